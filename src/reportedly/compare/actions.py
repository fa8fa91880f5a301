"""What was done held against each other: who did it to whom, whether it was done at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reportedly.compare.accounts import Account, point, side
from reportedly.records import Event, Point
from reportedly.text import fold


def action_points(event: Event, told: Sequence[Account]) -> list[Point]:
    """Points about the event's own action: equal accounts agree, one asserted by some and negated by others contradicts."""
    held: defaultdict[str, defaultdict[str, list[Account]]] = defaultdict(lambda: defaultdict(list))
    names: dict[str, str] = {}
    for a in told:
        if a.claim.slot == "action" and _family(a.claim.about) == _family(event.kind):
            key = fold(a.claim.value)
            held[key][a.claim.polarity].append(a)
            names.setdefault(key, a.claim.value)
    found = []
    for key in sorted(held):
        sides = {p: side(names[key] if p == "+" else f"not: {names[key]}", held[key][p]) for p in sorted(held[key])}
        about = held[key][min(held[key])][0].claim.about or names[key].split(" ")[0]
        if len(sides) > 1:
            found.append(point(event.id, "action", about, "contradicts", sides.values()))
        elif len(only := next(iter(sides.values())).origins) > 1 and only:
            found.append(point(event.id, "action", about, "agrees", sides.values()))
    return found


def _family(kind: str | None) -> str:
    return (kind or "").split(".")[0]
