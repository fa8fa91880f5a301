"""What English calls a speaker without a name: "مصدر أمني" is a security source, "местные СМИ" are local media.

So that "officials" in one language are "officials" in another. Only a phrase every word of which is understood is named so: a country's
adjective, a modifier, one noun (`languages/*/speakers.toml`); whatever says more stays as it is written. `surname_first` says there that a family's name
stands first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from reportedly import cldr, languages
from reportedly.extract import ranks
from reportedly.extract.phrases import Phrases, Words
from reportedly.extract.speech.bodies import BODIES, MISSIONS, cut, place, placing
from reportedly.extract.speech.lexicon import SpeechLexicon, has_tones
from reportedly.naming import countries
from reportedly.text import fold

# The language in which speakers without a name are shown: its text says them as they are.
SHOWN_IN: Final = "en"
# Who speaks for a body, in English.
MOUTHS: Final = frozenset({"spokesman", "spokeswoman", "spokesperson", "press service"})
# What most countries call theirs by an "of" ("Central Bank of Kenya").
CENTRAL_BANK: Final = "central bank"
# A description longer than this many words says more than who speaks.
# A body is looked for among so many words before, longer than nearly all articles: without a bound a text of nothing but such nouns takes time with its square.
_REMEMBERED: Final = 2_000
_LONGEST: Final = 12
_LONGEST_UNSPACED: Final = 18
# Who may be called by a place beside bodies.
_OF_PLACES: Final = ("official", "officials", "residents", "authorities", "magistrate", "farmers", "sources")
# Who is one person, and may have a name behind the noun.
PERSONS: Final = frozenset({
    "worker", "farmer", "doctor", "teacher", "student", "driver", "captain", "nurse", "lawyer", "judge", "minister",
    "governor", "leader", "mayor", "witness", "resident", "survivor", "expert", "analyst", "economist", "engineer",
    "official", "spokesman", "spokeswoman", "spokesperson", "fisherman", "trader", "activist", "officer",
    "prosecutor", "employee", "diplomat", "professor", "coach", "magistrate", "shopkeeper", "administrator",
    "secretary", "president", "chairman", "director", "commander", "importer", "exporter", "seller", "neighbour",
    "villager", "passenger", "volunteer", "manager", "superintendent", "inspector", "investigator", "ambassador", "consul", "negotiator", "owner", "man", "woman", "representative", "opponent",
    "technician", "striker", "goalkeeper", "midfielder", "footballer", "priest", "bishop", "pastor", "imam", "lawmaker", "senator", "deputy", "author", "writer", "player", "pilot", "soldier",
    "councillor", "chief", "founder", "editor", "journalist", "columnist", "chairwoman", "widow", "suspect", "defendant", "tourist",
    "rescuer", "shepherd", "forester", "firefighter", "paramedic", "scientist", "researcher", "seismologist", "geologist", "meteorologist",
})  # fmt: skip
# Whose name stands behind the noun without more.
NAMED_AFTER: Final = frozenset({"news agency", "newspaper", "television", "broadcaster", "radio", "airline", "club"})
# Who speaks, or whose figures are told, where an adjective stands alone ("সরকারি হিসাবে", "местные").
_TELLING: Final[Mapping[str, str]] = {"government": "government", "official": "official figures", "local": "residents"}
# What tells no more of somebody than another noun does.
_IDLE: Final = frozenset({"man", "woman", "data", "figures", "estimates", "report", "statement"})
# A country that owns a body has no more words than this ("the United Arab Emirates' army" has its own name for it).
_OWNER: Final = 3
# Scripts that are written without spaces give one word a character; a country's name there is up to this many.
_CHARACTERS: Final = 6
# Numbers that stand before several.
_COUNTS: Final = frozenset({"two", "three", "several"})


def _several(noun: str) -> str:
    """The plural of a noun for a person in English."""
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    return f"{noun}es" if noun.endswith("ss") else f"{noun}s"


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Nouns and modifiers of one language with their English, and what adds nothing; `offices`: the nouns, and the offices of which roles tell the English."""

    nouns: Phrases[str]
    offices: Phrases[str]
    modifiers: Phrases[str]
    small: Phrases[bool]
    head_last: bool
    surname_first: bool


