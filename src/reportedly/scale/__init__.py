"""The Reader on many processes."""

from __future__ import annotations

from reportedly.scale.processes import collect_seldom, read_all

__all__ = ["collect_seldom", "read_all"]
