"""What the patterns of years, their parts and the nth of a month build (see `build.py` for the groups)."""

from __future__ import annotations

import re
from typing import Final

from reportedly.extract.times import groups
from reportedly.extract.times.atoms import Atoms
from reportedly.extract.times.expression import Expression, Kind


def part_of_other_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the spring of last year", "the third quarter of this year"."""
    if groups.payload(row, match, "u") != "Y":
        return None
    value = str(groups.payload(row, match, "Z")) if "Z" in match.re.groupindex else None
    if value is None:
        kind, number = {"Q": "Q", "HY": "H"}.get(str(groups.payload(row, match, "v"))), groups.whole(row, match, "n")
        number = 2 if row.codes[match.start("n")] == "s" else number
        if kind is None or number is None or not 1 <= number <= 4:
            return None
        value = f"{kind}{number}"
    return Expression(
        kind="part_of_year", value=value, shift=groups.whole(row, match, "S"), unit="Y", **groups.span_of(match)
    )


def named_decade(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the nineties"."""
    return Expression(kind="decade", year=int(str(row.payloads[match.start()])), **groups.span_of(match))


def nth_of_month(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the first Monday of May 2015", "the last day of next month": `count` is the number, -1 for the last, -2 for the last but one."""
    number, unit = _nth(row, match), str(groups.payload(row, match, "u") or "D")
    weekday = groups.whole(row, match, "W")
    if number is None or unit not in ("D", "W", "WE"):
        return None
    inside = _inside(row, match)
    if inside is None:
        return None
    month, shift = inside
    return Expression(
        kind="nth",
        year=groups.year_of(row, match),
        month=month,
        day=number if unit == "D" and weekday is None and number > 0 else None,
        weekday=weekday,
        shift=shift,
        count=float(number),
        unit=unit,
        **groups.span_of(match),
    )


def _inside(row: Atoms, match: re.Match[str]) -> tuple[int | None, int | None] | None:
    """(month, None), or (None, months off) of "next month"."""
    month = groups.whole(row, match, "M")
    if month is None and "M2" in match.re.groupindex:
        month = groups.whole(row, match, "M2")
    if month is not None:
        return (month, None) if 1 <= month <= 12 else None
    fused = groups.payload(row, match, "F")
    if isinstance(fused, str):
        return (None, int(fused[:-1])) if fused.endswith("M") else None
    return (None, _other(row, match)) if groups.payload(row, match, "v") == "M" else None


def _other(row: Atoms, match: re.Match[str]) -> int:
    """Units off of "next month", "mes pasado"; "of the month" is the present one."""
    shift = groups.whole(row, match, "T")
    return (shift if shift is not None else groups.whole(row, match, "T2")) or 0


def nth_of_this_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the first week of this year"."""
    number, fused = _nth(row, match), groups.payload(row, match, "F")
    if number is None or groups.payload(row, match, "u") != "W":
        return None
    if isinstance(fused, str):
        shift = int(fused[:-1]) if fused.endswith("Y") else None
    else:
        shift = _other(row, match) if groups.payload(row, match, "v") == "Y" else None
    if shift is None:
        return None
    return Expression(kind="nth", shift=shift, count=float(number), unit="W", value="Y", **groups.span_of(match))


def nth_of_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the second week of 2015"."""
    number = _nth(row, match)
    if number is None or groups.payload(row, match, "u") != "W":
        return None
    return Expression(
        kind="nth", year=groups.year_of(row, match), count=float(number), unit="W", **groups.span_of(match)
    )


def _nth(row: Atoms, match: re.Match[str]) -> int | None:
    """The number of an ordinal, -1 for "last", -2 for "second last"; None where it is none."""
    shift = groups.whole(row, match, "S")
    if shift is not None and shift != -1:
        return None
    if match.start("n") < 0:
        return -1 if shift == -1 else None
    at = match.start("n")
    number, value = row.payloads[at], groups.whole(row, match, "n")
    if row.codes[at] != "s" and not (row.codes[at] == "o" or getattr(number, "ordinal", False)):
        return None
    if value is None or not 1 <= value <= 53:
        return None
    return value if shift is None else -value


def year_alone(row: Atoms, match: re.Match[str]) -> Expression | None:
    value = groups.whole(row, match, "y")
    at = match.start("y")
    marked = match.end() - match.start() > 1
    if value is not None and value < 1000 and "." in row.codes[match.start() : match.end()]:
        return None  # "115. yılında": in the 115th year of something
    if value is not None and value < 100 and row.codes[match.end() - 1] == "j" and _is_short(row, at):
        return Expression(kind="year", year=2000 + value, **groups.span_of(match))
    if value is not None and value < 1000 and row.codes[match.end() - 1] == "j":
        return Expression(kind="duration", unit="Y", count=float(value), **groups.span_of(match))
    if value is None or (row.codes[at] != "y" and not marked):
        return None
    if not marked and not 1500 <= value <= 2100:
        return None
    if not marked and not _tells_year(row, at):
        return None
    if not marked and _counts(row, at, value):
        return None
    return Expression(kind="year", year=value, **groups.span_of(match))


def year_behind_period(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "منذ عام 2021", "last year 2020": the words of a year ago before a number are of that year."""
    period, value = groups.payload(row, match, "F"), groups.whole(row, match, "y")
    if not isinstance(period, str) or not period.endswith("Y") or value is None:
        return None
    return Expression(kind="year", year=value, **groups.span_of(match))


def _counts(row: Atoms, at: int, value: int) -> bool:
    """Whether a bare number counts something: "some 1500 apprentices", "не менее 1998 кубических см", and 累計1932人, where a year has its mark."""
    behind = row.codes[at + 1 : at + 2]
    if behind == "#" and row.starts[at + 1] == row.ends[at] and row.text[row.ends[at]] >= _IDEOGRAPHIC:
        return True
    return at > 0 and row.codes[at - 1] == "x" and (value < _OLD or behind == "#")


# Letters from here on are of scripts in which nothing stands between words.
_IDEOGRAPHIC: Final = "\u2e80"
# Years before this are told with a mark or a word where "about" stands before them.
_OLD: Final = 1900


def _is_short(row: Atoms, at: int) -> bool:
    """Whether a number of two figures begins with a nought: 08年 is the year 2008."""
    written = row.text[row.starts[at] : row.ends[at]]
    return len(written) == 2 and written[0] in "0零〇０"


def year_in_words(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the year two thousand": behind the unit a number in words is a year."""
    value, number = groups.whole(row, match, "y"), row.payloads[match.start("y")]
    if groups.payload(row, match, "u") != "Y" or number.digits or value is None or not 1500 <= value <= 2100:
        return None
    return Expression(kind="year", year=value, **groups.span_of(match))


def _tells_year(row: Atoms, at: int) -> bool:
    """Whether a number in words that stands alone is a year: told as two numbers, or all that is said, or with a connecting word before and none behind that it could count."""
    if not row.payloads[at].scaled:
        return True
    if len(row.codes) == 1:
        return bool(row.payloads[at].value % 100)
    ends = at + 1 == len(row.codes) or row.codes[at + 1] in ",.)("
    return ends and bool(at) and row.codes[at - 1] in "iI<gYr"


def decade(row: Atoms, match: re.Match[str]) -> Expression | None:
    value = groups.whole(row, match, "y")
    first = match.start()
    if row.codes[first] == "K" and row.ends[first] - row.starts[first] < 3:
        return None  # an ending of the word before
    if value is None or value % 10:
        return None
    if value < 100:
        value += 1900
    return Expression(kind="decade", year=value // 10, **groups.span_of(match))


def century(row: Atoms, match: re.Match[str]) -> Expression | None:
    value = groups.whole(row, match, "n")
    return (
        None
        if value is None or not 1 < value < 22
        else Expression(kind="century", year=value - 1, **groups.span_of(match))
    )


def part_of_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    shift, fused = groups.whole(row, match, "S"), groups.payload(row, match, "F")
    if isinstance(fused, str):
        if not fused.endswith("Y"):
            return None
        shift = int(fused[:-1])
    if "Z" in match.re.groupindex:
        return Expression(
            kind="part_of_year",
            value=str(groups.payload(row, match, "Z")),
            year=groups.year_of(row, match),
            shift=shift,
            **groups.span_of(match),
        )
    unit, number = groups.payload(row, match, "u"), groups.whole(row, match, "n")
    number = 2 if row.codes[match.start("n")] == "s" else number
    kind = {"Q": "Q", "HY": "H", "1": "H"}.get(str(unit))
    if kind is None or number is None or not 1 <= number <= (4 if kind == "Q" else 2):
        return None
    return Expression(
        kind="part_of_year",
        value=f"{kind}{number}",
        year=groups.year_of(row, match),
        shift=shift,
        **groups.span_of(match),
    )


def era(row: Atoms, match: re.Match[str]) -> Expression | None:
    """令和6年3月5日: years counted from the first of an era, whose payload is the year before."""
    before, number = row.payloads[match.start()], groups.whole(row, match, "n")
    if number is None or not 1 <= number <= _LONGEST_ERA:
        return None
    year, month, day = before + number, groups.whole(row, match, "M"), groups.whole(row, match, "d")
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    kind: Kind = "year" if month is None else "month" if day is None else "date"
    return Expression(
        kind=kind, year=year, month=month, day=day, weekday=groups.whole(row, match, "W"), **groups.span_of(match)
    )


# Years that an era lasts at most.
_LONGEST_ERA: Final = 150
