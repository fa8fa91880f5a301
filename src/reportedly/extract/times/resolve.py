"""An expression set against a reference: TIMEX3 type and value, what it was resolved against, and whether it contradicts itself."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import Final

from reportedly.extract.times import calendars
from reportedly.extract.times.calendars import Day, day_of
from reportedly.extract.times.expression import Expression
from reportedly.extract.times.lengths import SECONDS, length

# A date without a year this near to the reference is of the reference's year, whatever its weekday says.
_SURELY_NEAR: Final = 60
# A date without a year is taken to lie within this many days of the reference.
_PLAUSIBLE_DAYS: Final = 330
_SPELL: Final = {"WE": "W", "FN": "W", "SH": "D"}


@dataclass(frozen=True, slots=True)
class Setting:
    """What a mention is set against: a day, where it comes from, how sure; `tense` is -1 past, 1 future, 0 unknown.

    `weekdays` tells whether weekdays and relative words may be resolved too (not against another date in the text).
    """

    day: Day | None = None
    source: str = ""
    confidence: float = 0.0
    tense: int = 0
    weekdays: bool = False
    moment: datetime.datetime | None = None
    """The reference to the minute where it is known so well."""
    years: tuple[int, ...] = ()
    telling: bool = False
    """Whether a text tells what happened, rather than asks for something."""
    quarter: tuple[int, int] | None = None
    """Year and number of the quarter that the text speaks of: "a year earlier" is the same quarter then."""
    told: int | None = None
    """The year that a narrative has come to: days and months without a year are of it."""
    """Years that are plausible where there is no day."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The value of an expression; `anchor` is empty where nothing outside it was needed."""

    type: str
    value: str
    anchor: str | None = None
    confidence: float = 1.0
    conflict: str | None = None
    days: tuple[Day, Day] | None = None


def resolve(e: Expression, at: Setting) -> Resolved | None:
    """The value of an expression, None where it is impossible (31 February, the year 2203)."""
    found = _RESOLVERS[e.kind](e, at)
    return None if found is None else _with_time(found, e)


# ---- days -------------------------------------------------------------------------------------------------------------


def _date(e: Expression, at: Setting) -> Resolved | None:
    if e.value in ("jalali", "hijri"):
        return _foreign(e, at)
    if e.month is None:
        return _day_of_month(e, at)
    assert e.day is not None
    if e.year is not None:
        year = _western(e.year)
        day = day_of(year, e.month, e.day) if year is not None else None
        return None if day is None else _day(day, e, confidence=0.99)
    if day_of(2024, e.month, e.day) is None:
        return None
    if e.unit == "Y" and at.day is not None and at.weekdays:
        day = day_of(at.day.year + (e.shift or 0), e.month, e.day)
        return None if day is None else _day(day, e, anchor=at.source, confidence=0.9)
    if e.shift is not None and at.day is not None and at.weekdays:
        return _shifted_date(e, at)
    return _nearest(e, at)


def _western(year: int) -> int | None:
    """A year as of the Gregorian calendar: Buddhist years are told by their size."""
    if 2400 <= year <= 2700:
        year = calendars.from_buddhist(year)
    return year if calendars.FIRST_YEAR <= year <= calendars.LAST_YEAR else None


def _shifted_date(e: Expression, at: Setting) -> Resolved | None:
    assert at.day is not None and e.month is not None and e.day is not None and e.shift is not None
    years = range(at.day.year - 1, at.day.year + 2)
    days = [d for d in (day_of(y, e.month, e.day) for y in years) if d is not None]
    before, after = [d for d in days if d <= at.day], [d for d in days if d >= at.day]
    chosen = (
        before[-1:] if e.shift < 0 else after[:1] if e.shift > 0 else [d for d in days if d.year == at.day.year]
    ) or days[1:2]
    return _day(chosen[0], e, anchor=at.source, confidence=0.9) if chosen else None


