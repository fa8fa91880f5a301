"""The grammar: patterns over rows of atoms (letters are the roles of `vocabulary.py`) and what each builds. The same for all languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from reportedly.extract.times.atoms import Atoms, offset_at
from reportedly.extract.times.expression import Expression

Build = Callable[[Atoms, "re.Match[str]"], Expression | None]
_COUNT: Final = r"(?P<n>[wdnya]|q)"
_WD: Final = r"(?P<W>[Wv])"


def find(row: Atoms, at: int) -> Expression | None:
    """The longest expression that begins at an atom; of equally long ones the first listed."""
    best: Expression | None = None
    for pattern, build in _BY_FIRST.get(row.codes[at], ()):
        match = pattern.match(row.codes, at)
        if match is None or (best is not None and match.end() - 1 <= best.last):
            continue
        found = build(row, match)
        if found is not None:
            best = found
    return best


# ---- builders ---------------------------------------------------------------------------------------------------------


def _payload(row: Atoms, match: re.Match[str], name: str) -> object:
    at = match.start(name) if name in match.re.groupindex else -1
    if at < 0:
        return None
    return _MARKED_UNITS.get(row.codes[at]) if name == "u" and row.payloads[at] is None else row.payloads[at]


# Marks behind a number that are units of a length of time.
_MARKED_UNITS: Final = {"j": "Y", "b": "D", "e": "MIN", "s": "S", "U": "CE"}


def _int(row: Atoms, match: re.Match[str], name: str) -> int | None:
    """The whole number of a group: of a numeral, a month, a weekday."""
    found = _payload(row, match, name)
    if name == "W" and found is None and name in match.re.groupindex and match.start(name) >= 0:
        return {"l": 1, "b": 7}.get(row.codes[match.start(name)])
    value = getattr(found, "value", found)
    if isinstance(value, float | int) and value == int(value):
        return int(value)
    return None


def _span(match: re.Match[str]) -> dict[str, int]:
    return {"first": match.start(), "last": match.end() - 1}


def _year(row: Atoms, match: re.Match[str]) -> int | None:
    at = match.start("y") if "y" in match.re.groupindex else -1
    if at < 0:
        return None
    value = _int(row, match, "y")
    if value is not None and row.codes[at] in "do" and value < 100:
        return value + (1900 if value >= 50 else 2000)
    return value


def _date(row: Atoms, match: re.Match[str]) -> Expression | None:
    day, month = _int(row, match, "d"), _int(row, match, "M")
    if month is None or not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    shift, fused = _int(row, match, "S"), _payload(row, match, "F")
    if isinstance(fused, str) and fused.endswith("Y"):
        shift = int(fused[:-1])
    return Expression(
        kind="date" if day is not None else "month", year=_year(row, match), month=month, day=day, weekday=_int(row, match, "W"), shift=shift, **_span(match)
    )  # fmt: skip


def _month_of_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "July last year", "geçen yıl ocak"."""
    if _payload(row, match, "u") != "Y":
        return None
    found = _date(row, match)
    return None if found is None else replace(found, unit="Y")


