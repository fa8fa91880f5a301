"""When a happening was, by reasoning over everything that bears on it.

Each dating of each report is a clue: a day, a day without its year, a weekday, a longer span. Publication days are bounds: what has happened cannot be
later than its report, what is planned cannot be earlier. Every day that some clue allows is weighed against all clues, one vote for each independent
origin, and the best is taken; nothing is averaged, and the page's date never stands in silently.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from reportedly.records import Answer, Dating, Evidence, Report, When, instant_of
from reportedly.story.weigh import ROLE_WEIGHT

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY: Final = datetime.timedelta(days=1)

# What a clue adds to a day that it fits. A stated day says most; a weekday fits one day in seven; a month or year next to nothing.
WEIGHT: Final = {"day": 1.0, "month-day": 0.8, "weekday": 0.45, "span": 0.6, "published": 0.0}
# Fit of a clue that names day and weekday where only one of them holds ("Friday (26 July)" in a year in which that is a Saturday).
HALF: Final = 0.5
# A day that breaks an origin's bound loses more than one origin's clue can give: reports are rarely published before what they tell.
BOUND: Final = 1.2
# Publication dates below this confidence bound nothing.
SURE: Final = 0.5
# Spans longer than this many days (a month, a year) do not propose days, they only support those proposed by others.
LONG: Final = 4
# What a date is worth that does not stand in the sentence which tells the happening: it may be of something else.
ASIDE: Final = 0.6
# What a day is worth that the text names only relative to its own date.
RELATIVE: Final = 0.9
# Two moments this close are one, told by two clocks.
SAME_MOMENT: Final = datetime.timedelta(minutes=30)
# Without a clue, the happening is taken to lie between the day before the first publication and that day, with no more than this confidence.
PUBLISHED_BY: Final = 0.35
# Confidence of a day that follows from a weekday and a bound alone, and the ceiling of any.
INFERRED: Final = 0.65
CEILING: Final = 0.98

Kind = Literal["day", "month-day", "weekday", "span"]


@dataclass(frozen=True, slots=True)
class Clue:
    """What one dating allows: days `first` to `last`, or a month and day, or a weekday (1 Monday … 7 Sunday), with its vote's weight and its source."""

    kind: Kind
    weight: float
    origin: str
    report: Report
    dating: Dating | None
    first: datetime.date | None = None
    last: datetime.date | None = None
    month_day: str | None = None
    weekday: int | None = None
    moment: When | None = None

    def fit(self, day: datetime.date) -> float:
        """How well the day fits, 0 to the clue's weight."""
        if self.first is not None and self.last is not None:
            fits = self.first <= day <= self.last
        elif self.month_day is not None:
            fits = day.isoformat()[5:] == self.month_day
        else:
            return self.weight if day.isoweekday() == self.weekday else 0.0
        if self.weekday is None or self.kind == "span":
            return self.weight if fits else 0.0
        return self.weight * ((fits + (day.isoweekday() == self.weekday)) * HALF if self._torn() else float(fits))

    def _torn(self) -> bool:
        """Whether its day and its weekday cannot both be right."""
        if self.first is not None:
            return self.first == self.last and self.first.isoweekday() != self.weekday
        return True


@dataclass(frozen=True, slots=True)
class Bound:
    """A report of an origin was published on `day`; what it tells had happened by then, or (`planned`) had not."""

    day: datetime.date
    planned: bool
    origin: str
    report: Report
    weight: float

    def broken(self, day: datetime.date) -> bool:
        """Whether the happening cannot have been on the day: one day is allowed for the distance of time zones."""
        return day < self.day - DAY if self.planned else day > self.day + DAY


def event_when(reports: Sequence[Report], origin: Mapping[str, str]) -> tuple[When | None, tuple[Answer, ...]]:
    """When the happening that the reports tell was, and the steps that lead there; None where nothing bears on it.

    `origin` maps article ids to origins. Without any dating, the answer is the interval up to the first publication, of low confidence.
    """
    clues = _in_local_time([c for r in reports for c in clues_of(r, origin.get(r.article, r.article))])
    bounds = [b for r in reports for b in bounds_of(r, origin.get(r.article, r.article))]
    days = sorted(_proposed(clues, bounds))
    if not days:
        return _vague(clues, bounds)
    scores = {d: score(d, clues, bounds) for d in days}
    best = max(days, key=lambda d: (round(scores[d], 6), -d.toordinal()))
    when = _moment(best, clues, _confidence(best, scores, clues))
    return when, _steps(best, when, clues, bounds)


