"""The clause of a sentence that tells a happening."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from reportedly.records import Span
from reportedly.text import trim

# Sentences up to this many characters are read at a glance; a clause shorter than the least says too little. Not tuned.
SHORT: Final = 110
LEAST: Final = 40
# Where a clause ends: not a comma in a number or between a day and its year.
_MARK: Final = regex.compile(r"[;:–—](?=\s)|(?<!\d),(?=\s)|,(?=\s\p{L})|[،՝؛]\s|[，；、：]")


def phrase(text: str, sentence: Span, anchors: Sequence[Span]) -> Span:
    """The clauses of a sentence that hold all anchors, within the sentence; the sentence itself where it is short or has no anchor."""
    inside = [a for a in anchors if sentence.start <= a.start and a.end <= sentence.end]
    if sentence.end - sentence.start <= SHORT or not inside:
        return sentence
    first, last = min(a.start for a in inside), max(a.end for a in inside)
    marks = [m.start() for m in _MARK.finditer(text, sentence.start, sentence.end)]
    left = [sentence.start, *(m + 1 for m in marks if m < first)]
    right = [*(m for m in marks if m >= last), sentence.end]
    start, end = left.pop(), right.pop(0)
    while end - start < LEAST and (left or right):
        if right:
            end = right.pop(0)
        else:
            start = left.pop()
    return trim(text, Span(start, end))
