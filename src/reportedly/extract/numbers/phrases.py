"""Longest match of phrases over tokens: one dictionary look-up a token, whatever the number of phrases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from reportedly.extract.numbers.tokens import Token, keys

# Endings that an inflected word may add to a stem that a data file marks with `*`.
_LONGEST_ENDING: Final = 7
_SHORTEST_STEM: Final = 2


@dataclass(slots=True)
class Phrases:
    """Phrases with a payload each. A word that ends in `*` matches any ending; `prefixes` are written together with the first word."""

    prefixes: tuple[str, ...] = ()
    by_first: dict[str, list[tuple[tuple[str, ...], Any]]] = field(default_factory=dict)
    by_stem: dict[str, list[tuple[tuple[str, ...], Any]]] = field(default_factory=dict)

    def add(self, phrases: Iterable[str], payload: Any) -> None:
        """Add phrases of one meaning. The first meaning of a phrase stays."""
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
        return self

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, Any] | None:
        """(index after the phrase, payload) of the longest phrase that begins at a token, or None."""
        key = tokens[at].key
        if key not in self.by_first and not self.by_stem:
            return None
        entries = self.by_first.get(key)
        if entries is not None:
            for rest, payload in entries:
                if _follows(tokens, at + 1, rest):
                    return at + 1 + len(rest), payload
        if self.by_stem and len(key) > _SHORTEST_STEM:
            for size in range(len(key), max(_SHORTEST_STEM, len(key) - _LONGEST_ENDING) - 1, -1):
                entries = self.by_stem.get(key[:size])
                if entries is not None:
                    return at + 1, entries[0][1]
        return None


def _follows(tokens: Sequence[Token], at: int, rest: tuple[str, ...]) -> bool:
    if at + len(rest) > len(tokens):
        return False
    for offset, wanted in enumerate(rest):
        have = tokens[at + offset].key
        if have != wanted and not (len(wanted) > 1 and wanted[-1] == "*" and have.startswith(wanted[:-1])):
            return False
    return True
