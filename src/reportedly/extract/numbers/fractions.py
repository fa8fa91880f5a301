"""Numbers below zero, fractions ("two-thirds", "1/16", "2 1/2", 三点五) and numbers whose scale comes first (elfu mbili)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.numbers.number import Number
from reportedly.extract.numbers.tokens import Token
from reportedly.extract.numbers.words import Words

_MOST_DECIMALS: Final = 6
# Denominators that are written in figures: the parts of an inch, a gallon, a hundred; not of a date (9/11).
_DENOMINATORS: Final = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100, 128))
_SLASHES: Final = frozenset(("/", "⁄"))
# The largest numerator in words.
_MOST_PARTS: Final = 19
# What follows the last figure of decimals in Chinese and Japanese is neither a ten (九点二十, a time) nor a minute.
_NOT_DECIMALS: Final = frozenset("十分刻")
_SIGNS_BEFORE: Final = frozenset("$€£(-−~<>=")


def below_zero(tokens: Sequence[Token], at: int, read: Callable[[int], Number | None]) -> Number | None:
    """The number behind a word for minus, with or without a hyphen."""
    step = at + 1
    if step < len(tokens) and tokens[step].key == "-" and not tokens[step].spaced:
        step += 1
    found = read(step) if step < len(tokens) else None
    if found is None or found.ordinal:
        return None
    return replace(found, value=-found.value, start=tokens[at].start, bare=False)


def bare_decimals(tokens: Sequence[Token], at: int) -> Number | None:
    """ ".001": a point at the beginning of a word and figures right behind."""
    if at + 1 >= len(tokens) or tokens[at + 1].spaced or not tokens[at + 1].key.isdigit():
        return None
    if at and not tokens[at].spaced and tokens[at - 1].key not in _SIGNS_BEFORE:
        return None
    digits = tokens[at + 1]
    if len(digits.key) > _MOST_DECIMALS:
        return None
    return Number(float("0." + digits.key), tokens[at].start, digits.end, at + 2, digits=True)


def under_over(
    tokens: Sequence[Token], under: Number, words: Words, read: Callable[[int], Number | None]
) -> Number | None:
    """五分之三, 8分の5: the denominator, a mark, the numerator. Of a hundred it is a percentage, which is read elsewhere."""
    mark = words.parts_of.match(tokens, under.next) if under.next < len(tokens) else None
    if mark is None or mark[0] >= len(tokens) or under.value in (0, 100):
        return None
    over = read(mark[0])
    return None if over is None else Number(over.value / under.value, under.start, over.end, over.next)


def with_fraction(tokens: Sequence[Token], at: int, found: Number | None, words: Words) -> Number | None:
    """A number with the fraction behind it, or as the numerator of one."""
    if found is None:
        return None
    if found.ordinal or found.next >= len(tokens):
        return found
    half = words.halves.match(tokens, found.next)
    if half is not None:
        scaled = words.scales.match(tokens, half[0]) if half[0] < len(tokens) and not found.scaled else None
        size, at = (1.0, half[0]) if scaled is None else (float(scaled[1]), scaled[0])
        part = float(half[1])
        value = found.value + part * _last_scale(found) if scaled is None else (found.value + part) * size
        return Number(value, found.start, tokens[at - 1].end, at, scaled=scaled is not None)
    return _of_figures(tokens, found) or _of_words(tokens, found, words) or _of_point(tokens, found, words) or found


def _last_scale(found: Number) -> float:
    """What was counted last, that a half is of: of "one million and a half" a million, else one."""
    return _scale_of(found.value) if found.scaled else 1.0


def _scale_of(value: float) -> float:
    return next((size for size in (1e12, 1e9, 1e7, 1e6, 1e5, 1e3) if value >= size), 1.0)


def _of_figures(tokens: Sequence[Token], found: Number) -> Number | None:
    """ "1/16 of", "2 1/2 miles": a proper fraction that a word follows."""
    if not found.bare:
        return None
    single = _quotient(tokens, found.next - 1)
    if single is not None:
        return Number(single, found.start, tokens[found.next + 1].end, found.next + 2, digits=True)
    mixed = _quotient(tokens, found.next) if tokens[found.next].spaced else None
    if mixed is not None:
        return Number(found.value + mixed, found.start, tokens[found.next + 2].end, found.next + 3, digits=True)
    return None


def _quotient(tokens: Sequence[Token], at: int) -> float | None:
    if at + 2 >= len(tokens) or tokens[at + 1].key not in _SLASHES or tokens[at + 1].spaced or tokens[at + 2].spaced:
        return None
    over, under = tokens[at].key, tokens[at + 2].key
    if not (over.isdigit() and under.isdigit()) or len(over) > 3 or int(under[:4]) not in _DENOMINATORS:
        return None
    behind = at + 3
    if (
        behind < len(tokens)
        and not (tokens[behind].kind == "w" and tokens[behind].spaced)
        and tokens[behind].key not in _ENDS
    ):
        return None
    return int(over) / int(under) if 0 < int(over) < int(under) else None


_ENDS: Final = frozenset(".,;)-")


def _of_words(tokens: Sequence[Token], found: Number, words: Words) -> Number | None:
    """ "two-thirds", "three quarters"."""
    if found.digits or not 0 < found.value <= _MOST_PARTS or found.value != int(found.value):
        return None
    at = found.next
    if tokens[at].key == "-" and at + 1 < len(tokens) and not tokens[at].spaced:
        at += 1
    under = words.denominators.match(tokens, at)
    if under is None or float(under[1]) <= found.value:
        return None
    return Number(found.value / float(under[1]), found.start, tokens[under[0] - 1].end, under[0])


def _of_point(tokens: Sequence[Token], found: Number, words: Words) -> Number | None:
    """Figures one by one behind a word for the point: 三点一四, "three point one four"."""
    at = found.next
    if found.digits or tokens[at].key not in words.point or at + 1 >= len(tokens):
        return None
    figures, at = "", at + 1
    while at < len(tokens) and len(figures) < _MOST_DECIMALS:
        digit = words.digits.get(tokens[at].key) if words.digits else _spoken_digit(tokens, at, words)
        if digit is None or (words.digits and tokens[at].spaced):
            break
        figures, at = figures + str(digit), at + 1
    if not figures or (words.digits and at < len(tokens) and tokens[at].key in _NOT_DECIMALS):
        return None
    value = found.value + float("0." + figures)
    scale = words.scales.match(tokens, at) if at < len(tokens) else None
    if scale is not None:
        value, at = value * float(scale[1]), scale[0]
    return Number(value, found.start, tokens[at - 1].end, at, scaled=scale is not None)


def _spoken_digit(tokens: Sequence[Token], at: int, words: Words) -> int | None:
    match = words.cardinals.match(tokens, at)
    if match is None or match[0] != at + 1 or float(match[1]) > 9:
        return None
    return int(float(match[1]))


# ---- a scale before its count -------------------------------------------------------------------------------------------


def scale_first(tokens: Sequence[Token], at: int, words: Words) -> Number | None:
    """ "elfu mbili na mia tano": scales from large to small, each with its count behind it; a scale alone counts once."""
    total, last, end, i = 0.0, float("inf"), at, at
    while i < len(tokens):
        scale = words.scales.match(tokens, i)
        plain = words.cardinals.match(tokens, i)
        if scale is not None and float(scale[1]) < last and (plain is None or plain[0] <= scale[0]):
            last = float(scale[1])
            count, end = _count(tokens, scale[0], last, words)
            total += last * count
        elif plain is not None and float(plain[1]) < last:
            total, end = total + float(plain[1]), plain[0]
            last = min(last, 100.0 if float(plain[1]) >= 100 else 1.0)
        else:
            break
        i = end
        if i < len(tokens) and tokens[i].key in words.joiners:
            i += 1
        else:
            break
    if end == at:
        return None
    return Number(total, tokens[at].start, tokens[end - 1].end, end, scaled=True)


def _count(tokens: Sequence[Token], at: int, scale: float, words: Words) -> tuple[float, int]:
    """(count of a scale, index after it)."""
    if at >= len(tokens):
        return 1.0, at
    if tokens[at].kind == "0":
        raw = tokens[at].key.replace(",", "")
        return (float(raw), at + 1) if raw.count(".") <= 1 and len(raw) < 9 else (1.0, at)
    found = words.cardinals.match(tokens, at)
    if found is not None and 0 < float(found[1]) < scale:
        return float(found[1]), found[0]
    return 1.0, at
