"""Names of Korea in Hangul and in Latin letters (`korean.tsv`): one name is found by a key and is alike, whatever the custom of romanisation."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly import naming
from reportedly.naming.scripts import sounds
from reportedly.naming.skeleton import part_keys

SAME = 0.8
# Of 79 names those that share a key and are alike; a figure that may only rise (36 before Hangul was read as Koreans spell their names: 16 of 36 and 20 of 43 by hash, now 34 and 30).
LEAST = 64


def rows() -> list[list[str]]:
    lines = Path(__file__).with_name("korean.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def test_names_are_found_and_alike_in_latin_letters() -> None:
    found = [(a, b) for a, b in rows() if set(naming.keys(a)) & set(naming.keys(b)) and naming.similarity(a, b) >= SAME]
    assert len(found) >= LEAST


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [("빌랄타", "Vilalta"), ("스칼라", "Scala"), ("스콧", "Scott"), ("근대", "Kundae")],
)
def test_transcribed_names_share_a_key(hangul: str, latin: str) -> None:
    assert set(part_keys(hangul)) & set(part_keys(latin))


def test_an_l_between_vowels_is_one_sound() -> None:
    assert sounds("빌라")[0] == "bila"
    assert sounds("헨리")[0] == "henri"


def test_a_silent_letter_of_a_family_is_heard_in_full_names_alone() -> None:
    assert "liseyon" in sounds("이서연")
    assert all(s.startswith("i") for s in sounds("이라크전"))


@pytest.mark.parametrize(("kana", "latin"), [("マーティン", "Martin"), ("パーカー", "Parker"), ("ミュラー", "Müller")])
def test_what_kana_leaves_out_is_known_by_how_names_are_spelt(kana: str, latin: str) -> None:
    assert set(part_keys(kana)) & set(part_keys(latin))
