"""Text as terms, in every script, each with how much it tells in general. Knows nothing of articles."""

from __future__ import annotations

from reportedly.terms.kinds import tells_kind
from reportedly.terms.names import ORDINARY, telling
from reportedly.terms.weighed import bits, count, dwell, rank, rarity_of, term, terms, weigh

__all__ = ["ORDINARY", "bits", "count", "dwell", "rank", "rarity_of", "telling", "tells_kind", "term", "terms", "weigh"]
