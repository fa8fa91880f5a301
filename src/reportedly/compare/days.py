"""Dates of the happening held against each other: instants, days, weekdays, days without a year, spans."""

from __future__ import annotations

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.compare.accounts import Account, alone_or_agreed, point, side
from reportedly.compare.clocks import SAME_HOURS, ZONES, offsets, stand
from reportedly.compare.reader_time import says_reader_time
from reportedly.compare.terms import terms
from reportedly.records import Article, Claim, Dating, Event, Evidence, Point, Span, Verdict, When
from reportedly.text import trim

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Days further from the event's than this are of something else (an anniversary, an earlier meeting) and not another view of its date.
NEAR_DAYS: Final = 3
# Scopes of days that are not of a happening: the term of something, the moment of a count.
OTHER_USES: Final = frozenset(("until", "as of"))
# The scope of a day on which somebody tells of it.
TOLD: Final = "told"
# What a sentence does not go across.
ENDS: Final = frozenset("\n.!?。！？؟۔।")
# A span shorter than this many days is told as the length of the happening, a longer one as not knowing better.
SPAN_DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class _Value:
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


def day_points(event: Event, told: Sequence[Account]) -> list[Point]:
    """Points about the day of the happening. Claims of other days than those near the event's are left out."""
    held: defaultdict[_Value, list[Account]] = defaultdict(list)
    spans, torn = _dating_spans(event), _torn(event)
    datings: defaultdict[str, list[Dating]] = defaultdict(list)
    for d in (d for r in sorted(event.reports, key=lambda r: r.id) for d in r.datings):
        datings[d.evidence.article].append(d)
    acts = _acts(event, told)
    for a in told:
        # A date elsewhere in the text is of something else that the article tells, but for the hour at which it was done.
        dates_it = any(s.overlaps(a.claim.evidence.span) for s in spans.get(a.article.id, ())) or _is_post(a)
        dates_it = dates_it or _is_hour_of(a, acts)
        if (
            a.claim.slot == "date"
            and a.claim.polarity == "+"
            and dates_it
            and a.claim.scope not in OTHER_USES
            and not _is_bare(a)
        ):
            for v in _readings(a, datings[a.article.id], torn):
                if _is_near(v, event) and not _is_posted_later(a, v, event):
                    held[v].append(a)
    for a in _unclaimed(event, told, spans):
        for v in _readings(a, datings[a.article.id], torn):
            if _is_near(v, event):
                held[v].append(a)
    for a in _posts(event, told):
        held[_day(a.claim.value)].append(a)
    return _points(event, _same(held))


def _dating_spans(event: Event) -> dict[str, list[Span]]:
    """Where each article dates the happening: in the sentence that tells it, else at its first dating."""
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    for r in sorted(event.reports, key=lambda r: r.id):
        telling = [d.evidence.span for d in r.datings if d.evidence.span.overlaps(r.what.span)]
        spans[r.article] += telling or [d.evidence.span for d in r.datings[:1]]
    return dict(spans)


def _unclaimed(event: Event, told: Sequence[Account], spans: Mapping[str, Sequence[Span]]) -> list[Account]:
    """The datings of lead reports in the time of their readers that none of the event's claims tell: their sentence tells another happening too, and its claims stand
    there."""
    accounts = {a.article.id: a for a in told if a.role == "lead"}
    claimed = [(a.article.id, a.claim.evidence.span) for a in told if a.claim.slot == "date"]
    found: dict[tuple[str, str], Account] = {}
    for r in event.reports:
        known = accounts.get(r.article) if r.role == "lead" else None
        if known is None or any(i == r.article and s.overlaps(c) for i, c in claimed for s in spans.get(r.article, ())):
            continue
        for d in r.datings:
            if d.evidence.span in spans.get(r.article, ()):
                evidence = _sentence(known.article, d.evidence)
                if not says_reader_time(evidence.quote, known.article.language):
                    continue
                claim = Claim(id=f"dating {r.id}", article=r.article, slot="date", value=d.value, evidence=evidence)
                found.setdefault(
                    (r.article, d.value),
                    Account(claim, known.article, known.origin, "lead", known.time, is_claimed=False),
                )
    return [found[k] for k in sorted(found)]


