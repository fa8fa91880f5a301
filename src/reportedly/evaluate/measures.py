"""The form of a measure and of a figure, and the counting that measures share."""

from __future__ import annotations

import fnmatch
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: `value` of `measure` on `corpus`, from `n` items."""

    corpus: str
    measure: str
    value: float
    n: int


@dataclass(frozen=True, slots=True)
class Measure:
    """Takes measures on every corpus whose name matches `pattern` (as in fnmatch: `extract/timex/*`).

    `take` gets the corpus's name and the path of its file and yields (measure, value, n); it yields nothing for what it cannot measure.
    """

    pattern: str
    take: Callable[[str, Path], Iterable[tuple[str, float, int]]]

    def matches(self, corpus: str) -> bool:
        """Whether the measure applies to a corpus of that name."""
        return fnmatch.fnmatchcase(corpus, self.pattern)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def f1(precision: float, recall: float) -> float:
    """The harmonic mean, 0 when both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def ratio(part: float, whole: float) -> float:
    """A share, 0 of nothing."""
    return part / whole if whole else 0.0
