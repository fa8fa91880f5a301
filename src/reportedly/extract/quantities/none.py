"""The count 0: "no one was hurt", "no casualties", "none of the missiles"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.numbers.tokens import Token
from reportedly.extract.quantities.amount import Amount
from reportedly.extract.quantities.vocabulary import Vocabulary

# Tokens between a word for none and what there is none of.
_NONE_REACH: Final = 2


def zeros(text: str, tokens: Sequence[Token], words: Vocabulary) -> Iterator[Amount]:
    """ "no one was hurt", "no casualties": the count 0."""
    idle = words.idle
    for at, token in enumerate(tokens):
        if token.kind != "w" or idle.get(token.key) or words.is_idle(token.key):
            continue
        found = words.zero.match(tokens, at)
        if found is not None:
            yield Amount(first=at, last=found[0] - 1, low=0.0, high=0.0, counted_key=str(found[1]), spelled=True)
            continue
        nobody = words.nobody.match(tokens, at)
        if nobody is not None:
            key = str(nobody[1])
            yield Amount(first=at, last=nobody[0] - 1, low=0.0, high=0.0, counted_key=key, spelled=True, pronoun=True)
            continue
        some = words.none_of.match(tokens, at)
        if some is not None:
            yield _none_of_some(text, tokens, at, *some, words)
            continue
        none = words.none.match(tokens, at)
        if none is not None:
            yield from _none_of(text, tokens, at, none[0], words)


def _none_of(text: str, tokens: Sequence[Token], first: int, after: int, words: Vocabulary) -> Iterator[Amount]:
    """ "no soldiers", "not a single passenger": 0 of a known thing."""
    for at in range(after, min(len(tokens), after + _NONE_REACH)):
        if tokens[at].kind != "w":
            return
        thing = words.counted.match(tokens, at)
        if thing is not None:
            counted = text[tokens[at].start : tokens[thing[0] - 1].end]
            yield Amount(
                first=first,
                last=thing[0] - 1,
                low=0.0,
                high=0.0,
                counted=counted,
                counted_key=str(thing[1]),
                spelled=True,
            )
            return


def _none_of_some(
    text: str, tokens: Sequence[Token], first: int, after: int, complete: bool, words: Vocabulary
) -> Amount:
    """ "none of the missiles", "aucun des engins": 0 of the things named; "none of them": 0 of what was counted before."""
    zero = Amount(
        first=first, last=after - 1, low=0.0, high=0.0, spelled=True, text_start=tokens[first].start, pronoun=True
    )  # fmt: skip
    if complete:
        return zero
    for at in range(after, min(len(tokens), after + _NONE_REACH)):
        thing = words.counted.match(tokens, at) if tokens[at].kind == "w" else None
        if thing is not None:
            counted = text[tokens[after].start : tokens[thing[0] - 1].end]
            return replace(zero, last=thing[0] - 1, counted=counted, counted_key=str(thing[1]), pronoun=False)
    plain = after < len(tokens) and tokens[after].kind == "w" and tokens[after].key not in words.stop
    if plain and words.scopes.match(tokens, after) is None:
        counted = text[tokens[after].start : tokens[after].end]
        return replace(zero, last=after, counted=counted, pronoun=False)
    return zero
