"""Pages of 36 languages with the furniture that stands around articles there: what is read as a person would is read so, and what is not yet stands in `pages/gaps.txt`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import pytest

from tests.read.matrix import PAGES, PLACES, Row, faults, rows

GAPS = {
    line.split("\t")[0]: line.split("\t")[1]
    for line in (PAGES / "gaps.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
}
LANGUAGES = sorted(path.stem for path in PAGES.glob("*.toml"))


@lru_cache(maxsize=1)
def _rows() -> dict[str, list[Row]]:
    table: dict[str, list[Row]] = {}
    for row in rows():
        table.setdefault(row.language, []).append(row)
    return table


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_read_as_a_person_would(language: str) -> None:
    wrong = {row.name: "; ".join(found) for row in _rows()[language] if (found := faults(row))}
    known = {name: reason for name, reason in GAPS.items() if name.split("-")[0] == language}
    assert sorted(set(wrong) - set(known)) == [], wrong
    assert sorted(set(known) - set(wrong)) == [], "these are read now: take them out of pages/gaps.txt"


def test_every_gap_is_a_row_and_every_kind_has_two_wordings() -> None:
    names = {row.name for table in _rows().values() for row in table}
    assert set(GAPS) <= names
    assert len(LANGUAGES) >= 36 and len(names) == len(LANGUAGES) * (2 * len(PLACES) + 2 * sum(_in_markup()))


def _in_markup() -> Iterator[bool]:
    return (place not in ("top", "whole") for place in PLACES.values())
