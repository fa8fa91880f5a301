"""What speaks for and against two reports telling one happening: one function a feature, its docstring shown to the user.

A feature is a number, or None when the pair says nothing on it (which then counts neither way). All are symmetric and see nothing but the two reports.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Final

from reportedly.link.view import View

Feature = Callable[[View, View], float | None]


def _dot(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    if len(left) > len(right):
        left, right = right, left
    return sum(w * right[t] for t, w in left.items() if t in right)


def _one_language(a: View, b: View) -> bool:
    return a.report.language == b.report.language or a.report.language is None or b.report.language is None


def head_terms(a: View, b: View) -> float | None:
    """The headlines and first sentences use the same telling words (0 none, 1 all); within one language."""
    return _dot(a.head, b.head) if _one_language(a, b) and a.head and b.head else None


def body_terms(a: View, b: View) -> float | None:
    """The whole texts use the same telling words (0 none, 1 all); within one language."""
    return _dot(a.body, b.body) if _one_language(a, b) and a.body and b.body else None


def head_told(a: View, b: View) -> float | None:
    """What each headline and first sentences tell stands somewhere in the other text (share of their telling words); within one language."""
    if not _one_language(a, b) or not a.head or not b.head:
        return None
    return math.sqrt(_covered(a.head, b.body) * _covered(b.head, a.body))


def _covered(head: Mapping[str, float], body: Mapping[str, float]) -> float:
    return math.fsum(w * w for t, w in head.items() if t in body)


def body_slightly(a: View, b: View) -> float | None:
    """The whole texts have at least something in common (as above, but 0.3 is all); within one language."""
    found = body_terms(a, b)
    return None if found is None else min(found, SLIGHTLY) / SLIGHTLY


SLIGHTLY: Final = 0.3


def telling(a: View, b: View) -> float | None:
    """The words that tell each report best are the same ones (share of their bits); within one language."""
    if not _one_language(a, b) or not a.telling or not b.telling:
        return None
    shared = math.fsum(bits for term, bits in a.telling.items() if term in b.telling)
    return shared / math.sqrt(math.fsum(a.telling.values()) * math.fsum(b.telling.values()))


def cross_terms(a: View, b: View) -> float | None:
    """Words that stand alike in both languages: names, numbers, loan words (0 none, 1 all)."""
    return None if _one_language(a, b) else math.sqrt(_dot(a.body, b.body))


def near_copy(a: View, b: View) -> float | None:
    """The share of the shorter text's passages that stand in the other word for word."""
    least = min(len(a.shingles), len(b.shingles))
    return len(a.shingles & b.shingles) / least if least >= FEW else None


FEW: Final = 6  # sampled passages below which a share of them says nothing


def names(a: View, b: View) -> float | None:
    """The people and organisations that take part are the same, in whichever script (0 none, 1 all of the shorter list)."""
    if not a.names or not b.names:
        return None
    return len(a.names & b.names) / math.sqrt(len(a.names) * len(b.names))


def places(a: View, b: View) -> float | None:
    """The places named where the news is told are the same (0 none, 1 all)."""
    if not a.places or not b.places:
        return None
    return len(a.places & b.places) / math.sqrt(len(a.places) * len(b.places))


def distance(a: View, b: View) -> float | None:
    """How far apart the places of the happening are: 0 within 25 km, 1 beyond 1,000 km."""
    if not a.spots or not b.spots:
        return None
    nearest = min(_kilometres(p.latitude, p.longitude, q.latitude, q.longitude) for p in a.spots for q in b.spots)
    return min(1.0, max(0.0, math.log(max(nearest, 1.0) / 25.0) / math.log(40.0)))


def _kilometres(lat1: float | None, lon1: float | None, lat2: float | None, lon2: float | None) -> float:
    if lat1 is None or lon1 is None or lat2 is None or lon2 is None:
        return 0.0
    f1, f2 = math.radians(lat1), math.radians(lat2)
    h = math.sin((f2 - f1) / 2) ** 2 + math.cos(f1) * math.cos(f2) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(h)))


def day_apart(a: View, b: View) -> float | None:
    """Both say when it happened, and not on the same day: 0 the same day, 1 a month or more apart."""
    if not a.days or not b.days:
        return None
    apart = min(abs(x - y) for x in a.days for y in b.days)
    return min(1.0, math.log1p(apart) / math.log1p(30))


def published_apart(a: View, b: View) -> float | None:
    """How far apart they were published: 0 the same day, 1 a month or more."""
    if a.published is None or b.published is None:
        return None
    return min(1.0, math.log1p(abs(a.published - b.published)) / math.log1p(30))


def numbers_alike(a: View, b: View) -> float | None:
    """Numbers of the same thing are equal (share of the things that both count)."""
    both = a.numbers.keys() & b.numbers.keys()
    return sum(bool(a.numbers[k] & b.numbers[k]) for k in both) / len(both) if both else None


def kind_differs(a: View, b: View) -> float | None:
    """They tell happenings of different kinds (1), of related kinds (0.5) or of the same kind (0)."""
    one, two = a.report.kind, b.report.kind
    if one is None or two is None:
        return None
    return 0.0 if one == two else 0.5 if one.split(".")[0] == two.split(".")[0] else 1.0


def dense(a: View, b: View) -> float | None:
    """The meanings of the texts are close, in whichever languages (cosine of the document vectors)."""
    if a.vector is None or b.vector is None or len(a.vector) != len(b.vector):
        return None
    return float(a.vector @ b.vector)


def background(a: View, b: View) -> float | None:
    """Neither (0), one (1) or both (2) only mention the happening in the background of another."""
    return float((a.report.role == "background") + (b.report.role == "background"))


def languages_differ(a: View, b: View) -> float | None:
    """They are in different languages (1), so shared words say less."""
    return float(not _one_language(a, b))


FEATURES: Final[tuple[Feature, ...]] = (
    head_terms,
    head_told,
    body_terms,
    body_slightly,
    telling,
    cross_terms,
    near_copy,
    names,
    places,
    distance,
    day_apart,
    published_apart,
    numbers_alike,
    kind_differs,
    dense,
    background,
    languages_differ,
)
