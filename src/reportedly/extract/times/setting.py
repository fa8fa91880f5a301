"""What an expression is set against, and what comes of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from reportedly.extract.times.calendars import Day


@dataclass(frozen=True, slots=True)
class Setting:
    """What a mention is set against: a day, where it comes from, how sure; `tense` is -1 past, 1 future, 0 unknown.

    `weekdays` tells whether weekdays and relative words may be resolved too (not against another date in the text).
    """

    day: Day | None = None
    source: str = ""
    confidence: float = 0.0
    tense: int = 0
    weekdays: bool = False
    moment: datetime.datetime | None = None
    """The reference to the minute where it is known so well."""
    years: tuple[int, ...] = ()
    telling: bool = False
    """Whether a text tells what happened, rather than asks for something."""
    named: Day | None = None
    """The day that the text has come to: "the next day", "two days later" are counted from it."""
    quarter: tuple[int, int] | None = None
    """Year and number of the quarter that the text speaks of: "a year earlier" is the same quarter then."""
    told: int | None = None
    """The year that a narrative has come to: days and months without a year are of it."""
    story: tuple[int | None, int | None] = (None, None)
    """Year and month that the text named last: "later that year"."""
    vague_tense: bool = False
    """Whether the word that tells the tense is so far off that it may belong to something else."""
    """Years that are plausible where there is no day."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The value of an expression; `anchor` is empty where nothing outside it was needed."""

    type: str
    value: str
    anchor: str | None = None
    confidence: float = 1.0
    conflict: str | None = None
    days: tuple[Day, Day] | None = None
