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

# Languages that group digits with spaces (CLDR's group sign is a space, or news style writes one).
_SPACE_GROUPS: Final = frozenset(
    [
        "de",
        "ru",
        "uk",
        "be",
        "bg",
        "fr",
        "pl",
        "cs",
        "sk",
        "hu",
        "fi",
        "sv",
        "nb",
        "no",
        "da",
        "et",
        "lv",
        "lt",
        "es",
        "pt",
        "ka",
        "hy",
        "kk",
        "uz",
        "sl",
        "hr",
        "sr",
        "tr",
    ]
)
# Languages that put a smaller number in digits behind a scale word ("2 bin 434", "3万5000").
_MIXED: Final = frozenset(
    [
        "tr",
        "az",
        "kk",
        "uz",
        "zh",
        "ja",
        "ko",
        "hi",
        "mr",
        "ne",
        "gu",
        "pa",
        "te",
        "ta",
        "si",
        "ur",
        "ps",
        "bn",
        "fa",
        "ar",
        "vi",
    ]
)
_UNSPACED: Final = frozenset(("zh", "ja"))
_COMMA: Final = frozenset(
    [
        "de",
        "fr",
        "es",
        "pt",
        "it",
        "nl",
        "ru",
        "uk",
        "pl",
        "tr",
        "id",
        "et",
        "cs",
        "sk",
        "hu",
        "fi",
        "sv",
        "nb",
        "da",
        "ro",
        "el",
        "bg",
        "vi",
        "hr",
        "sr",
        "sl",
        "ca",
    ]
)


@dataclass(frozen=True, slots=True)
class Words:
    """Separators, and phrases with their values."""

    decimal: str
    cardinals: Phrases
    scales: Phrases
    ordinals: Phrases
    joiners: frozenset[str]
    ordinal_suffixes: frozenset[str]
    point: frozenset[str]
    ordinal_prefixes: frozenset[str]
    glued: tuple[tuple[float, str], ...]
    """Scales that are written together with what they count, the largest first."""
    glued_parts: tuple[str, ...]
    """The same as they stand within a word."""
    glued_joiner: str
    digits: Mapping[str, int]
    small: Mapping[str, int]
    big: Mapping[str, int]
    space_groups: bool
    mixed: bool
    unspaced: bool
    short_tail: bool
    """Whether the size of a last figure is left out (三万五: 35,000)."""
    more: frozenset[str]
    """Signs for "and some more" between a number and its scale (十余万)."""
    scale_first: bool
    """Whether a scale stands before its count (elfu mbili, "thousand two": 2,000)."""
    minus: Phrases
    zeros: frozenset[str]
    """Signs for an empty place between a scale and figures: 1千零20."""
    minus_not_after: frozenset[str]
    """Words before a word for minus that make it another ("au moins")."""
    denominators: Phrases
    parts_of: Phrases
    """What stands between denominator and numerator (分之)."""
    halves: Phrases
    """What adds a half to the number before it ("and a half")."""
    behind_unit: Phrases
    """What adds a half to the unit before it, too: "un kilomètre et demi", 3キロ半."""
    half_ends: frozenset[str]
    """The last keys of these."""
    before_unit: Phrases
    """What adds a half to the number before it only where a unit follows: 三个半小时."""
    alone: Phrases
    """Fractions that stand without a numerator: a half, نصف."""
    alone_definite: Phrases
    """Words for a small number that are fractions before a noun with its article: خمس السكان, a fifth of the population."""
    of_scale: Phrases
    """What stands between such a fraction and its scale: "half a million"."""
    before: Phrases
    """What is added to the number behind it: साढ़े तीन, 3.5."""
    under: Phrases
    """Denominators that stand before their numerator: üçte iki."""
    over: frozenset[str]
    """Words between numerator and denominator: तीन बटा पाँच."""
    parts: frozenset[str]
    """Words between numerator and an ordinal as its denominator: तीन का पाँचवाँ."""
    and_fraction: frozenset[str]
    """Words between a whole number and a fraction."""
    behind_one: frozenset[str]
    """Words of which one has to follow "one" with an ordinal, which else counts: "un cinquième de", not "un cinquième homme"."""
    tens_ones: bool
    """Whether ones stand behind tens as a word of their own: ఇరవై మూడు."""
    units_first: bool
    """Whether ones may stand before tens: اثنين وعشرين."""
    firsts: frozenset[str]
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
    joiners = frozenset(k for j in data.get("joiners", ()) for k in keys(j))
    glued = _glued(data)
    big = data.get("big", {})
    scales = _phrases(data.get("scales", {}))
    for sign, size in (*data.get("small", {}).items(), *big.items()):
        scales.add([sign], float(size))
    for size, names in cldr_scales(language):
        scales.add(names, size)
    cardinals = _cardinals(
        data.get("cardinals", {}), language, tuple(data.get("attached", ())), tuple(data.get("attached_thousand", ()))
    )
    minus = _phrases({"-1": data.get("minus", ())}).seal()
    halves, behind_unit = _phrases(fractions.get("and_fraction", {})), _phrases(fractions.get("and_fraction", {}))
    for value, phrases in fractions.get("behind_unit", {}).items():
        behind_unit.add(phrases, float(value))
    ordinals = _phrases(data.get("ordinals", {})).seal()
    positional = (*data.get("digits", ()), *data.get("small", ()), *big, *data.get("ordinal_prefixes", ()))
    alone, before = _phrases(fractions.get("alone", {})).seal(), _phrases(fractions.get("before", {})).seal()
    definite, under = _phrases(fractions.get("before_definite", {})).seal(), _phrases(fractions.get("under", {})).seal()
    between = _phrases(fractions.get("before_unit", {})).seal()
    more = (alone, before, definite, under, between)
    return Words(
        alone=alone,
        alone_definite=definite,
        before=before,
        under=under,
        of_scale=_phrases({"1": fractions.get("of", ())}).seal(),
        over=_keys(fractions, "over"),
        parts=_keys(fractions, "parts"),
        and_fraction=_keys(fractions, "and"),
        behind_one=_keys(fractions, "behind_one"),
        tens_ones=bool(data.get("tens_ones", False)),
        units_first=bool(data.get("units_first", False)),
        firsts=frozenset(
            (*cardinals.by_first, *ordinals.by_first, *scales.by_first, *positional, *minus.by_first)
            + tuple(first for table in more for first in table.by_first)
        ),
        short_tail=bool(data.get("short_tail", False)),
        more=frozenset(data.get("more", ())),
        scale_first=bool(data.get("scale_first", False)),
        minus=minus,
        zeros=frozenset(k for k, v in data.get("digits", {}).items() if v == 0),
        minus_not_after=frozenset(k for w in data.get("minus_not_after", ()) for k in keys(w)),
        denominators=_denominators(data, fractions),
        parts_of=_phrases({"1": data.get("parts_of", ())}).seal(),
        halves=halves.seal(),
        behind_unit=behind_unit.seal(),
        half_ends=frozenset(
            rest[-1] if rest else first for first, entries in behind_unit.by_first.items() for rest, _ in entries
        ),
        before_unit=between,
        decimal=data.get("decimal", "," if language in _COMMA else "."),
        cardinals=cardinals,
        scales=scales.seal(),
        ordinals=ordinals,
        joiners=joiners,
        ordinal_suffixes=frozenset(k for s in data.get("ordinal_suffixes", ()) for k in keys(s)),
        point=frozenset(k for s in data.get("point", ()) for k in keys(s)),
        ordinal_prefixes=frozenset(data.get("ordinal_prefixes", ())),
        glued=glued,
        glued_parts=tuple(word for _, word in glued),
        glued_joiner=data.get("glued_joiner", ""),
        digits=data.get("digits", {}),
        small=data.get("small", {}),
        big=big,
        space_groups=language in _SPACE_GROUPS or data.get("group") in (" ", "\u00a0"),
        mixed=language in _MIXED,
        unspaced=language in _UNSPACED,
    )


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
    for value, phrases in fractions.get("denominators", {}).items():
        found.add([s for phrase in phrases for s in _spellings(phrase)], float(value))
    wanted = tuple(fractions.get("ordinal_endings", ("",)))
    for value, phrases in data.get("ordinals", {}).items() if fractions.get("endings") else ():
        if float(value) >= _FIRST_DENOMINATOR:
            made = [p + e for p in phrases if p.endswith(wanted) for e in fractions["endings"]]
            found.add([s for phrase in made for s in _spellings(phrase)], float(value))
    return found.seal()


