"""Halves of units that are told behind or before them: "cinco horas y media", 3トン半, "kilometar i pol", 三个半小时."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.extract.numbers.number import Number
from reportedly.extract.numbers.tokens import Token
from reportedly.extract.numbers.words import words_of
from reportedly.extract.quantities.amount import Amount
from reportedly.extract.quantities.vocabulary import Vocabulary


def halved(tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> Amount:
    """The amount with the half of its unit that is told behind it; not that of the next one ("dos días y media hora")."""
    whole = all(x is None or x == int(x) for x in (amount.low, amount.high))
    if amount.unit is None or not whole or not (amount.unit_after or words.unit_first):
        return amount
    behind = _behind(tokens, amount.last + 1, words)
    if behind is None:
        return amount
    low, high = (None if x is None else x + behind[1] for x in (amount.low, amount.high))
    return replace(amount, last=behind[0] - 1, low=low, high=high)


def of_unit(tokens: Sequence[Token], at: int, words: Vocabulary) -> Amount | None:
    """One of a unit and a half, told without a number: "kilometar i pol"; Korean 초반 is no second and a half."""
    if (
        at + 1 >= len(tokens)
        or not tokens[at + 1].spaced
        or tokens[at + 1].key not in words_of(words.language).behind_unit.by_first
    ):
        return None
    unit = words.units.match(tokens, at)
    behind = _behind(tokens, at + 1, words) if unit is not None and unit[0] == at + 1 else None
    if unit is None or behind is None or unit[1][1] is not None or (at and tokens[at - 1].kind == "0"):
        return None
    value = 1 + behind[1]
    return Amount(
        first=at, last=behind[0] - 1, low=value, high=value, unit=unit[1][0], spelled=True, unit_after=True,
        text_start=tokens[at].start,
    )  # fmt: skip


def before_unit(tokens: Sequence[Token], number: Number, words: Vocabulary) -> Number:
    """A number with the half that stands between it and a unit: 三个半小时, but 三个半岛 are three peninsulas."""
    half = _before(tokens, number.next, words)
    if half is None or number.value != int(number.value):
        return number
    return replace(number, value=number.value + half[1], end=tokens[half[0] - 1].end, next=half[0])


def before_unit_alone(tokens: Sequence[Token], at: int, words: Vocabulary) -> Number | None:
    """One and a half before a unit, told without a number: 個半小時."""
    half = _before(tokens, at, words)
    return None if half is None else Number(1 + half[1], tokens[at].start, tokens[half[0] - 1].end, half[0])


def _behind(tokens: Sequence[Token], at: int, words: Vocabulary) -> tuple[int, float] | None:
    """(index after, value) of what adds a part to the unit before it."""
    found = words_of(words.language).behind_unit.match(tokens, at) if at < len(tokens) else None
    if found is None or (found[0] < len(tokens) and words.units.match(tokens, found[0]) is not None):
        return None
    return found[0], float(found[1])


def _before(tokens: Sequence[Token], at: int, words: Vocabulary) -> tuple[int, float] | None:
    found = words_of(words.language).before_unit.match(tokens, at) if at < len(tokens) else None
    if found is None or found[0] >= len(tokens) or words.units.match(tokens, found[0]) is None:
        return None
    return found[0], float(found[1])
