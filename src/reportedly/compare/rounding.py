"""Whether one figure is another one, rounded, bounded or told in a larger unit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from reportedly.compare.figures import Figure

# Figures this close (share of the larger) are one figure where one of them is rounded.
ROUNDING: Final = 0.07
# A spelled-out bound ("more than 100") may be further away than a rounding.
BOUND_ROUNDING: Final = 0.2
# A toll from here on that is a lower bound in round figures is no count: "more than 100". Smaller ones are ("at least 20").
ROUND_TOLL: Final = 100.0
# Figures below this are told exactly unless the text says otherwise.
SMALL: Final = 20.0


def significant(value: float) -> int:
    """Significant digits of a figure as it is told: 300 has one, 287 three, 61.3 three."""
    return len(f"{value:.10g}".split("e")[0].replace(".", "").strip("0").lstrip("-")) or 1


def is_cut(coarse: float, fine: float) -> bool:
    """Whether the coarse figure is the fine one with fewer digits."""
    digits = significant(coarse)
    if digits >= significant(fine) or fine < SMALL:
        return False
    unit = 10.0 ** (math.floor(math.log10(abs(coarse))) - digits + 1)
    return coarse in (round(fine / unit) * unit, math.floor(fine / unit) * unit)


def rounds(low: Sequence[Figure], high: Sequence[Figure], develops: bool) -> bool:
    """Whether one of the values is the other, rounded or bounded.

    A value is a rounding where the other one, cut or rounded to the same digits, gives it. Small counts that nobody calls rough are exact.
    """
    a, b = low[0].value, high[0].value
    gap = (b - a) / b if b else 0.0
    rough = all(f.rough for f in low) or all(f.rough for f in high)
    bounded = any(f.at_least for f in low) or any(f.at_most for f in high)
    if low[0].dimension == "time" and _in_hours(low[0], high[0]):
        return True
    if develops and any(f.at_least for f in low) and a >= ROUND_TOLL and is_cut(low[0].stated, high[0].stated):
        return gap <= BOUND_ROUNDING  # "more than 100", 112
    if develops and not rough:
        return False
    if bounded or rough:
        return gap <= (BOUND_ROUNDING if bounded and not develops else ROUNDING)
    return gap <= ROUNDING and (is_cut(low[0].stated, high[0].stated) or is_cut(high[0].stated, low[0].stated))


def _in_hours(low: Figure, high: Figure) -> bool:
    """Whether one duration is the other, told in the larger unit."""
    for coarse, fine in ((low, high), (high, low)):
        unit = coarse.value / coarse.stated if coarse.stated else 0.0
        if unit > fine.value / max(fine.stated, 1.0) and round(fine.value / unit) == coarse.stated:
            return True
    return False
