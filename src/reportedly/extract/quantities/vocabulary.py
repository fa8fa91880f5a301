"""The words of quantities of a language: units and currencies from CLDR (Babel) and signs of `languages/units.toml`, the rest from `languages/*/quantities.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from reportedly import languages
from reportedly.extract.numbers.phrases import Phrases
from reportedly.extract.numbers.tokens import keys
from reportedly.extract.numbers.words import words_of
from reportedly.extract.quantities import named
from reportedly.extract.tables import filled, made, value
from reportedly.text import fold

# Words of which a vocabulary remembers whether an amount can begin with them.
_IDLE_KEPT: Final = 20_000


@dataclass(frozen=True, slots=True)
class Scope:
    """What a word says happened to the things counted: `key`, and what it can be said of: `people`, `things`, `measure`, `any`, or one key of the things counted."""

    key: str
    of: str


def _words(key: str) -> Any:
    """The keys of a list's words."""
    return made(lambda it: _keys(it.data.get(key, ())))


def _phrases(key: str, payload: Any = True) -> Any:
    """The phrases of a list."""
    return made(lambda it: _filled(it, {payload: it.data.get(key, ())}))


def _table(key: str) -> Any:
    """The phrases of a table, each with its key."""
    return made(lambda it: _filled(it, it.data.get(key, {})))


def _endings(key: str) -> Any:
    return made(lambda it: tuple(map(fold, it.data.get(key, ()))))


def _keys(listed: Iterable[str]) -> frozenset[str]:
    return frozenset(k for w in listed for k in keys(w))


