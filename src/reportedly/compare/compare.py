"""Event → Comparison: the points of every slot, in the order in which a reader wants them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from reportedly.compare.accounts import accounts
from reportedly.compare.actions import action_points
from reportedly.compare.days import day_points
from reportedly.compare.origins import origins
from reportedly.compare.places import place_points
from reportedly.compare.quantities import quantity_points
from reportedly.compare.statements import statement_points
from reportedly.compare.terms import Rarity
from reportedly.parts import Encoder
from reportedly.records import Article, Comparison, Event, Point

# What a reader wants to see first.
ORDER: Final = ("contradicts", "older-figure", "different-scope", "more-precise", "agrees", "only-here")
SLOTS: Final = ("date", "place", "participant", "action", "quantity", "statement")
# What became of people stands before all else that is counted.
TOLLS: Final = ("killed", "missing", "injured", "hospital / injured", "hospital", "infected", "kidnapped", "arrested")
# Points of one slot that are shown where newsrooms agree, that only one newsroom has, and of these that one and the same has: a page of points is read, a
# book is not. The best come first, as the slot ranks them.
AGREED: Final = 12
ALONE: Final = 18
OF_ONE: Final = 6


def compare(event: Event, articles: Mapping[str, Article], *, encoder: Encoder | None = None) -> Comparison:
    """All points on which the accounts of the event can be held against each other: differences first, then what agrees, then what stands alone.

    `articles` holds the articles of the event's reports by id. Copies of one text count as one origin. Nothing is averaged and nothing ruled on:
    every side keeps its own value, sentences and speakers. With an encoder, statements in two languages meet by their meaning as well.
    """
    held = [articles[i] for i in sorted({r.article for r in event.reports} & set(articles))]
    told = accounts(event, articles, origins(held))
    rarity = Rarity(held)
    points = [
        *day_points(event, told),
        *place_points(event, told),
        *action_points(event, told),
        *quantity_points(event, told, rarity),
        *statement_points(event, told, rarity, encoder),
    ]
    return Comparison(event=event.id, points=tuple(sorted(_trimmed(points), key=_order)))


def _order(p: Point) -> tuple[int, int, int, int, str, tuple[str, ...]]:
    toll = TOLLS.index(p.about) if p.slot == "quantity" and p.about in TOLLS else len(TOLLS)
    return (ORDER.index(p.verdict), SLOTS.index(p.slot), toll, -_weight(p), p.about, tuple(s.value for s in p.sides))


def _weight(p: Point) -> int:
    return sum(len(s.origins) for s in p.sides)


def _trimmed(points: Sequence[Point]) -> list[Point]:
    """The points without those that are too many of one kind, the last of them first."""
    seen: Counter[tuple[str, ...]] = Counter()
    kept = []
    for p in sorted(points, key=lambda p: -_weight(p)):
        if p.verdict == "agrees":
            seen[p.slot,] += 1
            fits = seen[p.slot,] <= AGREED
        elif p.verdict == "only-here":
            of_one = (p.slot, *p.sides[0].origins)
            fits = seen[p.slot, "alone"] < ALONE and seen[of_one] < OF_ONE
            seen.update([(p.slot, "alone"), of_one] if fits else [])
        else:
            fits = True
        if fits:
            kept.append(p)
    return kept
