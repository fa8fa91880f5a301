"""Figures held against each other: only figures of the same thing, each with its scope, its moment and its precision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from reportedly.compare.accounts import Account, alone_or_agreed, point, side
from reportedly.records import Event, Point, Side, Verdict

# Two figures this close (share of the larger) are one, told more and less precisely, where the rougher one is rounded.
ROUNDING: Final = 0.07
# Figures that are still being counted while reports are written: a later figure replaces an earlier one.
DEVELOPING: Final = frozenset(
    {"killed", "injured", "wounded", "missing", "arrested", "displaced", "rescued", "trapped", "hospital", "votes"}
)


def quantity_points(event: Event, told: Sequence[Account]) -> list[Point]:
    """Points about figures, one set for each thing counted."""
    things: defaultdict[str, list[Account]] = defaultdict(list)
    for a in told:
        if a.claim.slot == "quantity" and (key := thing(a)) is not None:
            things[key].append(a)
    return [p for key in sorted(things) for p in _points(event, key, things[key])]


def thing(a: Account) -> str | None:
    """What is counted, as a key that accounts in any language share; None where it is not known."""
    c = a.claim
    if c.low is None and c.high is None:
        return None
    return c.about or c.unit


def number(a: Account) -> float:
    """The figure itself: the bound that is stated."""
    c = a.claim
    value = c.low if c.low is not None else c.high
    return float(value if value is not None else 0.0)


def _points(event: Event, key: str, held: Sequence[Account]) -> list[Point]:
    by_value: defaultdict[float, list[Account]] = defaultdict(list)
    for a in held:
        by_value[number(a)].append(a)
    order = sorted(by_value)
    sides = {v: side(by_value[v][0].claim.value, by_value[v]) for v in order}
    pairs: defaultdict[Verdict, set[float]] = defaultdict(set)
    for i, low in enumerate(order):
        for high in order[i + 1 :]:
            pairs[_verdict(key, by_value[low], by_value[high])] |= {low, high}
    found = [point(event.id, "quantity", key, v, [sides[x] for x in sorted(xs)]) for v, xs in sorted(pairs.items())]
    return found + [point(event.id, "quantity", key, alone_or_agreed(s), [s]) for s in _settled(sides, pairs)]


def _settled(sides: dict[float, Side], pairs: dict[Verdict, set[float]]) -> list[Side]:
    contested = {x for xs in pairs.values() for x in xs}
    return [s for v, s in sides.items() if v not in contested or len(s.origins) > 1]


def _verdict(key: str, low: Sequence[Account], high: Sequence[Account]) -> Verdict:
    a, b = number(low[0]), number(high[0])
    if b - a <= ROUNDING * b and (_is_round(a) or _is_round(b)):
        return "more-precise"
    first_low, first_high = (min((x.time for x in s if x.time), default="") for s in (low, high))
    if any(word in key for word in DEVELOPING) and first_low and first_high and first_low <= first_high:
        return "older-figure"
    return "contradicts"


def _is_round(value: float) -> bool:
    digits = f"{value:.10g}".replace(".", "").strip("0")
    return len(digits) <= 2 and value >= 20
