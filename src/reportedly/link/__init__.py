"""Reports → links → events: which reports tell one happening, and why."""

from __future__ import annotations

from reportedly.link.events import changes, event_id, seed, seed_of
from reportedly.link.linker import PairwiseLinker

__all__ = ["PairwiseLinker", "changes", "event_id", "seed", "seed_of"]
