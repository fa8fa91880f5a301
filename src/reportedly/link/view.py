"""A report laid out for comparing: the same facts as its signature, in sets and dictionaries."""

from __future__ import annotations

import datetime
import math
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reportedly import naming
from reportedly.records import Dating, Report, When
from reportedly.text import script

# Days over which two datings of one happening drift apart in print: time zones, "overnight", the day of the report taken for the day itself.
DRIFT: Final = 1
# A stretch of more days than this (a season, a year) says too little to be held against another's day.
WIDEST: Final = 31
# What a text says of a day without its date (`View.hints`) begins with one of these.
WEEKDAY: Final = "w"
DAY_OF_YEAR: Final = "d"
# How sure a reading of the day must be to count in full (a date in the text, or a weekday beside the day of publication), from where on it counts by its confidence, and
# what one counts that was only inferred from the day of publication. Set by the steps of confidence that extraction gives; not tuned further.
SURE: Final = 0.75
LIKELY: Final = 0.6
INFERRED: Final = 0.4
# The key of a country is its code alone; places begin with that of their country.
CODE: Final = "CC"
UNKNOWN: Final = "??"
# What the same country counts beside the same town.
COUNTRY: Final = 0.25
# Sampled passages below which a share of them says nothing.
FEW: Final = 6
# Among the numbers of a signature, a clock time: minutes of the day in universal time.
CLOCK: Final = "clock"


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What the features of a pair read of each side."""

    report: Report
    head: dict[str, float]
    body: dict[str, float]
    focus: dict[str, float]
    names: frozenset[str]
    sounds: int
    people: tuple[frozenset[str], ...]
    places: frozenset[str]
    heard: frozenset[str]
    mentioned: frozenset[str]
    countries: frozenset[str]
    weight: float
    family: str
    numbers: dict[str, frozenset[float]]
    clocks: frozenset[float]
    days: tuple[int, ...]
    window: tuple[int, int] | None
    firm: float
    hints: tuple[str, ...]
    script: str | None
    published: int | None
    shingles: frozenset[str]
    spots: tuple[tuple[float, float], ...]
    vector: NDArray[np.float32] | None


def ordinal(when: When | None) -> int | None:
    """The number of the first day that a moment can be on, None when it is unknown."""
    return None if when is None else when.first_day.toordinal()


def _spots(report: Report) -> tuple[tuple[float, float], ...]:
    """Where towns and other places smaller than a country lie."""
    named = set(report.signature.places)
    return tuple(
        (w.latitude, w.longitude)
        for w in report.where
        if w.latitude is not None and w.longitude is not None and f"{w.country or '??'} {w.name}" in named
    )


def hints_of(day: int) -> tuple[str, str]:
    """What a text may say of a day without the year: its weekday (`w1` is Monday), its month and day (`d04-07`)."""
    date = datetime.date.fromordinal(day)
    return f"{WEEKDAY}{date.isoweekday()}", f"{DAY_OF_YEAR}{date:%m-%d}"


@cache
def days_beside(hint: str) -> frozenset[str]:
    """The days of the year that one may drift to in print, in the form of `hints_of`; days of another calendar without their year are known no better."""
    month, day = map(int, hint[1:].split("-"))
    date = datetime.date(_LEAP, month, day).toordinal()
    return frozenset(hints_of(date + step)[1] for step in range(-DRIFT, DRIFT + 1))


# Any year that has a 29 February.
_LEAP: Final = 2024


def window(report: Report) -> tuple[int, int] | None:
    """The first and last day of a stretch on some day of which a background report has it ("early in March"); None where the day itself or nothing of the kind is known."""
    when = report.when
    if report.role == "lead" or when is None or report.signature.days or (when.last_day - when.first_day).days > WIDEST:
        return None
    return when.first_day.toordinal(), when.last_day.toordinal()


def _hints(datings: tuple[Dating, ...]) -> tuple[str, ...]:
    """What the datings that could not be resolved say of the day, in the form of `hints_of`."""
    told: set[str] = set()
    for dating in datings:
        if dating.when is None and dating.weekday is not None:
            told.add(f"{WEEKDAY}{dating.weekday}")
        if dating.when is None and dating.value.startswith("--"):
            told.add(f"{DAY_OF_YEAR}{dating.value[2:]}")
    return tuple(sorted(told))


def is_to_come(report: Report) -> bool:
    """Whether a report only announces, in the background of another, what is still to come."""
    return report.role != "lead" and report.tense in ("planned", "ordered")


def _believable(days: tuple[str, ...], report: Report) -> tuple[int, ...]:
    """The days of the happening, or none where they contradict the report: nobody tells what is still to come as past."""
    found = tuple(datetime.date.fromisoformat(day).toordinal() for day in days)
    told = ordinal(report.published)
    if found and told is not None and report.tense == "past" and min(found) > told + DRIFT:
        return ()
    return found


def _firm(when: When | None) -> float:
    """How far the day of the happening is to be believed, `INFERRED` to 1."""
    if when is None or when.confidence >= SURE:
        return 1.0
    return max(INFERRED, when.confidence / SURE) if when.confidence >= LIKELY else INFERRED


def _numbers(texts: tuple[str, ...]) -> dict[str, frozenset[float]]:
    told: dict[str, set[float]] = {}
    for text in texts:
        value, _, about = text.partition(" ")
        told.setdefault(about, set()).add(float(value))
    return {about: frozenset(values) for about, values in told.items()}


def sounds(names: frozenset[str]) -> int:
    """What name keys tell: their consonants beyond the first, which many names share."""
    return sum([max(1, len(key) - 1) for key in names])


def weigh(places: frozenset[str]) -> float:
    """What places tell: towns more than countries."""
    return sum([COUNTRY if len(key) == len(CODE) else 1.0 for key in places])


def heard_key(key: str) -> str:
    """The key of a place by what its name sounds like, the same in every language: `CC ~prtpr`; the key itself where that says too little."""
    if " " not in key:
        return key
    country, name = key.split(" ", 1)
    sounds = naming.heard(name)
    return key if sounds is None else f"{country} ~{sounds}"


def dot(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """The dot product of two vectors of terms."""
    # fsum is exact, so that neither which side is the shorter nor the order of a set, which changes from process to process, matters
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    return math.fsum([weight * long[t] for t, weight in short.items() if t in long])


def share_copied(one: frozenset[str], other: frozenset[str]) -> float | None:
    """The share of the sampled passages of the shorter text that stand in the other word for word; None where it has too few."""
    least = min(len(one), len(other))
    return len(one & other) / least if least >= FEW else None


def lay_out(report: Report) -> View:
    """The view of a report."""
    sign = report.signature
    numbers = _numbers(sign.numbers)
    clocks = numbers.pop(CLOCK, frozenset())
    return View(
        report=report,
        head=dict(sign.head),
        body=dict(sign.terms),
        focus=dict(sign.focus),
        names=frozenset(sign.names),
        sounds=sounds(frozenset(sign.names)),
        people=tuple(frozenset(p.keys) for p in report.who if p.kind == "PER" and p.keys),
        places=frozenset(sign.places),
        heard=frozenset(heard_key(key) for key in sign.places),
        mentioned=frozenset(
            (*sign.mentioned, *(heard_key(key) for key in (*sign.mentioned, *sign.places) if " " in key))
        ),
        countries=frozenset([key[: len(CODE)] for key in sign.places]) - {UNKNOWN},
        weight=weigh(frozenset(sign.places)),
        family=(report.kind or "").partition(".")[0],
        numbers=numbers,
        clocks=clocks,
        days=_believable(sign.days, report),
        window=window(report),
        firm=_firm(report.when),
        hints=_hints(report.datings),
        script=script(" ".join(sorted(t for t, _ in sign.head if not t.isdecimal()))),
        published=ordinal(report.published),
        shingles=frozenset(sign.shingles),
        spots=_spots(report),
        vector=np.array(sign.vector, dtype=np.float32) if sign.vector else None,
    )


class Views:
    """Views of the reports compared last. Only a memory: a report that changed under its id is laid out anew."""

    def __init__(self, size: int = 12_000) -> None:
        self._size = size
        self._held: OrderedDict[str, View] = OrderedDict()

    def of(self, report: Report) -> View:
        """The view of a report."""
        held = self._held.get(report.id)
        if held is not None and (held.report is report or held.report == report):
            self._held.move_to_end(report.id)
            return held
        view = self._held[report.id] = lay_out(report)
        if len(self._held) > self._size:
            self._held.popitem(last=False)
        return view
