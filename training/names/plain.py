"""Words of languages that wordfreq lacks, or has little of, that are no names: from sentences with their English, and from the keywords of emoji.

Sentences are TICO-19 (CC0), FLORES, XQuAD (CC BY-SA 4.0) and Tatoeba (CC BY 2.0 FR); a word is taken that is hardly ever like a word with a capital of the English
sentence, which a name would be. The keywords are those of Unicode CLDR 48 (Unicode License v3; npm package `cldr-annotations-full`).
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from reportedly import text
from reportedly.extract.names.words import cut
from reportedly.naming.similarity import part_similarity

LIKE = 0.6  # similarity from which a word may be the name that an English sentence has
BY_CHANCE = 0.1  # share of its sentences in which a word may be like one by chance


def sentences(language: str, folder: Path) -> int:
    """How many sentences there are in a language with their English."""
    return sum(1 for _ in _pairs(language, folder))


def _pairs(language: str, folder: Path) -> Iterator[tuple[str, str]]:
    with gzip.open(folder / "parallel.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            texts = json.loads(line)["texts"]
            if texts.get(language) and texts.get("en"):
                yield texts[language], texts["en"]


@cache
def translated(language: str, folder: Path) -> dict[str, int]:
    """Words that are no names, as written, and in how many sentences they stand."""
    seen: Counter[str] = Counter()
    like: Counter[str] = Counter()
    for told, english in _pairs(language, folder):
        capitals = {english[a:b] for a, b in cut(english) if english[a].isupper()}
        words = {told[a:b] for a, b in cut(told)}
        seen.update(words)
        like.update(w for w in words if any(_alike(c, w) for c in capitals))
    return {w: n for w, n in sorted(seen.items()) if like[w] <= BY_CHANCE * n}


@lru_cache(maxsize=1_000_000)
def _alike(name: str, word: str) -> bool:
    return part_similarity(text.fold(name), word) >= LIKE


def keywords(language: str, cldr: Path) -> Iterator[str]:
    """The words of the keywords of emoji."""
    file = cldr / "annotations" / language / "annotations.json"
    for forms in json.loads(file.read_text(encoding="utf-8"))["annotations"]["annotations"].values():
        for phrase in (*forms.get("default", ()), *forms.get("tts", ())):
            yield from (phrase[a:b] for a, b in cut(phrase))
