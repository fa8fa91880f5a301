"""Quality floors: what has been reached on what ships must not be lost again. `floors.json` holds them; they only rise.

Measures in `CEILINGS` count harm (wrong dates held with confidence, false merges): for them the pinned value is the most that is allowed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib import resources
from typing import Final

from reportedly.evaluate.measures import Figure

CEILINGS: Final = frozenset({"read.day_wrong_and_sure", "link.false_merges_of_look_alikes"})
# Figures are pinned with this many decimals, rounded away from the better side, so that a change in the last bit breaks nothing.
DECIMALS: Final = 3


def floors() -> dict[str, dict[str, float]]:
    """Corpus → measure → floor (or ceiling)."""
    loaded: dict[str, dict[str, float]] = json.loads(
        resources.files(__package__).joinpath("floors.json").read_text("utf-8")
    )
    return loaded


def broken(figures: Iterable[Figure]) -> list[str]:
    """A line for every figure that is worse than its floor, and for every floor that was not measured."""
    pinned = floors()
    seen = {(f.corpus, f.measure): f.value for f in figures}
    lines = []
    for corpus, measures in pinned.items():
        for measure, floor in measures.items():
            value = seen.get((corpus, measure))
            if value is None:
                lines.append(f"{corpus} {measure}: not measured (its floor is {floor})")
            elif _is_worse(measure, value, floor):
                lines.append(f"{corpus} {measure}: {value:.4f} is worse than {floor}")
    return lines


def raised(figures: Iterable[Figure]) -> dict[str, dict[str, float]]:
    """The floors with every better figure pinned; new measures are added."""
    pinned = {corpus: dict(measures) for corpus, measures in floors().items()}
    for figure in figures:
        measures = pinned.setdefault(figure.corpus, {})
        value = _pinned(figure.measure, figure.value)
        old = measures.get(figure.measure)
        if old is None or not _is_worse(figure.measure, value, old):
            measures[figure.measure] = value
    return pinned


def _is_worse(measure: str, value: float, floor: float) -> bool:
    return value > floor if measure in CEILINGS else value < floor


def _pinned(measure: str, value: float) -> float:
    step = 10**-DECIMALS
    rounded = round(value, DECIMALS)
    if measure in CEILINGS:
        return rounded if rounded >= value else round(rounded + step, DECIMALS)
    return rounded if rounded <= value else round(rounded - step, DECIMALS)
