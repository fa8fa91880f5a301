"""The names of one article: where each stands, whose it is, and as what it is shown."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from reportedly.extract.phrases import Words, words_of
from reportedly.extract.speech.bodies import placing
from reportedly.extract.speech.cases import cases
from reportedly.extract.speech.heads import heads
from reportedly.extract.speech.lexicon import SpeechLexicon, has_tones
from reportedly.extract.speech.unnamed import CENTRAL_BANK, PERSONS, is_body, of_country, unnamed
from reportedly.naming import countries
from reportedly.records import Entity, NameMention, Span
from reportedly.text import fold, marked, words

# How far from a name the noun may stand that introduces it, in words.
NEAR: Final = 3


@dataclass(frozen=True, slots=True)
class Speaker:
    """The name to show and the entity, where there is one; `written`: what stands in the text, of a body whose name is given in English."""

    name: str
    entity: int | None = None
    written: str | None = None


class Mention(NamedTuple):
    """A name where it stands: its first character, one past its last, and whose it is."""

    start: int
    end: int
    entity: int


class Names:
    """The names of one article, in the order in which they stand."""

    def __init__(
        self,
        tokens: Words,
        lexicon: SpeechLexicon,
        entities: Sequence[Entity],
        names: Sequence[NameMention],
        language: str | None = None,
    ) -> None:
        self._w, self._lex, self.language = tokens, lexicon, language
        self.entities = entities
        spans = {(n.span, n.entity) for n in names if n.entity is not None}
        spans |= {(span, i) for i, e in enumerate(entities) for span in e.mentions}
        self.mentions = sorted(Mention(s.start, s.end, e) for s, e in spans)
        self._starts = [m.start for m in self.mentions]
        # The words of roles (of people: what stands behind a body's comma may be the next phrase), of organisations' names and of surnames, by entity.
        self.roles = [self._folded(e.role if e.kind == "PER" else None) for e in entities]
        self.heads = [self._folded(" ".join(e.names)) if e.kind == "ORG" else frozenset() for e in entities]
        self.surnames = [self._folded(e.name.rpartition(" ")[2]) if " " in e.name else frozenset() for e in entities]
        self.bylines = {i for i, e in enumerate(entities) if e.kind == "ORG" and self._is_byline(e)}
        self.cases = cases(lexicon.language) if language is not None else None
        # Whether the source that is asked for stands behind a preposition, in its case.
        self.credited = False

    def between(self, start: int, end: int) -> Sequence[Mention]:
        """The names that begin between two characters, in their order."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def back_from(self, position: int) -> Iterator[Mention]:
        """The names that begin before the character, the last first."""
        return map(self.mentions.__getitem__, range(bisect_left(self._starts, position) - 1, -1, -1))

    def inside(self, first: int, stop: int) -> Sequence[Mention]:
        """The names that begin within the words."""
        return self.between(self._w.starts[first], self._w.ends[stop - 1])

    def words(self, mention: Mention) -> tuple[int, int]:
        """The first word of a name and one past its last."""
        return self._w.within(Span(mention.start, mention.end))

    def entity(self, index: int) -> Speaker:
        """An entity as it is shown."""
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

    def _is_byline(self, entity: Entity) -> bool:
        """Whether an organisation stands nowhere but in the credit of the article: in brackets before a dash, or alone in its last line."""
        text = self._w.text

        def credited(span: Span) -> bool:
            before, after = text[: span.start].rstrip(" "), text[span.end :]
            bracketed = before.endswith("(") and after.startswith(")") and after[1:].lstrip()[:1] in ("-", "–", "—")
            return bracketed or before.endswith("\n") and not after.strip(" .\n")

        return bool(entity.mentions) and all(credited(span) for span in entity.mentions)

    def _folded(self, text: str | None) -> frozenset[str]:
        """The words of a name or a role, as the lexicon has them."""
        folding = marked if has_tones(self._lex.language) else fold
        return frozenset(folding(w) for w, _ in words(text)) if text else frozenset()

    def has_name(self, first: int, stop: int) -> bool:
        """Whether a name begins within the words."""
        k = bisect_left(self._starts, self._w.starts[first])
        return k < len(self.mentions) and self._starts[k] < self._w.ends[stop - 1]

    def before(self, position: int, kind: str) -> Speaker | None:
        """The last name of that kind before the character; none that only credits the article or tells where it was written."""
        for mention in self.back_from(position):
            entity = self.entities[mention.entity]
            dateline = kind == "ORG" and countries.capital(entity.name, self.language) is not None  # "ROMA."
            if entity.kind == kind and not dateline and mention.entity not in self.bylines:
                return self.entity(mention.entity)
        return None

    def called(self, mention: Mention) -> Speaker:
        """The entity of a mention; in languages with cases by the name that it has as a subject."""
        speaker = self.entity(mention.entity)
        if self.cases is None or self.entities[mention.entity].kind != "PER":
            return speaker
        here = " ".join(self._w.text[mention.start : mention.end].split())
        return Speaker(self.cases.subject(speaker.name, here, credited=self.credited), mention.entity)

    def ungenitive(self, name: str, index: int) -> str:
        """A name without the genitive in which a postposition after it has it ("মণ্ডলের মতে")."""
        if index >= len(self._w) or self._w.folds[index] not in heads(self._lex.language).postpositions:
            return name
        ending = next(
            (g for g in placing(self._lex.language).genitives if name.endswith(g) and len(name) > len(g) + 1), ""
        )
        return name[: len(name) - len(ending)]


def national(name: str) -> str | None:
    """A body that English calls by its country's name and an "'s", as it is called without ("Kenya's central bank", "Peru's mining ministry")."""
    owner, _, what = name.replace("’s ", "'s ").partition("'s ")
    code = countries.named(owner, "en") if what and is_body(what.casefold()) else None
    if code is None:
        return None
    return of_country(CENTRAL_BANK if what.casefold() == CENTRAL_BANK else what, code)
