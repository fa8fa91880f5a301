"""Event → Comparison: which accounts agree, add precision, differ, or stand alone, counted by independent origin."""

from reportedly.compare.compare import compare
from reportedly.compare.origins import origins
from reportedly.compare.shown import shown

__all__ = ["compare", "origins", "shown"]
