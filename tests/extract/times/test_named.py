"""Months and weekdays that are part of a name, and words that only lose their accents become a month."""

import pytest

from reportedly.extract import mentions
from reportedly.records import Article, When

TOLD = When(earliest="2026-06-15", latest="2026-06-15", confidence=0.9, method="test")


def values(language: str, text: str) -> list[str]:
    article = Article(
        id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, published=TOLD
    )
    return [t.value for t in mentions(article).times]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Plácido Domingo cantó en la plaza."),
        ("es", "El presidente Julio Soler habló."),
        ("fr", "La foule a quitté le Champ-de-Mars."),
        ("pl", "Minister Maja Nowak odmówiła."),
        ("pl", "Nowe przepisy mają chronić rzeki."),
        ("sv", "Ministern Maj Karlsson avgick."),
        ("pt", "O tiroteio foi no Rio de Janeiro."),
        ("tr", "Sözcü Peter Martin konuştu."),
        ("id", "Surat kabar Des Moines Register memuatnya."),
        ("ru", "Стрельба произошла в Сент-Луисе."),
        ("ar", "قال رئيس الجمعية محمد فريد خميس إن العمل مستمر."),
    ],
)
def test_part_of_a_name_is_no_time(language: str, text: str) -> None:
    assert values(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("es", "Plácido Domingo cantó el domingo.", "2026-06-14"),
        ("pl", "Spotkanie odbyło się w maju.", "2026-05"),
        ("pl", "Spotkanie odbylo sie w srode.", "2026-06-10"),
        ("fr", "Le ministre l'a dit en fevrier.", "2026-02"),
        ("zh", "发言人周六表示拒绝。", "2026-06-13"),
    ],
)
def test_months_and_weekdays_stay(language: str, text: str, value: str) -> None:
    assert values(language, text) == [value]


def test_the_year_of_an_undated_article_is_not_before_the_quarter_that_it_names() -> None:
    text = "Le président a parlé le lundi 6 janvier. Le texte viendra au premier trimestre de 2020. La crise de 2010-2011 est loin."
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language="fr")
    assert "2020-01-06" in [t.value for t in mentions(article).times]
