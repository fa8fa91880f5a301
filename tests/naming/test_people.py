"""Invented people as fifteen languages write them (`people.tsv`): one person is one name, and no two are."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

from reportedly import naming

# From this similarity two spellings in two scripts are one participant (`story.people`).
SAME = 0.8
# Pairs of spellings of one person that reach it, with the Latin one (of 378) and altogether (of 2,835); figures that may only rise.
LEAST_WITH_LATIN = 362
LEAST = 2592


def people() -> list[list[str]]:
    lines = Path(__file__).with_name("people.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")][1:]


def test_one_person_in_two_scripts_is_one_name() -> None:
    pairs = [(i, a, b) for names in people() for (i, a), (_, b) in combinations(enumerate(names), 2)]
    same = [(i, a, b) for i, a, b in pairs if a == b or naming.similarity(a, b) >= SAME]
    assert len(same) >= LEAST
    assert sum(i == 0 for i, _, _ in same) >= LEAST_WITH_LATIN


def test_two_people_are_two_names() -> None:
    for one, other in combinations(people(), 2):
        for a in one[:1] + one[5:8]:
            assert not [b for b in other if naming.similarity(a, b) >= SAME]
