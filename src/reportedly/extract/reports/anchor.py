"""What a sentence hangs another happening on, and the times that can date one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.extract.reports.told import FAR_DAYS, days_apart, gap
from reportedly.records import ActionMention, Dating, Span, TimeMention, When

# What a time that the text counts from the day named before it was resolved against ("three days earlier").
TOLD: Final = "day named before it"
# A stretch of so many days at most ("7 and 8 May") dates a happening as a day does.
_SHORT: Final = 6
_MONTH: Final = 31
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


def clock(time: TimeMention) -> float | None:
    """The hour of a clock time."""
    match = _CLOCK.search(time.value) if time.type == "TIME" else None
    return int(match[1]) + int(match[2]) / 60 if match else None


def other_month(one: TimeMention, other: TimeMention) -> bool:
    """Whether two times are two months, told without a day."""
    return one.day is None and other.day is None and None not in (one.month, other.month) and one.month != other.month
