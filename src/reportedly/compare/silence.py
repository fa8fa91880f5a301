"""Whether a claim says that somebody said nothing: neither confirmed nor denied it, declined to comment, could not be reached, refused to do something."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from reportedly import languages
from reportedly.compare.accounts import Account

# What a sentence does not go across.
ENDS: Final = frozenset("\n.!?。！？؟۔։।;；")
# Characters before and after a claim in which the words may stand that it is cut out of: "neither confirmed nor | denied that …".
AROUND: Final = 80
# Characters of the claim at whose beginning the words stand, where it is no denial: what follows them later is said beside them.
BEGINNING: Final = 60
# Characters of a claim that says nothing else beside them.
SHORT: Final = 60


def is_silence(a: Account) -> bool:
    """Whether the claim of the account is cut out of words for no statement."""
    return _is_within(a, _pattern(a.language, "silence")) or (
        a.claim.mode == "denied" and _is_within(a, _pattern(a.language, "refusals"))
    )


def is_opposition(a: Account) -> bool:
    """Whether the claim tells what somebody is against ("opposed the closing", "rejected the bid", "bail was denied"): that contests no account of it."""
    return _is_within(a, _pattern(a.language, "opposition"))


def _is_within(a: Account, pattern: regex.Pattern[str] | None) -> bool:
    """Whether the claim is cut out of words that the pattern finds."""
    if pattern is None:
        return False
    span, text = a.claim.evidence.span, a.article.text
    start = _back(text, span.start)
    end = _ahead(text, span.end)
    denies = a.claim.polarity == "-" or a.claim.mode == "denied"
    short = len(a.claim.value) <= SHORT
    for found in pattern.finditer(text[start:end].lower()):
        first, last = start + found.start(), start + found.end()
        if first < span.end and last > span.start and (denies or short or first <= span.start + BEGINNING):
            return True
    return False


def _back(text: str, at: int) -> int:
    low = max(0, at - AROUND)
    while at > low and text[at - 1] not in ENDS:
        at -= 1
    return at


def _ahead(text: str, at: int) -> int:
    high = min(len(text), at + AROUND)
    while at < high and text[at] not in ENDS:
        at += 1
    return at


@cache
def _pattern(language: str, topic: str) -> regex.Pattern[str] | None:
    listed = languages.common(topic).get(language, ())
    return regex.compile("|".join(f"(?:{p})" for p in listed)) if listed else None
