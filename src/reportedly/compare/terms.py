"""What sentences share in words: terms weighed by how rare they are within the accounts of one event.

Terms are cut to their beginnings, which stands in for stemming in any language that inflects at the end; scripts without spaces give pairs of
characters. Weights come from the event's own articles, so words that every sentence has weigh next to nothing, without lists of stop words.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

import regex

from reportedly.disjoint import grouped
from reportedly.records import Article
from reportedly.text import ascii_digits, fold, is_unspaced, words

# Letters kept of a word: five tell most stems apart and drop most endings (measured as a stand-in for stemming in IR: McNamee & Mayfield 2004).
STEM: Final = 5
# Characters of a term where words stand in a row without spaces (Thai).
RUN: Final = 3
_SENTENCE: Final = regex.compile(r"[^.!?。！？؟۔։।\n]+")


@lru_cache(maxsize=8192)
def terms(text: str) -> frozenset[str]:
    """The terms of a text: folded words cut to their beginnings, whole numbers, pairs of neighbouring characters where there are no spaces."""
    listed = [w for w, _ in words(ascii_digits(fold(text)))]
    if is_unspaced(text):
        # Han and kana come one by one, Thai and the like in runs, of which any three neighbours are a term
        runs = {w[i : i + RUN] for w in listed if len(w) > RUN and is_unspaced(w) for i in range(len(w) - RUN + 1)}
        return frozenset(a + b for a, b in zip(listed, listed[1:], strict=False)) | runs
    return frozenset(w if w[0].isdigit() else w[:STEM] for w in listed if len(w) > 1 or w.isdigit())


class Rarity:
    """Weights of terms by language: the logarithm of how many of the event's sentences there are for each that has the term."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._sentences: Counter[str] = Counter()
        self._weights: dict[tuple[str, str], float] = {}
        self._totals: dict[tuple[str, frozenset[str]], float] = {}
        for article in articles:
            language = article.language or ""
            sentences = {fold(s) for s in _SENTENCE.findall(article.text) if s.strip()}
            for sentence in sentences:
                self._counts[language].update(terms(sentence))
            self._sentences[language] += len(sentences)

    def weight(self, language: str | None, term: str) -> float:
        """Weight of a term, 0 and more; terms never seen weigh most."""
        key = (language or "", term)
        found = self._weights.get(key)
        if found is None:
            sentences, count = self._sentences[key[0]], self._counts[key[0]][term]
            found = self._weights[key] = max(math.log((1 + sentences) / (0.5 + count)), 0.0)
        return found

    def weigh(self, language: str | None, listed: Iterable[str]) -> float:
        """Sum of the terms' weights, the same in any order."""
        return math.fsum(self.weight(language, t) for t in listed)

    def likeness(self, language: str | None, left: frozenset[str], right: frozenset[str]) -> float:
        """Dice coefficient (0..1) of two sets of terms, each term by its weight."""
        both = self._total(language, left) + self._total(language, right)
        return 2 * self.weigh(language, left & right) / both if both > 0 else 0.0

    def containment(self, language: str | None, left: frozenset[str], right: frozenset[str]) -> float:
        """Share (0..1) of the lighter set's weight that the other has too."""
        lighter = min(self._total(language, left), self._total(language, right))
        return self.weigh(language, left & right) / lighter if lighter > 0 else 0.0

    def _total(self, language: str | None, listed: frozenset[str]) -> float:
        key = (language or "", listed)
        found = self._totals.get(key)
        if found is None:
            found = self._totals[key] = self.weigh(language, listed)
        return found


def near_pairs(bags: Sequence[frozenset[str]], *, most: int) -> list[tuple[int, int]]:
    """Pairs of bags that share a term which at most `most` of them have, sorted: what shares only commoner terms is not alike."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for i, bag in enumerate(bags):
        for term in bag:
            holders[term].append(i)
    return sorted({(i, j) for h in holders.values() if 1 < len(h) <= most for a, i in enumerate(h) for j in h[a + 1 :]})


def groups(count: int, joined: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The numbers 0 to count - 1 in the sets that the pairs join, each sorted, the list sorted."""
    return grouped(range(count), joined)


def label(texts: Sequence[str]) -> str:
    """The text that stands for equals: the most frequent, then the shortest, then the first."""
    counted = Counter(texts)
    return min(counted, key=lambda t: (-counted[t], len(t), t))
