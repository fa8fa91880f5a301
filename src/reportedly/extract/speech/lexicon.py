"""What a language says about reporting speech, compiled from `languages/*/speech.toml`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final, Literal, get_args

from babel import Locale, UnknownLocaleError

from reportedly import languages
from reportedly.extract.phrases import Phrases
from reportedly.records import Mode
from reportedly.text import fold, marked, words

Order = Literal["svo", "vso", "final"]
# `stance` verbs (thinks, wants, praises) report an attitude: the mode is `said`.
_MODES: Final = {mode: mode for mode in get_args(Mode)} | {"stance": "said"}
_FALLBACK: Final = "en"
# Longer phrases of a speaker's description ("who asked not to be named") hold verbs that report nothing.
_HIDING: Final = 2


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that reports speech: its mode, and whether it stands for an attitude, takes its source from the main clause
    (`participle`; `gerund`: so by its form alone), is a preposition before (`before`) or after (`after`) its source or one word with it (`within`) or a phrase with its pronoun (`pronoun`) or for the subject itself ("by its own count", `own`), may as well be a noun (`noun`), or reports speech only
    beside a quotation (`quoted`), before a figure (`figures`), before what it `needs`, after a copula (`copula`; `otherwise` the verb that it is
    without one), or with a particle that ends its clause (`particles`); what its subject `receives` is said of it."""

    mode: Mode
    stance: bool = False
    participle: bool = False
    place: Literal["verb", "before", "after", "within", "pronoun", "own"] = "verb"
    noun: bool = False
    quoted: bool = False
    figures: bool = False
    gerund: bool = False
    copula: bool = False
    needs: Literal["", "clause", "finite", "view", "words", "to", "as", "number", "topic"] = ""
    particles: tuple[tuple[str, Mode], ...] = ()
    otherwise: Cue | None = None
    receives: bool = False


# Groups of cues with a condition; the participles' modes are those of their verbs and are set below.
_GROUPS: Final[Mapping[str, Cue]] = {
    "participles": Cue("said", participle=True),
    "quoted": Cue("said", quoted=True),
    "figures": Cue("said", figures=True),
    "adjectives": Cue("said", stance=True, copula=True),
    "clausal": Cue("said", needs="clause"),
    "finite": Cue("said", needs="finite"),
    "view": Cue("said", needs="view", stance=True),
    "infinitive": Cue("said", needs="to"),
    "seeming": Cue("said", needs="to", stance=True),
    "words": Cue("said", needs="words"),
    "as": Cue("said", needs="as"),
    "talking": Cue("said", needs="topic"),
    "readings": Cue("said", needs="number"),
}


# Of these, groups whose forms may be nouns.
_NOUNS: Final = frozenset({"clausal", "finite", "talking", "seeming"})


