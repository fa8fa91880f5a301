"""Sources that are told by an age, a share or a year, and credits that open a sentence (`told_by.tsv`: language, source, invented sentence)."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.extract import mentions
from reportedly.records import Article, Block, Mentions, Span

ROWS = [line.split("\t") for line in (Path(__file__).parent / "told_by.tsv").read_text("utf-8").splitlines()]


def read(language: str, text: str) -> Mentions:
    blocks = (Block(kind="body", span=Span(0, len(text))),)
    return mentions(
        Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, blocks=blocks)
    )


@pytest.mark.parametrize(("language", "source", "text"), ROWS)
def test_a_source_by_its_age_share_or_place(language: str, source: str, text: str) -> None:
    found = [text[m.source.start : m.source.end] for m in read(language, text).speech if m.source is not None]
    assert found == [source]


@pytest.mark.parametrize(
    ("language", "name", "text"),
    [
        ("de", "Maria Kern", "Maria Kern (46) wurde gerettet. «Der Damm ist alt», sagte die 46-Jährige."),
        ("de", None, "Maria Kern (46) und Jan Kern (46) wurden gerettet. «Der Damm ist alt», sagte die 46-Jährige."),
        ("de", None, "Maria Kern (46) wurde gerettet. «Der Damm ist alt», sagte eine 40-Jährige."),
        ("en", "Maria Kern", "Maria Kern, 46, was rescued on Tuesday. “The dam is old,” said the 46-year-old."),
        ("it", "Paolo Bianchi", "Paolo Bianchi, 46 anni, è stato salvato. «La diga è vecchia», ha detto il 46enne."),
        ("fr", "Paul Morel", "Paul Morel, 46 ans, a été sauvé. « Le barrage est vieux », a déclaré l'homme de 46 ans."),
        ("es", "Juan Soler", "Juan Soler, de 46 años, fue rescatado. «La presa es vieja», dijo el hombre de 46 años."),
        ("hu", "Kovács Péter", "A 46 éves Kovács Péter megmenekült. – A gát régi – mondta a 46 éves férfi."),
        ("ru", "Иван Орлов", "46-летний Иван Орлов был спасён. «Плотина старая», — сказал 46-летний мужчина."),
        ("sv", "Anna Berg", 'Anna Berg, 46, räddades. "Dammen är gammal", sade 46-åringen.'),
    ],
)
def test_who_is_told_by_an_age_is_the_one_person_who_has_it(language: str, name: str | None, text: str) -> None:
    made = read(language, text)
    told = made.speech[-1].speaker_entity
    assert (None if told is None else made.entities[told].name) == name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Maria Kern wurde gerettet. «Der Damm ist alt», sagte eine Nachbarin."),
        ("de", "Maria Kern wurde gerettet. «Der Damm ist alt», sagte eine Biologin."),
        ("fr", "Maria Kern a été sauvée mardi. « Le barrage est vieux », a déclaré une voisine."),
        ("es", "María Soler fue rescatada el martes. «La presa es vieja», dijo una abogada."),
        ("it", "Maria Bianchi è stata salvata martedì. «La diga è vecchia», ha detto una vicina."),
        ("pt", "Maria Souza foi resgatada na terça-feira. «A barragem é velha», disse uma vizinha."),
        ("nl", 'Maria Smit werd dinsdag gered. "De dam is oud", zei een advocate.'),
        ("ca", "Maria Soler va ser rescatada dimarts. «La presa és vella», va dir una veïna."),
        ("tr", "Ayşe Kaya salı günü kurtarıldı. Bir komşu barajın eski olduğunu söyledi."),
        ("sv", 'Anna Berg räddades i tisdags. "Dammen är gammal", sade en granne.'),
        ("hu", "Kovács Mária kedden megmenekült. – A gát régi – mondta egy szomszéd."),
        ("en", "Maria Kern was rescued on Tuesday. “The dam is old,” said a neighbour."),
    ],
)
def test_somebody_new_is_nobody_named_before(language: str, text: str) -> None:
    assert [m.speaker_entity for m in read(language, text).speech] == [None]
