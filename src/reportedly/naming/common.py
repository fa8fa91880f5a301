"""Words that mean something else far more often than the place or the country that they could mean ("Salt", "Nice", "Polis" in Turkish).

The data (`common.npz`) compares frequencies in general text (wordfreq, CC BY-SA 4.0) with populations; `training/gazetteer/common.py` makes it and tells its
margins. Languages that it lacks have no such words.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Final

import numpy as np

from reportedly.naming import gazetteer

FILE: Final = Path(__file__).with_name("common.npz")
OPENERS: Final = Path(__file__).with_name("openers.npz")


@cache
def _hashes(name: str) -> frozenset[int]:
    if not FILE.exists():  # only while the table is being made for the first time
        return frozenset()
    with np.load(FILE) as file:
        return frozenset(file[name].tolist()) if name in file.files else frozenset()


@lru_cache(maxsize=32768)
def word(name: str, language: str) -> bool:
    """Whether a single word is hardly ever a place in texts of a language."""
    return gazetteer.key(name) >> 32 in _hashes(f"places_{language}")


@lru_cache(maxsize=32768)
def noun(name: str, language: str) -> bool:
    """Whether a word is one of general texts, which the gazetteer lacks: for languages that write nouns with a capital."""
    number = gazetteer.key(name) >> 32
    return number in _hashes(f"nouns_{language}") or number in _hashes(f"places_{language}")


@cache
def has_nouns(language: str) -> bool:
    """Whether the words of general texts are known of a language."""
    return bool(_hashes(f"nouns_{language}"))


@lru_cache(maxsize=32768)
def opener(folded: str, language: str) -> bool:
    """Whether a word has a capital only where a sentence begins (`training/names/openers.py`)."""
    return gazetteer.key(folded) >> 32 in _openers(language)


@cache
def _openers(language: str) -> frozenset[int]:
    with np.load(OPENERS) as file:
        return frozenset(file[language].tolist()) if language in file.files else frozenset()


@lru_cache(maxsize=32768)
def no_adjective(name: str, language: str) -> bool:
    """Whether a word that ends as adjectives of countries do is none."""
    return gazetteer.key(name) >> 32 in _hashes(f"adjectives_{language}")


@lru_cache(maxsize=32768)
def no_given(folded: str, language: str) -> bool:
    """Whether a word of a script without capitals is an everyday word, although it sounds like a given name (توريد, "supply", like Turid)."""
    return gazetteer.key(folded) >> 32 in _hashes(f"words_{language}")


@lru_cache(maxsize=32768)
def everyday(folded: str, language: str) -> bool:
    """Whether a word of a script without capitals is so common that it is no part of anybody's name."""
    return gazetteer.key(folded) >> 32 in _hashes(f"everyday_{language}")


@lru_cache(maxsize=32768)
def general(folded: str, language: str) -> bool:
    """Whether a word of a script without capitals is one of general texts that is nobody's name."""
    return gazetteer.key(folded) >> 32 in _general(language)


def general_words(language: str) -> int:
    """How many words of general texts are known of a language whose script has no capitals."""
    return len(_general(language))


@cache
def _general(language: str) -> frozenset[int]:
    return frozenset().union(*(_hashes(f"general_{code}") for code in (language, *_RELATED.get(language, ()))))


# Languages with few words of their own: those that share most with them.
_RELATED: Final = {"ne": ("hi", "mr"), "mr": ("hi",)}
