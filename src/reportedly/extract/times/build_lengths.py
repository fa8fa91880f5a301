"""What the patterns of lengths, sets and vague times build (see `build.py` for the groups)."""

from __future__ import annotations

import re

from reportedly.extract.times import groups
from reportedly.extract.times.atoms import Atoms
from reportedly.extract.times.expression import Expression
from reportedly.extract.times.groups import Build
from reportedly.extract.times.lengths import length as length_value
from reportedly.extract.times.vocabulary import TOLD


def _count(row: Atoms, match: re.Match[str]) -> tuple[float | None, str | None]:
    """(count, None) or (None, `X`) for an unknown number, with a half where one is named."""
    at = match.start("n") if "n" in match.re.groupindex else -1
    half = 0.5 if "half" in match.re.groupindex and match.start("half") >= 0 else 0.0
    if at < 0:
        return (half * float(row.payloads[match.start("half")] or 1) if half else 1.0), None
    if row.codes[at] == "q":
        return None, "X"
    if row.codes[at] == "a":
        return half or float(row.payloads[at] or 1.0), None
    value = getattr(row.payloads[at], "value", None)
    return (None, None) if value is None else (value + half, None)


def ago(sign: int) -> Build:
    def build(row: Atoms, match: re.Match[str]) -> Expression | None:
        unit = str(groups.payload(row, match, "u") or "S")
        count, vague = _count(row, match)
        if vague is not None:
            return _some(unit, match)  # "a few days ago"
        if count is None or count > 10_000:
            return None
        if _is_of_an_event(row, match):
            return None
        if "n" not in match.re.groupindex and _ends_in_s(row, match.start("u")):
            return _some(unit, match)  # "months ago"
        inside = 0 if row.codes[match.start()] == "I" else None
        last = match.end() - 1
        told = row.codes[last] == "C" or (row.codes[last] == "A" and "told" in groups.flags(row, last))
        return Expression(
            kind="ago",
            unit=unit,
            count=sign * count,
            shift=inside,
            value=TOLD if told else None,
            **groups.span_of(match),
        )

    return build


def _some(unit: str, match: re.Match[str]) -> Expression:
    """A moment some units off, as annotated news has it: by how far, whichever side (PXD)."""
    off = Expression(kind="duration", unit=unit, value="X", **groups.span_of(match))
    return Expression(kind="vague", value=length_value(off), **groups.span_of(match))


def _is_of_an_event(row: Atoms, match: re.Match[str]) -> bool:
    """Whether a distance is counted from what follows: "due giorni dopo il voto", where "due giorni dopo" alone is two days later."""
    last = match.end() - 1
    if row.codes[last] not in "AC" or not groups.flags(row, last) & {"after", "before"}:
        return False
    after = row.codes[match.end() : match.end() + 1]
    return after in ("g", "#", "a", "S", "F", "E") if after else False


def duration(row: Atoms, match: re.Match[str]) -> Expression | None:
    at = match.start("n") if "n" in match.re.groupindex else match.start()
    count, vague = _count(row, match)
    unit = str(groups.payload(row, match, "u") or "S")
    if (count is None and vague is None) or groups.payload(row, match, "S") == 0:
        return None
    if row.codes[at] == "y" and row.codes[at + 1] == "j" and unit == "Y":
        return None
    if _is_ordinal_second(row, match, at) or (row.codes[at] == "y" and unit in ("Q", "HY")):
        return None
    if groups.whole(row, match, "S") is not None and not _ends_in_s(row, match.end() - 1):
        return None  # "12 last year": the number counts something else
    return Expression(kind="duration", unit=unit, count=count, value=vague, **groups.span_of(match))