def _part_of_other_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "the spring of last year", "the third quarter of this year"."""
    if _payload(row, match, "u") != "Y":
        return None
    value = str(_payload(row, match, "Z")) if "Z" in match.re.groupindex else None
    if value is None:
        kind, number = {"Q": "Q", "HY": "H"}.get(str(_payload(row, match, "v"))), _int(row, match, "n")
        if kind is None or number is None or not 1 <= number <= 4:
            return None
        value = f"{kind}{number}"
    return Expression(kind="part_of_year", value=value, shift=_int(row, match, "S"), unit="Y", **_span(match))


def _month(row: Atoms, match: re.Match[str]) -> Expression | None:
    at = match.start("M")
    alone = match.end() - match.start() == 1
    if row.codes[at] == "m" and alone and not (at and row.codes[at - 1] in "iIrb<G" and row.text[row.starts[at]].isupper()):
        return None
    return _date(row, match)


def _day_only(row: Atoms, match: re.Match[str]) -> Expression | None:
    day = _int(row, match, "d")
    fused = _payload(row, match, "F")
    if day is None or not 1 <= day <= 31:
        return None
    shift = int(fused[:-1]) if isinstance(fused, str) and fused.endswith("M") else _int(row, match, "S")
    if isinstance(fused, str) and not fused.endswith("M"):
        return None
    return Expression(kind="date", day=day, weekday=_int(row, match, "W"), shift=shift, **_span(match))


def _numeric(row: Atoms, match: re.Match[str]) -> Expression | None:
    year, month, day, clock = row.payloads[match.start("N")]
    moment = None if clock is None else (clock[0], clock[1], int(clock[2]) if clock[2] else None, _offset(clock[3]))
    return Expression(kind="date", year=year, month=month, day=day, weekday=_int(row, match, "W"), clock=moment, **_span(match))


def _offset(zone: str | None) -> int | None:
    if zone is None:
        return None
    if zone == "Z":
        return 0
    found = offset_at(zone, 0)
    return None if found is None else found[0]


def _numeric_part(row: Atoms, match: re.Match[str]) -> Expression | None:
    a, b, sign, pointed, _ = row.payloads[match.start("N")]
    beside = _int(row, match, "W") is not None
    if sign == "." and not (pointed or beside):
        return None
    day, month = (b, a) if b > 12 else (a, b)
    if not (1 <= month <= 12 and 1 <= day <= 31) or not (beside or pointed or (match.start() and row.codes[match.start() - 1] in "i(")):
        return None
    return Expression(kind="date", month=month, day=day, weekday=_int(row, match, "W"), **_span(match))


def _month_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    year, month = row.payloads[match.start()]
    return Expression(kind="month", year=year, month=month, **_span(match))


def _weekday(row: Atoms, match: re.Match[str]) -> Expression | None:
    at = match.start("W")
    if row.codes[at] == "v" and not (row.text[row.starts[at]].isupper() and (match.end() - match.start() > 1 or (at and row.codes[at - 1] in "i("))):
        return None
    shift = _int(row, match, "S")
    fused = _payload(row, match, "F")
    if isinstance(fused, str):
        if not fused.endswith("W"):
            return None
        return Expression(kind="weekday", weekday=_int(row, match, "W"), unit="W", count=float(fused[:-1]), **_span(match))
    if "u" in match.re.groupindex and match.start("u") >= 0:
        return Expression(kind="weekday", weekday=_int(row, match, "W"), unit="W", count=float(shift or 0), **_span(match))
    return Expression(kind="weekday", weekday=_int(row, match, "W"), shift=shift, **_span(match))


def _day(row: Atoms, match: re.Match[str]) -> Expression | None:
    return Expression(kind="day", value=str(_payload(row, match, "R")), weekday=_int(row, match, "W"), **_span(match))


def _fused_day(row: Atoms, match: re.Match[str]) -> Expression | None:
    """Payloads: `-1NI` day and part; `W3MO` weekday and part; `w3-1` weekday of another week."""
    payload = str(row.payloads[match.start()])
    if payload[0] == "W":
        return Expression(kind="weekday", weekday=int(payload[1]), part=payload[2:], **_span(match))
    if payload[0] == "w":
        return Expression(kind="weekday", weekday=int(payload[1]), unit="W", count=float(payload[2:]), **_span(match))
    return Expression(kind="day", value=payload[:-2], part=payload[-2:], weekday=_int(row, match, "W"), **_span(match))


def _period(row: Atoms, match: re.Match[str]) -> Expression | None:
    fused = _payload(row, match, "F")
    if isinstance(fused, str):
        found = re.fullmatch(r"(-?\d+)([A-Z]+)", fused)
        if found is not None and found.group(2) in ("SP", "SU", "FA", "WI"):
            return Expression(kind="part_of_year", value=found.group(2), shift=int(found.group(1)), **_span(match))
        return None if found is None else Expression(kind="period", unit=found.group(2), count=float(found.group(1)), **_span(match))
    unit, shift = _payload(row, match, "u"), _int(row, match, "S")
    if shift is None and "D" in match.re.groupindex:
        shift = 0
    if unit in ("S", "MIN", "H", "NI") or shift is None:
        return None
    return Expression(kind="period", unit=str(unit), count=float(shift), **_span(match))


def _count(row: Atoms, match: re.Match[str]) -> tuple[float | None, str | None]:
    """(count, None) or (None, `X`) for an unknown number, with a half where one is named."""
    at = match.start("n") if "n" in match.re.groupindex else -1
    half = 0.5 if "half" in match.re.groupindex and match.start("half") >= 0 else 0.0
    if at < 0:
        return half or 1.0, None
    if row.codes[at] == "q":
        return None, "X"
    if row.codes[at] == "a":
        return 1.0 + half, None
    value = getattr(row.payloads[at], "value", None)
    return (None, None) if value is None else (value + half, None)


def _ago(sign: int) -> Build:
    def build(row: Atoms, match: re.Match[str]) -> Expression | None:
        unit = str(_payload(row, match, "u") or "S")
        count, vague = _count(row, match)
        if vague is not None:
            return Expression(kind="vague", value="PAST_REF" if sign < 0 else "FUTURE_REF", **_span(match))
        if count is None or count > 10_000:
            return None
        return Expression(kind="ago", unit=unit, count=sign * count, **_span(match))

    return build


def _duration(row: Atoms, match: re.Match[str]) -> Expression | None:
    at = match.start("n") if "n" in match.re.groupindex else match.start()
    count, vague = _count(row, match)
    unit = str(_payload(row, match, "u") or "S")
    if (count is None and vague is None) or _payload(row, match, "S") == 0:
        return None
    if row.codes[at] == "y" and row.codes[at + 1] == "j" and unit == "Y":
        return None
    return Expression(kind="duration", unit=unit, count=count, value=vague, **_span(match))


def _set(row: Atoms, match: re.Match[str]) -> Expression | None:
    weekday = _int(row, match, "W")
    if weekday is not None:
        return Expression(kind="set", value=f"XXXX-WXX-{weekday}", **_span(match))
    count, _ = _count(row, match)
    return Expression(kind="set", unit=str(_payload(row, match, "u")), count=count, **_span(match))


def _frequency(row: Atoms, match: re.Match[str]) -> Expression | None:
    return Expression(kind="set", value=str(row.payloads[match.start()]), **_span(match))


def _vague(row: Atoms, match: re.Match[str]) -> Expression | None:
    return Expression(kind="vague", value=str(row.payloads[match.start()]), **_span(match))


def _length(row: Atoms, match: re.Match[str]) -> Expression | None:
    return Expression(kind="set", value=str(row.payloads[match.start()]), part="DURATION", **_span(match))


def _part(row: Atoms, match: re.Match[str]) -> Expression | None:
    return Expression(kind="part", part=str(_payload(row, match, "P")), **_span(match))


def _clock(row: Atoms, match: re.Match[str]) -> Expression | None:
    hour, minute, second = _hour_of(row, match)
    if hour is None or hour > 24 or (minute is not None and minute > 59):
        return None
    half, part = _payload(row, match, "p"), _payload(row, match, "P")
    if (half == "pm" or part in ("AF", "EV", "NI")) and hour < 12 and not (part == "NI" and hour < 5):
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    zone = _payload(row, match, "z")
    return Expression(kind="clock", clock=(hour, minute, second, int(zone) if isinstance(zone, str) and zone.lstrip("-").isdigit() else None), **_span(match))


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
    if value != int(value):
        return int(value), round((value - int(value)) * 100), None
    half = "half" in match.re.groupindex and match.start("half") >= 0
    return int(value), 30 if half else _int(row, match, "e"), None


def _year_alone(row: Atoms, match: re.Match[str]) -> Expression | None:
    value = _int(row, match, "y")
    at = match.start("y")
    marked = match.end() - match.start() > 1
    if value is not None and value < 1000 and row.codes[match.end() - 1] == "j":
        return Expression(kind="duration", unit="Y", count=float(value), **_span(match))
    if value is None or (row.codes[at] != "y" and not marked):
        return None
    if not marked and not 1500 <= value <= 2100:
        return None
    return Expression(kind="year", year=value, **_span(match))


def _decade(row: Atoms, match: re.Match[str]) -> Expression | None:
    value = _int(row, match, "y")
    if value is None or value % 10:
        return None
    if value < 100:
        value += 1900
    return Expression(kind="decade", year=value // 10, **_span(match))


def _century(row: Atoms, match: re.Match[str]) -> Expression | None:
    value = _int(row, match, "n")
    return None if value is None or not 1 < value < 22 else Expression(kind="century", year=value - 1, **_span(match))


def _part_of_year(row: Atoms, match: re.Match[str]) -> Expression | None:
    shift, fused = _int(row, match, "S"), _payload(row, match, "F")
    if isinstance(fused, str):
        if not fused.endswith("Y"):
            return None
        shift = int(fused[:-1])
    if "Z" in match.re.groupindex:
        return Expression(kind="part_of_year", value=str(_payload(row, match, "Z")), year=_year(row, match), shift=shift, **_span(match))
    unit, number = _payload(row, match, "u"), _int(row, match, "n")
    kind = {"Q": "Q", "HY": "H"}.get(str(unit))
    if kind is None or number is None or not 1 <= number <= (4 if kind == "Q" else 2):
        return None
    return Expression(kind="part_of_year", value=f"{kind}{number}", year=_year(row, match), shift=shift, **_span(match))


def _days_of_month(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "25-26 March", "March 25 to 27": two days of one month."""
    first, second, month = _int(row, match, "d"), _int(row, match, "c"), _int(row, match, "M")
    if first is None or second is None or month is None or not 1 <= first < second <= 31 or not 1 <= month <= 12:
        return None
    year = _year(row, match)
    span = _span(match)
    end = Expression(kind="date", year=year, month=month, day=second, **span)
    return Expression(kind="range", year=year, month=month, day=first, end=end, **span)


