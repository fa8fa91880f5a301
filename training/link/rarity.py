"""Make src/reportedly/terms/rarity.bin: how common a term is in general text, for each of 42 and more languages.

usage: python training/link/rarity.py SHARED     (needs `pip install wordfreq`, only here)

Sources: wordfreq 3.1 (Robyn Speer, CC BY-SA 4.0: frequencies drawn from Wikipedia, subtitles, news, books, web), and the texts of
SHARED/data/text/parallel.jsonl.gz (TICO-19 CC0, FLORES CC BY-SA 4.0, XQuAD CC BY-SA 4.0, Tatoeba CC BY 2.0 FR) for languages that wordfreq lacks and
for the character pairs of Chinese and Japanese. The table is therefore CC BY-SA 4.0.
"""

from __future__ import annotations

import gzip
import json
import math
import sys
import zlib
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import wordfreq

from reportedly.terms import terms
from reportedly.terms.rarity import RAREST, cells

CELLS = 1 << 23
WORDS_IN_A_TEXT = 300
SAMPLE = 20_000  # tokens below which a language's own texts are too few to say anything
ALSO = {"sh": ("hr", "sr", "bs"), "nb": ("no", "nn"), "fil": ("tl",)}
PAIRED = ("zh", "ja")


def from_wordfreq() -> dict[str, dict[str, float]]:
    shares: dict[str, dict[str, float]] = {}
    for language in sorted(wordfreq.available_languages("best")):
        share: dict[str, float] = defaultdict(float)
        for word, p in wordfreq.get_frequency_dict(language, "best").items():
            for t in terms(word, language):
                share[t] += p
        for name in (language, *ALSO.get(language, ())):
            shares[name] = dict(share)
    return shares


def from_texts(shared: Path) -> dict[str, dict[str, float]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    with gzip.open(shared / "data" / "text" / "parallel.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            for language, text in json.loads(line)["texts"].items():
                counts[language].update(terms(text, language))
    shares = {}
    for language, count in counts.items():
        total = sum(count.values())
        if total >= SAMPLE:
            shares[language] = {t: n / total for t, n in count.items() if n > 2}
    return shares


def level(share: float) -> int:
    """Commonness: RAREST less the inverse document frequency, in whole steps; 0 for terms that need not be held."""
    held = -math.expm1(-WORDS_IN_A_TEXT * share)
    return max(0, round(RAREST + math.log2(held)))


def main() -> None:
    shared = Path(sys.argv[1])
    words, texts = from_wordfreq(), from_texts(shared)
    table = np.zeros(CELLS, dtype=np.uint8)
    languages = sorted({name.split("-")[0] for name in (*words, *texts)})
    entries = 0
    for language in languages:
        share = dict(words.get(language, {}))
        if language not in words or language in PAIRED:
            for t, p in texts.get(language, {}).items():
                share[t] = max(p, share.get(t, 0.0))
        kept = {t: level(p) for t, p in share.items() if level(p) >= LEAST}
        entries += len(kept)
        for t, commonness in kept.items():
            for cell in cells(t, language, CELLS):
                table[cell] = max(table[cell], commonness)
    folder = Path(__file__).parents[2] / "src" / "reportedly" / "terms"
    packed = zlib.compress(table.tobytes(), 9)
    (folder / "rarity.bin").write_bytes(packed)
    (folder / "rarity.txt").write_text("\n".join(languages) + "\n", encoding="ascii")
    print(
        f"{len(languages)} languages, {entries} terms, {np.count_nonzero(table) / CELLS:.1%} of cells, {len(packed) / 1e6:.2f} MB"
    )


LEAST = 2  # terms of an inverse document frequency above RAREST - LEAST are as good as unseen


if __name__ == "__main__":
    main()
