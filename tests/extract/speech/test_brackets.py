"""Verbs in two parts, with what they take between them: "Die Firma hat die Vorwürfe zurückgewiesen"."""

from __future__ import annotations

import pytest

from reportedly.extract import mentions
from tests.extract.speech.test_northern import article, shortest


@pytest.mark.parametrize(
    ("language", "text", "said", "speaker", "mode"),
    [
        ("de", "Die Firma hat die Vorwürfe zurückgewiesen.", "die Vorwürfe", "company", "denied"),
        ("de", "Die Vorwürfe hat die Firma zurückgewiesen.", "Die Vorwürfe", "company", "denied"),
        ("de", "Der Minister hat am Montag seinen Rücktritt angekündigt.", "seinen Rücktritt", "minister", "announced"),
        ("de", "Am Montag hat die Polizei einen Fehler eingeräumt.", "einen Fehler", "police", "said"),
        ("de", "Die Polizei hat am Montag bestätigt, dass drei Menschen tot sind.", "drei Menschen tot", "police", "confirmed"),
        ("de", "Nora Weiß hat den Plan scharf kritisiert.", "den Plan", "Nora Weiß", "said"),
        ("nl", "De minister heeft maandag een fout toegegeven.", "een fout", "minister", "said"),
        ("nl", "De politie heeft de beschuldigingen ontkend.", "de beschuldigingen", "police", "denied"),
        # a verb and its "for"
        ("de", "Nora Weiß hält den Streik für illegal.", "den Streik", "Nora Weiß", "said"),
        ("nl", "Nora de Wit houdt de staking voor illegaal.", "de staking", "Nora de Wit", "said"),
        # another says so
        ("de", "Das Gericht hat die Klage abgewiesen, sagte der Sprecher.", "die Klage", "spokesman", "said"),
        ("de", "Die Firma habe die Vorwürfe zurückgewiesen, sagte Nora Weiß.", "die Vorwürfe", "Nora Weiß", "said"),
    ],
)  # fmt: skip
def test_who_says_what_between_the_parts(language: str, text: str, said: str, speaker: str, mode: str) -> None:
    found = shortest(text, language, said)
    assert found is not None and (found.speaker, found.mode) == (speaker, mode)


@pytest.mark.parametrize(
    "text", ["Die Polizei, die die Vorwürfe zurückgewiesen hat, ermittelt.", "Die Polizei hielt den Wagen an."]
)
def test_nobody_says_anything(text: str) -> None:
    assert not mentions(article("de", text)).speech


@pytest.mark.parametrize(
    ("text", "figure", "speaker"),
    [
        ("Die Zahl der Todesopfer ist nach Behördenangaben auf 17 gestiegen.", "17", "authorities"),
        ("Rund 70 Prozent der Fahrer legten nach Gewerkschaftsangaben die Arbeit nieder.", "die Arbeit", "union"),
        ("Den Schaden schätzt die Polizei auf rund neun Millionen Euro.", "neun Millionen", "police"),
        ("Nora Weiß sprach am Montag. Den Schaden gab sie mit 1,1 Millionen Euro an.", "1,1 Millionen", "Nora Weiß"),
    ],
)
def test_figures_behind_a_credit_in_the_middle(text: str, figure: str, speaker: str) -> None:
    found = shortest(text, "de", figure)
    assert found is not None and found.speaker == speaker
