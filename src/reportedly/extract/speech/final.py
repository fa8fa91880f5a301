"""Languages with the verb last: what is said stands before the verb, mostly without a comma, and marks (は, 은, …) tell which noun phrase the speaker is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.phrases import words_of
from reportedly.extract.speech.contents import Contents
from reportedly.extract.speech.drafts import MIN_CONTENT, Clause, Draft, Hit
from reportedly.extract.speech.heads import heads
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.marks import COMMA, QUOTE
from reportedly.extract.speech.nouns import MAX_SOURCE
from reportedly.extract.speech.unnamed import composed, extent
from reportedly.naming import countries, gazetteer
from reportedly.records import Span

_FULL: Final = frozenset("。！？!?.\n")
# A topic that a comma ends is no longer than this many words; longer ones are clauses.
_MAX_TOPIC: Final = 10
# The noun of an unmarked topic is among the first words.
_TOPIC: Final = 7
# A noun for a speaker has no more words (in writing without spaces characters) before its marker.
_NOUN: Final = 8
# How many characters may stand between a quotation and the verb that closes it (と, 이라고).
_CLOSE: Final = 4
# Between a verb and the next there is only what makes the first a noun (ことを).
_NOMINALISER: Final = 3
# A speaker behind a verb that stands last has no more words than this, with his office.
_LATE: Final = 12
# Between two quotations that one verb takes there are no more characters than this.
_JOINED: Final = 14


class VerbFinal:
    """Finds who and what stand before a verb that ends its clause."""

    def __init__(self, layout: Layout, contents: Contents) -> None:
        self._w, self._lex, self._name_end = layout.words, layout.lexicon, layout.name_end
        self._places, self._person_ends = layout.places, layout.person_ends
        self._layout, self._contents = layout, contents

    def draft(self, clause: Clause, hit: Hit) -> Draft | None:
        """Where the verb stands last: "The minister … that-said"."""
        if hit.first - clause.floor <= _NOMINALISER:
            clause = replace(clause, floor=clause.lo)
        if hit.first - clause.floor < 1:
            return None
        if (said := self.with_quotative(clause, hit)) is not None:
            return said
        opened = self._layout.quotation(self._w.starts[clause.floor])
        if (
            opened is not None
            and opened.start < clause.span.start
            and 0 <= self._w.starts[hit.first] - opened.end <= _CLOSE
        ):
            return self._contents.draft(self._topic_before(opened.start), hit, opened)
        if (late := self._behind_comma(clause, hit)) is not None:
            return late
        source = self._leading_source(clause.floor, hit.first) or self._unmarked_source(clause.floor, hit.first)
        if source is not None and source[0] - clause.floor >= MIN_CONTENT and self._is_told_before(source, hit):
            return self._closing_source(clause, hit, source)
        begin = source[1] if source is not None else clause.floor
        if source is not None and begin < hit.first and self._w.folds[begin] in self._lex.markers:
            begin += 1
        if source is not None and source[0] > clause.floor and begin >= hit.first:
            return self._closing_source(clause, hit, source)
        quoted = (
            self._layout.quotes_within(self._w.starts[begin], self._w.starts[hit.first]) if begin < hit.first else []
        )
        if quoted and self._w.starts[hit.first] - quoted[-1].end <= _CLOSE:
            return self._contents.draft(source, hit, self._chained(quoted), inherits=source is None)
        if begin >= hit.first:
            return None
        return self._contents.leading(clause, hit, source, begin, hit.first, inherits=source is None)

    def with_quotative(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "… that-is-closed *so* the minister said": the speaker between the particle that closes what is said and the verb."""
        known, endings = self._lex.quotatives, self._lex.reported_endings
        if not known and not endings:
            return None
        before = range(hit.first - 1, clause.floor, -1)
        at = next((k for k in before if self._w.folds[k] in known or self._is_told(k, endings)), None)
        if at is None or not 0 < hit.first - at - 1 <= _LATE:
            return None
        end = at if self._w.folds[at] in known else at + 1
        if end - clause.floor < MIN_CONTENT:
            return None
        if (end > at or self._lex.order != "final") and not self._speaks(clause.floor, at, hit.first):
            return None
        return self._contents.leading(clause, hit, (at + 1, hit.first), clause.floor, end)

    def late_subject(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "… that the road is closed has-said the minister": in languages with the verb last, a speaker may end the sentence behind it."""
        if (
            hit.cue.participle
            or not self._lex.late_subjects
            or not hit.stop < clause.hi <= hit.stop + _LATE
            or hit.first - clause.floor < MIN_CONTENT
        ):
            return None
        if any(self._layout.is_parted(k) for k in range(hit.stop, clause.hi)):
            return None
        pronoun = hit.stop + 1 == clause.hi and self._layout.is_pronoun(hit.stop)
        known = any(k in self._name_end for k in range(hit.stop, clause.hi)) or any(
            extent(self._w, k, clause.hi, self._lex) == clause.hi
            for k in range(max(hit.stop, clause.hi - _TOPIC), clause.hi)
        )
        if not (pronoun or known) or self._w.folds[hit.stop] in self._lex.that | self._lex.breaks:
            return None
        return self._contents.leading(clause, hit, (hit.stop, clause.hi), clause.floor, hit.first)

    def _speaks(self, floor: int, at: int, stop: int) -> bool:
        """Whether the words behind what is told (which ends with the word `at`) are who tells it: a name, a pronoun or a noun for a speaker, where no name with a comma leads ("Bakan Weiss, köprünün kapalı olduğunu Meclis'e söyledi")."""
        lo = at + 1
        leading = next((k for k in range(floor + 1, at) if self._layout.has_comma(k)), None)
        if leading is not None and any(k in self._name_end for k in range(floor, leading)):
            return False
        if any(k in self._name_end for k in range(lo, stop)) or stop - lo == 1 and self._layout.is_pronoun(lo):
            return True
        return any(extent(self._w, k, stop, self._lex) == stop for k in range(lo, stop))

    def _behind_comma(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "Twelve were hurt, *the police announced*": nothing but the speaker between a comma and the verb that ends the sentence, where no particle marks him."""
        if self._lex.markers or hit.stop < clause.hi or hit.cue.participle:
            return None
        at = next((k for k in range(hit.first - 1, clause.floor, -1) if self._layout.has_comma(k)), None)
        if at is None or at - clause.floor < MIN_CONTENT or self._layout.is_quoted(at):
            return None
        end = self._name_end.get(at) or extent(self._w, at, hit.first, self._lex)
        verb = self._lex.cues.at(self._w, at - 1, at)
        return self._closing_source(clause, hit, (at, hit.first)) if end == hit.first and verb is None else None

    def _is_told_before(self, source: tuple[int, int], hit: Hit) -> bool:
        """Whether what is said ends right before the speaker ("12명이 다쳤다고 경찰이 11일 밝혔다"), and only what tells when stands between him and his verb."""
        if not self._closes_said(source[0] - 1):
            return False
        return not any(self._closes_said(k) or k in self._name_end for k in range(source[1], hit.first))

    def _is_told(self, index: int, endings: tuple[str, ...]) -> bool:
        """Whether a verb has the ending that makes a clause what somebody says (Tamil "-தாக", Telugu "-నట్లు")."""
        return bool(endings) and self._w.folds[index].endswith(endings) and index not in self._name_end

    def _closing_source(self, clause: Clause, hit: Hit, source: tuple[int, int]) -> Draft | None:
        """ "… that the road is closed | the local media said": the speaker right before the verb that stands last."""
        quoted = self._layout.quotes_within(self._w.starts[clause.floor], self._w.starts[source[0]])
        if quoted:
            return self._contents.draft(source, hit, self._chained(quoted))
        if source[0] - clause.floor < MIN_CONTENT:
            return None
        return self._contents.leading(clause, hit, source, clause.floor, source[0])

    def _chained(self, quoted: Sequence[Span]) -> Span:
        """The last quotation, with those before it that little more than a particle parts from it ("…"라며 "…"라고)."""
        start = quoted[-1].start
        for before in reversed(quoted[:-1]):
            if start - before.end > _JOINED:
                break
            start = before.start
        return Span(start, quoted[-1].end)

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
            if self._layout.is_quoted(k):
                break
            if k > lo and self._layout.has_comma(k):
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
            inside = self._layout.quotation(self._w.starts[k])
            if inside is not None:
                k = begin = max(k + 1, bisect_left(self._w.starts, inside.end))
                quoted = True
                continue
            if k > lo and (self._layout.has_comma(k) or self._closes_said(k - 1)):
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
        """How likely a marked phrase is the speaker: he is known, a topic, and not behind a quotation."""
        return 3 * self._is_known(phrase) + self._is_topic(index) - 2 * quoted

    def _is_topic(self, index: int) -> bool:
        """Whether the marker at the word is one of topics (は, 은), not of subjects (が, 이), or such a one before a comma or a quotation."""
        topics = self._lex.markers[: 2 if len(self._w.folds[index]) > 1 else 1]
        return self._w.folds[index].endswith(topics) or index + 1 < len(self._w) and self._is_closed(index + 1)

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
        for k in range(lo, min(hi - 1, lo + _TOPIC)):
            if self._layout.has_comma(k) and k > lo or self._layout.is_quoted(k):
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
