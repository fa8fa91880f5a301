"""Text into terms: folded words, in every script, each with a weight that says how much it tells.

A word's weight is its inverse document frequency in general text (see `reportedly.terms.rarity`), damped by its repetitions.
"""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Final

import regex

from reportedly.terms import rarity
from reportedly.text import fold, words

_HAN_OR_KANA: Final = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー]")
_PIECES: Final = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー]|[^\p{Han}\p{Hiragana}\p{Katakana}ー]+")
_RUN_ON: Final = regex.compile(r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_ARABIC_ARTICLE: Final = regex.compile(r"^(?:و|ف|ب|ک)?ال(?=\w{3})")
# Where one written word is two terms: at a hyphen between letters ("Corona-Krise", "s-a", but not "3-2", "37-year"), and in Latin script at an apostrophe, which stands between an elided article and
# its noun or a name and its ending ("l'eau", "Ankara'da"); in others it is a letter ("зв'язок", "ג'ורג").
_JOINTS: Final = regex.compile(r"(?<=\p{L})[-‐](?=\p{L})|(?<=\p{Latin})['’](?=\p{Latin})")
_POSSESSIVE: Final = regex.compile(r"'s$|'$")
_EDGES: Final = "'’.-·"

# Letters of a word that are kept. Endings carry number, gender and case, not the matter; cutting at seven letters does
# in every alphabet roughly what a stemmer does in one. Set by judgement, not yet measured.
STEM: Final = 7
# Thai, Lao, Khmer and Burmese put no space between words: pieces of three letters stand for them.
PIECE: Final = 3
# Vietnamese writes the syllables of a word apart, so that most "words" are common syllables and pairs of them are what tells; and
# a syllable's tone makes it another one, so marks are kept (average precision of the cosine, Vietnamese corpus: .86 without, see training/link/README.md).
SYLLABIC: Final = frozenset({"vi"})
PAIR: Final = " "
# Bits below which a term is in every other text, above which it is as rare as can be known, and the share of the bits of two neighbours
# that their pair has. The first two found by average precision of the cosine on the linking corpora (flat around them), the share by judgement.
COMMON: Final = 1.0
RARE: Final = 11.0
PAIR_SHARE: Final = 0.8


@lru_cache(maxsize=262144)
def term(word: str, marked: bool = False) -> tuple[str, ...]:
    """The terms of one word as `reportedly.text.words` gives it: one for most, several for scripts without spaces, none for a lone sign.

    `marked` keeps accents and tones, for languages in which they make another word.
    """
    folded = unicodedata.normalize("NFC", word.casefold()) if marked else fold(word)
    bare = _POSSESSIVE.sub("", folded).strip(_EDGES)
    if not bare:
        return ()
    if _RUN_ON.match(bare):
        return tuple(bare[i : i + PIECE] for i in range(max(1, len(bare) - PIECE + 1)))
    if any(c.isdigit() for c in bare):
        return (bare,)
    return (_ARABIC_ARTICLE.sub("", bare)[:STEM],)


def terms(text: str, language: str | None = None) -> list[str]:
    """The terms of a text in order. Han and kana characters come as pairs of neighbours."""
    found: list[str] = []
    marked = language in SYLLABIC
    previous, end = "", -1
    for word, span in words(text):
        at = span.start
        # a number and the characters after it come as one word (8月4日)
        for piece in (word,) if word.isascii() or not _HAN_OR_KANA.search(word) else _PIECES.findall(word):
            start, at = at, at + len(piece)
            if not _HAN_OR_KANA.match(piece):
                for part in (piece,) if piece.isalpha() else _JOINTS.split(piece):
                    found.extend(term(part, marked))
                previous = ""
                continue
            if previous and start == end:
                found.append(previous + piece)
            previous, end = piece, at
    return found


def weigh(counts: Mapping[str, float], language: str | None, keep: int) -> tuple[tuple[str, float], ...]:
    """The `keep` heaviest terms with their weights, L2-normalised and sorted by term; ties are cut by the term itself."""
    return _normalised(rank(counts, language)[:keep])


def dwell(counts: Mapping[str, float], language: str | None, keep: int) -> tuple[tuple[str, float], ...]:
    """As `weigh`, but a term's count weighs in full: what a text is about, rather than what it mentions."""
    weights = ((n * w, t) for t, n in counts.items() if (w := rarity_of(t, language)) > 0)
    return _normalised(sorted(weights, key=lambda x: (-x[0], x[1]))[:keep])


def _normalised(heaviest: list[tuple[float, str]]) -> tuple[tuple[str, float], ...]:
    norm = math.sqrt(sum(w * w for w, _ in heaviest))
    return tuple(sorted((t, round(w / norm, 5)) for w, t in heaviest))


def rank(counts: Mapping[str, float], language: str | None) -> list[tuple[float, str]]:
    """(weight, term), the heaviest first: rarity above `COMMON`, up to `RARE`, times one more than the logarithm of the count."""
    weights = ((rarity_of(t, language), t, n) for t, n in counts.items())
    return sorted(((w * (1.0 + math.log(n)), t) for w, t, n in weights if w > 0), key=lambda x: (-x[0], x[1]))


def rarity_of(term: str, language: str | None) -> float:
    """Bits of a term above `COMMON`, up to `RARE`."""
    return min(bits(term, language), RARE) - COMMON


def bits(term: str, language: str | None) -> float:
    """The inverse document frequency of a term in bits; of a pair of words, the sum."""
    first, _, second = term.partition(PAIR)
    if second:
        return PAIR_SHARE * (rarity.idf(first, language) + rarity.idf(second, language))
    return rarity.idf(term, language)


def count(parts: Iterable[tuple[list[str], float]], language: str | None) -> Counter[str]:
    """How often each term occurs in the parts of a text, each part (its terms in order) counted with its weight.

    Where the language writes the syllables of a word apart, neighbouring words count as a term too.
    """
    found: Counter[str] = Counter()
    for row, weight in parts:
        for t in row:
            found[t] += weight  # type: ignore[assignment]
        if language in SYLLABIC:
            for one, two in pairwise(row):
                found[f"{one}{PAIR}{two}"] += weight  # type: ignore[assignment]
    return found
