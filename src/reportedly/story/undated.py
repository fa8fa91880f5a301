"""Days that an undated article gives without their year or date, by the day of the happening that other reports know."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import Final

from reportedly.records import Claim, Event, Report, When
from reportedly.story.dates import WEEKDAYS

# Days on either side of the happening within which a day without its year is taken to be: half a year, so that one year alone will do.
_NEAR: Final = 182
# Confidence from which the day of a happening says of which year the others are; below it is itself inferred from little.
_SURE: Final = 0.5
# What is left of it for a day that only its number or its name ties to the happening. Not tuned.
_TIED: Final = 0.9
_MONTH_DAY: Final = re.compile(r"--(\d\d)-(\d\d)")
_WEEKDAY: Final = "weekday:"
_METHOD: Final = "by the day of the happening, which other reports give"


def day_known(event: Event) -> When | None:
    """The day of an event where it is known well enough to say of which year other days are."""
    when = event.when
    return when if when is not None and when.is_day and when.confidence >= _SURE else None


def dated(claim: Claim, report: Report, day: When | None) -> Claim:
    """A date claim of an article without a date of its own, its `when` by `day`, the day of the happening: of `--05-02` the day in the year that lies next to it;
    the name of a weekday that the day itself has is that day. `value` stays what the article says, and every other claim is left as it is."""
    if claim.slot != "date" or day is None or report.published is not None or claim.when is not None:
        return claim
    found = _day(claim.value, day.first_day)
    if found is None:
        return claim
    told = found.isoformat()
    when = When(earliest=told, latest=told, confidence=round(_TIED * day.confidence, 3), method=_METHOD)
    return replace(claim, when=when)


def _day(value: str, day: datetime.date) -> datetime.date | None:
    if value.startswith(_WEEKDAY):
        return day if value.removeprefix(_WEEKDAY) == WEEKDAYS[day.weekday()] else None
    month_day = _MONTH_DAY.fullmatch(value)
    if month_day is None:
        return None
    days = [d for year in (-1, 0, 1) if (d := _date(day.year + year, *map(int, month_day.groups()))) is not None]
    nearest = min(days, key=lambda d: (abs((d - day).days), d), default=None)
    return nearest if nearest is not None and abs((nearest - day).days) <= _NEAR else None


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
