"""What a language says about reporting speech, compiled from `languages/*/speech.toml`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from babel import Locale, UnknownLocaleError

from reportedly import languages
from reportedly.extract.phrases import Phrases
from reportedly.extract.speech.cues import MODES, Cue, all_forms, carriers, cues, noun_forms
from reportedly.records import Mode
from reportedly.text import fold, marked, words

Order = Literal["svo", "vso", "final"]
_FALLBACK: Final = "en"
# Longer phrases of a speaker's description ("who asked not to be named") hold verbs that report nothing.
_HIDING: Final = 2
# Letters of a conjunction onto which another is written, at least.
_JOINED: Final = 4


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
    irreal: frozenset[str]
    moods: frozenset[str]
    """Both of these with their marks: German "wurde" is no "würde"."""
    masculine: frozenset[str]
    feminine: frozenset[str]
    plural: frozenset[str]
    his: frozenset[str]
    hers: frozenset[str]
    theirs: frozenset[str]
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
    whose: frozenset[str]
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
    colleagues: frozenset[str]
    happenings: frozenset[str]
    charges: frozenset[str]
    honorifics: tuple[str, ...]
    calling: frozenset[str]
    states: frozenset[str]
    documents: frozenset[str]
    bodies: frozenset[str]
    body_names: Mapping[str, str]
    articleless: bool
    demonstratives: frozenset[str]
    pointing: frozenset[str]
    offices: frozenset[str]
    kinds: Mapping[str, frozenset[str]]
    neuter: frozenset[str]
    tellers: Phrases[bool]
    equals: frozenset[str]
    held_for: frozenset[str]
    unmarked: frozenset[str]
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
    drops_subjects: bool
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
    hide_ends: frozenset[str]
    compounds: tuple[str, ...]
    markers_alone: frozenset[str]
    finite: frozenset[str]
    mouths: frozenset[str]
    impersonal: frozenset[str]
    impersonal_verbs: tuple[str, ...]
    channels: Phrases[bool]
    hushed: frozenset[str]
    issued: frozenset[str]
    which: Phrases[bool]
    group_joins: frozenset[str]
    locative_endings: tuple[tuple[str, str], ...]
    late_subjects: bool
    verb_last: bool
    noun_capitals: bool
    perfect_infinitives: frozenset[str]
    same: frozenset[str]
    quotatives: frozenset[str]
    quotative_endings: tuple[str, ...]
    reported_endings: tuple[str, ...]
    parts: re.Pattern[str] | None
    number_endings: tuple[str, ...]
    possessive_marks: frozenset[str]
    converbs: tuple[str, ...]
    credited_relatives: frozenset[str]
    passive_endings: tuple[str, ...]
    reflexive_stems: tuple[str, ...]
    hearsay: tuple[str, ...]
    own_endings: tuple[str, ...]
    apposed: bool
    gendered: bool
    titles_behind: bool
    """Whether a title stands behind its name without a comma ("Anna Hallsdóttir ráðherra")."""
    single_names: bool
    infinitive_marks: frozenset[str]
    measured: frozenset[str]
    sourcing: frozenset[str]
    object_endings: tuple[str, ...]
    relayed: Phrases[bool]
    anonymity: frozenset[str]
    begging: frozenset[str]
    enclitics: frozenset[str]
    goods: frozenset[str]
    whatever: frozenset[str]
    quoting: frozenset[str]
    quoted_as: Phrases[bool]

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
    hidden = [w for w in languages.load(code, "speakers").get("small", ()) if len(words(w)) > _HIDING]

    def some(name: str) -> frozenset[str]:
        return frozenset(folded(w) for w in lists.get(name, ()))

    def joined(name: str) -> frozenset[str]:
        """The words, and the longer of them with what is written onto a word's front (فبينما)."""
        listed = some(name)
        return listed | {folded(c) + w for c in clitics for w in listed if len(w) >= _JOINED}

    def phrases(name: str) -> Phrases[bool]:
        return Phrases(((w, True) for w in lists.get(name, ())), clitics=clitics, tones=tones)

    return SpeechLexicon(
        language=code,
        order=data["order"],
        cues=Phrases(cues(data), clitics=clitics, tones=tones),
        adjuncts=phrases("adjuncts"),
        markers=tuple(fold(w) for w in lists.get("markers", ())),
        that=some("that"),
        skips=some("skips")
        | frozenset(folded(w) for w in languages.load(code, "beside").get("adverbs", ()) if " " not in w),
        breaks=joined("breaks"),
        prepositions=some("prepositions"),
        addressing=some("addressing"),
        addressees=some("addressees"),
        pronouns=some("pronouns"),
        oblique=some("oblique"),
        subjunctives=some("subjunctives"),
        irreal=some("irreal"),
        moods=frozenset(marked(w) for name in ("subjunctives", "irreal") for w in lists.get(name, ())),
        masculine=some("masculine"),
        feminine=some("feminine"),
        plural=some("plural"),
        his=some("his"),
        hers=some("hers"),
        theirs=some("theirs"),
        negations=some("negations"),
        negative_endings=tuple(fold(w) for w in lists.get("negative_endings", ())),
        articles=some("articles"),
        determiners=some("determiners"),
        nouns=noun_forms(data, folded),
        bases=frozenset(
            fold(b.split(" ")[0])
            for group, listed in data.get("verbs", {}).items()
            for b in listed
            if group != "chaining" and not data["inflection"].get("last", False)
        ),
        infinitive_endings=tuple(fold(w) for w in lists.get("infinitive_endings", ())),
        passives=some("passives"),
        participle_endings=tuple(fold(w) for w in lists.get("participle_endings", ())),
        by=some("by"),
        relatives=some("relatives"),
        whose=some("whose"),
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
        nominals=Phrases((w, MODES[mode]) for mode, listed in data.get("nominals", {}).items() for w in listed),
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
        contrasts=joined("contrasts"),
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
        subordinators=joined("subordinators"),
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
        colleagues=some("colleagues"),
        happenings=some("happenings"),
        charges=some("charges"),
        honorifics=tuple(lists.get("honorifics", ())),
        calling=some("calling"),
        states=some("states"),
        documents=some("documents") | _papers(code, folded),
        bodies=some("bodies"),
        body_names=_body_names(code, some("bodies"), folded),
        articleless=bool(data.get("articleless", False)),
        demonstratives=some("demonstratives"),
        pointing=some("pointing"),
        offices=some("offices"),
        kinds={fold(k): frozenset(fold(w) for w in v) for k, v in data.get("kinds", {}).items()},
        neuter=some("neuter"),
        tellers=phrases("tellers"),
        equals=some("equals"),
        held_for=some("held_for"),
        unmarked=some("unmarked"),
        about=some("about"),
        titles=Phrases(_titles(code), clitics=lists.get("definite", ()), tones=tones),
        quantifiers=some("quantifiers"),
        self_named=phrases("self_named"),
        partitives=some("partitives"),
        members=some("members"),
        plural_endings=tuple(lists.get("plural_endings", ())),
        copulas=some("copulas"),
        bare=some("bare"),
        chains=Phrases(((w, True) for w in (*lists.get("chains", ()), *all_forms(data, "chaining"))), clitics=clitics),
        carriers=carriers(data),
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
        drops_subjects=bool(data.get("drops_subjects", False)),
        raising=some("raising"),
        expletives=some("expletives"),
        adverbs=some("adverbs"),
        compounds=tuple(fold(w) for w in lists.get("compounds", ())),
        finite=some("finite"),
        markers_alone=some("markers"),
        mouths=some("mouths"),
        impersonal=some("impersonal"),
        impersonal_verbs=tuple(fold(w) for w in lists.get("impersonal_verbs", ())),
        channels=phrases("channels"),
        hushed=some("hushed"),
        issued=some("issued"),
        which=phrases("which"),
        group_joins=some("group_joins"),
        locative_endings=tuple((ending, made) for ending, made in data.get("locative", ())),
        late_subjects=bool(data.get("late_subjects", False)),
        verb_last=bool(data.get("verb_last", False)),
        noun_capitals=bool(data.get("noun_capitals", False)),
        perfect_infinitives=some("perfect_infinitives"),
        same=some("same"),
        quotatives=some("quotatives"),
        passive_endings=tuple(fold(w) for w in lists.get("passive_endings", ())),
        reflexive_stems=tuple(fold(w) for w in lists.get("reflexive_stems", ())),
        hearsay=tuple(lists.get("hearsay", ())),
        possessive_marks=some("possessive_marks"),
        credited_relatives=some("credited_relatives"),
        converbs=tuple(fold(w) for w in lists.get("converbs", ())) or ("\0",),
        reported_endings=tuple(fold(w) for w in lists.get("reported_endings", ())),
        number_endings=tuple(fold(w) for w in lists.get("number_endings", ())) or ("\0",),
        parts=_parts(data),
        quotative_endings=tuple(lists.get("quotative_endings", ())),
        own_endings=tuple(lists.get("own_endings", ())) or ("\0",),
        apposed=bool(data.get("apposed", False)),
        gendered=bool(data.get("gendered", False)),
        titles_behind=bool(languages.load(code, "roles").get("titles_behind", False)),
        single_names=bool(data.get("single_names", False)),
        infinitive_marks=some("infinitive_marks"),
        measured=some("measured"),
        sourcing=some("sourcing"),
        object_endings=tuple(fold(w) for w in lists.get("object_endings", ())) or ("\0",),
        relayed=phrases("relayed"),
        anonymity=some("anonymity"),
        begging=some("begging"),
        enclitics=some("enclitics"),
        goods=some("goods"),
        whatever=some("whatever"),
        quoting=some("quoting"),
        quoted_as=phrases("quoted_as"),
        hide_ends=frozenset(folded(words(w)[-1][0]) for w in hidden),
        hides=Phrases(((w, True) for w in hidden), tones=tones),
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
    yield from ((w, role) for role, listed in data.get("roles", {}).items() for w in listed)
    yield from ((w, "") for w in data.get("honorifics", ()))


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
