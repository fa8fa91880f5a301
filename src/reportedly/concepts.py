"""What a statement is about, the same in all languages: acts, people and things by the words of `languages/*/concepts.toml`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from reportedly import languages
from reportedly.text import fold, marked, words

# A language whose tones make another word is compared with them.
TONAL: Final = frozenset({"vi"})
_ELIDED: Final = re.compile(r"(?<=^[a-z])['’]|(?<=^qu)['’]|(?<=^[a-z]{3}l)['’]")
_KATAKANA: Final = re.compile("[ァ-ヺー]+")
# What is written onto the beginning of a word (and, the, of, to, he who …), letters in any order up to so many.
_CLITICS: Final[Mapping[str, tuple[frozenset[str], int]]] = {
    "ar": (frozenset("وفبلكاسيتن"), 4),
    "he": (frozenset("והבלמשכיתנא"), 3),
}


@dataclass(frozen=True, slots=True)
class _Words:
    """Whole words and beginnings of words, each with the keys that it is listed under."""

    whole: Mapping[str, frozenset[str]]
    begin: Mapping[str, frozenset[str]]
    longest: int

    def of(self, form: str) -> frozenset[str]:
        """The keys that a word, or what it begins with, is listed under."""
        found = set(self.whole.get(form, ()))
        for end in range(2, min(len(form), self.longest) + 1):
            found |= self.begin.get(form[:end], frozenset())
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a language: words that tell a key, those that do not tell it whatever they begin with (listed with "!"), parts of words, and phrases."""

    told: _Words
    untold: _Words
    within: Mapping[str, frozenset[str]]
    phrases: Mapping[str, frozenset[str]]


@lru_cache(maxsize=16384)
def concepts(text: str, language: str | None) -> frozenset[str]:
    """The keys of what a text is about; none in a language without data."""
    code = languages.code(language)
    known = _known(code)
    folded = _plain(text, code)
    listed = [part for w, _ in words(folded) for part in _ELIDED.split(w) if part]  # l’hôpital
    found: set[str] = set()
    for word in listed:
        forms = _forms(word, code)
        if told := frozenset[str]().union(*map(known.told.of, forms)):
            found |= told.difference(*map(known.untold.of, forms))
    row = f" {' '.join(listed)} "
    for phrase, keys in known.phrases.items():
        if phrase in row:
            found |= keys
    for part, keys in known.within.items():
        if part in folded and _stands(part, folded):
            found |= keys
    return frozenset(found)


def _stands(part: str, text: str) -> bool:
    """Whether a part in katakana stands in a text as a word of its own ("ダム", not in "アムステルダム"); others may stand within any."""
    if not _KATAKANA.fullmatch(part):
        return True
    return any(run.group() == part for run in _KATAKANA.finditer(text))


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
def _known(code: str) -> _Known:
    told: list[tuple[str, str]] = []
    untold: list[tuple[str, str]] = []
    within: defaultdict[str, set[str]] = defaultdict(set)
    phrases: defaultdict[str, set[str]] = defaultdict(set)
    for key, listed in languages.load(code, "concepts").items():
        for written in listed:
            bare = _plain(written.strip("*!"), code)
            if written.startswith("!"):
                untold.append((written, key))
            elif written.startswith("*"):
                within[bare].add(key)
            elif " " in bare or "-" in bare:
                joined = " ".join(w for w, _ in words(bare))
                phrases[f" {joined}" if written.endswith("*") else f" {joined} "].add(key)
            else:
                told.append((written, key))
    return _Known(_listed(told, code), _listed(untold, code), _frozen(within), _frozen(phrases))


def _listed(entries: Iterable[tuple[str, str]], code: str) -> _Words:
    whole: defaultdict[str, set[str]] = defaultdict(set)
    begin: defaultdict[str, set[str]] = defaultdict(set)
    for written, key in entries:
        (begin if written.endswith("*") else whole)[_plain(written.strip("*!"), code)].add(key)
    return _Words(_frozen(whole), _frozen(begin), max(map(len, begin), default=0))


def _frozen(keys: Mapping[str, set[str]]) -> Mapping[str, frozenset[str]]:
    return {word: frozenset(told) for word, told in keys.items()}
