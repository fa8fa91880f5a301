"""Distances in time and clock times as CLDR writes them are read back, in every language."""

from __future__ import annotations

import datetime

import pytest
from babel import Locale
from babel.dates import format_time, format_timedelta

from reportedly.extract.times import parse
from reportedly.languages import available

_LANGUAGES = sorted({*available("times"), "si"})
_REFERENCE = "2026-08-12"
_SECONDS = {"day": 86_400, "week": 604_800, "month": 2_629_800, "year": 31_557_600, "hour": 3_600}
_PAST = (
    (-3, "day", "2026-08-09"),
    (-2, "week", "W31"),
    (-4, "month", "2026-04"),
    (-5, "year", "2021"),
    (-6, "hour", "2026-08-1"),
)
_TO_COME = ((3, "day", "2026-08-15"), (2, "week", "W35"))
# Languages in which CLDR's wording for what is to come is a length to news, "within 3 days" or bare "3 days".
_WITHIN = {"az", "bn", "gu", "hy", "ka", "mr", "ms", "ne", "ps", "si", "so", "ta", "te", "tl", "ur"}
# Two figures with a point are a day and month as often, unless something beside them says that they are a clock time.
_POINTED = {"da", "fi", "id", "si"}
# News of Korea has the half of the day in words (오전, 오후), CLDR's short time in Latin letters.
_LATIN_HALVES = {"ko"}


def distance(count: int, unit: str, language: str) -> str:
    """A distance in CLDR's words, in its unit whatever its size."""
    length = datetime.timedelta(seconds=_SECONDS[unit] * count)
    threshold = 1.2 if unit == "year" else 1000
    return format_timedelta(length, granularity=unit, add_direction=True, locale=language, threshold=threshold)


@pytest.mark.parametrize("language", _LANGUAGES)
def test_how_long_ago(language: str) -> None:
    missed = []
    for count, unit, value in _PAST:
        text = distance(count, unit, language)
        if not any(value in found.value for found in parse(text, language=language, reference=_REFERENCE)):
            missed.append(text)
    assert missed == []


@pytest.mark.parametrize("language", _LANGUAGES)
def test_in_how_long(language: str) -> None:
    for count, unit, value in _TO_COME:
        text = distance(count, unit, language)
        wanted = f"P{count}{unit[0].upper()}" if language in _WITHIN else value
        told = [found.value for found in parse(text, language=language, reference=_REFERENCE)]
        within = language in _WITHIN and told == [f"P{count}{unit[0].upper()}"]
        assert within or any(value in one for one in told), (text, wanted, told)


@pytest.mark.parametrize("language", [code for code in _LANGUAGES if code not in _POINTED | _LATIN_HALVES])
@pytest.mark.parametrize(("hour", "minute"), [(9, 5), (21, 45), (0, 10), (12, 30)])
def test_clock_times(language: str, hour: int, minute: int) -> None:
    text = format_time(datetime.time(hour, minute), "short", locale=Locale.parse(language))
    told = [found.value for found in parse(text, language=language, reference=_REFERENCE)]
    assert any(one.endswith(f"T{hour:02}:{minute:02}") for one in told), (text, told)


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("id", "Pabrik itu ditutup 2 minggu yang lalu.", ["2026-W31"]),
        ("id", "Ia tiba hari Minggu.", ["2026-08-09"]),
        ("ro", "Podul a fost închis acum 4 luni.", ["2026-04"]),
        ("ro", "Ședința are loc luni.", ["2026-08-10"]),
        ("sw", "Kiwanda kilifungwa miaka 5 iliyopita.", ["2021"]),
        ("sw", "Bei zimepanda katika miaka 5 iliyopita.", ["P5Y"]),
        ("th", "โรงงานปิดเมื่อ 2 สัปดาห์ที่ผ่านมา", ["2026-W31"]),
        ("th", "ราคาขึ้นในช่วง 3 วันที่ผ่านมา", ["P3D"]),
        ("mr", "पूल 3 दिवसांपूर्वी बंद झाला.", ["2026-08-09"]),
        ("ur", "پل 2 ہفتے پہلے بند ہوا۔", ["2026-W31"]),
        ("ur", "اجلاس ہفتے کو ہوگا۔", ["2026-08-15"]),
        ("hi", "बैठक रात 9:45 pm पर हुई", ["2026-08-12T21:45"]),
        ("de", "Er kam am Montag um 9:45 am Bahnhof an", ["2026-08-10T09:45"]),
    ],
)
def test_beside_what_the_same_words_say_otherwise(language: str, text: str, values: list[str]) -> None:
    assert [found.value for found in parse(text, language=language, reference=_REFERENCE)] == values
