"""Expressions that belong together across a connecting word: distances and what they are counted from, weeks and a day in them, days and a bare hour."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from reportedly.extract.times import groups
from reportedly.extract.times.atoms import Atoms
from reportedly.extract.times.expression import Expression
from reportedly.extract.times.vocabulary import TOLD

_DAYS: Final = frozenset(("date", "weekday", "day"))
# Atoms between two parts at most.
_BETWEEN: Final = 3
# "the week of 6 October", "la semaine du 6 octobre": what may stand between.
_WEEK_OF: Final = re.compile(r"u[giIG<]{1,3}$")
# A bare hour: behind a day or part of the day and a word for "at", or before a part of the day; nothing that it could count follows.
_HOUR_BEHIND: Final = re.compile(r"[,gi]{0,2}(?P<at>[i^hrxg<])[x]?(?P<d>[dwo])h?(?=$|[,.)(&;riIg<ACV-])")
_HOUR_BEFORE: Final = re.compile(r"(?P<at>[i^hxg])(?P<d>[dwo])h?,?$")
_LAST_HOUR: Final = 24


def joined(row: Atoms, found: list[Expression]) -> list[Expression]:
    """The expressions with those joined that belong together."""
    return [_with_hour(row, _with_week(row, e)) for e in _with_anchors(row, found)]


# ---- distances -----------------------------------------------------------------------------------------------------------


def _with_anchors(row: Atoms, found: list[Expression]) -> list[Expression]:
    out: list[Expression] = []
    for expression in found:
        anchored = _anchored(row, out[-1], expression) if out else None
        if anchored is None:
            out.append(expression)
        else:
            out[-1] = anchored
    return [_of_event(row, e) for e in out]


def _anchored(row: Atoms, left: Expression, right: Expression) -> Expression | None:
    """ "three weeks after Monday", "two days before yesterday", "कल के दो दिन बाद": a distance counted from a moment that the text names."""
    between = range(left.last + 1, right.first)
    if not between:
        return _beside(row, left, right)
    if len(between) > _BETWEEN:
        return None
    meanings = frozenset().union(*(groups.flags(row, i) for i in between))
    if left.kind in ("duration", "ago") and _is_moment(right) and left.count is not None and left.value in (None, TOLD):
        sign = 1 if "after" in meanings else -1 if "before" in meanings else 0
        if left.kind == "ago" and sign:
            sign = -1 if left.count < 0 else 1
        if not sign or any(row.codes[i] not in "giIBC<rx" for i in between):
            return None
        return replace(
            left, kind="anchored", value=None, count=sign * abs(left.count), last=right.last, end=right, shift=None
        )
    behind = right.kind == "ago" and row.codes[right.last] in "AC" and "behind" in meanings
    if behind and _is_moment(left) and all(row.codes[i] in "girx<" for i in between):
        return replace(right, kind="anchored", value=None, first=left.first, end=left, shift=None)
    return None


def _beside(row: Atoms, left: Expression, right: Expression) -> Expression | None:
    """ "heute in einer Woche", "tre giorni dopo domani": a distance right beside its moment."""
    if left.kind == "day" and right.kind == "ago" and right.shift == 0:
        return replace(right, kind="anchored", value=None, first=left.first, end=left, shift=None)
    meanings = groups.flags(row, left.last)
    if left.kind == "ago" and row.codes[left.last] in "AC" and meanings & {"after", "before"} and _is_moment(right):
        return replace(left, kind="anchored", value=None, last=right.last, end=right, shift=None)
    return None


def _is_moment(e: Expression) -> bool:
    return (e.kind in _DAYS and e.clock is None) or (e.kind == "vague" and e.value == "PRESENT_REF")


def _of_event(row: Atoms, e: Expression) -> Expression:
    """A distance counted from something that is no time ("हमले के दो दिन बाद") as a length."""
    if e.kind != "ago" or not e.first or row.codes[e.last] not in "AC":
        return e
    return (
        replace(e, kind="duration", value=None, count=abs(e.count or 0))
        if "behind" in groups.flags(row, e.first - 1)
        else e
    )


# ---- weeks ---------------------------------------------------------------------------------------------------------------


def _with_week(row: Atoms, e: Expression) -> Expression:
    """ "the week of 6 October", "the week starting on 6 October": the week of that day."""
    if e.kind != "date" or e.day is None or e.month is None or e.value is not None or e.clock is not None:
        return e
    match = _WEEK_OF.search(row.codes, max(0, e.first - _BETWEEN - 1), e.first)
    if match is None or row.payloads[match.start()] != "W":
        return e
    return replace(e, kind="week_of", first=match.start())


# ---- hours ---------------------------------------------------------------------------------------------------------------


def _with_hour(row: Atoms, e: Expression) -> Expression:
    """ "Friday at seven", "this evening at 8", "at 5 tomorrow afternoon"."""
    if e.clock is not None or not (e.kind in _DAYS or e.kind == "part"):
        return e
    if e.kind == "date" and e.day is None:
        return e
    after = _HOUR_BEHIND.match(row.codes, e.last + 1)
    if after is not None and "clock" in groups.flags(row, after.start("at")):
        return _at_hour(row, e, after.start("d"), last=after.end() - 1)
    if e.part is None:
        return e
    before = _HOUR_BEFORE.search(row.codes, max(0, e.first - 4), e.first)
    if before is not None and "clock" in groups.flags(row, before.start("at")):
        return _at_hour(row, e, before.start("d"), first=before.start("d"))
    return e


def _at_hour(row: Atoms, e: Expression, at: int, *, first: int | None = None, last: int | None = None) -> Expression:
    value = getattr(row.payloads[at], "value", None)
    if value is None or value != int(value) or not 0 < value <= _LAST_HOUR:
        return e
    hour = int(value)
    if e.part in ("AF", "EV", "NI") and hour < 12 and not (e.part == "NI" and hour < 5):
        hour += 12
    return replace(
        e,
        kind="clock" if e.kind == "part" else e.kind,
        first=e.first if first is None else first,
        last=e.last if last is None else last,
        clock=(hour, None, None, None),
        part=None,
    )
