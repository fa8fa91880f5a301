"""What a verb of speech makes of its sentence: who stands before or behind it, and which stretch was said.

The patterns are tried in the order of `_with_own_subject` and then `_with_subject`; each is a method of its own, here or in one of the bases, and answers as `hits.Answer` tells.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import Final

from reportedly.extract.speech.behind import MAX_SOURCE
from reportedly.extract.speech.brackets import Brackets
from reportedly.extract.speech.hits import MIN_CONTENT, Answer, Clause, Draft, Hit
from reportedly.extract.speech.inserted import Inserted
from reportedly.extract.speech.inverted import Inverted
from reportedly.extract.speech.marks import COMMA, QUOTE, SEMICOLON
from reportedly.extract.speech.unnamed import composed, extent
from reportedly.records import Span

# An insertion between commas ("as the statement has it") has no more words than this.
_INSERTED: Final = 8
# What is told and tells nothing itself where somebody else follows the verb, in English.
_PAPERS: Final = frozenset({"figures", "data", "estimates", "report", "statement"})
# Dashes before a verb that ends what is said.
_DASHES: Final = (" - ", "—", "–")


class Verbs(Inverted):
    """Makes drafts of the verbs of a sentence."""

    @cached_property
    def _brackets(self) -> Brackets:
        return Brackets(self)

    @cached_property
    def _inserted(self) -> Inserted:
        return Inserted(self)

    def _verb(self, clause: Clause, hit: Hit) -> Draft | None:
        """What a verb makes of its clause: by the patterns that find a subject of their own, then by those that go by the noun phrase before it."""
        patterns = self._with_own_subject
        own = next((said for pattern in patterns if (said := pattern(clause, hit)) is not None), None)
        if own is not None:
            return own or None
        source = self._subject_before(clause, hit)
        if source is None and self._is_reduced(hit):
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
            self._marked_subject,
            self._unmarked_subject,
            self._brackets.subordinate,
            self._brackets.draft,
            self._inserted.draft,
            self._inserted.opening,
            self._past_insertion,
            self._of_clause,
            self._received,
            self._to_have,
            self._passive,
            self._impersonal,
            self._quoted_before,
        )

    @property
    def _with_subject(self) -> tuple[Callable[[Clause, Hit, tuple[int, int] | None], Answer], ...]:
        return (
            self._object_first,
            self._opening_verb,
            self._told_so,
            self._counted,
            self._said_before,
            self._joined_on,
            self._raised,
            self._second_verb,
            self._spliced,
            self._before,
            self._plainly,
        )

    # ---- the subject, and how the verb stands to what is around it

    def _subject_before(self, clause: Clause, hit: Hit) -> tuple[int, int] | None:
        """The noun phrase before the verb, with what its relative clause belongs to."""
        if self._opens(clause, hit):
            return None
        source = self._with_relative(clause.lo, self._left(clause.floor, hit.left))
        free = self._lex.free_order and not self._lex.verb_second
        if source is not None and free and hit.stop < clause.hi and self._tells_figure(hit.stop, clause.hi):
            return self._last_known(source)
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

    # ---- patterns with a subject of their own

    def _to_have(self, clause: Clause, hit: Hit) -> Answer:
        """ "disse ter recebido 150 tendas": an infinitive of "have" or "be" follows the verb right away."""
        if hit.stop + MIN_CONTENT >= clause.hi or self._w.gaps[hit.stop].strip():
            return None
        if self._w.folds[hit.stop] not in self._lex.perfect_infinitives:
            return None
        who = self._left(clause.floor, hit.left)
        content = self._between(clause, hit.stop, self._stop(hit.stop, clause.hi, clause.following))
        return self._draft(who, hit, content, inherits=who is None)

    def _impersonal(self, clause: Clause, hit: Hit) -> Answer:
        """ "Recomenda-se …", "Se recomienda llamar": what nobody in particular says."""
        if not self._is_nobodys(hit.first, hit.stop):
            return None
        after = self._after(clause, hit, None)
        return False if after is None else replace(after, unsourced=True)

    # ---- patterns by the subject before the verb

    def _told_so(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Answer:
        """ "…, según confirmó el alcalde": an "as" stands right before the verb."""
        told = hit.first > clause.lo and self._w.folds[hit.first - 1] in self._lex.equals
        return self._as_inverted(clause, hit) if told else None

    def _counted(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Answer:
        """ "…, the organisers counted 50 000"."""
        if not hit.cue.figures or source is None or self._is_set_off(clause, hit):
            return None
        joined = clause.floor > clause.lo or self._has_comma(source[0])
        return self._after(clause, hit, source) if joined else None

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
        closes = self._closes_quotation(hit.first)
        next_said = self._opens_next(hit, clause.hi) if closes else self._says_next(hit, clause.hi)
        next_said = next_said and not (set_off and self._tells_more(hit, clause.hi))
        return self._inverted(clause, hit, source) if second or not next_said else None

    def _takes_object_or_person(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> bool:
        """Whether what follows the verb is no subject of it: its object ("…, blamed for the fire, …"), whom it tells, or anything where subjects stand before verbs alone."""
        told = source is not None and hit.stop < clause.hi and self._w.folds[hit.stop] in self._lex.objects
        aimed = hit.stop > hit.core + 1 and self._w.folds[hit.stop - 1] in self._lex.about
        return told or aimed or self._w.folds[hit.core] in self._lex.told or not self._lex.inverts

    def _joined_on(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Answer:
        """ "… said that …, and added that …": who spoke before the conjunction."""
        joined = source is None and hit.first > clause.lo and self._w.folds[hit.first - 1] in self._lex.breaks
        if not joined or clause.last is None:
            return None
        return self._after(clause, hit, clause.last.source, inherits=True) or False

    def _second_verb(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Answer:
        """ "The mayor shook hands and said …": the second of two verbs that an "and" or a comma joins."""
        if source is not None or hit.first <= clause.lo + 1:
            return None
        joins = self._lex.conjunctions | self._lex.contrasts
        if self._w.folds[hit.first - 1] not in joins and not self._has_comma(hit.first):
            return None
        return self._after(clause, hit, self._subject(clause.lo, hit.first), inherits=True) or False

    def _plainly(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Answer:
        """ "The minister said that …"; where nothing follows the verb, what stands before it or in the sentence before."""
        return (
            self._after(clause, hit, source, inherits=source is None)
            or self._as_said(clause, hit, source)
            or self._marked_object(clause, hit)
            or self._toward(clause, hit)
            or self._fronted(clause, hit, source)
            or self._answered(clause, hit, source)
        )

    def _past_insertion(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "Weiss, as the statement has it, called it a shame": the speaker before an insertion between commas that an "as" or a preposition begins."""
        if hit.first <= clause.lo or not self._has_comma(hit.first) or hit.stop >= clause.hi:
            return None
        reach = range(hit.first - 1, max(clause.lo, hit.first - _INSERTED) - 1, -1)
        at = next((k for k in reach if self._has_comma(k)), None)
        if at is None or at == clause.lo or self._w.folds[at] not in self._lex.equals | self._lex.prepositions:
            return None
        if any(k in self._name_end for k in range(at, hit.first)):
            return None  # "La police, par la voix de Nora Weiss, reconnaît …"
        source = self._known_source(clause.lo, at)
        return self._after(clause, hit, source) if source is not None and source[1] == at else None

    def _answered(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "The chairman of the commission, Nora Weiss, has flatly denied.": the sentence before is what somebody denies or confirms in a word."""
        lo, hi = clause.lo, clause.hi
        if source is None or source[0] > lo + 1 or self._past_adjuncts(hit.stop, hi) < hi:
            return None
        said = clause.previous
        if not SEMICOLON.isdisjoint(self._w.gaps[lo]):
            begin = next(
                (k for k in range(lo - 1, 0, -1) if self._is_hard(self._w.gaps[k]) or "." in self._w.gaps[k]), 0
            )
            said = Span(self._w.starts[begin], self._w.ends[lo - 1])
        if said is None or hit.cue.mode not in ("denied", "confirmed"):
            return None
        return self._draft(source, hit, said)

    def _participle(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "…, adding that …": who speaks is the name before it, the last speaker, or the subject of the sentence."""
        dangling = self._dangling(clause.lo, clause.hi, hit)
        if dangling is not None:
            return self._after(replace(clause, hi=dangling[0], following=None), hit, dangling)
        subject = (
            self._named_before(clause.lo, hit)
            or self._described_before(clause.lo, hit)
            or (clause.last.source if clause.last is not None else self._subject(clause.lo, hit.first))
        )
        return self._after(clause, hit, subject, inherits=True)

    def _is_all_source(self, floor: int, hi: int, hit: Hit, source: tuple[int, int]) -> bool:
        """ "The operator, Rete Sud, said": whether what stands before the verb leaves no room for anything said."""
        told = range(source[0] + 1, source[1]) if source[0] in self._name_end and self._has_comma(hit.left) else ()
        if any(self._w.folds[k] in self._lex.relatives for k in told):
            return True  # "Нора Вайс, которая возглавляет профсоюз, отвергла обвинения"
        if source[0] == floor and self._is_apposed_whole(hit, hi, source):
            return True
        if self._is_clause(source) or self._ends_with_speaker(hit, hi):
            return False
        floor = max(
            (k for k in range(floor, source[0] + 1) if any(c in SEMICOLON for c in self._w.gaps[k])), default=floor
        )
        room = source[0] - floor >= MIN_CONTENT and not self._is_adjunct_before(floor, source[0])
        return not room

    def _raised(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "The talks seem to have failed", "are expected to …", "it was unclear whether …": nobody is told to say so, and the subject
        belongs to what is said."""
        if source is None:
            return None
        after = self._after(clause, hit, None)
        if after is None:
            return None
        nobody = self._w.folds[source[0]] in self._lex.expletives and source[1] - source[0] == 1
        if nobody and hit.cue.stance and self._says_next(hit, clause.hi):
            return replace(after, cue=(source[0], hit.stop), unsourced=True)
        passive = any(w in self._lex.passives for w in self._w.folds[hit.first : hit.core + 1])
        core = self._w.folds[hit.core : hit.stop]
        if not any(w in self._lex.raising for w in core) or (
            core[-1].endswith(self._lex.participle_endings) and not passive
        ):
            return None
        return replace(after, content=Span(self.start_of(source[0]), after.content.end), unsourced=True)

    def _is_apposed_whole(self, hit: Hit, hi: int, source: tuple[int, int]) -> bool:
        """Whether a noun for a speaker and one addition between commas are all that stands before the verb, and what follows is no speaker ("Die
        Staatsanwaltschaft, die elf Jahre forderte, kündigte Berufung an", "Η δικηγόρος του, Δανάη Ρηγοπούλου, έκανε λόγο για …")."""
        commas = [k for k in range(source[0] + 1, hit.first + 1) if self._has_comma(k)]
        if len(commas) != 2 or commas[1] != hit.first or hit.stop >= hi:
            return False
        known = self._known_source(source[0], commas[0])
        if known is None or commas[0] - known[1] > 1:
            return False
        after = self._known_source(hit.stop, hi)
        if after is not None and self._lex.noun_capitals and self._name_end.get(after[0]) == after[0] + 1:
            return True  # a noun that was taken for a name
        return after is None or after[1] < hi and not self._has_comma(after[1])

    def _tells_more(self, hit: Hit, hi: int) -> bool:
        """Whether the "that" behind a verb and its speaker only tells more of him ("…, disse o ministro Rui Castro, que falou por telefone")."""
        at = self._past_adjuncts(hit.stop, hi)
        source = self._known_source(at, hi) if at < hi and hit.stop - hit.first >= 1 else None
        if source is None or source[1] >= hi or not self._has_comma(hit.first):
            return False
        return self._has_comma(source[1]) and self._w.folds[source[1]] in self._lex.relatives

    def _last_known(self, source: tuple[int, int]) -> tuple[int, int]:
        """The noun for a speaker that ends what stands before a verb that counts, where that begins with what is counted ("Число раненых компания
        оценивает в сорок")."""
        if self._known_source(source[0], source[1]) is not None:
            return source
        last = source[1] - 1
        known = extent(self._w, last, source[1], self._lex) == source[1] or last in self._name_end
        return (last, source[1]) if known and source[1] - source[0] > 1 else source

    def _object_first(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "Die Beteiligung bezifferte sie auf 81 Prozent", "Det tal tror Nora Weiss ikke på": where the verb stands second, the object may begin the
        sentence, and the subject, a pronoun or a name, stands right behind the verb."""
        if (
            not self._lex.verb_second
            or source is None
            or source[0] != clause.lo
            or hit.stop + 1 >= clause.hi
            or hit.cue.participle
        ):
            return None
        if hit.stop != hit.core + 1 or self._has_comma(hit.first) or self._has_comma(hit.stop):
            return None
        spoken = composed(self._w, source, self._lex, self._lex.language)
        begins = self._known_source(clause.lo, source[1]) is not None  # not "Die Zahl der Verletzten"
        if begins and self._is_speaker(source[1], clause.lo) and (spoken is None or spoken.name not in _PAPERS):
            return None
        if (
            self._is_pronoun(clause.lo)
            or any(k in self._name_end for k in range(*source))
            or self._closes_quotation(hit.first)
        ):
            return None
        at = hit.stop
        subject = self._name_end.get(at)
        if subject is None and self._w.folds[at] in self._lex.pronouns - self._lex.oblique - self._lex.that:
            subject = at + 1
        if subject is None and (counted := self._counting(clause.lo, at, clause.hi)) is not None:
            return self._draft(counted, hit, self._from(clause, clause.lo, clause.hi))
        if subject is None or subject >= clause.hi or self._has_comma(subject) or at in self._places:
            return None
        if not (
            hit.cue.figures
            or self._w.folds[clause.lo] in self._lex.articles | self._lex.demonstratives | self._lex.pointing
        ):
            return None
        return self._draft(
            (at, subject),
            hit,
            self._from(clause, clause.lo, clause.hi),
        )

    def _counting(self, lo: int, index: int, hi: int) -> tuple[int, int] | None:
        """The noun for a speaker behind the verb, where a figure follows it and none stands before ("Die Zahl der Verletzten gibt die Polizei mit 31 an")."""
        found = self._known_source(index, hi)
        if found is None or self._tells_figure(lo, index) or not self._tells_figure(found[1], hi):
            return None
        return found

    def _quoted_before(self, clause: Clause, hit: Hit) -> Draft | None:
        """A sentence that only credits the quotation right before it: "“Why not?” Weiss asked."."""
        quoted = self._quote_before(clause.span.start)
        if quoted is None or self._w.text[quoted.end : clause.span.start].strip(" \u00a0"):
            return None
        source = (self._left(clause.lo, hit.left) if hit.left > clause.lo else self._right(hit.stop, clause.hi)) or None
        if source is None or min(source[0], hit.first) > clause.lo or self._says_next(hit, clause.hi):
            return None
        after = max(source[1], hit.stop)
        if after < clause.hi and not self._is_adjunct(after, clause.hi) and not self._has_comma(after):
            return None
        return self._draft(source, hit, quoted)

    def _marked_subject(self, clause: Clause, hit: Hit) -> Draft | None:
        """Where a particle marks the speaker (ने): what was said follows the verb, or stands between the particle and a verb that ends the sentence."""
        if not self._lex.markers:
            return None
        first = max(clause.floor, hit.stop - MAX_SOURCE * 2)
        at = next((k for k in range(hit.first, first - 1, -1) if self._ends_subject(k)), None)
        if at is not None and self._w.folds[at] not in self._lex.markers:
            # "उन्होंने पुल के बारे में कहा"
            return self._after_marked(clause, hit, at, (at, at + 1))
        if at is None and hit.first > clause.floor and self._w.folds[hit.first - 1] in self._lex.pronouns:
            at = hit.first - 1
        if at is None:
            return None
        pronoun = (
            (at - 1, at) if at > clause.floor and self._w.folds[at - 1] in self._lex.pronouns else (at, at + 1)
        )  # "اس نے"
        return self._after_marked(clause, hit, at, self._left(clause.floor, at) or pronoun)

    def _unmarked_subject(self, clause: Clause, hit: Hit) -> Draft | None:
        """The speaker with whom a clause begins in a tense that has its subject without the particle, and what stands between him and the verb ("कंपनी इसे 600 बताती है")."""
        if not self._lex.markers:
            return None
        if (
            self._w.folds[hit.stop - 1] not in self._lex.unmarked
            or self._says_next(hit, clause.hi)
            or hit.stop < clause.hi - 1
        ):
            return None
        comma = next((k for k in range(hit.first - 1, clause.floor, -1) if self._has_comma(k)), clause.floor)
        source = next((s for k in (comma, clause.floor) if (s := self._known_source(k, hit.first)) is not None), None)
        if source is None or source[1] >= hit.first:
            return None
        return self._draft(source, hit, self._between(clause, source[1], hit.first))

    def _ends_subject(self, index: int) -> bool:
        """Whether the word marks a speaker or is a pronoun with the mark as its ending."""
        word = self._w.folds[index]
        return word in self._lex.markers or (word in self._lex.pronouns and word.endswith(self._lex.markers))

    def _after_marked(self, clause: Clause, hit: Hit, at: int, source: tuple[int, int]) -> Draft | None:
        quoted = self._quote_before(self._w.starts[source[0]])
        if quoted is not None and not self._says_next(hit, clause.hi):
            between = self._w.text[quoted.end : self._w.starts[source[0]]]
            if quoted.end > clause.span.start and not between.strip(" ,،՝"):
                return self._draft(source, hit, quoted)  # "’’…،‘‘ انہوں نے بتایا"
        goes_on = hit.stop < clause.hi and self._w.folds[hit.stop] in self._lex.conjunctions | self._lex.contrasts
        if goes_on and hit.core - (at + 1) >= MIN_CONTENT:  # "ने नौ लोगों की मौत की पुष्टि की और कहा कि …"
            return self._draft(source, hit, self._between(clause, at + 1, hit.core))
        if self._says_next(hit, clause.hi) or clause.hi - hit.stop > MIN_CONTENT:
            return self._after(clause, hit, source)
        if hit.core - (at + 1) < 1:
            lo = self._w.within(clause.span)[0]
            ends = (k for k in range(source[0], at) if (found := self._known_source(k, at)) and found[1] == at)
            first = next(ends, source[0])
            before = Span(self._content_begin(lo, clause.span), self._w.ends[max(lo, first - 1)])
            return (
                self._draft((first, source[1]), hit, before) if first > lo else None
            )  # "इन आरोपों को मंत्रालय ने खारिज किया"
        return self._draft(source, hit, self._between(clause, at + 1, hit.core))
