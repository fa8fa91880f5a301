"""What stands before a speaker and tells on what occasion he spoke, and what stands behind him and takes up what was said.

"In an interview with Radio Lund *the minister* said", "V rozhovoru pro Rádio Haná *ministr* uvedl": where nothing but the words themselves part an occasion from the speaker, a noun phrase that runs up to the verb takes in both. "*The company*
this denies": in languages where the object stands before the verb, so does a pronoun for what was said before (`it` of `languages/*/denials.toml`). `languages/*/asides.toml` lists the
beginnings of nouns for occasions and papers, and of words for what somebody was before.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly import languages
from reportedly.extract.phrases import Words
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.names import Names
from reportedly.extract.speech.unnamed import PERSONS, composed, in_english
from reportedly.text import fold

# The noun for the occasion is among the first words of the sentence ("In a long telephone interview").
_OPENING: Final = 5
# A noun for an occasion behind a speaker stands so many words behind its preposition ("the minister *in a radio interview*").
_BEHIND: Final = 3
# What may stand between the words of an occasion and of a speaker: marks around the name of a station.
_MARKS: Final = frozenset(("", "«", "»", "„", "“", "”", '"', "'"))
_STOPS: Final = frozenset(".!?;:\n。！？؟۔։—–")


@dataclass(frozen=True, slots=True)
class Asides:
    """The lists of one language."""

    occasions: tuple[str, ...]
    taken_up: frozenset[str]
    former: tuple[str, ...]


@cache
def asides(language: str) -> Asides:
    """The lists of a language; empty ones where it has none."""
    data = languages.load(language, "asides")
    return Asides(
        tuple(map(fold, data.get("occasions", ()))),
        frozenset(map(fold, languages.load(language, "denials").get("it", ()))),
        tuple(map(fold, data.get("former", ()))),
    )


class Openings:
    """Parts the speakers of one article from the occasions on which they spoke."""

    def __init__(self, tokens: Words, lexicon: SpeechLexicon, names: Names) -> None:
        self._w, self._lex, self._names = tokens, lexicon, names
        self._asides = asides(lexicon.language)
        self._leading = lexicon.prepositions | lexicon.within | lexicon.locatives

    def without(self, source: tuple[int, int], named: set[int]) -> tuple[int, int]:
        """The source without the occasion before or behind its speaker and without a pronoun for what was said; `named` are the words of names."""
        first, stop = source
        while stop - first > 1 and self._w.folds[stop - 1] in self._asides.taken_up and stop - 1 not in named:
            stop -= 1
        if not self._asides.occasions:
            return first, stop
        stop = next(
            (k for k in range(first + 1, stop - 1) if k not in named and self._ends_before(first, k, stop)), stop
        )
        at = self._occasion((first, stop))
        return (first, stop) if at is None else (self._speaker((max(first, at + 1), stop), named) or first, stop)

    def _ends_before(self, first: int, index: int, stop: int) -> bool:
        """Whether a speaker ends here, before a preposition and a noun for an occasion soon behind it."""
        if self._w.folds[index] not in self._leading:
            return False
        led = any(self._is_occasion(k) for k in range(index + 1, min(stop, index + 1 + _BEHIND)))
        return led and self._is_speaker(self._w.past(first, index - 1, self._lex.articles), index)

    def _is_occasion(self, index: int) -> bool:
        return self._w.folds[index].startswith(self._asides.occasions)

    def _occasion(self, source: tuple[int, int]) -> int | None:
        """The noun for an occasion with which the sentence begins that runs up to the source, behind a preposition or as its first word."""
        opened = source[0]
        while opened > 0 and source[0] - opened < _OPENING and _STOPS.isdisjoint(self._w.gaps[opened]):
            opened -= 1
        reach = range(opened, min(opened + _OPENING, source[1] - 1))
        at = next((k for k in reach if self._is_occasion(k)), None)
        if at is None or any(self._w.gaps[k].strip() not in _MARKS for k in range(opened + 1, source[1])):
            return None
        small = self._leading | self._lex.articles
        if any(self._w.folds[k] not in small for k in range(at + 1, source[0])):
            return None  # "In een verklaring *zei* Ken Lewis"
        return at if at == opened or self._w.folds[opened] in self._leading else None

    def _speaker(self, source: tuple[int, int], named: set[int]) -> int | None:
        """Where the speaker begins who stands right before the verb: an office, with or without a name, a person's name, or a body."""
        for k in range(source[0], source[1]):
            if k in named and k - 1 in named and not self._begins_name(k):
                continue
            if self._is_speaker(k, source[1]):
                return k - 1 if self._w.folds[k - 1] in self._lex.articles and k > source[0] else k
        return None

    def _is_speaker(self, index: int, stop: int) -> bool:
        """Whether the words from here on are one speaker."""
        title = self._lex.titles.at(self._w, index, stop)
        if title is not None and (title[0] == stop or self._is_person(title[0], stop)):
            return True
        if self._is_person(index, stop):
            return True
        if composed(self._w, (index, stop), self._lex, self._lex.language) is None:
            return False
        body = in_english(self._w, (index, stop), self._lex, self._lex.language)
        return body is None or " " not in body or body.split(" ")[0] not in PERSONS  # "губернатору | министерство"

    def _begins_name(self, index: int) -> bool:
        return any(self._names.words(m)[0] == index for m in self._names.inside(index, index + 1))

    def _is_person(self, first: int, stop: int) -> bool:
        """Whether the words are a person's name."""
        people = (m for m in self._names.inside(first, stop) if self._names.entities[m.entity].kind == "PER")
        return any(self._names.words(m) == (first, stop) for m in people)
