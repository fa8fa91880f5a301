"""The noun phrase that begins at a word, with the appositions and relative clauses that tell more of it. Scope is capped, so time is linear."""

from __future__ import annotations

from typing import Final

from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.marks import HARD
from reportedly.extract.speech.unnamed import extent

# Longest source, in words: the 99th percentile of the annotated sources of the tuning corpus.
MAX_SOURCE: Final = 25
# Longest source with a relative clause or an apposition after a comma, in words.
_MAX_APPOSED: Final = 36
# An apposition is no longer than this many words, where its first word does not show that it is one.
APPOSITION: Final = 14
# A bracket ("(R-Vt.)", "(ANSA)") within a source is no longer than this many words.
MAX_BRACKET: Final = 8


class Behind(Layout):
    """The noun phrases to the right of a word."""

    def _right(self, lo: int, hi: int, *, apposition: bool = True) -> tuple[int, int] | None:
        """The noun phrase that begins at the word, with an apposition after a comma; where `apposition` is false, only a name
        between commas is one ("according to the governor, Nora Weiss, …")."""
        if self._lex.verb_second and lo < hi and self._is_pronoun(lo):
            return (lo, lo + 1)  # "sagte sie der Zeitung"
        k, closed = lo, -1
        while k < hi and k - lo < MAX_SOURCE:
            bracket = self._closing(k, hi) if k > lo else None
            if bracket is not None:
                k = closed = bracket
                continue
            if k >= hi or self._is_hard(self._w.gaps[k].replace(")", "") if k == closed else self._w.gaps[k]):
                k = self._self_named(lo, k, hi)
                break
            if k > lo and self._has_comma(k):
                k = self._apposed(k, lo, hi, any_kind=apposition)
                break
            named = self._lex.self_named.at(self._w, k, hi) if k > lo else None
            if named is not None:
                k = named[0]
                continue
            word = self._w.folds[k]
            stops = self._lex.breaks | self._lex.that
            if word in stops and word in self._lex.articles | self._lex.within and word not in self._lex.conjunctions:
                k += 1
                continue
            if k not in self._name_end and (word in stops or self._is_time(k) and not self._is_latest(lo, k, hi)):
                k = self._joined_right(k, hi) if word in self._lex.conjunctions else k
                if word not in self._lex.conjunctions or k >= hi or self._w.folds[k] == word:
                    break
                continue
            if self._lex.adjuncts.at(self._w, k, hi) or self._leaves(k, lo, hi) or self._is_counted(lo, k):
                break
            if k > lo and word in self._lex.negations and k not in self._name_end:
                break  # "Según la policía no hay heridos"
            if k > lo and word in self._lex.demonstratives and k not in self._name_end:
                k += 1  # "alisema gavana huyo alipozuru hospitali": it closes its noun phrase
                break
            k = self._name_end.get(k, k + 1)
        k = min(k, hi)
        return (lo, k) if k > lo else None

    def _is_latest(self, lo: int, index: int, hi: int) -> bool:
        """Whether a word for times only tells which of its papers or bodies somebody means ("le dernier bilan")."""
        if (
            index != lo + 1
            or self._w.folds[lo] not in self._lex.articles
            or index + 1 >= hi
            or self._w.gaps[index + 1].strip()
        ):
            return False
        return self._w.folds[index + 1] in self._lex.documents

    def _is_counted(self, lo: int, index: int) -> bool:
        """Whether a figure stands behind words that are a whole speaker ("nach Angaben der Klinik 31 Patienten", "según la policía 12 personas")."""
        if (
            index == lo
            or not self._w.folds[index].isdecimal()
            or index in self._name_end
            or self._w.gaps[index].strip()
        ):
            return False
        first = lo
        first = self._w.past(first, index, self._lex.articles)
        return first < index and extent(self._w, first, index, self._lex) == index

    def _self_named(self, lo: int, index: int, hi: int) -> int:
        """Past the quotation of a name that somebody gives himself ("a group calling itself “Sons of the River”"), else at the word."""
        if index >= hi or not any(
            self._lex.self_named.at(self._w, k, index) == (index, True) for k in range(lo, index)
        ):
            return index
        named = self.quotation(self._w.starts[index])
        return index if named is None else min(hi, self._w.within(named)[1])

    def _joined_right(self, index: int, hi: int) -> int:
        """Past the "and" between two names, else at it."""
        joins = index - 1 in self._name_end and index + 1 < hi and index + 1 in self._name_end
        return index + 1 if joins else index

    def _closing(self, index: int, hi: int) -> int | None:
        """The word after the bracket that opens before the word."""
        gap = self._w.gaps[index]
        if "(" not in gap or any(c in HARD and c != "(" for c in gap):
            return None
        return next((k for k in range(index + 1, min(hi, index + MAX_BRACKET) + 1) if ")" in self._gap(k)), None)

    def _apposed(self, index: int, lo: int, hi: int, *, any_kind: bool) -> int:
        """Where the apposition or relative clause that begins after a comma ends; the word itself where there is none."""
        if self._is_name_between(index, hi):
            return self._name_end[index]
        word = self._w.folds[index]
        relative = word in self._lex.relatives
        if not any_kind or self._is_time(index) or (not relative and word in self._lex.prepositions | self._lex.breaks):
            return index
        cue = self._lex.cues.at(self._w, index, hi)
        if (cue is not None and not cue[1].noun) or not (relative or self._is_apposition(index, hi)):
            return index
        for k in range(index + 1, min(hi, lo + _MAX_APPOSED)):
            if self._w.folds[k] in self._lex.subjunctives:
                return index  # "sagte Weiss, die Brücke sei alt"
            if self._has_comma(k) or self._is_hard(self._w.gaps[k]):
                goes_on = self._has_comma(k) and self._w.folds[k] in self._lex.relatives and not relative
                return self._apposed(k, lo, hi, any_kind=True) if goes_on else k
            if not relative and k not in self._name_end and self._is_time(k):
                return k
        return hi if hi <= lo + _MAX_APPOSED else index

    def _is_name_between(self, index: int, hi: int) -> bool:
        """Whether a name stands here and a comma or the sentence's end after it."""
        end = self._name_end.get(index)
        return end is not None and (end >= hi or self._has_comma(end) or self._is_hard(self._w.gaps[end]))

    def _leaves(self, index: int, lo: int, hi: int) -> bool:
        """Whether a preposition leaves the noun phrase: all do at its start, and those that are not "of" and its like, or tell a time."""
        word = self._w.folds[index]
        if index in self._name_end or word not in self._lex.prepositions | self._lex.within:
            return False
        if index == lo and word in self._lex.articles:
            return False
        if index == lo or word not in self._lex.within:
            return True
        return index + 1 >= hi or any(self._is_time(k) for k in range(index + 1, min(hi, index + 3)))

    def _is_apposition(self, index: int, hi: int) -> bool:
        """Whether what follows the comma runs to the next comma or the end without a verb of its own, as far as can be told: an indefinite
        article ("an engineer who …") begins one of any length."""
        longest = _MAX_APPOSED if self._w.folds[index] in self._lex.indefinite else APPOSITION
        stop = next((k for k in range(index + 1, min(hi, index + longest + 2)) if self._has_comma(k)), hi)
        return stop - index <= longest
