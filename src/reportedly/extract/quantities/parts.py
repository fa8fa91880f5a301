"""Whether a number counts some of those whom another one counts: "nine of the dead", "38 injured, three of them badly", "among the nine dead are two Ukrainians"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.extract.numbers.tokens import Token
from reportedly.extract.quantities.amount import Amount
from reportedly.extract.quantities.anaphora import is_part
from reportedly.extract.quantities.scope import Cue
from reportedly.extract.quantities.vocabulary import Vocabulary
from reportedly.records import QuantityMention

# What a scope says of a part of those told before.
AMONG: Final = "among"
# States of those of whom some are told apart, up to how many, and words that only join a number with its noun.
HARM: Final = frozenset(("killed", "injured", "missing", "arrested", "treated in hospital"))
FEW: Final = 100
PLAIN: Final = frozenset(("de", "d", "d'", "di", "of", "van", "von", "av", "ale", "ai"))
# Tokens between a word for "among" and the word of scope by which it tells who they are: "among the nine dead", 死者9人のうち.
_REACH: Final = 4


def among(
    tokens: Sequence[Token],
    amount: Amount,
    state: str | None,
    here: Sequence[tuple[Amount, QuantityMention]],
    before: Sequence[QuantityMention],
    cue: Cue | None,
    words: Vocabulary,
) -> Iterator[str]:
    """Whether an amount is a part of one told before of the same state: 38 injured, "three of them" badly injured."""
    if state is None or amount.low is None:
        return
    if state in HARM and (_is_of_the(tokens, amount, words) or _is_among(tokens, amount, cue, words)):
        yield AMONG
        return
    if not is_part(tokens, amount, words):
        return
    wholes = [m for m in (*before, *(m for _, m in here)) if state in m.scope]
    if any((m.low or m.high or 0.0) > amount.low for m in wholes):
        yield AMONG


def _is_of_the(tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> bool:
    """Whether a number counts some of those whom its noun tells as known: "nine of the dead", "zwei der Toten", not "a dozen dead" (une dizaine de morts)."""
    if amount.unit is not None or amount.scaled or amount.low != amount.high or (amount.low or 0.0) > FEW:
        return False
    for at in range(amount.first + 1, amount.last + 1):
        found = words.part_of.match(tokens, at) if tokens[at].kind == "w" else None
        if found is not None and found[0] <= amount.last and (found[0] - at > 1 or tokens[at].key not in PLAIN):
            return True
    return False


def _is_among(tokens: Sequence[Token], amount: Amount, cue: Cue | None, words: Vocabulary) -> bool:
    """Whether the word that tells what became of those who are counted is of a group that they are said to be among; not of the number of that group itself."""
    if cue is None or amount.unit is not None or (amount.low or 0.0) > FEW:
        return False
    for at in range(max(0, cue.first - _REACH), cue.first):
        found = words.among.match(tokens, at)
        if found is not None and found[0] <= cue.first:
            own = cue.last + words.unit_first  # the number of the group, behind its noun where those stand so
            return not at <= amount.first <= own
    for at in range(cue.last + 1, min(len(tokens), cue.last + 1 + _REACH)):
        if tokens[at].kind == ".":
            return False
        if words.among_behind.match(tokens, at) is not None:
            return amount.first > at or amount.last < cue.first - 1
    return False
