"""Finding who says what in one sentence: a cue, the noun phrase that is its source, and the stretch that was said.

No parser: a cue from the lexicon, then the source beside it, bounded by function words and punctuation, then the content on the
side where there is one. The order of the language decides where to look first. Scope of search is capped, so time is linear.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.speech.contents import SEMICOLON
from reportedly.extract.speech.forms import COLON
from reportedly.extract.speech.hits import MIN_CONTENT, Draft, Hit
from reportedly.extract.speech.nouns import COMMA, MAX_SOURCE, QUOTE
from reportedly.extract.speech.passives import Passives
from reportedly.records import Sentence, Span

# Behind a verb that ends what was said without a speaker no more words follow, unless a quotation stands right before it.
_TAIL: Final = 8
# What one and another say with one verb is no longer than this many words, and the other one's name than this.
_GAPPED: Final = 30
_GAPPED_SOURCE: Final = 7


class Finder(Passives):
    """Finds the attributions of the sentences of one article."""

    # ---- one sentence

    def sentence(self, sentence: Sentence, previous: Span | None = None) -> Iterator[Draft]:
        """The attributions of a sentence, from the left; `previous` is the sentence before, of which it may tell who said it."""
        lo, hi = self._w.within(sentence.span)
        if lo == hi:
            return
        hits = self._hits(lo, hi)
        back = self._refers_back(lo, hi, hits, previous)
        if back is not None:
            yield back
            return
        last: Draft | None = None
        contents: list[Span] = []
        for draft in self._passives(lo, hi):
            hits = [h for h in hits if draft.cue is None or h.stop <= draft.cue[0] or h.first >= draft.cue[1]]
            yield draft
        start, floor, end = lo, lo, self._last_credit(hits, hi)
        for n, hit in enumerate(hits):
            following = hits[n + 1] if n + 1 < len(hits) else None
            if following is not None and self._is_asked(lo, hit):
                for draft in self._asked(hit, following):
                    yield draft
                    lo = floor = self._w.within(draft.content)[1]
                continue
            if following is not None and self._in_source(lo, hit, following):
                continue
            stop = end if n + 2 < len(hits) and hit.stop < end else hi
            stop = self._clause_stop(lo, hit, stop, following)
            first = self._clause_start(lo, hit, hits[n - 1] if n else None)
            begin = sentence.span.start if first == lo == start else self._w.starts[first]
            span = Span(begin, sentence.span.end if stop == hi else self._w.ends[stop - 1])
            drafts = list(self._one(span, first, stop, max(first, floor), hit, following, last))
            drafts = [self._by_label(sentence, start, hi, d) for d in drafts]
            drafts = [part for d in drafts for part in self._gapped(hit, d, stop)]
            yield from drafts
            contents += [d.content for d in drafts]
            if drafts:
                last = drafts[0]
            if drafts and not self._in_relative(lo, hit):
                floor = hit.stop
        for draft in self._nominals(sentence.span, lo, hi):
            if not any(c.start <= draft.content.start and draft.content.end <= c.end for c in contents):
                yield draft
        if not hits:
            yield from self._headed(sentence, lo, hi)
        elif sentence.block not in ("headline", "standfirst"):
            for draft in self._labelled(sentence, start, hi):
                if not any(c.start < draft.content.end and draft.content.start < c.end for c in contents):
                    yield draft

    def _gapped(self, hit: Hit, draft: Draft, hi: int) -> Iterator[Draft]:
        """What one says, and what another says for whom the verb is left out ("The company speaks of 310, the union of 420", "… podał, że zatrzymano 74
        osoby, związkowcy – że 112")."""
        at = self._gap_of(hit, draft, hi) if hit.cue.place == "verb" and draft.source is not None else None
        if at is None:
            yield draft
            return
        begin, source = at
        yield replace(draft, content=Span(draft.content.start, self.end_of(begin, draft.content.end)))
        after = Span(self.start_of(source[1]), max(draft.content.end, self.end_of(hi, draft.content.end)))
        yield replace(draft, source=source, cue=None, content=after, inherits=False)

    def _gap_of(self, hit: Hit, draft: Draft, hi: int) -> tuple[int, tuple[int, int]] | None:
        """Where another speaker stands with a preposition or "that" that the first one's words begin with, or a bare figure, and no verb behind him."""
        first, stop = self._w.within(draft.content)
        stop = max(stop, hi)
        if first < hit.stop or stop - first > _GAPPED:
            return None
        small = (self._lex.prepositions, self._lex.that, self._lex.about, self._lex.within)
        opens = {w for w in (self._w.folds[first], self._w.folds[hit.stop - 1]) if any(w in words for words in small)}
        for k in range(first + 1, stop - 1):
            if not (self._has_comma(k) or self._is_semicolon(k)) or self.quotation(self._w.starts[k]) is not None:
                continue
            begin = k + (self._w.folds[k] in self._lex.conjunctions | self._lex.contrasts)
            source = self._known_source(begin, stop)
            if source is None or source[1] >= stop or source[1] - begin > _GAPPED_SOURCE:
                continue
            index = source[1]
            bare = self._w.folds[index][0].isdecimal() and self._w.folds[first][0].isdecimal()
            if not (bare or self._w.folds[index] in opens) or not self._tells_figure(index + (not bare), stop):
                continue
            if all(cue.place != "verb" or cue.noun for _, _, cue in self._lex.cues.find(self._w, index, stop)):
                return k, source
        return None

    def _by_label(self, sentence: Sentence, lo: int, hi: int, draft: Draft) -> Draft:
        """A quotation behind a colon that a verb without a subject closes ("Ο δήμαρχος Νίκος Παππάς ήταν σαφής: «…», είπε") is of the name before it."""
        if draft.source is not None or draft.cue is None:
            return draft
        label = next(self._labelled(sentence, lo, hi), None)
        if label is None or not draft.content.contains(label.content):
            return draft
        return replace(draft, source=label.source, content=label.content, inherits=False)

    def _clause_start(self, lo: int, hit: Hit, before: Hit | None) -> int:
        """Where the clause of a verb begins behind the last semicolon before it ("Two died, the mayor said; the ministry denied it")."""
        at = next((k for k in range(hit.left - 1, lo, -1) if self._is_semicolon(k)), lo)
        if hit.cue.place != "verb" or at == lo:
            return lo
        if before is None or before.stop > at:
            own = self._left(at, hit.left)
            return at if own is not None and own[0] == at else lo
        return at

    def _clause_stop(self, lo: int, hit: Hit, stop: int, following: Hit | None) -> int:
        """Where the clause of a verb ends before another that says something else: at a semicolon right behind a credit ("Four hundred left, the town hall
        says; …"), at a semicolon or a "but" before the next verb; else the same."""
        rest = self._past_adjuncts(hit.stop, stop)
        if rest < stop and self._is_semicolon(rest) and hit.left - lo >= 2 * MIN_CONTENT:
            return rest
        if following is None or following.cue.place != "verb" or hit.cue.place != "verb":
            return stop
        for k in range(hit.stop + MIN_CONTENT, min(stop, following.left)):
            if not self._w.gaps[k].strip():
                continue
            contrast = self._has_comma(k) and self._w.folds[k] in self._lex.contrasts and not self._lex.auxiliaries
            if (contrast or self._is_semicolon(k)) and self.quotation(self._w.starts[k]) is None:
                return k
        return stop

    def _is_semicolon(self, index: int) -> bool:
        return not SEMICOLON.isdisjoint(self._w.gaps[index]) and self.quotation(self._w.starts[index]) is None

    def _last_credit(self, hits: Sequence[Hit], hi: int) -> int:
        """Where the credit begins that ends a sentence of more verbs ("…, state television reported"), else its end."""
        if len(hits) < 3 or hits[-1].cue.place != "verb" or hits[-1].stop < hi:
            return hi
        source = self._left(hits[-2].stop, hits[-1].left)
        return source[0] if source is not None and self._has_comma(source[0]) else hi

    def _one(
        self, span: Span, lo: int, hi: int, floor: int, hit: Hit, following: Hit | None, last: Draft | None
    ) -> Iterator[Draft]:
        if hit.cue.place != "verb":
            draft = self._according(span, lo, hi, floor, hit)
        elif hit.cue.attributive:
            draft = self._attributed(span, floor, hi, hit)
        elif (which := self._which(span, lo, hi, floor, hit)) is not None:
            draft = which
        elif (late := self._late_subject(span, floor, hi, hit)) is not None:
            draft = late
        elif self._lex.order == "final":
            draft = self._verb_final(span, lo, hi, floor, hit)
        else:
            at = self._particle(hit.stop, hi, hit.cue) if hit.cue.particles else None
            if at is not None:
                hit = replace(hit, cue=replace(hit.cue, mode=at[1]))
                bare = self._bare_clause(span, lo, hi, hit, at[0])
                if bare is not None:
                    yield bare
                    return
                if at[0] + 1 < hi and (self._opens_content(at[0] + 1) or self._plans(hit.stop, at[0], hi)):
                    # "gab am Montag bekannt, dass …", "kündigte an, … zu …"
                    hit = replace(hit, stop=at[0] + 1)
                else:
                    span, hi = Span(span.start, self._w.ends[at[0] - 1]), at[0]
            draft = self._verb(span, lo, hi, floor, hit, following, last)
        if draft is not None and hit.cue.place == "verb":
            draft = self._channelled(lo, hi, hit, draft)
        if draft is None or draft.content.end <= draft.content.start or self._is_empty(draft.source):
            return
        if draft.source is not None and (self._is_nobody(draft.source, lo) or self._is_amount(draft.source)):
            return
        if not hit.cue.quoted or self._w.text[draft.content.end - 1] in QUOTE or self._is_quoted(draft.content.start):
            yield draft

    def _bare_clause(self, span: Span, lo: int, hi: int, hit: Hit, particle: int) -> Draft | None:
        """ "Die Polizei teilte mit, der Fahrer sei verletzt": a clause without a "that" behind verb and particle, and nothing said before them."""
        begin = particle + 1
        if hi - begin < MIN_CONTENT or not self._has_comma(begin) or self._opens_content(begin):
            return None
        word = self._w.folds[begin]
        if any(self._has_comma(k) or any(c in QUOTE for c in self._w.gaps[k]) for k in range(lo + 1, particle + 1)):
            return None
        if word in self._lex.breaks - self._lex.articles - self._lex.pronouns or word in self._lex.infinitive_marks:
            return None
        told = any(w in self._lex.subjunctives | self._lex.irreal | self._lex.finite for w in self._w.folds[begin:hi])
        left = self._left(lo, hit.left)
        source = left if left is not None else self._right(self._past_adjuncts(hit.stop, particle), particle)
        if source is None or not told or any(w in self._lex.infinitive_marks for w in self._w.folds[begin:hi]):
            return None
        return self._draft(source, hit, Span(self.start_of(begin), self.end_of(hi, span.end)))

    def _is_quoted(self, position: int) -> bool:
        return self.quotation(position) is not None

    def _verb(
        self, span: Span, lo: int, hi: int, floor: int, hit: Hit, following: Hit | None, last: Draft | None
    ) -> Draft | None:
        if self._lex.markers:
            marked = self._marked_subject(span, hi, floor, hit, following)
            if marked is not None:
                return marked
        last_verb = self._of_clause(span, lo, hi, floor, hit)
        if last_verb is not None:
            return last_verb
        if hit.cue.receives:
            return self._received(span, lo, hi, hit)
        if hit.stop + MIN_CONTENT < hi and self._says_to_have(hit):
            who = self._left(floor, hit.left)
            content = Span(self.start_of(hit.stop), self.end_of(self._stop(hit.stop, hi, following), span.end))
            return self._draft(who, hit, content, inherits=who is None)
        if self._is_passive(hit):
            return self._passive(span, lo, hi, hit, following)
        if hit.first == lo and hit.stop + 1 < hi and self._is_impersonal(hit.stop):
            after = self._after(span, hi, replace(hit, stop=hit.stop + 1), None, None)
            return None if after is None else replace(after, unsourced=True)
        earlier = self._quoted_before(span, lo, hi, hit)
        if earlier is not None:
            return earlier
        gap = self._w.gaps[hit.first]
        closes = hit.first > lo and (
            any(c in COMMA or c in QUOTE for c in gap) or " - " in gap or "—" in gap or "–" in gap
        )
        opens = hit.first == lo or "/" in gap
        source = None if opens else self._with_relative(lo, self._left(floor, hit.left))
        opens = opens or (source is None and (self._lex.order == "vso" or self._lex.verb_second))
        # "is promising" is a verb of its own.
        progressive = any(w in self._lex.passives for w in self._w.folds[hit.first : hit.core])
        if hit.cue.participle and not progressive:
            return self._participle(span, lo, hi, hit, following, last)
        alone = source is not None and self._is_all_source(floor, hi, hit, source)
        told = source is not None and hit.stop < hi and self._w.folds[hit.stop] in self._lex.objects
        told = told or self._w.folds[hit.core] in self._lex.told or not self._lex.inverts
        if opens and (said := self._opening_verb(span, lo, hi, hit)) is not None:
            return said
        aimed = (
            hit.stop > hit.core + 1 and self._w.folds[hit.stop - 1] in self._lex.about
        )  # "…, blamed for the fire, …"
        second = self._lex.verb_second and source is None and hit.first > lo
        joined = self._lex.verb_second and last is not None and self._w.folds[hit.first - 1] in self._lex.conjunctions
        opens = opens and not (joined and hit.first > lo)
        if self._lex.equals and hit.first > lo and self._w.folds[hit.first - 1] in self._lex.equals:
            told_so = self._as_inverted(span, lo, hi, hit)
            if told_so is not None:
                return told_so
        counts = hit.cue.figures and source is not None and not closes  # "…, the organisers counted 50 000"
        if (
            counts
            and source is not None
            and (floor > lo or self._has_comma(source[0]))
            and (counted := self._after(span, hi, hit, source, following)) is not None
        ):
            return counted
        next_said = self._opens_next(hit, hi) if self._closes_quotation(hit.first) else self._says_next(hit, hi)
        if (closes or opens) and not alone and not told and not aimed and (second or not next_said):
            inverted = self._inverted(span, lo, hi, floor, hit, source)
            if inverted is not None:
                return inverted
        if source is None and hit.first > lo and self._w.folds[hit.first - 1] in self._lex.breaks and last is not None:
            return self._after(span, hi, hit, last.source, following, inherits=True)
        raised = self._raised(span, hi, hit, source, following)
        if raised is not None:
            return raised
        if source is None and self._goes_on(lo, hit):
            return self._after(span, hi, hit, self._subject(lo, hit.first), following, inherits=True)
        spliced = self._spliced(span, hi, hit, source, following, last)
        if spliced is not None:
            return spliced
        if source is not None:
            before = self._before(span, lo, hi, floor, hit, source)
            if before is not None:
                return before
        return (
            self._after(span, hi, hit, source, following, inherits=source is None)
            or self._as_said(span, lo, hi, hit, source)
            or self._marked_object(span, floor, hit)
            or self._toward(span, floor, hit)
            or self._fronted(span, lo, hit, source)
            or self._answered(lo, hi, hit, source)
        )

    def _answered(self, lo: int, hi: int, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "The chairman of the commission, Nora Weiss, has flatly denied.": the sentence before is what somebody denies or confirms in a word."""
        if source is None or source[0] > lo + 1 or self._past_adjuncts(hit.stop, hi) < hi:
            return None
        said = self._previous
        if not SEMICOLON.isdisjoint(self._w.gaps[lo]):
            begin = next(
                (k for k in range(lo - 1, 0, -1) if self._is_hard(self._w.gaps[k]) or "." in self._w.gaps[k]), 0
            )
            said = Span(self._w.starts[begin], self._w.ends[lo - 1])
        if said is None or hit.cue.mode not in ("denied", "confirmed"):
            return None
        return self._draft(source, hit, said)

    def _says_to_have(self, hit: Hit) -> bool:
        """Whether an infinitive of "have" or "be" follows the verb right away ("disse ter recebido 150 tendas")."""
        word = self._w.folds[hit.stop]
        return not self._w.gaps[hit.stop].strip() and word in self._lex.perfect_infinitives

    def _participle(
        self, span: Span, lo: int, hi: int, hit: Hit, following: Hit | None, last: Draft | None
    ) -> Draft | None:
        """ "…, adding that …": who speaks is the name before it, the last speaker, or the subject of the sentence."""
        dangling = self._dangling(lo, hi, hit)
        if dangling is not None:
            return self._after(span, dangling[0], hit, dangling, None)
        subject = (
            self._named_before(lo, hit)
            or self._described_before(lo, hit)
            or (last.source if last is not None else self._subject(lo, hit.first))
        )
        return self._after(span, hi, hit, subject, following, inherits=True)

    def _is_all_source(self, floor: int, hi: int, hit: Hit, source: tuple[int, int]) -> bool:
        """ "The operator, Rete Sud, said": whether what stands before the verb leaves no room for anything said."""
        if self._is_clause(source) or self._ends_with_speaker(hit, hi):
            return False
        floor = max(
            (k for k in range(floor, source[0] + 1) if any(c in SEMICOLON for c in self._w.gaps[k])), default=floor
        )
        room = source[0] - floor >= MIN_CONTENT and not self._is_adjunct_before(floor, source[0])
        return not room and not self._named_after(hit, hi, source)

    def _raised(
        self, span: Span, hi: int, hit: Hit, source: tuple[int, int] | None, following: Hit | None
    ) -> Draft | None:
        """ "The talks seem to have failed", "are expected to …", "it was unclear whether …": nobody is told to say so, and the subject
        belongs to what is said."""
        if source is None:
            return None
        after = self._after(span, hi, hit, None, following)
        if after is None:
            return None
        nobody = self._w.folds[source[0]] in self._lex.expletives and source[1] - source[0] == 1
        if nobody and hit.cue.stance and self._says_next(hit, hi):
            return replace(after, cue=(source[0], hit.stop), unsourced=True)
        passive = any(w in self._lex.passives for w in self._w.folds[hit.first : hit.core + 1])
        core = self._w.folds[hit.core : hit.stop]
        if not any(w in self._lex.raising for w in core) or (
            core[-1].endswith(self._lex.participle_endings) and not passive
        ):
            return None
        return replace(after, content=Span(self.start_of(source[0]), after.content.end), unsourced=True)

    def _goes_on(self, lo: int, hit: Hit) -> bool:
        """Whether the verb is the second of two that an "and" or a comma joins: "The mayor shook hands and said …"."""
        joins = self._lex.conjunctions | self._lex.contrasts
        return hit.first > lo + 1 and (self._w.folds[hit.first - 1] in joins or self._has_comma(hit.first))

    def _quoted_before(self, span: Span, lo: int, hi: int, hit: Hit) -> Draft | None:
        """A sentence that only credits the quotation right before it: "“Why not?” Weiss asked."."""
        k = bisect_right(self._quotes, span.start, key=lambda q: q.end) - 1
        if k < 0 or self._w.text[self._quotes[k].end : span.start].strip(" \u00a0"):
            return None
        source = (self._left(lo, hit.left) if hit.left > lo else self._right(hit.stop, hi)) or None
        if source is None or min(source[0], hit.first) > lo or self._says_next(hit, hi):
            return None
        after = max(source[1], hit.stop)
        if self._lex.order == "final" and hi - after >= MIN_CONTENT and self._has_comma(after):
            return None  # "তিনি জানান, …"
        if after < hi and not self._is_adjunct(after, hi) and not self._has_comma(after):
            return None
        return self._draft(source, hit, self._quotes[k])

    def _marked_subject(self, span: Span, hi: int, floor: int, hit: Hit, following: Hit | None) -> Draft | None:
        """Where a particle marks the speaker (ने): what was said follows the verb, or stands between the particle and a verb that ends the sentence."""
        first = max(floor, hit.stop - MAX_SOURCE * 2)
        at = next((k for k in range(hit.first, first - 1, -1) if self._ends_subject(k)), None)
        if at is not None and self._w.folds[at] not in self._lex.markers:
            # "उन्होंने पुल के बारे में कहा"
            return self._after_marked(span, hi, hit, at, (at, at + 1), following)
        if at is None and hit.first > floor and self._w.folds[hit.first - 1] in self._lex.pronouns:
            at = hit.first - 1
        if at is None:
            return None
        return self._after_marked(span, hi, hit, at, self._left(floor, at) or (at, at + 1), following)

    def _ends_subject(self, index: int) -> bool:
        """Whether the word marks a speaker or is a pronoun with the mark as its ending."""
        word = self._w.folds[index]
        return word in self._lex.markers or (word in self._lex.pronouns and word.endswith(self._lex.markers))

    def _after_marked(
        self, span: Span, hi: int, hit: Hit, at: int, source: tuple[int, int], following: Hit | None
    ) -> Draft | None:
        k = bisect_right(self._quotes, self._w.starts[source[0]], key=lambda q: q.end) - 1
        if k >= 0 and not self._says_next(hit, hi):
            between = self._w.text[self._quotes[k].end : self._w.starts[source[0]]]
            if self._quotes[k].end > span.start and not between.strip(" ,،"):
                return self._draft(source, hit, self._quotes[k])  # "’’…،‘‘ انہوں نے بتایا"
        goes_on = hit.stop < hi and self._w.folds[hit.stop] in self._lex.conjunctions | self._lex.contrasts
        if goes_on and hit.core - (at + 1) >= MIN_CONTENT:  # "ने नौ लोगों की मौत की पुष्टि की और कहा कि …"
            return self._draft(source, hit, Span(self.start_of(at + 1), self.end_of(hit.core, span.end)))
        if self._says_next(hit, hi) or hi - hit.stop > MIN_CONTENT:
            return self._after(span, hi, hit, source, following)
        if hit.core - (at + 1) < 1:
            lo = self._w.within(span)[0]
            ends = (k for k in range(source[0], at) if (found := self._known_source(k, at)) and found[1] == at)
            first = next(ends, source[0])
            before = Span(self._content_begin(lo, span), self._w.ends[max(lo, first - 1)])
            return (
                self._draft((first, source[1]), hit, before) if first > lo else None
            )  # "इन आरोपों को मंत्रालय ने खारिज किया"
        return self._draft(source, hit, Span(self.start_of(at + 1), self.end_of(hit.core, span.end)))

    def _inverted(
        self, span: Span, lo: int, hi: int, floor: int, hit: Hit, left: tuple[int, int] | None
    ) -> Draft | None:
        """ "…, said the minister" and, where the verb comes first, "Said the minister that …"."""
        stop = next(
            (
                k
                for k in range(hit.stop, hi)
                if self._opens_content(k) and not self._describes(hit, k) and self._self_named(hit.stop, k, hi) == k
            ),
            hi,
        )
        at = self._past_adjuncts(hit.stop, stop)
        if hit.stop + 1 == hi and self._has_comma(hit.first) and self._w.folds[hit.stop] in self._lex.prepositions:
            content = Span(self._content_begin(lo, span), self.end_of(hit.first, span.end))
            return self._draft(None, hit, content, inherits=True)  # "…, heißt es darin"
        own = self._w.folds[hit.core].endswith(self._lex.own_endings)  # "katanya sambil menangis": his or her words
        apart = own or at == hit.stop and at < stop and self._has_comma(at) and at not in self._name_end
        source = None if apart else self._institution(hit, at, stop) or self._right(at, stop)
        # "Stattdessen forderte Nora Weiss, dass …"
        second = self._lex.verb_second and left is None and hit.first > lo and not self._has_comma(hit.first)
        if second and source is not None and source[1] < hi and (stop < hi or self._has_comma(source[1])):
            begin = stop if stop < hi else source[1]
            return self._draft(source, hit, Span(self.start_of(begin), self.end_of(hi, span.end)))
        if self._lex.order == "vso" and (hit.first == lo or stop < hi or self._is_adjunct_before(lo, hit.first)):
            if stop >= hi or self._w.folds[stop] in self._lex.prepositions and not self._has_comma(stop):
                source = (
                    self._known_source(at, min(stop, hi - 1)) or self._to_preposition(at, min(stop, hi - 1)) or source
                )
                stop = source[1] if source is not None else hit.stop
            if stop < hi:
                return self._draft(
                    source, hit, Span(self.start_of(stop), self.end_of(hi, span.end)), inherits=source is None
                )
        if source is not None and self._w.folds[source[0]] in self._lex.prepositions - self._lex.articles:
            return None
        if (
            source is not None
            and self._is_number(source[0])
            and not self._is_speaker(self._comma_in(source), source[0])
        ):
            return None  # "Army ends sweep, says eight militants killed"
        quoted = hit.first > floor and any(
            c in QUOTE for c in self._w.gaps[hit.first]
        )  # "« Absurde », réplique le maire"
        if hit.first - floor < MIN_CONTENT - quoted or (
            left is not None and self._has_comma(hit.left) and source is None
        ):
            return None
        if source is None and not own and not self._closes_quotation(hit.first) and hi - hit.stop > _TAIL:
            return None
        if source is not None and left is not None and not self._ends_phrase(source[1], hi):
            return None
        if source is not None and left is not None and self._is_finite(source, hi):
            return None
        begin = floor if floor > lo and hit.first - floor >= 4 else lo
        end = hi if source is not None and self._adds(source[1], hi) else hit.first
        content = Span(self._content_begin(begin, span), self.end_of(end, span.end))
        return self._draft(source, hit, content, inherits=source is None)

    def _comma_in(self, source: tuple[int, int]) -> int:
        """Where the noun phrase ends that a source begins with: at its first comma, or with it ("sagte ein Ermittler, der nicht genannt werden wollte")."""
        return next((k for k in range(source[0] + 1, source[1]) if self._has_comma(k)), source[1])

    def _describes(self, hit: Hit, index: int) -> bool:
        """Whether a word that may open what is said tells more of the speaker instead: a relative clause, or anything of an apposition behind a
        quotation (“…,” said Weiss, an adviser to the mayor who …)."""
        if any(c in COLON or c in QUOTE for c in self._w.gaps[index]):
            return False
        if self._has_comma(index) and self._w.folds[index] in self._lex.relatives:
            return True
        quoted = bool(self._lex.auxiliaries) and any(c in QUOTE for c in self._w.gaps[hit.first])
        return quoted and any(self._has_comma(k) for k in range(hit.stop + 1, min(index + 1, hit.stop + MAX_SOURCE)))

    def _is_finite(self, phrase: tuple[int, int], hi: int) -> bool:
        """Whether the noun phrase is the subject of a verb: "said the turmoil at the convention was …", "said she hopes …"."""
        if self._is_pronoun(phrase[0]) and phrase[1] - phrase[0] > 1:
            return True
        for k in range(phrase[0], min(hi, phrase[1] + MAX_SOURCE)):
            if k > phrase[0] and (self._has_comma(k) or self._is_hard(self._w.gaps[k])):
                return False
            word = self._w.folds[k]
            if word in self._lex.relatives | self._lex.contrasts or word in self._lex.that - self._lex.infinitives:
                return False
            if word in self._lex.auxiliaries:
                return True
        return False

    def _ends_phrase(self, index: int, hi: int) -> bool:
        """Whether a noun phrase may end before the word: "said the minister on Monday", not "said the minister had"."""
        if index >= hi or self._has_comma(index) or self._is_hard(self._w.gaps[index]):
            return True
        word = self._w.folds[index]
        if word in self._lex.auxiliaries:
            return False
        ends = self._lex.prepositions | self._lex.within | self._lex.breaks | self._lex.that
        return word in ends or self._is_time(index) or self._lex.adjuncts.at(self._w, index, hi) is not None

    def _before(self, span: Span, lo: int, hi: int, floor: int, hit: Hit, source: tuple[int, int]) -> Draft | None:
        """ "…, the minister said on Monday": something said stands before, and nothing but an adjunct after."""
        first = source[0]
        if first - lo < MIN_CONTENT or self._says_next(hit, hi):
            return None
        gap = self._w.gaps[first]
        if not any(c in COMMA or c in QUOTE or c in "—–?!" for c in gap):
            return None
        rest = self._content_index(hit, hi)
        told = self._right(hit.stop, hi, apposition=False) if self._w.folds[hit.core] in self._lex.told else None
        rest = rest if told is None else max(rest, self._past_adjuncts(told[1], hi))
        between = self._is_aside_credit(rest, hit, lo, first)
        if rest < hi and self._has_comma(rest) and (rest > hit.stop or between or self._turns(rest, hi)):
            rest = hi
        quoted = self.quotation(self._w.ends[first - 1] - 1) is not None
        closed = quoted and any(c in QUOTE for c in gap)  # "“…,” she told the meeting, drawing laughter"
        if hi - rest >= (6 if quoted else 3) and not closed and not self._is_adjunct(rest, hi):
            return None
        if first - floor < MIN_CONTENT:
            return None
        begin = self._clause_begin(lo, first) if floor > lo and first - floor >= 5 else lo
        content = Span(self._content_begin(begin, span), self.end_of(first, span.end))
        return self._draft(source, hit, content)
