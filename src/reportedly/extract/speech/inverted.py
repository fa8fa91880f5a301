"""What was said before the verb: "…, said the minister", "…, the minister said on Monday"."""

from __future__ import annotations

from typing import Final

from reportedly.extract.speech.behind import MAX_SOURCE
from reportedly.extract.speech.forms import COLON
from reportedly.extract.speech.hits import MIN_CONTENT, Clause, Draft, Hit
from reportedly.extract.speech.layout import COMMA, QUOTE
from reportedly.extract.speech.passives import Passives

# Behind a verb that ends what was said without a speaker no more words follow, unless a quotation stands right before it.
_TAIL: Final = 8


class Inverted(Passives):
    """Finds what stands before verb and speaker."""

    def _inverted(self, clause: Clause, hit: Hit, left: tuple[int, int] | None) -> Draft | None:
        """ "…, said the minister" and, where the verb comes first, "Said the minister that …"."""
        stop = next(
            (
                k
                for k in range(hit.stop, clause.hi)
                if self._opens_content(k)
                and not self._describes(hit, k)
                and self._self_named(hit.stop, k, clause.hi) == k
            ),
            clause.hi,
        )
        at = self._past_adjuncts(hit.stop, stop)
        own = self._w.folds[hit.core].endswith(self._lex.own_endings)  # "katanya sambil menangis": his or her words
        apart = own or at == hit.stop and at < stop and self._has_comma(at) and at not in self._name_end
        source = None if apart else self._institution(hit, at, stop) or self._right(at, stop)
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
            if stop >= clause.hi or self._w.folds[stop] in self._lex.prepositions and not self._has_comma(stop):
                source = (
                    self._known_source(at, min(stop, clause.hi - 1))
                    or self._to_preposition(at, min(stop, clause.hi - 1))
                    or source
                )
                stop = source[1] if source is not None else hit.stop
            if stop < clause.hi:
                return self._draft(
                    source,
                    hit,
                    self._between(clause, stop, clause.hi),
                    inherits=source is None,
                )
        if source is not None and self._w.folds[source[0]] in self._lex.prepositions - self._lex.articles:
            return None
        if (
            source is not None
            and self._is_number(source[0])
            and not self._is_speaker(self._comma_in(source), source[0])
        ):
            return None  # "Army ends sweep, says eight militants killed"
        quoted = hit.first > clause.floor and any(
            c in QUOTE for c in self._w.gaps[hit.first]
        )  # "« Absurde », réplique le maire"
        replied = (
            hit.first - clause.floor == 1
            and hit.first - clause.lo == 1
            and self._has_comma(hit.first)
            and source is not None
        )
        replied = (
            replied and clause.lo not in self._name_end and self._known_source(at, stop) is not None
        )  # "Faux, rétorque le maire"
        if hit.first - clause.floor < MIN_CONTENT - (quoted or replied) or (
            left is not None and self._has_comma(hit.left) and source is None
        ):
            return None
        if source is None and not own and not self._closes_quotation(hit.first) and clause.hi - hit.stop > _TAIL:
            return None
        if source is not None and left is not None and not self._ends_phrase(source[1], clause.hi):
            return None
        if source is not None and left is not None and self._is_finite(source, clause.hi):
            return None
        begin = clause.floor if clause.floor > clause.lo and hit.first - clause.floor >= 4 else clause.lo
        counted = (
            self._lex.verb_second
            and source is not None
            and clause.lo == begin
            and self._tells_figure(source[1], clause.hi)
        )
        counted = counted and not self._has_comma(hit.first) and not self._tells_figure(begin, hit.first)
        end = clause.hi if source is not None and (counted or self._adds(source[1], clause.hi)) else hit.first
        content = self._from(clause, begin, end)
        return self._draft(source, hit, content, inherits=source is None)

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
