"""The noun phrase that ends at a word, which may be the subject of a verb, and the one that begins at it, with the appositions and relative clauses that tell more of it.

No parser: a noun phrase is bounded by function words, punctuation and names. Scope is capped, so time is linear.
"""

from __future__ import annotations

from typing import Final

from reportedly.extract.speech.hiding import hiding
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.marks import HARD, QUOTE, hard
from reportedly.extract.speech.unnamed import extent

# Longest source, in words: the 99th percentile of the annotated sources of the tuning corpus.
MAX_SOURCE: Final = 25
# Longest source with a relative clause or an apposition after a comma, in words.
_MAX_APPOSED: Final = 36
# An apposition is no longer than this many words, where its first word does not show that it is one.
_APPOSITION: Final = 14
# A bracket ("(R-Vt.)", "(ANSA)") within a source is no longer than this many words.
_MAX_BRACKET: Final = 8
# Where words are written in a row, spaces part rank, name, surname and post of a speaker.
_CHUNKS: Final = 4
# Words that may stand between the word for the name and the verb behind ("who did not want her name published said").
_TAIL: Final = 3
# What tells that a speaker hides his name is no longer than this many words.
_HIDES: Final = 12
# The first of two joined nouns ("police and health officials") is no longer than this many words.
_MAX_JOINED: Final = 4


