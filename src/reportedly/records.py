"""Every type that flows along the line.

Frozen dataclasses, keyword-only, with nothing but built-in types inside, so that a record pickles, hashes, compares
and turns into JSON and back (`to_json`, `from_json`) without loss. This module imports nothing of ours.

Moments are ISO 8601 strings: a day `2025-04-07`, or a minute or second with an offset `2025-04-07T14:05+05:00` where one is known.
Spans count Unicode code points of `Article.text`.
"""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

import msgspec

BlockKind = Literal["headline", "standfirst", "dateline", "body", "post", "credit"]
NameKind = Literal["PER", "ORG", "LOC", "MISC"]
Role = Literal["lead", "background"]
Slot = Literal["date", "place", "participant", "action", "quantity", "statement"]
Mode = Literal["said", "denied", "confirmed", "alleged", "announced"]
Polarity = Literal["+", "-"]
Verdict = Literal["agrees", "more-precise", "different-scope", "older-figure", "contradicts", "only-here"]
Tense = Literal["past", "planned", "ordered", "unknown"]
ChangeKind = Literal["began", "grew", "merged", "split", "redrawn"]
Judged = Literal["same", "different"]

T = TypeVar("T")


def digest(*parts: str) -> str:
    """A stable name for a tuple of texts: the first 16 hexadecimal digits of SHA-256 over the length-prefixed parts."""
    h = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        h.update(len(data).to_bytes(8, "big"))
        h.update(data)
    return h.hexdigest()[:16]


def to_json(record: Any) -> bytes:
    """A record as compact JSON, fields in the order of their definition: equal records give equal bytes."""
    return msgspec.json.encode(record)


def from_json(data: bytes | str, kind: type[T]) -> T:
    """The record of the given type back from `to_json`; raises `msgspec.ValidationError` when it does not fit."""
    return msgspec.json.decode(data, type=kind)


