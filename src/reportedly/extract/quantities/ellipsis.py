"""Numbers that count or measure what another number of the sentence does, which is named once: "8 or $9", "6 million homes, up from 5.5 million"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.numbers.tokens import Token
from reportedly.extract.quantities.amount import Amount
from reportedly.extract.quantities.halved import halved
from reportedly.extract.quantities.nouns import COMMAS
from reportedly.extract.quantities.vocabulary import Vocabulary

# The unit of the years that somebody has lived.
AGE: Final = "year-old"
YEARS: Final = ("year", AGE)
# Tokens between a number and the next one that names what both count.
_FORWARD: Final = 4
# Points of an index and their moves stand in one sentence; an index has at least this many points.
_LEAST_INDEX: Final = 100
_HYPHENS: Final = frozenset("-‑")
# Magnitudes of earthquakes: one decimal, within these bounds.
_TREMOR: Final = (2.0, 9.9)


def shared(text: str, tokens: Sequence[Token], found: Sequence[Amount], words: Vocabulary) -> list[Amount]:
    """The amounts, those that stand bare with the unit or counted thing that they share with a neighbour."""
    out = list(found)
    for i in range(len(out) - 2, -1, -1):
        if is_bare(out[i]) and _leads_to(tokens, out[i], out[i + 1], words):
            out[i] = _like(out[i], out[i + 1])
    points = any(a.unit == "point" for a in out)
    before: Amount | None = None
    for i, amount in enumerate(out):
        if not is_bare(amount):
            before = before if amount.unit == "score" else amount
        elif before is not None and (
            _is_elliptic(tokens, amount, words) or _is_next_age(tokens, out[i - 1], amount, words)
        ):
            out[i] = _like(amount, before)
        elif points and _is_index(amount):
            out[i] = replace(amount, unit="point")
    return out


# Units of time with the smaller one that they are told with, and how many of it they are.
_SMALLER: Final = {
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "day": ("hour", 24),
    "year": ("month", 12),
    "foot": ("inch", 12),
}


def summed(tokens: Sequence[Token], found: Sequence[Amount], words: Vocabulary) -> list[Amount]:
    """The amounts, a length told in two units as one in the smaller: "an hour and 10 minutes" is 70 minutes."""
    out: list[Amount] = []
    for amount in (halved(tokens, a, words) for a in found):
        whole = out[-1] if out else None
        smaller, times = _SMALLER.get(whole.unit or "", ("", 0)) if whole is not None else ("", 0)
        if whole is None or amount.unit != smaller or not _adjoin(tokens, whole, amount, words):
            out.append(amount)
            continue
        low, high = (
            None if w is None or a is None else times * w + a
            for w, a in ((whole.low, amount.low), (whole.high, amount.high))
        )
        out[-1] = replace(whole, last=amount.last, low=low, high=high, unit=smaller)
    return out


def _adjoin(tokens: Sequence[Token], left: Amount, right: Amount, words: Vocabulary) -> bool:
    return all(t.key in words.and_ for t in tokens[left.last + 1 : right.first]) and right.first <= left.last + 2


def is_bare(amount: Amount) -> bool:
    return amount.unit is None and amount.counted is None and amount.counted_key is None


def _like(amount: Amount, other: Amount) -> Amount:
    return replace(amount, unit=other.unit, counted=other.counted, counted_key=other.counted_key)


def _leads_to(tokens: Sequence[Token], amount: Amount, other: Amount, words: Vocabulary) -> bool:
    """Whether nothing but joining words stands between a bare number and one that names what both count."""
    if is_bare(other) or other.unit == "score":
        return False
    between = [t.key for t in tokens[amount.last + 1 : other.first]]
    if not between or len(between) > _FORWARD:
        return False
    if between[0] in _HYPHENS and not tokens[amount.last + 1].spaced:  # "four-, five- and six-cylinder"
        return all(k in COMMAS or k in words.and_ for k in between[1:])
    if any(k in words.not_ for k in between) and all(
        k in COMMAS or k in words.and_ or k in words.not_ for k in between
    ):  # "330, not 430 boats"
        return True
    if all(k in words.or_ for k in between) or all(k in words.onto for k in between):
        return True
    if other.unit in YEARS and all(
        k in words.and_ for k in between
    ):  # "31 and 44 years"; of other units it may be a clock time ("2 and 14 minutes")
        return True
    parted = words.part_of.match(tokens, amount.last + 1)
    return parted is not None and parted[0] == other.first


def _is_elliptic(tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> bool:
    """Whether words of comparison stand right before a number."""
    for size in (3, 2, 1):
        found = words.elliptic.match(tokens, amount.first - size) if amount.first >= size else None
        if found is not None and found[0] == amount.first:
            return True
    return False


def _is_next_age(tokens: Sequence[Token], before: Amount, amount: Amount, words: Vocabulary) -> bool:
    """Whether a bare number goes on a list of ages ("two men aged 31 and 44")."""
    between = [t.key for t in tokens[before.last + 1 : amount.first]]
    return before.unit == AGE and bool(between) and all(k in COMMAS or k in words.and_ for k in between)


def _is_index(amount: Amount) -> bool:
    """Whether a number with decimals, in a sentence of points, can be the level of an index."""
    low = amount.low
    return low is not None and low >= _LEAST_INDEX and low != int(low) and not amount.scaled


def tremors(found: Sequence[Amount], quakes: bool) -> list[Amount]:
    """The amounts, bare numbers of one decimal as magnitudes where the sentence speaks of magnitudes: "put the magnitude at 6.1, another service gave 5.9"."""
    if not quakes:
        return list(found)
    return [replace(a, unit="magnitude") if _may_be_magnitude(a) else a for a in found]


def _may_be_magnitude(amount: Amount) -> bool:
    low = amount.low
    if not is_bare(amount) or low is None or low != amount.high or amount.spelled:
        return False
    return _TREMOR[0] <= low <= _TREMOR[1] and low != int(low) and round(low, 1) == low
