"""Sums of money as newsrooms and firms write them, and loose counts of thousands (`money.txt`): language, sentence, then currency and sum for each, or `range` and the least of it. Every second line was held back while the others were mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.extract.quantities import parse

ROWS = [
    line.split("|") for line in (Path(__file__).parent / "money.txt").read_text(encoding="utf-8").splitlines() if line
]


@pytest.mark.parametrize(("language", "text", "wanted"), ROWS)
def test_sums_as_they_are_written(language: str, text: str, wanted: str) -> None:
    found = parse(text, language=language)
    if wanted.startswith("range"):
        assert [q.low for q in found] == [float(wanted.split()[1])]
        return
    sums = [(unit, float(value)) for unit, value in (one.split() for one in wanted.split(","))]
    assert [(q.unit, q.low) for q in found] == sums


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He paid $45. M. Night Shyamalan did not."),
        ("en", "A load of 45 t was found."),
        ("en", "They sold 45 TRON."),
        ("de", "Das Schiff hat 45 T geladen."),
    ],
)
def test_letters_that_scale_nothing(language: str, text: str) -> None:
    assert [q.low for q in parse(text, language=language)] == [45.0]


def test_models_are_no_money() -> None:
    assert not parse("The PS5 costs more than the PS4.", language="en")
