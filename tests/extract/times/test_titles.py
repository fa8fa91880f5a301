"""Words of time that are names; all texts are invented."""

from __future__ import annotations

import pytest

from reportedly.extract.sentences import sentences
from reportedly.extract.times import times
from reportedly.records import Article, When


def values(text: str, language: str = "en", published: str = "2026-04-16") -> list[str]:
    when = When(earliest=published, latest=published, confidence=0.9, method="stated")
    article = Article(
        id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, published=when
    )
    return [m.value for m in times(article, sentences(article))]


@pytest.mark.parametrize(
    "text",
    [
        'The minister told the programme "60 Minutes" that she had not read the letter.',
        "He played in a band called “Spring of Hope” in his youth.",
        "Traders call it 'Black Monday' and avoid the subject.",
    ],
)
def test_a_short_row_of_capitals_in_quotation_marks_is_a_name(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"This week was hard for all of us," the mayor said.', ["2026-W16"]),
        ('Asked when the bridge would open, she said: "Friday."', ["2026-04-17"]),
        ('The board said: "The bridge was shut on Monday and stays shut."', ["2026-04-13"]),
    ],
)
def test_speech_is_no_name(text: str, expected: list[str]) -> None:
    assert values(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Good morning and welcome to the port."),
        ("en", "Rooms cost 50 dollars a night."),
        ("de", "Guten Abend und willkommen im Hafen."),
        ("pt", "Bom dia e boa noite, disse o capitão."),
        ("id", "Selamat pagi, kata kapten itu."),
    ],
)
def test_greetings_and_any_night_are_no_time(language: str, text: str) -> None:
    assert values(text, language) == []
