"""Whether a statement says that something is not so: a "not" in its main clause.

What a speaker does (deny, confirm) is the polarity of the claim; "the ships will not be returned" is said, and still contradicts who says
that they will.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

import regex

from reportedly import languages
from reportedly.compare.terms import STEM, terms
from reportedly.text import fold, is_unspaced, words

# How many words of a statement are searched: the main clause.
CLAUSE: Final = 14
# Words of a statement that does no more than call another one untrue.
SHORT: Final = 12
# Words of a clause that is but a no with pronouns around it.
LEAST: Final = 3
FEW: Final = 6
# Words on either side of a "not" that it is said of: a verb before or behind it with what the verb is of.
REACH: Final = 4
# What parts a clause from the next one.
_PARTS: Final = regex.compile(r"[,;:.!?()、，；：。！？،՝؛।—–]|\s-\s")
# Terms of a denial beside the nouns for what was said ("the accusation of the mayor"): with more it has a content of its own.
BESIDE: Final = 3
# Characters of a denial in a script without spaces that names what was said and nothing else.
SHORT_UNSPACED: Final = 14
_QUOTATION: Final = frozenset('"“”«»„「『‘:：')
# What parts the words that take up what was said from the next clause, in a script without spaces.
_COMMAS: Final = frozenset(",，；;")
# What a denial points back to begins within so many characters.
BEGINNING: Final = 3
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


@cache
def _listed(language: str, name: str) -> tuple[str, ...]:
    """A list of `languages/*/denials.toml`, folded."""
    return tuple(fold(w) for w in languages.load(language, "denials").get(name, ()))


@cache
def _untrue(language: str) -> tuple[tuple[str, ...], ...]:
    """The words of what calls something untrue."""
    return tuple(p for phrase in _listed(language, "untrue") if (p := tuple(w for w, _ in words(phrase))))


def is_rejection(text: str, language: str | None) -> bool:
    """Whether a statement is short and calls something untrue: "that is a lie", "faux", "不属实"."""
    said = [w for w, _ in words(fold(text))]
    if is_unspaced(text):
        said = said[: 2 * SHORT]
    if not 0 < len(said) <= (2 * SHORT if is_unspaced(text) else SHORT):
        return False
    listed = _untrue(languages.code(language, "en"))
    found = [p for p in listed if any(tuple(said[i : i + len(p)]) == p for i in range(len(said) - len(p) + 1))]
    if not found:
        return False
    # "不属实" and "not true" are negative themselves; "not untrue" is no rejection.
    return any(is_negative(" ".join(p), language) for p in found) or not is_negative(text, language)


def is_hollow(text: str, language: str | None) -> bool:
    """Whether the first clause of a statement is but a no with pronouns around it: "it was not", "there have been none"."""
    language = languages.code(language, "en")
    said = [fold(w) for w, _ in words(_PARTS.split(text.strip(_PAUSES))[0])]
    negation, hollow = _negation(language), _listed(language, "hollow")
    return LEAST <= len(said) <= FEW and all(w in hollow for w in said) and any(_is_not(w, negation) for w in said)


def is_negative(text: str, language: str | None) -> bool:
    """Whether the main clause of the text has a word or verb ending for "not"."""
    negation = _negation(languages.code(language, "en"))
    end = 0
    for k, (word, span) in enumerate(words(text)[:CLAUSE]):
        folded = fold(word)
        if _is_not(folded, negation):
            return True
        if k and (folded in negation.ends or text[end : span.start].strip(_PAUSES)):
            return False
        end = span.end
    return False


def negated(text: str, language: str | None) -> frozenset[str]:
    """The terms beside the negations of a text, on either side in any language: some negate what stands before them, some what stands behind."""
    negation = _negation(languages.code(language, "en"))
    listed = words(text)
    reach = 2 * REACH if is_unspaced(text) else REACH
    found: set[str] = set()
    for i, (word, span) in enumerate(listed):
        if _is_not(fold(word), negation):
            before = text[listed[max(0, i - reach)][1].start : span.start]
            behind = text[span.end : listed[min(len(listed) - 1, i + reach)][1].end]
            found |= terms(_PARTS.split(before)[-1]) | terms(_PARTS.split(behind)[0])
    return frozenset(found)


def _is_not(word: str, negation: _Negation) -> bool:
    return word in negation.words or bool(negation.endings and word.endswith(negation.endings))


def denied_in(text: str, language: str | None) -> str:
    """What of a denial's words is denied: what was said before stands in front of words for what it is called ("the claims | as lawyers prepare to sue")."""
    if is_unspaced(text):
        return text
    listed = words(text)
    joining = _listed(languages.code(language, "en"), "as")
    for word, span in listed[1:]:
        if fold(word) in joining:
            head = text[: span.start].rstrip()
            return head if points_back(head, language) else text
    return text


def points_back(text: str, language: str | None) -> bool:
    """Whether what is denied is but what was said before: "it", "this", "the accusations", "上述说法", with or without words of its own in quotation marks behind."""
    pronouns, matters, such = (_listed(languages.code(language, "en"), name) for name in ("it", "matters", "such"))
    stops = _QUOTATION | _COMMAS if is_unspaced(text) else _QUOTATION
    end = next((i for i, c in enumerate(text) if c in stops and i >= BEGINNING), len(text))
    head = fold(text[:end])
    if is_unspaced(head):
        return len(head) <= SHORT_UNSPACED and any(w in head for w in (*pronouns, *matters, *such))
    said = [w for w, _ in words(head)]
    if any(tuple(said) == tuple(w for w, _ in words(p)) for p in pronouns):
        return True
    if any(f" {w}" in f" {head}" for w in such):
        return True
    stems = tuple(w[:STEM] for w in matters)
    rest = {w for w in said if not w.startswith(stems)}
    return len(rest) <= BESIDE and len(rest) < len(set(said))
