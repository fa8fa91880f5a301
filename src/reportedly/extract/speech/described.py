"""Who is meant by a description: "the minister", "the ministry", "the company", "the officer", "the statement"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportedly import languages
from reportedly.extract.phrases import Words
from reportedly.extract.speech.cases import cases
from reportedly.extract.speech.firms import FIRMS, firms, subject_before
from reportedly.extract.speech.lexicon import SpeechLexicon, has_tones
from reportedly.extract.speech.unnamed import CENTRAL_BANK, extent, in_english, is_body, of_country
from reportedly.naming import countries
from reportedly.records import Entity, NameMention, Span
from reportedly.text import fold, marked, words

# How far from a name the noun may stand that introduces it, in words.
NEAR: Final = 3
# A family's name in Chinese characters or Hangul has no more signs than this.
_FAMILY: Final = 2
COMMAS: Final = frozenset(",،，、")
# A noun for an office is no shorter than this, and in another case it differs in no more than its last letters.
_OFFICE: Final = 5
_ENDING: Final = 2
# An office that a person is called by further on has no more words than this.
_LATER: Final = 4
# Between a noun and the quoted name behind it.
_NAME_GAPS: Final = frozenset({" «", " „", " “", ' "', " "})


@dataclass(frozen=True, slots=True)
class Speaker:
    """The name to show and the entity, where there is one; `written`: what stands in the text, of a body whose name is given in English."""

    name: str
    entity: int | None = None
    written: str | None = None


class Described:
    """The names of one article, and the descriptions that come back to them."""

    def __init__(
        self,
        tokens: Words,
        lexicon: SpeechLexicon,
        entities: Sequence[Entity],
        names: Sequence[NameMention],
        heard: Sequence[tuple[frozenset[str], Speaker]],
        language: str | None = None,
    ) -> None:
        self._w = tokens
        self.language = language
        self._lex = lexicon
        self.entities = entities
        spans = {(n.span, n.entity) for n in names if n.entity is not None}
        spans |= {(span, i) for i, e in enumerate(entities) for span in e.mentions}
        self.mentions = sorted((s.start, s.end, e) for s, e in spans)
        self.starts = [m[0] for m in self.mentions]
        self._roles = [self._folded(e.role) for e in entities]
        self._heads = [self._folded(" ".join(e.names)) if e.kind == "ORG" else frozenset() for e in entities]
        self.surnames = [self._folded(e.name.rpartition(" ")[2]) if " " in e.name else frozenset() for e in entities]
        self._fuller = {i: j for i, e in enumerate(entities) for j in [_fuller(e, entities)] if j is not None}
        self._cased = bool(languages.load(lexicon.language, "speech").get("genitive"))
        self._bylines = {i for i, e in enumerate(entities) if e.kind == "ORG" and self._is_byline(e)}
        self._heard = heard
        self.cases = cases(lexicon.language) if language is not None else None
        self.credited = False

    def _is_byline(self, entity: Entity) -> bool:
        """Whether an organisation stands nowhere but in the credit of the article: in brackets before a dash, or alone in its last line."""
        text = self._w.text

        def credited(span: Span) -> bool:
            before, after = text[: span.start].rstrip(" "), text[span.end :]
            bracketed = before.endswith("(") and after.startswith(")") and after[1:].lstrip()[:1] in ("-", "–", "—")
            return bracketed or before.endswith("\n") and not after.strip(" .\n")

        return bool(entity.mentions) and all(credited(span) for span in entity.mentions)

    def _folded(self, text: str | None) -> frozenset[str]:
        folding = marked if has_tones(self._lex.language) else fold
        return frozenset(folding(w) for w, _ in words(text)) if text else frozenset()

    def entity(self, index: int) -> Speaker:
        index = self._fuller.get(index, index)
        name = self.entities[index].name
        return Speaker(national(name) or self.unhonoured(name), index)

    def unhonoured(self, name: str) -> str:
        """A name without the honorific that is written onto it (Thai นาย)."""
        for mark in self._lex.honorifics:
            if name.startswith(mark) and len(name) > len(mark) + 1:
                return name[len(mark) :].lstrip()
        return name

    def has_name(self, first: int, stop: int) -> bool:
        k = bisect_left(self.starts, self._w.starts[first])
        return k < len(self.mentions) and self.mentions[k][0] < self._w.ends[stop - 1]

    def before(self, position: int, kind: str) -> Speaker | None:
        k = bisect_left(self.starts, position) - 1
        while k >= 0:
            entity = self.entities[self.mentions[k][2]]
            dateline = kind == "ORG" and countries.capital(entity.name, self.language) is not None  # "ROMA."
            if entity.kind == kind and not dateline and self.mentions[k][2] not in self._bylines:
                return self.entity(self.mentions[k][2])
            k -= 1
        return None

    def described(self, source: tuple[int, int]) -> Speaker | None:
        """ "the minister", "the ministry": the entity of that role or with that word in its name, the one named last before."""
        while source[1] - 1 > source[0] and self._w.folds[source[1] - 1] in self._lex.demonstratives:
            source = (source[0], source[1] - 1)  # "gavana huyo"
        described = frozenset(_unpossessed(w) for w in self._w.folds[source[0] : source[1]])
        described = described - self._lex.articles - self._lex.skips
        first = self._w.raw(source[0])
        capital = (
            first[0].isupper() and self._w.folds[source[0]] not in self._lex.articles and not self._lex.articleless
        )
        if not described or capital:
            return None
        position = self._w.starts[source[0]]
        key = self._role_key(source)
        k = bisect_left(self.starts, position) - 1
        seen: set[int] = set()
        while k >= 0 and len(seen) < 12:
            index = self.mentions[k][2]
            if index not in seen:
                seen.add(index)
                if described <= self._roles[index] or described <= self._heads[index]:
                    return self.entity(index)
                if key is not None and self.entities[index].role_key == key:
                    return self.entity(self._at_home(index, key))
            k -= 1
        return None

    def called_before(self, source: tuple[int, int]) -> Speaker | None:
        """ "The Cabinet Secretary", "il sacerdote": the person beside whose name the same words stood last before, an office that no lexicon
        has."""
        first, stop = source
        while first < stop and self._w.folds[first] in self._lex.articles:
            first += 1
        while stop - 1 > first and self._w.folds[stop - 1] in self._lex.demonstratives:
            stop -= 1
        size = stop - first
        if not 0 < size <= NEAR or len(self._w.folds[stop - 1]) < _OFFICE or self._names_somebody(first, stop):
            return None
        if self._tells_body(first, stop):
            return None
        definite = first > source[0] or stop < source[1] or self._lex.articleless or self._w.raw(first)[0].isupper()
        if not definite or self._w.folds[source[0]] in self._lex.indefinite:
            return None
        k = bisect_left(self.starts, self._w.starts[first]) - 1
        while k >= 0:
            if self._is_called(self.mentions[k], first, size, first - size + 1):
                return self.entity(self.mentions[k][2])
            k -= 1
        return self._introduced_later(first, size)

    def _names_somebody(self, first: int, stop: int) -> bool:
        """Whether a name stands within the words that is no mere title taken for one."""
        if not self.has_name(first, stop):
            return False
        k = bisect_left(self.starts, self._w.starts[first])
        inside = [
            self._w.within(Span(m[0], m[1])) for m in self.mentions[k : k + NEAR] if m[0] < self._w.ends[stop - 1]
        ]
        return not all((t := self._lex.titles.at(self._w, a, b)) is not None and t[0] == b for a, b in inside)

    def _introduced_later(self, first: int, size: int) -> Speaker | None:
        """Whose name stands behind the same words further on, where it is the first that the article has them with ("the regional commissioner said. …
        Regional Commissioner Nora Weiss")."""
        if size < 2 and not self._w.raw(first)[0].isupper():
            return None
        for start, end, index in self.mentions[bisect_left(self.starts, self._w.ends[first + size - 1]) :]:
            begin, after = self._w.within(Span(start, end))
            apposed = range(after, min(len(self._w) - size, after + NEAR))
            places = (begin - size, *apposed)
            if self.entities[index].kind == "PER" and any(
                n > first and self._is_said_again(n, first, size) and self._is_beside(n, n + size, begin, after)
                for n in places
            ):
                return self.entity(index)
        return None

    def _is_called(self, mention: tuple[int, int, int], first: int, size: int, stop: int) -> bool:
        """Whether the words at `first` stand beside the name of a person too, before the word `stop`."""
        start, end, index = mention
        if self.entities[index].kind != "PER":
            return False
        begin, after = self._w.within(Span(start, end))
        around = (range(max(0, begin - 2 * NEAR), begin), range(after, min(stop, after + 2 * NEAR)))
        return any(
            n != first and self._is_said_again(n, first, size) and self._is_beside(n, n + size, begin, after)
            for r in around
            for n in r
        )

    def named_later(self, source: tuple[int, int]) -> Speaker | None:
        """ "the regional commissioner said": the one person who is called so further on ("Regional Commissioner Nora Weiss")."""
        first, stop = source
        while first < stop and self._w.folds[first] in self._lex.articles - self._lex.indefinite:
            first += 1
        while stop - 1 > first and self._w.folds[stop - 1] in self._lex.demonstratives:
            stop -= 1
        definite = first > source[0] or stop < source[1] or self._lex.articleless
        several = self._lex.indefinite | self._lex.numbers | self._lex.quantifiers
        if not definite or not 0 < stop - first <= _LATER or self._w.folds[first] in several:
            return None
        if (held := self._title_of(first, stop)) is not None:
            return self.entity(held)
        if self.has_name(first, stop) or self._tells_body(first, stop):
            return None
        key = self._role_key((first, stop))
        size, last = stop - first, len(self._w) - (stop - first) + 1
        found: set[int] = set()
        for mention in self.mentions[bisect_left(self.starts, self._w.starts[stop - 1]) :]:
            role, person = self.entities[mention[2]].role_key, self.entities[mention[2]].kind == "PER"
            if (
                person
                and key is not None
                and role is not None
                and (role == key or role.endswith(f"-{key}"))
                or self._is_called(mention, first, size, last)
            ):
                found.add(mention[2])
        if not found:
            return self._unintroduced(first, stop)
        return self.entity(found.pop()) if len(found) == 1 else None

    def _title_of(self, first: int, stop: int) -> int | None:
        """The one person whose title, and no more of the name, stands within the words, as the names of the article have it."""
        low, high = self._w.starts[first], self._w.ends[stop - 1]
        inside = self.mentions[bisect_left(self.starts, low) : bisect_left(self.starts, high)]
        if len(inside) != 1 or self.entities[inside[0][2]].kind != "PER":
            return None
        begin, end = self._w.within(Span(*inside[0][:2]))
        apart = self._lex.within | self._lex.prepositions
        owned = any(self._w.folds[k] in apart for k in range(first, begin))
        whose = any(extent(self._w, k, begin, self._lex) is not None for k in range(first, begin))
        return inside[0][2] if self._is_office(begin, end) and not owned and not whose else None

    def _is_office(self, first: int, stop: int) -> bool:
        found = self._lex.titles.at(self._w, first, stop)
        return found is not None and found[0] == stop

    def _unintroduced(self, first: int, stop: int) -> Speaker | None:
        """The person whom the article names first of all after an office, and who speaks at once without being introduced: it was he ("…, the regional
        commissioner said. … Nora Weiss told reporters")."""
        office = any(
            (t := self._lex.titles.at(self._w, k, stop)) is not None and t[0] == stop for k in range(first, stop)
        )
        if not office or any(self.entities[m[2]].kind == "PER" and m[0] < self._w.starts[first] for m in self.mentions):
            return None
        mention = next((m for m in self.mentions if self.entities[m[2]].kind == "PER"), None)
        if mention is None or " " not in self.entities[mention[2]].name or self.entities[mention[2]].role is not None:
            return None
        begin, after = self._w.within(Span(*mention[:2]))
        if (
            after >= len(self._w)
            or self._w.gaps[after].strip()
            or self._lex.titles.at(self._w, begin - 1, begin) is not None
        ):
            return None
        cue = self._lex.cues.at(self._w, after, min(len(self._w), after + NEAR))
        opens = begin == 0 or bool(self._w.gaps[begin].strip())
        return self.entity(mention[2]) if cue is not None and cue[1].place == "verb" and opens else None

    def _tells_body(self, first: int, stop: int) -> bool:
        """Whether the words are those for a body or a paper."""
        told = self._lex.bodies | self._lex.offices | self._lex.documents
        if any(self._w.folds[k] in told for k in range(first, stop)):
            return True
        english = in_english(self._w, (first, stop), self._lex, self.language)
        return english is not None and is_body(english)

    def _is_said_again(self, index: int, first: int, size: int) -> bool:
        """Whether the words at `first` stood before at `index`, the last of them perhaps in another case."""
        folds = self._w.folds
        if folds[index : index + size - 1] != folds[first : first + size - 1]:
            return False
        one, other = folds[index + size - 1], folds[first + size - 1]
        return one == other or self._cased and one[:-_ENDING] == other[:-_ENDING] and len(one) > _OFFICE

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
        if not all(self._w.folds[k] in small or k in joined or self._is_honorific(k) for k in between):
            return False
        return all(g in COMMAS or g in (".", "") for g in gaps) and (high <= begin or bool(gaps[0]))

    def _is_honorific(self, index: int) -> bool:
        found = self._lex.titles.at(self._w, index, index + 1)
        return found is not None

    def _at_home(self, index: int, key: str) -> int:
        """Of two holders of an office the one who was named without a country: "the foreign minister" of the outlet's own country."""
        holders = [i for i, e in enumerate(self.entities) if e.kind == "PER" and e.role_key == key]
        own = [i for i in holders if self.entities[i].country is None]
        return own[0] if len(own) == 1 < len(holders) else index

    def _role_key(self, source: tuple[int, int]) -> str | None:
        """Which role the source names and nothing else ("il direttore", "মুখপাত্রের"), whatever its ending."""
        first = source[0]
        while first < source[1] - 1 and self._w.folds[first] in self._lex.articles:
            first += 1
        found = self._lex.titles.at(self._w, first, source[1])
        if found is not None and found[0] == source[1]:
            return found[1] or None
        english = in_english(self._w, (first, source[1]), self._lex, self.language)
        return None if english is None else english.replace(" ", "-")

    def is_unspaced(self, index: int) -> bool:
        """Whether the word is one character of a script without spaces."""
        return len(self._w.folds[index]) == 1 and not self._w.folds[index].isascii()

    def bare(self, source: tuple[int, int]) -> str | None:
        """The noun of a source that is nothing but an article and a noun, or a noun and a demonstrative ("chama hicho")."""
        first, stop = source
        while first < stop and (
            self._w.folds[first] in self._lex.articles or self._w.folds[first] in self._lex.pointing
        ):
            first += 1
        while stop - 1 > first and self._w.folds[stop - 1] in self._lex.demonstratives:
            stop -= 1
        if first != stop - 1:
            return None
        word = self._w.folds[first]
        elided = next((e for e in self._lex.elisions if word.startswith(e) and len(word) > len(e) + 1), "")
        word = word[len(elided) :]  # "l'entreprise"
        definite = (
            first > source[0]
            or stop < source[1]
            or bool(elided)
            or source[0] > 0
            and self._w.folds[source[0] - 1] in self._lex.articles
            and self._w.folds[source[0] - 1] not in self._lex.indefinite
            or not self._lex.articles
            or self._lex.articleless
            or self.credited  # "laut Unternehmen"
            or (bool(self._lex.definite) and word.startswith(self._lex.definite))
        )
        return word if definite else None

    def _body_noun(self, source: tuple[int, int]) -> str | None:
        """The noun for a body that a source is, by the form that stands in the lexicon ("des Unternehmens")."""
        noun = self.bare(source)
        if noun is None or noun in self._lex.bodies:
            return noun
        english = in_english(self._w, source, self._lex, self.language)
        return self._lex.body_names.get(english) if english is not None else None

    def body(self, source: tuple[int, int]) -> Speaker | None:
        """ "the group", "the company", "the court": the organisation named last before whose name does not tell that it is of another kind."""
        noun = self._body_noun(source)
        if noun is None or noun not in self._lex.bodies:
            return None
        introduced = self._introduced(noun, self._w.starts[source[0]])
        if introduced is not None:
            return introduced
        wanted = self._lex.kinds.get(noun)
        other: int | None = None
        k = bisect_left(self.starts, self._w.starts[source[0]]) - 1
        while k >= 0:
            index = self.mentions[k][2]
            told = self._heads[index] & self._lex.offices
            fits = bool(told & wanted) if wanted is not None else not told
            fits = fits and index not in self._bylines
            if (self.entities[index].kind == "ORG" or self._has_members(k)) and fits:
                if not self._is_of_another_kind(index, noun):
                    return self.entity(index)
                other = index if other is None else other
            k -= 1
        return self._written_so(noun, source[0]) or self._firm(source) if other is None else self.entity(other)

    def _firm(self, source: tuple[int, int]) -> Speaker | None:
        """ "the company", where what names it was taken for no name or for a person's."""
        english = self.bare(source) if self.language == "en" else in_english(self._w, source, self._lex, self.language)
        if english not in FIRMS:
            return None
        span = subject_before(self._w, self._lex, self.mentions, source[0])
        if span is not None:
            return Speaker(self._w.text[span.start : span.end])
        found = next(firms(self._w, self._lex, self.entities, self.mentions, source[0]), None)
        return None if found is None else self.entity(found)

    def _written_so(self, noun: str, stop: int) -> Speaker | None:
        """The words with capitals, or between quotation marks, behind the noun where it stood last before ("компания «Южный порт»"), where no
        name of an organisation was found."""
        english = self._lex.body_names
        for k in range(stop - 2, -1, -1):
            word = self._w.folds[k]
            if word != noun and not (word[:NEAR] == noun[:NEAR] and english.get(self._english(k) or "") == noun):
                continue
            end = k + 1
            while end < stop and end - k <= NEAR and self._goes_on_named(k, end):
                end += 1
            if end > k + 1:
                text = self._w.text[self._w.starts[k + 1] : self._w.ends[end - 1]]
                index = next((i for a, _, i in self.mentions if a == self._w.starts[k + 1]), None)
                return Speaker(" ".join(text.split()), index)
        return None

    def _goes_on_named(self, noun: int, index: int) -> bool:
        """Whether the word goes on a name that begins right behind a noun, with a capital or a quotation mark."""
        gap, opening = self._written_gap(index), self._written_gap(noun + 1)
        if index == noun + 1:
            capital = self._w.raw(index)[0].isupper()
            return capital and (gap in _NAME_GAPS or gap == " " and not self._lex.noun_capitals)
        return gap == " " and (opening in _NAME_GAPS or self._w.raw(index)[0].isupper())

    def _written_gap(self, index: int) -> str:
        """What stands before the word, with the marks around names."""
        return self._w.text[self._w.ends[index - 1] : self._w.starts[index]] if index > 0 else ""

    def _english(self, index: int) -> str | None:
        return in_english(self._w, (index, index + 1), self._lex, self.language)

    def _is_of_another_kind(self, index: int, noun: str) -> bool:
        """Whether the organisation is introduced as a body that the noun does not mean ("the GSS union" is not "the company")."""
        if noun in self._heads[index]:
            return False
        told = {w for n, m in enumerate(self.mentions) if m[2] == index for w in self._beside(n)} | self._heads[index]
        return bool(told & self._lex.bodies) and noun not in told

    def _beside(self, number: int) -> tuple[str, ...]:
        """The words right before and after a name, as far as no mark parts them from it."""
        first, stop = self._w.within(Span(*self.mentions[number][:2]))
        low = first
        while low > max(0, first - NEAR) and not self._w.gaps[low].strip():
            low -= 1
        high = stop
        while high < min(len(self._w), stop + NEAR) and not self._w.gaps[high].strip():
            high += 1
        return (*self._w.folds[low:first], *self._w.folds[stop:high])

    def _has_members(self, number: int) -> bool:
        """Whether the name stands where only a body's does: "a local commander of Kataib al-Nahr"."""
        first, _ = self._w.within(Span(*self.mentions[number][:2]))
        if first < 2 or self._w.folds[first - 1] not in self._lex.members:
            return False
        return any(
            self._lex.titles.at(self._w, k, first - 1) is not None for k in range(max(0, first - NEAR), first - 1)
        )

    def _introduced(self, noun: str, position: int) -> Speaker | None:
        """The name that was introduced with the noun ("Jund al-Nahr, an armed group", "the group Jund al-Nahr"), the last before."""
        for k in range(bisect_left(self.starts, position) - 1, -1, -1):
            start, end, index = self.mentions[k]
            first, stop = self._w.within(Span(start, end))
            before = self._w.folds[max(0, first - NEAR) : first]
            after = self._apposed_to(stop) if self._w.gaps[stop].strip() == "," else ()
            if noun in before or noun in after or noun in self._beside(k):
                return self.entity(index)
        return None

    def _apposed_to(self, index: int) -> tuple[str, ...]:
        """The words behind a name and a comma, up to the next mark."""
        stop = index + 1
        while stop < min(len(self._w), index + 2 * NEAR) and not self._w.gaps[stop].strip():
            stop += 1
        return self._w.folds[index:stop]

    def again(self, source: tuple[int, int]) -> Speaker | None:
        """ "the officer": the last of the speakers without a name who was called so with more words ("a police officer")."""
        noun = self.bare((source[0], self.core_end(source)))
        if noun is None or self._w.folds[source[0]] not in self._lex.articles:
            return None
        called = in_english(self._w, (source[0], self.core_end(source)), self._lex, self.language)
        if called is not None and is_body(called):
            return None  # "fuentes del hospital", and then "el hospital"
        return next((speaker for said, speaker in reversed(self._heard) if noun in said), None)

    def core_end(self, source: tuple[int, int]) -> int:
        """Where a relative clause or apposition after a comma begins, or the end."""
        joins = self._lex.relatives | self._lex.articles
        for k in range(source[0] + 1, source[1]):
            if self._w.gaps[k].strip() in COMMAS and self._w.folds[k] in joins:
                return k
        return source[1]


def national(name: str) -> str | None:
    """A body that English calls by its country's name and an "'s", as it is called without ("Kenya's central bank", "Peru's mining ministry")."""
    owner, _, what = name.replace("’s ", "'s ").partition("'s ")
    code = countries.named(owner, "en") if what and is_body(what.casefold()) else None
    if code is None:
        return None
    return of_country(CENTRAL_BANK if what.casefold() == CENTRAL_BANK else what, code)


def _unpossessed(word: str) -> str:
    return word[:-2] if word.endswith("'s") else word


def _fuller(short: Entity, entities: Sequence[Entity]) -> int | None:
    """The person in the same office whose name begins with this one, in writing where the family's name stands first ("김 시장", 田中市長)."""
    if short.kind != "PER" or short.role_key is None or len(short.name) > _FAMILY or short.name.isascii():
        return None
    found = [
        i for i, e in enumerate(entities)
        if e.kind == "PER" and e.role_key == short.role_key and e.name != short.name and e.name.startswith(short.name)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None