def _nearest(e: Expression, at: Setting) -> Resolved | None:
    """A day without a year: the nearest to the reference; its weekday decides where the nearest is far."""
    assert e.month is not None and e.day is not None
    bare = f"XXXX-{e.month:02d}-{e.day:02d}"
    if at.day is None:
        return _fixed_by_weekday(e, at, bare)
    reference = at.day
    if at.told is not None:
        day = day_of(at.told, e.month, e.day)
        return Resolved("DATE", bare) if day is None else _day(day, e, anchor="year named before it", confidence=0.8)
    days = [
        d for d in (day_of(y, e.month, e.day) for y in range(reference.year - 1, reference.year + 2)) if d is not None
    ]
    if not days:
        return Resolved("DATE", bare, confidence=0.5)
    days.sort(key=lambda d: (_distance(d, reference, at.tense), d))
    nearest = days[0]
    if e.weekday is not None and nearest.isoweekday() != e.weekday and abs((nearest - reference).days) > _SURELY_NEAR:
        fitting = [d for d in days if d.isoweekday() == e.weekday and abs((d - reference).days) <= _PLAUSIBLE_DAYS]
        nearest = fitting[0] if fitting else nearest
    return _day(nearest, e, anchor=at.source, confidence=0.95 * at.confidence)


def _distance(day: Day, reference: Day, tense: int) -> float:
    """Days off, what lies against the tense of the sentence counting more."""
    off = (day - reference).days
    against = (off > 0 and tense < 0) or (off < 0 and tense > 0)
    return abs(off) * (1.6 if against else 1.0)


def _fixed_by_weekday(e: Expression, at: Setting, bare: str) -> Resolved:
    """A weekday beside a day without a year fixes the year where only one plausible year fits."""
    assert e.month is not None and e.day is not None
    if e.weekday is not None and at.years:
        days = [
            d for d in (day_of(y, e.month, e.day) for y in at.years) if d is not None and d.isoweekday() == e.weekday
        ]
        if len(days) == 1:
            anchor = f"only year from {at.years[0]} to {at.years[-1]} in which it falls on that weekday"
            return Resolved("DATE", days[0].isoformat(), anchor, 0.6, None, (days[0], days[0]))
        if not days:
            return Resolved(
                "DATE",
                bare,
                conflict=f"falls on that weekday in no year from {at.years[0]} to {at.years[-1]}",
                confidence=0.5,
            )
    return Resolved("DATE", bare, confidence=0.9)


_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _day(day: Day, e: Expression, *, anchor: str | None = None, confidence: float = 1.0) -> Resolved:
    """A known day; where the text names another weekday for it, both days are kept as possible and the contradiction is told."""
    if e.weekday is None or e.weekday == day.isoweekday():
        return Resolved("DATE", day.isoformat(), anchor, confidence, None, (day, day))
    off = (e.weekday - day.isoweekday() + 3) % 7 - 3
    other = calendars.shift_days(day, off) or day
    conflict = f"{day.isoformat()} is a {_NAMES[day.isoweekday() - 1]}, the text says {_NAMES[e.weekday - 1]} (nearest: {other.isoformat()})"
    return Resolved("DATE", day.isoformat(), anchor, confidence * 0.6, conflict, (min(day, other), max(day, other)))


def _day_of_month(e: Expression, at: Setting) -> Resolved | None:
    """ "the 7th", 7日: the nearest such day not after the reference, unless the sentence speaks of the future or names the month."""
    assert e.day is not None
    if at.day is None or not at.weekdays:
        return Resolved("DATE", f"XXXX-XX-{e.day:02d}", confidence=0.6)
    offsets: tuple[int, ...]
    offsets = (e.shift,) if e.shift is not None else (0, 1) if at.tense > 0 else (0, -1, -2)
    possible = []
    for offset in offsets:
        year, month = calendars.shift_months(at.day.year, at.day.month, offset)
        day = day_of(year, month, e.day)
        if day is not None:
            possible.append(day)
    if not possible:
        return None
    if e.shift is None:
        fits = [d for d in possible if (d >= at.day if at.tense > 0 else d <= at.day)]
        possible = fits or possible
    return _day(possible[0], e, anchor=at.source, confidence=0.85 * at.confidence)


def _foreign(e: Expression, at: Setting) -> Resolved | None:
    """A date of the solar or lunar Hijri calendar as a Gregorian day."""
    convert = calendars.jalali if e.value == "jalali" else calendars.hijri
    assert e.month is not None and e.day is not None
    if e.year is not None:
        year = e.year + 1300 if e.value == "jalali" and e.year < 100 else e.year
        day = convert(year, e.month, e.day)
        return None if day is None else _day(day, e, anchor=f"{e.value} calendar", confidence=0.95)
    if at.day is None:
        return None
    around = at.day.year - 621 if e.value == "jalali" else round((at.day.year - 622) * 33 / 32)
    days = [d for d in (convert(y, e.month, e.day) for y in range(around - 2, around + 3)) if d is not None]
    days.sort(key=lambda d: (_distance(d, at.day or d, at.tense), d))
    return _day(days[0], e, anchor=f"{e.value} calendar, {at.source}", confidence=0.9 * at.confidence) if days else None


