"""Numerals of Chinese, Japanese and Korean: digits and multipliers in a row (三百二十一, 삼백이십일), digits one by one (二〇二五), mixed with figures (3万5000)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.extract.numbers.tokens import Token
from reportedly.extract.numbers.words import Words

_LONGEST: Final = 24


def positional_at(tokens: Sequence[Token], at: int, words: Words) -> tuple[float, int, bool] | None:
    """(value, index after it, whether an ordinal) of the numeral at a token, or None."""
    ordinal = tokens[at].key in words.ordinal_prefixes
    start = at + 1 if ordinal else at
    end = start
    while end < len(tokens) and end - start < _LONGEST and (end == start or not tokens[end].spaced):
        key = tokens[end].key
        if key in words.more and end > start and end + 1 < len(tokens) and tokens[end + 1].key in words.big:
            end += 1
            continue
        if not (key in words.digits or key in words.small or key in words.big):
            break
        end += 1
    if (
        ordinal
        and start < len(tokens)
        and tokens[start].kind == "0"
        and tokens[start].key.isdigit()
        and len(tokens[start].key) < 6
    ):
        return float(tokens[start].key), start + 1, True
    if end == start:
        return None
    run = [t.key for t in tokens[start:end] if t.key not in words.more]
    if run[0] in words.big:
        return None
    value = _value(run, words)
    return None if value is None else (value, end, ordinal)


def _value(run: Sequence[str], words: Words) -> float | None:
    if all(c in words.digits for c in run):
        return (
            float("".join(str(words.digits[c]) for c in run))
            if len(run) != 2 or words.digits[run[0]]
            else float(words.digits[run[1]])
        )
    if words.short_tail and len(run) > 1 and words.digits.get(run[-1]):
        tenth = (words.small.get(run[-2], 0) or words.big.get(run[-2], 0)) / 10
        if tenth >= 10:  # 三万五: the last figure is of the next smaller size
            head = _value(run[:-1], words)
            return None if head is None else head + tenth * words.digits[run[-1]]
    total = section = 0.0
    unit: float | None = None
    for c in run:
        if c in words.digits:
            if unit is not None and unit != 0:
                return None
            unit = float(words.digits[c])
        elif c in words.small:
            section += (1.0 if unit is None or unit == 0 else unit) * words.small[c]
            unit = None
        elif total and not section and unit is None:
            total *= words.big[c]  # 二十万亿
        else:
            section += unit or 0.0
            total += (section or 1.0) * words.big[c]
            section, unit = 0.0, None
    return total + section + (unit or 0.0)
