"""Report → Signature: terms weighted by their rarity, names and places across scripts, numbers, days, near-copy hashes, a dense vector."""

from __future__ import annotations

from reportedly.represent.sign import sign, sign_all

__all__ = ["sign", "sign_all"]
