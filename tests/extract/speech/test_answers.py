"""One word that answers is nobody's name, and those to whom something is said do not say it (`answers.tsv`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.extract import mentions
from tests.extract.speech.test_northern import article

ROWS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("answers.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
# What is not read yet, each with the word that is shown for the speaker.
GAPS = {
    ("hu", "Nagy"): "igazgató",
    ("fi", "Hallasuo"): "nobody",
}


@pytest.mark.parametrize(
    ("language", "before", "sentence", "speaker"),
    [
        pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=GAPS[row[0], row[3]]))
        if (row[0], row[3]) in GAPS
        else row
        for row in ROWS
    ],
)
def test_who_answers_or_tells_others(language: str, before: str, sentence: str, speaker: str) -> None:
    text = f"{before} {sentence}"
    found = mentions(article(language, text))
    told = [m for m in found.speech if m.content.end > len(before)]
    assert told and all(m.speaker is not None and speaker in m.speaker for m in told)
    opening = sentence.split(",", maxsplit=1)[0]
    assert opening not in {m.text for m in found.names}


@pytest.mark.parametrize(
    ("language", "sentence", "speaker"),
    [
        ("cs", "„Oheň vznikl v kotelně,“ řekl zastupitelům mluvčí úřadu.", "authorities"),
        ("ru", "«Огонь возник в котельной», — сказал депутатам представитель завода.", "spokesman"),
        ("pl", "„Ogień wybuchł w kotłowni” – powiedział radnym rzecznik straży.", "spokesman"),
        ("hu", "„A tűz a kazánházban keletkezett” – mondta a képviselőknek a szóvivő.", "spokesperson"),
        ("cs", "„Oheň vznikl v kotelně,“ řekl členům rady.", None),  # the members are the council's
    ],
)
def test_who_stands_behind_those_who_are_told_says_it(language: str, sentence: str, speaker: str | None) -> None:
    (told,) = mentions(article(language, sentence)).speech
    assert told.speaker == speaker
