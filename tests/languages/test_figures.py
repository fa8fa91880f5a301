"""Figures of the dead, the injured, the arrested and the like, as newsrooms of forty languages write them (`figures.tsv`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.extract.quantities import quantities
from reportedly.extract.sentences import sentences
from reportedly.extract.times import times
from reportedly.records import Article

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "figures.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("language", "figure", "scope", "text"), ROWS)
def test_a_figure_has_its_scope(language: str, figure: str, scope: str, text: str) -> None:
    low, _, high = figure.partition("-")
    one = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language)
    split = sentences(one)
    found = quantities(one, split, times(one, split))
    assert any(
        float(low) in (q.low, q.high) and scope in q.scope and (not high or q.high == float(high)) for q in found
    ), found
