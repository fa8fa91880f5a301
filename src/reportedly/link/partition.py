"""Links → events: average-linkage agglomeration of log odds within each connected component, under a person's judgements.

Two groups join when the mean log odds over all pairs between them is high enough. So one link between two settled events does not
merge them, and a report between two incompatible events goes to the better one only. Pairs between two groups that have no link are compared then,
whether or not they share a key. Reports that lead with a happening settle first; then each background report joins the event whose lead reports tell
that happening best; those that no lead report tells form events of their own. Sums are kept in whole thousandths and ties are broken by id: the result does not depend on any order.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from reportedly.records import Judgement, Link, Report

# Log odds in thousandths, as a link counts them. One sure pair must not outweigh several that say no.
SUREST: Final = 5_000
# Mean log odds from which two groups join: above even odds, because a false merge claims a corroboration that never was.
JOIN: Final = 400
JOIN_UNDATED: Final = 3_000


# What speaks against counts this many times what speaks for: a false merge claims a corroboration that never was (1, 2 and 3 tried).
AGAINST: Final = 3

Compare = Callable[[Report, Report], float]
"""The probability that two reports are of one happening."""


def log_odds(probability: float) -> int:
    """Log odds in thousandths, negative ones `AGAINST` times, within ±SUREST."""
    p = min(max(probability, 1e-6), 1 - 1e-6)
    odds = round(1000 * math.log(p / (1 - p)))
    return max(-SUREST, min(SUREST, odds if odds > 0 else AGAINST * odds))


def partition(
    reports: Sequence[Report], links: Sequence[Link], judgements: Sequence[Judgement], compare: Compare
) -> list[tuple[str, ...]]:
    """The events among the reports; see `reportedly.parts.Linker.partition`. `compare` is asked for pairs that have no link."""
    held = {report.id: report for report in reports}
    odds = {
        (min(link.left, link.right), max(link.left, link.right)): log_odds(link.score)
        for link in links
        if link.left in held and link.right in held
    }
    same = sorted((j.left, j.right) for j in judgements if j.judged == "same" and {j.left, j.right} <= held.keys())
    apart = sorted((j.left, j.right) for j in judgements if j.judged == "different" and j.left != j.right)
    clusters: list[tuple[str, ...]] = []
    for members in components(held, [*odds, *same]):
        groups = _Groups(members, held, odds, compare)
        groups.judge(same, apart)
        clusters.extend(groups.join_all())
    return sorted(clusters)


def components(ids: Iterable[str], joined: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The ids in groups that pairs join by any chain, each sorted, in order."""
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
    for i in sorted(root):
        groups[find(i)].append(i)
    return [groups[i] for i in sorted(groups)]


