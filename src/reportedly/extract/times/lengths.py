"""Lengths as TIMEX3 values: P3D, PT1H30M, PXY."""

from __future__ import annotations

from typing import Final

from reportedly.extract.times.expression import Expression

SECONDS: Final = {"S": 1, "MIN": 60, "H": 3600}


def length(e: Expression) -> str | None:
    unit = e.unit or "D"
    if e.smaller:
        return _mixed_length(e)
    amount = "X" if e.value == "X" else _plain(e.count or 1.0)
    if e.count is not None and e.count > 99_999:
        return None
    if unit == "FN":
        return f"P{_plain(2 * (e.count or 1))}W" if e.value != "X" else "PXW"
    if unit == "NI":
        return f"P{amount}D" if e.value is None else "PXD"
    if unit in ("S", "MIN", "H"):
        return f"PT{amount}{ {'S': 'S', 'MIN': 'M', 'H': 'H'}[unit] }"
    return f"P{amount}{ {'HY': 'HY'}.get(unit, unit) }"


def _mixed_length(e: Expression) -> str:
    """A length in several units: P1Y2M, PT1H30M."""
    amounts = ((e.count or 0.0, e.unit or "D"), *e.smaller)
    dated = "".join(f"{_plain(n)}{u}" for n, u in amounts if u not in SECONDS)
    timed = "".join(f"{_plain(n)}{'M' if u == 'MIN' else u}" for n, u in amounts if u in SECONDS)
    return f"P{dated}" + (f"T{timed}" if timed else "")


def _plain(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:g}"
