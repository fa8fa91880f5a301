"""The points that are shown to a reader: what is said of a value once is not said again."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.records import Point


def shown(points: Iterable[Point]) -> list[Point]:
    """The points without agreements on a value that another point already shows beside other values, with the same newsrooms.

    "Older figure: 14 (three newsrooms), 12 (two newsrooms)" says who agrees; "agrees: 12" under it would say that nobody differs.
    """
    listed = list(points)
    told = {(p.slot, s.value, s.articles) for p in listed for s in p.sides if p.verdict != "agrees" or len(p.sides) > 1}
    return [
        p
        for p in listed
        if p.verdict != "agrees" or any((p.slot, s.value, s.articles) not in told for s in p.sides) or len(p.sides) > 1
    ]
