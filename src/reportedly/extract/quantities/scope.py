"""What a sentence says of the things counted: the nearest word of scope, by clause, with a cost for what lies between."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.extract.numbers.tokens import Token
from reportedly.extract.quantities.amount import Amount
from reportedly.extract.quantities.vocabulary import Scope, Vocabulary

# Costs in tokens, found on our own sentences: a word of scope belongs to the number of its clause. An "and" or a comma begins another clause more often
# than not, another number has a scope of its own; a full clause away nothing is related any more.
_COMMA: Final = 3.0
_AND: Final = 3.0
_NUMBER: Final = 6.0
_STRONG: Final = 8.0
_FARTHEST: Final = 18.0
# Tokens beyond which nothing bears on an amount: the farthest cost, and the longest word of scope or amount.
NEIGHBOURS: Final = 30
# A word of scope right behind another number is that number's: "21 dead and one operation".
_OWNED: Final = 5.0
_UNKNOWN: Final = 6.0
_BESIDE: Final = 3.0
# Tokens between a part and its whole.
_WHOLE_REACH: Final = 3
# Whom the states of people can be told of.
PEOPLE: Final = frozenset(
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
        "defendants",
        "strikers",
        "players",
        "witnesses",
        "members",
        "prisoners",
        "fishermen",
        "farmers",
        "diplomats",
    ]
)
_COMMAS: Final = frozenset(",、，،՝")
_STRONG_MARKS: Final = frozenset(";:；：؛—–")


_LENGTHS: Final = frozenset(
    ("kilometre", "metre", "centimetre", "millimetre", "mile", "yard", "foot", "inch", "nautical mile")
)
_SPEEDS: Final = frozenset(("kilometre per hour", "mile per hour", "metre per second", "knot"))
_SHARES: Final = frozenset(("%", "percentage point", "basis point"))


def _is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _is_share(unit: str) -> bool:
    return unit in _SHARES


def _is_length(unit: str) -> bool:
    return unit in _LENGTHS


# What each kind of measure is told in; a depth is no magnitude, months are no interest rate.
_MEASURED: Final[Mapping[str, Callable[[str], bool]]] = {
    "magnitude": lambda unit: unit == "magnitude",
    "depth": _is_length,
    "distance": _is_length,
    "speed": lambda unit: unit in _SPEEDS,
    "turnout": _is_share,
    "inflation": _is_share,
    "policy rate": _is_share,
    "votes": _is_share,
    "growth": _is_share,
    "unemployment": _is_share,
    "reserves": lambda unit: _is_money(unit) or unit in _SHARES,
    "cancelled": _is_share,
    "on strike": _is_share,
    "pay": _is_share,
    "fine": _is_money,
    "damage": _is_money,
    "sentence": lambda unit: unit in ("year", "month", "day"),
    "trade": lambda unit: _is_money(unit) or unit in _SHARES or unit in ("tonne", "ton", "barrel"),
}


# Who falls in a battle: words of scope "of soldiers" are told of others in another sense.
_FIGHTING: Final = frozenset(("soldiers", "militants", "fighters"))
# States that shares are told in as well as numbers.
_SHARED: Final = frozenset(("cancelled", "on strike"))
# The scope of a number of dead.
KILLED: Final = "killed"


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
        if found is None or not _has_verb(tokens, at, found[0], words):
            at += 1
            continue
        out.append(Cue(at, found[0] - 1, found[1]))
        also = words.scopes_also.match(tokens, at)
        if also is not None and also[0] == found[0]:
            out.append(Cue(at, also[0] - 1, also[1]))
        at = found[0]
    return out


def _has_verb(tokens: Sequence[Token], at: int, after: int, words: Vocabulary) -> bool:
    """Whether the first part of a verb in two parts stands before the second, where the words are one ("*nahm* zwei Männer *fest*", not "sitzen fest").

    What is a preposition as well is one at the end of its clause alone: "kamen um.", not "kamen um 5 Uhr".
    """
    firsts = words.parted.get(" ".join(t.key for t in tokens[at:after]))
    if firsts is None:
        return True
    if after == at + 1 and tokens[at].key in words.stop and not _ends_clause(tokens, after, words):
        return False
    return any(t.key in firsts for t in tokens[max(0, at - NEIGHBOURS) : at])


def _ends_clause(tokens: Sequence[Token], after: int, words: Vocabulary) -> bool:
    return after >= len(tokens) or tokens[after].kind == "." or tokens[after].key in words.and_


def scope_of(
    amount: Amount, tokens: Sequence[Token], found: Sequence[Cue], others: Sequence[Amount], words: Vocabulary
) -> Cue | None:
    """The word of scope that an amount belongs to, or None."""
    if _in_brackets(amount, tokens):
        return None
    best: tuple[float, Cue] | None = None
    whole = _is_whole(amount, tokens, others, words)
    part = any(_is_whole(o, tokens, [amount], words) for o in others if o is not amount and o.first > amount.last)
    for cue in found:
        of_all = cue.scope.key in OF_ALL
        if not applies(cue.scope, amount.unit, amount.counted_key):
            continue
        if (whole and cue.scope.of != "measure" and not of_all) or (part and of_all and cue.first > amount.last):
            continue
        cost = _cost(amount, cue, tokens, others, words) + (_AT_ODDS if of_all else 0.0)
        if cost <= _reach(amount, cue.scope) and (best is None or cost < best[0]):
            best = (cost, cue)
    if best is None:
        return _toll(amount, tokens, found, others, words)
    return _died_of(amount, best[1], tokens, found, others, words)


def _in_brackets(amount: Amount, tokens: Sequence[Token]) -> bool:
    """Whether nothing but a bare number stands in brackets, which is a day or an age: "nesta sexta (22)"."""
    if amount.unit is not None or amount.counted is not None or amount.spelled or not amount.first:
        return False
    behind = amount.last + 1
    return tokens[amount.first - 1].key == "(" and behind < len(tokens) and tokens[behind].key == ")"


# States that people die of, or in which they die.
_DIED_OF: Final = frozenset(("injured", "treated in hospital", "infected"))


def _died_of(
    amount: Amount,
    told: Cue,
    tokens: Sequence[Token],
    found: Sequence[Cue],
    others: Sequence[Amount],
    words: Vocabulary,
) -> Cue:
    """The word of death that ends the clause, in languages whose verbs do: "6 kishi jarohatlaridan *vafot etdi*". Else the word found."""
    if not words.verb_last or told.scope.key not in _DIED_OF or told.first <= amount.last:
        return told
    behind = [cue for cue in found if cue.first > told.last and cue.scope.key == KILLED]
    if not behind:
        return told
    between = range(told.last + 1, behind[0].first)
    joined = any(tokens[i].kind != "w" or tokens[i].key in words.and_ for i in between)
    return told if joined or any(o.first in between for o in others) else behind[0]


# States of all of those of whom a part is told: "ten of the eleven on board died".
OF_ALL: Final = frozenset({"on board", "attendance", "registered"})
# What a state of all loses by against another as near: "registered 23 deaths".
_AT_ODDS: Final = 0.5
# States that go on while they are treated: both are told.
STAYING: Final = frozenset({"injured", "infected"})
# What becomes of those whom a noun names by their state: "17 wounded are in hospital", "the 11 detainees were released". The later one is told.
_LATER: Final[Mapping[str, frozenset[str]]] = {
    "injured": frozenset({"treated in hospital"}),
    "infected": frozenset({"treated in hospital"}),
    "arrested": frozenset({"released"}),
    "kidnapped": frozenset({"released", "rescued", "killed"}),
    "missing": frozenset({"rescued"}),
    "trapped": frozenset({"rescued"}),
    "attendance": frozenset({"arrested", "killed", "injured", "released"}),
    "on board": frozenset({"rescued", "evacuated", "killed", "injured", "missing", "treated in hospital"}),
    "charged": frozenset({"sentenced", "acquitted", "released"}),
}
# Up to this cost the later state is told in the same clause.
_SAME_CLAUSE: Final = 6.0


def later_state(
    amount: Amount,
    named: Cue,
    tokens: Sequence[Token],
    found: Sequence[Cue],
    others: Sequence[Amount],
    words: Vocabulary,
) -> str | None:
    """The state that those counted are in since, where the one found (`named`) is the noun's own and another is told in the same clause."""
    later = _LATER.get(named.scope.key)
    within = amount.first - 1 <= named.last and named.first <= amount.last  # "36 protesters", "시위대 36명"
    if later is None or not within or _is_whole(amount, tokens, others, words):
        return None
    told = [
        (cost, cue.first, cue.scope.key)
        for cue in found
        if cue.scope.key in later
        and (cost := _cost(amount, cue, tokens, others, words)) <= _SAME_CLAUSE
        and all(
            cost <= _cost(o, cue, tokens, [*others, amount], words)
            for o in others
            if o is not amount and o.unit is None
        )
    ]
    return min(told)[2] if told else None


