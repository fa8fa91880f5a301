"""What a verb of speech makes of its sentence: who stands before or behind it, and which stretch was said.

The order in which the patterns are tried is that of `_verb`; each is a method of its own here or below.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import cached_property
from typing import Final

from reportedly.extract.speech.behind import MAX_SOURCE
from reportedly.extract.speech.brackets import Brackets
from reportedly.extract.speech.contents import SEMICOLON
from reportedly.extract.speech.hits import MIN_CONTENT, Draft, Hit
from reportedly.extract.speech.inserted import Inserted
from reportedly.extract.speech.inverted import Inverted
from reportedly.extract.speech.layout import COMMA, QUOTE
from reportedly.extract.speech.unnamed import composed, extent
from reportedly.records import Span

# An insertion between commas ("as the statement has it") has no more words than this.
_INSERTED: Final = 8
# What is told and tells nothing itself where somebody else follows the verb, in English.
_PAPERS: Final = frozenset({"figures", "data", "estimates", "report", "statement"})


class Verbs(Inverted):
    """Makes drafts of the verbs of a sentence."""

    @cached_property
    def _brackets(self) -> Brackets:
        return Brackets(self)

    @cached_property
    def _inserted(self) -> Inserted:
        return Inserted(self)

    def _verb(
        self, span: Span, lo: int, hi: int, floor: int, hit: Hit, following: Hit | None, last: Draft | None
    ) -> Draft | None:
        if self._lex.markers:
            marked = self._marked_subject(span, hi, floor, hit, following)
            if marked is not None:
                return marked
            if (bare := self._unmarked_subject(span, lo, hi, floor, hit)) is not None:
                return bare
        if self._brackets.is_subordinate(lo, hi, hit):
            return None
        if (bracketed := self._brackets.draft(span, lo, hi, hit, following)) is not None:
            return bracketed
        if (inserted := self._inserted.draft(span, lo, hi, hit, following)) is not None:
            return inserted
        if (past := self._past_insertion(span, lo, hi, hit, following)) is not None:
            return past
        last_verb = self._of_clause(span, lo, hi, floor, hit)
        if last_verb is not None:
            return last_verb
        if hit.cue.receives:
            return self._received(span, lo, hi, hit)
        if hit.stop + MIN_CONTENT < hi and self._says_to_have(hit):
            who = self._left(floor, hit.left)
            content = Span(self.start_of(hit.stop), self.end_of(self._stop(hit.stop, hi, following), span.end))
            return self._draft(who, hit, content, inherits=who is None)
        if self._is_passive(hit):
            return self._passive(span, lo, hi, hit, following)
        if hit.first == lo and hit.stop + 1 < hi and self._is_impersonal(hit.stop):
            after = self._after(span, hi, replace(hit, stop=hit.stop + 1), None, None)
            return None if after is None else replace(after, unsourced=True)
        if self._is_nobodys(hit.first, hit.stop):
            after = self._after(span, hi, hit, None, following)
            return None if after is None else replace(after, unsourced=True)  # "Se recomienda llamar"
        earlier = self._quoted_before(span, lo, hi, hit)
        if earlier is not None:
            return earlier
        gap = self._w.gaps[hit.first]
        closes = hit.first > lo and (
            any(c in COMMA or c in QUOTE for c in gap) or " - " in gap or "—" in gap or "–" in gap
        )
        opens = hit.first == lo or "/" in gap
        source = None if opens else self._with_relative(lo, self._left(floor, hit.left))
        if source is None and self._is_reduced(hit):
            return None  # "in a statement read out by an aide"
        opens = opens or (source is None and (self._lex.order == "vso" or self._lex.verb_second))
        # "is promising" is a verb of its own.
        progressive = any(w in self._lex.passives for w in self._w.folds[hit.first : hit.core])
        if hit.cue.participle and not progressive:
            return self._participle(span, lo, hi, hit, following, last)
        free = self._lex.free_order and not self._lex.verb_second
        if source is not None and free and hit.stop < hi and self._tells_figure(hit.stop, hi):
            source = self._last_known(source)
        if (late := self._object_first(span, lo, hi, hit, source)) is not None:
            return late
        alone = source is not None and self._is_all_source(floor, hi, hit, source)
        told = source is not None and hit.stop < hi and self._w.folds[hit.stop] in self._lex.objects
        told = told or self._w.folds[hit.core] in self._lex.told or not self._lex.inverts
        if opens and (said := self._opening_verb(span, lo, hi, hit)) is not None:
            return said
        aimed = (
            hit.stop > hit.core + 1 and self._w.folds[hit.stop - 1] in self._lex.about
        )  # "…, blamed for the fire, …"
        second = self._lex.verb_second and source is None and hit.first > lo
        joined = self._lex.verb_second and last is not None and self._w.folds[hit.first - 1] in self._lex.conjunctions
        opens = opens and not (joined and hit.first > lo)
        if self._lex.equals and hit.first > lo and self._w.folds[hit.first - 1] in self._lex.equals:
            told_so = self._as_inverted(span, lo, hi, hit)
            if told_so is not None:
                return told_so
        counts = hit.cue.figures and source is not None and not closes  # "…, the organisers counted 50 000"
        if (
            counts
            and source is not None
            and (floor > lo or self._has_comma(source[0]))
            and (counted := self._after(span, hi, hit, source, following)) is not None
        ):
            return counted
        next_said = self._opens_next(hit, hi) if self._closes_quotation(hit.first) else self._says_next(hit, hi)
        next_said = next_said and not (closes and self._tells_more(hit, hi))
        if (closes or opens) and not alone and not told and not aimed and (second or not next_said):
            inverted = self._inverted(span, lo, hi, floor, hit, source)
            if inverted is not None:
                return inverted
        if source is None and hit.first > lo and self._w.folds[hit.first - 1] in self._lex.breaks and last is not None:
            return self._after(span, hi, hit, last.source, following, inherits=True)
        raised = self._raised(span, hi, hit, source, following)
        if raised is not None:
            return raised
        if source is None and self._goes_on(lo, hit):
            return self._after(span, hi, hit, self._subject(lo, hit.first), following, inherits=True)
        spliced = self._spliced(span, hi, hit, source, following, last)
        if spliced is not None:
            return spliced
        if source is not None:
            before = self._before(span, lo, hi, floor, hit, source)
            if before is not None:
                return before
        return (
            self._after(span, hi, hit, source, following, inherits=source is None)
            or self._as_said(span, lo, hi, hit, source)
            or self._marked_object(span, floor, hit)
            or self._toward(span, floor, hit)
            or self._fronted(span, lo, hit, source)
            or self._answered(lo, hi, hit, source)
        )

    def _past_insertion(self, span: Span, lo: int, hi: int, hit: Hit, following: Hit | None) -> Draft | None:
        """ "Weiss, as the statement has it, called it a shame": the speaker before an insertion between commas that an "as" or a preposition begins."""
        if hit.first <= lo or not self._has_comma(hit.first) or hit.stop >= hi:
            return None
        reach = range(hit.first - 1, max(lo, hit.first - _INSERTED) - 1, -1)
        at = next((k for k in reach if self._has_comma(k)), None)
        if at is None or at == lo or self._w.folds[at] not in self._lex.equals | self._lex.prepositions:
            return None
        if any(k in self._name_end for k in range(at, hit.first)):
            return None  # "La police, par la voix de Nora Weiss, reconnaît …"
        source = self._known_source(lo, at)
        return self._after(span, hi, hit, source, following) if source is not None and source[1] == at else None

    def _answered(self, lo: int, hi: int, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "The chairman of the commission, Nora Weiss, has flatly denied.": the sentence before is what somebody denies or confirms in a word."""
        if source is None or source[0] > lo + 1 or self._past_adjuncts(hit.stop, hi) < hi:
            return None
        said = self._previous
        if not SEMICOLON.isdisjoint(self._w.gaps[lo]):
            begin = next(
                (k for k in range(lo - 1, 0, -1) if self._is_hard(self._w.gaps[k]) or "." in self._w.gaps[k]), 0
            )
            said = Span(self._w.starts[begin], self._w.ends[lo - 1])
        if said is None or hit.cue.mode not in ("denied", "confirmed"):
            return None
        return self._draft(source, hit, said)

    def _says_to_have(self, hit: Hit) -> bool:
        """Whether an infinitive of "have" or "be" follows the verb right away ("disse ter recebido 150 tendas")."""
        word = self._w.folds[hit.stop]
        return not self._w.gaps[hit.stop].strip() and word in self._lex.perfect_infinitives

    def _participle(
        self, span: Span, lo: int, hi: int, hit: Hit, following: Hit | None, last: Draft | None
    ) -> Draft | None:
        """ "…, adding that …": who speaks is the name before it, the last speaker, or the subject of the sentence."""
        dangling = self._dangling(lo, hi, hit)
        if dangling is not None:
            return self._after(span, dangling[0], hit, dangling, None)
        subject = (
            self._named_before(lo, hit)
            or self._described_before(lo, hit)
            or (last.source if last is not None else self._subject(lo, hit.first))
        )
        return self._after(span, hi, hit, subject, following, inherits=True)

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
        return not room and not self._named_after(hit, hi, source)

    def _raised(
        self, span: Span, hi: int, hit: Hit, source: tuple[int, int] | None, following: Hit | None
    ) -> Draft | None:
        """ "The talks seem to have failed", "are expected to …", "it was unclear whether …": nobody is told to say so, and the subject
        belongs to what is said."""
        if source is None:
            return None
        after = self._after(span, hi, hit, None, following)
        if after is None:
            return None
        nobody = self._w.folds[source[0]] in self._lex.expletives and source[1] - source[0] == 1
        if nobody and hit.cue.stance and self._says_next(hit, hi):
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

    def _object_first(self, span: Span, lo: int, hi: int, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "Die Beteiligung bezifferte sie auf 81 Prozent", "Det tal tror Nora Weiss ikke på": where the verb stands second, the object may begin the
        sentence, and the subject, a pronoun or a name, stands right behind the verb."""
        if not self._lex.verb_second or source is None or source[0] != lo or hit.stop + 1 >= hi or hit.cue.participle:
            return None
        if hit.stop != hit.core + 1 or self._has_comma(hit.first) or self._has_comma(hit.stop):
            return None
        spoken = composed(self._w, source, self._lex, self._lex.language)
        begins = self._known_source(lo, source[1]) is not None  # not "Die Zahl der Verletzten"
        if begins and self._is_speaker(source[1], lo) and (spoken is None or spoken.name not in _PAPERS):
            return None
        if (
            self._is_pronoun(lo)
            or any(k in self._name_end for k in range(*source))
            or self._closes_quotation(hit.first)
        ):
            return None
        at = hit.stop
        subject = self._name_end.get(at)
        if subject is None and self._w.folds[at] in self._lex.pronouns - self._lex.oblique - self._lex.that:
            subject = at + 1
        if subject is None and (counted := self._counting(lo, at, hi)) is not None:
            return self._draft(counted, hit, Span(self._content_begin(lo, span), self.end_of(hi, span.end)))
        if subject is None or subject >= hi or self._has_comma(subject) or at in self._places:
            return None
        if not (
            hit.cue.figures or self._w.folds[lo] in self._lex.articles | self._lex.demonstratives | self._lex.pointing
        ):
            return None
        return self._draft((at, subject), hit, Span(self._content_begin(lo, span), self.end_of(hi, span.end)))

    def _counting(self, lo: int, index: int, hi: int) -> tuple[int, int] | None:
        """The noun for a speaker behind the verb, where a figure follows it and none stands before ("Die Zahl der Verletzten gibt die Polizei mit 31 an")."""
        found = self._known_source(index, hi)
        if found is None or self._tells_figure(lo, index) or not self._tells_figure(found[1], hi):
            return None
        return found

    def _goes_on(self, lo: int, hit: Hit) -> bool:
        """Whether the verb is the second of two that an "and" or a comma joins: "The mayor shook hands and said …"."""
        joins = self._lex.conjunctions | self._lex.contrasts
        return hit.first > lo + 1 and (self._w.folds[hit.first - 1] in joins or self._has_comma(hit.first))

    def _quoted_before(self, span: Span, lo: int, hi: int, hit: Hit) -> Draft | None:
        """A sentence that only credits the quotation right before it: "“Why not?” Weiss asked."."""
        k = bisect_right(self._quotes, span.start, key=lambda q: q.end) - 1
        if k < 0 or self._w.text[self._quotes[k].end : span.start].strip(" \u00a0"):
            return None
        source = (self._left(lo, hit.left) if hit.left > lo else self._right(hit.stop, hi)) or None
        if source is None or min(source[0], hit.first) > lo or self._says_next(hit, hi):
            return None
        after = max(source[1], hit.stop)
        if self._lex.order == "final" and hi - after >= MIN_CONTENT and self._has_comma(after):
            return None  # "তিনি জানান, …"
        if after < hi and not self._is_adjunct(after, hi) and not self._has_comma(after):
            return None
        return self._draft(source, hit, self._quotes[k])

    def _marked_subject(self, span: Span, hi: int, floor: int, hit: Hit, following: Hit | None) -> Draft | None:
        """Where a particle marks the speaker (ने): what was said follows the verb, or stands between the particle and a verb that ends the sentence."""
        first = max(floor, hit.stop - MAX_SOURCE * 2)
        at = next((k for k in range(hit.first, first - 1, -1) if self._ends_subject(k)), None)
        if at is not None and self._w.folds[at] not in self._lex.markers:
            # "उन्होंने पुल के बारे में कहा"
            return self._after_marked(span, hi, hit, at, (at, at + 1), following)
        if at is None and hit.first > floor and self._w.folds[hit.first - 1] in self._lex.pronouns:
            at = hit.first - 1
        if at is None:
            return None
        pronoun = (
            (at - 1, at) if at > floor and self._w.folds[at - 1] in self._lex.pronouns else (at, at + 1)
        )  # "اس نے"
        return self._after_marked(span, hi, hit, at, self._left(floor, at) or pronoun, following)

    def _unmarked_subject(self, span: Span, lo: int, hi: int, floor: int, hit: Hit) -> Draft | None:
        """The speaker with whom a clause begins in a tense that has its subject without the particle, and what stands between him and the verb ("कंपनी इसे 600 बताती है")."""
        if self._w.folds[hit.stop - 1] not in self._lex.unmarked or self._says_next(hit, hi) or hit.stop < hi - 1:
            return None
        comma = next((k for k in range(hit.first - 1, floor, -1) if self._has_comma(k)), floor)
        source = next((s for k in (comma, floor) if (s := self._known_source(k, hit.first)) is not None), None)
        if source is None or source[1] >= hit.first:
            return None
        return self._draft(source, hit, Span(self.start_of(source[1]), self.end_of(hit.first, span.end)))

    def _ends_subject(self, index: int) -> bool:
        """Whether the word marks a speaker or is a pronoun with the mark as its ending."""
        word = self._w.folds[index]
        return word in self._lex.markers or (word in self._lex.pronouns and word.endswith(self._lex.markers))

    def _after_marked(
        self, span: Span, hi: int, hit: Hit, at: int, source: tuple[int, int], following: Hit | None
    ) -> Draft | None:
        k = bisect_right(self._quotes, self._w.starts[source[0]], key=lambda q: q.end) - 1
        if k >= 0 and not self._says_next(hit, hi):
            between = self._w.text[self._quotes[k].end : self._w.starts[source[0]]]
            if self._quotes[k].end > span.start and not between.strip(" ,،՝"):
                return self._draft(source, hit, self._quotes[k])  # "’’…،‘‘ انہوں نے بتایا"
        goes_on = hit.stop < hi and self._w.folds[hit.stop] in self._lex.conjunctions | self._lex.contrasts
        if goes_on and hit.core - (at + 1) >= MIN_CONTENT:  # "ने नौ लोगों की मौत की पुष्टि की और कहा कि …"
            return self._draft(source, hit, Span(self.start_of(at + 1), self.end_of(hit.core, span.end)))
        if self._says_next(hit, hi) or hi - hit.stop > MIN_CONTENT:
            return self._after(span, hi, hit, source, following)
        if hit.core - (at + 1) < 1:
            lo = self._w.within(span)[0]
            ends = (k for k in range(source[0], at) if (found := self._known_source(k, at)) and found[1] == at)
            first = next(ends, source[0])
            before = Span(self._content_begin(lo, span), self._w.ends[max(lo, first - 1)])
            return (
                self._draft((first, source[1]), hit, before) if first > lo else None
            )  # "इन आरोपों को मंत्रालय ने खारिज किया"
        return self._draft(source, hit, Span(self.start_of(at + 1), self.end_of(hit.core, span.end)))
