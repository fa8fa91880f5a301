"""Links → events: average-linkage agglomeration of log odds within each connected component, under a person's judgements.

Two groups join when the mean log odds over all pairs between them is high enough; a pair without a link counts against it. So one link between two
settled events does not merge them, and a report between two incompatible events goes to the better one only. Sums are kept in whole
thousandths and ties are broken by id: the result does not depend on any order.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from reportedly.records import Judgement, Link, Report

# Log odds in thousandths. A link counts no more than SUREST, so that one sure pair cannot outweigh several that say no.
SUREST: Final = 5_000
# A pair that was not kept as a link.
ABSENT: Final = -3_000
# Mean log odds from which two groups join: above even odds, because a false merge claims a corroboration that never was.
JOIN: Final = 400


def log_odds(link: Link) -> int:
    """The log odds of a link in thousandths, within ±SUREST."""
    p = min(max(link.score, 1e-6), 1 - 1e-6)
    return max(-SUREST, min(SUREST, round(1000 * math.log(p / (1 - p)))))


def partition(
    reports: Sequence[Report], links: Sequence[Link], judgements: Sequence[Judgement]
) -> list[tuple[str, ...]]:
    """The events among the reports; see `reportedly.parts.Linker.partition`."""
    articles = {report.id: report.article for report in reports}
    weights = {
        (link.left, link.right): log_odds(link) for link in links if link.left in articles and link.right in articles
    }
    same = sorted((j.left, j.right) for j in judgements if j.judged == "same" and {j.left, j.right} <= articles.keys())
    apart = {frozenset((j.left, j.right)) for j in judgements if j.judged == "different"}
    clusters: list[tuple[str, ...]] = []
    for members in _components(sorted(articles), [*weights, *same]):
        clusters.extend(_Agglomeration(members, articles, weights, same, apart).run())
    return sorted(clusters)


def _components(ids: Sequence[str], joined: Iterable[tuple[str, str]]) -> list[list[str]]:
    root = {i: i for i in ids}

    def find(i: str) -> str:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    for left, right in joined:
        one, two = sorted((find(left), find(right)))
        root[two] = one
    groups: dict[str, list[str]] = defaultdict(list)
    for i in ids:
        groups[find(i)].append(i)
    return [groups[i] for i in sorted(groups)]


class _Agglomeration:
    """The groups of one component while they join. A group is named by its smallest report id."""

    def __init__(
        self,
        members: Sequence[str],
        articles: Mapping[str, str],
        weights: Mapping[tuple[str, str], int],
        same: Sequence[tuple[str, str]],
        apart: set[frozenset[str]],
    ) -> None:
        inside = set(members)
        self.groups: dict[str, list[str]] = {m: [m] for m in members}
        self.articles = {m: {articles[m]} for m in members}
        self.apart: dict[str, set[str]] = defaultdict(set)
        for pair in apart:
            if pair <= inside and len(pair) == 2:
                one, two = sorted(pair)
                self.apart[one].add(two)
                self.apart[two].add(one)
        # sums[a][b]: log odds between groups beyond ABSENT for every pair, only where there is a link
        self.sums: dict[str, dict[str, int]] = defaultdict(dict)
        for (left, right), weight in weights.items():
            if left in inside and right in inside:
                self.sums[left][right] = self.sums[right][left] = weight - ABSENT
        for left, right in same:
            if left in inside:
                self._join_as_judged(left, right)

    def run(self) -> list[tuple[str, ...]]:
        """Join the best pair of groups until none is good enough."""
        heap = [
            entry for a in sorted(self.sums) for b in sorted(self.sums[a]) if a < b and (entry := self._entry(a, b))
        ]
        heapq.heapify(heap)
        while heap:
            entry = heapq.heappop(heap)
            _, a, b = entry
            if a in self.groups and b in self.groups and self._entry(a, b) == entry:
                self._join(a, b)
                for other in sorted(self.sums[a]):
                    fresh = self._entry(*sorted((a, other)))
                    if fresh is not None:
                        heapq.heappush(heap, fresh)
        return [tuple(sorted(group)) for group in self.groups.values()]

    def _entry(self, a: str, b: str) -> tuple[float, str, str] | None:
        if b not in self.sums[a] or not self._may_join(a, b):
            return None
        mean = ABSENT + self.sums[a][b] / (len(self.groups[a]) * len(self.groups[b]))
        return (-mean, a, b) if mean >= JOIN else None

    def _may_join(self, a: str, b: str) -> bool:
        return b not in self.apart[a] and self.articles[a].isdisjoint(self.articles[b])

    def _join_as_judged(self, left: str, right: str) -> None:
        """Judged the same: joined whatever the links say, unless another judgement holds the two groups apart."""
        a, b = sorted((self._group_of(left), self._group_of(right)))
        if a != b and b not in self.apart[a]:
            self._join(a, b)

    def _group_of(self, member: str) -> str:
        return next(name for name, group in self.groups.items() if member in group)

    def _join(self, a: str, b: str) -> None:
        """Let `a`, the smaller name, take in `b`."""
        self.groups[a].extend(self.groups.pop(b))
        self.articles[a] |= self.articles.pop(b)
        for held, empty in ((self.sums, 0),):
            for other, total in held.pop(b, {}).items():
                held[other].pop(b, None)
                if other != a:
                    held[a][other] = held[other][a] = held[a].get(other, empty) + total
        self.sums[a].pop(b, None)
        for other in self.apart.pop(b, set()):
            self.apart[other].discard(b)
            self.apart[other].add(a)
            self.apart[a].add(other)
