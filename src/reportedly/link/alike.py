"""How alike two accounts are, whether or not they tell one happening: a grade, where `reportedly.link.score` gives a probability.

A call and the visit a month later are two happenings that are much alike. The grade is what SemEval-2022 task 8 (multilingual news article similarity) asked its readers for, here turned
so that 1 is the same story and 0 has nothing to do with it. It joins nothing: it is shown beside the probability, to people who look for what belongs together.
"""

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

# The features of links that raise the grade and those that lower it, and no other way round: a free fit took likeness of heads away from likeness of texts, and gave the same page
# twice a low grade. Found by adding the best one at a time, with vectors and without, until no one added .0005 to the correlation with grades that were held out
# (training/link/README.md).
FOR: Final[tuple[Callable[[View, View], float | None], ...]] = (
    features.meaning,
    features.body_slightly,
    features.cross_terms,
    facts.same_day,
    facts.places,
    facts.figures_agree,
)
AGAINST: Final[tuple[Callable[[View, View], float | None], ...]] = (
    features.people_differ,
    features.kind_differs,
    facts.days_apart,
    facts.too_early,
    facts.no_country_shared,
    facts.distance,
    facts.figures_differ,
)
FEATURES: Final = FOR + AGAINST


@dataclass(frozen=True, slots=True)
class Grade:
    """What a feature adds to the grade: `weight` for each unit, `absent` where the pair says nothing on it."""

    weight: float
    absent: float


@dataclass(frozen=True, slots=True)
class Grades:
    """The grade of a pair whose features are all 0, and what each feature adds."""

    start: float
    features: Mapping[str, Grade]


@cache
def tables() -> Mapping[bool, Grades]:
    """The tables that ship with the package (`alike.json`, made by `training/link/alike.py`): for pairs with vectors (True) and without."""
    data = json.loads(resources.files(__package__).joinpath("alike.json").read_text(encoding="utf-8"))
    return {
        with_vectors: Grades(
            start=data[name]["start"],
            features={key: Grade(g["weight"], g["absent"]) for key, g in data[name]["features"].items()},
        )
        for with_vectors, name in ((True, "with_vectors"), (False, "without"))
    }


def values(a: View, b: View) -> dict[str, float | None]:
    """Every feature of the grade by name; the same whichever report comes first."""
    left, right = (a, b) if a.report.id <= b.report.id else (b, a)
    return {feature.__name__: feature(left, right) for feature in FEATURES}


def grade(found: Mapping[str, float | None]) -> float:
    """How alike a pair is by its features: 0 (nothing in common) to 1 (the same story), to four places."""
    table = tables()[found[features.meaning.__name__] is not None]
    told = [
        told.absent if (value := found[name]) is None else told.weight * value for name, told in table.features.items()
    ]
    return round(min(1.0, max(0.0, table.start + math.fsum(told))), 4)


def alike(a: View, b: View) -> float:
    """How alike two reports are, 0 to 1."""
    return grade(values(a, b))
