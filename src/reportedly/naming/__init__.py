"""Names of people, organisations and countries, compared across scripts and spellings. Knows nothing of articles."""

from __future__ import annotations

from reportedly.naming import countries
from reportedly.naming.display import latin
from reportedly.naming.heard import heard
from reportedly.naming.institutions import institution, same_institution
from reportedly.naming.similarity import rank, similarity
from reportedly.naming.skeleton import keys, parts

__all__ = ["countries", "heard", "institution", "keys", "latin", "parts", "rank", "same_institution", "similarity"]
