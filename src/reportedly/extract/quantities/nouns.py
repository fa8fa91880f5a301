"""The noun behind a number by its form: plurals, compounds with hyphens, rows of adjectives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.extract.numbers.reader import number_at
from reportedly.extract.numbers.tokens import Token
from reportedly.extract.quantities.vocabulary import Vocabulary

# Words among which the plural of an unknown thing is looked for.
NOUN_REACH: Final = 4
COMMAS: Final = frozenset(",،՝、")
# Words in a row of adjectives before the noun that they share.
_LIST_REACH: Final = 9


def joins(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen stands within a word."""
    return (
        tokens[at].key in ("-", "‑")
        and not tokens[at].spaced
        and at + 1 < len(tokens)
        and tokens[at + 1].kind == "w"
        and not tokens[at + 1].spaced
    )


def is_plural(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].key.endswith(("s", "men")) and not tokens[at].key.endswith(("ss", "ous"))


def after_list(tokens: Sequence[Token], begin: int, at: int, words: Vocabulary) -> tuple[int, str | None] | None:
    """(index after, key) of the noun that a row of adjectives shares: "light, medium and heavy machine guns", "old, rusty rifles"."""
    if any(is_plural(tokens, i) for i in range(begin, at)):
        return None
    joined = False
    for i in range(at, min(len(tokens), begin + _LIST_REACH)):
        key = tokens[i].key
        if key in words.and_ or key in COMMAS:
            joined = True
            continue
        if tokens[i].kind != "w" or key in words.stop or number_at(tokens, i, words.language) is not None:
            return None
        found = words.counted.match(tokens, i)
        if found is not None:
            return found[0], str(found[1])
        if joined and is_plural(tokens, i):
            behind = i + 1
            return behind, None
    return None