def clues_of(report: Report, origin: str) -> list[Clue]:
    """What the report's datings allow; its own reading (`report.when`) where it has one without datings."""
    role = ROLE_WEIGHT[report.role]
    weights = [role * (1.0 if _tells(report, d) else ASIDE) for d in report.datings]
    found = [c for d, w in zip(report.datings, weights, strict=True) if (c := _clue(d, report, origin, w)) is not None]
    if not found and report.when is not None and not _is_published(report):
        found = [_resolved(None, report.when, None, report, origin, role)]
    return found


def _tells(report: Report, dating: Dating) -> bool:
    """Whether the dating stands in the sentence that tells the happening."""
    return dating.evidence.span.overlaps(report.what.span)


def bounds_of(report: Report, origin: str) -> list[Bound]:
    """The bound that the report's publication sets, if its date can be believed."""
    p = report.published
    if p is None or p.confidence < SURE or report.tense == "unknown" and report.role == "background":
        return []
    # A day stated ahead of the publication is planned, whatever the verb looks like.
    days = [d.when.first_day for d in report.datings if d.when is not None and d.when.is_day]
    planned = report.tense in ("planned", "ordered") or bool(days and min(days) > p.last_day + DAY)
    return [Bound(p.first_day if planned else p.last_day, planned, origin, report, BOUND * p.confidence)]


def score(day: datetime.date, clues: Iterable[Clue], bounds: Iterable[Bound]) -> float:
    """Votes for the day: the best clue of each origin, less the bounds that the day breaks."""
    fits: dict[str, float] = {}
    breaks: dict[str, float] = {}
    for clue in clues:
        fits[clue.origin] = max(fits.get(clue.origin, 0.0), clue.fit(day))
    for bound in bounds:
        if bound.broken(day):
            breaks[bound.origin] = max(breaks.get(bound.origin, 0.0), bound.weight)
    return sum(sorted(fits.values())) - sum(sorted(breaks.values()))


def _is_published(report: Report) -> bool:
    """Whether the report's reading is nothing but its publication date."""
    return report.when is not None and "publ" in report.when.method and not report.datings


def _clue(dating: Dating, report: Report, origin: str, role: float) -> Clue | None:
    if dating.when is not None:
        return _resolved(dating, dating.when, dating.weekday, report, origin, role)
    if m := re.match(r"(?:--|XXXX-)(\d\d-\d\d)", dating.value):
        weight = WEIGHT["month-day"] * role
        return Clue("month-day", weight, origin, report, dating, month_day=m.group(1), weekday=dating.weekday)
    if dating.weekday is not None:
        return Clue("weekday", WEIGHT["weekday"] * role, origin, report, dating, weekday=dating.weekday)
    return None


def _resolved(dating: Dating | None, when: When, weekday: int | None, report: Report, origin: str, role: float) -> Clue:
    first, last = when.first_day, when.last_day
    kind: Kind = "day" if first == last else "span"
    weight = WEIGHT[kind] * role * max(when.confidence, 0.1) / (1 + max((last - first).days - 1, 0))
    if dating is not None and not any(c.isdigit() for c in dating.evidence.quote):
        # "On Tuesday", "yesterday": resolved against the page's date, and no surer than that.
        weight *= RELATIVE * (report.published.confidence if report.published is not None else 1.0)
    return Clue(kind, weight, origin, report, dating, first=first, last=last, weekday=weekday, moment=when)


def _in_local_time(clues: Sequence[Clue]) -> list[Clue]:
    """The clues, those in UTC moved to the local day where another account gives the same instant with its own offset."""
    local = sorted(
        {
            (m, c.moment.earliest)
            for c in clues
            if c.moment and (m := instant_of(c.moment.earliest)) and _offset(c.moment.earliest)
        }
    )
    moved = []
    for c in clues:
        if c.moment is not None and (m := instant_of(c.moment.earliest)) is not None and not _offset(c.moment.earliest):
            same = next((text for other, text in local if abs(other - m) <= SAME_MOMENT), None)
            if same is not None:
                there = datetime.date.fromisoformat(same[:10])
                c = replace(c, first=there, last=there, moment=replace(c.moment, earliest=same, latest=same))
        moved.append(c)
    return moved


