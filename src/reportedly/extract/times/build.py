"""What each pattern of the grammar builds: an `Expression` out of the atoms that its groups stand on, or None where they make no time.

Groups: W weekday, d day, M month, y year, S shift, F period, N numeric date, u unit, n count, half, R day, Z season, P part of the day, p a.m./p.m.,
t clock time, e minutes, z zone, c second day of a range, v unit of a part.
"""

from __future__ import annotations

import re
from dataclasses import replace

from reportedly.extract.times import groups
from reportedly.extract.times.atoms import Atoms, offset_at
from reportedly.extract.times.expression import Expression
from reportedly.extract.times.groups import Build


def date(row: Atoms, match: re.Match[str]) -> Expression | None:
    day, month = groups.whole(row, match, "d"), groups.whole(row, match, "M")
    if month is None or not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    if day is None and _is_other_word(row, match):
        return None
    shift, fused = groups.whole(row, match, "S"), groups.payload(row, match, "F")
    if isinstance(fused, str) and fused.endswith("Y"):
        shift = int(fused[:-1])
    return Expression(
        kind="date" if day is not None else "month", year=groups.year_of(row, match), month=month, day=day, weekday=groups.whole(row, match, "W"), shift=shift, **groups.span_of(match)
    )  # fmt: skip


def _is_other_word(row: Atoms, match: re.Match[str]) -> bool:
    """Whether a month's name that is also another word stands in small letters without a figure: "that this may"."""
    at = match.start("M")
    if not row.capitals:
        return False
    return (
        row.codes[at] == "m"
        and row.text[row.starts[at]].islower()
        and ("y" not in match.re.groupindex or match.start("y") < 0)
    )


def feast(row: Atoms, match: re.Match[str]) -> Expression | None:
    """A day of the year with a name; payloads: `12-25` month and day, `11-4-4` month, which of its weekdays, weekday."""
    numbers = [int(n) for n in str(row.payloads[match.start("N")]).split("-")]
    year, shift = groups.year_of(row, match), groups.whole(row, match, "S")
    if len(numbers) == 3:
        return Expression(
            kind="nth", year=year, month=numbers[0], count=float(numbers[1]), weekday=numbers[2], unit="D", shift=shift, **groups.span_of(match)
        )  # fmt: skip
    return Expression(kind="date", year=year, month=numbers[0], day=numbers[1], shift=shift, **groups.span_of(match))


def month_of_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "July last year", "geçen yıl ocak"."""
    if groups.payload(row, match, "u") != "Y":
        return None
    found = date(row, match)
    return None if found is None else replace(found, unit="Y")


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


def month(row: Atoms, match: re.Match[str]) -> Expression | None:
    at = match.start("M")
    alone = match.end() - match.start() == 1
    if (
        row.codes[at] == "m"
        and alone
        and not (at and row.codes[at - 1] in "iIrb<G" and row.text[row.starts[at]].isupper())
    ):
        return None
    return date(row, match)


def day_only(row: Atoms, match: re.Match[str]) -> Expression | None:
    day = groups.whole(row, match, "d")
    fused = groups.payload(row, match, "F")
    if day is None or not 1 <= day <= 31:
        return None
    shift = int(fused[:-1]) if isinstance(fused, str) and fused.endswith("M") else groups.whole(row, match, "S")
    if isinstance(fused, str) and not fused.endswith("M"):
        return None
    return Expression(kind="date", day=day, weekday=groups.whole(row, match, "W"), shift=shift, **groups.span_of(match))


def day_of_other_month(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the 5th of last month"."""
    return day_only(row, match) if groups.payload(row, match, "u") == "M" else None