def _filled(it: Any, table: Mapping[Any, Iterable[str]]) -> Phrases:
    found = Phrases(prefixes=it.prefixes)
    for payload, phrases in table.items():
        found.add(phrases, payload)
    return found.seal()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Phrases of a language by use. Payloads: units their normal form and, for signs, the exact spelling; scopes a `Scope`; approximations a modifier."""

    language: str = made(lambda it: it.language)
    units: Phrases = made(lambda it: _measures(it, "behind"))
    coins: Phrases = made(lambda it: _coins(it))
    """Currencies by the word alone that their full name has beside the country's (tenge, lari, 坚戈): money where a large number stands before it."""
    before: Phrases = made(lambda it: _measures(it, "before"))
    approximate: Phrases = _table("approximate")
    approximate_after: Phrases = _table("approximate_after")
    counted: Phrases = _table("counted")
    inflected: Phrases = made(lambda it: _filled(it, _inflected(it.data)))
    """What is counted, in the cases that a language makes by endings: çocuğu, বাসিন্দাকে."""
    scopes: Phrases = made(lambda it: _scopes(it)[0])
    scopes_also: Phrases = made(lambda it: _scopes(it)[1])
    zero: Phrases = _table("zero")
    none: Phrases = _phrases("none")
    vague: Phrases = _table("vague")
    as_of: Phrases = _phrases("as_of")
    as_of_after: Phrases = _phrases("as_of_after")
    """Words behind a moment that figures are stated for it: तक, itibarıyla."""
    to: frozenset[str] = _words("to")
    between: frozenset[str] = _words("between")
    per: frozenset[str] = _words("per")
    stop: frozenset[str] = _words("stop")
    and_: frozenset[str] = _words("and")
    or_: frozenset[str] = _words("or")
    """Joining words that leave a choice: or, to."""
    counters: frozenset[str] = _words("counters")
    identifiers: frozenset[str] = _words("identifiers")
    accented: frozenset[str] = made(lambda it: _accented(it.language))
    """Words for numbers that have accents, without them."""
    tens: frozenset[str] = _words("tens")
    """Words before the tens of years of an age, or of degrees ("her 30s")."""
    identifiers_after: Phrases = _phrases("identifiers_after")
    """Words behind a number that make it a name: 107号, 5 sayılı."""
    labels: frozenset[str] = _words("labels")
    """Words whose number names them where nothing that it could count follows: day 3, unit 4."""
    duals: Phrases = _table("duals")
    """Words that are two of something by themselves (Arabic duals)."""
    attached: Mapping[str, str] = made(
        lambda it: {keys(w)[0]: key for key, words in it.data.get("attached", {}).items() for w in words}
    )
    """Endings of number words that tell what is counted."""
    definite: str = value("definite", "")
    """What a number begins with that stands behind the noun that it counts."""
    unit_first: bool = value("unit_first")
    sum_letters: Mapping[str, float] = value("sum_letters", {})
    """Letters that scale a sum of money in a language as they do in no other: Rp 45 M."""
    signs: Mapping[str, str] = made(lambda it: _signs())
    """Signs of units as they are spelled, with the unit: of those that differ by case alone the one that is meant."""
    skip: frozenset[str] = _words("skip")
    """Words between a number and what it counts: more, other."""
    part_of: Phrases = _phrases("part_of")
    """What stands between a part and its whole: of the, of its."""
    tolls: Phrases = _phrases("tolls")
    """Nouns for a number of dead, which a sentence may tell far behind them: death toll."""
    elliptic: Phrases = _phrases("elliptic")
    """What stands before a number that counts the same as the one before it: up from, compared with."""
    articles: frozenset[str] = _words("articles")
    """Words for one that are indefinite articles too: they count known things alone."""
    streets: frozenset[str] = _words("streets")
    """Words that end the name of a street, whose number is before it."""
    ages: Phrases = _phrases("ages")
    """What stands before a bare number of years that somebody has lived: aged, at the age of."""
    changes: frozenset[str] = _words("changes")
    """Words before "from A to B" that make it a change, two amounts, and no range."""
    odds: Phrases = _phrases("odds")
    """What stands between the two numbers of a share: one in five, two out of three."""
    nobody: Phrases = _phrases("nobody", "people")
    """Words for no person, which count only beside a word of scope."""
    none_of: Phrases = made(lambda it: _none_of(it))
    """Words for none of some: none of the (False: the thing follows), keine davon (True: it was named before)."""
    among: Phrases = _phrases("among")
    """What stands before a group of which some are told: among the (dead)."""
    among_behind: Phrases = _phrases("among_behind")
    """The same behind it: (मृतकों) में."""
    of_them: Phrases = _phrases("of_them")
    """What stands beside a number that is a part of one before: of them, davon, of whom."""
    lengths: Phrases = made(lambda it: _lengths(it))
    """Lengths told in one phrase (half an hour, zweitägig), with their number and unit."""
    aspects: Phrases = _table("aspects")
    """Words beside a number that say which view of a thing it is: allowed, suspected, demanded, offered."""
    parted: Mapping[str, frozenset[str]] = made(
        lambda it: {" ".join(keys(last)): _keys(firsts) for last, firsts in it.data.get("parted", {}).items()}
    )
    """Second parts of verbs that are words of scope, with the first parts that must stand before them: fest, nahm."""
    verb_last: bool = value("verb_last")
    """Whether the verb ends its clause, so that of two states told in one the last holds: 6 लोगों ने इलाज के दौरान दम तोड़ा."""
    endings: frozenset[str] = _words("endings_of_figures")
    """Endings of case that a hyphen joins to figures: 112-ге."""
    links: frozenset[str] = _words("links")
    """What joins a scale with the unit that it scales: millones de euros."""
    number_of: Phrases = _phrases("number_of")
    """What stands before the thing whose number follows further on: the number of."""
    how_many: Phrases = _phrases("how_many")
    """Question words for a number, which what is counted follows: how many."""
    plurals: tuple[str, ...] = _endings("plurals")
    """Endings that tell the plural of a noun, in languages where they do."""
    attributes: tuple[str, ...] = _endings("attributes")
    """Endings of adjectives before the noun that "the number of" is told of: число рыболовных путёвок."""
    plural_articles: frozenset[str] = _words("plural_articles")
    """Definite articles of several, with which what is counted may follow its number: cifró en 3.000 los asistentes."""
    pronouns: frozenset[str] = _words("pronouns")
    """Words behind "the number of" (before "…sayısı") that name no thing: those, onların."""
    genitives: tuple[str, ...] = _endings("genitives")
    """What stands before "…संख्या", or ends the word before it, where the thing is named: की, -ের."""
    noun_article: str = value("noun_article", "")
    """What a definite noun begins with: הדייגים, not "several" (מספר) of something."""
    not_: frozenset[str] = _words("not")
    """Words that deny the figure behind them: not, neither, nor."""
    number_of_behind: Phrases = _phrases("number_of_behind")
    """The same behind the thing: संख्या, sayısı."""
    figures: frozenset[str] = _words("figures")
    """Words for a number told before: figure, toll, Zahl."""
    collective: frozenset[str] = _words("collective")
    """Numbers that are told of people alone: четверо, troje."""
    onto: frozenset[str] = _words("onto")
    """What stands before what a number comes to: de 12 para 14."""
    spelled: frozenset[str] = made(lambda it: _spelled(it.language) if it.data.get("exact_spelling") else frozenset())
    """Number words as they are written, in languages where the signs on letters tell words apart: năm, but not Nam. Else empty."""
    unspaced: bool = made(lambda it: words_of(it.language).joined)
    syllables: bool = made(lambda it: words_of(it.language).syllables)
    nouns_capital: bool = made(lambda it: bool(languages.load(it.language, "names").get("nouns_capital", False)))
    """Whether all nouns are written with capitals, so that these tell no names."""
    odds_of_one: bool = value("odds_of_one")
    """Whether a single word between two small numbers makes a share of one alone: "one in five", but "two in three" may be anything."""
    parts: re.Pattern[str] | None = made(lambda it: _parts(it) if it.data.get("joined") else None)
    """What a text is cut around in a language that writes its words in a row (`joined`), else None."""
    adjectives: tuple[str, ...] = made(lambda it: tuple(it.data.get("adjectives", ())))
    """Endings of adjectives, for the noun behind "one particular"."""
    triggers: frozenset[str] = made(lambda it: frozenset(word for table in _beginning(it) for word in table.by_first))
    """Keys of words that a quantity can begin with, beside numbers in words."""
    idle: dict[str, bool] = field(default_factory=dict, compare=False)
    """What `is_idle` found for the words asked for before."""

    def is_idle(self, key: str) -> bool:
        """Whether no amount, 0 among them, can begin with a word: most words."""
        known = self.idle.get(key)
        if known is None:
            if len(self.idle) >= _IDLE_KEPT:
                self.idle.clear()
            known = self.idle[key] = not (
                key in self.articles
                or words_of(self.language).may_begin(key)
                or any(t.begins(key) for t in _beginning(self))
            )
        return known


