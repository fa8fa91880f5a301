"""How fast `extract/` is: articles a second of one process and of two, with the share of each part; and hostile texts at three sizes.

usage: python benchmarks/extract.py [--tagger] [--most N] [PLACE ...]        (places as `reportedly read` takes them; without any the demonstration corpus)

Articles are counted in units of 400 words (of unspaced scripts 800 characters), so that corpora can be compared; a text that comes twice is taken once, and of more
than `--most` articles as many at equal distances. Before anything is timed every process reads the first article of each language, which loads its
tables, and a tenth of the others, as a process has that has run for a while. `new` is the first pass over the rest: texts that no process has seen. `again` is
what follows, when their words are remembered. Two processes share the articles between them; their time is that of the clock, from when both are ready to
when both are done, and, on a machine that does other things as well, that of one processor: two that do nothing else read twice as many. The collector of garbage
is set as the commands of `reportedly` set it.

The demonstration corpus has 13 units in 20 languages, so that most words of `new` are met for the first time in their language. For figures of a newsroom give it
a corpus: in docs/measures.md, `--most 600` of the link corpora giveme5w1h, gva, vietnamese, cstnews and meantime (English, Vietnamese, Portuguese, Spanish,
Italian, Dutch).
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
from reportedly.scale import collect_seldom
from reportedly.settings import Settings
from reportedly.text import is_unspaced

T = TypeVar("T")
Clock = tuple[
    bool, float, float, float
]  # whether the texts were known, when a process began and ended, its time of the processor
WORDS = 400
ROUNDS = 3  # passes over known texts, one where there are more units than UNITS
UNITS = 50
WARM = 10  # one of so many articles is read before anything is timed
HOSTILE: dict[str, tuple[str, Callable[[int], str]]] = {
    "said": ("en", lambda n: "said " * (n // 5)),
    "quotes": ("en", lambda n: "“" * n),
    "he said": ("en", lambda n: "he said that " * (n // 13)),
    "names": ("en", lambda n: "Adel Brandt met " * (n // 16)),
    # one sentence without an end, as a page without full stops gives it
    "Hindi": ("hi", lambda n: "मंत्री रवि मेहता ने कहा कि बाढ़ में 12 लोग मारे गए और " * (n // 56)),
    "Arabic": ("ar", lambda n: "قال وزير الخارجية سامر حداد إن 12 شخصا قتلوا في انفجار و" * (n // 57)),
    "Chinese": ("zh", lambda n: "市长陈建国说，火灾造成12人死亡，30人受伤，" * (n // 22)),
    "Thai": ("th", lambda n: "นายสมชาย ใจดี กล่าวว่าไฟไหม้ทำให้มีผู้เสียชีวิต 12 คน และ" * (n // 58)),
    "Japanese": ("ja", lambda n: "田中健一市長は火災で12人が死亡したと述べ、" * (n // 22)),
    "Russian": ("ru", lambda n: "министр Иван Петров заявил, что при взрыве погибли 12 человек, и " * (n // 65)),
}


def articles(places: Sequence[str]) -> Iterator[Article]:
    """The articles of some files and folders."""
    for page in read.pages(places, settings=Settings()):
        if not isinstance(page, Skipped):
            yield from (a for a in read.articles(page, settings=Settings()) if not isinstance(a, Skipped))


def chosen(found: Sequence[Article], most: int | None) -> list[Article]:
    """The articles of different texts, at most so many, at equal distances."""
    held = list({a.text: a for a in reversed(found)}.values())[::-1]
    step = max(1.0, len(held) / most) if most else 1.0
    return [held[int(i * step)] for i in range(int(len(held) / step))]


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


def parted(held: Sequence[Article]) -> tuple[list[Article], list[Article]]:
    """The articles that are read before anything is timed, and the others."""
    first = first_of_each(held)
    others = [a for a in held if a not in first] or first
    return [*first, *others[::WARM]], [a for i, a in enumerate(others) if i % WARM] or others


def rounds_of(size: float) -> int:
    """How often known texts are read."""
    return ROUNDS if size <= UNITS else 1


def extracted(held: Sequence[Article], tagger: Tagger | None) -> None:
    """All of `extract/` over some articles."""
    for article in held:
        reports(article, mentions(article, tagger=tagger))


def work(
    held: Sequence[Article], known: Sequence[Article], rounds: int, tagged: bool, ready: Barrier, done: Queue[Clock]
) -> None:
    """What one of several processes does: the clock of the first pass and of the others."""
    collect_seldom()
    tagger = registry.tagger(Settings()) if tagged else None
    extracted(known, tagger)
    for again in (False, True):
        ready.wait()
        began, spent = time.perf_counter(), time.process_time()
        for _ in range(rounds if again else 1):
            extracted(held, tagger)
        done.put((again, began, time.perf_counter(), time.process_time() - spent))


def throughput(held: Sequence[Article], jobs: int, tagged: bool) -> Iterator[tuple[float, float]]:
    """Articles a second of some processes together by the clock, and of one by its processor: for new texts, then for known ones."""
    context = multiprocessing.get_context("spawn")
    known, fresh = parted(held)
    size = sum(map(units, fresh))
    ready, done = context.Barrier(jobs), context.Queue()
    parts = [fresh[i::jobs] for i in range(jobs)]
    made = [context.Process(target=work, args=(part, known, rounds_of(size), tagged, ready, done)) for part in parts]
    for process in made:
        process.start()
    clocks: list[Clock] = [done.get() for _ in range(2 * jobs)]
    for process in made:
        process.join()
    for again in (False, True):
        spans = [(began, end, spent) for known_texts, began, end, spent in clocks if known_texts is again]
        read_texts = size * (rounds_of(size) if again else 1)
        clock = max(end for _, end, _ in spans) - min(began for began, _, _ in spans)
        yield read_texts / clock, read_texts / sum(spent for _, _, spent in spans)


def table(held: Sequence[Article]) -> None:
    """Print the time of each part in one process, without the tagger."""
    known, fresh = parted(held)
    extracted(known, None)
    new: Counter[str] = Counter()
    again: Counter[str] = Counter()
    for spent in (new, again):
        for article in fresh:
            pass_over(article, spent)
    size, whole = sum(map(units, fresh)), sum(new.values())
    print(f"{'part':12} {'ms an article, new':>18} {'share':>6} {'articles/s':>10} {'ms again':>8}")
    for part, seconds in (*new.items(), ("all", whole)):
        known_ms = 1000 * (again[part] if part != "all" else sum(again.values())) / size
        print(f"{part:12} {1000 * seconds / size:18.2f} {seconds / whole:6.0%} {size / seconds:10.0f} {known_ms:8.2f}")


def hostile() -> None:
    """Print the time of all that extracting does on texts made to be slow."""
    for name, (language, make) in HOSTILE.items():
        row = [f"{name:12}"]
        for length in (5_000, 20_000, 80_000):
            spent: Counter[str] = Counter()
            text = make(length)
            pass_over(
                Article(id="x", uri="x", source="x", outlet=None, title=None, text=text, language=language), spent
            )
            row.append(f"{length:6}: {sum(spent.values()):6.2f} s")
        print("  ".join(row))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("places", nargs="*", default=[str(resources.files("reportedly") / "demo" / "pages")])
    parser.add_argument("--tagger", action="store_true", help="also with the name tagger of the settings")
    parser.add_argument("--most", type=int, help="articles taken, at equal distances")
    options = parser.parse_args()
    collect_seldom()
    held = chosen(list(articles(options.places)), options.most)
    print(f"{len(held)} articles, {sum(map(units, held)):.1f} of {WORDS} words")
    for tagged in (False, True) if options.tagger else (False,):
        for jobs in (1, 2):
            (new, own), (again, own_again) = throughput(held, jobs, tagged)
            name = f"{'one process' if jobs == 1 else 'two processes'}, with{'' if tagged else 'out'} tagger"
            print(
                f"{name:32} {new:6.1f} articles/s new ({own:5.1f} a second of a processor)"
                f" {again:6.1f} again ({own_again:5.1f})",
                flush=True,
            )
    table(held)
    hostile()


if __name__ == "__main__":
    main()
