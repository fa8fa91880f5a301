"""Where what is said stands before the verb without a comma: languages with the verb last, and objects that come first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from reportedly.extract.speech.back import BackReferences
from reportedly.extract.speech.hits import MIN_CONTENT, Draft, Hit
from reportedly.extract.speech.nouns import MAX_SOURCE
from reportedly.extract.speech.unnamed import extent
from reportedly.records import Span

_FULL: Final = frozenset("。！？!?.\n")
# How many characters may stand between a quotation and the verb that closes it (と, 이라고).
_CLOSE: Final = 4
# Between a verb and the next there is only what makes the first a noun (ことを).
_NOMINALISER: Final = 3
# A speaker behind a verb that stands last has no more words than this, with his office.
_LATE: Final = 12
# The noun of an unmarked topic is among the first words.
_TOPIC: Final = 7


class ObjectFirst(BackReferences):
    """Finds what is said before the verb that says it."""

    def _content_begin(self, index: int, span: Span) -> int:
        """Where what was said begins when it stands first: the quotation may have begun in an earlier sentence."""
        inside = self.quotation(self._w.starts[index])
        return inside.start if inside is not None else max(span.start, self.start_of(index))

    def _fronted(self, span: Span, lo: int, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "Weiss the defeat did not admit", "the bridge is safe; the union it denies": the object before the verb."""
        if source is None or hit.stop < len(self._w) and self._w.ends[hit.stop] <= span.end:
            return None
        name = self._name_end.get(source[0], source[0] + 1 if self._is_pronoun(source[0]) else source[1])
        if name < source[1] and self._lex.free_order:
            return self._draft((source[0], name), hit, Span(self.start_of(name), self.end_of(source[1], span.end)))
        clitic = any(w in self._lex.object_clitics for w in self._w.folds[hit.first : hit.core])
        if not clitic:
            return None
        if source[0] - lo > MIN_CONTENT:
            return self._draft(source, hit, Span(self.start_of(lo), self.end_of(source[0], span.end)))
        return self._draft(source, hit, self._previous) if self._previous is not None else None

    def _toward(self, span: Span, floor: int, hit: Hit) -> Draft | None:
        """ "Weiss toward the verdict voices displeasure" (对……表示不满): what it is about stands before the verb."""
        at = next((k for k in range(hit.first - 1, floor, -1) if self._w.folds[k] in self._lex.toward), None)
        end = at or floor
        while end > floor and self._w.folds[end - 1] in self._lex.adverbs:
            end -= 1
        source = self._left(floor, end) if at is not None else None
        if at is None or source is None or hit.first - at - 1 < MIN_CONTENT:
            return None
        return self._draft(source, hit, Span(self.start_of(at + 1), self.end_of(hit.first, span.end)))

    def _verb_final(self, span: Span, lo: int, hi: int, floor: int, hit: Hit) -> Draft | None:
        """Where the verb stands last: "The minister … that-said"."""
        if floor > lo and hit.first - floor <= _NOMINALISER:
            floor = lo
        if hit.first - floor < 1:
            return None
        opened = self.quotation(self._w.starts[floor])
        if opened is not None and opened.start < span.start and 0 <= self._w.starts[hit.first] - opened.end <= _CLOSE:
            return self._draft(self._topic_before(opened.start), hit, opened)
        source = self._leading_source(floor, hit.first) or self._unmarked_source(floor, hit.first)
        begin = source[1] if source is not None else floor
        if source is not None and begin < hit.first and self._w.folds[begin] in self._lex.markers:
            begin += 1
        quoted = self._quotes_within(self._w.starts[begin], self._w.starts[hit.first]) if begin < hit.first else []
        if quoted and self._w.starts[hit.first] - quoted[-1].end <= _CLOSE:
            return self._draft(source, hit, quoted[-1], inherits=source is None)
        if begin >= hit.first:
            return None
        content = Span(self._content_begin(begin, span), self.end_of(hit.first, span.end))
        return self._draft(source, hit, content, inherits=source is None)

    def _late_subject(self, span: Span, floor: int, hi: int, hit: Hit) -> Draft | None:
        """ "… that the road is closed has-said the minister": in languages with the verb last, a speaker may end the sentence behind it."""
        if not self._lex.late_subjects or not hit.stop < hi <= hit.stop + _LATE or hit.first - floor < MIN_CONTENT:
            return None
        if any(self._has_comma(k) or self._is_hard(self._w.gaps[k]) for k in range(hit.stop, hi)):
            return None
        pronoun = hit.stop + 1 == hi and self._is_pronoun(hit.stop)
        known = any(k in self._name_end for k in range(hit.stop, hi)) or any(
            extent(self._w, k, hi, self._lex) == hi for k in range(max(hit.stop, hi - _TOPIC), hi)
        )
        if not (pronoun or known) or self._w.folds[hit.stop] in self._lex.that | self._lex.breaks:
            return None
        content = Span(self._content_begin(floor, span), self.end_of(hit.first, span.end))
        return self._draft((hit.stop, hi), hit, content)

    def _unmarked_source(self, lo: int, hi: int) -> tuple[int, int] | None:
        """Up to the noun for a speaker among the first words, where no particle marks a topic ("Yerel medya …")."""
        if self._lex.markers:
            return None
        for k in range(lo, min(hi - 1, lo + _TOPIC)):
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