def _other_calendar(name: str) -> Build:
    def build(row: Atoms, match: re.Match[str]) -> Expression | None:
        day, month, year = _int(row, match, "d"), _int(row, match, "M"), _year(row, match)
        return Expression(kind="date", value=name, year=year, month=month, day=day, weekday=_int(row, match, "W"), **_span(match))

    return build


# ---- the table ----------------------------------------------------------------------------------------------------------

_AFTER_WEEKDAY: Final = r"[.,]?[g,i]?D?"
_MONTH: Final = r"(?P<M>[Mm])"
_YEAR: Final = r"(?:[,gi]{0,2}[Yu]?(?P<y>y)[.]?[ju]?)"
_DAY: Final = r"(?P<d>[dow])"
# A weekday behind a date, in brackets or not; the marks of month and day are Monday and Sunday there: 4月7日（日）.
_CLOSING: Final = r"(?:,?\(?(?P<W>[Wv]|(?<=\()[lb](?=\)))\)?)?"

_TABLE: Final[tuple[tuple[str, Build], ...]] = (
    # dates: day month year, in brackets after a weekday, month day year, numeric
    (rf"(?:(?P<S>S)g?)?{_WD}{_AFTER_WEEKDAY}{_DAY}[.]?O?[gr]{{0,2}}{_MONTH}[.]?{_YEAR}?", _date),
    (rf"(?:Sg?)?{_WD},?\((?:{_DAY}[.]?O?g?{_MONTH}[.]?{_YEAR}?)\)", _date),
    (rf"(?:Sg?)?{_WD},?\((?:{_MONTH}[.]?{_DAY}{_YEAR}?)\)", _date),
    (rf"{_DAY}[.]?O?[g]{{0,2}}{_MONTH}[.]?{_YEAR}?{_CLOSING}", _date),
    (rf"(?:D|i(?=D))?D?{_DAY}[.]?O?g?{_MONTH}[.]?{_YEAR}?", _date),
    (rf"{_DAY}[.]?O?-{_MONTH}[.]?-(?P<y>[yd])", _date),
    (rf"{_WD}{_AFTER_WEEKDAY}{_MONTH}[.]?g?(?P<d>[do]){_YEAR}?", _date),
    (rf"{_MONTH}[.]?g?(?P<d>[do])O?{_YEAR}?{_CLOSING}", _date),
    (rf"{_MONTH}[.]?,?(?P<d>[do]),(?P<y>y)", _date),
    (rf"(?P<y>y)[,.]?g?{_MONTH}[.]?(?P<d>[do])", _date),
    (rf"(?P<S>S)g?{_DAY}[.]?g?{_MONTH}", _date),
    (rf"{_DAY}[.]?g?{_MONTH}[gi]?(?P<F>F)", _date),
    (rf"(?:{_WD}[,.]?g?\(?)?(?P<N>@)\)?", _numeric),
    (r"(?P<N>@),?\(?(?P<W>[Wv])\)?", _numeric),
    (rf"(?:{_WD}[,.]?[gi]?\(?)?(?P<N>%)\)?", _numeric_part),
    (r"\$", _month_year),
    # marked years, months and days: 2024年3月5日(星期二)
    (r"(?:(?P<y>[yn])jg?|(?P<F>F))?(?P<M>[dw])l(?:(?P<d>[dw])b)?" + _CLOSING, _date),
    (r"(?:(?P<y>[yn])[.]?jg?|(?P<F>F))(?P<M>[Mm])", _date),
    (r"(?:(?P<F>F))?(?P<d>d)b" + _CLOSING, _day_only),
    (r"D(?P<d>[do])", _day_only),
    (rf"{_WD},?D?(?P<d>d)(?:b|(?=$|[#.,)ri<]))", _day_only),
    (r"(?P<y>[ynd])[.]?j", _year_alone),
    # months
    (rf"{_MONTH}[.]?{_YEAR}", _date),
    (rf"(?P<y>y)g?{_MONTH}", _date),
    (rf"(?P<S>S){_MONTH}", _date),
    (rf"{_MONTH}g?(?P<S>S)", _date),
    (rf"{_MONTH}[gi,]{{0,2}}(?P<S>S)(?P<u>u)", _month_of_year),
    (rf"{_DAY}[.]?g?{_MONTH}[gi,]{{0,2}}(?P<S>S)(?P<u>u)", _month_of_year),
    (rf"(?P<S>S)(?P<u>u)[g,]?{_MONTH}", _month_of_year),
    (rf"(?P<S>S)(?P<u>u)[g,]?{_DAY}[.]?{_MONTH}", _month_of_year),
    (rf"(?P<F>F)[g,]?{_DAY}[.]?{_MONTH}", _date),
    (rf"(?P<Z>Z)[gi,]{{0,2}}(?P<S>S)(?P<u>u)", _part_of_other_year),
    (rf"(?P<n>[odw])[.-]?(?P<v>[u])[gi,]{{0,2}}(?P<S>S)(?P<u>u)", _part_of_other_year),
    (rf"{_MONTH}[gi]{{0,2}}(?P<F>F)", _date),
    (rf"{_MONTH}", _month),
    # weekdays
    (rf"(?P<S>S)g?{_WD}", _weekday),
    (rf"{_WD}g?(?P<S>S)", _weekday),
    (rf"{_WD}[gi]{{0,2}}(?P<F>F)", _weekday),
    (rf"(?P<F>F)[g,]?{_WD}", _weekday),
    (rf"(?P<S>S)g?(?P<u>u),?g?{_WD}", _weekday),
    (rf"{_WD}[gi]{{0,2}}(?P<S>S)(?P<u>u)", _weekday),
    (rf"{_WD}", _weekday),
    # days and periods relative to the reference
    (r"(?P<R>R)" + _CLOSING, _day),
    (rf"{_WD},?(?P<R>R)", _day),
    (r"T,?\(?(?P<W>[Wv])?\)?", _fused_day),
    (r"(?P<F>F)", _period),
    (r"(?P<S>S)g?(?P<u>u)", _period),
    (r"(?P<u>u)g?(?P<S>S)", _period),
    # parts of years
    (rf"(?P<S>S)g?(?P<Z>Z)", _part_of_year),
    (rf"(?P<Z>Z)(?:g?(?P<S>S)|[gi]{{0,2}}(?P<F>F)|{_YEAR})?", _part_of_year),
    (rf"(?:(?P<F>F)g?)?(?P<n>[odw])[.-]?O?(?P<u>[uH])(?:[gi]{{0,2}}(?:(?P<y>y)j?|F))?", _part_of_year),
    (r"(?P<y>y)j?g?(?P<n>[odw])[.]?O?(?P<u>u)", _part_of_year),
    # years, decades, centuries
    (r"Yg?(?P<y>[yn])", _year_alone),
    (r"(?P<y>y)(?:g?Y)?", _year_alone),
    (r"(?P<y>[ynd])[.]?O?'?K", _decade),
    (r"K(?P<y>[ynd])", _decade),
    (r"(?P<n>[odw])[.-]?O?U", _century),
    (r"U(?P<n>[odw])", _century),
    # distances
    (rf"x?{_COUNT}-?(?P<half>H)?(?P<u>[usjbeU])[gx]?A", _ago(-1)),
    (rf"Bx?{_COUNT}(?P<half>H)?(?P<u>[usjbeU])", _ago(-1)),
    (rf"(?P<u>u)A", _ago(-1)),
    (rf"{_COUNT}(?P<half>H)?(?P<u>[usjbeU])g?C", _ago(1)),
    (rf"Ix?{_COUNT}(?P<half>H)?(?P<u>[usjbeU])", _ago(1)),
    # durations and sets
    (rf"(?:S|gS|xg?)?{_COUNT}-?(?P<half>H)?(?P<S>S)?(?P<u>[usjbeU])", _duration),
    (r"(?P<half>H)-?[ag]?(?P<u>u)", _duration),
    (rf"Eg?(?:{_COUNT})?(?P<u>u)", _set),
    (rf"E{_WD}", _set),
    (r"f", _frequency),
    (r"V", _vague),
    (r"L", _length),
    # clock times
    (r"(?P<t>t)h?(?P<p>p)?(?P<z>z)?", _clock),
    (r"(?P<P>P)g?(?P<t>[t%])h?", _clock),
    (r"(?P<t>%)(?:h|(?=z)|(?P<p>p))(?P<z>z)?", _clock),
    (r"(?P<d>[dwn])[.]?(?P<p>p)(?P<z>z)?", _clock),
    (r"(?P<d>[dwn])h(?:(?P<half>H)|(?P<e>[dw])e)?(?:[g,i]?(?P<P>P))?(?P<z>z)?", _clock),
    (r"(?P<P>P)g?(?P<d>[dw])h(?:(?P<half>H)|(?P<e>[dw])e)?", _clock),
    (r"(?P<p>p)(?P<d>[dw])h(?:(?P<half>H)|(?P<e>[dw])e)?", _clock),
    (r"(?P<p>p)(?P<t>t)", _clock),
    (r"h(?P<t>[t%])", _clock),
    (r"h(?P<d>[dw])(?:[&g]?(?P<e>[dw])e?)?(?:[g,i]?(?P<P>P))?", _clock),
    (r"(?P<d>n)(?P<z>z)", _clock),
    (r"(?P<P>P)", _part),
    # ranges within a month
    (rf"[<iI]?(?P<d>[do])[.]?O?[-r&/](?P<c>[do])[.]?O?g?{_MONTH}{_YEAR}?", _days_of_month),
    (rf"{_MONTH}(?P<d>[do])[-r&](?P<c>[do]){_YEAR}?", _days_of_month),
    (r"(?P<M>d)l(?P<d>d)b?[-r&](?P<c>d)b", _days_of_month),
    # other calendars
    (r"(?:(?P<W>[Wv]),?)?(?P<d>[dow])g?(?P<M>J)(?:g?Y?(?P<y>[yn]))?", _other_calendar("jalali")),
    (r"(?:(?P<W>[Wv]),?)?(?P<d>[dow])g?(?P<M>Q)(?:g?Y?(?P<y>[yn]))?", _other_calendar("hijri")),
)  # fmt: skip