@dataclass(frozen=True, slots=True)
class SpeechLexicon:
    """The compiled data of one language; every set holds folded words."""

    language: str
    order: Order
    cues: Phrases[Cue]
    adjuncts: Phrases[bool]
    markers: tuple[str, ...]
    that: frozenset[str]
    skips: frozenset[str]
    breaks: frozenset[str]
    prepositions: frozenset[str]
    addressing: frozenset[str]
    addressees: frozenset[str]
    pronouns: frozenset[str]
    oblique: frozenset[str]
    subjunctives: frozenset[str]
    masculine: frozenset[str]
    feminine: frozenset[str]
    plural: frozenset[str]
    negations: frozenset[str]
    negative_endings: tuple[str, ...]
    articles: frozenset[str]
    determiners: frozenset[str]
    nouns: frozenset[str]
    bases: frozenset[str]
    infinitive_endings: tuple[str, ...]
    passives: frozenset[str]
    participle_endings: tuple[str, ...]
    by: frozenset[str]
    relatives: frozenset[str]
    hedges: Phrases[bool]
    forecasts: Phrases[bool]
    calendar: frozenset[str]
    conjunctions: frozenset[str]
    infinitives: frozenset[str]
    within: frozenset[str]
    skip_endings: tuple[str, ...]
    skip_exceptions: frozenset[str]
    verb_endings: tuple[str, ...]
    deictics: frozenset[str]
    auxiliaries: frozenset[str]
    modals: frozenset[str]
    objects: frozenset[str]
    numbers: frozenset[str]
    possessives: frozenset[str]
    nominals: Phrases[Mode]
    nominal_links: frozenset[str]
    anaphora: Phrases[bool]
    object_clitics: frozenset[str]
    object_markers: frozenset[str]
    locatives: frozenset[str]
    impersonal_endings: tuple[str, ...]
    definite: tuple[str, ...]
    free_order: bool
    verb_second: bool
    contrasts: frozenset[str]
    reasons: frozenset[str]
    occasional: frozenset[str]
    papers: frozenset[str]
    comparisons: frozenset[str]
    phrasal: frozenset[str]
    collectives: frozenset[str]
    directions: frozenset[str]
    degrees: frozenset[str]
    topics: frozenset[str]
    amounts: frozenset[str]
    readers: frozenset[str]
    pasts: frozenset[str]
    evidence: frozenset[str]
    participle_suffixes: tuple[str, ...]
    subordinators: frozenset[str]
    feminine_endings: tuple[str, ...]
    masculine_endings: tuple[str, ...]
    occasions: frozenset[str]
    givers: frozenset[str]
    indefinite: frozenset[str]
    headed: Phrases[bool]
    refusing: frozenset[str]
    contracted: frozenset[str]
    naming: frozenset[str]
    perfects: frozenset[str]
    helpers: frozenset[str]
    supports: frozenset[str]
    toward: frozenset[str]
    silent: frozenset[str]
    documents: frozenset[str]
    bodies: frozenset[str]
    offices: frozenset[str]
    kinds: Mapping[str, frozenset[str]]
    neuter: frozenset[str]
    tellers: Phrases[bool]
    equals: frozenset[str]
    about: frozenset[str]
    titles: Phrases[str]
    quantifiers: frozenset[str]
    self_named: Phrases[bool]
    partitives: frozenset[str]
    members: frozenset[str]
    plural_endings: tuple[str, ...]
    copulas: frozenset[str]
    bare: frozenset[str]
    chains: Phrases[bool]
    carriers: Phrases[tuple[Phrases[Cue], ...]]
    noun_stops: frozenset[str]
    past_forms: tuple[str, ...]
    bare_subjects: bool
    elisions: tuple[str, ...]
    reflexives: frozenset[str]
    no_subjects: frozenset[str]
    closing: frozenset[str]
    sure_endings: tuple[str, ...]
    nobody: frozenset[str]
    inverts: bool
    undergone: frozenset[str]
    told: frozenset[str]
    raising: frozenset[str]
    expletives: frozenset[str]
    adverbs: frozenset[str]
    hides: Phrases[bool]
    compounds: tuple[str, ...]
    markers_alone: frozenset[str]
    finite: frozenset[str]
    mouths: frozenset[str]
    impersonal: frozenset[str]
    late_subjects: bool
    noun_capitals: bool
    infinitive_marks: frozenset[str]
    measured: frozenset[str]

    def has_third_form(self, word: str) -> bool:
        """Whether the word with the ending of the third person is a form of its own ("state", "states")."""
        return f"{word}s" in self.nouns


@cache
def lexicon(language: str | None) -> SpeechLexicon:
    """The lexicon of a language; English where there is no data, so that quotations are still found."""
    code = (language or _FALLBACK).split("-")[0].split("_")[0].lower()
    data = languages.load(code, "speech")
    if not data:
        code, data = _FALLBACK, languages.load(_FALLBACK, "speech")
    return _compile(code, data)


@cache
def has_tones(language: str) -> bool:
    """Whether accents make another word in the language (nói "say", nổi "float")."""
    return bool(languages.load(language, "places").get("tones", False))


