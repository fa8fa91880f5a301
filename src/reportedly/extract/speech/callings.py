"""Who is meant by an office or a calling that comes back without a name: "el alto representante", "a magistrada", "the governor of Benguet"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from reportedly import languages
from reportedly.extract.phrases import Words
from reportedly.extract.speech.described import Described
from reportedly.extract.speech.genders import article_gender
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.marks import COMMA
from reportedly.extract.speech.memory import Memory
from reportedly.extract.speech.names import Names, Speaker
from reportedly.extract.speech.pronouns import Pronouns
from reportedly.extract.speech.unnamed import PERSONS, SHOWN_IN, in_english, person_at
from reportedly.text import fold

# An office has no more words than this, and one of this rank is held by one person at a time (`languages/roles.toml`).
_OFFICE: Final = 3
_RANK: Final = 5
# What else a noun may mean: "el técnico" of a team is its coach.
_ALSO: Final[Mapping[str, str]] = {"technician": "coach"}
# A title that a name was taken with is no shorter.
_TITLE: Final = 5
# What a person is stands within so many words of her name.
_BESIDE: Final = 4


@cache
def high_offices() -> frozenset[str]:
    """The keys of the offices that few hold at a time."""
    roles = languages.common("roles")["roles"]
    return frozenset(
        key for key, told in roles.items() if told.get("rank", 0) >= _RANK and told.get("of") != "military"
    )


class Callings:
    """Resolves offices and nouns for persons by what people are called beside their names, and by who spoke."""

    def __init__(
        self,
        tokens: Words,
        lexicon: SpeechLexicon,
        names: Names,
        described: Described,
        memory: Memory,
        pronouns: Pronouns,
    ) -> None:
        self._w, self._lex, self._names, self._memory, self._pronouns = tokens, lexicon, names, memory, pronouns
        self._described = described
        self._callings: dict[int, frozenset[str]] = {}

    def office_again(self, source: tuple[int, int]) -> Speaker | None:
        """ "el alto representante", "the governor": an office that nobody in the article is told to hold is whoever spoke in this sentence or the one before, or whom
        that is about, where no office of his own tells otherwise."""
        key = self._office(source)
        if key is None:
            return None
        before, opened = self._pronouns.sentence_before(source[0])
        last = self._pronouns.recent(source[0], before, opened)
        if last is None or last.entity is None:
            return None
        own = self._names.entities[last.entity].role_key
        if own is not None and own != key and not own.endswith(f"-{key}"):
            return None
        return last if self._pronouns.fits(article_gender(self._w.folds[source[0]]), last) else None

    def office_of(self, source: tuple[int, int]) -> Speaker | None:
        """ "the governor of Benguet": whoever alone is told to hold an office that few hold, in languages that have no nouns for speakers of their own."""
        first, stop = source
        first = self._w.past(first, stop, self._lex.articles - self._lex.indefinite)
        title = self._lex.titles.at(self._w, first, stop) if first > source[0] else None
        if self._names.language != SHOWN_IN or title is None or title[1] not in high_offices() or title[0] + 1 >= stop:
            return None
        inner = range(title[0] + 1, stop)
        if self._w.folds[title[0]] not in self._lex.within or not all(self._w.raw(k)[0].isupper() for k in inner):
            return None
        entities = self._names.entities
        holders = [i for i, e in enumerate(entities) if e.kind == "PER" and e.role_key == title[1] and " " in e.name]
        return self._names.entity(holders[0]) if len(holders) == 1 else None

    def person_again(self, source: tuple[int, int]) -> Speaker | None:
        """ "a magistrada", "il sacerdote": the person beside whose name a noun with the same English stood last ("a juíza Nora Weiss"); where nobody is called
        so, who spoke in this sentence or the one before, or whom that is about, if nothing tells what he is."""
        noun = self._person_noun(source)
        if noun is None:
            return None
        gender = article_gender(self._w.folds[source[0]])
        seen: set[int] = set()
        for _, _, index in self._names.back_from(self._w.starts[source[0]]):
            if index in seen:
                continue
            seen.add(index)
            holds = self._holds_word(index, source)
            if holds or self._pronouns.is_one(index):
                called = holds or not {noun, _ALSO.get(noun, noun)}.isdisjoint(self._occupations(index))
                if called and self._pronouns.fits(gender, self._names.entity(index)):
                    return self._names.entity(index)
        if (
            self._memory.last is not None
            and self._memory.last.entity is None
            and self._is_titled(self._memory.last.name, source)
        ):
            return self._memory.last
        before, opened = self._pronouns.sentence_before(source[0])
        last = self._pronouns.recent(source[0], before, opened)
        if last is None and before > 0 and self._memory.at >= self._pronouns.sentence_start(before - 1):
            last = self._memory.person
        if last is None or last.entity is None or self._occupations(last.entity):
            return None
        return last if self._pronouns.fits(gender, last) else None

    def _holds_word(self, index: int, source: tuple[int, int]) -> bool:
        """Whether the name was taken with the title that the source repeats, in another form perhaps ("Daire Başkanı Ali Kaya", "Başkan")."""
        return self._is_titled(self._names.entities[index].name, source)

    def _is_titled(self, name: str, source: tuple[int, int]) -> bool:
        word = self._described.bare(source) or ""
        return len(word) >= _TITLE and any(fold(w).startswith(word) for w in name.split(" ")[:-1])

    def _person_noun(self, source: tuple[int, int]) -> str | None:
        """The English noun of a source that is one definite noun for a person."""
        word = None if self._w.folds[source[0]] in self._lex.indefinite else self._described.bare(source)
        if word is not None and self._names.language == SHOWN_IN:
            return word if word in PERSONS else None
        english = None if word is None else in_english(self._w, source, self._lex, self._names.language)
        return english if english in PERSONS else None

    def _occupations(self, index: int) -> frozenset[str]:
        """What a person is called beside her name, in English."""
        if index not in self._callings:
            found = {self._names.entities[index].role_key or ""} - {""}
            for mention in self._names.mentions:
                if mention.entity == index:
                    first, stop = self._names.words(mention)
                    for k in (*range(first, stop), *self._words_beside(first, stop)):
                        if (noun := person_at(self._w, k, len(self._w), self._names.language)) is not None:
                            found.add(noun[1])
            self._callings[index] = frozenset(found)
        return self._callings[index]

    def _words_beside(self, first: int, stop: int) -> Iterator[int]:
        """The words right before a name up to a mark, and those behind a comma after it."""
        for k in range(first - 1, max(-1, first - 1 - _BESIDE), -1):
            if self._w.gaps[k + 1].strip() not in COMMA | {""}:
                break
            yield k
            if self._w.gaps[k].strip():
                break
        if stop < len(self._w) and self._w.gaps[stop].strip() in COMMA:
            for k in range(stop, min(len(self._w), stop + _BESIDE)):
                if k > stop and self._w.gaps[k].strip():
                    break
                yield k

    def _office(self, source: tuple[int, int]) -> str | None:
        """The key of the office that a source names with an article, and nothing else, where it is one that few hold."""
        first, stop = source
        first = self._w.past(first, stop, self._lex.articles - self._lex.indefinite)
        stop = self._w.short_of(first + 1, stop, self._lex.demonstratives)
        definite = first > source[0] or stop < source[1] or self._lex.articleless
        if not definite or not 0 < stop - first <= _OFFICE or self._names.has_name(first, stop):
            return None
        for k in range(first, stop):
            found = self._lex.titles.at(self._w, k, stop)
            if found is not None and found[0] == stop and (k == first or found[1] in high_offices()):
                return found[1] if found[1] in high_offices() else None
        return None
