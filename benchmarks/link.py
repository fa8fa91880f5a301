"""How fast linking is, and how its cost grows with the store.

usage: python benchmarks/link.py [--reports 20000] [--step 5000]

Reports are made by recombining the demonstration corpus: words of two pages are mixed, names and places keep their keys with a
number added, and days are spread over years, so that a new report meets about as many others as in a real archive of that size. Only linking is measured: keys,
candidates, links, and the settling of the components touched; signatures are ready and everything is in memory. Printed: a line per step with reports a second,
candidates and links a report, and peak memory.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import reportedly.demo
from reportedly.link import PairwiseLinker
from reportedly.pipeline import Reader
from reportedly.records import Link, Page, Reading, Report, When
from reportedly.represent import rarity
from reportedly.settings import load

DAYS = 1500
RARE = (
    8.0  # bits from which a word belongs to one story; commoner words stay, so that stories on one subject look alike
)
VARIANTS_A_STORY = 6  # reports that tell one made-up happening


def seeds() -> list[Report]:
    """The lead reports of the demonstration corpus."""
    folder = Path(reportedly.demo.__path__[0])
    reader = Reader(load(encoder="none"))
    pages = [p for p in reader.pages([str(folder / "pages")]) if isinstance(p, Page)]
    found = [x for page in pages for x in reader.readings(page) if isinstance(x, Reading)]
    return [replace(r, claims=()) for x in found for r in x.reports if r.role == "lead"]


def made(number: int, stock: list[Report]) -> Report:
    """The report of that number: a story's base report with a tenth of its terms taken from another."""
    story, draw = number // VARIANTS_A_STORY, random.Random(number)
    base, other = stock[story % len(stock)], draw.choice(stock)
    mark = f"{story:x}"
    day = (date(2020, 1, 1) + timedelta(days=random.Random(story).randrange(DAYS))).isoformat()
    when = When(earliest=day, latest=day, confidence=0.9, method="made")

    def renamed(
        terms: tuple[tuple[str, float], ...], theirs: tuple[tuple[str, float], ...]
    ) -> tuple[tuple[str, float], ...]:
        own = {t if rarity.idf(t, base.language) < RARE else f"{t}{mark}": w for t, w in terms if draw.random() < 0.9}
        return tuple(sorted({**dict(theirs[: len(theirs) // 10]), **own}.items()))

    sign = base.signature
    signature = replace(
        sign,
        terms=renamed(sign.terms, other.signature.terms),
        head=renamed(sign.head, other.signature.head),
        focus=renamed(sign.focus, other.signature.focus),
        telling=renamed(sign.telling, other.signature.telling),
        names=tuple(sorted(f"{name}{mark}" for name in sign.names)),
        places=tuple(sorted(f"{place}{story % 500}" for place in sign.places)),
        days=(day,),
        shingles=tuple(f"{draw.getrandbits(64):016x}" for _ in sign.shingles),
    )
    return replace(
        base,
        id=f"r{number:07}",
        article=f"a{number:07}",
        signature=signature,
        when=when,
        published=when,
        datings=(),
        who=(),
    )


class Memory:
    """The part of a store that linking needs, in dictionaries."""

    def __init__(self) -> None:
        self.linker = PairwiseLinker()
        self.reports: dict[str, Report] = {}
        self.by_key: dict[str, list[str]] = defaultdict(list)
        self.links: dict[str, dict[str, Link]] = defaultdict(dict)
        self.compared = 0

    def add(self, report: Report) -> None:
        """Link a report and settle the component that it is in."""
        keys = self.linker.keys(report)
        others = {i for key in keys for i in self.by_key.get(key, ())}
        self.compared += len(others)
        for i in sorted(others):
            if (link := self.linker.link(report, self.reports[i])) is not None:
                self.links[report.id][i] = self.links[i][report.id] = link
        self.reports[report.id] = report
        for key in keys:
            self.by_key[key].append(report.id)
        members = self.component(report.id)
        inside = {link.left + link.right: link for i in members for link in self.links[i].values()}
        self.linker.partition([self.reports[i] for i in sorted(members)], list(inside.values()), [])

    def component(self, start: str) -> set[str]:
        """All reports that a chain of links joins to one."""
        seen, frontier = {start}, [start]
        while frontier:
            frontier = [i for f in frontier for i in self.links[f] if i not in seen and not seen.add(i)]  # type: ignore[func-returns-value]
        return seen


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=20_000)
    parser.add_argument("--step", type=int, default=5_000)
    given = parser.parse_args()
    stock, store, last = seeds(), Memory(), 0
    for start in range(0, given.reports, given.step):
        batch = [made(n, stock) for n in range(start, start + given.step)]
        began = time.process_time()
        for report in batch:
            store.add(report)
        spent = time.process_time() - began
        links = sum(len(store.links[r.id]) for r in batch) / len(batch)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
        print(
            f"{start + given.step:>8} reports  {given.step / spent:>7.0f} a second  {(store.compared - last) / given.step:>6.1f} compared  "
            f"{links:>5.1f} links  {peak:.2f} GB",
            flush=True,
        )
        last = store.compared


if __name__ == "__main__":
    main()
