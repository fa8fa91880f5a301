"""The number words of a language, from `languages/*/numbers.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from reportedly import cldr, languages
from reportedly.extract.numbers.phrases import Phrases
from reportedly.extract.numbers.tokens import keys
from reportedly.extract.tables import filled, made, value


def _listed(key: str) -> Any:
    """The keys of a list's words."""
    return made(lambda it: _keys(it.data, key))


def _of_fractions(key: str) -> Any:
    """The keys of the words of a list of `fractions.toml`."""
    return made(lambda it: _keys(it.fractions, key))


def _valued(key: str) -> Any:
    """The phrases of a table of `fractions.toml`, each with its value."""
    return made(lambda it: _phrases(it.fractions.get(key, {})).seal())


@dataclass(frozen=True, slots=True)
class Words:
    """Separators, and phrases with their values."""

    decimal: str = value("decimal", ".")
    space_groups: bool = value("space_groups")
    """Whether spaces group digits: CLDR's sign is one, or news writes one beside it."""
    mixed: bool = value("mixed")
    """Whether a smaller number in digits may stand behind a scale word: "2 bin 434", 3万5000."""
    unspaced: bool = value("unspaced")
    joined: bool = value("joined")
    """Whether a number is written together with the word behind it: 3人, 3명."""
    syllables: bool = value("syllables")
    """Whether words for numbers are syllables that other words have as well, in a language that writes spaces between words: 공식, 다쳤다고."""
    short_tail: bool = value("short_tail")
    """Whether the size of a last figure is left out (三万五: 35,000)."""
    scale_first: bool = value("scale_first")
    """Whether a scale stands before its count (elfu mbili, "thousand two": 2,000)."""
    tens_ones: bool = value("tens_ones")
    """Whether ones stand behind tens as a word of their own: ఇరవై మూడు."""
    units_first: bool = value("units_first")
    """Whether ones may stand before tens: اثنين وعشرين."""
    digits: Mapping[str, int] = value("digits", {})
    small: Mapping[str, int] = value("small", {})
    big: Mapping[str, int] = value("big", {})
    zeros: frozenset[str] = made(lambda it: frozenset(k for k, v in it.digits.items() if v == 0))
    """Signs for an empty place between a scale and figures: 1千零20."""
    more: frozenset[str] = made(lambda it: frozenset(it.data.get("more", ())))
    """Signs for "and some more" between a number and its scale (十余万)."""
    cardinals: Phrases = made(lambda it: _cardinals(it.data))
    scales: Phrases = made(lambda it: _scales(it.data, it.language))
    glued: tuple[tuple[float, str], ...] = made(lambda it: _glued(it.data))
    """Scales that are written together with what they count, the largest first."""
    glued_parts: tuple[str, ...] = made(lambda it: tuple(word for _, word in it.glued))
    """The same as they stand within a word."""
    glued_joiner: str = value("glued_joiner", "")
    joiners: frozenset[str] = _listed("joiners")
    point: frozenset[str] = _listed("point")
    minus: Phrases = made(lambda it: _phrases({"-1": it.data.get("minus", ())}).seal())
    minus_not_after: frozenset[str] = _listed("minus_not_after")
    """Words before a word for minus that make it another ("au moins")."""
    ordinals: Phrases = made(lambda it: _phrases(it.data.get("ordinals", {})).seal())
    ordinal_suffixes: frozenset[str] = _listed("ordinal_suffixes")
    ordinal_prefixes: frozenset[str] = made(lambda it: frozenset(it.data.get("ordinal_prefixes", ())))
    denominators: Phrases = made(lambda it: _denominators(it.data, it.fractions))
    parts_of: Phrases = made(lambda it: _phrases({"1": it.data.get("parts_of", ())}).seal())
    """What stands between denominator and numerator (分之)."""
    halves: Phrases = _valued("and_fraction")
    """What adds a half to the number before it ("and a half")."""
    behind_unit: Phrases = made(
        lambda it: _phrases(it.fractions.get("and_fraction", {}), it.fractions.get("behind_unit", {})).seal()
    )
    """What adds a half to the unit before it, too: "un kilomètre et demi", 3キロ半."""
    half_ends: frozenset[str] = made(
        lambda it: frozenset(
            rest[-1] if rest else first for first, entries in it.behind_unit.by_first.items() for rest, _ in entries
        )
    )
    """The last keys of these."""
    before_unit: Phrases = _valued("before_unit")
    """What adds a half to the number before it only where a unit follows: 三个半小时."""
    alone: Phrases = _valued("alone")
    """Fractions that stand without a numerator: a half, نصف."""
    alone_definite: Phrases = _valued("before_definite")
    """Words for a small number that are fractions before a noun with its article: خمس السكان, a fifth of the population."""
    of_scale: Phrases = made(lambda it: _phrases({"1": it.fractions.get("of", ())}).seal())
    """What stands between such a fraction and its scale: "half a million"."""
    before: Phrases = _valued("before")
    """What is added to the number behind it: साढ़े तीन, 3.5."""
    under: Phrases = _valued("under")
    """Denominators that stand before their numerator: üçte iki."""
    over: frozenset[str] = _of_fractions("over")
    """Words between numerator and denominator: तीन बटा पाँच."""
    parts: frozenset[str] = _of_fractions("parts")
    """Words between numerator and an ordinal as its denominator: तीन का पाँचवाँ."""
    and_fraction: frozenset[str] = _of_fractions("and")
    """Words between a whole number and a fraction."""
    behind_one: frozenset[str] = _of_fractions("behind_one")
    """Words of which one has to follow "one" with an ordinal, which else counts: "un cinquième de", not "un cinquième homme"."""
    firsts: frozenset[str] = made(lambda it: _firsts(it))
    """Every key that a number in words can begin with, but for those written together (`glued`)."""

    def may_begin(self, key: str) -> bool:
        """Whether a number in words may begin with the key: a quick test that never says no wrongly."""
        if key in self.firsts:
            return True
        return bool(self.glued_parts) and any(part in key for part in self.glued_parts)


