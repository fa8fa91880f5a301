"""Whether a two counts nothing: "the two countries", "both leaders", "两国" speak of those whom the report is about."""

from __future__ import annotations

from functools import cache
from typing import Final

from reportedly import languages
from reportedly.compare.figures import Figure
from reportedly.text import fold, is_unspaced, words

TWO: Final = 2.0
# Characters between the words for "the two" and the noun: "the two foreign ministers".
REACH: Final = 24
# Letters by which a noun is known in another ending, and fewest characters of a word that is looked for.
STEM: Final = 4


def is_pair(f: Figure) -> bool:
    """Whether the figure is two of those who take part, or two that the sentence speaks of as known ("the two ships"), in no state of their own."""
    if f.dimension != "count" or f.value != TWO or f.outcome:
        return False
    return f.noun in _parties() or _is_known(
        f.account.claim.evidence.quote, f.account.claim.value, f.account.article.language
    )


def _is_known(quote: str, value: str, language: str | None) -> bool:
    """Whether the sentence says "the two" or "both" of the thing that the value names."""
    folded = f" {fold(quote)}"
    nouns = [w[:STEM] for w, _ in words(fold(value)) if not w[0].isdigit() and (len(w) >= STEM or is_unspaced(w))]
    for phrase in _both(languages.code(language, "en")):
        start = folded.find(phrase)
        while start >= 0:
            end = start + len(phrase)
            if any(n in folded[start : end + REACH] for n in nouns):
                return True
            start = folded.find(phrase, end)
    return False


@cache
def _parties() -> frozenset[str]:
    return frozenset(languages.common("pairs")["parties"]["keys"])


@cache
def _both(language: str) -> tuple[str, ...]:
    """The words for "the two" in a language, with the space that comes before a word; a Semitic article may stand joined to the noun behind."""
    listed = tuple(fold(w) for w in languages.common("pairs")["both"].get(language, ()))
    return tuple(w if is_unspaced(w) else f" {w}" for w in listed)
