"""Whether what a date belongs to is past or to come: the nearest word of tense in its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reportedly.extract import conjugated
from reportedly.extract.times.vocabulary import Vocabulary

# Words of tense looked at on either side: more than a sentence has.
_AROUND: Final = 12
# (start, end, sign, weak): sign is -1 past, 1 future; weak are words of reporting, which tell of the report, not of what is reported.
Marker = tuple[int, int, int, bool]

# Characters: what stands behind a date counts as so much farther than what stands before it, words of reporting and words past a comma as farther still.
# Found on the English and German documents with document dates; between half and twice as much little changes.
_BEHIND: Final = 100
_WEAK: Final = 80
_COMMA: Final = 25
# Characters of a preposition between a word of reporting and its own day: "said on Tuesday".
_BESIDE: Final = 5
# Characters from the beginning of a sentence within which a date opens it: then it belongs to the sentence's own verb, though that be one of reporting ("On Friday she announced plans to").
_OPENING: Final = 12
_COMMAS: Final = re.compile(r"[,;:،՝؛、，；：()\"“”«»—–]")


@dataclass(frozen=True, slots=True)
class Marks:
    """The words of tense of a sentence and its commas, each in the order of the text."""

    words: tuple[Marker, ...] = ()
    starts: tuple[int, ...] = ()
    commas: tuple[int, ...] = ()
    start: int = 0
    """Where the sentence begins."""
    telling: tuple[tuple[int, int], ...] = ()
    """The words by which somebody tells something, whatever their tense."""


def markers(text: str, start: int, end: int, words: Vocabulary) -> Marks:
    """The words of tense of a stretch of text, and its commas."""
    if not (words.past or words.future):
        return Marks()
    found = []
    for m in _pattern(words).finditer(text, start, end):
        sign = 1 if m.lastgroup == "future" else -1
        found.append((m.start(), m.end(), sign, m.lastgroup == "reporting"))
    if not found:
        return Marks()
    commas = tuple(m.start() for m in _COMMAS.finditer(text, start, end))
    telling = _telling(words.language, words.reporting, words.joined)
    told = tuple(m.span() for m in telling.finditer(text, start, end)) if telling is not None else ()
    return Marks(tuple(found), tuple(m[0] for m in found), commas, start, told)


def tense_at(place: int, marks: Marks, end: int = 0) -> int:
    """-1, 1 or, where nothing tells, 0: of the words around, by the cost of what lies between; those up to `end` are the date's own."""
    return _nearest(place, marks, end)[1]


def is_of_telling(place: int, stop: int, marks: Marks) -> bool:
    """Whether a date is of the day on which somebody tells something: its clause has such a word and none of what is to come ("will be held, the ministry said in Oslo on Tuesday"), or
    it stands right before one ("17일 밝혔다")."""
    low = marks.commas[k - 1] if (k := bisect_left(marks.commas, place)) else marks.start
    high = marks.commas[k] if (k := bisect_left(marks.commas, stop)) < len(marks.commas) else None
    coming = [(a, b) for a, b, sign, _ in marks.words if sign > 0]
    told = [(a, b) for a, b in marks.telling if a >= low and (high is None or b <= high)]
    told = [(a, b) for a, b in told if not any(x < b and a < y for x, y in coming)]
    if any(0 <= a - stop <= _BESIDE for a, _ in told):
        return True
    return bool(told) and not any(a >= low and (high is None or a < high) for a, _ in coming)


def is_far(place: int, marks: Marks) -> bool:
    """Whether the word that tells the tense is far off, behind a comma or one of reporting, so that it may belong to something else."""
    return _nearest(place, marks)[0] > _FAR


# Of the same cost as characters; tried from 20 to 80 on the English documents with document dates.
_FAR: Final = 60


def _nearest(place: int, marks: Marks, own: int = 0) -> tuple[float, int]:
    """The cost of the word of tense that counts, and its sign; 0 and 0 where there is none."""
    best: tuple[float, int] | None = None
    at = bisect_left(marks.starts, place)
    opens = place - marks.start <= _OPENING
    for start, end, sign, weak in marks.words[max(0, at - _AROUND) : at + _AROUND]:
        if place <= start < own:
            continue
        low, high = (end, place) if end <= place else (place, start)
        beside = 0 <= place - end <= _BESIDE
        cost = (
            float(high - low) + (_BEHIND if start >= place else 0) + (_WEAK if weak and not beside and not opens else 0)
        )
        cost += _COMMA * max(0, bisect_left(marks.commas, high) - bisect_left(marks.commas, low))
        if best is None or cost < best[0]:
            best = (cost, sign)
    return (0.0, 0) if best is None else best


@lru_cache(maxsize=64)
def _compiled(future: frozenset[str], past: frozenset[str], reporting: frozenset[str], joined: bool) -> re.Pattern[str]:
    parts = "|".join(
        f"(?P<{name}>{_words(group)})"
        for name, group in (("future", future), ("past", past - reporting), ("reporting", reporting))
        if group
    )
    return re.compile(parts if joined else rf"(?<!\w)(?:{parts})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=64)
def _telling(language: str, reporting: frozenset[str], joined: bool) -> re.Pattern[str] | None:
    """The words by which somebody says, announces or confirms something in a language (`languages/*/speech.toml`), with any ending where the data say so."""
    cues = conjugated.cues(language)
    listed = {w for kind in ("said", "announced", "confirmed") for w in cues.get(kind, ())}
    listed |= {w for w in reporting if "*" not in w}
    if not listed:
        return None
    parts = "|".join(re.escape(w).replace(r"\*", r"\w*") for w in sorted(listed, key=lambda w: (-len(w), w)))
    return re.compile(parts if joined else rf"(?<!\w)(?:{parts})(?!\w)", re.IGNORECASE)


def _words(group: frozenset[str]) -> str:
    """The words of a group, the longest first; a `*` in them stands for any letters."""
    return "|".join(re.escape(w).replace(r"\*", r"\w+") for w in sorted(group, key=lambda w: (-len(w), w)))


def _pattern(words: Vocabulary) -> re.Pattern[str]:
    return _compiled(words.future, words.past, words.reporting, words.joined)
