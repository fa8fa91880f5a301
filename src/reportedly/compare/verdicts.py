"""How two figures of one thing stand to each other: the rules in the order in which they are asked, the first that knows decides.

`FIRST` settles what needs no order in time (a zero, a rounding, a figure of a part); then come the rules for what grows while reports are written (`GROWING_RULES`), or those
for what does not (`STEADY_RULES`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.compare.figures import ANYBODY, PARTS, TIMES, Figure
from reportedly.compare.portions import grew
from reportedly.compare.rounding import rounds
from reportedly.compare.terms import Rarity, terms
from reportedly.compare.two import MOST_PAIRS, Two, strictly_earlier, times
from reportedly.records import Verdict

# The same figure in two units differs by no more than this after rounding (10 km, 6 miles).
CONVERTED: Final = 0.04
# Likeness of the words around two counts of one noun ("children") from which they count the same ones.
NEAR: Final = 0.25
# States in which a happening has one number of people, whatever the words around it.
WHOLES: Final = frozenset({"on board", "attendance", "registered", "voted", "on strike"})
# Up to this difference two magnitudes are two measurements of one earthquake; beyond it they are of a shock and an aftershock.
AGENCIES_APART: Final = 0.55
# What a report tells several sets of: two numbers of them are seldom two views of one set.
MANY: Final = frozenset({*TIMES, "villages", "towns", "countries", "matches", "operations", "businesses"})
# Every place and hour has its own temperature.
WEATHER: Final = "celsius"
# Views of a thing that a figure is of in every account, once one says so.
VIEWS: Final = frozenset({"limit"})
# Days between reports from which a different measure is of another stage, or of another happening of the same kind. Set by judgement; on made corpora
# anything from 7 on comes to the same.
STAGE: Final = 10
# Of whom a report tells some and not all: "one man died", "two women and a child were hurt".
DETAILS: Final = frozenset({"men", "women", "families"})
# Tolls that do not shrink.
GROWING: Final = frozenset({"killed", "injured", "infected", "destroyed", "damaged"})


@dataclass(frozen=True, slots=True)
class Settled:
    """What a rule says: a verdict, or None where the two are of two things and nothing is to be said of them."""

    verdict: Verdict | None


SILENT: Final = Settled(None)
AGREES: Final = Settled("agrees")
PRECISE: Final = Settled("more-precise")
OLDER: Final = Settled("older-figure")
SCOPE: Final = Settled("different-scope")
CONTRADICTS: Final = Settled("contradicts")
# A rule settles how the two stand, or leaves it to the next with None.
Rule = Callable[[Two], Settled | None]


def verdict(low: Sequence[Figure], high: Sequence[Figure], develops: bool, rarity: Rarity) -> Verdict | None:
    """How two values of one thing stand to each other, None where they are of two things; `develops` where a later figure may replace an earlier one."""
    two = Two(low, high, develops, rarity)
    rules = (*FIRST, *(GROWING_RULES if develops else STEADY_RULES))
    return next((settled.verdict for rule in rules if (settled := rule(two)) is not None), None)


# ---- what needs no order in time


def _zero(two: Two) -> Settled | None:
    """ "No Kenyan was hurt": a zero is of some of the people unless it was told before anybody knew."""
    if two.one.value != 0:
        return None
    first, then = two.times
    return OLDER if two.develops and first and then and first[0] < then[0] else SILENT


def _score(two: Two) -> Settled | None:
    """Of two scores the one is of half-time, unless one newsroom alone has both."""
    if two.one.dimension != "score":
        return None
    return SILENT if two.one_voice and not two.are_shared else SCOPE


def _converted(two: Two) -> Settled | None:
    """The same in two units: 10 km, six miles."""
    a, b = two.low[0].value, two.high[0].value
    left, right = ({f.account.claim.unit for f in held} for held in (two.low, two.high))
    return AGREES if two.one.dimension != "count" and b - a <= CONVERTED * b and left != right else None


def _rounded(two: Two) -> Settled | None:
    return PRECISE if rounds(two.low, two.high, two.develops) else None


def _of_another_time(two: Two) -> Settled | None:
    return SILENT if any("then" in f.parts for f in two.all) else None


def _of_anybody(two: Two) -> Settled | None:
    """A number of people is of anybody, unless two speakers are set against each other with it."""
    if two.one.noun != ANYBODY:
        return None
    return CONTRADICTS if two.is_near and two.rivals else SILENT


def _of_parts(two: Two) -> Settled | None:
    """What only some of the figures are marked with: a part, a target, a forecast."""
    if not _differ_in_parts(two):
        return None
    return SCOPE if two.one.noun or two.one.outcome or two.one_voice else SILENT


def _of_others(two: Two) -> Settled | None:
    """Of some of those whom a happening befell a report tells, and not of all ("two women"), or of others ("ten militiamen", "eleven civilians")."""
    if not two.one.outcome:
        return None
    return SILENT if two.one.noun in DETAILS or _count_others(two) else None


# ---- what grows while reports are written


def _grown_in_one(two: Two) -> Settled | None:
    """An article that has both tells that the figure grew."""
    both = two.articles[0] & two.articles[1]
    return OLDER if any(f.account.article.id in both and grew(f) for f in two.all) else None


def _set_against(two: Two) -> Settled | None:
    return CONTRADICTS if two.rivals and two.are_led else None


def _of_some(two: Two) -> Settled | None:
    """A smaller figure is of a part of those whom the greater one counts."""
    far = not two.is_near and not two.grows
    return SILENT if far or _are_of_parts(two) else None


def _in_order(two: Two) -> Settled | None:
    """The one was told first: it is the older figure, unless it was the higher one of what can but grow."""
    if not (two.are_ordered or two.are_versions):
        return None
    return CONTRADICTS if _takes_back(two) and not any(f.at_least for f in two.low) else OLDER


def _bounded(two: Two) -> Settled | None:
    return OLDER if any(f.at_least for f in two.low) or any(f.at_most for f in two.high) else None


def _by_speakers(two: Two) -> Settled | None:
    if not (two.are_comparable and two.are_led):
        return SILENT
    return CONTRADICTS if two.told_apart else OLDER


# ---- what does not grow


def _magnitude(two: Two) -> Settled | None:
    """Two magnitudes of one earthquake, or of a shock and an aftershock."""
    if two.one.dimension != "magnitude":
        return None
    return CONTRADICTS if two.high[0].value - two.low[0].value <= AGENCIES_APART else SCOPE


def _corrected(two: Two) -> Settled | None:
    return OLDER if two.are_versions else None


def _of_one_voice(two: Two) -> Settled | None:
    if not two.one_voice:
        return None
    return SCOPE if two.are_shared else SILENT


def _incomparable(two: Two) -> Settled | None:
    """What cannot be two views of one number: too far from each other, told in passing, of many, at long intervals, weather of two places."""
    opposed = _is_whole(two) and two.is_near and two.rivals
    views = two.are_led and (opposed or two.are_comparable) and not _is_of_many(two.one)
    if not views or _far_apart(two) or (two.one.dimension == WEATHER and not opposed):
        return SILENT
    return None


def _counted_later(two: Two) -> Settled | None:
    """A count of anything that was the smaller one in all earlier reports, and about which no two speakers differ: ships that wait, houses that burn."""
    if two.one.dimension != "count" or two.one.outcome:
        return None
    return OLDER if two.grows and two.are_ordered and not two.told_apart else None


def _of_one_topic(two: Two) -> Settled | None:
    return CONTRADICTS if _is_whole(two) or two.rivals or _one_topic(two) else SILENT


FIRST: Final[tuple[Rule, ...]] = (
    _zero,
    _score,
    _converted,
    _rounded,
    _of_another_time,
    _of_anybody,
    _of_parts,
    _of_others,
)
GROWING_RULES: Final[tuple[Rule, ...]] = (
    _grown_in_one,
    _set_against,
    _of_some,
    _in_order,
    _bounded,
    _by_speakers,
)
STEADY_RULES: Final[tuple[Rule, ...]] = (
    _magnitude,
    _corrected,
    _of_one_voice,
    _incomparable,
    _counted_later,
    _of_one_topic,
)

# ---- what they ask


def _is_whole(two: Two) -> bool:
    """Whether a happening has one number of it: a measure, people on board."""
    return two.one.dimension != "count" or two.one.outcome in WHOLES


def _differ_in_parts(two: Two) -> bool:
    """Whether the two are told of different parts, moments or plans: each says of which, or the text marks one as a part."""
    left, right = ({f.parts for f in held} for held in (two.low, two.high))
    if {w for s in left for w in s} & VIEWS != {w for s in right for w in s} & VIEWS:
        return True  # what is allowed stays so where another account does not say it
    if left & right:
        return False
    marked = {w for s in (*left, *right) for w in s} & PARTS
    return bool(marked) or (frozenset() not in left and frozenset() not in right)


def _count_others(two: Two) -> bool:
    """Whether the two count different people in one language's words ("ten militiamen", "eleven civilians") that no key tells apart."""
    pairs = [(f.account.claim, g.account.claim) for f, g in _in_one_language(two)]
    said = [(terms(a.unit or ""), terms(b.unit or "")) for a, b in pairs if not a.keys and not b.keys]
    return bool(pairs) and len(said) == len(pairs) and all(x and y and not x & y for x, y in said)


