"""How two figures of one thing stand to each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.compare.contrast import beside, speak_apart
from reportedly.compare.figures import ANYBODY, PARTS, TIMES, Figure
from reportedly.compare.portions import grew
from reportedly.compare.rounding import ROUNDING, is_cut, significant
from reportedly.compare.speakers import same_speaker
from reportedly.compare.terms import Rarity, terms
from reportedly.records import Verdict

# A spelled-out bound ("more than 100") may be further away than a rounding.
BOUND_ROUNDING: Final = 0.2
# A toll from here on that is a lower bound in round figures is no count: "more than 100". Smaller ones are ("at least 20").
ROUND_TOLL: Final = 100.0
# The same figure in two units differs by no more than this after rounding (10 km, 6 miles).
CONVERTED: Final = 0.04
# Up to this ratio a toll grows while reports are written; a smaller figure is of a part unless all who tell it wrote before.
GROWTH: Final = 4.0
# Likeness of the words around two counts of one noun ("children") from which they count the same ones, and how many pairs are looked at.
NEAR: Final = 0.25
MOST_PAIRS: Final = 12
# Up to this ratio two figures of one thing contradict each other; beyond it they are hardly of one thing.
CONTRARY: Final = 1.7
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


def verdict(low: Sequence[Figure], high: Sequence[Figure], develops: bool, rarity: Rarity) -> Verdict | None:
    """How two values of one thing stand to each other; `develops` where a later figure may replace an earlier one."""
    a, b = low[0].value, high[0].value
    if a == 0:
        # "No Kenyan was hurt": a zero is of some of the people unless it was told before anybody knew.
        earlier = bool(_times(low)) and bool(_times(high)) and _times(low)[0] < _times(high)[0]
        return "older-figure" if develops and earlier else None
    if low[0].dimension == "score":
        return None if _one_voice(low, high) and not _are_shared(low, high) else "different-scope"
    if low[0].dimension != "count" and b - a <= CONVERTED * b and _units(low) != _units(high):
        return "agrees"
    if rounds(low, high, develops):
        return "more-precise"
    if any("then" in f.parts for f in (*low, *high)):
        return None
    if low[0].noun == ANYBODY:
        # a number of people is of anybody, unless two speakers are set against each other with it
        return "contradicts" if b <= GROWTH * a and _rivals(low, high) else None
    if _of_parts(low, high):
        return "different-scope" if low[0].noun or low[0].outcome or _one_voice(low, high) else None
    if low[0].outcome and _of_others(low, high):
        return None
    if low[0].outcome and low[0].noun in DETAILS:
        return None
    if develops:
        both = {f.account.article.id for f in low} & {f.account.article.id for f in high}
        if any(f.account.article.id in both and grew(f) for f in (*low, *high)):
            return "older-figure"
        if _rivals(low, high) and _is_led(low) and _is_led(high):
            return "contradicts"
        if (b > GROWTH * a and not _strictly_earlier(low, high)) or _are_of_parts(low, high):
            return None
        if _are_ordered(low, high) or _versions(low, high):
            taken_back = _takes_back(low, high) and not any(f.at_least for f in low)
            return "contradicts" if taken_back else "older-figure"
        if any(f.at_least for f in low) or any(f.at_most for f in high):
            return "older-figure"
        if not _comparable(low[0], high[0]) or not _is_led(low) or not _is_led(high):
            return None
        return "contradicts" if _told_apart(low, high) else "older-figure"
    if low[0].dimension == "magnitude":
        return "contradicts" if b - a <= AGENCIES_APART else "different-scope"
    if _versions(low, high):
        return "older-figure"
    if _one_voice(low, high):
        return "different-scope" if _are_shared(low, high) else None
    whole = low[0].outcome in WHOLES or low[0].dimension != "count"
    opposed = whole and b <= GROWTH * a and _rivals(low, high)
    if not (opposed or _comparable(low[0], high[0])) or not _is_led(low) or not _is_led(high) or _is_of_many(low[0]):
        return None
    if _far_apart(low, high) or (low[0].dimension == WEATHER and not opposed):
        return None
    if low[0].dimension == "count" and not low[0].outcome and _grew(low, high):
        return "older-figure"
    told_alike = low[0].dimension != "count" or low[0].outcome in WHOLES or _rivals(low, high)
    told_alike = told_alike or _one_topic(low, high, rarity)
    return "contradicts" if told_alike else None


def _are_shared(low: Sequence[Figure], high: Sequence[Figure]) -> bool:
    """Whether several newsrooms give each of the two: what one alone sets beside another figure is a detail of its own. (Of ten such pairs in real
    news eight were of two things: the companies of one bank and all companies, the staff of a firm and the people of its town.)"""
    return min(len({f.account.origin for f in held}) for held in (low, high)) > 1


def _far_apart(low: Sequence[Figure], high: Sequence[Figure]) -> bool:
    """Whether everybody who gives the one wrote long before everybody who gives the other: figures of two happenings that have been taken for one, or of two stages."""
    left, right = ([p.first_day for f in s if (p := f.account.article.published) is not None] for s in (low, high))
    if not left or not right:
        return False
    return max(min(left) - max(right), min(right) - max(left)).days > STAGE


def _is_of_many(f: Figure) -> bool:
    """Whether a report tells several of what is counted or measured: sets of one noun, years of somebody's life or of somebody's sentence."""
    return f.noun in MANY or f.dimension == "months"


def _takes_back(low: Sequence[Figure], high: Sequence[Figure]) -> bool:
    """Whether a toll that can but grow was told higher before, by another speaker and in other articles: then one of the two does not hold with the other.
    Who tells both of them tells how it grew."""
    both = {f.account.article.id for f in low} & {f.account.article.id for f in high}
    return low[0].outcome in GROWING and not both and _strictly_earlier(high, low) and _told_apart(low, high)


def _told_apart(low: Sequence[Figure], high: Sequence[Figure]) -> bool:
    """Whether the two have speakers, and none in common."""
    return (
        any(f.account.claim.speaker for f in low)
        and any(f.account.claim.speaker for f in high)
        and not any(
            same_speaker(f.account.claim.speaker, g.account.claim.speaker)
            for f in low[:MOST_PAIRS]
            for g in high[:MOST_PAIRS]
        )
    )


def _comparable(low: Figure, high: Figure) -> bool:
    """Whether two figures can be two views of one: near each other, or alike but for a lost or added zero or a unit (miles for kilometres)."""
    return high.value <= CONTRARY * low.value or _lost_zero(low, high)


def _lost_zero(low: Figure, high: Figure) -> bool:
    """Whether the one is ten times the other but for rounding: 18,204 and 180,000, but not 21 and 200."""
    if abs(10 * low.value - high.value) > ROUNDING * high.value:
        return False
    digits = min(significant(low.stated), significant(high.stated))
    return digits > 1 or significant(low.stated) == significant(high.stated)


def _one_topic(low: Sequence[Figure], high: Sequence[Figure], rarity: Rarity) -> bool:
    """Whether counts of a noun are of the same of them: by the words around them, where a language has both."""
    likeness = [
        rarity.likeness(f.account.article.language, f.near, g.near)
        for f in low[:MOST_PAIRS]
        for g in high[:MOST_PAIRS]
        if f.account.article.language == g.account.article.language
    ]
    return not likeness or max(likeness) >= NEAR


def _is_led(held: Sequence[Figure]) -> bool:
    """Whether an article has the figure in its own news: what is recalled in passing stands beside facts of other happenings."""
    return any(f.account.role == "lead" for f in held)


def _of_others(low: Sequence[Figure], high: Sequence[Figure]) -> bool:
    """Whether the two count different people in one language's words ("ten militiamen", "eleven civilians") that no key tells apart."""
    pairs = [
        (f.account.claim, g.account.claim)
        for f in low[:MOST_PAIRS]
        for g in high[:MOST_PAIRS]
        if f.account.article.language == g.account.article.language
    ]
    said = [(terms(a.unit or ""), terms(b.unit or "")) for a, b in pairs if not a.keys and not b.keys]
    return bool(pairs) and len(said) == len(pairs) and all(x and y and not x & y for x, y in said)


