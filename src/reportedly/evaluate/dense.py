"""Measures of the shipped models on their own: retrieval across languages, same-event similarity, exact spans of names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import ModelError
from reportedly.evaluate.entity_sets import annotated, whole
from reportedly.evaluate.measures import Measure, f1, ratio, rows
from reportedly.parts import Encoder, Tagger

PIVOT: Final = "en"
# Title and lead: the encoder reads 128 word pieces, four or five characters each.
LEAD_CHARACTERS: Final = 700
BATCH: Final = 256


def lead(row: Mapping[str, Any]) -> str:
    """The first line of the text that says something."""
    return next((line for line in str(row["text"]).split("\n") if line.strip()), str(row["title"]))


def document(row: Mapping[str, Any]) -> str:
    """Title and beginning, the title once."""
    title, text = str(row["title"] or ""), " ".join(str(row["text"]).split("\n"))
    return text[:LEAD_CHARACTERS] if text.startswith(title) else f"{title}. {text}"[:LEAD_CHARACTERS]


def accuracy_at_1(vectors: Mapping[str, NDArray[np.float32]], pivot: str = PIVOT) -> dict[str, float]:
    """Of each language but the pivot: how often the nearest of the other language's rows is the right one, mean of both
    directions. Row i of every array says the same thing."""
    found = {}
    for lang, theirs in sorted(vectors.items()):
        if lang != pivot:
            close = vectors[pivot] @ theirs.T
            right = np.arange(len(close))
            found[lang] = float(((close.argmax(0) == right).mean() + (close.argmax(1) == right).mean()) / 2)
    return found


def average_precision(vectors: NDArray[np.float32], labels: Sequence[str]) -> float:
    """All pairs ranked by their dot product: the average precision of the pairs that share a label."""
    above = np.triu_indices(len(vectors), 1)
    names = np.asarray(labels)
    same = (names[:, None] == names[None])[above][np.argsort(-(vectors @ vectors.T)[above], kind="stable")]
    return float((np.cumsum(same) / np.arange(1, len(same) + 1))[same].mean()) if same.any() else 0.0


def without_means(vectors: NDArray[np.float32], groups: Sequence[str]) -> NDArray[np.float32]:
    """Each row less the mean of its group, at length 1."""
    out, names = vectors.copy(), np.asarray(groups)
    for group in sorted(set(groups)):
        out[names == group] -= vectors[names == group].mean(0)
    return np.asarray(out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9), np.float32)


def parallel(encoder: Encoder, articles: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """Accuracy of lead sentences per language, from articles of which each event has one in every language."""
    events = sorted({a["event"] for a in articles})
    by_lang: dict[str, dict[str, str]] = {}
    for article in articles:
        by_lang.setdefault(article["lang"], {})[article["event"]] = lead(article)
    whole = {lang: texts for lang, texts in by_lang.items() if set(texts) == set(events)}
    if PIVOT not in whole:
        return {}
    return accuracy_at_1({lang: encoder.encode([texts[e] for e in events]) for lang, texts in sorted(whole.items())})


def _ntrex(_: str, path: Path) -> Iterator[tuple[str, float, int]]:
    encoder = _encoder()
    if encoder is None:
        return
    articles = list(rows(path))
    by_lang = parallel(encoder, articles)
    if by_lang:
        yield "accuracy_at_1", float(np.mean(list(by_lang.values()))), len(by_lang)
        yield "accuracy_at_1_worst", min(by_lang.values()), len(by_lang)
    vectors = encoder.encode([document(a) for a in articles])
    events = [a["event"] for a in articles]
    yield "pooled_average_precision", average_precision(vectors, events), len(articles)
    centred = without_means(vectors, [a["lang"] for a in articles])
    yield "pooled_average_precision_means_removed", average_precision(centred, events), len(articles)


def _same_event(_: str, path: Path) -> Iterator[tuple[str, float, int]]:
    encoder = _encoder()
    if encoder is None:
        return
    articles = [a for a in rows(path) if a.get("event")]
    vectors = encoder.encode([document(a) for a in articles])
    yield "dense_average_precision", average_precision(vectors, [a["event"] for a in articles]), len(articles)


def counts(tagger: Tagger, path: Path, langs: Sequence[str] | None = None) -> tuple[int, int, int]:
    """(right, found, there) of exact spans with their kind; what touches a span of unsure kind does not count."""
    right = said = there = 0
    batch: list[dict[str, Any]] = [r for r in rows(path) if whole(r) and (langs is None or r["lang"] in langs)]
    for first in range(0, len(batch), BATCH):
        part = [annotated(row) for row in batch[first : first + BATCH]]
        for gold, found in zip(part, tagger.tag([g.text for g in part]), strict=True):
            wanted = {s for s in gold.spans if s[2] != "?"}
            unsure = [s for s in gold.spans if s[2] == "?"]
            names = {(s.start, s.end, str(s.label)) for s in found}
            names = {n for n in names if not any(n[0] < b and a < n[1] for a, b, _ in unsure)}
            right, said, there = right + len(wanted & names), said + len(names), there + len(wanted)
    return right, said, there


def _names(_: str, path: Path) -> Iterator[tuple[str, float, int]]:
    if path.name.startswith("pairs_"):
        return
    try:
        from reportedly.extract import tagger

        shipped = tagger.shipped()
    except ModelError:
        return
    right, said, there = counts(shipped, path)
    yield "tagger_f1", f1(ratio(right, said), ratio(right, there)), there


def _encoder() -> Encoder | None:
    from reportedly.represent import dense

    try:
        return dense.shipped()
    except ModelError:
        return None


MEASURES: Final = (
    Measure("link/ntrex", _ntrex),
    Measure("link/giveme5w1h", _same_event),
    Measure("extract/names/*", _names),
)
