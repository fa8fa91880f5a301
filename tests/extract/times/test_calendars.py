from __future__ import annotations

import datetime

import pytest

from reportedly.extract.times.calendars import hijri, jalali
from reportedly.extract.times.intervals import bounds

Day = datetime.date


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ((1404, 1, 1), Day(2025, 3, 21)),
        ((1403, 12, 30), Day(2025, 3, 20)),
        ((1399, 10, 1), Day(2020, 12, 21)),
        ((1357, 11, 22), Day(1979, 2, 11)),
    ],
)
def test_jalali(date: tuple[int, int, int], day: Day) -> None:
    assert jalali(*date) == day


@pytest.mark.parametrize(("date", "day"), [((1446, 9, 1), Day(2025, 3, 1)), ((1445, 1, 1), Day(2023, 7, 19))])
def test_hijri_within_a_day(date: tuple[int, int, int], day: Day) -> None:
    found = hijri(*date)
    assert found is not None and abs((found - day).days) <= 1


def test_impossible_dates_are_none() -> None:
    assert jalali(1404, 13, 1) is None
    assert jalali(1404, 7, 31) is None
    assert hijri(1446, 1, 31) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-04-07", ("2025-04-07", "2025-04-07")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("199", ("1990-01-01", "1999-12-31")),
        ("2025-W30", ("2025-07-21", "2025-07-27")),
        ("2025-WI", ("2025-12-01", "2026-02-28")),
        ("2025-03-25/2025-03-26", ("2025-03-25", "2025-03-26")),
        ("XXXX-07-26", None),
        ("PAST_REF", None),
        ("2025-W99", None),
    ],
)
def test_bounds(value: str, expected: tuple[str, str] | None) -> None:
    assert bounds(value) == expected
