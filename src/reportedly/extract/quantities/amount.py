"""What an amount is, before its scope is known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """`first` and `last` are tokens (both inclusive) of the number with its unit; `low` and `high` as in `QuantityMention`."""

    first: int
    last: int
    low: float | None
    high: float | None
    unit: str | None = None
    modifier: str | None = None
    counted: str | None = None
    counted_key: str | None = None
    spelled: bool = False
    ordinal: bool = False
    scaled: bool = False
    text_start: int = 0
    unit_after: bool = False
    pronoun: bool = False
    """Whether it is a word for nobody, a count beside a word of scope alone."""
