"""The measures of linking, on a corpus of a few lines."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from reportedly.evaluate import link
from tests.link.hand import BRIDGE, FERRY


@pytest.fixture(autouse=True)
def _without_models(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_ENCODER", "none")
    monkeypatch.setenv("REPORTEDLY_TAGGER", "none")


def written(path: Path, rows: Sequence[Mapping[str, object]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


ROWS = [
    {"id": "a", "event": "bridge", "lang": "en", "title": "Zandvoort footbridge collapses", "text": BRIDGE, "published": "2024-05-14", "outlet": "one.example"},
    {"id": "b", "event": "bridge", "lang": "en", "title": "Zandvoort footbridge falls", "text": BRIDGE, "published": "2024-05-14", "outlet": "two.example"},
    {"id": "c", "event": "ferry", "lang": "en", "title": "Ferry Palmyra aground", "text": FERRY, "published": "2024-05-14", "outlet": "one.example"},
]  # fmt: skip


def test_events_are_measured_by_lead_reports(tmp_path):
    found = {name: value for name, value, _ in link.take("link/x", written(tmp_path / "x.jsonl", ROWS))}
    assert found == {"b3_f1": 1.0, "b3_precision": 1.0, "b3_recall": 1.0, "pair_f1": 1.0}


def test_pairs_are_measured_with_the_articles_beside_them(tmp_path):
    written(tmp_path / "x.articles.jsonl", ROWS)
    graded = written(tmp_path / "x.pairs.jsonl", [{"a": "a", "b": "b", "overall": 1.0}, {"a": "a", "b": "c", "overall": 4.0}, {"a": "b", "b": "c", "overall": 4.0}])  # fmt: skip
    found = {name: (value, n) for name, value, n in link.take("link/x.pairs", graded)}
    assert found.keys() == {"pearson", "pearson_of_probability"}
    assert all(value > 0.9 and n == 3 for value, n in found.values())
    labelled = written(tmp_path / "x.pairs.jsonl", [{"a": "a", "b": "b", "label": "OK"}, {"a": "a", "b": "c", "label": "BAD"}])  # fmt: skip
    assert list(link.take("link/x.pairs", labelled)) == [("f1", 1.0, 2)]


def test_pairs_without_articles_give_nothing(tmp_path):
    alone = written(tmp_path / "y.pairs.jsonl", [{"a": "a", "b": "b", "overall": 1.0}])
    assert list(link.take("link/y.pairs", alone)) == []
