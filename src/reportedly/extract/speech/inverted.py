"""What was said before the verb: "…, said the minister", "…, the minister said on Monday"."""

from __future__ import annotations

from typing import Final

from reportedly.extract.speech.behind import MAX_SOURCE
from reportedly.extract.speech.hits import MIN_CONTENT, Clause, Draft, Hit
from reportedly.extract.speech.marks import COLON, COMMA, QUOTE
from reportedly.extract.speech.passives import Passives
from reportedly.extract.speech.unnamed import person_at

# Behind a verb that ends what was said without a speaker no more words follow, unless a quotation stands right before it.
_TAIL: Final = 8
# A word for those to whom something was said ("zastupitelům") has so many letters before its ending, at least; before it may stand one more, whose they are ("tarybos nariams").
_STEM: Final = 3
_ADDRESSED: Final = 2
# A clause of the verb's own before it, where another verb has taken what stands before that, is at least so many words long.
_OWN_CLAUSE: Final = 4


class Inverted(Passives):
    """Finds what stands before verb and speaker."""

    def _inverted(self, clause: Clause, hit: Hit, left: tuple[int, int] | None) -> Draft | None:
        """ "…, said the minister" and, where the verb comes first, "Said the minister that …"; `left` is the noun phrase before the verb."""
        stop = self._speaker_stop(clause, hit)
        at = self._past_adjuncts(hit.stop, stop)
        source = self._subject_behind(hit, at, stop)
        if source is not None and self._w.folds[source[0]] in self._lex.happenings:
            return self._draft(None, hit, self._between(clause, source[0], clause.hi), inherits=True)
        # "Stattdessen forderte Nora Weiss, dass …"
        second = self._lex.verb_second and left is None and hit.first > clause.lo and not self._has_comma(hit.first)
        if second and source is not None and source[1] < clause.hi and (stop < clause.hi or self._has_comma(source[1])):
            begin = stop if stop < clause.hi else source[1]
            return self._draft(source, hit, self._between(clause, begin, clause.hi))
        if self._lex.order == "vso" and (
            hit.first == clause.lo or stop < clause.hi or self._is_adjunct_before(clause.lo, hit.first)
        ):
            source, stop = self._bounded_subject(clause, hit, source, at, stop)
            if stop < clause.hi:
                return self._draft(source, hit, self._between(clause, stop, clause.hi), inherits=source is None)
        if source is None:
            if not self._may_lack_subject(clause, hit, left):
                return None
        elif not self._can_be_subject(clause, source, left) or not self._has_room(clause, hit, at, stop):
            return None
        begin = clause.floor if clause.floor > clause.lo and hit.first - clause.floor >= _OWN_CLAUSE else clause.lo
        goes_on = source is not None and self._goes_on_behind(clause, hit, source, begin)
        content = self._from(clause, begin, clause.hi if goes_on else hit.first)
        return self._draft(source, hit, content, inherits=source is None)

    def _speaker_stop(self, clause: Clause, hit: Hit) -> int:
        """Where what may be the speaker behind the verb ends: before a word that opens what is said and tells no more of him."""
        return next(
            (
                k
                for k in range(hit.stop, clause.hi)
                if self._opens_content(k)
                and not self._describes(hit, k)
                and self._self_named(hit.stop, k, clause.hi) == k
            ),
            clause.hi,
        )

    def _subject_behind(self, hit: Hit, at: int, stop: int) -> tuple[int, int] | None:
        """The noun phrase behind the verb and its adjuncts; none where a comma or the verb's own ending tells that there is none ("katanya sambil menangis")."""
        if self._is_his_own(hit) or at == hit.stop and at < stop and self._has_comma(at) and at not in self._name_end:
            return None
        named = self._behind_addressees(at, stop)
        if named is not None:
            return self._person_from(named, stop)
        return self._institution(hit, at, stop) or self._right(at, stop)

    def _person_from(self, index: int, stop: int) -> tuple[int, int] | None:
        """The noun phrase that begins with a name or a noun for a person, or holds a name ("… zastupitelům mluvčí úřadu", but not "… členům rady")."""
        source = self._right(index, stop) if index < stop else None
        if source is None or any(k in self._name_end for k in range(*source)):
            return source
        return source if person_at(self._w, index, stop, self._lex.language) is not None else None

    def _behind_addressees(self, at: int, stop: int) -> int | None:
        """Past those to whom something was said, by the ending of their case ("řekla zastupitelům", "– sakė tarybos nariams"); None where none stand here."""
        for k in range(at, min(stop, at + _ADDRESSED)):
            written = self._w.raw(k)
            if k in self._name_end or not written[0].islower() or k > at and self._w.gaps[k].strip():
                return None
            ending = next((e for e in self._lex.addressee_endings if written.endswith(e)), None)
            if ending is not None and len(written) >= len(ending) + _STEM:
                return k + 1
        return None

    def _is_his_own(self, hit: Hit) -> bool:
        """Whether the verb tells by its ending that it is his or her words."""
        return self._w.folds[hit.core].endswith(self._lex.own_endings)

    def _bounded_subject(
        self, clause: Clause, hit: Hit, source: tuple[int, int] | None, at: int, stop: int
    ) -> tuple[tuple[int, int] | None, int]:
        """Where the verb comes first, its subject and where that ends: where nothing opens what is said, at a preposition at the latest."""
        if stop < clause.hi and (self._w.folds[stop] not in self._lex.prepositions or self._has_comma(stop)):
            return source, stop
        reach = min(stop, clause.hi - 1)
        source = self._known_source(at, reach) or self._to_preposition(at, reach) or source
        return source, source[1] if source is not None else hit.stop

    def _may_lack_subject(self, clause: Clause, hit: Hit, left: tuple[int, int] | None) -> bool:
        """Whether the verb may close what was said without a subject behind it."""
        quoted = hit.first > clause.floor and not QUOTE.isdisjoint(self._w.gaps[hit.first])
        if hit.first - clause.floor < MIN_CONTENT - quoted or left is not None and self._has_comma(hit.left):
            return False
        return self._is_his_own(hit) or self._closes_quotation(hit.first) or clause.hi - hit.stop <= _TAIL

    def _can_be_subject(self, clause: Clause, source: tuple[int, int], left: tuple[int, int] | None) -> bool:
        """Whether the noun phrase behind the verb is its subject, and not what another verb has for one ("said the turmoil was …")."""
        if self._w.folds[source[0]] in self._lex.prepositions - self._lex.articles:
            return False
        counts = self._is_number(source[0]) and self._w.folds[source[0]] not in self._lex.articles
        if counts and not self._is_speaker(self._comma_in(source), source[0]):
            return False  # "Army ends sweep, says eight militants killed"
        return left is None or self._ends_phrase(source[1], clause.hi) and not self._is_finite(source, clause.hi)

    def _has_room(self, clause: Clause, hit: Hit, at: int, stop: int) -> bool:
        """Whether enough stands before the verb to be said: a word does in quotation marks ("« Absurde », réplique le maire") or before a comma ("Faux, rétorque le maire")."""
        quoted = hit.first > clause.floor and not QUOTE.isdisjoint(self._w.gaps[hit.first])
        word = hit.first - clause.floor == 1 and hit.first - clause.lo == 1 and self._has_comma(hit.first)
        replied = word and clause.lo not in self._name_end and self._known_source(at, stop) is not None
        return hit.first - clause.floor >= MIN_CONTENT - (quoted or replied)

    def _goes_on_behind(self, clause: Clause, hit: Hit, source: tuple[int, int], begin: int) -> bool:
        """Whether what was said goes on behind the speaker: with the figure that it lacks before the verb, or with a preposition."""
        if self._adds(source[1], clause.hi):
            return True
        if not self._lex.verb_second or clause.lo != begin or self._has_comma(hit.first):
            return False
        return self._tells_figure(source[1], clause.hi) and not self._tells_figure(begin, hit.first)

    def _comma_in(self, source: tuple[int, int]) -> int:
        """Where the noun phrase ends that a source begins with: at its first comma, or with it ("sagte ein Ermittler, der nicht genannt werden wollte")."""
        return next((k for k in range(source[0] + 1, source[1]) if self._has_comma(k)), source[1])

    def _describes(self, hit: Hit, index: int) -> bool:
        """Whether a word that may open what is said tells more of the speaker instead: a relative clause, or anything of an apposition behind a
        quotation (“…,” said Weiss, an adviser to the mayor who …)."""
        if any(c in COLON or c in QUOTE for c in self._w.gaps[index]):
            return False
        if self._has_comma(index) and self._w.folds[index] in self._lex.relatives:
            return True
        quoted = bool(self._lex.auxiliaries) and any(c in QUOTE for c in self._w.gaps[hit.first])
        return quoted and any(self._has_comma(k) for k in range(hit.stop + 1, min(index + 1, hit.stop + MAX_SOURCE)))

    def _is_finite(self, phrase: tuple[int, int], hi: int) -> bool:
        """Whether the noun phrase is the subject of a verb: "said the turmoil at the convention was …", "said she hopes …"."""
        if self._is_pronoun(phrase[0]) and phrase[1] - phrase[0] > 1:
            return True
        for k in range(phrase[0], min(hi, phrase[1] + MAX_SOURCE)):
            if k > phrase[0] and (self._has_comma(k) or self._is_hard(self._w.gaps[k])):
                return False
            word = self._w.folds[k]
            if word in self._lex.relatives | self._lex.contrasts or word in self._lex.that - self._lex.infinitives:
                return False
            if word in self._lex.auxiliaries:
                return True
        return False

    def _ends_phrase(self, index: int, hi: int) -> bool:
        """Whether a noun phrase may end before the word: "said the minister on Monday", not "said the minister had"."""
        if index >= hi or self._has_comma(index) or self._is_hard(self._w.gaps[index]):
            return True
        word = self._w.folds[index]
        if word in self._lex.auxiliaries:
            return False
        ends = self._lex.prepositions | self._lex.within | self._lex.breaks | self._lex.that
        return word in ends or self._is_time(index) or self._lex.adjuncts.at(self._w, index, hi) is not None

    def _before(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "…, the minister said on Monday": something said stands before, and nothing but an adjunct after."""
        if source is None:
            return None
        first = source[0]
        if first - clause.lo < MIN_CONTENT or self._says_next(hit, clause.hi):
            return None
        gap = self._w.gaps[first]
        if not any(c in COMMA or c in QUOTE or c in "—–?!" for c in gap):
            return None
        rest = self._content_index(hit, clause.hi)
        told = self._right(hit.stop, clause.hi, apposition=False) if self._w.folds[hit.core] in self._lex.told else None
        rest = rest if told is None else max(rest, self._past_adjuncts(told[1], clause.hi))
        between = self._is_aside_credit(rest, hit, clause.lo, first)
        if rest < clause.hi and self._has_comma(rest) and (rest > hit.stop or between or self._turns(rest, clause.hi)):
            rest = clause.hi
        quoted = self.quotation(self._w.ends[first - 1] - 1) is not None
        closed = quoted and any(c in QUOTE for c in gap)  # "“…,” she told the meeting, drawing laughter"
        if clause.hi - rest >= (6 if quoted else 3) and not closed and not self._is_adjunct(rest, clause.hi):
            return None
        if first - clause.floor < MIN_CONTENT:
            return None
        begin = (
            self._clause_begin(clause.lo, first)
            if clause.floor > clause.lo and first - clause.floor >= 5
            else clause.lo
        )
        content = self._from(clause, begin, first)
        return self._draft(source, hit, content)
