"""Speakers who are named after a place or a person: "residents of Lund", "the ministry in Kyiv", "the lawyer of Nora Weiss"."""

from __future__ import annotations

from reportedly.extract.phrases import Words
from reportedly.extract.speech.bodies import placing
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.names import Names, Speaker
from reportedly.extract.speech.translated import Translated
from reportedly.extract.speech.unnamed import (
    MOUTHS,
    SHOWN_IN,
    English,
    composed,
    extent,
    in_english,
    is_body,
    listed,
    of_country,
)
from reportedly.naming import countries, gazetteer


class Placed:
    """Names speakers by the place or the person that they belong to."""

    def __init__(self, tokens: Words, lexicon: SpeechLexicon, names: Names, translated: Translated) -> None:
        self._w, self._lex, self._names = tokens, lexicon, names
        self._language = names.language
        self._translated = translated

    def of(self, source: tuple[int, int]) -> Speaker | None:
        """Who is told by whom or where he is: "el abogado de Nora Weiss", "vecinos de Lund", "le maire de Lund" (whom the article names)."""
        headed = self._headed_by(source)
        if headed is None or self._is_understood(source):
            return None
        head, end, begin = headed
        if (
            self._language != SHOWN_IN
            and self._is_common(end, source[1])
            and (not is_body(head) or head in listed("crowds"))
        ):
            whole = self._translated.within(source) or in_english(self._w, source, self._lex, self._language)
            return Speaker(whole or head)  # "o advogado do réu", "fuentes próximas a la negociación"
        if begin is None:
            return None
        if self._language != SHOWN_IN and not is_body(head) and self._w.raw(begin)[0].islower():
            far = next((n for n in range(begin, source[1]) if self._w.raw(n)[0].isupper()), source[1])
            if not self._names.has_name(begin, source[1]) and all(
                self._w.raw(n)[0].isupper() for n in range(far, source[1])
            ):
                begin = far  # "pescadores da praia de Caparica"
                rest = self._w.text[self._w.starts[begin] : self._w.ends[source[1] - 1]]
                return self._of_place(head, rest) or Speaker(f"{head} of {rest}")
        named = next(iter(self._names.between(self._w.starts[begin], self._w.starts[begin] + 1)), None)
        if named is not None and self._w.within_end(named.end) != source[1]:
            return None
        entity = None if named is None else self._names.entities[named.entity]
        if entity is not None and entity.kind == "PER" and (head in listed("attached") or " " in entity.name):
            return Speaker(f"{head} of {entity.name}") if head in listed("attached") else None
        if entity is not None and entity.kind == "ORG":
            return None
        rest = " ".join(self._w.text[self._w.starts[begin] : self._w.ends[source[1] - 1]].split())
        found = self._of_place(head, rest)
        if found is None and named is None and head in MOUTHS and self._language != SHOWN_IN:
            known = in_english(self._w, (begin, source[1]), self._lex, self._language)
            return Speaker(rest) if known is None and self._w.raw(begin)[0].isupper() else None
        return (
            found if found is None or not is_body(head) else self._translated.speaker(English(found.name, True), source)
        )

    def _is_understood(self, source: tuple[int, int]) -> bool:
        """Whether every word of the source, its place among them, has its English, in languages that say how places stand in names of bodies."""
        if not placing(self._lex.language).units:
            return False
        return composed(self._w, source, self._lex, self._language) is not None

    def _is_common(self, first: int, stop: int) -> bool:
        """Whether words behind a noun are no name and no place."""
        if any(self._w.raw(k)[0].isupper() for k in range(first, stop)):
            return False
        return first < stop and not self._names.has_name(first, stop)

    def _headed_by(self, source: tuple[int, int]) -> tuple[str, int, int | None] | None:
        """The English for the noun that a source begins with, where it ends, and the word behind the "of" or "in" that follows it."""
        first, stop = source
        first = self._w.past(first, stop, self._lex.articles)
        stop = self._w.short_of(first, stop, self._lex.demonstratives)
        end = extent(self._w, first, stop, self._lex) if first < stop else None
        if end is None or end >= stop or self._w.gaps[end].strip():
            return None
        english = in_english(self._w, (first, end), self._lex, self._language)
        if english is None:
            return None
        begin = self._w.past(end + 1, stop, self._lex.articles)
        links = self._lex.within | self._lex.locatives | self._lex.members
        belongs = begin < stop and self._w.folds[end] in links and not self._w.gaps[begin].strip()
        return english, end, begin if belongs else None

    def _of_place(self, head: str, place: str) -> Speaker | None:
        """A body or people by their place: "Swedish defence ministry", "Lund police", "consulate in Lund", "residents of Lund"; who holds an
        office alone in the article is that person."""
        code = countries.capital(place, self._language) or countries.named(place, self._language)
        known = gazetteer.find(place) if place[0].isupper() else ()
        if code is None and not known:
            return None
        if known and known[0].alternate and self._language != SHOWN_IN:
            place = known[0].name  # Monachium
        if is_body(head):
            if countries.named(place, self._language) is not None and code is not None:
                return Speaker(of_country(head, code) or head)
            if code is not None and head not in listed("abroad") and head in listed("national"):
                return Speaker(of_country(head, code) or head)
            return Speaker(f"{head} in {place}" if head in listed("abroad") else f"{place} {head}")
        holders = [
            i for i, e in enumerate(self._names.entities) if e.kind == "PER" and e.role_key == head.replace(" ", "-")
        ]
        return self._names.entity(holders[0]) if len(holders) == 1 else Speaker(f"{head} of {place}")
