"""Bare numbers that count what was named before: "the harbour office says 75", "six of them", "Twenty are widows", "Forty-one, said the police"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from reportedly.extract.numbers.tokens import Token, tokenize
from reportedly.extract.quantities.amount import Amount
from reportedly.extract.quantities.vocabulary import Scope, Vocabulary
from reportedly.records import QuantityMention

# How far a rival figure may be from the one before: twice and a half as many is another view of one crowd, ten times is of another thing. A part may be smaller.
# Set on sentences of our own; on real news (NewsQuant) the bounds change no figure.
_RIVAL: Final = 4.0
_RIVAL_MEASURE: Final = 1.7
_PART: Final = 12.0
# Units whose bare neighbour is of something else: ages, scores, days.
_NEVER: Final = frozenset(("year-old", "score", "day", "week", "month", "year", "decade", "century", "magnitude"))
_WHOLE_REACH: Final = 4
# States of a crowd, which another figure for it shares where nothing is named: "put the crowd at 700".
_GATHERED: Final = frozenset(("attendance", "on strike", "on board", "voted", "registered"))
# What stands behind a number that is a whole answer: "Forty-one, said the police".
_ANSWERED: Final = frozenset(',،、，–—”"»“’')
# Figures before a bare one among which what it counts is looked for.
_NAMED: Final = 20
_PREFIX: Final = 2
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
    asked: Borrowed | None = None,
) -> Borrowed | None:
    """What a bare amount takes over from the figure before it: `here` are those of its sentence so far, `before` those of the sentence before, `asked` what that asks the number of."""
    low = amount.low if amount.low is not None else amount.high
    if low is None or not stands_alone(tokens, amount, words) or is_year(tokens, amount):
        return None
    if asked is not None and not here and begins(tokens, amount):
        return asked
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
    answer = last is None and _is_answer(tokens, amount)
    if last is None and not answer and begins(tokens, amount):
        return Borrowed(None, mention.counted, mention.counted_key, ()) if low < other and _counts(mention) else None
    most = _RIVAL if mention.unit is None else _RIVAL_MEASURE
    least = _PART if last is not None and mention.unit is None else most
    within = mention.low is not None and mention.high is not None and mention.low <= low <= mention.high
    if not within and not other / least <= low <= other * most:
        return None
    shared = last is not None or answer or _speaks_of_figures(tokens, words)
    own = _of_noun(mention, words)
    crowd = frozenset() if _counts(mention) else _GATHERED
    states = tuple(s for s in mention.scope if s not in modifiers and (shared or s == own or s in crowd))
    if not states and not _counts(mention) and mention.unit is None:
        return None
    return Borrowed(mention.unit, mention.counted, mention.counted_key, states)


def _of_noun(mention: QuantityMention, words: Vocabulary) -> str | None:
    """The state that the thing counted has by its name: presos, feriti."""
    tokens = tokenize(mention.counted, 0, len(mention.counted)) if mention.counted else []
    found = next((m for i in range(len(tokens)) if (m := words.scopes.match(tokens, i)) is not None), None)
    return found[1].key if found is not None and isinstance(found[1], Scope) else None


def _names(mention: QuantityMention) -> bool:
    return (
        mention.unit is not None
        or mention.counted is not None
        or mention.counted_key is not None
        or bool(mention.scope)
    )


def _counts(mention: QuantityMention) -> bool:
    return mention.counted is not None or mention.counted_key is not None


def stands_alone(tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> bool:
    """Whether nothing that it could count stands behind a number: a sign, the end, or a word of grammar or scope."""
    first, after = tokens[amount.first], amount.last + 1
    if (
        amount.first
        and not first.spaced
        and not _is_prefixed(tokens, amount.first)
        and tokens[amount.first - 1].key not in ("“", '"', "«", "„", "‘", "'", "、", "，", "：", "。")
    ):
        return words.unspaced and tokens[amount.first - 1].kind == "w"
    if after >= len(tokens):
        return True
    key = tokens[after].key
    if tokens[after].kind != "w":
        behind = tokens[after + 1] if after + 1 < len(tokens) else None
        if key in "-‑" and behind is not None and behind.key in words.endings:
            return True
        if key == "“":  # „310“
            return not tokens[after].spaced
        return key in _CLOSERS and not (
            key in ".," and behind is not None and not behind.spaced and behind.key not in _CLOSERS
        )
    return (
        key in words.stop
        or key in words.and_
        or words.of_them.match(tokens, after) is not None
        or words.scopes.match(tokens, after) is not None
    )


def _is_prefixed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen joins a number to a small word before it (ב-640)."""
    if at < 2 or tokens[at - 1].key not in "-־‑":
        return False
    word = tokens[at - 2]
    return word.kind == "w" and len(word.key) <= _PREFIX and not word.key.isascii() and not tokens[at - 1].spaced


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


def begins(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether a number is the first word of its sentence."""
    return all(tokens[i].kind == "." for i in range(amount.first)) and amount.last + 1 < len(tokens)


def _is_answer(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether a number is a whole answer: the first word of its sentence, with a comma or the end of a quotation behind it."""
    return begins(tokens, amount) and tokens[amount.last + 1].key in _ANSWERED


def is_year(tokens: Sequence[Token], amount: Amount) -> bool:
    token = tokens[amount.first]
    return token.key.isdigit() and len(token.key) == 4 and 1900 <= int(token.key) <= 2100
