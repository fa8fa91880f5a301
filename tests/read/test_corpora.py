"""Floors on the corpora that do not ship; the figures reached stand in benchmarks/read.py."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

from reportedly.evaluate.read import days
from reportedly.read import articles, pages
from reportedly.records import Article, Page
from reportedly.settings import Settings
from tests.shared import SHARED, needs


@needs("data/read/fundus_parser.jsonl")
def test_publication_days_and_titles_of_a_sample(tmp_path: Path) -> None:
    folder = SHARED / "data/read"
    (tmp_path / "html").symlink_to((folder / "html").resolve())
    with (folder / "fundus_parser.jsonl").open(encoding="utf-8") as lines:
        (tmp_path / "fundus_parser.jsonl").write_text("".join(islice(lines, 0, None, 8)), encoding="utf-8")
    figures = {name: value for name, value, _ in days("read/fundus_parser", tmp_path / "fundus_parser.jsonl")}
    assert figures["day_accuracy"] >= 0.93
    assert figures["title_accuracy"] >= 0.75


@needs("ledger/gold/articles.jsonl")
def test_text_pages_keep_their_body_and_lose_their_furniture() -> None:
    ledger = SHARED / "ledger"
    gold = {row["file"]: row for row in map(json.loads, (ledger / "gold/articles.jsonl").open(encoding="utf-8"))}
    found = {
        Path(page.uri).relative_to(ledger).as_posix(): article
        for page in pages([str(ledger / "pages")], settings=Settings())
        if isinstance(page, Page) and page.uri.endswith(".txt")
        for article in articles(page, settings=Settings())
        if isinstance(article, Article)
    }
    texts = {file: article.text for file, article in found.items()}
    quotes = [
        row[key] in texts[file]
        for file, row in gold.items()
        if file in texts
        for key in ("body_start_quote", "body_end_quote")
    ]
    left = [s for file, row in gold.items() if file in texts for s in row["furniture"] if s in texts[file]]
    assert sum(quotes) >= 0.98 * len(quotes)
    assert len(left) <= 0.02 * sum(len(row["furniture"]) for file, row in gold.items() if file in texts)
    sure = [
        (file, a.published) for file, a in found.items() if a.published is not None and a.published.confidence >= 0.5
    ]
    wrong = [file for file, when in sure if when.earliest[:10] != (gold[file]["published"] or "")[:10]]
    assert len(wrong) <= 0.02 * len(found)
