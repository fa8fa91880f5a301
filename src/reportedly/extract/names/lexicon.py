"""What a language says about names, made ready for looking up: folded words, a tree of role phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, Final

from babel.languages import get_official_languages

from reportedly import languages, text
from reportedly.extract.names import country_forms
from reportedly.extract.names.words import cut
from reportedly.naming import common, countries, gazetteer
from reportedly.naming.gazetteer import Place

FALLBACK: Final = "en"
_SHORTEST_STEM: Final = 3

# Languages whose script has no capitals; of these the unspaced ones write no spaces between words.
UNSPACED: Final = frozenset({"zh", "ja", "th", "my", "km", "lo"})
CASELESS: Final = UNSPACED | frozenset(
    {
        "hi",
        "mr",
        "ne",
        "ur",
        "ar",
        "fa",
        "ps",
        "ckb",
        "he",
        "yi",
        "bn",
        "as",
        "pa",
        "gu",
        "or",
        "ta",
        "te",
        "kn",
        "ml",
        "si",
        "ko",
        "ka",
        "am",
        "ti",
    }
)

ACRONYM: Final = "acronym"

Tree = dict[str, Any]  # stem of a word → the tree of what may follow; "" → what the phrase ending here means


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lexicon:
    """The data of one language; all words folded."""

    language: str
    roles: Tree
    role_ends: frozenset[str]
    """The last words of roles, without endings."""
    organisations: Tree
    long_surnames: Tree
    role_countries: Mapping[str, str]
    inflected: Mapping[str, str]
    country_forms: Mapping[str, str]
    country_stems: Mapping[str, str]
    country_starts: frozenset[str]
    honorifics: frozenset[str]
    role_modifiers: frozenset[str]
    role_joins: frozenset[str]
    genitives: frozenset[str]
    organisation_last: frozenset[str]
    organisation_first: frozenset[str]
    organisation_kinds: frozenset[str]
    organisations_alone: frozenset[str]
    no_place: frozenset[str]
    features: frozenset[str]
    settlements: frozenset[str]
    short_places: Mapping[str, str]
    containers: frozenset[str]
    joins: frozenset[str]
    particles: frozenset[str]
    no_name: frozenset[str]
    nobody: frozenset[str]
    """Abbreviations that are no organisation alone, as they are written ("CEO", "ВВП")."""
    things: frozenset[str]
    begins: frozenset[str]
    stops: frozenset[str]
    speech_verbs: frozenset[str]
    agent_marks: frozenset[str]
    locatives: frozenset[str]
    given: frozenset[str]
    listed: frozenset[str]
    """Those of the given names that are rarer, so that clubs and firms may be called so as well ("Marjan Split")."""
    clitics: tuple[str, ...]
    noun_shapes: re.Pattern[str] | None
    prefixes: tuple[str, ...]
    endings: tuple[str, ...]
    role_after: bool
    title_links: tuple[str, ...]
    """Endings of words that may stand between a name and the title behind it (Basque "Jon Berasategi sindikatuko burua")."""
    titles_behind: bool
    """Whether a title stands behind its name without a comma ("Anna Hallsdóttir ráðherra", "Kovács János miniszter")."""
    nouns_capital: bool
    family_first: bool
    """Whether the family name stands before the given name at home ("Kovács János")."""
    postpositional: bool
    apostrophes: str
    base_endings: tuple[str, ...]
    base_changes: tuple[tuple[str, str], ...]
    where_endings: tuple[str, ...]
    """Endings, as written, by which something is in a place that is known ("Szegeden"), which other words have too."""
    locative_endings: tuple[str, ...]
    """Endings, with their marks, that only a word that tells where something is has (Latvian "Valmierā", Hungarian "Debrecenben")."""
    first_changes: tuple[tuple[str, str], ...]
    surnames: frozenset[str]
    given_letters: frozenset[str]
    surnames_first: frozenset[str]
    compound_tails: frozenset[str]
    place_tails: tuple[str, ...]
    adjective_tails: tuple[str, ...]
    institutions_follow: bool
    cased: bool
    unspaced: bool
    tones: bool
    forms: dict[str, tuple[str, str, bool]] = field(default_factory=dict)
    """Words met before, folded, their stems, and whether they begin with a capital."""
    plain: dict[str, bool] = field(default_factory=dict)
    """Words met before, and whether they are written small and begin no name or adjective of a country."""

    def is_vague(self, folded: Sequence[str]) -> bool:
        """Whether a name of these words is none of a place: words that many places share ("Capital Region", شمال شرقي), or a Roman numeral."""
        if self.unspaced:  # single characters: each may be a word of its own and part of a name ("山东省")
            return "".join(folded) in self.no_place
        if len(folded) == 1:
            return folded[0] in self.locatives or len(folded[0]) > 2 and _NUMERAL.match(folded[0]) is not None
        return all(w in self.no_place or w in self.containers or w in self.locatives for w in folded)

    def inflected_places(self, folded: str) -> tuple[Place, ...]:
        """The places of the gazetteer that a word with a case ending may name, of the most populous name that fits; empty where the language has none."""
        return _inflected_places(folded, self) if self.base_endings else ()

    def inflected_at_home(self, folded: str) -> tuple[Place, ...]:
        """The same behind a word that says that a place is meant: a town of any size in the countries of the language, by its own name."""
        return _near_home(folded, self) if self.base_endings else ()

    def inflected_name(self, folded: Sequence[str]) -> tuple[Place, ...]:
        """The same for a name of several words ("v Da Nangu", "в Нижнем Новгороде"): its last word in another case, or the first one too."""
        if not self.base_endings or not 1 < len(folded) <= _MOST_INFLECTED:
            return ()
        return _inflected_name(tuple(folded), self)

    def is_noun(self, written: str) -> bool:
        """Whether a word has the shape of a noun that begins no person's name (an Arabic verbal noun)."""
        shaped = self.noun_shapes is not None and self.noun_shapes.fullmatch(written) is not None
        return shaped and text.fold(written) not in self.given

    def stem(self, folded: str) -> str:
        """A folded word without the clitics and endings that the language lists."""
        return _stem_in(folded, self) if self.prefixes or self.endings else folded


