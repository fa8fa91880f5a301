"""Whether a statement says that something is not so: a "not" in its main clause.

What a speaker does (deny, confirm) is the polarity of the claim; "the ships will not be returned" is said, and still contradicts who says
that they will.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly import languages
from reportedly.text import fold, words

# How many words of a statement are searched: the main clause.
CLAUSE: Final = 14
_PAUSES: Final = " \u00a0\"“”«»„'‘’"


@dataclass(frozen=True, slots=True)
class _Negation:
    words: frozenset[str]
    endings: tuple[str, ...]
    ends: frozenset[str]


@cache
def _negation(language: str) -> _Negation:
    listed = languages.load(language, "speech").get("words", {})

    def some(name: str) -> frozenset[str]:
        return frozenset(fold(w) for w in listed.get(name, ()))

    return _Negation(some("negations"), tuple(sorted(some("negative_endings"))), some("that") - some("skips"))


def is_negative(text: str, language: str | None) -> bool:
    """Whether the main clause of the text has a word or verb ending for "not"."""
    negation = _negation((language or "en").split("-")[0].split("_")[0].lower())
    end = 0
    for k, (word, span) in enumerate(words(text)[:CLAUSE]):
        folded = fold(word)
        if folded in negation.words or (negation.endings and folded.endswith(negation.endings)):
            return True
        if k and (folded in negation.ends or text[end : span.start].strip(_PAUSES)):
            return False
        end = span.end
    return False