@cache
def words_of(language: str | None) -> Words:
    """The words of a language; of an unknown one nothing but digits."""
    return _words(languages.code(language))


@cache
def _words(language: str) -> Words:
    data, fractions = languages.load(language, "numbers"), languages.load(language, "fractions")
    return filled(Words, language=language, data=data, fractions=fractions)


def _firsts(it: Any) -> frozenset[str]:
    tables = (
        it.cardinals,
        it.ordinals,
        it.scales,
        it.minus,
        it.alone,
        it.before,
        it.alone_definite,
        it.under,
        it.before_unit,
    )
    return frozenset(
        (*(first for table in tables for first in table.by_first), *it.digits, *it.small, *it.big, *it.ordinal_prefixes)
    )


def _scales(data: Mapping[str, Any], language: str) -> Phrases:
    """Scales in words, signs and, of CLDR, abbreviations."""
    found = _phrases(data.get("scales", {}))
    for sign, size in (*data.get("small", {}).items(), *data.get("big", {}).items()):
        found.add([sign], float(size))
    for size, names in cldr_scales(language):
        found.add(names, size)
    return found.seal()


def _glued(data: Mapping[str, Any]) -> tuple[tuple[float, str], ...]:
    """Scales written together, from `glued_hundred`, `glued_thousand` and the table `glued`; the largest first, of equal ones as they are listed."""
    listed = {
        "100": data.get("glued_hundred", ()),
        "1000": data.get("glued_thousand", ()),
        **data.get("glued", {}),
    }
    found = ((float(size), keys(word)[0]) for size, words in listed.items() for word in words)
    return tuple(sorted(found, key=lambda pair: -pair[0]))


