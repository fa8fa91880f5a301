"""Measures of linking, by running the whole line on a corpus without its labels.

Corpora with an `event` in each row: `b3_f1`, `b3_precision`, `b3_recall`, `pair_f1`, and where there are several languages `cross_language_pair_recall`; an article
belongs to the event that its lead report is in, an article in no event counts as alone. Corpora of pairs (`NAME.pairs` beside
`NAME.articles`): `pearson` of how alike the link takes them to be with graded similarity (1 is the same, so its sign is turned), `pearson_of_probability` of the
link's score with the same, or `f1` of "same" for pairs
labelled OK or not.
"""

from __future__ import annotations

import json
import statistics
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from reportedly.evaluate.clusters import b_cubed, pairwise, recall_across
from reportedly.evaluate.measures import Measure, rows
from reportedly.news import News
from reportedly.pipeline import Reader
from reportedly.records import Link, Page, Reading, Report
from reportedly.registry import linker
from reportedly.settings import Settings, load

_ADDRESS = "https://corpus.example/"
_SAME = 0.5  # a link counts as "same" from even odds on


def take(corpus: str, path: Path) -> Iterator[tuple[str, float, int]]:
    """The measures of one file; nothing for files without labels or without the articles that they speak of."""
    held = list(rows(path))
    labelled = [row for row in held if row.get("event") is not None and (row.get("text") or row.get("title"))]
    if labelled:
        yield from events(labelled)
    elif held and {"a", "b"} <= held[0].keys():
        yield from pairs(held, path)


def events(labelled: list[dict[str, Any]]) -> Iterator[tuple[str, float, int]]:
    """The measures of rows with an event each."""
    with tempfile.TemporaryDirectory() as folder, News(":memory:", load()) as news:
        news.read(as_extracted(labelled, Path(folder)))
        known = {account.article.id: account.article.uri.removeprefix(_ADDRESS) for account in news.articles()}
        found = {
            known[report.article]: event.id
            for event in news.events()
            for report in event.reports
            if report.role == "lead"
        }
    gold = {row["id"]: row["event"] for row in labelled}
    three, two = b_cubed(gold, found), pairwise(gold, found)
    yield "b3_f1", three.f1, three.n
    yield "b3_precision", three.precision, three.n
    yield "b3_recall", three.recall, three.n
    yield "pair_f1", two.f1, two.n
    across = recall_across(gold, found, {row["id"]: row.get("lang") or "" for row in labelled})
    if across is not None:
        yield "cross_language_pair_recall", across.recall, across.n


def as_extracted(labelled: Iterable[Mapping[str, Any]], folder: Path) -> Path:
    """A file of the rows in the shape of a common extractor, without labels and language."""
    path = folder / "in.jsonl"
    with path.open("w", encoding="utf-8") as lines:
        for row in labelled:
            shown = {
                "url": _ADDRESS + row["id"],
                "title": row.get("title"),
                "maintext": row.get("text"),
                "date_publish": row.get("published"),
                "source_domain": row.get("outlet"),
            }
            lines.write(json.dumps(shown, ensure_ascii=False) + "\n")
    return path


def pairs(held: list[dict[str, Any]], path: Path) -> Iterator[tuple[str, float, int]]:
    """The measures of rows that name two articles (`a`, `b`) and say how alike they are."""
    beside = path.with_name(path.name.replace(".pairs.", ".articles."))
    if beside == path or not beside.exists():
        return
    wanted = {row[side] for row in held for side in ("a", "b")}
    lead = leads([row for row in rows(beside) if row["id"] in wanted])
    part = linker(Settings())
    linked = [
        (row, part.explain(lead[row["a"]], lead[row["b"]])) for row in held if {row["a"], row["b"]} <= lead.keys()
    ]
    graded = [(-float(row["overall"]), link) for row, link in linked if row.get("overall") is not None]
    if len(graded) > 1:
        grades = [grade for grade, _ in graded]
        yield "pearson", _correlation(grades, [_alike(link) for _, link in graded]), len(graded)
        yield "pearson_of_probability", _correlation(grades, [link.score for _, link in graded]), len(graded)
    labelled = [(row["label"] == "OK", link.score >= _SAME) for row, link in linked if row.get("label")]
    if labelled:
        both = sum(gold and found for gold, found in labelled)
        wrong = sum(gold != found for gold, found in labelled)
        yield "f1", 2 * both / (2 * both + wrong) if both + wrong else 0.0, len(labelled)


def leads(articles: list[dict[str, Any]]) -> dict[str, Report]:
    """The lead report of each row by the row's id, as the Reader makes it."""
    reader = Reader(load())
    with tempfile.TemporaryDirectory() as folder:
        pages = reader.pages([str(as_extracted(articles, Path(folder)))])
        readings = [one for page in pages if isinstance(page, Page) for one in reader.readings(page)]
    return {
        reading.article.uri.removeprefix(_ADDRESS): report
        for reading in readings
        if isinstance(reading, Reading)
        for report in reading.reports
        if report.role == "lead"
    }


def _alike(link: Link) -> float:
    return link.score if link.alike is None else link.alike


def _correlation(left: list[float], right: list[float]) -> float:
    try:
        return statistics.correlation(left, right)
    except statistics.StatisticsError:  # one side never changes
        return 0.0


MEASURES = (Measure("link/*", take),)