def _phrases(table: Mapping[str, Any]) -> Phrases:
    found = Phrases()
    for value, phrases in table.items():
        for phrase in phrases:
            found.add(_spellings(phrase), float(value))
    return found


# Letters written together with a number before it: "and", the article, "with", "than".
_PREFIXES: Final[Mapping[str, tuple[str, ...]]] = {"ar": ("و", "ال", "وال", "ب"), "he": ("ו", "ה", "מ")}
# What joins the parts of a number in Persian and is not seen.
_ZWNJ: Final = "\u200c"
_LAST_OF_THOUSANDS: Final = 999


def _cardinals(
    table: Mapping[str, Any], language: str, attached: tuple[str, ...], thousand: tuple[str, ...]
) -> Phrases:
    """The cardinals, also with what is written together with them: prefixes, the words for pieces of Bengali (দুজন), a thousand behind a mark that is not
    seen (یک‌هزار, بیست‌وپنج)."""
    found = Phrases(prefixes=_PREFIXES.get(language, ()))
    for value, phrases in table.items():
        for phrase in phrases:
            found.add(_spellings(phrase), float(value))
            found.add([phrase + ending for ending in attached], float(value))
            if thousand and 1 <= float(value) <= _LAST_OF_THOUSANDS:
                joined = phrase.replace(" ", _ZWNJ)
                found.add([joined], float(value))
                found.add([joined + _ZWNJ + word for word in thousand], float(value) * 1000)
    return found.seal()


def _spellings(phrase: str) -> tuple[str, ...]:
    """A phrase with its hyphens, with spaces instead, and written together."""
    if "-" not in phrase:
        return (phrase,)
    return (phrase, phrase.replace("-", " "), phrase.replace("-", ""))
