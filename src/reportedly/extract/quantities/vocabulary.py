"""The words of quantities of a language: units and currencies from CLDR (Babel) and signs of `languages/units.toml`, the rest from `languages/*/quantities.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from reportedly import languages
from reportedly.extract.numbers.phrases import Phrases
from reportedly.extract.numbers.tokens import keys
from reportedly.extract.numbers.words import words_of
from reportedly.extract.quantities import named
from reportedly.text import fold

# Words of which a vocabulary remembers whether an amount can begin with them.
_IDLE_KEPT: Final = 20_000


@dataclass(frozen=True, slots=True)
class Scope:
    """What a word says happened to the things counted: `key`, and what it can be said of: `people`, `things`, `measure`, `any`, or one key of the things counted."""

    key: str
    of: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Phrases of a language by use. Payloads: units their normal form and, for signs, the exact spelling; scopes a `Scope`; approximations a modifier."""

    language: str
    units: Phrases
    coins: Phrases
    """Currencies by the word alone that their full name has beside the country's (tenge, lari, 坚戈): money where a large number stands before it."""
    before: Phrases
    approximate: Phrases
    approximate_after: Phrases
    counted: Phrases
    inflected: Phrases
    """What is counted, in the cases that a language makes by endings: çocuğu, বাসিন্দাকে."""
    scopes: Phrases
    scopes_also: Phrases
    zero: Phrases
    none: Phrases
    vague: Phrases
    as_of: Phrases
    as_of_after: Phrases
    """Words behind a moment that figures are stated for it: तक, itibarıyla."""
    to: frozenset[str]
    between: frozenset[str]
    per: frozenset[str]
    stop: frozenset[str]
    and_: frozenset[str]
    or_: frozenset[str]
    """Joining words that leave a choice: or, to."""
    counters: frozenset[str]
    identifiers: frozenset[str]
    accented: frozenset[str]
    """Words for numbers that have accents, without them."""
    tens: frozenset[str]
    """Words before the tens of years of an age, or of degrees ("her 30s")."""
    identifiers_after: Phrases
    """Words behind a number that make it a name: 107号, 5 sayılı."""
    labels: frozenset[str]
    """Words whose number names them where nothing that it could count follows: day 3, unit 4."""
    duals: Phrases
    """Words that are two of something by themselves (Arabic duals)."""
    attached: Mapping[str, str]
    """Endings of number words that tell what is counted."""
    definite: str
    """What a number begins with that stands behind the noun that it counts."""
    unit_first: bool
    sum_letters: Mapping[str, float]
    """Letters that scale a sum of money in a language as they do in no other: Rp 45 M."""
    signs: Mapping[str, str]
    """Signs of units as they are spelled, with the unit: of those that differ by case alone the one that is meant."""
    skip: frozenset[str]
    """Words between a number and what it counts: more, other."""
    part_of: Phrases
    """What stands between a part and its whole: of the, of its."""
    tolls: Phrases
    """Nouns for a number of dead, which a sentence may tell far behind them: death toll."""
    elliptic: Phrases
    """What stands before a number that counts the same as the one before it: up from, compared with."""
    articles: frozenset[str]
    """Words for one that are indefinite articles too: they count known things alone."""
    streets: frozenset[str]
    """Words that end the name of a street, whose number is before it."""
    ages: Phrases
    """What stands before a bare number of years that somebody has lived: aged, at the age of."""
    changes: frozenset[str]
    """Words before "from A to B" that make it a change, two amounts, and no range."""
    odds: Phrases
    """What stands between the two numbers of a share: one in five, two out of three."""
    nobody: Phrases
    """Words for no person, which count only beside a word of scope."""
    none_of: Phrases
    """Words for none of some: none of the (False: the thing follows), keine davon (True: it was named before)."""
    among: Phrases
    """What stands before a group of which some are told: among the (dead)."""
    among_behind: Phrases
    """The same behind it: (मृतकों) में."""
    of_them: Phrases
    """What stands beside a number that is a part of one before: of them, davon, of whom."""
    lengths: Phrases
    """Lengths told in one phrase (half an hour, zweitägig), with their number and unit."""
    aspects: Phrases
    """Words beside a number that say which view of a thing it is: allowed, suspected, demanded, offered."""
    parted: Mapping[str, frozenset[str]]
    """Second parts of verbs that are words of scope, with the first parts that must stand before them: fest, nahm."""
    verb_last: bool
    """Whether the verb ends its clause, so that of two states told in one the last holds: 6 लोगों ने इलाज के दौरान दम तोड़ा."""
    endings: frozenset[str]
    """Endings of case that a hyphen joins to figures: 112-ге."""
    links: frozenset[str]
    """What joins a scale with the unit that it scales: millones de euros."""
    number_of: Phrases
    """What stands before the thing whose number follows further on: the number of."""
    how_many: Phrases
    """Question words for a number, which what is counted follows: how many."""
    plurals: tuple[str, ...]
    """Endings that tell the plural of a noun, in languages where they do."""
    attributes: tuple[str, ...]
    """Endings of adjectives before the noun that "the number of" is told of: число рыболовных путёвок."""
    plural_articles: frozenset[str]
    """Definite articles of several, with which what is counted may follow its number: cifró en 3.000 los asistentes."""
    pronouns: frozenset[str]
    """Words behind "the number of" (before "…sayısı") that name no thing: those, onların."""
    genitives: tuple[str, ...]
    """What stands before "…संख्या", or ends the word before it, where the thing is named: की, -ের."""
    noun_article: str
    """What a definite noun begins with: הדייגים, not "several" (מספר) of something."""
    not_: frozenset[str]
    """Words that deny the figure behind them: not, neither, nor."""
    number_of_behind: Phrases
    """The same behind the thing: संख्या, sayısı."""
    figures: frozenset[str]
    """Words for a number told before: figure, toll, Zahl."""
    collective: frozenset[str]
    """Numbers that are told of people alone: четверо, troje."""
    onto: frozenset[str]
    """What stands before what a number comes to: de 12 para 14."""
    spelled: frozenset[str]
    """Number words as they are written, in languages where the signs on letters tell words apart: năm, but not Nam. Else empty."""
    unspaced: bool
    parts: re.Pattern[str] | None
    """What a text is cut around in a language that writes its words in a row (`joined`), else None."""
    adjectives: tuple[str, ...]
    """Endings of adjectives, for the noun behind "one particular"."""
    triggers: frozenset[str]
    """Keys of words that a quantity can begin with, beside numbers in words."""
    idle: dict[str, bool] = field(default_factory=dict, compare=False)
    """What `is_idle` found for the words asked for before."""

    def is_idle(self, key: str) -> bool:
        """Whether no amount, 0 among them, can begin with a word: most words."""
        known = self.idle.get(key)
        if known is None:
            if len(self.idle) >= _IDLE_KEPT:
                self.idle.clear()
            tables = (
                self.duals,
                self.vague,
                self.before,
                self.zero,
                self.nobody,
                self.none,
                self.none_of,
                self.lengths,
            )
            known = self.idle[key] = not (
                key in self.articles or words_of(self.language).may_begin(key) or any(t.begins(key) for t in tables)
            )
        return known


