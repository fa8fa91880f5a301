"""Disjoint sets: things that pairs join by any chain, in groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Any, Generic, Protocol, TypeVar


class Ordered(Hashable, Protocol):
    """What has an order, so that groups have a smallest member."""

    def __lt__(self, other: Any, /) -> bool: ...


T = TypeVar("T", bound=Ordered)


class DisjointSets(Generic[T]):
    """Sets named after their smallest member, at first one for each thing; the same in whatever order they are joined."""

    def __init__(self, things: Iterable[T]) -> None:
        self._parent = {thing: thing for thing in things}

    def find(self, thing: T) -> T:
        """The smallest member of the set that a thing is in; KeyError for a thing unknown."""
        while self._parent[thing] != thing:
            self._parent[thing] = self._parent[self._parent[thing]]
            thing = self._parent[thing]
        return thing

    def join(self, left: T, right: T) -> None:
        """Make one set of two."""
        low, high = sorted((self.find(left), self.find(right)))
        self._parent[high] = low

    def groups(self) -> list[list[T]]:
        """All sets, sorted within and among themselves."""
        held: defaultdict[T, list[T]] = defaultdict(list)
        for thing in sorted(self._parent):
            held[self.find(thing)].append(thing)
        return [held[name] for name in sorted(held)]


def grouped(things: Iterable[T], joined: Iterable[tuple[T, T]]) -> list[list[T]]:
    """The things in groups that pairs join by any chain, each sorted, the list sorted."""
    sets = DisjointSets(things)
    for left, right in joined:
        sets.join(left, right)
    return sets.groups()
