"""Newspapers and broadcasters are organisations, in the news of their own country and of others."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from reportedly.extract import mentions
from reportedly.records import Article

TABLE: Final = Path(__file__).parent / "outlets.tsv"
ROWS: Final = [r.split("\t") for r in TABLE.read_text("utf-8").splitlines() if not r.startswith("#")]


@pytest.mark.parametrize(("language", "text", "named"), ROWS, ids=[f"{r[0]} {r[2]}" for r in ROWS])
def test_outlets_are_organisations(language: str, text: str, named: str) -> None:
    made = mentions(
        Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, blocks=())
    )
    kinds = {name: e.kind for e in made.entities for name in e.names}
    assert {n: kinds.get(n) for n in named.split("|")} == dict.fromkeys(named.split("|"), "ORG")
