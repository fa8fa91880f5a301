"""Speakers who are named after a place or a person: "residents of Lund", "the ministry in Kyiv", "the lawyer of Nora Weiss"."""

from __future__ import annotations

from bisect import bisect_left

from reportedly.extract.speech.described import Speaker
from reportedly.extract.speech.named import Named
from reportedly.extract.speech.unnamed import English, extent, in_english, is_body, listed, of_country
from reportedly.naming import countries, gazetteer


class Placed(Named):
    """Names speakers by the place or the person that they belong to."""

    def _belonging(self, source: tuple[int, int]) -> Speaker | None:
        """Who is told by whom or where he is: "el abogado de Nora Weiss", "vecinos de Lund", "le maire de Lund" (whom the article names)."""
        headed = self._headed_by(source)
        if headed is None:
            return None
        head, begin = headed
        k = bisect_left(self._starts, self._w.starts[begin])
        unnamed = self._w.raw(begin)[0].islower() and not self._has_name(begin, source[1])
        if unnamed and self._language != "en" and not is_body(head):
            whole = self._within(source) or in_english(self._w, source, self._lex, self._language)
            return Speaker(whole or head)  # "o advogado do réu"
        named = self._mentions[k] if k < len(self._mentions) and self._mentions[k][0] == self._w.starts[begin] else None
        if named is not None and self._w.within_end(named[1]) != source[1]:
            return None
        entity = None if named is None else self._entities[named[2]]
        if entity is not None and entity.kind == "PER" and (head in listed("attached") or " " in entity.name):
            return Speaker(f"{head} of {entity.name}") if head in listed("attached") else None
        if entity is not None and entity.kind == "ORG":
            return None
        found = self._of_place(
            head, " ".join(self._w.text[self._w.starts[begin] : self._w.ends[source[1] - 1]].split())
        )
        return found if found is None or not is_body(head) else self._in_english(English(found.name, True), source)

    def _headed_by(self, source: tuple[int, int]) -> tuple[str, int] | None:
        """The English for the noun that a source begins with, and the word behind the "of" or "in" that follows it."""
        first, stop = source
        while first < stop and self._w.folds[first] in self._lex.articles:
            first += 1
        end = extent(self._w, first, stop, self._lex) if first < stop else None
        if end is None or end >= stop - 1 or self._w.gaps[end].strip():
            return None
        if self._w.folds[end] not in self._lex.within | self._lex.locatives | self._lex.members:
            return None
        head = in_english(self._w, (first, end), self._lex, self._language)
        begin = end + 1
        while begin < stop and self._w.folds[begin] in self._lex.articles:
            begin += 1
        return None if head is None or begin >= stop else (head, begin)

    def _of_place(self, head: str, place: str) -> Speaker | None:
        """A body or people by their place: "Swedish defence ministry", "Lund police", "consulate in Lund", "residents of Lund"; who holds an
        office alone in the article is that person."""
        code = countries.capital(place, self._language) or countries.named(place, self._language)
        if code is None and not (place[0].isupper() and gazetteer.is_known(place)):
            return None
        if is_body(head):
            if countries.named(place, self._language) is not None and code is not None:
                return Speaker(of_country(head, code) or head)
            if code is not None and head not in listed("abroad") and head in listed("national"):
                return Speaker(of_country(head, code) or head)
            return Speaker(f"{head} in {place}" if head in listed("abroad") else f"{place} {head}")
        holders = [i for i, e in enumerate(self._entities) if e.kind == "PER" and e.role_key == head.replace(" ", "-")]
        return self._entity(holders[0]) if len(holders) == 1 else Speaker(f"{head} of {place}")
