"""Marks of every script, as they stand between words."""

from __future__ import annotations

from typing import Final

COMMA: Final = frozenset(",،՝，、")
COLON: Final = frozenset(":：")
SEMICOLON: Final = frozenset(";；؛")
QUOTE: Final = frozenset('"“”„«»「」『』‘〝〞‹›')
# What no noun phrase goes across.
HARD: Final = frozenset(";:!?—–()[]{}\n|。！？；：।॥۔։؛؟•")


def hard(gap: str) -> bool:
    """Whether no noun phrase goes across what stands between two words."""
    if gap == " ":  # as between most words
        return False
    return not HARD.isdisjoint(gap) or not QUOTE.isdisjoint(gap) or " - " in gap or "''" in gap
