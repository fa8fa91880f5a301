"""Calendar arithmetic: months and years, weekdays, ISO weeks, and the solar Hijri (Jalali), lunar Hijri and Buddhist calendars as Gregorian days."""

from __future__ import annotations

import calendar
import datetime
from typing import Final

Day = datetime.date

# Years that a text can be dated by; a number outside is no year.
FIRST_YEAR: Final = 1
LAST_YEAR: Final = 2199
_BUDDHIST: Final = 543
# Julian day numbers of 1 Farvardin 1 (Birashk's arithmetic) and of 1 Muharram 1 (tabular, civil epoch).
_HIJRI_EPOCH: Final = 1948440
_ORDINAL_TO_JULIAN: Final = 1721425
# Years in which the 33-year cycle of the Jalali calendar breaks (Borkowski 1996).
_BREAKS: Final = (
    -61,
    9,
    38,
    199,
    426,
    686,
    756,
    818,
    1111,
    1181,
    1210,
    1635,
    2060,
    2097,
    2192,
    2262,
    2324,
    2394,
    2456,
    3178,
)


def day_of(year: int, month: int, day: int) -> Day | None:
    """The day, or None where there is none (31 February, the year 0)."""
    try:
        return Day(year, month, day)
    except ValueError:
        return None


def last_of_month(year: int, month: int) -> Day:
    """The last day of a month."""
    return Day(year, month, calendar.monthrange(year, month)[1])


def shift_days(day: Day, days: int) -> Day | None:
    """The day some days off, or None beyond the calendar."""
    try:
        return day + datetime.timedelta(days=days)
    except OverflowError:
        return None


def shift_months(year: int, month: int, months: int) -> tuple[int, int]:
    """Year and month some months off."""
    total = year * 12 + month - 1 + months
    return total // 12, total % 12 + 1


def weekday_not_after(day: Day, weekday: int) -> Day:
    """The nearest such weekday (1 Monday … 7) that is not after the day."""
    return day - datetime.timedelta(days=(day.isoweekday() - weekday) % 7)


def weekday_not_before(day: Day, weekday: int) -> Day:
    """The nearest such weekday (1 Monday … 7) that is not before the day."""
    return day + datetime.timedelta(days=(weekday - day.isoweekday()) % 7)


def jalali(year: int, month: int, day: int) -> Day | None:
    """The Gregorian day of a date of the solar Hijri calendar of Iran and Afghanistan, None where there is none."""
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1 <= year < 3000) or (month > 6 and day > 30):
        return None
    leaps, previous, jump = -14, _BREAKS[0], 0
    for broken in _BREAKS[1:]:
        jump = broken - previous
        if year < broken:
            break
        leaps += jump // 33 * 8 + jump % 33 // 4
        previous = broken
    n = year - previous
    leaps += n // 33 * 8 + (n % 33 + 3) // 4
    if jump % 33 == 4 and jump - n == 4:
        leaps += 1
    gregorian = year + 621
    march = 20 + leaps - (gregorian // 4 - (gregorian // 100 + 1) * 3 // 4 - 150)
    start = Day(gregorian, 3, 1) + datetime.timedelta(days=march - 1)
    return start + datetime.timedelta(days=(month - 1) * 31 - month // 7 * (month - 7) + day - 1)


def hijri(year: int, month: int, day: int) -> Day | None:
    """The Gregorian day of a date of the tabular Islamic calendar (one day off at most from the seen moon), None where there is none."""
    if not (1 <= month <= 12 and 1 <= day <= 30 and 1 <= year < 3000):
        return None
    julian = day + -(-59 * (month - 1) // 2) + (year - 1) * 354 + (3 + 11 * year) // 30 + _HIJRI_EPOCH - 1
    return Day.fromordinal(julian - _ORDINAL_TO_JULIAN + 1)


def from_buddhist(year: int) -> int:
    """The Gregorian year of a Buddhist one."""
    return year - _BUDDHIST
