"""Which reports are of one happening, and what is known of it: links, changes, events, comparisons."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.base import ChangeKind, Evidence, Judged, Slot, Verdict, When
from reportedly.records.reports import Location, Participant, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One feature of a pair of reports: `score` is the feature's value, `weight` what it adds to the link's log odds, `detail` the facts in words."""

    feature: str
    score: float
    weight: float
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """How likely two reports (`left` < `right`, report ids) are of one happening: `score` is a probability in 0..1.

    `alike` is how alike the two accounts are, be they of one happening or of two: 0 (nothing in common) to 1 (the same story); None where it was not worked out. `judgement` and `decided_by` are set where a person decided; that overrules the score.
    """

    left: str
    right: str
    score: float
    alike: float | None = None
    reasons: tuple[Reason, ...] = ()
    judgement: Judged | None = None
    decided_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A person's decision on two reports: replayed on every run, outlives re-reading, can be withdrawn."""

    left: str
    right: str
    judged: Judged
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one settling did to an event: append-only. `replaces` are the ids of events that it took reports from."""

    kind: ChangeKind
    event: str
    reports: tuple[str, ...]
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many articles, outlets and independent origins report an event."""

    articles: int
    outlets: int
    origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One step of the reasoning behind an answer: what was concluded (`value`), by which rule (`method`), from which sentences."""

    slot: str
    value: str
    method: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The record of one happening. `what` is a verbatim headline or sentence of one of its reports; `reasoning` shows how `when`, `where` and `who` were come by."""

    id: str
    what: str
    kind: str | None
    when: When | None
    where: tuple[Location, ...]
    who: tuple[Participant, ...]
    counts: Counts
    reports: tuple[Report, ...]
    reasoning: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Events that belong together, in the order in which they happened."""

    id: str
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Articles that go back to one newsroom: `id` is the id of the first of `articles` (sorted); `credit` the agency, where one is named."""

    id: str
    articles: tuple[str, ...]
    credit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two sentences in two languages that are taken for one statement by their meaning: `likeness` is how near the encoder puts what they say, up to 1."""

    left: Evidence
    right: Evidence
    likeness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One account: who holds it (origin ids, article ids) and its evidence. `tied` are the sentences that nothing but their meaning puts together, nearest first; none without an encoder."""

    value: str
    origins: tuple[str, ...]
    articles: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    speakers: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    tied: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing on which accounts of an event can be held against each other. `about` is a short language-neutral label ("killed", "day")."""

    event: str
    slot: Slot
    about: str
    verdict: Verdict
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All points of one event."""

    event: str
    points: tuple[Point, ...]
