"""Subjects that stand far from their verb: behind it up to a preposition (Arabic), or at the beginning of a clause that ends with it (Persian)."""

from __future__ import annotations

from typing import Final

from reportedly.extract.speech.able import is_noun_for_speaker
from reportedly.extract.speech.contents import Contents
from reportedly.extract.speech.hits import MIN_CONTENT, Clause, Draft, Hit
from reportedly.extract.speech.marks import COLON, QUOTE

# A subject between its verb and a preposition has no more words than this.
_SUBJECT: Final = 7
# A subject that begins a clause has no more words than this.
_LONGEST: Final = 14
# A name has no more words than this.
_NAME: Final = 3


class Subjects(Contents):
    """Finds subjects by what bounds their clause."""

    def _to_preposition(self, index: int, hi: int) -> tuple[int, int] | None:
        """The noun phrase up to a preposition, where nothing else bounds the subject behind its verb ("وحذر برنامج الأغذية من نقص")."""
        stop = next(
            (
                k
                for k in range(index, hi)
                if self._has_comma(k) and k > index or self._w.folds[k] in self._lex.prepositions
            ),
            None,
        )
        return (index, stop) if stop is not None and 0 < stop - index <= _SUBJECT else None

    def _clause_subject(self, lo: int, floor: int, hit: Hit) -> tuple[int, int] | None:
        """The subject of a clause whose verb ends it: from its beginning up to a preposition, an object's marker or a comma, with the name between
        commas that follows ("رضا کریمی، استاندار، پس از جلسه گفت")."""
        begin = floor if any(self._opens_content(k) for k in range(lo + 1, floor + 1) if k < hit.first) else lo
        while begin < hit.first and (past := self._past_opening(begin, hit.first)) > begin:
            begin = past
        ends = self._lex.prepositions | self._lex.object_markers | self._lex.breaks
        stop = begin
        while stop < min(hit.first, begin + _LONGEST):
            inner = stop in self._name_end and stop > begin and self._name_end.get(stop - 1) == self._name_end[stop]
            if not inner and (self._w.folds[stop] in ends or stop > begin and self._is_closed_at(stop)):
                break
            stop += 1
        if stop <= begin or self._w.folds[begin] in self._lex.adverbs | self._lex.that:
            return None
        if stop < hit.first and self._has_comma(stop) and self._is_name_between(stop, hit.first):
            stop = self._name_end[stop]
        elif (behind := self._unlisted_between(begin, stop, hit.first)) is not None:
            stop = behind
        while stop > begin and (self._w.folds[stop - 1] in self._lex.adverbs | self._lex.skips):
            stop -= 1
        return (begin, stop) if stop > begin else None

    def _unlisted_between(self, begin: int, comma: int, hi: int) -> int | None:
        """The end of a few words between commas right behind a noun for a speaker, which may be a name that is in no list ("سخنگوی وزارت، مهشید کاویانی، به خبرنگاران گفت")."""
        if comma >= hi or not self._has_comma(comma):
            return None
        if not any(is_noun_for_speaker(self._w, k, comma, self._lex) for k in range(begin, comma)):
            return None
        stop = next((k for k in range(comma + 1, min(hi, comma + _NAME + 1)) if self._is_closed_at(k)), None)
        if stop is None or not self._has_comma(stop) or self._lex.cues.at(self._w, stop - 1, stop) is not None:
            return None
        return stop

    def _is_followed(self, hit: Hit, hi: int) -> bool:
        """Whether what was said stands behind the verb."""
        return self._says_next(hit, hi) or hi - hit.stop >= MIN_CONTENT

    def _past_opening(self, index: int, hi: int) -> int:
        """Past what only opens a clause: a conjunction, an adverb, or a phrase with a preposition up to its comma."""
        word = self._w.folds[index]
        if (
            word in self._lex.conjunctions | self._lex.contrasts | self._lex.breaks | self._lex.adverbs
            and index not in self._name_end
        ):
            return index + 1
        if word not in self._lex.prepositions:
            return index
        return next((k for k in range(index + 1, min(hi, index + _LONGEST)) if self._has_comma(k)), index)

    def _is_closed_at(self, index: int) -> bool:
        return self._has_comma(index) or self._is_hard(self._w.gaps[index])

    def _of_clause(self, clause: Clause, hit: Hit) -> Draft | None:
        """What the subject of a clause with the verb last says: a clause behind it, or the object before it."""
        if not self._lex.verb_last or hit.cue.place != "verb" or hit.first <= clause.lo:
            return None
        source = self._clause_subject(clause.lo, clause.floor, hit)
        marker = next(
            (k for k in range(hit.core, clause.floor, -1) if self._w.folds[k] in self._lex.object_markers), None
        )
        if marker is not None and source is not None and source[1] == marker:
            known = self._known_source(source[0], marker)
            source = known if known is not None and known[1] < marker else None
        if source is not None and source[1] >= hit.first:
            known = self._known_source(source[0], hit.first)
            object_before = known is not None and known[1] < hit.first and not self._is_followed(hit, clause.hi)
            source = known if object_before else None
        closes = any(c in COLON or c in QUOTE for c in self._w.gaps[hit.first])
        if source is None or self._is_closed_at(hit.first) and not closes:
            return None
        if (
            self._says_next(hit, clause.hi)
            or clause.hi - hit.stop >= MIN_CONTENT
            and not self._is_closed_at(hit.stop)
            and marker is None
        ):
            begin = self._content_index(hit, clause.hi)
            return self._draft(source, hit, self._between(clause, begin, clause.hi)) if begin < clause.hi else None
        end = hit.first if marker is None or marker + 1 >= hit.first else hit.first
        if end - source[1] < MIN_CONTENT:
            return None
        return self._draft(source, hit, self._between(clause, source[1], end))
