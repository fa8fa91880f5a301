"""Quick measures for tuning: retrieval across languages on ntrex, same-event average precision on giveme5w1h."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

import numpy as np
import recipe

Encode = Callable[[Sequence[str]], np.ndarray]


def rows(name: str) -> list[dict[str, str]]:
    """The articles of a link corpus."""
    path = recipe.shared() / "data/link" / name
    return [json.loads(line) for line in path.open(encoding="utf-8")]


def accuracy_at_1(vectors: dict[str, np.ndarray], pivot: str = "en") -> dict[str, float]:
    """Per language the mean of pivot → language and back; rows of the arrays say the same thing."""
    found = {}
    for lang, theirs in vectors.items():
        if lang != pivot:
            close = vectors[pivot] @ theirs.T
            right = np.arange(len(close))
            found[lang] = float(((close.argmax(0) == right).mean() + (close.argmax(1) == right).mean()) / 2)
    return found


def average_precision(vectors: np.ndarray, labels: Sequence[str]) -> float:
    """Over all pairs ranked by cosine, of the pairs with one label."""
    above = np.triu_indices(len(vectors), 1)
    scores, names = (vectors @ vectors.T)[above], np.asarray(labels)
    same = (names[:, None] == names[None])[above][np.argsort(-scores, kind="stable")]
    precision = np.cumsum(same) / np.arange(1, len(same) + 1)
    return float(precision[same].mean())


def quick(encode: Encode) -> dict[str, float]:
    """The tuning figures of an encoder, without and with language means removed."""
    ntrex = sorted(rows("ntrex.jsonl"), key=lambda r: (r["lang"], r["event"]))
    langs = sorted({r["lang"] for r in ntrex})
    lines = [[line for line in r["text"].split("\n") if line.strip()] for r in ntrex]
    leads, seconds = encode([a[0] for a in lines]), encode([a[1] for a in lines])
    documents = encode([" ".join(a[:4]) for a in lines])
    pick = [np.array([r["lang"] == lang for r in ntrex]) for lang in langs]
    out = {}
    for name, change in (("", lambda a: a), ("_means_removed", lambda a: _without_means(a, pick))):
        for kind, part in (("lead", leads), ("second", seconds)):
            by = accuracy_at_1({lang: change(part)[p] for lang, p in zip(langs, pick, strict=True)})
            worst = min(by, key=lambda k: by[k])
            out[f"{kind}{name}"] = float(np.mean(list(by.values())))
            out[f"{kind}_worst_{worst}{name}"] = by[worst]
        out[f"pooled_ap{name}"] = average_precision(change(documents), [r["event"] for r in ntrex])
    english = rows("giveme5w1h.jsonl")
    out["giveme_ap"] = average_precision(
        encode([f"{r['title']}. {r['text'][:400]}" for r in english]), [r["event"] for r in english]
    )
    return {k: round(v, 4) for k, v in out.items()}


def _without_means(vectors: np.ndarray, pick: list[np.ndarray]) -> np.ndarray:
    out = vectors.copy()
    for part in pick:
        out[part] -= vectors[part].mean(0)
    return out / np.linalg.norm(out, axis=1, keepdims=True)
