"""Measures of names on a set made for the test."""

from __future__ import annotations

import json
from pathlib import Path

from reportedly.evaluate.names import entity_figures, is_marked


def test_what_is_shown_and_marked_nowhere_counts_against_its_kind(tmp_path: Path) -> None:
    text = "Nora Weiss met Pavel Dvorak in Lisbon."
    marked = [{"start": 0, "end": 10, "type": "PER"}, {"start": 31, "end": 37, "type": "LOC"}]
    path = tmp_path / "made.jsonl"
    path.write_text(json.dumps({"lang": "en", "text": text, "ents": marked}) + "\n", encoding="utf-8")
    figures = {measure: (value, n) for measure, value, n in entity_figures("made", path)}
    assert figures["people_named"] == (0.5, 2)
    assert figures["places_named"] == (1.0, 1)
    assert "organisations_named" not in figures


def test_a_part_of_what_is_marked_is_named() -> None:
    assert is_marked(3, 6, {(0, 4, "DATE")})
    assert not is_marked(4, 6, {(0, 4, "DATE")})
