"""Stories: events that share participants, places and rare terms, in the order in which they happened."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.disjoint import DisjointSets
from reportedly.records import Event, Story, digest
from reportedly.text import fold

# What two events share, weighed by rarity, must reach this for one to follow from the other (fitted by eye on the development ledger's families).
FOLLOWS: Final = 0.18
# Events further apart than this many days only belong together when they are tied twice as firmly.
NEAR_DAYS: Final = 120
# No story grows beyond this many events: an endless topic is not a story.
MAX_EVENTS: Final = 60
# The terms of an event that count: the best of its reports' signatures.
TERMS: Final = 40
# Keys that this many events share tell nothing (a capital, a head of state).
COMMON: Final = 200


@dataclass(frozen=True, slots=True)
class _Profile:
    """Names, places and terms of an event, with the day it is placed on."""

    id: str
    keys: frozenset[str]
    day: int | None


def stories(events: Sequence[Event]) -> tuple[Story, ...]:
    """Stories of two and more events, each in timeline order (undated events last), sorted by id; an event is in at most one."""
    held = {e.id: e for e in events}
    profiles = [_profile(held[i]) for i in sorted(held)]
    sets = DisjointSets(p.id for p in profiles)
    size = {p.id: 1 for p in profiles}
    for _, left, right in sorted(_ties(profiles), key=lambda t: (-round(t[0], 9), t[1], t[2])):
        a, b = sets.find(left), sets.find(right)
        if a != b and size[a] + size[b] <= MAX_EVENTS:
            sets.join(a, b)
            size[min(a, b)] = size[a] + size[b]
    return tuple(_story([held[i] for i in group]) for group in sets.groups() if len(group) > 1)


def timeline(events: Iterable[Event]) -> list[Event]:
    """The events in the order in which they happened; those without a date last, equals by id."""
    return sorted(
        events, key=lambda e: (e.when is None, e.when.earliest if e.when else "", e.when.latest if e.when else "", e.id)
    )


def _story(events: Sequence[Event]) -> Story:
    ordered = timeline(events)
    return Story(id=digest("story", min(e.id for e in events)), events=tuple(e.id for e in ordered))


def _profile(event: Event) -> _Profile:
    names = {f"n:{k}" for p in event.who for k in (p.keys or (fold(p.name),))}
    places = {f"p:{w.country}:{fold(w.name)}" for w in event.where}
    weights: Counter[str] = Counter()
    for report in event.reports:
        for term, weight in report.signature.terms:
            weights[term] += weight  # type: ignore[assignment]
    best = sorted(weights, key=lambda t: (-round(weights[t], 9), t))[:TERMS]
    day = event.when.first_day.toordinal() if event.when is not None else None
    return _Profile(event.id, frozenset(names | places | {f"t:{t}" for t in best}), day)


def _ties(profiles: Sequence[_Profile]) -> list[tuple[float, str, str]]:
    """Pairs of events that belong together, with the cosine of their keys weighed by rarity."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for i, p in enumerate(profiles):
        for k in sorted(p.keys):
            holders[k].append(i)
    rarity = {k: math.log1p(len(profiles) / len(h)) for k, h in holders.items()}
    norms = [math.sqrt(sum(sorted(rarity[k] ** 2 for k in p.keys))) for p in profiles]
    shared: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
    for k, h in holders.items():
        if 1 < len(h) <= COMMON:
            for a, i in enumerate(h):
                for j in h[a + 1 :]:
                    shared[i, j].append(rarity[k] ** 2)
    found = []
    for (i, j), parts in shared.items():
        score = sum(sorted(parts)) / (norms[i] * norms[j])
        if score >= FOLLOWS * _distance(profiles[i], profiles[j]):
            found.append((score, profiles[i].id, profiles[j].id))
    return found


def _distance(left: _Profile, right: _Profile) -> float:
    """1 for events near in time, growing to 2 for those a year and more apart; 1.2 where one has no date."""
    if left.day is None or right.day is None:
        return 1.2
    return 1.0 + min(max(abs(left.day - right.day) - NEAR_DAYS, 0) / 245, 1.0)
