"""Longest match of phrases over tokens: one dictionary look-up a token, whatever the number of phrases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from reportedly.extract.numbers.tokens import Token, keys

# Endings that an inflected word may add to a stem that a data file marks with `*`.
_LONGEST_ENDING: Final = 7
_SHORTEST_STEM: Final = 2
# Words whose stems are kept, of each set of phrases.
_STEMS_KEPT: Final = 20_000


@dataclass(slots=True)
class Phrases:
    """Phrases with a payload each. A word that ends in `*` matches any ending; `prefixes` are written together with the first word."""

    prefixes: tuple[str, ...] = ()
    by_first: dict[str, list[tuple[tuple[str, ...], Any]]] = field(default_factory=dict)
    by_stem: dict[str, list[tuple[tuple[str, ...], Any]]] = field(default_factory=dict)
    index: dict[str, tuple[dict[str, list[tuple[tuple[str, ...], Any]]], list[tuple[tuple[str, ...], Any]]]] = field(
        default_factory=dict
    )
    """By first word: the phrases by their second word, and those whose second word has any ending."""
    stems: dict[str, str | None] = field(default_factory=dict)
    """What was found for words that were asked for before."""

    def add(self, phrases: Iterable[str], payload: Any) -> None:
        """Add phrases of one meaning. The first meaning of a phrase stays."""
        self.stems.clear()
        for phrase in phrases:
            stem = phrase.endswith("*")
            parts = keys(phrase.rstrip("*"))
            if not parts:
                continue
            for first in dict.fromkeys((parts[0], *(keys(p)[0] + parts[0] for p in self.prefixes))):
                table = self.by_stem if stem and len(parts) == 1 else self.by_first
                rest = parts[1:-1] + (parts[-1] + "*",) if stem and len(parts) > 1 else parts[1:]
                entries = table.setdefault(first, [])
                if all(e[0] != rest for e in entries):
                    entries.append((rest, payload))

    def seal(self) -> Phrases:
        """Sort so that the longest phrase is tried first."""
        for entries in (*self.by_first.values(), *self.by_stem.values()):
            entries.sort(key=lambda e: -len(e[0]))
        for first, entries in self.by_first.items():
            seconds: dict[str, list[tuple[tuple[str, ...], Any]]] = {}
            open_ended = [e for e in entries if e[0] and e[0][0].endswith("*") and len(e[0][0]) > 1]
            for entry in entries:
                if entry not in open_ended:
                    seconds.setdefault(entry[0][0] if entry[0] else "", []).append(entry)
            self.index[first] = (seconds, open_ended)
        return self

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, Any] | None:
        """(index after the phrase, payload) of the longest phrase that begins at a token, or None."""
        key = tokens[at].key
        if key not in self.by_first and not self.by_stem:
            return None
        found = self.index.get(key)
        if found is not None:
            whole = _longest(tokens, at + 1, *found)
            if whole is not None:
                return whole
        if self.by_stem and len(key) > _SHORTEST_STEM:
            stem = self._stem(key)
            if stem is not None:
                return at + 1, self.by_stem[stem][0][1]
        return None

    def begins(self, key: str) -> bool:
        """Whether any phrase may begin with a word."""
        return key in self.by_first or bool(self.by_stem) and len(key) > _SHORTEST_STEM and self._stem(key) is not None

    def _stem(self, key: str) -> str | None:
        """The longest stem that a word can be an inflected form of."""
        if key in self.stems:
            return self.stems[key]
        shortest = max(_SHORTEST_STEM, len(key) - _LONGEST_ENDING)
        found = next((key[:size] for size in range(len(key), shortest - 1, -1) if key[:size] in self.by_stem), None)
        if len(self.stems) >= _STEMS_KEPT:
            self.stems.clear()
        self.stems[key] = found
        return found


def _longest(
    tokens: Sequence[Token],
    at: int,
    seconds: dict[str, list[tuple[tuple[str, ...], Any]]],
    open_ended: list[tuple[tuple[str, ...], Any]],
) -> tuple[int, Any] | None:
    """(index after, payload) of the longest phrase that goes on at a token."""
    best: tuple[int, Any] | None = None
    if at < len(tokens):
        for entries in (seconds.get(tokens[at].key, ()), open_ended):
            for rest, payload in entries:
                if (best is None or at + len(rest) > best[0]) and _follows(tokens, at, rest):
                    best = at + len(rest), payload
                    break
    if best is None and "" in seconds:
        return at, seconds[""][0][1]
    return best


def _follows(tokens: Sequence[Token], at: int, rest: tuple[str, ...]) -> bool:
    if at + len(rest) > len(tokens):
        return False
    for offset, wanted in enumerate(rest):
        have = tokens[at + offset].key
        if have != wanted and not (len(wanted) > 1 and wanted[-1] == "*" and have.startswith(wanted[:-1])):
            return False
    return True
