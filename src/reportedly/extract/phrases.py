"""Words of an article with their offsets, and finding the phrases of a lexicon among them.

A lexicon is written as a person writes it: `called on`, `заяви*` (any ending), `表示`. One matcher serves every script, because
`reportedly.text.words` gives Han and kana characters one by one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Generic, TypeVar

from reportedly.records import Span
from reportedly.text import fold, marked, word_ends, words

T = TypeVar("T")

# A wildcard stands for an ending, not for another word: longer remainders are compounds ("state*" is not "statesmanship").
MAX_ENDING: Final = 6
# The first part of a compound is a word itself: shorter ones are prefixes ("Einbruch" is no kind of "Bruch").
MIN_PART: Final = 3
_MEMORY: Final = 50_000
# Of so many words one has an accent at least in a text that writes them: French has one in five, Italian, which has the fewest, one in thirty.
_ACCENTED: Final = 100
# One letter in two codings: apostrophes, and the cedilla that Romanian is often written with for its comma.
_CODINGS: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "ș": "ş", "ț": "ţ"})
# Accents that many a print leaves off capitals ("Etats-Unis", "EMEUTES").
_OFF_CAPITALS: Final = re.compile("^[àáèéêìíòóùú]")


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

    def past(self, first: int, stop: int, words: Container[str]) -> int:
        """Past the words of a list with which a stretch begins."""
        while first < stop and self.folds[first] in words:
            first += 1
        return first

    def short_of(self, first: int, stop: int, words: Container[str]) -> int:
        """Where a stretch ends without the words of a list at its end."""
        while stop > first and self.folds[stop - 1] in words:
            stop -= 1
        return stop

    def is_sign(self, index: int) -> bool:
        """Whether the word is one character of a script without spaces."""
        return len(self.folds[index]) == 1 and not self.folds[index].isascii()

    def within_end(self, position: int) -> int:
        """One past the last of the words that begin before the character."""
        return bisect_left(self.starts, position)


@lru_cache(maxsize=4)
def words_of(text: str) -> Words:
    """The words of a text; remembered for the last few texts, because several parts ask for the same article's."""
    found = word_ends(text)
    starts = tuple([start for start, _ in found])
    ends = tuple([end for _, end in found])
    gaps = tuple([text[a:b] for a, b in zip((0, *ends), (*starts, len(text)), strict=True)])
    # A word that is nothing but marks folds to nothing and is kept as it stands.
    return Words(text, tuple([fold(text[a:b]) or text[a:b] for a, b in found]), starts, ends, gaps)


def _spelt(word: str) -> str:
    return marked(word).translate(_CODINGS)


@lru_cache(maxsize=4)
def toned(tokens: Words) -> Words:
    """The words with accents and tones kept in `folds`, for languages in which they make another word."""
    return replace(tokens, folds=tuple([_spelt(tokens.raw(i)) for i in range(len(tokens))]))


@lru_cache(maxsize=4)
def writes_accents(tokens: Words) -> bool:
    """Whether a text is written with accents, so that a word without them is another."""
    return _ACCENTED * sum(a != b for a, b in zip(toned(tokens).folds, tokens.folds, strict=True)) >= len(tokens) > 0


@lru_cache(maxsize=4)
def split_at(tokens: Words, parts: re.Pattern[str]) -> Words:
    """The words cut around the parts that a pattern finds within them, for writing in which words stand in a row without spaces (Thai)."""
    cuts: list[tuple[int, int]] = []
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        at = start
        for found in parts.finditer(tokens.text, start, end):
            cuts += [(at, found.start())] if found.start() > at else []
            cuts.append(found.span())
            at = found.end()
        cuts += [(at, end)] if at < end else []
    starts, ends = tuple([a for a, _ in cuts]), tuple([b for _, b in cuts])
    gaps = tuple([tokens.text[a:b] for a, b in zip((0, *ends), (*starts, len(tokens.text)), strict=True)])
    return Words(tokens.text, tuple([fold(tokens.text[a:b]) or tokens.text[a:b] for a, b in cuts]), starts, ends, gaps)