def _grew(low: Sequence[Figure], high: Sequence[Figure]) -> bool:
    """Whether a count of anything was the smaller one in all earlier reports, and no two speakers differ about it: ships that wait, houses that burn."""
    return _strictly_earlier(low, high) and _are_ordered(low, high) and not _told_apart(low, high)


def _are_ordered(low: Sequence[Figure], high: Sequence[Figure]) -> bool:
    """Whether it is known which of the two was told first. Of one day without a clock time, it is not."""
    first, then = _times(low), _times(high)
    if not first or not then:
        return False
    a, b = first[0], then[0]
    return a[:10] != b[:10] or (len(a) > 10 and len(b) > 10 and a != b)


def _strictly_earlier(low: Sequence[Figure], high: Sequence[Figure]) -> bool:
    first, then = _times(low), _times(high)
    return bool(first) and bool(then) and first[-1] < then[0]


def _versions(low: Sequence[Figure], high: Sequence[Figure]) -> bool:
    """Whether the two stand in two versions of one page: the later one corrects the earlier."""
    left, right = ({f.account.article.uri for f in s} for s in (low, high))
    return bool(left & right) and not {f.account.article.id for f in low} & {f.account.article.id for f in high}


def _of_parts(low: Sequence[Figure], high: Sequence[Figure]) -> bool:
    """Whether the two are told of different parts, moments or plans: each says of which, or the text marks one as a part."""
    left, right = ({f.parts for f in s} for s in (low, high))
    if {w for s in left for w in s} & VIEWS != {w for s in right for w in s} & VIEWS:
        return True  # what is allowed stays so where another account does not say it
    if left & right:
        return False
    marked = {w for s in (*left, *right) for w in s} & PARTS
    return bool(marked) or (frozenset() not in left and frozenset() not in right)


