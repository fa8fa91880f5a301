"""Whether two statements in two languages are one by their meaning: how near the encoder's vectors of their words are, where there is an encoder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reportedly import languages
from reportedly.compare.anchors import CONCEPT, values
from reportedly.compare.sayings import Saying
from reportedly.compare.speakers import same_speaker
from reportedly.disjoint import DisjointSets
from reportedly.models.vectors import vectors
from reportedly.parts import Encoder
from reportedly.records import Span

# Cosine of the shipped encoder's vectors from which two statements of one speaker are one, and two statements of two speakers or of nobody. (Of pairs in two
# languages whose sense the gold of fifteen made corpora tells and that nothing else ties, 79 of 79 and 23 of 23; from .45 on 116 of 119, .4 149 of 159;
# docs/measures.md.)
NEAR: Final = 0.5
NEAR_APART: Final = 0.6
# Statements of an event that are encoded, the first in the order of articles: two seconds.
MOST: Final = 1000


@dataclass(frozen=True, slots=True)
class Near:
    """Two statements, by their place in the list, and the cosine of their vectors."""

    left: int
    right: int
    cosine: float


def near(sayings: Sequence[Saying], encoder: Encoder | None) -> list[Near]:
    """The pairs of statements in two languages that are one by their meaning, sorted; none without an encoder.

    Statements that tell other figures or opposite things are two, however near they are.
    """
    told = [i for i, s in enumerate(sayings) if s.language and not s.stance.untrue][:MOST]
    if encoder is None or len({sayings[i].language for i in told}) < 2:
        return []
    cosines = _Cosines(sayings, told, encoder)
    return [Near(i, j, cosine) for i, j, cosine in cosines.from_(NEAR) if _are_one(sayings, i, j, cosines)]


def joining(alike: Sequence[Near], sayings: Sequence[Saying], pairs: Iterable[tuple[int, int]]) -> list[Near]:
    """Those of the pairs, nearest first, that join what neither `pairs` nor a nearer one joins.

    None joins two statements that stand in two places of one article: an article says a thing once, and what is near to what is near would else become one in any chain
    (of one document in twenty languages, whole articles).
    """
    sets = DisjointSets(range(len(sayings)))
    for i, j in pairs:
        sets.join(i, j)
    places = {group[0]: _places(sayings[i] for i in group) for group in sets.groups()}
    kept = []
    for x in sorted(alike, key=lambda x: (-x.cosine, x.left, x.right)):
        low, high = sorted((sets.find(x.left), sets.find(x.right)))
        if low != high and not _are_apart(places[low], places[high]):
            sets.join(low, high)
            for article, spans in places.pop(high).items():
                places[low].setdefault(article, []).extend(spans)
            kept.append(x)
    return kept


def _places(held: Iterable[Saying]) -> dict[str, list[Span]]:
    """Where in which article statements stand."""
    found: dict[str, list[Span]] = {}
    for s in held:
        found.setdefault(s.account.article.id, []).append(s.account.claim.evidence.span)
    return found


def _are_apart(left: Mapping[str, list[Span]], right: Mapping[str, list[Span]]) -> bool:
    """Whether some article has a statement of each, in two places."""
    return any(
        not a.overlaps(b) for article in left.keys() & right.keys() for a in left[article] for b in right[article]
    )


class _Cosines:
    """The cosines of statements in two languages, to four digits."""

    def __init__(self, sayings: Sequence[Saying], told: Sequence[int], encoder: Encoder) -> None:
        texts = sorted({sayings[i].account.claim.value.strip() for i in told})
        known = {t: v for t, v in zip(texts, vectors(encoder, texts), strict=True) if v is not None}
        self._vector = {i: v for i in told if (v := known.get(sayings[i].account.claim.value.strip())) is not None}
        self._in_language: defaultdict[str, list[int]] = defaultdict(list)
        self.in_article: defaultdict[str, list[int]] = defaultdict(list)
        for i in self._vector:
            self._in_language[sayings[i].language or ""].append(i)
            self.in_article[sayings[i].account.article.id].append(i)

    def of(self, i: int, j: int) -> float:
        return round(float(self._vector[i] @ self._vector[j]), 4)

    def from_(self, least: float) -> list[tuple[int, int, float]]:
        """The pairs in two languages whose cosine is `least` or more, sorted."""
        found = []
        for a, b in combinations(sorted(self._in_language), 2):
            left, right = self._in_language[a], self._in_language[b]
            table = self._rows(left) @ self._rows(right).T
            pairs = ((left[x], right[y]) for x, y in np.argwhere(table > least - 0.001))
            found += [(min(p), max(p), c) for p in pairs if (c := self.of(*p)) >= least]
        return sorted(found)

    def _rows(self, listed: Sequence[int]) -> NDArray[np.float32]:
        return np.stack([self._vector[i] for i in listed])


def _are_one(sayings: Sequence[Saying], i: int, j: int, cosines: _Cosines) -> bool:
    a, b = sayings[i], sayings[j]
    if a.denies != b.denies or a.account.article.id == b.account.article.id:
        return False
    if _tell_other_figures(a, b) or _are_opposite(a, b):
        return False
    cosine = cosines.of(i, j)
    enough = NEAR if same_speaker(a.speaker, b.speaker) else NEAR_APART
    return cosine >= enough and cosine >= max(_rivals(sayings, i, j, cosines), default=0.0)


def _rivals(sayings: Sequence[Saying], i: int, j: int, cosines: _Cosines) -> Iterator[float]:
    """How near each of the two statements is to others of the other one's article that stand elsewhere in it."""
    for one, other in ((i, j), (j, i)):
        span = sayings[other].account.claim.evidence.span
        for k in cosines.in_article[sayings[other].account.article.id]:
            if not sayings[k].account.claim.evidence.span.overlaps(span) and sayings[k].denies == sayings[one].denies:
                yield cosines.of(one, k)


def _tell_other_figures(a: Saying, b: Saying) -> bool:
    """Whether both tell figures, and none that is the other's."""
    left, right = values(a.anchors), values(b.anchors)
    return bool(left and right) and not left & right


def _are_opposite(a: Saying, b: Saying) -> bool:
    """Whether the one has a concept and the other its opposite, and neither has both."""
    return any(
        (x in a.anchors and y in b.anchors and y not in a.anchors and x not in b.anchors)
        or (y in a.anchors and x in b.anchors and x not in a.anchors and y not in b.anchors)
        for x, y in _opposites()
    )


@cache
def _opposites() -> tuple[tuple[str, str], ...]:
    return tuple((f"{CONCEPT}{x}", f"{CONCEPT}{y}") for x, y in languages.common("opposites")["opposites"])
