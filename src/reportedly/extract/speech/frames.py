"""What must follow a verb for it to report speech: a clause, an "as", a figure, a preposition of its topic, a noun that says something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.extract.phrases import Phrases
from reportedly.extract.speech.adjuncts import Adjuncts
from reportedly.extract.speech.cues import Cue
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.marks import COLON, QUOTE
from reportedly.extract.speech.nouns import NounPhrases
from reportedly.records import Mode

# How far after its verb the noun may stand that says something ("made his first public comments").
_LIGHT_REACH: Final = 6
# Whom a document is sent to is named in fewer words.
_RECIPIENT: Final = 10
# How many words may stand between a verb and its preposition ("spoke at length on Monday about").
_MANNER: Final = 4
# The subject of a clause without a "that" is shorter than this many words.
_SUBJECT: Final = 7
# How far from its verb a particle may stand.
_PARTICLE_REACH: Final = 25
# How far after its verb "as" may stand ("cast the plan as").
_AS_REACH: Final = 12
# Whom a verb calls something is named in fewer words.
_DUBBED: Final = 6
# Between a verb and an amount.
_MONEY: Final = " $€£¥"


class Frames:
    """Finds what verbs need beside them."""

    def __init__(self, layout: Layout, nouns: NounPhrases, adjuncts: Adjuncts) -> None:
        self._w, self._lex, self._name_end = layout.words, layout.lexicon, layout.name_end
        self._layout, self._nouns, self._adjuncts = layout, nouns, adjuncts

    def made(self, index: int, start: int, hi: int, tables: Sequence[Phrases[Cue]]) -> tuple[int, int, Cue] | None:
        """The verb with the noun that follows it, past articles and adjectives ("a series of angry tweets")."""
        helper = self._w.folds[index] in self._lex.auxiliaries
        if self._w.folds[index] in self._lex.subordinators and not self._layout.is_skipped(index - 1):
            return None  # "Given the criticism of the dam, …"
        for k in range(start, min(hi, start + _LIGHT_REACH)):
            if self._w.gaps[k].strip():
                return None
            for nouns in tables:
                noun = nouns.at(self._w, k, hi)
                if noun is not None:
                    stop = self._linked(noun[0], hi)
                    return None if stop is None else (index, stop, noun[1])
            word = self._w.folds[k]
            begins = word in self._lex.determiners | self._lex.articles or k in self._name_end
            if helper and (k > start and begins and not self._layout.is_adverb(k - 1) or self._carries_on(k, hi)):
                return None  # "has rejected the request", "has faced questions"
            if word in self._lex.noun_stops and not (k > start and self._goes_on_counting(word, self._w.folds[k - 1])):
                return None
        return None

    def _carries_on(self, index: int, hi: int) -> bool:
        """Whether the word behind an auxiliary is the verb that carries the noun."""
        if self._w.folds[index] in self._lex.copulas or self._lex.carriers.at(self._w, index, hi) is None:
            return False
        return not self._layout.may_be_noun(index) or self._w.folds[index].endswith(self._lex.participle_endings)

    def _linked(self, index: int, hi: int) -> int | None:
        """Where the noun's phrase ends if what it says may follow: of a document behind whom it is sent to, where a clause or a participle
        stands there ("sent a letter to the council urging it to resign")."""
        if self._w.folds[index - 1] not in self._lex.papers or index >= hi or self._w.gaps[index].strip():
            return index if self._links(index, hi) else None
        topic = self._w.folds[index] in self._lex.about and not self._layout.before_time(index, hi)
        if topic or self._links_clause(index, hi):
            return index
        for k in range(index + 1, min(hi, index + _RECIPIENT)):
            if self._w.folds[k] in self._lex.relatives and k + 1 < hi:
                said = self._lex.cues.at(self._w, k + 1, hi)
                if said is not None:
                    return said[0]  # "a letter from her doctor that says she is well"
            elif self._links_clause(k, hi):
                return k
            if self._w.gaps[k].strip():
                return None
        return None

    def _links_clause(self, index: int, hi: int) -> bool:
        """Whether a "that" or the participle of a verb of saying stands at the word."""
        cue = self._lex.cues.at(self._w, index, hi)
        return cue is not None and cue[1].participle or self._w.folds[index] in self._lex.that - self._lex.infinitives

    def _goes_on_counting(self, word: str, before: str) -> bool:
        """Whether a noun phrase goes on with its word: the "of" of "a series of", the "and" of "a loud and lasting critic"."""
        if word in self._lex.partitives:
            return before in self._lex.amounts
        return word in self._lex.conjunctions and before not in self._lex.articles

    def _links(self, index: int, hi: int) -> bool:
        """Whether what a noun says may follow at the word: a preposition, "that", the end of the clause, a participle, or a time before these."""
        start = index
        while index < hi and not self._w.gaps[index].strip() and self._layout.is_time(index):
            index += 1
        if index >= hi or self._layout.is_hard(index):
            return index == start
        if self._w.folds[index - 1] in self._lex.prepositions:
            return True  # "took a swipe at the mayor"
        word = self._w.folds[index]
        if word in self._lex.about | self._lex.that or index == start and word in self._lex.within:
            return True
        cue = self._lex.cues.at(self._w, index, hi)
        return cue is not None and cue[1].participle

    def with_preposition(self, core: int, stop: int, hi: int, cue: Cue) -> int:
        """Past the preposition by which the verb takes what is said ("complained about", "spoke out on Tuesday about"), unless it begins a time
        or place of saying."""
        if cue.place != "verb" or stop == core + 1 and self._w.folds[core] in self._lex.bare:
            return stop
        at = stop
        while at < min(hi, stop + _MANNER) and not self._w.gaps[at].strip() and self._is_manner(at, hi):
            at += 1
        if at + 1 >= hi or self._w.gaps[at].strip() or self._w.gaps[at + 1].strip(" \u00a0\"“‘'"):
            return stop
        if self._w.folds[at] not in self._lex.about:
            return stop
        if self._w.folds[at - 1] in self._lex.about and self._layout.is_number(at + 1):
            return stop  # "spoke of about 420"
        if at > stop and self._w.folds[at] in self._lex.partitives and self._w.folds[at - 1] in self._lex.degrees:
            return stop  # "much of the north"
        return stop if self._layout.is_time(at + 1) or self._lex.adjuncts.at(self._w, at, hi) is not None else at + 1

    def _is_manner(self, index: int, hi: int) -> bool:
        """Whether the word may stand between a verb and its preposition: a time, or how and how much ("briefly", "at length")."""
        if (
            self._layout.is_time(index)
            or self._layout.before_time(index, hi)
            or self._w.folds[index] in self._lex.degrees
        ):
            return True
        return self._layout.is_skipped(index) and bool(self._lex.degrees) and self._layout.is_adverb(index)

    def is_clausal(self, index: int, hi: int) -> bool:
        """Whether "that", a colon or a quotation stands at the word."""
        follows = self._lex.that - self._lex.skips
        return index < hi and (
            self._w.folds[index] in follows or any(c in COLON or c in QUOTE for c in self._w.gaps[index])
        )

    def particle(self, start: int, hi: int, cue: Cue) -> tuple[int, Mode] | None:
        """Where the particle stands that ends the clause of a separable verb ("wies die Vorwürfe zurück"), and its mode."""
        modes = dict(cue.particles)
        for k in range(start, min(hi, start + _PARTICLE_REACH)):
            ends = k + 1 >= hi or self._layout.is_parted(k + 1)
            if self._w.folds[k] in modes and (ends or self._w.folds[k + 1] in self._lex.breaks):
                return k, modes[self._w.folds[k]]
        return None

    def has_need(self, start: int, hi: int, cue: Cue) -> bool:
        """Whether the clause or the "as" follows without which the verb reports nothing."""
        if cue.needs == "number" and start < hi:
            if self._w.folds[start][0].isdecimal():
                return not self._w.gaps[start].strip()
            if self._w.folds[start] in self._lex.infinitives:
                return False  # "gave to the town", "measures to"
        if cue.needs == "to":
            return start < hi and self._w.folds[start] in self._lex.that and not self._w.gaps[start].strip()
        if cue.needs == "words":
            return self._are_words(start, hi)
        if cue.needs == "for":
            return self._has_as(start, hi, self._lex.held_for)
        if cue.needs in ("clause", "finite", "view", "number"):
            if cue.needs != "number" and self._w.folds[start - 1] in self._lex.topics:
                return True  # "ruled against the mayor"
            if cue.needs == "view" and self._has_as(start, hi):
                return True
            if start == hi and self._nouns.closes_quoted(start - 1):
                return True
            k = self._adjuncts.past(start, hi)
            return k < hi and (self._w.folds[k] in self._lex.that - self._lex.skips or self._layout.opens_content(k))
        return self._has_as(start, hi) or self._is_dubbed(start, hi)

    def _has_as(self, start: int, hi: int, words: frozenset[str] | None = None) -> bool:
        """Whether an "as", or one of the words, follows within the clause ("cast the plan as", "hält den Streik für illegal")."""
        wanted = self._lex.equals if words is None else words
        for k in range(start, min(hi, start + _AS_REACH)):
            if self._layout.is_parted(k):
                return False
            if self._w.folds[k] in wanted:
                return True
        return False

    def _is_dubbed(self, start: int, hi: int) -> bool:
        """Whether somebody and a noun phrase with an indefinite article follow ("branded the dam a danger")."""
        if start >= hi or self._w.gaps[start].strip() or not self._layout.begins_phrase(start):
            return False
        for k in range(start, min(hi, start + _DUBBED)):
            if self._w.gaps[k].strip() or self._w.folds[k] in self._lex.prepositions | self._lex.breaks:
                return False
            if k > start and self._w.folds[k] in self._lex.indefinite:
                return True
        return False

    def _are_words(self, start: int, hi: int) -> bool:
        """Whether what is added may be words: a clause, a quotation or nothing but an adjunct, and no thing or amount ("adding to the
        costs", "added a few seats")."""
        if (
            start >= hi
            or self._w.gaps[start].strip(_MONEY)
            or self._w.folds[start] in self._lex.that - self._lex.infinitives
        ):
            return True
        if self._w.folds[start] in self._lex.infinitives:
            return False
        thing = self._w.folds[start] in self._lex.articles or self._layout.is_number(start)
        closes = any(
            self._layout.has_comma(k) or any(c in QUOTE for c in self._w.gaps[k])
            for k in (start - 1, start - 2)
            if k > 0
        )
        return not thing or closes  # "…, added the mayor"

    def is_bare_clause(self, start: int, hi: int) -> bool:
        """Whether a clause without a "that" begins at the word ("felt the law was unfair"): a subject and an auxiliary."""
        if (
            start >= hi
            or self._w.gaps[start].strip()
            or not (self._layout.begins_phrase(start) or self._layout.is_pronoun(start))
        ):
            return False
        for k in range(start + 1, min(hi, start + _SUBJECT)):
            word = self._w.folds[k]
            if (
                self._w.gaps[k].strip()
                or word in self._lex.relatives | self._lex.conjunctions | self._lex.subordinators
            ):
                return False
            if word in self._lex.auxiliaries and k not in self._name_end:
                return True
        return False
