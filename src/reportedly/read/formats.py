"""The date formats of CLDR as patterns: "17 במרץ 2026", "17 جنوری، 2026", "2026 ж. 17 қаңтар", "2026. gada 17. janvāris".

A format (Unicode Technical Standard 35, part 4) is a row of fields with letters and marks between them. The weekday is left out, marks and white space may
be any or none, the era is optional; words between the fields ("gada", the ב before a month) must stand there. A month in figures counts only between words
("2026 оны 1-р сарын 17"); figures alone are left to `dates.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Final

from babel import Locale
from babel.dates import format_date

_TOKEN: Final = re.compile(r"'(?P<quoted>[^']*)'|(?P<field>([A-Za-z])\3*)|(?P<mark>[^A-Za-z'])")
_BETWEEN: Final = re.compile(r"\((\w)\)|(\w+)")
_MARKS: Final = r"[\s,،.\-\u200f]*"
# What may be written onto the day: "17-ին", "17an", "17(a)".
_DAY: Final = r"(?P<d>\d{1,2})"
_ENDING: Final = r"(?:-?\(?[^\W\d_]{1,4}\)?)?"
# A month with fewer letters in the format is written in figures.
_NAMED: Final = 3
_FIELDS: Final = ("d", "m", "y")
_WIDTHS: Final = ("full", "long", "medium")
# A day whose number, month and year cannot stand for one another.
SAMPLE: Final = date(2026, 11, 17)


def formats(locale: Locale) -> Iterator[tuple[str, str]]:
    """(format, `SAMPLE` written in it) in full, long and medium."""
    for width in _WIDTHS:
        yield str(locale.date_formats[width].pattern), format_date(SAMPLE, width, locale=locale)


def pattern(written: str, months: str, year: str, eras: Iterable[str]) -> re.Pattern[str] | None:
    """The pattern of a format, with groups `d`, `m` and (None where it is not written, at the end) `y`; None for a format of nothing but figures.

    `months` and `year` are expressions without groups, `eras` the names of eras.
    """
    row = [*_row(written)]
    at = {kind.lower(): i for i, (kind, _) in enumerate(row) if kind.lower() in _FIELDS and kind}
    words = any(_BETWEEN.search(text) for kind, text in row if not kind)
    if len(at) < len(_FIELDS) or (not words and any(kind == "M" for kind, _ in row)):
        return None
    named = "|".join(re.escape(era) for era in sorted(eras, key=len, reverse=True))
    fields = {
        "d": _DAY,
        "m": rf"(?P<m>{months})\.?",
        "M": r"(?P<m>\d{1,2})",
        "y": f"(?P<y>{year})",
        "Y": r"(?P<y>\d\d)",
        "G": f"(?:{named})?",
        "E": "",
    }
    parts = [fields[kind] if kind else _between(text) for kind, text in row]
    first, last = min(at.values()), max(at.values())
    if last == at["y"]:
        told = max(at["d"], at["m"])
        parts[told + 1 : last + 1] = [f"(?:{''.join(parts[told + 1 : last + 1])})?"]
        last = told + 1
    whole = "".join(parts[first : last + 1]) + (_ENDING if last == at["d"] else "")
    return re.compile(rf"(?<![\w.,:/]){whole}(?![^\W\d_]|\d|[:.]\d)", re.IGNORECASE)


def _row(written: str) -> Iterator[tuple[str, str]]:
    """(kind, text): `d`, `m` (a month by its name), `M` (in figures), `y`, `Y` (of two figures), `G` and `E` (the weekday), or an empty kind for what stands between fields."""
    tokens = [(_kind(m["field"]), m["quoted"] or m["mark"] or "") for m in _TOKEN.finditer(written)]
    for kind, same in groupby(tokens, key=lambda t: t[0]):
        yield kind, "".join(text for _, text in same)


def _kind(field: str | None) -> str:
    if field is None:
        return ""
    letter = {"L": "M", "c": "E"}.get(field[0], field[0])
    return "m" if letter == "M" and len(field) >= _NAMED else "Y" if field == "yy" else letter


def _between(text: str) -> str:
    """What stands between two fields: words must be there, a letter in brackets, marks and white space need not."""
    found = _BETWEEN.finditer(text)
    return _MARKS + "".join((rf"\(?{re.escape(m[1])}?\)?" if m[1] else re.escape(m[2])) + _MARKS for m in found)
