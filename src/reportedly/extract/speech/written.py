"""How a source is shown that no name, office or English resolves: as it is written, without what is no part of it, or not at all."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.able import is_noun_for_speaker, may_speak
from reportedly.extract.speech.beside import behind_clause, may_be_somebody
from reportedly.extract.speech.described import Described
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.meant import Meant
from reportedly.extract.speech.names import NEAR, Names, Speaker, national
from reportedly.extract.speech.unnamed import SHOWN_IN, body_in_english, extent, fuller_body
from reportedly.text import fold

# A source longer than this is not a speaker's name but a clause that was taken for one.
_MAX_SPEAKER: Final = 120
_OPENING: Final = "«„“「"
_ENDS: Final = frozenset('.!?\n"“”‘’:;—–-')
_CLOSING: Final = "»“”」"


class Written:
    """Shows the sources of one article as they are written."""

    def __init__(self, tokens: Words, lexicon: SpeechLexicon, names: Names, described: Described, meant: Meant) -> None:
        self._w, self._lex, self._names, self._meant = tokens, lexicon, names, meant
        self._described = described

    def is_thing(self, source: tuple[int, int]) -> bool:
        """Whether a source holds no name and nothing that can speak."""
        first, stop = source[0], self._described.core_end(source)
        first = self._w.past(first, stop - 1, self._lex.articles)
        return not self._names.has_name(first, stop) and not may_speak(self._w, (first, stop), self._lex)

    def speaker(self, source: tuple[int, int]) -> Speaker | None:
        """The name by which a source is shown that nothing else resolved, without what is no part of it; None where it can be nobody."""
        first, stop = source[0], self._described.core_end(source)
        part = next(
            (k for k in range(first, min(stop - 1, first + NEAR)) if self._w.folds[k] in self._lex.partitives), None
        )
        if part is not None and self._w.folds[first] in self._lex.numbers | self._lex.quantifiers:
            first = part + 1
        first = self._w.past(first, stop - 1, self._lex.articles)
        if self.is_thing((first, stop)):
            return None
        known = any(is_noun_for_speaker(self._w, k, stop, self._lex) for k in range(first, stop))
        left = (first, stop) if known else behind_clause(self._w, (first, stop), self._lex.language)
        if left is None or not known and not may_be_somebody(self._w, left, self._lex.language):
            return None
        first, stop = left
        first = self._past_clause(first, stop)
        stop = self._meant.before_apposition(first, stop)
        text = self._w.text[self._w.starts[first] : self._w.ends[stop - 1]]
        name = " ".join(text.split())
        if self._lex.language == SHOWN_IN and (body := self._body_in_english((source[0], stop), first)) is not None:
            return Speaker(body, None, name if name.casefold() != body.casefold() else None)
        last = self._w.folds[stop - 1]
        endings = (
            *self._lex.markers,
            *(self._lex.object_endings if self._names.credited and self._lex.markers else ()),
        )
        least = 0 if stop - first > 1 else 1  # "노점상 두 명은"
        marked = next((m for m in endings if len(last) > len(m) + least and last.endswith(m)), "")
        name = name[: len(name) - len(marked)]  # 은행은
        elided = next((e for e in self._lex.elisions if fold(name).startswith(e)), "")
        name = name[len(elided) :] if name[len(elided) : len(elided) + 1].islower() else name
        name = self._names.ungenitive(name, stop)
        if "(" in name and ")" not in name:
            name = name[: name.index("(")].rstrip()
        if name.endswith(("'s", "’s")):
            name = name[:-2]
        quoted = next((k for k, c in enumerate(name) if c in _OPENING), -1)
        if quoted > 0 and len(name) > quoted + 1:
            name = name[quoted + 1 :].rstrip(_CLOSING)  # компания «Южный порт»
        if (
            self._names.credited
            and self._names.cases is not None
            and " " in name
            and (self._names.cases.ergative or all(w[0].isupper() for w in name.split()))  # no capitals there
        ):
            name = self._names.cases.nominative(name)
        name = self._without_capital(name, (first, stop))
        return Speaker(national(name) or self._names.unhonoured(name)) if 1 < len(name) <= _MAX_SPEAKER else None

    def _past_clause(self, first: int, stop: int) -> int:
        """Where the verb stands last, the noun for a speaker that ends a clause that was taken for him ("सिम्पसन से पूछताछ करके | पुलिस"), where nothing joins it to
        what stands before."""
        if stop - first <= NEAR or self._w.is_sign(first):
            return first
        joined = self._lex.possessive_marks | self._lex.conjunctions | self._lex.within
        for k in range(stop - 2, stop):
            if k > first and extent(self._w, k, stop, self._lex) == stop:
                before = self._w.folds[k - 1]
                return k if before not in joined and before.endswith(self._lex.converbs) else first
        return first

    def _without_capital(self, name: str, words: tuple[int, int]) -> str:
        """In English, a common noun for speakers without the capital that it has because a sentence begins with it ("Customs agents say")."""
        first, stop = words
        opens = first == 0 or any(c in _ENDS for c in self._w.gaps[first])
        if self._lex.language != SHOWN_IN or not opens or self._names.has_name(first, stop):
            return name
        if not name[0].isupper() or any(not self._w.raw(k).islower() for k in range(first + 1, stop)):
            return name
        lower = self._w.raw(first).lower()
        common = is_noun_for_speaker(self._w, first, first + 1, self._lex) or lower in self._small
        common = common or self._w.folds[first] in self._lex.numbers | self._lex.quantifiers
        return lower + name[len(lower) :] if common and name.startswith(self._w.raw(first)) else name

    @cached_property
    def _small(self) -> frozenset[str]:
        """The words that the article has in small letters."""
        return frozenset(raw for k in range(len(self._w)) if (raw := self._w.raw(k)).islower())

    def _body_in_english(self, source: tuple[int, int], first: int) -> str | None:
        """A body by the name that it has in every language: in other words, or by its noun alone."""
        body = body_in_english(self._w, (first, source[1]))
        if body is None and first > source[0] and source[1] - first == 1:
            body = fuller_body(self._w, first, self._w.folds[first], self._lex)
        return body
