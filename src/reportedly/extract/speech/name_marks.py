"""Quotation marks that say nothing: those around a name (компания «Южный порт»)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.records import NameMention, Span
from reportedly.text import trim

# A name between quotation marks is no longer than this, in characters.
_LONGEST_NAME: Final = 60
_NAME_WORDS: Final = 3


def names_in_quotes(
    tokens: Words, lex: SpeechLexicon, quoted: Sequence[Span], names: Sequence[NameMention]
) -> frozenset[Span]:
    """The quotations that are nothing but a name (компания «Южный порт»): a name that was found, or a few words with a capital
    right after a word that says nothing."""
    named = {(n.span.start, n.span.end) for n in names}
    found = []
    for q in quoted:
        if not 2 < q.end - q.start <= _LONGEST_NAME:
            continue
        inside = trim(tokens.text, Span(q.start + 1, q.end - 1))
        if (inside.start, inside.end) in named or _is_title(tokens, lex, inside):
            found.append(q)
    return frozenset(found)


def _is_title(tokens: Words, lex: SpeechLexicon, inside: Span) -> bool:
    first, stop = tokens.within(inside)
    if (
        not 0 < first < stop <= first + _NAME_WORDS
        or tokens.ends[stop - 1] != inside.end
        or not tokens.raw(first)[0].isupper()
    ):
        return False
    before = tokens.gaps[first]
    alone = before[:-1] == " " and lex.cues.at(tokens, first - 1, first) is None
    return alone and not any(tokens.gaps[k].strip(" -") for k in range(first + 1, stop))


def without_marks(tokens: Words, titles: frozenset[Span]) -> Words:
    """The words without the quotation marks around names, as if they stood without."""
    marks = {at for q in titles for at in (q.start, q.end - 1)}
    gaps = list(tokens.gaps)
    for at in sorted(marks):
        k = bisect_left(tokens.starts, at)
        begin = tokens.ends[k - 1] if k else 0
        gaps[k] = "".join(c for i, c in enumerate(tokens.text[begin : begin + len(gaps[k])], begin) if i not in marks)
    return replace(tokens, gaps=tuple(gaps))