def _units(held: Sequence[Figure]) -> set[str | None]:
    return {f.account.claim.unit for f in held}


def rounds(low: Sequence[Figure], high: Sequence[Figure], develops: bool) -> bool:
    """Whether one of the values is the other, rounded or bounded.

    A value is a rounding where the other one, cut or rounded to the same digits, gives it. Small counts that nobody calls rough are exact.
    """
    a, b = low[0].value, high[0].value
    gap = (b - a) / b if b else 0.0
    rough = all(f.rough for f in low) or all(f.rough for f in high)
    bounded = any(f.at_least for f in low) or any(f.at_most for f in high)
    if low[0].dimension == "time" and _in_hours(low[0], high[0]):
        return True
    if develops and any(f.at_least for f in low) and a >= ROUND_TOLL and is_cut(low[0].stated, high[0].stated):
        return gap <= BOUND_ROUNDING  # "more than 100", 112
    if develops and not rough:
        return False
    if bounded or rough:
        return gap <= (BOUND_ROUNDING if bounded and not develops else ROUNDING)
    return gap <= ROUNDING and (is_cut(low[0].stated, high[0].stated) or is_cut(high[0].stated, low[0].stated))


def _in_hours(low: Figure, high: Figure) -> bool:
    """Whether one duration is the other, told in the larger unit."""
    for coarse, fine in ((low, high), (high, low)):
        unit = coarse.value / coarse.stated if coarse.stated else 0.0
        if unit > fine.value / max(fine.stated, 1.0) and round(fine.value / unit) == coarse.stated:
            return True
    return False


def _times(held: Sequence[Figure]) -> list[str]:
    return sorted(f.account.time for f in held if f.account.time)


def _rivals(low: Sequence[Figure], high: Sequence[Figure]) -> bool:
    """Whether half of the articles that give the rarer value set the two against each other, each with a speaker of its own."""
    left, right = ({f.account.article.id for f in s} for s in (low, high))
    contrasting = {
        f.account.article.id
        for f in low
        for g in high
        if f.account.article.id == g.account.article.id
        and speak_apart(f.account, g.account)
        and beside(f, g)
        and not _on_other_days(f, g)
    }
    return bool(contrasting) and 2 * len(contrasting) >= min(len(left), len(right))


def _on_other_days(f: Figure, g: Figure) -> bool:
    """Whether their sentences name days, and no day in common: "seven were in hospital on Friday, on Saturday six remained"."""
    return bool(f.days) and bool(g.days) and not f.days & g.days


def _are_of_parts(low: Sequence[Figure], high: Sequence[Figure]) -> bool:
    """Whether most of the articles that give the rarer value give the other as well, and none gave the smaller one alone before: then one is of a part
    ("three at the scene were hurt, two others came by car")."""
    left, right = ({f.account.article.id for f in s} for s in (low, high))
    first = [f for f in low if f.account.article.id not in right]
    return 2 * len(left & right) > min(len(left), len(right)) and not _strictly_earlier(first, high)


def _one_voice(low: Sequence[Figure], high: Sequence[Figure]) -> bool:
    """Whether whoever gives one of the values also gives the other: then they are figures of two things."""
    left, right = ({f.account.article.id for f in s} for s in (low, high))
    return (left <= right or right <= left) and not _rivals(low, high)