def _weekday(e: Expression, at: Setting) -> Resolved | None:
    assert e.weekday is not None
    if at.day is None or not at.weekdays:
        return Resolved("DATE", f"XXXX-WXX-{e.weekday}", confidence=0.9)
    day: Day | None
    if e.unit == "W":
        monday = calendars.shift_days(at.day, 1 - at.day.isoweekday() + 7 * int(e.count or 0))
        day = None if monday is None else calendars.shift_days(monday, e.weekday - 1)
    elif e.shift == -1:
        day = calendars.weekday_not_after(at.day - datetime.timedelta(days=1), e.weekday)
    elif e.shift == 1 or (e.shift is None and at.tense > 0):
        day = calendars.weekday_not_before(at.day + datetime.timedelta(days=1 if e.shift == 1 else 0), e.weekday)
    else:
        day = calendars.weekday_not_after(at.day, e.weekday)
    if day is None:
        return None
    return Resolved("DATE", day.isoformat(), f"weekday, {at.source}", 0.9 * at.confidence, None, (day, day))


def _relative_day(e: Expression, at: Setting) -> Resolved | None:
    value = e.value or "0"
    if "|" in value:
        low, high = value.split("|")
        value = high if at.tense > 0 else low
    if (at.day is None or not at.weekdays) and e.weekday is not None:
        return Resolved("DATE", f"XXXX-WXX-{e.weekday}", confidence=0.9)
    if at.day is None or not at.weekdays:
        return Resolved(
            "DATE",
            "PRESENT_REF" if value == "0" else ("PAST_REF" if value.startswith("-") else "FUTURE_REF"),
            confidence=0.8,
        )
    day = calendars.shift_days(at.day, int(value))
    return None if day is None else _day(day, e, anchor=at.source, confidence=0.97 * at.confidence)


# ---- longer stretches ---------------------------------------------------------------------------------------------------


def _period(e: Expression, at: Setting) -> Resolved | None:
    shift = int(e.count or 0)
    if at.day is None or not at.weekdays:
        return Resolved(
            "DATE", ("PAST_REF", "PRESENT_REF", "FUTURE_REF")[(shift > 0) - (shift < 0) + 1], confidence=0.8
        )
    value = _unit_value(e.unit or "D", at.day, shift)
    return None if value is None else Resolved("DATE", value, at.source, 0.9 * at.confidence)


def _unit_value(unit: str, day: Day, shift: int) -> str | None:
    """The value of the calendar unit so many units off the one that a day lies in."""
    if unit in ("D", "NI"):
        moved = calendars.shift_days(day, shift)
        return None if moved is None else moved.isoformat() + ("TNI" if unit == "NI" else "")
    if unit in ("W", "WE", "FN"):
        moved = calendars.shift_days(day, 7 * shift)
        if moved is None:
            return None
        year, week, _ = moved.isocalendar()
        return f"{year}-W{week:02d}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        year, month = calendars.shift_months(day.year, day.month, shift)
        return f"{year:04d}-{month:02d}"
    if unit == "Q":
        year, month = calendars.shift_months(day.year, day.month, 3 * shift)
        return f"{year:04d}-Q{(month + 2) // 3}"
    if unit == "HY":
        year, month = calendars.shift_months(day.year, day.month, 6 * shift)
        return f"{year:04d}-H{(month + 5) // 6}"
    year = day.year + shift * {"Y": 1, "DE": 10, "CE": 100}.get(unit, 1)
    if not 0 < year < 9999:
        return None
    return {"Y": f"{year:04d}", "DE": f"{year // 10:03d}", "CE": f"{year // 100:02d}"}.get(unit)


