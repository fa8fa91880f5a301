"""Places of the happening held against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reportedly.compare.accounts import Account, alone_or_agreed, point, side
from reportedly.records import Event, Point
from reportedly.text import fold


def place_points(event: Event, told: Sequence[Account]) -> list[Point]:
    """Where accounts name the place of the happening: agreement on the places that the event is answered with."""
    held: defaultdict[tuple[str, str], list[Account]] = defaultdict(list)
    names: dict[tuple[str, str], str] = {}
    for a in told:
        if a.claim.slot == "place" and a.claim.polarity == "+" and a.claim.scope != "dateline":
            # what a place claim is about is the gazetteer's name, by which spellings meet
            key = (a.claim.country or "", fold(a.claim.about or a.claim.value))
            held[key].append(a)
            names.setdefault(key, a.claim.value)
    answered = {(w.country or "", fold(w.name)) for w in event.where}
    found = []
    for key in sorted(held):
        s = side(names[key], held[key])
        if key in answered and len(s.origins) > 1:
            found.append(point(event.id, "place", "place", alone_or_agreed(s), [s]))
    return found
