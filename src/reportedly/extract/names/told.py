"""Words that a language's own files tell of (verbs of speech, what happens, when, how many), which are nobody's name in scripts without capitals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, Final

from reportedly import languages, text
from reportedly.extract import conjugated
from reportedly.extract.names.lists import given_names
from reportedly.extract.names.words import cut

# What a language says of names and places is left out, and numbers, which kings have.
_TOPICS: Final = (
    "actions", "wide_actions", "concepts", "contacts", "denials", "news", "recall", "speech", "speakers", "quantities", "times",
)  # fmt: skip
_SHORTEST: Final = 2
# Letters that a word with any ending (`*`) must have before it to be no beginning of a name, and the most that its ending has.
_STEM, _ENDING = 4, 4


def is_told(folded: str, language: str) -> bool:
    """Whether a word stands in the files of a language as it is."""
    return folded in _words(language)[0]


@lru_cache(maxsize=65536)
def may_be_told(folded: str, language: str) -> bool:
    """Whether a word is one with an ending, where the files leave that open ("हमल*")."""
    stems = _words(language)[1]
    sizes = range(max(_STEM, len(folded) - _ENDING), len(folded) + 1)
    return any(folded[:n] in stems for n in sizes) and folded not in _names(language)


@cache
def _words(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words that stand in the files as they are, and what those begin with that may have any ending."""
    whole: set[str] = set()
    stems: set[str] = set()
    listed = (p for topic in _TOPICS for p in _phrases(languages.load(language, topic)))
    made = (p for phrases in conjugated.cues(language).values() for p in phrases)
    for phrase in (*listed, *made):
        for a, b in cut(phrase):
            word = text.fold(phrase[a:b])
            if len(word) < _SHORTEST or word.isascii() or not word[0].isalpha() or phrase[a - 1 : a] == "*":
                continue
            (stems if phrase[b : b + 1] == "*" else whole).add(word)
    return frozenset(whole - _names(language)), frozenset(s for s in stems if len(s) >= _STEM)


@cache
def _names(language: str) -> frozenset[str]:
    """Given names, and words that are parts of people's names as well."""
    listed = languages.load(language, "names")
    return given_names() | {text.fold(w) for key in ("people", "particles") for w in listed.get(key, ())}


def _phrases(data: Any) -> Iterator[str]:
    """The strings of tables and lists within one another."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for value in data.values():
            yield from _phrases(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from _phrases(value)