def _ago(e: Expression, at: Setting) -> Resolved | None:
    count, unit = e.count or 0.0, e.unit or "D"
    if e.shift == 0 and at.tense <= 0 and (at.telling or e.value == "span"):
        return _duration(e, at)  # "the second call in a week"
    if at.day is None or not at.weekdays:
        return Resolved("DATE", "PAST_REF" if count < 0 else "FUTURE_REF", confidence=0.8)
    if unit == "Y" and count == -1 and at.quarter is not None:
        return Resolved(
            "DATE", f"{at.quarter[0] - 1:04d}-Q{at.quarter[1]}", "quarter named before it", 0.7 * at.confidence
        )
    if e.smaller or (unit in SECONDS and at.moment is not None):
        return _moved(e, at)
    if unit in SECONDS:
        return Resolved("TIME", at.day.isoformat(), at.source, 0.7 * at.confidence, None, (at.day, at.day))
    if count != int(count):
        unit, count = {"Y": ("M", count * 12), "M": ("D", count * 30), "W": ("D", count * 7)}.get(unit, (unit, count))
    value = _unit_value(unit, at.day, round(count))
    return None if value is None else Resolved("DATE", value, at.source, 0.9 * at.confidence)


_DAYS: Final = {"D": 1, "W": 7}
_MONTHS: Final = {"M": 1, "Q": 3, "HY": 6, "Y": 12, "DE": 120, "CE": 1200}


def _moved(e: Expression, at: Setting) -> Resolved | None:
    """A distance in several units, or in hours from a known moment, as the moment or day that it leads to."""
    assert at.day is not None
    sign = -1 if (e.count or 0) < 0 else 1
    amounts = ((abs(e.count or 0), e.unit or "D"), *e.smaller)
    start = at.moment or datetime.datetime.combine(at.day, datetime.time())
    try:
        year, month = calendars.shift_months(
            start.year, start.month, sign * int(sum(n * _MONTHS.get(u, 0) for n, u in amounts))
        )
        day = min(start.day, calendars.last_of_month(year, month).day)
        seconds = sum(n * (SECONDS.get(u, 0) + 86400 * _DAYS.get(u, 0)) for n, u in amounts)
        end = start.replace(year=year, month=month, day=day) + sign * datetime.timedelta(seconds=seconds)
    except (ValueError, OverflowError):
        return None
    exact = at.moment is not None and any(u in SECONDS for _, u in amounts)
    value = end.strftime("%Y-%m-%dT%H:%M") if exact else end.date().isoformat()
    return Resolved("TIME" if exact else "DATE", value, at.source, 0.8 * at.confidence, None, (end.date(), end.date()))


def _month(e: Expression, at: Setting) -> Resolved | None:
    assert e.month is not None
    if e.year is not None:
        year = _western(e.year)
        return None if year is None else Resolved("DATE", f"{year:04d}-{e.month:02d}", confidence=0.97)
    if at.told is not None and e.shift is None:
        return Resolved("DATE", f"{at.told:04d}-{e.month:02d}", "year named before it", 0.8)
    if at.day is None:
        return Resolved("DATE", f"XXXX-{e.month:02d}", confidence=0.9)
    year = at.day.year
    if e.unit == "Y":
        year += e.shift or 0
    elif e.shift == -1:
        year -= e.month >= at.day.month
    elif e.shift == 1:
        year += e.month <= at.day.month
    elif e.shift is None:
        ahead = e.month > at.day.month
        if at.tense > 0:
            year += e.month < at.day.month
        elif ahead and at.weekdays:
            year -= 1
    return Resolved("DATE", f"{year:04d}-{e.month:02d}", at.source, 0.8 * at.confidence)


def _year(e: Expression, at: Setting) -> Resolved | None:
    assert e.year is not None
    year = _western(e.year)
    return None if year is None or year < 1000 else Resolved("DATE", f"{year:04d}", confidence=0.95)


def _part_of_year(e: Expression, at: Setting) -> Resolved | None:
    part = e.value or ""
    if e.year is not None:
        return Resolved("DATE", f"{e.year:04d}-{part}", confidence=0.95)
    if at.told is not None and e.shift is None:
        return Resolved("DATE", f"{at.told:04d}-{part}", "year named before it", 0.8)
    if at.day is None:
        return Resolved("DATE", f"XXXX-{part}", confidence=0.8)
    year = at.day.year + (e.shift or 0)
    starts = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}[part]
    if e.shift is None and at.tense <= 0 and starts > at.day.month:
        year -= 1
    elif e.shift == -1 and e.unit is None and part in ("SP", "SU", "FA", "WI") and starts + 2 < at.day.month:
        year = at.day.year
    return Resolved("DATE", f"{year:04d}-{part}", at.source, 0.7 * at.confidence)


