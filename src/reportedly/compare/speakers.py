"""Whether two speakers are one."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from reportedly import naming

# Similarity of two spellings of a speaker from which they are one.
SAME_SPEAKER: Final = 0.8


def same_speaker(a: str | None, b: str | None) -> bool:
    """Whether two speakers are one, across spellings and scripts; unknown speakers are nobody's match."""
    if a is None or b is None:
        return False
    # Names without a key in common are never alike: looking that up is a hundred times cheaper than comparing sounds.
    return (
        a == b
        or (bool(_keys(a) & _keys(b)) and naming.similarity(a, b) >= SAME_SPEAKER)
        or naming.same_institution(a, b)
    )


@lru_cache(maxsize=16384)
def _keys(name: str) -> frozenset[str]:
    return frozenset(naming.keys(name))