def _toll(
    amount: Amount, tokens: Sequence[Token], found: Sequence[Cue], others: Sequence[Amount], words: Vocabulary
) -> Cue | None:
    """The "death toll" that a bare number further on is of: "the death toll from the derailment near Azul, 300 kilometres to the south, rose to 14"."""
    if amount.unit is not None or amount.counted is not None or amount.counted_key is not None or amount.pronoun:
        return None
    for cue in reversed([cue for cue in found if cue.last < amount.first and cue.scope.key == KILLED]):
        taken = any(cue.last < o.first < amount.first and o.unit is None for o in others)
        if not taken and any(words.tolls.match(tokens, at) for at in range(max(0, cue.first - 2), cue.last + 1)):
            return cue
    return None


def _reach(amount: Amount, scope: Scope) -> float:
    """How far a word of scope may be: near for what is counted by an unknown word, which may be a thing."""
    if amount.pronoun:
        return _BESIDE
    unknown = scope.of == "people" and amount.counted is not None and amount.counted_key is None
    return _UNKNOWN if unknown else _FARTHEST


def _is_whole(amount: Amount, tokens: Sequence[Token], others: Sequence[Amount], words: Vocabulary) -> bool:
    """Whether an amount is what another is a part of: "six members of one family", "812 out of more than 200,000"."""
    for other in others:
        if other.unit is not None or not 0 < amount.first - other.last - 1 <= _WHOLE_REACH:
            continue
        parted = words.part_of.match(tokens, other.last + 1) or words.odds.match(tokens, other.last + 1)
        if parted is not None and parted[0] == amount.first:
            return True
    return False


