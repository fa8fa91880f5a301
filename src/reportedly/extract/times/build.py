"""What each pattern of the grammar builds: an `Expression` out of the atoms that its groups stand on, or None where they make no time.

Groups: W weekday, d day, M month, y year, S shift, F period, N numeric date, u unit, n count, half, R day, Z season, P part of the day, p a.m./p.m.,
t clock time, e minutes, z zone, c second day of a range, v unit of a part.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypedDict

from reportedly.extract.times.atoms import Atoms, offset_at
from reportedly.extract.times.expression import Expression

Build = Callable[[Atoms, "re.Match[str]"], Expression | None]


def _payload(row: Atoms, match: re.Match[str], name: str) -> object:
    at = match.start(name) if name in match.re.groupindex else -1
    if at < 0:
        return None
    return _MARKED_UNITS.get(row.codes[at]) if name == "u" and row.payloads[at] is None else row.payloads[at]


# Marks behind a number that are units of a length of time.
_MARKED_UNITS: Final = {"j": "Y", "Y": "Y", "b": "D", "e": "MIN", "s": "S", "U": "CE"}


def _int(row: Atoms, match: re.Match[str], name: str) -> int | None:
    """The whole number of a group: of a numeral, a month, a weekday."""
    found = _payload(row, match, name)
    if name == "W" and found is None and name in match.re.groupindex and match.start(name) >= 0:
        return {"l": 1, "b": 7}.get(row.codes[match.start(name)])
    value = getattr(found, "value", found)
    if isinstance(value, float | int) and value == int(value):
        return int(value)
    return None


class _Span(TypedDict):
    first: int
    last: int


def _span(match: re.Match[str]) -> _Span:
    return {"first": match.start(), "last": match.end() - 1}


def _year(row: Atoms, match: re.Match[str]) -> int | None:
    at = match.start("y") if "y" in match.re.groupindex else -1
    if at < 0:
        return None
    value = _int(row, match, "y")
    if value is not None and row.codes[at] in "do" and value < 100:
        return value + (1900 if value >= 50 else 2000)
    return value


def date(row: Atoms, match: re.Match[str]) -> Expression | None:
    day, month = _int(row, match, "d"), _int(row, match, "M")
    if month is None or not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    if day is None and _is_other_word(row, match):
        return None
    shift, fused = _int(row, match, "S"), _payload(row, match, "F")
    if isinstance(fused, str) and fused.endswith("Y"):
        shift = int(fused[:-1])
    return Expression(
        kind="date" if day is not None else "month", year=_year(row, match), month=month, day=day, weekday=_int(row, match, "W"), shift=shift, **_span(match)
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
    year, shift = _year(row, match), _int(row, match, "S")
    if len(numbers) == 3:
        return Expression(
            kind="nth", year=year, month=numbers[0], count=float(numbers[1]), weekday=numbers[2], unit="D", shift=shift, **_span(match)
        )  # fmt: skip
    return Expression(kind="date", year=year, month=numbers[0], day=numbers[1], shift=shift, **_span(match))


def month_of_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "July last year", "geçen yıl ocak"."""
    if _payload(row, match, "u") != "Y":
        return None
    found = date(row, match)
    return None if found is None else replace(found, unit="Y")


def part_of_other_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the spring of last year", "the third quarter of this year"."""
    if _payload(row, match, "u") != "Y":
        return None
    value = str(_payload(row, match, "Z")) if "Z" in match.re.groupindex else None
    if value is None:
        kind, number = {"Q": "Q", "HY": "H"}.get(str(_payload(row, match, "v"))), _int(row, match, "n")
        number = 2 if row.codes[match.start("n")] == "s" else number
        if kind is None or number is None or not 1 <= number <= 4:
            return None
        value = f"{kind}{number}"
    return Expression(kind="part_of_year", value=value, shift=_int(row, match, "S"), unit="Y", **_span(match))


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
    day = _int(row, match, "d")
    fused = _payload(row, match, "F")
    if day is None or not 1 <= day <= 31:
        return None
    shift = int(fused[:-1]) if isinstance(fused, str) and fused.endswith("M") else _int(row, match, "S")
    if isinstance(fused, str) and not fused.endswith("M"):
        return None
    return Expression(kind="date", day=day, weekday=_int(row, match, "W"), shift=shift, **_span(match))


