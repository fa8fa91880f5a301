from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from reportedly import demo
from reportedly.errors import UnreadableSource
from reportedly.evaluate import run

PAGES = ("pages/10-malabar-courier.txt", "pages/12-konkan-herald.txt", "pages/23-weserkurve.txt")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A folder with a ledger corpus of three pages, and a file that no measure knows."""
    corpus = tmp_path / "made" / "three-pages"
    (corpus / "pages").mkdir(parents=True)
    (corpus / "gold").mkdir()
    for page in PAGES:
        shutil.copy(demo.path() / page, corpus / page)
    for gold in sorted((demo.path() / "gold").iterdir()):
        rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
        kept = [row for row in rows if row.get("file", PAGES[0]) in PAGES]
        (corpus / "gold" / gold.name).write_text("".join(json.dumps(row) + "\n" for row in kept), encoding="utf-8")
    (tmp_path / "unknown.jsonl").write_text('{"id": 1}\n', encoding="utf-8")
    return tmp_path


def test_a_ledger_corpus_below_a_folder_is_measured_as_a_whole(small: Path) -> None:
    figures = list(run.score(small))
    assert {f.corpus for f in figures} == {"made/three-pages"}
    by_name = {f.measure: f for f in figures}
    assert by_name["read.pages"].value == 1.0
    assert by_name["read.pages"].n == len(PAGES)
    assert by_name["link.false_merges_of_look_alikes"].value == 0


def test_the_gold_of_a_ledger_corpus_is_no_corpus_of_its_own(small: Path) -> None:
    assert [name for name, _ in run.corpora(small)] == ["unknown"]
    assert [name for name, _ in run.ledgers(small)] == ["made/three-pages"]


def test_a_ledger_corpus_may_be_named_itself(small: Path) -> None:
    assert run.ledgers(small / "made" / "three-pages") == [("three-pages", small / "made" / "three-pages")]
    assert run.corpora(small / "made" / "three-pages") == []


def test_only_keeps_the_corpora_named(small: Path) -> None:
    assert list(run.score(small, ["other"])) == []


def test_a_folder_without_any_corpus_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="holds no corpus"):
        list(run.score(tmp_path))