_NUMERAL: Final = re.compile(r"[ivxlc]+(?:e|er|eme|o|a)?$")
_LEAST_PEOPLE: Final = 4.3  # logarithm of the population from which a place is looked for under other endings


@lru_cache(maxsize=16384)
def _inflected_places(folded: str, lexicon: Lexicon) -> tuple[Place, ...]:
    return _largest(form for form in _bases(folded, lexicon) if form != folded) or _at_home(folded, lexicon)


def _at_home(folded: str, lexicon: Lexicon) -> tuple[Place, ...]:
    """The towns of any size in the countries of the language that a word with an ending for being there names by their own names ("Paides", "Azpeitian")."""
    if not lexicon.where_endings or _is_word(folded, lexicon):
        return ()
    stems = (folded[: len(folded) - len(e)] for e in _longest(lexicon.where_endings) if folded.endswith(e))
    return _homely((s + base for s in stems for base in lexicon.base_endings), folded, lexicon)


@lru_cache(maxsize=16384)
def _near_home(folded: str, lexicon: Lexicon) -> tuple[Place, ...]:
    return () if _is_word(folded, lexicon) else _homely(_bases(folded, lexicon), folded, lexicon)


def _homely(names: Iterable[str], folded: str, lexicon: Lexicon) -> tuple[Place, ...]:
    """The places of the largest town that has one of these names at home and is no word of the language."""
    best: tuple[Place, ...] = ()
    for name in dict.fromkeys(names):
        if name == folded or len(name) < _SHORTEST_AT_HOME or _is_word(name, lexicon):
            continue
        there = tuple(p for p in gazetteer.find(name) if p.kind == "place" and p.country in _homes(lexicon.language))
        if there and there[0].people > max((p.people for p in best), default=-1.0):
            best = there
    return best


def _is_word(folded: str, lexicon: Lexicon) -> bool:
    return common.noun(folded, lexicon.language) or common.everyday(folded, lexicon.language)


_SHORTEST_AT_HOME: Final = 4  # letters of a small town's name without the ending


@cache
def _homes(language: str) -> frozenset[str]:
    """The countries in which a language is official, or in a part of them."""
    return frozenset(
        c for c in gazetteer.codes() if language in get_official_languages(c, regional=True, de_facto=True)
    )


