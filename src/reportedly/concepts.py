"""What a statement is about, the same in all languages: acts, people and things by the words of `languages/*/concepts.toml`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from reportedly import languages
from reportedly.text import fold, marked, words

# A language whose tones make another word is compared with them.
TONAL: Final = frozenset({"vi"})
_ELIDED: Final = re.compile(r"(?<=^[a-z])['’]|(?<=^qu)['’]|(?<=^[a-z]{3}l)['’]")
# What is written onto the beginning of a word (and, the, of, to, he who …), letters in any order up to so many.
_CLITICS: Final[Mapping[str, tuple[frozenset[str], int]]] = {
    "ar": (frozenset("وفبلكاسيتن"), 4),
    "he": (frozenset("והבלמשכיתנא"), 3),
}


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a language: whole words, beginnings of words by their length, parts of words, and phrases, each with what it tells."""

    whole: Mapping[str, frozenset[str]]
    begin: Mapping[str, frozenset[str]]
    within: Mapping[str, frozenset[str]]
    phrases: Mapping[str, frozenset[str]]
    longest: int


@lru_cache(maxsize=16384)
def concepts(text: str, language: str | None) -> frozenset[str]:
    """The keys of what a text is about; none in a language without data."""
    code = (language or "").split("-")[0].split("_")[0].lower()
    known = _known(code)
    folded = _plain(text, code)
    listed = [part for w, _ in words(folded) for part in _ELIDED.split(w) if part]  # l’hôpital
    found: set[str] = set()
    for word in listed:
        for form in _forms(word, code):
            found |= known.whole.get(form, frozenset())
            for end in range(2, min(len(form), known.longest) + 1):
                found |= known.begin.get(form[:end], frozenset())
    row = f" {' '.join(listed)} "
    for phrase, keys in known.phrases.items():
        if phrase in row:
            found |= keys
    for part, keys in known.within.items():
        if part in folded:
            found |= keys
    return frozenset(found)


def _plain(text: str, code: str) -> str:
    return marked(text) if code in TONAL else fold(text)


def _forms(word: str, code: str) -> list[str]:
    """The word, and what is left of it without what may be written onto its beginning."""
    letters, most = _CLITICS.get(code, (frozenset(), 0))
    found = [word]
    while len(found) <= most and len(found[-1]) > 3 and found[-1][0] in letters:
        found.append(found[-1][1:])
    return found


@cache
def _known(code: str) -> _Words:
    whole: defaultdict[str, set[str]] = defaultdict(set)
    begin: defaultdict[str, set[str]] = defaultdict(set)
    within: defaultdict[str, set[str]] = defaultdict(set)
    phrases: defaultdict[str, set[str]] = defaultdict(set)
    for key, listed in languages.load(code, "concepts").items():
        for written in listed:
            bare = _plain(written.strip("*"), code)
            if written.startswith("*"):
                within[bare].add(key)
            elif " " in bare or "-" in bare:
                joined = " ".join(w for w, _ in words(bare))
                phrases[f" {joined}" if written.endswith("*") else f" {joined} "].add(key)
            elif written.endswith("*"):
                begin[bare].add(key)
            else:
                whole[bare].add(key)
    sets = [{k: frozenset(v) for k, v in d.items()} for d in (whole, begin, within, phrases)]
    return _Words(sets[0], sets[1], sets[2], sets[3], max(map(len, begin), default=0))
