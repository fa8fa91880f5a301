"""Whether a statement says that something is not so: a "not" in its main clause.

What a speaker does (deny, confirm) is the polarity of the claim; "the ships will not be returned" is said, and still contradicts who says
that they will.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly import languages
from reportedly.text import fold, is_unspaced, words

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


# Words of a statement that does no more than call another one untrue.
SHORT: Final = 12


@cache
def _untrue(language: str) -> tuple[tuple[str, ...], ...]:
    listed = languages.load(language, "denials").get("untrue", ())
    return tuple(p for phrase in listed if (p := tuple(w for w, _ in words(fold(phrase)))))


def is_rejection(text: str, language: str | None) -> bool:
    """Whether a statement is short and calls something untrue: "that is a lie", "faux", "不属实"."""
    said = [w for w, _ in words(fold(text))]
    if is_unspaced(text):
        said = said[: 2 * SHORT]
    if not 0 < len(said) <= (2 * SHORT if is_unspaced(text) else SHORT):
        return False
    listed = _untrue((language or "en").split("-")[0].split("_")[0].lower())
    found = [p for p in listed if any(tuple(said[i : i + len(p)]) == p for i in range(len(said) - len(p) + 1))]
    if not found:
        return False
    # "不属实" and "not true" are negative themselves; "not untrue" is no rejection.
    return any(is_negative(" ".join(p), language) for p in found) or not is_negative(text, language)


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
