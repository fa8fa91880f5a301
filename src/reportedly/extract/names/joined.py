"""Two people's names that a small word, or nothing, joins to what looks like one: "la victoire de *Duarte Vilhegas de Marta Quintanilha*"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import regex

from reportedly.extract.names.found import Found
from reportedly.extract.names.lexicon import Lexicon
from reportedly.records import Span
from reportedly.text import fold

# Words of the shortest stretch that may be two names of a given name and a surname each, and small words between them.
_LEAST: Final = 4
_SMALL: Final = 2
_WORD: Final = regex.compile(r"\S+")
_TOLD: Final = regex.compile(r"[\w-]+")


def parted(text: str, found: Sequence[Found], lexicon: Lexicon) -> Iterator[Found]:
    """The names of an article, those of two people that stand together as two.

    Two are a given name with a surname and another such, of which the article names both apart from each other as well: behind a small word by their
    surnames at least, side by side ("Arlene Foster Simon Coveney") by their full names.
    """
    long = {f for f in found if f.kind == "PER" and text.count(" ", f.span.start, f.span.end) >= _LEAST - 1}
    named = Counter(text[f.span.start : f.span.end] for f in found if f.kind == "PER") if long else Counter()
    told = Counter(_TOLD.findall(text)) if long else Counter()
    for one in found:
        cut = _cut(text, one, named, told, lexicon) if one in long else None
        if cut is None:
            yield one
            continue
        yield replace(one, span=Span(one.span.start, cut[0]))
        yield replace(one, span=Span(cut[1], one.span.end), role=None, role_key=None, country=None)


def _cut(text: str, one: Found, named: Counter[str], told: Counter[str], lexicon: Lexicon) -> tuple[int, int] | None:
    """Where the first of two names ends and the second begins, or None."""
    words = [Span(*m.span()) for m in _WORD.finditer(text, one.span.start, one.span.end)]
    if len(words) < _LEAST:
        return None
    capital = [text[w.start].isupper() for w in words]
    given = [high and fold(text[w.start : w.end]) in lexicon.given for w, high in zip(words, capital, strict=True)]
    cuts = [
        (i, j)
        for i in range(2, len(words) - 1)
        for j in range(i, min(i + _SMALL, len(words) - 2) + 1)
        if given[0] and capital[i - 1] and not given[i - 1]
        if not any(capital[i:j]) and given[j] and capital[j + 1]
    ]
    apart = [
        (words[i - 1].end, words[j].start) for i, j in cuts if _are_two(text, one.span, words, (i, j), named, told)
    ]
    return apart[0] if len(apart) == 1 else None


def _are_two(
    text: str, span: Span, words: Sequence[Span], cut: tuple[int, int], named: Counter[str], told: Counter[str]
) -> bool:
    """Whether the article has what stands before the one word and what begins with the other apart from each other too: more often than they stand together."""
    i, j = cut
    first, second = text[span.start : words[i - 1].end], text[words[j].start : span.end]
    if i == j:
        return first in named and second in named
    together = named[text[span.start : span.end]]
    return all(told[text[w.start : w.end]] > together for w in (words[i - 1], words[-1]))
