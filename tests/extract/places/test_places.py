"""Places of an article: which one is meant, and how it is used; all texts are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.extract.names import names
from reportedly.extract.places import places
from reportedly.extract.sentences import sentences
from reportedly.records import Article, Block, PlaceMention, Span


def found(text: str, language: str | None) -> tuple[PlaceMention, ...]:
    blocks = (Block(kind="body", span=Span(0, len(text))),) if text else ()
    made = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, blocks=blocks)
    split = sentences(made)
    return places(made, split, names(made, split)[0])


@pytest.mark.parametrize(
    ("language", "text", "written", "name", "country", "use"),
    [
        ("en", "The ministers met in Doha.", "Doha", "Doha", "QA", "location"),
        ("en", "Talks were held in Washington with guests.", "Washington", "Washington", "US", "location"),
        ("hi", "मंत्रियों की बैठक वाशिंगटन में हुई।", "वाशिंगटन", "Washington", "US", "location"),
        ("ar", "عقد الاجتماع في الدوحة مساء.", "الدوحة", "Doha", "QA", "location"),
        ("ru", "Встреча прошла в Исламабаде.", "Исламабаде", "Islamabad", "PK", "location"),
        ("tr", "Toplantı İslamabad'da yapıldı.", "İslamabad", "Islamabad", "PK", "named"),
        ("zh", "会谈在多哈举行。", "多哈", "Doha", "QA", "location"),
        ("en", "Kenyan farmers waited.", "Kenyan", "Kenya", "KE", "demonym"),
    ],
)
def test_one_place(language: str, text: str, written: str, name: str, country: str, use: str) -> None:
    assert [(p.text, p.name, p.country, p.use) for p in found(text, language)] == [(written, name, country, use)]


def test_what_stands_beside_a_place_decides() -> None:
    place = found("The fire began in Springfield, Illinois, on Sunday.", "en")[0]
    assert (place.country, place.division) == ("US", "Illinois")
    place = found("The fire began in Springfield, Mo., on Sunday.", "en")[0]
    assert place.division == "Missouri"


def test_the_same_name_means_the_same_place() -> None:
    text = "Roads in Springfield, Ohio, were closed. Springfield asked for help."
    assert {p.division for p in found(text, "en") if p.text == "Springfield"} == {"Ohio"}


def test_an_unknown_town_keeps_its_name_and_gets_the_country() -> None:
    text = "The quake struck near the town of Zorkhabad in Kerman province, Iran."
    place = next(p for p in found(text, "en") if p.text == "Zorkhabad")
    assert (place.name, place.country, place.latitude) == ("Zorkhabad", "IR", None)


def test_a_place_in_a_name_is_no_place() -> None:
    assert not found("The Bank of England kept rates.", "en")


def test_a_dateline_is_told_from_a_location() -> None:
    uses = {p.text: p.use for p in found("NAIROBI: Rain fell in Mombasa all day.", "en")}
    assert uses == {"NAIROBI": "dateline", "Mombasa": "location"}


def test_the_state_among_towns_of_that_state() -> None:
    text = "Georgia schools in Decatur, Macon and Savannah closed after the storm hit Atlanta."
    assert next(p for p in found(text, "en") if p.text == "Georgia").country == "US"


def test_the_country_alone() -> None:
    place = found("Georgia and Armenia signed a treaty in Tbilisi.", "en")[0]
    assert (place.country, place.is_country) == ("GE", True)


@given(st.text(max_size=200), st.sampled_from(["en", "ar", "ja", "de", None]))
def test_spans_hold_their_text(text: str, language: str | None) -> None:
    assert all(text[p.span.start : p.span.end] == p.text for p in found(text, language))
