"""What an expression is set against, and what comes of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from reportedly.extract.times.calendars import Day
from reportedly.records import When


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


def setting_of(reference: When | str | None, source: str) -> Setting:
    """What times are set against where a day or moment is known; nothing for a stretch of several days."""
    if reference is None:
        return Setting()
    if isinstance(reference, When):
        if (reference.last_day - reference.first_day).days > 1:
            return Setting()
        exact = reference.earliest == reference.latest
        moment = _moment(reference.earliest) if exact else None
        return Setting(
            reference.last_day, source, min(1.0, max(0.5, reference.confidence)), weekdays=True, moment=moment
        )
    return Setting(datetime.date.fromisoformat(reference[:10]), source, 1.0, weekdays=True, moment=_moment(reference))


def _moment(text: str) -> datetime.datetime | None:
    """The local moment of an ISO text with a clock time, None for a bare day."""
    if len(text) < 16:
        return None
    try:
        return datetime.datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
