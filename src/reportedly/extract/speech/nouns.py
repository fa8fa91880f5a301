"""What stands where in a sentence: quotations, times, commas, and the noun phrases to the left and right of a verb.

No parser: a noun phrase is bounded by function words, punctuation and names. Scope is capped, so time is linear.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.unnamed import extent
from reportedly.records import NameMention, Span

# Longest source, in words: the 99th percentile of the annotated sources of the tuning corpus.
MAX_SOURCE: Final = 25
# Longest source with a relative clause or an apposition after a comma, in words.
_MAX_APPOSED: Final = 36
# An apposition is no longer than this many words, where its first word does not show that it is one.
_APPOSITION: Final = 14
# Where words are written in a row, spaces part rank, name, surname and post of a speaker.
_CHUNKS: Final = 4
# What tells that a speaker hides his name is no longer than this many words.
_HIDES: Final = 12
# A bracket ("(R-Vt.)", "(ANSA)") within a source is no longer than this many words.
_MAX_BRACKET: Final = 8
# The first of two joined nouns ("police and health officials") is no longer than this many words.
_MAX_JOINED: Final = 4
# Shorter words in an adverb's ending ("only", "fly") are listed one by one.
_SHORTEST_ADVERB: Final = 5
# "did not come out and" is the longest verb before a verb, in words.
_MAX_CHAIN: Final = 4
_HARD: Final = frozenset(";:!?—–()[]{}\n|。！？；：।॥۔؛؟•")
COMMA: Final = frozenset(",،，、")
QUOTE: Final = frozenset('"“”„«»「」『』‘〝〞‹›')


# A noun for a speaker has no more signs than this in writing without spaces.
_SIGNS: Final = 4


class NounPhrases:
    """The noun phrases of one article; words are named by their number."""

    def __init__(
        self, tokens: Words, lexicon: SpeechLexicon, quotations: Sequence[Span], names: Sequence[NameMention]
    ) -> None:
        self._w = tokens
        self._lex = lexicon
        self._quotes = quotations
        self._quote_starts = [q.start for q in quotations]
        self._name_end: dict[int, int] = {}
        self._places: set[int] = set()
        self._person_ends = {name.span.end for name in names if name.kind == "PER"}
        for name in names:
            a, b = tokens.within(name.span)
            for i in range(self._past_verb(a, b) if lexicon.late_subjects and name.kind == "ORG" else a, b):
                self._name_end[i] = b
            if name.kind == "LOC":
                self._places.update(range(a, b))

    def _past_verb(self, first: int, stop: int) -> int:
        """Past a verb that was taken into the name of an organisation, in languages where it may stand before its subject."""
        said = [j for _, j, cue in self._lex.cues.find(self._w, first, stop) if cue.place == "verb" and j < stop]
        return said[-1] if said else first

    # ---- what stands where

    def quotation(self, position: int) -> Span | None:
        """The quotation that the character stands in."""
        k = bisect_right(self._quote_starts, position) - 1
        return self._quotes[k] if k >= 0 and position < self._quotes[k].end else None

    def _is_hard(self, gap: str) -> bool:
        if gap == " ":  # as between most words
            return False
        return not _HARD.isdisjoint(gap) or not QUOTE.isdisjoint(gap) or " - " in gap or "''" in gap

    def _has_comma(self, index: int) -> bool:
        gap = self._w.gaps[index]
        if gap == "," and index > 0:  # 2,521
            return not (self._w.folds[index][0].isdecimal() and self._w.folds[index - 1][-1].isdecimal())
        return not COMMA.isdisjoint(gap)

    def _is_time(self, index: int) -> bool:
        folds = self._w.folds
        if folds[index] in self._lex.deictics:
            return index + 1 < len(folds) and folds[index + 1] in self._lex.calendar
        if not folds[index].isdecimal():
            return folds[index] in self._lex.calendar
        near = folds[max(0, index - 1) : index + 2]
        return any(w in self._lex.calendar for w in near)

    def start_of(self, index: int) -> int:
        """Where the word begins, with the quotation mark that opens before it."""
        at = self._w.starts[index]
        inside = self.quotation(at)
        gap = at - len(self._w.gaps[index])
        return inside.start if inside is not None and inside.start >= gap else at

    def end_of(self, stop: int, limit: int) -> int:
        """Where the word before `stop` ends, with the quotation that it closes."""
        at = self._w.ends[stop - 1]
        inside = self.quotation(at - 1)
        if inside is None:
            return at
        return inside.end if inside.end <= limit or stop >= len(self._w) or self._w.starts[stop] >= inside.end else at

    def _over_skips(self, index: int, floor: int) -> int:
        while index > floor and not self._w.gaps[index].strip(" \u00a0"):
            if (chained := self._chain_before(index, floor)) is not None:
                index = chained
            elif (
                self._is_skipped(index - 1)
                and not self._is_quantity(index - 1, floor)
                and not self._ends_noun(index - 1)
            ):
                index -= 1
            else:
                break
        return index

    def _is_quantity(self, index: int, floor: int) -> bool:
        """Whether a word that may stand before a verb is its whole subject: "all agreed", "most believe"."""
        if self._w.folds[index] not in self._lex.quantifiers:
            return False
        return index == floor or self._is_hard(self._w.gaps[index]) or self._has_comma(index)

    def _chain_before(self, index: int, floor: int) -> int | None:
        """Where the verb begins that only tells how the next is done ("continues to", "began by")."""
        for k in range(max(floor, index - _MAX_CHAIN), index):
            found = self._lex.chains.at(self._w, k, index)
            if found is not None and found[0] == index:
                return k
        return None

    def _ends_noun(self, index: int) -> bool:
        """Whether a character ends a noun for a speaker in writing without spaces (工会)."""
        if len(self._w.folds[index]) > 1 or self._w.folds[index].isascii():
            return False
        reach = range(max(0, index + 1 - _SIGNS), index)
        return any(extent(self._w, k, index + 1, self._lex) == index + 1 for k in reach)

    def _is_skipped(self, index: int) -> bool:
        """Whether the word may stand between speaker and verb: an auxiliary, a "not", an adverb."""
        word = self._w.folds[index]
        if word in self._lex.skips:
            return index not in self._name_end  # Theresa May, Will
        if len(word) < _SHORTEST_ADVERB or not self._lex.skip_endings or not word.endswith(self._lex.skip_endings):
            return False
        return word not in self._lex.skip_exceptions and index not in self._name_end and self._w.raw(index)[0].islower()

    def _over_times(self, index: int, floor: int) -> int:
        """Past "on Monday" between source and verb."""
        start = index
        if self._has_comma(index):
            return index
        while index > floor and self._is_time(index - 1) and not self._is_hard(self._w.gaps[index]):
            index -= 1
        while (
            index < start
            and index > floor + 1
            and self._w.folds[index - 1] in self._lex.prepositions | self._lex.articles
        ):
            index -= 1
        return index if index > floor else start

    # ---- noun phrases

    def _left(self, lo: int, end: int) -> tuple[int, int] | None:
        """The noun phrase that ends before the word, with an apposition between commas."""
        if end <= lo:
            return None
        hidden = self._hidden(lo, end)
        if hidden is not None:
            head = self._left(lo, hidden)
            return None if head is None else (head[0], end)
        if end - 1 not in self._name_end and self._is_pronoun(end - 1) and not self._is_hard(self._gap(end)):
            taken_up = end - 1 > lo and self._has_comma(end) and self._has_comma(end - 1)
            start = self._trim_left(self._walk_left(lo, end - 1, end - 1), end - 1) if taken_up else end - 1
            return (start, end - 1) if start < end - 1 else (end - 1, end)  # "la GSS, elle, revendique"
        start = end
        bracket = self._bracket(end, lo)
        if bracket is not None and self._has_comma(end) and self._lex.auxiliaries:
            # "Weiss, who heads the Harbour Office (HO), said"
            start = next((k for k in range(bracket - 1, max(lo, end - MAX_SOURCE), -1) if self._has_comma(k)), bracket)
        elif bracket is not None:
            start = bracket
        elif self._is_hard(self._gap(end)):
            return None
        elif self._has_comma(end):
            start = next((k for k in range(end - 1, max(lo, end - MAX_SOURCE), -1) if self._has_comma(k)), -1)
            if start < 0:
                return None
            start = self._bracket(start, lo) or start
        if self._lex.parts is not None:  # written onto the verb, or in words of its own before it
            lo = max(lo, end - (_CHUNKS if self._gap(end) else 1))
        start = self._walk_left(lo, start, end)
        if self._in_prepositional(start, lo):
            return None
        if self._lex.verb_second and start == lo and self._w.folds[start] in self._lex.prepositions:
            return None  # "Nach dem Treffen sagte die Sprecherin"
        start = self._trim_left(start, end)
        if self._is_verbal(start, end):
            return None
        led = self._lex.order == "vso" and start == lo + 1 and start not in self._name_end
        if led and self._w.folds[lo] in self._lex.prepositions - self._lex.articles:
            return None  # "وفي المساء أعلنت مسقط أن …"
        end = self._without_aside(start, end)
        idle = self._lex.prepositions | self._lex.adverbs
        while end > start and self._w.folds[end - 1] in idle and end - 1 not in self._name_end:
            end -= 1
        if start >= end:
            return None
        if start not in self._name_end and start + 1 < end and self._is_pronoun(start) and self._runs_on(start + 1):
            return (start, start + 1)  # "Elle a en revanche reconnu"
        if self._lex.bare_subjects or self._is_subject_like(start, end, lo):
            return (start, end)
        before = self._w.folds[start - 1] if start - 1 > lo and end - start <= _APPOSITION else ""
        # "Un funcionario que pidió el anonimato dijo": what a relative clause tells more of
        head = self._left(lo, start - 1) if before in self._lex.relatives else None
        if head is not None:
            return (head[0], end)
        # "Die Regierung hat sich dazu geäußert"
        return self._left(lo, start - 1) if before in self._lex.perfects and self._lex.verb_second else None

    def _hidden(self, lo: int, end: int) -> int | None:
        """Where the clause begins that ends before the word and only tells that a speaker hides his name ("an officer who asked not to be named said")."""
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

    def _gap(self, index: int) -> str:
        return self._w.gaps[index] if index < len(self._w) else ""

    def _is_pronoun(self, index: int) -> bool:
        """Whether the word is a pronoun that is a whole subject ("she")."""
        word = self._w.folds[index]
        return word in self._lex.pronouns and word not in self._lex.articles and word not in self._lex.relatives

    def _bracket(self, index: int, lo: int) -> int | None:
        """The word after the opening bracket of the bracket that closes before the word, without anything harder around it."""
        gap = self._gap(index)
        if ")" not in gap or any(c in _HARD and c != ")" for c in gap) or any(c in QUOTE for c in gap):
            return None
        first = max(lo, index - _MAX_BRACKET)
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

    def _may_be_noun(self, index: int) -> bool:
        """Whether the word may belong to a noun phrase, as far as its form tells."""
        word = self._w.folds[index]
        if index in self._name_end or word in self._lex.articles or word in self._lex.within:
            return True
        if word in self._lex.breaks | self._lex.pronouns | self._lex.prepositions | self._lex.skips:
            return False
        cue = self._lex.cues.at(self._w, index, index + 1)
        return not word.endswith(self._lex.verb_endings) and (cue is None or cue[1].noun)

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

    def _is_named(self, index: int) -> bool:
        """Whether the word belongs to a name that is no adverb taken for one where a sentence begins ("Stattdessen")."""
        end = self._name_end.get(index)
        return end is not None and not (self._w.folds[index] in self._lex.adverbs and end == index + 1)

    def _right(self, lo: int, hi: int, *, apposition: bool = True) -> tuple[int, int] | None:
        """The noun phrase that begins at the word, with an apposition after a comma; where `apposition` is false, only a name
        between commas is one ("according to the governor, Nora Weiss, …")."""
        if self._lex.verb_second and lo < hi and self._is_pronoun(lo):
            return (lo, lo + 1)  # "sagte sie der Zeitung"
        k, closed = lo, -1
        while k < hi and k - lo < MAX_SOURCE:
            bracket = self._closing(k, hi) if k > lo else None
            if bracket is not None:
                k = closed = bracket
                continue
            if k >= hi or self._is_hard(self._w.gaps[k].replace(")", "") if k == closed else self._w.gaps[k]):
                k = self._self_named(lo, k, hi)
                break
            if k > lo and self._has_comma(k):
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
            if k not in self._name_end and (word in stops or self._is_time(k)):
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

    def _is_counted(self, lo: int, index: int) -> bool:
        """Whether a figure stands behind words that are a whole speaker ("nach Angaben der Klinik 31 Patienten", "según la policía 12 personas")."""
        if (
            index == lo
            or not self._w.folds[index].isdecimal()
            or index in self._name_end
            or self._w.gaps[index].strip()
        ):
            return False
        first = lo
        while first < index and self._w.folds[first] in self._lex.articles:
            first += 1
        return first < index and extent(self._w, first, index, self._lex) == index

    def _self_named(self, lo: int, index: int, hi: int) -> int:
        """Past the quotation of a name that somebody gives himself ("a group calling itself “Sons of the River”"), else at the word."""
        if index >= hi or not any(
            self._lex.self_named.at(self._w, k, index) == (index, True) for k in range(lo, index)
        ):
            return index
        named = self.quotation(self._w.starts[index])
        return index if named is None else min(hi, self._w.within(named)[1])

    def _joined_right(self, index: int, hi: int) -> int:
        """Past the "and" between two names, else at it."""
        joins = index - 1 in self._name_end and index + 1 < hi and index + 1 in self._name_end
        return index + 1 if joins else index

    def _closing(self, index: int, hi: int) -> int | None:
        """The word after the bracket that opens before the word."""
        gap = self._w.gaps[index]
        if "(" not in gap or any(c in _HARD and c != "(" for c in gap):
            return None
        return next((k for k in range(index + 1, min(hi, index + _MAX_BRACKET) + 1) if ")" in self._gap(k)), None)

    def _apposed(self, index: int, lo: int, hi: int, *, any_kind: bool) -> int:
        """Where the apposition or relative clause that begins after a comma ends; the word itself where there is none."""
        if self._is_name_between(index, hi):
            return self._name_end[index]
        word = self._w.folds[index]
        relative = word in self._lex.relatives
        if not any_kind or self._is_time(index) or (not relative and word in self._lex.prepositions | self._lex.breaks):
            return index
        cue = self._lex.cues.at(self._w, index, hi)
        if (cue is not None and not cue[1].noun) or not (relative or self._is_apposition(index, hi)):
            return index
        for k in range(index + 1, min(hi, lo + _MAX_APPOSED)):
            if self._w.folds[k] in self._lex.subjunctives:
                return index  # "sagte Weiss, die Brücke sei alt"
            if self._has_comma(k) or self._is_hard(self._w.gaps[k]):
                goes_on = self._has_comma(k) and self._w.folds[k] in self._lex.relatives and not relative
                return self._apposed(k, lo, hi, any_kind=True) if goes_on else k
            if not relative and k not in self._name_end and self._is_time(k):
                return k
        return hi if hi <= lo + _MAX_APPOSED else index

    def _is_name_between(self, index: int, hi: int) -> bool:
        """Whether a name stands here and a comma or the sentence's end after it."""
        end = self._name_end.get(index)
        return end is not None and (end >= hi or self._has_comma(end) or self._is_hard(self._w.gaps[end]))

    def _leaves(self, index: int, lo: int, hi: int) -> bool:
        """Whether a preposition leaves the noun phrase: all do at its start, and those that are not "of" and its like, or tell a time."""
        word = self._w.folds[index]
        if index in self._name_end or word not in self._lex.prepositions | self._lex.within:
            return False
        if index == lo and word in self._lex.articles:
            return False
        if index == lo or word not in self._lex.within:
            return True
        return index + 1 >= hi or any(self._is_time(k) for k in range(index + 1, min(hi, index + 3)))

    def _is_apposition(self, index: int, hi: int) -> bool:
        """Whether what follows the comma runs to the next comma or the end without a verb of its own, as far as can be told: an indefinite
        article ("an engineer who …") begins one of any length."""
        longest = _MAX_APPOSED if self._w.folds[index] in self._lex.indefinite else _APPOSITION
        stop = next((k for k in range(index + 1, min(hi, index + longest + 2)) if self._has_comma(k)), hi)
        return stop - index <= longest

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

    def _subject(self, lo: int, end: int) -> tuple[int, int] | None:
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
        return (lo, stop) if stop > lo and ends and self._w.folds[stop].endswith(ends) else None
