"""Sentences of the news in the words that a language commonly uses for each kind of happening: the family of the kind is among the actions found."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.extract import mentions
from reportedly.records import Article

# Sentences of which the kind is not found, and why.
GAPS = {
    "ყოფილი მინისტრის საქმეზე სასამართლო პროცესი დაიწყო.": "a word that follows an office is taken for part of a name in a script without capitals",
    "ტერორისტებმა ხუთი ჯარისკაცი მოკლეს.": "that it was terrorists who killed does not make a murder an attack",
    "Teroristi zabili päť vojakov.": "that it was terrorists who killed does not make a murder an attack",
    "Terrorçular beş əsgəri öldürdü.": "that it was terrorists who killed does not make a murder an attack",
    "Pengganas membunuh lima askar.": "that it was terrorists who killed does not make a murder an attack",
    "Pinatay ng mga terorista ang limang sundalo.": "that it was terrorists who killed does not make a murder an attack",
    "Terroriste het vyf soldate vermoor.": "that it was terrorists who killed does not make a murder an attack",
    "President andis kolmele vangile armu.": "the parts of a verb stand apart",
    "Kesatuan sekerja meminta mesyuarat.": "what was asked for is found instead of the common word of asking",
    "As dúas universidades van cooperar na investigación.": "what they work together on is found instead of the common word of working together",
    "Gobernuak ez du proposamena onartu.": "what is not done with a proposal stands on both sides of it",
}  # fmt: skip

ROWS = [
    pytest.param(*row, marks=[pytest.mark.xfail(reason=GAPS[row[2]], strict=True)] if row[2] in GAPS else [])
    for row in (line.split("\t") for line in Path(__file__).with_name("kinds.tsv").read_text("utf-8").splitlines())
]


@pytest.mark.parametrize(("language", "kind", "text"), ROWS)
def test_kind(language: str, kind: str, text: str) -> None:
    found = mentions(Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language))
    assert kind.partition(".")[0] in {a.kind.partition(".")[0] for a in found.actions}
