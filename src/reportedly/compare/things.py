"""Which figures are of one thing: the same state of the same beings, the same noun, or measures of one topic."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from reportedly.compare.contrast import beside, speak_apart
from reportedly.compare.figures import Figure
from reportedly.compare.rounding import ROUNDING, is_cut, significant
from reportedly.compare.terms import Rarity, groups
from reportedly.text import words

# Likeness of the words around two measures from which they measure the same thing, within one language.
SAME_TOPIC: Final = 0.42
# Likeness from which they touch on the same thing at all.
TOUCHING: Final = 0.15
# Significant digits from which a number is so particular that two articles which give it mean one thing.
PARTICULAR: Final = 3
# A rival figure is told in few words ("the union speaks of 80 percent"), since what it is of was said before.
SHORT: Final = 17
# A round measure from here on is as particular.
GREAT: Final = 10_000.0
# Up to this ratio, the only measure of its kind in an article may be that of another article in another language.
COMPARABLE: Final = 1.6
# The same of two that two speakers give in one sentence.
SET_APART: Final = 4.0
# What a happening has one of, or few: all figures of the dimension are held against each other.
WHOLE_DIMENSIONS: Final = frozenset(
    {"score", "magnitude", "volume", "rain", "power", "energy", "barrels", "barrels per day"}
)
# Of what reports give many different figures: that each gives one only does not say that they are of one thing.
MANIFOLD: Final = frozenset({"percent", "length", "celsius"})
# Up to this ratio they still may be.
CLOSE: Final = 1.1
# Durations longer than this (minutes) are of many things; shorter ones are the happening's own.
LONGEST: Final = {"time": 600.0, "months": 0.0}
# Up to this share of the larger one, what is told as rough may be another figure with as many digits.
NEARLY: Final = 0.03
# Up to here the length of the happening is told exactly by the one and roundly by the other ("almost 20 hours", 19).
LONGEST_ROUND: Final = {"time": 4320.0, "months": 0.0}


def things(figures: Sequence[Figure], rarity: Rarity) -> list[list[Figure]]:
    """The figures of each thing: the same state of the same beings, the same noun, or measures with the same words around them."""
    first: dict[object, int] = {}
    pairs = [(first.setdefault(key, i), i) for i, f in enumerate(figures) for key in _keys(f)]
    measures = [i for i, f in enumerate(figures) if not f.outcome and f.dimension not in ("count", *WHOLE_DIMENSIONS)]
    single = _single(figures)
    seen: dict[object, int] = {}
    alone: list[int] = []
    for i in measures:
        f = figures[i]
        one = (
            f.account.article.language,
            f.dimension,
            f.noun,
            f.value,
            f.near,
            (f.account.article.id, f.dimension, "", f.value) in single,
            (*_slot(f), f.value) in single,
        )
        if one in seen:
            pairs.append((seen[one], i))
        else:
            seen[one] = i
            alone.append(i)
    pairs += _rivals(figures, measures)
    pairs += _measured(figures, pairs, alone, rarity, single)
    return [[figures[i] for i in g] for g in groups(len(figures), pairs)]


def _rivals(figures: Sequence[Figure], measures: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs of measures that an article sets against each other: beside each other, each with a speaker of its own, and nothing else measured alike between them."""
    by_article: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for i in measures:
        by_article[figures[i].account.article.id, figures[i].dimension].append(i)
    found = []
    for listed in by_article.values():
        ordered = sorted(listed, key=lambda i: figures[i].account.order)
        found += [(i, j) for i, j in pairwise(ordered) if _are_rivals(figures[i], figures[j])]
    return found


def _are_rivals(a: Figure, b: Figure) -> bool:
    if sentence_of(a) != sentence_of(b) and len(words(b.account.claim.evidence.quote)) > SHORT:
        return False  # it says at length what it is of
    if not a.noun and a.dimension in LONGEST and max(a.value, b.value) > LONGEST[a.dimension]:
        return False  # years and weeks are of many things
    if (
        (a.noun and b.noun and a.noun != b.noun)
        or a.value == b.value
        or not (beside(a, b) and speak_apart(a.account, b.account))
    ):
        return False
    most = SET_APART if sentence_of(a) == sentence_of(b) else COMPARABLE
    return max(a.value, b.value) <= most * min(a.value, b.value)


def _measured(
    figures: Sequence[Figure],
    joined: Sequence[tuple[int, int]],
    alone: Sequence[int],
    rarity: Rarity,
    single: frozenset[tuple[str, str, str, float]],
) -> list[tuple[int, int]]:
    """Further pairs of measures that are of one thing, the likest first; never two that some sentence tells apart."""
    held = groups(len(figures), joined)
    group = {i: g for g, members in enumerate(held) for i in members}
    told: dict[int, dict[tuple[str, int, int], set[float]]] = {}
    for g, members in enumerate(held):
        for i in members:
            told.setdefault(g, defaultdict(set))[sentence_of(figures[i])].add(figures[i].value)
    known = _values(figures)
    scored = [
        (s, i, j)
        for n, i in enumerate(alone)
        for j in alone[n + 1 :]
        if (s := same_measure(figures[i], figures[j], rarity, single) or _twins(figures[i], figures[j], rarity, known))
    ]
    found = []
    for _, i, j in sorted(scored, key=lambda x: (-round(x[0], 9), x[1], x[2])):
        a, b = group[i], group[j]
        if a != b and not any(told[b].get(sentence, values) - values for sentence, values in told[a].items()):
            found.append((i, j))
            for sentence, values in told[b].items():
                told[a][sentence] |= values
            group = {k: a if g == b else g for k, g in group.items()}
    return found


