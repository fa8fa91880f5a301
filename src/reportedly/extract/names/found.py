"""What the searches for names hand on."""

from __future__ import annotations

from dataclasses import dataclass

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
