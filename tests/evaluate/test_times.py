"""Values of times written one way, before they are compared."""

from __future__ import annotations

import pytest

from reportedly.evaluate.times import normal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("P2.5Y", "P2Y6M"),
        ("PT5.5H", "PT5H30M"),
        ("PT1.5M", "PT1M30S"),
        ("19XX", "19"),
        ("199X", "199"),
        ("1952-XX", "1952"),
        ("P1DE", "P10Y"),
        ("P3Q", "P9M"),
        ("2026-04-16T14:00:00", "2026-04-16T14"),
    ],
)
def test_what_is_the_same_is_written_one_way(one: str, other: str) -> None:
    assert normal(one) == normal(other)


def test_half_a_month_and_half_a_day_stay() -> None:
    assert normal("P1.5M") == "P1.5M"
    assert normal("P0.5D") == "P0.5D"
