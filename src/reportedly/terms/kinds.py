"""Which terms tell the kind of what happened: the words of `languages/*/actions.toml` and `wide_actions.toml` that stand alone. Two reports of one kind share them whatever they report."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from reportedly import languages
from reportedly.terms.weighed import STEM, terms

_NOTHING: Final = "NONE"


@lru_cache(65536)
def tells_kind(term: str, language: str | None) -> bool:
    """Whether a term of a language is one of a word that tells a kind of happening ("covid-19", "shooting"); never without a language."""
    whole, begin = _triggers(languages.code(language))
    return term in whole or term.startswith(begin)


@cache
def _triggers(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The terms of whole words, and the beginnings ("vaccin*") that are shorter than a term."""
    whole: set[str] = set()
    begin: set[str] = set()
    for word in _listed(language):
        if " " not in word and not word.startswith("*"):
            found = terms(word.rstrip("*"), language)  # as texts are parted: "cease-fire" is two, 冠状病毒 three
            short = word.endswith("*") and len(found) == 1 and len(found[0]) < STEM
            (begin if short else whole).update(found)
    return frozenset(whole), tuple(sorted(begin))


def _listed(language: str) -> Iterator[str]:
    actions = languages.load(language, "actions")
    yield from actions.get("words", {}).get("epidemics", ())
    for data in (actions, languages.load(language, "wide_actions")):
        for kind, words in data.get("triggers", {}).items():
            yield from words if kind != _NOTHING else ()
