"""What only tells when, where, how or on what occasion something was said: "on Monday", "in a recent radio interview", "repeatedly"."""

from __future__ import annotations

from typing import Final

from reportedly.extract.speech.layout import Layout

# What only tells when or where before a comma is no longer than this many words.
_MAX_ADJUNCT: Final = 14
# A noun for an occasion has no more words than this before it, with itself.
_DESCRIBED: Final = 4


class Adjuncts:
    """Tells adjuncts from what was said and from who said it."""

    def __init__(self, layout: Layout) -> None:
        self._w, self._lex, self._name_end = layout.words, layout.lexicon, layout.name_end
        self._layout = layout

    def past(self, k: int, hi: int) -> int:
        """Past what tells when, how or on what occasion something was said."""
        while k < hi and (after := self.past_one(k, hi)) > k:
            k = after
        return k

    def before_speaker(self, k: int, hi: int) -> int:
        """The same, and past where, up to a speaker behind his verb ("said on Monday in Lyon the mayor"): what is said may itself begin with a place."""
        while k < hi and (after := self._past_place(k, hi) or self._past_daypart(k, hi) or self.past_one(k, hi)) > k:
            k = after
        return k

    def _past_daypart(self, index: int, hi: int) -> int | None:
        """Past the part of a day that stands behind the day ("во вторник *вечером*")."""
        part = self._w.folds[index] in self._lex.dayparts and not self._w.gaps[index].strip()
        return index + 1 if part and index > 0 and self._layout.is_time(index - 1) else None

    def past_one(self, k: int, hi: int) -> int:
        """Past one such phrase or word; where there is none, the same."""
        occasion = self._past_occasion(k, hi)
        if occasion is not None:
            return occasion
        if self._has_manner(k, hi):
            return k + 1
        if self._is_shortly(k, hi):
            return k + 3
        return k + 1 if self._layout.is_time(k) else k + 2 if self._layout.before_time(k, hi) else k

    def _past_occasion(self, index: int, hi: int) -> int | None:
        """Past what tells on what occasion something was said: a phrase of the lexicon, or a preposition, an article and a noun for an occasion
        with what describes it ("in a recent radio interview")."""
        adjunct = self._lex.adjuncts.at(self._w, index, hi)
        if adjunct is not None:
            return adjunct[0]
        if self._w.folds[index] not in self._lex.prepositions or not self._lex.occasions or index + 2 >= hi:
            return None
        if self._w.folds[index + 1] not in self._lex.determiners | self._lex.articles:
            return None
        for k in range(index + 2, min(hi, index + 2 + _DESCRIBED)):
            if self._w.gaps[k].strip() or self._w.folds[k] in self._lex.prepositions:
                return None
            if self._w.folds[k] in self._lex.occasions:
                ends = k + 1 >= hi or self._w.gaps[k + 1].strip() or not self._layout.may_be_noun(k + 1)
                return k + 1 if ends or k + 1 in self._name_end or self._w.folds[k + 1] in self._lex.articles else None
        return None

    def _past_place(self, index: int, hi: int) -> int | None:
        """Past a place that only tells where something was said: behind a preposition, with one written onto it, or in a case for places ("in Lyon", "בירושלים", "Budapesten")."""
        led = self._lex.places_in.at(self._w, index, hi)
        at = led[0] if led is not None else index
        if at >= hi or at not in self._layout.places or self._layout.has_comma(index) or self._w.gaps[at].strip():
            return None
        told = led is not None or self._layout.is_led(index) or self._w.folds[at].endswith(self._lex.place_cases)
        return min(self._name_end[at], hi) if told else None

    def _has_manner(self, index: int, hi: int) -> bool:
        """Whether an adverb tells how something was said, before what was said or the end ("said repeatedly that")."""
        if index >= hi or self._w.gaps[index].strip() or not self._lex.degrees or not self._layout.is_adverb(index):
            return False
        if not self._w.folds[index].endswith(self._lex.skip_endings):
            return False
        return index + 1 >= hi or self._layout.opens_content(index + 1) or bool(self._w.gaps[index + 1].strip())

    def _is_shortly(self, index: int, hi: int) -> bool:
        """Whether an adverb, a preposition and a time of day tell when ("shortly before 8pm")."""
        if (
            index + 2 >= hi
            or not self._layout.is_adverb(index)
            or self._w.folds[index + 1] not in self._lex.prepositions
        ):
            return False
        return self._layout.is_time(index + 2) or self._w.folds[index + 2][0].isdecimal()

    def only(self, index: int, hi: int) -> bool:
        """Whether the rest of the sentence, if there is one, only tells when, where or on what occasion."""
        if index >= hi:
            return True
        word = self._w.folds[index]
        if self._w.folds[index - 1] in self._lex.occasions and word.endswith(self._lex.participle_endings):
            return True  # "concluded in a report published on Thursday"
        return (
            word in self._lex.prepositions
            or self._layout.is_time(index)
            or self._lex.adjuncts.at(self._w, index, hi) is not None
        )

    def only_before(self, lo: int, end: int) -> bool:
        """Whether the words before a comma only tell when, where or on what occasion ("In a statement, …")."""
        if end - lo > _MAX_ADJUNCT or not self._layout.has_comma(end):
            return False
        adjunct = self._lex.adjuncts.at(self._w, lo, end)
        if adjunct is not None and adjunct[0] == end:
            return True
        if not self._lex.auxiliaries:
            return False
        word = self._w.folds[lo]
        if (
            word not in self._lex.prepositions
            and not self._layout.is_time(lo)
            and self._lex.adjuncts.at(self._w, lo, end) is None
        ):
            return False
        finite = self._lex.auxiliaries | self._lex.pronouns - self._lex.possessives - self._lex.articles
        return not any(self._w.folds[k] in finite for k in range(lo, end))
