"""How good links are: with the table that ships, with one fitted without the corpus, against TF-IDF; and whether their probabilities hold.

usage: python training/link/measure.py SHARED [CORPUS …] [--left-out] [--reference] [--worst N]      (needs scikit-learn for --reference, only here)

Lead reports of the corpora below SHARED/data/link, linked and settled in memory; the encoder as the settings say (`REPORTEDLY_ENCODER=none` for none).
`--left-out` also fits a table without the corpus, for those that the table is fitted on. `--reference` adds TF-IDF (1-2 grams) with average linkage and the
threshold that is best for the corpus's own gold. `--worst` lists the largest false merges and misses of all corpora together: how many pairs of reports, between which labels, and
what spoke loudest for or against them. Last, of all links by their score, how many are right.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import fit
import numpy as np

from reportedly.evaluate.clusters import b_cubed, pairwise, recall_across
from reportedly.evaluate.link import as_extracted
from reportedly.evaluate.measures import rows
from reportedly.link import PairwiseLinker, score
from reportedly.records import Link, Report

CORPORA = ("giveme5w1h", "gva", "ecbplus.train-dev", "cstnews", "vietnamese", "meantime", "ntrex")
EDGES = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)


@dataclass(frozen=True)
class Corpus:
    """The lead reports of a corpus by report id, their events and languages, and the texts of their articles."""

    reports: Mapping[str, Report]
    event: Mapping[str, str]
    language: Mapping[str, str]
    text: Mapping[str, str]


def read(path: Path) -> Corpus:
    held = {row["id"]: row for row in rows(path) if row.get("event") is not None}
    with TemporaryDirectory() as folder:
        made = fit.readings([as_extracted(list(held.values()), Path(folder))])
    found = [
        (replace(r, claims=()), held[x.article.uri.rsplit("/", 1)[-1]], x.article.text)
        for x in made
        for r in x.reports
        if r.role == "lead"
    ]
    return Corpus(
        reports={r.id: r for r, _, _ in found},
        event={r.id: str(row["event"]) for r, row, _ in found},
        language={r.id: row.get("lang") or "" for r, row, _ in found},
        text={r.id: text for r, _, text in found},
    )


def links(corpus: Corpus) -> list[Link]:
    linker = PairwiseLinker()
    pairs = sorted(fit.sharing_a_key(corpus.reports))
    found = (linker.link(corpus.reports[a], corpus.reports[b]) for a, b in pairs)
    return [one for one in found if one is not None]


def events(corpus: Corpus, linked: list[Link]) -> dict[str, str]:
    drawn = PairwiseLinker().partition(list(corpus.reports.values()), linked, [])
    return {report: group[0] for group in drawn for report in group}


def line(name: str, corpus: Corpus, found: Mapping[str, str]) -> str:
    three, two = b_cubed(corpus.event, found), pairwise(corpus.event, found)
    across = recall_across(corpus.event, found, corpus.language)
    told = f"{name:28} B3 F1 {three.f1:.3f} (P {three.precision:.3f} R {three.recall:.3f})  pairs F1 {two.f1:.3f}"
    return told if across is None else f"{told}  across languages {across.recall:.3f}"


def reference(corpus: Corpus) -> Iterator[dict[str, str]]:
    """Clusterings by TF-IDF and average linkage, one for each threshold that makes a difference."""
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform
    from sklearn.feature_extraction.text import TfidfVectorizer

    ids = sorted(corpus.reports)
    held = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True).fit_transform([corpus.text[i] for i in ids])
    apart = np.maximum(0.0, 1 - (held @ held.T).toarray())  # copies come out a little below 0
    np.fill_diagonal(apart, 0)
    tree = linkage(squareform(apart, checks=False), "average")
    for threshold in np.arange(0.3, 1.0, 0.01):
        yield dict(zip(ids, map(str, fcluster(tree, threshold, "distance")), strict=True))


def curve(linked: Mapping[str, list[tuple[float, bool]]]) -> Iterator[str]:
    """A line for each range of scores: links, the share that is right, over all and by corpus."""
    for low, high in zip(EDGES, (*EDGES[1:], 1.01), strict=True):
        inside = {name: [right for s, right in pairs if low <= s < high] for name, pairs in linked.items()}
        every = [right for rights in inside.values() for right in rights]
        by = "  ".join(f"{name} {sum(rights)}/{len(rights)}" for name, rights in inside.items() if rights)
        if every:
            yield f"{low:.2f} to {min(high, 1.0):.2f}  {sum(every):>6} of {len(every):>6} right ({sum(every) / len(every):.3f})   {by}"


@dataclass(frozen=True)
class Worst:
    """Pairs of reports of two labels in one event ("merge") or of one label in two events ("miss"), and the features that speak loudest in the wrong direction."""

    kind: str
    corpus: str
    between: tuple[str, str]
    pairs: int
    loudest: str
    heads: tuple[str, str]


def errors(name: str, corpus: Corpus, found: Mapping[str, str]) -> Iterator[Worst]:
    wrong: dict[tuple[str, tuple[str, str]], list[tuple[str, str]]] = defaultdict(list)
    for a, b in combinations(sorted(corpus.reports), 2):
        same, together = corpus.event[a] == corpus.event[b], found[a] == found[b]
        if same and not together:
            wrong["miss", (corpus.event[a], corpus.event[a])].append((a, b))
        elif together and not same:
            one, two = sorted((corpus.event[a], corpus.event[b]))
            wrong["merge", (one, two)].append((a, b))
    linker = PairwiseLinker()
    for (kind, between), pairs in wrong.items():
        weights: Counter[str] = Counter()
        for a, b in pairs:
            for reason in linker.explain(corpus.reports[a], corpus.reports[b]).reasons:
                weights[reason.feature] += round(1000 * reason.weight)  # type: ignore[assignment]
        sign = 1 if kind == "merge" else -1
        loud = sorted(weights, key=lambda n: (-sign * weights[n], n))[:3]
        heads = tuple(corpus.text[r].splitlines()[0][:70] for r in pairs[len(pairs) // 2])
        told = ", ".join(f"{n} {weights[n] / 1000 / len(pairs):+.1f}" for n in loud)
        yield Worst(kind, name, between, len(pairs), told, (heads[0], heads[1]))


class LeftOut:
    """Tables fitted without one corpus; what they are fitted on is read once."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._held = folder, dict[str, fit.Pairs]()

    def of(self, name: str) -> score.Table:
        for n in fit.CORPORA:
            if n not in self._held:
                self._held[n] = fit.of_corpus(self._folder / f"{n}.jsonl")
        if fit.DEMONSTRATION not in self._held:
            self._held[fit.DEMONSTRATION] = fit.of_demonstration()
        return fit.fit([pairs for n, pairs in self._held.items() if n != name])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("corpora", nargs="*", default=CORPORA)
    parser.add_argument("--left-out", action="store_true")
    parser.add_argument("--reference", action="store_true")
    parser.add_argument("--worst", type=int, default=0)
    given = parser.parse_args()
    folder, linked, shipped = given.shared / "data" / "link", defaultdict(list), score.table
    tables, worst = LeftOut(folder), list[Worst]()
    for name in given.corpora:
        corpus = read(folder / f"{name}.jsonl")
        found = links(corpus)
        linked[name] = [(x.score, corpus.event[x.left] == corpus.event[x.right]) for x in found]
        drawn = events(corpus, found)
        print(line(name, corpus, drawn), flush=True)
        if given.worst:
            worst += errors(name, corpus, drawn)
        if given.left_out and name in fit.CORPORA:
            table = tables.of(name)
            score.table = lambda table=table: table  # type: ignore[assignment]
            print(line(f"{name}, left out", corpus, events(corpus, links(corpus))), flush=True)
            score.table = shipped
        if given.reference:
            best = max(reference(corpus), key=lambda drawn: b_cubed(corpus.event, drawn).f1)
            print(line(f"{name}, TF-IDF", corpus, best), flush=True)
    print("\n".join(curve(linked)))
    for kind in ("merge", "miss"):
        for one in sorted((w for w in worst if w.kind == kind), key=lambda w: -w.pairs)[: given.worst]:
            print(f"{kind:5} {one.pairs:4} pairs  {one.corpus} {' / '.join(dict.fromkeys(one.between))}  {one.loudest}")
            print("".join(f"        {head}\n" for head in one.heads), end="")


if __name__ == "__main__":
    main()