def _offset(text: str) -> bool:
    """Whether a moment is given in a local time other than UTC."""
    return bool(datetime.datetime.fromisoformat(text).utcoffset())


def _proposed(clues: Sequence[Clue], bounds: Sequence[Bound]) -> set[datetime.date]:
    """Every day that some clue allows by itself or together with the bounds and the other days."""
    days: set[datetime.date] = set()
    for clue in clues:
        if clue.first is not None and clue.last is not None and (clue.last - clue.first).days < LONG:
            days |= {clue.first + n * DAY for n in range((clue.last - clue.first).days + 1)}
    anchors = _anchors(clues, bounds, days)
    for clue in clues:
        for anchor in anchors:
            days |= _from_anchor(clue, anchor)
    return days


def _anchors(clues: Sequence[Clue], bounds: Sequence[Bound], days: set[datetime.date]) -> set[datetime.date]:
    """Days that an incomplete clue is completed from: the first publication after the happening, else the days stated, else a planned one."""
    past = [b.day for b in bounds if not b.planned]
    if past:
        return {min(past)} | {b.day for b in bounds if not b.planned and any(c.report is b.report for c in clues)}
    return set(days) or {b.day for b in bounds}


def _from_anchor(clue: Clue, anchor: datetime.date) -> set[datetime.date]:
    """The days nearest to the anchor that complete the clue: the latest one not after it, or for what is planned the next."""
    ahead = clue.report.tense in ("planned", "ordered")
    if clue.weekday is not None:
        behind = (anchor.isoweekday() - clue.weekday) % 7
        day = anchor + ((7 - behind) % 7) * DAY if ahead else anchor - behind * DAY
        found = {day}
    else:
        found = set()
    if clue.month_day is not None and clue.first is None:
        near = [d for y in (-1, 0, 1) if (d := _date(anchor.year + y, clue.month_day)) is not None]
        found |= {d for d in near if abs((d - anchor).days) < 183}
    return found


