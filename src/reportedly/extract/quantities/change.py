"""Values that a change leaves behind: 12 in "rose from 12 to 14", in "14, up from 12" and in their like in other languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from reportedly.extract.numbers.tokens import Token
from reportedly.extract.quantities.amount import Amount
from reportedly.extract.quantities.vocabulary import Vocabulary
from reportedly.records import QuantityMention

# Tokens between the two values of a change: "from 8.75% last month to 8.5%", 从8.75%下调至8.50%.
_REACH: Final = 5
# What scopes call a value that may be less.
UP_TO: Final = "up to"
_LOOSE: Final = frozenset({UP_TO, "about"})
# Tokens before the value that a change leads to in which the word of change is looked for: "raised its key rate by half a percentage point to". By judgement.
_CHANGE_REACH: Final = 14
# ... and behind it, in languages whose verbs stand last ("tot vijf jaar cel veroordeeld").
_VERB_REACH: Final = 5
# Tokens between "to" or "from" and the value behind it: a unit that stands before its number, an article.
_BEFORE: Final = 2


def changed(
    tokens: Sequence[Token], told: Sequence[tuple[Amount, QuantityMention]], words: Vocabulary
) -> Iterator[QuantityMention]:
    """All mentions of a sentence, those that a change leaves behind marked so; `told` in the order of the text.

    What it leads to is a plain value: "to 14" and "up to 14" are one phrase in some languages.
    """
    toward = words.to | words.onto
    mentions = [mention for _, mention in told]
    for at, ((one, left), (two, right)) in enumerate(pairwise(told)):
        gap = [t.key for t in tokens[one.last + 1 : two.first + 1]]
        if len(gap) > _REACH or not _of_one_thing(left, right) or not all(_joins(key) for key in gap[:-1]):
            continue
        if "," not in gap and not toward.isdisjoint(gap):
            mentions[at] = replace(left, left_behind=True)
            if right.low is None:
                scope = tuple(word for word in right.scope if word != UP_TO)
                mentions[at + 1] = replace(right, low=right.high, scope=scope, approximate=False)
        elif not words.between.isdisjoint(gap[-_BEFORE - 1 : -1]) and (
            _stands_before(tokens, one, toward) or not words.changes.isdisjoint(gap)
        ):
            mentions[at + 1] = replace(right, left_behind=True)
    if words.changes:
        mentions = [_reached(tokens, told[at][0], mention, words) for at, mention in enumerate(mentions)]
    yield from mentions


def _reached(tokens: Sequence[Token], amount: Amount, mention: QuantityMention, words: Vocabulary) -> QuantityMention:
    """What something rose or fell to, as a plain value where the word for "to" is also one for "up to" or "about" (Polish "do", Czech "na")."""
    if not _LOOSE.intersection(mention.scope):
        return mention
    beside = tokens[max(0, amount.first - _BEFORE) : amount.last]
    around = tokens[max(0, amount.first - _CHANGE_REACH) : amount.last + _VERB_REACH]
    if (words.to | words.onto).isdisjoint(t.key for t in beside) or words.changes.isdisjoint(t.key for t in around):
        return mention
    scope = tuple(word for word in mention.scope if word not in _LOOSE)
    low = mention.high if mention.low is None else mention.low
    return replace(mention, low=low, high=low, scope=scope, approximate=False)


def _of_one_thing(left: QuantityMention, right: QuantityMention) -> bool:
    """Whether two values can be of one thing at two times; a bare number takes over what the other counts."""
    if left.low is None and left.high is None:
        return False
    bare = any(q.unit is None and q.counted_key is None for q in (left, right))
    return bare or (left.unit, left.counted_key) == (right.unit, right.counted_key)


def _joins(key: str) -> bool:
    """Whether a token can stand between the two values: a word, an apostrophe before an ending, a comma ("14, up from 12"); no stop."""
    return key[:1].isalpha() or key in ("'", "’", ",")


def _stands_before(tokens: Sequence[Token], amount: Amount, words: frozenset[str]) -> bool:
    return any(t.key in words for t in tokens[max(0, amount.first - _BEFORE) : amount.first])
