"""How fast `extract/` is: articles a second of one process and of two, with the share of each part; and hostile texts at three sizes.

usage: python benchmarks/extract.py [--tagger] [PLACE ...]        (places as `reportedly read` takes them; without any the demonstration corpus)

Articles are counted in units of 400 words (of unspaced scripts 800 characters), so that corpora can be compared. Of every language one article is read before
anything is timed, which loads its tables. `new` is the first pass over the texts, `again` what follows, when words are remembered. Two processes
share the articles between them; their time is that of the clock, from when both are ready to when both are done, and, on a machine that does other
things as well, that of the processors.
"""

from __future__ import annotations

import argparse
import multiprocessing
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from importlib import resources
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from typing import TypeVar

from reportedly import read, registry
from reportedly.extract import mentions, reports
from reportedly.extract.actions import actions
from reportedly.extract.names import names
from reportedly.extract.places import places
from reportedly.extract.quantities import quantities
from reportedly.extract.sentences import sentences
from reportedly.extract.speech import speech
from reportedly.extract.times import times
from reportedly.parts import Tagger
from reportedly.records import Article, Mentions, Skipped
from reportedly.settings import Settings
from reportedly.text import is_unspaced

T = TypeVar("T")
Clock = tuple[
    bool, float, float, float
]  # whether the texts were known, when a process began and ended, its time of the processor
WORDS = 400
ROUNDS = 3
HOSTILE: dict[str, Callable[[int], str]] = {
    "said": lambda n: "said " * (n // 5),
    "quotes": lambda n: "“" * n,
    "he said": lambda n: "he said that " * (n // 13),
    "names": lambda n: "Adel Brandt met " * (n // 16),
}


def articles(places: Sequence[str]) -> Iterator[Article]:
    """The articles of some files and folders."""
    for page in read.pages(places, settings=Settings()):
        if not isinstance(page, Skipped):
            yield from (a for a in read.articles(page, settings=Settings()) if not isinstance(a, Skipped))


def units(article: Article) -> float:
    """How many articles of 400 words it makes."""
    return (len(article.text) / 800) if is_unspaced(article.text) else len(article.text.split()) / WORDS


def pass_over(article: Article, spent: Counter[str]) -> None:
    """One pass, the seconds of each part added up."""

    def timed(part: str, make: Callable[[], T]) -> T:
        began = time.process_time()
        made = make()
        spent[part] += time.process_time() - began  # type: ignore[assignment]
        return made

    split = timed("sentences", lambda: sentences(article))
    named, entities = timed("names", lambda: names(article, split, None))
    located = timed("places", lambda: places(article, split, named))
    when = timed("times", lambda: times(article, split))
    counted = timed("quantities", lambda: quantities(article, split, when))
    spoken = timed("speech", lambda: speech(article, split, entities, named))
    done = timed("actions", lambda: actions(article, split, entities, named, located, when))
    found = Mentions(
        sentences=split, names=named, entities=entities, places=located, times=when, quantities=counted,
        speech=spoken, actions=done,
    )  # fmt: skip
    timed("reports", lambda: reports(article, found))


def first_of_each(held: Sequence[Article]) -> list[Article]:
    """The first article of every language."""
    return list({a.language: a for a in reversed(held)}.values())


def extracted(held: Sequence[Article], tagger: Tagger | None) -> None:
    """All of `extract/` over some articles."""
    for article in held:
        reports(article, mentions(article, tagger=tagger))


def work(held: Sequence[Article], known: Sequence[Article], tagged: bool, ready: Barrier, done: Queue[Clock]) -> None:
    """What one of several processes does: the clock of the first pass and of the others."""
    tagger = registry.tagger(Settings()) if tagged else None
    extracted(known, tagger)
    for rounds in (1, ROUNDS):
        ready.wait()
        began, spent = time.perf_counter(), time.process_time()
        for _ in range(rounds):
            extracted(held, tagger)
        done.put((rounds > 1, began, time.perf_counter(), time.process_time() - spent))


def throughput(held: Sequence[Article], jobs: int, tagged: bool) -> tuple[float, float, float]:
    """Articles a second of some processes together, for new texts and for known ones, and for these by the time that the processors worked."""
    context = multiprocessing.get_context("spawn")
    ready, done, known = context.Barrier(jobs), context.Queue(), first_of_each(held)
    fresh = [a for a in held if a not in known] or list(known)
    parts = [fresh[i::jobs] for i in range(jobs)]
    made = [context.Process(target=work, args=(part, known, tagged, ready, done)) for part in parts]
    for process in made:
        process.start()
    clocks: list[Clock] = [done.get() for _ in range(2 * jobs)]
    for process in made:
        process.join()
    size = sum(map(units, fresh))
    spans = {a: [(b, e) for again, b, e, _ in clocks if again is a] for a in (False, True)}
    new, again = (max(e for _, e in spans[a]) - min(b for b, _ in spans[a]) for a in (False, True))
    worked = sum(cpu for again, _, _, cpu in clocks if again) / jobs
    return size / new, ROUNDS * size / again, ROUNDS * size / worked


def table(held: Sequence[Article]) -> None:
    """Print the time of each part in one process, without the tagger."""
    size = sum(map(units, held))
    extracted(held, None)
    spent: Counter[str] = Counter()
    for _ in range(ROUNDS):
        for article in held:
            pass_over(article, spent)
    whole = sum(spent.values())
    print(f"{'part':12} {'ms an article':>13} {'share':>6} {'articles/s':>10}")
    for part, seconds in (*spent.items(), ("all", whole)):
        print(
            f"{part:12} {1000 * seconds / size / ROUNDS:13.2f} {seconds / whole:6.0%} {ROUNDS * size / seconds:10.0f}"
        )


def hostile() -> None:
    """Print the time of speech, actions and reports on texts made to be slow."""
    for name, make in HOSTILE.items():
        row = [f"{name:12}"]
        for length in (5_000, 20_000, 80_000):
            spent: Counter[str] = Counter()
            text = make(length)
            pass_over(Article(id="x", uri="x", source="x", outlet=None, title=None, text=text, language="en"), spent)
            row.append(f"{length:6}: {spent['speech'] + spent['actions'] + spent['reports']:6.2f} s")
        print("  ".join(row))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("places", nargs="*", default=[str(resources.files("reportedly") / "demo" / "pages")])
    parser.add_argument("--tagger", action="store_true", help="also with the name tagger of the settings")
    options = parser.parse_args()
    held = list(articles(options.places))
    print(f"{len(held)} articles, {sum(map(units, held)):.1f} of {WORDS} words")
    for tagged in (False, True) if options.tagger else (False,):
        for jobs in (1, 2):
            new, again, worked = throughput(held, jobs, tagged)
            name = f"{'one process' if jobs == 1 else 'two processes'}, with{'' if tagged else 'out'} tagger"
            print(f"{name:32} {new:6.0f} articles/s new {again:6.0f} again {worked:6.0f} by the processors' own time")
    table(held)
    hostile()


if __name__ == "__main__":
    main()
