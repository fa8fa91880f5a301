"""Which dates each article gives the happening: its claims in the sentences that date it, datings that no claim tells, embedded posts."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from reportedly.compare.accounts import Account
from reportedly.compare.dates import NEAR_DAYS, WEEKDAYS, Value, parse
from reportedly.compare.reader_time import says_reader_time
from reportedly.compare.terms import terms
from reportedly.records import Article, Claim, Dating, Event, Evidence, Span, When
from reportedly.text import trim

# Scopes of days that are not of a happening: the term of something, the moment of a count.
OTHER_USES: Final = frozenset(("until", "as of"))
# The scope of a day on which somebody tells of it.
TOLD: Final = "told"
# Kinds of happenings that break out at an hour, and characters of a day with an hour on clocks that are not told ("2026-05-12T10:47").
SUDDEN: Final = ("ACCIDENT", "DISASTER", "ASSAULT")
CLOCKED: Final = 16
# What a sentence does not go across.
ENDS: Final = frozenset("\n.!?。！？؟۔։।")


def dated(event: Event, told: Sequence[Account]) -> dict[Value, list[Account]]:
    """Who holds which date of the happening. Claims of other days than those near the event's are left out."""
    held: defaultdict[Value, list[Account]] = defaultdict(list)
    spans, torn = _dating_spans(event), torn_values(event)
    datings: defaultdict[str, list[Dating]] = defaultdict(list)
    for d in (d for r in sorted(event.reports, key=lambda r: r.id) for d in r.datings):
        datings[d.evidence.article].append(d)
    acts = _acts(event, told)
    hours = _hours(event, told)
    for a in told:
        # A date elsewhere in the text is of something else that the article tells, but for the hour at which it was done.
        dates_it = any(s.overlaps(a.claim.evidence.span) for s in spans.get(a.article.id, ())) or is_post(a)
        dates_it = dates_it or _is_hour_of(a, acts) or a.claim.id in hours
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
    return dict(held)


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


def _hours(event: Event, told: Sequence[Account]) -> frozenset[str]:
    """The claims in which lead reports of what breaks out first tell an hour of the day on which it did: when the shooting began, when the alarm was raised."""
    if event.when is None or not (event.kind or "").startswith(SUDDEN):
        return frozenset()
    day = _last_day(event, event.when).isoformat()
    first: dict[str, Account] = {}
    for a in sorted(told, key=lambda a: (a.claim.value, a.order)):
        value = a.claim.value
        if a.claim.slot == "date" and a.role == "lead" and len(value) == CLOCKED and value[:10] == day:
            first.setdefault(a.article.id, a)
    return frozenset(a.claim.id for a in first.values())


def _day(text: str) -> Value:
    day = datetime.date.fromisoformat(text)
    return Value(text, first=day, last=day)


def _readings(a: Account, datings: Sequence[Dating], torn: Mapping[str, frozenset[str]]) -> list[Value]:
    """The dates that a claim states: one, or the weekday and the day of a date that contradicts itself ("Friday (26 July)")."""
    v = parse(a)
    if v is None:
        return []
    dated = [d for d in datings if _is_of(d, a)]
    weekday = next((d.weekday for d in dated if d.weekday is not None), None)
    if weekday is not None and a.claim.value in torn.get(a.article.id, frozenset()):
        return [Value(f"weekday:{WEEKDAYS[weekday - 1]}", weekday=weekday)]
    if weekday is None or v.first is None or v.last is None:
        return [v]
    days = [d for d in (v.first, v.last) if d.isoweekday() != weekday]
    if not days or (v.is_day and v.is_timed):
        return [v]
    stated = days[-1]
    return [
        Value(stated.isoformat(), first=stated, last=stated),
        Value(f"weekday:{WEEKDAYS[weekday - 1]}", weekday=weekday),
    ]


def torn_values(event: Event) -> dict[str, frozenset[str]]:
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


def _is_posted_later(a: Account, v: Value, event: Event) -> bool:
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


def _is_near(v: Value, event: Event) -> bool:
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


def _is_bare(a: Account) -> bool:
    """Whether the sentence is nothing but a time: the heading of an entry, which says when it was written."""
    letters = [w for w in terms(a.claim.evidence.quote) if not w[0].isdigit()]
    return len(letters) < 2 and not is_post(a)


def is_post(a: Account) -> bool:
    """Whether the claim stands in an embedded post, which speaks for itself."""
    span = a.claim.evidence.span
    return any(block.kind == "post" and block.span.overlaps(span) for block in a.article.blocks)