def sentence_of(f: Figure) -> tuple[str, int, int]:
    """The sentence that a figure stands in."""
    span = f.account.claim.evidence.span
    return (f.account.article.id, span.start, span.end)


def _keys(f: Figure) -> list[object]:
    """What joins a figure with others at once: its state or noun, and a number so particular that it is hardly of two things."""
    particular: list[object] = [("value", f.dimension, f.value)] if _is_particular(f) else []
    if f.outcome:
        return [("outcome", f.dimension, f.outcome, f.noun)]
    if f.dimension in WHOLE_DIMENSIONS:
        return [("dimension", f.dimension)]
    if f.dimension == "count":
        return [("noun", f.noun), *particular] if f.noun else particular
    return [*particular, ("topic", f.dimension, f.noun, f.value)] if f.noun else particular


def _is_particular(f: Figure) -> bool:
    """Whether a number is hardly told of two things in the reports of one happening: three figures; of sums and other measures two, or a great one."""
    digits = significant(f.stated)
    if digits >= PARTICULAR or f.dimension in ("count", "score", "months", "celsius"):
        return digits >= PARTICULAR
    if f.dimension == "time":
        return digits > 1 and f.value <= LONGEST["time"]
    return digits > 1 or f.stated >= GREAT


def same_measure(a: Figure, b: Figure, rarity: Rarity, single: frozenset[tuple[str, str, str, float]]) -> float:
    """How surely two measures are of one thing (0: not): by the words around them; between languages where each article gives one such measure alone.

    `single` are the (article, dimension, topic, value) of which the article gives one figure only.
    """
    if a.dimension != b.dimension or (a.noun and b.noun and a.noun != b.noun):
        return 0.0
    left, right = a.account.article, b.account.article
    if a.noun and a.noun == b.noun and left.id != right.id and {(*_slot(a), a.value), (*_slot(b), b.value)} <= single:
        return 1.0
    if left.language == right.language:
        like = rarity.likeness(left.language, a.near, b.near)
        return like if like >= SAME_TOPIC else 0.0
    if (
        (left.id, a.dimension, "", a.value) not in single
        or (right.id, b.dimension, "", b.value) not in single
        or max(a.value, b.value) > LONGEST.get(a.dimension, math.inf)
    ):
        return 0.0
    alike = max(a.value, b.value) <= (CLOSE if a.dimension in MANIFOLD else COMPARABLE) * min(a.value, b.value)
    return SAME_TOPIC if _digits(a) == _digits(b) or alike else 0.0


def _twins(a: Figure, b: Figure, rarity: Rarity, values: Mapping[tuple[str, str], frozenset[float]]) -> float:
    """How surely one measure is the other one rounded, told by an article that has not got the other: 86 and 86.4 percent, almost 20 hours and 19."""
    left, right = a.account.article, b.account.article
    if (
        a.dimension != b.dimension
        or left.id == right.id
        or a.value == b.value
        or (a.noun and b.noun and a.noun != b.noun)
    ):
        return 0.0
    low, high = sorted((a, b), key=lambda f: f.value)
    if (
        low.value <= 0
        or high.value - low.value > ROUNDING * high.value
        or max(a.value, b.value) > LONGEST_ROUND.get(a.dimension, math.inf)
    ):
        return 0.0
    if not (is_cut(low.stated, high.stated) or is_cut(high.stated, low.stated) or _is_loose(low, high)):
        return 0.0
    if b.value in values[left.id, a.dimension] or a.value in values[right.id, a.dimension]:
        return 0.0
    if left.language == right.language and rarity.likeness(left.language, a.near, b.near) < TOUCHING:
        return 0.0
    return TOUCHING


def _is_loose(low: Figure, high: Figure) -> bool:
    """Whether the rounder of the two is said to be round, or a bound of the other."""
    coarse = min((low, high), key=lambda f: significant(f.stated))
    if low.rough != high.rough and high.value - low.value <= NEARLY * high.value:
        return True  # "some 650 million", 640 million
    return (coarse.rough or (coarse is low and low.at_least) or (coarse is high and high.at_most)) and significant(
        low.stated
    ) != significant(high.stated)


def _values(figures: Sequence[Figure]) -> Mapping[tuple[str, str], frozenset[float]]:
    """The values that each article tells of each dimension."""
    found: defaultdict[tuple[str, str], set[float]] = defaultdict(set)
    for f in figures:
        found[f.account.article.id, f.dimension].add(f.value)
    return {k: frozenset(v) for k, v in found.items()}


def _slot(f: Figure) -> tuple[str, str, str]:
    return (f.account.article.id, f.dimension, f.noun)


def _single(figures: Sequence[Figure]) -> frozenset[tuple[str, str, str, float]]:
    """(Article, dimension, topic, value) where the article gives one value only in its own voice, or, where it gives none in that, at all; topic "" stands for all figures of the dimension. Of lengths of time
    those count that the happening itself may have."""
    values: defaultdict[tuple[str, str, str], dict[bool, set[float]]] = defaultdict(lambda: {True: set(), False: set()})
    for f in figures:
        if f.dimension == "time" and f.value > LONGEST["time"]:
            continue
        own = f.account.claim.speaker is None
        values[_slot(f)][own].add(f.value)
        values[f.account.article.id, f.dimension, ""][own].add(f.value)
    told = {key: held[True] or held[False] for key, held in values.items()}
    return frozenset((*key, min(held)) for key, held in told.items() if len(held) == 1)


def _digits(f: Figure) -> str:
    return f"{f.stated:.10g}".replace(".", "").strip("0")
