"""The figures of an event's accounts, each as what it is of: whose money it is, whom it counts, of which day, and whether it is a part of another.

`figures_of` shows the passes in their order; what two figures of one thing come to is `quantities.py`.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final

from reportedly.compare.accounts import Account
from reportedly.compare.contrast import speak_apart
from reportedly.compare.currencies import currency
from reportedly.compare.figures import ANYBODY, Figure, figure
from reportedly.compare.pairs import is_pair
from reportedly.compare.portions import AMONG, portion
from reportedly.compare.things import sentence_of
from reportedly.compare.two import GROWTH
from reportedly.records import Event, Span
from reportedly.text import ascii_digits

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d|[.,]\d)")
# The state of those who fell ill, and what they are counted as without a word of it.
ILL: Final = "infected"
CASES: Final = frozenset({"cases", "patients"})
# Days before the happening, and after it, from which what a sentence dates is of something else.
BEFORE: Final = 4
AFTER: Final = 60
# Figures of one kind in a sentence above which it is a list, and adds nothing up. Set by judgement.
LIST: Final = 12
# Figures in a sentence of which one answers the other.
ANSWER: Final = 2
# Characters of a day without its hour.
DAY: Final = len("2026-05-12")
# People at a match from whom on they are its spectators.
CROWD: Final = 1000.0
MONEY: Final = "money:"
_SPORT: Final = "SPORT"


def figures_of(event: Event, told: Sequence[Account]) -> list[Figure]:
    """The figures that can be compared, in the order of the accounts; without the tolls of other years and a "two" that counts nothing."""
    year = str(event.when.first_day.year) if event.when is not None else None
    claimed = (a for a in told if a.claim.slot == "quantity" and a.claim.polarity == "+")
    figures = [f for a in claimed if (f := figure(a)) is not None and not (f.outcome and _of_another_year(a, year))]
    figures = [portion(_of_country(f, event)) for f in figures if not is_pair(f)]
    if is_sport(event):
        figures = [_looking_on(f) for f in figures]
    figures = _with_days(figures, told)
    figures = _ill(figures)
    figures = _answered(figures)
    figures = _of_then(event, figures, told)
    return _parted(figures)


def is_sport(event: Event) -> bool:
    return (event.kind or "").startswith(_SPORT)


def _of_country(f: Figure, event: Event) -> Figure:
    """The figure; a sum in the money of the country whose it is."""
    if not f.dimension.startswith(MONEY):
        return f
    code = f.dimension.removeprefix(MONEY)
    whose = currency(code, f.account.article, f.account.claim.evidence.quote, (w.country for w in event.where))
    return f if whose == code else replace(f, dimension=MONEY + whose)


def _looking_on(f: Figure) -> Figure:
    """Thousands of people of whom nothing is said look on at a match."""
    crowd = f.dimension == "count" and not f.outcome and f.noun == ANYBODY and f.value >= CROWD
    return replace(f, outcome="attendance", noun="") if crowd else f


def _ill(figures: Sequence[Figure]) -> list[Figure]:
    """The figures; where people fall ill, cases and patients of whom nothing else is said are those who did."""
    if not any(f.outcome == ILL for f in figures):
        return list(figures)
    return [replace(f, outcome=ILL, noun="") if not f.outcome and f.noun in CASES else f for f in figures]


def _answered(figures: Sequence[Figure]) -> list[Figure]:
    """The figures; a number of people that a second speaker sets against another one in its sentence is of the same people: "the police count 600 marchers, the unions 2,000"."""
    by_sentence: defaultdict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in figures:
        if f.dimension == "count":
            by_sentence[sentence_of(f)].append(f)
    answered: dict[int, Figure] = {}
    for held in by_sentence.values():
        if len(held) == ANSWER:
            for f, g in (held, held[::-1]):
                if f.noun == ANYBODY and not f.outcome and g.outcome and _answers(f, g):
                    answered[id(f)] = replace(f, outcome=g.outcome, noun=g.noun)
    return [answered.get(id(f), f) for f in figures]


def _answers(f: Figure, g: Figure) -> bool:
    """Whether two speakers give two figures that can be of one thing."""
    return speak_apart(f.account, g.account) and max(f.value, g.value) <= GROWTH * min(f.value, g.value)


def _with_days(figures: Sequence[Figure], told: Sequence[Account]) -> list[Figure]:
    """The figures with the days that their sentences name."""
    days: defaultdict[tuple[str, int, int], set[str]] = defaultdict(set)
    for a in told:
        if a.claim.slot == "date":
            span = a.claim.evidence.span
            days[a.article.id, span.start, span.end].add(
                a.claim.value[:DAY] if "/" not in a.claim.value else a.claim.value
            )
    return [replace(f, days=frozenset(days.get(sentence_of(f), ()))) for f in figures]


def _of_then(event: Event, figures: Sequence[Figure], told: Sequence[Account]) -> list[Figure]:
    """The figures, those marked whose sentence dates them well before the happening or long after it: what it was in April, what it will be in 2030."""
    if event.when is None:
        return list(figures)
    first = (event.when.first_day - datetime.timedelta(days=BEFORE)).isoformat()
    last = (event.when.last_day + datetime.timedelta(days=AFTER)).isoformat()
    days: defaultdict[str, list[tuple[Span, str, str]]] = defaultdict(list)
    for a in told:
        if a.claim.slot == "date" and a.claim.when is not None:
            when = a.claim.when
            days[a.article.id].append((a.claim.evidence.span, when.earliest[:10], when.latest[:10]))
    found = []
    for f in figures:
        span = f.account.claim.evidence.span
        dated = [(low, high) for s, low, high in days[f.account.article.id] if s.overlaps(span)]
        then = bool(dated) and all(high < first or low > last for low, high in dated)
        found.append(replace(f, parts=f.parts | {"then"}) if then else f)
    return found


def _parted(figures: Sequence[Figure]) -> list[Figure]:
    """The figures, those that a sentence adds up to another one marked as its parts: "52 dead: 38 here and 14 there"."""
    by_sentence: defaultdict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in figures:
        if f.outcome:
            by_sentence[(*sentence_of(f), f.outcome)].append(f)
    summands = {id(f) for held in by_sentence.values() if len(held) <= LIST for f in _summands(held)}
    return [replace(f, parts=f.parts | {AMONG}) if id(f) in summands else f for f in figures]


def _summands(held: Sequence[Figure]) -> Iterator[Figure]:
    """The figures of which two come to a third."""
    for a, b in combinations(held, 2):
        if any(f is not a and f is not b and a.value + b.value == f.value for f in held):
            yield from (a, b)


def _of_another_year(a: Account, year: str | None) -> bool:
    """Whether the sentence names only years other than the event's: it recalls something else."""
    named = set(_YEAR.findall(ascii_digits(a.claim.evidence.quote)))
    return year is not None and bool(named) and year not in named
