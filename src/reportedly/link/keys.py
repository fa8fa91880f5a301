"""Keys by which reports that may tell one happening find each other: a function of the report alone.

A key joins two facts (rare words, names, a place) and, where the report is dated, a fortnight. The rarer its parts, the fewer reports share it, however
large the ledger grows. Undated reports, and reports far apart in time, still meet through the rarest pairs of facts, which carry no date.
"""

from __future__ import annotations

import datetime
from itertools import combinations
from typing import Final

from reportedly.records import Report

# The heaviest terms of head and body from which pairs are made. Found on the linking corpora: recall of true pairs against candidates per report.
HEAD_TERMS: Final = 8
UNDATED_TERMS: Final = 6
NAMES: Final = 6
# Passages: the smallest sampled hashes; two near-copies share one of four with a probability above .99 from 70 % overlap on.
PASSAGES: Final = 4
# Days in a window; windows overlap by half, so two days up to seven apart always share one and two days a fortnight apart never.
WINDOW: Final = 14


def keys(report: Report) -> tuple[str, ...]:
    """The keys of a report, sorted, without duplicates."""
    sign = report.signature
    terms = _heaviest(sign.head, HEAD_TERMS)
    windows = _windows(report)
    facts = _pairs("t", terms) + _pairs("n", sorted(sign.names)[:NAMES])
    found = {f"{fact}@{window}" for fact in facts for window in windows}
    found |= set(_pairs("u", _heaviest(sign.head, UNDATED_TERMS)))
    found |= {f"{_pair}" for _pair in _pairs("n", sorted(sign.names)[:NAMES])}
    found |= {f"s|{code}" for code in sign.shingles[:PASSAGES]}
    if report.kind is not None:
        found |= {f"k|{report.kind}|{place}@{window}" for place in sign.places for window in windows}
    return tuple(sorted(found))


def _heaviest(weights: tuple[tuple[str, float], ...], most: int) -> list[str]:
    return sorted(term for term, _ in sorted(weights, key=lambda x: (-x[1], x[0]))[:most])


def _pairs(prefix: str, facts: list[str]) -> list[str]:
    return [f"{prefix}|{one}|{two}" for one, two in combinations(facts, 2)]


def _windows(report: Report) -> tuple[int, ...]:
    days = {datetime.date.fromisoformat(d).toordinal() for d in report.signature.days}
    if not days and report.published is not None:
        days = {report.published.first_day.toordinal()}
    if report.role == "lead" and report.published is not None:
        days.add(report.published.first_day.toordinal())
    return tuple(sorted({w for day in days for w in (2 * (day // WINDOW), 2 * ((day + WINDOW // 2) // WINDOW) + 1)}))
