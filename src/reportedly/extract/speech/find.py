"""Finding who says what in one sentence: a cue, the noun phrase that is its source, and the stretch that was said.

No parser: a cue from the lexicon, then the source beside it, bounded by function words and punctuation, then the content on the
side where there is one. The order of the language decides where to look first. Scope of search is capped, so time is linear.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reportedly.extract.speech.lexicon import Cue
from reportedly.extract.speech.nouns import COMMA, MAX_SOURCE, QUOTE, NounPhrases
from reportedly.records import Mode, Sentence, Span

# How far after a cue the word "that" may stand ("told a meeting of the council on small arms that").
_THAT_REACH: Final = 14
# How far after its verb a figure may stand ("put the number of wounded in the two hospitals at 34").
_FIGURE_REACH: Final = 10
# How many words may stand between a possessor and what he says ("his oft-repeated claim that").
_MODIFIERS: Final = 2
# A stretch shorter than this many words is an adjunct ("said on Monday"), unless it is quoted.
_MIN_CONTENT: Final = 2
_FULL: Final = frozenset("。！？!?.\n")
# How many characters may stand between a quotation and the verb that closes it (と, 이라고).
_CLOSE: Final = 4
_SEMICOLON: Final = frozenset(";；؛")
_COLON: Final = frozenset(":：")


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution as word numbers: source and cue as (first, one past the last), the content as characters."""

    source: tuple[int, int] | None
    cue: tuple[int, int] | None
    content: Span
    mode: Mode
    negated: bool = False
    inherits: bool = False
    stance: bool = False


@dataclass(frozen=True, slots=True)
class _Hit:
    """A cue in its sentence: words `first` to `stop`, with the auxiliaries before it; `left` is where its source would end."""

    first: int
    stop: int
    left: int
    core: int
    cue: Cue


