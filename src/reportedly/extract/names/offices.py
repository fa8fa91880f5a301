"""Institutions by their common name ("foreign ministry", वित्त मंत्रालय, 外交部), with the country that stands before or after it."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.names import roles
from reportedly.extract.names.found import Found
from reportedly.extract.names.lexicon import ACRONYM, Lexicon
from reportedly.extract.names.tokens import Token, match
from reportedly.records import Span


def find(words: list[Token], lexicon: Lexicon) -> Iterator[Found]:
    """The institutions of one sentence, in order; what stands in capitals in the list does in the text ("Натия" is not НАТО, with or without an ending)."""
    i = 0
    while i < len(words):
        hit = match(words, i, lexicon.organisations)
        if hit is None or hit[1] == ACRONYM and not words[i].text[:2].isupper():
            i += 1
            continue
        where = roles.with_country(words, i, hit[0], "organisation", lexicon)
        whole = Span(words[where.low].start, _end(words[where.high - 1], lexicon))
        alone = (where.low, where.high) == (i, hit[0])
        yield Found(
            span=whole, kind="ORG", confidence=0.8 if where.country else 0.6, rule="office", country=where.country,
            short=None if alone else "".join(w.text + (w.gap if j < hit[0] - 1 else "") for j, w in enumerate(words[i : hit[0]], i)),
        )  # fmt: skip
        i = max(hit[0], where.high)


def _end(word: Token, lexicon: Lexicon) -> int:
    """Where the name ends, without the particles that Korean writes onto it (유엔은)."""
    taken = len(word.folded) - len(word.stem) if lexicon.language == "ko" and word.folded.startswith(word.stem) else 0
    return word.end - taken if word.text != word.stem else word.end
