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
    features.cross_terms,
    features.near_copy,
    features.names,
    features.people_differ,
    facts.same_day,
    facts.days_apart,
    facts.partly_dated,
    facts.published_apart,
    facts.too_early,
    facts.places,
    facts.distance,
    facts.numbers_alike,
    facts.numbers_far,
    features.kind_differs,
    features.foretold,
    features.dense,
    features.background,
)


@dataclass(frozen=True, slots=True)
class Weight:
    """What a feature adds to the log odds: `weight` for each unit above `neutral`, which stands in for a missing value."""

    weight: float
    neutral: float


@dataclass(frozen=True, slots=True)
class Table:
    """The weights of all features and the log odds of a pair on which every feature is neutral."""

    bias: float
    weights: Mapping[str, Weight]


@cache
def table() -> Table:
    """The table that ships with the package (`weights.json`), made by `training/link/fit.py`."""
    data = json.loads(resources.files(__package__).joinpath("weights.json").read_text(encoding="utf-8"))
    weights = {name: Weight(w["weight"], w["neutral"]) for name, w in data["features"].items()}
    return Table(bias=data["bias"], weights=weights)


def values(a: View, b: View) -> dict[str, float | None]:
    """Every feature of the pair by name; the same whichever report comes first."""
    left, right = (a, b) if a.report.id <= b.report.id else (b, a)
    return {feature.__name__: feature(left, right) for feature in FEATURES}


def log_odds(found: Mapping[str, float | None], weights: Table) -> float:
    """The log odds that the pair is of one happening."""
    told = ((weights.weights[name], value) for name, value in found.items() if value is not None)
    return weights.bias + math.fsum(w.weight * (value - w.neutral) for w, value in told)


def probability(odds: float) -> float:
    """Log odds as a probability, to six places."""
    return round(1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds)))), 6)


def reasons(found: Mapping[str, float | None], weights: Table) -> tuple[Reason, ...]:
    """All features that say something, the heaviest first, each explained by its docstring."""
    told = [
        Reason(
            feature=feature.__name__,
            score=round(value, 4),
            weight=round(w.weight * (value - w.neutral), 4),
            detail=" ".join((feature.__doc__ or "").split()),
        )
        for feature in FEATURES
        if (value := found[feature.__name__]) is not None and (w := weights.weights[feature.__name__])
    ]
    return tuple(sorted(told, key=lambda r: (-abs(r.weight), r.feature)))
