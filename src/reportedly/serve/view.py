"""What both the terminal and the report look up while they show an event: articles, outlets, origins, the sentence around a quote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath
from urllib.parse import urlsplit

import babel

from reportedly.extract.sentences import sentences
from reportedly.naming import countries
from reportedly.news import News
from reportedly.records import Article, Event, Evidence, Location, Origin, Participant, Report, Side, Span, When
from reportedly.serve.words import count, plain

# The shortest id that is printed; longer where it takes more to tell ids apart.
SHORTEST_ID = 6
# Characters of the text that stand in for a headline where there is none.
BEGINNING = 100
# Pairs of sentences in two languages that are named under a side, the nearest first.
TIES = 3


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence with the quote in it: what stands before, the quote itself, what stands after."""

    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True)
class Told:
    """One origin's account of an event: the report shown for it, its article, and the other articles that go back to the same newsroom."""

    origin: Origin
    report: Report
    article: Article
    others: tuple[Article, ...]


class View:
    """Looks things up in one ledger, and remembers them."""

    def __init__(self, news: News) -> None:
        self.news = news
        self._articles: dict[str, Article] = {}
        self._sentences: dict[str, tuple[Span, ...]] = {}

    def articles(self, ids: Iterable[str]) -> Mapping[str, Article]:
        """The articles of the ids."""
        wanted = set(ids)
        self._articles.update(self.news.store.articles(wanted - set(self._articles)))
        return {i: self._articles[i] for i in sorted(wanted) if i in self._articles}

    def article(self, article: str) -> Article:
        """The article of the id."""
        return self.articles([article])[article]

    def outlets(self, ids: Iterable[str]) -> list[str]:
        """The outlets of the articles, each once, sorted."""
        return sorted({outlet(one) for one in self.articles(ids).values()})

    def sentences(self, side: Side) -> list[Evidence]:
        """The sentences of a side, copies of one left out: first those that its value is cut out of, then the others as they stand."""
        told = side.value.removeprefix("not: ")
        once = {plain(e.quote): e for e in reversed(side.evidence)}
        return sorted((e for e in side.evidence if once[plain(e.quote)] is e), key=lambda e: told not in e.quote)

    def tied(self, side: Side) -> str | None:
        """Which accounts in two languages only the meaning of what they say puts together, and how near it is; None where there are none."""
        pairs = [
            f"{outlet(self.article(t.left.article))} and {outlet(self.article(t.right.article))}, at {t.likeness:.2f} of 1"
            for t in side.tied[:TIES]
        ]
        more = f"; and {count(len(side.tied) - TIES, 'more pair')}" if len(side.tied) > TIES else ""
        return f"one statement by its meaning in two languages: {'; '.join(pairs)}{more}" if pairs else None

    def published(self, ids: Iterable[str]) -> When | None:
        """From when to when the articles were published; None where that is not known of any."""
        found = [a.published for a in self.articles(ids).values() if a.published is not None]
        if not found:
            return None
        first, last = min(w.earliest for w in found), max(w.latest for w in found)
        return When(earliest=first, latest=last, confidence=1.0, method="published")

    def quoted(self, evidence: Evidence) -> Quoted:
        """The quote in its sentence."""
        text = self.article(evidence.article).text
        start, end = evidence.span.start, evidence.span.end
        around = [s for s in self._sentences_of(evidence.article) if s.overlaps(evidence.span)]
        first = min([start, *(s.start for s in around)])
        last = max([end, *(s.end for s in around)])
        return Quoted(text[first:start], text[start:end], text[end:last])

    def _sentences_of(self, article: str) -> tuple[Span, ...]:
        if article not in self._sentences:
            self._sentences[article] = tuple(s.span for s in sentences(self.article(article)))
        return self._sentences[article]

    def with_outlets(self, text: str, event: Event) -> str:
        """A text of an event's reasoning with the outlets' names in place of the ids of its reports."""
        for report in event.reports:
            if report.id in text or report.article in text:
                name = outlet(self.article(report.article))
                for known in (f"report {report.id}", f"report {report.article}", report.id, report.article):
                    text = text.replace(known, name)
        return text

    def told(self, event: Event) -> list[Told]:
        """The accounts of an event, an origin each: those that lead with it first, then by publication; copies stand behind one."""
        reports: defaultdict[str, list[Report]] = defaultdict(list)
        for report in event.reports:
            reports[report.article].append(report)
        found = []
        for origin in self.news.origins(event):
            held = sorted((r for a in origin.articles for r in reports[a]), key=_report_order)
            others = [a for a in origin.articles if a != held[0].article]
            first = self.article(held[0].article)
            found.append(Told(origin, held[0], first, tuple(self.articles(others).values())))
        return sorted(found, key=lambda t: _report_order(t.report))


def _report_order(report: Report) -> tuple[bool, bool, str, str]:
    published = report.published.earliest if report.published is not None else ""
    return (report.role != "lead", report.published is None, published, report.id)


def outlet(article: Article) -> str:
    """The outlet's name, else the host of the address, else the name of the file."""
    if article.outlet:
        return plain(article.outlet)
    return plain(urlsplit(article.uri).hostname or PurePath(article.uri).name)


def title(article: Article) -> str:
    """The headline, else the beginning of the text."""
    if article.title:
        return plain(article.title)
    start = plain(article.text[: BEGINNING + 40])
    if len(start) <= BEGINNING:
        return start
    space = start.rfind(" ", BEGINNING // 2, BEGINNING)
    return start[: space if space > 0 else BEGINNING].rstrip() + "…"


@cache
def _languages() -> dict[str, str]:
    return dict(babel.Locale("en").languages)


def language_name(code: str | None) -> str:
    """The English name of a language by its ISO 639 code, the code where it is unknown."""
    if not code:
        return "language unknown"
    return _languages().get(code) or _languages().get(code.split("-")[0]) or code


def country(code: str | None) -> str | None:
    """The English name of a country by its ISO 3166-1 alpha-2 code, or the code where it is unknown."""
    if code is None:
        return None
    return next(iter(countries.names(code)), code)


def place(location: Location) -> str:
    """`Muscat, Oman`."""
    land = country(location.country)
    name = plain(location.name)
    return name if land is None or name == land else f"{name}, {land}"


def where(event: Event) -> str | None:
    """Where it happened, in short: the best supported place; for a call, which has none, both ends (`Kenya – Poland`)."""
    called = event.kind is not None and event.kind.endswith(".phone")
    return " – ".join(place(w) for w in event.where[: 2 if called else 1]) or None


def person(participant: Participant) -> str:
    """`Meenakshi Rathore, foreign minister, India`."""
    name = plain(participant.name)
    if participant.latin and participant.latin != participant.name:
        name += f" ({plain(participant.latin)})"
    return ", ".join(filter(None, [name, plain(participant.role or ""), country(participant.country) or ""]))


def spellings(participant: Participant) -> list[str]:
    """The other spellings of a participant's name."""
    return [plain(n) for n in participant.names if n not in (participant.name, participant.latin)]


def shortest(ids: Iterable[str]) -> int:
    """How many characters it takes to tell the ids apart, at least `SHORTEST_ID`."""
    listed = sorted(set(ids))
    longest = SHORTEST_ID
    for left, right in zip(listed, listed[1:], strict=False):
        same = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), len(left))
        longest = max(longest, same + 1)
    return longest
