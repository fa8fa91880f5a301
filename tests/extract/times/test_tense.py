"""Days, months and clock times told by tense, and words that are times where they are all that is said; all texts are invented."""

from __future__ import annotations

import pytest

from reportedly.extract.sentences import sentences
from reportedly.extract.times import parse, times
from reportedly.records import Article, When

THURSDAY = "2026-04-16"


def values(text: str, language: str, reference: str = THURSDAY) -> list[str]:
    return [m.value for m in parse(text, language=language, reference=reference)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Am Montag trafen sich die Bürgermeister.", "2026-04-13"),
        ("de", "Der Entwurf steht am Montag zur Abstimmung.", "2026-04-20"),
        ("de", "Das geht aus dem Bericht hervor, den das Amt am Montag in Lund vorlegte.", "2026-04-13"),
        ("de", "Am Montag geht es weiter.", "2026-04-20"),
        ("nl", "De staking begint snel, maar de bond tekende maandag.", "2026-04-13"),
        ("es", "El jueves 9 en la plaza hubo dos heridos.", "2026-04-09"),
        ("es", "El pasado jueves 9 en Lund hubo dos heridos.", "2026-04-09"),
        ("fr", "Le jeudi 9 à Lund, deux passants ont été blessés.", "2026-04-09"),
        ("pt", "Na quinta-feira 9 em Lund houve dois feridos.", "2026-04-09"),
        ("en", "On Monday 9 in ten voters stayed at home.", "2026-04-13"),
        ("tr", "Köprü pazartesi tamamlandı.", "2026-04-13"),
        ("tr", "Köprü pazartesi açılacak.", "2026-04-20"),
        ("es", "El lunes llegaron los técnicos.", "2026-04-13"),
        ("es", "El lunes llegarán los técnicos.", "2026-04-20"),
        ("pt", "Na segunda-feira chegaram os técnicos.", "2026-04-13"),
        ("en", "The bus stopped next to the bridge on Monday.", "2026-04-13"),
        ("en", "Nobody could be reached on Monday.", "2026-04-13"),
        ("en", "They were planning to march on Monday.", "2026-04-20"),
        ("en", "On Monday, it announced plans to buy the mill.", "2026-04-13"),
        ("en", "On Monday, Ana Berg, head of the shipyard, said the crew would leave.", "2026-04-13"),
        ("en", "The road closed as previously planned on Monday.", "2026-04-13"),
        ("en", "The fee would be paid on Monday.", "2026-04-20"),
    ],
)
def test_words_of_tense(language: str, text: str, expected: str) -> None:
    assert expected in values(text, language)


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("November", "2026-10-26", "2026-11"),
        ("January", "2026-10-26", "2027-01"),
        ("April", "2026-10-26", "2026-04"),
        ("It burned down in November.", "2026-10-26", "2025-11"),
    ],
)
def test_a_month_is_the_nearer_one_unless_tense_tells(text: str, reference: str, expected: str) -> None:
    assert values(text, "en", reference) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "weeks", "PXW"),
        ("en", "soon", "FUTURE_REF"),
        ("en", "in past years", "PXY"),
        ("en", "coming quarters", "PXQ"),
        ("en", "the March meeting", "2026-03"),
        ("es", "años", "PXY"),
        ("es", "próxima", "FUTURE_REF"),
        ("de", "Stunden", "PTXH"),
        ("en", "the year-ago quarter", "2025-Q1"),
        ("en", "months ago", "PXM"),
        ("en", "each July", "XXXX-07"),
        ("tr", "her kış", "XXXX-WI"),
        ("es", "las seis de la tarde de ayer", "2026-04-15T18:00"),
        ("es", "el segundo semestre de este año", "2026-H2"),
        ("en", "last Oct. 23", "2025-10-23"),
    ],
)
def test_what_is_said_alone(language: str, text: str, expected: str) -> None:
    assert values(text, language) == [expected]


def test_what_is_beside_a_month_is_not_always_its_day() -> None:
    assert values("The case is heard in May in the 11th Circuit.", "en") == ["2026-05"]
    assert "2026-01-05" not in values("Verilere göre ocak ayında 5 kişi yaralandı.", "tr")


def test_two_clocks_of_one_day() -> None:
    text = "The blast came at about 10:35 a.m. (0735 GMT) on Monday."
    assert values(text, "en") == ["2026-04-13T10:35", "2026-04-13T07:35Z", "2026-04-13"]


@pytest.mark.parametrize("text", ["A man in his 30s was hurt.", "They were held in a pre-dawn raid."])
def test_ages_and_what_is_before_a_part_of_the_day(text: str) -> None:
    assert values(text, "en") == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Output fell from April to June.", ["2020-04", "2020-06"]),
        ("pl", "Produkcja zmalała od kwietnia do czerwca.", ["2020-04", "2020-06"]),
        ("en", "The road is closed from November until March.", ["2019-11", "2020-03"]),
    ],
)
def test_the_end_of_a_range_that_has_gone_by_has_gone_by(language: str, text: str, expected: list[str]) -> None:
    day = "2020-01-19" if "November" in text else "2020-08-19"
    when = When(earliest=day, latest=day, confidence=0.9, method="stated")
    article = Article(
        id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, published=when
    )
    assert [m.value for m in times(article, sentences(article))] == expected
