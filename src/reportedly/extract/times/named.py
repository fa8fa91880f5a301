"""Words of time that are somebody's name: "Plácido Domingo", "Jules Mars", "Maja Nowak"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.records import NameMention, TimeMention


def outside_names(times: Sequence[TimeMention], names: Sequence[NameMention]) -> tuple[TimeMention, ...]:
    """The times without months and weekdays that stand alone within a longer name of a person, a body or a place."""
    return tuple(t for t in times if not _is_bare(t) or not any(_holds(n, t) for n in names))


def _holds(name: NameMention, time: TimeMention) -> bool:
    """Whether a time is part of a longer name. In scripts without capitals such a name may have swallowed the day: there a person's surname only."""
    if (
        name.kind == "MISC"
        or name.span == time.span
        or time.span.start < name.span.start
        or time.span.end > name.span.end
    ):
        return False
    if name.text != name.text.lower():
        return True
    return name.kind == "PER" and name.confidence >= _SURE and " " in name.text and time.span.start > name.span.start


# Confidence below which a name of a script without capitals is found by its shape alone, and may hold words beside it: set by judgement.
_SURE: Final = 0.9


def _is_bare(time: TimeMention) -> bool:
    """Whether a time is a month's or a weekday's name and no more."""
    named = time.weekday is not None or time.month is not None
    return named and time.day is None and time.year is None and " " not in time.text
