"""Who is meant where a source tells less than a name: for whom a spokesman of "the company" speaks, whose surname stands in another case, and a name without what is added behind its comma."""

from __future__ import annotations

from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.marks import COMMA
from reportedly.extract.speech.names import NEAR, Names, Speaker
from reportedly.extract.speech.returning import Returning
from reportedly.extract.speech.unnamed import MOUTHS, composed, in_english
from reportedly.text import fold

# A spokesman and the noun for his body.
_OWNING: Final = 2
# An ending of a case is no longer than this, with the vowel that it may move ("Koutek", "Koutka").
_CASE_ENDING: Final = 3


class Meant:
    """Tells who is meant, by the names of one article."""

    def __init__(self, tokens: Words, lexicon: SpeechLexicon, names: Names, returning: Returning) -> None:
        self._w, self._lex, self._names, self._returning = tokens, lexicon, names, returning

    def company_of(self, source: tuple[int, int]) -> Speaker | None:
        """The body for which somebody speaks who is named by nothing but a noun for it ("En talsperson for selskapet", "a spokeswoman for the company"), where it was
        named before."""
        small = self._lex.articles | self._lex.within | self._lex.prepositions
        words = [k for k in range(*source) if self._w.folds[k] not in small]
        if len(words) != _OWNING:
            return None
        first, last = words
        mouth = last if self._is_mouth(last) else first
        if not self._is_mouth(mouth):
            return None
        begin = (
            first
            if mouth == last
            else next((k for k in range(first + 1, last + 1) if self._w.folds[k] in self._lex.articles), last)
        )
        return self._returning.body((begin, (last if mouth == first else first) + 1))

    def _is_mouth(self, index: int) -> bool:
        word = self._w.folds[index]
        return (
            word in MOUTHS | self._lex.mouths
            or in_english(self._w, (index, index + 1), self._lex, self._names.language) in MOUTHS
        )

    def in_another_case(self, found: Speaker | None) -> Speaker | None:
        """The one person whose surname is the name that stands behind a preposition, in another case ("podle Koutka": Radim Koutek)."""
        if not self._names.credited or self._names.cases is None or found is None or " " in found.name:
            return None
        if not found.name[0].isupper() or found.entity is not None and self._names.entities[found.entity].kind != "PER":
            return None
        fuller = [
            i for i, e in enumerate(self._names.entities)
            if e.kind == "PER" and " " in e.name and _is_case_of(fold(found.name), fold(e.name.rpartition(" ")[2]))
        ]  # fmt: skip
        return self._names.entity(fuller[0]) if len(fuller) == 1 else None

    def before_apposition(self, first: int, stop: int) -> int:
        """Where a name ends that was not found and behind whose comma it is told what he is ("Sumiyati, warga Desa Karangan")."""
        comma = next(
            (k for k in range(first + 1, min(stop, first + NEAR + 1)) if self._w.gaps[k].strip() in COMMA),
            stop,
        )
        capitals = all(self._w.raw(k)[0].isupper() for k in range(first, comma))
        known = composed(self._w, (first, comma), self._lex, self._lex.language) is not None
        return (
            comma
            if comma < stop
            and capitals
            and not known
            and not self._lex.noun_capitals
            and self._w.raw(comma)[0].islower()
            else stop
        )


def _is_case_of(one: str, other: str) -> bool:
    """Whether two words may be one surname in two cases: so much of their beginning is the same, and little of their ends is not."""
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return same >= NEAR and max(len(one), len(other)) - same <= _CASE_ENDING