def _largest(names: Iterable[str]) -> tuple[Place, ...]:
    """The places of the first of these names whose largest place is as large as any other's, and large enough."""
    best: tuple[Place, ...] = ()
    for name in names:
        found = gazetteer.find(name)
        if found and max(p.people for p in found) >= max(
            _LEAST_PEOPLE, max((p.people for p in best), default=0.0) + 1e-9
        ):
            best = found
    return best


def _bases(folded: str, lexicon: Lexicon) -> Iterator[str]:
    """What a word may be in the first case."""
    for ending in ("", *lexicon.endings):
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST_STEM:
            stem = folded[: len(folded) - len(ending)]
            yield from (stem + base for base in lexicon.base_endings)
    yield from _changed_back(folded, lexicon.base_changes)


def _changed_back(folded: str, changes: Sequence[tuple[str, str]]) -> Iterator[str]:
    for ending, base in changes:
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST_CHANGED:
            yield folded[: len(folded) - len(ending)] + base


_SHORTEST_CHANGED: Final = 2
_MOST_INFLECTED: Final = 3  # words of a name looked for in other cases


@lru_cache(maxsize=16384)
def _inflected_name(words: tuple[str, ...], lexicon: Lexicon) -> tuple[Place, ...]:
    begun = [w for w in (words[0], *_changed_back(words[0], lexicon.first_changes)) if gazetteer.goes_on(w)]
    if not begun:
        return ()
    middle, last = list(words[1:-1]), words[-1]
    ends = dict.fromkeys((last, *_bases(last, lexicon))) if len(last) >= _SHORTEST_STEM else (last,)
    forms = (" ".join([w, *middle, end]) for w in begun for end in ends)
    return _largest(form for form in forms if form != " ".join(words))


@lru_cache(maxsize=65536)
def _stem_in(folded: str, lexicon: Lexicon) -> str:
    return stem(folded, lexicon.prefixes, lexicon.endings)


def stem(folded: str, prefixes: tuple[str, ...], endings: tuple[str, ...]) -> str:
    """The word without the first prefix and the first ending that fit and leave three letters."""
    least = 1 if folded[:1] >= "\uac00" and folded[:1] <= "\ud7a3" else _SHORTEST_STEM
    for prefix in prefixes if folded.startswith(prefixes) else ():
        if folded.startswith(prefix) and len(folded) - len(prefix) >= least:
            folded = folded[len(prefix) :]
            break
    if folded.endswith(endings):
        for ending in endings:
            if folded.endswith(ending) and len(folded) - len(ending) > least - (least > 1):
                bare = folded[: -len(ending)]
                return bare + _PULLI if _TAMIL_SIGNS[0] <= ending[0] <= _TAMIL_SIGNS[1] else bare
    return folded


# The vowel signs of Tamil: an ending that begins with one is written in place of the mark that ends a word in a consonant (அமைச்சர், அமைச்சரின்).
_TAMIL_SIGNS: Final = ("\u0bbe", "\u0bcc")
_PULLI: Final = "\u0bcd"