def _beginning(it: Any) -> tuple[Phrases, ...]:
    """What a quantity can begin with, beside numbers and articles."""
    return it.duals, it.vague, it.before, it.zero, it.nobody, it.none, it.none_of, it.lengths


@cache
def vocabulary(language: str | None) -> Vocabulary:
    """The vocabulary of a language; without a data file units and signs still work."""
    code = languages.code(language)
    data = languages.load(code, "quantities")
    measures = [*_measured(code, data)]
    return filled(Vocabulary, language=code, data=data, prefixes=tuple(data.get("prefixes", ())), measures=measures)


def _measured(code: str, data: Mapping[str, Any]) -> Iterator[tuple[Iterable[str], tuple[str, str | None], str]]:
    """(names, payload, where they stand) of units and currencies: "before" a number, "behind" it, or "both"."""
    usual = "both" if data.get("unit_first") else "behind"
    for table in ("units", "currencies"):
        for key, phrases in data.get(table, {}).items():
            yield phrases, (key, None), usual
    for key, phrases in data.get("units_before", {}).items():
        yield phrases, (key, None), "before"
    other, called = _other_words(data), [*named.units(code)]
    words = other.union(*(names for names, _ in called))  # Macedonian "ден." is no денар before it is a day
    for symbol, currency in named.symbols(code):
        if symbol.strip(".") not in words:
            yield [symbol], (currency, symbol), "both"
    for key, entry in languages.common("units").items():
        money = key == "$money"
        for unit, signs in entry.items() if money else ((key, entry.get("signs", ())),):
            yield from (([sign], (unit, sign), "both" if money else "behind") for sign in signs)
    for unit, signs in data.get("signs_before", {}).items():
        yield from (([sign], (unit, sign), "before") for sign in signs)
    for names, payload in called:
        yield names - other, payload, usual


def _other_words(data: Mapping[str, Any]) -> set[str]:
    """Words that are no units whatever CLDR calls so."""
    return {word for key in ("not_units", "stop", "and") for word in data.get(key, ())}


def _measures(it: Any, where: str) -> Phrases:
    found = Phrases(prefixes=it.prefixes)
    for names, payload, stands in it.measures:
        if stands in (where, "both"):
            found.add(names, payload)
    return found.seal()


