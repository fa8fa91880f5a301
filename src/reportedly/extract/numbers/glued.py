"""Number words written together: zweihundertvierunddreißig, tweeduizendvijfhonderd, centoventitré."""

from __future__ import annotations

from typing import Final

from reportedly.extract.numbers.words import Words

_LONGEST_WORD: Final = 60


def glued_value(key: str, words: Words) -> float | None:
    """The value of a folded word that is put together from a hundred or a thousand and others, else None."""
    if len(key) > _LONGEST_WORD or len(key) < 5:
        return None
    if not any(part in key for part in (*words.glued_hundred, *words.glued_thousand)):
        return None
    return _whole(key, words)


def _whole(key: str, words: Words) -> float | None:
    for thousand in words.glued_thousand:
        if thousand in key:
            left, _, right = key.partition(thousand)
            count = 1.0 if not left else _below_thousand(left, words)
            rest = _rest(right, words)
            return None if count is None or rest is None else count * 1000 + rest
    return _below_thousand(key, words)


def _below_thousand(key: str, words: Words) -> float | None:
    for hundred in words.glued_hundred:
        if hundred in key:
            left, _, right = key.partition(hundred)
            count = 1.0 if not left else _simple(left, words)
            rest = _rest(right, words)
            return None if count is None or rest is None else count * 100 + rest
    return _simple(key, words)


def _rest(key: str, words: Words) -> float | None:
    if not key:
        return 0.0
    whole = _below_thousand(key, words)
    if whole is None and words.glued_joiner and key.startswith(words.glued_joiner):
        return _below_thousand(key[len(words.glued_joiner) :], words)
    return whole


def _simple(key: str, words: Words) -> float | None:
    entries = words.cardinals.by_first.get(key, ())
    return next((float(value) for rest, value in entries if not rest), None)
