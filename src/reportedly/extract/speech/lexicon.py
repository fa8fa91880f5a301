"""What a language says about reporting speech, compiled from `languages/*/speech.toml`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Final, Literal

from reportedly import cldr, languages
from reportedly.extract import ranks
from reportedly.extract.phrases import Phrases
from reportedly.extract.speech.cues import MODES, Cue, all_forms, carriers, cues, noun_forms
from reportedly.records import Mode
from reportedly.text import fold, marked, words

Order = Literal["svo", "vso", "final"]
_FALLBACK: Final = "en"
# Longer phrases of a speaker's description ("who asked not to be named") hold verbs that report nothing.
_HIDING: Final = 2
# Switches that are on where a language's data is silent.
_ON: Final = frozenset({"bare_subjects", "inverts"})
# Endings that are compared with words as they are written, not folded: without their accents they are of other words.
_AS_WRITTEN: Final = frozenset({"addressee_endings", "past_forms", "sure_endings", "hearsay"})
# Letters of a word for an age that is written onto a figure, at least.
_AGED: Final = 4
# A form of a weekday or month, or a part of the day, is no other word from so many letters on ("марта", "вечером"; not "mei", "sat").
_LISTED: Final = 4
# With so many letters the forms of a week's name begin ("nedelja", "nedelju"), which in some languages is that of Sunday.
_STEM: Final = 5
# Letters of a conjunction onto which another is written, at least.
_JOINED: Final = 4


@dataclass(frozen=True, slots=True)
class SpeechLexicon:
    """The compiled data of one language; every set holds folded words."""

    language: str
    order: Order
    # What the language does: switches of its data, off where it is silent (`_ON`: on).
    addressee_comma: bool
    apposed: bool
    articleless: bool
    bare_subjects: bool
    drops_subjects: bool
    free_order: bool
    gendered: bool
    inverts: bool
    late_subjects: bool
    noun_capitals: bool
    single_names: bool
    titles_behind: bool
    """Whether a title stands behind its name without a comma ("Anna Hallsdóttir ráðherra")."""
    verb_last: bool
    verb_second: bool
    # Words, one each.
    about: frozenset[str]
    addressees: frozenset[str]
    addressing: frozenset[str]
    adverbs: frozenset[str]
    amounts: frozenset[str]
    anonymity: frozenset[str]
    articles: frozenset[str]
    auxiliaries: frozenset[str]
    bare: frozenset[str]
    begging: frozenset[str]
    bodies: frozenset[str]
    by: frozenset[str]
    calling: frozenset[str]
    charges: frozenset[str]
    closing: frozenset[str]
    colleagues: frozenset[str]
    collectives: frozenset[str]
    comparisons: frozenset[str]
    conjunctions: frozenset[str]
    contracted: frozenset[str]
    dayparts: frozenset[str]
    copulas: frozenset[str]
    credited_relatives: frozenset[str]
    degrees: frozenset[str]
    deictics: frozenset[str]
    demonstratives: frozenset[str]
    determiners: frozenset[str]
    directions: frozenset[str]
    enclitics: frozenset[str]
    equals: frozenset[str]
    evidence: frozenset[str]
    expletives: frozenset[str]
    feminine: frozenset[str]
    finite: frozenset[str]
    givers: frozenset[str]
    goods: frozenset[str]
    group_joins: frozenset[str]
    happenings: frozenset[str]
    held_for: frozenset[str]
    helpers: frozenset[str]
    hers: frozenset[str]
    his: frozenset[str]
    hushed: frozenset[str]
    impersonal: frozenset[str]
    indefinite: frozenset[str]
    infinitive_marks: frozenset[str]
    infinitives: frozenset[str]
    irreal: frozenset[str]
    issued: frozenset[str]
    locatives: frozenset[str]
    masculine: frozenset[str]
    measured: frozenset[str]
    members: frozenset[str]
    modals: frozenset[str]
    mouths: frozenset[str]
    naming: frozenset[str]
    negations: frozenset[str]
    neuter: frozenset[str]
    no_subjects: frozenset[str]
    nobody: frozenset[str]
    nominal_links: frozenset[str]
    numbers: frozenset[str]
    object_clitics: frozenset[str]
    object_markers: frozenset[str]
    objects: frozenset[str]
    oblique: frozenset[str]
    occasional: frozenset[str]
    occasions: frozenset[str]
    offices: frozenset[str]
    partitives: frozenset[str]
    passives: frozenset[str]
    pasts: frozenset[str]
    perfect_infinitives: frozenset[str]
    perfects: frozenset[str]
    phrasal: frozenset[str]
    plural: frozenset[str]
    pointing: frozenset[str]
    possessive_marks: frozenset[str]
    possessives: frozenset[str]
    prepositions: frozenset[str]
    pronouns: frozenset[str]
    quantifiers: frozenset[str]
    quotatives: frozenset[str]
    quoting: frozenset[str]
    raising: frozenset[str]
    readers: frozenset[str]
    reasons: frozenset[str]
    reflexives: frozenset[str]
    refusing: frozenset[str]
    relatives: frozenset[str]
    same: frozenset[str]
    silent: frozenset[str]
    skip_exceptions: frozenset[str]
    sourcing: frozenset[str]
    states: frozenset[str]
    subjunctives: frozenset[str]
    supports: frozenset[str]
    that: frozenset[str]
    theirs: frozenset[str]
    told: frozenset[str]
    topics: frozenset[str]
    toward: frozenset[str]
    undergone: frozenset[str]
    unmarked: frozenset[str]
    whatever: frozenset[str]
    whose: frozenset[str]
    within: frozenset[str]
    # Words that follow from several lists.
    bases: frozenset[str]
    breaks: frozenset[str]
    calendar: frozenset[str]
    contrasts: frozenset[str]
    documents: frozenset[str]
    hide_ends: frozenset[str]
    markers_alone: frozenset[str]
    moods: frozenset[str]
    """Both of these with their marks: German "wurde" is no "würde"."""
    noun_stops: frozenset[str]
    nouns: frozenset[str]
    papers: frozenset[str]
    skips: frozenset[str]
    subordinators: frozenset[str]
    # Beginnings and endings of words.
    addressee_endings: tuple[str, ...]
    converbs: tuple[str, ...]
    definite: tuple[str, ...]
    elisions: tuple[str, ...]
    feminine_endings: tuple[str, ...]
    hearsay: tuple[str, ...]
    honorifics: tuple[str, ...]
    impersonal_endings: tuple[str, ...]
    impersonal_verbs: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    markers: tuple[str, ...]
    masculine_endings: tuple[str, ...]
    negative_endings: tuple[str, ...]
    number_endings: tuple[str, ...]
    object_endings: tuple[str, ...]
    own_endings: tuple[str, ...]
    participle_endings: tuple[str, ...]
    participle_suffixes: tuple[str, ...]
    passive_endings: tuple[str, ...]
    past_forms: tuple[str, ...]
    place_cases: tuple[str, ...]
    plural_endings: tuple[str, ...]
    quotative_endings: tuple[str, ...]
    reflexive_stems: tuple[str, ...]
    reported_endings: tuple[str, ...]
    skip_endings: tuple[str, ...]
    sure_endings: tuple[str, ...]
    verb_endings: tuple[str, ...]
    aged: tuple[str, ...]
    """How the second half of an age begins that is written as one word with its figure ("46-jährige", "46enne")."""
    # Phrases.
    adjuncts: Phrases[bool]
    anaphora: Phrases[bool]
    chains: Phrases[bool]
    channels: Phrases[bool]
    forecasts: Phrases[bool]
    headed: Phrases[bool]
    hedges: Phrases[bool]
    hides: Phrases[bool]
    places_in: Phrases[bool]
    quoted_as: Phrases[bool]
    relayed: Phrases[bool]
    self_named: Phrases[bool]
    which: Phrases[bool]
    # Tables of their own.
    body_names: Mapping[str, str]
    carriers: Phrases[tuple[Phrases[Cue], ...]]
    cues: Phrases[Cue]
    kinds: Mapping[str, frozenset[str]]
    locative_endings: tuple[tuple[str, str], ...]
    nominals: Phrases[Mode]
    parts: re.Pattern[str] | None
    titles: Phrases[str]


@cache
def lexicon(language: str | None) -> SpeechLexicon:
    """The lexicon of a language; English where there is no data, so that quotations are still found."""
    code = languages.code(language, _FALLBACK)
    data = languages.load(code, "speech")
    if not data:
        code, data = _FALLBACK, languages.load(_FALLBACK, "speech")
    return _compile(code, data)


@cache
def has_tones(language: str) -> bool:
    """Whether accents make another word in the language (nói "say", nổi "float")."""
    return bool(languages.load(language, "places").get("tones", False))


def _compile(code: str, data: Mapping[str, Any]) -> SpeechLexicon:
    """The lexicon of a language. A field is compiled by its type from the list or switch of its name, unless it is told here how else."""
    lists: Mapping[str, list[str]] = data.get("words", {})
    places = languages.load(code, "places")
    clitics = lists.get("clitics", ())
    tones = has_tones(code)
    folded = marked if tones else fold
    hidden = [w for w in languages.load(code, "speakers").get("small", ()) if len(words(w)) > _HIDING]

    def some(*names: str) -> frozenset[str]:
        return frozenset(folded(w) for name in names for w in lists.get(name, ()))

    def joined(name: str) -> frozenset[str]:
        """The words, and the longer of them with what is written onto a word's front (فبينما)."""
        listed = some(name)
        return listed | {folded(c) + w for c in clitics for w in listed if len(w) >= _JOINED}

    def phrases(listed: Iterable[str]) -> Phrases[bool]:
        return Phrases(((w, True) for w in listed), clitics=clitics, tones=tones)

    def by_type(name: str, kind: object) -> Any:
        if kind == "bool":
            return bool(data.get(name, name in _ON))
        if kind == "frozenset[str]":
            return some(name)
        if kind == "tuple[str, ...]":
            return tuple(w if name in _AS_WRITTEN else fold(w) for w in lists.get(name, ()))
        return phrases(lists.get(name, ()))

    told: dict[str, Any] = {
        "language": code,
        "order": data["order"],
        "titles_behind": bool(languages.load(code, "roles").get("titles_behind", False)),
        "skips": some("skips") | {folded(w) for w in languages.load(code, "beside").get("adverbs", ()) if " " not in w},
        "breaks": joined("breaks"),
        "contrasts": joined("contrasts"),
        "subordinators": joined("subordinators"),
        "moods": frozenset(marked(w) for name in ("subjunctives", "irreal") for w in lists.get(name, ())),
        "nouns": noun_forms(data, folded),
        "bases": _bases(data),
        "calendar": _calendar(code, folded) | some("times"),
        "dayparts": _listed_times(code, folded, "parts"),
        "documents": some("documents") | _papers(code, folded),
        "papers": some("papers", "documents"),
        "noun_stops": some("breaks", "prepositions", "that") - some("articles"),
        "markers_alone": some("markers"),
        "hide_ends": frozenset(folded(words(w)[-1][0]) for w in hidden),
        "hides": Phrases(((w, True) for w in hidden), tones=tones),
        "chains": Phrases(
            ((w, True) for w in (*lists.get("chains", ()), *all_forms(data, "chaining"))), clitics=clitics
        ),
        "cues": Phrases(cues(data), clitics=clitics, tones=tones),
        "carriers": carriers(data),
        "nominals": Phrases((w, MODES[mode]) for mode, listed in data.get("nominals", {}).items() for w in listed),
        "titles": Phrases(_titles(code), clitics=lists.get("definite", ()), tones=tones),
        "body_names": _body_names(code, some("bodies"), folded),
        "kinds": {fold(k): frozenset(fold(w) for w in v) for k, v in data.get("kinds", {}).items()},
        "locative_endings": tuple((ending, made) for ending, made in data.get("locative", ())),
        "parts": _parts(data),
        "place_cases": (*map(fold, places.get("locative_endings", ())), *map(fold, lists.get("place_cases", ()))),
        "places_in": phrases(w for w in (*places.get("location_prepositions", ()), *lists.get("locatives", ()))),
        "aged": _aged(code, lists.get("aged", ())),
    }
    return SpeechLexicon(
        **{f.name: by_type(f.name, f.type) for f in fields(SpeechLexicon) if f.name not in told}, **told
    )