def _sentence(article: Article, dating: Evidence) -> Evidence:
    """The sentence around a dating: up to the marks that end sentences, within its line."""
    start, end = dating.span.start, dating.span.end
    while start > 0 and article.text[start - 1] not in ENDS:
        start -= 1
    while end < len(article.text) and article.text[end] not in ENDS:
        end += 1
    return article.evidence(trim(article.text, Span(start, end)))


def _acts(event: Event, told: Sequence[Account]) -> set[tuple[str, Span]]:
    """The sentences of lead reports that tell an act of the event's kind, as done."""
    family = (event.kind or "").partition(".")[0]
    return {
        (a.article.id, a.claim.evidence.span)
        for a in told
        if a.claim.slot == "action" and a.role == "lead" and family and not a.claim.scope and a.claim.polarity == "+"
        if (a.claim.about or "").partition(".")[0] == family
    }


def _is_hour_of(a: Account, acts: set[tuple[str, Span]]) -> bool:
    """Whether a claim tells a clock time in a sentence that tells the act."""
    return len(a.claim.value) > 15 and "/" not in a.claim.value and (a.article.id, a.claim.evidence.span) in acts


def _day(text: str) -> _Value:
    day = datetime.date.fromisoformat(text)
    return _Value(text, first=day, last=day)


def _readings(a: Account, datings: Sequence[Dating], torn: Mapping[str, frozenset[str]]) -> list[_Value]:
    """The dates that a claim states: one, or the weekday and the day of a date that contradicts itself ("Friday (26 July)")."""
    v = _parse(a)
    if v is None:
        return []
    dated = [d for d in datings if _is_of(d, a)]
    weekday = next((d.weekday for d in dated if d.weekday is not None), None)
    if weekday is not None and a.claim.value in torn.get(a.article.id, frozenset()):
        return [_Value(f"weekday:{WEEKDAYS[weekday - 1]}", weekday=weekday)]
    if weekday is None or v.first is None or v.last is None:
        return [v]
    days = [d for d in (v.first, v.last) if d.isoweekday() != weekday]
    if not days or (v.is_day and v.is_timed):
        return [v]
    stated = days[-1]
    return [
        _Value(stated.isoformat(), first=stated, last=stated),
        _Value(f"weekday:{WEEKDAYS[weekday - 1]}", weekday=weekday),
    ]


def _torn(event: Event) -> dict[str, frozenset[str]]:
    """For each article the values that one and the same expression of it was read as: the day as written, and the day that its weekday means."""
    read: defaultdict[tuple[str, Span], set[str]] = defaultdict(set)
    for r in event.reports:
        for d in r.datings:
            read[d.evidence.article, d.evidence.span].add(d.value)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for (article, _), values in read.items():
        if len(values) > 1:
            found[article] |= values
    return {article: frozenset(values) for article, values in found.items()}


def _is_of(dating: Dating, a: Account) -> bool:
    """Whether the dating is what the claim says, and stands within its sentence."""
    e = dating.evidence
    return e.article == a.article.id and dating.value == a.claim.value and e.span.overlaps(a.claim.evidence.span)


def _posts(event: Event, told: Sequence[Account]) -> list[Account]:
    """The dates of posts embedded in the leading articles, from shortly before the happening to its day: what is posted later tells nothing.

    Its day is the one that most of the articles date it to, where the event's own span is wider.
    """
    if event.when is None:
        return []
    first, last = event.when.first_day - datetime.timedelta(days=NEAR_DAYS), _last_day(event, event.when)
    found: dict[tuple[str, str], Account] = {}
    for a in told:
        for block in a.article.blocks if a.role == "lead" else ():
            if block.kind == "post" and block.posted and first.isoformat() <= block.posted[:10] <= last.isoformat():
                day = block.posted[:10]
                evidence = a.article.evidence(block.span)
                claim = Claim(
                    id=f"post {a.article.id}", article=a.article.id, slot="date", value=day, evidence=evidence
                )
                found[a.article.id, day] = Account(claim, a.article, a.origin, a.role, a.time, is_claimed=False)
    return [found[k] for k in sorted(found)]


