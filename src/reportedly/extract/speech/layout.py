"""What stands where in a sentence: quotations, times, commas, names, and what may stand between a speaker and his verb."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.marks import COMMA, HARD, QUOTE
from reportedly.extract.speech.unnamed import extent
from reportedly.records import NameMention, Span

# Shorter words in an adverb's ending ("only", "fly") are listed one by one.
_SHORTEST_ADVERB: Final = 5
# "did not come out and" is the longest verb before a verb, in words.
_MAX_CHAIN: Final = 4
# A noun for a speaker has no more signs than this in writing without spaces.
_SIGNS: Final = 4
# What the figures of years that news tells of begin with.
_CENTURIES: Final = ("19", "20")


class Layout:
    """The words of one article, named by their number, with its names and quotations."""

    def __init__(
        self, tokens: Words, lexicon: SpeechLexicon, quotations: Sequence[Span], names: Sequence[NameMention]
    ) -> None:
        self._w = tokens
        self._lex = lexicon
        self._quotes = quotations
        self._quote_starts = [q.start for q in quotations]
        self._name_end: dict[int, int] = {}
        self._places: set[int] = set()
        self._person_ends = {name.span.end for name in names if name.kind == "PER"}
        for name in names:
            a, b = tokens.within(name.span)
            for i in range(self._past_verb(a, b) if lexicon.late_subjects and name.kind == "ORG" else a, b):
                self._name_end[i] = b
            if name.kind == "LOC":
                self._places.update(range(a, b))

    def _past_verb(self, first: int, stop: int) -> int:
        """Past a verb that was taken into the name of an organisation, in languages where it may stand before its subject."""
        said = [j for _, j, cue in self._lex.cues.find(self._w, first, stop) if cue.place == "verb" and j < stop]
        return said[-1] if said else first

    def quotation(self, position: int) -> Span | None:
        """The quotation that the character stands in."""
        k = bisect_right(self._quote_starts, position) - 1
        return self._quotes[k] if k >= 0 and position < self._quotes[k].end else None

    def _quote_before(self, position: int) -> Span | None:
        """The last quotation that ends before the character or at it."""
        k = bisect_right(self._quotes, position, key=lambda q: q.end) - 1
        return self._quotes[k] if k >= 0 else None

    def _is_hard(self, gap: str) -> bool:
        if gap == " ":  # as between most words
            return False
        return not HARD.isdisjoint(gap) or not QUOTE.isdisjoint(gap) or " - " in gap or "''" in gap

    def _has_comma(self, index: int) -> bool:
        gap = self._w.gaps[index]
        if gap == "," and index > 0:  # 2,521
            return not (self._w.folds[index][0].isdecimal() and self._w.folds[index - 1][-1].isdecimal())
        return not COMMA.isdisjoint(gap)

    def _gap(self, index: int) -> str:
        return self._w.gaps[index] if index < len(self._w) else ""

    def _is_time(self, index: int) -> bool:
        folds = self._w.folds
        if folds[index] in self._lex.deictics:
            return index + 1 < len(folds) and folds[index + 1] in self._lex.calendar
        if not folds[index].isdecimal():
            return folds[index] in self._lex.calendar
        year = len(folds[index]) == 4 and folds[index].startswith(_CENTURIES)
        if year and index > 0 and folds[index - 1] in self._lex.prepositions:
            return True  # "in 2010"
        near = folds[max(0, index - 1) : index + 2]
        return any(w in self._lex.calendar for w in near)

    def start_of(self, index: int) -> int:
        """Where the word begins, with the quotation mark that opens before it."""
        at = self._w.starts[index]
        inside = self.quotation(at)
        gap = at - len(self._w.gaps[index])
        return inside.start if inside is not None and inside.start >= gap else at

    def end_of(self, stop: int, limit: int) -> int:
        """Where the word before `stop` ends, with the quotation that it closes."""
        at = self._w.ends[stop - 1]
        inside = self.quotation(at - 1)
        if inside is None:
            return at
        return inside.end if inside.end <= limit or stop >= len(self._w) or self._w.starts[stop] >= inside.end else at

    def _over_skips(self, index: int, floor: int) -> int:
        while index > floor and not self._w.gaps[index].strip(" \u00a0"):
            if (chained := self._chain_before(index, floor)) is not None:
                index = chained
            elif (
                self._is_skipped(index - 1)
                and not self._is_quantity(index - 1, floor)
                and not self._ends_noun(index - 1)
            ):
                index -= 1
            else:
                break
        return index

    def _is_quantity(self, index: int, floor: int) -> bool:
        """Whether a word that may stand before a verb is its whole subject: "all agreed", "most believe"."""
        if self._w.folds[index] not in self._lex.quantifiers:
            return False
        return index == floor or self._is_hard(self._w.gaps[index]) or self._has_comma(index)

    def _chain_before(self, index: int, floor: int) -> int | None:
        """Where the verb begins that only tells how the next is done ("continues to", "began by")."""
        for k in range(max(floor, index - _MAX_CHAIN), index):
            found = self._lex.chains.at(self._w, k, index)
            if found is not None and found[0] == index:
                return k
        return None

    def _ends_noun(self, index: int) -> bool:
        """Whether a character ends a noun for a speaker in writing without spaces (工会)."""
        if len(self._w.folds[index]) > 1 or self._w.folds[index].isascii():
            return False
        reach = range(max(0, index + 1 - _SIGNS), index)
        return any(extent(self._w, k, index + 1, self._lex) == index + 1 for k in reach)

    def _is_skipped(self, index: int) -> bool:
        """Whether the word may stand between speaker and verb: an auxiliary, a "not", an adverb."""
        word = self._w.folds[index]
        if word in self._lex.skips:
            return index not in self._name_end  # Theresa May, Will
        if len(word) < _SHORTEST_ADVERB or not self._lex.skip_endings or not word.endswith(self._lex.skip_endings):
            return False
        return word not in self._lex.skip_exceptions and index not in self._name_end and self._w.raw(index)[0].islower()

    def _over_times(self, index: int, floor: int) -> int:
        """Past "on Monday" between source and verb."""
        start = index
        if self._has_comma(index):
            return index
        while index > floor and self._is_time(index - 1) and not self._is_hard(self._w.gaps[index]):
            index -= 1
        while (
            index < start
            and index > floor + 1
            and self._w.folds[index - 1] in self._lex.prepositions | self._lex.articles
        ):
            index -= 1
        return index if index > floor else start

    def _is_pronoun(self, index: int) -> bool:
        """Whether the word is a pronoun that is a whole subject ("she")."""
        word = self._w.folds[index]
        return word in self._lex.pronouns and word not in self._lex.articles and word not in self._lex.relatives

    def _is_named(self, index: int) -> bool:
        """Whether the word belongs to a name that is no adverb taken for one where a sentence begins ("Stattdessen")."""
        end = self._name_end.get(index)
        return end is not None and not (self._w.folds[index] in self._lex.adverbs and end == index + 1)

    def _may_be_noun(self, index: int) -> bool:
        """Whether the word may belong to a noun phrase, as far as its form tells."""
        word = self._w.folds[index]
        if index in self._name_end or word in self._lex.articles or word in self._lex.within:
            return True
        if word in self._lex.breaks | self._lex.pronouns | self._lex.prepositions | self._lex.skips:
            return False
        cue = self._lex.cues.at(self._w, index, index + 1)
        return not word.endswith(self._lex.verb_endings) and (cue is None or cue[1].noun)
