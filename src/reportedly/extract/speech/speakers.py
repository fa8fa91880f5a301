"""Who a source is: names, roles ("the minister") and pronouns, resolved within the article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Final

from reportedly import cldr
from reportedly.extract.phrases import Words, words_of
from reportedly.extract.speech.able import is_noun_for_speaker
from reportedly.extract.speech.beside import bared, beside, is_adverb, pronoun_at
from reportedly.extract.speech.comeback import Comeback
from reportedly.extract.speech.described import COMMAS, NEAR, Speaker
from reportedly.extract.speech.heads import head, occasion_ends
from reportedly.extract.speech.hiding import hiding
from reportedly.extract.speech.leaders import LED_BY, Leaders
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.meant import Meant
from reportedly.extract.speech.memory import Memory
from reportedly.extract.speech.offices import Offices
from reportedly.extract.speech.placed import Placed
from reportedly.extract.speech.pronouns import Pronouns
from reportedly.extract.speech.returning import Returning
from reportedly.extract.speech.unnamed import MOUTHS, composed, extent, in_english, listed
from reportedly.extract.speech.whose import Whose
from reportedly.extract.speech.written import Written
from reportedly.naming import countries, gazetteer
from reportedly.naming.scripts import script_of
from reportedly.records import Entity, NameMention, Span

# Who speaks for a body, without a name.
_LAWYERS: Final = frozenset({"lawyer", "lawyers", "attorney"})
_MOUTHS: Final = MOUTHS | {"lawyer", "lawyers"}
# What belongs to somebody is no more words than this ("final preliminary report").
_OWNED: Final = 3
# Who speaks for a body is named with no more words than this, where no body is named with him.
_MOUTH: Final = 3
# A pronoun and what is beside it in a clause.
_CLAUSE: Final = 2
# Between the parts of a transcribed name.
_POINTS: Final = "·・‧•"
# Decimal logarithm of the population of a capital that stands for its government.
_CAPITAL: Final = 5.0


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
        self._times = frozenset(k for span in times for k in range(*tokens.within(span)))
        self._memory = Memory(tokens, lexicon, entities)
        self._names = Placed(tokens, lexicon, entities, names, self._memory.heard, language)
        self._offices = Offices(tokens, lexicon, self._names)
        self._returning = Returning(tokens, lexicon, self._names)
        self._meant = Meant(tokens, lexicon, self._names, self._returning)
        self._leaders = Leaders(tokens, lexicon, self._names)
        self._pronouns = Pronouns(tokens, lexicon, self._names, self._memory, quoted)
        self._as_written = Written(tokens, lexicon, self._names, self._meant)
        self._comeback = Comeback(tokens, lexicon, self._names, self._memory)
        self._whose = Whose(tokens, lexicon, self._names, self._pronouns)
        clauses = lexicon.that - lexicon.pronouns if lexicon.bare_subjects else frozenset[str]()
        self._relatives = lexicon.relatives - lexicon.articles - clauses | lexicon.whose
        self._ways: tuple[Callable[[tuple[int, int]], Speaker | None], ...] = (
            self._self_named,
            self._offices.theirs,
            self._whose.speaker,
            self._same,
            self._names.before_comma,
            self._comeback.compatriot,
            self._pronouns.office_of,
            self._capital,
            self._figures_of,
            self._names.titled,
            self._names.for_another,
            self._names.apposed_name,
            self._names.belonging,
            self._names.unnamed,
            self._names.named,
            self._surname,
            self._names.described,
            self._offices.before,
            self._comeback.issued,
            self._returning.body,
            self._comeback.ministry_again,
            self._pronouns.office_again,
            self._pronouns.person_again,
            self._offices.later,
            self._names.placed,
            self._names.again,
            self._as_written.speaker,
        )

    @property
    def last(self) -> Speaker | None:
        """Who spoke last."""
        return self._memory.last

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
        if source[1] - source[0] == 1 and self._w.folds[source[0]] in self._lex.relatives:
            return self._relative(source[0])
        if source[1] - source[0] == 1 and self._w.folds[source[0]] in self._lex.nobody:
            return None
        if self._is_participle(source):
            return None
        whole, source = source, self._head(source)
        named = self._name_words(source)
        source = head(self._w, source, self._lex.language, named)
        source = self._behind_occasion(source, named)
        source, spoken = bared(self._w, source, self._lex.language, named, self._times), source
        if source[0] == source[1]:
            return (
                self._pronouns.unsaid(spoken[1])
                if self._lex.drops_subjects or beside(self._lex.language).unsaid
                else None
            )
        source = self._pronoun_within(source, named)
        if (meant := pronoun_at(self._w, source, self._lex.language)) is not None:
            return self._memory.noted(source, self._pronouns.of(source, *meant))
        if source[1] - source[0] == 1 and self._w.folds[source[0]] in self._lex.pronouns | self._lex.oblique:
            return self._memory.noted(source, self._pronouns.pronoun(source))
        if (some := self._pronouns.some_of_them(source)) is not None:
            return self._memory.noted(source, some)
        if (owner := self._owned(source)) is not None:
            return self._memory.noted(source, owner)
        found = next((speaker for way in self._ways if (speaker := way(source)) is not None), None)
        found = self._spoken_for(source, found) or self._meant.in_another_case(found) or found
        found = found if self._names.has_name(*source) else self._in_every_language(found)
        found = self._with_leader(found, whole, source[1])
        return self._memory.noted(source, found)

    def _pronoun_within(self, source: tuple[int, int], named: set[int]) -> tuple[int, int]:
        """The pronoun that begins or ends a source which holds no name and no noun for speakers: a clause of which it is the subject ("তিনি ঠাট্টা করে", "결과 그가")."""
        first, stop = source
        if (
            named
            or stop - first < _CLAUSE
            or any(is_noun_for_speaker(self._w, k, stop, self._lex) for k in range(first, stop))
        ):
            return source
        others = self._lex.articles | self._lex.relatives | self._lex.possessives | self._lex.that | self._lex.pointing
        others = others | self._lex.demonstratives | self._lex.prepositions | self._lex.nobody | self._lex.conjunctions
        for k in (first, stop - 1):
            if self._w.folds[k] in self._lex.pronouns - others:
                return k, k + 1
        inner = (
            k
            for k in range(max(first, stop - 2), stop)
            if pronoun_at(self._w, (k, stop), self._lex.language) is not None
        )
        at = next(inner, None) if self._lex.order == "final" else None
        return source if at is None else (at, stop)

    def _in_every_language(self, found: Speaker | None) -> Speaker | None:
        """A ministry, a commission or their like by the English for it, where every word of its name has one: as it is called where its name itself speaks."""
        if found is None or found.entity is None or self._language == "en" or found.written is not None:
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
        reach = range(source[1] - 2, source[0] - 1, -1) if self._language == "en" else ()
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
            whose = self._names.named(owner)
            return Speaker(f"{what} of {whose.name}") if whose is not None else None
        return None

    def _behind_occasion(self, source: tuple[int, int], named: set[int]) -> tuple[int, int]:
        """A source without what only tells when or where before a speaker who is understood ("Kazada | polis", "事故では|警察")."""
        language = self._lex.language
        behind = list(occasion_ends(self._w, source, language, named))
        if not behind or composed(self._w, source, self._lex, language) is not None:
            return source
        stop = source[1]
        whole = (k for k in behind if k in named or composed(self._w, (k, stop), self._lex, language) is not None)
        return next(whole, source[0]), stop

    def _figures_of(self, source: tuple[int, int]) -> Speaker | None:
        """Whose paper or figures somebody is credited with, behind an "of" ("el último recuento de los bomberos")."""
        if self._lex.language == "en":
            return None
        owner = (source[0] + 1, source[1])
        if self._names.cases is not None and owner[0] < owner[1] and self._w.folds[source[0]] in self._lex.documents:
            called = composed(self._w, owner, self._lex, self._lex.language)
            if called is not None or owner[0] in self._name_words(owner):
                return self.resolve(owner, credited=True)  # "В сообщении министерства транспорта говорится"
        for k in range(source[0] + 1, source[1] - 1):
            if self._w.folds[k] in self._lex.within and self._w.folds[k - 1] in self._lex.documents:
                first = k + 1
                while first < source[1] - 1 and self._w.folds[first] in self._lex.articles:
                    first += 1
                rest = (first, source[1])
                known = composed(self._w, rest, self._lex, self._lex.language)
                if known is not None or first in self._name_words(rest):
                    return self.resolve(rest, credited=True)
        return None

    def _name_words(self, source: tuple[int, int]) -> set[int]:
        """The words of the source that belong to names."""
        start, end = self._w.starts[source[0]], self._w.ends[source[1] - 1]
        found: set[int] = set()
        for k in range(bisect_left(self._names.starts, start), len(self._names.mentions)):
            if self._names.mentions[k][0] >= end:
                break
            words = self._w.within(Span(*self._names.mentions[k][:2]))
            if not is_adverb(self._w, words, self._lex.language):  # "Jioni alisema": a capital that begins a sentence
                found.update(range(*words))
        return found

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
        for m in range(bisect_left(self._names.starts, self._w.starts[low]), len(self._names.mentions)):
            start, _, index = self._names.mentions[m]
            if start >= self._w.starts[high]:
                break
            if self._entities[index].kind == "ORG":
                return self._names.entity(index)
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
        k = bisect_left(self._names.starts, self._w.starts[stop])
        end = self._w.ends[source[1] - 1]
        leader = next((m for m in self._names.mentions[k:] if m[0] >= end or self._entities[m[2]].kind == "PER"), None)
        if leader is None or leader[0] >= end:
            return found
        return Speaker(f"{found.name}{LED_BY}{self._entities[leader[2]].name}")

    def _surname(self, source: tuple[int, int]) -> Speaker | None:
        """The person whose name ends with the word that the source ends with, where the name was not found again by itself."""
        if self._names.is_unspaced(source[0]):
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

    def _is_participle(self, source: tuple[int, int]) -> bool:
        """Whether a source is no noun phrase but a participle with who did it ("bolstered by the minister's visit")."""
        first, stop = source
        passive = self._w.folds[first].endswith(self._lex.verb_endings) and first + 1 < stop
        return passive and self._w.raw(first)[0].islower() and self._w.folds[first + 1] in self._lex.by

    def _relative(self, index: int) -> Speaker | None:
        """ "who", "which": the name or the noun right before ("a regulator who says"), else for "who" the person named last."""
        k = bisect_left(self._names.starts, self._w.starts[index]) - 1
        if k >= 0 and not self._w.text[self._names.mentions[k][1] : self._w.starts[index]].strip(" ,،՝、)"):
            return self._names.entity(self._names.mentions[k][2])
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

    def _head(self, source: tuple[int, int]) -> tuple[int, int]:
        """Without the relative clause that tells more of a speaker."""
        cut = next((k for k in range(source[0] + 1, source[1]) if self._w.folds[k] in self._relatives), source[1])
        cut = next((i for i, _ in hiding(self._w, source[0], cut, self._lex)), cut)
        first = source[0]
        cut = next((k for k in range(first + 1, cut) if self._is_led(first, k, cut)), cut)
        known = extent(self._w, first + (self._w.folds[first] in self._lex.articles), cut, self._lex)
        if (
            known is not None
            and known < cut
            and (self._w.folds[known] in self._lex.relatives or self._w.gaps[known].strip() in COMMAS)
        ):
            tells = self._w.folds[known] in self._lex.indefinite and self._w.folds[known - 1] in self._lex.bodies
            # "un funcionario que pidió el anonimato", "the company, a unit of Saebit Chemtech,"
            cut = known if tells or not self._names.has_name(known, cut) else cut
        for k in range(first + 1, cut - 1):
            if self._w.folds[k] in self._lex.by and any(w in self._lex.documents for w in self._w.folds[first:k]):
                first = k + 1  # "un bilan communiqué par la marine"
                break
        issued = next((k for k in range(first + 1, cut) if self._w.folds[k] in self._lex.issued), None)
        if issued is not None and self._w.folds[cut - 1].startswith(tuple(self._lex.documents)):
            cut = issued  # "Valilikten yapılan yazılı açıklamada"
        while cut - first > 1 and self._w.folds[cut - 1].isdecimal():
            cut -= 1  # 海军11日
        spaced = (k for k in range(cut - 1, first, -1) if self._w.gaps[k].strip(" ") != self._w.gaps[k])
        if len(self._w.folds[cut - 1]) == 1 and not self._w.folds[cut - 1].isascii() and not self._lex.articles:
            first = next(spaced, first)  # what a space parts from a name in writing without spaces is none of it
        return first, cut

    def _is_led(self, first: int, index: int, stop: int) -> bool:
        """Whether it is told here who leads the body before the word ("a panel led by Nora Weiss"): the body speaks."""
        if self._lex.headed.at(self._w, index, stop) is None:
            return False
        begin = first + (self._w.folds[first] in self._lex.articles)
        return any(self._w.folds[k] in self._lex.bodies | self._lex.offices for k in range(begin, index))

    def _self_named(self, source: tuple[int, int]) -> Speaker | None:
        """The name that somebody gives himself ("a group calling itself “Sons of the River”")."""
        for k in range(*source):
            called = self._lex.self_named.at(self._w, k, source[1])
            if called is None or called[0] >= source[1]:
                continue
            start, end = self._w.starts[called[0]], self._w.ends[source[1] - 1]
            m = bisect_left(self._names.starts, start)
            if m < len(self._names.mentions) and self._names.mentions[m][0] < end:
                return self._names.entity(self._names.mentions[m][2])
            return Speaker(" ".join(self._w.text[start:end].split()))
        return None

    def _capital(self, source: tuple[int, int]) -> Speaker | None:
        """A capital or a country that stands for its government, by its English name, so that it is one in every language."""
        first = source[0]
        while first < source[1] - 1 and self._w.folds[first] in self._lex.articles | self._lex.prepositions:
            first += 1
        if first != source[1] - 1:
            return None
        word = self._w.raw(first)
        code = self._capital_of(word) if len(word) > 2 else None
        place = gazetteer.capital(code) if code is not None else ()
        if place:
            return Speaker(place[0].name)
        country = countries.named(word, self._language) if self._language != "en" else None
        return None if country is None else Speaker(cldr.territories("en").get(country, word))

    def _capital_of(self, word: str) -> str | None:
        """The country whose capital the word is, in the case that stands behind a preposition of place too ("в Ереване")."""
        found = countries.capital(word, self._language)
        for ending, made in self._lex.locative_endings if found is None else ():
            if word.endswith(ending):
                nominative = word[: len(word) - len(ending)] + made
                found = found or countries.capital(nominative, self._language) or _capital_by_gazetteer(nominative)
        return found or _capital_by_gazetteer(word)


def _capital_by_gazetteer(word: str) -> str | None:
    """The country whose capital the gazetteer knows by the word, where no language's list has it: a name in another script than Latin (باکو), or one
    that a language has for itself (Tokio)."""
    if not word[0].isupper() and script_of(word[0]) == "latin":
        return None
    found = gazetteer.find(word)[:2]  # the city and its division may have one name
    if not found or found[0].people < _CAPITAL:
        return None
    if script_of(word[0]) == "latin" and not (found[0].alternate or found[0].name != word):
        return None  # what has its name is a person's too ("Sofia")
    return next((p.country for p in found for c in gazetteer.capital(p.country) if c.name == p.name), None)