def _compile(code: str, data: Mapping[str, Any]) -> SpeechLexicon:
    lists: Mapping[str, list[str]] = data.get("words", {})
    clitics = lists.get("clitics", ())
    tones = has_tones(code)
    folded = marked if tones else fold

    def some(name: str) -> frozenset[str]:
        return frozenset(folded(w) for w in lists.get(name, ()))

    def phrases(name: str) -> Phrases[bool]:
        return Phrases(((w, True) for w in lists.get(name, ())), clitics=clitics, tones=tones)

    return SpeechLexicon(
        language=code,
        order=data["order"],
        cues=Phrases(_cues(data), clitics=clitics, tones=tones),
        adjuncts=phrases("adjuncts"),
        markers=tuple(fold(w) for w in lists.get("markers", ())),
        that=some("that"),
        skips=some("skips"),
        breaks=some("breaks"),
        prepositions=some("prepositions"),
        addressing=some("addressing"),
        addressees=some("addressees"),
        pronouns=some("pronouns"),
        oblique=some("oblique"),
        subjunctives=some("subjunctives"),
        masculine=some("masculine"),
        feminine=some("feminine"),
        plural=some("plural"),
        negations=some("negations"),
        negative_endings=tuple(fold(w) for w in lists.get("negative_endings", ())),
        articles=some("articles"),
        determiners=some("determiners"),
        nouns=_noun_forms(data, folded),
        bases=frozenset(
            fold(b.split(" ")[0])
            for group, listed in data.get("verbs", {}).items()
            for b in listed
            if group != "chaining"
        ),
        infinitive_endings=tuple(fold(w) for w in lists.get("infinitive_endings", ())),
        passives=some("passives"),
        participle_endings=tuple(fold(w) for w in lists.get("participle_endings", ())),
        by=some("by"),
        relatives=some("relatives"),
        hedges=phrases("hedges"),
        forecasts=phrases("forecasts"),
        calendar=_calendar(code, folded) | some("times"),
        conjunctions=some("conjunctions"),
        infinitives=some("infinitives"),
        within=some("within"),
        skip_endings=tuple(fold(w) for w in lists.get("skip_endings", ())),
        skip_exceptions=some("skip_exceptions"),
        verb_endings=tuple(fold(w) for w in lists.get("verb_endings", ())),
        deictics=some("deictics"),
        auxiliaries=some("auxiliaries"),
        modals=some("modals"),
        objects=some("objects"),
        numbers=some("numbers"),
        possessives=some("possessives"),
        nominals=Phrases((w, _MODES[mode]) for mode, listed in data.get("nominals", {}).items() for w in listed),
        nominal_links=some("nominal_links"),
        anaphora=phrases("anaphora"),
        object_clitics=some("object_clitics"),
        object_markers=some("object_markers"),
        locatives=some("locatives"),
        impersonal_endings=tuple(fold(w) for w in lists.get("impersonal_endings", ())),
        definite=tuple(fold(w) for w in lists.get("definite", ())),
        verb_second=bool(data.get("verb_second", False)),
        perfects=some("perfects"),
        helpers=some("helpers"),
        supports=some("supports"),
        contrasts=some("contrasts"),
        reasons=some("reasons"),
        occasional=some("occasional"),
        papers=some("papers") | some("documents"),
        comparisons=some("comparisons"),
        phrasal=some("phrasal"),
        collectives=some("collectives"),
        directions=some("directions"),
        degrees=some("degrees"),
        topics=some("topics"),
        amounts=some("amounts"),
        readers=some("readers"),
        pasts=some("pasts"),
        evidence=some("evidence"),
        participle_suffixes=tuple(lists.get("participle_suffixes", ())),
        subordinators=some("subordinators"),
        feminine_endings=tuple(fold(w) for w in lists.get("feminine_endings", ())),
        masculine_endings=tuple(fold(w) for w in lists.get("masculine_endings", ())),
        occasions=some("occasions"),
        givers=some("givers"),
        indefinite=some("indefinite"),
        headed=phrases("headed"),
        refusing=some("refusing"),
        contracted=some("contracted"),
        naming=some("naming"),
        free_order=bool(data.get("free_order", False)),
        toward=some("toward"),
        silent=some("silent"),
        documents=some("documents"),
        bodies=some("bodies"),
        offices=some("offices"),
        kinds={fold(k): frozenset(fold(w) for w in v) for k, v in data.get("kinds", {}).items()},
        neuter=some("neuter"),
        tellers=phrases("tellers"),
        equals=some("equals"),
        about=some("about"),
        titles=Phrases(_titles(code), clitics=lists.get("definite", ()), tones=tones),
        quantifiers=some("quantifiers"),
        self_named=phrases("self_named"),
        partitives=some("partitives"),
        members=some("members"),
        plural_endings=tuple(lists.get("plural_endings", ())),
        copulas=some("copulas"),
        bare=some("bare"),
        chains=Phrases(((w, True) for w in (*lists.get("chains", ()), *_all_forms(data, "chaining"))), clitics=clitics),
        carriers=_carriers(data),
        noun_stops=(some("breaks") | some("prepositions") | some("that")) - some("articles"),
        past_forms=tuple(lists.get("past_forms", ())),
        elisions=tuple(fold(w) for w in lists.get("elisions", ())),
        reflexives=some("reflexives"),
        no_subjects=some("no_subjects"),
        closing=some("closing"),
        sure_endings=tuple(lists.get("sure_endings", ())),
        nobody=some("nobody"),
        inverts=bool(data.get("inverts", True)),
        undergone=some("undergone"),
        told=some("told"),
        bare_subjects=bool(data.get("bare_subjects", True)),
        raising=some("raising"),
        expletives=some("expletives"),
        adverbs=some("adverbs"),
        compounds=tuple(fold(w) for w in lists.get("compounds", ())),
        finite=some("finite"),
        markers_alone=some("markers"),
        mouths=some("mouths"),
        impersonal=some("impersonal"),
        late_subjects=bool(data.get("late_subjects", False)),
        noun_capitals=bool(data.get("noun_capitals", False)),
        infinitive_marks=some("infinitive_marks"),
        measured=some("measured"),
        hides=Phrases(
            ((w, True) for w in languages.load(code, "speakers").get("small", ()) if len(words(w)) > _HIDING),
            tones=tones,
        ),
    )


