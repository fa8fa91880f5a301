"""What a sentence says of the things counted: the nearest word of scope, by clause, with a cost for what lies between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.extract.numbers.tokens import Token
from reportedly.extract.quantities.amounts import Amount
from reportedly.extract.quantities.vocabulary import Scope, Vocabulary

# Costs in tokens, found on our own sentences: a word of scope belongs to the number of its clause. An "and" or a comma begins another clause more often
# than not, another number has a scope of its own; a full clause away nothing is related any more.
_COMMA: Final = 3.0
_AND: Final = 3.0
_NUMBER: Final = 6.0
_STRONG: Final = 8.0
_FARTHEST: Final = 18.0
_PEOPLE: Final = frozenset(
    [
        "people",
        "civilians",
        "soldiers",
        "militants",
        "passengers",
        "police",
        "women",
        "men",
        "children",
        "miners",
        "workers",
        "firefighters",
        "voters",
        "spectators",
        "patients",
        "fighters",
        "students",
        "migrants",
        "refugees",
        "families",
        "residents",
        "protesters",
        "crew",
        "officers",
        "journalists",
        "hostages",
        "tourists",
        "suspects",
        "victims",
    ]
)
_COMMAS: Final = frozenset(",、，،")
_STRONG_MARKS: Final = frozenset(";:；：؛—–")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of scope at tokens `first` to `last` (both inclusive)."""

    first: int
    last: int
    scope: Scope


def cues(tokens: Sequence[Token], words: Vocabulary) -> list[Cue]:
    """The words of scope of a sentence."""
    out = []
    at = 0
    while at < len(tokens):
        found = words.scopes.match(tokens, at) if tokens[at].kind == "w" else None
        if found is None:
            at += 1
            continue
        out.append(Cue(at, found[0] - 1, found[1]))
        at = found[0]
    return out


def scope_of(
    amount: Amount, tokens: Sequence[Token], found: Sequence[Cue], others: Sequence[Amount], words: Vocabulary
) -> Cue | None:
    """The word of scope that an amount belongs to, or None."""
    best: tuple[float, Cue] | None = None
    for cue in found:
        if not _applies(cue.scope, amount):
            continue
        cost = _cost(amount, cue, tokens, others, words)
        if cost <= _FARTHEST and (best is None or cost < best[0]):
            best = (cost, cue)
    return None if best is None else best[1]


def _applies(scope: Scope, amount: Amount) -> bool:
    if scope.of == "measure":
        return amount.unit is not None and amount.unit != "score"
    if amount.unit is not None:
        return False
    if scope.of == "people":
        return amount.counted_key is None or amount.counted_key in _PEOPLE
    if scope.of == "things":
        return amount.counted_key not in _PEOPLE
    return True


def _cost(amount: Amount, cue: Cue, tokens: Sequence[Token], others: Sequence[Amount], words: Vocabulary) -> float:
    if cue.first >= amount.first and cue.last <= amount.last:
        return 0.0
    low, high = (cue.last + 1, amount.first) if cue.last < amount.first else (amount.last + 1, cue.first)
    cost = float(max(0, high - low))
    for at in range(low, high):
        key = tokens[at].key
        if key in _COMMAS:
            cost += _COMMA
        elif key in words.and_:
            cost += _AND
        elif key in _STRONG_MARKS:
            cost += _STRONG
    cost += _NUMBER * sum(1 for o in others if low <= o.first < high and (o.unit is None) == (amount.unit is None))
    return cost
