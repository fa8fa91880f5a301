"""Credits that are inserted into what was said: "Her members, she claimed, have lost millions", "К полудню, сообщил мэр, дорогу открыли"."""

from __future__ import annotations

from typing import Final

from reportedly.extract.speech.adjuncts import Adjuncts
from reportedly.extract.speech.contents import Contents
from reportedly.extract.speech.drafts import MIN_CONTENT, Clause, Draft, Hit
from reportedly.extract.speech.known import KnownSources
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.nouns import NounPhrases

# What stands before such a credit is no longer than this many words, and the credit than this.
_LEAD: Final = 5
_CREDIT: Final = 16


class Inserted:
    """Finds a source and its verb between two commas, before which no clause stands."""

    def __init__(
        self, layout: Layout, nouns: NounPhrases, known: KnownSources, adjuncts: Adjuncts, contents: Contents
    ) -> None:
        self._w, self._lex, self._name_end = layout.words, layout.lexicon, layout.name_end
        self._layout, self._nouns, self._known = layout, nouns, known
        self._adjuncts, self._contents = adjuncts, contents

    def draft(self, clause: Clause, hit: Hit) -> Draft | None:
        """What stands around the credit, up to the end of the sentence."""
        found = self._credit(clause.lo, clause.hi, hit) if self._lex.order != "final" else None
        if found is None or hit.cue.participle or hit.cue.stance:
            return None
        begin, source, end = found
        if not 0 < begin - clause.lo <= _LEAD or any(self._layout.is_hard(k) for k in range(clause.lo + 1, begin + 1)):
            return None
        if self._leads_with_clause(clause.lo, begin) or not self._goes_on_behind(end, clause.hi):
            return None
        if (
            clause.following is not None
            and clause.following.first != end
            and not self._is_one_clause(end, clause.following.first)
            and not self._layout.is_quoted(clause.following.first)
        ):
            return None
        return self._contents.leading(clause, hit, source, clause.lo, clause.hi, inherits=source is None)

    def opening(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "As Weiss said on Monday in Lund, the road is closed", "Wie Weiss am Montag in Lund sagte, …": a credit that opens the sentence, of nothing but a
        speaker, the verb, and when and where."""
        lo, hi = clause.lo, clause.hi
        if hit.first <= lo + 1 or self._w.folds[lo] not in self._lex.equals or hit.cue.participle or hit.cue.stance:
            return None
        reach = range(hit.stop, min(hi - MIN_CONTENT + 1, hit.stop + _CREDIT))
        comma = next((k for k in reach if self._layout.has_comma(k)), None)
        source = self._known.source(lo + 1, hit.first)
        if comma is None or source is None:
            return None
        if not self._is_adjunct(source[1], hit.first) or not self._is_adjunct(self._past_told(hit, comma), comma):
            return None
        return self._contents.between(clause, hit, source, comma, hi)

    def _past_told(self, hit: Hit, stop: int) -> int:
        """Past whom the verb tells it to ("As Weiss told reporters in Lund, …")."""
        told = self._w.folds[hit.core] in self._lex.told and hit.stop < stop
        whom = self._nouns.behind(hit.stop, stop, apposition=False) if told else None
        return hit.stop if whom is None else whom[1]

    def _is_adjunct(self, first: int, stop: int) -> bool:
        """Whether words only tell when and where, or are none."""
        first = self._adjuncts.before_speaker(first, stop)
        clause = self._lex.auxiliaries | self._lex.finite | self._lex.that - self._lex.prepositions
        if any(w in clause for w in self._w.folds[first:stop]):
            return False
        begun = first >= stop or self._w.folds[first] in self._lex.prepositions | self._lex.skips
        return begun and not any(self._layout.is_hard(k) for k in range(first + 1, stop))

    def _is_one_clause(self, index: int, stop: int) -> bool:
        """Whether a verb behind the credit is that of what is said before it, by nothing but small words between ("Il piano, ha replicato Rossi, non è mai stato approvato")."""
        small = (
            self._lex.skips
            | self._lex.negations
            | self._lex.finite
            | self._lex.auxiliaries
            | self._lex.passives
            | self._lex.adverbs
        )
        return index < stop <= index + _LEAD and all(w in small for w in self._w.folds[index:stop])

    def _credit(self, lo: int, hi: int, hit: Hit) -> tuple[int, tuple[int, int] | None, int] | None:
        """Where the credit begins, its source, and where it ends."""
        if hit.first > lo and self._layout.has_comma(hit.first):
            begin = hit.first
            if hit.stop < hi and self._layout.has_comma(hit.stop):
                return begin, None, hit.stop
            at = self._adjuncts.before_speaker(hit.stop, hi)
            reach = range(at + 1, min(hi, at + _CREDIT))
            end = next((k for k in reach if self._layout.has_comma(k)), None)
            known = None if end is None else self._known.source(at, end) or self._known.capitalised(at, end)
            if known is None and end == at + 1 and self._layout.is_pronoun(at):
                known = (at, end)  # "Läckan var, säger hon, tätad"
            name = self._name_end.get(end) if end is not None else None
            if name is not None and (name >= hi or self._layout.has_comma(name)):
                end = name  # "la directora, Nora Weiss, …"
            return None if end is None or known is None else (begin, (at, end), end)
        source = self._nouns.before(lo, hit.left)
        end = self._adjuncts.past(hit.stop, hi)
        closed = (
            source is not None
            and source[0] > lo
            and self._layout.has_comma(source[0])
            and end < hi
            and self._layout.has_comma(end)
        )
        return (source[0], source, end) if source is not None and closed else None

    def _leads_with_clause(self, lo: int, stop: int) -> bool:
        """Whether a clause with a verb of its own stands before the credit, or what one is asked or told; one that ends with "is" or "has" is none yet ("Läckan var, säger
        hon, tätad")."""
        verbs = self._lex.auxiliaries | self._lex.finite
        words = self._w.folds[lo : stop - (self._w.folds[stop - 1] in verbs | self._lex.passives | self._lex.copulas)]
        return any(w in verbs for w in words) or any(True for _ in self._lex.cues.find(self._w, lo, stop))

    def _goes_on_behind(self, index: int, hi: int) -> bool:
        """Whether what stands behind the credit may go on from what stands before it: no other clause, and nothing added to the speaker."""
        if hi - index < MIN_CONTENT:
            return False
        word = self._w.folds[index]
        if word in self._lex.auxiliaries | self._lex.finite | self._lex.subjunctives | self._lex.passives:
            return True
        apart = self._lex.conjunctions | self._lex.contrasts | self._lex.relatives | self._lex.breaks | self._lex.that
        if word in apart - self._lex.prepositions or word.endswith(self._lex.participle_suffixes):
            return False
        return self._lex.cues.at(self._w, index, hi) is None
