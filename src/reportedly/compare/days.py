"""Dates of the happening held against each other: instants, days, weekdays, days without a year, spans."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.compare.accounts import Account, alone_or_agreed, point, side
from reportedly.records import Event, Point, Side, Verdict

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Days further from the event's than this are of something else (an anniversary, an earlier meeting) and not another view of its date.
NEAR_DAYS: Final = 3
# Two clock times of one day this far apart (hours) are two views, not one rounded.
SAME_HOURS: Final = 0.75


@dataclass(frozen=True, slots=True)
class _Value:
    """A date as claimed: its days, its instant (UTC) where a clock time with an offset is given, its weekday where that is all."""

    text: str
    first: datetime.date | None = None
    last: datetime.date | None = None
    instant: datetime.datetime | None = None
    month_day: str | None = None
    weekday: int | None = None

    @property
    def is_day(self) -> bool:
        return self.first is not None and self.first == self.last


def day_points(event: Event, told: Sequence[Account]) -> list[Point]:
    """Points about the day of the happening. Claims of other days than those near the event's are left out."""
    held: defaultdict[_Value, list[Account]] = defaultdict(list)
    for a in told:
        if a.claim.slot == "date" and a.claim.polarity == "+" and (v := _parse(a)) is not None and _is_near(v, event):
            held[v].append(a)
    groups = _same(held)
    sides = {v: side(v.text, accounts) for v, accounts in groups.items()}
    return _points(event, sides)


def _parse(a: Account) -> _Value | None:
    text = a.claim.value
    if m := re.fullmatch(r"weekday:(\w+)", text):
        return _Value(text, weekday=WEEKDAYS.index(m.group(1)) + 1) if m.group(1) in WEEKDAYS else None
    if m := re.match(r"--(\d\d-\d\d)$", text):
        return _Value(text, month_day=m.group(1))
    first, _, last = text.partition("/")
    try:
        days = [datetime.date.fromisoformat(p[:10]) for p in (first, last or first)]
    except ValueError:
        return _span(text)
    instant = _instant(text) if not last else None
    return _Value(text, first=days[0], last=days[1], instant=instant)


def _span(text: str) -> _Value | None:
    """A month (`2025-10`)."""
    if m := re.fullmatch(r"(\d{4})-(\d\d)", text):
        first = datetime.date(int(m.group(1)), int(m.group(2)), 1)
        return _Value(
            text, first=first, last=(first + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)
        )
    return None


def _instant(text: str) -> datetime.datetime | None:
    if len(text) <= 10:
        return None
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.astimezone(datetime.UTC) if moment.tzinfo else None


def _is_near(v: _Value, event: Event) -> bool:
    if event.when is None or v.weekday is not None:
        return True
    first, last = event.when.first_day, event.when.last_day
    if v.month_day is not None:
        near = [first + datetime.timedelta(days=n) for n in range(-NEAR_DAYS, (last - first).days + NEAR_DAYS + 1)]
        return v.month_day in {d.isoformat()[5:] for d in near}
    if v.first is None or v.last is None:
        return False
    gap = max((v.first - last).days, (first - v.last).days)
    return gap <= NEAR_DAYS and (v.last - v.first).days <= 31


def _same(held: dict[_Value, list[Account]]) -> dict[_Value, list[Account]]:
    """Values that say one thing put together: equal days, and days without a year with the day they complete."""
    groups: dict[_Value, list[Account]] = {}
    for v in sorted(held, key=lambda v: (v.month_day is not None, v.text)):
        match = next((g for g in groups if _equal(g, v)), v)
        groups.setdefault(match, []).extend(held[v])
    return groups


def _equal(a: _Value, b: _Value) -> bool:
    if b.month_day is not None:
        return a.is_day and a.first is not None and a.first.isoformat()[5:] == b.month_day
    if a.instant is not None and b.instant is not None:
        return a.instant == b.instant and a.first == b.first
    return a.instant == b.instant and (a.first, a.last, a.weekday) == (b.first, b.last, b.weekday)


def _points(event: Event, sides: dict[_Value, Side]) -> list[Point]:
    pairs: defaultdict[Verdict, set[_Value]] = defaultdict(set)
    order = sorted(sides, key=lambda v: v.text)
    for i, a in enumerate(order):
        for b in order[i + 1 :]:
            if (verdict := _verdict(a, b)) is not None:
                pairs[verdict] |= {a, b}
    found = [
        point(event.id, "date", "day", verdict, [sides[v] for v in order if v in values])
        for verdict, values in sorted(pairs.items())
    ]
    return found + [
        point(event.id, "date", "day", alone_or_agreed(sides[v]), [sides[v]]) for v in order if _counts(sides[v], order)
    ]


def _counts(s: Side, order: Sequence[_Value]) -> bool:
    """A date that stands alone is worth a point only where it is the only one."""
    return len(s.origins) > 1 or len(order) == 1


def _verdict(a: _Value, b: _Value) -> Verdict | None:
    if a.instant is not None and b.instant is not None:
        return "agrees" if abs((a.instant - b.instant).total_seconds()) <= SAME_HOURS * 3600 else "contradicts"
    if (a.weekday is None) != (b.weekday is None):
        return _weekday_verdict(*((a, b) if a.weekday is not None else (b, a)))
    if a.weekday is not None:
        return "contradicts" if a.weekday != b.weekday else None
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return None
    if a.is_day and b.is_day:
        if a.first == b.first:
            return "more-precise" if (a.instant is None) != (b.instant is None) else None
        return "contradicts"
    wide, narrow = (a, b) if b.is_day else (b, a)
    if wide.first is not None and wide.last is not None and narrow.first is not None:
        inside = wide.first <= narrow.first <= wide.last
        return ("different-scope" if (wide.last - wide.first).days < 7 else "more-precise") if inside else "contradicts"
    return None


def _weekday_verdict(weekday: _Value, other: _Value) -> Verdict | None:
    if not other.is_day or other.first is None:
        return None
    return "more-precise" if other.first.isoweekday() == weekday.weekday else "contradicts"


def weekday_of(values: Iterable[str]) -> list[str]:
    """The weekdays among date values, sorted."""
    return sorted(v for v in values if v.startswith("weekday:"))
