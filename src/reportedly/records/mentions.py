"""What an article says: sentences, names, places, times, quantities, speech, actions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportedly.records.base import BlockKind, Mode, NameKind, Polarity, Span, Tense, When


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
    first-level division's name, `latitude` and `longitude` in degrees. `use` tells how the text uses it. A `spot` is a square, a station, a crossing or the like, which no gazetteer has: it is where
    its `town` is, if the text names one.
    """

    name: str
    country: str | None = None
    division: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    use: Literal["location", "dateline", "named", "demonym"] = "named"
    is_country: bool = False
    spot: bool = False
    town: str | None = None


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
    `displaced`, …, then modifiers `at least`, `about`, `up to`). `as_of` is the moment that the text states for it. `left_behind` is a value that a change to
    another one leaves behind: 12 in "rose from 12 to 14".
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
    left_behind: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechMention(Mention):
    """Somebody says something, in direct or indirect speech. `span` covers source, cue and content (PARC 3 / PolNeAR: source, cue, content).

    `speaker` is the speaker's name with pronouns and roles resolved in the article, else the source: an unnamed one in English where every word of it is known
    ("security source"), so that it is one in every language, else as written; `speaker_written` what stands in the text for a body whose name is given in English; `speaker_entity` its index in `Mentions.entities`. `polarity` is what the
    speaker does, so "-" for a denial; a "not" in what is said leaves it "+". `via` is who passes it on in nested credit ("the ministry said, Geo reported"). `hedge` marks unnamed or uncertain sources and forecasts.
    """

    source: Span | None
    cue: Span | None
    content: Span
    speaker: str | None
    mode: Mode
    speaker_entity: int | None = None
    speaker_written: str | None = None
    via: str | None = None
    direct: bool = False
    polarity: Polarity = "+"
    hedge: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionMention(Mention):
    """Who did what to whom: `span` is the trigger.

    `kind` is a key of the project's kinds (`reportedly/languages/kinds.toml`): a PLOVER event type with its mode (`CONSULT.phone`, `CONSULT.meeting`), or one of ours
    (`ACCIDENT.rail`, `DISASTER.earthquake`, `ELECTION.vote`, `COURT.ruling`, `SPORT.match`, `POLICY.rate`, …). `agents` and `recipients` are indices into `Mentions.entities`.
    `time` and `place` are indices into `Mentions.times` and `Mentions.places`. `sentence` is the index of its sentence. `wide` tells that the trigger is a common word of news ("began", "rose"),
    looked for only where a sentence has no other: it says that something was done, and does not decide what a report is about.
    """

    kind: str
    sentence: int
    agents: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    time: int | None = None
    place: int | None = None
    negated: bool = False
    tense: Tense = "past"
    wide: bool = False


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
