"""Who is meant by a description: "the minister", "the ministry", "the company", "the officer", "the statement"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.extract.phrases import Words, words_of
from reportedly.extract.speech.cases import cases
from reportedly.extract.speech.lexicon import SpeechLexicon, has_tones
from reportedly.extract.speech.marks import COMMA
from reportedly.extract.speech.unnamed import CENTRAL_BANK, PERSONS, in_english, is_body, of_country, unnamed
from reportedly.naming import countries
from reportedly.records import Entity, NameMention, Span
from reportedly.text import fold, marked, words

# How far from a name the noun may stand that introduces it, in words.
NEAR: Final = 3
# A family's name in Chinese characters or Hangul has no more signs than this.
_FAMILY: Final = 2
# What a sentence ends with, behind which a capital tells nothing.
_ENDS: Final = frozenset(".!?\n")


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
        self.heads = [self._folded(" ".join(e.names)) if e.kind == "ORG" else frozenset() for e in entities]
        self.surnames = [self._folded(e.name.rpartition(" ")[2]) if " " in e.name else frozenset() for e in entities]
        self.bylines = {i for i, e in enumerate(entities) if e.kind == "ORG" and self._is_byline(e)}
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
        name = self.entities[index].name
        if self.entities[index].kind == "PER":
            name = self._without_calling(name)
        return Speaker(national(name) or self.unhonoured(name), index)

    def _without_calling(self, name: str) -> str:
        """A person's name without the noun for what he is that was taken for its first word ("Inginerul Simion Pruna"), where families' names do not stand first ("Pásztor Anna" is no shepherd)."""
        known = unnamed(self.language)
        if known is None or known.surname_first or name.count(" ") < 2:
            return name
        tokens = words_of(name)
        noun = known.nouns.at(tokens, 0, len(tokens))
        rest = name[tokens.starts[noun[0]] :] if noun is not None and noun[0] < len(tokens) - 1 else name
        return rest if noun is not None and noun[1] in PERSONS else name

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
            if entity.kind == kind and not dateline and self.mentions[k][2] not in self.bylines:
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
        opens = source[0] == 0 or any(c in _ENDS for c in self._w.gaps[source[0]])
        capital = first[0].isupper() and not opens
        capital = capital and self._w.folds[source[0]] not in self._lex.articles and not self._lex.articleless
        if not described or capital:
            return None
        position = self._w.starts[source[0]]
        key = self.role_key(source)
        k = bisect_left(self.starts, position) - 1
        seen: set[int] = set()
        while k >= 0 and len(seen) < 12:
            index = self.mentions[k][2]
            if index not in seen:
                seen.add(index)
                if described <= self._roles[index] or described <= self.heads[index]:
                    return self.entity(index)
                if key is not None and self.entities[index].role_key == key:
                    return self.entity(index)
            k -= 1
        return None

    def role_key(self, source: tuple[int, int]) -> str | None:
        """Which role the source names and nothing else ("il direttore", "মুখপাত্রের"), whatever its ending."""
        first = self._w.past(source[0], source[1] - 1, self._lex.articles)
        found = self._lex.titles.at(self._w, first, source[1])
        if found is not None and found[0] == source[1]:
            return found[1] or None
        english = in_english(self._w, (first, source[1]), self._lex, self.language)
        return None if english is None else english.replace(" ", "-")

    def bare(self, source: tuple[int, int]) -> str | None:
        """The noun of a source that is nothing but an article and a noun, or a noun and a demonstrative ("chama hicho")."""
        first, stop = source
        while first < stop and (
            self._w.folds[first] in self._lex.articles or self._w.folds[first] in self._lex.pointing
        ):
            first += 1
        stop = self._w.short_of(first + 1, stop, self._lex.demonstratives)
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

    def again(self, source: tuple[int, int]) -> Speaker | None:
        """ "the officer": the last of the speakers without a name who was called so with more words ("a police officer")."""
        noun = self.bare((source[0], self.core_end(source)))
        if noun is None or self._w.folds[source[0]] not in self._lex.articles:
            return None
        return next((speaker for said, speaker in reversed(self._heard) if noun in said), None)

    def core_end(self, source: tuple[int, int]) -> int:
        """Where a relative clause or apposition after a comma begins, or the end."""
        joins = self._lex.relatives | self._lex.articles
        for k in range(source[0] + 1, source[1]):
            if self._w.gaps[k].strip() in COMMA and self._w.folds[k] in joins:
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