def _bases(data: Mapping[str, Any]) -> frozenset[str]:
    """The first words of the verbs as they are listed, where an ending is put onto those."""
    if data.get("inflection", {}).get("last", False):
        return frozenset()
    listed = (bases for group, bases in data.get("verbs", {}).items() if group != "chaining")
    return frozenset(fold(base.split(" ")[0]) for bases in listed for base in bases)


def _aged(code: str, listed: Sequence[str]) -> tuple[str, ...]:
    """The words of ages that may be written onto a figure: those of quantities, and those listed."""
    ages = languages.load(code, "quantities").get("units", {}).get("year-old", ())
    return tuple(
        sorted({fold(w.strip("-*")) for w in ages if len(w) >= _AGED and " " not in w} | set(map(fold, listed)))
    )


def _parts(data: Mapping[str, Any]) -> re.Pattern[str] | None:
    """What to cut words around, where the language writes its words in a row: its cues and the small words that it lists."""
    if not data.get("joined", False):
        return None
    listed = {w for group in data["cues"].values() for w in group} | set(data.get("words", {}).get("cut", ()))
    return re.compile("|".join(re.escape(w) for w in sorted(listed, key=lambda w: (-len(w), w))))


def _body_names(code: str, bodies: frozenset[str], folded: Callable[[str], str]) -> dict[str, str]:
    """The nouns for bodies by their English, so that other forms of them are found: "des Unternehmens" is the "Unternehmen"."""
    found: dict[str, str] = {}
    for english, listed in languages.load(code, "speakers").get("nouns", {}).items():
        known = next((b for w in listed for b in sorted(bodies) if _is_form(b, w, folded)), None)
        if known is not None:
            found[english] = known
    return found


