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
# pairs, at 4 to 42 candidates a report; two bits less doubles the candidates for two points of recall.
WORDS: Final = 12
ONE_IN_WINDOW: Final = 8.0
TWO_IN_WINDOW: Final = 12.0
TWO_EVER: Final = 17.0
NAMES: Final = 8
# Passages: the smallest sampled hashes; near-copies that share 70 % of their passages share one of four with a probability above .99.
PASSAGES: Final = 4
# Days in a window; windows overlap by half, so two days up to seven apart always share one and two days a fortnight apart never.
WINDOW: Final = 14


def keys(report: Report) -> tuple[str, ...]:
    """The keys of a report, sorted, without duplicates."""
    windows = _windows(report)
    found = {f"s|{code}" for code in report.signature.shingles[:PASSAGES]}
    found.update(_of_words(sorted(report.signature.telling[:WORDS]), windows))
    found.update(_of_names(report.signature.names[:NAMES], windows))
    if report.kind is not None:
        found.update(_within(windows, (f"k|{report.kind}|{place}" for place in report.signature.places)))
    return tuple(sorted(found))


def _of_words(words: list[tuple[str, float]], windows: tuple[int, ...]) -> Iterator[str]:
    yield from _within(windows, (f"w|{word}" for word, bits in words if bits >= ONE_IN_WINDOW))
    for (one, bits), (two, more) in combinations(words, 2):
        if bits + more >= TWO_EVER:
            yield f"w|{one}|{two}"
        if bits + more >= TWO_IN_WINDOW and max(bits, more) < ONE_IN_WINDOW:
            yield from _within(windows, [f"w|{one}|{two}"])


def _of_names(names: tuple[str, ...], windows: tuple[int, ...]) -> Iterator[str]:
    for one, two in combinations(names, 2):
        yield from _within(windows, [f"n|{one}|{two}"])


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
