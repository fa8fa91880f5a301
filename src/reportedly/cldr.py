"""What CLDR (https://cldr.unicode.org, Unicode License v3; through Babel) has of a language: its locale, the names of its months and weekdays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from babel import Locale, UnknownLocaleError


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a month (role M, 1 to 12) or a weekday (W, Monday 1), as it stands in a date (`format`) or alone, `wide` or `abbreviated`."""

    role: Literal["M", "W"]
    number: int
    context: str
    width: str
    name: str


@cache
def locale(code: str) -> Locale | None:
    """The facts of a language, None for one that CLDR does not have. It has all of `languages/` (a test holds it)."""
    try:
        return Locale.parse(code) if code else None
    except (UnknownLocaleError, ValueError):
        return None


@cache
def names(code: str) -> tuple[Name, ...]:
    """The names of months and weekdays of a language, in dates before alone, whole before abbreviated, months before weekdays."""
    facts = locale(code)
    return tuple(_names(facts)) if facts is not None else ()


def _names(facts: Locale) -> Iterator[Name]:
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in facts.months[context][width].items():
                yield Name("M", number, context, width, name)
            for number, name in facts.days[context][width].items():
                yield Name("W", number + 1, context, width, name)
