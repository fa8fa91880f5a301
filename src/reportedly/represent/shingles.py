"""A sample of an article's passages, by which near-copies are known (Broder 1997, sampled modulo as in Heintze 1996)."""

from __future__ import annotations

import hashlib
from typing import Final

# Words in a passage: five in a row are rarely written twice independently.
LENGTH: Final = 5
# One passage in four is kept, whatever stands beside it, so a copy that was cut or extended still shows how much of it is copied;
# of long articles the smallest hashes, at most this many.
SAMPLE: Final = 4
MOST: Final = 96


def shingles(terms: list[str]) -> tuple[str, ...]:
    """64-bit hashes, as 16 hexadecimal digits, of the sampled passages of a text given as its terms in order; sorted."""
    passages = {" ".join(terms[i : i + LENGTH]) for i in range(len(terms) - LENGTH + 1)}
    codes = (hashlib.blake2b(p.encode("utf-8", "surrogatepass"), digest_size=8).digest() for p in passages)
    return tuple(code.hex() for code in sorted(c for c in codes if c[-1] % SAMPLE == 0)[:MOST])
