"""The place within the name of a building or a body that stands there: "Hospital Rural de Beja", "Lund Primary School", "the clinic in Ulm"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Final

from reportedly import languages, text
from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names.tokens import Token
from reportedly.extract.places.lexicon import Lexicon
from reportedly.naming import common
from reportedly.records import Span

_MOST: Final = 3  # words of the name of a place at the end


@cache
def _venues(language: str) -> frozenset[str]:
    return frozenset(map(text.fold, languages.load(language, "places").get("venue_words", ())))


def within(words: list[Token], bodies: list[Span], lex: names_lexicon.Lexicon, places: Lexicon) -> Iterator[int]:
    """The words of a sentence that name a place within one of these names (in the order of the text)."""
    if not words or not lex.cased:
        return
    low = max(0, bisect_right(bodies, words[0].start, key=lambda s: s.start) - 1)
    for span in bodies[low : bisect_right(bodies, words[-1].start, key=lambda s: s.start)]:
        first = bisect_left(words, span.start, key=lambda w: w.start)
        last = bisect_left(words, span.end, key=lambda w: w.start)
        yield from _located(words, first, last, lex, places)


def _located(words: list[Token], first: int, last: int, lex: names_lexicon.Lexicon, places: Lexicon) -> Iterator[int]:
    """The place behind a word for being somewhere, or, of a building, behind its last small word or before everything else."""
    for i in range(first + 1, last - 1):
        if not words[i].capital and words[i].folded in places.locatives and words[i + 1].capital:
            yield from range(i + 1, last)
            return
    if not any(w.folded in _venues(lex.language) for w in words[first:last]) or last - first < _SHORTEST:
        return
    small = next((i for i in range(last - 1, first, -1) if not words[i].capital), None)
    if small is not None and last - 1 - small <= _MOST:
        yield from range(small + 1, last)
    elif words[first].folded not in _venues(lex.language) and _is_known(words, first, places):
        yield first
    elif words[first].folded in _venues(lex.language) and _is_known(words, last - 1, places):
        yield last - 1


_SHORTEST: Final = 2  # words of a name that holds a place


def _is_known(words: list[Token], i: int, places: Lexicon) -> bool:
    return not common.word(words[i].folded, places.language) and bool(places.lookup(words[i].text))
