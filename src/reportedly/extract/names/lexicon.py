"""What a language says about names, made ready for looking up: folded words, a tree of role phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, Final

from reportedly import cldr, languages, text
from reportedly.extract import ranks, writing
from reportedly.extract.names import country_forms, lists
from reportedly.extract.names.words import cut
from reportedly.extract.tables import filled, made
from reportedly.naming import common, countries, gazetteer
from reportedly.naming.gazetteer import Place

FALLBACK: Final = "en"
_SHORTEST_STEM: Final = 3

ACRONYM: Final = "acronym"

Tree = dict[str, Any]  # stem of a word → the tree of what may follow; "" → what the phrase ending here means


def _words(*keys: str, of: str = "names") -> Any:
    """The words of some lists of a file, folded."""
    return made(lambda it: frozenset(w for key in keys for w in _folded(getattr(it, of), key)))


def _with_outlets(names: Mapping[str, Any], side: str) -> frozenset[str]:
    """The words with which the names of organisations begin or end in a language, and those of outlets in all of them."""
    return _folded(names, f"organisation_{side}") | _folded(languages.common("organisations"), f"outlets_{side}")


def _row(key: str, of: str = "names") -> Any:
    """The words of a list in its order, folded."""
    return made(lambda it: tuple(map(text.fold, getattr(it, of).get(key, ()))))


def _is(key: str, of: str = "names") -> Any:
    return made(lambda it: bool(getattr(it, of).get(key, False)))


def _folded(data: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(map(text.fold, data.get(key, ())))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lexicon:
    """The data of one language; all words folded."""

    language: str = made(lambda it: it.language)
    prefixes: tuple[str, ...] = made(lambda it: longest_first(it.names.get("prefixes", ())))
    endings: tuple[str, ...] = made(lambda it: longest_first(it.names.get("endings", ())))
    roles: Tree = made(lambda it: tree(_cut_apart(_roles(it), it.names), it.prefixes, it.endings))
    role_ends: frozenset[str] = made(
        lambda it: frozenset(
            text.fold(p).split(" ")[-1] for listed in it.offices.get("roles", {}).values() for p in listed
        )
    )
    """The last words of roles, without endings."""
    organisations: Tree = made(lambda it: tree(_organisations(it), it.prefixes, it.endings))
    long_surnames: Tree = made(
        lambda it: tree(((n, "surname") for n in it.names.get("long_surnames", ())), it.prefixes, it.endings)
    )
    role_countries: Mapping[str, str] = made(
        lambda it: {
            text.fold(p): code for code, listed in sorted(it.offices.get("countries", {}).items()) for p in listed
        }
    )
    inflected: Mapping[str, str] = made(lambda it: _inflected(it))
    country_forms: Mapping[str, str] = made(lambda it: country_forms.with_affixes(it.language, it.places))
    country_stems: Mapping[str, str] = made(lambda it: _stems(it) if it.endings else {})
    country_starts: frozenset[str] = made(
        lambda it: frozenset(phrase.split(" ")[0] for phrase in (*it.country_forms, *it.country_stems))
    )
    honorifics: frozenset[str] = _words("honorifics", of="offices")
    role_modifiers: frozenset[str] = _words("before", of="offices")
    role_joins: frozenset[str] = _words("after", of="offices")
    genitives: frozenset[str] = made(lambda it: _folded(it.names, "genitives") | it.role_joins)
    organisation_last: frozenset[str] = made(lambda it: _with_outlets(it.names, "last"))
    organisation_first: frozenset[str] = made(lambda it: _with_outlets(it.names, "first"))
    organisation_kinds: frozenset[str] = _words("organisation_kinds")
    organisations_alone: frozenset[str] = made(
        lambda it: _folded(it.names, "organisations_alone") | _folded(languages.common("organisations"), "known")
    )
    no_place: frozenset[str] = _words("no_place", of="places")
    features: frozenset[str] = _words("features_last", of="places")
    settlements: frozenset[str] = _words("settlements_first", of="places")
    short_places: Mapping[str, str] = made(
        lambda it: {text.fold(short): full for short, full in it.places.get("short_words", {}).items()}
    )
    containers: frozenset[str] = _words("containers_last", of="places")
    joins: frozenset[str] = _words("joins")
    particles: frozenset[str] = _words("particles")
    no_name: frozenset[str] = made(
        lambda it: _folded(it.names, "no_name") | _folded(languages.common("diseases"), "names")
    )
    nobody: frozenset[str] = made(lambda it: lists.nobody())
    """Abbreviations that are no organisation alone, as they are written ("CEO", "ВВП")."""
    things: frozenset[str] = _words("things")
    begins: frozenset[str] = _words("begins")
    stops: frozenset[str] = _words("stops", "small", "begins")
    speech_verbs: frozenset[str] = _words("speech_verbs")
    agent_marks: frozenset[str] = _words("agent_marks", "case_marks")
    locatives: frozenset[str] = _words("location_prepositions", of="places")
    given: frozenset[str] = made(lambda it: lists.given_in(it.names))
    listed: frozenset[str] = made(lambda it: lists.names_in("given_listed"))
    """Those of the given names that are rarer, so that clubs and firms may be called so as well ("Marjan Split")."""
    clitics: tuple[str, ...] = made(lambda it: tuple(it.names.get("clitics", ())))
    noun_shapes: re.Pattern[str] | None = made(
        lambda it: re.compile("|".join(it.names["noun_shapes"])) if "noun_shapes" in it.names else None
    )
    role_after: bool = _is("role_after", of="offices")
    title_links: tuple[str, ...] = made(lambda it: tuple(it.offices.get("title_links", ())))
    """Endings of words that may stand between a name and the title behind it (Basque "Jon Berasategi sindikatuko burua")."""
    titles_behind: bool = _is("titles_behind", of="offices")
    """Whether a title stands behind its name without a comma ("Anna Hallsdóttir ráðherra", "Kovács János miniszter")."""
    nouns_capital: bool = _is("nouns_capital")
    family_first: bool = _is("family_first")
    """Whether the family name stands before the given name at home ("Kovács János")."""
    postpositional: bool = made(lambda it: bool(it.places.get("postpositions")))
    apostrophes: str = made(lambda it: str(it.names.get("apostrophes", "")))
    base_endings: tuple[str, ...] = _row("base_endings", of="places")
    base_changes: tuple[tuple[str, str], ...] = made(lambda it: _pairs(it.places, "base_changes"))
    where_endings: tuple[str, ...] = made(lambda it: tuple(it.places.get("where_endings", ())))
    """Endings, as written, by which something is in a place that is known ("Szegeden"), which other words have too."""
    locative_endings: tuple[str, ...] = made(lambda it: tuple(it.places.get("locative_endings", ())))
    """Endings, with their marks, that only a word that tells where something is has (Latvian "Valmierā", Hungarian "Debrecenben")."""
    first_changes: tuple[tuple[str, str], ...] = made(lambda it: _pairs(it.places, "first_changes"))
    surnames: frozenset[str] = made(lambda it: frozenset("".join(it.names.get("surnames", ()))))
    given_letters: frozenset[str] = made(lambda it: frozenset("".join(it.names.get("given_letters", ()))))
    surnames_first: frozenset[str] = made(lambda it: lists.surnames_first())
    compound_tails: frozenset[str] = _words("compound_tails")
    place_tails: tuple[str, ...] = _row("place_tails")
    adjective_tails: tuple[str, ...] = _row("adjective_tails")
    institutions_follow: bool = _is("institutions_follow", of="offices")
    cased: bool = made(lambda it: writing.has_capitals(it.language))
    unspaced: bool = made(lambda it: not writing.has_spaces(it.language))
    other_letters: bool = made(lambda it: not writing.is_latin(it.language) and not it.names.get("two_scripts"))
    """Whether the language is written in letters other than Latin alone; Serbian is written in both."""
    particles_joined: bool = _is("particles_joined")
    """Whether particles are written onto words, so that the stem of one is the word itself (장관은)."""
    roles_agree: bool = _is("roles_agree")
    """Whether a role beside a name has the ending of its case too."""
    constructs: bool = _is("constructs")
    """Whether the name of a body is a row of nouns of which the last alone has an article ("هيئة ميناء دمياط"), so that what describes it has one."""
    verbs_within: bool = _is("verbs_within")
    """Whether no verb ends a sentence, in a script without capitals."""
    article: str = made(lambda it: str(it.names.get("article", "")))
    """The article that is written onto nouns and their adjectives (Hebrew)."""
    verbs_of_nouns: bool = _is("verbs_of_nouns")
    """Whether verbs of speech are nouns with a verb."""
    tones: bool = _is("tones", of="places")
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
    return frozenset(c for c in gazetteer.codes() if language in cldr.spoken(c))


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
    names, offices, places = (languages.load(code, topic) for topic in ("names", "roles", "places"))
    return filled(Lexicon, language=code, names=names, offices=offices, places=places)


def longest_first(affixes: Iterable[str]) -> tuple[str, ...]:
    """Prefixes or endings folded, the longest first."""
    return tuple(sorted(map(text.fold, affixes), key=lambda a: (-len(a), a)))


def _roles(it: Any) -> Iterator[tuple[str, str]]:
    """(phrase, role), also with the prefixes of roles."""
    for prefix in ("", *it.offices.get("prefixes", ())):
        yield from ((prefix + phrase, role) for phrase, role in ranks.phrases(it.language))


def _cut_apart(phrases: Iterable[tuple[str, str]], names: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The phrases with their articles apart, in languages whose articles are cut off words in a text ("ministre de l' Intérieur")."""
    articles = _folded(names, "begins") if names.get("apostrophes") == "articles" else frozenset()
    for phrase, meaning in phrases:
        words = phrase.replace("’", "'").split(" ") if articles else ()
        parted = (f"{a} {b}" if b and text.fold(a) in articles else w for w in words for a, _, b in (w.partition("'"),))
        yield " ".join(parted) if articles else phrase, meaning


