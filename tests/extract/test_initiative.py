"""At whose request or invitation: the same in every language that has the phrases."""

from __future__ import annotations

import pytest

from reportedly.extract import mentions
from reportedly.extract.initiative import initiatives
from reportedly.records import Article


def told(text: str, language: str) -> list[tuple[str, str, str | None]]:
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language)
    return [(i.way, i.name, i.country) for i in initiatives(article, mentions(article))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ministry said the visit had been arranged at the request of the Turkish side."),
        ("en", "The foreign minister phoned at Türkiye's request."),
        ("de", "Das Gespräch fand auf Bitten der türkischen Seite statt."),
        ("fr", "L’entretien a eu lieu à la demande de la partie turque."),
        ("tr", "Görüşme, Türkiye tarafının talebi üzerine yapıldı."),
        ("ru", "Разговор состоялся по просьбе турецкой стороны."),
        ("ar", "جرى الاتصال بناء على طلب من الجانب التركي."),
        ("fa", "این گفت‌وگو به درخواست طرف ترکیه انجام شد."),
        ("ur", "یہ رابطہ ترکیہ کی درخواست پر ہوا۔"),
        ("hi", "यह बातचीत तुर्किये के अनुरोध पर हुई।"),
        ("zh", "应土耳其请求，两国外长通了电话。"),
        ("ja", "会談はトルコ側の要請で行われた。"),
        ("ko", "통화는 튀르키예 측 요청으로 이뤄졌다."),
    ],
)
def test_at_whose_request(language: str, text: str) -> None:
    assert told(text, language) == [("request", "Türkiye", "TR")]


def test_what_somebody_claimed_before_is_an_aside() -> None:
    text = "Harbour Front, which claimed responsibility for the blast in May, denied any involvement."
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language="en")
    assert {i.denied for i in initiatives(article, mentions(article))} == {True}


def test_an_invitation_is_another_way() -> None:
    assert told("She travelled to Ankara at the invitation of the Turkish government.", "en")[0][0] == "invitation"


@pytest.mark.parametrize(
    ("language", "text", "denied"),
    [
        ("en", "A group called Harbour Front claimed responsibility for the blast.", False),
        ("en", "Harbour Front denied any involvement in the blast.", True),
        ("fr", "Le groupe Front du Port a revendiqué l’attentat.", False),
        ("es", "El grupo Frente del Puerto reivindicó el atentado.", False),
        ("de", "Die Gruppe Hafenfront bekannte sich zu dem Anschlag.", False),
        ("tr", "Saldırıyı Liman Cephesi üstlendi.", False),
    ],
)
def test_who_says_to_have_done_it(language: str, text: str, denied: bool) -> None:
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language)
    found = [i for i in initiatives(article, mentions(article)) if i.way == "responsibility"]
    assert found and {i.denied for i in found} == {denied} and all(i.keys for i in found)


@pytest.mark.parametrize(
    "text", ["The judge ruled at the request of prosecutors.", "The request came from Türkiye.", ""]
)
def test_without_a_name_or_the_phrase_there_is_none(text: str) -> None:
    assert told(text, "en") == []