@cache
def vocabulary(language: str | None) -> Vocabulary:
    """The vocabulary of a language; without a data file units and signs still work."""
    code = languages.code(language)
    data = languages.load(code, "quantities")
    prefixes = tuple(data.get("prefixes", ()))
    units, before = Phrases(prefixes=prefixes), Phrases(prefixes=prefixes)
    _add_words(units, before, data)
    other = {*data.get("not_units", ()), *data.get("stop", ()), *data.get("and", ())}
    called = list(named.units(code))
    words = other.union(*(names for names, _ in called))  # Macedonian "ден." is no денар before it is a day
    for symbol, currency in named.symbols(code):
        if symbol.strip(".") not in words:
            units.add([symbol], (currency, symbol))
            before.add([symbol], (currency, symbol))
    _add_signs(units, before)
    for names, payload in called:
        units.add(names - other, payload)
        if data.get("unit_first"):
            before.add(names - other, payload)
    coins = Phrases(prefixes=prefixes)
    for coin, currency in named.coins(code):
        coins.add({coin} - other, (currency, None))
    for currency, listed in data.get("coins", {}).items():
        coins.add(listed, (currency, None))
    vague, zero = _table(data.get("vague", {}), prefixes), _table(data.get("zero", {}), prefixes)
    none = _table({"none": data.get("none", ())}, ())
    nobody = _table({"people": data.get("nobody", ())}, ())
    duals = _table(data.get("duals", {}), prefixes)
    none_of, lengths = Phrases(prefixes=prefixes), _lengths(code, data, prefixes)
    none_of.add(data.get("none_of_them", ()), True)
    none_of.add(data.get("none_of", ()), False)
    none_of.seal()
    before.seal()
    return Vocabulary(
        triggers=frozenset(w for t in (vague, duals, zero, none, nobody, before, none_of, lengths) for w in t.by_first),
        language=code,
        units=units.seal(),
        coins=coins.seal(),
        before=before,
        approximate=_table(data.get("approximate", {}), prefixes),
        approximate_after=_table(data.get("approximate_after", {}), prefixes),
        counted=_table(data.get("counted", {}), prefixes),
        inflected=_table(_inflected(data), prefixes),
        scopes=_scopes(data, prefixes)[0],
        scopes_also=_scopes(data, prefixes)[1],
        zero=zero,
        none=none,
        vague=vague,
        as_of=_table({"as_of": data.get("as_of", ())}, prefixes),
        as_of_after=_table({"as_of": data.get("as_of_after", ())}, ()),
        to=_words(data, "to"),
        between=_words(data, "between"),
        per=_words(data, "per"),
        stop=_words(data, "stop"),
        and_=_words(data, "and"),
        or_=_words(data, "or"),
        counters=_words(data, "counters"),
        identifiers=_words(data, "identifiers"),
        tens=_words(data, "tens"),
        identifiers_after=_table({"name": data.get("identifiers_after", ())}, prefixes),
        labels=_words(data, "labels"),
        duals=duals,
        attached={keys(word)[0]: key for key, words in data.get("attached", {}).items() for word in words},
        definite=str(data.get("definite", "")),
        signs=_signs(),
        sum_letters=data.get("sum_letters", {}),
        skip=_words(data, "skip"),
        part_of=_table({"part_of": data.get("part_of", ())}, prefixes),
        tolls=_table({"killed": data.get("tolls", ())}, prefixes),
        elliptic=_table({"elliptic": data.get("elliptic", ())}, prefixes),
        articles=_words(data, "articles"),
        streets=_words(data, "streets"),
        ages=_table({"age": data.get("ages", ())}, prefixes),
        changes=_words(data, "changes"),
        odds=_table({"odds": data.get("odds", ())}, prefixes),
        nobody=nobody,
        none_of=none_of,
        among=_table({"part": data.get("among", ())}, prefixes),
        among_behind=_table({"part": data.get("among_behind", ())}, ()),
        of_them=_table({"part": data.get("of_them", ())}, prefixes),
        lengths=lengths,
        number_of=_table({"number": data.get("number_of", ())}, prefixes),
        number_of_behind=_table({"number": data.get("number_of_behind", ())}, ()),
        how_many=_table({"number": data.get("how_many", ())}, prefixes),
        plurals=tuple(fold(w) for w in data.get("plurals", ())),
        attributes=tuple(fold(w) for w in data.get("attributes", ())),
        plural_articles=_words(data, "plural_articles"),
        pronouns=_words(data, "pronouns"),
        genitives=tuple(fold(w) for w in data.get("genitives", ())),
        noun_article=str(data.get("noun_article", "")),
        not_=_words(data, "not"),
        figures=_words(data, "figures"),
        collective=_words(data, "collective"),
        onto=_words(data, "onto"),
        parted={
            " ".join(keys(second)): frozenset(k for w in firsts for k in keys(w))
            for second, firsts in data.get("parted", {}).items()
        },
        verb_last=bool(data.get("verb_last", False)),
        endings=_words(data, "endings_of_figures"),
        links=_words(data, "links"),
        aspects=_table(data.get("aspects", {}), prefixes),
        accented=_accented(code),
        spelled=_spelled(code) if data.get("exact_spelling") else frozenset(),
        unspaced=code in ("zh", "ja", "ko"),
        parts=_parts(data, (name for names, _ in named.units(code) for name in names))
        if data.get("joined", False)
        else None,
        adjectives=tuple(data.get("adjectives", ())),
        unit_first=bool(data.get("unit_first", False)),
    )


