"""A sentence as places are looked for in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names.tokens import Token
from reportedly.extract.places.candidate import Candidate
from reportedly.extract.places.lexicon import Lexicon
from reportedly.records import Sentence, Span


@dataclass(frozen=True, slots=True)
class Row:
    """The words of a sentence; which of them are `free`, not part of somebody's name; the words of its language around names (`lex`) and around places (`places`);
    and where the name of a place ends that begins at a character (`located`)."""

    sentence: Sentence
    words: list[Token]
    free: list[bool]
    lex: names_lexicon.Lexicon
    places: Lexicon
    located: dict[int, int]

    def all_free(self) -> Row:
        """The same as if it held nobody's name."""
        return replace(self, free=[True] * len(self.words))

    def written(self, i: int, after: int) -> str:
        """The words from `i` up to `after` as they stand."""
        return written(self.words, i, after)

    def candidate(self, i: int, after: int, **told: Any) -> Candidate:
        """What is named by the words from `i` up to `after`."""
        span = Span(self.words[i].start, self.words[after - 1].end)
        return Candidate(**{"span": span, "text": self.written(i, after), "sentence": self.sentence.index, **told})


def written(words: list[Token], i: int, after: int) -> str:
    """Some words as they stand."""
    return "".join(w.text + (w.gap if j < after - 1 else "") for j, w in enumerate(words[i:after], i))
