"""Statements held against each other: who said it, who denied it, and what only one newsroom has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reportedly.compare.accounts import Account, alone_or_agreed, point, side
from reportedly.records import Event, Point
from reportedly.text import fold, words


def statement_points(event: Event, told: Sequence[Account]) -> list[Point]:
    """Points about statements: one for each speaker's proposition, with those who reject it on another side."""
    held: defaultdict[str, list[Account]] = defaultdict(list)
    for a in told:
        if a.claim.slot == "statement":
            held[fold(a.claim.value)].append(a)
    found = []
    for key in sorted(held):
        s = side(held[key][0].claim.value, held[key])
        found.append(point(event.id, "statement", _label(held[key]), alone_or_agreed(s), [s]))
    return found


def _label(held: Sequence[Account]) -> str:
    speaker = next((a.claim.speaker for a in held if a.claim.speaker), None)
    return speaker or " ".join(w for w, _ in words(held[0].claim.value)[:4])
