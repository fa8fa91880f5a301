"""Words of time that are somebody's name: "Plácido Domingo", "Jules Mars", "Maja Nowak"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from reportedly import cldr
from reportedly.records import NameMention, TimeMention


def outside_names(
    times: Sequence[TimeMention], names: Sequence[NameMention], language: str | None
) -> tuple[TimeMention, ...]:
    """The times without months and weekdays that stand alone within a longer name of a person, a body or a place."""
    return tuple(t for t in times if not _is_bare(t) or not any(_holds(n, t, language or "") for n in names))


def _holds(name: NameMention, time: TimeMention, language: str) -> bool:
    """Whether a time is part of a longer name. In scripts without capitals such a name may have swallowed the day: there a person's surname only. Where days and months have capitals
    anyway, one at the end of a name stands beside it ("Paarl het *George Saterdag* geklop")."""
    if time.span.end == name.span.end and time.text in _with_capitals(language.split("-", maxsplit=1)[0]):
        return False
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


@cache
def _with_capitals(language: str) -> frozenset[str]:
    """The names of weekdays and months, in languages that write them with capitals (CLDR)."""
    wide = (n.name for n in cldr.names(language) if (n.context, n.width) == ("format", "wide"))
    return frozenset(name for name in wide if name[:1].isupper())


def _is_bare(time: TimeMention) -> bool:
    """Whether a time is a month's or a weekday's name and no more."""
    named = time.weekday is not None or time.month is not None
    return named and time.day is None and time.year is None and " " not in time.text