@cache
def unnamed(language: str | None) -> Unnamed | None:
    """The lexicon of a language, or None where there is no data."""
    data = languages.load(language or "en", "speakers")
    if "nouns" not in data:
        return None
    clitics = data.get("clitics", ())
    code = languages.code(language, "en")
    tones = has_tones(code)
    elisions = languages.load(code, "speech").get("words", {}).get("elisions", ())
    listed_forms = [
        (form, english)
        for english, forms in _with_former(data)
        for form in _elided(_bare_too(forms, clitics), elisions)
    ]
    nouns = [*listed_forms, *_inflected(listed_forms, data.get("inflected", ()))]
    held = list(ranks.english(code))
    return Unnamed(
        nouns=Phrases(nouns, clitics=clitics, tones=tones),
        offices=Phrases([*nouns, *held, *_inflected(held, data.get("inflected", ()))], clitics=clitics, tones=tones),
        modifiers=Phrases(
            (
                (form, english)
                for english, forms in data.get("modifiers", {}).items()
                for form in _bare_too(forms, clitics)
            ),
            clitics=clitics,
            tones=tones,
        ),
        small=Phrases(((w, True) for w in data.get("small", ())), tones=tones),
        head_last=data.get("head") == "last",
        surname_first=bool(data.get("surname_first", False)),
    )


def _with_former(data: Mapping[str, Any]) -> Iterator[tuple[str, Sequence[str]]]:
    """The nouns, and those for people who are so no longer ("exministro")."""
    prefixes = data.get("former_prefixes", ())
    for english, forms in data["nouns"].items():
        yield english, forms
        if prefixes and english in PERSONS:
            yield f"former {english}", [prefix + form for prefix in prefixes for form in forms]


def _elided(forms: Iterable[str], elisions: Sequence[str]) -> Iterator[str]:
    """Each form of one word, and with the article that is written onto it before a vowel ("l'entreprise")."""
    for form in forms:
        yield form
        if fold(form[:1]) in "aeiouh" and " " not in form:
            yield from (elision + form for elision in elisions)


