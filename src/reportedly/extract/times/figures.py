"""Dates and clock times in figures: 2026-05-03, 3/5, 14.30, 0140 GMT, +05:00."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from reportedly.extract.numbers.reader import number_at
from reportedly.extract.numbers.tokens import Token
from reportedly.extract.times import calendars
from reportedly.extract.times.vocabulary import Vocabulary
from reportedly.text import ascii_digits

_ISO: Final = re.compile(
    r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})"
    r"(?:[T ](?P<h>\d{2}):?(?P<n>\d{2})(?::?(?P<c>\d{2})(?:\.\d+)?)?(?P<z>Z|[+-]\d{2}:?\d{2})?)?(?![\d])"
)
_THREE: Final = re.compile(r"(?P<a>\d{1,2})(?P<s>\u200f?[-/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d{2})(?![\d]|[-/.]\d)")
_TWO: Final = re.compile(r"(?P<a>\d{1,2})(?P<s>[/.])(?P<b>\d{1,2})(?P<t>\.?)(?![\d/%]|[.,]\d)")
_DASHED: Final = re.compile(r"(?P<a>\d{1,2})-(?P<b>\d{1,2})(?![\d/%-]|[.,]\d)")
_CLOCK: Final = re.compile(r"(?P<h>\d{1,2})(?P<s>[:.h])(?P<n>\d{2})(?:[:.](?P<c>\d{2}))?(?![\d%:])")
_MONTH_YEAR: Final = re.compile(r"(?P<m>\d{1,2})(?P<s>[/.-])(?P<y>\d{4})(?![\d/.-]\d?)")
_YEAR_MONTH: Final = re.compile(r"(?P<y>\d{4})(?P<s>[/.-])(?P<m>\d{1,2})(?![\d/.%:-])")
_OFFSET: Final = re.compile(r"[+-−](\d{1,2}):?(\d{2})?(?![\d.])")
# Years of the solar Hijri calendar that a date in figures may have.
_JALALI_YEARS: Final = range(1300, 1500)
# A number of four digits in this range that stands alone may be a year.
YEARS: Final = range(1000, 2200)
# Years before a month in figures.
_MODERN: Final = range(1900, 2100)
# With a point between, where a number with decimals is more likely: 2082.1 is an index.
_NEAR: Final = range(1990, 2050)
# Four figures in a row as hours and minutes: 2244 GMT, 0140 hrs.
_FOUR: Final = re.compile(r"([01]\d|2[0-4])([0-5]\d)(?![\d.,:/-]\d)(?!\d)")


def clock_of_four(raw: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> tuple[str, Any, int] | None:
    """A clock time of four figures, which a time zone or a word for hours has to follow."""
    found = _FOUR.match(raw)
    if found is None or at + 1 >= len(tokens) or tokens[at].key != found.group():
        return None
    behind = words.phrases.match(tokens, at + 1)
    after = behind[0] if behind is not None else at
    if after + 1 < len(tokens) and tokens[after].key == ".":
        after += 1  # "4. marts 2023 kl. 09.05"
    if behind is not None and behind[1][0] == "h" and after < len(tokens) and tokens[after].kind == "0":
        return None  # in some languages the word for the hour stands before its figures: "2014 pukul 05.36"
    if behind is None or not (behind[1][0] in ("z", "h") or (behind[1] == ("u", "H") and found.group()[0] == "0")):
        return None
    return "t", (int(found[1]), int(found[2]), None), found.end()


def written_date(raw: str, words: Vocabulary) -> tuple[str, Any, int] | None:
    """(letter, payload, characters) of a whole date, or a month and a year."""
    found = _ISO.match(raw)
    if found and found.group("m") != "0":
        g = found.groupdict()
        clock = None if g["h"] is None else (int(g["h"]), int(g["n"]), g["c"], g["z"])
        year, month, day = int(g["y"]), int(g["m"]), int(g["d"])
        if words.jalali and year in _JALALI_YEARS and (told := calendars.jalali(year, month, day)) is not None:
            year, month, day = told.year, told.month, told.day
        return "@", (year, month, day, clock), found.end()
    found = _THREE.match(raw)
    if found:
        a, b, year = int(found["a"]), int(found["b"]), _full_year(found["y"])
        day, month = (b, a) if _month_first(a, b, found["s"], words) else (a, b)
        if 1 <= month <= 12 and 1 <= day <= 31:
            return "@", (year, month, day, None), found.end()
        return None
    found = _MONTH_YEAR.match(raw)
    if found and 1 <= int(found["m"]) <= 12 and int(found["y"]) in (_MODERN if found["s"] == "." else YEARS):
        return "$", (int(found["y"]), int(found["m"])), found.end()
    found = _YEAR_MONTH.match(raw)
    years = _NEAR if found is not None and found["s"] == "." else _MODERN
    if found and 1 <= int(found["m"]) <= 12 and int(found["y"]) in years and not _is_season(found["y"], found["m"]):
        return "$", (int(found["y"]), int(found["m"])), found.end()
    return None


def _is_season(year: str, month: str) -> bool:
    """Whether two figures are the next year rather than a month: "2010-11"."""
    return len(month) == 2 and int(month) == (int(year) + 1) % 100


def _month_first(a: int, b: int, sign: str, words: Vocabulary) -> bool:
    return (words.order == "MDY" and sign != "." and a <= 12) or b > 12


def _full_year(raw: str) -> int:
    """A year of two digits lies within 1950 to 2049."""
    year = int(raw)
    return year if len(raw) == 4 else year + (1900 if year >= 50 else 2000)


def _stands_as_clock(tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Whether words beside figures with a point say that they are a clock time."""
    before = at - 2 if at > 1 and tokens[at - 1].key == "." else at - 1  # "kl. 14.20"
    near = [tokens[i].key for i in (before, at + 1, at + 2, at + 3) if 0 <= i < len(tokens)]
    return not words.clock_beside.isdisjoint(near)