def _papers(code: str, folded: Callable[[str], str]) -> frozenset[str]:
    """The forms of the nouns for a report and a statement that are one word."""
    nouns = languages.load(code, "speakers").get("nouns", {})
    forms = [*nouns.get("report", ()), *nouns.get("statement", ())]
    return frozenset(folded(w) for w in forms if not w.endswith("*") and " " not in w)


def _is_form(word: str, listed: str, folded: Callable[[str], str]) -> bool:
    return word.startswith(folded(listed[:-1])) if listed.endswith("*") else word == folded(listed)


def _titles(code: str) -> Iterator[tuple[str, str]]:
    """What may stand before a name: roles, each with its key, and honorifics."""
    data = languages.load(code, "roles")
    yield from ranks.phrases(code)
    yield from ((w, "") for w in data.get("honorifics", ()))


def _calendar(code: str, folded: Callable[[str], str]) -> frozenset[str]:
    """Words for days and months, from CLDR, and their forms as times have them ("вторникот", "antradienį"), those that mean a length of time as well left out ("nedelju")."""
    named = frozenset(folded(w) for name in cldr.names(code) for w, _ in words(name.name) if len(w) > 2)
    lengths = {w[:_STEM] for w in _listed_times(code, folded, "units")}
    return named | {w for w in _listed_times(code, folded, "weekdays", "months") if w[:_STEM] not in lengths}


def _listed_times(code: str, folded: Callable[[str], str], *tables: str) -> frozenset[str]:
    """The whole single words of tables of times that are long enough to be no other word."""
    data = languages.load(code, "times")
    listed = (w for table in tables for forms in data.get(table, {}).values() for w in forms)
    return frozenset(folded(w) for w in listed if len(w) >= _LISTED and w.isalpha())
