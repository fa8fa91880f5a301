"""What a verb of speech makes of its clause: who stands before or behind it, and which stretch was said.

The patterns are tried in the order of `_with_own_subject` and then `_with_subject`; each is a method, here or of a part, and answers as `drafts.Answer` tells.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from reportedly.extract.speech.adjuncts import Adjuncts
from reportedly.extract.speech.brackets import Brackets
from reportedly.extract.speech.contents import Contents
from reportedly.extract.speech.drafts import MIN_CONTENT, Answer, Clause, Draft, Hit
from reportedly.extract.speech.inserted import Inserted
from reportedly.extract.speech.inverted import Inverted
from reportedly.extract.speech.known import KnownSources
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.marks import COLON, COMMA, QUOTE, SEMICOLON
from reportedly.extract.speech.nouns import MAX_SOURCE, NounPhrases
from reportedly.extract.speech.objects import Objects
from reportedly.extract.speech.passives import Passives
from reportedly.extract.speech.subjects import Subjects
from reportedly.extract.speech.unnamed import extent
from reportedly.naming import countries
from reportedly.records import Span

# A relative clause within a source ("an official who asked not to be named") is no longer than this many words.
_RELATIVE: Final = 9
# Whom something was told is named in fewer words than this.
_TOLD: Final = 6
# Dashes before a verb that ends what is said.
_DASHES: Final = (" - ", "—", "–")


class Verbs:
    """Makes drafts of the verbs of a sentence."""

    def __init__(
        self,
        layout: Layout,
        nouns: NounPhrases,
        known: KnownSources,
        adjuncts: Adjuncts,
        contents: Contents,
        passives: Passives,
    ) -> None:
        self._w, self._lex, self._name_end, self._places = layout.words, layout.lexicon, layout.name_end, layout.places
        self._layout, self._nouns, self._known = layout, nouns, known
        self._adjuncts, self._contents = adjuncts, contents
        self._passives = passives
        self._inverted = Inverted(layout, nouns, known, adjuncts, contents)
        self._brackets = Brackets(layout, nouns, known, adjuncts, contents)
        self._inserted = Inserted(layout, nouns, known, adjuncts, contents)
        self._subjects = Subjects(layout, nouns, known, adjuncts, contents)
        self._objects = Objects(layout, nouns, known, contents)

    def draft(self, clause: Clause, hit: Hit) -> Draft | None:
        """What a verb makes of its clause: by the patterns that find a subject of their own, then by those that go by the noun phrase before it."""
        hit = self._behind_comma(clause, hit)
        patterns = self._with_own_subject
        own = next((said for pattern in patterns if (said := pattern(clause, hit)) is not None), None)
        if own is not None:
            return own or None
        source = self._subject_before(clause, hit)
        if source is None and self._passives.is_reduced(hit):
            return None  # "in a statement read out by an aide"
        # "is promising" is a verb of its own.
        progressive = any(w in self._lex.passives for w in self._w.folds[hit.first : hit.core])
        if hit.cue.participle and not progressive:
            return self._participle(clause, hit)
        behind = self._with_subject
        return next((said for pattern in behind if (said := pattern(clause, hit, source)) is not None), None) or None

    @property
    def _with_own_subject(self) -> tuple[Callable[[Clause, Hit], Answer], ...]:
        return (
            self._subjects.marked_subject,
            self._subjects.unmarked_subject,
            self._brackets.subordinate,
            self._brackets.draft,
            self._inserted.draft,
            self._inserted.opening,
            self._subjects.past_insertion,
            self._subjects.of_clause,
            self._passives.received,
            self._subjects.to_have,
            self._passives.of_verb,
            self._subjects.impersonal,
            self._subjects.quoted_before,
        )

    @property
    def _with_subject(self) -> tuple[Callable[[Clause, Hit, tuple[int, int] | None], Answer], ...]:
        return (
            self._objects.object_first,
            self._opening_verb,
            self._told_so,
            self._counted,
            self._said_before,
            self._joined_on,
            self._raised,
            self._second_verb,
            self._spliced,
            self._inverted.before,
            self._plainly,
        )

    def _subject_before(self, clause: Clause, hit: Hit) -> tuple[int, int] | None:
        """The noun phrase before the verb, with what its relative clause belongs to."""
        if self._opens(clause, hit):
            return None
        source = self._with_relative(clause.lo, self._nouns.before(clause.floor, hit.left))
        free = self._lex.free_order and not self._lex.verb_second
        if source is not None and free and hit.stop < clause.hi and self._layout.tells_figure(hit.stop, clause.hi):
            return self._last_known(source)
        return source

    def _behind_comma(self, clause: Clause, hit: Hit) -> Hit:
        """A verb with what tells when and where right behind the comma before it ("…, v torek v Kopru napovedal minister", "…, antradienį Panevėžyje pareiškė ministras"): no speaker stands
        there."""
        comma = next((k for k in range(hit.core, clause.lo, -1) if self._layout.has_comma(k)), hit.core)
        k, told = comma, False
        while k < hit.core:
            after = self._adjuncts.before_speaker(k, hit.core)
            if after == k and self._w.folds[k] not in self._lex.skips | self._lex.auxiliaries:
                return hit
            told = told or after > k
            k = max(after, k + 1)
        return replace(hit, first=comma, left=comma) if told and comma < hit.first else hit

    def _last_known(self, source: tuple[int, int]) -> tuple[int, int]:
        """The noun for a speaker that ends what stands before a verb that counts, where that begins with what is counted ("Число раненых компания
        оценивает в сорок")."""
        if self._known.source(source[0], source[1]) is not None:
            return source
        last = source[1] - 1
        known = extent(self._w, last, source[1], self._lex) == source[1] or last in self._name_end
        return (last, source[1]) if known and source[1] - source[0] > 1 else source

    def _with_relative(self, lo: int, source: tuple[int, int] | None) -> tuple[int, int] | None:
        """The source with what its relative clause belongs to ("un funcionario que pidió el anonimato"), where that is a speaker."""
        if source is None or self._layout.has_comma(source[0]):
            return source
        for k in range(source[0] - 1, max(lo, source[1] - _RELATIVE), -1):
            if self._layout.is_parted(k + 1):
                return source
            if self._w.folds[k] in self._lex.relatives:
                spoken = self._known.is_speaker(k, lo) and not self._layout.has_comma(k)
                head = self._nouns.before(lo, k) if spoken else None
                return source if head is None else (head[0], source[1])
        return source

    def _opens(self, clause: Clause, hit: Hit) -> bool:
        return hit.first == clause.lo or "/" in self._w.gaps[hit.first]

    def _opens_or_may(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> bool:
        """The same, or whether the verb has no subject before it where it need not have one."""
        return self._opens(clause, hit) or source is None and (self._lex.order == "vso" or self._lex.verb_second)

    def _is_set_off(self, clause: Clause, hit: Hit) -> bool:
        """Whether a comma, a quotation or a dash stands right before the verb, within its clause."""
        gap = self._w.gaps[hit.first]
        marked = not COMMA.isdisjoint(gap) or not QUOTE.isdisjoint(gap) or any(dash in gap for dash in _DASHES)
        return marked and hit.first > clause.lo

    def _opening_verb(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "Said Weiss: …"."""
        who = self._nouns.behind(hit.stop, clause.hi) if hit.first == clause.lo and hit.stop < clause.hi else None
        if who is None or who[1] >= clause.hi or not any(c in COLON for c in self._w.gaps[who[1]]):
            return None
        return self._contents.between(clause, hit, who, who[1], clause.hi)

    def _told_so(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Answer:
        """ "…, según confirmó el alcalde": an "as" stands right before the verb."""
        told = hit.first > clause.lo and self._w.folds[hit.first - 1] in self._lex.equals
        return self._as_inverted(clause, hit) if told else None

    def _as_inverted(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "…, según confirmó a este diario el alcalde" and "Как сообщил журналистам мэр, …"."""
        at = hit.first - 1
        if at < clause.lo or self._w.folds[at] not in self._lex.equals or hit.stop >= clause.hi:
            return None
        begin = self._adjuncts.before_speaker(hit.stop, clause.hi)
        source = (
            self._told_to(begin, clause.hi)
            or self._told_to(hit.stop, clause.hi)
            or self._known.source(begin, clause.hi)
        )
        if source is None:
            return None
        source = self._with_name(source, clause.hi, closing=at > clause.lo)
        if at - clause.lo >= MIN_CONTENT:
            return self._contents.leading(clause, hit, source, clause.lo, at)
        if at > clause.lo:
            return None
        reach = range(source[1], min(clause.hi, source[1] + MAX_SOURCE))
        comma = next((k for k in reach if self._layout.has_comma(k)), clause.hi)
        return self._contents.between(clause, hit, source, comma, clause.hi)

    def _with_name(self, source: tuple[int, int], hi: int, *, closing: bool) -> tuple[int, int]:
        """A noun for a speaker with the name that its own words and a comma part from it ("el presidente de la comisión, Luís Trigueiros")."""
        if self._w.raw(source[1] - 1)[0].isupper() and source[1] - 1 in self._name_end:
            return source
        whole = self._nouns.behind(source[0], hi, apposition=closing)
        return whole if whole is not None and any(k in self._name_end for k in range(source[1], whole[1])) else source

    def _told_to(self, index: int, hi: int) -> tuple[int, int] | None:
        """The speaker behind whom he told it ("a este diario el director")."""
        if index >= hi or self._w.folds[index] not in self._lex.prepositions:
            return None
        told = self._known.source(index + 1, hi)
        begin = told[1] if told is not None else index + 2
        for k in range(begin, min(hi, index + _TOLD)):
            found = self._known.source(k, hi) if self._w.folds[k - 1] not in self._lex.prepositions else None
            if found is not None:
                return found
        return None

    def _counted(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Answer:
        """ "…, the organisers counted 50 000"."""
        if not hit.cue.figures or source is None or self._is_set_off(clause, hit):
            return None
        joined = clause.floor > clause.lo or self._layout.has_comma(source[0])
        return self._contents.behind(clause, hit, source) if joined else None

    def _said_before(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Answer:
        """ "…, said the minister" and, where the verb comes first, "Said the minister that …"; unless the clause of the verb is whole as it stands before it."""
        set_off = self._is_set_off(clause, hit)
        joined = (
            self._lex.verb_second and clause.last is not None and self._w.folds[hit.first - 1] in self._lex.conjunctions
        )
        opens = self._opens_or_may(clause, hit, source) and not (joined and hit.first > clause.lo)
        if not (set_off or opens) or self._takes_object_or_person(clause, hit, source):
            return None
        if source is not None and self._is_all_source(clause.floor, clause.hi, hit, source):
            return None
        second = self._lex.verb_second and source is None and hit.first > clause.lo
        closes = self._layout.closes_quotation(hit.first)
        next_said = self._contents.opens_next(hit, clause.hi) if closes else self._contents.says_next(hit, clause.hi)
        next_said = next_said and not (set_off and self._tells_more(hit, clause.hi))
        next_said = next_said and not self._names_behind_place(hit, clause.hi)
        return self._inverted.draft(clause, hit, source) if second or not next_said else None

    def _names_behind_place(self, hit: Hit, hi: int) -> bool:
        """Whether a speaker stands behind the place that follows the verb ("وقال في القاهرة رئيس اللجنة إن …")."""
        at = self._adjuncts.before_speaker(hit.stop, hi)
        placed = any(k in self._places for k in range(hit.stop, at))
        return placed and at < hi and self._known.source(at, hi) is not None

    def _takes_object_or_person(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> bool:
        """Whether what follows the verb is no subject of it: its object ("…, blamed for the fire, …"), whom it tells, or anything where subjects stand before verbs alone."""
        told = source is not None and hit.stop < clause.hi and self._w.folds[hit.stop] in self._lex.objects
        aimed = hit.stop > hit.core + 1 and self._w.folds[hit.stop - 1] in self._lex.about
        return told or aimed or self._w.folds[hit.core] in self._lex.told or not self._lex.inverts

    def _is_all_source(self, floor: int, hi: int, hit: Hit, source: tuple[int, int]) -> bool:
        """ "The operator, Rete Sud, said": whether what stands before the verb leaves no room for anything said."""
        told = source[0] in self._name_end and self._layout.has_comma(hit.left)
        if told and any(w in self._lex.relatives for w in self._w.folds[source[0] + 1 : source[1]]):
            return True  # "Нора Вайс, которая возглавляет профсоюз, отвергла обвинения"
        if source[0] == floor and self._is_apposed_whole(hit, hi, source):
            return True
        if self._is_clause(source) or self._ends_with_speaker(hit, hi):
            return False
        floor = max(
            (k for k in range(floor, source[0] + 1) if any(c in SEMICOLON for c in self._w.gaps[k])), default=floor
        )
        room = source[0] - floor >= MIN_CONTENT and not self._adjuncts.only_before(floor, source[0])
        return not room

    def _is_apposed_whole(self, hit: Hit, hi: int, source: tuple[int, int]) -> bool:
        """Whether a noun for a speaker and one addition between commas are all that stands before the verb, and what follows is no speaker ("Die
        Staatsanwaltschaft, die elf Jahre forderte, kündigte Berufung an", "Η δικηγόρος του, Δανάη Ρηγοπούλου, έκανε λόγο για …")."""
        commas = [k for k in range(source[0] + 1, hit.first + 1) if self._layout.has_comma(k)]
        if len(commas) != 2 or commas[1] != hit.first or hit.stop >= hi:
            return False
        known = self._known.source(source[0], commas[0])
        if known is None or commas[0] - known[1] > 1:
            return False
        after = self._known.source(hit.stop, hi)
        if after is not None and self._lex.noun_capitals and self._name_end.get(after[0]) == after[0] + 1:
            return True  # a noun that was taken for a name
        return after is None or after[1] < hi and not self._layout.has_comma(after[1])

    def _is_clause(self, source: tuple[int, int]) -> bool:
        """Whether a would-be source with commas is a clause: it holds a "that" or a conjunction (relative pronouns aside) before
        the comma of a relative clause or an apposition that an article begins."""
        commas = [k for k in range(source[0] + 1, source[1]) if self._layout.has_comma(k)]
        if commas and self._w.folds[commas[0]] in self._lex.relatives | self._lex.articles:
            source = (source[0], commas[0])
        words = self._lex.that | self._lex.breaks
        if self._lex.auxiliaries:  # where these are known, an "and" alone tells nothing
            words = words - self._lex.infinitives - self._lex.conjunctions
        return any(
            self._w.folds[k] in words and self._w.folds[k] not in self._lex.relatives and k not in self._name_end
            for k in range(source[0], source[1])
        )

    def _ends_with_speaker(self, hit: Hit, hi: int) -> bool:
        """Whether the sentence ends with the verb and a speaker ("…, повідомляють місцеві медіа"), which leaves what stands before the
        verb to be what was said."""
        if hit.stop < hi and hit.cue.mode == "denied" and self._w.folds[hit.stop] in self._lex.charges:
            return False  # "компания «Колос», отвергла обвинение"
        if self._lex.auxiliaries and hit.stop in self._name_end and self._layout.has_comma(hit.first):
            return self._name_end[hit.stop] == hi  # "The rally goes ahead, ban or no ban, says Weiss"
        known = None if self._lex.auxiliaries or hit.stop >= hi else self._known.source(hit.stop, hi)
        return known is not None and known[1] == hi

    def _tells_more(self, hit: Hit, hi: int) -> bool:
        """Whether the "that" behind a verb and its speaker only tells more of him ("…, disse o ministro Rui Castro, que falou por telefone")."""
        at = self._adjuncts.past(hit.stop, hi)
        source = self._known.source(at, hi) if at < hi else None
        if source is None or source[1] >= hi or not self._layout.has_comma(hit.first):
            return False
        return self._layout.has_comma(source[1]) and self._w.folds[source[1]] in self._lex.relatives

    def _joined_on(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Answer:
        """ "… said that …, and added that …": who spoke before the conjunction."""
        joined = source is None and hit.first > clause.lo and self._w.folds[hit.first - 1] in self._lex.breaks
        if not joined or clause.last is None:
            return None
        return self._contents.behind(clause, hit, clause.last.source, inherits=True) or False

    def _raised(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "The talks seem to have failed", "are expected to …", "it was unclear whether …": nobody is told to say so, and the subject
        belongs to what is said."""
        if source is None:
            return None
        after = self._contents.behind(clause, hit, None)
        if after is None:
            return None
        nobody = self._w.folds[source[0]] in self._lex.expletives and source[1] - source[0] == 1
        if nobody and hit.cue.stance and self._contents.says_next(hit, clause.hi):
            return replace(after, cue=(source[0], hit.stop), unsourced=True)
        passive = any(w in self._lex.passives for w in self._w.folds[hit.first : hit.core + 1])
        core = self._w.folds[hit.core : hit.stop]
        if not any(w in self._lex.raising for w in core) or (
            core[-1].endswith(self._lex.participle_endings) and not passive
        ):
            return None
        return replace(after, content=Span(self._layout.start_of(source[0]), after.content.end), unsourced=True)

    def _second_verb(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Answer:
        """ "The mayor shook hands and said …": the second of two verbs that an "and" or a comma joins."""
        if source is not None or hit.first <= clause.lo + 1:
            return None
        joins = self._lex.conjunctions | self._lex.contrasts
        if self._w.folds[hit.first - 1] not in joins and not self._layout.has_comma(hit.first):
            return None
        return self._contents.behind(clause, hit, self._known.subject(clause.lo, hit.first), inherits=True) or False

    def _spliced(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "The police counted 30 000, the organisers spoke of 50 000": the second of two clauses that a comma joins, each with its own figure."""
        if clause.last is None or clause.last.source is None or clause.last.cue is None or source is None:
            return None
        if not clause.last.cue[1] <= source[0] or not self._layout.has_comma(source[0]) or source == clause.last.source:
            return None
        if not self._layout.tells_figure(hit.stop, clause.hi):
            return None
        return self._contents.behind(clause, hit, source)

    def _plainly(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Answer:
        """ "The minister said that …"; where nothing follows the verb, what stands before it or in the sentence before."""
        return (
            self._contents.behind(clause, hit, source, inherits=source is None)
            or self._as_said(clause, hit, source)
            or self._objects.marked_object(clause, hit)
            or self._objects.toward(clause, hit)
            or self._objects.fronted(clause, hit, source)
            or self._answered(clause, hit, source)
        )

    def _as_said(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "The road is closed, as the police said", where nothing follows the verb; "según confirmó el alcalde", where the speaker does."""
        if source is None:
            return self._as_inverted(clause, hit)
        at = source[0] - 1
        while at > clause.lo and self._w.folds[at] in self._lex.articles:
            at -= 1
        if at - clause.lo < MIN_CONTENT or self._w.folds[at] not in self._lex.equals:
            return None
        return self._contents.leading(clause, hit, source, clause.lo, at)

    def _answered(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "The chairman of the commission, Nora Weiss, has flatly denied.": the sentence before is what somebody denies or confirms in a word."""
        lo, hi = clause.lo, clause.hi
        if source is None or source[0] > lo + 1 or self._adjuncts.past(hit.stop, hi) < hi:
            return None
        said = clause.previous
        if not SEMICOLON.isdisjoint(self._w.gaps[lo]):
            begin = next((k for k in range(lo - 1, 0, -1) if self._layout.is_hard(k) or "." in self._w.gaps[k]), 0)
            said = Span(self._w.starts[begin], self._w.ends[lo - 1])
        if said is None or hit.cue.mode not in ("denied", "confirmed"):
            return None
        return self._contents.draft(source, hit, said)

    def _participle(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "…, adding that …": who speaks is the name before it, the last speaker, or the subject of the sentence."""
        dangling = self._dangling(clause.lo, clause.hi, hit)
        if dangling is not None:
            return self._contents.behind(replace(clause, hi=dangling[0], following=None), hit, dangling)
        subject = (
            self._named_before(clause.lo, hit)
            or self._described_before(clause.lo, hit)
            or (clause.last.source if clause.last is not None else self._known.subject(clause.lo, hit.first))
        )
        return self._contents.behind(clause, hit, subject, inherits=True)

    def _dangling(self, lo: int, hi: int, hit: Hit) -> tuple[int, int] | None:
        """The subject after "Citing a report, …", "In explaining why …, …"."""
        if hit.first > lo and not (hit.first == lo + 1 and self._w.folds[lo] in self._lex.prepositions):
            return None
        comma = next((k for k in range(hit.stop, min(hi, hit.stop + MAX_SOURCE)) if self._layout.has_comma(k)), None)
        if comma is None or not (comma in self._name_end or self._layout.is_pronoun(comma)):
            return None
        return (comma, self._name_end.get(comma, comma + 1))

    def _named_before(self, lo: int, hit: Hit) -> tuple[int, int] | None:
        """The name right before a participle, whose subject it is ("footage of Weiss saying …")."""
        at = hit.first - 1
        if at < lo or self._w.gaps[hit.first].strip() or at not in self._name_end:
            return None
        if at in self._places and countries.capital(self._w.raw(at), self._lex.language) is None:
            return None  # a capital stands for its government ("with Islamabad accusing Kabul")
        return self._nouns.before(lo, hit.first)

    def _described_before(self, lo: int, hit: Hit) -> tuple[int, int] | None:
        """The noun phrase right before a participle that a noun phrase follows ("a poll showing the mayor ahead")."""
        at = hit.first - 1
        if not hit.cue.gerund or at < lo or self._w.gaps[hit.first].strip() or hit.stop >= len(self._w):
            return None
        described = self._layout.may_be_noun(at) and self._layout.begins_phrase(hit.stop)
        return self._nouns.before(lo, hit.first) if described else None
