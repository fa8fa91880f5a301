"""From an article's sentences to `QuantityMention`s."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.extract.numbers.tokens import Token, tokenize
from reportedly.extract.numbers.words import words_of
from reportedly.extract.quantities.amounts import Amount, amounts
from reportedly.extract.quantities.scope import cues, scope_of
from reportedly.extract.quantities.vocabulary import Vocabulary, vocabulary
from reportedly.records import Article, QuantityMention, Sentence, Span, TimeMention

# Signs that an amount can begin with although no figure follows at once.
_SIGNS: Final = frozenset("½¼¾⅓⅔")
EXTRACTOR: Final = "quantities"
# Tokens between a part and its whole: "one of the nine".
_PART_REACH: Final = 3
# Tokens between a word for none and what there is none of.
_NONE_REACH: Final = 2


def quantities(
    article: Article, sentences: Sequence[Sentence], times: Sequence[TimeMention]
) -> tuple[QuantityMention, ...]:
    """The quantities of an article in the order of the text: counts with what is counted and its scope, measures, money, shares, scores.

    Numbers that are part of a date or clock time (`times`) are left out; durations are quantities. "no one was hurt" is 0.
    """
    words = vocabulary(article.language)
    out: list[QuantityMention] = []
    at = 0
    for sentence in sentences:
        while at < len(times) and times[at].span.end <= sentence.span.start:
            at += 1
        end = at
        while end < len(times) and times[end].span.start < sentence.span.end:
            end += 1
        out.extend(_of_sentence(article.text, sentence.span, words, times[at:end]))
    return tuple(out)


def parse(text: str, *, language: str | None, times: Sequence[TimeMention] = ()) -> tuple[QuantityMention, ...]:
    """The quantities of a bare text."""
    return tuple(_of_sentence(text, Span(0, len(text)), vocabulary(language), times))


def _of_sentence(text: str, span: Span, words: Vocabulary, times: Sequence[TimeMention]) -> Iterator[QuantityMention]:
    tokens = tokenize(text, span.start, span.end)
    if not _may_count(tokens, words):
        return
    dated = [t for t in times if t.type in ("DATE", "TIME")]
    found = [a for a in amounts(text, tokens, words) if not _is_dated(a, tokens, dated)]
    zeros = list(_zeros(text, tokens, words))
    found = [a for a in found if not any(z.first <= a.first <= z.last for z in zeros) and not _is_pronoun(a, found)]
    if not found and not zeros:
        return
    marks = cues(tokens, words)
    as_of = _as_of(text, tokens, dated, words)
    mentions = []
    for amount in (*found, *zeros):
        cue = scope_of(amount, tokens, marks, found, words)
        mentions.append(_mention(text, tokens, amount, None if cue is None else cue.scope.key, as_of))
    yield from sorted(mentions, key=lambda m: m.span)


def _may_count(tokens: Sequence[Token], words: Vocabulary) -> bool:
    """Whether a sentence has a token that a quantity can begin with: a quick test, for most sentences have none."""
    numbers = words_of(words.language)
    return any(
        t.kind != "w" or t.key in words.triggers or numbers.may_begin(t.key)
        for t in tokens
        if t.kind != "." or t.key in _SIGNS
    )


def _is_pronoun(amount: Amount, others: Sequence[Amount]) -> bool:
    """Whether "one" stands for a thing rather than for its number: not in "one of the nine members"."""
    if not (amount.spelled and amount.low == 1 and amount.unit is None and amount.counted is None):
        return False
    return not any(amount.last < o.first <= amount.last + _PART_REACH and o.unit is None for o in others)


def _is_dated(amount: Amount, tokens: Sequence[Token], dated: Sequence[TimeMention]) -> bool:
    start, end = tokens[amount.first].start, tokens[amount.last].end
    inner = amount.text_start or start
    return any(
        t.span.start <= inner < t.span.end
        or (start <= t.span.start < end and amount.unit is None and inner == t.span.start)
        for t in dated
    )


def _zeros(text: str, tokens: Sequence[Token], words: Vocabulary) -> Iterator[Amount]:
    """ "no one was hurt", "no casualties": the count 0."""
    for at, token in enumerate(tokens):
        found = words.zero.match(tokens, at) if token.kind == "w" else None
        if found is not None:
            yield Amount(first=at, last=found[0] - 1, low=0.0, high=0.0, counted_key=str(found[1]), spelled=True)
            continue
        none = words.none.match(tokens, at) if token.kind == "w" else None
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


def _as_of(text: str, tokens: Sequence[Token], dated: Sequence[TimeMention], words: Vocabulary) -> TimeMention | None:
    """The moment that a sentence states its figures for ("as of August 2021", "by 6 p.m.")."""
    for at, token in enumerate(tokens):
        found = words.as_of.match(tokens, at) if token.kind == "w" else None
        if found is None or found[0] >= len(tokens):
            continue
        end = tokens[found[0] - 1].end
        for mention in dated:
            if end <= mention.span.start <= end + 12 and not text[end : mention.span.start].strip(" theof"):
                return mention
    return None


def _mention(
    text: str, tokens: Sequence[Token], amount: Amount, scope: str | None, as_of: TimeMention | None
) -> QuantityMention:
    span = Span(tokens[amount.first].start, tokens[amount.last].end)
    parts = [] if scope is None else [scope]
    if amount.modifier is not None:
        parts.append(amount.modifier)
    return QuantityMention(
        span=span,
        text=text[span.start : span.end],
        extractor=EXTRACTOR,
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
        counted=amount.counted,
        counted_key=amount.counted_key,
        scope=tuple(parts),
        approximate=amount.modifier is not None,
        as_of=None if as_of is None else as_of.when,
        as_of_span=None if as_of is None else as_of.span,
    )
