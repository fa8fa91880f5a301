"""Which terms tell the kind of what happened: the words of `languages/*/actions.toml` that stand alone. Two reports of one kind share them whatever they report."""

from __future__ import annotations

from functools import cache, lru_cache

from reportedly import languages
from reportedly.terms.weighed import STEM, term

_NOTHING = "NONE"


@lru_cache(65536)
def tells_kind(term: str, language: str | None) -> bool:
    """Whether a term of a language is one of a word that tells a kind of happening ("covid-19", "shooting"); never without a language."""
    whole, begin = _triggers((language or "").split("-")[0].split("_")[0].lower())
    return term in whole or term.startswith(begin)


@cache
def _triggers(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The terms of whole words, and the beginnings ("vaccin*") that are shorter than a term."""
    whole: set[str] = set()
    begin: set[str] = set()
    for kind, listed in languages.load(language, "actions").get("triggers", {}).items():
        for word in listed if kind != _NOTHING else ():
            if " " in word or word.startswith("*"):
                continue
            found = term(word.rstrip("*"))
            short = word.endswith("*") and len(found) == 1 and len(found[0]) < STEM
            (begin if short else whole).update(found)
    return frozenset(whole), tuple(sorted(begin))
