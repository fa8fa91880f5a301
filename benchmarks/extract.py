"""How fast each part of `extract/` is: articles a second on one core, over the demonstration corpus; and hostile texts at four sizes.

usage: python benchmarks/extract.py [FOLDER]

Articles are counted in units of 400 words (of unspaced scripts 800 characters), so that corpora can be compared.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path
from typing import TypeVar

from reportedly import read
from reportedly.extract import reports
from reportedly.extract.actions import actions
from reportedly.extract.names import names
from reportedly.extract.places import places
from reportedly.extract.quantities import quantities
from reportedly.extract.sentences import sentences
from reportedly.extract.speech import speech
from reportedly.extract.times import times
from reportedly.records import Article, Mentions, Skipped
from reportedly.settings import Settings
from reportedly.text import is_unspaced

T = TypeVar("T")
WORDS = 400
ROUNDS = 3
HOSTILE: dict[str, Callable[[int], str]] = {
    "said": lambda n: "said " * (n // 5),
    "quotes": lambda n: "“" * n,
    "he said": lambda n: "he said that " * (n // 13),
    "names": lambda n: "Adel Brandt met " * (n // 16),
}


def articles(folder: Path) -> Iterator[Article]:
    """The articles of a folder."""
    for page in read.pages([str(folder)], settings=Settings()):
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


def main() -> None:
    """Print the tables."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(str(resources.files("reportedly") / "demo" / "pages"))
    held = list(articles(folder))
    size = sum(units(a) for a in held)
    for article in held:
        pass_over(article, Counter())
    spent: Counter[str] = Counter()
    for _ in range(ROUNDS):
        for article in held:
            pass_over(article, spent)
    print(f"{len(held)} articles, {size:.1f} of {WORDS} words")
    for part, seconds in spent.items():
        print(f"{part:12} {ROUNDS * size / seconds:8.0f} articles/s")
    own = spent["speech"] + spent["actions"] + spent["reports"]
    print(f"{'these three':12} {ROUNDS * size / own:8.0f} articles/s (speech, actions, reports)")
    print(f"{'all':12} {ROUNDS * size / sum(spent.values()):8.0f} articles/s")
    for name, make in HOSTILE.items():
        row = [f"{name:12}"]
        for length in (5_000, 20_000, 80_000):
            spent = Counter()
            text = make(length)
            pass_over(Article(id="x", uri="x", source="x", outlet=None, title=None, text=text, language="en"), spent)
            row.append(f"{length:6}: {spent['speech'] + spent['actions'] + spent['reports']:6.2f} s")
        print("  ".join(row))


if __name__ == "__main__":
    main()