# A pattern of CLDR for a number in short: figures for what is counted, then what it is counted in ("00 тыс'.'").
_COMPACT: Final = re.compile(r"0+[\s\u00a0\u200f\u200e]*(?P<name>[^;0]+)")
# Abbreviations of fewer letters are too often something else: "m", "t.", "B", "tn"; of one letter less only with their point ("εκ.").
_LETTERS: Final = 3


def cldr_scales(language: str) -> list[tuple[float, list[str]]]:
    """The scales of a language, in words and abbreviated, out of the patterns that CLDR has for numbers in short: (size, names)."""
    locale = cldr.locale(language)
    patterns = locale.compact_decimal_formats if locale is not None else {}
    found: list[tuple[float, list[str]]] = []
    for width in patterns:
        for sizes in patterns[width].values():
            for size, pattern in sizes.items():
                written = str(pattern.pattern)
                match = _COMPACT.match(written)
                names = _scale_names(match["name"]) if match is not None else []
                if names:
                    found.append((float(size) / 10 ** (written.split(";", maxsplit=1)[0].count("0") - 1), names))
    return found


def _scale_names(written: str) -> list[str]:
    name = written.replace("'", "").strip()
    letters = sum(c.isalpha() for c in name)
    if letters >= _LETTERS:
        return [name.rstrip(".")]
    return [name] if letters == _LETTERS - 1 and name.endswith(".") else []


def _keys(data: Mapping[str, Any], name: str) -> frozenset[str]:
    return frozenset(k for word in data.get(name, ()) for k in keys(word))


# Ordinals from here on are denominators too where the language makes them so; the smaller ones have words of their own.
_FIRST_DENOMINATOR: Final = 3


def _denominators(data: Mapping[str, Any], fractions: Mapping[str, Any]) -> Phrases:
    """The words for denominators: those of the data files, then ordinals with the endings that make them so."""
    found = _phrases(data.get("denominators", {}))
    for size, phrases in fractions.get("denominators", {}).items():
        found.add([s for phrase in phrases for s in _spellings(phrase)], float(size))
    wanted = tuple(fractions.get("ordinal_endings", ("",)))
    for size, phrases in data.get("ordinals", {}).items() if fractions.get("endings") else ():
        if float(size) >= _FIRST_DENOMINATOR:
            formed = [p + e for p in phrases if p.endswith(wanted) for e in fractions["endings"]]
            found.add([s for phrase in formed for s in _spellings(phrase)], float(size))
    return found.seal()


def _phrases(*tables: Mapping[str, Any]) -> Phrases:
    found = Phrases()
    for table in tables:
        for size, phrases in table.items():
            for phrase in phrases:
                found.add(_spellings(phrase), float(size))
    return found


# What joins the parts of a number in Persian and is not seen.
_ZWNJ: Final = "\u200c"
_LAST_OF_THOUSANDS: Final = 999


def _cardinals(data: Mapping[str, Any]) -> Phrases:
    """The cardinals, also with what is written together with them: `prefixes`, the words for pieces of Bengali (দুজন), a thousand behind a mark that is not
    seen (یک‌هزار, بیست‌وپنج)."""
    found = Phrases(prefixes=tuple(data.get("prefixes", ())))
    attached, thousand = data.get("attached", ()), data.get("attached_thousand", ())
    for size, phrases in data.get("cardinals", {}).items():
        for phrase in phrases:
            found.add(_spellings(phrase), float(size))
            found.add([phrase + ending for ending in attached], float(size))
            if thousand and 1 <= float(size) <= _LAST_OF_THOUSANDS:
                joined = phrase.replace(" ", _ZWNJ)
                found.add([joined], float(size))
                found.add([joined + _ZWNJ + word for word in thousand], float(size) * 1000)
    return found.seal()


def _spellings(phrase: str) -> tuple[str, ...]:
    """A phrase with its hyphens, with spaces instead, and written together."""
    if "-" not in phrase:
        return (phrase,)
    return (phrase, phrase.replace("-", " "), phrase.replace("-", ""))