def applies(scope: Scope, unit: str | None, key: str | None) -> bool:
    """Whether a word of scope can be said of what is measured in a unit, or counted under a key."""
    if scope.of == "measure":
        measured = _MEASURED.get(scope.key)
        return unit is not None and unit != "score" and (measured is None or measured(unit))
    if unit is not None:
        # "61 percent of the trains were cancelled": the word is told of things and of their share
        return scope.key in _SHARED and _is_share(unit)
    if scope.of == "people":
        return key is None or key in PEOPLE
    if scope.of == "soldiers":
        return key in _FIGHTING
    if scope.of == "things":
        return key not in PEOPLE
    return True


def _is_behind(cue: Cue, amount: Amount, tokens: Sequence[Token], words: Vocabulary) -> bool:
    """Whether a word of scope stands within an amount or right behind it, a particle between ("12명이 숨지고")."""
    if amount.first <= cue.first <= amount.last + 1:
        return True
    particle = cue.first == amount.last + 2 and not tokens[amount.last + 1].spaced
    return particle and tokens[amount.last + 1].key in words.stop


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
    if low != amount.last + 1 and any(o is not amount and _is_behind(cue, o, tokens, words) for o in others):
        cost += _OWNED
    cost += _NUMBER * sum(1 for o in others if low <= o.first < high and (o.unit is None) == (amount.unit is None))
    return cost
