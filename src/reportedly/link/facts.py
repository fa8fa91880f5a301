"""Features of when, where and how many: see `reportedly.link.features` for what a feature is."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from reportedly.link.view import CODE, DAY_OF_YEAR, DRIFT, UNKNOWN, View, days_beside, hints_of, is_to_come, weigh

# Pairs of which it is remembered what several features ask for.
LAST: Final = 4
# Families of kinds (`reportedly/languages/kinds.toml`) that come again with the same parties or at the same place, so that another day is another happening. Of harm it is more often a misread
# day: in giveme5w1h and gva a third of the true pairs, in these families next to none.
RECURRING: Final = frozenset({"CONSULT", "SPORT", "ELECTION", "DISASTER", "PROTEST"})
# What a weekday or day of the year that clashes counts beside two dates that do: undated texts name other days as well.
CLASHING: Final = 0.5
WEEK: Final = 7
MONTH: Final = 30
LATE: Final = 60
# What `View.numbers` call the two sides of a score.
SCORE: Final = ("score", "score against")
# What `View.numbers` call the rate that a bank sets.
RATE: Final = "rate"
# A number so many times the other is another number altogether.
FAR: Final = 4.0
# A figure that does not grow is another one from so many times the other; below that it may have been rounded or revised.
OTHER: Final = 1.08
# Several numbers that differ say more than one, but two say all.
MOST: Final = 2.0
# Words that stand for a count of nothing in particular.
VAGUE: Final = frozenset({"about", "at least", "up to", "more than", "year", "day", "hour", "minute", "month", "week"})
# Counts that grow, or are rounded, while news comes in; other numbers are what they are.
GROWING: Final = frozenset(
    {"killed", "injured", "missing", "arrested", "displaced", "rescued", "evacuated", "hospitalised", "infected", "detained", "treated", "destroyed", "damaged",
     "people", "about", "at least", "up to", "more than", "year", "day", "hour", "minute", "month", "week"}
)  # fmt: skip


@lru_cache(LAST)
def _apart(a: View, b: View) -> int | None:
    return min(abs(x - y) for x in a.days for y in b.days) if a.days and b.days else None


def _logarithmic(days: int, unit: int, most: float = 1.0) -> float:
    return min(most, math.log1p(max(0, days)) / math.log1p(unit))


def same_day(a: View, b: View) -> float | None:
    """Both say when it happened: on the same day (1), on neighbouring days (0.4), or not (0)."""
    apart = _apart(a, b)
    return None if apart is None else 1.0 if apart == 0 else 0.4 if apart <= DRIFT else 0.0


@lru_cache(LAST)
def days_apart(a: View, b: View) -> float | None:
    """Both say when it happened, and how far apart: 0 up to a day, 1 a week, 2 two months or more (by the logarithm of the days); less where a day is only inferred. Of a day
    and a month, how far it lies outside of that."""
    apart = _apart(a, b) if a.days and b.days else _beyond(a, b) or None
    return None if apart is None else _logarithmic(apart - DRIFT, WEEK, MOST) * min(a.firm, b.firm)


def _beyond(a: View, b: View) -> int:
    """How many days lie between a day and the stretch in which the other has it; 0 where it lies in it or nothing is known."""
    found = 0
    for one, other in ((a, b), (b, a)):
        if one.window is not None and other.days:
            found = max(found, one.window[0] - max(other.days), min(other.days) - one.window[1])
    return found


@lru_cache(LAST)
def date_fits(a: View, b: View) -> float | None:
    """One gives only a weekday, a month (0.5) or a day without its year (1), and the other's date or words fit it; 0 where they do not."""
    told = [fit for one, other in ((a, b), (b, a)) if (fit := _fit(one, other)) is not None]
    return min(told) if told else None


def date_clashes(a: View, b: View) -> float | None:
    """One gives only a weekday, a month or a day without its year, and the other's date or words are of another (1)."""
    fits = date_fits(a, b)
    return None if fits is None else float(fits == 0.0)


def _fit(one: View, other: View) -> float | None:
    """How well the other's days fit what the one says of its day without a date; None when nothing can be held against another."""
    if one.window is not None and (other.days or other.window is not None):
        return 0.5 if _within(one.window, other.days or other.window or ()) else 0.0
    if one.days or not one.hints:
        return None
    if not other.days and not other.hints:
        return 0.5 if _news_day(other) & set(one.hints) else None
    said = set(other.hints) if not other.days else {hint for day in other.days for hint in hints_of(day)}
    kinds = {hint[0] for hint in said}
    comparable = [hint for hint in one.hints if hint[0] in kinds]
    if not comparable:
        return None
    near = said.union(*(days_beside(hint) for hint in said if hint[0] == DAY_OF_YEAR))
    return max((1.0 if hint[0] == DAY_OF_YEAR else 0.5) if hint in near else 0.0 for hint in comparable)


