"""What the groups of a match stand for: payloads, whole numbers, years."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypedDict

from reportedly.extract.times.atoms import Atoms
from reportedly.extract.times.expression import Expression

Build = Callable[[Atoms, "re.Match[str]"], Expression | None]


def payload(row: Atoms, match: re.Match[str], name: str) -> object:
    at = match.start(name) if name in match.re.groupindex else -1
    if at < 0:
        return None
    return _MARKED_UNITS.get(row.codes[at]) if name in ("u", "v") and row.payloads[at] is None else row.payloads[at]


# Marks behind a number that are units of a length of time.
_MARKED_UNITS: Final = {"j": "Y", "Y": "Y", "b": "D", "e": "MIN", "s": "S", "U": "CE", "D": "D", "l": "M"}


def whole(row: Atoms, match: re.Match[str], name: str) -> int | None:
    """The whole number of a group: of a numeral, a month, a weekday."""
    found = payload(row, match, name)
    if name == "W" and found is None and name in match.re.groupindex and match.start(name) >= 0:
        return {"l": 1, "b": 7}.get(row.codes[match.start(name)])
    if found is None and name in match.re.groupindex and match.start(name) >= 0 and row.codes[match.start(name)] == "s":
        return 2  # "second", which is a unit as well
    value = getattr(found, "value", found)
    if isinstance(value, float | int) and value == int(value):
        return int(value)
    return None


def flags(row: Atoms, at: int) -> frozenset[str]:
    """What a connecting word may mean; nothing for another atom."""
    found = row.payloads[at] if 0 <= at < len(row.payloads) else None
    return found if isinstance(found, frozenset) else frozenset()


class _Span(TypedDict):
    first: int
    last: int


def span_of(match: re.Match[str]) -> _Span:
    return {"first": match.start(), "last": match.end() - 1}


def year_of(row: Atoms, match: re.Match[str]) -> int | None:
    at = match.start("y") if "y" in match.re.groupindex else -1
    if at < 0:
        return None
    value = whole(row, match, "y")
    if value is not None and row.codes[at] in "don" and value < 100:
        return value + (1900 if value >= 50 else 2000)
    return value
