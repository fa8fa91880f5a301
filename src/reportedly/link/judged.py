"""A person's judgements as linking needs them: reports held together from the start, and reports held apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from reportedly.records import Judgement


class Judged:
    """What a person judged of the reports that are held; judgements on others wait until those arrive."""

    def __init__(self, judgements: Sequence[Judgement], held: Collection[str]) -> None:
        self._apart: dict[str, set[str]] = defaultdict(set)
        for judgement in judgements:
            if judgement.judged == "different" and judgement.left != judgement.right:
                self._apart[judgement.left].add(judgement.right)
                self._apart[judgement.right].add(judgement.left)
        self._together: dict[str, set[str]] = {}
        for left, right in sorted((j.left, j.right) for j in judgements if j.judged == "same"):
            if left in held and right in held:
                self._hold_together(left, right)

    def _hold_together(self, left: str, right: str) -> None:
        """Join two reports and all that each was joined to, unless a judgement holds any two of them apart."""
        one, two = self._together.get(left, {left}), self._together.get(right, {right})
        if one is not two and not any(self._apart[m] & two for m in one):
            both = one | two
            self._together.update(dict.fromkeys(both, both))

    def together(self, report: str) -> tuple[str, ...]:
        """The report and those held together with it, sorted."""
        return tuple(sorted(self._together.get(report, (report,))))

    def apart(self, reports: Iterable[str]) -> set[str]:
        """The reports held apart from any of these."""
        return {other for report in reports for other in self._apart.get(report, ())}

    def units(self, reports: Iterable[str]) -> list[tuple[str, ...]]:
        """The reports cut into what is held together, with all that belongs to each, sorted."""
        return sorted({self.together(report) for report in reports})
