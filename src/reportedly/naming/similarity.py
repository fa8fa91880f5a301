"""How alike two names are, across scripts and spellings, part by part: a weighted edit distance over sounds, and between Latin letters and another script what
spellings of names taught (`spellings`)."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Indel

from reportedly import text
from reportedly.naming import japanese, sinitic, spellings
from reportedly.naming.scripts import script_of, sounds
from reportedly.naming.skeleton import is_unspaced, keys, parts

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
_CHANGE: Final = {a: {b: change(a, b) for b in _ALPHABET} for a in _ALPHABET}
_GAP: Final = {a: gap(a) for a in _ALPHABET}
_NO_CHANGES: Final[dict[str, float]] = {}


def distance(left: str, right: str, most: float = math.inf) -> float:
    """The cheapest way to turn one row of sounds into another; where that is more than `most`, some cost above it."""
    gaps = [_GAP.get(sound, 1.0) for sound in right]
    row = [0.0]
    for added in gaps:
        row.append(row[-1] + added)
    for a in left:
        lost = _GAP.get(a, 1.0)
        changes = _CHANGE.get(a, _NO_CHANGES)
        corner = row[0]
        best = corner + lost
        new = [best]
        for above, b, added in zip(row[1:], right, gaps, strict=True):  # the cheapest of three ways to each cell
            best += added
            if above + lost < best:
                best = above + lost
            changed = corner + changes.get(b, 1.0)
            if changed < best:
                best = changed
            new.append(best)
            corner = above
        row = new
        if most < math.inf and min(row) > most:
            break
    return row[-1]


@lru_cache(maxsize=65536)
def sound_similarity(left: str, right: str) -> float:
    """How alike two words of names sound, 0..1, by the tables of sounds alone."""
    if text.fold(left) == text.fold(right):
        return 1.0
    best = 0.0
    for a in sounds(left):
        for b in sounds(right):
            weight = max(_weight(a), _weight(b))
            if weight:  # what is farther apart than the best so far is not worked out
                best = max(best, 1.0 - distance(a, b, (1.0 - best) * weight) / weight)
    return best


def sounds_like(readings: Iterable[str], others: Iterable[str], least: float) -> bool:
    """Whether two words, given by their `sounds`, sound alike to at least a similarity of `sound_similarity`: for comparing one word with many."""
    return any(_reach(a, b, least) for a in readings for b in others)


def _reach(left: str, right: str, least: float) -> bool:
    weight = max(_weight(left), _weight(right))
    most = (1.0 - least) * weight + _ROUNDING
    if weight <= 0 or most < 1.0 and _at_least(left, right) > most:
        return False
    return 1.0 - distance(left, right, most) / weight >= least


_ROUNDING: Final = 1e-9  # by which the bound of a distance is put out, so that its rounding decides nothing
_SHIFTING: Final = frozenset("hxgv")  # consonants that a soft one or a vowel can stand for at little cost


def _at_least(left: str, right: str) -> float:
    """What a distance below 1 cannot be less than, by the vowels and consonants alone: consonants that come to 1 each are neither lost nor added then."""
    vowels, consonants, shifting = _sorted_out(left)
    others, beside, also = _sorted_out(right)
    least = _VOWEL_CHANGE * abs(vowels - others)
    if shifting or also:
        return least
    if len(consonants) != len(beside):
        return 1.0
    if consonants == beside:
        return least
    return max(least, _NEAR_CHANGE * sum(map(str.__ne__, consonants, beside)))


@lru_cache(maxsize=65536)
def _sorted_out(reading: str) -> tuple[int, str, bool]:
    """How many vowels a row of sounds has, its consonants but the soft ones, and whether one of them may be another's vowel or soft one."""
    consonants = "".join([c for c in reading if c not in _VOWELS and c not in "hyw."])
    return sum([c in _VOWELS for c in reading]), consonants, not _SHIFTING.isdisjoint(reading)


# From sound and learnt spelling to one similarity: a logistic regression on 1,500 pairs of names in seven scripts (Wikidata, not used for the table of
# spellings) against the likest of 70 other names, brought to the scale of the sounds alone so that every threshold lets as many false pairs through as
# before. At .8 (1 % of the likest other names) .975 of the right ones are met, by sounds alone .80; at .92 (.1 %) .86, by sounds alone .46.
_BASE: Final = 0.424
_SOUND: Final = 1.485
_SPELLING: Final = 0.673
_NOTHING_ALIKE: Final = 0.25  # sounds so far apart are not looked at further
_SAME_SOUND: Final = 0.95  # and so near are the same


