"""The names that CLDR has for units and currencies in a language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name, get_currency_symbol, get_territory_currencies
from babel.units import UnknownUnitError, format_unit

from reportedly import cldr, languages
from reportedly.text import fold

# Counts whose plural forms differ in some language, to draw all forms of a name out of CLDR.
_PLURALS: Final = (1, 2, 3, 5, 11, 100)
# Letters that an abbreviation has at least; of fewer it is too often something else ("u.", "pv", "т").
_LETTERS: Final = 2
_ASCII_LETTERS: Final = 3
# Units whose abbreviations news writes; those of months, weeks and decades are names of months and other words ("dec").
_SHORTENED: Final = ("length", "area", "mass", "volume", "speed", "duration-second", "duration-minute", "duration-hour", "duration-day")  # fmt: skip
# Letters that the name of a country and a word for what is of it have in common: Kazakhstan, Kazakhstani.
_STEM: Final = 4
_SHORTEST_COIN: Final = 3


def units(code: str) -> Iterator[tuple[set[str], tuple[str, None]]]:
    """(names, (unit, None)) of the units and currencies of all data files, full names before abbreviations."""
    locale = cldr.locale(code)
    if locale is None:
        return
    named = {key: entry["cldr"] for key, entry in languages.common("units").items() if "cldr" in entry}
    for key, name in named.items():
        yield _unit_names(name, locale, "long"), (key, None)
    for currency in languages.common("currencies")["named"]:
        yield _currency_names(currency, locale), (currency, None)
    for key, name in named.items():
        if name.startswith(_SHORTENED):
            yield {n for n in _unit_names(name, locale, "short") if _is_safe(n)}, (key, None)


def _unit_names(unit: str, locale: Locale, length: str) -> set[str]:
    try:
        written = [format_unit(n, unit, length=length, locale=locale, format="0") for n in _PLURALS]  # type: ignore[arg-type]
    except (UnknownUnitError, ValueError):
        return set()
    names = {"".join(c for c in text if not c.isdecimal()).strip("\u200e\u200f \u00a0\u202f") for text in written}
    return {name for name in names if len(name) > 1}


def _is_safe(name: str) -> bool:
    """Whether an abbreviation is long enough to be no other word, and stays what it is without the signs on its letters (Swedish "mån", "män")."""
    if fold(name) != name.casefold() and unicodedata.name(name[0], "").startswith("LATIN"):
        return False
    letters = sum(c.isalpha() for c in name)
    return letters >= (_ASCII_LETTERS if name.isascii() else _LETTERS)


def _currency_names(currency: str, locale: Locale) -> set[str]:
    names = {str(get_currency_name(currency, count=n, locale=locale)) for n in _PLURALS}
    return names - {currency}


def symbols(code: str) -> Iterator[tuple[str, str]]:
    """(symbol, currency): how the currency of the country where a language is spoken most is written there: kr, Kč, Ft, ₾, and ¥ for the yuan in Chinese."""
    locale = cldr.locale(code)
    territory = get_global("likely_subtags").get(code, "").rpartition("_")[2]
    for currency in get_territory_currencies(territory) if locale is not None and len(territory) == 2 else ():
        symbol = "".join(c for c in get_currency_symbol(currency, locale) if c not in _MARKS)
        if symbol not in ("$", currency) and (len(symbol) > 1 or not symbol.isalpha()):
            yield symbol, currency
            if symbol.endswith(".") and "." not in symbol[:-1]:
                yield symbol[:-1], currency


_MARKS: Final = frozenset("\u200e\u200f")  # of direction


def coins(code: str) -> Iterator[tuple[str, str]]:
    """(word, currency): what the names of currencies with a word of their own have beside the word for their country."""
    locale = cldr.locale(code)
    if locale is None:
        return
    for currency in languages.common("currencies")["distinct"]:
        country = str(locale.territories.get(currency[:2], ""))
        stems = {fold(word)[:_STEM] for word in country.split()}
        for name in sorted(_currency_names(currency, locale)):
            rest = [w for w in name.removeprefix(country).split() if fold(w)[:_STEM] not in stems]
            if len(rest) == 1 and rest[0] != name and _is_word(rest[0]):
                yield rest[0], currency


def _is_word(word: str) -> bool:
    wide = unicodedata.east_asian_width(word[0]) == "W"
    return len(word) >= (_LETTERS if wide else _SHORTEST_COIN)
