"""Days of what is put off, cancelled or brought forward: "the meeting on Friday has been postponed, the ministry said on Tuesday" speaks of the Friday to come.

The words of such a sentence are of the past, and so is the day on which somebody tells of it. The day of what is put off, and that to which it is, are told by how the day is attached
(`moved`: "from Friday to Thursday", "Friday's"), or stand with a preposition that both may have (`moved_on`: "on") before the word of putting off.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Final, Literal

from reportedly import languages
from reportedly.extract.numbers.words import words_of
from reportedly.extract.times.atoms import Atoms
from reportedly.extract.times.expression import Expression
from reportedly.extract.times.tense import Marks
from reportedly.extract.times.vocabulary import Vocabulary

Reading = Literal["ahead", "near"]
Place = tuple[int, int]

# Characters before a day in which what attaches it stands.
_REACH: Final = 32
# Letters before a day in its clause without which it opens that ("on Friday the ministry cancelled"), and in scripts without spaces. Set by judgement.
_OPENING: Final = 7
_OPENING_JOINED: Final = 3
# Characters between a word of saying and its own day, and what a comma between them counts (`tense.py`).
_TELLING: Final = 40
_COMMA: Final = 25
# Days back up to which a weekday is nearer than the one to come.
_NEAREST: Final = 3


def is_put_off(text: str, language: str | None) -> bool:
    """Whether a text says that something is put off, cancelled or brought forward."""
    pattern = _put_off(languages.code(language))
    return pattern is not None and pattern.search(text) is not None


def readings(row: Atoms, found: Sequence[Expression], marks: Marks, words: Vocabulary) -> dict[int, Reading]:
    """How the weekdays and days of a month of a sentence about what is put off are read, by their first atoms: as to come, or as the nearest; others as in any sentence."""
    pattern = _put_off(words.language)
    days = [e for e in found if e.kind == "weekday" or (e.kind == "date" and e.month is None)]
    if pattern is None or not days:
        return {}
    stated = [m.start() for m in pattern.finditer(row.text, row.starts[0], row.ends[-1])]
    if not stated:
        return {}
    spans = {e.first: (row.starts[e.first], row.ends[e.last]) for e in days}
    telling = _of_telling(list(spans.values()), marks)
    out: dict[int, Reading] = {}
    for e in days:
        span = spans[e.first]
        if e.kind == "date":
            out[e.first] = "near"
        elif e.shift is None and e.unit is None:
            moved = _beside(row, span, words.language, "moved") is not None
            if moved or (span not in telling and _is_of_noun(row, span, stated, marks, words)):
                out[e.first] = "ahead" if telling - {span} else "near"
    return out


def tense_of(reading: Reading, e: Expression, back: int | None, tense: int) -> int:
    """The tense in which a day so read is taken; `back` are the days since its weekday was last."""
    if reading == "ahead":
        return 1
    if e.kind == "date":
        return 0
    return 1 if back is not None and back > _NEAREST else tense


def _of_telling(days: Sequence[Place], marks: Marks) -> set[Place]:
    """The days on which somebody tells something: each word of saying has the day next to it."""
    found = set()
    for cue in marks.telling:
        near = min(days, key=lambda d: (_apart(d, cue, marks.commas), d[0]))
        if _apart(near, cue, marks.commas) <= _TELLING:
            found.add(near)
    return found


def _apart(one: Place, other: Place, commas: Sequence[int]) -> int:
    low, high = min(one[1], other[1]), max(one[0], other[0])
    return max(high - low, 0) + _COMMA * (bisect_left(commas, high) - bisect_left(commas, low))


def _is_of_noun(row: Atoms, span: Place, stated: Sequence[int], marks: Marks, words: Vocabulary) -> bool:
    """Whether a day stands behind a noun, not behind an auxiliary ("wurde am Freitag verschoben"), and before the word of putting off in its clause."""
    lead = _beside(row, span, words.language, "moved_on")
    low = marks.commas[k - 1] if (k := bisect_left(marks.commas, span[0])) else row.starts[0]
    high = marks.commas[k] if (k := bisect_left(marks.commas, span[1])) < len(marks.commas) else row.ends[-1]
    letters = sum(c.isalpha() for c in row.text[low : span[0]])
    if lead is None or letters < (_OPENING_JOINED if _is_joined(words.language) else _OPENING):
        return False
    return lead.rpartition(" ")[2] not in words.past and any(span[1] <= at < high for at in stated)


# Stands on either side of a day in what is around it.
_DAY: Final = "\0"


def _beside(row: Atoms, span: Place, language: str, name: str) -> str | None:
    """What stands before the words of a list that stand beside a day, in small letters; None without them."""
    pattern = _attaching(language, name)
    before = row.text[max(row.starts[0], span[0] - _REACH) : span[0]].rstrip()
    around = f"{before} {_DAY}{row.text[span[0] : span[1]]}{_DAY}{row.text[span[1] : span[1] + _REACH]}".casefold()
    found = pattern.search(around) if pattern is not None else None
    return None if found is None else around[: found.start()].strip()


# ---- the words of a language -------------------------------------------------------------------------------------------


def _is_joined(language: str) -> bool:
    """Whether words are written together with those before and behind them."""
    return words_of(language).joined or bool(languages.load(language, "times").get("unspaced"))


@cache
def _put_off(language: str) -> re.Pattern[str] | None:
    listed = languages.load(language, "times").get("put_off", ())
    if not listed:
        return None
    parts = "|".join(re.escape(w).replace(r"\*", r"\w*") for w in sorted(listed, key=lambda w: (-len(w), w)))
    return re.compile(parts if _is_joined(language) else rf"(?<!\w)(?:{parts})(?!\w)", re.IGNORECASE)


@cache
def _attaching(language: str, name: str) -> re.Pattern[str] | None:
    """What stands beside a day: words before it, "*" and an ending of its own or right behind it, "* " and a word behind it, the beginning of its own and "*"."""
    start, end = ("", "") if _is_joined(language) else (r"(?<!\w)", r"(?!\w)")
    parts = []
    for word in languages.load(language, "times").get(name, ()):
        bare = re.escape(word.strip("*").casefold())
        if word.startswith("* "):
            parts.append(f"{_DAY}{bare}{end}")
        elif word.startswith("*"):
            parts.append(f"{bare}{_DAY}|{_DAY}{bare}{end}")
        else:
            parts.append(f"{_DAY}{bare}" if word.endswith("*") else f"{start}{bare} {_DAY}")
    return re.compile("|".join(parts)) if parts else None
