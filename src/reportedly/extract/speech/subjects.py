"""Subjects that the clause of their verb tells: by a particle (ने), by where a clause begins that ends with its verb (Persian), by the commas of an insertion, by a quotation right before."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reportedly.extract.speech.able import is_noun_for_speaker
from reportedly.extract.speech.adjuncts import Adjuncts
from reportedly.extract.speech.contents import Contents
from reportedly.extract.speech.drafts import MIN_CONTENT, Answer, Clause, Draft, Hit
from reportedly.extract.speech.known import KnownSources
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.marks import COLON, QUOTE
from reportedly.extract.speech.nouns import MAX_SOURCE, NounPhrases
from reportedly.records import Span

# A subject that begins a clause has no more words than this.
_LONGEST: Final = 14
# A name has no more words than this.
_NAME: Final = 3
# An insertion between commas ("as the statement has it") has no more words than this.
_INSERTED: Final = 8


class Subjects:
    """Finds subjects by marks and by what bounds their clause."""

    def __init__(
        self, layout: Layout, nouns: NounPhrases, known: KnownSources, adjuncts: Adjuncts, contents: Contents
    ) -> None:
        self._w, self._lex, self._name_end = layout.words, layout.lexicon, layout.name_end
        self._layout, self._nouns, self._known = layout, nouns, known
        self._adjuncts, self._contents = adjuncts, contents

    def marked_subject(self, clause: Clause, hit: Hit) -> Draft | None:
        """Where a particle marks the speaker (ने): what was said follows the verb, or stands between the particle and a verb that ends the sentence."""
        if not self._lex.markers:
            return None
        first = max(clause.floor, hit.stop - MAX_SOURCE * 2)
        at = next((k for k in range(hit.first, first - 1, -1) if self._ends_subject(k)), None)
        if at is not None and self._w.folds[at] not in self._lex.markers:
            # "उन्होंने पुल के बारे में कहा"
            return self._after_marked(clause, hit, at, (at, at + 1))
        if at is None and hit.first > clause.floor and self._w.folds[hit.first - 1] in self._lex.pronouns:
            at = hit.first - 1
        if at is None:
            return None
        # "اس نے"
        pronoun = (at - 1, at) if at > clause.floor and self._w.folds[at - 1] in self._lex.pronouns else (at, at + 1)
        return self._after_marked(clause, hit, at, self._nouns.before(clause.floor, at) or pronoun)

    def _ends_subject(self, index: int) -> bool:
        """Whether the word marks a speaker or is a pronoun with the mark as its ending."""
        word = self._w.folds[index]
        return word in self._lex.markers or (word in self._lex.pronouns and word.endswith(self._lex.markers))

    def _after_marked(self, clause: Clause, hit: Hit, at: int, source: tuple[int, int]) -> Draft | None:
        quoted = self._layout.quote_before(self._w.starts[source[0]])
        if quoted is not None and not self._contents.says_next(hit, clause.hi):
            between = self._w.text[quoted.end : self._w.starts[source[0]]]
            if quoted.end > clause.span.start and not between.strip(" ,،՝"):
                return self._contents.draft(source, hit, quoted)  # "’’…،‘‘ انہوں نے بتایا"
        goes_on = hit.stop < clause.hi and self._w.folds[hit.stop] in self._lex.conjunctions | self._lex.contrasts
        if goes_on and hit.core - (at + 1) >= MIN_CONTENT:  # "ने नौ लोगों की मौत की पुष्टि की और कहा कि …"
            return self._contents.between(clause, hit, source, at + 1, hit.core)
        if self._contents.says_next(hit, clause.hi) or clause.hi - hit.stop > MIN_CONTENT:
            return self._contents.behind(clause, hit, source)
        if hit.core - (at + 1) < 1:
            lo = self._w.within(clause.span)[0]
            ends = (k for k in range(source[0], at) if (found := self._known.source(k, at)) and found[1] == at)
            first = next(ends, source[0])
            before = Span(self._contents.leading_start(lo, clause.span), self._w.ends[max(lo, first - 1)])
            # "इन आरोपों को मंत्रालय ने खारिज किया"
            return self._contents.draft((first, source[1]), hit, before) if first > lo else None
        return self._contents.between(clause, hit, source, at + 1, hit.core)

    def unmarked_subject(self, clause: Clause, hit: Hit) -> Draft | None:
        """The speaker with whom a clause begins in a tense that has its subject without the particle, and what stands between him and the verb ("कंपनी इसे 600 बताती है")."""
        if not self._lex.markers:
            return None
        if (
            self._w.folds[hit.stop - 1] not in self._lex.unmarked
            or self._contents.says_next(hit, clause.hi)
            or hit.stop < clause.hi - 1
        ):
            return None
        comma = next((k for k in range(hit.first - 1, clause.floor, -1) if self._layout.has_comma(k)), clause.floor)
        source = next((s for k in (comma, clause.floor) if (s := self._known.source(k, hit.first)) is not None), None)
        if source is None or source[1] >= hit.first:
            return None
        return self._contents.between(clause, hit, source, source[1], hit.first)

    def past_insertion(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "Weiss, as the statement has it, called it a shame": the speaker before an insertion between commas that an "as" or a preposition begins."""
        if hit.first <= clause.lo or not self._layout.has_comma(hit.first) or hit.stop >= clause.hi:
            return None
        reach = range(hit.first - 1, max(clause.lo, hit.first - _INSERTED) - 1, -1)
        at = next((k for k in reach if self._layout.has_comma(k)), None)
        if at is None or at == clause.lo or self._w.folds[at] not in self._lex.equals | self._lex.prepositions:
            return None
        if any(k in self._name_end for k in range(at, hit.first)):
            return None  # "La police, par la voix de Nora Weiss, reconnaît …"
        source = self._known.source(clause.lo, at)
        return self._contents.behind(clause, hit, source) if source is not None and source[1] == at else None

    def quoted_before(self, clause: Clause, hit: Hit) -> Draft | None:
        """A sentence that only credits the quotation right before it: "“Why not?” Weiss asked."."""
        quoted = self._layout.quote_before(clause.span.start)
        if quoted is None or self._w.text[quoted.end : clause.span.start].strip(" \u00a0"):
            return None
        behind = hit.left <= clause.lo
        source = self._nouns.behind(hit.stop, clause.hi) if behind else self._nouns.before(clause.lo, hit.left)
        if source is None or min(source[0], hit.first) > clause.lo or self._contents.says_next(hit, clause.hi):
            return None
        after = max(source[1], hit.stop)
        if not self._adjuncts.only(after, clause.hi) and not self._layout.has_comma(after):
            return None
        return self._contents.draft(source, hit, quoted)

    def to_have(self, clause: Clause, hit: Hit) -> Answer:
        """ "disse ter recebido 150 tendas": an infinitive of "have" or "be" follows the verb right away."""
        if hit.stop + MIN_CONTENT >= clause.hi or self._w.gaps[hit.stop].strip():
            return None
        if self._w.folds[hit.stop] not in self._lex.perfect_infinitives:
            return None
        who = self._nouns.before(clause.floor, hit.left)
        return self._contents.between(
            clause, hit, who, hit.stop, self._contents.stop(hit.stop, clause.hi, clause.following), inherits=who is None
        )

    def impersonal(self, clause: Clause, hit: Hit) -> Answer:
        """ "Recomenda-se …", "Se recomienda llamar": what nobody in particular says."""
        if not self._is_nobodys(hit.first, hit.stop):
            return None
        after = self._contents.behind(clause, hit, None)
        return False if after is None else replace(after, unsourced=True)

    def _is_nobodys(self, first: int, stop: int) -> bool:
        """Whether a word beside the verb tells that nobody in particular is its subject ("Se recomienda …", "Recomenda-se …")."""
        known = self._lex.impersonal_verbs
        verb = next((k for k in range(first, stop) if known and self._w.folds[k].startswith(known)), None)
        if verb is None:
            return False
        before = self._w.folds[verb - 1] if verb > 0 else ""
        return before in self._lex.impersonal or self._w.folds[verb].rpartition("-")[2] in self._lex.impersonal

    def of_clause(self, clause: Clause, hit: Hit) -> Draft | None:
        """What the subject of a clause with the verb last says: a clause behind it, or the object before it."""
        if not self._lex.verb_last or hit.cue.place != "verb" or hit.first <= clause.lo:
            return None
        source = self._clause_subject(clause.lo, clause.floor, hit)
        marker = next(
            (k for k in range(hit.core, clause.floor, -1) if self._w.folds[k] in self._lex.object_markers), None
        )
        if marker is not None and source is not None and source[1] == marker:
            known = self._known.source(source[0], marker)
            source = known if known is not None and known[1] < marker else None
        if source is not None and source[1] >= hit.first:
            known = self._known.source(source[0], hit.first)
            object_before = known is not None and known[1] < hit.first and not self._is_followed(hit, clause.hi)
            source = known if object_before else None
        closes = any(c in COLON or c in QUOTE for c in self._w.gaps[hit.first])
        if source is None or self._layout.is_parted(hit.first) and not closes:
            return None
        if (
            self._contents.says_next(hit, clause.hi)
            or clause.hi - hit.stop >= MIN_CONTENT
            and not self._layout.is_parted(hit.stop)
            and marker is None
        ):
            begin = self._contents.first_word(hit, clause.hi)
            return self._contents.between(clause, hit, source, begin, clause.hi) if begin < clause.hi else None
        if hit.first - source[1] < MIN_CONTENT:
            return None
        return self._contents.between(clause, hit, source, source[1], hit.first)

    def _clause_subject(self, lo: int, floor: int, hit: Hit) -> tuple[int, int] | None:
        """The subject of a clause whose verb ends it: from its beginning up to a preposition, an object's marker or a comma, with the name between
        commas that follows ("رضا کریمی، استاندار، پس از جلسه گفت")."""
        begin = floor if any(self._layout.opens_content(k) for k in range(lo + 1, floor + 1) if k < hit.first) else lo
        while begin < hit.first and (past := self._past_opening(begin, hit.first)) > begin:
            begin = past
        ends = self._lex.prepositions | self._lex.object_markers | self._lex.breaks
        stop = begin
        while stop < min(hit.first, begin + _LONGEST):
            inner = stop in self._name_end and stop > begin and self._name_end.get(stop - 1) == self._name_end[stop]
            if not inner and (self._w.folds[stop] in ends or stop > begin and self._layout.is_parted(stop)):
                break
            stop += 1
        if stop <= begin or self._w.folds[begin] in self._lex.adverbs | self._lex.that:
            return None
        if stop < hit.first and self._layout.has_comma(stop) and self._nouns.is_name_between(stop, hit.first):
            stop = self._name_end[stop]
        elif (behind := self._unlisted_between(begin, stop, hit.first)) is not None:
            stop = behind
        while stop > begin and (self._w.folds[stop - 1] in self._lex.adverbs | self._lex.skips):
            stop -= 1
        return (begin, stop) if stop > begin else None

    def _unlisted_between(self, begin: int, comma: int, hi: int) -> int | None:
        """The end of a few words between commas right behind a noun for a speaker, which may be a name that is in no list ("سخنگوی وزارت، مهشید کاویانی، به خبرنگاران گفت")."""
        if comma >= hi or not self._layout.has_comma(comma):
            return None
        if not any(is_noun_for_speaker(self._w, k, comma, self._lex) for k in range(begin, comma)):
            return None
        stop = next((k for k in range(comma + 1, min(hi, comma + _NAME + 1)) if self._layout.is_parted(k)), None)
        if stop is None or not self._layout.has_comma(stop) or self._lex.cues.at(self._w, stop - 1, stop) is not None:
            return None
        return stop

    def _past_opening(self, index: int, hi: int) -> int:
        """Past what only opens a clause: a conjunction, an adverb, or a phrase with a preposition up to its comma."""
        word = self._w.folds[index]
        if (
            word in self._lex.conjunctions | self._lex.contrasts | self._lex.breaks | self._lex.adverbs
            and index not in self._name_end
        ):
            return index + 1
        if word not in self._lex.prepositions:
            return index
        return next((k for k in range(index + 1, min(hi, index + _LONGEST)) if self._layout.has_comma(k)), index)

    def _is_followed(self, hit: Hit, hi: int) -> bool:
        """Whether what was said stands behind the verb."""
        return self._contents.says_next(hit, hi) or hi - hit.stop >= MIN_CONTENT
