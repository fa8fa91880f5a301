"""What each pattern of the grammar builds: an `Expression` out of the atoms that its groups stand on, or None where they make no time.

Groups: W weekday, d day, M month, y year, S shift, F period, N numeric date, u unit, n count, half, R day, Z season, P part of the day, p a.m./p.m.,
t clock time, e minutes, z zone, c second day of a range, v unit of a part.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from reportedly.extract.times import groups
from reportedly.extract.times.atoms import Atoms
from reportedly.extract.times.expression import Expression
from reportedly.extract.times.figures import offset_at
from reportedly.extract.times.groups import Build
from reportedly.extract.times.vocabulary import TOLD


def date(row: Atoms, match: re.Match[str]) -> Expression | None:
    day, month = groups.whole(row, match, "d"), groups.whole(row, match, "M")
    if month is None or not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    if day is None and _is_other_word(row, match):
        return None
    if day is not None and month is not None and _is_parted(row, match):
        return None
    shift, fused = groups.whole(row, match, "S"), groups.payload(row, match, "F")
    if shift is not None and abs(shift) > _FARTHEST:
        return None
    of_year = isinstance(fused, str) and fused.endswith("Y")
    if isinstance(fused, str) and of_year:
        shift = int(fused[:-1])
    return Expression(
        unit="Y" if of_year else None,
        kind="date" if day is not None else "month", year=groups.year_of(row, match), month=month, day=day, weekday=groups.whole(row, match, "W"), shift=shift, **groups.span_of(match)
    )  # fmt: skip


_LONGEST_ARTICLE: Final = 3


def _is_parted(row: Atoms, match: re.Match[str]) -> bool:
    """Whether more than an article stands between a month and the number behind it: "in May in the 11th Circuit", "ocak ayında 5 kişi"."""
    month, day = match.start("M"), match.start("d")
    if not 0 <= month < day or "g" not in row.codes[month:day]:
        return False
    return any(row.ends[i] - row.starts[i] > _LONGEST_ARTICLE for i in range(month + 1, day) if row.codes[i] == "g")


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


def month(row: Atoms, match: re.Match[str]) -> Expression | None:
    at = match.start("M")
    alone = match.end() - match.start() == 1
    whole = alone and len(row.codes) == 1 and row.text[row.starts[at] : row.ends[at]].istitle()
    if (
        row.codes[at] == "m"
        and alone
        and not whole
        and not (at and row.codes[at - 1] in "iIrb<G" and row.text[row.starts[at]].isupper())
        and not _names_noun(row, at)
    ):
        return None
    return date(row, match)


def _names_noun(row: Atoms, at: int) -> bool:
    """Whether a month's name that is also another word stands with a capital between an article and a common noun: "the March meeting", beside "the March on the capital"."""
    if not at or row.codes[at - 1] not in "ga" or not row.text[row.starts[at]].isupper():
        return False
    end = row.ends[at]
    common = row.text[end : end + 1] == " " and row.text[end + 1 : end + 2].islower()
    return common and row.codes[at + 1 : at + 2] == "#" and row.ends[at + 1] - row.starts[at + 1] >= _NOUN


# Letters that a common noun behind a month has at least: shorter words are prepositions and verbs ("the March on", "the March to").
_NOUN: Final = 5


def day_only(row: Atoms, match: re.Match[str]) -> Expression | None:
    day = groups.whole(row, match, "d")
    fused = groups.payload(row, match, "F")
    if day is None or not 1 <= day <= 31:
        return None
    shift = int(fused[:-1]) if isinstance(fused, str) and fused.endswith("M") else groups.whole(row, match, "S")
    if isinstance(fused, str) and not fused.endswith("M"):
        return None
    weekday = groups.whole(row, match, "W")
    sure = weekday is None or not _counts(row, match)
    return Expression(kind="date", day=day, weekday=weekday, shift=shift, sure=sure, **groups.span_of(match))


