"""What the template shows, made of the ledger: plain texts and anchors, in the order in which they stand on the page.

Every claim is an anchor in its article's text; anchors are short (`a3c7`: seventh claim of the third article) so that large ledgers stay light.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly import __version__
from reportedly.compare import shown
from reportedly.news import News
from reportedly.records import Answer, Event, Evidence, Participant, Point, Side, Skipped
from reportedly.serve import words
from reportedly.serve.html import texts
from reportedly.serve.html.axis import axis
from reportedly.serve.html.shapes import Card, Page, Person, Quote, ShownEvent, ShownPoint, ShownSide, ShownStory, Step
from reportedly.serve.html.texts import Shown
from reportedly.serve.view import Told, View, country, language_name, outlet, place, spellings, title, where

# Events are kept, the best reported first, up to about this many bytes of page; the others are left to the command line.
BUDGET = 29_000_000
# What an event, an article and a claim add to a page in spare measure, in bytes (measured on 1,001 events with 54,000 claims: 31 million bytes).
EVENT_BYTES, ARTICLE_BYTES, CLAIM_BYTES = 11_000, 600, 170
# Up to this many events the accounts lie open; beyond it each event opens on its own.
OPEN_EVENTS = 30
# Up to this many events each is shown in full measure.
FULL_EVENTS = 200


@dataclass(frozen=True, slots=True)
class Measure:
    """How much is shown: sentences of a side, points that differ, that agree, of one origin alone, steps of a reasoning; whether everything else."""

    quotes: int
    points: int
    agreed: int
    alone: int
    steps: int
    all: bool


FULL = Measure(3, 30, 30, 30, 12, True)
# For large ledgers: 1,000 events of four articles each stay under 30 MB.
SPARE = Measure(1, 8, 4, 3, 3, False)


def page(news: News, *, skipped: Sequence[Skipped] = (), name: str = "") -> Page:
    """The view of a whole ledger."""
    return _Maker(news).page(skipped, name)


class _Maker:
    """Makes the page of one ledger."""

    def __init__(self, news: News) -> None:
        self.news = news
        self.view = View(news)
        self.shown: dict[str, Shown] = {}
        self.measure = FULL

    def page(self, skipped: Sequence[Skipped], name: str) -> Page:
        listed = list(self.news.events())
        kept = self._affordable(listed)
        self.measure = FULL if len(kept) == len(listed) <= FULL_EVENTS else SPARE
        events = [e for e in listed if e.id in kept]
        stories = {e: s.id for s in self.news.stories(listed) for e in s.events}
        numbers = {s: f"s{n}" for n, s in enumerate(dict.fromkeys(stories[e.id] for e in events if e.id in stories), 1)}
        self._articles(events)
        made = [self._event(e, numbers.get(stories.get(e.id, ""))) for e in events]
        languages = Counter(s.language or "" for s in self.shown.values())
        chains = _stories(made, numbers.values())
        return Page(
            name=name,
            version=__version__,
            events=made,
            left_out=len(listed) - len(events),
            stories=chains,
            articles=list(self.shown.values()),
            skipped=[(words.plain(s.uri), words.plain(s.reason)) for s in skipped],
            reasons=sorted(Counter(words.plain(s.reason) for s in skipped).items(), key=lambda r: (-r[1], r[0])),
            axis=axis(
                [(e.anchor, e.iso, e.what, e.origins, e.story) for e in made], {s.anchor: s.name for s in chains}
            ),
            totals=self._totals(events),
            open=len(events) <= OPEN_EVENTS,
            all=self.measure.all,
            languages=[
                (c, language_name(c), n) for c, n in sorted(languages.items(), key=lambda x: (-x[1], x[0])) if c
            ],
            verdicts=[(v, words.SIGNS[v], words.VERDICTS[v], words.MEANINGS[v]) for v in words.VERDICTS],
        )

    def _affordable(self, events: Sequence[Event]) -> set[str]:
        """Ids of the events that the budget allows, those of most origins first."""
        best = sorted(events, key=lambda e: (-e.counts.origins, -e.counts.articles, e.id))
        seen: set[str] = set()
        kept: set[str] = set()
        spent = 0
        for event in best:
            fresh = {r.article for r in event.reports} - seen
            texts_held = sum(len(a.text.encode(errors="replace")) for a in self.view.articles(fresh).values())
            claims = sum(len(r.claims) for r in event.reports)
            spent += EVENT_BYTES + ARTICLE_BYTES * len(fresh) + texts_held * 5 // 4 + CLAIM_BYTES * claims
            if spent > BUDGET:
                break
            seen |= fresh
            kept.add(event.id)
        return kept

    def _totals(self, events: Sequence[Event]) -> dict[str, int]:
        articles = [s.article for s in self.shown.values()]
        return {
            "events": len(events),
            "articles": len(articles),
            "outlets": len({outlet(a) for a in articles}),
            "languages": len({a.language for a in articles if a.language}),
            "claims": sum(len(s.claims) for s in self.shown.values()),
            "shared": sum(e.counts.origins > 1 for e in events),
        }

    def _articles(self, events: Sequence[Event]) -> None:
        """The articles, in the order in which the events need them; then those without an event."""
        ordered = dict.fromkeys(r.article for e in events for r in e.reports)
        readings = {r.article.id: r for r in self.news.store.readings()}
        order = [*ordered, *(i for i in readings if i not in ordered and self.measure.all)]
        size = sum(len(r.article.text) for r in readings.values())
        anchors = {e.id: f"e{n}" for n, e in enumerate(events, 1)}
        for number, i in enumerate(order, 1):
            event_of = self.news.store.event_of(r.id for r in readings[i].reports)
            places = {r: anchors[e] for r, e in event_of.items() if e in anchors}
            self.shown[i] = texts.shown(readings[i], f"a{number}", places, whole=size <= texts.WHOLE)
        self.anchors = anchors

    # -- one event

    def _event(self, one: Event, story: str | None) -> ShownEvent:
        told = self.view.told(one)
        points = [p for c in self.news.compare(one) for p in shown(c.points)]
        lead = next((t for t in told if words.plain(t.article.title or "") == one.what), None)
        language = lead.article.language if lead is not None else None
        cards = [(t, self._card(t)) for t in told]
        everyone = [self._person(p) for p in one.who]
        names = [n for p in one.who for n in (p.name, *p.names)]
        outlets = self.view.outlets(r.article for r in one.reports)
        places = [place(w) for w in one.where]
        found = [one.what, words.kind(one.kind) or "", *names, *places, *outlets, one.id, *(c.title for _, c in cards)]
        return ShownEvent(
            id=one.id,
            anchor=self.anchors[one.id],
            what=words.plain(one.what),
            language=language,
            kind=words.kind(one.kind),
            date=words.long_when(one.when),
            iso=one.when.earliest[:10] if one.when is not None else "",
            weekday=words.weekday(one.when),
            dating=f"{one.when.method}, confidence {one.when.confidence:.2f}"
            if one.when is not None
            else "no source dates it",
            where=where(one),
            places=[(p, self._quote(w.evidence)) for p, w in zip(places, one.where, strict=True)],
            people=everyone,
            articles=one.counts.articles,
            outlets=one.counts.outlets,
            origins=one.counts.origins,
            leads=[c for t, c in cards if t.report.role == "lead"],
            passing=[c for t, c in cards if t.report.role != "lead"],
            tally=[(v, words.SIGNS[v], words.COUNTED[v], n) for v, n in words.tally(points).items()],
            groups=self._groups(points),
            steps=[self._step(s, one) for s in one.reasoning[: self.measure.steps]],
            story=story,
            search=words.plain(" ".join(dict.fromkeys(found))).casefold(),
            languages=sorted({r.language for r in one.reports if r.language}),
        )

    def _card(self, told: Told) -> Card:
        article, report = told.article, told.report
        date = words.long_when(article.published) if article.published is not None else "undated"
        speakers = sorted({words.plain(c.speaker) for c in report.claims if c.speaker})
        return Card(
            outlet=outlet(article),
            article=article.id,
            anchor=self.shown[article.id].anchor,
            date=date,
            language=article.language,
            language_name=language_name(article.language),
            title=title(article) if article.title else "",
            quote=self._quote(report.what),
            speakers=speakers,
            copies=[(outlet(a), self.shown[a.id].anchor) for a in told.others],
            credit=words.plain(told.origin.credit) if told.origin.credit else None,
        )

    def _person(self, one: Participant) -> Person:
        latin = words.plain(one.latin) if one.latin and one.latin != one.name else None
        details = [d for d in (words.plain(one.role or ""), country(one.country) or "") if d]
        return Person(
            name=words.plain(one.name),
            latin=latin,
            details=details,
            spellings=spellings(one),
            quote=self._quote(one.evidence),
        )

    def _step(self, step: Answer, event: Event) -> Step:
        method = self.view.with_outlets(words.plain(step.method), event)
        return Step(words.plain(step.value), method, [self._quote(e) for e in step.evidence[: self.measure.quotes]])

    def _groups(self, points: Sequence[Point]) -> list[tuple[str, list[ShownPoint], int]]:
        differ = [p for p in points if p.verdict not in ("agrees", "only-here")]
        agree = [p for p in points if p.verdict == "agrees"]
        alone = [p for p in points if p.verdict == "only-here"]
        named = [("What differs", differ, self.measure.points), ("What agrees", agree, self.measure.agreed)]
        named.append(("Only here", alone, self.measure.alone))
        return [(name, [self._point(p) for p in ps[:most]], max(len(ps) - most, 0)) for name, ps, most in named if ps]

    def _point(self, point: Point) -> ShownPoint:
        v = point.verdict
        about = words.label(point) if point.about != point.slot else ""
        return ShownPoint(
            v,
            words.SIGNS[v],
            words.VERDICTS[v],
            words.MEANINGS[v],
            point.slot,
            about,
            [self._side(point, s) for s in point.sides],
        )

    def _side(self, point: Point, side: Side) -> ShownSide:
        quotes = [self._quote(e) for e in self.view.sentences(side)[: self.measure.quotes]]
        more = len(side.evidence) - len(quotes)
        speakers = [words.plain(s) for s in side.speakers]
        told = words.told_on(point, self.view.published(side.articles))
        value, outlets = words.said(point.slot, side.value), self.view.outlets(side.articles)
        return ShownSide(value, outlets, len(side.origins), speakers, quotes, more, told, self.view.tied(side))

    def _quote(self, evidence: Evidence) -> Quote:
        shown = self.shown[evidence.article]
        q = self.view.quoted(evidence)
        anchor = shown.anchor_of(evidence.span)
        return Quote(
            _single(q.before),
            _single(q.quote),
            _single(q.after),
            words.marks(q.before + q.quote),
            outlet(shown.article),
            anchor,
            shown.article.language,
        )


def _single(text: str) -> str:
    """White space made single, spaces at the ends kept: the pieces of a sentence are set side by side."""
    lead, tail = (" " if text[:1].isspace() else ""), (" " if text[-1:].isspace() and text.strip() else "")
    return lead + words.plain(text) + tail


def _stories(events: Sequence[ShownEvent], anchors: Iterable[str]) -> list[ShownStory]:
    held = ((a, [e for e in events if e.story == a]) for a in anchors)
    return [ShownStory(a, _shared_name(told), told) for a, told in held if len(told) > 1]


def _shared_name(events: Sequence[ShownEvent]) -> str:
    """What most of a story's events share: their people, those first who stand first in its events, else their places."""
    people = Counter(p.latin or p.name for e in events for p in e.people)
    ranks = Counter[str]()
    for e in events:
        ranks.update({p.latin or p.name: at for at, p in enumerate(e.people)})
    places = Counter(p for e in events for p, _ in e.places)
    common = [n for n, c in sorted(people.items(), key=lambda x: (-x[1], ranks[x[0]], x[0])) if c > 1][:2]
    return (
        " and ".join(common)
        if common
        else next((n for n, c in sorted(places.items(), key=lambda x: (-x[1], x[0])) if c > 1), "Story")
    )
