"""How alike two names are, across scripts and spellings: a weighted edit distance over sounds, part by part."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Indel

from reportedly import text
from reportedly.naming.scripts import sounds
from reportedly.naming.skeleton import is_unspaced, parts

_VOWELS: Final = frozenset("aeiou")
_GLIDES: Final = frozenset("yuwi")
_NEAR: Final = (
    frozenset("pbfv"), frozenset("td"), frozenset("szc"), frozenset("SZCJ"), frozenset("kgx"), frozenset("xh"), frozenset("mn"), frozenset("lr"), frozenset("zJ"),
    frozenset("sS"), frozenset("cC"), frozenset("gh"), frozenset("gJ"), frozenset("dJ"), frozenset("tC"),
)  # fmt: skip
# Costs of the edit distance, set by ear and checked on pairs of spellings: a consonant costs most, vowels and h little.
_VOWEL_CHANGE: Final = 0.25
_VOWEL_GAP: Final = 0.3
_CARRIER_GAP: Final = 0.05
_SOFT_GAP: Final = 0.35
_NEAR_CHANGE: Final = 0.3
_SURNAME_ALONE: Final = 0.92  # one part of several: the same person in one article, not proof across articles
_PART_MISSING: Final = 0.97


def gap(sound: str) -> float:
    """What leaving a sound out costs."""
    if sound == ".":
        return _CARRIER_GAP
    if sound in _VOWELS:
        return _VOWEL_GAP
    return _SOFT_GAP if sound in "hyw" else 1.0


def change(left: str, right: str) -> float:
    """What writing one sound for another costs, 0 for the same."""
    if left == right:
        return 0.0
    vowels = (left in _VOWELS or left == ".") + (right in _VOWELS or right == ".")
    if vowels == 2:
        return _VOWEL_CHANGE
    if left in "uv" and right in "uv" or left in "iy" and right in "iy":
        return _VOWEL_CHANGE
    if vowels == 1:
        return 1.2
    return _NEAR_CHANGE if any(left in group and right in group for group in _NEAR) else 1.0


_ALPHABET: Final = "pbfvtdszSZCJckgxhmnlrwyaeiou."
_CHANGE: Final = {(a, b): change(a, b) for a in _ALPHABET for b in _ALPHABET}
_GAP: Final = {a: gap(a) for a in _ALPHABET}


def distance(left: str, right: str) -> float:
    """The cheapest way to turn one row of sounds into another."""
    row = [0.0]
    for sound in right:
        row.append(row[-1] + _GAP.get(sound, 1.0))
    for a in left:
        lost = _GAP.get(a, 1.0)
        new = [row[0] + lost]
        for j, b in enumerate(right):
            new.append(min(row[j] + _CHANGE.get((a, b), 1.0), row[j + 1] + lost, new[j] + _GAP.get(b, 1.0)))
        row = new
    return row[-1]


@lru_cache(maxsize=65536)
def part_similarity(left: str, right: str) -> float:
    """How alike two words of names sound, 0..1."""
    if text.fold(left) == text.fold(right):
        return 1.0
    return max((_alike(a, b) for a in sounds(left) for b in sounds(right)), default=0.0)


def _alike(left: str, right: str) -> float:
    weight = max(sum(_GAP.get(c, 1.0) for c in left), sum(_GAP.get(c, 1.0) for c in right))
    return max(0.0, 1.0 - distance(left, right) / weight) if weight else 0.0


@lru_cache(maxsize=65536)
def similarity(left: str, right: str) -> float:
    """How likely two spellings are of one name, 0..1, symmetric.

    Handles other scripts, spellings, the order of parts, missing parts (a surname alone gives at most 0.92) and initials. 0.8 and more is a match
    that different names seldom reach.
    """
    if text.fold(left) == text.fold(right):
        return 1.0
    few, many = sorted((parts(left), parts(right)), key=lambda p: (len(p), p))
    if not few:
        return 0.0
    whole = (
        part_similarity("".join(few), "".join(many))
        if is_unspaced(left) or is_unspaced(right) or len(few) == len(many)
        else 0.0
    )
    return max(whole, _by_parts(few, many))


def _by_parts(few: tuple[str, ...], many: tuple[str, ...]) -> float:
    free = list(range(len(many)))
    total = weight = 0.0
    for part in few:
        best = max(free, key=lambda j: (_pair(part, many[j]), -j))
        free.remove(best)
        heft = min(len(part), 6) if len(part.rstrip(".")) > 1 else 1.0
        total += heft * _pair(part, many[best])
        weight += heft
    score = total / weight
    if not free:
        return score
    return score * (_SURNAME_ALONE if len(few) == 1 else _PART_MISSING)


def _pair(left: str, right: str) -> float:
    short, long = sorted((left.rstrip("."), right.rstrip(".")), key=len)
    if len(short) == 1 and len(long) > 1 and short.isupper():
        return 0.85 if (sounds(short) or ("",))[0][:1] == (sounds(long) or ("",))[0][:1] else 0.0
    return part_similarity(left, right)


SHORTLIST: Final = (
    60  # candidates that are compared in full; the right one is hardly ever beyond the fiftieth of a thousand
)


def rank(name: str, candidates: Iterable[str]) -> list[tuple[float, str]]:
    """The candidates that may be the name, with their similarity, the most alike first (ties in the order of the spelling).

    Of more than sixty candidates only the sixty with the nearest sounds (plain edit distance) are compared in full and returned.
    """
    chosen = list(dict.fromkeys(candidates))
    if len(chosen) > SHORTLIST:
        chosen = _nearest(name, chosen)
    return sorted(((similarity(name, c), c) for c in chosen), key=lambda pair: (-pair[0], pair[1]))


@lru_cache(maxsize=16384)
def _spoken(name: str) -> tuple[str, ...]:
    """The readings of a whole name, without vowels that only carry a consonant."""
    words = [sounds(w) for w in parts(name)]
    first = "".join(r[0] for r in words if r)
    last = "".join(r[-1] for r in words if r)
    return tuple(dict.fromkeys((first.replace(".", ""), last.replace(".", ""))))


def _nearest(name: str, candidates: list[str]) -> list[str]:
    readings = [(r, c) for c in candidates for r in _spoken(c)]
    spoken = [r for r, _ in readings]
    best: dict[str, float] = {}
    for own in _spoken(name):
        for _, score, index in process.extract(own, spoken, scorer=Indel.normalized_similarity, limit=2 * SHORTLIST):
            c = readings[index][1]
            best[c] = max(best.get(c, 0.0), score)
    return sorted(best, key=lambda c: (-best[c], c))[:SHORTLIST]
