"""Days set against a reference: dates with and without a year, weekdays, days of the month, today and tomorrow, dates of other calendars."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Final

from reportedly.extract.times import calendars
from reportedly.extract.times.calendars import Day, day_of
from reportedly.extract.times.expression import Expression
from reportedly.extract.times.setting import Resolved, Setting
from reportedly.extract.times.vocabulary import TOLD

# A date without a year this near to the reference is of the reference's year, whatever its weekday says.
_SURELY_NEAR: Final = 60


# A date without a year is taken to lie within this many days of the reference.
_PLAUSIBLE_DAYS: Final = 330


def date(e: Expression, at: Setting) -> Resolved | None:
    if e.value in ("jalali", "hijri"):
        return _foreign(e, at)
    if e.month is None:
        return _day_of_month(e, at)
    assert e.day is not None
    if e.year is not None:
        year = western(e.year)
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


def western(year: int) -> int | None:
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
    """ "the 7th", 7日: the nearest such day, by the tense of the sentence before or after the reference, unless it names the month."""
    assert e.day is not None
    if at.day is None or not at.weekdays:
        return Resolved("DATE", f"XXXX-XX-{e.day:02d}", confidence=0.6)
    offsets: tuple[int, ...]
    nearest = at.tense == 0 and e.shift is None
    offsets = (-1, 0, 1) if nearest else (e.shift,) if e.shift is not None else (0, 1) if at.tense > 0 else (0, -1, -2)
    possible = []
    for offset in offsets:
        year, month = calendars.shift_months(at.day.year, at.day.month, offset)
        day = day_of(year, month, e.day)
        if day is not None:
            possible.append(day)
    if not possible:
        return None
    if nearest:
        reference = at.day
        possible.sort(key=lambda d: (abs((d - reference).days), d))
    if e.weekday is not None and e.shift is None:
        return _day_on_weekday(e, at)
    if e.shift is None and not nearest:
        fits = [d for d in possible if (d >= at.day if at.tense > 0 else d <= at.day)]
        possible = fits or possible
    return _day(possible[0], e, anchor=at.source, confidence=0.85 * at.confidence)


def _day_on_weekday(e: Expression, at: Setting) -> Resolved | None:
    """ "Friday the 13th": the nearest month in which that day falls on the weekday; where none near does, the weekday alone is taken."""
    assert at.day is not None and e.day is not None
    near = []
    for offset in range(-_NEAR_MONTHS, _NEAR_MONTHS + 1):
        year, month = calendars.shift_months(at.day.year, at.day.month, offset)
        day = day_of(year, month, e.day)
        if day is not None and day.isoweekday() == e.weekday:
            near.append(day)
    if not near:
        return weekday(replace(e, kind="weekday", day=None), at)
    near.sort(key=lambda d: (_distance(d, at.day or d, at.tense), d))
    if at.telling and not _is_told(near[0], e, at):  # "on Tuesday 16 people"
        return weekday(replace(e, kind="weekday", day=None), at)
    return _day(near[0], e, anchor=at.source, confidence=0.85 * at.confidence)


def _is_told(day: datetime.date, e: Expression, at: Setting) -> bool:
    """Whether news means the day of the month that a number behind a weekday makes, near enough and not ahead of what is told as past, rather than a count."""
    assert at.day is not None
    ahead = (day - at.day).days
    return abs(ahead) <= _NEAR_DAYS if e.sure else -_BESIDE_DAYS <= ahead <= (_BESIDE_DAYS if at.tense > 0 else 0)


# In news, a number behind a weekday that makes no day of it within so many days is a count.
_NEAR_DAYS: Final = 45
# ... and so many where a word follows that it may count: "on Tuesday 16 people" would be a day of the month in every third month or so. A week, as a weekday reaches; not tuned.
_BESIDE_DAYS: Final = 7
# Months on either side in which a day of the month may fall on the weekday that is named with it.
_NEAR_MONTHS: Final = 7


def _foreign(e: Expression, at: Setting) -> Resolved | None:
    """A date of the solar or lunar Hijri calendar as a Gregorian day."""
    convert = calendars.jalali if e.value == "jalali" else calendars.hijri
    assert e.month is not None
    if e.day is None:
        return _foreign_month(e, at)
    if e.year is not None:
        year = e.year + 1300 if e.value == "jalali" and e.year < 100 else e.year
        day = convert(year, e.month, e.day)
        return None if day is None else _day(day, e, anchor=f"{e.value} calendar", confidence=0.95)
    if at.day is None:
        return _some_year(e)
    around = at.day.year - 621 if e.value == "jalali" else round((at.day.year - 622) * 33 / 32)
    days = [d for d in (convert(y, e.month, e.day) for y in range(around - 2, around + 3)) if d is not None]
    days.sort(key=lambda d: (_distance(d, at.day or d, at.tense), d))
    return _day(days[0], e, anchor=f"{e.value} calendar, {at.source}", confidence=0.9 * at.confidence) if days else None


# A year of the solar Hijri calendar that begins on 21 March, as three of four do; in the others its days are one earlier.
_ORDINARY_JALALI: Final = 1404


def _some_year(e: Expression) -> Resolved | None:
    """The month and day that a date of the solar Hijri calendar is on in most years; one of the lunar calendar has none. Where nothing dates the text it is a
    date only beside a weekday: names of its months are words as well ("7 fishers" in Pashto begins like the seventh of Kab)."""
    assert e.month is not None and e.day is not None
    told = e.value == "jalali" and e.weekday is not None
    day = calendars.jalali(_ORDINARY_JALALI, e.month, e.day) if told else None
    return None if day is None else Resolved("DATE", f"XXXX-{day:%m-%d}", "jalali calendar", confidence=0.6)


def _foreign_month(e: Expression, at: Setting) -> Resolved | None:
    """A month of the solar Hijri calendar as the Gregorian days from its first to its last."""
    assert e.month is not None
    if e.year is not None:
        years = [e.year + 1300 if e.year < 100 else e.year]
    elif at.day is None:
        return None
    else:
        around = at.day.year - 621
        years = list(range(around - 2, around + 3))
    found = []
    for year in years:
        first = calendars.jalali(year, e.month, 1)
        after = calendars.jalali(year + e.month // 12, e.month % 12 + 1, 1)
        if first is not None and after is not None:
            found.append((first, after - datetime.timedelta(days=1)))
    if at.day is not None and e.year is None:
        now = at.day
        past = [f for f in found if f[1] < now] if (e.shift or 0) < 0 else [f for f in found if f[0] > now]
        found = sorted(past if e.shift else found, key=lambda f: abs((f[0] - now).days))
    if not found:
        return None
    first, last = found[0]
    source = "jalali calendar" if e.year is not None else f"jalali calendar, {at.source}"
    confidence = 0.95 if e.year is not None else 0.8 * at.confidence
    return Resolved("DATE", f"{first.isoformat()}/{last.isoformat()}", source, confidence, None, (first, last))


def weekday(e: Expression, at: Setting) -> Resolved | None:
    assert e.weekday is not None
    if at.day is None or not at.weekdays:
        return Resolved("DATE", f"XXXX-WXX-{e.weekday}", confidence=0.9)
    day: Day | None
    if e.unit == "n":  # "two Mondays ago"
        count = int(e.count or 1)
        beside = at.day + datetime.timedelta(days=1 if count > 0 else -1)
        start = (
            calendars.weekday_not_before(beside, e.weekday)
            if count > 0
            else calendars.weekday_not_after(beside, e.weekday)
        )
        day = calendars.shift_days(start, 7 * (count - 1 if count > 0 else count + 1))
    elif e.unit == "W":
        monday = calendars.shift_days(at.day, 1 - at.day.isoweekday() + 7 * int(e.count or 0))
        day = None if monday is None else calendars.shift_days(monday, e.weekday - 1)
    elif e.shift is not None and abs(e.shift) > 1:
        day = _weekday_beyond(e.weekday, e.shift, at.day)
    elif e.shift == -1:
        day = calendars.weekday_not_after(at.day - datetime.timedelta(days=1), e.weekday)
    elif e.shift == 0 and at.tense == 0:  # "this Friday": of the week that it is said in
        day = calendars.shift_days(at.day, e.weekday - at.day.isoweekday())
    elif e.shift == 1 or (e.shift in (None, 0) and at.tense > 0):
        day = calendars.weekday_not_before(at.day + datetime.timedelta(days=1 if e.shift == 1 else 0), e.weekday)
    else:
        day = calendars.weekday_not_after(at.day, e.weekday)
        if at.day - day == _NEARLY_A_WEEK and e.shift is None and at.telling:
            day = at.day + datetime.timedelta(days=1)
            return Resolved(
                "DATE", day.isoformat(), f"weekday, {at.source}", _NEXT_DAY * at.confidence, None, (day, day)
            )
    if day is None:
        return None
    return Resolved("DATE", day.isoformat(), f"weekday, {at.source}", 0.9 * at.confidence, None, (day, day))


# What happened "on Friday" and stands in a page of Thursday: where it happened it was Friday already, or the page's day is a day off; six days ago would be "last Friday". Of the days
# that date the leads of five corpora half as many lie another day back each time (0 to 5 days: 616, 289, 89, 41, 21, 17), but 23 lie six days back, all but one of them told by a weekday.
_NEARLY_A_WEEK: Final = datetime.timedelta(days=6)
# How sure that is; set so that linking counts the day as likely, not as sure.
_NEXT_DAY: Final = 0.7


def _weekday_beyond(weekday: int, shift: int, day: Day) -> Day | None:
    """The weekday after the coming one (2, and 8, 9: so many weeks and seven less after it, "lundi en huit"), or before the last (-2)."""
    if shift < 0:
        last = calendars.weekday_not_after(day - datetime.timedelta(days=1), weekday)
        return calendars.shift_days(last, 7 * (shift + 1))
    coming = calendars.weekday_not_before(day + datetime.timedelta(days=1), weekday)
    return calendars.shift_days(coming, 7 * (shift - _IN_EIGHT + 1 if shift >= _IN_EIGHT else shift - 1))


# The word for last or next that counts a week from the coming weekday.
_IN_EIGHT: Final = 8


# Confidence of a day counted from one that the text does not name.
_UNTOLD: Final = 0.4


def relative_day(e: Expression, at: Setting) -> Resolved | None:
    value = e.value or "0"
    if value.startswith(TOLD):
        value = value[len(TOLD) :]
        if at.named is not None and at.tense <= 0:
            at = replace(at, day=at.named, source="day named before it", confidence=0.8, weekdays=True)
        elif at.telling and value == "0":
            return None  # "that day", of which the text names none
        elif at.telling and at.tense <= 0:
            at = replace(at, confidence=_UNTOLD)
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
