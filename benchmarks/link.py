"""How fast linking is, and how its cost grows with the store.

usage: python benchmarks/link.py [--reports 20000] [--step 5000] [--peers 5000] [--file INDEX]

Reports are made by recombining the demonstration corpus: words of two pages are mixed, names and places keep their keys with a
number added, figures are multiplied, and so many articles come a day, so that a larger store is one that was kept for longer. Only linking is measured: keys,
candidates, links, and the settling of what is around; signatures are ready and everything is in memory, or, with `--file`, all but the index, which is then written as a
ledger does, in a transaction a report. Printed: a line per step with reports a second,
candidates and links a report, and peak memory; then peers on the first reports, in the same run (they take all at once and link nothing that comes later).
"""

from __future__ import annotations

import argparse
import random
import resource
import sqlite3
import time
from collections import Counter, OrderedDict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import reportedly.demo
from reportedly.link import PairwiseLinker
from reportedly.parts import Home
from reportedly.pipeline import Reader
from reportedly.records import Judgement, Link, Page, Reading, Report, When
from reportedly.settings import load
from reportedly.store.database import CACHE_KILOBYTES, CHECKPOINT_PAGES
from reportedly.store.memory import Homes
from reportedly.terms import rarity

A_DAY = 25  # articles, as of a small newsroom's archive: 20,000 in two years, 200,000 in twenty
LATE = 7  # days by which stories come late or early
RARE = (
    8.0  # bits from which a word belongs to one story; commoner words stay, so that stories on one subject look alike
)
RECENT = 4_000  # reports held at once
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
    day = (date(2000, 1, 1) + timedelta(days=number_of_day(story))).isoformat()
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
        places=tuple(sorted(f"{place}{spoken(story % 500)}" for place in sign.places)),
        mentioned=tuple(
            sorted(f"{key}{spoken(story % 500)}" if " " in key else f"{key}{mark}" for key in sign.mentioned)
        ),
        numbers=tuple(sorted(other_number(told, story) for told in sign.numbers)),
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


def other_number(told: str, story: int) -> str:
    """A number of the base report ("19 killed") as the story has it: another one, of the same thing."""
    value, _, about = told.partition(" ")
    return f"{float(value) * (1 + story % 97 / 10):g} {about}"


def spoken(number: int) -> str:
    """A number below 1,296 as four syllables of consonants that no key takes for one another, so that places that differ by it also sound different."""
    return "".join(f"{'ptksrm'[number // 6**place % 6]}a" for place in range(4))


def number_of_day(story: int) -> int:
    """The day of a story: in the order of the stories, a few days earlier or later."""
    return story * VARIANTS_A_STORY // A_DAY + random.Random(story).randrange(LATE)


