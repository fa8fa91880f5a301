"""Time expressions of an article, in its language, as TIMEX3: `times` of an article, `parse` of a bare text."""

from __future__ import annotations

from reportedly.extract.times.find import parse, times

__all__ = ["parse", "times"]
