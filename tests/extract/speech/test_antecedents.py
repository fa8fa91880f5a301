"""Whom a relative pronoun behind a credit takes up, and who goes on with an accusation (`antecedents.tsv`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.extract import mentions
from tests.extract.speech.test_northern import article, shortest

ROWS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("antecedents.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
# What is not read yet, by the beginning of the sentence, with what is shown.
GAPS = {
    "Lo ha riferito": "a verb before its subject, without an object of its own",
    "La portavoce Anna": "an aside between subject and verb",
    "Sprecher ist": "laut dem, dem zufolge: the pronoun is an article as well",
    '"We hadden': "who accuses in a relative clause",
    '"Kami sudah': "sambil menuduh",
}


def _row(row: tuple[str, ...]) -> object:
    gap = next((GAPS[begin] for begin in GAPS if row[1].startswith(begin)), None)
    return row if gap is None else pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=gap))


@pytest.mark.parametrize(("language", "sentence", "speaker", "said"), [_row(row) for row in ROWS])
def test_who_is_taken_up(language: str, sentence: str, speaker: str, said: str) -> None:
    found = shortest(sentence, language, said)
    assert found is not None and found.speaker is not None and speaker in found.speaker


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Il a écarté l'hypothèse selon laquelle le feu est parti de la chaufferie."),
        ("it", "Resta in piedi l'ipotesi secondo cui il fuoco è partito dal locale caldaia."),
        ("es", "La hipótesis, según la cual el fuego empezó en la caldera, no convence."),
    ],
)
def test_a_hypothesis_says_nothing(language: str, sentence: str) -> None:
    assert not {m.speaker for m in mentions(article(language, sentence)).speech} & {
        "laquelle",
        "cui",
        "la cual",
        "la hipótesis",
        "hipótesis",
        "La hipótesis",
    }