def _within(window: tuple[int, int], days: tuple[int, ...]) -> bool:
    """Whether days, or a stretch between two, lie in a stretch or beside it."""
    return min(days) <= window[1] + DRIFT and window[0] <= max(days) + DRIFT


def _news_day(view: View) -> set[str]:
    """What can be said of the day of a happening that an article without further date leads with: that of publication, or the one before."""
    if view.published is None or view.report.role != "lead":
        return set()
    return {hint for day in (view.published - 1, view.published) for hint in hints_of(day)}


def recurs(a: View, b: View) -> float | None:
    """They tell things that the same parties do again and again, or that come again (contacts, matches, votes, quakes), of different days (1), or of one (0); less where a day is only inferred."""
    if a.family != b.family or a.family not in RECURRING:
        return None
    clashes = date_clashes(a, b)
    found = (days_apart(a, b), _told_apart(a, b), None if clashes is None else CLASHING * clashes)
    told = [value for value in found if value is not None]
    return min(1.0, max(told)) if told else None


def _told_apart(a: View, b: View) -> float | None:
    """How far apart two happenings are of which at most one has a day, by when the others are told: 0 up to a week, 1 two weeks or more."""
    if (a.days and b.days) or is_to_come(a.report) or is_to_come(b.report):
        return None
    one, two = (view.days or view.window or (() if view.published is None else (view.published,)) for view in (a, b))
    if _between_stretches(one, two):
        return 0.0
    apart = min((abs(x - y) for x in one for y in two), default=None)
    return None if apart is None else min(1.0, max(0, apart - WEEK) / WEEK)


def _between_stretches(one: tuple[int, ...], two: tuple[int, ...]) -> bool:
    """Whether two stretches of days overlap."""
    return bool(one and two) and min(one) <= max(two) and min(two) <= max(one)


def undated(a: View, b: View) -> float | None:
    """Nothing can be said on whether they are of the same time (1)."""
    times = (same_day(a, b), date_fits(a, b), published_apart(a, b))
    return float(all(told is None for told in times))


@lru_cache(LAST)
def _between(a: View, b: View) -> int | None:
    """Days between the publication of two articles that lead with it."""
    if a.published is None or b.published is None or "background" in (a.report.role, b.report.role):
        return None
    return abs(a.published - b.published)


def published_apart(a: View, b: View) -> float | None:
    """How far apart they were published: 0 the same day, 1 a week or more (by the logarithm of the days); between articles that lead with it."""
    between = _between(a, b)
    return None if between is None else _logarithmic(between, WEEK)


def published_far(a: View, b: View) -> float | None:
    """Published long apart: 0 up to a week, 1 two months or more (by the logarithm of the days); between articles that lead with it."""
    between = _between(a, b)
    return (
        None
        if between is None
        else max(0.0, math.log(max(between, WEEK) / WEEK)) / math.log(LATE / WEEK)
        if between < LATE
        else 1.0
    )


def too_early(a: View, b: View) -> float | None:
    """One was published before the day on which the other's happening took place: 0 not so, 1 a month or more before; less where that day is only inferred. Or
    one announces as still to come what the other told before (1).

    Where both say when it happened and differ, `days_apart` has counted that already.
    """
    if (_apart(a, b) or 0) > DRIFT:
        return None
    told = [
        _logarithmic(min(other.days) - one.published - DRIFT, MONTH) * other.firm
        for one, other in ((a, b), (b, a))
        if one.published is not None and other.days and other.report.tense == "past" and not _foretells(one)
    ]
    told += [float(_is_over(one, other)) for one, other in ((a, b), (b, a)) if is_to_come(one.report)]
    return max(told) if told else None


def _foretells(view: View) -> bool:
    """Whether a report is of what is still to come: it announces it, or the day that it gives lies after its own publication."""
    if is_to_come(view.report):
        return True
    return view.published is not None and bool(view.days) and min(view.days) > view.published


def _is_over(announced: View, other: View) -> bool:
    """Whether the other's happening was over, or told, before the one announced it."""
    last = max(other.days) if other.days else other.published
    return announced.published is not None and last is not None and last < announced.published


