"""The Reader on many processes."""

from __future__ import annotations

from reportedly.scale.processes import read_all

__all__ = ["read_all"]
