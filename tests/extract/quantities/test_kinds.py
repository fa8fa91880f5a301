"""The kind of a number is decided by its own neighbours: what is no count of people must not become one."""

from __future__ import annotations

import pytest

from reportedly.extract.quantities import parse
from reportedly.extract.times import parse as parse_times
from reportedly.records import QuantityMention

CASUALTIES = {"killed", "injured", "missing", "arrested", "magnitude"}


def found(text: str, language: str = "en") -> tuple[QuantityMention, ...]:
    times = parse_times(text, language=language, reference="2026-05-20")
    return parse(text, language=language, times=times)


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("en", "A quake struck at 2244 GMT on Monday, killing 12 people.", [12]),
        ("en", "The 6.1 quake, 17 km deep, killed 12 people.", [12]),
        ("en", "Two bombs and one raid left 21 dead.", [21]),
        ("en", "Gunmen killed six members of one family.", [6]),
        ("en", "Mira Solano, 34, was among the 12 people killed.", [12]),
        ("en", "Police arrested two men at 49 Alder Hill Road.", [2]),
        ("en", "Flight 481 crashed on Highway 7, killing 12 people.", [12]),
        ("en", "On day 3 the toll rose to 12.", [12]),
        ("en", "Turnout was 58.9 percent where 12 people were killed.", [12]),
        ("en", "The side won 3-1 hours after 12 people were killed.", [12]),
        ("en", "Nobody came to bury the 12 dead.", [12]),
        ("en", "Police arrested two men aged 31 and 44.", [2]),
        ("de", "Die Polizei hat zwei Männer im Alter von 31 und 44 Jahren festgenommen.", [2]),
        ("ru", "Задержаны двое мужчин 31 и 44 лет.", [2]),
        (
            "en",
            "The death toll from the derailment near Lugo, some 30 kilometres south of the coast and far from any hospital, rose to 12.",
            [12],
        ),
        (
            "en",
            "The number of visitors from Lugo, some 30 kilometres south of the coast and far from any hospital, rose to 12.",
            [],
        ),
        ("es", "Once muertos en el descarrilamiento de un tren", [11]),
        ("es", "Murieron 12 personas a 30 km de Lugo a las 14:30", [12]),
        ("pt", "Subiu para 14 o número de mortos no descarrilamento de um trem", [14]),
        ("fr", "Trois soldats ont été blessés dans l’effondrement d’une maison", [3]),
        ("fr", "L’accident du 17 octobre 2025 avait fait onze morts", [11]),
        ("de", "Nach dem Anschlag auf einen Kleinbus ist die Zahl der Toten auf elf gestiegen.", [11]),
        ("it", "Un treno è deragliato: 12 morti", [12]),
        ("ur", "ایک ہلاک، 12 زخمی", [1, 12]),
        ("tr", "İki ülke arasında yolda 12 kişi öldü", [12]),
        ("zh", "五十岚说，造成12人死亡", [12]),
        ("ko", "공식 발표에 따르면 12명이 숨졌다", [12]),
        ("ja", "五十嵐さんによると12人が死亡した", [12]),
        ("ru", "На трассе 107 погибли 12 человек", [12]),
        ("hi", "राष्ट्रीय राजमार्ग 44 पर 12 लोगों की मौत", [12]),
    ],
)
def test_casualties(language: str, text: str, numbers: list[float]) -> None:
    told = [q.low for q in found(text, language) if CASUALTIES & set(q.scope) and q.unit is None]
    assert told == numbers


@pytest.mark.parametrize(
    ("language", "text", "magnitudes"),
    [
        ("en", "One service put the magnitude at 6.1, another measured 5.9 and a depth of 10 km.", [6.1, 5.9]),
        ("en", "Seventeen hours after an earthquake the magnitude was told as 5.4.", [5.4]),
        ("es", "El termómetro marcó 39 grados", []),
        ("es", "Un sismo de 6,1 grados sacudió la costa", [6.1]),
        ("ar", "بلغت الحرارة 45 درجة", []),
        ("ar", "ضرب زلزال بقوة 5.6 درجات", [5.6]),
        ("zh", "当地出现8级大风", []),
        ("zh", "发生6.1级地震", [6.1]),
        ("fa", "زمین‌لرزه‌ای به بزرگی ۵.۹ ریشتر ساعت ۲ و ۱۴ دقیقه بامداد رخ داد", [5.9]),
        ("ur", "5.9 شدت کا زلزلہ رات 2 بج کر 14 منٹ پر آیا", [5.9]),
    ],
)
def test_magnitude(language: str, text: str, magnitudes: list[float]) -> None:
    quantities = found(text, language)
    assert [q.low for q in quantities if q.unit == "magnitude"] == magnitudes
    assert all(q.unit == "magnitude" for q in quantities if "magnitude" in q.scope)


