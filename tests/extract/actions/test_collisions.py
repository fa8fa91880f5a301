"""Words that only look like a trigger ("Daniel" like "dañar", "fördern" like "fordern"): sentences in which the kind must not be found."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.extract import mentions
from reportedly.records import Article

ROWS = [tuple(line.split("\t")) for line in Path(__file__).with_name("collisions.tsv").read_text("utf-8").splitlines()]


def kinds(language: str, text: str) -> set[str]:
    found = mentions(Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language))
    return {a.kind for a in found.actions} | {a.kind.partition(".")[0] for a in found.actions}


@pytest.mark.parametrize(("language", "kind", "text"), ROWS)
def test_no_such_kind(language: str, kind: str, text: str) -> None:
    assert kind not in kinds(language, text)


@pytest.mark.parametrize(
    ("language", "kind", "text"),
    [
        ("es", "COERCE.arrest", "LA POLICIA DETUVO A DOS HOMBRES"),
        ("fr", "PROTEST.riot", "Emeutes à Lyon : la préfète appelle au calme après une nuit d’affrontements."),
        ("fr", "AID", "Paris a livre deux avions a Kiev"),
        ("pl", "DISASTER.flood", "Powodz w Klodzku: woda opada"),
        ("ro", "ACCUSE", "Procurorii au făcut acuzaţii grave."),
    ],
)
def test_texts_without_accents_and_other_codings(language: str, kind: str, text: str) -> None:
    assert kind in kinds(language, text)
