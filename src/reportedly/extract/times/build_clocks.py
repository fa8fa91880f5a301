"""What the patterns of clock times and parts of the day build (see `build.py` for the groups)."""

from __future__ import annotations

import re
from typing import Final

from reportedly.extract.times import groups
from reportedly.extract.times.atoms import Atoms
from reportedly.extract.times.expression import Expression


def part(row: Atoms, match: re.Match[str]) -> Expression | None:
    before = match.start() - 1
    if (
        before > 0
        and row.codes[before - 1 : before + 1] == "#-"
        and row.ends[before - 1] == row.starts[before] == row.starts[match.start()] - 1
    ):
        return None  # "pre-dawn"
    if before >= 0 and row.codes[before] == "a":
        return None  # "$50 a night", "a morning of prayer": of no day in particular
    return Expression(kind="part", part=str(groups.payload(row, match, "P")), **groups.span_of(match))


def clock(row: Atoms, match: re.Match[str]) -> Expression | None:
    hour, minute, second = _hour_of(row, match)
    if hour is None or hour > 24 or (minute is not None and minute > 59):
        return None
    half, part = groups.payload(row, match, "p"), groups.payload(row, match, "P")
    hour = _in_half(hour, half, part)
    zone = groups.payload(row, match, "z")
    return Expression(
        kind="clock",
        clock=(hour, minute, second, int(zone) if isinstance(zone, str) and zone.lstrip("-").isdigit() else None),
        **groups.span_of(match),
    )