def edge_of_period(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the end of the year": of the present one."""
    unit = str(groups.payload(row, match, "u"))
    if unit not in ("Y", "M", "W", "Q"):
        return None
    edge = str(row.payloads[match.start("G")])
    return Expression(kind="period", unit=unit, count=0.0, edge=edge, **groups.span_of(match))


def numeric(row: Atoms, match: re.Match[str]) -> Expression | None:
    year, month, day, clock = row.payloads[match.start("N")]
    moment = None if clock is None else (clock[0], clock[1], int(clock[2]) if clock[2] else None, _offset(clock[3]))
    return Expression(
        kind="date",
        year=year,
        month=month,
        day=day,
        weekday=groups.whole(row, match, "W"),
        clock=moment,
        **groups.span_of(match),
    )


def _offset(zone: str | None) -> int | None:
    if zone is None:
        return None
    if zone == "Z":
        return 0
    found = offset_at(zone, 0)
    return None if found is None else found[0]


def numeric_part(row: Atoms, match: re.Match[str]) -> Expression | None:
    a, b, sign, pointed, _ = row.payloads[match.start("N")]
    beside = groups.whole(row, match, "W") is not None
    if sign == "." and not (pointed or beside):
        return None
    day, month = (b, a) if b > 12 else (a, b)
    if not (1 <= month <= 12 and 1 <= day <= 31) or not (
        beside or pointed or (match.start() and row.codes[match.start() - 1] in "i(")
    ):
        return None
    return Expression(kind="date", month=month, day=day, weekday=groups.whole(row, match, "W"), **groups.span_of(match))


def month_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    year, month = row.payloads[match.start()]
    return Expression(kind="month", year=year, month=month, **groups.span_of(match))


def weekday(row: Atoms, match: re.Match[str]) -> Expression | None:
    at = match.start("W")
    if row.codes[at] == "v" and not (
        row.text[row.starts[at]].isupper() and (match.end() - match.start() > 1 or (at and row.codes[at - 1] in "i("))
    ):
        return None
    shift = groups.whole(row, match, "S")
    fused = groups.payload(row, match, "F")
    if isinstance(fused, str):
        if not fused.endswith("W"):
            return None
        return Expression(
            kind="weekday",
            weekday=groups.whole(row, match, "W"),
            unit="W",
            count=float(fused[:-1]),
            **groups.span_of(match),
        )
    if "u" in match.re.groupindex and match.start("u") >= 0:
        return Expression(
            kind="weekday",
            weekday=groups.whole(row, match, "W"),
            unit="W",
            count=float(shift or 0),
            **groups.span_of(match),
        )
    return Expression(kind="weekday", weekday=groups.whole(row, match, "W"), shift=shift, **groups.span_of(match))


def day(row: Atoms, match: re.Match[str]) -> Expression | None:
    return Expression(
        kind="day",
        value=str(groups.payload(row, match, "R")),
        weekday=groups.whole(row, match, "W"),
        **groups.span_of(match),
    )


def fused_day(row: Atoms, match: re.Match[str]) -> Expression | None:
    """Payloads: `-1NI` day and part; `W3MO` weekday and part; `w3-1` weekday of another week."""
    payload = str(row.payloads[match.start()])
    if payload[0] == "W":
        return Expression(kind="weekday", weekday=int(payload[1]), part=payload[2:], **groups.span_of(match))
    if payload[0] == "w":
        return Expression(
            kind="weekday", weekday=int(payload[1]), unit="W", count=float(payload[2:]), **groups.span_of(match)
        )
    return Expression(
        kind="day",
        value=payload[:-2],
        part=payload[-2:],
        weekday=groups.whole(row, match, "W"),
        **groups.span_of(match),
    )


def period(row: Atoms, match: re.Match[str]) -> Expression | None:
    fused = groups.payload(row, match, "F")
    if isinstance(fused, str):
        found = re.fullmatch(r"(-?\d+)([A-Z]+)", fused)
        if found is not None and found.group(2) in ("SP", "SU", "FA", "WI"):
            return Expression(
                kind="part_of_year", value=found.group(2), shift=int(found.group(1)), **groups.span_of(match)
            )
        return (
            None
            if found is None
            else Expression(kind="period", unit=found.group(2), count=float(found.group(1)), **groups.span_of(match))
        )
    unit, shift = groups.payload(row, match, "u"), groups.whole(row, match, "S")
    if shift is None and "D" in match.re.groupindex:
        shift = 0
    if unit in ("S", "MIN", "H", "NI") or shift is None:
        return None
    if shift and unit in ("DE", "CE"):  # "the past decade" is ten years up to now
        return Expression(kind="duration", unit=str(unit), count=1.0, **groups.span_of(match))
    if shift and _both_plural(row, match):
        return Expression(kind="duration", unit=str(unit), value="X", **groups.span_of(match))
    return Expression(kind="period", unit=str(unit), count=float(shift), **groups.span_of(match))


def _both_plural(row: Atoms, match: re.Match[str]) -> bool:
    """Whether both the word for last or next and the unit are plurals in -s ("últimos años"): then it is a vague length."""
    words = row.text[row.starts[match.start()] : row.ends[match.end() - 1]].casefold().split()
    return len(words) == 2 and all(w.endswith("s") for w in words)


def named_decade(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the nineties"."""
    return Expression(kind="decade", year=int(str(row.payloads[match.start()])), **groups.span_of(match))


def nth_of_month(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the first Monday of May 2015": `count` is the number, -1 for the last."""
    number, unit = _nth(row, match), str(groups.payload(row, match, "u") or "D")
    month, weekday = groups.whole(row, match, "M"), groups.whole(row, match, "W")
    if number is None or month is None or unit not in ("D", "W"):
        return None
    return Expression(
        kind="nth",
        year=groups.year_of(row, match),
        month=month,
        weekday=weekday,
        count=float(number),
        unit=unit,
        **groups.span_of(match),
    )


def nth_of_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the second week of 2015"."""
    number = _nth(row, match)
    if number is None or groups.payload(row, match, "u") != "W":
        return None
    return Expression(
        kind="nth", year=groups.year_of(row, match), count=float(number), unit="W", **groups.span_of(match)
    )


def _nth(row: Atoms, match: re.Match[str]) -> int | None:
    """The number of an ordinal, -1 for "last"; None where it is none."""
    shift = groups.whole(row, match, "S")
    if shift is not None:
        return -1 if shift == -1 else None
    at = match.start("n")
    if row.codes[at] == "s":
        return 2
    number = row.payloads[at]
    value = groups.whole(row, match, "n")
    return value if value is not None and (number.ordinal or row.codes[at] == "o") and 1 <= value <= 53 else None


def year_alone(row: Atoms, match: re.Match[str]) -> Expression | None:
    value = groups.whole(row, match, "y")
    at = match.start("y")
    marked = match.end() - match.start() > 1
    if value is not None and value < 1000 and "." in row.codes[match.start() : match.end()]:
        return None  # "115. yılında": in the 115th year of something
    if value is not None and value < 1000 and row.codes[match.end() - 1] == "j":
        return Expression(kind="duration", unit="Y", count=float(value), **groups.span_of(match))
    if value is None or (row.codes[at] != "y" and not marked):
        return None
    if not marked and not 1500 <= value <= 2100:
        return None
    if not marked and value < 1900 and match.start() and row.codes[match.start() - 1] == "x":
        return None  # "some 1500 apprentices"
    return Expression(kind="year", year=value, **groups.span_of(match))


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


def days_of_month(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "25-26 March", "March 25 to 27": two days of one month."""
    first, second, month = groups.whole(row, match, "d"), groups.whole(row, match, "c"), groups.whole(row, match, "M")
    if first is None or second is None or month is None or not 1 <= first < second <= 31 or not 1 <= month <= 12:
        return None
    year = groups.year_of(row, match)
    span = groups.span_of(match)
    end = Expression(kind="date", year=year, month=month, day=second, **span)
    return Expression(kind="range", year=year, month=month, day=first, end=end, **span)


def days_of_figures(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "14.-15.10.2018": two days, the second with its month in figures."""
    at = match.start("N")
    first = groups.whole(row, match, "d")
    if row.codes[at] == "@":
        year, month, second, _ = row.payloads[at]
    else:
        second, month, _, pointed, _ = row.payloads[at]
        year = None
        if not pointed:
            return None
    if first is None or not 1 <= first < second <= 31 or not 1 <= month <= 12:
        return None
    span = groups.span_of(match)
    end = Expression(kind="date", year=year, month=month, day=second, **span)
    return Expression(kind="range", year=year, month=month, day=first, end=end, **span)


def other_calendar(name: str) -> Build:
    def build(row: Atoms, match: re.Match[str]) -> Expression | None:
        day, month, year = groups.whole(row, match, "d"), groups.whole(row, match, "M"), groups.year_of(row, match)
        return Expression(
            kind="date",
            value=name,
            year=year,
            month=month,
            day=day,
            weekday=groups.whole(row, match, "W"),
            **groups.span_of(match),
        )

    return build