def _compiled() -> dict[str, tuple[tuple[re.Pattern[str], Build], ...]]:
    """The table by the letter that an expression begins with."""
    alphabet = "LMmWvujlbRFTSABCIPGZHphezVEfr&<ixgaqsJQDKUYONdnywot@%$,-.()/:'#k"
    rows = [(re.compile(pattern), build) for pattern, build in _TABLE]
    return {c: tuple(row for row in rows if _may_begin(row[0], c)) for c in alphabet}


def _may_begin(pattern: re.Pattern[str], letter: str) -> bool:
    """Whether some match begins with the letter: read off the pattern's parse tree."""
    return letter in _first_letters(pattern.pattern)


def _first_letters(pattern: str) -> frozenset[str]:
    from re import _parser  # type: ignore[attr-defined]

    letters, _ = _firsts(_parser.parse(pattern))
    return frozenset(letters)


def _firsts(tree: object) -> tuple[set[str], bool]:
    """(letters that can come first, whether the tree can be empty)."""
    letters: set[str] = set()
    for op, argument in tree:  # type: ignore[attr-defined]
        name = str(op)
        if name == "LITERAL":
            return letters | {chr(argument)}, False
        if name == "IN":
            return letters | {chr(a) for o, a in argument if str(o) == "LITERAL"}, False
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            inner, empty = _firsts(argument[2])
            letters |= inner
            if argument[0] > 0 and not empty:
                return letters, False
        elif name == "SUBPATTERN":
            inner, empty = _firsts(argument[3])
            letters |= inner
            if not empty:
                return letters, False
        elif name == "BRANCH":
            parts = [_firsts(b) for b in argument[1]]
            letters |= set().union(*(p[0] for p in parts))
            if not any(p[1] for p in parts):
                return letters, False
    return letters, True


_BY_FIRST: Final = _compiled()
