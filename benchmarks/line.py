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
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import reportedly
from reportedly import demo, extract, read, represent
from reportedly.pipeline import Desk, Reader
from reportedly.records import Article, Page, Reading, Skipped
from reportedly.registry import linker
from reportedly.settings import load
from reportedly.store import open_store
from reportedly.text import words

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


def renamed(text: str, story: int) -> str:
    """The text with two words in five exchanged for made-up ones of this story, so that two stories share their language but not their matter."""
    out, end = [], 0
    for found, span in words(text):
        out.append(text[end : span.start])
        chance = zlib.crc32(f"{story}{found}".encode())
        out.append(word(chance % 65536) if chance % 5 < 2 and not found.isdecimal() and len(found) > 3 else found)
        end = span.end
    return "".join(out) + text[end:]


# What happens in a made story: headline and lead, by turns.
HAPPENINGS = (
    ("{who} meets {whom} in {where}", "{who} met {whom} in {where} on {day}; {n} delegates took part."),
    (
        "Bus crash near {where} kills {n}",
        "A bus crashed near {where} on {day}, killing {n} people, said {who}, the police chief of {whom}.",
    ),
    (
        "Flood in {where} displaces {n}",
        "A flood displaced {n} families in {where} on {day}, {who} of the rescue service told {whom} radio.",
    ),
    (
        "Court in {where} jails {who}",
        "A court in {where} on {day} sentenced {who} to {n} months in prison after a complaint by {whom}.",
    ),
    ("{who} wins vote in {where}", "{who} beat {whom} by {n} votes in the election in {where} on {day}."),
    (
        "Strike shuts {whom} plant in {where}",
        "Workers of {whom} began a strike in {where} on {day}; {who} of the union counted {n} of them.",
    ),
    (
        "Fire at {whom} market, {where}",
        "A fire destroyed {n} stalls of the {whom} market in {where} on {day}, fire chief {who} said.",
    ),
)


def recombined(count: int) -> Iterator[Page]:
    """`count` pages in stories of four: a happening with people, a place, a day and figures of the story's own, then renamed paragraphs of
    several pages of the demonstration corpus, other ones in each story."""
    settings = load()
    found = [a for p in read.pages(map(str, demo.sources()), settings=settings) if isinstance(p, Page)
             for a in read.articles(p, settings=settings) if isinstance(a, Article)]  # fmt: skip
    paragraphs = [a.text[b.span.start : b.span.end] for a in found for b in a.blocks if b.kind == "body"]
    for number in range(count):
        story, copy = divmod(number, 4)
        facts = {"who": f"{word(story * 3 + 1)} {word(story + 77)}", "whom": word(story * 5 + 2), "where": word(story + 4096), "n": story % 90 + 3,
                 "day": f"{2020 + story % 7}-{1 + story // 7 % 12:02}-{1 + story // 84 % 28:02}"}  # fmt: skip
        title, lead = (template.format(**facts) for template in HAPPENINGS[story % len(HAPPENINGS)])
        body = [renamed(paragraphs[(story * 31 + turn * 97) % len(paragraphs)], story) for turn in range(copy % 2, 7)]
        row = {"url": f"https://outlet{number % 50}.example/{number}", "title": title, "maintext": "\n\n".join([lead, *body]),
               "date_publish": facts["day"], "source_domain": f"outlet{number % 50}.example"}  # fmt: skip
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


class Meter:
    """CPU seconds and growth of the peak memory, by stage. CPU time of this process, since the machine may have other work."""

    def __init__(self) -> None:
        self.seconds, self.megabytes = Counter[str](), Counter[str]()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count what happens inside for the stage."""
        start, peak = time.process_time(), peak_megabytes()
        yield
        self.seconds[name] += time.process_time() - start
        self.megabytes[name] += peak_megabytes() - peak


def line(source: Path, *, encoder: str, tagger: str) -> dict[str, Any]:
    """Run every stage over a source, in one process, metering each."""
    settings = load(encoder=encoder, tagger=tagger)
    reader, meter = Reader(settings), Meter()
    marks: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(open_store(Path(folder) / "x.db"), linker(settings))
        for page in read.pages([str(source)], settings=settings):
            with meter.stage("read"):
                found = [] if isinstance(page, Skipped) else list(read.articles(page, settings=settings))
            for article in (a for a in found if isinstance(a, Article)):
                one(article, reader, desk, meter)
                marks.append(meter.seconds.total())
        with meter.stage("answer"), reportedly.open(Path(folder) / "x.db") as news:
            events = sum(1 for _ in news.events())
    return {"source": source.stem, "articles": len(marks), "events": events, "seconds": dict(meter.seconds), "marks": marks,
            "peak_mb": peak_megabytes(), "grown_mb": dict(meter.megabytes)}  # fmt: skip


def one(article: Article, reader: Reader, desk: Desk, meter: Meter) -> None:
    """Take one article through the line."""
    with meter.stage("extract"):
        mentions = extract.mentions(article, tagger=reader.tagger, settings=reader.settings)
        reports, loose = extract.reports(article, mentions)
    with meter.stage("represent"):
        signs = represent.sign_all(reports, article, mentions, encoder=reader.encoder)
        signed = tuple(replace(r, signature=s) for r, s in zip(reports, signs, strict=True))
    with meter.stage("link and store"):
        desk.add(Reading(article=article, reports=signed, loose=loose, fingerprint=reader.fingerprint))


def growth(marks: list[float]) -> float | None:
    """Cost per article in the last thousand over that in the first, None below two thousand."""
    return (marks[-1] - marks[-1001]) / marks[999] if len(marks) >= 2000 else None


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
        print(json.dumps(result | {"articles_per_cpu_second": n / total, "growth": ratio}))
        return
    stages = "  ".join(
        f"{k} {1000 * s / n:.1f} (+{result['grown_mb'][k]:.0f} MB)" for k, s in result["seconds"].items()
    )
    print(f"{result['source']:>22}: {n} articles, {result['events']} events | {n / total:.1f} articles per CPU second | ms an article: {stages} | "
          f"last/first thousand {'-' if ratio is None else f'{ratio:.2f}'} | peak {result['peak_mb']:.0f} MB", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
