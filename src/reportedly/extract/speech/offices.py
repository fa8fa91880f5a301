"""Who is meant by an office or a calling ("the regional commissioner", "il sacerdote"): the person beside whose name the same words stand, before or further on.

One table for an article, made when it is first asked for: which words stand beside which name, and who holds which office. Looking something up then costs no pass over all names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from reportedly import languages
from reportedly.extract.phrases import Words
from reportedly.extract.speech.described import Described
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.marks import COMMA
from reportedly.extract.speech.names import NEAR, Mention, Names, Speaker
from reportedly.extract.speech.unnamed import extent, in_english, is_body

# A noun for an office is no shorter than this, and in another case it differs in no more than its last letters.
_OFFICE: Final = 5
_ENDING: Final = 2
# An office that a person is called by further on has no more words than this.
_LATER: Final = 4
_COUNTERPART: Final = "counterpart"


class Offices:
    """The offices of one article and who holds them."""

    def __init__(self, tokens: Words, lexicon: SpeechLexicon, names: Names, described: Described) -> None:
        self._w, self._lex, self._names = tokens, lexicon, names
        self._described = described
        self._cased = bool(languages.load(lexicon.language, "speech").get("genitive"))

    # ---- the table

    @cached_property
    def _beside_names(self) -> Mapping[tuple[str, ...], Sequence[tuple[Mention, int]]]:
        """By words, the last of them without its ending where it may be in another case: the names of people beside which they stand (with the word at which they begin), in the order of the names."""
        found: dict[tuple[str, ...], list[tuple[Mention, int]]] = defaultdict(list)
        for mention in self._names.mentions:
            if self._names.entities[mention.entity].kind != "PER":
                continue
            begin, after = self._names.words(mention)
            around = (*range(max(0, begin - 2 * NEAR), begin), *range(after, min(len(self._w), after + 2 * NEAR)))
            for n in around:
                for size in range(1, min(_LATER, len(self._w) - n) + 1):
                    if self._is_beside(n, n + size, begin, after):
                        found[self._key(n, size)].append((mention, n))
        return found

    @cached_property
    def _holders(self) -> Mapping[str, Mapping[int, int]]:
        """By office, and by what an office's key ends with ("commissioner" of a regional one): the people who hold it, with where they are named last."""
        last: dict[int, int] = {index: start for start, _, index in self._names.mentions}
        found: dict[str, dict[int, int]] = defaultdict(dict)
        for index, start in last.items():
            entity = self._names.entities[index]
            if entity.kind == "PER" and entity.role_key is not None:
                parts = entity.role_key.split("-")
                for k in range(len(parts)):
                    found["-".join(parts[k:])][index] = start
        return found

    def _key(self, first: int, size: int) -> tuple[str, ...]:
        folds = self._w.folds[first : first + size]
        last = folds[-1][:-_ENDING] if self._cased and len(folds[-1]) > _OFFICE else folds[-1]
        return (*folds[:-1], last)

    def _said_beside(self, first: int, size: int) -> Iterator[tuple[Mention, int]]:
        """Where else the words at `first` stand beside a name, the last of them perhaps in another case."""
        return (found for found in self._beside_names.get(self._key(first, size), ()) if found[1] != first)

    # ---- what is asked of it

    def before(self, source: tuple[int, int]) -> Speaker | None:
        """ "The Cabinet Secretary", "il sacerdote": the person beside whose name the same words stood last before, an office that no lexicon
        has."""
        first, stop = source
        first = self._w.past(first, stop, self._lex.articles)
        stop = self._w.short_of(first + 1, stop, self._lex.demonstratives)
        size = stop - first
        if not 0 < size <= NEAR or len(self._w.folds[stop - 1]) < _OFFICE or self._names_somebody(first, stop):
            return None
        if self._tells_body(first, stop):
            return None
        definite = first > source[0] or stop < source[1] or self._lex.articleless or self._w.raw(first)[0].isupper()
        if not definite or self._w.folds[source[0]] in self._lex.indefinite:
            return None
        for m, n in reversed(list(self._said_beside(first, size))):
            if m.start < self._w.starts[first] and n + size <= first:
                return self._names.entity(m.entity)
        return self._introduced_later(first, size)

    def _names_somebody(self, first: int, stop: int) -> bool:
        """Whether a name stands within the words that is no mere title taken for one."""
        if not self._names.has_name(first, stop):
            return False
        inside = map(self._names.words, self._names.inside(first, stop)[:NEAR])
        return not all((t := self._lex.titles.at(self._w, a, b)) is not None and t[0] == b for a, b in inside)

    def _introduced_later(self, first: int, size: int) -> Speaker | None:
        """Whose name stands behind the same words further on, where it is the first that the article has them with ("the regional commissioner said. …
        Regional Commissioner Nora Weiss")."""
        if size < 2 and not self._w.raw(first)[0].isupper():
            return None
        for m, n in self._said_beside(first, size):
            begin, after = self._names.words(m)
            if n == begin - size or after <= n < min(len(self._w) - size, after + NEAR):
                return self._names.entity(m.entity)
        return None

    def theirs(self, source: tuple[int, int]) -> Speaker | None:
        """ "His lawyer said": the one person whom the article calls so, before or further on."""
        first, stop = source[0] + 1, source[1]
        if self._w.folds[source[0]] not in self._lex.possessives or not 0 < stop - first <= NEAR:
            return None
        key = self._described.role_key((first, stop))
        if key is None or key == _COUNTERPART or self._names.has_name(first, stop):
            return None
        return self.holder(key, {m.entity for m, _ in self._said_beside(first, stop - first)})

    def holder(self, key: str, beside: Collection[int] = ()) -> Speaker | None:
        """Who alone is told to hold an office in the article; `beside`: beside whose names it stands as well."""
        found = {index for index in {*self._holders.get(key, {}), *beside} if " " in self._names.entities[index].name}
        return self._names.entity(found.pop()) if len(found) == 1 else None

    def later(self, source: tuple[int, int]) -> Speaker | None:
        """ "the regional commissioner said": the one person who is called so further on ("Regional Commissioner Nora Weiss")."""
        first, stop = source
        first = self._w.past(first, stop, self._lex.articles - self._lex.indefinite)
        stop = self._w.short_of(first + 1, stop, self._lex.demonstratives)
        definite = first > source[0] or stop < source[1] or self._lex.articleless
        several = self._lex.indefinite | self._lex.numbers | self._lex.quantifiers
        if not definite or not 0 < stop - first <= _LATER or self._w.folds[first] in several:
            return None
        if (titled := self._title_of(first, stop)) is not None:
            return self._names.entity(titled)
        if self._names.has_name(first, stop) or self._tells_body(first, stop):
            return None
        key, position = self._described.role_key((first, stop)), self._w.starts[stop - 1]
        held = self._holders.get(key, {}) if key is not None else {}
        found = {index for index, last in held.items() if last >= position}
        found |= {m.entity for m, _ in self._said_beside(first, stop - first) if m.start >= position}
        if not found:
            return self._unintroduced(first, stop)
        return self._names.entity(found.pop()) if len(found) == 1 else None

    def _title_of(self, first: int, stop: int) -> int | None:
        """The one person whose title, and no more of the name, stands within the words, as the names of the article have it."""
        inside = self._names.inside(first, stop)
        if len(inside) != 1 or self._names.entities[inside[0].entity].kind != "PER":
            return None
        begin, end = self._names.words(inside[0])
        apart = self._lex.within | self._lex.prepositions
        owned = any(self._w.folds[k] in apart for k in range(first, begin))
        whose = any(extent(self._w, k, begin, self._lex) is not None for k in range(first, begin))
        return inside[0].entity if self._is_office(begin, end) and not owned and not whose else None

    def _is_office(self, first: int, stop: int) -> bool:
        """Whether the words are a title."""
        found = self._lex.titles.at(self._w, first, stop)
        return found is not None and found[0] == stop

    def _unintroduced(self, first: int, stop: int) -> Speaker | None:
        """The person whom the article names first of all after an office, and who speaks at once without being introduced: it was he ("…, the regional
        commissioner said. … Nora Weiss told reporters")."""
        office = any(
            (t := self._lex.titles.at(self._w, k, stop)) is not None and t[0] == stop for k in range(first, stop)
        )
        mention = next((m for m in self._names.mentions if self._names.entities[m.entity].kind == "PER"), None)
        if not office or mention is None or mention.start < self._w.starts[first]:
            return None
        entity = self._names.entities[mention.entity]
        if " " not in entity.name or entity.role is not None:
            return None
        begin, after = self._names.words(mention)
        if (
            after >= len(self._w)
            or self._w.gaps[after].strip()
            or self._lex.titles.at(self._w, begin - 1, begin) is not None
        ):
            return None
        cue = self._lex.cues.at(self._w, after, min(len(self._w), after + NEAR))
        opens = begin == 0 or bool(self._w.gaps[begin].strip())
        return self._names.entity(mention.entity) if cue is not None and cue[1].place == "verb" and opens else None

    def _tells_body(self, first: int, stop: int) -> bool:
        """Whether the words are those for a body or a paper."""
        told = self._lex.bodies | self._lex.offices | self._lex.documents
        if any(self._w.folds[k] in told for k in range(first, stop)):
            return True
        english = in_english(self._w, (first, stop), self._lex, self._names.language)
        return english is not None and is_body(english)

    def _is_beside(self, low: int, high: int, begin: int, after: int) -> bool:
        """Whether words stand right beside a name, with no more than a comma, an article or an honorific between."""
        between = range(high, begin) if high <= begin else range(after, low)
        if len(between) > 2 * NEAR or high > begin and low < after:
            return False
        gaps = [self._w.gaps[k].strip() for k in range(between.start, between.stop + 1)]
        small = self._lex.articles | self._lex.within
        offices = {n for k in between if (t := self._lex.titles.at(self._w, k, between.stop)) for n in range(k, t[0])}
        joined = offices | {k for k in between if self._w.folds[k] in self._lex.conjunctions and offices}
        if len(between) - len(joined) > NEAR:
            return False
        if not all(self._w.folds[k] in small or k in joined for k in between):
            return False
        return all(g in COMMA or g in (".", "") for g in gaps) and (high <= begin or bool(gaps[0]))