def _parts(data: Mapping[str, Any], names: Iterable[str]) -> re.Pattern[str]:
    """All phrases of a language's data and the names of CLDR, the longest first."""
    listed = {
        phrase
        for value in data.values()
        for group in (value.values() if isinstance(value, Mapping) else [value])
        for listing in (group.values() if isinstance(group, Mapping) else [group])
        if isinstance(listing, list)
        for phrase in listing
    }
    listed.update(names)
    return re.compile("|".join(re.escape(w.rstrip("*")) for w in sorted(listed, key=lambda w: (-len(w), w))))


def _words(data: Mapping[str, Any], name: str) -> frozenset[str]:
    return frozenset(k for w in data.get(name, ()) for k in keys(w))


# Units of lengths of time as the data of times write them.
_UNITS: Final = {"TS": "second", "TM": "minute", "TH": "hour", "D": "day", "W": "week", "M": "month", "Y": "year"}
_LENGTH: Final = re.compile(r"P(T?)([\d.]+)([A-Z])$")


def _lengths(code: str, data: Mapping[str, Any], prefixes: tuple[str, ...]) -> Phrases:
    """Phrases with (number, unit): those of times, but of a single unit ("the whole day"), and those from keys such as "30 minute"."""
    found = Phrases(prefixes=prefixes)
    for value, phrases in languages.load(code, "times").get("lengths", {}).items():
        length = _LENGTH.match(value)
        if length is not None and float(length[2]) != 1:
            found.add(phrases, (float(length[2]), _UNITS[length[1] + length[3]]))
    for key, phrases in data.get("lengths", {}).items():
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