@pytest.mark.parametrize(
    ("text", "low", "unit", "counted"),
    [
        ("It costs 8 or $9.", 8, "USD", None),
        ("280 million of the 1.5 billion shekels", 280e6, "ILS", None),
        ("sales of 3.9 million cups, up from 2.4 million", 2.4e6, None, "cups"),
        ("one in five voters", 0.2, None, "voters"),
        ("a third of the voters", 1 / 3, None, "voters"),
        ("it sold 35m of its lamps", 35e6, None, "lamps"),
        ("a torque of 450 Nm", 450, "newton metre", None),
        ("a wavelength of 450 nm", 450, "nanometre", None),
        ("a rise to 35C by noon", 35, "celsius", None),
        ("shares at 118.5p", 118.5, "penny", None),
        ("Nine of the 14 victims", 9, None, "victims"),
        ("an hour and 10 minutes", 70, "minute", None),
        ("a six-cylinder engine", 6, None, "cylinder"),
        ("he will be 35 by March", 35, "year-old", None),
    ],
)
def test_shared_and_derived(text: str, low: float, unit: str | None, counted: str | None) -> None:
    told = [(q.low, q.unit, q.counted) for q in found(text)]
    assert (pytest.approx(low), unit, counted) in told


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The toll rose from 15 to 20.", [(15, 15), (20, 20)]),
        ("a fine of $3 billion to $5 billion", [(3e9, 5e9)]),
        ("between 5% and 6%", [(5, 6)]),
        ("about 2000-2500 calories", [(2000, 2500)]),
    ],
)
def test_changes_are_no_ranges(text: str, values: list[tuple[float, float]]) -> None:
    assert [(q.low, q.high) for q in found(text)] == values


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "As of 18 May 2026, 12 people had been killed.", "2026-05-18"),
        ("hi", "18 मई 2026 तक 12 लोगों की मौत", "2026-05-18"),
        ("zh", "截至2026年5月18日，造成12人死亡", "2026-05-18"),
        ("tr", "18 Mayıs 2026 itibarıyla 12 kişi öldü", "2026-05-18"),
        ("ko", "2026년 5월 18일 현재 12명이 숨졌다", "2026-05-18"),
        ("uk", "Станом на 18 травня 2026 загинули 12 людей", "2026-05-18"),
        ("pt", "Até 18 de maio de 2026, 12 pessoas morreram", "2026-05-18"),
    ],
)
def test_as_of(language: str, text: str, day: str) -> None:
    (quantity,) = [q for q in found(text, language) if q.low == 12]
    assert quantity.as_of is not None
    assert quantity.as_of.earliest == day


@pytest.mark.parametrize(
    ("language", "text", "view"),
    [
        ("en", "The bus had 61 aboard, with a capacity of 45.", "limit"),
        ("de", "Der Zug fuhr 120 statt der erlaubten 70 Kilometer pro Stunde.", "limit"),
        ("es", "El sindicato reclama 140 euros al mes.", "demanded"),
        ("fr", "La direction propose 90 euros.", "offered"),
        ("pt", "Há 12 casos suspeitos na vila.", "suspected"),
        ("zh", "事故造成38人受伤，其中3人伤势较重。", "among"),
        ("en", "The storm injured 38 people, three of them badly injured.", "among"),
    ],
)
def test_which_view_of_a_thing_a_figure_is(language: str, text: str, view: str) -> None:
    assert any(view in q.scope for q in found(text, language))


def test_a_number_before_what_it_counts_is_no_year() -> None:
    (q,) = found("Se desplegaron 1850 efectivos.", "es")
    assert (q.low, q.counted) == (1850.0, "efectivos")