def _is_posted_later(a: Account, v: _Value, event: Event) -> bool:
    """Whether a date is that of a post which was written after the happening."""
    if event.when is None or v.first is None or v.first <= _last_day(event, event.when):
        return False
    span, day = a.claim.evidence.span, v.first.isoformat()
    return any(b.kind == "post" and b.span.overlaps(span) and (b.posted or "")[:10] == day for b in a.article.blocks)


def _last_day(event: Event, when: When) -> datetime.date:
    """The last day of a happening; of one that its articles date to several days the one that most of them give."""
    days = Counter(
        day
        for day, _ in {
            (r.when.first_day, r.article)
            for r in event.reports
            if r.role == "lead" and r.when is not None and r.when.is_day
        }
    )
    told = max(days, key=lambda d: (days[d], -d.toordinal()), default=when.last_day)
    return min(told, when.last_day) if when.first_day <= told else when.last_day


def _parse(a: Account) -> _Value | None:
    text = a.claim.value
    if m := re.fullmatch(r"weekday:(\w+)", text):
        return _Value(text, weekday=WEEKDAYS.index(m.group(1)) + 1) if m.group(1) in WEEKDAYS else None
    if m := re.match(r"--(\d\d-\d\d)$", text):
        return _Value(text, month_day=m.group(1))
    readers = says_reader_time(a.claim.evidence.quote, a.article.language)
    first, _, last = text.partition("/")
    try:
        days = [datetime.date.fromisoformat(p[:10]) for p in (first, last or first)]
    except ValueError:
        return _span(text)
    instant = _instant(text) if not last else None
    clock = text[11:16] if instant is None and not last and len(text) > 15 else None
    return _Value(text, first=days[0], last=days[1], instant=instant, clock=clock, is_readers=readers and not last)


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
    return _told(a) == _told(b)


def _told(v: _Value) -> tuple[object, ...]:
    return (v.instant, v.clock, v.first, v.last, v.weekday)


def _points(event: Event, held: Mapping[_Value, list[Account]]) -> list[Point]:
    sides = {v: side(v.text, accounts) for v, accounts in held.items()}
    stated = _Stated(event)
    ahead = offsets(w.country for w in event.where)
    order = sorted(sides, key=lambda v: v.text)
    pairs: defaultdict[Verdict, set[_Value]] = defaultdict(set)
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
    a: _Value, b: _Value, held: Mapping[_Value, list[Account]], stated: _Stated, ahead: frozenset[float]
) -> Verdict | None:
    """The verdict on two dates, with what the other accounts make of it; clocks at the place are `ahead` of UTC by one of these hours."""
    verdict = _verdict(a, b, ahead)
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
        fits_another = any(v.is_day and _weekday_fits(weekday, v) for v in held)
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


# Languages whose papers are read in one time zone, and often tell the hours of what is far away in it without saying so → a country of that zone.
_HOMES: Final = {"ja": "JP", "ko": "KR"}


def _is_at_home(moment: _Value, day: _Value, held: Sequence[Account], ahead: frozenset[float]) -> bool:
    """Whether an hour without its zone may be that of the readers, and the day that where it happened."""
    if moment.local is None or not day.is_day or day.instant is not None or not ahead:
        return False
    homes = {_HOMES.get((a.article.language or "")[:2]) for a in held}
    return len(homes) == 1 and any(
        (moment.local + datetime.timedelta(hours=there - here)).date() == day.first
        for here in offsets(homes)
        for there in ahead
    )


def _is_bare(a: Account) -> bool:
    """Whether the sentence is nothing but a time: the heading of an entry, which says when it was written."""
    letters = [w for w in terms(a.claim.evidence.quote) if not w[0].isdigit()]
    return len(letters) < 2 and not _is_post(a)


