"""Ages told in a row: "ages 15, 18 and 22", "de 15, 18 y 22 años", "two brothers, 19 and 23,"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.numbers.tokens import Token
from reportedly.extract.quantities.amount import Amount
from reportedly.extract.quantities.ellipsis import AGE, YEARS, is_bare
from reportedly.extract.quantities.nouns import COMMAS
from reportedly.extract.quantities.scope import PEOPLE
from reportedly.extract.quantities.vocabulary import Vocabulary

# The oldest age, and the most ages in a row. Set by judgement.
OLDEST: Final = 115
MOST: Final = 12
# Tokens between two numbers of a row: a comma and "and".
_APART: Final = 2
# What stands on either side of ages that are set beside those who have them.
_OPENS: Final = COMMAS | frozenset("(（-–—:")
_CLOSES: Final = COMMAS | frozenset(").）-–—;:。")


def with_ages(tokens: Sequence[Token], found: Sequence[Amount], words: Vocabulary) -> list[Amount]:
    """The amounts; the bare numbers of a row have the unit of years or of age that one of it has, and as many as there are people right before it are their ages."""
    out = list(found)
    for first, after in _rows(tokens, found, words):
        row = out[first:after]
        unit = _unit(row) or (AGE if _are_of_those_before(tokens, out, first, after) else None)
        if unit is not None:
            out[first:after] = [replace(a, unit=unit) for a in row]
    return out


def _rows(tokens: Sequence[Token], found: Sequence[Amount], words: Vocabulary) -> Iterator[tuple[int, int]]:
    """Where rows of numbers that may be ages, with nothing but commas and "and" between them, begin and end among the amounts."""
    first = 0
    for at in range(1, len(found) + 1):
        if at < len(found) and _goes_on(tokens, found[at - 1], found[at], words):
            continue
        if 1 < at - first <= MOST:
            yield first, at
        first = at


def _goes_on(tokens: Sequence[Token], left: Amount, right: Amount, words: Vocabulary) -> bool:
    if not (_may_be(left) and _may_be(right)):
        return False
    between = [t.key for t in tokens[left.last + 1 : right.first]]
    return 0 < len(between) <= _APART and all(k in COMMAS or k in words.and_ for k in between)


def _may_be(amount: Amount) -> bool:
    """Whether a number of a row can be an age: bare, in figures, or of years already."""
    low = amount.low
    if low is None or amount.spelled or low != amount.high or not 0 < low <= OLDEST or low != int(low):
        return False
    return is_bare(amount) or amount.unit in YEARS


def _unit(row: Sequence[Amount]) -> str | None:
    """Age where any of a row is one, else years where the last is told in them."""
    if any(a.unit == AGE for a in row):
        return AGE
    return row[-1].unit if row[-1].unit in YEARS else None


def _are_of_those_before(tokens: Sequence[Token], found: Sequence[Amount], first: int, after: int) -> bool:
    """Whether a row stands apart behind as many people as it has numbers."""
    row = found[first:after]
    if not first or not all(map(is_bare, row)):
        return False
    people, behind = found[first - 1], row[-1].last + 1
    opened = row[0].first > 0 and tokens[row[0].first - 1].key in _OPENS
    closed = behind >= len(tokens) or tokens[behind].key in _CLOSES
    counts = people.counted is not None and people.unit is None and people.counted_key in (None, *PEOPLE)
    return opened and closed and counts and people.low == people.high == len(row)