# ---- what was read --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Bytes, before anything was decided.

    `uri` is where it came from (a path or an address), `source` the file it was read from (with `#fragment` for one
    record of a file of many), `media_type` as stated or guessed from the name, `fetched` when a crawler says so
    (a moment, else None). `stated` holds what the container already says about the page (`url`, `title`, `text`,
    `published`, `outlet`, `language`, `authors`), for pages that come out of feeds and of other tools' JSON.
    """

    uri: str
    body: bytes
    source: str
    media_type: str = ""
    fetched: str | None = None
    stated: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A page that did not become an article: `reason` says what and what to do, in one line."""

    uri: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A moment known only so well: somewhere from `earliest` to `latest`, both inclusive.

    `confidence` is in 0..1, `method` says in words how it was come by (`json-ld`, `dateline`, `weekday before publication`).
    """

    earliest: str
    latest: str
    confidence: float
    method: str

    @property
    def first_day(self) -> datetime.date:
        """The day that `earliest` falls on, in its own time zone."""
        return datetime.date.fromisoformat(self.earliest[:10])

    @property
    def last_day(self) -> datetime.date:
        """The day that `latest` falls on, in its own time zone."""
        return datetime.date.fromisoformat(self.latest[:10])

    @property
    def is_day(self) -> bool:
        """Whether it is known to the day."""
        return self.earliest[:10] == self.latest[:10]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCandidate:
    """One reading of a page's publication date, with the characters of the page that it came from."""

    when: When
    quote: str


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` up to, not including, `end`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies within this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A verbatim quote: `article.text[span.start:span.end] == quote`, always."""

    article: str
    span: Span
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph of an article's text and what it is. Blocks do not overlap and stand in order.

    `post` is an embedded post of a social network, with `posted` the moment that it carries; it belongs to the body.
    """

    kind: BlockKind
    span: Span
    posted: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Text of the page that is not of the article (menus, related headlines, share texts, author boxes), and what it was taken for."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One version of one report.

    `text` is what every `Span` counts in and is never edited after `read/`: the headline, where there is one, as its first
    paragraph, then the paragraphs of the body, separated by blank lines. `blocks` cover all of it but the separators.
    `id` hashes the content. `uri` is the page's own canonical address when one is stated, else the path; `source` the file it was read from.
    `published` is the best candidate where it can be believed, else None; `published_candidates` keeps them all, best first.
    `modified` is when the page says that it was last changed. `credits` are the agencies or outlets that the page credits ("AFP", "Anadolu").
    """

    id: str
    uri: str
    source: str
    outlet: str | None
    title: str | None
    text: str
    language: str | None
    published: When | None = None
    published_candidates: tuple[DateCandidate, ...] = ()
    modified: str | None = None
    fetched: str | None = None
    authors: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    furniture: tuple[Furniture, ...] = ()

    def evidence(self, span: Span) -> Evidence:
        """The evidence that stands at the span."""
        return Evidence(article=self.id, span=span, quote=self.text[span.start : span.end])


# ---- what an article says -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence: its span (without surrounding space), its number in the article from 0, and the kind of the block it stands in."""

    span: Span
    index: int
    block: BlockKind = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Something named in the text. `text` is the characters at `span`; `extractor` names the rule or model that found it."""

    span: Span
    text: str
    confidence: float = 1.0
    extractor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention(Mention):
    """A name: PER, ORG, LOC or MISC. `entity` is the index of the `Entity` in `Mentions.entities` that it refers to, or None."""

    kind: NameKind
    entity: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person or organisation as one article speaks of it: its fullest name, all its spellings there, its role and country.

    `role` is the role as written ("Foreign Minister"), `role_key` its language-neutral key (`foreign-minister`, `president`, `spokesperson`,
    `police`, …) where the lexicon knows it; `country` is an ISO 3166-1 alpha-2 code. `keys` are script-neutral name keys.
    `mentions` are the spans of all its mentions, the fullest first; `latin` is a Latin spelling for names in other scripts, or None.
    """

    kind: NameKind
    name: str
    names: tuple[str, ...]
    mentions: tuple[Span, ...]
    keys: tuple[str, ...] = ()
    latin: str | None = None
    role: str | None = None
    role_key: str | None = None
    role_span: Span | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention(Mention):
    """A place, resolved in the gazetteer as far as it can be.

    `name` is the gazetteer's English name (or the written name where it is unknown), `country` an ISO 3166-1 alpha-2 code, `division` the
    first-level division's name, `latitude` and `longitude` in degrees. `use` tells how the text uses it.
    """

    name: str
    country: str | None = None
    division: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    use: Literal["location", "dateline", "named", "demonym"] = "named"
    is_country: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention(Mention):
    """A time expression (TIMEX3: ISO 24617-1).

    `type` and `value` are TIMEX3's (`DATE`, `2025-04-07`; an unresolved weekday is `XXXX-WXX-1`, a day without a year `XXXX-07-26`, vague
    `PAST_REF`). `when` is the value as an interval where it could be resolved, else None. `weekday` is 1 (Monday) to 7 where the
    text names one, `day` and `month` and `year` what the text itself states. `modifier` is TIMEX3's (`START`, `APPROX`, …).
    `anchor` says what it was resolved against ("publication date", "another date in the text"). `conflict` is set where the
    text contradicts itself ("Friday (26 July)" in a year in which that is a Saturday), and says how.
    """

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    when: When | None = None
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    modifier: str | None = None
    anchor: str | None = None
    conflict: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityMention(Mention):
    """A number with what it counts.

    `low` and `high` bound the value (equal for a plain number, `high` None for "at least", `low` None for "at most"); `unit` is a unit, currency (ISO 4217) or
    percent sign in normal form, or None for plain counts; `counted` the thing counted, as written; `counted_key` its
    language-neutral key (`people`, `militants`, `rifles`…) where known; `scope` language-neutral words (`killed`, `injured`, `missing`, `arrested`,
    `displaced`, …, then modifiers `at least`, `about`, `up to`). `as_of` is the moment that the text states for it.
    """

    low: float | None
    high: float | None
    unit: str | None = None
    counted: str | None = None
    counted_key: str | None = None
    scope: tuple[str, ...] = ()
    approximate: bool = False
    as_of: When | None = None
    as_of_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechMention(Mention):
    """Somebody says something, in direct or indirect speech. `span` covers source, cue and content (PARC 3 / PolNeAR: source, cue, content).

    `speaker` is the speaker's name with pronouns and roles resolved in the article, else the source as written; `speaker_entity` its index in
    `Mentions.entities`. `via` is who passes it on in nested credit ("the ministry said, Geo reported"). `hedge` marks unnamed or uncertain sources and forecasts.
    """

    source: Span | None
    cue: Span | None
    content: Span
    speaker: str | None
    mode: Mode
    speaker_entity: int | None = None
    via: str | None = None
    direct: bool = False
    polarity: Polarity = "+"
    hedge: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionMention(Mention):
    """Who did what to whom: `span` is the trigger.

    `kind` is a key of the project's kinds (`reportedly/languages/kinds.toml`): a PLOVER event type with its mode (`CONSULT.phone`, `CONSULT.meeting`), or one of ours
    (`ACCIDENT.rail`, `DISASTER.earthquake`, `ELECTION.vote`, `COURT.ruling`, `SPORT.match`, `POLICY.rate`, …). `agents` and `recipients` are indices into `Mentions.entities`.
    `time` and `place` are indices into `Mentions.times` and `Mentions.places`. `sentence` is the index of its sentence.
    """

    kind: str
    sentence: int
    agents: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    time: int | None = None
    place: int | None = None
    negated: bool = False
    tense: Tense = "past"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """All that one article names, each tuple in the order of the text."""

    sentences: tuple[Sentence, ...] = ()
    names: tuple[NameMention, ...] = ()
    entities: tuple[Entity, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    speech: tuple[SpeechMention, ...] = ()
    actions: tuple[ActionMention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Who says it, what slot, what value, and the sentence.

    `about` is a language-neutral key of what a claim is about where one is known (`killed`; for a place the gazetteer's name), else None; comparison aligns on it.
    `value` by slot: `date` an ISO day or moment, `--MM-DD` without a year, `weekday:Monday`, `a/b` a span; `place` "CC Name" with the ISO country code;
    `participant` the name; `quantity` number and unit or counted thing; `action` kind and participants; `statement` the proposition as written.
    `speaker` is None when the outlet says it itself.
    """

    id: str
    article: str
    slot: Slot
    value: str
    evidence: Evidence
    unit: str | None = None
    scope: str | None = None
    about: str | None = None
    speaker: str | None = None
    via: str | None = None
    mode: Mode | None = None
    polarity: Polarity = "+"
    hedge: bool = False
    low: float | None = None
    high: float | None = None
    when: When | None = None
    as_of: When | None = None
    role: str | None = None
    country: str | None = None
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Who takes part in a happening. Fields as in `Entity`; `evidence` is a sentence that names it."""

    name: str
    names: tuple[str, ...]
    evidence: Evidence
    kind: NameKind = "PER"
    keys: tuple[str, ...] = ()
    latin: str | None = None
    role: str | None = None
    role_key: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where a happening is said to take place. Fields as in `PlaceMention`."""

    name: str
    evidence: Evidence
    country: str | None = None
    division: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """One reason to date a happening: what the text says (`value` as in `Claim`), as an interval where it could be resolved, and the characters that say it."""

    value: str
    when: When | None
    evidence: Evidence
    weekday: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What linking compares: nothing in it depends on other articles.

    `terms` are (term, weight) of all that the report says, `head` those of its headline and first sentences (of a background report: of the sentence that tells it); each L2-normalised
    over the weights and sorted by term; terms are folded words (Han and kana: bigrams).
    `focus` are the terms that the report dwells on, weighed by their count rather than its logarithm. `telling` are the few terms that tell the report best, best first, each with its inverse document frequency in bits.
    `names`, `places` are script-neutral keys; `numbers` are `value unit-or-scope` strings; `days` ISO days of the happening that are possible;
    `shingles` are 64-bit hashes (as 16 hex digits) of a sample of the passages, for near-copies. `vector` is the dense document vector, L2-normalised, empty without an encoder.
    """

    terms: tuple[tuple[str, float], ...] = ()
    head: tuple[tuple[str, float], ...] = ()
    focus: tuple[tuple[str, float], ...] = ()
    telling: tuple[tuple[str, float], ...] = ()
    names: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    shingles: tuple[str, ...] = ()
    vector: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article's report of one happening, as its lead or in its background.

    `what` is the sentence (or headline) that tells it; `kind` as in `ActionMention` or None. `when` is the best reading of `datings` together with the article's publication date, or None.
    `published` repeats the article's date, `language` and `outlet` the article's, so that a report can be linked on its own.
    """

    id: str
    article: str
    role: Role
    what: Evidence
    kind: str | None = None
    tense: Tense = "past"
    when: When | None = None
    datings: tuple[Dating, ...] = ()
    where: tuple[Location, ...] = ()
    who: tuple[Participant, ...] = ()
    claims: tuple[Claim, ...] = ()
    signature: Signature = Signature()
    published: When | None = None
    language: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one article yields on its own; what crosses machines. `fingerprint` is that of the Settings it was read with.

    `claims` that belong to no report (distractors, asides) stand in `loose`.
    """

    article: Article
    reports: tuple[Report, ...]
    loose: tuple[Claim, ...] = ()
    fingerprint: str = ""


# ---- which reports are of one happening -----------------------------------------------------------------------------


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

    `judgement` and `decided_by` are set where a person decided; that overrules the score.
    """

    left: str
    right: str
    score: float
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


# ---- the event record -----------------------------------------------------------------------------------------------


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
class Side:
    """One account: who holds it (origin ids, article ids) and its evidence."""

    value: str
    origins: tuple[str, ...]
    articles: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    speakers: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


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
