"""Names of things that hold words of time: the programme "60 Minutes", 'Black Monday'."""

from __future__ import annotations

import re
from typing import Final

from reportedly.records import Span

_OPENING: Final = "\"“„«‘`'"
_CLOSING: Final = "\"”“»’'"
# Characters and words that a name in quotation marks has at most; longer ones are speech.
_LONGEST: Final = 40
_MOST_WORDS: Final = 6
# Letters from which on a word of a name has a capital: shorter ones are "of", "the", "und".
_LONG_WORD: Final = 4
_WORDS: Final = re.compile(r"[^\W\d_]+")


def is_in_title(text: str, span: Span) -> bool:
    """Whether a stretch of text stands between quotation marks in a short row of words that all have capitals: then it is a name. Speech that says no more than "Friday" is none: a name has two words, or one and a number."""
    opening = max((text.rfind(q, max(0, span.start - _LONGEST), span.start) for q in _OPENING), default=-1)
    if opening < 0 or "\n" in text[opening : span.start]:
        return False
    closing = min((i for q in _CLOSING if (i := text.find(q, span.end, span.end + _LONGEST)) >= 0), default=-1)
    if closing < 0 or opening and text[opening - 1].isalnum() or text[closing + 1 : closing + 2].isalpha():
        return False
    inside = text[opening + 1 : closing].rstrip(".,")
    found = _WORDS.findall(inside)
    numbered = any(c.isdigit() for c in inside[:2])
    return (
        1 + (not numbered) <= len(found) <= _MOST_WORDS
        and not any(c in inside for c in ".,;:?!")
        and all(w[0].isupper() for w in found if len(w) >= _LONG_WORD)
        and sum(w[0].isupper() for w in found) + numbered > 1
        and not inside.isupper()
    )
