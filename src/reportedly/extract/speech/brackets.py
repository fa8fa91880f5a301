"""Verbs in two parts around what they take: "Die Firma *hat* die Vorwürfe *zurückgewiesen*", "De minister *heeft* maandag een fout *toegegeven*"."""

from __future__ import annotations

from typing import Final

from reportedly.extract.speech.adjuncts import Adjuncts
from reportedly.extract.speech.contents import Contents
from reportedly.extract.speech.drafts import MIN_CONTENT, Answer, Clause, Draft, Hit
from reportedly.extract.speech.known import KnownSources
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.nouns import NounPhrases

# The two parts of a verb have no more words between them than this.
_WIDEST: Final = 24


class Brackets:
    """Finds who and what stand before and between the auxiliary and the participle, where the verb stands second."""

    def __init__(
        self, layout: Layout, nouns: NounPhrases, known: KnownSources, adjuncts: Adjuncts, contents: Contents
    ) -> None:
        self._w, self._lex, self._name_end = layout.words, layout.lexicon, layout.name_end
        self._layout, self._nouns, self._known = layout, nouns, known
        self._adjuncts, self._contents = adjuncts, contents

    def subordinate(self, clause: Clause, hit: Hit) -> Answer:
        """False where the auxiliary stands behind the participle, as in a relative clause ("…, die die Vorwürfe zurückgewiesen hat"), or is a subjunctive, so that another says it."""
        if not self._lex.verb_second:
            return None
        behind = self._w.folds[hit.stop] if hit.stop < clause.hi and not self._w.gaps[hit.stop].strip() else ""
        helper = self._helper(clause.lo, hit, self._lex.perfects | self._lex.subjunctives)
        told = helper is not None and self._w.folds[helper] in self._lex.subjunctives - self._lex.perfects
        return False if told or behind in self._lex.perfects else None

    def _helper(self, lo: int, hit: Hit, helpers: frozenset[str]) -> int | None:
        """The auxiliary before the verb in its clause, with something between them."""
        for k in range(hit.first - 1, max(lo, hit.first - _WIDEST), -1):
            if self._layout.is_parted(k + 1):
                return None
            if self._w.folds[k] in helpers and k not in self._name_end:
                return k if k < hit.first - 1 else None
        return None

    def draft(self, clause: Clause, hit: Hit) -> Draft | None:
        """Who says what between and behind the two parts."""
        if not self._lex.verb_second or hit.core != hit.stop - 1:
            return None
        helper = self._helper(clause.lo, hit, self._lex.perfects)
        if helper is None or not self._closes(hit, clause.hi):
            return None
        if clause.following is not None and clause.following.first == hit.stop and self._layout.has_comma(hit.stop):
            return None  # "…, sagte der Sprecher"
        begin = self._begin(clause.lo, helper)
        source, said = self._parts(begin, helper, hit)
        if source is None:
            return None
        if self._contents.says_next(hit, clause.hi):
            return self._contents.behind(clause, hit, source)
        said = (self._adjuncts.past(*said), said[1])
        if said[1] - said[0] < MIN_CONTENT:
            return None
        return self._contents.between(clause, hit, source, said[0], said[1])

    def _closes(self, hit: Hit, hi: int) -> bool:
        """Whether the participle ends its clause."""
        if hit.stop >= hi or self._layout.is_parted(hit.stop):
            return True
        return self._w.folds[hit.stop] in self._lex.conjunctions | self._lex.that

    def _begin(self, lo: int, helper: int) -> int:
        """Where the clause of the auxiliary begins."""
        for k in range(helper - 1, lo, -1):
            if self._layout.is_parted(k):
                return k + (self._w.folds[k] in self._lex.conjunctions | self._lex.contrasts)
        return lo

    def _parts(self, begin: int, helper: int, hit: Hit) -> tuple[tuple[int, int] | None, tuple[int, int]]:
        """The subject, before the auxiliary or right behind it, and the object: what stands between, or what begins the clause instead of the subject."""
        known = self._known.source(begin, helper) if begin < helper else None
        left = self._nouns.before(begin, helper) if begin < helper else None
        if known is not None and known[1] == helper:
            return (begin, helper), (helper + 1, hit.first)
        behind = self._known.source(helper + 1, hit.first)
        opens = left is not None and left[0] == begin
        if behind is not None and behind[1] <= hit.first:
            first = behind[1]
            return behind, (first, hit.first) if hit.first - first >= MIN_CONTENT or not opens else (begin, helper)
        if left is None or not opens or self._w.folds[begin] in self._lex.prepositions | self._lex.adverbs:
            return None, (helper, helper)
        return left, (helper + 1, hit.first)
