"""Figures held against each other: only figures of the same thing, each with its scope, its moment and its precision."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from reportedly.compare.accounts import Account, alone_or_agreed, point, side
from reportedly.compare.figures import ANYBODY, PARTS, RELATED, Figure, figure
from reportedly.compare.statements import same_speaker
from reportedly.compare.terms import Rarity, label
from reportedly.compare.things import LONGEST, sentence_of, significant, things
from reportedly.records import Event, Point, Side, Verdict
from reportedly.text import ascii_digits

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d|[.,]\d)")
# Figures this close (share of the larger) are one figure where one of them is rounded; a spelled-out bound ("more than 100") may be further away.
ROUNDING: Final = 0.07
BOUND_ROUNDING: Final = 0.2
# The same figure in two units differs by no more than this after rounding (10 km, 6 miles).
CONVERTED: Final = 0.04
# Up to this ratio a toll grows while reports are written; a smaller figure is of a part unless all who tell it wrote before.
GROWTH: Final = 4.0
# Likeness of the words around two counts of one noun ("children") from which they count the same ones, and how many pairs are looked at.
NEAR: Final = 0.25
MOST_PAIRS: Final = 12
# Up to this ratio two figures of one thing contradict each other; beyond it they are hardly of one thing.
CONTRARY: Final = 1.7
# Up to this ratio, two figures that two speakers give in one passage are rivals; beyond it one is of a part.
FAR: Final = 2.0
# Characters between the sentences of two figures that an article sets against each other.
CONTRAST: Final = 250
# Counts up to this of things without a state ("two officials") are worth a point only where newsrooms share or contest them.
TRIVIAL: Final = 2.0
# Figures below this are told exactly unless the text says otherwise.
SMALL: Final = 20.0


def quantity_points(event: Event, told: Sequence[Account], rarity: Rarity) -> list[Point]:
    """Points about figures, one set for each thing counted or measured, and those between figures of related states (injured, in hospital)."""
    year = str(event.when.first_day.year) if event.when is not None else None
    claimed = (a for a in told if a.claim.slot == "quantity" and a.claim.polarity == "+")
    figures = [f for a in claimed if (f := figure(a)) is not None and not (f.outcome and _of_another_year(a, year))]
    kinds = things(figures, rarity)
    if not (event.kind or "").startswith("SPORT"):
        kinds = [held for held in kinds if held[0].dimension != "score"]
    found = [p for held in kinds for p in _points(event, held, rarity)]
    return [*found, *_related(event, kinds), *_contrasted(event, kinds)]


def _of_another_year(a: Account, year: str | None) -> bool:
    """Whether the sentence names only years other than the event's: it recalls something else."""
    named = set(_YEAR.findall(ascii_digits(a.claim.evidence.quote)))
    return year is not None and bool(named) and year not in named


