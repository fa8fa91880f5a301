"""The shapes of what stands on the page: texts, anchors and counts, ready for the template."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportedly.serve import words
from reportedly.serve.html.axis import Axis
from reportedly.serve.html.texts import Shown


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence on the page, with the anchor of its place in the article and who writes it."""

    before: str
    quote: str
    after: str
    marks: tuple[str, str]
    outlet: str
    anchor: str
    language: str | None


@dataclass(frozen=True, slots=True)
class ShownSide:
    """One side of a point."""

    value: str
    outlets: list[str]
    origins: int
    speakers: list[str]
    quotes: list[Quote]
    more: int
    told: str | None
    tied: str | None


@dataclass(frozen=True, slots=True)
class ShownPoint:
    """One point of a comparison."""

    verdict: str
    sign: str
    word: str
    meaning: str
    slot: str
    about: str
    sides: list[ShownSide]


@dataclass(frozen=True, slots=True)
class Card:
    """One account: an origin's report, and the other articles that go back to it."""

    outlet: str
    article: str
    anchor: str
    date: str
    language: str | None
    language_name: str
    title: str
    quote: Quote
    copies: list[tuple[str, str]]
    credit: str | None
    speakers: list[str]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a reasoning."""

    value: str
    method: str
    quotes: list[Quote]


@dataclass(frozen=True, slots=True)
class Person:
    """A participant: how the event record writes it, and its other spellings."""

    name: str
    latin: str | None
    details: list[str]
    spellings: list[str]
    quote: Quote


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """One event."""

    id: str
    anchor: str
    what: str
    language: str | None
    kind: str | None
    date: str
    iso: str
    weekday: str | None
    dating: str
    where: str | None
    places: list[tuple[str, Quote]]
    people: list[Person]
    articles: int
    outlets: int
    origins: int
    leads: list[Card]
    passing: list[Card]
    tally: list[tuple[str, str, str, int]]
    groups: list[tuple[str, list[ShownPoint], int]]
    steps: list[Step]
    story: str | None
    search: str
    languages: list[str]


@dataclass(frozen=True, slots=True)
class ShownStory:
    """A chain of events."""

    anchor: str
    name: str
    events: list[ShownEvent]


@dataclass(slots=True)
class Page:
    """All of the page."""

    name: str
    version: str
    events: list[ShownEvent]
    left_out: int
    stories: list[ShownStory]
    articles: list[Shown]
    skipped: list[tuple[str, str]]
    reasons: list[tuple[str, int]]
    axis: Axis | None
    totals: dict[str, int]
    languages: list[tuple[str, str, int]]
    open: bool
    all: bool
    verdicts: list[tuple[str, str, str, str]] = field(default_factory=list)

    @property
    def months(self) -> list[tuple[str, list[ShownEvent]]]:
        """The events by month, the undated last."""
        grouped: dict[str, list[ShownEvent]] = {}
        for event in self.events:
            year, month = event.iso[:4], event.iso[5:7]
            grouped.setdefault(f"{words.MONTHS[int(month) - 1]} {year}" if event.iso else "Date unknown", []).append(
                event
            )
        return list(grouped.items())
