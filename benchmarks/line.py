"""Articles per second and peak memory of the whole line, and how the cost per article grows with the ledger.

    python benchmarks/line.py [--sizes 1000 10000] [--encoder none] [--json]

Articles are made by recombining the demonstration corpus: paragraphs of its pages, with names, places, dates and figures exchanged in a fixed
order, so that the ledger grows by events rather than by copies. Stages are timed apart in one process. When the shared corpora are
there (REPORTEDLY_SHARED, or ../shared), `data/link/*.jsonl` is timed too.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import reportedly
from reportedly import demo, extract, read, represent
from reportedly.pipeline import Desk, Reader
from reportedly.records import Article, Page, Reading, Skipped
from reportedly.registry import linker
from reportedly.settings import load
from reportedly.store import open_store

ROOT = Path(__file__).resolve().parents[1]
SYLLABLES = ("ba", "den", "kor", "lim", "mar", "nu", "pel", "ras", "sol", "tan", "ur", "vek", "wi", "yon", "zal", "fe")


def word(number: int) -> str:
    """A made-up name for a number, never the same for two."""
    parts = []
    while True:
        number, rest = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[rest])
        if number == 0:
            return "".join(parts).capitalize()


def recombined(count: int) -> Iterator[Page]:
    """`count` pages: paragraphs of the demonstration corpus, each page about a place, a person, a day and figures of its own (four pages share them)."""
    settings = load()
    articles = [a for p in read.pages(map(str, demo.sources()), settings=settings) if isinstance(p, Page)
                for a in read.articles(p, settings=settings) if isinstance(a, Article) and len(a.blocks) > 3]  # fmt: skip
    for number in range(count):
        story, copy = divmod(number, 4)
        base = articles[(story * 7) % len(articles)]
        other = articles[(story * 11 + copy) % len(articles)]
        body = [base.text[b.span.start : b.span.end] for b in base.blocks if b.kind == "body"][: 4 + copy]
        body += [other.text[b.span.start : b.span.end] for b in other.blocks if b.kind == "body"][2:4]
        day = f"{2020 + story % 7}-{1 + story // 7 % 12:02}-{1 + story // 84 % 28:02}"
        lead = f"{word(story)} {word(story * 3 + 1)} met {word(story * 5 + 2)} in {word(story % 997 + 4096)} on {day}; {story % 90 + 3} people were there."
        row = {"url": f"https://outlet{number % 50}.example/{number}", "title": f"{word(story)} meets {word(story * 5 + 2)}: {base.title}",
               "maintext": "\n\n".join([lead, *body]), "date_publish": day, "source_domain": f"outlet{number % 50}.example"}  # fmt: skip
        yield Page(
            uri=row["url"],
            body=json.dumps(row, ensure_ascii=False).encode(),
            source=f"made.jsonl#L{number}",
            media_type="application/jsonl",
        )


def peak_megabytes() -> float:
    """The most memory that this process has held, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024 if sys.platform != "darwin" else peak / 1024 / 1024


def timed_pages(folder: Path, count: int) -> Path:
    """A JSON-lines file with the recombined pages."""
    path = folder / f"{count}.jsonl"
    with path.open("wb") as out:
        for page in recombined(count):
            out.write(page.body + b"\n")
    return path


def line(source: Path, *, encoder: str, tagger: str) -> dict[str, Any]:
    """Run every stage over a source, in one process, timing each."""
    settings = load(encoder=encoder, tagger=tagger)
    reader, spent, readings = Reader(settings), Counter[str](), []
    clock = time.perf_counter
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(open_store(Path(folder) / "x.db"), linker(settings))
        marks: list[tuple[int, float]] = []
        for page in read.pages([str(source)], settings=settings):
            start = clock()
            found = [] if isinstance(page, Skipped) else list(read.articles(page, settings=settings))
            spent["read"] += clock() - start
            for article in (a for a in found if isinstance(a, Article)):
                start = clock()
                mentions = extract.mentions(article, tagger=reader.tagger, settings=settings)
                reports, loose = extract.reports(article, mentions)
                spent["extract"] += (after := clock()) - start
                signs = represent.sign_all(reports, article, mentions, encoder=reader.encoder)
                spent["represent"] += clock() - after
                signed = tuple(_signed(r, s) for r, s in zip(reports, signs, strict=True))
                start = clock()
                desk.add(Reading(article=article, reports=signed, loose=loose, fingerprint=reader.fingerprint))
                spent["link and store"] += clock() - start
                readings.append(clock())
                marks.append((len(readings), sum(spent.values())))
        start = clock()
        with reportedly.open(Path(folder) / "x.db") as news:
            events = sum(1 for _ in news.events())
        spent["answer"] += clock() - start
    return {
        "source": source.stem,
        "articles": len(marks),
        "events": events,
        "seconds": dict(spent),
        "marks": marks,
        "peak_mb": peak_megabytes(),
    }


def _signed(report: Any, signature: Any) -> Any:
    import dataclasses

    return dataclasses.replace(report, signature=signature)


def growth(marks: list[tuple[int, float]]) -> float | None:
    """Cost per article in the last thousand over that in the first, None below two thousand."""
    if len(marks) < 2000:
        return None
    first = marks[999][1] / 1000
    last = (marks[-1][1] - marks[-1001][1]) / 1000
    return last / first


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000, 10000])
    parser.add_argument("--encoder", default="none")
    parser.add_argument("--tagger", default="none")
    parser.add_argument("--shared", action="store_true", help="also time data/link/*.jsonl of the shared corpora")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    shared = Path(os.environ.get("REPORTEDLY_SHARED", ROOT.parent / "shared")) / "data" / "link"
    with tempfile.TemporaryDirectory() as folder:
        sources = [timed_pages(Path(folder), size) for size in given.sizes]
        sources += (
            [p for p in sorted(shared.glob("*.jsonl")) if ".pairs" not in p.name and ".mentions" not in p.name]
            if given.shared
            else []
        )
        for source in sources:
            show(line(source, encoder=given.encoder, tagger=given.tagger), as_json=given.json)


def show(result: dict[str, Any], *, as_json: bool) -> None:
    """Print one row."""
    n, total = result["articles"], sum(result["seconds"].values())
    ratio = growth(result.pop("marks"))
    if as_json:
        print(json.dumps(result | {"articles_per_second": n / total, "growth": ratio}))
        return
    stages = "  ".join(f"{name} {1000 * seconds / n:6.2f}" for name, seconds in result["seconds"].items())
    print(f"{result['source']:>22}: {n:6} articles, {result['events']:6} events | {n / total:6.1f} articles/s | ms an article: {stages} | "
          f"last/first thousand {'-' if ratio is None else f'{ratio:.2f}'} | peak {result['peak_mb']:.0f} MB", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