def _decade(e: Expression, at: Setting) -> Resolved | None:
    assert e.year is not None
    return Resolved("DATE", f"{e.year:03d}") if 100 <= e.year <= 219 else None


def _century(e: Expression, at: Setting) -> Resolved | None:
    return Resolved("DATE", f"{e.year:02d}")


def _nth(e: Expression, at: Setting) -> Resolved | None:
    """The nth (-1: the last) weekday, day or week of a month, or week of a year. Weeks begin on Mondays, the first is the one of the first day."""
    number = int(e.count or 1)
    if e.month is None:
        year = _western(e.year or 0)
        if year is None:
            return None
        last = datetime.date(year, 12, 28).isocalendar().week
        week = last if number < 0 else number
        return Resolved("DATE", f"{year:04d}-W{week:02d}", confidence=0.95) if week <= last else None
    month = _month(e, at)
    if month is None or not month.value[:4].isdigit():
        return month
    first = datetime.date.fromisoformat(month.value + "-01")
    last_day = calendars.last_of_month(first.year, first.month)
    if e.unit == "W" and e.weekday is None:
        day = last_day if number < 0 else first + datetime.timedelta(days=7 * (number - 1))
        iso = day.isocalendar()
        return replace(month, value=f"{iso.year:04d}-W{iso.week:02d}") if day <= last_day else None
    if number < 0:
        day = last_day if e.weekday is None else calendars.weekday_not_after(last_day, e.weekday) or last_day
    else:
        start = first if e.weekday is None else calendars.weekday_not_before(first, e.weekday) or first
        day = start + datetime.timedelta(days=(number - 1) * (1 if e.weekday is None else 7))
    if day > last_day:
        return None
    return Resolved("DATE", day.isoformat(), month.anchor, month.confidence, None, (day, day))


# ---- the rest -----------------------------------------------------------------------------------------------------------


def _duration(e: Expression, at: Setting) -> Resolved | None:
    value = length(e)
    return None if value is None else Resolved("DURATION", value)


def _set(e: Expression, at: Setting) -> Resolved | None:
    if e.unit is None:
        return Resolved(e.part or "SET", e.value or "")
    value = length(e)
    return None if value is None else Resolved("SET", value)


def _vague(e: Expression, at: Setting) -> Resolved | None:
    return Resolved("DATE", e.value or "PAST_REF", confidence=0.7)


def _clock(e: Expression, at: Setting) -> Resolved | None:
    if at.day is None or not at.weekdays:
        return Resolved("TIME", "", confidence=0.8)
    return Resolved("TIME", at.day.isoformat(), at.source, 0.6 * at.confidence, None, (at.day, at.day))


def _range(e: Expression, at: Setting) -> Resolved | None:
    assert e.end is not None
    first, second = _date(e, at), _date(e.end, at)
    if first is None or second is None:
        return None
    if first.days is None or second.days is None or first.days[0] > second.days[1]:
        return Resolved("DATE", f"{first.value}/{second.value}", first.anchor, first.confidence, None, None)
    return replace(first, value=f"{first.value}/{second.value}", days=(first.days[0], second.days[1]))


def _with_time(found: Resolved, e: Expression) -> Resolved:
    """The value with its clock time or part of the day."""
    if found.type not in ("DATE", "TIME") or "/" in found.value:
        return found
    if e.clock is not None:
        hour, minute, second, zone = e.clock
        day = found.value
        if hour == 24:
            hour = 0
        text = (
            f"{day}T{hour:02d}"
            + (":00" if minute is None else f":{minute:02d}")
            + ("" if second is None else f":{second:02d}")
        )
        return replace(found, type="TIME", value=text + _zone(zone))
    if e.part is not None and not found.value.endswith("_REF"):
        return replace(found, type="TIME", value=f"{found.value}T{e.part}")
    return found


def _zone(minutes: int | None) -> str:
    if minutes is None:
        return ""
    if minutes == 0:
        return "Z"
    return f"{'+' if minutes > 0 else '-'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


_RESOLVERS: Final = {
    "date": _date, "weekday": _weekday, "day": _relative_day, "period": _period, "ago": _ago, "month": _month, "year": _year, "part_of_year": _part_of_year,
    "decade": _decade, "century": _century, "duration": _duration, "set": _set, "vague": _vague, "clock": _clock, "part": _clock, "range": _range, "nth": _nth,
}  # fmt: skip
