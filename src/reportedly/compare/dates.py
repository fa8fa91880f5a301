"""A date as it is claimed, and how two of them stand to each other: instants, days, weekdays, days without a year, spans."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Final

from reportedly.compare.accounts import Account
from reportedly.compare.clocks import SAME_HOURS, ZONES, stand
from reportedly.compare.reader_time import says_reader_time
from reportedly.records import Verdict, instant_of

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Days further from the event's than this are of something else (an anniversary, an earlier meeting) and not another view of its date.
NEAR_DAYS: Final = 3
# A span shorter than this many days is told as the length of the happening, a longer one as not knowing better.
SPAN_DAYS: Final = 7
_WEEK: Final = 6


@dataclass(frozen=True, slots=True)
class Value:
    """A date as claimed: its days, its instant (UTC) where a clock time with an offset is given, its weekday where that is all."""

    text: str
    first: datetime.date | None = None
    last: datetime.date | None = None
    instant: datetime.datetime | None = None
    month_day: str | None = None
    weekday: int | None = None
    clock: str | None = None
    is_readers: bool = False
    """Whether the text says that it is the day where its readers live."""

    @property
    def is_timed(self) -> bool:
        """Whether it is known to the hour and minute."""
        return self.instant is not None or self.clock is not None

    @property
    def local(self) -> datetime.datetime | None:
        """The moment on the clocks of a zone that is not told."""
        if self.clock is None or self.first is None:
            return None
        return datetime.datetime.combine(self.first, datetime.time.fromisoformat(self.clock))

    @property
    def is_day(self) -> bool:
        return self.first is not None and self.first == self.last

    @property
    def elsewhere(self) -> frozenset[datetime.date]:
        """The days that a moment given in UTC, or a day of the readers, may be where it happened."""
        if self.is_readers and self.first is not None:
            return frozenset(self.first + datetime.timedelta(days=n) for n in (-1, 0, 1))
        if self.instant is None or self.instant.date() != self.first:
            return frozenset()
        return frozenset((self.instant + datetime.timedelta(hours=h)).date() for h in ZONES)


def parse(a: Account) -> Value | None:
    """The date that a claim states, None where it is none."""
    text = a.claim.value
    if m := re.fullmatch(r"weekday:(\w+)", text):
        return Value(text, weekday=WEEKDAYS.index(m.group(1)) + 1) if m.group(1) in WEEKDAYS else None
    if m := re.match(r"--(\d\d-\d\d)$", text):
        return Value(text, month_day=m.group(1))
    readers = says_reader_time(a.claim.evidence.quote, a.article.language)
    first, _, last = text.partition("/")
    try:
        days = [datetime.date.fromisoformat(p[:10]) for p in (first, last or first)]
    except ValueError:
        return _span(text)
    instant = instant_of(text) if not last else None
    clock = text[11:16] if instant is None and not last and len(text) > 15 else None
    return Value(text, first=days[0], last=days[1], instant=instant, clock=clock, is_readers=readers and not last)


def _span(text: str) -> Value | None:
    """A month (`2025-10`)."""
    if m := re.fullmatch(r"(\d{4})-(\d\d)", text):
        first = datetime.date(int(m.group(1)), int(m.group(2)), 1)
        return Value(
            text, first=first, last=(first + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)
        )
    return None


def equal(a: Value, b: Value) -> bool:
    """Whether two values say one thing: `b` may be a day without its year."""
    if b.month_day is not None:
        return a.is_day and a.first is not None and a.first.isoformat()[5:] == b.month_day
    if a.instant is not None and b.instant is not None:
        return a.instant == b.instant and a.first == b.first
    return _told(a) == _told(b)


def _told(v: Value) -> tuple[object, ...]:
    return (v.instant, v.clock, v.first, v.last, v.weekday)


def two_dates(a: Value, b: Value, ahead: frozenset[float]) -> Verdict | None:
    """How two dates stand to each other on their own; clocks at the place are `ahead` of UTC by one of these hours."""
    if a.instant is not None and b.instant is not None:
        same = abs((a.instant - b.instant).total_seconds()) <= SAME_HOURS * 3600
        return "agrees" if same else "contradicts"
    for moment, other in ((a, b), (b, a)):
        if moment.instant is not None and (local := other.local) is not None:
            return None if other.is_readers else stand(moment.instant, local, ahead)
    if (a.weekday is None) != (b.weekday is None):
        weekday, day = (a, b) if a.weekday is not None else (b, a)
        if not day.is_day:
            return None
        return "more-precise" if weekday_fits(weekday, day) else "contradicts"
    if a.weekday is not None:
        return "contradicts" if a.weekday != b.weekday else None
    if a.is_day and b.is_day:
        return _two_days(a, b)
    wide, narrow = (a, b) if b.is_day else (b, a)
    if wide.first is None or wide.last is None or narrow.first is None:
        return None
    if not covers(wide, narrow):
        if _is_week(wide) and narrow.is_day and _days_off(wide, narrow) <= NEAR_DAYS:
            return None  # "four weeks ago"
        return "contradicts" if narrow.is_day and (wide.last - wide.first).days < SPAN_DAYS else None
    return "different-scope" if (wide.last - wide.first).days < SPAN_DAYS and not _is_week(wide) else "more-precise"


def covers(wide: Value, narrow: Value) -> bool:
    """Whether the one is several days of which the other is one."""
    if wide.first is None or wide.last is None or wide.first == wide.last:
        return False
    return narrow.is_day and narrow.first is not None and wide.first <= narrow.first <= wide.last


def _is_week(v: Value) -> bool:
    """Whether a span is a week of the calendar: what weeks ago are counted in."""
    return v.first is not None and v.last is not None and v.first.isoweekday() == 1 and (v.last - v.first).days == _WEEK


def _days_off(wide: Value, day: Value) -> int:
    assert wide.first is not None and wide.last is not None and day.first is not None
    return max((day.first - wide.last).days, (wide.first - day.first).days)


def _two_days(a: Value, b: Value) -> Verdict | None:
    if a.is_readers != b.is_readers and a.first != b.first and (a.first in b.elsewhere or b.first in a.elsewhere):
        return "agrees"
    if a.is_timed == b.is_timed:
        # Two clock times of one day without their zones cannot be held against each other.
        return "contradicts" if a.first != b.first else None
    moment, day = (a, b) if a.is_timed else (b, a)
    if moment.first == day.first:
        return "more-precise"
    return "agrees" if day.first in moment.elsewhere else "contradicts"


def weekday_fits(weekday: Value, day: Value) -> bool:
    """Whether a day may be of the weekday."""
    return weekday.weekday in {d.isoweekday() for d in (day.first, *day.elsewhere) if d is not None}
