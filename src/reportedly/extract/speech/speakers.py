"""Who a source is: names, roles ("the minister") and pronouns, resolved within the article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Final

from reportedly.extract.phrases import Words, words_of
from reportedly.extract.speech.able import is_noun_for_speaker
from reportedly.extract.speech.ages import Ages
from reportedly.extract.speech.apposed import Apposed
from reportedly.extract.speech.beside import beside
from reportedly.extract.speech.callings import Callings
from reportedly.extract.speech.capitals import government
from reportedly.extract.speech.comeback import Comeback
from reportedly.extract.speech.described import Described
from reportedly.extract.speech.epithets import Epithets
from reportedly.extract.speech.leaders import LED_BY, Leaders
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.meant import Meant
from reportedly.extract.speech.memory import Memory
from reportedly.extract.speech.named import Named
from reportedly.extract.speech.names import NEAR, Names, Speaker
from reportedly.extract.speech.offices import Offices
from reportedly.extract.speech.placed import Placed
from reportedly.extract.speech.pronouns import Pronouns
from reportedly.extract.speech.returning import Returning
from reportedly.extract.speech.translated import Translated
from reportedly.extract.speech.trimming import Trimming
from reportedly.extract.speech.unnamed import MOUTHS, SHOWN_IN, composed, extent, in_english, listed
from reportedly.extract.speech.whose import Whose
from reportedly.extract.speech.written import Written
from reportedly.records import Entity, NameMention, Span

# Who speaks for a body, without a name.
_LAWYERS: Final = frozenset({"lawyer", "lawyers", "attorney"})
_MOUTHS: Final = MOUTHS | {"lawyer", "lawyers"}
# What belongs to somebody is no more words than this ("final preliminary report").
_OWNED: Final = 3
# Who speaks for a body is named with no more words than this, where no body is named with him.
_MOUTH: Final = 3
# Between the parts of a transcribed name.
_POINTS: Final = "·・‧•"


class Speakers:
    """Resolves the sources of one article, in the order of the text: pronouns look back at who spoke last.

    Its parts: the names of the article and what is called by them, the pronouns, the descriptions that come back to somebody, and the memory that all share.
    """

    def __init__(
        self,
        tokens: Words,
        lexicon: SpeechLexicon,
        entities: Sequence[Entity],
        names: Sequence[NameMention],
        language: str | None = None,
        quoted: Sequence[Span] = (),
        times: Sequence[Span] = (),
    ) -> None:
        self._w, self._lex, self._entities, self._language = tokens, lexicon, entities, language
        self._memory = Memory(tokens, lexicon, entities)
        self._names = Names(tokens, lexicon, entities, names, language)
        self._described = Described(tokens, lexicon, self._names, self._memory.heard)
        self._named = Named(tokens, lexicon, self._names)
        self._translated = Translated(tokens, lexicon, self._names, self._described, self._named)
        self._apposed = Apposed(tokens, lexicon, self._names)
        self._placed = Placed(tokens, lexicon, self._names, self._translated)
        self._trimming = Trimming(tokens, lexicon, self._names, times)
        self._offices = Offices(tokens, lexicon, self._names, self._described)
        self._returning = Returning(tokens, lexicon, self._names, self._described)
        self._meant = Meant(tokens, lexicon, self._names, self._returning)
        self._leaders = Leaders(tokens, lexicon, self._names)
        self._pronouns = Pronouns(tokens, lexicon, self._names, self._memory, quoted)
        self._callings = Callings(tokens, lexicon, self._names, self._described, self._memory, self._pronouns)
        self._as_written = Written(tokens, lexicon, self._names, self._described, self._meant)
        self._comeback = Comeback(tokens, lexicon, self._names, self._described, self._memory)
        self._whose = Whose(tokens, lexicon, self._names, self._pronouns)
        self._ages = Ages(tokens, lexicon, self._names)
        self._epithets = Epithets(tokens, lexicon, self._names, self._pronouns)

    @cached_property
    def _ways(self) -> tuple[Callable[[tuple[int, int]], Speaker | None], ...]:
        """The ways to tell who a source is, in the order in which they are tried: by its words and a name beside it, by a name in it, by a name that it comes back to, as it is written."""
        return (
            self._self_named,
            self._ages.of,
            self._offices.theirs,
            self._whose.speaker,
            self._same,
            self._apposed.before_comma,
            self._comeback.compatriot,
            self._callings.office_of,
            self._government,
            self._figures_of,
            self._named.titled,
            self._named.for_another,
            self._apposed.behind_noun,
            self._placed.of,
            self._translated.mistaken,
            self._named.of,
            self._surname,
            self._described.of,
            self._offices.before,
            self._comeback.issued,
            self._returning.body,
            self._comeback.ministry_again,
            self._callings.office_again,
            self._callings.person_again,
            self._offices.later,
            self._epithets.of,
            self._translated.of,
            self._described.again,
            self._as_written.speaker,
        )

    def headed(self, speaker: Speaker) -> Speaker:
        """A speaker as it is shown: a body without a name by the one person whom the article calls its head."""
        return self._leaders.of(speaker) or speaker

    def unsaid(self, index: int) -> Speaker | None:
        """Who speaks where the verb alone tells it ("añadió")."""
        return self._pronouns.unsaid(index)

    def somebody(self, cue: tuple[int, int]) -> Speaker | None:
        """Whom the pronoun in a credit means ("in her view")."""
        return self._pronouns.somebody(cue)

    def resolve(self, source: tuple[int, int] | None, *, credited: bool = False) -> Speaker | None:
        """Who the source is; without a source, who spoke last. `credited`: behind a preposition ("according to"), in its case."""
        if source is None:
            return self._memory.last
        self._names.credited = credited
        word = self._w.folds[source[0]] if source[1] - source[0] == 1 else ""
        if word in self._lex.relatives:
            return self._relative(source[0])
        if word in self._lex.nobody or self._trimming.is_participle(source):
            return None
        left, end = self._trimming.trimmed(source)
        if left[0] == left[1]:
            understood = self._lex.drops_subjects or beside(self._lex.language).unsaid
            return self._pronouns.unsaid(end) if understood else None
        if self._pronouns.is_pronoun(left):
            found = self._pronouns.pronoun(left)
        else:
            found = self._pronouns.some_of_them(left) or self._owned(left) or self._shown(left, source)
        return self._memory.noted(left, found)

    def _shown(self, source: tuple[int, int], whole: tuple[int, int]) -> Speaker | None:
        """Who a source without a pronoun is, as he is shown; `whole` is what it was trimmed from."""
        found = next((speaker for way in self._ways if (speaker := way(source)) is not None), None)
        found = self._spoken_for(source, found) or self._meant.in_another_case(found) or found
        found = found if self._names.has_name(*source) else self._in_every_language(found)
        return self._with_leader(found, whole, source[1])

    def _government(self, source: tuple[int, int]) -> Speaker | None:
        return government(self._w, source, self._lex, self._language)

    def _in_every_language(self, found: Speaker | None) -> Speaker | None:
        """A ministry, a commission or their like by the English for it, where every word of its name has one: as it is called where its name itself speaks."""
        if found is None or found.entity is None or self._language == SHOWN_IN or found.written is not None:
            return found
        if self._entities[found.entity].kind != "ORG" or found.name != self._entities[found.entity].name:
            return found
        words = words_of(found.name)
        english = in_english(words, (0, len(words)), self._lex, self._language) if len(words) else None
        if english is None or not any(english == n or english.endswith(f" {n}") for n in listed("national")):
            return found
        return Speaker(english, found.entity, found.name)

    def is_thing(self, source: tuple[int, int]) -> bool:
        """Whether a source holds no name and nothing that can speak."""
        return self._as_written.is_thing(source)

    def _same(self, source: tuple[int, int]) -> Speaker | None:
        """ "the same source": who spoke last."""
        if self._w.text[self._w.starts[source[0]] : self._w.ends[source[1] - 1]] in self._lex.same:
            return self._memory.person or self._memory.last  # 同氏
        if source[1] - source[0] > _MOUTH + 1 or not any(self._w.folds[k] in self._lex.same for k in range(*source)):
            return None
        return None if self._names.has_name(*source) else self._memory.last

    def _owned(self, source: tuple[int, int]) -> Speaker | None:
        """In English, whom what belongs to somebody speaks for: "the panel's final report", "Mr Weiss's lawyer"."""
        reach = range(source[1] - 2, source[0] - 1, -1) if self._language == SHOWN_IN else ()
        at = next((k for k in reach if self._w.folds[k].endswith(("'s", "s'"))), None)
        if at is None or self._names.has_name(at + 1, source[1]) or source[1] - at > _OWNED + 1:
            return None
        if any(self._w.gaps[k].strip() for k in range(at + 1, source[1])):
            return None
        what = " ".join(self._w.folds[at + 1 : source[1]])
        owner = (source[0], at + 1)
        if self._w.folds[source[1] - 1] in self._lex.documents:
            return self.resolve(owner)
        if what in _LAWYERS | listed("kin"):
            whose = self._named.of(owner)
            return Speaker(f"{what} of {whose.name}") if whose is not None else None
        return None

    def _figures_of(self, source: tuple[int, int]) -> Speaker | None:
        """Whose paper or figures somebody is credited with, behind an "of" ("el último recuento de los bomberos")."""
        if self._lex.language == SHOWN_IN:
            return None
        owner = (source[0] + 1, source[1])
        if self._names.cases is not None and owner[0] < owner[1] and self._w.folds[source[0]] in self._lex.documents:
            called = composed(self._w, owner, self._lex, self._lex.language)
            if called is not None or owner[0] in self._trimming.name_words(owner):
                return self.resolve(owner, credited=True)  # "В сообщении министерства транспорта говорится"
        for k in range(source[0] + 1, source[1] - 1):
            if self._w.folds[k] in self._lex.within and self._w.folds[k - 1] in self._lex.documents:
                first = self._w.past(k + 1, source[1] - 1, self._lex.articles)
                rest = (first, source[1])
                known = composed(self._w, rest, self._lex, self._lex.language)
                if known is not None or first in self._trimming.name_words(rest):
                    return self.resolve(rest, credited=True)
        return None

    def _spoken_for(self, source: tuple[int, int], found: Speaker | None) -> Speaker | None:
        """For whom somebody speaks who has no name ("a spokesman", "its lawyer"): the body that the sentence is about or that spoke last."""
        if found is None or found.entity is not None:
            return None
        if (owner := self._meant.company_of(source)) is not None:
            return owner
        noun = found.name.casefold() in _MOUTHS or self._w.folds[source[1] - 1] in self._lex.mouths
        if not noun or source[1] - source[0] > _MOUTH:
            return None
        if source[1] - source[0] > 1 and self._w.folds[source[1] - 2].endswith("'s"):  # "the ministry's spokesman"
            first = source[0] + (self._w.folds[source[0]] in self._lex.articles)
            name = " ".join(self._w.text[self._w.starts[first] : self._w.ends[source[1] - 2]].split())[:-2]
            return Speaker(name)
        opened = self._pronouns.sentence_start(source[0])
        lead = self._first_body(opened, source[0])
        if lead is not None:
            return lead
        owned = self._w.folds[source[0]] in self._lex.possessives
        return self._memory.body if owned else None

    def _first_body(self, low: int, high: int) -> Speaker | None:
        """The organisation, or the noun for one, that a sentence begins with."""
        for mention in self._names.between(self._w.starts[low], self._w.starts[high]):
            if self._entities[mention.entity].kind == "ORG":
                return self._names.entity(mention.entity)
        known = extent(self._w, low, high, self._lex)
        bodies = self._lex.bodies | self._lex.offices
        if known is not None and any(self._w.folds[k] in bodies for k in range(low, known)):
            return Speaker(in_english(self._w, (low, known), self._lex, self._language) or self._w.raw(known - 1))
        return None

    def _with_leader(self, found: Speaker | None, source: tuple[int, int], stop: int) -> Speaker | None:
        """A body without a name of its own by who leads it, where the source tells ("a panel led by Nora Weiss"); in English, so that it is
        one in every language."""
        if found is None or found.entity is not None or stop >= source[1]:
            return found
        if self._lex.headed.at(self._w, stop, source[1]) is None:
            return found
        inside = (self._entities[m.entity] for m in self._names.inside(stop, source[1]))
        leader = next((e for e in inside if e.kind == "PER"), None)
        return found if leader is None else Speaker(f"{found.name}{LED_BY}{leader.name}")

    def _surname(self, source: tuple[int, int]) -> Speaker | None:
        """The person whose name ends with the word that the source ends with, where the name was not found again by itself."""
        if self._w.is_sign(source[0]):
            return self._last_part(source)
        if source[1] - source[0] > NEAR:
            return None
        word = self._w.folds[source[1] - 1]
        found = [i for i, e in enumerate(self._entities) if e.kind == "PER" and word in self._names.surnames[i]]
        return self._names.entity(found[0]) if len(found) == 1 and len(word) >= NEAR else None

    def _last_part(self, source: tuple[int, int]) -> Speaker | None:
        """The person whose transcribed name ends with the whole source, in writing without spaces (巴拉萨 for 莉迪亚·巴拉萨)."""
        text = self._w.text[self._w.starts[source[0]] : self._w.ends[source[1] - 1]]
        ends = tuple(point + text for point in _POINTS)
        found = [i for i, e in enumerate(self._entities) if e.kind == "PER" and e.name.endswith(ends)]
        return self._names.entity(found[0]) if found and source[1] - source[0] > 1 else None

    def _relative(self, index: int) -> Speaker | None:
        """ "who", "which": the name or the noun right before ("a regulator who says"), else for "who" the person named last."""
        named = next(self._names.back_from(self._w.starts[index]), None)
        if named is not None and not self._w.text[named.end : self._w.starts[index]].strip(" ,،՝、)"):
            return self._names.entity(named.entity)
        noun = self._noun_before(index)
        if noun is not None:
            return self.resolve(noun)  # "the captain, who spoke of a wave"
        if self._w.folds[index] not in self._lex.pronouns:
            return None
        first = next((i for i in range(index - 1, max(-1, index - 1 - NEAR), -1) if self._is_indefinite(i)), index)
        if first < index - 1 and not any(self._w.gaps[i].strip() for i in range(first + 1, index)):
            return self._as_written.speaker((first, index))
        return self._names.before(self._w.starts[index], "PER") or self._memory.last

    def _noun_before(self, index: int) -> tuple[int, int] | None:
        """The noun for a speaker that ends right before a relative pronoun and its comma, with its definite article, or with which the sentence begins ("Prosecutors, who …")."""
        opened = self._pronouns.sentence_start(index)
        if opened < index <= opened + NEAR and is_noun_for_speaker(self._w, index - 1, index, self._lex):
            return opened, index
        for first in range(index - 1, max(0, index - 1 - NEAR), -1):
            if first + 1 < index and self._w.gaps[first + 1].strip():
                return None
            if self._w.folds[first - 1] in self._lex.articles - self._lex.indefinite:
                known = extent(self._w, first, index, self._lex) == index
                return (first - 1, index) if known and not self._w.gaps[first].strip() else None
        return None

    def _is_indefinite(self, index: int) -> bool:
        return self._w.folds[index] in self._lex.indefinite

    def _self_named(self, source: tuple[int, int]) -> Speaker | None:
        """The name that somebody gives himself ("a group calling itself “Sons of the River”")."""
        for k in range(*source):
            called = self._lex.self_named.at(self._w, k, source[1])
            if called is None or called[0] >= source[1]:
                continue
            start, end = self._w.starts[called[0]], self._w.ends[source[1] - 1]
            for mention in self._names.between(start, end):
                return self._names.entity(mention.entity)
            return Speaker(" ".join(self._w.text[start:end].split()))
        return None