class _Stated:
    """Which date claims the text states with a number, rather than by a weekday or a word like "today"."""

    def __init__(self, event: Event) -> None:
        self._relative = {
            (d.evidence.article, d.value)
            for r in event.reports
            for d in r.datings
            if not any(c.isdigit() for c in d.evidence.quote)
        }
        self._torn = _torn(event)

    def is_torn(self, a: Account, b: Account) -> bool:
        """Whether the two claims are two readings of one expression that contradicts itself."""
        values = self._torn.get(a.article.id, frozenset())
        return a.article.id == b.article.id and (a.claim.id == b.claim.id or {a.claim.value, b.claim.value} <= values)

    def is_stated(self, a: Account) -> bool:
        return _is_post(a) or a.claim.scope != TOLD and (a.article.id, a.claim.value) not in self._relative


def _covers(wide: _Value, narrow: _Value) -> bool:
    if wide.first is None or wide.last is None or wide.first == wide.last:
        return False
    return narrow.is_day and narrow.first is not None and wide.first <= narrow.first <= wide.last


def _is_published_on(a: Account, day: datetime.date | None) -> bool:
    """Whether the article is of that day itself: the day in it is then more often that of the news than of the happening."""
    p = a.article.published
    return p is not None and day is not None and p.first_day <= day <= p.last_day and not _is_post(a)


def _are_parts(a: _Value, b: _Value, held: Mapping[_Value, list[Account]]) -> bool:
    """Whether the two days are the first and last of a happening of several days, on the word of two newsrooms."""
    origins = {x.origin for v in held if _covers(v, a) and _covers(v, b) for x in held[v]}
    both = min(len({x.origin for x in held[v]}) for v in (a, b))
    return len(origins) > 1 or (len(origins) == 1 and both > 1)


def _one_voice(a: Sequence[Account], b: Sequence[Account]) -> bool:
    """Whether whoever gives the one day also gives the other, in the newsroom's own words: days of two things, not two views of one."""
    left, right = ({x.article.id for x in s if not _is_post(x)} for s in (a, b))
    if len(left) < len({x.article.id for x in a}) or len(right) < len({x.article.id for x in b}):
        return False
    return left <= right or right <= left


def _is_post(a: Account) -> bool:
    """Whether the claim stands in an embedded post, which speaks for itself."""
    span = a.claim.evidence.span
    return any(block.kind == "post" and block.span.overlaps(span) for block in a.article.blocks)


def _verdict(a: _Value, b: _Value, ahead: frozenset[float]) -> Verdict | None:
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
        return "more-precise" if _weekday_fits(weekday, day) else "contradicts"
    if a.weekday is not None:
        return "contradicts" if a.weekday != b.weekday else None
    if a.is_day and b.is_day:
        return _two_days(a, b)
    wide, narrow = (a, b) if b.is_day else (b, a)
    if wide.first is None or wide.last is None or narrow.first is None:
        return None
    if not _covers(wide, narrow):
        if _is_week(wide) and narrow.is_day and _days_off(wide, narrow) <= NEAR_DAYS:
            return None  # "four weeks ago"
        return "contradicts" if narrow.is_day and (wide.last - wide.first).days < SPAN_DAYS else None
    return "different-scope" if (wide.last - wide.first).days < SPAN_DAYS else "more-precise"


def _is_week(v: _Value) -> bool:
    """Whether a span is a week of the calendar: what weeks ago are counted in."""
    return v.first is not None and v.last is not None and v.first.isoweekday() == 1 and (v.last - v.first).days == _WEEK


_WEEK: Final = 6


def _days_off(wide: _Value, day: _Value) -> int:
    assert wide.first is not None and wide.last is not None and day.first is not None
    return max((day.first - wide.last).days, (wide.first - day.first).days)


def _two_days(a: _Value, b: _Value) -> Verdict | None:
    if a.is_readers != b.is_readers and a.first != b.first and (a.first in b.elsewhere or b.first in a.elsewhere):
        return "agrees"
    if a.is_timed == b.is_timed:
        # Two clock times of one day without their zones cannot be held against each other.
        return "contradicts" if a.first != b.first else None
    moment, day = (a, b) if a.is_timed else (b, a)
    if moment.first == day.first:
        return "more-precise"
    return "agrees" if day.first in moment.elsewhere else "contradicts"


def _weekday_fits(weekday: _Value, day: _Value) -> bool:
    return weekday.weekday in {d.isoweekday() for d in (day.first, *day.elsewhere) if d is not None}
