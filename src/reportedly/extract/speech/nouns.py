"""The noun phrase that ends at a word: the subject before a verb.

No parser: a noun phrase is bounded by function words, punctuation and names. Scope is capped, so time is linear.
"""

from __future__ import annotations

from typing import Final

from reportedly.extract.speech.able import is_noun_for_speaker
from reportedly.extract.speech.behind import APPOSITION, MAX_BRACKET, MAX_SOURCE, Behind
from reportedly.extract.speech.hiding import hiding
from reportedly.extract.speech.marks import HARD, QUOTE
from reportedly.extract.speech.unnamed import extent

# Where words are written in a row, spaces part rank, name, surname and post of a speaker.
_CHUNKS: Final = 4
# Words that may stand between the word for the name and the verb behind ("who did not want her name published said").
_TAIL: Final = 3
# What tells that a speaker hides his name is no longer than this many words.
_HIDES: Final = 12
# The first of two joined nouns ("police and health officials") is no longer than this many words.
_MAX_JOINED: Final = 4


class NounPhrases(Behind):
    """The noun phrases of one article, before a word and behind it."""

    def _left(self, lo: int, end: int) -> tuple[int, int] | None:
        """The noun phrase that ends before the word, with an apposition between commas."""
        if end <= lo:
            return None
        hidden = self._hidden(lo, end)
        if hidden is not None:
            head = self._left(lo, hidden)
            return None if head is None else (head[0], end)
        if self._ends_with_pronoun(end):
            return self._taken_up(lo, end) or (end - 1, end)
        start = self._before_apposition(lo, end)
        if start is None:
            return None
        if self._lex.parts is not None:  # written onto the verb, or in words of its own before it
            lo = max(lo, end - (_CHUNKS if self._gap(end) else 1))
        start = self._walk_left(lo, start, end)
        if self._in_prepositional(start, lo):
            return None
        if self._lex.verb_second and start == lo and self._w.folds[start] in self._lex.prepositions:
            return None  # "Nach dem Treffen sagte die Sprecherin"
        start = self._trim_left(start, end)
        if self._is_verbal(start, end) or self._is_led_by_adjunct(lo, start):
            return None
        end = self._trim_right(start, self._without_aside(start, end))
        return self._subject_in(lo, start, end) if start < end else None

    def _ends_with_pronoun(self, end: int) -> bool:
        """Whether a pronoun that is a whole subject stands right before the word."""
        if self._w.folds[end - 1] in self._lex.objects and self._has_comma(end):
            return False  # "who asked us not to name him, said"
        return end - 1 not in self._name_end and self._is_pronoun(end - 1) and not self._is_hard(self._gap(end))

    def _taken_up(self, lo: int, end: int) -> tuple[int, int] | None:
        """The noun phrase that a pronoun between commas takes up ("la GSS, elle, revendique")."""
        if end - 1 <= lo or not self._has_comma(end) or not self._has_comma(end - 1):
            return None
        start = self._trim_left(self._walk_left(lo, end - 1, end - 1), end - 1)
        return (start, end - 1) if start < end - 1 else None

    def _before_apposition(self, lo: int, end: int) -> int | None:
        """Where the bracket or the apposition begins that ends before the word; the word itself where there is none, None where a mark parts them."""
        bracket = self._bracket(end, lo)
        commas = (k for k in range((bracket or end) - 1, max(lo, end - MAX_SOURCE), -1) if self._has_comma(k))
        if bracket is not None:
            # "Weiss, who heads the Harbour Office (HO), said"
            return next(commas, bracket) if self._has_comma(end) and self._lex.auxiliaries else bracket
        if self._is_hard(self._gap(end)):
            return None
        if not self._has_comma(end):
            return end
        start = next(commas, None)
        return start if start is None else self._bracket(start, lo) or start

    def _is_led_by_adjunct(self, lo: int, start: int) -> bool:
        """Whether the phrase, where verbs come first, belongs to a preposition before it ("وفي المساء أعلنت مسقط أن …")."""
        if self._lex.order != "vso" or start != lo + 1 or start in self._name_end:
            return False
        return self._w.folds[lo] in self._lex.prepositions - self._lex.articles

    def _trim_right(self, start: int, end: int) -> int:
        """Where the phrase ends without prepositions and adverbs behind it."""
        idle = self._lex.prepositions | self._lex.adverbs
        while end > start and self._w.folds[end - 1] in idle and end - 1 not in self._name_end:
            end -= 1
        return end

    def _subject_in(self, lo: int, start: int, end: int) -> tuple[int, int] | None:
        """The subject that a phrase is or begins with, or that a relative clause of which it is the end tells more of."""
        if start not in self._name_end and start + 1 < end and self._is_pronoun(start) and self._runs_on(start + 1):
            return (start, start + 1)  # "Elle a en revanche reconnu"
        if self._lex.bare_subjects or self._is_subject_like(start, end, lo):
            return (start, end)
        before = self._w.folds[start - 1] if start - 1 > lo and end - start <= APPOSITION else ""
        # "Un funcionario que pidió el anonimato dijo": what a relative clause tells more of
        head = self._left(lo, start - 1) if before in self._lex.relatives else None
        if head is not None:
            return (head[0], end)
        # "Die Regierung hat sich dazu geäußert"
        return self._left(lo, start - 1) if before in self._lex.perfects and self._lex.verb_second else None

    def _hidden(self, lo: int, end: int) -> int | None:
        """Where the clause begins that ends before the word and only tells that a speaker hides his name ("an officer who asked not to be named said")."""
        if self._lex.anonymity:
            closed, clauses = self._has_comma(end), hiding(self._w, max(lo, end - _HIDES), end, self._lex)
            tail = 0 if closed else _TAIL
            begun = next(
                (i for i, j in clauses if i > lo and end - j <= tail and not (closed and self._has_comma(i))), None
            )
            if begun is not None:
                return begun
        if self._w.folds[end - 1] not in self._lex.hide_ends or self._gap(end).strip():
            return None
        found = (
            k
            for k in range(max(lo + 1, end - _HIDES), end)
            if (h := self._lex.hides.at(self._w, k, end)) and h[0] == end
        )
        return next(found, None)

    def _runs_on(self, index: int) -> bool:
        """Whether an auxiliary stands right behind a pronoun, so that the words behind it are none of a noun phrase."""
        helpers = self._lex.perfects | self._lex.finite | self._lex.passives | self._lex.auxiliaries
        return self._w.folds[index] in helpers and not self._w.gaps[index].strip()

    def _is_subject_like(self, start: int, end: int, lo: int) -> bool:
        """Whether the words may be a subject, in languages where a noun in the singular has an article: the rest of a relative clause or of
        another verb begins otherwise ("[que] asistía a la protesta")."""
        word = self._w.folds[start]
        if word in self._lex.no_subjects and not (word in self._lex.pointing and start == lo):
            return False
        introduces = (self._lex.articles, self._lex.pronouns, self._lex.quantifiers, self._lex.pointing)
        if start in self._name_end or any(word in words for words in introduces):
            return True
        if word[0].isdecimal() or word in self._lex.numbers or word.startswith(self._lex.elisions):
            return True
        named = start > lo or end - start == 1 or self._w.raw(start + 1)[0].isupper()
        if named and self._w.raw(start)[0].isupper():
            return True
        if word.endswith(self._lex.plural_endings) and (
            end - start == 1 or self._w.folds[start + 1] in self._lex.within
        ):
            return True
        return extent(self._w, start, end, self._lex) is not None

    def _without_aside(self, start: int, end: int) -> int:
        """Where the phrase ends without what only tells on what occasion its subject spoke ("Weiss, speaking in Lund, said")."""
        if not self._lex.auxiliaries or not self._has_comma(end):
            return end
        for k in range(start + 1, end):
            if self._has_comma(k):
                word = self._w.folds[k]
                aside = word.endswith(self._lex.verb_endings) and self._w.raw(k)[0].islower()
                return k if aside or word in self._lex.prepositions and k not in self._name_end else end
        return end

    def _is_verbal(self, start: int, end: int) -> bool:
        """Whether the words are the middle of a verb ("[is] going on [to say]"), as far as their endings tell."""
        if start >= end or not self._lex.verb_endings or any(k in self._name_end for k in range(start, end)):
            return False
        word = self._w.folds[start]
        if word in self._lex.passives or start > 0 and self._w.folds[start - 1] in self._lex.infinitives:
            return True
        verbal = word.endswith(self._lex.verb_endings) and self._w.raw(start)[0].islower()
        return verbal and start > 0 and self._w.folds[start - 1] in self._lex.auxiliaries | self._lex.passives

    def _in_prepositional(self, start: int, lo: int) -> bool:
        """Whether a preposition and an article stand before the phrase that ended at the article ("zu der Tat")."""
        if start - 2 < lo or not self._lex.verb_second or start in self._name_end:
            return False
        return self._w.folds[start - 1] in self._lex.articles and self._w.folds[start - 2] in self._lex.prepositions

    def _bracket(self, index: int, lo: int) -> int | None:
        """The word after the opening bracket of the bracket that closes before the word, without anything harder around it."""
        gap = self._gap(index)
        if ")" not in gap or any(c in HARD and c != ")" for c in gap) or any(c in QUOTE for c in gap):
            return None
        first = max(lo, index - MAX_BRACKET)
        return next((k for k in range(index - 1, first, -1) if "(" in self._w.gaps[k]), None)

    def _walk_left(self, lo: int, start: int, end: int) -> int:
        k = start
        while k > lo and end - k < MAX_SOURCE:
            bracket = self._bracket(k, lo) if k != start else None
            if bracket is not None and not self._has_comma(k):
                k = bracket - 1
                continue
            if k != start and (self._is_hard(self._w.gaps[k]) or self._has_comma(k)):
                break
            joined = self._joined(k - 1, lo, end)
            if joined is not None:
                k = joined
                continue
            if self._w.folds[k - 1] in self._lex.breaks and k - 1 not in self._name_end:
                if self._w.folds[k - 1] in self._lex.articles and (k - 1 == lo or self._has_comma(k - 1)) and k < end:
                    return k - 1
                if k == end and self._w.folds[k - 1] in self._lex.relatives:
                    return k - 1
                break
            if self.quotation(self._w.starts[k - 1]) is not None:
                break
            k -= 1
        return k

    def _joined(self, index: int, lo: int, end: int) -> int | None:
        """Where the first of two joined names or nouns begins or goes on, if the word is the "and" between them."""
        if self._w.folds[index] not in self._lex.conjunctions or not lo < index < end - 1:
            return None
        if index - 1 in self._name_end and (index + 1 in self._name_end or index + 2 in self._name_end):
            return index
        if not self._lex.verb_endings or self._has_comma(index):
            return None
        for k in range(index - 1, max(lo, index - _MAX_JOINED) - 1, -1):
            if not self._may_be_noun(k):
                return None
            gap = self._w.gaps[k]
            if k == lo or self._has_comma(k):
                return k
            if self._is_hard(gap):
                return None
        return None

    def _trim_left(self, start: int, end: int) -> int:
        while start < end and not self._is_named(start) and extent(self._w, start, end, self._lex) != end:
            adjunct = self._lex.adjuncts.at(self._w, start, end)
            if adjunct is not None:
                start = adjunct[0]
            elif start + 1 < end and self._w.folds[start + 1] in self._lex.possessive_marks:
                break  # "जुलाई की बाढ़ के पीड़ित"
            elif self._w.folds[start] in self._lex.prepositions | self._lex.adverbs or self._is_time(start):
                start += 1
            else:
                break
        return start

    def _is_clause(self, source: tuple[int, int]) -> bool:
        """Whether a would-be source with commas is a clause: it holds a "that" or a conjunction (relative pronouns aside) before
        the comma of a relative clause or an apposition that an article begins."""
        commas = [k for k in range(source[0] + 1, source[1]) if self._has_comma(k)]
        if commas and self._w.folds[commas[0]] in self._lex.relatives | self._lex.articles:
            source = (source[0], commas[0])
        words = self._lex.that | self._lex.breaks
        if self._lex.auxiliaries:  # where these are known, an "and" alone tells nothing
            words = words - self._lex.infinitives - self._lex.conjunctions
        return any(
            self._w.folds[k] in words and self._w.folds[k] not in self._lex.relatives and k not in self._name_end
            for k in range(source[0], source[1])
        )

    def _named_subject(self, lo: int, end: int) -> tuple[int, int] | None:
        """The first name of the sentence, or the pronoun that it begins with: the subject of its main clause, mostly."""
        if self._w.folds[lo] in self._lex.pronouns - self._lex.possessives:
            return (lo, lo + 1)
        if self._w.folds[lo] in self._lex.possessives:
            verb = next((k for k in range(lo + 2, min(end, lo + _MAX_JOINED + 2)) if not self._may_be_noun(k)), None)
            if verb is not None and self._w.folds[verb] in self._lex.auxiliaries:
                return (lo, verb)  # "His Egyptian colleague was more guarded, saying …"
        reach = [k for k in range(lo, min(end, lo + MAX_SOURCE)) if k in self._name_end]
        first = next((k for k in reach if k not in self._places), None)
        opening = self._opening(lo, min(end, first if first is not None else end))
        if opening is not None:
            return opening
        first = next(iter(reach), None) if first is None else first
        return None if first is None else (first, min(self._name_end[first], end))

    def _opening(self, lo: int, end: int) -> tuple[int, int] | None:
        """The noun phrase without a name that the sentence begins with, up to a verb that shows its ending ("Army units ended …")."""
        while lo < end and lo in self._places and self._is_hard(self._gap(self._name_end[lo])):
            lo = self._name_end[lo]
        stop = next((k for k in range(lo, min(end, lo + _MAX_JOINED + 1)) if not self._may_be_noun(k)), lo)
        ends = self._lex.verb_endings
        if stop == lo or not ends:
            return None
        told = self._w.folds[stop] in self._lex.relatives and is_noun_for_speaker(self._w, stop - 1, stop, self._lex)
        return (lo, stop) if told or self._w.folds[stop].endswith(ends) else None