def _coins(it: Any) -> Phrases:
    found, other = Phrases(prefixes=it.prefixes), _other_words(it.data)
    for coin, currency in named.coins(it.language):
        found.add({coin} - other, (currency, None))
    for currency, listed in it.data.get("coins", {}).items():
        found.add(listed, (currency, None))
    return found.seal()


def _none_of(it: Any) -> Phrases:
    return _filled(it, {True: it.data.get("none_of_them", ()), False: it.data.get("none_of", ())})


def _parts(it: Any) -> re.Pattern[str]:
    """All phrases of a language's data and the names of CLDR, the longest first."""
    listed = {
        phrase
        for table in it.data.values()
        for group in (table.values() if isinstance(table, Mapping) else [table])
        for listing in (group.values() if isinstance(group, Mapping) else [group])
        if isinstance(listing, list)
        for phrase in listing
    }
    listed.update(name for names, _ in named.units(it.language) for name in names)
    return re.compile("|".join(re.escape(w.rstrip("*")) for w in sorted(listed, key=lambda w: (-len(w), w))))


# Units of lengths of time as the data of times write them.
_UNITS: Final = {"TS": "second", "TM": "minute", "TH": "hour", "D": "day", "W": "week", "M": "month", "Y": "year"}
_LENGTH: Final = re.compile(r"P(T?)([\d.]+)([A-Z])$")


def _lengths(it: Any) -> Phrases:
    """Phrases with (number, unit): those of times, but of a single unit ("the whole day"), and those from keys such as "30 minute"."""
    found = Phrases(prefixes=it.prefixes)
    for written, phrases in languages.load(it.language, "times").get("lengths", {}).items():
        length = _LENGTH.match(written)
        if length is not None and float(length[2]) != 1:
            found.add(phrases, (float(length[2]), _UNITS[length[1] + length[3]]))
    for key, phrases in it.data.get("lengths", {}).items():
        number, _, unit = key.partition(" ")
        found.add(phrases, (float(number), unit))
    return found.seal()


def _accented(code: str) -> frozenset[str]:
    """The words of the language's numbers that are written with accents alone, folded to plain letters."""
    written = _spelled(code)
    plain = {w for w in written if w.isascii()}
    return frozenset(f for w in written - plain if (f := fold(w)).isascii() and f not in plain)


def _spelled(code: str) -> frozenset[str]:
    """The words of the language's numbers as they are written, in small letters."""
    return frozenset(
        word.casefold()
        for topic in ("numbers", "fractions")
        for table in languages.load(code, topic).values()
        if isinstance(table, Mapping)
        for phrases in table.values()
        if isinstance(phrases, list)
        for phrase in phrases
        for word in str(phrase).split()
    )


def _signs() -> Mapping[str, str]:
    common = languages.common("units")
    return {sign: key for key, entry in common.items() if key != "$money" for sign in entry.get("signs", ())}


def _inflected(data: Mapping[str, Any]) -> Mapping[str, Sequence[str]]:
    """The words counted with the endings of case of their language: "in" is added to any, "k>ğı" takes the place of a "k"; none that is a small word (Turkish il, "province", and ile, "with")."""
    rules = [
        (old, new) if arrow else ("", old) for old, arrow, new in (e.partition(">") for e in data.get("endings", ()))
    ]
    small = {word for name in ("stop", "and", "or", "to", "per") for word in data.get(name, ())}
    return {
        key: [
            form
            for word in phrases
            if not word.endswith("*")
            for old, new in rules
            if word.endswith(old) and (form := word.removesuffix(old) + new) not in small
        ]
        for key, phrases in data.get("counted", {}).items()
    }


def _scopes(it: Any) -> tuple[Phrases, Phrases]:
    """Words of scope, and those of them that are told of things or measures as well as of people (Swedish "skadades")."""
    found, also = Phrases(prefixes=it.prefixes), Phrases(prefixes=it.prefixes)
    told: dict[str, str] = {}
    scopes = it.data.get("scopes", {})
    for of in dict.fromkeys(("people", "things", "any", "measure", *scopes)):
        for key, phrases in scopes.get(of, {}).items():
            also.add([p for p in phrases if told.get(p, of) != of], Scope(key, of))
            found.add(phrases, Scope(key, of))
            for phrase in phrases:
                told.setdefault(phrase, of)
    return found.seal(), also.seal()
