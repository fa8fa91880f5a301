"""An expression set against a reference: TIMEX3 type and value, what it was resolved against, and whether it contradicts itself."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Final

from reportedly.extract.times import calendars, resolve_days
from reportedly.extract.times.calendars import Day
from reportedly.extract.times.expression import Expression
from reportedly.extract.times.lengths import SECONDS, length
from reportedly.extract.times.setting import Resolved, Setting
from reportedly.extract.times.vocabulary import TOLD


def resolve(e: Expression, at: Setting) -> Resolved | None:
    """The value of an expression, None where it is impossible (31 February, the year 2203)."""
    found = _RESOLVERS[e.kind](e, at)
    return None if found is None else _with_time(found, e)


# ---- longer stretches ---------------------------------------------------------------------------------------------------


def _period(e: Expression, at: Setting) -> Resolved | None:
    shift = int(e.count or 0)
    if e.value == TOLD:
        told = _told_unit(e.unit, at)
        if told is not None:
            value = _unit_value(e.unit or "Y", told, shift)
            return None if value is None else Resolved("DATE", value, "named before it", 0.8)
        if not shift:
            return None  # "that year", of which the text names none
    if at.day is None or not at.weekdays:
        return Resolved(
            "DATE", ("PAST_REF", "PRESENT_REF", "FUTURE_REF")[(shift > 0) - (shift < 0) + 1], confidence=0.8
        )
    if e.unit == "Y" and shift == 0 and at.told is not None:
        return Resolved("DATE", f"{at.told:04d}", "year named before it", 0.8)  # "that year" of a narrative
    value = _unit_value(e.unit or "D", at.day, shift)
    return None if value is None else Resolved("DATE", value, at.source, 0.9 * at.confidence)


def _told_unit(unit: str | None, at: Setting) -> Day | None:
    """A day in the year, month or week that the text has come to."""
    year, month = at.story
    if unit == "Y" and year is not None:
        return datetime.date(year, 1, 1)
    if unit == "M" and year is not None and month is not None:
        return datetime.date(year, month, 1)
    return at.named


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
    if e.value == TOLD and at.named is not None and at.tense <= 0 and unit in ("D", "W", "M", "H"):
        moved = replace(at, day=at.named, moment=None, source="day named before it", confidence=0.8, weekdays=True)
        return _moved(e, moved)
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
    if unit == "DE":
        unit, count = "Y", 10 * count  # "a decade ago" is ten years ago, not all of the decade
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


# Months ahead within which a month without a year is to come where nothing tells its tense: the nearer one more often is meant (October: "November").
_COMING_MONTHS: Final = 3
# The same where a word of the past is far off: a writer calls the month of a year ago "last November".
_COMING_IN_PAST: Final = 2


def _month(e: Expression, at: Setting) -> Resolved | None:
    assert e.month is not None
    if e.year is not None:
        year = resolve_days.western(e.year)
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
        ahead = (e.month - at.day.month) % 12
        coming = 0 < ahead <= (_COMING_MONTHS if at.tense == 0 else _COMING_IN_PAST if at.vague_tense else 0)
        if at.tense > 0 or coming and at.weekdays:
            year += e.month < at.day.month
        elif e.month > at.day.month and at.weekdays:
            year -= 1
    return Resolved("DATE", f"{year:04d}-{e.month:02d}", at.source, 0.8 * at.confidence)


def _year(e: Expression, at: Setting) -> Resolved | None:
    assert e.year is not None
    year = resolve_days.western(e.year)
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
    starts = {"SP": 3, "SU": 6, "FA": 9, "WI": 1, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}[part]
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
    """The nth (-1: the last, -2: the last but one) weekday, day, week or weekend of a month, or week of a year. Weeks of a month lie wholly in it; those of a year are ISO's."""
    number = int(e.count or 1)
    if e.month is None and (e.year is not None or e.value == "Y"):
        return _nth_week(e, at, number)
    month = _month_of_nth(e, at)
    if month is None or not month.value[:4].isdigit():
        return month
    first = datetime.date.fromisoformat(month.value + "-01")
    last = calendars.last_of_month(first.year, first.month)
    weekday = {"W": 1, "WE": 6}.get(e.unit or "", e.weekday) if e.weekday is None else e.weekday
    step = 1 if weekday is None else 7
    if number < 0:
        end = last - datetime.timedelta(days=6) if e.unit == "W" and e.weekday is None else last
        start = end if weekday is None else calendars.weekday_not_after(end, weekday)
        day = start + datetime.timedelta(days=(number + 1) * step)
    else:
        start = first if weekday is None else calendars.weekday_not_before(first, weekday)
        day = start + datetime.timedelta(days=(number - 1) * step)
    if not first <= day <= last:
        return None
    if e.weekday is None and e.unit in ("W", "WE"):
        iso = day.isocalendar()
        return replace(month, value=f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if e.unit == "WE" else ""))
    return Resolved("DATE", day.isoformat(), month.anchor, month.confidence, None, (day, day))


