"""The company or club that a page names and nothing marks as one: "Siam Lotus Tour has lost its licence. The company says …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reportedly.extract.names.lists import given_names
from reportedly.extract.phrases import Words
from reportedly.extract.speech.genders import of_person
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.names import Names
from reportedly.naming import countries, gazetteer
from reportedly.records import Span
from reportedly.text import fold

# What English calls the bodies whose names are often taken for people's, or for nothing.
FIRMS: Final = frozenset(
    {
        "company",
        "firm",
        "club",
        "team",
        "operator",
        "airline",
        "carrier",
        "shipping company",
        "manufacturer",
        "association",
        "federation",
    }
)
# The name that a sentence begins with has so many words, and is looked for so many sentences before.
_WORDS: Final = range(2, 5)
_SENTENCES: Final = 2
_STOPS: Final = frozenset(".!?\n")
# A comma and what parts it from a name are no longer than this.
_GAP: Final = 4
# A sentence is searched back for so many words.
_REACH: Final = 60


def subject_before(tokens: Words, lex: SpeechLexicon, names: Names, index: int) -> Span | None:
    """The name that one of the sentences before the word begins with, which was taken for no name."""
    if lex.noun_capitals:
        return None
    opened = _opened(tokens, index)
    for _ in range(_SENTENCES):
        if opened == 0:
            return None
        opened = _opened(tokens, opened - 1)
        found = _run(tokens, lex, opened, index)
        if found is None or found[1] - found[0] not in _WORDS:
            continue
        span = Span(tokens.starts[found[0]], tokens.ends[found[1] - 1])
        named = any(m.start < span.end and span.start < m.end for m in names.mentions)
        if not named and not _is_place(tokens.text[span.start : span.end], lex):
            return span
    return None


def _opened(tokens: Words, index: int) -> int:
    k = index
    while k > 0 and index - k < _REACH and not any(c in _STOPS for c in tokens.gaps[k]):
        k -= 1
    return k


def _run(tokens: Words, lex: SpeechLexicon, first: int, stop: int) -> tuple[int, int] | None:
    """The words with capitals that a sentence begins with, before one without."""
    first = tokens.past(first, stop, lex.articles)
    end = first
    while end < stop and tokens.raw(end)[0].isupper() and not (end > first and tokens.gaps[end].strip(" &")):
        end += 1
    small = end < stop and tokens.raw(end)[0].islower() and not tokens.gaps[end].strip()
    plain = tokens.folds[first] in lex.pronouns | lex.prepositions | lex.breaks | lex.calendar if first < end else True
    return (first, end) if small and not plain else None


def _is_place(name: str, lex: SpeechLexicon) -> bool:
    return bool(gazetteer.find(name)) or countries.named(name, lex.language) is not None


def firms(tokens: Words, lex: SpeechLexicon, names: Names, index: int) -> Iterator[int]:
    """Those taken for people before the word, the last first, of whom nothing tells that they are: no role, no given name, and never called by the last
    word alone."""
    if lex.noun_capitals or lex.free_order:  # names there have cases, and nouns capitals
        return
    seen: set[int] = set()
    for _, _, number in names.back_from(tokens.starts[index]):
        if number in seen:
            continue
        seen.add(number)
        one = names.entities[number]
        parts = one.name.split()
        if one.kind != "PER" or one.role_key is not None or len(parts) not in _WORDS or fold(parts[0]) in given_names():
            continue
        alone = {tokens.text[s.start : s.end] for s in one.mentions}
        if any(tokens.text[max(0, s.start - _GAP) : s.start].rstrip().endswith(",") for s in one.mentions):
            continue  # "its director, Han Ki-jun"
        if parts[-1] in alone or of_person(one, tokens, lex) is not None or _is_place(one.name, lex):
            continue
        yield number
