"""The open entity corpora as training sentences: their licences, and which are kept aside.

How rows become text and tags become PER, ORG and LOC is told in `reportedly.evaluate.entity_sets`.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from recipe import bucket

from reportedly.evaluate.entity_sets import annotated
from reportedly.evaluate.entity_sets import whole as complete

LICENCES = {
    "banglakit": "CC0-1.0",
    "bengali_rifat": "MIT",
    "factrueval2016": "MIT",
    "germeval2014": "CC-BY-4.0",
    "hiner-collapsed": "CC-BY-SA-4.0",
    "idner2k": "MIT",
    "nerp": "MIT",
    "klue-ner": "CC-BY-SA-4.0",
    "nerkor": "CC-BY-SA-4.0",
    "norne": "CC0-1.0 (annotations)",
    "parstwiner": "MIT",
    "ronec2": "MIT",
    "stockmark-wikipedia": "CC-BY-SA-3.0",
    "turkish_wikiner": "CC-BY-SA-4.0",
    "turku": "CC-BY-SA-4.0",
    "wojood_sample": "MIT",
    "UNER": "CC-BY-SA-4.0",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text of a set with its names (start, end, kind in code points; kind "?" carries no loss)."""

    id: str
    set: str
    lang: str
    text: str
    spans: tuple[tuple[int, int, str], ...]
    held_out: bool


def sentences(folder: Path, *, every: int, spaced: bool = False) -> list[Sentence]:
    """All sentences of the sets in the folder; no text that is kept aside is also among the others.

    `spaced` keeps the corpus's own tokens apart by blanks; else punctuation is joined as in print.
    """
    found = [s for path in sorted(folder.glob("*.jsonl")) for s in _of_file(path, every=every, spaced=spaced)]
    aside = {s.text for s in found if s.held_out}
    return [s for s in found if s.held_out or s.text not in aside]


def _of_file(path: Path, *, every: int, spaced: bool) -> Iterator[Sentence]:
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        if not complete(row):
            continue
        whole, aside = annotated(row, spaced=spaced), held_out(row, every)
        for part, (first, last) in enumerate(_lines(whole.text)):
            inside = tuple((a - first, b - first, kind) for a, b, kind in whole.spans if first <= a and b <= last)
            yield Sentence(f"{row['id']}#{part}", row["set"], row["lang"], whole.text[first:last], inside, aside)


def held_out(row: dict[str, str], every: int) -> bool:
    """Whether a row is kept aside: by UNER's own split (English has only one, so not there), else by the hash of its id."""
    if row["set"].startswith("UNER") and row["lang"] != "en":
        return row["split"] != "train"
    return bucket(row["id"], of=every) == 0


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Lines of a document, so that long documents become texts of readable length."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def shuffled(items: list[Sentence], seed: int) -> list[Sentence]:
    """The same items in a fixed random order."""
    order = sorted(items, key=lambda s: s.id)
    random.Random(seed).shuffle(order)
    return order
