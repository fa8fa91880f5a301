"""What an article reports: claims, reports with who, when and where, and the whole reading."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.base import Evidence, Mode, NameKind, Polarity, Role, Slot, Tense, When
from reportedly.records.pages import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Who says it, what slot, what value, and the sentence.

    `about` is a language-neutral key of what a claim is about where one is known (`killed`; for a place the gazetteer's name), else None; comparison aligns on it.
    `value` by slot: `date` an ISO day or moment, `--MM-DD` without a year, `weekday:Monday`, `a/b` a span; `place` "CC Name" with the ISO country code;
    `participant` the name; `quantity` number and unit or counted thing; `action` kind and participants, or who sought or says to have done it (`request of X`, `responsibility of X`); `statement` the proposition as written.
    The `scope` of a date says of which other thing it is the day: `planned`, `told` (the day of the telling), `as of` (of a count), `until` (a term).
    `speaker` is None when the outlet says it itself; an unnamed one is in English where it can be ("security source"), a body
    with a country or a place in its name too ("Kenyan health ministry"), with what stands in the text in `speaker_written`. `polarity` is "-" where the claim is denied
    or said not to have happened; a "not" within a statement leaves it "+".
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
    speaker_written: str | None = None
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
class OwnWords:
    """The answers as an account itself puts them, each as characters of its article, or None where it has none: whom the headline (without one: the
    telling sentence) is about, what it says of them, the words of the day that dates the happening, and of the place that it is put in."""

    who: Evidence | None = None
    what: Evidence | None = None
    when: Evidence | None = None
    where: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What linking compares: nothing in it depends on other articles.

    `terms` are (term, weight) of all that the report says, `head` those of its headline and first sentences (of a background report: of the sentence that tells it); each L2-normalised
    over the weights and sorted by term; terms are folded words (Han and kana: bigrams).
    `focus` are the terms that the report dwells on, weighed by their count rather than its logarithm. `telling` are the few terms that tell the report best, best first, each with its inverse document frequency in bits.
    `names`, `places` are script-neutral keys; `numbers` are `value unit-or-scope` strings (also `N score`, `M score against`, and `MIN clock`: minutes of the day in universal time); `days` ISO days of the happening that are possible;
    `mentioned` are keys of longer names and of places smaller than a country that a lead report's article names anywhere, for comparing two languages.
    `shingles` are 64-bit hashes (as 16 hex digits) of a sample of the passages, for near-copies. `vector` is the dense document vector, L2-normalised, empty without an encoder.
    """

    terms: tuple[tuple[str, float], ...] = ()
    head: tuple[tuple[str, float], ...] = ()
    focus: tuple[tuple[str, float], ...] = ()
    telling: tuple[tuple[str, float], ...] = ()
    names: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    shingles: tuple[str, ...] = ()
    vector: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article's report of one happening, as its lead or in its background.

    `what` is the sentence (or headline) that tells it; `kind` as in `ActionMention` or None. `when` is the best reading of `datings` together with the article's publication date, or None.
    `stages` are the stages that tell it apart from others of its kind, script-neutral: `2 leg`, `1 round`, `2 knockout` (a semi-final).
    `words` are the answers as the article puts them.
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
    stages: tuple[str, ...] = ()
    words: OwnWords = OwnWords()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one article yields on its own; what crosses machines. `fingerprint` is that of the Settings it was read with.

    `claims` that belong to no report (distractors, asides) stand in `loose`.
    """

    article: Article
    reports: tuple[Report, ...]
    loose: tuple[Claim, ...] = ()
    fingerprint: str = ""
