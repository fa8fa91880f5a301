"""Whom "he", "she", "they" and "it" mean, and who speaks where the verb alone tells it ("añadió").

A pronoun goes on with who spoke in the sentence before; where nobody did, with the person whom that sentence is about; else with whoever spoke or was named
last. Who is known to be of the other gender is passed over.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.beside import pronoun_at
from reportedly.extract.speech.genders import Gender, Told, of_person, titled
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.marks import COLON, COMMA
from reportedly.extract.speech.memory import Memory
from reportedly.extract.speech.names import NEAR, Mention, Names, Speaker
from reportedly.extract.speech.unnamed import PERSONS, is_body, person_at
from reportedly.naming import countries
from reportedly.records import Span

# What a sentence is about stands among so many of its first words, and a sentence is searched back for so many.
_TOPIC: Final = 10
_SENTENCE: Final = 60
_STOPS: Final = frozenset(".!?;\n。！？；।؟؛۔։")
# How many speakers back a pronoun may go.
_RECENT: Final = 4
# "one of them" has no more words than this.
_SOME: Final = 4


class Pronouns:
    """Resolves pronouns and verbs without a subject by who spoke and who was named before them."""

    def __init__(
        self,
        tokens: Words,
        lexicon: SpeechLexicon,
        names: Names,
        memory: Memory,
        quoted: Sequence[Span] = (),
    ) -> None:
        self._w, self._lex, self._names, self._memory, self._quoted = tokens, lexicon, names, memory, quoted
        self._genders: dict[int, Told | None] = {}

    def is_pronoun(self, source: tuple[int, int]) -> bool:
        """Whether a source is nothing but a pronoun, be it several words of its writing."""
        if pronoun_at(self._w, source, self._lex.language) is not None:
            return True
        return source[1] - source[0] == 1 and self._w.folds[source[0]] in self._lex.pronouns | self._lex.oblique

    def pronoun(self, source: tuple[int, int]) -> Speaker | None:
        """ "he", "she": the person who spoke, or whom the sentence before is about; "they": who spoke last."""
        if (told := pronoun_at(self._w, source, self._lex.language)) is not None:
            gender, several = told
            return self._memory.other or self._memory.last if several else self.somebody_of(gender, source[0])
        if self._w.folds[source[0]] in self._lex.neuter and (topic := self._topic(source[0])) is not None:
            return topic
        if self._w.folds[source[0]] in self._lex.plural | self._lex.neuter:
            one = self._w.folds[source[0]] not in self._lex.plural
            other = self._memory.body if one and self._is_many(self._memory.other) else None
            return (
                other or self._memory.other or self._names.before(self._w.starts[source[0]], "ORG") or self._memory.last
            )
        return self._somebody_after(self.gender_of(self._w.folds[source[0]]), source[0])

    def gender_of(self, pronoun: str) -> Gender | None:
        if pronoun in self._lex.masculine:
            return "m"
        return "f" if pronoun in self._lex.feminine else None

    def somebody_of(self, gender: Gender | None, index: int) -> Speaker | None:
        """The person, of the gender where it is told, who spoke last or is spoken of before the word."""
        candidates = list(self._candidates(index))
        fitting = self._fitting(gender, candidates)
        if fitting is not None or not candidates:
            return fitting or self._memory.last
        entity = candidates[0].entity
        other = None if entity is None else titled(self._names.entities[entity], self._w, self._lex)
        return candidates[0] if other is None else None  # "Bà" is no "ông Thịnh"

    def _fitting(self, gender: Gender | None, candidates: Sequence[Speaker]) -> Speaker | None:
        """The first who may be meant. Whom only the ending of a given name makes one of the other gender is passed over for somebody who is known to be
        of this one, and not for who may be of either."""
        guessed: Speaker | None = None
        for person in candidates:
            told = self._told(person)
            if gender is None or told is None or told.gender == gender:
                return guessed if guessed is not None and told is None else person
            if not told.sure:
                guessed = guessed or person
        return guessed

    def _is_many(self, speaker: Speaker | None) -> bool:
        """Whether a speaker without a name is several people, by the English for them ("survivors")."""
        return (
            speaker is not None and speaker.entity is None and speaker.name.endswith("s") and not is_body(speaker.name)
        )

    def some_of_them(self, source: tuple[int, int]) -> Speaker | None:
        """ "one of them", "two of whom": the people who spoke last."""
        first, stop = source
        if not 2 < stop - first <= _SOME or self._names.has_name(first, stop):
            return None
        theirs = (self._lex.oblique, self._lex.pronouns, self._lex.plural, self._lex.theirs)
        joins = (self._lex.partitives, self._lex.within, self._lex.prepositions)
        last, before = self._w.folds[stop - 1], self._w.folds[stop - 2]
        if not any(last in words for words in theirs) or not any(before in words for words in joins):
            return None
        return self._memory.other if self._is_many(self._memory.other) else self._memory.last

    def _candidates(self, index: int) -> Iterator[Speaker]:
        """Who may be meant, the likeliest first."""
        before, opened = self.sentence_before(index)
        if self._memory.at < before < opened:
            topic = self._subject(before, opened)
            if topic is not None:
                yield topic
            elif self._lex.gendered and (body := self._topic(index)) is not None:
                yield body  # "La Cour suprême a tranché. Elle a validé …"
            elif (somebody := self._somebody_at(before, opened)) is not None:
                yield somebody
        if (nameless := self._nameless(index)) is not None:
            yield nameless
        yield from reversed(self._memory.people[-_RECENT:])
        named = self._names.before(self._w.starts[index], "PER")
        if named is not None:
            yield named

    def sentence_before(self, index: int) -> tuple[int, int]:
        """The first words of the sentence before the one that the word stands in, and of that one; a quotation that ends in it belongs to it whole."""
        opened = self.sentence_start(index)
        k = bisect_right(self._quoted, self._w.starts[opened], key=lambda q: q.start) - 1
        if k >= 0 and self._quoted[k].start < self._w.starts[opened] < self._quoted[k].end:
            opened = self.sentence_start(max(0, bisect_left(self._w.starts, self._quoted[k].start)))
        return (self.sentence_start(opened - 1) if opened > 0 else opened), opened

    def _subject(self, low: int, high: int) -> Speaker | None:
        """The first person who is named at the beginning of a sentence, behind no preposition and no "of"."""
        high = min(low + _TOPIC, high)
        if high <= low:
            return None
        start, stop = self._w.starts[low], self._w.starts[high - 1]
        for mention in self._names.between(start, stop + 1):
            if self._names.entities[mention.entity].kind == "PER":
                first = bisect_left(self._w.starts, mention.start)
                apart = self._lex.prepositions | self._lex.within | self._lex.by
                led = first > low and not self._w.gaps[first].strip() and self._w.folds[first - 1] in apart
                if led and self._lex.order != "final":
                    return None
                return self._names.entity(self._named_beside(mention))
        return None

    def _somebody_at(self, low: int, high: int) -> Speaker | None:
        """The person without a name whom a sentence begins with ("A Gulf official who followed the talks was less sure.")."""
        first = self._w.past(low, high, self._lex.articles | self._lex.indefinite)
        if first == low or first >= high - 1:
            return None
        for k in range(first, min(high - 1, first + NEAR)):
            noun = person_at(self._w, k, high, self._names.language)
            if noun is not None:
                text = self._w.text[self._w.starts[first] : self._w.ends[noun[0] - 1]]
                return Speaker(" ".join(text.split()))
            if self._w.gaps[k + 1].strip() or self._w.folds[k] in self._lex.prepositions | self._lex.breaks:
                return None
        return None

    def _named_beside(self, mention: Mention) -> int:
        """The person of a mention; where a fuller name stands right behind a comma, its person ("The Iranian minister, Nora Weiss, …")."""
        following = next((m for m in self._names.between(mention.start, len(self._w.text)) if m > mention), None)
        if following is None or self._names.entities[following.entity].kind != "PER":
            return mention.entity
        apposed = self._w.text[mention.end : following.start].strip() in COMMA
        return following.entity if apposed else mention.entity

    def recent(self, index: int, before: int, opened: int) -> Speaker | None:
        """The person who spoke in this sentence or the one before, else whom that one is about."""
        last = self._memory.last if before <= self._memory.at < index else None
        if last is None and before < opened:
            last = self._subject(before, opened)
        return last if last is not None and last.entity is not None and self.is_one(last.entity) else None

    def is_one(self, index: int) -> bool:
        """Whether an entity is a person."""
        return self._names.entities[index].kind == "PER"

    def _nameless(self, index: int) -> Speaker | None:
        """The one person without a name, or whose name was not found, who spoke last ("an importer"), where nobody has been named since."""
        last = self._memory.last
        if last is None or last.entity is not None or self._memory.at < 0 or not self._is_person(last.name):
            return None
        since = self._names.between(self._w.starts[self._memory.at], self._w.starts[index])
        return None if any(self.is_one(m.entity) for m in since) else last

    def _is_person(self, name: str) -> bool:
        """Whether a speaker without an entity is one person: by a noun for one, or by a name with a capital."""
        parts = name.split(" ")
        if (
            any(w in PERSONS for w in parts)
            or person_at(self._w, self._memory.at, len(self._w), self._names.language) is not None
        ):
            return True
        if self._lex.noun_capitals and len(parts) == 1 or is_body(name):
            return False
        capital = parts[-1][:1].isupper() and not parts[-1].isupper()
        if len(parts) == 1 and self._lex.cues.at(self._w, self._memory.at, self._memory.at + 1) is not None:
            return False
        people = (parts[-1], parts[-1].removesuffix("s"))
        return capital and not any(
            countries.named(p, lang) or countries.adjective(p, lang) or countries.capital(p, lang)
            for p in people
            for lang in ("en", self._names.language)
        )

    def fits(self, gender: Gender | None, person: Speaker) -> bool:
        """Whether nothing tells that a person is of the other gender (Дуйсенбина is no "он")."""
        told = self._told(person)
        return gender is None or told is None or told.gender == gender

    def _told(self, person: Speaker) -> Told | None:
        if person.entity is None:
            return None
        if person.entity not in self._genders:
            self._genders[person.entity] = of_person(
                self._names.entities[person.entity], self._w, self._lex, person.name
            )
        return self._genders[person.entity]

    def unsaid(self, index: int) -> Speaker | None:
        """Who speaks where the verb alone tells it ("añadió", "a-t-il dit"): the person with whom the sentence before began, where nobody has
        spoken since, else who spoke last, else the person named last."""
        before, opened = self.sentence_before(index)
        topic = self._before_colon(index)
        if topic is not None:
            return self._memory.noted((index, index + 1), topic)
        if self._memory.last is None or self._memory.at < before < opened:
            topic = self._subject(before, opened) if before < opened else None
            if topic is not None:
                return self._memory.noted((index, index + 1), topic)
        return self._memory.last or self._memory.noted(
            (index, index + 1), self._names.before(self._w.starts[index], "PER")
        )

    def _before_colon(self, index: int) -> Speaker | None:
        """Whom the clause before a colon is about, right behind which a verb without a subject stands, or a credit ("Wilber Coila disagreed: said that …")."""
        opened = self.sentence_start(index)
        if index <= opened or not any(c in COLON for k in (index - 1, index) for c in self._w.gaps[k]):
            return None
        return self._subject(opened, index) if self._memory.at < opened else None

    def somebody(self, cue: tuple[int, int]) -> Speaker | None:
        """Whom the pronoun in a credit means ("in her view", "по его словам")."""
        words = self._w.folds[cue[0] : cue[1]]
        if any(w in self._lex.theirs for w in words):
            return self._memory.other or self._memory.last
        his, hers = (any(w in told for w in words) for told in (self._lex.his, self._lex.hers))
        gender: Gender | None = "m" if his else "f" if hers else None
        found = self._somebody_after(gender, cue[0])
        return None if found is None else self._memory.noted(cue, found)

    def _somebody_after(self, gender: Gender | None, index: int) -> Speaker | None:
        """Whom the clause before a colon is about, right behind which the word stands ("Weiss told it otherwise: in his words, …"), else somebody."""
        topic = self._before_colon(index)
        return topic if topic is not None and self.fits(gender, topic) else self.somebody_of(gender, index)

    def owner_of(self, gender: Gender | None, index: int) -> Speaker | None:
        """Whom "his" or "its" means before a noun: the person of the gender who spoke or whom the sentence before is about; where it does not tell one, whoever
        spoke there or begins it, a body too."""
        before, opened = self.sentence_before(index)
        last = self._memory.last if before <= self._memory.at < index else None
        if gender is None and last is not None:
            return last
        if gender is None and before < opened:
            first = self._topic(index)
            if first is not None:
                return first
        return self.somebody_of(gender, index)

    def named_last(self, gender: Gender | None, index: int) -> Speaker | None:
        """The person named last before the word, of the gender where it is told, in this sentence or the two before."""
        low = self._w.starts[max(0, index - _SENTENCE)]
        for _, _, person in reversed(self._names.between(low, self._w.starts[index])):
            if self.is_one(person) and self.fits(gender, self._names.entity(person)):
                return self._names.entity(person)
        return None

    def _topic(self, index: int) -> Speaker | None:
        """What the sentence before begins with, for an "it": who spoke there, else the first organisation or body that it names."""
        opened = self.sentence_start(index)
        before = self.sentence_start(opened - 1) if opened > 0 else opened
        if self._memory.at >= before or opened == 0:
            return None
        start, stop = self._w.starts[before], self._w.starts[min(before + _TOPIC, opened) - 1]
        for mention in self._names.between(start, stop + 1):
            if self._names.entities[mention.entity].kind == "ORG":
                return self._names.entity(mention.entity)
        for k in range(before + 1, min(before + _TOPIC, opened)):
            if self._w.folds[k] in self._lex.bodies and self._w.folds[k - 1] in self._lex.articles:
                return Speaker(self._w.raw(k))
        return None

    def sentence_start(self, index: int) -> int:
        """The first word of the sentence that the word stands in, as far as marks tell."""
        k = max(0, index)
        while k > 0 and index - k < _SENTENCE and not any(c in _STOPS for c in self._w.gaps[k]):
            k -= 1
        return k