def _date(year: int, month_day: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(f"{year}-{month_day}")
    except ValueError:
        return None


def _confidence(best: datetime.date, scores: Mapping[datetime.date, float], clues: Sequence[Clue]) -> float:
    """Share of the clues' weight that the day has, between an inference from a weekday alone and near certainty."""
    stated = [c for c in clues if c.kind in ("day", "month-day") and c.fit(best) > 0]
    if not stated:
        return INFERRED
    heaviest: dict[str, float] = {}
    for c in clues:
        heaviest[c.origin] = max(heaviest.get(c.origin, 0.0), c.weight)
    share = max(scores[best], 0.0) / max(sum(sorted(heaviest.values())), 1e-9)
    support = len({c.origin for c in stated})
    return round(min(CEILING, 0.3 + 0.55 * min(share, 1.0) + 0.05 * min(support, 3)), 3)


def _moment(day: datetime.date, clues: Sequence[Clue], confidence: float) -> When:
    """The day, or the moment on it that most origins state."""
    stated = sorted(
        {(c.moment.earliest, c.moment.latest, c.origin) for c in clues if c.moment and _is_moment(c.moment, day)}
    )
    method = _method(day, clues)
    if stated:
        pairs = [(a, b) for a, b, _ in stated]
        earliest, latest = max(sorted(set(pairs)), key=lambda p: (pairs.count(p), p[0] == p[1], p))
        return When(earliest=earliest, latest=latest, confidence=confidence, method=method)
    return When(earliest=day.isoformat(), latest=day.isoformat(), confidence=confidence, method=method)


def _is_moment(when: When, day: datetime.date) -> bool:
    return len(when.earliest) > 10 and when.first_day == when.last_day == day


def _method(day: datetime.date, clues: Sequence[Clue]) -> str:
    kinds = {c.kind for c in clues if c.fit(day) >= c.weight > 0}
    if "day" in kinds:
        return "stated day"
    if "month-day" in kinds:
        return "stated day, year by publication"
    if "weekday" in kinds:
        return "weekday before publication"
    return "span narrowed by other reports"


def _steps(best: datetime.date, when: When, clues: Sequence[Clue], bounds: Sequence[Bound]) -> tuple[Answer, ...]:
    """The reasoning: each clue that fits, each bound that matters, each clue that does not fit, then what follows."""
    fitting = sorted((c for c in clues if c.fit(best) > 0), key=_clue_order)
    against = sorted((c for c in clues if c.fit(best) <= 0 and c.kind != "span"), key=_clue_order)
    past = sorted((b for b in bounds if not b.planned), key=lambda b: (b.day, b.report.id))
    steps = [_told(c, "fits") for c in _distinct(fitting)]
    if past:
        b = past[0]
        name = WEEKDAYS[b.day.weekday()]
        method = f"report {b.report.article} was published on {name} {b.day.isoformat()}: not later than that"
        steps.append(Answer(slot="when", value=f"<= {b.day.isoformat()}", method=method, evidence=(b.report.what,)))
    steps += [_told(c, "does not fit") for c in _distinct(against)]
    return (*steps, Answer(slot="when", value=when.earliest, method=_conclusion(best, fitting, past)))


def _conclusion(best: datetime.date, fitting: Sequence[Clue], past: Sequence[Bound]) -> str:
    name = WEEKDAYS[best.weekday()]
    if any(c.kind in ("day", "month-day") for c in fitting):
        origins = len({c.origin for c in fitting})
        return f"{name} {best.isoformat()}: the day that most independent accounts allow ({origins} of them)"
    if past:
        return f"the latest {name} not after {past[0].day.isoformat()} is {best.isoformat()}"
    return f"{name} {best.isoformat()}: the only day that fits"


def _told(clue: Clue, verdict: str) -> Answer:
    what = {"day": "day", "month-day": "day without a year", "weekday": "weekday", "span": "span"}[clue.kind]
    value = clue.dating.value if clue.dating is not None else (clue.moment.earliest if clue.moment else "")
    evidence: tuple[Evidence, ...] = (clue.dating.evidence,) if clue.dating is not None else (clue.report.what,)
    name = f" ({WEEKDAYS[clue.weekday - 1]})" if clue.weekday else ""
    method = f"{what} {value}{name} in report {clue.report.article}: {verdict}"
    return Answer(slot="when", value=value, method=method, evidence=evidence)


def _clue_order(clue: Clue) -> tuple[float, str, str, int]:
    value = clue.dating.value if clue.dating is not None else ""
    return (-clue.weight, value, clue.report.article, clue.dating.evidence.span.start if clue.dating else -1)


def _distinct(clues: Iterable[Clue]) -> list[Clue]:
    """One clue for each value and origin, at most eight: the reasoning is read by people."""
    seen: dict[tuple[str, str], Clue] = {}
    for c in clues:
        seen.setdefault((c.dating.value if c.dating else "", c.origin), c)
    return list(seen.values())[:8]


def _is_ruled_out(clue: Clue, bounds: Sequence[Bound]) -> bool:
    """Whether no day of a span keeps the bounds."""
    return (
        clue.first is not None
        and clue.last is not None
        and any(b.broken(clue.first) and b.broken(clue.last) for b in bounds)
    )


def _vague(clues: Sequence[Clue], bounds: Sequence[Bound]) -> tuple[When | None, tuple[Answer, ...]]:
    """No day can be named: the narrowest span, else the interval up to the first publication, else nothing."""
    spans = sorted(
        (c for c in clues if c.moment is not None and c.kind == "span" and not _is_ruled_out(c, bounds)),
        key=lambda c: ((c.last or datetime.date.max) - (c.first or datetime.date.min), *_clue_order(c)),
    )
    past = sorted((b for b in bounds if not b.planned), key=lambda b: (b.day, b.report.id))
    if spans and spans[0].moment is not None:
        return spans[0].moment, (_told(spans[0], "the narrowest span that is stated"),)
    if not past:
        return None, ()
    b = past[0]
    first = (b.day - DAY).isoformat()
    when = When(earliest=first, latest=b.day.isoformat(), confidence=PUBLISHED_BY, method="published by")
    method = f"no report dates it; the first report, {b.report.article}, was published on {b.day.isoformat()}"
    return when, (Answer(slot="when", value=f"{first}/{b.day.isoformat()}", method=method, evidence=(b.report.what,)),)
