"""How much a report counts for an answer: by its role, and once for each independent origin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Final, TypeVar

from reportedly.records import Origin, Report

# A report that an article is about counts in full; one that it mentions in passing is shorter, but its facts are settled by then.
ROLE_WEIGHT: Final = {"lead": 1.0, "background": 0.5}

K = TypeVar("K", bound=Hashable)


def origin_of(reports: Iterable[Report], origins: Sequence[Origin]) -> dict[str, str]:
    """Article id → origin id; an article that no origin lists is its own origin."""
    known = {article: o.id for o in origins for article in o.articles}
    return {r.article: known.get(r.article, r.article) for r in reports}


def by_origin(votes: Iterable[tuple[K, str, float]]) -> dict[K, float]:
    """Support of each value from (value, origin, weight): the heaviest vote of each origin counts, so forty copies count once."""
    best: defaultdict[K, dict[str, float]] = defaultdict(dict)
    for value, origin, weight in votes:
        best[value][origin] = max(best[value].get(origin, 0.0), weight)
    return {value: sum(sorted(per.values())) for value, per in best.items()}


def ranked(support: Mapping[K, float]) -> list[K]:
    """The values, best supported first, equals in the order of their text."""
    return sorted(support, key=lambda v: (-round(support[v], 6), str(v)))
