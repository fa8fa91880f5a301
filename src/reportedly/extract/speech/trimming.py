"""What of a source names its speaker: without the clause that tells more of him, without adverbs, times and occasions, and of a clause the pronoun."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.able import is_noun_for_speaker
from reportedly.extract.speech.ages import Ages
from reportedly.extract.speech.beside import bared, is_adverb, pronoun_at
from reportedly.extract.speech.heads import head, occasion_ends
from reportedly.extract.speech.hiding import hiding
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.marks import COMMA
from reportedly.extract.speech.names import Names
from reportedly.extract.speech.openings import Openings
from reportedly.extract.speech.unnamed import composed, extent
from reportedly.records import Span

# A pronoun and what is beside it in a clause.
_CLAUSE: Final = 2


class Trimming:
    """Trims the sources of one article; `times` are the stretches that tell when."""

    def __init__(self, tokens: Words, lexicon: SpeechLexicon, names: Names, times: Sequence[Span]) -> None:
        self._w, self._lex, self._names = tokens, lexicon, names
        ages, stretches = Ages(tokens, lexicon, names), (tokens.within(span) for span in times)
        self._openings = Openings(tokens, lexicon, names)
        self._times = frozenset(k for a, b in stretches if not ages.tells(a, b) for k in range(a, b))
        clauses = lexicon.that - lexicon.pronouns if lexicon.bare_subjects else frozenset[str]()
        self._relatives = lexicon.relatives - lexicon.articles - clauses | lexicon.whose

    def trimmed(self, source: tuple[int, int]) -> tuple[tuple[int, int], int]:
        """The words of a source that name its speaker, none where he is left out, and where the source ends without what only tells more of him."""
        source = self._head(source)
        named = self.name_words(source)
        source = head(self._w, source, self._lex.language, named)
        source = self._behind_occasion(source, named)
        bare = bared(self._w, source, self._lex.language, named, self._times)
        bare = bare if bare[0] == bare[1] else self._openings.without(self._short(bare, named), named)
        return bare if bare[0] == bare[1] else self._pronoun_within(bare, named), source[1]

    def _short(self, source: tuple[int, int], named: set[int]) -> tuple[int, int]:
        """A source without what of its verb stands at its end, and when it was ("ministar *je u srijedu* rekao")."""
        first, stop = source
        idle = self._lex.skips | self._lex.prepositions
        while stop - first > 1 and stop - 1 not in named and self._w.raw(stop - 1)[0].islower():
            if self._w.folds[stop - 1] not in idle and stop - 1 not in self._times:
                break
            stop -= 1
        return first, stop

    def _pronoun_within(self, source: tuple[int, int], named: set[int]) -> tuple[int, int]:
        """The pronoun that begins or ends a source which holds no name and no noun for speakers: a clause of which it is the subject ("তিনি ঠাট্টা করে", "결과 그가")."""
        first, stop = source
        if (
            named
            or stop - first < _CLAUSE
            or any(is_noun_for_speaker(self._w, k, stop, self._lex) for k in range(first, stop))
        ):
            return source
        others = self._lex.articles | self._lex.relatives | self._lex.possessives | self._lex.that | self._lex.pointing
        others = others | self._lex.demonstratives | self._lex.prepositions | self._lex.nobody | self._lex.conjunctions
        for k in (first, stop - 1):
            if self._w.folds[k] in self._lex.pronouns - others:
                return k, k + 1
        inner = (
            k
            for k in range(max(first, stop - 2), stop)
            if pronoun_at(self._w, (k, stop), self._lex.language) is not None
        )
        at = next(inner, None) if self._lex.order == "final" else None
        return source if at is None else (at, stop)

    def _behind_occasion(self, source: tuple[int, int], named: set[int]) -> tuple[int, int]:
        """A source without what only tells when or where before a speaker who is understood ("Kazada | polis", "事故では|警察")."""
        language = self._lex.language
        behind = list(occasion_ends(self._w, source, language, named))
        if not behind or composed(self._w, source, self._lex, language) is not None:
            return source
        stop = source[1]
        whole = (k for k in behind if k in named or composed(self._w, (k, stop), self._lex, language) is not None)
        return next(whole, source[0]), stop

    def name_words(self, source: tuple[int, int]) -> set[int]:
        """The words of the source that belong to names."""
        found: set[int] = set()
        for words in map(self._names.words, self._names.inside(*source)):
            if not is_adverb(self._w, words, self._lex.language):  # "Jioni alisema": a capital that begins a sentence
                found.update(range(*words))
        return found

    def is_participle(self, source: tuple[int, int]) -> bool:
        """Whether a source is no noun phrase but a participle with who did it ("bolstered by the minister's visit")."""
        first, stop = source
        passive = self._w.folds[first].endswith(self._lex.verb_endings) and first + 1 < stop
        return passive and self._w.raw(first)[0].islower() and self._w.folds[first + 1] in self._lex.by

    def _head(self, source: tuple[int, int]) -> tuple[int, int]:
        """Without the relative clause that tells more of a speaker."""
        cut = next((k for k in range(source[0] + 1, source[1]) if self._w.folds[k] in self._relatives), source[1])
        cut = next((i for i, _ in hiding(self._w, source[0], cut, self._lex)), cut)
        first = source[0]
        cut = next((k for k in range(first + 1, cut) if self._is_led(first, k, cut)), cut)
        known = extent(self._w, first + (self._w.folds[first] in self._lex.articles), cut, self._lex)
        if (
            known is not None
            and known < cut
            and (self._w.folds[known] in self._lex.relatives or self._w.gaps[known].strip() in COMMA)
        ):
            tells = self._w.folds[known] in self._lex.indefinite and self._w.folds[known - 1] in self._lex.bodies
            # "un funcionario que pidió el anonimato", "the company, a unit of Saebit Chemtech,"
            cut = known if tells or not self._names.has_name(known, cut) else cut
        for k in range(first + 1, cut - 1):
            if self._w.folds[k] in self._lex.by and any(w in self._lex.documents for w in self._w.folds[first:k]):
                first = k + 1  # "un bilan communiqué par la marine"
                break
        issued = next((k for k in range(first + 1, cut) if self._w.folds[k] in self._lex.issued), None)
        if issued is not None and self._w.folds[cut - 1].startswith(tuple(self._lex.documents)):
            cut = issued  # "Valilikten yapılan yazılı açıklamada"
        while cut - first > 1 and self._w.folds[cut - 1].isdecimal():
            cut -= 1  # 海军11日
        spaced = (k for k in range(cut - 1, first, -1) if self._w.gaps[k].strip(" ") != self._w.gaps[k])
        if self._w.is_sign(cut - 1) and not self._lex.articles:
            first = next(spaced, first)  # what a space parts from a name in writing without spaces is none of it
        return first, cut

    def _is_led(self, first: int, index: int, stop: int) -> bool:
        """Whether it is told here who leads the body before the word ("a panel led by Nora Weiss"): the body speaks."""
        if self._lex.headed.at(self._w, index, stop) is None:
            return False
        begin = first + (self._w.folds[first] in self._lex.articles)
        return any(self._w.folds[k] in self._lex.bodies | self._lex.offices for k in range(begin, index))
