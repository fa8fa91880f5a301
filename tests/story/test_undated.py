"""Days of undated articles, by the day of the happening."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.records import When
from reportedly.story import dated
from tests.compare.hand import article, claim, report

A = article("a", "They met on May 2.")
DAY = When(earliest="2026-05-02", latest="2026-05-02", confidence=0.9, method="weekday")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("--05-02", "2026-05-02"),
        ("--12-30", "2025-12-30"),
        ("--02-29", None),
        ("weekday:Saturday", "2026-05-02"),
        ("weekday:Wednesday", None),
        ("2026-04", None),
    ],
)
def test_a_day_takes_its_year_from_the_happening(value: str, day: str | None) -> None:
    told = claim(A, "date", value)
    found = dated(told, replace(report(A, claims=(told,)), published=None), DAY)
    assert found.value == value
    assert (None if found.when is None else found.when.earliest) == day


def test_a_dated_article_keeps_its_own_reading() -> None:
    told = claim(A, "date", "--05-02")
    published = When(earliest="2025-05-03", latest="2025-05-03", confidence=0.9, method="meta")
    assert dated(told, replace(report(A, claims=(told,)), published=published), DAY) == told


def test_without_a_day_nothing_is_known() -> None:
    told = claim(A, "date", "--05-02")
    assert dated(told, replace(report(A, claims=(told,)), published=None), None) == told
