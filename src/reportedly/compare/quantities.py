"""Figures held against each other: only figures of the same thing, each with its scope, its moment and its precision."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from reportedly.compare.accounts import Account, alone_or_agreed, point, side, told_first
from reportedly.compare.contrast import beside, speak_apart
from reportedly.compare.figures import DEVELOPING_NOUNS, GROUPS, RELATED, Figure
from reportedly.compare.portions import AMONG
from reportedly.compare.terms import Rarity, label
from reportedly.compare.things import LONGEST, sentence_of, things
from reportedly.compare.told_figures import MONEY, figures_of, is_sport
from reportedly.compare.two import GROWTH
from reportedly.compare.verdicts import DETAILS, verdict
from reportedly.disjoint import grouped
from reportedly.records import Event, Point, Side, Verdict

# Up to this ratio, two figures that two speakers give in one passage are rivals; beyond it one is of a part.
FAR: Final = 2.0
# Kinds of happenings that spread: how large an area they take grows while reports are written.
SPREADING: Final = ("DISASTER", "ACCIDENT.fire")
# Words for the view of a sum that it is told in, and those of two who bargain.
VIEWED: Final = frozenset({"target", "demanded", "offered", "limit", "planned"})
# Ratio up to which a sum and the target for it, or what is demanded and what is offered, can stand to each other. Set by judgement.
WITHIN: Final = 10.0
BARGAIN: Final = frozenset({"demanded", "offered"})
# Counts up to this of things without a state ("two officials") are worth a point only where newsrooms share or contest them.
TRIVIAL: Final = 2.0
# The same of things that no key is known for, which nobody is quoted on.
FEW: Final = 12.0


def quantity_points(event: Event, told: Sequence[Account], rarity: Rarity) -> list[Point]:
    """Points about figures, one set for each thing counted or measured, and those between figures of related states (injured, in hospital)."""
    figures = figures_of(event, told)
    kinds = things(figures, rarity)
    if not is_sport(event):
        kinds = [held for held in kinds if held[0].dimension != "score"]
    found = _by_worth([p for held in kinds for p in _points(event, held, rarity)], figures)
    return [*found, *_related(event, kinds), *_of_wholes(event, kinds), *_contrasted(event, kinds)]


def _by_worth(points: Sequence[Point], figures: Sequence[Figure]) -> list[Point]:
    """The points, of those that one newsroom alone has the best first: what somebody says before what is told in passing, sums and shares before counts, great numbers before small ones."""
    of_claim = {f.account.claim.id: f for f in figures}

    def worth(p: Point) -> tuple[bool, bool, bool, float, str]:
        held = [of_claim[i] for s in p.sides for i in s.claims if i in of_claim]
        return (
            not any(f.account.role == "lead" for f in held),
            not any(f.account.claim.speaker for f in held),
            not any(f.outcome or f.dimension.startswith(("money", "percent")) for f in held),
            -max((f.stated for f in held), default=0.0),
            p.about,
        )

    return [p for p in points if p.verdict != "only-here"] + sorted(
        (p for p in points if p.verdict == "only-here"), key=worth
    )


def _leading(held: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """The figures that some article gives as its own, or sets against its own with another speaker; and the rest, which are parts or asides.

    An article's own figure of a thing is the one that it repeats, else the first, of one sentence the largest: "nine were killed … four of the dead were
    women", "14 ships, two of them with coffee".
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
    return min(held, key=lambda f: (-counts[f.value], f.account.order[:3], -f.value, f.account.order))


def _is_rival(f: Figure, own: Figure) -> bool:
    return (
        speak_apart(f.account, own.account)
        and beside(f, own)
        and max(f.value, own.value) <= (GROWTH if sentence_of(f) == sentence_of(own) else FAR) * min(f.value, own.value)
    )


def _points(event: Event, held: Sequence[Figure], rarity: Rarity) -> list[Point]:
    leading, aside = _leading(held) if held[0].dimension not in ("score", "magnitude") else (list(held), [])
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
    develops = any(f.develops for f in held) and (held[0].noun not in DEVELOPING_NOUNS or _counting(event))
    develops = develops or (_counting(event) and held[0].dimension == "percent")
    develops = develops or (held[0].dimension == "area" and (event.kind or "").startswith(SPREADING))
    small = {f.value for f in held if _is_trivial(f)}
    pairs: defaultdict[Verdict, list[tuple[float, float]]] = defaultdict(list)
    for i, low in enumerate(order):
        for high in order[i + 1 :]:
            stands = verdict(by_value[low], by_value[high], develops, rarity)
            if stands is not None and not (stands == "contradicts" and _is_division(event, held[0])):
                pairs[stands].append((low, high))
    found = [
        point(event.id, "quantity", about, v, [sides[x] for x in joined])
        if v != "older-figure"
        else _grown(event, about, [(by_value[x], sides[x]) for x in joined])
        for v in sorted(pairs)
        for joined in _chains(pairs[v])
    ]
    return found + [point(event.id, "quantity", about, alone_or_agreed(s), [s]) for s in _settled(sides, pairs, small)]


def _grown(event: Event, about: str, told: Sequence[tuple[Sequence[Figure], Side]]) -> Point:
    """A point whose sides stand in the order in which they were told."""
    ordered = sorted(told, key=lambda t: (told_first(f.account for f in t[0]), t[0][0].value))
    return Point(
        event=event.id, slot="quantity", about=about, verdict="older-figure", sides=tuple(s for _, s in ordered)
    )


def _is_division(event: Event, f: Figure) -> bool:
    """Whether the figure is of the votes of a body ("by two votes to one"), of which every decision has its own."""
    return f.noun in DEVELOPING_NOUNS and f.dimension == "count" and not _counting(event)


