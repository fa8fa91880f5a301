"""What a number is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """A number: its value, its characters, the index of the token after it, whether it is an ordinal, written in digits (bare: nothing but digits), scaled by a word, a fraction without a numerator ("a half")."""

    value: float
    start: int
    end: int
    next: int
    ordinal: bool = False
    digits: bool = False
    bare: bool = False
    scaled: bool = False
    part: bool = False
