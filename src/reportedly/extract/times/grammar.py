"""Expressions of a row of atoms from left to right, and the joining of neighbours: day with clock time, edges, ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from reportedly.extract.times.anchored import joined
from reportedly.extract.times.atoms import Atoms
from reportedly.extract.times.expression import Expression
from reportedly.extract.times.patterns import begins, find

# What may stand between a day and its time of day.
_GLUE: Final = frozenset(",giIrxhD<^'")
_MOST_GLUE: Final = 2
# What stands between them as well: whose time it is, in brackets, between commas or neither ("at 2:20 p.m. local time on Saturday"), the point of an abbreviation ("kl. 14.20 on …").
_ASIDE: Final = re.compile(r"\(z\)|,?z,?|(?<=[hx])[.]")
_DAYS: Final = frozenset(("date", "weekday", "day"))
_PERIODS: Final = frozenset(
    ("month", "year", "part_of_year", "decade", "century", "period", "weekday", "day", "date", "part")
)

_SIZES: Final = ("CE", "DE", "Y", "HY", "Q", "M", "W", "D", "H", "MIN", "S")
_LONG: Final = _PERIODS - {"weekday", "day", "date", "part"}


def expressions(row: Atoms) -> list[Expression]:
    """The expressions of a row, joined with their neighbours, in order; a part of the day or a frequency alone is kept."""
    found = _with_edges(row, joined(row, _of_one_day(row, _with_clocks(row, list(_plain(row))))))
    return [replace(e, value="span") if _is_span(row, e) else e for e in found]


# Atoms before "in two months" among which an ordinal or count makes it a length.
_COUNT_REACH: Final = 6


def _is_span(row: Atoms, e: Expression) -> bool:
    """Whether a distance ahead stands behind an ordinal ("the third attack in two months"): then it is how long the counting took."""
    if e.kind != "ago" or e.shift != 0:
        return False
    for code in reversed(row.codes[max(0, e.first - _COUNT_REACH) : e.first]):
        if code in ",.()":
            return False
        if code in "os":
            return True
    return False


_MEANS: Final = re.compile("[^#]")  # the letter of an atom with a meaning


def _plain(row: Atoms) -> Iterator[Expression]:
    at, codes = 0, row.codes
    while at < len(codes):
        if codes[at] == "#":
            after = _MEANS.search(codes, at)
            if after is None:
                return
            at = after.start()
        if not begins(codes[at]):
            at += 1
            continue
        found = find(row, at)
        if found is None:
            at += 1
            continue
        yield found
        at = found.last + 1


def _close(row: Atoms, left: Expression, right: Expression) -> bool:
    """Whether nothing but glue stands between two expressions."""
    between = row.codes[left.last + 1 : right.first]
    if row.codes[left.last] == "h":
        between = between.removeprefix(".")
    if right.kind == "weekday" and between.endswith("u") and row.payloads[right.first - 1] == "D":
        between = between[:-1]  # "pukul 14.20 hari Sabtu"
    between = _ASIDE.sub("", between)
    if left.kind in ("duration", "ago"):
        return between in ("", ",", "&", "g", ",&")
    return len(between) <= _MOST_GLUE and all(c in _GLUE for c in between)


def _with_clocks(row: Atoms, found: list[Expression]) -> list[Expression]:
    out: list[Expression] = []
    for expression in found:
        joined = _join(out[-1], expression) if out and _close(row, out[-1], expression) else None
        if joined is None:
            out.append(expression)
        else:
            out[-1] = joined
    return out


def _of_one_day(row: Atoms, found: list[Expression]) -> list[Expression]:
    """ "at 10:35 a.m. (0735 GMT) on Friday": both clock times are of the day behind the brackets."""
    out = list(found)
    for i, (local, other, day) in enumerate(zip(found, found[1:], found[2:], strict=False)):
        if (local.kind, other.kind) != ("clock", "clock") or day.kind not in _DAYS or day.clock is not None:
            continue
        behind = row.codes[other.last + 1 : day.first]
        if row.codes[local.last + 1 : other.first] == "(" and behind[:1] == ")" and all(c in _GLUE for c in behind[1:]):
            for at, time in ((i, local), (i + 1, other)):
                out[at] = replace(day, first=time.first, last=time.last, clock=time.clock, part=time.part)
    return out


def _join(left: Expression, right: Expression) -> Expression | None:
    """One length of two ("1 hour 30 minutes"); one expression of a day and a time of day, in either order, or of a clock time and its part of the day."""
    if left.kind in ("duration", "ago") and right.kind in ("duration", "ago") and _goes_on(left, right):
        kind, sign = (
            ("ago", left if left.kind == "ago" else right) if "ago" in (left.kind, right.kind) else ("duration", right)
        )
        negative = kind == "ago" and (sign.count or 0) < 0
        smaller = (*left.smaller, (abs(right.count or 0), right.unit or "D"), *right.smaller)
        count = -abs(left.count or 0) if negative else abs(left.count or 0)
        value = left.value or right.value if kind == "ago" else left.value
        return replace(
            left,
            kind="ago" if kind == "ago" else "duration",
            last=right.last,
            count=count,
            smaller=smaller,
            value=value,
        )
    for day, time in ((left, right), (right, left)):
        if (
            day.kind in _DAYS
            and time.kind in ("clock", "part")
            and day.day is None is day.clock
            or _is_dated(day, time)
        ):
            if time.kind == "part" and (day.part is not None):
                return None
            clock, part = _clock_with_part(day, time)
            return replace(day, first=left.first, last=right.last, clock=clock, part=part)
    if (
        left.kind in _DAYS
        and left.clock is not None
        and left.part is None
        and right.kind == "part"
        and left.clock[0] < 12
    ):
        clock, _ = _clock_with_part(left, right)
        return replace(left, last=right.last, clock=clock)
    if {left.kind, right.kind} == {"clock", "part"}:
        clock, part = _clock_with_part(*((left, right) if left.kind == "clock" else (right, left)))
        return replace(left, kind="clock", first=left.first, last=right.last, clock=clock, part=part)
    return None


def _goes_on(left: Expression, right: Expression) -> bool:
    """Whether a length goes on with a smaller unit."""
    last = left.smaller[-1][1] if left.smaller else left.unit
    if left.count is None or right.count is None or last not in _SIZES or right.unit not in _SIZES:
        return False
    return _SIZES.index(last) < _SIZES.index(right.unit)


def _is_dated(day: Expression, time: Expression) -> bool:
    return day.kind in _DAYS and day.clock is None and time.kind in ("clock", "part")


def _clock_with_part(
    a: Expression, b: Expression
) -> tuple[tuple[int, int | None, int | None, int | None] | None, str | None]:
    clock, part = a.clock or b.clock, a.part or b.part
    if clock is not None and part in ("AF", "EV", "NI") and 0 < clock[0] < 12 and not (part == "NI" and clock[0] < 5):
        clock = (clock[0] + 12, *clock[1:])
    return clock, part


def _with_edges(row: Atoms, found: list[Expression]) -> list[Expression]:
    """ "early on Monday", "the end of last year", "mid-March", "about 1990": words before an expression that modify it."""
    out: list[Expression] = []
    for expression in found:
        first, edge = expression.first, None
        at = first - 1
        floor = out[-1].last if out else -1
        while at > floor and row.codes[at] in "gi-" and first - at <= _MOST_GLUE:
            at -= 1
        if at > floor and row.codes[at] == "G" and expression.kind in _PERIODS:
            edge, first = row.payloads[at], at
        after = expression.last + 1
        if edge is None and after < len(row.codes) and expression.kind in _LONG:
            behind = after + 1 if row.codes[after] == "g" and after + 1 < len(row.codes) else after
            if row.codes[behind] == "G" and (behind == len(row.codes) - 1 or row.codes[behind + 1] not in "MmWydo"):
                expression = replace(expression, last=behind)
                edge = row.payloads[behind]
        approximate = "x" if expression.first and row.codes[expression.first - 1] == "x" else None
        changed = edge is not None or first != expression.first or approximate != expression.approximate
        out.append(
            replace(expression, first=first, edge=edge or expression.edge, approximate=approximate)
            if changed
            else expression
        )
    return out
