"""Bare numbers that count what was named before: "the harbour office says 75", "six of them", "Twenty are widows", "the number of pupils was 310"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from reportedly.extract.numbers.tokens import Token, tokenize
from reportedly.extract.quantities.amount import Amount
from reportedly.extract.quantities.scope import Cue
from reportedly.extract.quantities.vocabulary import Scope, Vocabulary
from reportedly.records import QuantityMention

# How far a rival figure may be from the one before: twice and a half as many is another view of one crowd, ten times is of another thing. A part may be smaller.
# Set on sentences of our own; on real news (NewsQuant) the bounds change no figure.
_RIVAL: Final = 4.0
_RIVAL_MEASURE: Final = 1.7
_PART: Final = 12.0
# Units whose bare neighbour is of something else: ages, scores, days.
_NEVER: Final = frozenset(("year-old", "score", "day", "week", "month", "year", "decade", "century", "magnitude"))
# Tokens between "the number of" and the noun, and between both and the figure.
_NOUN_REACH: Final = 4
_NUMBER_REACH: Final = 22
_WHOLE_REACH: Final = 4
# Figures before a bare one among which what it counts is looked for.
_NAMED: Final = 20
_CLOSERS: Final = frozenset(".,;:!?،՝؛۔։।。、，；：！？»”\"'’)–—…")


@dataclass(frozen=True, slots=True)
class Borrowed:
    """What a bare number counts or measures, and the states that it shares."""

    unit: str | None
    counted: str | None
    key: str | None
    states: tuple[str, ...]


def borrowed(
    tokens: Sequence[Token],
    amount: Amount,
    here: Sequence[tuple[Amount, QuantityMention]],
    before: Sequence[QuantityMention],
    words: Vocabulary,
    modifiers: frozenset[str],
) -> Borrowed | None:
    """What a bare amount takes over from the figure before it: `here` are those of its sentence so far, `before` those of the sentence before."""
    low = amount.low if amount.low is not None else amount.high
    if low is None or not _stands_alone(tokens, amount, words) or _is_year(tokens, amount):
        return None
    last = next(((a, m) for a, m in islice(reversed(here), _NAMED) if _names(m)), None)
    mention = last[1] if last is not None else next((m for m in reversed(before) if _names(m)), None)
    if mention is None or mention.unit in _NEVER:
        return None
    other = mention.low if mention.low is not None else mention.high
    if other is None or (other <= 0 and low > 0):
        return None
    part = amount.pronoun or is_part(tokens, amount, words)
    if part or (last is not None and _is_whole(tokens, amount, last[0], words)):
        fits = mention.unit is None and (low <= other if part else low >= other)
        return Borrowed(None, mention.counted, mention.counted_key, ()) if fits and _counts(mention) else None
    if low == other or (mention.unit is None and low != int(low)) or low <= 0:
        return None
    if last is None and _begins(tokens, amount):
        return Borrowed(None, mention.counted, mention.counted_key, ()) if low < other and _counts(mention) else None
    most = _RIVAL if mention.unit is None else _RIVAL_MEASURE
    least = _PART if last is not None and mention.unit is None else most
    if not other / least <= low <= other * most:
        return None
    shared = last is not None or _speaks_of_figures(tokens, words)
    own = _of_noun(mention, words)
    states = tuple(s for s in mention.scope if s not in modifiers and (shared or s == own))
    if not states and not _counts(mention) and mention.unit is None:
        return None
    return Borrowed(mention.unit, mention.counted, mention.counted_key, states)


def _of_noun(mention: QuantityMention, words: Vocabulary) -> str | None:
    """The state that the thing counted has by its name: presos, feriti."""
    tokens = tokenize(mention.counted, 0, len(mention.counted)) if mention.counted else []
    found = next((m for i in range(len(tokens)) if (m := words.scopes.match(tokens, i)) is not None), None)
    return found[1].key if found is not None and isinstance(found[1], Scope) else None


def numbered(
    tokens: Sequence[Token], amount: Amount, found: Sequence[Amount], marks: Sequence[Cue], words: Vocabulary
) -> tuple[str | None, str | None] | None:
    """(key of what is counted, state) of a bare amount behind "the number of …" (संख्या, sayısı behind it), or None."""
    for at in range(amount.first - 1, max(-1, amount.first - _NUMBER_REACH), -1):
        ahead, behind = words.number_of.match(tokens, at), words.number_of_behind.match(tokens, at)
        if ahead is None and behind is None:
            continue
        if any(at < o.first < amount.first and o.unit is None for o in found):
            return None
        low, high = (max(0, at - _NOUN_REACH), at) if ahead is None else (ahead[0], ahead[0] + _NOUN_REACH)
        key = next(
            (str(m[1]) for i in range(low, min(high, amount.first)) if (m := words.counted.match(tokens, i))), None
        )
        state = next(
            (c.scope.key for c in marks if low <= c.last and c.first < high and c.scope.of in ("people", "any")), None
        )
        return (key, state) if key is not None or state is not None else None
    return None


def _names(mention: QuantityMention) -> bool:
    return (
        mention.unit is not None
        or mention.counted is not None
        or mention.counted_key is not None
        or bool(mention.scope)
    )


def _counts(mention: QuantityMention) -> bool:
    return mention.counted is not None or mention.counted_key is not None


def _stands_alone(tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> bool:
    """Whether nothing that it could count stands behind a number: a sign, the end, or a word of grammar or scope."""
    first, after = tokens[amount.first], amount.last + 1
    if (
        amount.first
        and not first.spaced
        and tokens[amount.first - 1].key not in ("“", '"', "«", "„", "‘", "'", "、", "，", "：", "。")
    ):
        return words.unspaced and tokens[amount.first - 1].kind == "w"
    if after >= len(tokens):
        return True
    key = tokens[after].key
    if tokens[after].kind != "w":
        return key in _CLOSERS and not (key in ".," and after + 1 < len(tokens) and not tokens[after + 1].spaced)
    return (
        key in words.stop
        or key in words.and_
        or words.of_them.match(tokens, after) is not None
        or words.scopes.match(tokens, after) is not None
    )


def is_part(tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> bool:
    """Whether words such as "of them" stand behind a number, or "of whom" before it."""
    if amount.last + 1 < len(tokens) and words.of_them.match(tokens, amount.last + 1) is not None:
        return True
    for size in (3, 2, 1):
        found = words.of_them.match(tokens, amount.first - size) if amount.first >= size else None
        if found is not None and found[0] == amount.first:
            return True
    return False


def _is_whole(tokens: Sequence[Token], amount: Amount, part: Amount, words: Vocabulary) -> bool:
    """Whether a number is what the one before is a part of: "19 were shot down out of 23"."""
    if not 0 < amount.first - part.last <= _WHOLE_REACH:
        return False
    for at in range(part.last + 1, amount.first):
        for table in (words.part_of, words.odds):
            found = table.match(tokens, at)
            if found is not None and found[0] == amount.first:
                return True
    return False


def _speaks_of_figures(tokens: Sequence[Token], words: Vocabulary) -> bool:
    """Whether a sentence has a word such as "number", which goes on with the number of the sentence before: "the mayor put the figure at 12"."""
    return any(t.key in words.figures for t in tokens)


def _begins(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether a number is the first word of its sentence."""
    return all(tokens[i].kind == "." for i in range(amount.first)) and amount.last + 1 < len(tokens)


def _is_year(tokens: Sequence[Token], amount: Amount) -> bool:
    token = tokens[amount.first]
    return token.key.isdigit() and len(token.key) == 4 and 1900 <= int(token.key) <= 2100
