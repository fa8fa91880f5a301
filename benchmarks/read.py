"""How fast pages are read (processor time), and how well where the shared corpora are present: `python benchmarks/read.py [--quality]`.

Reached (two shared, busy cores of a virtual machine; figures of `reportedly score`):

    read/trafilatura_eval   text_f1 .93   (trafilatura 2.3 as installed, without comments: .923)
    read/htmldate_eval      day_accuracy .93, wrong and sure .05
    read/fundus_parser      day_accuracy .99, wrong and sure .01, title_accuracy .89

Speed on the demonstration corpus, one process: 690 text pages a second (.50 million characters), 256 HTML pages (.19 million).
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

from reportedly.evaluate.read import MEASURES
from reportedly.read import articles, pages
from reportedly.records import Article, Page
from reportedly.settings import Settings

SHARED = Path(os.environ.get("REPORTEDLY_SHARED", Path(__file__).resolve().parents[1] / "../shared"))
DEMO = Path(__file__).resolve().parents[1] / "src/reportedly/demo/pages"
ROUNDS = 3


def speed(suffix: str) -> None:
    """Pages a second of one kind, after a first round that loads patterns and models."""
    found = [p for p in pages([str(DEMO)], settings=Settings()) if isinstance(p, Page) and p.uri.endswith(suffix)]
    letters = 0
    best = float("inf")
    for _ in range(ROUNDS + 1):
        began = time.process_time()
        letters = sum(len(a.text) for p in found for a in articles(p, settings=Settings()) if isinstance(a, Article))
        best = min(best, time.process_time() - began)
    print(
        f"{suffix:6} {len(found):4} pages {len(found) / best:8.0f} pages/s {letters / best / 1e6:6.2f} million characters/s"
    )


def quality() -> None:
    """The measures of the stage."""
    for measure in MEASURES:
        path = SHARED / "data" / f"{measure.pattern}.jsonl"
        if not path.exists():
            print(f"{measure.pattern}: not here")
            continue
        for name, value, n in measure.take(measure.pattern, path):
            print(f"{measure.pattern:24} {name:20} {value:.4f} {n:5}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quality", action="store_true", help="also take the measures (minutes)")
    for kind in (".txt", ".html"):
        speed(kind)
    if parser.parse_args().quality:
        quality()


if __name__ == "__main__":
    main()
