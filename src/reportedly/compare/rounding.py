"""Whether one number is another one, rounded."""

from __future__ import annotations

import math
from typing import Final

# Figures this close (share of the larger) are one figure where one of them is rounded.
ROUNDING: Final = 0.07
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
