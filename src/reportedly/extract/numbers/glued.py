"""Number words written together: zweihundertvierunddreißig, tweeduizendvijfhonderd, centoventitré, สองพันห้าร้อย."""

from __future__ import annotations

from typing import Final

from reportedly.extract.numbers.words import Words

_LONGEST_WORD: Final = 60


def glued_value(key: str, words: Words) -> float | None:
    """The value of a folded word that is put together from a hundred, a thousand or another scale and others, else None."""
    if len(key) > _LONGEST_WORD or len(key) < 5:
        return None
    if not any(part in key for part in words.glued_parts):
        return None
    return _whole(key, words, 0)


def _whole(key: str, words: Words, first: int) -> float | None:
    """The value of a word that is put together with the scales from the one at `first` on, the largest first."""
    for i in range(first, len(words.glued)):
        size, scale = words.glued[i]
        left, found, right = key.partition(scale)
        if not found:
            continue
        count = _whole(left, words, i + 1) if left else 1.0
        rest = _rest(right, words, i + 1) if count is not None else None
        if count is not None and rest is not None and rest < size:
            return count * size + rest
    entries = words.cardinals.by_first.get(key, ())
    return next((float(value) for rest, value in entries if not rest), None)


def _rest(key: str, words: Words, first: int) -> float | None:
    if not key:
        return 0.0
    whole = _whole(key, words, first)
    if whole is None and words.glued_joiner and key.startswith(words.glued_joiner):
        return _whole(key[len(words.glued_joiner) :], words, first)
    return whole
