"""Distances in time as CLDR writes them ("2 minggu yang lalu", "acum 4 luni", "miaka 5 iliyopita"), told by their whole wording where the words alone mean something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from reportedly import cldr, languages

_UNITS: Final = {"day": "D", "week": "W", "month": "M", "year": "Y", "hour": "H", "minute": "MIN"}
# Letters of the codes of numbers.
_NUMBERS: Final = "wdny"
# A number and its unit, whatever stands around them.
_LENGTH: Final = "nu"
# Characters looked at behind and before a number.
_REACH: Final = 40


@dataclass(frozen=True, slots=True)
class Distance:
    """What stands before and behind the number, the unit, and the codes of what is before, of the number (`n`) and of what is behind."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    unit: str
    codes: str


@dataclass(frozen=True, slots=True)
class Distances:
    """The distances of a language, and what makes one a length: "in the last 5 years"."""

    listed: tuple[Distance, ...]
    during: re.Pattern[str] | None

    def mark(self, text: str, codes: list[str], starts: list[int], ends: list[int], payloads: list[Any]) -> None:
        """Give the atoms around each number the codes of a distance where its wording is one."""
        for i in range(len(codes) - 1, -1, -1):
            if codes[i] in _NUMBERS:
                found = self._at(text, starts[i], ends[i])
                if found is not None:
                    _replace(i, found, codes, starts, ends, payloads)

    def _at(self, text: str, start: int, end: int) -> tuple[Distance, int, int] | None:
        """(distance, where it begins, where it ends) around a number."""
        left, right = text[max(0, start - _REACH) : start], text[end : end + _REACH]
        for one in self.listed:
            after = one.after.match(right)
            before = one.before.search(left) if after is not None else None
            if after is None or before is None:
                continue
            if self.during is not None and self.during.search(left[: before.start()]):
                begin = start - len(left) + before.start() if one.codes[0] == "u" else start
                return Distance(one.before, one.after, one.unit, _LENGTH), begin, end + after.end()
            begin = start if one.codes == _LENGTH else start - len(left) + before.start()
            return one, begin, end + after.end()
        return None


def _replace(
    at: int,
    found: tuple[Distance, int, int],
    codes: list[str],
    starts: list[int],
    ends: list[int],
    payloads: list[Any],
) -> None:
    one, start, end = found
    if one.codes == _LENGTH and codes[at + 1 : at + 2] == ["u"]:
        return
    if at and codes[at - 1] == "h" and codes[at + 1 : at + 2] == ["e"]:
        return  # "২টা ২০ মিনিটে": the minutes of a clock time
    first = next(i for i in range(at + 1) if starts[i] >= start)
    last = next(i for i in range(len(codes) - 1, at - 1, -1) if ends[i] <= end)
    if first < at and starts[first] != start or "".join(codes[first : last + 1]) == one.codes.replace("n", codes[at]):
        return
    left, right = one.codes.split("n")
    row: list[tuple[str, int, int, Any]] = [(c, start, starts[at], one.unit if c == "u" else None) for c in left]
    row.append((codes[at], starts[at] if left else start, ends[at], payloads[at]))
    # a word that is both unit and direction is the last of them; the unit before it has no letters of its own
    behind = ends[at]
    for i, code in enumerate(right):
        whole = i == len(right) - 1
        row.append((code, behind, end if whole else behind, one.unit if code == "u" else None))
    codes[first : last + 1] = [r[0] for r in row]
    starts[first : last + 1] = [r[1] for r in row]
    ends[first : last + 1] = [r[2] for r in row]
    payloads[first : last + 1] = [r[3] for r in row]


@cache
def distances(code: str) -> Distances:
    """The distances of a language, those with most words first."""
    data, locale = languages.load(code, "times"), cldr.locale(code)
    # Where units are marks of dates as well (日), the data file has every distance.
    fields = locale._data["date_fields"] if locale is not None and not data.get("marked") else {}
    found = [*_of_direction(data, fields, "past"), *_of_direction(data, fields, "future")]
    words = data.get("during", ())
    during = re.compile(rf"(?:{'|'.join(re.escape(w) for w in words)})\s*$", re.IGNORECASE) if words else None
    listed = sorted(found, key=lambda pair: -len(pair[0]))
    return Distances(tuple(distance for _, distance in listed), during)


def _of_direction(data: Mapping[str, Any], fields: Any, direction: str) -> Iterator[tuple[str, Distance]]:
    """The distances of a direction. The wording for the future is for nothing else in some languages (`ahead`); in others it says "within" as well ("dalam 2 minggu",
    "3 दिनमा") and only tells that the word is a unit."""
    written = [
        (pattern, unit)
        for name, unit in _UNITS.items()
        for pattern in sorted({str(p) for p in fields.get(name, {}).get(direction, {}).values() if "{0}" in str(p)})
    ]
    befores = {pattern.split("{0}")[0].strip() for pattern, _ in written}
    for pattern, unit in written:
        before, after = (part.strip() for part in pattern.split("{0}"))
        within = direction == "future" and not data.get("ahead")
        if within and not after:
            continue
        codes = _LENGTH if within else _codes(before, after, befores, direction)
        yield (
            pattern,
            Distance(_ending(before), _beginning(after, data), unit, codes),
        )


def _codes(before: str, after: str, befores: set[str], direction: str) -> str:
    """Where the unit and the direction stand: before the number, behind it, or one on each side."""
    behind, ahead = ("A", "B") if direction == "past" else ("C", "I")
    if not before:
        return "nu" + behind
    if len(befores) == 1:
        return ahead + "nu"
    return "un" + behind if after else ahead + "nu"


def _ending(before: str) -> re.Pattern[str]:
    if not before:
        return re.compile(r"$")
    return re.compile(rf"(?<!\w){_spaced(before)}\s*$", re.IGNORECASE)


def _beginning(after: str, data: Mapping[str, Any]) -> re.Pattern[str]:
    end = "" if data.get("unspaced") else r"(?!\w)"
    return re.compile(rf"\s?{_spaced(after)}{end}" if after else "", re.IGNORECASE)


def _spaced(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in words.split())
