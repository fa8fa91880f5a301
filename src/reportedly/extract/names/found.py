"""What the searches for names hand on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.extract.names.tokens import Token
from reportedly.records import NameKind, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A stretch of the text that looks like a name, before names are joined into entities.

    `kind` is None where the words alone do not tell. `role` is the role phrase next to it, as a span with its key and country.
    """

    span: Span
    kind: NameKind | None
    confidence: float
    rule: str
    role: Span | None = None
    role_key: str | None = None
    country: str | None = None
    short: str | None = None


def words_taken(words: Sequence[Token], found: Sequence[Found]) -> set[int]:
    """The words that begin within the names."""
    return {i for f in found for i, w in enumerate(words) if f.span.start <= w.start < f.span.end}
