"""How much a name tells: by how rare its words are in general text."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from reportedly.terms.weighed import bits, terms

# Bits that any name has: of those that every paper has each day ("the president", the EU, a neighbouring country) nothing is left.
ORDINARY: Final = 4.0


@lru_cache(65536)
def telling(name: str, language: str | None) -> float:
    """Bits by which the rarest word of a name is rarer than any name is, 0 and more.

    Without a language it is as common as in whichever of the large languages it is most common in.
    """
    return max(0.0, max((bits(term, language) for term in terms(name, language)), default=0.0) - ORDINARY)
