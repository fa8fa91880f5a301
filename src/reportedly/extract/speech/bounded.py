"""Sources that only what they name bounds.

Where neither a comma nor a verb's form tells where a source ends ("Według policji droga jest otwarta", "وأعلنت الحكومة الحداد"), it ends
with the name or the noun for a speaker that it begins with.
"""

from __future__ import annotations

from typing import Final

from reportedly.extract.speech.final import ObjectFirst
from reportedly.extract.speech.marks import QUOTE
from reportedly.extract.speech.unnamed import composed, extent

# A title before a name whose end is unknown otherwise is no longer than this many words.
_TITLE: Final = 2
_LONG_TITLE: Final = 6
# A speaker without a name has no more words than this where the verb stands last.
_CHAIN: Final = 7
# What English adds to a noun for several ("unions that want no fees said").
_PLURAL: Final = "s"


class Bounded(ObjectFirst):
    """Finds the speakers that nothing but their own words bound."""

    def _known_source(self, index: int, hi: int) -> tuple[int, int] | None:
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

    def _capitalised(self, index: int, hi: int) -> tuple[int, int] | None:
        """Words with capitals that run up to the end: what an outlet is called ("Östkuriren", "Ordek News")."""
        first = index
        first = self._w.past(first, hi - 1, self._lex.articles)
        if first >= hi or self._lex.noun_capitals and hi - index > 2:
            return None
        plain = all(
            self._w.raw(k)[0].isupper() and not (k > first and self._w.gaps[k].strip()) for k in range(first, hi)
        )
        return (index, hi) if plain else None

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
        bounds = [
            k
            for k in reach
            if not any(self._has_comma(n) or self._is_hard(self._w.gaps[n]) for n in range(first + 1, k))
        ]
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

    def _is_speaker(self, stop: int, lo: int) -> bool:
        """Whether a name or a noun for a speaker ends before the word."""
        if stop - 1 in self._name_end or self._w.folds[stop - 1].removesuffix(_PLURAL) in self._lex.bodies:
            return True
        return any(extent(self._w, k, stop, self._lex) == stop for k in range(max(lo, stop - 2), stop))

    def _subject(self, lo: int, end: int) -> tuple[int, int] | None:
        """The subject of the main clause, mostly: the first name of the sentence, or the pronoun or the noun for a speaker that it begins with; nobody whom a quotation begins with."""
        if lo < end and self._closes_quotation(end) and self.quotation(self._w.starts[lo]) is not None:
            return None
        return self._named_subject(lo, end) or self._known_source(lo, end)

    def _closes_quotation(self, index: int) -> bool:
        """Whether a quotation ends right before the word."""
        return index < len(self._w) and any(c in QUOTE for c in self._w.gaps[index])
