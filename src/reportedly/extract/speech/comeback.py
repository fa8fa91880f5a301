"""Descriptions that come back to somebody by a country or an office: "the Spanish minister", "his Norwegian counterpart", "the report"."""

from __future__ import annotations

from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.described import Described
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.marks import COMMA
from reportedly.extract.speech.memory import Memory
from reportedly.extract.speech.names import Mention, Names, Speaker
from reportedly.extract.speech.unnamed import in_english
from reportedly.naming import countries, institutions

# A country stands so many words before the name of whoever is of it ("Norway's foreign minister, Ola Brandt").
_COUNTRY: Final = 6
# A description with a country in it has no more words than this, and in writing without spaces characters.
_WORDS: Final = 5
_CHARACTERS: Final = 12
# A paper is looked for so many words back, and who issued it in so many words before it.
_PAPER: Final = 160
_SENTENCE: Final = 50
_ENDS: Final = frozenset(".!?\n。！？।؟۔։")
_COUNTERPART: Final = "counterpart"
_MINISTRY: Final = "ministry"


class Comeback:
    """Resolves descriptions to the people and bodies that were named before them."""

    def __init__(
        self, tokens: Words, lexicon: SpeechLexicon, names: Names, described: Described, memory: Memory
    ) -> None:
        self._w, self._lex, self._names, self._memory = tokens, lexicon, names, memory
        self._described = described

    def compatriot(self, source: tuple[int, int]) -> Speaker | None:
        """ "the Spanish minister": the person of that country, named before, whose office does not tell otherwise; "his counterpart": who is not the
        one that spoke."""
        told = self._country_and_office(source)
        if told is None or self._w.folds[source[0]] in self._lex.indefinite:
            return None  # "a Norwegian official"
        country, office = told
        found: int | None = None
        for mention in self._names.back_from(self._w.starts[source[0]]):
            index = mention.entity
            entity = self._names.entities[index]
            if entity.kind != "PER" or not self._holds(entity.role_key, office) or " " not in entity.name.strip("·・"):
                continue
            if office == _COUNTERPART and self._memory.person is not None and self._memory.person.entity == index:
                continue
            if country is None or self._is_of(mention, country):
                found = index
                break
        if found is None and country is not None and office != _COUNTERPART:
            found = self._named_later(source[1], country, office)
        return None if found is None else self._names.entity(found)

    def _named_later(self, index: int, country: str, office: str) -> int | None:
        """The one person who is told further on to hold the office of the country."""
        found = {
            m.entity
            for m in self._names.between(self._w.starts[index - 1], len(self._w.text))
            if (role := self._names.entities[m.entity].role_key) is not None
            and self._holds(role, office)
            and self._names.entities[m.entity].kind == "PER"
            and self._is_of(m, country)
        }
        return found.pop() if len(found) == 1 else None

    def _holds(self, role: str | None, office: str) -> bool:
        return role is None or office == _COUNTERPART or role == office or role.endswith(f"-{office}")

    def _country_and_office(self, source: tuple[int, int]) -> tuple[str | None, str] | None:
        """The country and the office that a description is made of, with nothing else but small words, or None."""
        country = office = None
        foreign = False
        small = self._lex.articles | self._lex.within | self._lex.demonstratives | self._lex.possessives
        if source[1] - source[0] > (_CHARACTERS if self._w.is_sign(source[0]) else _WORDS):
            return None
        k = source[0]
        while k < source[1]:
            title = self._lex.titles.at(self._w, k, source[1])
            named = self._country(k, source[1])
            if title is not None and title[1] and office is None:
                k, office = title
            elif named is not None and country is None:
                k, country = named
            elif self._w.folds[k] in self._lex.colleagues and office is None:
                k, office, foreign = k + 1, _COUNTERPART, True
            elif self._w.folds[k] in small:
                k += 1
            else:
                return None
        if office is None or country is None and (foreign or office != _COUNTERPART):
            return None
        return country, office

    def _country(self, index: int, stop: int) -> tuple[int, str] | None:
        """A country's name or adjective at the word: one past its end and its code."""
        longest = 6 if self._w.is_sign(index) else 2
        for end in range(min(stop, index + longest), index, -1):
            text = self._w.text[self._w.starts[index] : self._w.ends[end - 1]].removesuffix("'s").removesuffix("’s")
            code = countries.named(text, self._names.language) or countries.adjective(text, self._names.language)
            if code is not None:
                return end, code
        return None

    def _is_of(self, mention: Mention, country: str) -> bool:
        """Whether the person of a mention is told to be of the country, by her office or by the nearest country before her name."""
        told = self._names.entities[mention.entity].country
        if told is not None:
            return told == country
        so_far = (m for m in self._names.mentions if m.entity == mention.entity and m.start <= mention.start)
        return any(self._told_beside(m, country) for m in so_far)

    def _told_beside(self, mention: Mention, country: str) -> bool:
        """Whether the nearest country before a name, or the one behind an "of" after it, is the country."""
        first, stop = self._names.words(mention)
        for k in range(first - 1, max(-1, first - 1 - _COUNTRY), -1):
            if any(c in _ENDS for c in self._w.gaps[k + 1]):
                break
            if (named := self._country(k, first)) is not None:
                return named[1] == country
        behind = stop < len(self._w) and self._w.folds[stop] in self._lex.within | self._lex.members
        after = self._country(stop + 1, min(len(self._w), stop + 3)) if behind and stop + 1 < len(self._w) else None
        return after is not None and after[1] == country

    def issued(self, source: tuple[int, int]) -> Speaker | None:
        """ "the report": whoever the sentence begins with in which a paper was spoken of last, else the body that spoke last; a paper has no
        view of its own."""
        if self._described.bare(source) not in self._lex.documents:
            return None
        return (
            self._presented(source[0], self._w.folds[source[1] - 1])
            or self._memory.body
            or self._names.before(self._w.starts[source[0]], "ORG")
            or self._memory.last
        )

    def _presented(self, index: int, paper: str) -> Speaker | None:
        """The first person or organisation of the sentence in which the paper was last spoken of before the word."""
        at = next((k for k in range(index - 1, max(0, index - _PAPER), -1) if self._w.folds[k] == paper), None)
        if at is None:
            return None
        low = at
        while low > 0 and at - low < _SENTENCE and not any(c in _ENDS for c in self._w.gaps[low]):
            low -= 1
        start, stop = self._w.starts[low], self._w.starts[at]
        for m in self._names.between(start, stop):
            begin = self._names.words(m)[0]
            apposed = begin > low and self._w.gaps[begin].strip() in COMMA
            far = apposed and begin - low > _WORDS
            if self._names.entities[m.entity].kind in ("PER", "ORG") and m.end <= stop and not far:
                return self._names.entity(m.entity)
        return None

    def ministry_again(self, source: tuple[int, int]) -> Speaker | None:
        """ "the ministry": the ministry that spoke last, else the one named last, under whatever name ("the Foreign Office")."""
        noun = self._described.bare(source)
        if noun is None or _MINISTRY not in (noun, in_english(self._w, source, self._lex, self._names.language)):
            return None
        last = self._memory.body
        if last is not None and last.name != _MINISTRY and (last.name.endswith(_MINISTRY) or _is_ministry(last.name)):
            return last
        for _, _, index in self._names.back_from(self._w.starts[source[0]]):
            if self._names.entities[index].kind == "ORG" and _is_ministry(self._names.entities[index].name):
                return self._names.entity(index)
        return None


def _is_ministry(name: str) -> bool:
    known = institutions.institution(name)
    return known is not None and known[0].endswith(_MINISTRY)
