"""The swappable parts, as Protocols of a few methods. Built-ins are listed in `reportedly.registry`; others come by entry point `reportedly.parts`.

All parts are deterministic: the same arguments give the same result, in any process, in any order of calls.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from reportedly.records import (
    Article,
    Change,
    Judgement,
    Link,
    NameKind,
    Page,
    Reading,
    Report,
    Skipped,
)


@runtime_checkable
class Source(Protocol):
    """Finds the pages behind a location (a file, a folder, `-`, …)."""

    def pages(self, location: str) -> Iterator[Page | Skipped]:
        """The pages at the location, in a fixed order, one at a time."""


@runtime_checkable
class Parser(Protocol):
    """Makes articles of a page."""

    def articles(self, page: Page) -> Iterator[Article | Skipped]:
        """The articles on the page (several for a feed), or why there is none."""


@dataclass(frozen=True, slots=True)
class TaggedSpan:
    """A name that a tagger found: code points `start` to `end` of its text, PER, ORG or LOC, and a score in 0..1."""

    start: int
    end: int
    label: NameKind
    score: float


@runtime_checkable
class Tagger(Protocol):
    """Finds names in text."""

    name: str

    def tag(self, texts: Sequence[str]) -> list[list[TaggedSpan]]:
        """For each text its names, in order, without overlaps."""


@runtime_checkable
class Encoder(Protocol):
    """Turns text into vectors whose dot product is similarity across languages."""

    name: str
    dimensions: int

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """An array (texts, dimensions), each row L2-normalised and the same whatever else is in the batch."""


class Home(NamedTuple):
    """Where a report comes from: the group in which joining left it, and the group that it is in now, each named by its smallest report id."""

    home: str
    host: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What a settling came to: the events that may have changed, each whole, sorted; and of reports around them where they come from, None for those whose group nobody left."""

    events: Sequence[tuple[str, ...]]
    homes: Mapping[str, Home | None] = field(default_factory=dict)


@runtime_checkable
class Linker(Protocol):
    """Says which reports are of one happening. Every method is a pure function: nothing depends on the order of arrival or on other reports."""

    def keys(self, report: Report) -> tuple[int, ...]:
        """Script-neutral keys under which a report is found: numbers from 0 to below 2^63, best near each other where they are stored together. Sorted, without duplicates."""

    def asks(self, report: Report) -> tuple[int, ...]:
        """Keys under which those are found that a report is compared with: where it finds another, that finds it. Sorted, without duplicates."""

    def link(self, left: Report, right: Report) -> Link | None:
        """The link of two reports, the same whichever comes first; None when it is too unlikely to be kept."""

    def explain(self, left: Report, right: Report) -> Link:
        """The link of two reports with all its reasons, also where `link` gives None."""

    def partition(
        self, reports: Sequence[Report], links: Sequence[Link], judgements: Sequence[Judgement]
    ) -> list[tuple[str, ...]]:
        """The events among the reports: each a sorted tuple of report ids, the list sorted; every report is in exactly one."""

    def settle(self, touched: Iterable[str], around: Surroundings) -> Settled:
        """The events that may have changed since reports came, went or were judged, each whole, as `partition` would draw them; sorted.

        `touched` are the reports that are new, those in an event from which a report went or that have the same home as it, and those in the events of reports judged anew.
        """


class Surroundings(Protocol):
    """What a linker may ask of the ledger that it settles a piece of. A Store is one."""

    def reports(self, ids: Iterable[str]) -> dict[str, Report]:
        """The reports of the ids that are held."""

    def reports_of(self, articles: Iterable[str]) -> list[str]:
        """Ids of the reports of articles, sorted."""

    def links(self, reports: Iterable[str]) -> list[Link]:
        """The links with an end among the reports, sorted."""

    def links_among(self, reports: Iterable[str]) -> list[Link]:
        """The links with both ends among the reports, sorted."""

    def event_of(self, reports: Iterable[str]) -> dict[str, str]:
        """Event id of each of the reports that is in one."""

    def members_of(self, events: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Report ids of each of the events, sorted."""

    def homes_of(self, reports: Iterable[str]) -> dict[str, Home]:
        """Where reports come from, of those in whose group somebody went over to another."""

    def at_home(self, groups: Iterable[str]) -> dict[str, Home]:
        """All reports of which one of the groups is the home or the host."""

    def judgements(self) -> list[Judgement]:
        """All judgements in force, sorted."""


class Store(Surroundings, Protocol):
    """The ledger's memory. Methods that write are called within `transaction`; all of a transaction is kept or none of it."""

    def transaction(self) -> AbstractContextManager[None]:
        """Begin, and commit at the end or roll back on an exception. Raises StoreBusy, StoreFull."""

    def close(self) -> None:
        """Let go of the file."""

    # -- what was read

    def has_article(self, article: str) -> bool:
        """Whether an article of that id is held."""

    def put_reading(
        self, reading: Reading, keys: Mapping[str, Sequence[int]], former: Mapping[str, Sequence[int]] | None = None
    ) -> None:
        """Keep a reading with the index keys of each of its reports (report id → keys); `former` are those of the reading that it replaces, where there is one."""

    def readings(self, articles: Iterable[str] | None = None) -> Iterator[Reading]:
        """The readings, all or those of the articles named, in order of article id."""

    def versions(self, uri: str) -> list[Article]:
        """All articles with that uri, oldest version first (by modification, publication, fetching, id)."""

    def find(self, prefix: str) -> list[str]:
        """Ids of articles and events that begin with the prefix, at most ten, sorted."""

    # -- linking

    def candidates(self, keys: Sequence[int]) -> list[str]:
        """Ids of the held reports that share at least one of the keys, sorted."""

    def put_links(self, links: Sequence[Link]) -> None:
        """Keep links."""

    def put_judgement(self, judgement: Judgement) -> None:
        """Keep a person's judgement, replacing an earlier one on the same pair."""

    def drop_judgement(self, left: str, right: str) -> bool:
        """Withdraw a judgement; whether there was one."""

    # -- events

    def settle(
        self, assignment: Mapping[str, str], changes: Iterable[Change], homes: Mapping[str, Home | None] | None = None
    ) -> None:
        """Set the event (id) of each report and where reports come from, and append the changes to the history."""

    def events(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """(event id, report ids) of every event, sorted by id."""

    def members(self, event: str) -> tuple[str, ...]:
        """Report ids of an event, sorted; empty when there is none of that id."""

    def changes(self, since: int = 0) -> Iterator[tuple[int, Change]]:
        """The history after the numbered change, oldest first, each with its number."""
