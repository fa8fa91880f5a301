"""What was said: which words behind a verb or before it, as which characters, and the draft that is made of it."""

from __future__ import annotations

from typing import Final

from reportedly.extract.speech.adjuncts import Adjuncts
from reportedly.extract.speech.drafts import MIN_CONTENT, Clause, Draft, Hit
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.marks import SEMICOLON
from reportedly.extract.speech.nouns import NounPhrases
from reportedly.records import Span

# An opening clause is no longer than this many words: longer ones hold commas of their own.
_LONGEST: Final = 40
# How far after a cue the word "that" may stand ("told a meeting of the council on small arms that").
_THAT_REACH: Final = 14
# Whom somebody tells is named in no more characters, in writing without spaces.
_ADDRESSEE: Final = 12
# How many words may tell when and on what occasion something was said.
_OCCASION: Final = 10


class Contents:
    """Finds what was said beside a cue, and makes the drafts."""

    def __init__(self, layout: Layout, nouns: NounPhrases, adjuncts: Adjuncts) -> None:
        self._w, self._lex, self._name_end, self._places = layout.words, layout.lexicon, layout.name_end, layout.places
        self._layout, self._nouns, self._adjuncts = layout, nouns, adjuncts

    def says_next(self, hit: Hit, hi: int) -> bool:
        """Whether "that", a colon or a quotation follows the cue directly."""
        index = self.first_word(hit, hi)
        return index < hi and self._layout.opens_content(index)

    def opens_next(self, hit: Hit, hi: int) -> bool:
        """The same right behind the cue, past adjuncts alone: behind a quotation, what stands further on tells more of the speaker."""
        index = self._adjuncts.past(hit.stop, hi)
        return index < hi and self._layout.opens_content(index)

    def first_word(self, hit: Hit, hi: int) -> int:
        """The first word of what was said after the cue: past adjuncts and whom it was said to."""
        k = self._adjuncts.past(hit.stop, hi)
        if k >= hi or self._layout.opens_content(k):
            return k
        addressed = self._w.folds[hit.stop - 1] in self._lex.addressing
        if addressed or self._w.folds[k] in self._lex.prepositions:
            reach = range(k, min(hi, k + _THAT_REACH))
            found = next((m for m in reach if self._layout.opens_content(m) or self._says_more(m, hi)), None)
            counted = not addressed and any(self._layout.is_number(m) for m in range(k, found or k))
            apart = found is not None and self._is_of_another(hit, found)
            # not "calculó en 180 las casas que …"
            if found is not None and self._layout.opens_content(found) and not counted and not apart:
                return found
        if addressed and self._lex.addressee_comma:
            comma = next((m for m in range(k, min(hi, k + _ADDRESSEE)) if m > k and self._layout.has_comma(m)), None)
            return k if comma is None else comma  # 告诉本报记者，…
        if addressed and k in self._name_end:
            return min(self._name_end[k], hi)
        if not addressed or self._layout.has_comma(k):
            return k
        return k + (self._w.folds[k] in self._lex.addressees | self._lex.pronouns)

    def _is_of_another(self, hit: Hit, index: int) -> bool:
        """Whether a comma ends the clause of the verb, and the word belongs to another verb behind it ("…, the Red Cross said, as officials argued over *whether* …")."""
        if not self._layout.has_comma(hit.stop):
            return False
        return any(cue.place == "verb" and not cue.noun for _, _, cue in self._lex.cues.find(self._w, hit.stop, index))

    def _says_more(self, index: int, hi: int) -> bool:
        """Whether a second verb of saying stands behind a comma or an "and", with its own "that" ("…”, dijo Weiss, y añadió que …")."""
        joins = self._lex.conjunctions | self._lex.contrasts
        begin = index + (self._w.folds[index] in joins)
        if begin >= hi or not (begin > index or self._layout.has_comma(index)):
            return False
        return self._lex.cues.at(self._w, begin, hi) is not None

    def draft(self, source: tuple[int, int] | None, hit: Hit, content: Span, *, inherits: bool = False) -> Draft:
        """The draft by which the source says the characters; with `inherits` who spoke before does, where it is None."""
        words = self._w.folds[hit.first : hit.core]
        negated = any(w in self._lex.negations for w in words)
        cue = (hit.first, self._with_occasion(hit, source, content))
        stance = hit.cue.stance or self._w.folds[hit.first] in self._lex.infinitives  # "to say": not said yet
        credited = hit.cue.place in ("before", "pronoun", "after") and self._w.folds[hit.first] not in self._lex.equals
        return Draft(source, cue, content, hit.cue.mode, negated, inherits, stance, credited=credited)

    def _with_occasion(self, hit: Hit, source: tuple[int, int] | None, content: Span) -> int:
        """Past when or on what occasion something was said, where that follows the verb: "said on Monday", "said in an interview"."""
        first, stop = self._w.within(content)
        before = first >= hit.stop
        hi = first if before else min(len(self._w), hit.stop + _OCCASION)
        if hit.cue.place != "verb" or source is not None and source[0] >= hit.stop:
            return hit.stop
        k = hit.stop
        while k < hi and not self._layout.is_parted(k):
            after = self._adjuncts.past_one(k, hi)
            listed = self._lex.adjuncts.at(self._w, k, hi) is not None
            if after == k or listed and self._w.folds[k] in self._lex.infinitives or after > k + 2 and not listed:
                break
            k = after
        # "on Monday" alone is of the sentence, not of the verb
        alone = k == hit.stop + 2 and self._lex.auxiliaries and self._layout.before_time(hit.stop, hi)
        return hit.stop if alone and self._w.folds[hit.stop] not in self._lex.deictics else k

    def leading_start(self, index: int, span: Span) -> int:
        """Where what was said begins when it stands first: the quotation may have begun in an earlier sentence."""
        inside = self._layout.quotation(self._w.starts[index])
        return inside.start if inside is not None else max(span.start, self._layout.start_of(index))

    def between(
        self,
        clause: Clause,
        hit: Hit,
        source: tuple[int, int] | None,
        begin: int,
        end: int,
        *,
        inherits: bool = False,
    ) -> Draft:
        """The draft by which the source says what stands between two words of a clause, with the quotation that they begin or close."""
        content = Span(self._layout.start_of(begin), self._layout.end_of(end, clause.span.end))
        return self.draft(source, hit, content, inherits=inherits)

    def leading(
        self,
        clause: Clause,
        hit: Hit,
        source: tuple[int, int] | None,
        begin: int,
        end: int,
        *,
        inherits: bool = False,
    ) -> Draft:
        """The same where that stands before who says it."""
        content = Span(self.leading_start(begin, clause.span), self._layout.end_of(end, clause.span.end))
        return self.draft(source, hit, content, inherits=inherits)

    def behind(
        self, clause: Clause, hit: Hit, source: tuple[int, int] | None, *, inherits: bool = False
    ) -> Draft | None:
        """ "The minister said that …": the draft by which the source says what stands behind the cue."""
        begin = self.first_word(hit, clause.hi)
        relative = source is not None and self._w.folds[source[0]] in self._lex.relatives
        opened = self._opening_end(self._w.within(clause.span)[0], hit.stop, clause.hi)
        stop = min(opened or clause.hi, self.stop(begin, clause.hi, clause.following, relative=relative))
        if begin >= stop:
            return None
        return self.between(clause, hit, source, begin, stop, inherits=inherits)

    def stop(self, begin: int, hi: int, following: Hit | None, *, relative: bool = False) -> int:
        """Where what was said behind a cue ends: where the sentence goes on to another, ", adding", "and said", ", but she denied"."""
        if relative:
            hi = next((k for k in range(begin + 1, hi) if self._layout.has_comma(k)), hi)
        if following is None or following.first <= begin or following.first >= hi:
            return hi
        first = following.first
        if following.cue.participle and self._layout.has_comma(first):
            return first
        if following.cue.place == "before" and self._layout.has_comma(first):
            return first
        if self._w.folds[first - 1] in self._lex.breaks and first - 1 > begin and first - 1 not in self._name_end:
            joined = self._w.folds[first - 1] in self._lex.relatives and not self._layout.has_comma(first - 1)
            whole = joined and bool(self._lex.auxiliaries) and self._w.folds[begin] not in self._lex.that
            return hi if whole else first - 1  # "accusing it of backing groups that launch attacks"
        source = self._nouns.before(begin, following.left)
        if source is not None and source[0] > begin and any(c in SEMICOLON for c in self._w.gaps[source[0]]):
            return source[0]
        if (
            source is not None
            and source[0] > begin
            and self._layout.has_comma(source[0])
            and (self._closes(following, hi) or (source[0] in self._name_end and not self._w.gaps[following.first]))
        ):
            return source[0]
        if source is not None and source[0] - 1 > begin and self._w.folds[source[0] - 1] in self._lex.breaks:
            at = source[0] - 1
            return at if self._layout.has_comma(at) else hi
        return hi

    def _closes(self, hit: Hit, hi: int) -> bool:
        """Whether nothing but an adjunct follows a cue: ", the ministry said on Monday, days after …"."""
        rest = self.first_word(hit, hi)
        if self.says_next(hit, hi):
            return False
        return hi - rest <= MIN_CONTENT or self._layout.has_comma(rest) or self._adjuncts.only(rest, hi)

    def _opening_end(self, lo: int, begin: int, hi: int) -> int | None:
        """The comma that ends the clause or phrase before the main clause, where the word stands in one: a conjunction or a preposition begins
        the sentence, and a subject begins after the comma."""
        if not self._opens_before(lo, begin):
            return None
        for k in range(begin + 1, min(hi, lo + _LONGEST)):
            if not self._layout.has_comma(k) or self._layout.quotation(self._w.ends[k - 1]) is not None:
                continue
            if self._begins_subject(k, hi):
                return k
        return None

    def _opens_before(self, lo: int, begin: int) -> bool:
        """Whether a conjunction of subordinate clauses begins the sentence, and nothing has ended its clause before the word."""
        if not lo < begin < lo + _LONGEST or self._w.folds[lo] not in self._lex.subordinators:
            return False
        return not any(self._layout.has_comma(k) and self._begins_subject(k, begin) for k in range(lo + 1, begin))

    def _begins_subject(self, index: int, hi: int) -> bool:
        """Whether the word may begin the subject of a main clause: a name, an article, a pronoun."""
        word = self._w.folds[index]
        if index in self._name_end:
            end = self._name_end[index]
            return index not in self._places or end < hi and not self._layout.has_comma(end)
        return word in self._lex.articles - self._lex.that or word in self._lex.pronouns - self._lex.relatives
