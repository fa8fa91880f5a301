"""A source by English for it: a description whose every word is understood ("Pakistani official"), the English name of a body."""

from __future__ import annotations

from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.bodies import placing, town
from reportedly.extract.speech.described import Described
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.named import Named
from reportedly.extract.speech.names import Names, Speaker
from reportedly.extract.speech.unnamed import SHOWN_IN, English, composed, fuller_body, in_english, is_body
from reportedly.naming.scripts import script_of

# A source of a place and at most one more word is the place ("Washington itself").
_PLACE: Final = 2
# A town's name in Chinese characters has no more of them than this, and none of these before it.
_TOWN: Final = 3
_BOUNDS: Final = frozenset("在从和与及的国对向到是由将距")


class Translated:
    """Calls the sources of one article by what English calls them."""

    def __init__(self, tokens: Words, lexicon: SpeechLexicon, names: Names, described: Described, named: Named) -> None:
        self._w, self._lex, self._names = tokens, lexicon, names
        self._language = names.language
        self._described = described
        self._named = named

    def of(self, source: tuple[int, int]) -> Speaker | None:
        """A speaker without a name by what English calls it ("Pakistani official"); a place that is all the source."""
        inner = self.within(source)
        if inner is not None:
            return Speaker(inner)
        english = composed(self._w, source, self._lex, self._language)
        english = english or composed(self._w, source, self._lex, self._language, offices=True)
        if english is not None:
            fuller = self._fuller_body(english, source)
            return self.speaker(english, source) if fuller is None else Speaker(fuller)
        inside = self._names.inside(*source)
        return self._names.entity(inside[0].entity) if inside and source[1] - source[0] <= _PLACE else None

    def within(self, source: tuple[int, int]) -> str | None:
        """ "источник в полиции": a police source."""
        cut = next((k for k in range(source[0] + 1, source[1] - 1) if self._w.folds[k] in self._lex.locatives), None)
        if cut is None:
            return None
        head = in_english(self._w, (source[0], cut), self._lex, self._language)
        body = in_english(self._w, (cut + 1, source[1]), self._lex, self._language)
        return f"{body} {head}" if head is not None and body is not None else None

    def _fuller_body(self, english: English, source: tuple[int, int]) -> str | None:
        """The body that a bare noun for one comes back to ("die Kommission": the Wahlkommission)."""
        if " " in english.name or english.placed or not is_body(english.name) or self._described.bare(source) is None:
            return None
        return fuller_body(self._w, source[0], english.name, self._lex)

    def mistaken(self, source: tuple[int, int]) -> Speaker | None:
        """Somebody whom English calls by common words alone, even where they were taken for a person's name, or in small letters for an
        organisation's; before a place ("farmers in Diyala") too, which does not speak."""
        cut = next(
            (k for k in range(source[0] + 1, source[1] - 1) if self._w.folds[k] in self._lex.locatives), source[1]
        )
        named = self._named.of(source)
        if named is None or named.entity is None:
            return None
        raw = self._w.text[self._w.starts[source[0]] : self._w.ends[source[1] - 1]]
        if self._language == SHOWN_IN and self._names.entities[named.entity].kind == "ORG" and raw != raw.lower():
            return None
        english = composed(self._w, (source[0], cut), self._lex, self._language)
        if english is None and cut < source[1]:
            english = composed(self._w, source, self._lex, self._language)
        if english is None:
            return None
        whole = 2 * len(self._names.entities[named.entity].name) > len(raw) or english.placed
        body = (
            named.entity
            if self._names.entities[named.entity].kind == "ORG" and whole and (cut == source[1] or english.placed)
            else None
        )
        return self.speaker(english, source, body)

    def speaker(self, english: English, source: tuple[int, int], entity: int | None = None) -> Speaker:
        """A speaker by the English name; with what stands in the text where that is a body with a country or a place in its name."""
        if english.unit is not None and (local := self._local(english.unit, source[0])) is not None:
            return Speaker(f"{local} {english.name.removeprefix(english.unit).strip()}", entity)
        written = " ".join(self._w.text[self._w.starts[source[0]] : self._w.ends[source[1] - 1]].split())
        marked = next(
            (
                m
                for m in self._lex.markers
                if len(self._lex.markers) > 1 and written.endswith(m) and len(self._w.folds[source[1] - 1]) > len(m) + 1
            ),
            "",
        )
        return Speaker(
            english.name,
            entity,
            written[: len(written) - len(marked)] if english.placed and self._language != SHOWN_IN else None,
        )

    def _local(self, unit: str, index: int) -> str | None:
        """The place of that kind that was named last before the word ("city": 東営市), in writing without spaces."""
        lists, text = placing(self._lex.language), self._w.text
        for k in range(index - 1, 1, -1):
            found = lists.units.at(self._w, k, index)
            if found is None or found[1] != unit or self._w.gaps[k]:
                continue
            low = k
            while low > max(0, k - _TOWN) and not self._w.gaps[low] and self._may_be_town(low - 1):
                low -= 1
            if k - low >= 2:
                return town(text[self._w.starts[low] : self._w.ends[k - 1]], self._lex.language, chinese="中国" in text)
        return None

    def _may_be_town(self, index: int) -> bool:
        letter = self._w.raw(index)
        return (
            script_of(letter) == "han"
            and letter not in _BOUNDS
            and placing(self._lex.language).units.at(self._w, index, index + 1) is None
        )
