"""Whose a body without a name is: "the union" is the union led by whomever the article calls its president, anywhere in the text.

One table for an article: the people beside whose name stands an office that heads something, and the noun for what it heads ("the union's president", "el jefe de los
bomberos", "工会主席") or an office that tells it ("the mayor"). Which bodies are called by a bare noun, and which offices tell theirs, stands in `languages/en/speakers.toml` (`led`,
`led_by`); a body that two people head is nobody's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import Final

from reportedly import languages
from reportedly.extract.phrases import Phrases, Words, words_of
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.marks import COMMA
from reportedly.extract.speech.names import Names, Speaker
from reportedly.extract.speech.unnamed import SHOWN_IN, in_english, unnamed
from reportedly.records import Span

# Offices that head something.
_HEADS: Final = frozenset({"president", "chair", "leader", "head", "director", "commander", "secretary-general"})
# An office stands within so many words of the name, and in writing without spaces within so many signs.
_WORDS: Final = 7
_SIGNS: Final = 10
# What parts of a full name stand apart by.
_PARTS: Final = frozenset(" ·・‧•")
# The parts of a compound are no shorter than this ("Gewerkschafts-chef").
_PART: Final = 4
# Behind the name of a body, in English, who leads it.
LED_BY: Final = " led by "


class Leaders:
    """The bodies without a name of one article, and who heads them."""

    def __init__(self, tokens: Words, lexicon: SpeechLexicon, names: Names) -> None:
        self._w, self._lex, self._names = tokens, lexicon, names

    def of(self, body: Speaker) -> Speaker | None:
        """The body with the one person who heads it, where it has no name of its own."""
        noun = body.name.casefold()
        kind = _kinds().get(noun) if body.entity is None else None
        if any(noun.rpartition(" ")[2] in words for words in self._names.heads):
            return None  # named further on
        heads = self._heads.get(kind, ()) if kind is not None else ()
        if len(heads) != 1:
            return None
        (head,) = heads
        return Speaker(f"{body.name}{LED_BY}{self._names.entity(head).name}", None, body.written)

    @cached_property
    def _heads(self) -> Mapping[str, set[int]]:
        """By kind of body, who heads one."""
        found: dict[str, set[int]] = defaultdict(set)
        for start, end, index in self._names.mentions:
            if self._names.entities[index].kind == "PER" and not _PARTS.isdisjoint(self._names.entities[index].name):
                for low, high in self._windows(*self._w.within(Span(start, end))):
                    for kind in self._headed(low, high):
                        found[kind].add(self._names.entity(index).entity or index)
        return found

    def _windows(self, begin: int, after: int) -> Iterator[tuple[int, int]]:
        """Where an office may stand beside a name: before it, with no mark but a comma right before the name, or within it; behind it and a comma, up to the next mark."""
        size = _SIGNS if self._w.is_sign(begin) else _WORDS
        low = begin
        while low > max(0, begin - size):
            mark = self._w.gaps[low].strip()
            if mark and not (low == begin and mark in COMMA):
                break
            low -= 1
        yield low, after
        if after < len(self._w) and self._w.gaps[after].strip() in COMMA:
            high = after + 1
            while high < min(len(self._w), after + size) and not self._w.gaps[high].strip():
                high += 1
            yield after, high

    def _headed(self, low: int, high: int) -> Iterator[str]:
        """The kinds of bodies that the words tell to be headed."""
        offices = {key for _, _, key in self._lex.titles.find(self._w, low, high)}
        yield from (kind for office, kind in _led_by().items() if office in offices)
        if offices & _HEADS or any(True for _ in _leads(self._lex.language).find(self._w, low, high)):
            yield from self._bodies(low, high)
        if self._lex.verb_second:
            for k in range(low, high):
                yield from self._compound(self._w.folds[k])

    def _bodies(self, low: int, high: int) -> Iterator[str]:
        known = unnamed(self._lex.language)
        table = _english() if self._lex.language == SHOWN_IN else known.nouns if known is not None else None
        for _, _, noun in table.find(self._w, low, high) if table is not None else ():
            if (kind := _kinds().get(noun) or _kinds().get(noun.rpartition(" ")[2])) is not None:
                yield kind

    def _compound(self, word: str) -> Iterator[str]:
        """The body in a word that ends with an office ("Gewerkschaftschefin")."""
        for cut in range(_PART, len(word) - _PART + 1):
            office = words_of(word[cut:])
            title = self._lex.titles.at(office, 0, 1) if len(office) == 1 else None
            if title is None or title[1] not in _HEADS:
                continue
            for part in (word[:cut], word[:cut].removesuffix("s"), word[:cut].removesuffix("-")):
                noun = words_of(part)
                english = in_english(noun, (0, len(noun)), self._lex, self._names.language) if len(noun) else None
                if english is not None and (kind := _kinds().get(english)) is not None:
                    yield kind


@cache
def _kinds() -> Mapping[str, str]:
    """The kind of each English noun for a body that is called by a bare noun."""
    told = languages.load("en", "speakers").get("led", {})
    return {form: kind for kind, forms in told.items() for form in (kind, *forms)}


@cache
def _led_by() -> Mapping[str, str]:
    return dict(languages.load("en", "speakers").get("led_by", {}))


@cache
def _english() -> Phrases[str]:
    return Phrases((form + owner, form) for form in _kinds() for owner in ("", "'s", "’s"))


@cache
def _leads(language: str) -> Phrases[bool]:
    return Phrases((form, True) for form in languages.load(language, "speakers").get("leads", ()))
