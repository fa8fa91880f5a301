"""Lengths of time that a text counts from one happening to another, and the days that they lead to."""

from __future__ import annotations

import datetime
import re
from typing import Final

from reportedly.records import Dating, Evidence, TimeMention, When

_LENGTH: Final = re.compile(r"P(?:T(\d+)H|(\d+)([DWMY]))$")
_DAYS: Final = {"D": 1, "W": 7, "M": 30, "Y": 365}
# A span of time given in weeks or longer is rounded by so much of it.
_ROUNDED: Final = {"D": 0, "W": 3, "M": 15, "Y": 180}


def length(time: TimeMention, published: When | None) -> tuple[int, int] | None:
    """(days, give or take) of a span of time; of one that was read as a day, its distance from the day of the article."""
    if match := _LENGTH.match(time.value):
        if match[1]:
            return int(match[1]) // 24, 1
        return int(match[2]) * _DAYS[match[3]], _ROUNDED[match[3]]
    if time.when is None or published is None:
        return None
    days = abs((time.when.first_day - published.first_day).days)
    wide = (time.when.last_day - time.when.first_day).days
    return days, 0 if wide == 0 else wide // 2


def counted(base: When, days: int, rounded: int, evidence: Evidence) -> Dating:
    """The day so many days after another (before it where they are negative), give or take."""
    day = base.first_day + datetime.timedelta(days=days)
    first, last = (day + datetime.timedelta(days=d) for d in (-rounded, rounded))
    value = day.isoformat() if rounded == 0 else f"{first.isoformat()}/{last.isoformat()}"
    method = f"{abs(days)} days {'after' if days > 0 else 'before'} the news"
    when = When(earliest=first.isoformat(), latest=last.isoformat(), confidence=0.6, method=method)
    return Dating(value=value, when=when, evidence=evidence)