def _month_of_nth(e: Expression, at: Setting) -> Resolved | None:
    if e.month is not None:
        return _month(e, at)
    if at.day is None or not at.weekdays:
        return None
    return Resolved("DATE", _unit_value("M", at.day, e.shift or 0) or "", at.source, 0.8 * at.confidence)


def _nth_week(e: Expression, at: Setting, number: int) -> Resolved | None:
    """The nth ISO week of a year, by its number or off the present one."""
    if e.year is None and (at.day is None or not at.weekdays):
        return None
    year = resolve_days.western(e.year) if e.year is not None else (at.day or datetime.date.min).year + (e.shift or 0)
    if year is None or not calendars.FIRST_YEAR <= year <= calendars.LAST_YEAR:
        return None
    count = datetime.date(year, 12, 28).isocalendar().week
    week = number if number > 0 else count + 1 + number
    if not 1 <= week <= count:
        return None
    anchor = None if e.year is not None else at.source
    return Resolved("DATE", f"{year:04d}-W{week:02d}", anchor, 0.95 if anchor is None else 0.8 * at.confidence)


def _week_of(e: Expression, at: Setting) -> Resolved | None:
    """The week that a date lies in."""
    found = resolve_days.date(replace(e, kind="date"), at)
    if found is None or found.days is None:
        return found
    iso = found.days[0].isocalendar()
    return replace(found, value=f"{iso.year:04d}-W{iso.week:02d}", days=None, conflict=None)


def _anchored(e: Expression, at: Setting) -> Resolved | None:
    """A distance from a moment that the text names: the day that it leads to."""
    assert e.end is not None
    now = e.end.kind == "vague"
    start = None if now else resolve(replace(e.end, part=None), at)
    day = at.day if now and at.weekdays else start.days[0] if start is not None and start.days is not None else None
    if day is None:
        return _duration(replace(e, count=abs(e.count or 0)), at)
    source = at.source if start is None else start.anchor or "stated in the text"
    unit = e.unit or "D"
    if unit in SECONDS:
        moved = calendars.shift_days(day, 0)
        return None if moved is None else Resolved("DATE", moved.isoformat(), source, 0.6, None, (moved, moved))
    return _moved(e, replace(at, day=day, moment=None, source=source, confidence=0.9 * (at.confidence or 1.0)))


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
    first, second = resolve_days.date(e, at), resolve_days.date(e.end, at)
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
    "date": resolve_days.date, "weekday": resolve_days.weekday, "day": resolve_days.relative_day, "period": _period, "ago": _ago, "month": _month, "year": _year, "part_of_year": _part_of_year,
    "decade": _decade, "century": _century, "duration": _duration, "set": _set, "vague": _vague, "clock": _clock, "part": _clock, "range": _range, "nth": _nth,
    "anchored": _anchored, "week_of": _week_of,
}  # fmt: skip
