"""How rare a term is in general text of its language, from a static table that ships with the package.

The table is a count-min sketch (Cormode and Muthukrishnan 2005) of levels instead of counts: each term that is not rare has its level of commonness
written, as a maximum, into two cells chosen by a hash; reading takes the smaller of the two. A collision can only make a rare term look
more common, and needs both cells. `training/link/rarity.py` makes the file and says from which texts, under which licences.
Nothing here depends on the articles of a ledger, so the same two reports are compared alike in every one.
"""

from __future__ import annotations

import hashlib
import zlib
from functools import cache, lru_cache
from importlib import resources
from typing import Final

# Inverse document frequencies are base-2 logarithms for a text of 300 words, in steps of one up to this; terms that the table lacks have it.
RAREST: Final = 14.0
_FILE: Final = "rarity.bin"


@cache
def _table() -> bytes:
    return zlib.decompress(resources.files(__package__).joinpath(_FILE).read_bytes())


@cache
def _languages() -> frozenset[str]:
    return frozenset(resources.files(__package__).joinpath("rarity.txt").read_text(encoding="ascii").split())


def cells(term: str, language: str, size: int) -> tuple[int, int]:
    """The two cells of a term in a table of `size` cells."""
    code = hashlib.blake2b(f"{language}\t{term}".encode("utf-8", "surrogatepass"), digest_size=16).digest()
    return int.from_bytes(code[:8], "big") % size, int.from_bytes(code[8:], "big") % size


@lru_cache(maxsize=262144)
def idf(term: str, language: str | None) -> float:
    """How much a term tells: -log2 of the share of texts that hold it, 0 to `RAREST`.

    Without a known language the term is as common as in whichever of the large languages it is most common in.
    """
    table = _table()
    known = (language,) if language is not None and language in _languages() else ANY
    return min(RAREST - min(table[c] for c in cells(term, name, len(table))) for name in known)


# Where an article's language is unknown or has no table, function words of these are still told.
ANY: Final = ("en", "es", "fr", "de", "ru", "ar", "pt", "hi", "zh")