def _chains(pairs: Sequence[tuple[float, float]]) -> list[list[float]]:
    """The values that pairs join by any chain, each sorted: two quarrels over one thing are two points."""
    return grouped(sorted({v for pair in pairs for v in pair}), pairs)


def _counting(event: Event) -> bool:
    """Whether shares may still be counted while reports are written."""
    return (event.kind or "").startswith("ELECTION")


def _side(held: Sequence[Figure]) -> Side:
    return side(label([_told(f) for f in held]), [f.account for f in held])


def _told(f: Figure) -> str:
    """The value as it is shown: that of the claim, in the money of the country whose it is."""
    unit = f.account.claim.unit
    if not f.dimension.startswith(MONEY) or unit is None:
        return f.account.claim.value
    return f.account.claim.value.replace(unit, f.dimension.removeprefix(MONEY))


def _is_trivial(f: Figure) -> bool:
    """Whether a figure that one newsroom alone gives says nothing: a small count of anything, days and years, a person's age."""
    if f.dimension == "count":
        known = bool(f.account.claim.keys) or f.account.claim.speaker is not None
        return not f.outcome and f.value <= (TRIVIAL if known else FEW)
    return f.dimension == "months" or (f.dimension == "time" and f.value > LONGEST["time"]) or f.dimension == "celsius"


def _settled(
    sides: dict[float, Side], pairs: Mapping[Verdict, Sequence[tuple[float, float]]], small: set[float]
) -> list[Side]:
    """Values that several newsrooms hold, and those of one that nobody contests and that are more than a `small` count of anything."""
    contested = {x for listed in pairs.values() for pair in listed for x in pair}
    return [s for v, s in sides.items() if len(s.origins) > 1 or (v not in contested and v not in small)]


def _related(event: Event, kinds: Sequence[Sequence[Figure]]) -> list[Point]:
    """Points between figures of two states of which one is part of the other: they differ in scope, not in fact."""
    found = []
    for i, left in enumerate(kinds):
        for right in kinds[i + 1 :]:
            pair = frozenset({left[0].outcome, right[0].outcome})
            if pair in RELATED and left[0].noun == right[0].noun and left[0].dimension == right[0].dimension:
                ordered = sorted((left, right), key=lambda k: k[0].outcome)
                sides = [_side(_latest(k)) for k in ordered]
                told = {_latest(k)[0].value for k in ordered}
                if len(told) == 1 or 0.0 in told or left[0].noun in DETAILS:
                    continue  # all of those who were hurt went to hospital; "nobody was seriously hurt"
                about = " / ".join(k[0].outcome for k in ordered)
                found.append(point(event.id, "quantity", about, "different-scope", sides))
    return found


def _of_wholes(event: Event, kinds: Sequence[Sequence[Figure]]) -> list[Point]:
    """Points between a number of people and the part of them that several reports tell beside it: 38 injured, nine of them police."""
    found = []
    for part in _parts(kinds):
        sentences = {sentence_of(f) for f in part}
        for whole in kinds:
            one = whole[0].outcome == part[0].outcome and not whole[0].noun and whole[0].dimension == part[0].dimension
            beside = [f for f in whole if sentence_of(f) in sentences and f.value > part[0].value] if one else []
            if len({f.account.article.id for f in beside}) > 1:
                shown = label([f"{f.value:g}" for f in beside])
                sides = [_side([f for f in whole if f"{f.value:g}" == shown]), _side(_latest(part))]
                found.append(point(event.id, "quantity", part[0].outcome, "different-scope", sides))
    return found


def _parts(kinds: Sequence[Sequence[Figure]]) -> Iterator[Sequence[Figure]]:
    """What is counted of a state and told as a part of it: a group of people, or those of one value ("21 of them critically")."""
    for k in kinds:
        marked = [f for f in k if f.outcome and AMONG in f.parts]
        if marked and k[0].noun in GROUPS:
            yield k
        elif marked and not k[0].noun:
            by_value = Counter(f.value for f in marked)
            yield from ([f for f in marked if f.value == v] for v in sorted(by_value))


def _contrasted(event: Event, kinds: Sequence[Sequence[Figure]]) -> list[Point]:
    """Points between sums of one topic that articles keep apart in one sentence (trade now and the target for it), where newsrooms share them, and between what is demanded and what is offered."""
    found = []
    for i, left in enumerate(kinds):
        for right in kinds[i + 1 :]:
            money = left[0].dimension == right[0].dimension and left[0].dimension.startswith(MONEY)
            if not money:
                continue
            together = bool({sentence_of(f) for f in left} & {sentence_of(f) for f in right})
            same = left[0].noun == right[0].noun and (left[0].noun != "" or _views(left) != _views(right))
            kept, other = _latest(left), _latest(right)
            if not _is_near(kept[0].value, other[0].value):
                continue
            sides = [_side(kept), _side(other)]
            shared = min(len(s.origins) for s in sides) > 1
            if (same and together and shared) or {*_views(left), *_views(right)} == BARGAIN:
                about = left[0].noun or right[0].noun or left[0].dimension
                found.append(point(event.id, "quantity", about, "different-scope", sides))
    return found


def _is_near(a: float, b: float) -> bool:
    """Whether two sums can be views of one thing: the price of a share is none of the price of the company."""
    return max(a, b) <= WITHIN * min(a, b)


def _views(held: Sequence[Figure]) -> frozenset[str]:
    """The views of a thing that its figures are told in: a target, a demand."""
    return frozenset(w for f in held for w in f.parts & VIEWED)


def _latest(held: Sequence[Figure]) -> list[Figure]:
    """The figures of the value that was told last."""
    last = max(held, key=lambda f: (f.account.time or "", f.value))
    return [f for f in held if f.value == last.value]
