"""Whether a figure is told of a part of the happening, or of more than it: by its sentence ("in Pebane alone", "one of them", "this year") and by whom it counts ("four Chinese")."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final

import regex

from reportedly import languages
from reportedly.compare.figures import Figure
from reportedly.naming import countries
from reportedly.text import fold, words

# The word for a part, as in `figures.PARTS`; what is counted where it is no part that could be held against the whole.
AMONG: Final = "among"
OF_THE_YEAR: Final = "of the year"
ONE_OF_THEM: Final = "one of them"


def portion(f: Figure) -> Figure:
    """The figure, marked as of a part, or as of another thing, where it counts those in a state ("killed") and its sentence says that they are not all, or are those of a year."""
    if not f.outcome:
        return f
    quote, language = f.account.claim.evidence.quote.lower(), f.account.language
    if _says("year", language, quote) and not _is_of_the_day(f):
        return replace(f, noun=OF_THE_YEAR)
    if f.value == 1 and _says("one_of", language, quote):
        return replace(f, noun=ONE_OF_THEM)
    if _says("alone", language, quote) or _is_of_nation(f):
        return replace(f, parts=f.parts | {AMONG})
    return f


def grew(f: Figure) -> bool:
    """Whether the sentence tells the figure as one that was replaced or that grew."""
    return _says("grew", f.account.language, f.account.claim.evidence.quote.lower())


def _is_of_the_day(f: Figure) -> bool:
    """Whether the sentence stands first in its article, which tells the news itself, a year beside it or not."""
    return f.account.claim.evidence.span.start == 0


def _is_of_nation(f: Figure) -> bool:
    """Whether those who are counted are called by their nation alone: "four Chinese", "Watanzania watatu"."""
    unit = [w for w, _ in words(f.account.claim.unit or "")]
    return len(unit) == 1 and countries.adjective(fold(unit[0]), f.account.language) is not None


def _says(what: str, language: str, quote: str) -> bool:
    pattern = _pattern(what, language)
    return pattern is not None and pattern.search(quote) is not None


@cache
def _pattern(what: str, language: str) -> regex.Pattern[str] | None:
    listed = languages.common("portions")[what].get(language, ())
    return regex.compile("|".join(f"(?:{p})" for p in listed)) if listed else None