class _Groups:
    """The groups of one component while they join. A group is named by its smallest report id."""

    def __init__(
        self, members: Sequence[str], held: Mapping[str, Report], odds: Mapping[tuple[str, str], int], compare: Compare
    ) -> None:
        self.held, self.compare = held, compare
        self.members = {m: [m] for m in members}
        self.articles = {m: {held[m].article} for m in members}
        self.dated = {m: bool(held[m].signature.days) or held[m].published is not None for m in members}
        self.apart: dict[str, set[str]] = defaultdict(set)
        self.odds: dict[tuple[str, str], int] = {}
        # near[a][b]: (sum of the log odds known between two groups, how many pairs that is); only where a link joins them
        self.near: dict[str, dict[str, tuple[int, int]]] = {m: {} for m in members}
        for (a, b), weight in odds.items():
            if a in self.members and b in self.members:
                self.odds[a, b] = weight
                self.near[a][b] = self.near[b][a] = (weight, 1)

    def judge(self, same: Sequence[tuple[str, str]], apart: Sequence[tuple[str, str]]) -> None:
        """Hold apart and join what a person judged so, whatever the links say; where the two clash, apart holds."""
        for left, right in apart:
            if left in self.members and right in self.members:
                self.apart[left].add(right)
                self.apart[right].add(left)
        name = {m: m for m in self.members}
        for left, right in same:
            if left in name and name[left] != name[right] and name[right] not in self.apart[name[left]]:
                keep, gone = sorted((name[left], name[right]))
                for m in self.members[gone]:
                    name[m] = keep
                self._join(keep, gone)

    def join_all(self) -> list[tuple[str, ...]]:
        """Join the best two groups until none are alike enough: lead reports, then background reports to them, then the rest."""
        self._agglomerate([m for m in sorted(self.members) if self._leads(m)])
        self._attach()
        self._agglomerate([m for m in sorted(self.members) if not self._leads(m)])
        return [tuple(sorted(group)) for group in self.members.values()]

    def _leads(self, name: str) -> list[str]:
        return [m for m in self.members[name] if self.held[m].role == "lead"]

    def _agglomerate(self, names: Sequence[str]) -> None:
        among = set(names)
        heap: list[tuple[float, str, str]] = []
        for a in names:
            self._push(heap, a, [b for b in sorted(self.near[a]) if a < b and b in among])
        while heap:
            entry = heapq.heappop(heap)
            _, a, b = entry
            if a in self.members and b in self.members and self._entry(a, b) == entry:
                self._join(a, b)
                self._push(heap, a, [other for other in sorted(self.near[a]) if other in among])

    def _attach(self) -> None:
        """Give each group of background reports to the event whose lead reports it is most like, a dated one to a dated event where one is like it."""
        found: list[tuple[bool, float, str, str]] = []
        for b in sorted(self.members):
            if self._leads(b):
                continue
            for a in sorted(self.near[b]):
                leads = self._leads(a)
                if leads and self._may_join(a, b):
                    total = sum(self._pair(one, two) for one in leads for two in self.members[b])
                    mean = total / (len(leads) * len(self.members[b]))
                    if mean >= JOIN:
                        found.append((self.dated[a] != self.dated[b], -mean, a, b))
        name: dict[str, str] = {}
        given: set[str] = set()
        for _, _, event, b in sorted(found):
            a = name.get(event, event)
            if b not in given and self._may_join(a, b):
                given.add(b)
                keep, gone = sorted((a, b))
                self._join(keep, gone)
                name[event] = keep

    def _push(self, heap: list[tuple[float, str, str]], a: str, others: Iterable[str]) -> None:
        for b in others:
            entry = self._entry(min(a, b), max(a, b))
            if entry is not None:
                heapq.heappush(heap, entry)

    def _may_join(self, a: str, b: str) -> bool:
        return b not in self.apart[a] and self.articles[a].isdisjoint(self.articles[b])

    def _entry(self, a: str, b: str) -> tuple[float, str, str] | None:
        """The place of two groups in the queue; None where they must not or do not join."""
        if b not in self.near[a] or not self._may_join(a, b):
            return None
        mean = self._mean(a, b)
        return (-mean, a, b) if mean >= self._enough(a, b) else None

    def _enough(self, a: str, b: str) -> int:
        """The mean log odds from which two groups join: more where only one of them can be dated, so that nothing holds their times apart."""
        return JOIN if self.dated[a] == self.dated[b] else JOIN_UNDATED

    def _mean(self, a: str, b: str) -> float:
        total, known = self.near[a][b]
        if total >= JOIN * known and known < len(self.members[a]) * len(self.members[b]):
            pairs = [self._pair(one, two) for one in self.members[a] for two in self.members[b]]
            total, known = sum(pairs), len(pairs)
            self.near[a][b] = self.near[b][a] = (total, known)
        return total / known

    def _pair(self, one: str, two: str) -> int:
        """The log odds of a pair, compared now if it was not before."""
        pair = (one, two) if one < two else (two, one)
        if pair not in self.odds:
            self.odds[pair] = log_odds(self.compare(self.held[pair[0]], self.held[pair[1]]))
        return self.odds[pair]

    def _join(self, a: str, b: str) -> None:
        """Let `a`, the smaller name, take in `b`."""
        self.members[a].extend(self.members.pop(b))
        self.articles[a] |= self.articles.pop(b)
        self.dated[a] |= self.dated.pop(b)
        for other, (total, known) in self.near.pop(b).items():
            del self.near[other][b]
            if other != a:
                more, also = self.near[a].get(other, (0, 0))
                self.near[a][other] = self.near[other][a] = (total + more, known + also)
        for other in self.apart.pop(b, set()):
            self.apart[other].discard(b)
            self.apart[other].add(a)
            self.apart[a].add(other)