@cache
def of(language: str | None) -> Lexicon:
    """The lexicon of a language (ISO 639-1), the English one where there is no data."""
    code = languages.code(language, FALLBACK)
    if not languages.load(code, "names"):
        code = FALLBACK
    names, roles, places = (languages.load(code, topic) for topic in ("names", "roles", "places"))
    prefixes = tuple(sorted(map(text.fold, names.get("prefixes", ())), key=lambda p: (-len(p), p)))
    endings = tuple(sorted(map(text.fold, names.get("endings", ())), key=lambda e: (-len(e), e)))

    forms = country_forms.with_affixes(code, places)
    stemmed = country_forms.by_stems(code, lambda word: stem(word, prefixes, endings)) if endings else {}

    def folded(data: Mapping[str, Any], field: str) -> frozenset[str]:
        return frozenset(map(text.fold, data.get(field, ())))

    return Lexicon(
        language=code,
        roles=tree(
            (
                (prefix + phrase, key)
                for prefix in ("", *roles.get("prefixes", ()))
                for key, phrases in sorted(roles.get("roles", {}).items())
                for phrase in phrases
            ),
            prefixes,
            endings,
        ),
        role_ends=frozenset(text.fold(p).split(" ")[-1] for listed in roles.get("roles", {}).values() for p in listed),
        organisations=tree(
            (
                (p, ACRONYM if _is_acronym(p) else "organisation")
                for p in (*names.get("organisation_common", ()), *_bodies(code))
            ),
            prefixes,
            endings,
        ),
        long_surnames=tree(((n, "surname") for n in names.get("long_surnames", ())), prefixes, endings),
        role_countries={
            text.fold(p): code for code, phrases in sorted(roles.get("countries", {}).items()) for p in phrases
        },
        inflected=_inflected(code, endings, tuple(names.get("fleeting", ())), names.get("given_cases", {})),
        country_forms=forms,
        country_stems=stemmed,
        country_starts=frozenset(phrase.split(" ")[0] for phrase in (*forms, *stemmed)),
        honorifics=folded(roles, "honorifics"),
        role_modifiers=folded(roles, "before"),
        role_joins=folded(roles, "after"),
        genitives=folded(names, "genitives") | folded(roles, "after"),
        organisation_last=folded(names, "organisation_last"),
        organisation_first=folded(names, "organisation_first"),
        organisation_kinds=folded(names, "organisation_kinds"),
        organisations_alone=folded(names, "organisations_alone")
        | frozenset(map(text.fold, languages.common("organisations").get("known", ()))),
        no_place=folded(places, "no_place"),
        features=folded(places, "features_last"),
        settlements=folded(places, "settlements_first"),
        short_places={text.fold(short): full for short, full in places.get("short_words", {}).items()},
        containers=folded(places, "containers_last"),
        joins=folded(names, "joins"),
        particles=folded(names, "particles"),
        no_name=folded(names, "no_name") | frozenset(map(text.fold, languages.common("diseases")["names"])),
        nobody=_nobody(),
        things=folded(names, "things"),
        begins=folded(names, "begins"),
        stops=folded(names, "stops") | folded(names, "small") | folded(names, "begins"),
        speech_verbs=folded(names, "speech_verbs"),
        agent_marks=folded(names, "agent_marks") | folded(names, "case_marks"),
        locatives=folded(places, "location_prepositions"),
        given=given_names() | changed if (changed := _changed(names)) else given_names(),
        listed=names_in("given_listed"),
        clitics=tuple(names.get("clitics", ())),
        noun_shapes=re.compile("|".join(names["noun_shapes"])) if "noun_shapes" in names else None,
        prefixes=prefixes,
        endings=endings,
        role_after=bool(roles.get("role_after", False)),
        titles_behind=bool(roles.get("titles_behind", False)),
        title_links=tuple(roles.get("title_links", ())),
        family_first=bool(names.get("family_first", False)),
        nouns_capital=bool(names.get("nouns_capital", False)),
        postpositional=bool(places.get("postpositions")),
        institutions_follow=bool(roles.get("institutions_follow", False)),
        surnames=frozenset("".join(names.get("surnames", ()))),
        surnames_first=surnames_first(),
        compound_tails=frozenset(map(text.fold, names.get("compound_tails", ()))),
        place_tails=tuple(map(text.fold, names.get("place_tails", ()))),
        adjective_tails=tuple(map(text.fold, names.get("adjective_tails", ()))),
        given_letters=frozenset("".join(names.get("given_letters", ()))),
        apostrophes=str(names.get("apostrophes", "")),
        base_endings=tuple(map(text.fold, places.get("base_endings", ()))),
        base_changes=_pairs(places, "base_changes"),
        where_endings=tuple(places.get("where_endings", ())),
        locative_endings=tuple(places.get("locative_endings", ())),
        first_changes=_pairs(places, "first_changes"),
        cased=code not in CASELESS,
        unspaced=code in UNSPACED,
        tones=bool(places.get("tones", False)),
    )


@cache
def _longest(endings: tuple[str, ...]) -> tuple[str, ...]:
    """Endings folded, the longest first; those that are mere vowels with a mark of their own are none."""
    return tuple(sorted({f for e in endings if (f := text.fold(e)) == e or len(e) > 1}, key=lambda e: (-len(e), e)))