def _can_be_but_clock(text: str, found: re.Match[str], tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Whether figures with a point begin a line or stand behind a sign, are no day and month, and nothing that they could measure follows, in a language that writes decimals with a comma."""
    minutes = found["n"]
    if not words.comma or len(found["h"]) < 2 or int(found["h"]) > 23 or not (int(minutes) > 12 or minutes == "00"):
        return False
    if tokens[at].key != found.group() or (at and tokens[at - 1].kind != "."):
        return False
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is not None and at and behind.spaced and behind.kind == "w" and not words.nouns_capital:
        return text[behind.start].isupper() and tokens[at - 1].key in ":)"
    return behind is None or behind.kind == "." and behind.key not in "%°€$£₺" or number_at(tokens, at, None) is None


def written_clock(
    text: str, raw: str, token: Token, tokens: Sequence[Token], at: int, words: Vocabulary
) -> tuple[str, Any, int] | None:
    """(letter, payload, characters) of a clock time, or of two figures that may be one, or a day and month."""
    found = _CLOCK.match(raw)
    if found and int(found["h"]) <= 24 and int(found["n"]) < 60:
        payload = (int(found["h"]), int(found["n"]), found["c"])
        if found["s"] == ":":
            return "t", payload, found.end()
        pointed = found["s"] == "." and bool(words.clock_beside)
        if pointed and (_stands_as_clock(tokens, at, words) or _can_be_but_clock(text, found, tokens, at, words)):
            return "t", payload, found.end()
        if found["s"] == "h" and found.end() < 7:
            return "t", payload, found.end()
    dashed = _DASHED.match(raw)
    if dashed and int(dashed["b"]) <= 12 and _is_beside(text, tokens, at, words.dash_beside):
        return "%", (int(dashed["a"]), int(dashed["b"]), "/", True, None), dashed.end()
    two = _TWO.match(raw)
    pointed = two is not None and bool(two["t"]) and words.dotted
    dotted = two is not None and pointed and not _ends(raw, two)
    if two and (two["s"] == "/" or pointed or (found and found["s"] == ".")):
        # "9.30" may be a clock time, a day and month, or a number: the grammar looks at what stands beside it.
        a, b = int(two["a"]), int(two["b"])
        number = number_at(tokens, at, None) if two["s"] == "." else None
        sign = ".." if pointed and not dotted else two["s"]
        return (
            "%",
            (a, b, sign, dotted, number),
            two.end("b") + (1 if dotted and 1 <= b <= 12 and len(two["b"]) <= 2 else 0),
        )
    return None


def _is_beside(text: str, tokens: Sequence[Token], at: int, cues: frozenset[str]) -> bool:
    """Whether one of the words (of one or two tokens, as written) stands right before a token, a bracket between them or not."""
    last = at - 2 if at > 1 and tokens[at - 1].key == "(" else at - 1
    starts = (tokens[first].start for first in (last, last - 1) if first >= 0)
    return bool(cues) and any(text[start : tokens[last].end].lower() in cues for start in starts)


def _ends(raw: str, two: re.Match[str]) -> bool:
    """Whether the point behind "6.1." ends the sentence: then the figures are a number with decimals as likely as a day and month."""
    return not raw[two.end() :].strip()


def offset_at(text: str, at: int) -> tuple[int, int] | None:
    """(minutes from UTC, end) of a written offset ("+05:00", "+3") at a place, or None."""
    found = _OFFSET.match(ascii_digits(text[at : at + 8]))
    if found is None or int(found.group(1)) > 14:
        return None
    sign = 1 if text[at] == "+" else -1
    return sign * (int(found.group(1)) * 60 + int(found.group(2) or 0)), at + found.end()
