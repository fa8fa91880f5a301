"""Finding who says what in one sentence: a cue, the noun phrase that is its source, and the stretch that was said.

No parser: a cue from the lexicon, then the source beside it, bounded by function words and punctuation, then the content on the
side where there is one. The order of the language decides where to look first. Scope of search is capped, so time is linear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.speech.able import is_noun_for_speaker
from reportedly.extract.speech.hits import MIN_CONTENT, Clause, Draft, Hit
from reportedly.extract.speech.marks import QUOTE, SEMICOLON
from reportedly.extract.speech.unnamed import SHOWN_IN
from reportedly.extract.speech.verbs import Verbs
from reportedly.records import Mode, Sentence, Span

# What one and another say with one verb is no longer than this many words, and the other one's name than this.
_GAPPED: Final = 30
_GAPPED_SOURCE: Final = 7
# A credit that ends a sentence behind another is no longer than this many words, and of these acts.
_PASSED: Final = 8
_PASSING: Final = frozenset({"said", "announced", "confirmed"})


class Finder(Verbs):
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
        if (passed := self._passed_on(sentence.span, lo, hi, hits)) is not None:
            begin, draft = passed
            inner = Span(sentence.span.start, self._w.ends[begin - 1])
            yield from self.sentence(replace(sentence, span=inner), previous)
            yield draft
            return
        for draft in self._passives(lo, hi):
            yield draft
            hits = [h for h in hits if draft.cue is None or h.stop <= draft.cue[0] or h.first >= draft.cue[1]]
        asked = self._asked(hits[0], hits[1]) if len(hits) > 1 and self._is_asked(lo, hits[0]) else None
        if asked is not None:
            yield asked
        made = list(self._of_cues(sentence, lo, hi, hits, asked, previous))
        yield from made
        yield from self._of_nouns(sentence.span, lo if asked is None else self._w.within(asked.content)[1], hi, made)
        if (rest := self._rest(sentence.span, made, hits, hi)) is not None:
            yield rest
        yield from self._of_labels(sentence, lo, hi, made) if hits else self._headed(sentence, lo, hi)

    def _of_cues(
        self,
        sentence: Sentence,
        start: int,
        hi: int,
        hits: Sequence[Hit],
        asked: Draft | None,
        previous: Span | None,
    ) -> Iterator[Draft]:
        """What the cues of a sentence make of it, each of its own clause; `asked` is what the first only tells that somebody was asked."""
        lo = floor = start if asked is None else self._w.within(asked.content)[1]
        end = self._last_credit(hits, hi)
        last: Draft | None = None
        for n, hit in enumerate(hits):
            following = hits[n + 1] if n + 1 < len(hits) else None
            if following is not None and (self._is_asked(start, hit) or self._in_source(lo, hit, following)):
                continue
            stop = end if n + 2 < len(hits) and hit.stop < end else hi
            stop = self._clause_stop(lo, hit, stop, following)
            first = self._clause_start(lo, hit, hits[n - 1] if n else None)
            begin = sentence.span.start if first == lo == start else self._w.starts[first]
            span = Span(begin, sentence.span.end if stop == hi else self._w.ends[stop - 1])
            one = self._one(Clause(span, first, stop, max(first, floor), following, last, previous), hit)
            if one is None:
                continue
            drafts = list(self._gapped(hit, self._by_label(sentence, start, hi, one), stop))
            yield from drafts
            last = drafts[0]
            if not self._in_relative(lo, hit):
                floor = hit.stop

    def _of_nouns(self, span: Span, lo: int, hi: int, made: Sequence[Draft]) -> Iterator[Draft]:
        """What nouns report beside the cues ("his claim that …"), and not within what those do."""
        for draft in self._nominals(span, lo, hi):
            if not any(d.content.contains(draft.content) for d in made):
                yield draft

    def _of_labels(self, sentence: Sentence, lo: int, hi: int, made: Sequence[Draft]) -> Iterator[Draft]:
        """What a label reports ("Weiss, on the telephone: “…”") of which no cue makes anything."""
        if sentence.block not in ("headline", "standfirst"):
            for draft in self._labelled(sentence, lo, hi):
                if not any(d.content.overlaps(draft.content) for d in made):
                    yield draft

    def _rest(self, span: Span, made: Sequence[Draft], hits: Sequence[Hit], hi: int) -> Draft | None:
        """What goes on behind the last credit of a sentence with an "and", where no verb of its own credits it: "Nine boats sank, the mayor said, *and four are adrift*"."""
        draft = made[-1] if made else None
        if draft is None or draft.cue is None or draft.source is None or draft.mode not in _PASSING or draft.stance:
            return None
        first, end = min(draft.cue[0], draft.source[0]), max(draft.cue[1], draft.source[1])
        if draft.content.end > self._w.starts[first] or self._w.text[draft.content.end - 1] in QUOTE:
            return None
        at = self._past_adjuncts(end, hi)
        joins = self._lex.conjunctions | self._lex.contrasts
        if hi - at <= MIN_CONTENT or not self._has_comma(at) or self._w.folds[at] not in joins:
            return None
        if any(h.stop > at for h in hits) or self._is_within_quotation(at):
            return None
        return replace(draft, cue=None, content=Span(self.start_of(at + 1), self.end_of(hi, span.end)), negated=False)

    def _passed_on(self, span: Span, lo: int, hi: int, hits: Sequence[Hit]) -> tuple[int, Draft] | None:
        """Where the credit begins with which a sentence ends behind another credit, and all before it as what it reports: "Nine died, the ministry said, Geo
        reported", "…, teilte die Bergwacht mit, wie der Kurier berichtet"."""
        if len(hits) < 2 or self._lex.order == "final":
            return None
        hit, before = hits[-1], hits[-2]
        if (
            hit.cue.mode not in _PASSING
            or hit.cue.stance
            or hit.cue.participle
            or hit.cue.place not in ("verb", "before")
        ):
            return None
        comma = next((k for k in range(hit.first, before.stop - 1, -1) if self._has_comma(k)), None)
        if comma is None or comma - lo < MIN_CONTENT or hi - comma > _PASSED or self._is_within_quotation(comma):
            return None
        begin = comma + (self._w.folds[comma] in self._lex.equals and comma < hit.first)
        source = None if begin == hit.first else self._known_source(begin, hit.left)
        if hit.cue.place == "before" and begin < hit.first:
            return None
        if begin == hit.first:
            after = self._past_adjuncts(hit.stop, hi)
            source = self._known_source(after, hi) or self._capitalised(after, hi)
            ends = source is not None and source[1] == hi
        else:
            source = source or self._capitalised(begin, hit.left)
            ends = source is not None and source[1] == hit.left and self._past_adjuncts(hit.stop, hi) == hi
        if source is None or not ends or not self._is_credit(lo, comma, before):
            return None
        return comma, self._draft(source, hit, Span(self._content_begin(lo, span), self.end_of(comma, span.end)))

    def _is_credit(self, lo: int, stop: int, hit: Hit) -> bool:
        """Whether nothing but a verb and who says it stands between a comma and the word, behind what was said."""
        if hit.cue.place != "verb" or hit.first - lo < MIN_CONTENT:
            return hit.cue.place != "verb"
        if self._has_comma(hit.first):
            return True
        source = self._left(lo, hit.left)
        return source is not None and self._has_comma(source[0]) and self._past_adjuncts(hit.stop, stop) == stop

    def _is_within_quotation(self, index: int) -> bool:
        return self.quotation(self._w.starts[index]) is not None

    def _gapped(self, hit: Hit, draft: Draft, hi: int) -> Iterator[Draft]:
        """What one says, and what another says for whom the verb is left out ("The company speaks of 310, the union of 420", "… podał, że zatrzymano 74
        osoby, związkowcy – że 112")."""
        at = self._gap_of(hit, draft, hi) if hit.cue.place == "verb" and draft.source is not None else None
        if at is None:
            yield draft
            return
        begin, source = at
        yield replace(draft, content=Span(draft.content.start, self.end_of(begin, draft.content.end)))
        final = self._lex.order == "final" and draft.content.end <= self._w.starts[hit.first]
        begin = source[1] + (final and self._w.folds[source[1]] in self._lex.markers)
        after = Span(self.start_of(begin), max(draft.content.end, 0 if final else self.end_of(hi, draft.content.end)))
        yield replace(draft, source=source, cue=None, content=after, inherits=False)

    def _gap_of(self, hit: Hit, draft: Draft, hi: int) -> tuple[int, tuple[int, int]] | None:
        """Where another speaker stands with a preposition or "that" that the first one's words begin with, or a bare figure, and no verb behind him."""
        first, stop = self._w.within(draft.content)
        final = self._lex.order == "final" and stop <= hit.first
        stop = stop if final else max(stop, hi)
        if first < hit.stop and not final or stop - first > _GAPPED:
            return None
        small = (self._lex.prepositions, self._lex.that, self._lex.about, self._lex.within)
        opens = {w for w in (self._w.folds[first], self._w.folds[hit.stop - 1]) if any(w in words for words in small)}
        figure = next((k for k in range(first, stop) if self._w.folds[k][0].isdecimal()), first)
        before = self._w.folds[figure - 1]
        if any(before in words for words in small):
            opens.add(before)  # "put the cost at 25 million and the ministry at 30"
        for k in range(first + 1, stop - 1):
            joined = k > figure and self._w.folds[k] in self._lex.conjunctions
            apart = self._has_comma(k) or self._is_semicolon(k) or joined
            if not apart or self.quotation(self._w.starts[k]) is not None:
                continue
            begin = k + (self._w.folds[k] in self._lex.conjunctions | self._lex.contrasts)
            source = self._known_source(begin, stop) or self._noun_source(begin, stop)
            if source is None or source[1] >= stop or source[1] - begin > _GAPPED_SOURCE:
                continue
            index = source[1]
            if final and self._w.folds[index] not in self._lex.markers:
                continue  # 12日、従業員2人が負傷した
            index += final  # 警察は4000人、主催者は1万2000人と発表した
            bare = self._w.folds[index][0].isdecimal() and (figure == first or self._w.folds[k - 1][0].isdecimal())
            if not bare and not (self._w.folds[index] in opens and self._tells_figure(index + 1, stop)):
                continue
            if not any(True for _ in self._lex.cues.find(self._w, index, stop)):
                return k, source
        return None

    def _noun_source(self, index: int, hi: int) -> tuple[int, int] | None:
        """The English noun for people or a body that stands at the word, with its article ("the organisers")."""
        first = index + (index < hi and self._w.folds[index] in self._lex.articles)
        english = self._lex.language == SHOWN_IN and first < hi - 1
        return (index, first + 1) if english and is_noun_for_speaker(self._w, first, hi, self._lex) else None

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
        if before is not None and before.cue.place == hit.cue.place == "verb":
            own_clause = self._own_clause(before, hit)
            if own_clause is not None:
                return own_clause
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
            return stop if hit.cue.place != "verb" else self._other_speaker(hit, stop)
        if (own_clause := self._own_clause(hit, following)) is not None:
            return own_clause
        for k in range(hit.stop + MIN_CONTENT, min(stop, following.left)):
            if not self._w.gaps[k].strip():
                continue
            contrast = self._has_comma(k) and self._w.folds[k] in self._lex.contrasts and not self._lex.auxiliaries
            if (contrast or self._is_semicolon(k)) and self.quotation(self._w.starts[k]) is None:
                return k
        return stop

    def _other_speaker(self, hit: Hit, stop: int) -> int:
        """Where somebody else has the word behind a semicolon ("… spoke of 16 dead; the navy stands by 15"), whatever the verb; else the end."""
        for k in range(hit.stop + 1, stop):
            if self._is_semicolon(k) and (source := self._known_source(k, stop)) is not None and source[1] < stop:
                return k
        return stop

    def _own_clause(self, hit: Hit, following: Hit) -> int | None:
        """Where the clause of the next verb begins in writing without spaces: at the last comma, where nothing but a noun for a speaker stands between it and the
        verb (警方说有六百人，工会则称有两千人)."""
        if not self._w.is_sign(following.core) or self._lex.order == "final":
            return None
        reach = range(following.left - 1, hit.stop + MIN_CONTENT, -1)
        at = next((k for k in reach if self._has_comma(k)), None)
        if at is None or self.quotation(self._w.starts[at]) is not None:
            return None
        source = self._known_source(at, following.left)
        return at if source is not None and source[1] == following.left else None

    def _is_semicolon(self, index: int) -> bool:
        return not SEMICOLON.isdisjoint(self._w.gaps[index]) and self.quotation(self._w.starts[index]) is None

    def _last_credit(self, hits: Sequence[Hit], hi: int) -> int:
        """Where the credit begins that ends a sentence of more verbs ("…, state television reported"), else its end."""
        if len(hits) < 3 or hits[-1].cue.place != "verb" or hits[-1].stop < hi:
            return hi
        source = self._left(hits[-2].stop, hits[-1].left)
        return source[0] if source is not None and self._has_comma(source[0]) else hi

    def _one(self, clause: Clause, hit: Hit) -> Draft | None:
        """What a cue makes of its clause, where somebody is told to say it who can."""
        if (quoted := self._quoted_by(clause, hit)) is not None:
            return quoted
        is_verb = hit.cue.place == "verb"
        draft = self._of_verb(clause, hit) if is_verb else self._according(clause, hit)
        if draft is not None and is_verb:
            draft = self._channelled(clause.lo, clause.hi, hit, draft)
        return draft if draft is not None and self._is_sound(clause, hit, draft) else None

    def _of_verb(self, clause: Clause, hit: Hit) -> Draft | None:
        """What a verb makes of its clause: first by where it stands for itself, then by its subject (`_verb`)."""
        if hit.cue.attributive:
            return self._attributed(clause, hit)
        if (said := self._which(clause, hit) or self._late_subject(clause, hit)) is not None:
            return said
        if self._lex.order == "final":
            return self._verb_final(clause, hit)
        if self._lex.late_subjects and (told := self._with_quotative(clause, hit)) is not None:
            return told
        at = self._particle(hit.stop, clause.hi, hit.cue) if hit.cue.particles else None
        return self._verb(clause, hit) if at is None else self._with_particle(clause, hit, *at)

    def _with_particle(self, clause: Clause, hit: Hit, at: int, mode: Mode) -> Draft | None:
        """What a verb with its particle makes of its clause: "gab am Montag bekannt, dass …", "kündigte an, … zu …", "wies die Vorwürfe zurück"."""
        hit = replace(hit, cue=replace(hit.cue, mode=mode))
        if (bare := self._bare_clause(clause, hit, at)) is not None:
            return bare
        if at + 1 < clause.hi and (self._opens_content(at + 1) or self._plans(hit.stop, at, clause.hi)):
            return self._verb(clause, replace(hit, stop=at + 1))
        return self._verb(replace(clause, span=Span(clause.span.start, self._w.ends[at - 1]), hi=at), hit)

    def _is_sound(self, clause: Clause, hit: Hit, draft: Draft) -> bool:
        """Whether something is said, its source can be somebody, and a verb that needs a quotation has one."""
        if draft.content.end <= draft.content.start or self._is_empty(draft.source):
            return False
        source = draft.source
        if source is not None and (
            self._is_nobody(source, clause.lo) or self._is_amount(source) or self._holds_day(source)
        ):
            return False
        if self._is_of_goods(hit, clause.hi, draft):
            return False
        quoted = self._w.text[draft.content.end - 1] in QUOTE or self._is_quoted(draft.content.start)
        return not hit.cue.quoted or quoted or self._goes_on_that(hit, clause.hi)

    def _quoted_by(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "The ministry quoted Weiss as promising access", "zitierte Weiss mit den Worten": who is quoted, and what stands behind the words that lead to what is said."""
        end = self._name_end.get(hit.stop) if hit.stop < clause.hi else None
        if end is None or end + 1 >= clause.hi or self._w.folds[hit.stop - 1] not in self._lex.quoting:
            return None
        leads = self._lex.quoted_as.at(self._w, end, clause.hi)
        if leads is None or clause.hi - leads[0] < MIN_CONTENT:
            return None
        begin = leads[0]
        said = self._lex.cues.at(self._w, begin, clause.hi)
        begin = (
            said[0]
            if said is not None and said[1].mode == "said" and not said[1].stance and self._lex.auxiliaries
            else begin
        )
        return self._draft((hit.stop, end), hit, self._between(clause, begin, clause.hi))

    def _is_of_goods(self, hit: Hit, hi: int, draft: Draft) -> bool:
        """Whether a country or a body takes goods back with a verb with which people remember ("Romania recalls sausages")."""
        if draft.source is None or self._w.folds[hit.core] not in self._lex.goods or self._says_next(hit, hi):
            return False
        first, stop = draft.source
        first += first < stop - 1 and self._w.folds[first] in self._lex.articles
        body = self._w.folds[stop - 1] in self._lex.bodies | self._lex.offices
        named = stop in self._name_end.values() and self._w.ends[stop - 1] not in self._person_ends
        return body or named

    def _goes_on_that(self, hit: Hit, hi: int) -> bool:
        """Whether a "that" follows a verb that else reports only a quotation ("vypráví, že")."""
        at = self._content_index(hit, hi)
        clause = self._lex.that - self._lex.skips - self._lex.infinitives
        return any(hit.stop <= k < hi and self._w.folds[k] in clause for k in (at, hit.stop))

    def _holds_day(self, source: tuple[int, int]) -> bool:
        """Whether a day stands within what was taken for a speaker, so that it is a clause ("The Council today adopted restrictive")."""
        if not self._lex.auxiliaries:
            return False
        inner = range(source[0] + 2, source[1] - 1)
        return any(
            self._w.folds[k] in self._lex.calendar | self._lex.deictics
            and k not in self._name_end
            and self._w.folds[k + 1].endswith(self._lex.verb_endings)
            for k in inner
        )

    def _bare_clause(self, clause: Clause, hit: Hit, particle: int) -> Draft | None:
        """ "Die Polizei teilte mit, der Fahrer sei verletzt": a clause without a "that" behind verb and particle, and nothing said before them."""
        begin = particle + 1
        if clause.hi - begin < MIN_CONTENT or not self._has_comma(begin) or self._opens_content(begin):
            return None
        word = self._w.folds[begin]
        if any(
            self._has_comma(k) or any(c in QUOTE for c in self._w.gaps[k]) for k in range(clause.lo + 1, particle + 1)
        ):
            return None
        if word in self._lex.breaks - self._lex.articles - self._lex.pronouns or word in self._lex.infinitive_marks:
            return None
        told = any(
            w in self._lex.subjunctives | self._lex.irreal | self._lex.finite for w in self._w.folds[begin : clause.hi]
        )
        left = self._left(clause.lo, hit.left)
        source = left if left is not None else self._right(self._past_adjuncts(hit.stop, particle), particle)
        if source is None or not told or any(w in self._lex.infinitive_marks for w in self._w.folds[begin : clause.hi]):
            return None
        return self._draft(source, hit, self._between(clause, begin, clause.hi))

    def _is_quoted(self, position: int) -> bool:
        return self.quotation(position) is not None