def _carriers(data: Mapping[str, Any]) -> Phrases[tuple[Phrases[Cue], ...]]:
    """Verbs that say nothing without a noun, with the tables of nouns that they take: what somebody says ("raised questions"), what others
    say of the subject ("drew criticism"), what takes a side behind a copula ("is a critic of")."""
    lists = data.get("words", {})
    side = Cue("said", stance=True)
    taken = (entry for entry in _speaking_nouns(data) if entry[0] not in lists.get("asked", ()))
    tables = (
        (_all_forms(data, "light"), Phrases(_speaking_nouns(data))),
        (_all_forms(data, "taking"), Phrases(taken)),
        (_all_forms(data, "receiving"), Phrases((w, replace(side, receives=True)) for w in lists.get("responses", ()))),
        (lists.get("copulas", ()), Phrases((w, side) for w in lists.get("agents", ()))),
    )
    carried: dict[str, list[Phrases[Cue]]] = {}
    for forms, nouns in tables:
        for form in forms if nouns else ():
            carried.setdefault(form, []).append(nouns)
    return Phrases((form, tuple(nouns)) for form, nouns in carried.items())


def _all_forms(data: Mapping[str, Any], group: str) -> list[str]:
    """Every form of the verbs of a group."""
    return [form for base in data.get("verbs", {}).get(group, ()) for form in _forms(base, data["inflection"])]


def _titles(code: str) -> Iterator[tuple[str, str]]:
    """What may stand before a name: roles, each with its key, and honorifics."""
    data = languages.load(code, "roles")
    yield from ((w, role) for role, listed in data.get("roles", {}).items() for w in listed)
    yield from ((w, "") for w in data.get("honorifics", ()))