def _organisations(it: Any) -> Iterator[tuple[str, str]]:
    for name in (*it.names.get("organisation_common", ()), *_bodies(it.language)):
        yield name, ACRONYM if _is_acronym(name) else "organisation"


def _stems(it: Any) -> Mapping[str, str]:
    return country_forms.by_stems(it.language, lambda word: stem(word, it.prefixes, it.endings))


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


def _is_acronym(phrase: str) -> bool:
    return len(phrase) > 1 and phrase.isupper() and " " not in phrase


def _pairs(data: Mapping[str, Any], field: str) -> tuple[tuple[str, str], ...]:
    return tuple((text.fold(old), text.fold(new)) for old, new in data.get(field, ()))


def _inflected(it: Any) -> Mapping[str, str]:
    """What is left of one-word names of countries without the endings of a language that inflects names (`fleeting` vowels too) → code, where unique.

    Of a name that changes as given names do (`given_cases`) also what is left of its other forms: an ending that fits may take more than was put on ("Кит" of "Китая").
    """
    found: dict[str, set[str]] = {}
    fleeting: tuple[str, ...] = tuple(it.names.get("fleeting", ()))
    cases: Mapping[str, Sequence[str]] = it.names.get("given_cases", {})
    inflects = it.endings and writing.has_capitals(it.language)
    for name, code in countries.names_of(it.language).items() if inflects else ():
        if " " in name or len(name) <= _SHORTEST_STEM:
            continue
        found.setdefault(stem(name, (), it.endings), set()).add(code)
        if name[-2] in fleeting:
            found.setdefault(name[:-2] + name[-1], set()).add(code)
        ending = next((e for e in sorted(cases, key=lambda e: -len(e)) if name.endswith(text.fold(e))), None)
        for other in cases[ending] if ending is not None else ():
            form = name[: len(name) - len(text.fold(ending or ""))] + text.fold(other)
            found.setdefault(stem(form, (), it.endings), set()).add(code)
    return {s: next(iter(codes)) for s, codes in found.items() if len(codes) == 1}


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
