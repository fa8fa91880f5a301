"""Finding who says what in one sentence: a cue, the noun phrase that is its source, and the stretch that was said.

No parser: a cue from the lexicon, then the source beside it, bounded by function words and punctuation, then the content on the
side where there is one. The order of the language decides where to look first. Scope of search is capped, so time is linear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.able import is_noun_for_speaker
from reportedly.extract.speech.adjuncts import Adjuncts
from reportedly.extract.speech.attributions import Attributions
from reportedly.extract.speech.back import BackReferences
from reportedly.extract.speech.clauses import Clauses
from reportedly.extract.speech.contents import Contents
from reportedly.extract.speech.drafts import MIN_CONTENT, Clause, Draft, Hit
from reportedly.extract.speech.forms import Forms
from reportedly.extract.speech.frames import Frames
from reportedly.extract.speech.hits import Hits
from reportedly.extract.speech.known import KnownSources
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.marks import COLON, QUOTE
from reportedly.extract.speech.nouns import NounPhrases
from reportedly.extract.speech.openings import asides
from reportedly.extract.speech.passives import Passives
from reportedly.extract.speech.unnamed import SHOWN_IN
from reportedly.extract.speech.verbless import Verbless
from reportedly.records import NameMention, Sentence, Span

# What one and another say with one verb is no longer than this many words, and the other one's name than this.
_GAPPED: Final = 30
_GAPPED_SOURCE: Final = 7
# The colon behind a denial, with its subject and a word for what is denied between, stands within so many words.
_DENIED: Final = 12
# A credit that ends a sentence behind another is no longer than this many words, and of these acts.
_PASSED: Final = 8
_PASSING: Final = frozenset({"said", "announced", "confirmed"})


class Finder:
    """Finds the attributions of the sentences of one article."""

    def __init__(
        self, tokens: Words, lexicon: SpeechLexicon, quotations: Sequence[Span], names: Sequence[NameMention]
    ) -> None:
        self._w, self._lex = tokens, lexicon
        self._taken_up = asides(lexicon.language).taken_up
        # How the words of the article are read, ...
        self._layout = layout = Layout(tokens, lexicon, quotations, names)
        self._nouns = nouns = NounPhrases(layout)
        self._known = known = KnownSources(layout)
        self._adjuncts = adjuncts = Adjuncts(layout)
        self._contents = contents = Contents(layout, nouns, adjuncts)
        # ... where somebody is told to say something, ...
        frames = Frames(layout, nouns, adjuncts)
        self._hits = Hits(layout, Forms(layout, nouns, adjuncts), frames)
        self._clauses = Clauses(layout, nouns, known, adjuncts)
        # ... and what that makes of them.
        self._passives = Passives(layout, nouns, known, contents)
        self._attributions = Attributions(layout, nouns, known, adjuncts, contents, frames, self._passives)
        self.verbless = Verbless(layout, nouns, adjuncts)
        self.back = BackReferences(layout, nouns, known, adjuncts, contents, self._hits)

    def sentence(self, sentence: Sentence, previous: Span | None = None) -> Iterator[Draft]:
        """The attributions of a sentence, from the left; `previous` is the sentence before, of which it may tell who said it."""
        lo, hi = self._w.within(sentence.span)
        if lo == hi:
            return
        hits = self._hits.of(lo, hi)
        back = self.back.credit(lo, hi, hits, previous)
        if back is not None:
            yield back
            if (colon := self._colon_behind(replace(back, content=sentence.span))) is not None:
                yield replace(back, mode="said", content=self._from(colon, sentence.span.end))
            return
        if (passed := self._passed_on(sentence.span, lo, hi, hits)) is not None:
            begin, draft = passed
            inner = Span(sentence.span.start, self._w.ends[begin - 1])
            yield from self.sentence(replace(sentence, span=inner), previous)
            yield draft
            return
        for draft in self._passives.listed(lo, hi):
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
        label = self._of_label(sentence, lo, hi, made) if hits else self.verbless.headed(sentence, lo, hi)
        if label is not None:
            yield label

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
        end = self._clauses.last_credit(hits, hi)
        last: Draft | None = None
        for n, hit in enumerate(hits):
            following = hits[n + 1] if n + 1 < len(hits) else None
            if following is not None and (self._is_asked(start, hit) or self._clauses.is_in_source(lo, hit, following)):
                continue
            stop = end if n + 2 < len(hits) and hit.stop < end else hi
            stop = self._clauses.stop(lo, hit, stop, following)
            first = self._clauses.start(lo, hit, hits[n - 1] if n else None)
            begin = sentence.span.start if first == lo == start else self._w.starts[first]
            span = Span(begin, sentence.span.end if stop == hi else self._w.ends[stop - 1])
            one = self._attributions.of(Clause(span, first, stop, max(first, floor), following, last, previous), hit)
            if one is None:
                continue
            drafts = list(self._gapped(hit, self._by_label(sentence, start, hi, one), stop))
            for draft in drafts:
                yield from self._explained(draft, previous)
            last = drafts[0]
            if not self._clauses.is_in_relative(lo, hit):
                floor = hit.stop

    def _explained(self, draft: Draft, previous: Span | None) -> Iterator[Draft]:
        """What stands behind the colon of a denial without an object of its own is what is so, and the sentence before what is denied ("The company denies this: *all wages were paid*")."""
        colon = None if draft.mode != "denied" or draft.negated else self._colon_behind(draft)
        if colon is None:
            yield draft
            return
        if previous is not None and self._takes_up(draft, colon):
            yield replace(draft, content=previous)
        yield replace(draft, mode="said", content=self._from(colon, max(draft.content.end, self._w.ends[colon])))

    def _takes_up(self, draft: Draft, colon: int) -> bool:
        """Whether a word for what was said before stands in the denial, so that it is of the sentence before ("denies *this*: …", "*lo* niega: …")."""
        first, stop = draft.cue if draft.cue is not None else (colon, colon)
        before = self._w.folds[max(0, first - 1) : first]
        return any(w in self._taken_up for w in (*before, *self._w.folds[first:colon]))

    def _from(self, index: int, end: int) -> Span:
        """What was said, from the word on up to a character or the end of the quotation in which that lies."""
        start = self._layout.start_of(index)
        inside = self._layout.quotation(end - 1)
        return Span(start, end if inside is None else inside.end)

    def _colon_behind(self, draft: Draft) -> int | None:
        """Where a colon stands behind a cue, with no more between than its subject and a word for what was said before."""
        if draft.cue is None:
            return None
        first, stop = draft.cue[1], self._w.within(draft.content)[1]
        at = next((k for k in range(first, min(stop, first + _DENIED)) if not COLON.isdisjoint(self._w.gaps[k])), None)
        source = range(*draft.source) if draft.source is not None else range(0)
        small = self._taken_up | self._lex.articles
        if at is None or any(self._w.folds[k] not in small and k not in source for k in range(first, at)):
            return None
        return at

    def _of_nouns(self, span: Span, lo: int, hi: int, made: Sequence[Draft]) -> Iterator[Draft]:
        """What nouns report beside the cues ("his claim that …"), and not within what those do."""
        for draft in self.verbless.nominals(span, lo, hi):
            if not any(d.content.contains(draft.content) for d in made):
                yield draft

    def _of_label(self, sentence: Sentence, lo: int, hi: int, made: Sequence[Draft]) -> Draft | None:
        """What a label reports ("Weiss, on the telephone: “…”") of which no cue makes anything."""
        label = None if sentence.block in ("headline", "standfirst") else self.verbless.labelled(sentence, lo, hi)
        return None if label is None or any(d.content.overlaps(label.content) for d in made) else label

    def _by_label(self, sentence: Sentence, lo: int, hi: int, draft: Draft) -> Draft:
        """A quotation behind a colon that a verb without a subject closes ("Ο δήμαρχος Νίκος Παππάς ήταν σαφής: «…», είπε") is of the name before it."""
        if draft.source is not None or draft.cue is None:
            return draft
        label = self.verbless.labelled(sentence, lo, hi)
        if label is None or not draft.content.contains(label.content):
            return draft
        return replace(draft, source=label.source, content=label.content, inherits=False)

    def _rest(self, span: Span, made: Sequence[Draft], hits: Sequence[Hit], hi: int) -> Draft | None:
        """What goes on behind the last credit of a sentence with an "and", where no verb of its own credits it: "Nine boats sank, the mayor said, *and four are adrift*"."""
        draft = made[-1] if made else None
        if draft is None or draft.cue is None or draft.source is None or draft.mode not in _PASSING or draft.stance:
            return None
        first, end = min(draft.cue[0], draft.source[0]), max(draft.cue[1], draft.source[1])
        if draft.content.end > self._w.starts[first] or self._w.text[draft.content.end - 1] in QUOTE:
            return None
        at = self._adjuncts.past(end, hi)
        joins = self._lex.conjunctions | self._lex.contrasts
        if hi - at <= MIN_CONTENT or not self._layout.has_comma(at) or self._w.folds[at] not in joins:
            return None
        if any(h.stop > at for h in hits) or self._layout.is_quoted(at):
            return None
        return replace(
            draft,
            cue=None,
            content=Span(self._layout.start_of(at + 1), self._layout.end_of(hi, span.end)),
            negated=False,
        )

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
        comma = next((k for k in range(hit.first, before.stop - 1, -1) if self._layout.has_comma(k)), None)
        if comma is None or comma - lo < MIN_CONTENT or hi - comma > _PASSED or self._layout.is_quoted(comma):
            return None
        begin = comma + (self._w.folds[comma] in self._lex.equals and comma < hit.first)
        after = self._adjuncts.past(hit.stop, hi)
        if begin == hit.first:
            stop, source = hi, self._known.source(after, hi) or self._known.capitalised(after, hi)
        elif hit.cue.place == "before" or after < hi:
            return None
        else:
            stop = hit.left
            source = self._known.source(begin, stop) or self._known.capitalised(begin, stop)
        if source is None or source[1] != stop or not self._is_credit(lo, comma, before):
            return None
        content = Span(self._contents.leading_start(lo, span), self._layout.end_of(comma, span.end))
        return comma, self._contents.draft(source, hit, content)

    def _is_credit(self, lo: int, stop: int, hit: Hit) -> bool:
        """Whether nothing but a verb and who says it stands between a comma and the word, behind what was said."""
        if hit.cue.place != "verb" or hit.first - lo < MIN_CONTENT:
            return hit.cue.place != "verb"
        if self._layout.has_comma(hit.first):
            return True
        source = self._nouns.before(lo, hit.left)
        return source is not None and self._layout.has_comma(source[0]) and self._adjuncts.past(hit.stop, stop) == stop

    def _gapped(self, hit: Hit, draft: Draft, hi: int) -> Iterator[Draft]:
        """What one says, and what another says for whom the verb is left out ("The company speaks of 310, the union of 420", "… podał, że zatrzymano 74
        osoby, związkowcy – że 112")."""
        at = self._gap_of(hit, draft, hi) if hit.cue.place == "verb" and draft.source is not None else None
        if at is None:
            yield draft
            return
        begin, source = at
        yield replace(draft, content=Span(draft.content.start, self._layout.end_of(begin, draft.content.end)))
        final = self._lex.order == "final" and draft.content.end <= self._w.starts[hit.first]
        begin = source[1] + (final and self._w.folds[source[1]] in self._lex.markers)
        after = Span(
            self._layout.start_of(begin),
            max(draft.content.end, 0 if final else self._layout.end_of(hi, draft.content.end)),
        )
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
            apart = self._layout.has_comma(k) or self._layout.is_semicolon(k) or joined
            if not apart or self._layout.is_quoted(k):
                continue
            begin = k + (self._w.folds[k] in self._lex.conjunctions | self._lex.contrasts)
            source = self._known.source(begin, stop) or self._noun_source(begin, stop)
            if source is None or source[1] >= stop or source[1] - begin > _GAPPED_SOURCE:
                continue
            index = source[1]
            if final and self._w.folds[index] not in self._lex.markers:
                continue  # 12日、従業員2人が負傷した
            index += final  # 警察は4000人、主催者は1万2000人と発表した
            bare = self._w.folds[index][0].isdecimal() and (figure == first or self._w.folds[k - 1][0].isdecimal())
            if not bare and not (self._w.folds[index] in opens and self._layout.tells_figure(index + 1, stop)):
                continue
            if not any(True for _ in self._lex.cues.find(self._w, index, stop)):
                return k, source
        return None

    def _noun_source(self, index: int, hi: int) -> tuple[int, int] | None:
        """The English noun for people or a body that stands at the word, with its article ("the organisers")."""
        first = index + (index < hi and self._w.folds[index] in self._lex.articles)
        english = self._lex.language == SHOWN_IN and first < hi - 1
        return (index, first + 1) if english and is_noun_for_speaker(self._w, first, hi, self._lex) else None

    def _is_asked(self, lo: int, hit: Hit) -> bool:
        """ "Asked about the bridge, Weiss said …": a participle that begins the sentence, of whom speaks next."""
        word = self._w.folds[hit.core]
        return (
            bool(self._lex.auxiliaries) and hit.first == lo == hit.core and word.endswith(self._lex.participle_endings)
        )

    def _asked(self, hit: Hit, following: Hit) -> Draft | None:
        """What somebody was asked, up to the comma before who answers; who asked is not told."""
        comma = next((k for k in range(following.left, hit.stop, -1) if self._layout.has_comma(k)), None)
        begin = self._adjuncts.past(hit.stop, hit.stop if comma is None else comma)
        if comma is None or comma - begin < MIN_CONTENT:
            return None
        content = Span(self._layout.start_of(begin), self._layout.end_of(comma, self._w.ends[comma - 1]))
        return replace(self._contents.draft(None, hit, content), unsourced=True)
