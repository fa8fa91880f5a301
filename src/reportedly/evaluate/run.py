"""Find the corpora below a folder and take every measure that applies."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly import demo, news
from reportedly.errors import UnreadableSource
from reportedly.evaluate import ledger
from reportedly.evaluate.measures import Figure, Measure

# Listed by hand, so that what is measured can be read here.
MODULES = (
    "reportedly.evaluate.read",
    "reportedly.evaluate.times",
    "reportedly.evaluate.time_cases",
    "reportedly.evaluate.quantities",
    "reportedly.evaluate.names",
    "reportedly.evaluate.places",
    "reportedly.evaluate.speech",
    "reportedly.evaluate.actions",
    "reportedly.evaluate.link",
    "reportedly.evaluate.dense",
)


def measures() -> list[Measure]:
    """All measures, in the order of the modules."""
    return [m for name in MODULES for m in importlib.import_module(name).MEASURES]


def ledgers(folder: Path) -> list[tuple[str, Path]]:
    """(name, path) of every ledger corpus (a folder of pages with its gold, see `reportedly.evaluate.ledger`), the folder itself among them, sorted."""
    found = [gold.parent.parent for gold in folder.rglob("gold/articles.jsonl")]
    return sorted(
        (path.relative_to(folder).as_posix() if path != folder else folder.resolve().name, path) for path in found
    )


def corpora(folder: Path) -> list[tuple[str, Path]]:
    """(name, path) of every JSON-lines file below the folder, but those that ledger corpora consist of, sorted."""
    parts = {path for _, path in ledgers(folder)}
    found = (p for p in folder.rglob("*.jsonl") if parts.isdisjoint(p.parents))
    return sorted((p.relative_to(folder).with_suffix("").as_posix(), p) for p in found)


def score(folder: Path, only: Iterable[str] = ()) -> Iterator[Figure]:
    """Every figure that can be taken below the folder; `only` keeps corpora whose name begins with one of the prefixes.

    Raises UnreadableSource when there is no corpus.
    """
    prefixes = tuple(only) or ("",)
    files, whole = corpora(folder), ledgers(folder)
    if not files and not whole:
        raise UnreadableSource(f"{folder}: holds no corpus: name a folder laid out as docs/measures.md tells")
    for corpus, path in files:
        for measure in measures() if corpus.startswith(prefixes) else ():
            if measure.matches(corpus):
                for name, value, n in measure.take(corpus, path):
                    yield Figure(corpus, name, value, n)
    for corpus, path in whole:
        if corpus.startswith(prefixes):
            with news.open(":memory:") as held:
                for name, value, n in ledger.score(path, held):
                    yield Figure(corpus, name, value, n)


def demonstration() -> Iterator[Figure]:
    """The figures of the whole line on the demonstration corpus that ships with the package, without the optional models, so that they are the
    same on every machine."""
    with news.open(":memory:", encoder="none", tagger="none") as held:
        for name, value, n in ledger.score(demo.path(), held):
            yield Figure("demo", name, value, n)