class Ledger:
    """The part of a store that linking needs (`reportedly.parts.Surroundings`): the index as the store has it, the rest in dictionaries.

    Reports are made again when they are asked for and not among the last `RECENT`, so that memory is what linking takes; that time is not counted.
    """

    def __init__(self, stock: list[Report], file: str = "") -> None:
        self.linker = PairwiseLinker()
        self.stock, self.recent, self.remade = stock, OrderedDict[int, Report](), 0.0
        self.durable = bool(file)
        self.index = sqlite3.connect(file or ":memory:", isolation_level=None)
        if self.durable:
            self.index.execute("PRAGMA journal_mode=WAL")
            self.index.execute("PRAGMA synchronous=NORMAL")
            self.index.execute(f"PRAGMA cache_size=-{CACHE_KILOBYTES}")
            self.index.execute(f"PRAGMA wal_autocheckpoint={CHECKPOINT_PAGES}")
        self.index.execute("CREATE TABLE keys (key INTEGER, report INTEGER, PRIMARY KEY (key, report)) WITHOUT ROWID")
        self.linked: dict[str, dict[str, float]] = {}
        self.event: dict[str, str] = {}
        self.members: dict[str, tuple[str, ...]] = {}
        self.homes = Homes({})
        self.compared = 0

    def add(self, report: Report) -> None:
        """Link a report and settle what is around it."""
        others = self.reports(self.candidates(report))
        self.compared += len(others)
        self.linked[report.id] = {}
        for other in sorted(others):
            if (link := self.linker.link(report, others[other])) is not None:
                self.linked[report.id][other] = self.linked[other][report.id] = link.score
        number = int(report.id[1:])
        rows = [(key, number) for key in self.linker.keys(report)]
        if (
            not self.index.in_transaction
        ):  # in memory one for all: at the end of each SQLite walks over every page that it holds
            self.index.execute("BEGIN")
        self.index.executemany("INSERT INTO keys VALUES (?, ?)", rows)
        if self.durable:
            self.index.execute("COMMIT")
        self.keep(number, report)
        settled = self.linker.settle([report.id], self)
        drawn = settled.events
        for moved, home in settled.homes.items():
            self.homes.put(moved, home)
        for old in {self.event[member] for event in drawn for member in event if member in self.event}:
            del self.members[old]
        for event in drawn:
            self.members[event[0]] = event
            self.event.update(dict.fromkeys(event, event[0]))

    def candidates(self, report: Report) -> list[str]:
        """Ids of the reports that a report is compared with."""
        asked = self.linker.asks(report)
        marks = ",".join("?" * len(asked))
        rows = self.index.execute(f"SELECT DISTINCT report FROM keys WHERE key IN ({marks})", asked)
        return [f"r{number:07}" for (number,) in rows]

    def reports(self, ids: Iterable[str]) -> dict[str, Report]:
        return {i: self.report(int(i[1:])) for i in ids}

    def report(self, number: int) -> Report:
        """The report of a number, made again if need be."""
        if number not in self.recent:
            began = time.process_time()
            self.keep(number, made(number, self.stock))
            self.remade += time.process_time() - began
        return self.recent[number]

    def keep(self, number: int, report: Report) -> None:
        """Hold a report, and no more than `RECENT` of them."""
        self.recent[number] = report
        while len(self.recent) > RECENT:
            self.recent.popitem(last=False)

    def reports_of(self, articles: Iterable[str]) -> list[str]:
        return sorted(f"r{article[1:]}" for article in articles)

    def links(self, reports: Iterable[str]) -> list[Link]:
        pairs = {(min(a, b), max(a, b)): score for a in reports for b, score in self.linked[a].items()}
        return [Link(left=a, right=b, score=score) for (a, b), score in sorted(pairs.items())]

    def links_among(self, reports: Iterable[str]) -> list[Link]:
        ends = sorted(reports)
        return [
            Link(left=a, right=b, score=self.linked[a][b])
            for i, a in enumerate(ends)
            for b in ends[i + 1 :]
            if b in self.linked[a]
        ]

    def event_of(self, reports: Iterable[str]) -> dict[str, str]:
        return {i: self.event[i] for i in reports if i in self.event}

    def members_of(self, events: Iterable[str]) -> dict[str, tuple[str, ...]]:
        return {event: self.members[event] for event in events}

    def homes_of(self, reports: Iterable[str]) -> dict[str, Home]:
        return {i: self.homes.of[i] for i in reports if i in self.homes.of}

    def at_home(self, groups: Iterable[str]) -> dict[str, Home]:
        return self.homes.at(groups)

    def judgements(self) -> list[Judgement]:
        return []


def text_of(report: Report) -> str:
    """Words for the peers: the terms of a made report, heavier ones more often."""
    return " ".join(term for term, weight in report.signature.terms for _ in range(1 + int(weight * 8)))


