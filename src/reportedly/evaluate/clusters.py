"""Scores of a partition against a gold partition: B³ (Bagga & Baldwin 1998) and pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

from reportedly.evaluate.measures import f1, ratio


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall, each in 0..1, of `n` decisions."""

    precision: float
    recall: float
    n: int

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        return f1(self.precision, self.recall)


def b_cubed(gold: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> Score:
    """B³ over the keys of `gold`; a key that was not found counts as alone."""
    alone = {key: found.get(key, ("alone", key)) for key in gold}
    by_gold, by_found = _groups(gold), _groups(alone)
    shared = {key: len(by_gold[gold[key]] & by_found[alone[key]]) for key in gold}
    return Score(
        ratio(sum(shared[k] / len(by_found[alone[k]]) for k in gold), len(gold)),
        ratio(sum(shared[k] / len(by_gold[gold[k]]) for k in gold), len(gold)),
        len(gold),
    )


def pairwise(gold: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> Score:
    """Precision and recall of pairs that are together; a key that was not found counts as alone."""
    alone = {key: found.get(key, ("alone", key)) for key in gold}
    both = _pairs(Counter((gold[key], alone[key]) for key in gold).values())
    in_gold = _pairs(Counter(gold.values()).values())
    return Score(ratio(both, _pairs(Counter(alone.values()).values())), ratio(both, in_gold), in_gold)


def recall_across(
    gold: Mapping[str, Hashable], found: Mapping[str, Hashable], group: Mapping[str, str]
) -> Score | None:
    """Recall of the gold pairs whose members are of different groups (languages); None when there is no such pair."""

    def across(cells: Counter[tuple[Hashable, ...]], by_group: Counter[tuple[Hashable, ...]]) -> int:
        return _pairs(cells.values()) - _pairs(by_group.values())

    alone = {key: found.get(key, ("alone", key)) for key in gold}
    every = across(Counter((gold[k],) for k in gold), Counter((gold[k], group.get(k)) for k in gold))
    hit = across(Counter((gold[k], alone[k]) for k in gold), Counter((gold[k], alone[k], group.get(k)) for k in gold))
    return Score(1.0, hit / every, every) if every else None


def _groups(labels: Mapping[str, Hashable]) -> dict[Hashable, set[str]]:
    groups: dict[Hashable, set[str]] = defaultdict(set)
    for key, label in labels.items():
        groups[label].add(key)
    return groups


def _pairs(sizes: Iterable[int]) -> int:
    return sum(n * (n - 1) // 2 for n in sizes)
