"""The shipped encoder and tagger against the open corpora: quality, speed, memory.

    python benchmarks/encoder.py [--threads 2] [--also FOLDER ...] [--only speed retrieval names] [--json]

Retrieval and same-event figures need `data/link` of the shared corpora, names `data/extract/names` (REPORTEDLY_SHARED, or
../shared); speed and memory need nothing. `--also` measures other encoders (folders with ONNX models) in the same run. TF-IDF
stands beside them always. Of the sets that the tagger was fitted on, only the rows kept aside are measured.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import regex

from reportedly.evaluate import dense as measures
from reportedly.evaluate.entity_sets import Annotated, annotated, whole
from reportedly.evaluate.measures import f1, ratio, rows
from reportedly.extract import tagger as tagging
from reportedly.parts import Encoder, Tagger
from reportedly.represent import dense

SHARED = Path(os.environ.get("REPORTEDLY_SHARED", Path(__file__).resolve().parents[2] / "shared"))
# As in training/encoder/settings.toml: every fifth sentence by the hash of its id.
HELD_OUT = 5
MADE = "The council of Beira said on Tuesday that the new harbour wall would be finished before the rains come. "
PARTS = ("speed", "retrieval", "names")
Line = tuple[str, str, float]


class TfIdf:
    """Word TF-IDF over the texts at hand: the baseline that needs no model."""

    name = "tf-idf"

    def similarities(self, texts: Sequence[str]) -> np.ndarray:
        """Cosines of all pairs."""
        bags = [Counter(regex.findall(r"\w+", t.lower())) for t in texts]
        seen = Counter(word for bag in bags for word in bag)
        column = {word: i for i, word in enumerate(sorted(seen))}
        table = np.zeros((len(texts), len(column)), np.float32)
        for row, bag in zip(table, bags, strict=True):
            for word, count in bag.items():
                row[column[word]] = (1 + math.log(count)) * math.log(len(texts) / seen[word])
        table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
        return table @ table.T


def ranked(close: np.ndarray, labels: Sequence[str]) -> float:
    """Average precision of the pairs that share a label, all pairs ranked by similarity."""
    above = np.triu_indices(len(close), 1)
    names = np.asarray(labels)
    same = (names[:, None] == names[None])[above][np.argsort(-close[above], kind="stable")]
    return float((np.cumsum(same) / np.arange(1, len(same) + 1))[same].mean())


def retrieval(encoders: Sequence[Encoder]) -> Iterator[Line]:
    """ntrex: lead sentences between English and each language, documents of all languages in one pool."""
    articles = list(rows(SHARED / "data/link/ntrex.jsonl"))
    texts, events = [measures.document(a) for a in articles], [a["event"] for a in articles]
    langs = [a["lang"] for a in articles]
    for encoder in encoders:
        by_lang = measures.parallel(encoder, articles)
        worst = min(by_lang, key=lambda k: by_lang[k])
        yield encoder.name, "ntrex accuracy@1, mean", float(np.mean(list(by_lang.values())))
        yield encoder.name, f"ntrex accuracy@1, worst ({worst})", by_lang[worst]
        vectors = encoder.encode(texts)
        yield encoder.name, "ntrex pooled average precision", measures.average_precision(vectors, events)
        centred = measures.without_means(vectors, langs)
        yield encoder.name, "ntrex pooled average precision, means removed", measures.average_precision(centred, events)
    yield TfIdf.name, "ntrex pooled average precision", ranked(TfIdf().similarities(texts), events)


def same_event(encoders: Sequence[Encoder]) -> Iterator[Line]:
    """giveme5w1h: English reports of one event, title and lead."""
    articles = list(rows(SHARED / "data/link/giveme5w1h.jsonl"))
    events, texts = [a["event"] for a in articles], [measures.document(a) for a in articles]
    words = TfIdf().similarities([f"{a['title']} {a['text']}" for a in articles])
    yield TfIdf.name, "giveme5w1h average precision (whole text)", ranked(words, events)
    for encoder in encoders:
        vectors = encoder.encode(texts)
        yield encoder.name, "giveme5w1h average precision (lead)", ranked(vectors @ vectors.T, events)
        both = _even(vectors @ vectors.T) + _even(words)
        yield encoder.name, "giveme5w1h average precision (lead, with TF-IDF)", ranked(both, events)


def _even(close: np.ndarray) -> np.ndarray:
    """Similarities of all pairs with mean 0 and deviation 1, so that two kinds can be added."""
    above = close[np.triu_indices(len(close), 1)]
    return (close - above.mean()) / above.std()


def kept_aside(row: dict[str, Any]) -> bool:
    """As training/encoder/names.py: UNER by its own split (English has one only), else by the hash of the id."""
    if row["set"].startswith("UNER") and row["lang"] != "en":
        return bool(row["split"] != "train")
    return int.from_bytes(hashlib.sha256(row["id"].encode()).digest()[:8], "big") % HELD_OUT == 0


def names(tagger: Tagger) -> Iterator[Line]:
    """Exact-span micro F1 of each set and language."""
    for folder, aside in (("trainable", True), ("measure_only", False)):
        sets: dict[str, list[Annotated]] = defaultdict(list)
        fitted: set[str] = set()
        for path in sorted((SHARED / "data/extract/names" / folder).glob("*.jsonl")):
            for row in filter(whole, rows(path)):
                if not aside or kept_aside(row):
                    sets[f"{row['set']} {row['lang']}"].append(annotated(row, spaced=not aside))
                else:
                    fitted.add(annotated(row).text)
        scores = []
        for name, items in sorted(sets.items()):
            scores.append(_score(tagger, [a for a in items if a.text not in fitted]))
            yield tagger.name, f"names {folder} {name}", scores[-1]
        yield tagger.name, f"names {folder}, mean", float(np.mean(scores))


def _score(tagger: Tagger, items: Sequence[Annotated]) -> float:
    right = said = there = 0
    for gold, found in zip(items, tagger.tag([g.text for g in items]), strict=True):
        wanted, unsure = {s for s in gold.spans if s[2] != "?"}, [s for s in gold.spans if s[2] == "?"]
        spans = {(s.start, s.end, str(s.label)) for s in found}
        spans = {s for s in spans if not any(s[0] < b and a < s[1] for a, b, _ in unsure)}
        right, said, there = right + len(wanted & spans), said + len(spans), there + len(wanted)
    return f1(ratio(right, said), ratio(right, there))


def speed(encoder: Encoder, tagger: Tagger) -> Iterator[Line]:
    """Documents of 128 word pieces and tagged words a second, and the memory of all that is loaded."""
    began = time.perf_counter()
    encoder.encode([MADE])
    yield encoder.name, "seconds to the first vector", time.perf_counter() - began
    documents = [f"{number} {MADE * 8}" for number in range(200)]
    yield from _rates(encoder.name, "documents of 128 word pieces", lambda: encoder.encode(documents), len(documents))
    yield encoder.name, "memory with the encoder, MB", _resident()
    tagger.tag([MADE])
    words = sum(len((MADE * 4).split()) for _ in documents)
    texts = [MADE * 4 for _ in documents]
    yield from _rates(tagger.name, "tagged words", lambda: tagger.tag(texts), words)
    yield tagger.name, "memory with both, MB", _resident()


def _rates(who: str, what: str, work: Callable[[], object], count: int) -> Iterator[Line]:
    """The best of three runs by the clock, and by processor time (which other programs disturb less)."""
    clock, processor = [], []
    for _ in range(3):
        began, spent = time.perf_counter(), time.process_time()
        work()
        clock.append(time.perf_counter() - began)
        processor.append(time.process_time() - spent)
    yield who, f"{what} a second", count / min(clock)
    yield who, f"{what} a second of one processor", count / min(processor)


def _resident() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print one line a figure."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--also", nargs="*", default=[], help="folders of other encoders")
    ap.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    ap.add_argument("--json", action="store_true")
    args = ap.parse_args()
    encoder, tagger = dense.shipped(threads=args.threads), tagging.shipped(threads=args.threads)
    lines = list(speed(encoder, tagger)) if "speed" in args.only else []
    encoders = [encoder, *(dense.from_location(folder) for folder in args.also)]
    if (SHARED / "data/link").is_dir() and "retrieval" in args.only:
        lines += [*retrieval(encoders), *same_event(encoders)]
    if (SHARED / "data/extract/names").is_dir() and "names" in args.only:
        lines += names(tagger)
    for who, what, value in lines:
        if args.json:
            print(json.dumps({"model": who, "measure": what, "value": round(value, 4)}))
        else:
            print(f"{who:28} {what:52} {value:10.3f}")


if __name__ == "__main__":
    main()
