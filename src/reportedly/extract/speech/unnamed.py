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
from reportedly.extract.speech.lexicon import SpeechLexicon, has_tones
from reportedly.naming import countries

# Who speaks for a body, in English.
MOUTHS: Final = frozenset({"spokesman", "spokeswoman", "spokesperson", "press service"})
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
    clitics = data.get("clitics", ())
    tones = has_tones((language or "").split("-")[0].lower())
    return Unnamed(
        nouns=Phrases(
            ((form, english) for english, forms in data["nouns"].items() for form in forms),
            clitics=clitics,
            tones=tones,
        ),
        modifiers=Phrases(
            ((form, english) for english, forms in data.get("modifiers", {}).items() for form in forms),
            clitics=clitics,
            tones=tones,
        ),
        small=Phrases(((w, True) for w in data.get("small", ())), tones=tones),
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


def extent(tokens: Words, start: int, stop: int, lex: SpeechLexicon) -> int | None:
    """Where the words for a speaker end that begin at a word (modifiers, a country's adjective, one noun or role), or None where there is no
    noun for a speaker."""
    known = unnamed(lex.language)
    end: int | None = None
    k = start
    while k < stop and k - start < _LONGEST:
        noun = _noun(tokens, k, stop, lex, known)
        after = None if noun is not None else _modifier(tokens, k, stop, lex, known)
        if noun is not None and end is None:
            k = end = noun
        elif after is not None and (end is None or known is not None and not known.head_last):
            k = after
            end = k if end is not None else None
        elif end is not None and (added := _addition(tokens, k, stop, lex, known)) is not None:
            k = end = added
        else:
            break
    return end


def _noun(tokens: Words, index: int, stop: int, lex: SpeechLexicon, known: Unnamed | None) -> int | None:
    ends = [
        found[0]
        for table in (known.nouns if known else None, lex.titles)
        if table and (found := table.at(tokens, index, stop))
    ]
    if tokens.folds[index] in lex.bodies or tokens.folds[index] in lex.documents:
        ends.append(index + 1)
    return max(ends, default=None)


def _addition(tokens: Words, index: int, stop: int, lex: SpeechLexicon, known: Unnamed | None) -> int | None:
    """Past words behind a noun that add nothing to it ("muuguzi mmoja ambaye hakutaka jina lake litajwe")."""
    if known is None or known.head_last or _is_small(tokens.folds[index], lex) or tokens.gaps[index].strip():
        return None
    found = known.small.at(tokens, index, stop)
    return None if found is None or tokens.folds[index] in lex.conjunctions else found[0]


def _modifier(tokens: Words, index: int, stop: int, lex: SpeechLexicon, known: Unnamed | None) -> int | None:
    if known is not None and (found := known.modifiers.at(tokens, index, stop)) is not None:
        return found[0]
    country = _country(tokens, index, min(stop, index + 1), lex.language)
    return None if country is None else country[0]


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
    nouns = [n for n in nouns if n not in MOUTHS] or nouns[:1]  # who speaks for a ministry is the ministry
    head = nouns.pop() if head_last else nouns.pop(0)
    before = [*modifiers, *nouns]
    if len(before) > 2:
        return None
    return " ".join((*((country,) if country else ()), *dict.fromkeys(b for b in before if b not in head), head))
