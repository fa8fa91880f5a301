"""Days of the happening held against each other, with what the other accounts make of them."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from reportedly.compare.accounts import Account, alone_or_agreed, point, side
from reportedly.compare.clocks import offsets
from reportedly.compare.dates import SPAN_DAYS, Value, covers, equal, two_dates, weekday_fits
from reportedly.compare.datings import TOLD, dated, is_post, torn_values
from reportedly.records import Event, Point, Verdict

# Languages whose papers are read in one time zone, and often tell the hours of what is far away in it without saying so → a country of that zone.
_HOMES: Final = {"ja": "JP", "ko": "KR"}


def day_points(event: Event, told: Sequence[Account]) -> list[Point]:
    """Points about the day of the happening."""
    return _points(event, _same(dated(event, told)))


def _same(held: dict[Value, list[Account]]) -> dict[Value, list[Account]]:
    """Values that say one thing put together: equal days, and days without a year with the day they complete."""
    groups: dict[Value, list[Account]] = {}
    for v in sorted(held, key=lambda v: (v.month_day is not None, v.text)):
        match = next((g for g in groups if equal(g, v)), v)
        groups.setdefault(match, []).extend(held[v])
    return groups


def _points(event: Event, held: Mapping[Value, list[Account]]) -> list[Point]:
    sides = {v: side(v.text, accounts) for v, accounts in held.items()}
    stated = _Stated(event)
    ahead = offsets(w.country for w in event.where)
    order = sorted(sides, key=lambda v: v.text)
    pairs: defaultdict[Verdict, set[Value]] = defaultdict(set)
    for i, a in enumerate(order):
        for b in order[i + 1 :]:
            if (verdict := _in_context(a, b, held, stated, ahead)) is not None:
                pairs[verdict] |= {a, b}
    opposed = frozenset(v for verdict in ("contradicts", "different-scope") for v in pairs[verdict])
    if pairs["more-precise"] <= opposed:
        del pairs["more-precise"]  # shown with what it is held against
    if len({o for v in pairs["agrees"] for o in sides[v].origins}) < 2:
        del pairs["agrees"]
    found = [
        point(event.id, "date", "day", verdict, [sides[v] for v in order if v in values])
        for verdict, values in sorted(pairs.items())
        if values
    ]
    agreed = pairs["agrees"]
    counted = [v for v in order if (len(sides[v].origins) > 1 and v not in agreed) or len(order) == 1]
    return found + [point(event.id, "date", "day", alone_or_agreed(sides[v]), [sides[v]]) for v in counted]


def _in_context(
    a: Value, b: Value, held: Mapping[Value, list[Account]], stated: _Stated, ahead: frozenset[float]
) -> Verdict | None:
    """The verdict on two dates, with what the other accounts make of it; clocks at the place are `ahead` of UTC by one of these hours."""
    verdict = two_dates(a, b, ahead)
    if verdict != "contradicts":
        return verdict
    if _are_parts(a, b, held):
        return "different-scope"
    if any(_is_at_home(x, y, held[x], ahead) for x, y in ((a, b), (b, a))):
        return None
    if (a.weekday is None) != (b.weekday is None):
        weekday, day = (a, b) if a.weekday is not None else (b, a)
        # A weekday alone is often of something else that the sentence tells (a fire is out, one of the hurt dies): only a date that contradicts itself does.
        torn = any(stated.is_torn(x, y) for x in held[weekday] for y in held[day])
        fits_another = any(v.is_day and weekday_fits(weekday, v) for v in held)
        return verdict if torn and not fits_another else None
    if _one_voice(held[a], held[b]) or any(all(x.claim.scope == TOLD for x in held[v]) for v in (a, b)):
        return None
    # A weekday or "today" in a later report is often the day of the news and not of the happening: only a stated day contradicts.
    _, late = sorted((a, b), key=lambda v: v.first or datetime.date.min)
    if all(_is_published_on(x, late.first) for x in held[late]):
        return None
    origins = {v: len({x.origin for x in held[v]}) for v in (a, b)}
    fewer = [v for v in (a, b) if origins[v] == min(origins.values())]
    return verdict if all(any(stated.is_stated(x) for x in held[v]) for v in fewer) else None


def _is_at_home(moment: Value, day: Value, held: Sequence[Account], ahead: frozenset[float]) -> bool:
    """Whether an hour without its zone may be that of the readers, and the day that where it happened."""
    if moment.local is None or not day.is_day or day.instant is not None or not ahead:
        return False
    homes = {_HOMES.get((a.article.language or "")[:2]) for a in held}
    return len(homes) == 1 and any(
        (moment.local + datetime.timedelta(hours=there - here)).date() == day.first
        for here in offsets(homes)
        for there in ahead
    )


class _Stated:
    """Which date claims the text states with a number, rather than by a weekday or a word like "today"."""

    def __init__(self, event: Event) -> None:
        self._relative = {
            (d.evidence.article, d.value)
            for r in event.reports
            for d in r.datings
            if not any(c.isdigit() for c in d.evidence.quote)
        }
        self._torn = torn_values(event)

    def is_torn(self, a: Account, b: Account) -> bool:
        """Whether the two claims are two readings of one expression that contradicts itself."""
        values = self._torn.get(a.article.id, frozenset())
        return a.article.id == b.article.id and (a.claim.id == b.claim.id or {a.claim.value, b.claim.value} <= values)

    def is_stated(self, a: Account) -> bool:
        return is_post(a) or a.claim.scope != TOLD and (a.article.id, a.claim.value) not in self._relative


def _is_published_on(a: Account, day: datetime.date | None) -> bool:
    """Whether the article is of that day itself: the day in it is then more often that of the news than of the happening."""
    p = a.article.published
    return p is not None and day is not None and p.first_day <= day <= p.last_day and not is_post(a)


def _are_parts(a: Value, b: Value, held: Mapping[Value, list[Account]]) -> bool:
    """Whether the two days are the first and last of a happening of several days, on the word of two newsrooms; a month or a year is no such stretch."""
    origins = {x.origin for v in held if _is_stretch(v) and covers(v, a) and covers(v, b) for x in held[v]}
    both = min(len({x.origin for x in held[v]}) for v in (a, b))
    return len(origins) > 1 or (len(origins) == 1 and both > 1)


def _is_stretch(v: Value) -> bool:
    """Whether a value is a few days from one to another."""
    return v.first is not None and v.last is not None and (v.last - v.first).days < SPAN_DAYS


def _one_voice(a: Sequence[Account], b: Sequence[Account]) -> bool:
    """Whether whoever gives the one day also gives the other, in the newsroom's own words: days of two things, not two views of one."""
    left, right = ({x.article.id for x in s if not is_post(x)} for s in (a, b))
    if len(left) < len({x.article.id for x in a}) or len(right) < len({x.article.id for x in b}):
        return False
    return left <= right or right <= left