def _inflected(listed_forms: Sequence[tuple[str, str]], endings: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """The forms with every ending of a case, in languages whose nouns take the same ones ("polis", "polisin"): what a word ends with, and what stands there then. Behind
    those that are listed, of which the first counts."""
    for form, english in listed_forms:
        if not form.endswith("*"):
            yield from ((form[: len(form) - len(old)] + new, english) for old, new in endings if form.endswith(old))


def _bare_too(forms: Sequence[str], clitics: Sequence[str]) -> Iterator[str]:
    """Each form, and without the article that is written onto it, which another clitic may take the place of (الدفاع, للدفاع)."""
    for form in forms:
        yield form
        if "ال" in clitics and form.startswith("ال"):
            yield form[2:]


@dataclass(frozen=True, slots=True)
class English:
    """What English calls a speaker, whether it tells of which country or place ("Kenyan health ministry"), and the kind of district that it begins with
    ("city officials")."""

    name: str
    placed: bool
    unit: str | None = None


def in_english(tokens: Words, source: tuple[int, int], lex: SpeechLexicon, language: str | None) -> str | None:
    """The English for a speaker without a name, or None where any of its words is not understood."""
    found = composed(tokens, source, lex, language)
    return None if found is None else found.name


def composed(
    tokens: Words, source: tuple[int, int], lex: SpeechLexicon, language: str | None, *, offices: bool = False
) -> English | None:
    """The same, with whether a country or a place is in it; with `offices` also of the phrases for roles."""
    known = unnamed(language)
    if known is None or source[1] - source[0] > (_LONGEST if len(tokens.folds[source[0]]) > 1 else _LONGEST_UNSPACED):
        return None
    nouns = known.offices if offices else known.nouns
    code = languages.code(language, "en")
    if placing(code).compounds:
        tokens = cut(_unmarked(tokens.text[tokens.starts[source[0]] : tokens.ends[source[1] - 1]], lex), code)
        source = (0, len(tokens))
    parts = _Parts(code, head_last=known.head_last)
    k = source[0]
    while k < source[1]:
        stop = source[1]
        noun = nouns.at(tokens, k, stop)
        if (
            parts.takes_place
            and (noun is None or noun[0] < stop)  # 市長
            and (unit := placing(code).units.at(tokens, k, stop)) is not None
            and (parts.placed_at == k or unit[0] < stop)
        ):
            parts.unit(unit[1], k)
            k = unit[0]
        elif (host := parts.host(tokens, k, stop)) is not None:
            k = host
        elif noun is not None:
            parts.nouns.append(noun[1])
            k = noun[0]
        elif (modifier := known.modifiers.at(tokens, k, stop)) is not None:
            parts.modifiers.append(modifier[1])
            k = modifier[0]
        elif (small := known.small.at(tokens, k, stop)) is not None:
            k = small[0]
        elif (named := country_at(tokens, k, stop, language)) is not None:
            parts.country(named[1], named[2])
            k = named[0]
        elif parts.takes_place and (town := place(tokens, k, stop, code)) is not None:
            parts.town(town[1], town[0])
            k = town[0]
        elif _is_small(tokens.folds[k], lex) or k == source[0] and tokens.folds[k].startswith(placing(code).prefixes):
            k += 1  # the small words, and the place of a mission that is not known (주칭다오)
        else:
            return None
    return parts.joined()


def _unmarked(text: str, lex: SpeechLexicon) -> str:
    """A phrase without the topic's marker that is written onto its last word."""
    last = text.rpartition(" ")[2]
    endings = (*lex.markers, *lex.object_endings) if len(lex.markers) > 1 else lex.markers
    marker = next((m for m in endings if len(last) > len(m) + 1 and last.endswith(m)), "")
    return text[: len(text) - len(marker)]


class _Parts:
    """The parts of a speaker's description, as they are found."""

    def __init__(self, language: str, *, head_last: bool) -> None:
        self._lists, self._head_last = placing(language), head_last
        self.takes_place = bool(self._lists.units)
        self.nouns: list[str] = []
        self.modifiers: list[str] = []
        self.placed_at = -1
        self._countries: list[str] = []
        self._towns: list[str] = []
        self._unit: str | None = None
        self._host: str | None = None
        self._hosting = False
        self._last_country = ""
        self._bare: str | None = None

    def host(self, tokens: Words, index: int, stop: int) -> int | None:
        """Past the word with which the place stands where a mission is."""
        if (before := self._lists.hosts_before.at(tokens, index, stop)) is not None:
            self._hosting = True
            return before[0]
        after = self._lists.hosts_after.at(tokens, index, stop)
        if after is None or not (self._towns or self._countries):
            return None
        if self._towns:
            self._host = self._towns.pop()
        else:
            self._countries.pop()
            self._host = self._last_country
        return after[0]

    def country(self, adjective: str, name: str) -> None:
        if self._hosting and self._host is None:
            self._host, self._hosting = name, False
        else:
            self._countries.append(adjective)
            self._last_country = name

    def town(self, name: str, end: int) -> None:
        if self._hosting and self._host is None:
            self._host, self._hosting = name, False
        else:
            self._towns.append(name)
        self.placed_at = end

    def unit(self, name: str, index: int) -> None:
        if self.placed_at == index:
            self._unit = name
        else:
            self.modifiers.append(name)
            self._bare = self._bare or name

    def joined(self) -> English | None:
        if not self.nouns:
            if self.modifiers and self.modifiers[0] in _TELLING and len(self.modifiers) == 1 and not self._towns:
                country = self._pick(self._countries) + " " if self._countries else ""
                return English(country + _TELLING[self.modifiers[0]], placed=False)
            whole = bool(self._towns) and self._unit is not None and not self.modifiers
            return English(f"{self._pick(self._towns)} {self._unit}", placed=True) if whole else None
        # Who speaks for a ministry is the ministry, and whose figures are told says them.
        nouns = [n for n in self.nouns if n not in MOUTHS] or self.nouns[:1]
        nouns = [n for n in nouns if n not in _IDLE] or nouns[:1]
        head = nouns.pop() if self._head_last else nouns.pop(0)
        head = "side" if head == "sides" and self._countries else head  # "грузинской стороны", a genitive
        before = [*self.modifiers, *nouns]
        if len(before) > 2:
            return None
        if head == "side" and nouns and nouns[-1] in listed("sides"):
            head = nouns.pop()  # "반군 측"
            before = [*self.modifiers, *nouns]
        if before and before[0] in _COUNTS and head in PERSONS:
            head = _several(head)  # "two employees", where a language has no plural behind a number
        mission = head in MISSIONS
        if self._towns and not head.endswith((*BODIES, *MISSIONS, *_OF_PLACES)):
            return None  # サントス大統領: a name that is a town's too
        where, host = self._pick(self._towns) if self._towns else None, self._host
        first = where or (self._pick(self._countries) if self._countries else None) or (host if not mission else None)
        words = (*((first,) if first else ()), *dict.fromkeys(b for b in before if b not in head), head)
        name = " ".join(words) + (f" in {host}" if mission and host is not None else "")
        placed = (first is not None or host is not None) and head.endswith((*BODIES, *MISSIONS))
        placed = placed and len(nouns) + 1 == len(self.nouns)  # nobody who speaks for it was left out
        unit = self._bare if first is None and self._bare is not None and name.startswith(self._bare) else None
        if head == "office" and before and before[-1] in PERSONS:
            name = name.removesuffix(" office") + "'s office"
        return English(name, placed, unit)

    def _pick(self, names: list[str]) -> str:
        """The smallest of several: districts stand where the head does."""
        return names[-1] if self._head_last else names[0]


def extent(tokens: Words, start: int, stop: int, lex: SpeechLexicon) -> int | None:
    """Where the words for a speaker end that begin at a word (modifiers, a country's adjective, one noun or role), or None where there is no
    noun for a speaker."""
    known = unnamed(lex.language)
    end: int | None = None
    k = start
    while k < stop and k - start < _LONGEST:
        noun = _noun(tokens, k, stop, lex, known)
        after = None if noun is not None else _modifier(tokens, k, stop, lex, known)
        if noun is not None and end is None:
            k = end = noun
        elif after is not None and (end is None or known is not None and not known.head_last):
            k = after
            end = k if end is not None else None
        elif end is not None and (added := _addition(tokens, k, stop, lex, known)) is not None:
            k = end = added
        else:
            break
    return end


def _noun(tokens: Words, index: int, stop: int, lex: SpeechLexicon, known: Unnamed | None) -> int | None:
    ends = [
        found[0]
        for table in (known.nouns if known else None, lex.titles)
        if table and (found := table.at(tokens, index, stop))
    ]
    if any(tokens.folds[index] in words for words in (lex.bodies, lex.documents, lex.offices, lex.collectives)):
        ends.append(index + 1)
    return max(ends, default=None)


def _addition(tokens: Words, index: int, stop: int, lex: SpeechLexicon, known: Unnamed | None) -> int | None:
    """Past words behind a noun that add nothing to it ("muuguzi mmoja ambaye hakutaka jina lake litajwe")."""
    if known is None or known.head_last or _is_small(tokens.folds[index], lex) or tokens.gaps[index].strip():
        return None
    found = known.small.at(tokens, index, stop)
    return None if found is None else found[0]


def _modifier(tokens: Words, index: int, stop: int, lex: SpeechLexicon, known: Unnamed | None) -> int | None:
    if known is not None and (found := known.modifiers.at(tokens, index, stop)) is not None:
        return found[0]
    country = country_at(tokens, index, min(stop, index + 1), lex.language)
    return None if country is None else country[0]


def _is_small(word: str, lex: SpeechLexicon) -> bool:
    return word in lex.articles | lex.prepositions | lex.within


def country_at(tokens: Words, index: int, stop: int, language: str | None) -> tuple[int, str, str] | None:
    """A country's name or adjective at the word: one past its end, the English adjective and the English name."""
    for end in range(min(stop, index + _CHARACTERS), index, -1):
        text = tokens.text[tokens.starts[index] : tokens.ends[end - 1]]
        if end - index > 1 and len(text) > _CHARACTERS * 4:
            continue
        code = countries.named(text, language) or countries.adjective(text, language) or _genitive(text, language)
        if code is not None and (adjective := _adjective(code)) is not None:
            return end, adjective, cldr.territories("en").get(code, adjective)
    return None


def _genitive(text: str, language: str | None) -> str | None:
    """The country whose name in the genitive the text is ("Норвегии")."""
    if not text[0].isupper():
        return None
    for ending, made in placing(languages.code(language, "en")).country_genitives:
        if len(text) > len(ending) + 2 and text.endswith(ending):
            code = countries.named(text[: len(text) - len(ending)] + made, language)
            if code is not None:
                return code
    return None


def of_country(english: str, code: str) -> str | None:
    """A body of a country: "Swedish defence ministry", "Central Bank of Sweden"."""
    if english == CENTRAL_BANK:
        country = cldr.territories("en").get(code)
        return None if country is None else f"Central Bank of {country}"
    adjective = _adjective(code)
    return None if adjective is None else f"{adjective} {english}"


@cache
def _called() -> Phrases[str]:
    """The names of bodies in English that are one in other words ("commission of inquiry")."""
    told = languages.load("en", "speakers").get("bodies", {})
    return Phrases((form, english) for english, listed in told.items() for form in listed)


def body_in_english(tokens: Words, source: tuple[int, int]) -> str | None:
    """A body that English text tells in other words, or by its country's name, as it is called in every language: "commission of inquiry" is an inquiry
    commission, "Bolivia's mining ministry" the Bolivian one."""
    first, stop = source
    adjective = country_at(tokens, first, stop, "en")
    begin, told, owned = first, None, False
    if adjective is not None:
        begin, told = adjective[:2]
    for end in range(min(stop - 1, first + _OWNER), first, -1):
        text = tokens.text[tokens.starts[first] : tokens.ends[end - 1]]
        code = countries.named(text[:-2], "en") if text.endswith(("'s", "’s")) else None
        if code is not None and (called := _adjective(code)) is not None:
            begin, told, owned = end, called, True
            break
    known = _called().at(tokens, begin, stop) if begin < stop else None
    if known is not None and known[0] == stop:
        return known[1] if told is None else f"{told} {known[1]}"
    rest = " ".join(tokens.folds[begin:stop])
    return f"{told} {rest}" if owned and rest in listed("institutions") | listed("national") else None


def fuller_body(tokens: Words, index: int, noun: str, lex: SpeechLexicon) -> str | None:
    """The body of that noun which was named last, within `_REMEMBERED` words, before a word with more words ("the commission": the electoral one)."""
    known = unnamed(lex.language)
    table = _called() if lex.language == SHOWN_IN else known.nouns if known is not None else None
    ending = f" {noun}"
    if table is None:
        return None
    begin = max(0, index - _REMEMBERED)
    found = [told for _, _, told in table.find(tokens, begin, index) if told.endswith(ending)]
    return found[-1] if found else None


@cache
def listed(name: str) -> frozenset[str]:
    """A list of English nouns for speakers (`languages/en/speakers.toml`)."""
    return frozenset(languages.load("en", "speakers").get(name, ()))


def is_body(english: str) -> bool:
    """Whether the English for a speaker is a body and no people."""
    kind = english.partition(" in ")[0]  # "ministry in Tbilisi"
    return english in listed("institutions") or kind.rpartition(" ")[2] in listed("institutions")


@cache
def _adjective(code: str) -> str | None:
    return dict(languages.load("en", "speakers").get("demonyms", {})).get(code)


def person_at(tokens: Words, index: int, stop: int, language: str | None) -> tuple[int, str] | None:
    """Past a noun for a person at the word, and its English."""
    if language == SHOWN_IN:
        word = tokens.folds[index]
        return (index + 1, word) if word in PERSONS else None
    known = unnamed(language)
    noun = known.nouns.at(tokens, index, stop) if known is not None else None
    return noun if noun is not None and noun[1] in PERSONS else None
