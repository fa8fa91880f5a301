"""What English calls a speaker without a name: "مصدر أمني" is a security source, "местные СМИ" are local media.

So that "officials" in one language are "officials" in another. Only a phrase every word of which is understood is named so: a country's
adjective, a modifier, one noun (`languages/*/speakers.toml`); whatever says more stays as it is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly import languages
from reportedly.extract.phrases import Phrases, Words
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.naming import countries

# A description longer than this many words says more than who speaks.
_LONGEST: Final = 12
# Scripts that are written without spaces give one word a character; a country's name there is up to this many.
_CHARACTERS: Final = 6


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Nouns and modifiers of one language with their English, and what adds nothing."""

    nouns: Phrases[str]
    modifiers: Phrases[str]
    small: Phrases[bool]
    head_last: bool


@cache
def unnamed(language: str | None) -> Unnamed | None:
    """The lexicon of a language, or None where there is no data."""
    data = languages.load((language or "").split("-")[0].split("_")[0].lower() or "en", "speakers")
    if "nouns" not in data:
        return None
    return Unnamed(
        nouns=Phrases((form, english) for english, forms in data["nouns"].items() for form in forms),
        modifiers=Phrases((form, english) for english, forms in data.get("modifiers", {}).items() for form in forms),
        small=Phrases((w, True) for w in data.get("small", ())),
        head_last=data.get("head") == "last",
    )


def in_english(tokens: Words, source: tuple[int, int], lex: SpeechLexicon, language: str | None) -> str | None:
    """The English for a speaker without a name, or None where any of its words is not understood."""
    known = unnamed(language)
    if known is None or source[1] - source[0] > _LONGEST:
        return None
    nouns: list[str] = []
    modifiers: list[str] = []
    country: str | None = None
    k = source[0]
    while k < source[1]:
        if (noun := known.nouns.at(tokens, k, source[1])) is not None:
            nouns.append(noun[1])
            k = noun[0]
        elif (modifier := known.modifiers.at(tokens, k, source[1])) is not None:
            modifiers.append(modifier[1])
            k = modifier[0]
        elif (small := known.small.at(tokens, k, source[1])) is not None:
            k = small[0]
        elif (named := _country(tokens, k, source[1], language)) is not None:
            k, country = named
        elif _is_small(tokens.folds[k], lex):
            k += 1
        else:
            return None
    return _joined(nouns, modifiers, country, head_last=known.head_last)


def _is_small(word: str, lex: SpeechLexicon) -> bool:
    return word in lex.articles | lex.prepositions | lex.within or word in lex.markers


def _country(tokens: Words, index: int, stop: int, language: str | None) -> tuple[int, str] | None:
    """A country's name or adjective at the word: one past its end, and the English adjective."""
    for end in range(min(stop, index + _CHARACTERS), index, -1):
        text = tokens.text[tokens.starts[index] : tokens.ends[end - 1]]
        if end - index > 1 and len(text) > _CHARACTERS * 4:
            continue
        code = countries.named(text, language) or countries.adjective(text, language)
        if code is not None and (adjective := _adjective(code)) is not None:
            return end, adjective
    return None


@cache
def _adjective(code: str) -> str | None:
    return dict(languages.load("en", "speakers").get("demonyms", {})).get(code)


def _joined(nouns: list[str], modifiers: list[str], country: str | None, *, head_last: bool) -> str | None:
    if not nouns:
        return None
    head = nouns.pop() if head_last else nouns.pop(0)
    before = [*modifiers, *nouns]
    if len(before) > 2:
        return None
    return " ".join((*((country,) if country else ()), *dict.fromkeys(b for b in before if b not in head), head))