def first_length(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "between 60 and 90 days", "sechs bis acht Monate": the first of two lengths, whose unit is told with the second."""
    number, unit = row.payloads[match.start("n")], str(groups.payload(row, match, "u"))
    second = row.payloads[match.end() + 1]
    value, last = getattr(number, "value", None), getattr(second, "value", None)
    if value is None or last is None or not 0 < value < last or getattr(number, "scaled", False):
        return None
    if row.codes[match.end()] == "&" and (not match.start() or row.codes[match.start() - 1] not in "<i"):
        return None
    return Expression(kind="duration", unit=unit, count=float(value), **groups.span_of(match))


def duration_and_half(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "an hour and a half"."""
    count = getattr(row.payloads[match.start("n")], "value", 1.0)
    unit = groups.payload(row, match, "u")
    return (
        Expression(kind="duration", unit=str(unit), count=float(count) + 0.5, **groups.span_of(match)) if unit else None
    )


def unit_and_half(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "час и половина", שעה וחצי, 分半鐘: one of a unit and a half, told without a number."""
    half = match.start("half")
    if half >= 0 and row.payloads[half] is not None and row.codes[match.end() - 1] == "H":
        return None  # a word that also stands before its unit
    minutes = 30 if half >= 0 else groups.whole(row, match, "m")
    if minutes not in (15, 30, 45):
        return None
    unit, count = str(groups.payload(row, match, "u")), 1
    if row.codes[match.start("u")] == "L":  # the dual: ساعتين ونصف
        told = re.fullmatch(r"P(T?)(\d+)([YMWDH])", unit)
        if told is None or told.group(1, 3) == ("T", "M"):
            return None
        unit, count = told.group(3), int(told.group(2))
    return Expression(kind="duration", unit=unit, count=count + minutes / 60, **groups.span_of(match))


def month_and_half(row: Atoms, match: re.Match[str]) -> Expression | None:
    """個半月; 半月 alone is also a half moon."""
    return duration(row, match) if row.payloads[match.start("half")] == "3" else None


def length_before(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "الأسابيع الثلاثة القادمة": unit, number, and a word for last or next."""
    unit, value = groups.payload(row, match, "u"), groups.whole(row, match, "n")
    number = row.payloads[match.start("n")]
    if value is None or groups.whole(row, match, "S") in (None, 0) or unit is None or number.digits or value < 2:
        return None
    return Expression(kind="duration", unit=str(unit), count=float(value), **groups.span_of(match))


def duration_and_quarters(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "una hora y media", where the words for a half behind an hour are those of clock times."""
    count, minutes = _count(row, match)[0], groups.whole(row, match, "m")
    unit = groups.payload(row, match, "u")
    if count is None or unit is None or minutes not in (15, 30, 45):
        return None
    return Expression(kind="duration", unit=str(unit), count=count + (minutes or 0) / 60, **groups.span_of(match))


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
    return Expression(kind="duration", unit=found.group(1), count=count, **groups.span_of(match))


def _unit_first(row: Atoms, at: int, last: int) -> bool:
    """Whether a phrase begins with its unit ("years of"), not with a preposition ("for years")."""
    words = row.text[row.starts[at] : row.ends[last]].split()
    return len(words) == 1 or len(words[0]) > len(words[-1])


def _ends_in_s(row: Atoms, at: int) -> bool:
    return row.text[row.starts[at] : row.ends[at]].casefold().endswith("s")


def set_(row: Atoms, match: re.Match[str]) -> Expression | None:
    weekday = groups.whole(row, match, "W")
    if weekday is not None:
        every = row.payloads[match.start()] == "P1D" or row.codes[match.start()] == "E"  # "setiap hari Minggu"
        if not every or "per" in groups.flags(row, match.start()):
            return None
        return Expression(kind="set", value=f"XXXX-WXX-{weekday}", **groups.span_of(match))
    count, _ = _count(row, match)
    return Expression(kind="set", unit=str(groups.payload(row, match, "u")), count=count, **groups.span_of(match))


def every_part_of_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "each July", "her kış": every such month or season."""
    month = groups.whole(row, match, "M")
    part = f"{month:02d}" if month is not None else groups.payload(row, match, "Z")
    return Expression(kind="set", value=f"XXXX-{part}", **groups.span_of(match))


def frequency(row: Atoms, match: re.Match[str]) -> Expression | None:
    value = row.payloads[match.start()]  # of "Sundays" the weekday
    return Expression(
        kind="set", value=f"XXXX-WXX-{value}" if isinstance(value, int) else str(value), **groups.span_of(match)
    )


def vague(row: Atoms, match: re.Match[str]) -> Expression | None:
    return Expression(kind="vague", value=str(row.payloads[match.start()]), **groups.span_of(match))


def counted_vague(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "in the past two months": a length."""
    return duration(row, match) if row.payloads[match.start()] == "PAST_REF" else None


def unit_of_vague(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "in the past week": what "the past week" is."""
    unit = groups.payload(row, match, "u")
    if row.payloads[match.start()] != "PAST_REF" or unit in ("S", "MIN", "H", "NI"):
        return None
    if unit in ("DE", "CE"):
        return Expression(kind="duration", unit=str(unit), count=1.0, **groups.span_of(match))
    return Expression(kind="period", unit=str(unit), count=-1.0, **groups.span_of(match))


def length(row: Atoms, match: re.Match[str]) -> Expression | None:
    return Expression(kind="set", value=str(row.payloads[match.start()]), part="DURATION", **groups.span_of(match))


def weekdays_off(sign: int) -> Build:
    """ "two Mondays ago", "three Fridays from now": the nth such weekday before or after the reference."""

    def build(row: Atoms, match: re.Match[str]) -> Expression | None:
        count = groups.whole(row, match, "n")
        if count is None or not 1 <= count <= 60:
            return None
        return Expression(
            kind="weekday",
            weekday=groups.whole(row, match, "W"),
            unit="n",
            count=float(sign * count),
            **groups.span_of(match),
        )

    return build


def length_off(sign: int) -> Build:
    """ "vor zwei Tagen" where number and unit are one word: a distance."""

    def build(row: Atoms, match: re.Match[str]) -> Expression | None:
        found = re.fullmatch(r"P(T?)(\d+)(DE|[YMWDHS])", str(row.payloads[match.start("l")]))
        if found is None:
            return None
        unit = "MIN" if found.group(1) and found.group(3) == "M" else found.group(3)
        return Expression(kind="ago", unit=unit, count=sign * float(found.group(2)), **groups.span_of(match))

    return build
