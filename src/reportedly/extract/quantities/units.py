"""The unit behind a number: words, currencies, signs as they are spelled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.numbers.tokens import Token
from reportedly.extract.quantities.amount import Amount
from reportedly.extract.quantities.vocabulary import Vocabulary
from reportedly.text import fold

_CODE: Final = 3
_MARKS: Final = frozenset("\u200e\u200f\u061c")
# The unit that data files give to words for tenths.
_TENTHS: Final = "tenth"
# Numbers from here on make money of a currency's word alone, which may be another word as well: "lari" is "run" in Indonesian.
_LARGE: Final = 1_000


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency: its code of ISO 4217."""
    return len(unit) == _CODE and unit.isascii() and unit.isupper()


def past_marks(tokens: Sequence[Token], at: int) -> int:
    """The index past marks of the direction of writing, which stand between a figure and its sign in Hebrew and Arabic."""
    while at < len(tokens) and tokens[at].key in _MARKS:
        at += 1
    return at


def with_unit(text: str, tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> Amount:
    at = past_marks(tokens, amount.last + 1)
    if (
        at < len(tokens)
        and tokens[at].key in ("-", "‑")
        and not tokens[at].spaced
        and at + 1 < len(tokens)
        and not tokens[at + 1].spaced
    ):
        at += 1
    if at + 1 < len(tokens) and tokens[at].key in words.counters and words.units.match(tokens, at) is None:
        at += 1
    if at >= len(tokens):
        return amount
    if amount.low is not None and 0 < amount.low < 1:  # "1/16 of a mile"
        parted = words.part_of.match(tokens, at)
        at = at if parted is None else parted[0]
        if at + 1 < len(tokens) and amount.spelled and tokens[at].key in words.articles:
            at += 1  # "a quarter of an hour"
        if at >= len(tokens):
            return amount
    found = words.units.match(tokens, at)
    if found is None and (amount.scaled or (amount.low or 0.0) >= _LARGE):
        found = words.coins.match(tokens, at)
    if found is None:
        return amount
    thing = words.counted.match(tokens, at)
    if thing is not None and thing[0] > found[0]:
        return amount
    key, sign = found[1]
    if sign is not None:  # signs that differ by case alone: nm and Nm, mW and MW
        written = text[tokens[at].start : tokens[found[0] - 1].end]
        if written != sign and written not in words.signs and tokens[at].key in words.stop:
            return amount  # a small word: Slovenian "pa" is no pascal
        key, sign = (words.signs[written], written) if written in words.signs else (key, sign)
    if sign is not None and not _stands(text, tokens, at, found[0], sign, amount):
        return amount
    if amount.unit is not None and amount.unit != "score":
        return replace(amount, last=found[0] - 1, unit_after=True) if key == amount.unit else amount
    if key == _TENTHS:  # 三成, 3割: tenths of a whole, told as a share of a hundred
        low, high = (None if n is None else 10 * n for n in (amount.low, amount.high))
        return replace(amount, last=found[0] - 1, low=low, high=high, unit="%", unit_after=True)
    return replace(amount, last=found[0] - 1, unit=key, unit_after=True)


# Signs that stand right behind their figure or not at all: 200p.
_ATTACHED: Final = frozenset("p")
# Letters that are the beginning of something else before one of these: "12 l'ont", "5 т. е.", "105 ч. 2".
_BEGINNING: Final = {"l": "'.-", "т": ".-", "ч": ".-"}
# Heights of a picture in lines, which are written as pence are: 1080p.
_PICTURE_LINES: Final = frozenset((144, 240, 360, 480, 720, 1080, 1440, 2160, 4320))


def _stands(text: str, tokens: Sequence[Token], at: int, after: int, sign: str, amount: Amount) -> bool:
    """Whether a sign is a unit here: spelled so, no beginning of a word, and of a single letter only behind figures."""
    if _is_model(text, tokens, at, after, sign):
        return False
    if not _spelled(text, tokens, at, after, sign) or (sign.isalpha() and _goes_on(tokens, after)):
        return False
    if len(sign) > 1 or not sign.isalpha():
        return True
    if amount.spelled or (tokens[at].spaced and amount.scaled):
        return False
    if after + 1 < len(tokens) and tokens[after].key in _BEGINNING.get(sign, ""):
        return False
    if sign in _ATTACHED:
        return not tokens[at].spaced and not (sign == "p" and amount.low in _PICTURE_LINES)
    if sign in "CF" and tokens[at].spaced:  # "12 C", but not "Gate 12 C Concourse"
        return after >= len(tokens) or not text[tokens[after].start].isupper()
    return True


def _is_model(text: str, tokens: Sequence[Token], at: int, after: int, sign: str) -> bool:
    """Whether what is spelled nearly as the sign begins the name of a model: "2 KC-135" are no Kč."""
    if not sign.isalpha() or text[tokens[at].start : tokens[after - 1].end] == sign or after + 1 >= len(tokens):
        return False
    hyphen, number = tokens[after], tokens[after + 1]
    return hyphen.key in ("-", "‑") and not hyphen.spaced and not number.spaced and number.kind == "0"


def _spelled(text: str, tokens: Sequence[Token], at: int, after: int, sign: str) -> bool:
    """Whether a unit's sign stands as it is spelled; of three letters and more, in any case."""
    written = text[tokens[at].start : tokens[after - 1].end]
    code = is_currency(sign) and sign not in _ANY_CASE  # "ars", "cad", "try" are words
    return written == sign or (len(sign) >= 2 and not code and fold(written) == fold(sign))


_ANY_CASE: Final = frozenset(("USD", "EUR", "GBP", "RUB"))  # codes that news writes small as well


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether letters follow without a space: the sign was the beginning of a word."""
    return at < len(tokens) and not tokens[at].spaced and tokens[at].kind == "w" and tokens[at].key.isascii()


# Inches of a foot, and the tokens that tell them behind it.
_INCHES: Final = 12
_BEHIND: Final = 2


def with_inches(tokens: Sequence[Token], amount: Amount) -> Amount:
    """A height told in feet and inches as its inches: "a 6-foot-6 forward"."""
    told = tokens[amount.last + 1 : amount.last + 1 + _BEHIND]
    if amount.unit != "foot" or amount.low is None or amount.low != amount.high or len(told) < _BEHIND:
        return amount
    hyphen, number = told
    if hyphen.key not in ("-", "‑") or hyphen.spaced or number.spaced or not number.key.isdigit():
        return amount
    value, last = _INCHES * amount.low + int(number.key), amount.last + _BEHIND
    return replace(amount, last=last, low=value, high=value, unit="inch") if int(number.key) < _INCHES else amount
