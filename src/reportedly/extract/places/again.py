"""What is surely the name of a place in one sentence, in the others of its article where nothing marks it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reportedly import text
from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names.tokens import Token
from reportedly.extract.places.candidate import Candidate
from reportedly.extract.places.lexicon import of
from reportedly.extract.places.situation import use_before
from reportedly.records import Sentence, Span

LEAST_LETTERS: Final = 4  # letters of a small place that no word marks


def again(
    found: Sequence[Candidate], cut: Sequence[tuple[Sentence, list[Token], list[bool], names_lexicon.Lexicon]]
) -> Iterator[Candidate]:
    """What is surely a place's name in one sentence, in the others where nothing marks it ("Velinga buries its dead")."""
    known = {text.fold(c.text): c for c in found if _is_sure(c)}
    covered = {i for c in found if not c.weak for i in range(c.span.start, c.span.end)} if known else set()
    for sentence, words, free, lex in cut if known else ():
        if not lex.cased:
            continue
        places = of(lex.language)
        for i, word in enumerate(words):
            like = known.get(word.folded) or known.get(word.stem) if word.capital and free[i] else None
            if like is None or word.start in covered or not is_alone(words, i):
                continue
            use, _ = use_before(words, i, places, sentence)
            yield Candidate(
                span=Span(word.start, word.end), text=like.text, places=like.places, use=use, signed=True, country=like.country, container=like.container, sentence=sentence.index, stem=like.stem
            )  # fmt: skip


def _is_sure(candidate: Candidate) -> bool:
    """Whether a single word is marked as a place's name where it stands, and means no country."""
    name = candidate.text
    marked = candidate.signed and not candidate.tentative and candidate.use in ("location", "named")
    small = not any(p.kind == "country" or p.feature is not None for p in candidate.places)
    return (
        marked and small and len(name) >= LEAST_LETTERS and name[:1].isupper() and name.isalpha() and not name.isupper()
    )


def is_alone(words: list[Token], i: int) -> bool:
    """Whether no other word with a capital stands beside a word, which would make another name of the two."""
    before = i > 1 and words[i - 1].gap in (" ", "-") and words[i - 1].capital
    behind = i + 1 < len(words) and words[i].gap in (" ", "-") and words[i + 1].capital
    return not before and not behind
