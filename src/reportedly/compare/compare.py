"""Event → Comparison: the points of every slot, in the order in which a reader wants them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reportedly.compare.accounts import accounts
from reportedly.compare.actions import action_points
from reportedly.compare.days import day_points
from reportedly.compare.origins import origins
from reportedly.compare.places import place_points
from reportedly.compare.quantities import quantity_points
from reportedly.compare.statements import statement_points
from reportedly.compare.terms import Rarity
from reportedly.records import Article, Comparison, Event, Point

# What a reader wants to see first.
ORDER: Final = ("contradicts", "older-figure", "different-scope", "more-precise", "agrees", "only-here")
SLOTS: Final = ("date", "place", "participant", "action", "quantity", "statement")
# Points of one verdict and slot that are kept, the best supported first: a page of points is read, a book is not.
MOST: Final = {"agrees": 12, "only-here": 12}


def compare(event: Event, articles: Mapping[str, Article]) -> Comparison:
    """All points on which the accounts of the event can be held against each other: differences first, then what agrees, then what stands alone.

    `articles` holds the articles of the event's reports by id. Copies of one text count as one origin. Nothing is averaged and nothing ruled on:
    every side keeps its own value, sentences and speakers.
    """
    held = [articles[i] for i in sorted({r.article for r in event.reports} & set(articles))]
    told = accounts(event, articles, origins(held))
    rarity = Rarity(held)
    points = [
        *day_points(event, told),
        *place_points(event, told),
        *action_points(event, told),
        *quantity_points(event, told, rarity),
        *statement_points(event, told, rarity),
    ]
    return Comparison(event=event.id, points=tuple(_trimmed(sorted(points, key=_order))))


def _order(p: Point) -> tuple[int, int, int, str, tuple[str, ...]]:
    weight = sum(len(s.origins) for s in p.sides)
    return (ORDER.index(p.verdict), SLOTS.index(p.slot), -weight, p.about, tuple(s.value for s in p.sides))


def _trimmed(points: list[Point]) -> list[Point]:
    seen: dict[tuple[str, str], int] = {}
    kept = []
    for p in points:
        seen[p.verdict, p.slot] = seen.get((p.verdict, p.slot), 0) + 1
        if seen[p.verdict, p.slot] <= MOST.get(p.verdict, 10**9):
            kept.append(p)
    return kept