def day_of_other_month(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the 5th of last month"."""
    return day_only(row, match) if _payload(row, match, "u") == "M" else None


def edge_of_period(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the end of the year": of the present one."""
    unit = str(_payload(row, match, "u"))
    if unit not in ("Y", "M", "W", "Q"):
        return None
    edge = str(row.payloads[match.start("G")])
    return Expression(kind="period", unit=unit, count=0.0, edge=edge, **_span(match))


def numeric(row: Atoms, match: re.Match[str]) -> Expression | None:
    year, month, day, clock = row.payloads[match.start("N")]
    moment = None if clock is None else (clock[0], clock[1], int(clock[2]) if clock[2] else None, _offset(clock[3]))
    return Expression(
        kind="date", year=year, month=month, day=day, weekday=_int(row, match, "W"), clock=moment, **_span(match)
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
    beside = _int(row, match, "W") is not None
    if sign == "." and not (pointed or beside):
        return None
    day, month = (b, a) if b > 12 else (a, b)
    if not (1 <= month <= 12 and 1 <= day <= 31) or not (
        beside or pointed or (match.start() and row.codes[match.start() - 1] in "i(")
    ):
        return None
    return Expression(kind="date", month=month, day=day, weekday=_int(row, match, "W"), **_span(match))


def month_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    year, month = row.payloads[match.start()]
    return Expression(kind="month", year=year, month=month, **_span(match))


def weekday(row: Atoms, match: re.Match[str]) -> Expression | None:
    at = match.start("W")
    if row.codes[at] == "v" and not (
        row.text[row.starts[at]].isupper() and (match.end() - match.start() > 1 or (at and row.codes[at - 1] in "i("))
    ):
        return None
    shift = _int(row, match, "S")
    fused = _payload(row, match, "F")
    if isinstance(fused, str):
        if not fused.endswith("W"):
            return None
        return Expression(
            kind="weekday", weekday=_int(row, match, "W"), unit="W", count=float(fused[:-1]), **_span(match)
        )
    if "u" in match.re.groupindex and match.start("u") >= 0:
        return Expression(
            kind="weekday", weekday=_int(row, match, "W"), unit="W", count=float(shift or 0), **_span(match)
        )
    return Expression(kind="weekday", weekday=_int(row, match, "W"), shift=shift, **_span(match))


def day(row: Atoms, match: re.Match[str]) -> Expression | None:
    return Expression(kind="day", value=str(_payload(row, match, "R")), weekday=_int(row, match, "W"), **_span(match))


def fused_day(row: Atoms, match: re.Match[str]) -> Expression | None:
    """Payloads: `-1NI` day and part; `W3MO` weekday and part; `w3-1` weekday of another week."""
    payload = str(row.payloads[match.start()])
    if payload[0] == "W":
        return Expression(kind="weekday", weekday=int(payload[1]), part=payload[2:], **_span(match))
    if payload[0] == "w":
        return Expression(kind="weekday", weekday=int(payload[1]), unit="W", count=float(payload[2:]), **_span(match))
    return Expression(kind="day", value=payload[:-2], part=payload[-2:], weekday=_int(row, match, "W"), **_span(match))


def period(row: Atoms, match: re.Match[str]) -> Expression | None:
    fused = _payload(row, match, "F")
    if isinstance(fused, str):
        found = re.fullmatch(r"(-?\d+)([A-Z]+)", fused)
        if found is not None and found.group(2) in ("SP", "SU", "FA", "WI"):
            return Expression(kind="part_of_year", value=found.group(2), shift=int(found.group(1)), **_span(match))
        return (
            None
            if found is None
            else Expression(kind="period", unit=found.group(2), count=float(found.group(1)), **_span(match))
        )
    unit, shift = _payload(row, match, "u"), _int(row, match, "S")
    if shift is None and "D" in match.re.groupindex:
        shift = 0
    if unit in ("S", "MIN", "H", "NI") or shift is None:
        return None
    if shift and unit in ("DE", "CE"):  # "the past decade" is ten years up to now
        return Expression(kind="duration", unit=str(unit), count=1.0, **_span(match))
    if shift and _both_plural(row, match):
        return Expression(kind="duration", unit=str(unit), value="X", **_span(match))
    return Expression(kind="period", unit=str(unit), count=float(shift), **_span(match))


def _both_plural(row: Atoms, match: re.Match[str]) -> bool:
    """Whether both the word for last or next and the unit are plurals in -s ("últimos años"): then it is a vague length."""
    words = row.text[row.starts[match.start()] : row.ends[match.end() - 1]].casefold().split()
    return len(words) == 2 and all(w.endswith("s") for w in words)


def named_decade(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the nineties"."""
    return Expression(kind="decade", year=int(str(row.payloads[match.start()])), **_span(match))


def _count(row: Atoms, match: re.Match[str]) -> tuple[float | None, str | None]:
    """(count, None) or (None, `X`) for an unknown number, with a half where one is named."""
    at = match.start("n") if "n" in match.re.groupindex else -1
    half = 0.5 if "half" in match.re.groupindex and match.start("half") >= 0 else 0.0
    if at < 0:
        return half or 1.0, None
    if row.codes[at] == "q":
        return None, "X"
    if row.codes[at] == "a":
        return half or 1.0, None
    value = getattr(row.payloads[at], "value", None)
    return (None, None) if value is None else (value + half, None)


def ago(sign: int) -> Build:
    def build(row: Atoms, match: re.Match[str]) -> Expression | None:
        unit = str(_payload(row, match, "u") or "S")
        count, vague = _count(row, match)
        if vague is not None:
            return Expression(kind="vague", value="PAST_REF" if sign < 0 else "FUTURE_REF", **_span(match))
        if count is None or count > 10_000:
            return None
        inside = 0 if row.codes[match.start()] == "I" else None
        return Expression(kind="ago", unit=unit, count=sign * count, shift=inside, **_span(match))

    return build


def duration(row: Atoms, match: re.Match[str]) -> Expression | None:
    at = match.start("n") if "n" in match.re.groupindex else match.start()
    count, vague = _count(row, match)
    unit = str(_payload(row, match, "u") or "S")
    if (count is None and vague is None) or _payload(row, match, "S") == 0:
        return None
    if row.codes[at] == "y" and row.codes[at + 1] == "j" and unit == "Y":
        return None
    if _is_ordinal_second(row, match, at) or (row.codes[at] == "y" and unit in ("Q", "HY")):
        return None
    if _int(row, match, "S") is not None and not _ends_in_s(row, match.end() - 1):
        return None  # "12 last year": the number counts something else
    return Expression(kind="duration", unit=unit, count=count, value=vague, **_span(match))


def duration_and_half(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "an hour and a half"."""
    count = getattr(row.payloads[match.start("n")], "value", 1.0)
    unit = _payload(row, match, "u")
    return Expression(kind="duration", unit=str(unit), count=float(count) + 0.5, **_span(match)) if unit else None


def _is_ordinal_second(row: Atoms, match: re.Match[str], at: int) -> bool:
    """Whether "second" is no length: behind an article or a year, and something follows that it stands before ("a second call", "the 1988 second half")."""
    end = match.end()
    if match.start("u") < 0 or row.codes[match.start("u")] != "s" or row.codes[at] not in "ay":
        return False
    return row.codes[at] == "y" or (end < len(row.codes) and row.codes[end] not in ",.()AC&")


def counted_length(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "40 years of": a length with its number, whose unit is that of the vague one."""
    found = re.fullmatch(r"PX(DE|[YMWD])", str(row.payloads[match.start("l")]))
    count, _ = _count(row, match)
    if found is None or count is None or not _unit_first(row, match.start("l"), match.end() - 1):
        return None
    return Expression(kind="duration", unit=found.group(1), count=count, **_span(match))


def _unit_first(row: Atoms, at: int, last: int) -> bool:
    """Whether a phrase begins with its unit ("years of"), not with a preposition ("for years")."""
    words = row.text[row.starts[at] : row.ends[last]].split()
    return len(words) == 1 or len(words[0]) > len(words[-1])


def nth_of_month(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the first Monday of May 2015": `count` is the number, -1 for the last."""
    number, unit = _nth(row, match), str(_payload(row, match, "u") or "D")
    month, weekday = _int(row, match, "M"), _int(row, match, "W")
    if number is None or month is None or unit not in ("D", "W"):
        return None
    return Expression(
        kind="nth", year=_year(row, match), month=month, weekday=weekday, count=float(number), unit=unit, **_span(match)
    )


def nth_of_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the second week of 2015"."""
    number = _nth(row, match)
    if number is None or _payload(row, match, "u") != "W":
        return None
    return Expression(kind="nth", year=_year(row, match), count=float(number), unit="W", **_span(match))


def _nth(row: Atoms, match: re.Match[str]) -> int | None:
    """The number of an ordinal, -1 for "last"; None where it is none."""
    shift = _int(row, match, "S")
    if shift is not None:
        return -1 if shift == -1 else None
    at = match.start("n")
    if row.codes[at] == "s":
        return 2
    number = row.payloads[at]
    value = _int(row, match, "n")
    return value if value is not None and (number.ordinal or row.codes[at] == "o") and 1 <= value <= 53 else None


def _ends_in_s(row: Atoms, at: int) -> bool:
    return row.text[row.starts[at] : row.ends[at]].casefold().endswith("s")


def set_(row: Atoms, match: re.Match[str]) -> Expression | None:
    weekday = _int(row, match, "W")
    if weekday is not None:
        return Expression(kind="set", value=f"XXXX-WXX-{weekday}", **_span(match))
    count, _ = _count(row, match)
    return Expression(kind="set", unit=str(_payload(row, match, "u")), count=count, **_span(match))


def frequency(row: Atoms, match: re.Match[str]) -> Expression | None:
    return Expression(kind="set", value=str(row.payloads[match.start()]), **_span(match))


def vague(row: Atoms, match: re.Match[str]) -> Expression | None:
    return Expression(kind="vague", value=str(row.payloads[match.start()]), **_span(match))


def counted_vague(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "in the past two months": a length."""
    return duration(row, match) if row.payloads[match.start()] == "PAST_REF" else None


def unit_of_vague(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "in the past week": what "the past week" is."""
    unit = _payload(row, match, "u")
    if row.payloads[match.start()] != "PAST_REF" or unit in ("S", "MIN", "H", "NI"):
        return None
    if unit in ("DE", "CE"):
        return Expression(kind="duration", unit=str(unit), count=1.0, **_span(match))
    return Expression(kind="period", unit=str(unit), count=-1.0, **_span(match))


def length(row: Atoms, match: re.Match[str]) -> Expression | None:
    return Expression(kind="set", value=str(row.payloads[match.start()]), part="DURATION", **_span(match))


def part(row: Atoms, match: re.Match[str]) -> Expression | None:
    return Expression(kind="part", part=str(_payload(row, match, "P")), **_span(match))


def clock(row: Atoms, match: re.Match[str]) -> Expression | None:
    hour, minute, second = _hour_of(row, match)
    if hour is None or hour > 24 or (minute is not None and minute > 59):
        return None
    half, part = _payload(row, match, "p"), _payload(row, match, "P")
    if (half == "pm" or part in ("AF", "EV", "NI")) and hour < 12 and not (part == "NI" and hour < 5):
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    zone = _payload(row, match, "z")
    return Expression(
        kind="clock",
        clock=(hour, minute, second, int(zone) if isinstance(zone, str) and zone.lstrip("-").isdigit() else None),
        **_span(match),
    )


def clock_of_hours(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "à 15 heures": behind a word for "at", hours are a time and no length."""
    return clock(row, match) if _payload(row, match, "u") == "H" else None


def _hour_of(row: Atoms, match: re.Match[str]) -> tuple[int | None, int | None, int | None]:
    if "t" in match.re.groupindex and match.start("t") >= 0:
        at = match.start("t")
        if row.codes[at] == "%":
            hour, minute = row.payloads[at][:2]
            return hour, minute, None
        hour, minute, second = row.payloads[at]
        return hour, minute, int(second) if second else None
    number = row.payloads[match.start("d")]
    value = float(number.value)
    moved = _int(row, match, "m") if "m" in match.re.groupindex else None
    if moved is not None:
        minutes = int(value) * 60 + moved
        return minutes // 60 % 24, minutes % 60, None
    if value != int(value):  # figures with a point, 9.30, or a half in words
        part = value - int(value)
        return int(value), round(part * (100 if number.digits else 60)), None
    half = "half" in match.re.groupindex and match.start("half") >= 0
    return int(value), 30 if half else _int(row, match, "e"), None


def year_alone(row: Atoms, match: re.Match[str]) -> Expression | None:
    value = _int(row, match, "y")
    at = match.start("y")
    marked = match.end() - match.start() > 1
    if value is not None and value < 1000 and "." in row.codes[match.start() : match.end()]:
        return None  # "115. yılında": in the 115th year of something
    if value is not None and value < 1000 and row.codes[match.end() - 1] == "j":
        return Expression(kind="duration", unit="Y", count=float(value), **_span(match))
    if value is None or (row.codes[at] != "y" and not marked):
        return None
    if not marked and not 1500 <= value <= 2100:
        return None
    if not marked and value < 1900 and match.start() and row.codes[match.start() - 1] == "x":
        return None  # "some 1500 apprentices"
    return Expression(kind="year", year=value, **_span(match))


def decade(row: Atoms, match: re.Match[str]) -> Expression | None:
    value = _int(row, match, "y")
    first = match.start()
    if row.codes[first] == "K" and row.ends[first] - row.starts[first] < 3:
        return None  # an ending of the word before
    if value is None or value % 10:
        return None
    if value < 100:
        value += 1900
    return Expression(kind="decade", year=value // 10, **_span(match))


def century(row: Atoms, match: re.Match[str]) -> Expression | None:
    value = _int(row, match, "n")
    return None if value is None or not 1 < value < 22 else Expression(kind="century", year=value - 1, **_span(match))


def part_of_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    shift, fused = _int(row, match, "S"), _payload(row, match, "F")
    if isinstance(fused, str):
        if not fused.endswith("Y"):
            return None
        shift = int(fused[:-1])
    if "Z" in match.re.groupindex:
        return Expression(
            kind="part_of_year",
            value=str(_payload(row, match, "Z")),
            year=_year(row, match),
            shift=shift,
            **_span(match),
        )
    unit, number = _payload(row, match, "u"), _int(row, match, "n")
    number = 2 if row.codes[match.start("n")] == "s" else number
    kind = {"Q": "Q", "HY": "H", "1": "H"}.get(str(unit))
    if kind is None or number is None or not 1 <= number <= (4 if kind == "Q" else 2):
        return None
    return Expression(kind="part_of_year", value=f"{kind}{number}", year=_year(row, match), shift=shift, **_span(match))


def days_of_month(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "25-26 March", "March 25 to 27": two days of one month."""
    first, second, month = _int(row, match, "d"), _int(row, match, "c"), _int(row, match, "M")
    if first is None or second is None or month is None or not 1 <= first < second <= 31 or not 1 <= month <= 12:
        return None
    year = _year(row, match)
    span = _span(match)
    end = Expression(kind="date", year=year, month=month, day=second, **span)
    return Expression(kind="range", year=year, month=month, day=first, end=end, **span)


def days_of_figures(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "14.-15.10.2018": two days, the second with its month in figures."""
    at = match.start("N")
    first = _int(row, match, "d")
    if row.codes[at] == "@":
        year, month, second, _ = row.payloads[at]
    else:
        second, month, _, pointed, _ = row.payloads[at]
        year = None
        if not pointed:
            return None
    if first is None or not 1 <= first < second <= 31 or not 1 <= month <= 12:
        return None
    span = _span(match)
    end = Expression(kind="date", year=year, month=month, day=second, **span)
    return Expression(kind="range", year=year, month=month, day=first, end=end, **span)


def length_off(sign: int) -> Build:
    """ "vor zwei Tagen" where number and unit are one word: a distance."""

    def build(row: Atoms, match: re.Match[str]) -> Expression | None:
        found = re.fullmatch(r"P(T?)(\d+)(DE|[YMWDHS])", str(row.payloads[match.start("l")]))
        if found is None:
            return None
        unit = "MIN" if found.group(1) and found.group(3) == "M" else found.group(3)
        return Expression(kind="ago", unit=unit, count=sign * float(found.group(2)), **_span(match))

    return build


def other_calendar(name: str) -> Build:
    def build(row: Atoms, match: re.Match[str]) -> Expression | None:
        day, month, year = _int(row, match, "d"), _int(row, match, "M"), _year(row, match)
        return Expression(
            kind="date", value=name, year=year, month=month, day=day, weekday=_int(row, match, "W"), **_span(match)
        )

    return build
