"""How a language is written: whether with capitals, with spaces between words, in Latin letters. By CLDR's names of its months and weekdays."""

from __future__ import annotations

from functools import cache

from reportedly import cldr, text


@cache
def has_capitals(language: str) -> bool:
    """Whether a language's script has capitals; of an unknown language it is taken for granted."""
    named = _named(language)
    return not named or any(name.lower() != name.title() for name in named)


@cache
def has_spaces(language: str) -> bool:
    """Whether a language sets spaces between its words."""
    named = _named(language)
    return not named or not all(map(text.is_unspaced, named))


@cache
def is_latin(language: str) -> bool:
    """Whether a language is written in Latin letters."""
    return all(text.script(name) == "Latin" for name in _named(language))


def _named(language: str) -> list[str]:
    """The names of its weekdays: those of months are figures in Chinese and Japanese."""
    return [named.name for named in cldr.names(language) if (named.role, named.width) == ("W", "wide")]
