"""Places by what their names sound like."""

from __future__ import annotations

import pytest

from reportedly import naming


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kabupaten Garut", "Гарут"),
        ("Farīdpur", "ফরিদপুর"),
        ("Distrito de Sicuani", "Sicuani"),
        ("Sakarya İlçesi", "Сакарья"),
        ("Prachin Buri", "ปราจีนบุรี"),
        ("Maligram", "মালিগ্রাম"),
    ],
)
def test_one_place_sounds_alike_in_two_spellings(one: str, other: str) -> None:
    assert naming.heard(one) == naming.heard(other) is not None


@pytest.mark.parametrize("short", ["Lima", "Ulu", "", "Río"])
def test_too_few_sounds_tell_nothing(short: str) -> None:
    assert naming.heard(short) is None


def test_other_places_sound_otherwise() -> None:
    assert naming.heard("Faridabad") != naming.heard("Faridpur")


def test_a_name_that_is_nothing_but_a_word_for_its_kind_keeps_it() -> None:
    assert naming.heard("District") == naming.heard("district") is not None