class Phrases(Generic[T]):
    """A lexicon ready for matching: phrases, each with a value. `*` at the end of a word stands for up to `MAX_ENDING` letters; at the beginning of a phrase for the first part
    of a compound, which has at least `MIN_PART` letters (`*streik`: "Warnstreik").

    With `tones` the words keep their accents, to be looked for in `toned` words; the first letter may lack one.
    `clitics` are letters that may be written onto the front of a phrase's first word (Arabic "و", "ف", "ب", "ل", "ال").
    """

    def __init__(self, entries: Iterable[tuple[str, T]], *, clitics: Iterable[str] = (), tones: bool = False) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._stems: dict[str, list[tuple[tuple[str, ...], T]]] = {}  # the same for first words with any ending
        self._heads: dict[str, list[tuple[tuple[str, ...], T]]] = {}  # and for the last parts of compounds
        self._clitics = tuple(fold(c) for c in clitics)
        self._memory: dict[str, tuple[tuple[tuple[str, ...], T], ...]] = {}
        for phrase, value in _without_first_accents(entries) if tones else entries:
            parts = _parts(phrase.removeprefix("*"), _spelt if tones else fold)
            if parts and phrase.startswith("*"):
                self._heads.setdefault(parts[0], []).append((parts[1:], value))
            elif parts and parts[0].endswith("*"):
                self._stems.setdefault(parts[0][:-1], []).append((parts[1:], value))
            elif parts:
                self._first.setdefault(parts[0], []).append((parts[1:], value))
        # By as many letters as the shortest has, so that most words need no look at any: the lengths of the stems that begin with them, the longest first
        # ("pedestr*" tells more of a word than "ped*"), and of the last parts of compounds that end with them ("*vereinigung", "*einigung").
        self._least = min(map(len, self._stems), default=0)
        self._lengths = _grouped(self._stems, slice(0, self._least))
        self._least_head = min(map(len, self._heads), default=0)
        self._head_lengths = _grouped(self._heads, slice(-self._least_head, None))

    def __bool__(self) -> bool:
        return bool(self._first) or bool(self._stems) or bool(self._heads)

    def at(self, tokens: Words, index: int, end: int) -> tuple[int, T] | None:
        """The longest phrase that begins at a word: one past its last word, and its value."""
        folds = tokens.folds
        known = self._memory.get(folds[index])
        if known is None:
            known = self._candidates(folds[index])
        best: tuple[int, T] | None = None
        reach = index
        for rest, value in known:
            stop = index + 1 + len(rest)
            if stop > end or stop <= reach:
                continue
            if rest and rest[0] != folds[index + 1] and (rest[0][-1] != "*" or not _matches(rest[0], folds[index + 1])):
                continue
            if len(rest) < 2 or all(map(_matches, rest, folds[index + 1 : stop])):
                best, reach = (stop, value), stop
        return best

    def find(self, tokens: Words, start: int, end: int) -> Iterator[tuple[int, int, T]]:
        """(first word, one past the last, value) of the phrases in a stretch, from the left, the longest first, without overlaps."""
        past = start
        for i, known in enumerate(map(self._memory.get, tokens.folds[start:end]), start):
            if known is None:
                known = self._candidates(tokens.folds[i])
            if not known or i < past:  # most words begin no phrase
                continue
            found = self.at(tokens, i, end)
            if found is not None:
                past = found[0]
                yield i, past, found[1]

    def _candidates(self, word: str) -> tuple[tuple[tuple[str, ...], T], ...]:
        known = self._memory.get(word)
        if known is None:
            if len(self._memory) > _MEMORY:
                self._memory.clear()
            known = self._memory[word] = tuple(self._look_up(word))
        return known

    def _look_up(self, word: str) -> list[tuple[tuple[str, ...], T]]:
        forms = [word]
        if self._clitics and word.startswith(self._clitics):
            forms += [word[len(c) :] for c in self._clitics if word.startswith(c) and len(word) > len(c) + 1]
        found: list[tuple[tuple[str, ...], T]] = []
        for form in forms:
            found += self._first.get(form, ())
            size = len(form)
            for length in self._lengths.get(form[: self._least], ()):
                if length <= size <= length + MAX_ENDING:
                    found += self._stems.get(form[:length], ())
        for length in self._head_lengths.get(word[-self._least_head :], ()):
            if length + MIN_PART <= len(word):
                found += self._heads.get(word[-length:], ())
        return found


def _without_first_accents(entries: Iterable[tuple[str, T]]) -> Iterator[tuple[str, T]]:
    for phrase, value in entries:
        yield phrase, value
        if _OFF_CAPITALS.match(phrase):
            yield fold(phrase[0]) + phrase[1:], value


def _grouped(words: Iterable[str], edge: slice) -> dict[str, list[int]]:
    """The different lengths of words by the letters at one of their edges, the longest first."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[edge], set()).add(len(word))
    return {letters: sorted(lengths, reverse=True) for letters, lengths in found.items()}


def _parts(phrase: str, folding: Callable[[str], str]) -> tuple[str, ...]:
    parts: list[str] = []
    for piece in phrase.split():
        folded = [folding(word) for word, _ in words(piece.rstrip("*"))]
        if folded and piece.endswith("*"):
            folded[-1] += "*"
        parts += folded
    return tuple(parts)


def _matches(pattern: str, word: str) -> bool:
    if pattern.endswith("*"):
        return word.startswith(pattern[:-1]) and len(word) <= len(pattern) - 1 + MAX_ENDING
    return word == pattern