def _cues(data: Mapping[str, Any]) -> list[tuple[str, Cue]]:
    nouns = _noun_forms(data, fold)
    found: list[tuple[str, Cue]] = []
    endings = data.get("words", {}).get("endings", ())
    for group, stems in (*data["cues"].items(), *_inflected(data)):
        listed = [form for stem in stems for form in _completed(stem, endings)]
        if group in _GROUPS:
            found += [(w, replace(_GROUPS[group], noun=group in _NOUNS and fold(w) in nouns)) for w in listed]
            continue
        mode: Mode = _MODES[group]
        found += [(w, Cue(mode, stance=group == "stance", noun=fold(w) in nouns)) for w in listed]
    modes = {fold(w): cue.mode for w, cue in found if not cue.participle}
    added = {fold(w) for w, cue in found if cue.needs == "words"}
    suffixes = tuple(data.get("words", {}).get("participle_suffixes", ()))
    found = [(w, _as_gerund(w, cue, suffixes)) for w, cue in found if not cue.participle]
    for w in data["cues"].get("participles", ()):
        found.append((w, Cue(modes.get(fold(w), "said"), participle=True, needs="words" if fold(w) in added else "")))
    verbs = {fold(w): cue for w, cue in reversed(found) if not cue.copula and not cue.participle}
    found = [(w, replace(cue, otherwise=verbs.get(fold(w))) if cue.copula else cue) for w, cue in found]
    separable: dict[str, list[tuple[str, Mode]]] = {}
    for entry in data.get("separable", ()):
        for verb in entry["verbs"]:
            separable.setdefault(verb, []).append((fold(entry["particle"]), _MODES[entry["mode"]]))
    found += [(verb, Cue("said", particles=tuple(ends))) for verb, ends in separable.items()]
    according: Mapping[str, list[str]] = data.get("according", {})
    found += [(w, Cue("said", place="before")) for w in according.get("before", ())]
    found += [(w, Cue("said", place="after")) for w in according.get("after", ())]
    found += [(w, Cue("said", place="within")) for w in according.get("within", ())]
    found += [(w, Cue("said", place="pronoun")) for w in according.get("pronoun", ())]
    found += [(w, Cue("said", place="own")) for w in according.get("own", ())]
    # Of equal phrases the matcher keeps the first, so the particular readings come before the plain verbs.
    # … and those before the verbs that report only under a condition.
    return sorted(found, key=lambda entry: _precedence(entry[1]))


def _completed(stem: str, endings: Sequence[str]) -> Iterable[str]:
    """The forms of a verb given as "inform*", where the language tells the endings of its verbs ("informó", not "informático")."""
    head, *rest = stem.split(" ")
    if not endings or not head.endswith("*"):
        return (stem,)
    return (" ".join((head[:-1] + ending, *rest)) for ending in endings)


def _as_gerund(form: str, cue: Cue, suffixes: tuple[str, ...]) -> Cue:
    is_gerund = bool(suffixes) and form.split(maxsplit=1)[0].endswith(suffixes)
    return replace(cue, participle=True, gerund=True) if is_gerund else cue


def _inflected(data: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Every form of the verbs of a language that lists base forms, group by group."""
    for group, bases in data.get("verbs", {}).items():
        if group not in ("nouns", "light", "taking", "receiving", "chaining"):
            yield group, [form for base in bases for form in _forms(base, data["inflection"])]


def _precedence(cue: Cue) -> int:
    if (cue.participle and not cue.gerund) or cue.place != "verb":
        return 0
    return 2 if cue.quoted or cue.figures or cue.needs else 1


def _speaking_nouns(data: Mapping[str, Any]) -> Iterator[tuple[str, Cue]]:
    """Nouns that make a verb of saying of "make" or "express"."""
    for group, listed in data.get("nominals", {}).items():
        yield from ((w, Cue(_MODES[group], stance=True)) for w in listed)
    yield from ((w, Cue("said", stance=True)) for w in data.get("words", {}).get("feelings", ()))


def _forms(base: str, inflection: Mapping[str, Any]) -> list[str]:
    """The forms of a verb by the first rule that fits its first word, or as listed: "vow", "vows", "vowed", "vowing"."""
    head, *rest = base.split(" ")
    listed = inflection["irregular"].get(head)
    if listed is None:
        listed = next(re.sub(pattern, made, head) for pattern, made in inflection["rules"] if re.search(pattern, head))
    return [" ".join((form, *rest)) for form in listed.split()]


def _noun_forms(data: Mapping[str, Any], folded: Callable[[str], str]) -> frozenset[str]:
    """Forms of verbs that are nouns as often: those listed, and the first two of the verbs that are listed as such."""
    nouns = [f for base in data.get("verbs", {}).get("nouns", ()) for f in _forms(base, data["inflection"])[:2]]
    return frozenset(folded(w) for w in (*data.get("words", {}).get("nouns", ()), *nouns))


def _calendar(code: str, folded: Callable[[str], str]) -> frozenset[str]:
    """Words for days and months, from CLDR."""
    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return frozenset()
    named = (
        name
        for table in (locale.days, locale.months)
        for form in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for name in table[form].get(width, {}).values()
    )
    return frozenset(folded(w) for name in named for w, _ in words(str(name)) if len(w) > 2)
