"""What a sentence hangs another happening on, and the times that can date one."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.extract.reports.told import FAR_DAYS, days_apart, gap
from reportedly.records import ActionMention, Dating, Evidence, Span, TimeMention, When

# What a time that the text counts from the day named before it was resolved against ("three days earlier").
TOLD: Final = "day named before it"
# The confidence of a day that is guessed for an hour, at most (what the reading of times gives where it names no day).
_GUESSED: Final = 0.6
# A stretch of so many days at most ("7 and 8 May") dates a happening as a day does.
_SHORT: Final = 6
_MONTH: Final = 31
_LENGTH: Final = re.compile(r"P(?:T(\d+)H|(\d+)([DWMY]))$")
_DAYS: Final = {"D": 1, "W": 7, "M": 30, "Y": 365}
# A span of time given in weeks or longer is rounded by so much of it.
_ROUNDED: Final = {"D": 0, "W": 3, "M": 15, "Y": 180}
_CLOCK: Final = re.compile(r"T(\d\d):(\d\d)")


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a sentence hangs another happening on: a trigger, a time, or both."""

    kind: str | None
    tense: str
    action: ActionMention | None
    times: tuple[TimeMention, ...]
    counted: tuple[Dating, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """Its words."""
        return (*(t.span for t in self.times), *([self.action.span] if self.action is not None else []))

    def gap(self, span: Span) -> int:
        """The characters between it and a stretch of its sentence."""
        return min((gap(s, span) for s in self.spans), default=0)


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


def well_apart(time: TimeMention, one: Anchor) -> bool:
    """Whether a day is another one altogether than those of a happening ("on 16 April and on 7 and 8 May" are two)."""
    days = [t.when for t in one.times if t.when is not None and is_short(t.when)]
    if time.when is None or not is_short(time.when) or time.day is None:
        return False
    return bool(days) and all(days_apart(time.when, when) > FAR_DAYS for when in days)


def is_dated(when: When) -> bool:
    """Whether a time is a month or less: of a season or a year nothing can be said."""
    return (when.last_day - when.first_day).days <= _MONTH


def is_short(when: When) -> bool:
    """Whether a time is a day or a few days."""
    return (when.last_day - when.first_day).days <= _SHORT


def is_nearest(span: Span, one: Anchor, others: Sequence[Anchor]) -> bool:
    """Whether of the happenings of a sentence this one stands nearest to a stretch."""
    return all(one.gap(span) <= other.gap(span) for other in others)


def is_hour(time: TimeMention) -> bool:
    """Whether a text says only the hour or the part of the day, and the day is a guess."""
    return time.type == "TIME" and time.day is None and time.weekday is None and time.confidence <= _GUESSED


def clock(time: TimeMention) -> float | None:
    """The hour of a clock time."""
    match = _CLOCK.search(time.value) if time.type == "TIME" else None
    return int(match[1]) + int(match[2]) / 60 if match else None


def counted(base: When, days: int, rounded: int, evidence: Evidence) -> Dating:
    """The day so many days after another (before it where they are negative), give or take."""
    day = base.first_day + datetime.timedelta(days=days)
    first, last = (day + datetime.timedelta(days=d) for d in (-rounded, rounded))
    value = day.isoformat() if rounded == 0 else f"{first.isoformat()}/{last.isoformat()}"
    method = f"{abs(days)} days {'after' if days > 0 else 'before'} the news"
    when = When(earliest=first.isoformat(), latest=last.isoformat(), confidence=0.6, method=method)
    return Dating(value=value, when=when, evidence=evidence)


def other_month(one: TimeMention, other: TimeMention) -> bool:
    """Whether two times are two months, told without a day."""
    return one.day is None and other.day is None and None not in (one.month, other.month) and one.month != other.month
