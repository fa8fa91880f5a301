"""Who speaks where the verb stands last: the marked noun phrases before it (は, 은, …), and which of them the speaker is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.extract.phrases import words_of
from reportedly.extract.speech.back import BackReferences
from reportedly.extract.speech.behind import MAX_SOURCE
from reportedly.extract.speech.heads import heads
from reportedly.extract.speech.marks import COMMA, QUOTE
from reportedly.extract.speech.unnamed import composed, extent
from reportedly.naming import countries, gazetteer
from reportedly.records import Span

_FULL: Final = frozenset("。！？!?.\n")
# A topic that a comma ends is no longer than this many words; longer ones are clauses.
_MAX_TOPIC: Final = 10
# The noun of an unmarked topic is among the first words.
TOPIC: Final = 7
# A noun for a speaker has no more words (in writing without spaces characters) before its marker.
_NOUN: Final = 8


class Topics(BackReferences):
    """Finds the speakers of verbs that stand last."""

    def _leading_source(self, lo: int, hi: int) -> tuple[int, int] | None:
        """The speaker of a verb-final clause: of the marked phrases the first that is a noun for a speaker or a name, else the first topic, else the
        first subject; without marks, what a comma or a quotation ends."""
        stop = min(hi, lo + MAX_SOURCE * (2 if len(self._w.folds[lo]) == 1 else 1))
        if self._lex.markers:
            found = max(self._marked_phrases(lo, hi), key=lambda c: (c[0], -c[1][0]), default=None)
            if found is not None:
                return found[1]
        begin, named = lo, None
        for k in range(lo, stop):
            if self.quotation(self._w.starts[k]) is not None:
                break
            if k > lo and self._has_comma(k):
                if not self._lex.markers:
                    lo = self._behind_attribute(lo, k)
                    return (lo, k) if k - lo <= _MAX_TOPIC else named
                begin = k
            if k in self._name_end and not (
                self._lex.markers and self._name_end[k] < hi and not self._is_closed(self._name_end[k])
            ):
                named = (begin, min(self._name_end[k], hi))
        if named is not None and self._w.folds[named[1] - 1].endswith(self._lex.object_endings):
            return None  # "Savcılığına suç duyurusunda bulunulduğunu açıkladı"
        return named

    def _behind_attribute(self, lo: int, stop: int) -> int:
        """Where the speaker begins behind a form that tells what he says besides ("… 214 işçinin çalıştığını belirten Nora Weiss, …")."""
        forms = (j for _, j, cue in self._lex.cues.find(self._w, lo, stop) if cue.attributive and j < stop)
        return max(forms, default=lo)

    def _is_closed(self, index: int) -> bool:
        """Whether a comma or a quotation stands before the word."""
        return any(c in COMMA or c in QUOTE for c in self._w.gaps[index])

    def _marked_phrases(self, lo: int, hi: int) -> Iterator[tuple[int, tuple[int, int]]]:
        """The marked phrases before a verb, each with how likely it is the speaker."""
        begin, k, quoted = lo, lo, False
        while k < hi:
            inside = self.quotation(self._w.starts[k])
            if inside is not None:
                k = begin = max(k + 1, bisect_left(self._w.starts, inside.end))
                quoted = True
                continue
            if k > lo and (self._has_comma(k) or self._closes_said(k - 1)):
                begin = k
            marked = self._marked(k, begin)
            if marked is not None:
                yield self._likely(marked, k, quoted=quoted), marked
                begin = k + 1
            k += 1

    def _closes_said(self, index: int) -> bool:
        """Whether the word ends what was said, by its ending ("310명이라고 그는 말했다")."""
        ends = self._lex.quotative_endings
        return bool(ends) and self._w.raw(index).endswith(ends)

    def _likely(self, phrase: tuple[int, int], index: int, *, quoted: bool) -> int:
        known = self._is_known(phrase)
        return 3 * known + self._is_topic(index) - 2 * quoted

    def _is_topic(self, index: int) -> bool:
        """Whether the marker at the word is one of topics (は, 은), not of subjects (が, 이), or such a one before a comma or a quotation."""
        if self._w.folds[index].endswith(
            self._lex.markers[:2] if len(self._w.folds[index]) > 1 else self._lex.markers[:1]
        ):
            return True
        gap = self._w.gaps[index + 1] if index + 1 < len(self._w) else ""
        return any(c in COMMA or c in QUOTE for c in gap)

    def _is_known(self, phrase: tuple[int, int]) -> bool:
        """Whether the phrase ends with a name or a noun for a speaker."""
        first, stop = phrase
        if stop - 1 in self._name_end or self._w.folds[stop - 1] in self._lex.pronouns:
            return stop - 1 not in self._places or any(
                k in self._name_end and k not in self._places for k in range(first, stop)
            )
        if any(extent(self._w, k, stop, self._lex) == stop for k in range(max(first, stop - _NOUN), stop)):
            return True
        last = self._w.folds[stop - 1]
        marked = next((m for m in self._lex.markers if len(last) > len(m) + 1 and last.endswith(m)), None)
        if marked is None:
            return False
        bare = words_of(last[: -len(marked)])
        return bool(len(bare)) and composed(bare, (0, len(bare)), self._lex, self._lex.language) is not None

    def _marked(self, index: int, begin: int) -> tuple[int, int] | None:
        """The topic from `begin` on, if its marker stands at the word: alone (は), or as its ending (은)."""
        word = self._w.folds[index]
        if word in self._lex.markers:
            phrase = (begin, index) if index > begin else None
            return None if phrase is None or self._is_adverbial(begin, index) else phrase
        if len(word) <= 1 or not self._lex.markers or not word.endswith(self._lex.markers):
            return None
        if self._is_name(index) or word.endswith(heads(self._lex.language).clause_endings):
            return None  # 노르웨이, 하는
        return (begin, index + 1)

    def _is_name(self, index: int) -> bool:
        """Whether what looks like a marker belongs to a name."""
        if self._name_end.get(index, index + 1) > index + 1 or self._w.ends[index] in self._person_ends:
            return True
        word = self._w.raw(index)
        return countries.named(word, self._lex.language) is not None or bool(gazetteer.find(word))

    def _is_adverbial(self, begin: int, index: int) -> bool:
        """Whether what stands before a marker that is a word is no noun: "会見では", "対応については", "否定しているが"."""
        before = heads(self._lex.language).adverbial
        return any(
            (found := before.at(self._w, k, index + 1)) is not None and found[0] == index + 1
            for k in range(max(begin, index - 4), index)
        )

    def _unmarked_source(self, lo: int, hi: int) -> tuple[int, int] | None:
        """Up to the noun for a speaker among the first words, where no particle marks a topic ("Yerel medya …")."""
        if self._lex.markers:
            return None
        for k in range(lo, min(hi - 1, lo + TOPIC)):
            if self._has_comma(k) and k > lo or self.quotation(self._w.starts[k]) is not None:
                return None
            end = extent(self._w, k, hi - 1, self._lex)
            if end is not None:
                return lo, end
        return None

    def _topic_before(self, position: int) -> tuple[int, int] | None:
        """The topic of the sentence in which a quotation of several sentences began."""
        stop = bisect_left(self._w.starts, position)
        start = stop
        while start > 0 and stop - start < 2 * MAX_SOURCE and not any(c in _FULL for c in self._w.gaps[start]):
            start -= 1
        return self._leading_source(start, stop) if start < stop else None

    def _quotes_within(self, start: int, end: int) -> Sequence[Span]:
        a = max(0, bisect_right(self._quote_starts, start) - 1)
        return [q for q in self._quotes[a : bisect_right(self._quote_starts, end)] if q.end > start and q.end <= end]
