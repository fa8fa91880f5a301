"""Features → one probability, by a table of weights (logistic regression)."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from reportedly.link import facts, features
from reportedly.link.view import View
from reportedly.records import Reason

Feature = Callable[[View, View], float | None]

FEATURES: Final[tuple[Feature, ...]] = (
    features.head_terms,
    features.head_told,
    features.body_terms,
    features.body_slightly,
    features.unlike,
    features.focus,
    features.head_focus,
    features.cross_terms,
    features.near_copy,
    features.names,
    features.people_differ,
    features.parties_differ,
    facts.same_day,
    facts.days_apart,
    facts.date_fits,
    facts.date_clashes,
    facts.recurs,
    facts.undated,
    facts.published_apart,
    facts.published_far,
    facts.too_early,
    facts.places,
    facts.no_country_shared,
    facts.distance,
    facts.figures_differ,
    facts.counts_far,
    facts.scores_differ,
    facts.figures_agree,
    facts.clocks_differ,
    features.kind_differs,
    features.kind_excludes,
    features.foretold,
    features.other_language,
    features.nothing_across,
    features.dense,
    features.dense_within,
    features.background,
)


@dataclass(frozen=True, slots=True)
class Weight:
    """What a feature adds to the log odds: `weight` for each unit above `neutral`, which stands in for a missing value; and what the feature is about."""

    weight: float
    neutral: float
    about: str


@dataclass(frozen=True, slots=True)
class Table:
    """The weights of all features and the log odds of a pair on which every feature is neutral.

    Both sides of the scale saturate. All that speaks for a link adds `most` together, so that ever more likeness cannot drown what speaks against it. What speaks against it takes
    away at most `least[about]` for everything of one kind (time, place …): those features go wrong together, since one misread date lies behind all that differs in time.
    """

    bias: float
    most: float
    least: Mapping[str, float]
    weights: Mapping[str, Weight]


def saturated(total: float, bound: float) -> float:
    """What a total counts for: itself while it is small, `bound` at most."""
    return bound * -math.expm1(-total / bound)


@cache
def table() -> Table:
    """The table that ships with the package (`weights.json`), made by `training/link/fit.py`."""
    data = json.loads(resources.files(__package__).joinpath("weights.json").read_text(encoding="utf-8"))
    weights = {name: Weight(w["weight"], w["neutral"], w["about"]) for name, w in data["features"].items()}
    return Table(bias=data["bias"], most=data["most"], least=data["least"], weights=weights)


def values(a: View, b: View) -> dict[str, float | None]:
    """Every feature of the pair by name; the same whichever report comes first."""
    left, right = (a, b) if a.report.id <= b.report.id else (b, a)
    return {feature.__name__: feature(left, right) for feature in FEATURES}


def parts(found: Mapping[str, float | None], table: Table) -> dict[str, float]:
    """What each feature that says something adds to the log odds, in the order of `FEATURES`."""
    raw = {
        name: (w := table.weights[name]).weight * (value - w.neutral)
        for name, value in found.items()
        if value is not None
    }
    likeness = math.fsum(x for x in raw.values() if x > 0)
    against: dict[str, float] = {}
    for name, x in raw.items():
        if x < 0:
            about = table.weights[name].about
            against[about] = against.get(about, 0.0) - x
    more = share(likeness, table.most)
    less = {about: share(total, table.least[about]) for about, total in against.items()}
    return {name: x * (more if x > 0 else less.get(table.weights[name].about, 1.0)) for name, x in raw.items()}


def share(total: float, bound: float) -> float:
    """The share of a total that counts."""
    return saturated(total, bound) / total if total > 0 else 1.0


def log_odds(found: Mapping[str, float | None], table: Table) -> float:
    """The log odds that the pair is of one happening."""
    return table.bias + math.fsum(parts(found, table).values())


def probability(odds: float) -> float:
    """Log odds as a probability, to six places."""
    return round(1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds)))), 6)


def reasons(found: Mapping[str, float | None], table: Table) -> tuple[Reason, ...]:
    """All features that say something, the heaviest first, each explained by its docstring."""
    told = parts(found, table)
    made = [
        Reason(
            feature=feature.__name__,
            score=round(value, 4),
            weight=round(told[feature.__name__], 4),
            detail=" ".join((feature.__doc__ or "").split()),
        )
        for feature in FEATURES
        if (value := found[feature.__name__]) is not None
    ]
    return tuple(sorted(made, key=lambda r: (-abs(r.weight), r.feature)))
