"""Who is told by his age: "sagte die 46-Jährige" is Maria Kern where the article has "Maria Kern (46)"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.names import Names, Speaker

# An age stands so many words behind a name ("Maria Kern, jetzt 46"), or before it ("der 46-jährige Fahrer Jan Kern").
_BESIDE: Final = 2
_BEFORE: Final = 3
_AGE: Final = re.compile(r"(\d{1,3})(?!\d)[-‑–]?(.*)")
_ENDS: Final = frozenset('.!?\n;:“”«»"')


class Ages:
    """Resolves sources that tell an age to the one person of the article who has it."""

    def __init__(self, tokens: Words, lexicon: SpeechLexicon, names: Names) -> None:
        self._w, self._lex, self._names = tokens, lexicon, names

    def tells(self, first: int, stop: int) -> bool:
        """Whether words that were taken for a length of time may be an age of somebody ("the man *of 46 years*")."""
        inside = 0 < first < stop and self._w.folds[first - 1] in self._lex.within
        return inside and self._age(first, stop) is not None

    def of(self, source: tuple[int, int]) -> Speaker | None:
        """The person with the age that the source tells, if the article names one such."""
        age = self.told(source)
        if age is None or self._names.has_name(*source):
            return None
        found = {index for index, ages in self._known.items() if age in ages}
        return self._names.entity(found.pop()) if len(found) == 1 else None

    def told(self, source: tuple[int, int]) -> str | None:
        """The figure of the age that a source tells ("58" of "the 58-year-old politician"), or None."""
        return next((a for k in range(*source) if (a := self._age(k, source[1])) is not None), None)

    def may_have(self, index: int, age: str) -> bool:
        """Whether a person may have the age: the article tells no other of him, and this of nobody."""
        return not self._known.get(index) and not any(age in ages for ages in self._known.values())

    @cached_property
    def _known(self) -> Mapping[int, frozenset[str]]:
        """The ages that stand beside the names of people, by person."""
        found: dict[int, set[str]] = defaultdict(set)
        for start, end, index in self._names.mentions:
            if self._names.entities[index].kind == "PER" and (age := self._beside(start, end)) is not None:
                found[index].add(age)
        return {index: frozenset(ages) for index, ages in found.items()}

    def is_age(self, index: int, stop: int) -> bool:
        """Whether an age stands at the word ("46-jährige", "58 años")."""
        return index < stop and self._age(index, stop) is not None

    def _age(self, index: int, stop: int) -> str | None:
        """The figure of an age at the word: with the word for years written onto it or right behind."""
        told = _AGE.fullmatch(self._w.folds[index])
        if told is None or not self._lex.aged:
            return None
        behind = [told[2], *(self._w.folds[index + 1 : min(stop, index + 1 + _BESIDE)] if not told[2] else ())]
        return told[1] if any(w.startswith(self._lex.aged) for w in behind) else None

    def _beside(self, start: int, end: int) -> str | None:
        """The age that stands beside a person's name: a bare figure or an age behind it, an age before it."""
        first, stop = self._w.within_end(start), self._w.within_end(end)
        for k in range(stop, min(len(self._w), stop + _BESIDE)):
            if not _ENDS.isdisjoint(self._w.gaps[k]):
                break
            told = _AGE.fullmatch(self._w.folds[k])
            if told is not None:
                return told[1] if not told[2] or told[2].startswith(self._lex.aged) else None
        for k in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
            if not _ENDS.isdisjoint(self._w.gaps[k + 1]):
                break
            if (age := self._age(k, first)) is not None:
                return age
        return None
