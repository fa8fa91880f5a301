"""Characters that a language transcribes foreign names with, as Chinese does."""

from __future__ import annotations

from functools import cache
from typing import Final

from reportedly import languages
from reportedly.extract.names.tokens import Token

_SHORT: Final = 3  # characters of a transcribed name below which it may stand by chance within a longer one


def is_within(words: list[Token], i: int, after: int, language: str) -> bool:
    """Whether a short name in transcribing characters stands amid others of a longer one ("努萨索尔*阿巴*迪公司")."""
    if after - i >= _SHORT or not i or after >= len(words):
        return False
    around = words[i - 1 : after + 1]
    return not any(w.gap for w in around[:-1]) and all(is_transcribing(w.text, language) for w in around)


def is_transcribing(character: str, language: str) -> bool:
    """Whether a character is one of those that a language transcribes foreign names with."""
    return character in transcribing(language)


@cache
def transcribing(language: str) -> frozenset[str]:
    """Those characters, where a language has any: Chinese has."""
    return frozenset("".join(languages.load(language, "names").get("transliteration", ())))
