"""The log odds of many pairs: what `reportedly.link.score` says of one, with each feature worked out once and no names looked up."""

from __future__ import annotations

import math
from typing import Final

from reportedly.link import facts, features
from reportedly.link.score import FEATURES, Feature, Table, saturated, share
from reportedly.link.view import View

# Features that cost little and speak against most pairs that are of two times, kinds, places or people, the cheapest first. Found on made reports: the first six rule out 38 % of the
# pairs that share a key, all of them 58 %, every feature 60 %, of 77 % that are not kept.
RULING_OUT: Final[tuple[Feature, ...]] = (
    facts.days_apart,
    facts.same_day,
    facts.published_apart,
    facts.published_far,
    features.kind_excludes,
    features.kind_differs,
    facts.too_early,
    facts.no_country_shared,
    facts.recurs,
    features.names,
    features.people_differ,
)


class Scale:
    """A table of weights laid out for weighing pairs."""

    def __init__(self, table: Table) -> None:
        kinds = sorted(table.least)
        self._bias, self._most = table.bias, table.most
        self._least: Final = tuple(table.least[about] for about in kinds)
        self._features: Final = tuple(
            (feature, w.weight, w.neutral, kinds.index(w.about))
            for feature in FEATURES
            if (w := table.weights[feature.__name__]).weight != 0.0
        )
        self._abouts: Final = tuple(about for *_, about in self._features)
        ruling = {feature: i for i, (feature, *_) in enumerate(self._features)}
        self._ruling: Final = tuple(ruling[feature] for feature in RULING_OUT if feature in ruling)
        self._others: Final = tuple(i for i in range(len(self._features)) if i not in self._ruling)

    def log_odds(self, a: View, b: View, least: float = -math.inf) -> float | None:
        """The log odds that the pair is of one happening, as `score.log_odds` has them; None where what speaks against it alone keeps it from reaching `least`."""
        left, right = (a, b) if a.report.id <= b.report.id else (b, a)
        features, bounds = self._features, self._least
        added: list[float] = [0.0] * len(features)
        reach, against, before = self._bias + self._most, [0.0] * len(bounds), [0.0] * len(bounds)
        for i in self._ruling:
            feature, weight, neutral, about = features[i]
            value = feature(left, right)
            if value is None:
                continue
            added[i] = part = weight * (value - neutral)
            if part < 0:
                against[about] -= part
                now = saturated(against[about], bounds[about])
                reach += before[about] - now
                before[about] = now
                if reach < least:
                    return None
        for i in self._others:
            feature, weight, neutral, about = features[i]
            value = feature(left, right)
            if value is not None:
                added[i] = weight * (value - neutral)
        return self._together(added)

    def _together(self, added: list[float]) -> float:
        """The log odds from what each feature adds, both sides of the scale saturated."""
        speaking = [x for x in added if x > 0]
        against = [(x, about) for x, about in zip(added, self._abouts, strict=True) if x < 0]
        total = [0.0] * len(self._least)
        for x, about in against:
            total[about] -= x
        more = share(math.fsum(speaking), self._most)
        less = [share(sum, bound) if sum else 1.0 for sum, bound in zip(total, self._least, strict=True)]
        return self._bias + math.fsum([x * more for x in speaking] + [x * less[about] for x, about in against])
