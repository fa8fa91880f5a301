"""A person's name that only the noun beside it tells: "जिला पुलिस अधीक्षक रफ़ीक़ हसन", "Kovács Anna, a bank elemzője szerint"."""

from __future__ import annotations

import re
from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.marks import COMMA
from reportedly.extract.speech.names import Names, Speaker
from reportedly.extract.speech.unnamed import NAMED_AFTER, PERSONS, country_at, unnamed

# A name behind a noun has so many words.
_NAME_WORDS: Final = range(2, 4)
# The end of a sentence.
_STOPS: Final = frozenset(".!?\n।۔։؟")
# Letters that have capitals which nobody writes.
_GEORGIAN: Final = re.compile("[\u10d0-\u10ff]")


class Apposed:
    """Finds names by what stands beside them."""

    def __init__(self, tokens: Words, lexicon: SpeechLexicon, names: Names) -> None:
        self._w, self._lex, self._names = tokens, lexicon, names
        self._language = names.language

    def behind_noun(self, source: tuple[int, int]) -> Speaker | None:
        """The name behind the noun for a person, where no name was found ("المزارع محمود عيد", "জেলা প্রশাসক রফিক হাসান"), in writing without capitals."""
        known = unnamed(self._language)
        first = self._w.raw(source[0])
        cased = first.upper() != first.lower() and not _GEORGIAN.match(first)
        if known is None or self._w.is_sign(source[0]) or cased:
            return None
        start = self._behind_owner(source)
        while start < source[1] and (
            found := known.modifiers.at(self._w, start, source[1])
            or known.small.at(self._w, start, source[1])
            or country_at(self._w, start, source[1], self._language)
        ):
            start = found[0]
        noun = known.nouns.at(self._w, start, source[1]) if start < source[1] else None
        title = self._lex.titles.at(self._w, start, source[1]) if start < source[1] else None
        stop = max(
            noun[0] if noun is not None and noun[1] in PERSONS | NAMED_AFTER else 0,
            title[0] if title is not None else 0,
        )
        if known.head_last:
            stop = max(stop, self._last_office(source))
        least = 1 if noun is not None and noun[0] == stop and noun[1] in NAMED_AFTER else _NAME_WORDS[0]
        if not stop or not least <= source[1] - stop <= _NAME_WORDS[-1] or self._names.has_name(stop, source[1]):
            return None
        common = (
            self._lex.prepositions
            | self._lex.articles
            | self._lex.skips
            | self._lex.breaks
            | self._lex.calendar
            | self._lex.within
            | self._lex.possessive_marks
        )
        for k in range(stop, source[1]):
            plain = (
                known.nouns.at(self._w, k, source[1])
                or known.modifiers.at(self._w, k, source[1])
                or self._lex.titles.at(self._w, k, source[1])
                or country_at(self._w, k, source[1], self._language)
            )
            if plain or self._w.gaps[k].strip() or self._w.folds[k] in common or self._w.folds[k][0].isdecimal():
                return None
        name = self._w.text[self._w.starts[stop] : self._w.ends[source[1] - 1]]
        marked = next((m for m in self._lex.markers if len(self._lex.markers) > 1 and name.endswith(m)), "")
        return Speaker(self._names.ungenitive(name[: len(name) - len(marked)], source[1]))

    def _behind_owner(self, source: tuple[int, int]) -> int:
        """The first word behind the last mark between whose and what ("لندن کے ماہی گیر غلام رسول")."""
        marks = (k + 1 for k in range(source[0], source[1] - 1) if self._w.folds[k] in self._lex.possessive_marks)
        return max(marks, default=source[0])

    def _last_office(self, source: tuple[int, int]) -> int:
        """One past the last noun for a person or office within the source, where its name stands behind all that tells of whom he is
        ("महामार्ग पुलिस के क्षेत्रीय अधीक्षक …")."""
        known = unnamed(self._language)
        last = 0
        for k in range(source[0], source[1]):
            noun = known.nouns.at(self._w, k, source[1]) if known is not None else None
            title = self._lex.titles.at(self._w, k, source[1])
            if noun is not None and noun[1] in PERSONS:
                last = max(last, noun[0])
            if title is not None:
                last = max(last, title[0])
        return last if last < source[1] else 0

    def before_comma(self, source: tuple[int, int]) -> Speaker | None:
        """The person with whose name the sentence begins, where the source only tells more of him behind a comma and a postposition or a last verb
        credits him ("Kovács Anna, a bank elemzője szerint")."""
        if not self._lex.apposed or source[0] == 0 or self._w.gaps[source[0]].strip() not in COMMA:
            return None
        before = self._w.ends[source[0] - 1]
        named = next(self._names.back_from(before), None)
        if named is None or named.end != before or self._names.entities[named.entity].kind != "PER":
            return None
        first = self._w.within_end(named.start)
        opens = first == 0 or any(c in _STOPS for c in self._w.gaps[first])
        return self._names.called(named) if opens else None
