"""What a pattern found, before it is set against a reference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "date",
    "weekday",
    "day",
    "period",
    "ago",
    "month",
    "year",
    "part_of_year",
    "decade",
    "century",
    "duration",
    "set",
    "vague",
    "clock",
    "part",
    "range",
    "nth",
    "anchored",
    "week_of",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """`first` and `last` are the atoms that it stands on (both inclusive); which other fields are set depends on `kind`.

    `shift` is -1 last, 0 this, 1 next; 0 with a distance marks "in two weeks", which may be a length. `count` and `unit` make durations and distances ("3 days ago": -3, `D`). `clock` is hours, minutes, seconds or None, offset
    in minutes or None. `end` is the second half of a range, or the moment that a distance is counted from.
    """

    kind: Kind
    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None
    unit: str | None = None
    count: float | None = None
    value: str | None = None
    part: str | None = None
    clock: tuple[int, int | None, int | None, int | None] | None = None
    edge: str | None = None
    approximate: str | None = None
    end: Expression | None = None
    smaller: tuple[tuple[float, str], ...] = ()
    """Further counts of smaller units: "1 hour 30 minutes"."""
    sure: bool = True
    """False for a date whose day may be a count of what follows."""
