"""Two people's names that stand together."""

from __future__ import annotations

import pytest

from reportedly.extract import mentions
from tests.extract.speech.test_northern import article


def people(language: str, text: str) -> list[str]:
    return [e.name for e in mentions(article(language, text)).entities if e.kind == "PER"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Tras la llamada, Rosa Lucendo y Pedro Carranza acordaron verse."),
        ("pt", "No domingo, Rosa Lucendo e Pedro Carranza voltaram a reunir-se."),
        ("tr", "Pazartesi günü Rosa Lucendo ve Pedro Carranza yeniden görüştü."),
        ("ca", "Dilluns, Rosa Lucendo i Pedro Carranza es van reunir."),
        ("fr", "Dimanche, Rosa Lucendo et Pedro Carranza se sont parlé."),
        ("it", "Domenica Rosa Lucendo e Pedro Carranza si sono visti."),
        ("en", "On Sunday Rosa Lucendo and Pedro Carranza met again."),
    ],
)
def test_two_names_and_an_and_are_two_people(language: str, text: str) -> None:
    assert people(language, text) == ["Rosa Lucendo", "Pedro Carranza"]


def test_a_second_surname_is_one_persons() -> None:
    assert people("es", "El abogado Juan Lucendo y Carranza habló.") == ["Juan Lucendo y Carranza"]


def test_two_names_apart_elsewhere_are_two_people() -> None:
    text = "L'écart qui a séparé Pierre Lucendo de Marie Carranza est mince. Lucendo a félicité Carranza hier."
    assert people("fr", text) == ["Pierre Lucendo", "Marie Carranza"]


def test_a_name_with_a_particle_stays_one() -> None:
    text = "Manuel Lucendo de Marie Carranza est arrivé. Le maire l'a reçu."
    assert people("fr", text) == ["Manuel Lucendo de Marie Carranza"]


def test_a_caption_of_two_names() -> None:
    text = "Rosa Lucendo Peter Carranza\n\nTalks went on. Rosa Lucendo said no. Peter Carranza said yes."
    assert people("en", text) == ["Rosa Lucendo", "Peter Carranza"]
    assert people("en", "Rosa Lucendo Peter Carranza\n\nTalks went on.") != ["Rosa Lucendo", "Peter Carranza"]
