"""Names that are none, and names that are two: kinds of mistakes, each with made-up people in real places."""

from __future__ import annotations

import pytest

from reportedly.extract import mentions
from reportedly.extract.names import lexicon
from reportedly.extract.names.merge import _real
from reportedly.parts import TaggedSpan
from reportedly.records import Article


def names(text: str, language: str) -> dict[str, str]:
    article = Article(id="-", uri="-", source="-", outlet=None, title=None, text=text, language=language)
    return {m.text: m.kind for m in mentions(article).names if m.extractor != "bare role"}


def places(text: str, language: str) -> set[str]:
    article = Article(id="-", uri="-", source="-", outlet=None, title=None, text=text, language=language)
    return {text[p.span.start : p.span.end] for p in mentions(article).places}


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("es", "El tren entre Nápoles y Cosenza se detuvo.", "Nápoles y Cosenza"),
        ("es", "Robles y Quintana debatieron ayer.", "Robles y Quintana"),
        ("it", "Deragliamento di Sapri, nessun ferito.", "Deragliamento di Sapri"),
        ("de", "Am Abend stieg die Zahl der Toten.", "Zahl der Toten"),
        ("de", "Das Zugunglück von Sapri bleibt rätselhaft.", "Zugunglück von Sapri"),
        ("en", "Khanaqin General Hospital treated them.", "Hospital"),
        ("en", "Traders said prices had fallen.", "Traders"),
        ("en", "Ex-mayor leads the race.", "Ex"),
        ("tr", "Bakan Erdemli Bakü'de konuştu.", "Erdemli Bakü"),
        ("tr", "Körfez Güvenlik Forumu başladı.", "Körfez Güvenlik Forumu"),
        ("it", "Il treno Napoli-Cosenza viaggiava piano.", "Napoli-Cosenza"),
        ("ru", "Губернатор области Лос-Риос выступил.", "Лос-Риос"),
        ("zh", "中国驻巴西大使馆发表声明。", "中国驻"),
        ("fr", "Les Brigades de la Vallée ont nié.", "Brigades de la Vallée"),
    ],
)
def test_no_person(language: str, text: str, person: str) -> None:
    assert names(text, language).get(person) != "PER"


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        ("es", "José Ortega y Gasset escribió libros.", "José Ortega y Gasset", "PER"),
        ("es", "El alcalde Germán Salas habló.", "Germán Salas", "PER"),
        ("es", "Recurrió ante el Tribunal Electoral Regional de Los Ríos el jueves.", "Tribunal Electoral Regional de Los Ríos", "ORG"),
        ("en", "German Chancellor Klara Winter spoke.", "Klara Winter", "PER"),
        ("en", "Engineer Ernesto Lombardi presented the report.", "Ernesto Lombardi", "PER"),
        ("de", "Eine Gruppe namens Kataib al-Nahr bekannte sich.", "Kataib al-Nahr", "PER"),
        ("de", "Ursula von der Leyen reiste ab.", "Ursula von der Leyen", "PER"),
        ("it", "Leonardo da Vinci dipinse a Milano.", "Leonardo da Vinci", "PER"),
        ("en", "Khanaqin General Hospital treated them.", "Khanaqin General Hospital", "ORG"),
        ("tr", "Bakan Erdemli Bakü'de konuştu.", "Bakü", "LOC"),
        ("ru", "Выступила глава Карагандинской области Раушан Омарова.", "Раушан Омарова", "PER"),
        ("zh", "中国驻巴西大使馆发表声明。", "巴西大使馆", "ORG"),
        ("pt", "As chamas avançam para Montemor-o-Novo.", "Montemor-o-Novo", "LOC"),
        ("en", "Floods closed the bridge after Stratford-upon-Avon was cut off.", "Stratford-upon-Avon", "LOC"),
    ],
)  # fmt: skip
def test_names_are_whole_and_of_their_kind(language: str, text: str, name: str, kind: str) -> None:
    assert names(text, language).get(name) == kind


def test_a_route_is_no_place_of_a_happening() -> None:
    assert places("Il treno Napoli-Cosenza è deragliato a Sapri.", "it") == {"Sapri"}


def test_what_a_tagger_marks_that_is_no_name_is_left_out() -> None:
    text = "Los Ríos vota; el hôpital L y Quito."
    spans = [TaggedSpan(0, 3, "ORG", 0.6), TaggedSpan(4, 8, "LOC", 0.6), TaggedSpan(18, 25, "ORG", 0.9), TaggedSpan(26, 27, "PER", 0.9), TaggedSpan(30, 35, "LOC", 0.9)]  # fmt: skip
    assert [(text[s.start : s.end], s.label) for s in _real(text, spans, lexicon.of("es"))] == [("Los Ríos", "LOC"), ("Quito", "LOC")]  # fmt: skip
