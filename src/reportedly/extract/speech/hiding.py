"""The clause that only tells that a speaker hides his name ("a clerk, who asked not to be named, said"): he is who stands before it, and its verbs report nothing.

`languages/*/speech.toml` lists under [words]: `anonymity`, words of which one stands in such a clause; `begging`, verbs with which it begins where neither a comma nor a
relative pronoun does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.able import is_noun_for_speaker
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.marks import COMMA, HARD, QUOTE

# Such a clause has no more words than this before the word of the list, and behind it up to its comma.
_BEFORE: Final = 8
_BEHIND: Final = 6
# Before a noun for a speaker stands no more than an adjective ("an Iranian official").
_NOUN: Final = 2


def hiding(tokens: Words, lo: int, hi: int, lex: SpeechLexicon) -> Iterator[tuple[int, int]]:
    """Each such clause between two words: its first word and one past its last."""
    for k in range(lo + 1, hi):
        if tokens.folds[k] not in lex.anonymity:
            continue
        start = _start(tokens, lo, k, lex)
        if start is not None:
            closed = _has(COMMA, tokens, start) or lex.verb_second  # "die anoniem wil blijven, zegt"
            yield start, _stop(tokens, k, hi, closed=closed)


def _start(tokens: Words, lo: int, index: int, lex: SpeechLexicon) -> int | None:
    begins = lex.relatives | lex.begging - lex.articles
    for k in range(index, max(lo, index - _BEFORE), -1):
        if _has(HARD, tokens, k) or _has(QUOTE, tokens, k):
            return None
        if tokens.folds[k] in begins and k < index:
            return k
        if _has(COMMA, tokens, k):
            return None if _begins_speaker(tokens, k, index, lex) else k
    return None


def _begins_speaker(tokens: Words, index: int, stop: int, lex: SpeechLexicon) -> bool:
    """Whether a noun for a speaker begins behind the comma, whose verb is no part of such a clause ("…, an official said on condition of anonymity")."""
    first = index
    first = tokens.past(first, stop, lex.articles | lex.indefinite | lex.numbers | lex.quantifiers)
    return any(is_noun_for_speaker(tokens, k, stop, lex) for k in range(first, min(stop, first + _NOUN)))


def _stop(tokens: Words, index: int, hi: int, *, closed: bool) -> int:
    """Its comma, where one begins it; else right behind the word."""
    if closed:
        for k in range(index + 1, min(hi, index + 1 + _BEHIND)):
            if _has(COMMA, tokens, k):
                return k
    return index + 1


def _has(marks: frozenset[str], tokens: Words, index: int) -> bool:
    return not marks.isdisjoint(tokens.gaps[index])
