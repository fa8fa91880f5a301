"""Makes `src/reportedly/naming/openers.npz`: words that have a capital only where a sentence begins, so that they are no part of the name behind them.

    python training/names/openers.py SHARED          (needs `pip install wordfreq stopwordsiso`, only here)

Sources: the stop words of stopwords-iso (Gene Diaz, MIT licence, 57 languages), and words that the texts of SHARED/data/text/parallel.jsonl.gz (TICO-19 CC0, FLORES
and XQuAD CC BY-SA 4.0, Tatoeba CC BY 2.0 FR) have in small letters and, within a sentence, hardly ever with a capital: twice, or once where wordfreq 3.1 (Robyn
Speer, CC BY-SA 4.0) has it as a common word. The table is therefore CC BY-SA 4.0. Given names are left out, and so is English, whose words are names of firms and works
everywhere ("General", "Global", "Still") and whose list of stop words has some itself ("Microsoft"); `names.toml` has the words that open its sentences.

An array for each language with capitals, of the upper halves of the gazetteer's hashes, sorted.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import stopwordsiso
import wordfreq

from reportedly import languages, text
from reportedly.extract import writing
from reportedly.extract.names import lists
from reportedly.naming import common, gazetteer

LEAST_TIMES = 2
COMMON = 3.5  # Zipf frequency of a word that need be met only once
WITH_CAPITAL = (
    0.05  # share of a word's occurrences within a sentence that may have a capital: headings, names that begin with it
)
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_WORD = re.compile(r"[^\W\d_]+")


def counts(shared: Path) -> tuple[dict[str, Counter[str]], dict[str, Counter[str]]]:
    """How often a word stands within a sentence, not at its head, in small letters and with a capital."""
    small: dict[str, Counter[str]] = defaultdict(Counter)
    capital: dict[str, Counter[str]] = defaultdict(Counter)
    with gzip.open(shared / "data" / "text" / "parallel.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            for language, written in json.loads(line)["texts"].items():
                for sentence in _SENTENCE.split(written):
                    for word in _WORD.findall(sentence)[1:]:
                        (capital if word[:1].isupper() else small)[language][word.lower()] += 1
    return small, capital


def is_small(word: str, language: str, small: Counter[str], capital: Counter[str]) -> bool:
    if len(word) < 2 or capital[word] > WITH_CAPITAL * small[word]:
        return False
    code = {"no": "nb", "tl": "fil"}.get(language, language)
    known = code in wordfreq.available_languages()
    return small[word] >= LEAST_TIMES or known and wordfreq.zipf_frequency(word, code) >= COMMON


def main() -> None:
    small, capital = counts(Path(sys.argv[1]))
    given = lists.given_names()
    arrays = {}
    for language in sorted(languages.available("names")):
        if not writing.has_capitals(language) or language == "en":
            continue
        words = (
            {w for w in stopwordsiso.stopwords(language) if w.isalpha() and len(w) > 1}
            if stopwordsiso.has_lang(language)
            else set()
        )
        words |= {w for w in small[language] if is_small(w, language, small[language], capital[language])}
        kept = {text.fold(w) for w in words} - given
        if kept:
            arrays[language] = np.array(sorted({gazetteer.key(w) >> 32 for w in kept}), dtype=np.uint32)
            print(language, len(arrays[language]))
    np.savez_compressed(common.OPENERS, **arrays)


if __name__ == "__main__":
    main()