@cache
def _bodies(language: str) -> tuple[str, ...]:
    """The full names of bodies of many countries in the scripts of a language."""
    scripts = {text.script(name) for name in countries.names_of(language)}
    names = (name for group in languages.common("bodies").values() for name in group)
    return tuple(n for n in names if text.script(n) in scripts and not _is_acronym(n))


@cache
def _nobody() -> frozenset[str]:
    """Abbreviations in capitals that are nobody, as they are written."""
    return frozenset(w for listed in languages.common("abbreviations").values() for w in listed)


def _is_acronym(phrase: str) -> bool:
    return len(phrase) > 1 and phrase.isupper() and " " not in phrase


def _pairs(data: Mapping[str, Any], field: str) -> tuple[tuple[str, str], ...]:
    return tuple((text.fold(old), text.fold(new)) for old, new in data.get(field, ()))


def _inflected(
    language: str, endings: tuple[str, ...], fleeting: tuple[str, ...], cases: Mapping[str, Sequence[str]]
) -> Mapping[str, str]:
    """What is left of one-word names of countries without the endings of a language that inflects names (`fleeting` vowels too) → code, where unique.

    Of a name that changes as given names do (`cases`) also what is left of its other forms: an ending that fits may take more than was put on ("Кит" of "Китая").
    """
    found: dict[str, set[str]] = {}
    for name, code in countries.names_of(language).items() if endings and language not in CASELESS else ():
        if " " in name or len(name) <= _SHORTEST_STEM:
            continue
        found.setdefault(stem(name, (), endings), set()).add(code)
        if name[-2] in fleeting:
            found.setdefault(name[:-2] + name[-1], set()).add(code)
        ending = next((e for e in sorted(cases, key=lambda e: -len(e)) if name.endswith(text.fold(e))), None)
        for other in cases[ending] if ending is not None else ():
            form = name[: len(name) - len(text.fold(ending or ""))] + text.fold(other)
            found.setdefault(stem(form, (), endings), set()).add(code)
    return {s: next(iter(codes)) for s, codes in found.items() if len(codes) == 1}


@cache
def surnames_first() -> frozenset[str]:
    """Family names that stand before the given name, folded."""
    return frozenset(text.fold(name) for group in languages.common("surnames_first").values() for name in group)


@cache
def given_names() -> frozenset[str]:
    """Common given names, folded, in Latin and Cyrillic letters and in some scripts without capitals."""
    return names_in("given", "given_spelt", "given_cyrillic", "given_native", "given_listed")


@cache
def heard_names() -> frozenset[str]:
    """Those of them that are known by their sound as well."""
    return names_in("given", "given_cyrillic", "given_native")


@cache
def names_in(*files: str) -> frozenset[str]:
    """The names of these files of all languages, folded."""
    groups = [group for file in files for group in languages.common(file).values()]
    return frozenset(text.fold(n) for group in groups for n in group)


def _changed(data: Mapping[str, Any]) -> frozenset[str]:
    """The given names of Cyrillic letters in the cases of a language (`given_cases`: what they end in, "" for what else, and the endings of the other cases)."""
    cases: Mapping[str, Sequence[str]] = data.get("given_cases", {})
    unchanged = tuple(data.get("given_unchanged", ()))
    found: set[str] = set()
    for name in (n for group in languages.common("given_cyrillic").values() for n in group) if cases else ():
        ending = next(e for e in sorted(cases, key=lambda e: -len(e)) if name.endswith(e))
        if ending or not name.endswith(unchanged):
            found.update(text.fold(name[: len(name) - len(ending)] + other) for other in cases[ending])
    return frozenset(found)


def tree(phrases: Iterable[tuple[str, str]], prefixes: tuple[str, ...], endings: tuple[str, ...]) -> Tree:
    """The phrases as a tree of stems; the first meaning of a phrase wins."""
    root: Tree = {}
    for phrase, meaning in phrases:
        node = root
        for word in split(phrase):
            node = node.setdefault(stem(text.fold(word), prefixes, endings), {})
        node.setdefault("", meaning)
    return root


def split(phrase: str) -> list[str]:
    """The words of a phrase as the tokeniser cuts them."""
    return [phrase[start:end] for start, end in cut(phrase)]
