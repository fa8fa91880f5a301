"""Sources that only what they name bounds: names and nouns for speakers.

Where neither a comma nor a verb's form tells where a source ends ("Według policji droga jest otwarta", "وأعلنت الحكومة الحداد"), it ends
with the name or the noun for a speaker that it begins with.
"""

from __future__ import annotations

from typing import Final

from reportedly.extract.speech.able import is_noun_for_speaker
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.marks import hard
from reportedly.extract.speech.nouns import MAX_SOURCE
from reportedly.extract.speech.unnamed import composed, extent

# The noun phrase without a name that a sentence begins with has no more words than this.
_OPENING: Final = 4
# A title before a name whose end is unknown otherwise is no longer than this many words.
_TITLE: Final = 2
_LONG_TITLE: Final = 6
# A speaker without a name has no more words than this where the verb stands last.
_CHAIN: Final = 7
# What English adds to a noun for several ("unions that want no fees said").
_PLURAL: Final = "s"


class KnownSources:
    """Finds speakers by their own words: who is named here, and may he speak?"""

    def __init__(self, layout: Layout) -> None:
        self._w, self._lex, self._name_end = layout.words, layout.lexicon, layout.name_end
        self._places, self._person_ends = layout.places, layout.person_ends
        self._layout = layout

    def source(self, index: int, hi: int) -> tuple[int, int] | None:
        """The name or the noun for a speaker that begins at the word, with the name that follows it."""
        first = index
        while first < hi and self._w.folds[first] in self._lex.articles and first not in self._name_end:
            first += 1
        if first >= hi:
            return None
        if self._w.folds[first] in self._lex.oblique:
            return first, first + 1
        end = self._name_end.get(first) or extent(self._w, first, hi, self._lex) or self._titled_end(first, hi)
        if self._lex.order == "vso" and first not in self._name_end:
            end = max(end or 0, self._titled_end(first, hi) or 0) or None  # "زعيم المعارضة نبيل قاسم"
        if self._lex.verb_last or self._lex.late_subjects:
            end = self._chain_end(first, hi, end)
        if end is None:
            return None
        office = end not in self._name_end.values() or extent(self._w, first, hi, self._lex) == end
        if self._lex.free_order and office:
            end = self._past_owner(end, hi)
        while end < hi and end in self._name_end and not self._w.gaps[end].strip():
            end = self._name_end[end]
        return index, min(end, hi)

    def _past_owner(self, end: int, hi: int) -> int:
        """Past the words that tell of whom an office is, where a person's name follows them ("Mluvčí těžařů Daniel Oakes")."""
        for k in range(end, min(hi, end + _TITLE + 1)):
            if self._w.gaps[k].strip():
                break
            if k in self._name_end and self._w.ends[self._name_end[k] - 1] in self._person_ends:
                return self._name_end[k]
            if self._w.folds[k] in self._lex.prepositions or self._lex.cues.at(self._w, k, hi) is not None:
                break
        return end

    def _chain_end(self, first: int, hi: int, end: int | None) -> int | None:
        """Where a speaker without a name ends whose nouns stand in a row ("মন্ত্রণালয়ের একটি সূত্র"), as far as every word is understood."""
        reach = range(min(hi, first + _CHAIN), end or first, -1)
        bounds = [k for k in reach if not any(self._layout.is_parted(n) for n in range(first + 1, k))]
        small = self._lex.articles | self._lex.prepositions | self._lex.within
        language = self._lex.language
        ends = (k for k in bounds if self._w.folds[k - 1] not in small)
        return next((k for k in ends if composed(self._w, (first, k), self._lex, language) is not None), end)

    def _titled_end(self, index: int, hi: int) -> int | None:
        """Where a name ends that begins a word or two on ("ministra Jana Nowaka")."""
        for k in range(index + 1, min(hi, index + (_LONG_TITLE if self._lex.order == "vso" else _TITLE) + 1)):
            if self._w.gaps[k].strip():
                return None
            if k in self._name_end:
                return self._name_end[k]
        return None

    def capitalised(self, index: int, hi: int) -> tuple[int, int] | None:
        """Words with capitals that run up to the end: what an outlet is called ("Östkuriren", "Ordek News")."""
        first = self._w.past(index, hi - 1, self._lex.articles)
        if first >= hi or self._lex.noun_capitals and hi - index > 2:
            return None
        plain = all(
            self._w.raw(k)[0].isupper() and not (k > first and self._w.gaps[k].strip()) for k in range(first, hi)
        )
        return (index, hi) if plain else None

    def is_speaker(self, stop: int, lo: int) -> bool:
        """Whether a name or a noun for a speaker ends before the word."""
        if stop - 1 in self._name_end or self._w.folds[stop - 1].removesuffix(_PLURAL) in self._lex.bodies:
            return True
        return any(extent(self._w, k, stop, self._lex) == stop for k in range(max(lo, stop - 2), stop))

    def is_empty(self, source: tuple[int, int] | None) -> bool:
        """Whether a would-be source is nothing but function words."""
        if source is None or any(k in self._name_end for k in range(*source)):
            return False
        if source[1] - source[0] == 1 and self._layout.is_whole_subject(source[0]):
            return False
        empty = self._lex.articles | self._lex.prepositions | self._lex.within | self._lex.breaks
        empty = empty - self._lex.pronouns - (self._lex.relatives - self._lex.that) | self._lex.whose
        return all(w in empty for w in self._w.folds[source[0] : source[1]])

    def subject(self, lo: int, end: int) -> tuple[int, int] | None:
        """The subject of the main clause, mostly: the first name of the sentence, or the pronoun or the noun for a speaker that it begins with; nobody whom a quotation begins with."""
        if lo < end and self._layout.closes_quotation(end) and self._layout.is_quoted(lo):
            return None
        return self._named_subject(lo, end) or self.source(lo, end)

    def _named_subject(self, lo: int, end: int) -> tuple[int, int] | None:
        """The first name of the sentence, or the pronoun that it begins with: the subject of its main clause, mostly."""
        if self._w.folds[lo] in self._lex.pronouns - self._lex.possessives:
            return (lo, lo + 1)
        if self._w.folds[lo] in self._lex.possessives:
            verb = next(
                (k for k in range(lo + 2, min(end, lo + _OPENING + 2)) if not self._layout.may_be_noun(k)), None
            )
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
        while lo < end and lo in self._places and hard(self._layout.gap(self._name_end[lo])):
            lo = self._name_end[lo]
        stop = next((k for k in range(lo, min(end, lo + _OPENING + 1)) if not self._layout.may_be_noun(k)), lo)
        ends = self._lex.verb_endings
        if stop == lo or not ends:
            return None
        told = self._w.folds[stop] in self._lex.relatives and is_noun_for_speaker(self._w, stop - 1, stop, self._lex)
        return (lo, stop) if told or self._w.folds[stop].endswith(ends) else None
