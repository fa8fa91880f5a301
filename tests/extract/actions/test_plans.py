"""Whether the first act of a sentence is told as done or as planned (`plans.tsv`: language, tense, invented sentence)."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.extract import mentions
from reportedly.records import Article, Block, Span

ROWS = [line.split("\t") for line in (Path(__file__).parent / "plans.tsv").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("language", "tense", "text"), ROWS)
def test_what_only_looks_like_a_plan_is_none(language: str, tense: str, text: str) -> None:
    blocks = (Block(kind="body", span=Span(0, len(text))),)
    made = mentions(
        Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, blocks=blocks)
    )
    assert made.actions[0].tense == tense