@cache
def _signs() -> Mapping[str, str]:
    common = languages.common("units")
    return {sign: key for key, entry in common.items() if key != "$money" for sign in entry.get("signs", ())}


def _table(table: Mapping[str, Any], prefixes: tuple[str, ...]) -> Phrases:
    found = Phrases(prefixes=prefixes)
    for key, phrases in table.items():
        found.add(phrases, key)
    return found.seal()


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


def _scopes(data: Mapping[str, Any], prefixes: tuple[str, ...]) -> tuple[Phrases, Phrases]:
    """Words of scope, and those of them that are told of things or measures as well as of people (Swedish "skadades")."""
    found, also = Phrases(prefixes=prefixes), Phrases(prefixes=prefixes)
    told: dict[str, str] = {}
    scopes = data.get("scopes", {})
    for of in dict.fromkeys(("people", "things", "any", "measure", *scopes)):
        for key, phrases in scopes.get(of, {}).items():
            also.add([p for p in phrases if told.get(p, of) != of], Scope(key, of))
            found.add(phrases, Scope(key, of))
            for phrase in phrases:
                told.setdefault(phrase, of)
    return found.seal(), also.seal()


def _add_words(units: Phrases, before: Phrases, data: Mapping[str, Any]) -> None:
    for table in ("units", "currencies"):
        for key, phrases in data.get(table, {}).items():
            units.add(phrases, (key, None))
            if data.get("unit_first"):
                before.add(phrases, (key, None))
    for key, phrases in data.get("units_before", {}).items():
        before.add(phrases, (key, None))


def _add_signs(units: Phrases, before: Phrases) -> None:
    common = languages.common("units")
    for key, entry in common.items():
        if key == "$money":
            for code, signs in entry.items():
                for sign in signs:
                    units.add([sign], (code, sign))
                    before.add([sign], (code, sign))
        else:
            for sign in entry.get("signs", ()):
                units.add([sign], (key, sign))
