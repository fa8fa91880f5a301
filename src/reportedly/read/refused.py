"""Pages that hold no article but refuse the reader: a check for robots, a wall for cookies or subscribers, an error. Crawls and archives are full of them, and they are all alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reportedly.read.cues import cues
from reportedly.text import fold, is_unspaced

# Characters of a page that does nothing but refuse, at most, and of what it says beside it: of 6,000 extracted news pages (semeval22t8 and the other corpora of linking) 13 only refuse, in 427 at most;
# of those that have an article as well every one says more than 350 beside it.
LONGEST: Final = 1_500
BESIDE: Final = 200
# ... and beside a single sentence that refuses, and its own: an article of one line may quote one.
BESIDE_ONE: Final = 80
LONGEST_ONE: Final = 100
_SENTENCES: Final = re.compile(r"(?<=[.!?؟।])\s+|(?<=[。！？])|\n+")


# What a character tells in scripts without spaces, where two make a word.
_WIDE: Final = 3


def refuses(texts: Sequence[str], language: str | None) -> bool:
    """Whether a page, given by its headline and paragraphs, holds nothing but words by which pages refuse (`refused` in `languages/*/furniture.toml`)."""
    if sum(map(len, texts)) > LONGEST:
        return False
    known = cues(language)
    sentences = [s for text in texts for s in _SENTENCES.split(text) if s.strip()]
    refusing = [known.inside(fold(s), "refused") for s in sentences]
    beside = sum(_size(s) for s, refused in zip(sentences, refusing, strict=True) if not refused)
    if sum(refusing) > 1:
        return beside <= BESIDE
    return any(refusing) and beside <= BESIDE_ONE and sum(map(_size, sentences)) - beside <= LONGEST_ONE


def _size(sentence: str) -> int:
    return len(sentence) * (_WIDE if is_unspaced(sentence) else 1)
