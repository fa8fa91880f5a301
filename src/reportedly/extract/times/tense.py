"""Whether what a date belongs to is past or to come: the nearest word of tense in its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from reportedly.extract.times.vocabulary import Vocabulary

# (start, end, sign, weak): sign is -1 past, 1 future; weak are words of reporting, which tell of the report, not of what is reported.
Marker = tuple[int, int, int, bool]

# Characters: what stands behind a date counts as so much farther than what stands before it, words of reporting and words past a comma as farther still.
# Found on the English and German documents with document dates; between half and twice as much little changes.
_BEHIND: Final = 100
_WEAK: Final = 80
_COMMA: Final = 25
# Characters of a preposition between a word of reporting and its own day: "said on Tuesday".
_BESIDE: Final = 5
_COMMAS: Final = re.compile(r"[,;:،؛、，；：()\"“”«»—–]")


def markers(text: str, start: int, end: int, words: Vocabulary) -> list[Marker]:
    """The words of tense of a sentence, with how many commas stand before each put into its place later."""
    if not (words.past or words.future):
        return []
    found = []
    for m in _pattern(words).finditer(text, start, end):
        word = m.group().casefold()
        sign = 1 if word in words.future else -1
        found.append((m.start(), m.end(), sign, word in words.reporting or (sign < 0 and word not in words.past)))
    return found + [(m.start(), m.end(), 0, False) for m in _COMMAS.finditer(text, start, end)] if found else []


def tense_at(place: int, marks: Sequence[Marker]) -> int:
    """-1, 1 or, where nothing tells, 0."""
    best: tuple[float, int] | None = None
    for start, end, sign, weak in marks:
        if sign == 0:
            continue
        low, high = (end, place) if end <= place else (place, start)
        cost = (
            float(high - low)
            + (_BEHIND if start >= place else 0)
            + (_WEAK if weak and not 0 <= place - end <= _BESIDE else 0)
        )
        cost += _COMMA * sum(1 for s, _, other, _ in marks if other == 0 and low <= s < high)
        if best is None or cost < best[0]:
            best = (cost, sign)
    return 0 if best is None else best[1]


@lru_cache(maxsize=64)
def _compiled(words: tuple[str, ...], joined: bool) -> re.Pattern[str]:
    parts = "|".join(re.escape(w).replace(r"\*", r"\w+") for w in sorted(words, key=len, reverse=True))
    return re.compile(parts if joined else rf"(?<!\w)(?:{parts})(?!\w)", re.IGNORECASE)


def _pattern(words: Vocabulary) -> re.Pattern[str]:
    return _compiled(tuple(sorted(words.past | words.future)), words.joined)
