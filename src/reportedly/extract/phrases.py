"""Words of an article with their offsets, and finding the phrases of a lexicon among them.

A lexicon is written as a person writes it: `called on`, `заяви*` (any ending), `表示`. One matcher serves every script, because
`reportedly.text.words` gives Han and kana characters one by one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Generic, TypeVar

from reportedly.records import Span
from reportedly.text import fold, words

T = TypeVar("T")

# A wildcard stands for an ending, not for another word: longer remainders are compounds ("state*" is not "statesmanship").
MAX_ENDING: Final = 6
_MEMORY: Final = 50_000


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: `folds[i]` for comparing, `starts[i]` and `ends[i]` where it stands, `gaps[i]` the characters before it
    (from the end of the word before; `gaps[len]` those after the last)."""

    text: str
    folds: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.folds)

    def raw(self, index: int) -> str:
        """The word as it stands."""
        return self.text[self.starts[index] : self.ends[index]]

    def within(self, span: Span) -> tuple[int, int]:
        """First and one past the last of the words that begin within the span."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)


@lru_cache(maxsize=4)
def words_of(text: str) -> Words:
    """The words of a text; remembered for the last few texts, because several parts ask for the same article's."""
    found = words(text)
    starts = tuple(span.start for _, span in found)
    ends = tuple(span.end for _, span in found)
    gaps = tuple(text[a:b] for a, b in zip((0, *ends), (*starts, len(text)), strict=True))
    return Words(text, tuple(fold(word) for word, _ in found), starts, ends, gaps)


class Phrases(Generic[T]):
    """A lexicon ready for matching: phrases, each with a value. `*` at the end of a word stands for up to `MAX_ENDING` letters.

    `clitics` are letters that may be written onto the front of a phrase's first word (Arabic "و", "ف", "ب", "ل", "ال").
    """

    def __init__(self, entries: Iterable[tuple[str, T]], *, clitics: Iterable[str] = ()) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._clitics = tuple(fold(c) for c in clitics)
        self._memory: dict[str, tuple[tuple[tuple[str, ...], T], ...]] = {}
        for phrase, value in entries:
            parts = _parts(phrase)
            if parts:
                self._first.setdefault(parts[0], []).append((parts[1:], value))
        self._lengths = sorted({len(key) - 1 for key in self._first if key.endswith("*")})

    def __bool__(self) -> bool:
        return bool(self._first)

    def at(self, tokens: Words, index: int, end: int) -> tuple[int, T] | None:
        """The longest phrase that begins at a word: one past its last word, and its value."""
        best: tuple[int, T] | None = None
        for rest, value in self._candidates(tokens.folds[index]):
            stop = index + 1 + len(rest)
            if stop > end or (best is not None and stop <= best[0]):
                continue
            if all(_matches(p, tokens.folds[index + 1 + k]) for k, p in enumerate(rest)):
                best = (stop, value)
        return best

    def find(self, tokens: Words, start: int, end: int) -> Iterator[tuple[int, int, T]]:
        """(first word, one past the last, value) of the phrases in a stretch, from the left, the longest first, without overlaps."""
        i = start
        while i < end:
            found = self.at(tokens, i, end)
            if found is None:
                i += 1
            else:
                yield i, found[0], found[1]
                i = found[0]

    def _candidates(self, word: str) -> tuple[tuple[tuple[str, ...], T], ...]:
        known = self._memory.get(word)
        if known is None:
            if len(self._memory) > _MEMORY:
                self._memory.clear()
            known = self._memory[word] = tuple(self._look_up(word))
        return known

    def _look_up(self, word: str) -> Iterator[tuple[tuple[str, ...], T]]:
        forms = [word, *(word[len(c) :] for c in self._clitics if word.startswith(c) and len(word) > len(c) + 1)]
        for form in forms:
            yield from self._first.get(form, ())
            for length in self._lengths:
                if length <= len(form) <= length + MAX_ENDING:
                    yield from self._first.get(form[:length] + "*", ())


def _parts(phrase: str) -> tuple[str, ...]:
    parts: list[str] = []
    for piece in phrase.split():
        folded = [fold(word) for word, _ in words(piece.rstrip("*"))]
        if folded and piece.endswith("*"):
            folded[-1] += "*"
        parts += folded
    return tuple(parts)


def _matches(pattern: str, word: str) -> bool:
    if pattern.endswith("*"):
        return word.startswith(pattern[:-1]) and len(word) <= len(pattern) - 1 + MAX_ENDING
    return word == pattern
