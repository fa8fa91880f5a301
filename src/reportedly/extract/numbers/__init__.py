"""Numbers in every script and in words, with their characters: `scan`, `parse_number`."""

from __future__ import annotations

from reportedly.extract.numbers.reader import Number, number_at, parse_number, scan
from reportedly.extract.numbers.tokens import Token, tokenize

__all__ = ["Number", "Token", "number_at", "parse_number", "scan", "tokenize"]
