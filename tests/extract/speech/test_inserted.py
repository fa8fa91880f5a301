"""Credits between two commas of what was said, and whom the things of somebody speak for; written for this test."""

from __future__ import annotations

import pytest

from tests.extract.speech.test_speech import said


@pytest.mark.parametrize(
    ("language", "fragment", "speaker", "text"),
    [
        # The clause goes on behind the credit.
        ("en", "struck a rock", "officials", "The ferry, officials said, struck a rock and sank."),
        ("ru", "открыли", "Нора Вайс", "К полудню, сообщила пресс-секретарь Нора Вайс, дорогу открыли."),
        ("es", "tres escuelas", "ministry", "En mayo, informó el ministerio, se abrirán tres escuelas."),
        ("fr", "fermées", "prefecture", "Mardi, a indiqué la préfecture, trois routes seront fermées."),
        ("pl", "trzy drogi", "Jan Nowak", "W poniedziałek, poinformował wojewoda Jan Nowak, zostaną zamknięte trzy drogi."),
        ("uk", "двох людей", "Нора Вайс", "Увечері, повідомила речниця Нора Вайс, з-під завалів дістали двох людей."),
        # What behind the comma only tells more of the speaker is no part of it.
        ("es", "sigue cerrada", "Nora Weiss", "La carretera sigue cerrada, anunció el martes la directora, Nora Weiss."),
        # Papers speak for whose they are, and a lawyer not as whom he speaks for.
        ("en", "to blame", "panel", "Speed was to blame, according to the panel's final report."),
        ("en", "no such order", "lawyer of Anton Weiss", "Anton Weiss's lawyer insists that his client gave no such order."),
        ("en", "stable", "Central Bank of Kenya", "Kenya's central bank cut its rate on Tuesday, saying prices were stable."),
        # An office by its place is whoever alone is told to hold it.
        ("en", "until Friday", "Ernesto Bayle", "Families have until Friday, the governor of Lund announced. Governor Ernesto Bayle signed the order."),
        # No verb of speech: what somebody is called or confirmed to be.
        ("en", "nobody came", "Marta", "But a woman called Marta said nobody came."),
        ("en", "nine people", "interior ministry", "The search ended on Thursday with nine people confirmed dead, the interior ministry said."),
        # The verb is left out with the second speaker.
        ("en", "30 million", "ministry", "The council put the cost at 25 million and the ministry at 30 million."),
    ],
)  # fmt: skip
def test_who_said_the_fragment(language: str, fragment: str, speaker: str, text: str) -> None:
    one, found = said(text, language=language)
    speakers = [m.speaker for m in found if fragment in one.text[m.content.start : m.content.end]]
    assert speakers == [speaker]


def test_a_day_within_a_subject_makes_it_a_clause() -> None:
    _, found = said("The Council today adopted restrictive measures against 36 people.")
    assert not found