@lru_cache(maxsize=65536)
def part_similarity(left: str, right: str) -> float:
    """How alike two words of names are, 0..1."""
    sound = sound_similarity(left, right)
    if not _NOTHING_ALIKE <= sound < _SAME_SOUND:
        return sound
    latin, native = (left, right) if script_of(left[0]) == "latin" else (right, left)
    if _in_other_scripts(left, right):
        return max(sound, _by_latin(left, right))
    if script_of(latin[0]) != "latin" or script_of(native[0]) == "latin":
        return sound
    evidence = spellings.evidence(latin, native)
    if evidence is None:
        return sound
    return _likelihood(sound, evidence, len(latin))


def _in_other_scripts(left: str, right: str) -> bool:
    """Whether two words are in two scripts neither of which is Latin."""
    one, other = script_of(left[0]), script_of(right[0])
    return one != other and "latin" not in (one, other)


def _by_latin(left: str, right: str) -> float:
    """How alike two words in two such scripts are, each told by its likeliest Latin letters beside the other: the mean of both, as one alone lets three times as many different names through.
    Of 3,088 pairs of spellings of one word (Arabic, Chinese, Hebrew, Japanese, Korean, Russian) .78 come to .8, by sounds alone .60; of 60,000 pairs of different words 12, by sounds 9."""
    told = [
        part_similarity(latin, other)
        for word, other in ((left, right), (right, left))
        if (latin := spellings.likely_latin(word))
    ]
    return sum(told) / len(told) if told else 0.0


def _likelihood(sound: float, evidence: float, letters: int) -> float:
    """The similarity that a likeness of sounds and the evidence of the spelling make together."""
    return 1.0 / (1.0 + math.exp(-(_BASE + _SOUND * sound + _SPELLING * evidence / letters)))


@lru_cache(maxsize=65536)
def _weight(reading: str) -> float:
    return sum([_GAP.get(c, 1.0) for c in reading])


@lru_cache(maxsize=65536)
def similarity(left: str, right: str) -> float:
    """How likely two spellings are of one name, 0..1, symmetric.

    Handles other scripts, spellings, the order of parts, missing parts (a surname alone gives at most 0.92) and initials. 0.8 and more is a match
    that different names seldom reach.
    """
    if text.fold(left) == text.fold(right):
        return 1.0
    return max(_similarity(one, other) for one in _read(left, right) for other in _read(right, left))


def _read(name: str, other: str) -> tuple[str, ...]:
    """A name as it stands, and as it is read in other languages than Chinese where the other is in another script: names that only sound alike are written with other characters."""
    if _is_han(other):
        return (name,)
    syllables = len(parts(other))  # a name of Vietnam has a word for each
    told = (r for r in sinitic.readings(name) if is_unspaced(r) or len(parts(r)) == syllables)
    return (name, *japanese.readings(name), *told)


def _is_han(name: str) -> bool:
    return any(script_of(c) == "han" for c in name)


def _similarity(left: str, right: str) -> float:
    """The likeness of two names as they are written."""
    few, many = sorted((parts(left), parts(right)), key=lambda p: (len(p), p))
    if not few:
        return 0.0
    found = _by_parts(few, many)
    if is_unspaced(left) or is_unspaced(right) or len(few) == len(many):
        one, other = "".join(few), "".join(many)
        if found <= _NOTHING_ALIKE or _may_reach(found, one, other):
            found = max(found, part_similarity(one, other))
    if len(few) == 1 and len(many) == 2 and found > _NOTHING_ALIKE and not _may_reach(found, few[0], "".join(many)):
        return found  # the two in one are surely less alike
    return max(found, _written_together(few, many))


def similarity_from(least: float, left: str, right: str) -> float:
    """The similarity of two names where it is at least `least` (of .25 and more), otherwise 0: for comparing one name with many, most of which are other ones."""
    words, others = parts(left), parts(right)
    if len(words) == 1 == len(others) and not _may_reach(least, words[0], others[0]):
        return 0.0 if text.fold(left) != text.fold(right) else 1.0
    found = similarity(left, right)
    return found if found >= least else 0.0


