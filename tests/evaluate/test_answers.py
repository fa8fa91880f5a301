from __future__ import annotations

import json
from pathlib import Path

from reportedly.evaluate.actions import answers


def test_who_what_when_where_of_an_article(tmp_path: Path) -> None:
    row = {
        "id": "a", "url": "https://example.test/a", "publisher": "Lund Post", "date": "2026-03-04 10:00:00",
        "title": "Nora Weiss opens the harbour bridge after years of delay",
        "text": "Nora Weiss opened the harbour bridge in Lund on Tuesday. Trains will run from May.",
        "gold": {
            "who": [{"text": "Nora Weiss", "votes": 2}, {"text": "the mayor", "votes": 1}],
            "what": [{"text": "opens the harbour bridge", "votes": 2}],
            "when": [{"text": "Tuesday", "votes": 1}],
            "where": [{"text": "Lund", "votes": 1}],
        },
    }  # fmt: skip
    path = tmp_path / "5w1h_gold.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    figures = {measure: value for measure, value, _ in answers("extract/events/5w1h_gold", path)}
    assert figures["what_f1"] == figures["when_f1"] == figures["where_f1"] == 1.0
    assert figures["who_f1"] > 0.5
