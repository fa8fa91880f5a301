"""What a TIMEX3 value covers: the first and last day or moment."""

from __future__ import annotations

import datetime
import re
from typing import Final

from reportedly.extract.times.calendars import Day, day_of, last_of_month, shift_days

_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)(T.*)?$")
_MONTH: Final = re.compile(r"(\d{4})-(\d\d)$")
_YEAR: Final = re.compile(r"\d{4}$")
_DECADE: Final = re.compile(r"\d{3}$")
_CENTURY: Final = re.compile(r"\d{2}$")
_WEEK: Final = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_PART: Final = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])$")
# Months that a part of a year covers. Seasons are the northern, meteorological ones; winter ends in the year after.
# The days of a month that its beginning, middle and end cover at most ("early in May", "mid-May"); the end goes on to the last. Set by judgement.
_EDGES: Final = {"START": (1, 12), "MID": (10, 20), "END": (19, 0)}
_PARTS: Final = {
    "SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12),
}  # fmt: skip


def bounds(value: str, edge: str | None = None) -> tuple[str, str] | None:
    """The first and last moment of a value as ISO 8601, None for a value that is no stretch of the calendar; of a month at its `START`, `MID` or `END` those of that part of it."""
    if "/" in value:
        first, _, second = value.partition("/")
        a, b = bounds(first), bounds(second)
        return (a[0], b[1]) if a is not None and b is not None and a[0] <= b[1] else None
    found = _DAY.match(value)
    if found:
        day = value[:10]
        clock = found.group(4) or ""
        exact = clock[1:3].isdigit()
        return (day + _complete(clock), day + _complete(clock)) if exact else (day, day)
    days = _days(value)
    if days is None:
        return None
    if edge in _EDGES and _MONTH.match(value):
        begin, end = _EDGES[edge]
        days = days[0].replace(day=begin), days[0].replace(day=end) if end else days[1]
    return days[0].isoformat(), days[1].isoformat()


def _complete(clock: str) -> str:
    return clock if len(clock) != 3 else clock + ":00"


def _days(value: str) -> tuple[Day, Day] | None:
    found = _MONTH.match(value)
    if found:
        first = day_of(int(found.group(1)), int(found.group(2)), 1)
        return None if first is None else (first, last_of_month(first.year, first.month))
    for pattern, years in ((_YEAR, 1), (_DECADE, 10), (_CENTURY, 100)):
        if pattern.match(value):
            start = int(value) * years
            return (Day(start, 1, 1), Day(start + years - 1, 12, 31)) if start > 0 and start + years <= 9999 else None
    found = _WEEK.match(value)
    if found:
        return _week(int(found.group(1)), int(found.group(2)), weekend=found.group(3) is not None)
    found = _PART.match(value)
    return None if found is None else _part(int(found.group(1)), found.group(2))


def _week(year: int, week: int, *, weekend: bool) -> tuple[Day, Day] | None:
    try:
        monday = datetime.date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    first, last = shift_days(monday, 5 if weekend else 0), shift_days(monday, 6)
    return None if first is None or last is None else (first, last)


def _part(year: int, part: str) -> tuple[Day, Day] | None:
    start, end = _PARTS[part]
    if not 0 < year < 9998:
        return None
    return Day(year, start, 1), last_of_month(year + (end > 12), (end - 1) % 12 + 1)
