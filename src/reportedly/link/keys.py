"""Keys by which reports that may tell one happening find each other: a function of the report alone.

A key joins facts that are rare enough together: a rare word or name within a fortnight, two fairly rare ones at any time, a kind of happening at a place within a
fortnight, a passage. The rarer its parts the fewer reports share it, however large the ledger grows; rarity comes from the static table that
`reportedly.represent` weighed the words by.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final

from reportedly.records import Report

# Words that keys are made of, and the bits (of inverse document frequency) that their keys need: one word within a window, two within a
# window, two at any time. Found on the linking corpora: with these 80 to 96 % of true pairs share a key, and 90 to 97 % are joined by a chain of such
# pairs, at 4 to 42 candidates a report; TWO_EVER at 14 gave a third more candidates for two points of recall.
WORDS: Final = 12
ONE_IN_WINDOW: Final = 8.0
TWO_IN_WINDOW: Final = 12.0
TWO_EVER: Final = 17.0
# Names that keys are made of, the longest first; a key of LONG sounds or more is nearly always of one person or body.
NAMES: Final = 6
LONG_NAMES: Final = 4
LONG: Final = 5
PLACES: Final = 3
# Passages: the smallest sampled hashes, by which near-copies meet whatever their dates. Not tuned.
PASSAGES: Final = 4
# Days in a window; windows overlap by half, so two days up to seven apart always share one and two days a fortnight apart never.
WINDOW: Final = 14


def keys(report: Report) -> tuple[str, ...]:
    """The keys of a report, sorted, without duplicates."""
    windows = _windows(report)
    sign = report.signature
    names = sorted(sign.names, key=lambda key: (-len(key), key))
    found = {f"s|{code}" for code in sign.shingles[:PASSAGES]}
    found.update(_of_words(sorted(sign.telling[:WORDS]), windows))
    found.update(_of_names(names, windows))
    if report.kind is not None:
        found.update(_of_kind(report.kind, sign.places, names, windows))
    return tuple(sorted(found))


def _of_words(words: list[tuple[str, float]], windows: tuple[int, ...]) -> Iterator[str]:
    yield from _within(windows, (f"w|{word}" for word, bits in words if bits >= ONE_IN_WINDOW))
    for (one, bits), (two, more) in combinations(words, 2):
        if bits + more >= TWO_EVER:
            yield f"w|{one}|{two}"
        if bits + more >= TWO_IN_WINDOW and max(bits, more) < ONE_IN_WINDOW:
            yield from _within(windows, [f"w|{one}|{two}"])


def _of_names(names: list[str], windows: tuple[int, ...]) -> Iterator[str]:
    """Two names within a window; two long ones at any time. The longest names are the fullest and rarest."""
    yield from _within(windows, (f"n|{one}|{two}" for one, two in combinations(sorted(names[:NAMES]), 2)))
    yield from (f"n|{one}|{two}" for one, two in combinations(sorted(_long(names)), 2))


def _of_kind(kind: str, places: tuple[str, ...], names: list[str], windows: tuple[int, ...]) -> Iterator[str]:
    """What happened where within a window, and what happened to whom; with a long name, at any time."""
    yield from _within(windows, (f"k|{kind}|{place}" for place in places))
    yield from _within(windows, (f"k|{kind}|{name}" for name in names[:NAMES]))
    yield from (f"k|{kind}|{place}|{name}" for place in places[:PLACES] for name in _long(names))


def _long(names: list[str]) -> list[str]:
    return [name for name in names[:LONG_NAMES] if len(name) >= LONG]


def _within(windows: tuple[int, ...], facts: Iterable[str]) -> Iterator[str]:
    for fact in facts:
        for window in windows:
            yield f"{fact}@{window}"


def _windows(report: Report) -> tuple[int, ...]:
    """The windows of the days on which the happening can have been, and of the publication of a report that leads with it."""
    days = {datetime.date.fromisoformat(day).toordinal() for day in report.signature.days}
    if report.published is not None and (report.role == "lead" or not days):
        days.add(report.published.first_day.toordinal())
    return tuple(sorted({w for day in days for w in (2 * (day // WINDOW), 2 * ((day + WINDOW // 2) // WINDOW) + 1)}))