def clock_of_hours(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "à 15 heures": behind a word for "at", hours are a time and no length."""
    return clock(row, match) if groups.payload(row, match, "u") == "H" else None


def clock_at_hours(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "в два часа", "ve dvě hodiny": behind a word that leads to a clock time and to no length, hours that a day has are a time; "в 24 часа" is within a day."""
    hour = groups.whole(row, match, "d")
    sure = "hours" in groups.flags(row, match.start()) and hour is not None and 0 < hour < _ALL_DAY
    minutes = match.start("v") < 0 or groups.payload(row, match, "v") in (None, "MIN")
    return clock_of_hours(row, match) if sure and minutes else None


def late_clock_of_hours(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "las 22.30 horas": an hour of the afternoon with two figures behind the point is no length."""
    hour, minute, sign = row.payloads[match.start("t")][:3]
    written = row.ends[match.start("t")] - row.starts[match.start("t")]
    return (
        clock_of_hours(row, match) if sign == "." and hour > _NOON and minute < _HOUR and written == _WRITTEN else None
    )


def clock_with_space(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "20.02.2020 12: 54": right behind a date in figures a space behind the colon is a slip."""
    minutes = match.start("e")
    behind_date = row.codes[: match.start()].endswith("@")
    return clock(row, match) if behind_date and row.ends[minutes] - row.starts[minutes] == _TWO else None


_TWO: Final = 2  # figures
_NOON: Final = 12
_HOUR: Final = 60
_ALL_DAY: Final = 24
_WRITTEN: Final = len("22.30")


def _hour_of(row: Atoms, match: re.Match[str]) -> tuple[int | None, int | None, int | None]:
    if "t" in match.re.groupindex and match.start("t") >= 0:
        at = match.start("t")
        hour, minute = row.payloads[at][:2]
        off = groups.whole(row, match, "m") if "m" in match.re.groupindex else None
        if off is not None:
            total = (hour * 60 + minute + off) % _DAY
            return total // 60, total % 60, None
        second = None if row.codes[at] == "%" else row.payloads[at][2]
        return hour, minute, int(second) if second else None
    number = row.payloads[match.start("d")]
    value = float(number.value)
    moved = groups.whole(row, match, "m") if "m" in match.re.groupindex else None
    if moved is not None:
        minutes = int(value) * 60 + moved
        return minutes // 60 % 24, minutes % 60, None
    if value != int(value):  # figures with a point, 9.30, or a half in words
        part = value - int(value)
        return int(value), round(part * (100 if number.digits else 60)), None
    half = "half" in match.re.groupindex and match.start("half") >= 0
    return int(value), 30 if half else groups.whole(row, match, "e"), None


def first_of_range(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "3-4 pm", "von 10 bis 15 Uhr": the first of two hours, of which the second tells that they are hours and which half of the day."""
    hour, last = groups.whole(row, match, "d"), _hours(row, match.start("d2"))
    if hour is None or last is None or not 0 <= hour <= 24:
        return None
    if groups.payload(row, match, "p") == "pm" and hour < 12 and hour < last % 12 + 12 * (last == 12):
        hour += 12
    if hour >= 24 and hour != 24:
        return None
    return Expression(kind="clock", clock=(hour, None, None, None), **groups.span_of(match))


def _hours(row: Atoms, at: int) -> int | None:
    payload = row.payloads[at]
    value = payload[0] if isinstance(payload, tuple) else getattr(payload, "value", None)
    return int(value) if value is not None and value == int(value) and 0 <= value <= 24 else None


def clock_of_figures(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "1140 a.m.": three or four figures before a half of the day."""
    number = row.payloads[match.start("d")]
    value = groups.whole(row, match, "d")
    if value is None or not getattr(number, "bare", False) or not 100 <= value <= 1259 or value % 100 > 59:
        return None
    hour, minute = divmod(value, 100)
    hour = hour % 12 + (12 if groups.payload(row, match, "p") == "pm" else 0)
    return Expression(kind="clock", clock=(hour, minute, None, None), **groups.span_of(match))


def clock_in_words(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "às sete e meia": behind a word for "at" hours and a half, in words."""
    number = row.payloads[match.start("d")]
    if number.digits or not 0 < number.value < _HOURS or number.value % 1 not in (0.25, 0.5, 0.75):
        return None
    return clock(row, match)


_HOURS: Final = 25


def clock_of_first(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "saat 8'de": in languages that put the word for hours before a clock time."""
    if not row.hour_first or groups.payload(row, match, "u") != "H":
        return None
    return clock(row, match)


# The hours of the day in which a part of it lies; the night goes on to the next morning.
_PARTS: Final = {"MO": range(12), "AF": range(12, 18), "EV": range(15, 24), "NI": (*range(18, 24), *range(6))}
_DAWN: Final = 6


def clock_from_dawn(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "saa mbili asubuhi": in languages that count the hours from dawn and from dusk, the second of the morning is eight o'clock."""
    hour, minute, _ = _hour_of(row, match)
    hours = _PARTS.get(str(groups.payload(row, match, "P")))
    if not row.from_dawn or groups.payload(row, match, "u") != "H" or hours is None or hour is None:
        return None
    told = next((h % 24 for h in (hour + _DAWN, hour + _DAWN + 12) if hour <= 12 and h % 24 in hours), None)
    return None if told is None else Expression(kind="clock", clock=(told, minute, None, None), **groups.span_of(match))


def clock_with_minutes(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "الساعة الثالثة وعشر دقائق": hours, and minutes with their unit."""
    return clock(row, match) if groups.payload(row, match, "v") == "MIN" else None


def minutes_beside(row: Atoms, match: re.Match[str]) -> Expression | None:
    """ "20 past 3 pm", "15 Minuten vor 12": minutes, a word for past or to, the hour. Numbers alone have to be all that is said."""
    minutes, unit = groups.whole(row, match, "e"), groups.payload(row, match, "u")
    meanings = groups.flags(row, match.start("s"))
    sign = 1 if "past" in meanings else -1 if "to" in meanings else 0
    if not sign or minutes is None or not 1 <= minutes <= 59 or unit not in (None, "MIN"):
        return None
    half, part = groups.payload(row, match, "p"), groups.payload(row, match, "P")
    marked = unit is not None or half is not None or match.start("t") >= 0
    if not marked and len(row.codes) != match.end() - match.start() and "sure" not in meanings:
        return None
    at = match.start("t")
    hour, minute = (row.payloads[at][0], row.payloads[at][1]) if at >= 0 else (groups.whole(row, match, "d"), 0)
    if hour is None or not 0 <= hour <= 24:
        return None
    hour = _in_half(hour, half, part)
    total = (hour * 60 + (minute or 0) + sign * minutes) % _DAY
    return Expression(kind="clock", clock=(total // 60, total % 60, None, None), **groups.span_of(match))


_DAY: Final = 24 * 60


def _in_half(hour: int, half: object, part: object) -> int:
    """The hour of the day of one of its halves, by a.m. and p.m. or the part of the day."""
    if (half == "pm" or part in ("AF", "EV", "NI")) and hour < 12 and not (part == "NI" and hour < 5):
        return hour + 12
    return 0 if half == "am" and hour == 12 else hour
