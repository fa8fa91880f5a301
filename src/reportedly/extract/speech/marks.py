"""Marks of every script, as they stand between words."""

from __future__ import annotations

from typing import Final

COMMA: Final = frozenset(",،՝，、")
COLON: Final = frozenset(":：")
SEMICOLON: Final = frozenset(";；؛")
QUOTE: Final = frozenset('"“”„«»「」『』‘〝〞‹›')
# What no noun phrase goes across.
HARD: Final = frozenset(";:!?—–()[]{}\n|。！？；：।॥۔։؛؟•")
