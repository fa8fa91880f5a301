"""Whether a clock time told without its zone and a moment told in UTC are one instant: by the hours that clocks at the place are ahead."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import cache
from typing import Final

from reportedly import languages
from reportedly.records import Verdict

# Offsets of local time from UTC, westernmost and easternmost (hours).
ZONES: Final = (-11, 14)
# Two clock times of one day this far apart (hours) are two views, not one rounded.
SAME_HOURS: Final = 0.75


def offsets(countries: Iterable[str | None]) -> frozenset[float]:
    """The hours ahead of UTC that clocks in the countries (ISO 3166-1 alpha-2) show, all zones and summer times; empty where none is known."""
    return frozenset(h for c in countries for h in _offsets().get((c or "").upper(), ()))


@cache
def _offsets() -> dict[str, tuple[float, ...]]:
    return {country: tuple(map(float, hours)) for country, hours in languages.common("offsets").items()}


def stand(moment: datetime.datetime, local: datetime.datetime, ahead: frozenset[float]) -> Verdict | None:
    """How a clock time without a zone stands to a moment in UTC at a place whose clocks are `ahead` by one of these hours.

    `agrees` where they are one instant there; None where they cannot be held against each other: they may be one instant somewhere and the place is
    not known, or they are of one day of the place; else `contradicts`.
    """
    gap = (local - moment.replace(tzinfo=None)).total_seconds() / 3600
    if not ahead:
        return None if ZONES[0] - SAME_HOURS <= gap <= ZONES[1] + SAME_HOURS else "contradicts"
    if any(abs(gap - h) <= SAME_HOURS for h in ahead):
        return "agrees"
    days = {(moment + datetime.timedelta(hours=h)).date() for h in ahead}
    return None if local.date() in days else "contradicts"