class Finder(NounPhrases):
    """Finds the attributions of the sentences of one article."""

    # ---- cues

    def _hits(self, lo: int, hi: int) -> list[_Hit]:
        hits: list[_Hit] = []
        for i, j, cue in self._lex.cues.find(self._w, lo, hi):
            if self.quotation(self._w.starts[i]) is not None or (cue.place == "verb" and i in self._name_end):
                continue
            floor = hits[-1].stop if hits else lo
            first = self._over_skips(i, floor)
            if hits and first == hits[-1].stop and not self._w.gaps[first].strip() and hits[-1].cue.place == "verb":
                # "refused to say", "went on to add": one cue, the mode of the first
                hits[-1] = replace(hits[-1], stop=j)
                continue
            if self._may_not_be_verb(i, j, cue) and not self._is_verb(first, j, hi):
                continue
            if cue.figures and not self._tells_figure(j, hi):
                continue
            if self._is_bare_infinitive(first, i, j, hi):
                continue
            hits.append(_Hit(first, j, self._over_times(first, floor), i, cue))
        return hits

    def _may_not_be_verb(self, index: int, stop: int, cue: Cue) -> bool:
        """Whether the form may be a noun or is an infinitive."""
        if cue.place != "verb" or cue.participle:
            return cue.noun
        word = self._w.folds[index]
        alone = stop == index + 1 and word in self._lex.nouns
        endings = self._lex.infinitive_endings
        return cue.noun or alone or bool(endings and self._w.folds[stop - 1].endswith(endings))

    def _tells_figure(self, start: int, hi: int) -> bool:
        """Whether a figure follows soon, as it must after "put the toll at"."""
        for k in range(start, min(hi, start + _FIGURE_REACH)):
            if self._has_comma(k) or self._is_hard(self._w.gaps[k]):
                return False
            if self._w.folds[k][0].isdecimal() or self._w.folds[k] in self._lex.numbers:
                return True
        return False

    def _is_bare_infinitive(self, first: int, core: int, stop: int, hi: int) -> bool:
        if any(w in self._lex.modals for w in self._w.folds[first:core]):
            return True
        if not any(w in self._lex.infinitives for w in self._w.folds[first:core]):
            return False
        if stop >= hi:
            return True
        follows = self._lex.that - self._lex.skips
        return self._w.folds[stop] not in follows and not any(c in _COLON or c in QUOTE for c in self._w.gaps[stop])

    def _is_verb(self, first: int, stop: int, hi: int) -> bool:
        """Whether a form that may be a noun is used as a verb: a pronoun or name before it, or "that" or a quotation after it."""
        if first > 0 and self._w.folds[first - 1] in self._lex.articles:
            return False
        follows = self._lex.that - self._lex.skips
        if stop < hi and (self._w.folds[stop] in follows or any(c in QUOTE for c in self._w.gaps[stop])):
            return True
        if first == 0 or self._w.gaps[first].strip():
            return False
        before = self._w.folds[first - 1]
        named = first - 1 in self._name_end and not before.endswith(("'s", "s'"))
        if before in self._lex.pronouns or named:
            return True
        # "The poll shows the mayor …": a noun before, and what can only be another noun phrase after.
        if not self._lex.verb_endings or stop >= hi or not self._may_be_noun(first - 1) or before in self._lex.within:
            return False
        return not self._w.gaps[stop].strip() and (self._w.folds[stop] in self._lex.articles or stop in self._name_end)

    # ---- one sentence

    def sentence(self, sentence: Sentence) -> Iterator[Draft]:
        """The attributions of a sentence, from the left."""
        lo, hi = self._w.within(sentence.span)
        if lo == hi:
            return
        hits = self._hits(lo, hi)
        last: Draft | None = None
        floor = lo
        for n, hit in enumerate(hits):
            following = hits[n + 1] if n + 1 < len(hits) else None
            drafts = list(self._one(sentence.span, lo, hi, floor, hit, following, last))
            yield from drafts
            if drafts:
                last = drafts[0]
            floor = hit.stop
        yield from self._nominals(sentence.span, lo, hi)
        if not hits:
            yield from self._headed(sentence, lo, hi)

    def _nominals(self, span: Span, lo: int, hi: int) -> Iterator[Draft]:
        """ "The minister's refusal to …", "their claim that …": a noun for what somebody says, its possessor, and what follows."""
        for i, j, mode in self._lex.nominals.find(self._w, lo + 1, hi):
            if j >= hi or self._w.gaps[j].strip() or self._w.folds[j] not in self._lex.nominal_links:
                continue
            owner = next((k for k in range(i - 1, max(lo, i - 1 - _MODIFIERS) - 1, -1) if self._possesses(k)), None)
            if owner is None or self.quotation(self._w.starts[i]) is not None:
                continue
            alone = self._w.folds[owner] in self._lex.possessives
            source = (owner, owner + 1) if alone else self._left(lo, owner + 1)
            stop = next((k for k in range(j + 1, hi) if self._has_comma(k) or self._is_hard(self._w.gaps[k])), hi)
            if source is None or stop - j < _MIN_CONTENT:
                continue
            yield Draft(source, (i, j), Span(self.start_of(j), self.end_of(stop, span.end)), mode, stance=True)

    def _possesses(self, index: int) -> bool:
        word = self._w.folds[index]
        return word in self._lex.possessives or (len(word) > 2 and word.endswith(("'s", "s'")) and bool(self._lex.possessives))

    def _one(
        self, span: Span, lo: int, hi: int, floor: int, hit: _Hit, following: _Hit | None, last: Draft | None
    ) -> Iterator[Draft]:
        if hit.cue.place != "verb":
            draft = self._according(span, lo, hi, floor, hit)
        elif self._lex.order == "final":
            draft = self._verb_final(span, lo, hi, floor, hit)
        else:
            draft = self._verb(span, lo, hi, floor, hit, following, last)
        if draft is None or draft.content.end <= draft.content.start or self._is_empty(draft.source):
            return
        if not hit.cue.quoted or self._w.text[draft.content.end - 1] in QUOTE or self._is_quoted(draft.content.start):
            yield draft

    def _is_empty(self, source: tuple[int, int] | None) -> bool:
        """Whether a would-be source is nothing but function words."""
        if source is None or any(k in self._name_end for k in range(*source)):
            return False
        empty = (self._lex.articles | self._lex.prepositions | self._lex.within | self._lex.breaks) - self._lex.pronouns
        return all(w in empty for w in self._w.folds[source[0] : source[1]])

    def _is_quoted(self, position: int) -> bool:
        return self.quotation(position) is not None

    def _according(self, span: Span, lo: int, hi: int, floor: int, hit: _Hit) -> Draft | None:
        """ "According to the ministry, …" and "…, according to the ministry"; in other languages the name stands before."""
        if hit.cue.place == "before":
            source = self._right(hit.stop, hi, apposition=False)
            if source is None:
                return None
            after, before = source[1], hit.first
        else:
            source = self._left(floor, hit.first)
            if source is None:
                return None
            after, before = hit.stop, source[0]
        if before - lo >= 3:
            begin = floor if floor > lo and before - floor >= 3 else lo
            content = Span(self._content_begin(begin, span), self.end_of(before, span.end))
        elif after < hi:
            content = Span(self.start_of(after), self.end_of(hi, span.end))
        else:
            return None
        return self._draft(source, hit, content)

    def _content_begin(self, index: int, span: Span) -> int:
        """Where what was said begins when it stands first: the quotation may have begun in an earlier sentence."""
        inside = self.quotation(self._w.starts[index])
        return inside.start if inside is not None else max(span.start, self.start_of(index))

    def _verb(
        self, span: Span, lo: int, hi: int, floor: int, hit: _Hit, following: _Hit | None, last: Draft | None
    ) -> Draft | None:
        if self._lex.markers:
            marked = self._marked_subject(span, hi, floor, hit, following)
            if marked is not None:
                return marked
        if self._is_passive(hit):
            return self._passive(span, lo, hi, hit, following)
        earlier = self._quoted_before(span, lo, hi, hit)
        if earlier is not None:
            return earlier
        gap = self._w.gaps[hit.first]
        closes = hit.first > lo and (
            any(c in COMMA or c in QUOTE for c in gap) or " - " in gap or "—" in gap or "–" in gap
        )
        opens = hit.first == lo
        source = None if opens else self._left(floor, hit.left)
        if hit.cue.participle:
            subject = last.source if last is not None else self._subject(lo, hit.first) or self._dangling(lo, hi, hit)
            if subject is not None or last is not None:
                return self._after(span, hi, hit, subject, following, inherits=True)
        # "The operator, Rete Sud, said": what stands before is all source, there is no room for anything said.
        alone = source is not None and source[0] - floor < _MIN_CONTENT and not self._is_clause(source)
        told = source is not None and hit.stop < hi and self._w.folds[hit.stop] in self._lex.objects
        if (closes or opens) and not alone and not told and not self._says_next(hit, hi):
            inverted = self._inverted(span, lo, hi, floor, hit, source)
            if inverted is not None:
                return inverted
        if source is None and hit.first > lo and self._w.folds[hit.first - 1] in self._lex.breaks and last is not None:
            return self._after(span, hi, hit, last.source, following, inherits=True)
        if source is not None:
            before = self._before(span, lo, hi, floor, hit, source)
            if before is not None:
                return before
        return self._after(span, hi, hit, source, following, inherits=source is None)

    def _is_passive(self, hit: _Hit) -> bool:
        """ "was reported", not "was reporting" or "is worried", which is a cue of its own."""
        if not any(w in self._lex.passives for w in self._w.folds[hit.first : hit.core]):
            return False
        return self._w.folds[hit.core].endswith(self._lex.participle_endings)

    def _passive(self, span: Span, lo: int, hi: int, hit: _Hit, following: _Hit | None) -> Draft | None:
        """ "It was reported that …", by nobody in particular; "the plan was rejected by the court"."""
        if hit.stop + 1 < hi and self._w.folds[hit.stop] in self._lex.by:
            source = self._right(hit.stop + 1, hi, apposition=False)
            before = self._left(lo, hit.first)
            if source is None or before is None:
                return None
            return self._draft(source, hit, Span(self.start_of(before[0]), self.end_of(hit.first, span.end)))
        return self._after(span, hi, hit, None, following) if self._says_next(hit, hi) else None

    def _quoted_before(self, span: Span, lo: int, hi: int, hit: _Hit) -> Draft | None:
        """A sentence that only credits the quotation right before it: "“Why not?” Weiss asked."."""
        k = bisect_right(self._quotes, span.start, key=lambda q: q.end) - 1
        if k < 0 or self._w.text[self._quotes[k].end : span.start].strip(" \u00a0"):
            return None
        source = (self._left(lo, hit.left) if hit.left > lo else self._right(hit.stop, hi)) or None
        if source is None or min(source[0], hit.first) > lo or self._says_next(hit, hi):
            return None
        after = max(source[1], hit.stop)
        if after < hi and not self._is_adjunct(after, hi) and not self._has_comma(after):
            return None
        return self._draft(source, hit, self._quotes[k])

    def opened(self, sentence: Sentence) -> tuple[tuple[int, int] | None, tuple[int, int]] | None:
        """Source and cue of a sentence that ends with a colon and says nothing itself: "The governor added:"."""
        lo, hi = self._w.within(sentence.span)
        if lo == hi or self._w.text[sentence.span.end - 1] not in _COLON:
            return None
        hit = next((h for h in reversed(self._hits(lo, hi)) if h.cue.place == "verb"), None)
        if hit is None or not (hit.stop == hi or self._is_adjunct(hit.stop, hi)):
            return None
        return self._left(lo, hit.left), (hit.first, hit.stop)

    def _dangling(self, lo: int, hi: int, hit: _Hit) -> tuple[int, int] | None:
        """The subject after "Citing a report, …"."""
        if hit.first > lo:
            return None
        comma = next((k for k in range(hit.stop, min(hi, hit.stop + MAX_SOURCE)) if self._has_comma(k)), None)
        if comma is None or not (comma in self._name_end or self._is_pronoun(comma)):
            return None
        return (comma, self._name_end.get(comma, comma + 1))

    def _marked_subject(self, span: Span, hi: int, floor: int, hit: _Hit, following: _Hit | None) -> Draft | None:
        """Where a particle marks the speaker (ने): what was said follows the verb, or stands between the particle and a verb that ends the sentence."""
        first = max(floor, hit.stop - MAX_SOURCE * 2)
        at = next((k for k in range(hit.first, first - 1, -1) if self._w.folds[k] in self._lex.markers), None)
        if at is None and hit.first > floor and self._w.folds[hit.first - 1] in self._lex.pronouns:
            at = hit.first - 1
        if at is None:
            return None
        source = self._left(floor, at) or (at, at + 1)
        if self._says_next(hit, hi) or hi - hit.stop > _MIN_CONTENT:
            return self._after(span, hi, hit, source, following)
        if hit.core - (at + 1) < _MIN_CONTENT:
            return None
        return self._draft(source, hit, Span(self.start_of(at + 1), self.end_of(hit.core, span.end)))

    def _says_next(self, hit: _Hit, hi: int) -> bool:
        """Whether "that", a colon or a quotation follows the cue directly."""
        index = self._content_index(hit, hi)
        return index < hi and self._opens_content(index)

    def _inverted(
        self, span: Span, lo: int, hi: int, floor: int, hit: _Hit, left: tuple[int, int] | None
    ) -> Draft | None:
        """ "…, said the minister" and, where the verb comes first, "Said the minister that …"."""
        stop = next((k for k in range(hit.stop, hi) if self._opens_content(k)), hi)
        source = self._right(hit.stop, stop)
        if self._lex.order == "vso" and (hit.first == lo or stop < hi):
            if stop >= hi:
                stop = source[1] if source is not None else hit.stop
            if stop < hi:
                return self._draft(
                    source, hit, Span(self.start_of(stop), self.end_of(hi, span.end)), inherits=source is None
                )
        if source is not None and self._w.folds[source[0]] in self._lex.prepositions:
            return None
        if hit.first - floor < _MIN_CONTENT or (left is not None and self._has_comma(hit.left) and source is None):
            return None
        if source is None and hit.stop < hi and hi - hit.stop > 8:
            return None
        if source is not None and left is not None and not self._ends_phrase(source[1], hi):
            return None
        begin = floor if floor > lo and hit.first - floor >= 4 else lo
        content = Span(self._content_begin(begin, span), self.end_of(hit.first, span.end))
        return self._draft(source, hit, content, inherits=source is None)

    def _ends_phrase(self, index: int, hi: int) -> bool:
        """Whether a noun phrase may end before the word: "said the minister on Monday", not "said the minister had"."""
        if index >= hi or self._has_comma(index) or self._is_hard(self._w.gaps[index]):
            return True
        word = self._w.folds[index]
        if word in self._lex.auxiliaries:
            return False
        ends = self._lex.prepositions | self._lex.within | self._lex.breaks | self._lex.that
        return word in ends or self._is_time(index) or self._lex.adjuncts.at(self._w, index, hi) is not None

    def _opens_content(self, index: int) -> bool:
        gap = self._w.gaps[index]
        return self._w.folds[index] in self._lex.that or any(c in _COLON or c in QUOTE for c in gap)

    def _before(self, span: Span, lo: int, hi: int, floor: int, hit: _Hit, source: tuple[int, int]) -> Draft | None:
        """ "…, the minister said on Monday": something said stands before, and nothing but an adjunct after."""
        first = source[0]
        if first - lo < _MIN_CONTENT or self._says_next(hit, hi):
            return None
        gap = self._w.gaps[first]
        if not any(c in COMMA or c in QUOTE or c in "—–?!" for c in gap):
            return None
        rest = self._content_index(hit, hi)
        if rest < hi and self._has_comma(rest) and (rest > hit.stop or self._turns(rest, hi)):
            rest = hi
        quoted = self.quotation(self._w.ends[first - 1] - 1) is not None
        if hi - rest >= (6 if quoted else 3) and not self._is_adjunct(rest, hi):
            return None
        if first - floor < _MIN_CONTENT:
            return None
        begin = floor if floor > lo and first - floor >= 5 and hi - hit.stop > _MIN_CONTENT else lo
        content = Span(self._content_begin(begin, span), self.end_of(first, span.end))
        return self._draft(source, hit, content)

    def _turns(self, index: int, hi: int) -> bool:
        """Whether the sentence turns to something else here: ", but left …", ", adding that …"."""
        cue = self._lex.cues.at(self._w, index, hi)
        return self._w.folds[index] in self._lex.breaks or (cue is not None and cue[1].participle)

    def _is_adjunct(self, index: int, hi: int) -> bool:
        """Whether the rest of the sentence only tells when, where or on what occasion."""
        if index >= hi:
            return True
        word = self._w.folds[index]
        return (
            word in self._lex.prepositions
            or self._is_time(index)
            or self._lex.adjuncts.at(self._w, index, hi) is not None
        )

    def _content_index(self, hit: _Hit, hi: int) -> int:
        """The first word of what was said after the cue: past adjuncts and whom it was said to."""
        k = hit.stop
        while k < hi:
            adjunct = self._lex.adjuncts.at(self._w, k, hi)
            if adjunct is not None:
                k = adjunct[0]
            elif self._is_time(k):
                k += 1
            elif self._before_time(k, hi):
                k += 2
            else:
                break
        if k >= hi or self._opens_content(k):
            return k
        addressed = self._w.folds[hit.stop - 1] in self._lex.addressing
        if addressed or self._w.folds[k] in self._lex.prepositions:
            found = next((m for m in range(k, min(hi, k + _THAT_REACH)) if self._opens_content(m)), None)
            if found is not None:
                return found
        if addressed and k in self._name_end:
            return min(self._name_end[k], hi)
        if addressed and self._w.folds[k] in self._lex.addressees | self._lex.pronouns:
            return k + 1
        return k

    def _before_time(self, index: int, hi: int) -> bool:
        """Whether the word is the "on" or "el" of a day."""
        word = self._w.folds[index]
        return (
            (word in self._lex.prepositions or word in self._lex.articles)
            and index + 1 < hi
            and self._is_time(index + 1)
        )

    def _after(
        self,
        span: Span,
        hi: int,
        hit: _Hit,
        source: tuple[int, int] | None,
        following: _Hit | None,
        *,
        inherits: bool = False,
    ) -> Draft | None:
        """ "The minister said that …"."""
        begin = self._content_index(hit, hi)
        stop = self._stop(begin, hi, following)
        if begin >= stop:
            return None
        content = Span(self.start_of(begin), self.end_of(stop, span.end))
        return self._draft(source, hit, content, inherits=inherits)

    def _stop(self, begin: int, hi: int, following: _Hit | None) -> int:
        """What was said ends where the sentence goes on to another cue: ", adding", "and said", ", but she denied"."""
        if following is None or following.first <= begin:
            return hi
        first = following.first
        if following.cue.participle and self._has_comma(first):
            return first
        if following.cue.place == "before" and self._has_comma(first):
            return first
        if self._w.folds[first - 1] in self._lex.breaks and first - 1 > begin and first - 1 not in self._name_end:
            return first - 1
        source = self._left(begin, following.left)
        if source is not None and source[0] > begin and any(c in _SEMICOLON for c in self._w.gaps[source[0]]):
            return source[0]
        if (
            source is not None
            and source[0] > begin
            and self._has_comma(source[0])
            and hi - following.stop <= _MIN_CONTENT
        ):
            return source[0]
        if source is not None and source[0] - 1 > begin and self._w.folds[source[0] - 1] in self._lex.breaks:
            at = source[0] - 1
            return at if self._has_comma(at) else hi
        return hi

    def _verb_final(self, span: Span, lo: int, hi: int, floor: int, hit: _Hit) -> Draft | None:
        """Where the verb stands last: "The minister … that-said"."""
        if hit.first - floor < 1:
            return None
        opened = self.quotation(self._w.starts[floor])
        if opened is not None and opened.start < span.start and 0 <= self._w.starts[hit.first] - opened.end <= _CLOSE:
            return self._draft(self._topic_before(opened.start), hit, opened)
        source = self._leading_source(floor, hit.first)
        begin = source[1] if source is not None else floor
        quoted = self._quotes_within(self._w.starts[begin], self._w.starts[hit.first]) if begin < hit.first else []
        if quoted and self._w.starts[hit.first] - quoted[-1].end <= _CLOSE:
            return self._draft(source, hit, quoted[-1], inherits=source is None)
        if begin >= hit.first:
            return None
        content = Span(self._content_begin(begin, span), self.end_of(hit.first, span.end))
        return self._draft(source, hit, content, inherits=source is None)

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

    def _headed(self, sentence: Sentence, lo: int, hi: int) -> Iterator[Draft]:
        """Headlines of the form "Minister: …" and "… - minister"."""
        if sentence.block not in ("headline", "standfirst"):
            return
        k = next((k for k in range(lo + 1, min(hi, lo + 7)) if any(c in _COLON for c in self._w.gaps[k])), None)
        if k is None or hi - k < 3 or not any(i in self._name_end for i in range(lo, k)):
            return
        content = Span(self.start_of(k), self.end_of(hi, sentence.span.end))
        yield Draft(source=(lo, k), cue=None, content=content, mode="said")

    def _draft(self, source: tuple[int, int] | None, hit: _Hit, content: Span, *, inherits: bool = False) -> Draft:
        words = self._w.folds[hit.first : hit.core]
        negated = any(w in self._lex.negations for w in words)
        return Draft(source, (hit.first, hit.stop), content, hit.cue.mode, negated, inherits, hit.cue.stance)