def _counts(row: Atoms, match: re.Match[str]) -> bool:
    """Whether a bare number may count what the next word names ("on Monday 12 miners", 월요일 12명) or belong to it ("Monday 9 in ten"): a word that says nothing of time, or "in", follows at once."""
    end = row.ends[match.end() - 1]
    bare = match.end("d") == match.end() and row.codes[match.end() : match.end() + 1] in ("", "#", "I", "^")
    beside = row.text[end : end + 2].removeprefix(" ")
    return bare and beside[:1].isalpha()


def day_alone(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "on the 15th", "el 16": in figures and, where it is no ordinal, all that is said."""
    number = row.payloads[match.start("d")]
    if not number.digits or not (match.start() == 0 or row.codes[match.start("d")] == "o"):
        return None
    return day_only(row, match)


def day_behind_unit(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "dia 15" where that is all that is said."""
    return day_only(row, match) if match.start() == 0 and groups.payload(row, match, "u") == "D" else None


def month_by_number(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "شهر 3", "الشهر التاسع": the month by its number, behind the word for it."""
    if groups.payload(row, match, "u") != "M" or groups.whole(row, match, "M") is None:
        return None
    return date(row, match)


def day_of_other_month(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the 5th of last month"."""
    return day_behind_word(row, match) if groups.payload(row, match, "u") == "M" else None


def day_behind_word(row: Atoms, match: re.Match[str]) -> Expression | None:
    """A day of the month behind a preposition or an article, which is no part of it."""
    found = day_only(row, match)
    bare = found is not None and row.codes[match.start()] in "gi^"
    return replace(found, first=match.start("d")) if found is not None and bare else found


def day_of_named_month(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "tanggal 11 bulan ini", "ngày 11 tháng này": behind the word for a day, of a month that is named by where it lies."""
    named = "v" in match.re.groupindex and match.start("v") >= 0
    if named and groups.payload(row, match, "v") != "D":
        return None
    if "u" not in match.re.groupindex:
        return day_behind_word(row, match)
    month, at = ("u", "S") if match.start("u") >= 0 else ("u2", "S2")
    unit, shift = row.payloads[match.start(month)], row.payloads[match.start(at)]
    day = groups.whole(row, match, "d")
    if unit != "M" or not isinstance(shift, int) or day is None or not 1 <= day <= _LONGEST_MONTH:
        return None
    return Expression(kind="date", day=day, shift=shift, **groups.span_of(match))


_LONGEST_MONTH: Final = 31


def day_of_current(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "a 11 do corrente", "le 11 courant": of the present month."""
    return day_behind_word(row, match) if groups.whole(row, match, "S") == 0 else None


def last_day_of_month(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "지난 19일": the last 19th, which in other languages would be a length ("过去19日")."""
    at = match.start("b")
    if row.text[row.starts[at] : row.ends[at]] != "일" or groups.whole(row, match, "S") != -1:
        return None
    day = groups.whole(row, match, "d")
    if day is None or not 1 <= day <= _LONGEST_MONTH:
        return None
    return Expression(kind="date", day=day, **groups.span_of(match))


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
    beside = "W" in match.re.groupindex and groups.whole(row, match, "W") is not None
    if "v" in match.re.groupindex or "P" in match.re.groupindex:  # "ngày 7/3", "sáng 7/3"
        if sign != "/" or "v" in match.re.groupindex and groups.payload(row, match, "v") != "D":
            return None
        beside = True
    behind = match.start() and row.codes[match.start() - 1] in "i("
    if sign == "." and not (pointed or beside):
        return None
    day, month = (b, a) if b > 12 else (a, b)
    if not (1 <= month <= 12 and 1 <= day <= 31) or not (beside or pointed or behind):
        return None
    weekday = groups.whole(row, match, "W") if "W" in match.re.groupindex else None
    part = groups.payload(row, match, "P")
    return Expression(
        kind="date", month=month, day=day, weekday=weekday, part=None if part is None else str(part), **groups.span_of(match)
    )  # fmt: skip


def month_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    year, month = row.payloads[match.start()]
    return Expression(kind="month", year=year, month=month, **groups.span_of(match))


def _is_weekday(row: Atoms, match: re.Match[str], at: int) -> bool:
    """Whether a word that may be another one ("Sat", "thứ năm") is a weekday here: beside a preposition, a part of the day or more of a date, and with a capital, which two words need not
    have (in a script without capitals beside more of a date only); where the second one has it ("thứ Năm") they are."""
    first, space, second = row.text[row.starts[at] : row.ends[at]].partition(" ")
    if second[:1].isupper():
        return True
    more = match.end() - match.start() > 1
    if first[:1].upper() == first[:1].lower():  # a script without capitals
        return more
    return bool(space or first[:1].isupper()) and (more or bool(at and row.codes[at - 1] in "i(P"))


def weekday(row: Atoms, match: re.Match[str]) -> Expression | None:
    at = match.start("W")
    if row.codes[at] == "v" and not _is_weekday(row, match, at):
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


_TOLD_PERIOD: Final = re.compile(rf"{TOLD}(-?\d+)([YMW])")


def day(row: Atoms, match: re.Match[str]) -> Expression | None:
    told = _TOLD_PERIOD.fullmatch(str(groups.payload(row, match, "R")))
    if told is not None:  # "later that year"
        return Expression(
            kind="period", value=TOLD, unit=told.group(2), count=float(told.group(1)), **groups.span_of(match)
        )
    return Expression(
        kind="day",
        value=str(groups.payload(row, match, "R")),
        weekday=groups.whole(row, match, "W"),
        **groups.span_of(match),
    )


def day_beside(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "اليوم التالي": the word for today with one for next or last is the day beside it."""
    if row.payloads[match.start()] != "0":
        return None
    return Expression(kind="period", unit="D", count=float(groups.whole(row, match, "S") or 0), **groups.span_of(match))


def fused_day(row: Atoms, match: re.Match[str]) -> Expression | None:
    """Payloads: `-1NI` day and part, `told1MO` counted from the day that the text has come to; `W3MO` weekday and part; `w3-1` weekday of another week."""
    payload = str(row.payloads[row.codes.index("T", match.start())])
    if payload[0] == "W":
        shift = groups.whole(row, match, "S") if "S" in match.re.groupindex else None
        return Expression(
            kind="weekday", weekday=int(payload[1]), part=payload[2:], shift=shift, **groups.span_of(match)
        )
    if "S" in match.re.groupindex:
        return None
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
        if row.codes[match.end() : match.end() + 1] in ("H", "+"):
            return None  # "לפני שנה וחצי": a year and a half ago
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
    if unit in ("S", "MIN", "H", "NI") or shift is None or abs(shift) > _FARTHEST:
        return None
    if shift and unit in ("DE", "CE"):  # "the past decade" is ten years up to now
        return Expression(kind="duration", unit=str(unit), count=1.0, **groups.span_of(match))
    if shift and _both_plural(row, match):
        return Expression(kind="duration", unit=str(unit), value="X", **groups.span_of(match))
    return Expression(kind="period", unit=str(unit), count=float(shift), **groups.span_of(match))


# Units off that a word for last or next may mean beside anything but a weekday.
_FARTHEST: Final = 2


def _both_plural(row: Atoms, match: re.Match[str]) -> bool:
    """Whether both the word for last or next and the unit are plurals in -s ("últimos años"): then it is a vague length."""
    words = row.text[row.starts[match.start()] : row.ends[match.end() - 1]].casefold().split()
    return len(words) == 2 and all(w.endswith("s") for w in words)


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
        second, month, sign, pointed, _ = row.payloads[at]
        year = None
        named = "v" in match.re.groupindex and sign == "/" and groups.payload(row, match, "v") == "D"
        if not pointed and not named:
            return None
    if first is None or not 1 <= first < second <= 31 or not 1 <= month <= 12:
        return None
    span = groups.span_of(match)
    end = Expression(kind="date", year=year, month=month, day=second, **span)
    return Expression(kind="range", year=year, month=month, day=first, end=end, **span)


def jalali_month(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "اسفند گذشته", "فروردین ۱۴۰۵": a month of the solar Hijri calendar with its year, or as the last or next one; alone its name is mostly another word."""
    month, year, shift = groups.whole(row, match, "M"), groups.year_of(row, match), groups.whole(row, match, "S")
    return Expression(kind="date", value="jalali", year=year, month=month, shift=shift, **groups.span_of(match))


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
