"""What is surely the name of a place in one sentence, in the others of its article where nothing marks it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reportedly import text
from reportedly.extract.names.tokens import Token
from reportedly.extract.places.candidate import Candidate
from reportedly.extract.places.row import Row
from reportedly.extract.places.situation import use_before

LEAST_LETTERS: Final = 4  # letters of a small place that no word marks


def again(found: Sequence[Candidate], rows: Sequence[Row]) -> Iterator[Candidate]:
    """What is surely a place's name in one sentence, in the others where nothing marks it ("Velinga buries its dead")."""
    known = {text.fold(c.text): c for c in found if _is_sure(c)}
    covered = {i for c in found if not c.weak for i in range(c.span.start, c.span.end)} if known else set()
    for row in rows if known else ():
        for i, word in enumerate(row.words if row.lex.cased else ()):
            like = known.get(word.folded) or known.get(word.stem) if word.capital and row.free[i] else None
            if like is None or word.start in covered or not is_alone(row.words, i):
                continue
            use, _ = use_before(row.words, i, row.places, row.sentence)
            yield row.candidate(
                i, i + 1, text=like.text, places=like.places, use=use, signed=True, country=like.country, container=like.container, stem=like.stem
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
