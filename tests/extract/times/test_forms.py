"""Forms of times in several languages: clock times, distances, ranges, fillers, named days, and figures that are no times."""

from __future__ import annotations

import time

import pytest

from reportedly.extract.quantities import parse as parse_quantities
from reportedly.extract.times import parse


def values(text: str, language: str = "en", reference: str = "2026-05-20") -> list[str]:
    return [m.value for m in parse(text, language=language, reference=reference)]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "It struck at 2244 GMT.", "2026-05-20T22:44Z"),
        ("en", "at 0140 hrs", "2026-05-20T01:40"),
        ("en", "at half past three", "2026-05-20T03:30"),
        ("en", "at a quarter to nine", "2026-05-20T08:45"),
        ("en", "noon Thursday", "2026-05-14T12:00"),
        ("de", "um halb neun", "2026-05-20T08:30"),
        ("es", "a las tres y media", "2026-05-20T03:30"),
        ("es", "a las 3 pm", "2026-05-20T15:00"),
        ("ar", "الساعة الثالثة", "2026-05-20T03:00"),
        ("kk", "2026 жылғы 12 қазанда", "2026-10-12"),
        ("hy", "2026 թվականի հոկտեմբերի 12-ին", "2026-10-12"),
        ("hy", "2024 թ. մայիսին", "2024-05"),
        ("mn", "2026 оны 10 дугаар сарын 12-ны өдөр", "2026-10-12"),
        ("eu", "2026ko urriaren 12an", "2026-10-12"),
        ("ar", "قبل يومين", "2026-05-18"),
        ("ar", "قبل أسبوع", "2026-W20"),
        ("en", "for five straight days", "P5D"),
        ("en", "in the past two months", "P2M"),
        ("en", "two and a half years", "P2.5Y"),
        ("en", "about 5 1/2 hours", "PT5.5H"),
        ("en", "an hour and a half", "PT1.5H"),
        ("en", "next year's first quarter", "2027-Q1"),
        ("en", "the 2025 second quarter", "2025-Q2"),
        ("en", "on Christmas Day 2025", "2025-12-25"),
        ("en", "from the 13th to the 15th of July 2026", "2026-07-13/2026-07-15"),
        ("de", "vom 14.-15.10.2025", "2025-10-14/2025-10-15"),
        ("et", "19. XI 1997", "1997-11-19"),
        ("et", "1997. aasta suvel", "1997-SU"),
        ("fr", "fin mars 2026", "2026-03"),
        ("tr", "22 yaşındaki", "P22Y"),
        ("cs", "Jednání trvalo dvě hodiny.", "PT2H"),
        ("cs", "Sešli se ve dvě hodiny odpoledne.", "2026-05-20T14:00"),
        ("cs", "v 18 hodin", "2026-05-20T18:00"),
        ("ru", "Встретились в два часа.", "2026-05-20T02:00"),
        ("ru", "Разговор длился два часа.", "PT2H"),
        ("ru", "Явиться в 24 часа.", "PT24H"),
        ("bg", "в 14 часа", "2026-05-20T14:00"),
        ("hr", "Susret je počeo u 21 sat.", "2026-05-20T21:00"),
        ("sl", "Sestali so se ob dveh uri.", "2026-05-20T02:00"),
        ("es", "Hablaron casi dos horas y media.", "PT2.5H"),
        ("it", "quasi due ore e mezza", "PT2.5H"),
        ("fr", "près de deux heures et demie", "PT2.5H"),
        ("pt", "quase duas horas e meia", "PT2.5H"),
    ],
)
def test_value(language: str, text: str, value: str) -> None:
    assert value in values(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "感染者は累計1932人。"),
        ("ko", "누적 1932명이 감염됐다."),
        ("zh", "累计1932人感染。"),
        ("ru", "Объем не менее 1998 кубических метров."),
        ("pt", "O Goiás está na quinta posição, pela segunda vez."),
        ("tr", "Türkiye pazarı büyüdü, pazar payı arttı."),
        ("ar", "كتب أحد المستخدمين أن اثنين منهم غادرا."),
        ("fr", "Il a marqué à la fin du jeu."),
        ("no", "Det var ikke tolv utøvere."),
        ("ja", "夕食を取った。"),
        ("en", "One service said 6.1. Another said 5.2."),
        ("en", "a second call"),
        ("en", "as soon as possible"),
        ("en", "he believes that this may help"),
        ("en", "the index closed at 2082.1"),
        ("en", "file 8f1911e8d was lost"),
        ("es", "Las 14 recomendaciones"),
        ("tr", "yüzde 22.45"),
        ("tr", "kulübün 115. yılında"),
        ("de", "er lief 22.15,4"),
    ],
)
def test_no_time(language: str, text: str) -> None:
    assert values(text, language) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The rules to be published in November will help.", "2026-11"),
        ("The rules were published in November.", "2025-11"),
    ],
)
def test_an_infinitive_to_come_is_no_past(text: str, value: str) -> None:
    assert value in values(text)


@pytest.mark.parametrize(
    "text",
    [
        "31 February 2026 and 30 Feb and 29.2.2027",
        "the year 2203 and year 99999",
        "half past half past half past",
        "from the 13th to the 5th of July",
        "1/0 of a mile, 5 1/0 hours, ½½½",
    ],
)
def test_impossible_dates_are_left_alone(text: str) -> None:
    assert all(v != "" for v in values(text))
    parse_quantities(text, language="en")


@pytest.mark.parametrize(
    "unit", ["12 ", "half past ", "a quarter of ", "from 5 to ", "12,", "5 1/2 ", "12 dozen ", "aged "]
)
def test_a_long_row_takes_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.perf_counter()
        parse(text, language="en")
        parse_quantities(text, language="en")
        return time.perf_counter() - start

    seconds(1000)
    small = min(seconds(2000) for _ in range(2))
    assert min(seconds(16000) for _ in range(2)) < 24 * max(small, 0.05)