def places(a: View, b: View) -> float | None:
    """The places named where the news is told are the same (0 none, 1 all); a shared country alone says nothing, another country does."""
    if not a.places or not b.places:
        return None
    shared = meeting(a.places, b.places) if a.report.language == b.report.language else meeting(a.heard, b.heard)
    if shared and not (towns(a.places) and towns(b.places)):
        return None
    return weigh(shared) / math.sqrt(a.weight * b.weight)


def meeting(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The keys that both have. A place whose country is not known is that of its name in any country."""
    known = one & other
    unsure = [*_without_country(one - known), *_without_country(other - known)]
    if not unsure:
        return known
    left, right = ({k.partition(" ")[2]: k for k in sorted(side - known) if " " in k} for side in (one, other))
    return known.union(left[name] for name in unsure if name in left and name in right)


def _without_country(places: frozenset[str]) -> list[str]:
    return [name for country, _, name in (key.partition(" ") for key in places) if country == UNKNOWN]


def towns(places: frozenset[str]) -> bool:
    """Whether any place is smaller than a country."""
    return any(len(key) > len(CODE) for key in places)


def no_country_shared(a: View, b: View) -> float | None:
    """Both name countries where the news is told, and share none (1), or some (0)."""
    return float(a.countries.isdisjoint(b.countries)) if a.countries and b.countries else None


def distance(a: View, b: View) -> float | None:
    """How far apart the places of the happening are: 0 within 25 km, 1 beyond 1,000 km."""
    if not a.spots or not b.spots:
        return None
    nearest = min(kilometres(p, q) for p in a.spots for q in b.spots)
    return min(1.0, max(0.0, math.log(max(nearest, 1.0) / 25.0) / math.log(40.0)))


def kilometres(one: tuple[float, float], two: tuple[float, float]) -> float:
    """The great-circle distance between two (latitude, longitude)."""
    f1, f2 = math.radians(one[0]), math.radians(two[0])
    h = math.sin((f2 - f1) / 2) ** 2 + math.cos(f1) * math.cos(f2) * math.sin(math.radians(two[1] - one[1]) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(h)))


def figures_differ(a: View, b: View) -> float | None:
    """What does not grow while news comes in (a magnitude, a score, a rate, a length) is told with another number (1 each, up to 2), or the same (0)."""
    both = [about for about in _told_by_both(a, b) if about not in GROWING]
    return min(MOST, math.fsum(_other(k, a.numbers[k], b.numbers[k]) for k in both)) if both else None


def _other(about: str, left: frozenset[float], right: frozenset[float]) -> float:
    """How much two figures of one thing differ: 1 for any other rate of a bank, which is told exactly."""
    return float(left.isdisjoint(right)) if about == RATE else _ratio(left, right, OTHER)


def scores_differ(a: View, b: View) -> float | None:
    """Both tell the score of a contest: another one altogether (1), one that agrees on one side alone (0.5), or the same (0)."""
    if any(side not in view.numbers for view in (a, b) for side in SCORE):
        return None
    return sum(a.numbers[side].isdisjoint(b.numbers[side]) for side in SCORE) / len(SCORE)


def counts_far(a: View, b: View) -> float | None:
    """Counts of the same thing that may grow are far apart: 0 equal, 1 one four times the other (sum over the things that both count, up to 2)."""
    both = [about for about in _told_by_both(a, b) if about in GROWING and about not in VAGUE]
    return min(MOST, math.fsum(_ratio(a.numbers[k], b.numbers[k], FAR) for k in both)) if both else None


def figures_agree(a: View, b: View) -> float | None:
    """Numbers of the same thing that are equal, larger ones telling more (digits beyond the first, summed up to 3)."""
    both = _told_by_both(a, b)
    if not both:
        return None
    return min(
        3.0, math.fsum([math.log10(max(1.0, max(shared))) for k in both if (shared := a.numbers[k] & b.numbers[k])])
    )


@lru_cache(LAST)
def _told_by_both(a: View, b: View) -> list[str]:
    """What both give a number of."""
    return sorted(a.numbers.keys() & b.numbers.keys())


def clocks_differ(a: View, b: View) -> float | None:
    """Both tell the hour, and the hours are apart: 0 up to three hours, 1 six or more, whatever the day."""
    if not a.clocks or not b.clocks:
        return None
    apart = min(min((x - y) % 1440, (y - x) % 1440) for x in a.clocks for y in b.clocks)
    return min(1.0, max(0.0, (apart - 180) / 180))


def _ratio(left: frozenset[float], right: frozenset[float], far: float) -> float:
    return min(
        0.0 if x == y else 1.0 if min(x, y) <= 0 else min(1.0, abs(math.log(x / y)) / math.log(far))
        for x in left
        for y in right
    )
