"""Numbers in every script and in words, with their characters: `scan`, `parse_number`."""

from __future__ import annotations

from reportedly.extract.numbers.number import Number
from reportedly.extract.numbers.reader import amount_at, number_at, parse_number, scan
from reportedly.extract.numbers.tokens import Token, tokenize

__all__ = ["Number", "Token", "amount_at", "number_at", "parse_number", "scan", "tokenize"]