def _may_reach(least: float, left: str, right: str) -> bool:
    """Whether the similarity of two words can come to `least`; False only where it surely cannot."""
    if len(left) < 2 or len(right) < 2:
        return True  # one is an initial
    if _in_other_scripts(left, right):
        return part_similarity(left, right) >= least - _ROUNDING
    latin, native = (left, right) if script_of(left[0]) == "latin" else (right, left)
    if script_of(latin[0]) == "latin" != script_of(native[0]):
        evidence = spellings.evidence(latin, native)
        if evidence is not None:
            if _likelihood(_SAME_SOUND, evidence, len(latin)) >= least - _ROUNDING:
                return True
            least = max(least, _SAME_SOUND)  # only by sounds that are the same
    return sounds_like(sounds(left), sounds(right), least - _ROUNDING) or text.fold(left) == text.fold(right)


def _written_together(few: tuple[str, ...], many: tuple[str, ...]) -> float:
    """The likeness of names of which one writes two words as one (Abdelnour, Abd el-Nour), 0 where the other has not just one word more."""
    if len(many) != len(few) + 1:
        return 0.0
    return max(_by_parts(few, (*many[:i], many[i] + many[i + 1], *many[i + 2 :])) for i in range(len(few)))


def _by_parts(few: tuple[str, ...], many: tuple[str, ...]) -> float:
    free = list(range(len(many)))
    total = weight = 0.0
    for part in few:
        best, alike = free[0], -1.0
        for j in free:
            like = _pair(part, many[j])
            if like > alike:
                best, alike = j, like
                if like >= 1.0:  # no other can be more alike
                    break
        free.remove(best)
        heft = min(len(part), 6) if len(part.rstrip(".")) > 1 else 1.0
        total += heft * alike
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


# Candidates by sound, and as many by learnt spelling, that are compared in full. Of 1,000 names the right one was beyond 40 of them in up to 9 of
# 1,000 questions (Chinese), beyond 100 in 2.
SHORTLIST: Final = 100


def rank(name: str, candidates: Iterable[str]) -> list[tuple[float, str]]:
    """The candidates that may be the name, with their similarity, the most alike first; those that sound the same by how they are spelt, then in the order of
    the spelling.

    Of more than a hundred candidates only those with the nearest sounds and likeliest spellings (plain edit distance) or a key of the name are compared in
    full and returned.
    """
    chosen = list(dict.fromkeys(candidates))
    if len(chosen) > SHORTLIST:
        own = frozenset(keys(name))
        sharing = [c for c in chosen if not own.isdisjoint(keys(c))]
        chosen = list(dict.fromkeys((*_nearest(name, chosen, _spoken), *_nearest(name, chosen, _spelt), *sharing)))
    return sorted(((similarity(name, c), c) for c in chosen), key=lambda pair: _place(name, *pair))


def _place(name: str, alike: float, candidate: str) -> tuple[float, float, str]:
    """What a candidate is ranked by: what sounds the same (Coman: 코만, 코망) is told apart by the evidence of the spelling."""
    if alike < _SAME_SOUND:
        return -alike, 0.0, candidate
    evidence = spellings.evidence("".join(parts(name)), "".join(parts(candidate)))
    return -_SAME_SOUND, -alike if evidence is None else -evidence, candidate


@lru_cache(maxsize=16384)
def _spoken(name: str) -> tuple[str, ...]:
    """The readings of a whole name, without vowels that only carry a consonant."""
    words = [sounds(w) for w in parts(name)]
    first = "".join(r[0] for r in words if r)
    last = "".join(r[-1] for r in words if r)
    return tuple(dict.fromkeys((first.replace(".", ""), last.replace(".", ""))))


@lru_cache(maxsize=16384)
def _spelt(name: str) -> tuple[str, ...]:
    """A whole name in small Latin letters without marks."""
    return ("".join(spellings.likely_latin(w) or text.fold(w) for w in parts(name)),)


def _nearest(name: str, candidates: list[str], form: Callable[[str], tuple[str, ...]]) -> list[str]:
    readings = [(r, c) for c in candidates for r in form(c)]
    written = [r for r, _ in readings]
    best: dict[str, float] = {}
    for own in form(name):
        for _, score, index in process.extract(own, written, scorer=Indel.normalized_similarity, limit=2 * SHORTLIST):
            c = readings[index][1]
            best[c] = max(best.get(c, 0.0), score)
    return sorted(best, key=lambda c: (-best[c], c))[:SHORTLIST]