def _leading(held: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """The figures that some article gives as its own, or sets against its own with another speaker; and the rest, which are parts or asides.

    An article's own figure of a thing is the one that it repeats, else the first: "nine were killed … four of the dead were women".
    """
    by_article: defaultdict[str, list[Figure]] = defaultdict(list)
    for f in held:
        by_article[f.account.article.id].append(f)
    own = {i: _own(fs) for i, fs in by_article.items()}
    values = {f.value for f in own.values()}
    leading = [f for f in held if f.value in values or _is_rival(f, own[f.account.article.id])]
    kept = {id(f) for f in leading}
    return leading, [f for f in held if id(f) not in kept]


def _own(held: Sequence[Figure]) -> Figure:
    counts = Counter(f.value for f in held)
    return min(held, key=lambda f: (-counts[f.value], f.account.order))


def _is_rival(f: Figure, own: Figure) -> bool:
    return (
        _speak_apart(f.account, own.account)
        and _beside(f, own)
        and max(f.value, own.value) <= FAR * min(f.value, own.value)
    )


def _points(event: Event, held: Sequence[Figure], rarity: Rarity) -> list[Point]:
    leading, aside = _leading(held) if held[0].dimension != "score" else (list(held), [])
    return [
        *_opposed(event, leading, rarity),
        *(p for p in _opposed(event, aside, rarity) if p.verdict in ("agrees", "only-here")),
    ]


def _opposed(event: Event, held: Sequence[Figure], rarity: Rarity) -> list[Point]:
    by_value: defaultdict[float, list[Figure]] = defaultdict(list)
    for f in held:
        by_value[round(f.value, 6)].append(f)
    if not by_value:
        return []
    order = sorted(by_value)
    about = label([f.thing for f in held])
    sides = {v: _side(by_value[v]) for v in order}
    develops = any(f.develops for f in held) or (_counting(event) and held[0].dimension == "percent")
    small = {f.value for f in held if _is_trivial(f)}
    pairs: defaultdict[Verdict, set[float]] = defaultdict(set)
    for i, low in enumerate(order):
        for high in order[i + 1 :]:
            if (verdict := _verdict(by_value[low], by_value[high], develops, rarity)) is not None:
                pairs[verdict] |= {low, high}
    found = [point(event.id, "quantity", about, v, [sides[x] for x in sorted(xs)]) for v, xs in sorted(pairs.items())]
    return found + [point(event.id, "quantity", about, alone_or_agreed(s), [s]) for s in _settled(sides, pairs, small)]


def _counting(event: Event) -> bool:
    """Whether shares may still be counted while reports are written."""
    return (event.kind or "").startswith("ELECTION")


def _side(held: Sequence[Figure]) -> Side:
    return side(label([f.account.claim.value for f in held]), [f.account for f in held])


def _is_trivial(f: Figure) -> bool:
    """Whether a figure that one newsroom alone gives says nothing: a small count of anything, days and years, a person's age."""
    if f.dimension == "count":
        return not f.outcome and (f.value <= TRIVIAL)
    return f.dimension == "months" or (f.dimension == "time" and f.value > LONGEST["time"]) or f.dimension == "celsius"


def _settled(sides: dict[float, Side], pairs: dict[Verdict, set[float]], small: set[float]) -> list[Side]:
    """Values that several newsrooms hold, and those of one that nobody contests and that are more than a `small` count of anything."""
    contested = {x for xs in pairs.values() for x in xs}
    return [s for v, s in sides.items() if len(s.origins) > 1 or (v not in contested and v not in small)]


def _verdict(low: Sequence[Figure], high: Sequence[Figure], develops: bool, rarity: Rarity) -> Verdict | None:
    """How two values of one thing stand to each other; `develops` where a later figure may replace an earlier one."""
    a, b = low[0].value, high[0].value
    if a == 0:
        # "No Kenyan was hurt": a zero is of some of the people unless it was told before anybody knew.
        earlier = bool(_times(low)) and bool(_times(high)) and _times(low)[0] < _times(high)[0]
        return "older-figure" if develops and earlier else None
    if low[0].dimension == "score":
        return "different-scope"
    if low[0].dimension != "count" and b - a <= CONVERTED * b and _units(low) != _units(high):
        return "agrees"
    if rounds(low, high, develops):
        return "more-precise"
    if low[0].noun == ANYBODY:
        return None
    if _of_parts(low, high):
        return "different-scope"
    if develops:
        if _rivals(low, high) and _is_led(low) and _is_led(high):
            return "contradicts"
        return "older-figure" if b <= GROWTH * a or _strictly_earlier(low, high) else None
    if _versions(low, high):
        return "older-figure"
    if _one_voice(low, high):
        return "different-scope"
    if not _comparable(low[0], high[0]) or not _is_led(low) or not _is_led(high):
        return None
    return "contradicts" if low[0].dimension != "count" or _one_topic(low, high, rarity) else None


def _is_led(held: Sequence[Figure]) -> bool:
    """Whether an article has the figure in its own news: what is recalled in passing stands beside facts of other happenings."""
    return any(f.account.role == "lead" for f in held)


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
    rough = any(f.rough for f in (*low, *high))
    bounded = any(f.at_least for f in low) or any(f.at_most for f in high)
    if low[0].dimension == "time" and _in_hours(low[0], high[0]):
        return True
    if develops and not rough:
        return False
    if bounded or rough:
        return gap <= (BOUND_ROUNDING if bounded and not develops else ROUNDING)
    return gap <= ROUNDING and (_cut(low[0].stated, high[0].stated) or _cut(high[0].stated, low[0].stated))


def _in_hours(low: Figure, high: Figure) -> bool:
    """Whether one duration is the other, told in the larger unit."""
    for coarse, fine in ((low, high), (high, low)):
        unit = coarse.value / coarse.stated if coarse.stated else 0.0
        if unit > fine.value / max(fine.stated, 1.0) and round(fine.value / unit) == coarse.stated:
            return True
    return False


def _cut(coarse: float, fine: float) -> bool:
    """Whether the coarse figure is the fine one with fewer digits."""
    digits = significant(coarse)
    if digits >= significant(fine) or fine < SMALL:
        return False
    unit = 10.0 ** (math.floor(math.log10(abs(coarse))) - digits + 1)
    return coarse in (round(fine / unit) * unit, math.floor(fine / unit) * unit)


def _times(held: Sequence[Figure]) -> list[str]:
    return sorted(f.account.time for f in held if f.account.time)


def _rivals(low: Sequence[Figure], high: Sequence[Figure]) -> bool:
    """Whether half of the articles that give the rarer value set the two against each other, each with a speaker of its own."""
    left, right = ({f.account.article.id for f in s} for s in (low, high))
    contrasting = {
        f.account.article.id
        for f in low
        for g in high
        if f.account.article.id == g.account.article.id and _speak_apart(f.account, g.account) and _beside(f, g)
    }
    return bool(contrasting) and 2 * len(contrasting) >= min(len(left), len(right))


def _beside(f: Figure, g: Figure) -> bool:
    """Whether the two stand in one sentence or in neighbouring ones, as figures do that are set against each other."""
    a, b = f.account.claim.evidence.span, g.account.claim.evidence.span
    return max(a.start, b.start) - min(a.end, b.end) <= CONTRAST


def _speak_apart(a: Account, b: Account) -> bool:
    left, right = a.claim.speaker, b.claim.speaker
    return left is not None and right is not None and not same_speaker(left, right)


def _one_voice(low: Sequence[Figure], high: Sequence[Figure]) -> bool:
    """Whether whoever gives one of the values also gives the other: then they are figures of two things."""
    left, right = ({f.account.article.id for f in s} for s in (low, high))
    return (left <= right or right <= left) and not _rivals(low, high)


def _related(event: Event, kinds: Sequence[Sequence[Figure]]) -> list[Point]:
    """Points between figures of two states of which one is part of the other: they differ in scope, not in fact."""
    found = []
    for i, left in enumerate(kinds):
        for right in kinds[i + 1 :]:
            pair = frozenset({left[0].outcome, right[0].outcome})
            if pair in RELATED and left[0].noun == right[0].noun and left[0].dimension == right[0].dimension:
                ordered = sorted((left, right), key=lambda k: k[0].outcome)
                sides = [_side(_latest(k)) for k in ordered]
                about = " / ".join(k[0].outcome for k in ordered)
                found.append(point(event.id, "quantity", about, "different-scope", sides))
    return found


def _contrasted(event: Event, kinds: Sequence[Sequence[Figure]]) -> list[Point]:
    """Points between sums of one topic that articles keep apart in one sentence (trade now and the target for it), where newsrooms share them."""
    found = []
    for i, left in enumerate(kinds):
        for right in kinds[i + 1 :]:
            same = left[0].noun == right[0].noun != "" and left[0].dimension == right[0].dimension
            if (
                same
                and left[0].dimension.startswith("money:")
                and {sentence_of(f) for f in left} & {sentence_of(f) for f in right}
            ):
                sides = [_side(_latest(left)), _side(_latest(right))]
                if min(len(s.origins) for s in sides) > 1:
                    found.append(point(event.id, "quantity", left[0].noun, "different-scope", sides))
    return found


def _latest(held: Sequence[Figure]) -> list[Figure]:
    """The figures of the value that was told last."""
    last = max(held, key=lambda f: (f.account.time or "", f.value))
    return [f for f in held if f.value == last.value]