def right_pairs(groups: dict[str, object]) -> tuple[float, float]:
    """Precision and recall of the pairs of reports that share a group, against the stories they were made for."""
    story = {i: int(i[1:]) // VARIANTS_A_STORY for i in groups}
    both = Counter((groups[i], story[i]) for i in groups)
    pairs = [
        sum(n * (n - 1) // 2 for n in Counter(c).values()) for c in (both.elements(), groups.values(), story.values())
    ]
    return pairs[0] / max(1, pairs[1]), pairs[0] / max(1, pairs[2])


def hdbscan(reports: list[Report]) -> dict[str, object]:
    """TF-IDF of words and pairs of words, cut to 100 dimensions, HDBSCAN: what scikit-learn offers."""
    from sklearn.cluster import HDBSCAN
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.preprocessing import normalize

    terms = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True).fit_transform(map(text_of, reports))
    dense = normalize(TruncatedSVD(100, random_state=0).fit_transform(terms))
    labels = HDBSCAN(min_cluster_size=2, copy=True).fit_predict(dense)
    return {r.id: (int(label) if label >= 0 else r.id) for r, label in zip(reports, labels, strict=True)}


def topics(reports: list[Report]) -> dict[str, object]:
    """Clustering of word vectors cut to 5 dimensions, as BERTopic does (with SVD in the place of a sentence encoder and UMAP, which are slower still)."""
    from sklearn.cluster import HDBSCAN
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer

    dense = TruncatedSVD(5, random_state=0).fit_transform(
        TfidfVectorizer(min_df=2).fit_transform(map(text_of, reports))
    )
    labels = HDBSCAN(min_cluster_size=10, copy=True).fit_predict(dense)
    return {r.id: (int(label) if label >= 0 else r.id) for r, label in zip(reports, labels, strict=True)}


def minhash(reports: list[Report]) -> dict[str, object]:
    """datasketch's MinHash of words and its locality-sensitive index: near-copies only."""
    from datasketch import MinHash, MinHashLSH

    index, group = MinHashLSH(threshold=0.5, num_perm=64), {}
    for report in reports:
        sketch = MinHash(num_perm=64)
        sketch.update_batch([term.encode() for term, _ in report.signature.terms])
        near = sorted(index.query(sketch))
        group[report.id] = group[near[0]] if near else report.id
        index.insert(report.id, sketch)
    return group


PEERS = {"TF-IDF, HDBSCAN": hdbscan, "topics": topics, "MinHash": minhash}


def compare(reports: list[Report]) -> None:
    """Time the peers on the same reports, all at once, and say how right their groups are."""
    for name, peer in PEERS.items():
        began = time.process_time()
        try:
            groups = peer(reports)
        except ImportError as error:
            print(f"{name:>16}: not installed ({error.name})")
            continue
        spent = time.process_time() - began
        show(name, len(reports) / spent, groups)


def show(name: str, speed: float, groups: dict[str, object]) -> None:
    precision, recall = right_pairs(groups)
    print(f"{name:>16}: {speed:>7.0f} a second  pairs right {precision:.3f} found {recall:.3f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=20_000)
    parser.add_argument("--step", type=int, default=5_000)
    parser.add_argument("--peers", type=int, default=5_000, help="reports given to the peers; 0 for none")
    parser.add_argument("--file", default="", help="where to keep the index, a new file; by default in memory")
    given = parser.parse_args()
    stock, last = seeds(), 0
    store = Ledger(stock, given.file)
    for start in range(0, given.reports, given.step):
        batch = [made(n, stock) for n in range(start, start + given.step)]
        began, remade = time.process_time(), store.remade
        for report in batch:
            store.add(report)
        spent = time.process_time() - began - (store.remade - remade)
        links = sum(len(store.linked[r.id]) for r in batch) / len(batch)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
        print(
            f"{start + given.step:>8} reports  {given.step / spent:>7.0f} a second  {(store.compared - last) / given.step:>6.1f} compared  "
            f"{links:>5.1f} links  {peak:.2f} GB",
            flush=True,
        )
        last = store.compared
        if start == 0:
            show("reportedly", given.step / spent, dict(store.event))
    if given.peers:
        compare([made(n, stock) for n in range(given.peers)])


if __name__ == "__main__":
    main()
