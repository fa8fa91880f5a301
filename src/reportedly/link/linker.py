"""The built-in linker: candidate keys, weighed features, average-linkage events."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Final

from reportedly.link import score
from reportedly.link.alike import alike
from reportedly.link.groups import MORE_FOR_EACH_BIT, MOST_MORE
from reportedly.link.keys import both
from reportedly.link.partition import partition
from reportedly.link.scale import Scale
from reportedly.link.settle import settle
from reportedly.link.shared import ENOUGH, common
from reportedly.link.view import View, Views
from reportedly.parts import Settled, Surroundings
from reportedly.records import Judgement, Link, Reason, Report

# Links less likely than this are not kept. Two reports join from the first of `groups.JOIN`, at log odds of JOIN + LEAN (-1.1), a probability of .25,
# so a weaker link can never join two single reports; pairs between larger groups count whether they are links or not. More links would only be more to look at when a ledger is settled.
KEPT: Final = 0.2
# The log odds of `KEPT`, with room for rounding: pairs that cannot reach this are not compared further.
HOPELESS: Final = math.log(KEPT / (1 - KEPT)) - 0.01
# Pairs whose probability is remembered, for surroundings that are settled again and again.
REMEMBERED: Final = 50_000
# Reports whose keys are remembered: those of one article.
AT_HAND: Final = 64

# Told of a pair that has so little in common that its groups must be likelier to join, where no other pair of theirs has more.
LITTLE_SHARED: Final = (
    "What they have in common (who takes part, a town, a number, what happened, the day and country, names, telling words), in bits: the rarer in general, the more. "
    f"Below {ENOUGH:g} so much more is asked of them to join, in log odds; the probability is without it."
)

Numbers = tuple[int, ...]


class PairwiseLinker:
    """Compares reports two by two with weighed features (`reportedly.parts.Linker`). Pure: its only state remembers what it laid out."""

    def __init__(self) -> None:
        self._views = Views()
        self._scale = Scale(score.table())
        self._known: dict[tuple[str, str], tuple[View, View, float]] = {}
        self._keys: dict[str, tuple[Report, tuple[Numbers, Numbers]]] = {}

    def keys(self, report: Report) -> tuple[int, ...]:
        """Keys under which a report is found. Sorted, without duplicates."""
        return self._of_keys(report)[0]

    def asks(self, report: Report) -> tuple[int, ...]:
        """Keys under which those are found that a report is compared with. Sorted, without duplicates."""
        return self._of_keys(report)[1]

    def _of_keys(self, report: Report) -> tuple[Numbers, Numbers]:
        """The keys of a report and those that it asks for, worked out once: they are asked for in turn."""
        held = self._keys.get(report.id)
        if held is not None and held[0] is report:
            return held[1]
        if len(self._keys) >= AT_HAND:
            self._keys.clear()
        found = both(report)
        self._keys[report.id] = (report, found)
        return found

    def likely(self, left: Report, right: Report) -> float:
        """The probability that two reports are of one happening, 0..1."""
        one, two = (left, right) if left.id <= right.id else (right, left)
        a, b = self._views.of(one), self._views.of(two)
        found = self._weigh(a, b, -math.inf)
        assert found is not None
        return found

    def _weigh(self, a: View, b: View, least: float) -> float | None:
        """The probability of a pair; None where it is seen early that its log odds are below `least`."""
        pair = (a.report.id, b.report.id)
        held = self._known.get(pair)
        if held is not None and held[0] is a and held[1] is b:
            return held[2]
        odds = self._scale.log_odds(a, b, least)
        if odds is None:
            return None
        found = score.probability(odds)
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        self._known[pair] = (a, b, found)
        return found

    def link(self, left: Report, right: Report) -> Link | None:
        """The link of two reports without its reasons; None for one article's reports and below `KEPT`."""
        if left.article == right.article:
            return None
        one, two = (left, right) if left.id <= right.id else (right, left)
        likely = self._weigh(self._views.of(one), self._views.of(two), HOPELESS)
        return Link(left=one.id, right=two.id, score=likely) if likely is not None and likely >= KEPT else None

    def explain(self, left: Report, right: Report) -> Link:
        """The link of two reports with all its reasons, also where `link` gives None."""
        a, b = self._views.of(left), self._views.of(right)
        found = score.values(a, b)
        one, two = sorted((left.id, right.id))
        likely = score.probability(score.log_odds(found, score.table()))
        reasons = score.reasons(found, score.table())
        shared = round(common(a, b), 1)
        if shared < ENOUGH:
            more = round(min(MOST_MORE, MORE_FOR_EACH_BIT * (ENOUGH - shared)) / 1000, 2)
            little = Reason(feature="little_shared", score=shared, weight=-more, detail=LITTLE_SHARED)
            reasons = tuple(sorted((*reasons, little), key=lambda r: (-abs(r.weight), r.feature)))
        return Link(left=one, right=two, score=likely, alike=alike(a, b), reasons=reasons)

    def partition(
        self, reports: Sequence[Report], links: Sequence[Link], judgements: Sequence[Judgement]
    ) -> list[tuple[str, ...]]:
        """The events among the reports: each a sorted tuple of report ids, the list sorted."""
        return partition(reports, links, judgements, self.likely)

    def settle(self, touched: Iterable[str], around: Surroundings) -> Settled:
        """The events that may have changed, each whole, as `partition` would draw them; sorted."""
        return settle(touched, around, self.likely)