def _in_one_language(two: Two) -> list[tuple[Figure, Figure]]:
    """Pairs of figures of the two values that are told in one language."""
    return [
        (f, g)
        for f in two.low[:MOST_PAIRS]
        for g in two.high[:MOST_PAIRS]
        if f.account.article.language == g.account.article.language
    ]


def _are_of_parts(two: Two) -> bool:
    """Whether most of the articles that give the rarer value give the other as well, and none gave the smaller one alone before: then one is of a part
    ("three at the scene were hurt, two others came by car")."""
    left, right = two.articles
    first = [f for f in two.low if f.account.article.id not in right]
    return 2 * len(left & right) > min(len(left), len(right)) and not strictly_earlier(times(first), two.times[1])


def _takes_back(two: Two) -> bool:
    """Whether a toll that can but grow was told higher before, by another speaker and in other articles: then one of the two does not hold with the other.
    Who tells both of them tells how it grew."""
    apart = not two.articles[0] & two.articles[1]
    return two.one.outcome in GROWING and apart and two.shrinks and two.told_apart


def _is_of_many(f: Figure) -> bool:
    """Whether a report tells several of what is counted or measured: sets of one noun, years of somebody's life or of somebody's sentence."""
    return f.noun in MANY or f.dimension == "months"


def _far_apart(two: Two) -> bool:
    """Whether everybody who gives the one wrote long before everybody who gives the other: figures of two happenings that have been taken for one, or of two stages."""
    left, right = (
        [p.first_day for f in held if (p := f.account.article.published) is not None] for held in (two.low, two.high)
    )
    if not left or not right:
        return False
    return max(min(left) - max(right), min(right) - max(left)).days > STAGE


def _one_topic(two: Two) -> bool:
    """Whether counts of a noun are of the same of them: by the words around them, where a language has both."""
    likeness = [two.rarity.likeness(f.account.article.language, f.near, g.near) for f, g in _in_one_language(two)]
    return not likeness or max(likeness) >= NEAR