class NounPhrases:
    """Finds the noun phrases of one article: which one ends before a word, which one begins at it?"""

    def __init__(self, layout: Layout) -> None:
        self._w, self._lex, self._name_end = layout.words, layout.lexicon, layout.name_end
        self._layout = layout

    def before(self, lo: int, end: int) -> tuple[int, int] | None:
        """The noun phrase that ends before the word, with an apposition between commas."""
        if end <= lo:
            return None
        hidden = self._hidden(lo, end)
        if hidden is not None:
            head = self.before(lo, hidden)
            return None if head is None else (head[0], end)
        if self._ends_with_pronoun(end):
            return self._taken_up(lo, end) or (end - 1, end)
        start = self._before_apposition(lo, end)
        if start is None:
            return None
        if self._lex.parts is not None:  # written onto the verb, or in words of its own before it
            lo = max(lo, end - (_CHUNKS if self._layout.gap(end) else 1))
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
        if self._w.folds[end - 1] in self._lex.objects and self._layout.has_comma(end):
            return False  # "who asked us not to name him, said"
        return end - 1 not in self._name_end and self._layout.is_pronoun(end - 1) and not hard(self._layout.gap(end))

    def _taken_up(self, lo: int, end: int) -> tuple[int, int] | None:
        """The noun phrase that a pronoun between commas takes up ("la GSS, elle, revendique")."""
        if end - 1 <= lo or not self._layout.has_comma(end) or not self._layout.has_comma(end - 1):
            return None
        start = self._trim_left(self._walk_left(lo, end - 1, end - 1), end - 1)
        return (start, end - 1) if start < end - 1 else None

    def _before_apposition(self, lo: int, end: int) -> int | None:
        """Where the bracket or the apposition begins that ends before the word; the word itself where there is none, None where a mark parts them."""
        bracket = self._bracket(end, lo)
        commas = (k for k in range((bracket or end) - 1, max(lo, end - MAX_SOURCE), -1) if self._layout.has_comma(k))
        if bracket is not None:
            # "Weiss, who heads the Harbour Office (HO), said"
            return next(commas, bracket) if self._layout.has_comma(end) and self._lex.auxiliaries else bracket
        if hard(self._layout.gap(end)):
            return None
        if not self._layout.has_comma(end):
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
        if (
            start not in self._name_end
            and start + 1 < end
            and self._layout.is_pronoun(start)
            and self._runs_on(start + 1)
        ):
            return (start, start + 1)  # "Elle a en revanche reconnu"
        if self._lex.bare_subjects or self._is_subject_like(start, end, lo):
            return (start, end)
        before = self._w.folds[start - 1] if start - 1 > lo and end - start <= _APPOSITION else ""
        # "Un funcionario que pidió el anonimato dijo": what a relative clause tells more of
        head = self.before(lo, start - 1) if before in self._lex.relatives else None
        if head is not None:
            return (head[0], end)
        # "Die Regierung hat sich dazu geäußert"
        return self.before(lo, start - 1) if before in self._lex.perfects and self._lex.verb_second else None

    def _hidden(self, lo: int, end: int) -> int | None:
        """Where the clause begins that ends before the word and only tells that a speaker hides his name ("an officer who asked not to be named said")."""
        if self._lex.anonymity:
            closed, clauses = self._layout.has_comma(end), hiding(self._w, max(lo, end - _HIDES), end, self._lex)
            tail = 0 if closed else _TAIL
            begun = next(
                (i for i, j in clauses if i > lo and end - j <= tail and not (closed and self._layout.has_comma(i))),
                None,
            )
            if begun is not None:
                return begun
        if self._w.folds[end - 1] not in self._lex.hide_ends or self._layout.gap(end).strip():
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
        if not self._lex.auxiliaries or not self._layout.has_comma(end):
            return end
        for k in range(start + 1, end):
            if self._layout.has_comma(k):
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
        gap = self._layout.gap(index)
        if ")" not in gap or any(c in HARD and c != ")" for c in gap) or any(c in QUOTE for c in gap):
            return None
        first = max(lo, index - _MAX_BRACKET)
        return next((k for k in range(index - 1, first, -1) if "(" in self._w.gaps[k]), None)

    def _walk_left(self, lo: int, start: int, end: int) -> int:
        k = start
        while k > lo and end - k < MAX_SOURCE:
            bracket = self._bracket(k, lo) if k != start else None
            if bracket is not None and not self._layout.has_comma(k):
                k = bracket - 1
                continue
            if k != start and self._layout.is_parted(k):
                break
            joined = self._joined_left(k - 1, lo, end)
            if joined is not None:
                k = joined
                continue
            if self._w.folds[k - 1] in self._lex.breaks and k - 1 not in self._name_end:
                if (
                    self._w.folds[k - 1] in self._lex.articles
                    and (k - 1 == lo or self._layout.has_comma(k - 1))
                    and k < end
                ):
                    return k - 1
                if k == end and self._w.folds[k - 1] in self._lex.relatives:
                    return k - 1
                break
            if self._layout.is_quoted(k - 1):
                break
            k -= 1
        return k

    def _joined_left(self, index: int, lo: int, end: int) -> int | None:
        """Where the first of two joined names or nouns begins or goes on, if the word is the "and" between them."""
        if self._w.folds[index] not in self._lex.conjunctions or not lo < index < end - 1:
            return None
        if index - 1 in self._name_end and (index + 1 in self._name_end or index + 2 in self._name_end):
            return index
        if not self._lex.verb_endings or self._layout.has_comma(index):
            return None
        for k in range(index - 1, max(lo, index - _MAX_JOINED) - 1, -1):
            if not self._layout.may_be_noun(k):
                return None
            if k == lo or self._layout.has_comma(k):
                return k
            if self._layout.is_hard(k):
                return None
        return None

    def _trim_left(self, start: int, end: int) -> int:
        while start < end and not self._is_named(start) and extent(self._w, start, end, self._lex) != end:
            adjunct = self._lex.adjuncts.at(self._w, start, end)
            if adjunct is not None:
                start = adjunct[0]
            elif start + 1 < end and self._w.folds[start + 1] in self._lex.possessive_marks:
                break  # "जुलाई की बाढ़ के पीड़ित"
            elif self._w.folds[start] in self._lex.prepositions | self._lex.adverbs or self._layout.is_time(start):
                start += 1
            else:
                break
        return start

    def _is_named(self, index: int) -> bool:
        """Whether the word belongs to a name that is no adverb taken for one where a sentence begins ("Stattdessen")."""
        end = self._name_end.get(index)
        return end is not None and not (self._w.folds[index] in self._lex.adverbs and end == index + 1)

    def closes_quoted(self, first: int) -> bool:
        """Whether the noun phrase before a verb that ends its sentence stands behind a comma or a quotation ("…, a study shows")."""
        source = self.before(max(0, first - MAX_SOURCE), first)
        if source is None or source[0] == 0 or self._w.folds[source[0]] not in self._lex.articles:
            return False
        return self._layout.has_comma(source[0]) or any(c in QUOTE for c in self._w.gaps[source[0]])

    def behind(self, lo: int, hi: int, *, apposition: bool = True) -> tuple[int, int] | None:
        """The noun phrase that begins at the word, with an apposition after a comma; where `apposition` is false, only a name
        between commas is one ("according to the governor, Nora Weiss, …")."""
        if self._lex.verb_second and lo < hi and self._layout.is_pronoun(lo):
            return (lo, lo + 1)  # "sagte sie der Zeitung"
        k, closed = lo, -1
        while k < hi and k - lo < MAX_SOURCE:
            bracket = self.past_bracket(k, hi) if k > lo else None
            if bracket is not None:
                k = closed = bracket
                continue
            if k >= hi or hard(self._w.gaps[k].replace(")", "") if k == closed else self._w.gaps[k]):
                k = self.past_self_named(lo, k, hi)
                break
            if k > lo and self._layout.has_comma(k):
                k = self._apposed(k, lo, hi, any_kind=apposition)
                break
            named = self._lex.self_named.at(self._w, k, hi) if k > lo else None
            if named is not None:
                k = named[0]
                continue
            word = self._w.folds[k]
            stops = self._lex.breaks | self._lex.that
            if word in stops and word in self._lex.articles | self._lex.within and word not in self._lex.conjunctions:
                k += 1
                continue
            if k not in self._name_end and (
                word in stops or self._layout.is_time(k) and not self._is_latest(lo, k, hi)
            ):
                k = self._joined_right(k, hi) if word in self._lex.conjunctions else k
                if word not in self._lex.conjunctions or k >= hi or self._w.folds[k] == word:
                    break
                continue
            if self._lex.adjuncts.at(self._w, k, hi) or self._leaves(k, lo, hi) or self._is_counted(lo, k):
                break
            if k > lo and word in self._lex.negations and k not in self._name_end:
                break  # "Según la policía no hay heridos"
            if k > lo and word in self._lex.demonstratives and k not in self._name_end:
                k += 1  # "alisema gavana huyo alipozuru hospitali": it closes its noun phrase
                break
            k = self._name_end.get(k, k + 1)
        k = min(k, hi)
        return (lo, k) if k > lo else None

    def _is_latest(self, lo: int, index: int, hi: int) -> bool:
        """Whether a word for times only tells which of its papers or bodies somebody means ("le dernier bilan")."""
        if (
            index != lo + 1
            or self._w.folds[lo] not in self._lex.articles
            or index + 1 >= hi
            or self._w.gaps[index + 1].strip()
        ):
            return False
        return self._w.folds[index + 1] in self._lex.documents

    def _is_counted(self, lo: int, index: int) -> bool:
        """Whether a figure stands behind words that are a whole speaker ("nach Angaben der Klinik 31 Patienten", "según la policía 12 personas")."""
        if (
            index == lo
            or not self._w.folds[index].isdecimal()
            or index in self._name_end
            or self._w.gaps[index].strip()
        ):
            return False
        first = self._w.past(lo, index, self._lex.articles)
        return first < index and extent(self._w, first, index, self._lex) == index

    def past_self_named(self, lo: int, index: int, hi: int) -> int:
        """Past the quotation of a name that somebody gives himself ("a group calling itself “Sons of the River”"), else at the word."""
        if index >= hi or not any(
            self._lex.self_named.at(self._w, k, index) == (index, True) for k in range(lo, index)
        ):
            return index
        named = self._layout.quotation(self._w.starts[index])
        return index if named is None else min(hi, self._w.within(named)[1])

    def _joined_right(self, index: int, hi: int) -> int:
        """Past the "and" between two names, else at it."""
        joins = index - 1 in self._name_end and index + 1 < hi and index + 1 in self._name_end
        return index + 1 if joins else index

    def past_bracket(self, index: int, hi: int) -> int | None:
        """The word after the bracket that opens before the word."""
        gap = self._w.gaps[index]
        if "(" not in gap or any(c in HARD and c != "(" for c in gap):
            return None
        return next(
            (k for k in range(index + 1, min(hi, index + _MAX_BRACKET) + 1) if ")" in self._layout.gap(k)), None
        )

    def _apposed(self, index: int, lo: int, hi: int, *, any_kind: bool) -> int:
        """Where the apposition or relative clause that begins after a comma ends; the word itself where there is none."""
        if self.is_name_between(index, hi):
            return self._name_end[index]
        word = self._w.folds[index]
        relative = word in self._lex.relatives
        if (
            not any_kind
            or self._layout.is_time(index)
            or (not relative and word in self._lex.prepositions | self._lex.breaks)
        ):
            return index
        cue = self._lex.cues.at(self._w, index, hi)
        if (cue is not None and not cue[1].noun) or not (relative or self._is_apposition(index, hi)):
            return index
        for k in range(index + 1, min(hi, lo + _MAX_APPOSED)):
            if self._w.folds[k] in self._lex.subjunctives:
                return index  # "sagte Weiss, die Brücke sei alt"
            if self._layout.is_parted(k):
                goes_on = self._layout.has_comma(k) and self._w.folds[k] in self._lex.relatives and not relative
                return self._apposed(k, lo, hi, any_kind=True) if goes_on else k
            if not relative and k not in self._name_end and self._layout.is_time(k):
                return k
        return hi if hi <= lo + _MAX_APPOSED else index

    def is_name_between(self, index: int, hi: int) -> bool:
        """Whether a name stands here and a comma or the sentence's end after it."""
        end = self._name_end.get(index)
        return end is not None and (end >= hi or self._layout.is_parted(end))

    def _leaves(self, index: int, lo: int, hi: int) -> bool:
        """Whether a preposition leaves the noun phrase: all do at its start, and those that are not "of" and its like, or tell a time."""
        word = self._w.folds[index]
        if index in self._name_end or word not in self._lex.prepositions | self._lex.within:
            return False
        if index == lo and word in self._lex.articles:
            return False
        if index == lo or word not in self._lex.within:
            return True
        return index + 1 >= hi or any(self._layout.is_time(k) for k in range(index + 1, min(hi, index + 3)))

    def _is_apposition(self, index: int, hi: int) -> bool:
        """Whether what follows the comma runs to the next comma or the end without a verb of its own, as far as can be told: an indefinite
        article ("an engineer who …") begins one of any length."""
        longest = _MAX_APPOSED if self._w.folds[index] in self._lex.indefinite else _APPOSITION
        stop = next((k for k in range(index + 1, min(hi, index + longest + 2)) if self._layout.has_comma(k)), hi)
        return stop - index <= longest

    def introduced_end(self, index: int, hi: int) -> int:
        """Where the phrase ends that a noun introduces: at a comma, or, where it is no clause, at a verb ("his complaint to the council says")."""
        clause = self._w.folds[index] in self._lex.that
        for k in range(index + 1, hi):
            if self._layout.is_parted(k):
                return k
            if not clause and self._w.folds[k] in self._lex.auxiliaries and k not in self._name_end:
                return k
        return hi
