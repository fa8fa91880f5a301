"""What stands around a number: words of approximation, and the thing that it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.numbers.reader import number_at
from reportedly.extract.numbers.tokens import Token
from reportedly.extract.numbers.words import words_of
from reportedly.extract.quantities.amount import Amount
from reportedly.extract.quantities.anaphora import is_year
from reportedly.extract.quantities.nouns import COMMAS, NOUN_REACH, after_list, is_plural, joins
from reportedly.extract.quantities.scope import PEOPLE
from reportedly.extract.quantities.vocabulary import Vocabulary

_QUOTES: Final = frozenset('«“„"‘「『')
# What numbers are told of that are told of persons alone: четверо.
PERSONS: Final = "people"
# Words between a number and the thing counted that are looked across.
_COUNTED_REACH: Final = 5


def with_surroundings(text: str, tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> Amount:
    amount = _approximated(tokens, amount, words)
    whole = _with_counted(text, tokens, amount, words)
    # the noun may stand before its number, and what bounds the number before the noun: zaidi ya watu 300
    moved = whole.first < amount.first and whole.modifier is None
    return _approximated(tokens, whole, words) if moved else whole


def _approximated(tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> Amount:
    for size in (4, 3, 2, 1):
        start = amount.first - size
        if start < 0:
            continue
        found = words.approximate.match(tokens, start)
        if found is not None and found[0] == amount.first:
            return _modified(replace(amount, first=start), str(found[1]))
    after = amount.last + 1
    if after < len(tokens):
        for step in (after, after + 1, after + 2):
            found = words.approximate_after.match(tokens, step) if step < len(tokens) else None
            if found is not None and (step == after or words.language):
                moved = replace(amount, last=found[0] - 1) if step == after else amount
                return _modified(moved, str(found[1]))
    return amount


def _modified(amount: Amount, modifier: str) -> Amount:
    """The bounds as the modifier sets them."""
    if modifier in ("at least", "more than"):
        return replace(amount, high=None if amount.low == amount.high else amount.high, modifier=modifier)
    if modifier in ("up to", "at most", "less than"):
        return replace(amount, low=None if amount.low == amount.high else amount.low, modifier=modifier)
    return replace(amount, modifier=modifier)


def _with_counted(text: str, tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> Amount:
    """The thing counted, as written, with its key where the language's data knows it."""
    if amount.unit is not None:
        return amount
    key = tokens[amount.first].key
    # a scale may begin like the article without having it: ألف
    definite = (
        bool(words.definite) and key.startswith(words.definite) and key not in words_of(words.language).scales.by_first
    )
    if (words.unit_first or definite) and amount.first > 0:
        for size in (2, 1):
            start = amount.first - size
            found = words.counted.match(tokens, start) if start >= 0 else None
            if found is not None and found[0] == amount.first:
                return replace(
                    amount,
                    first=start,
                    counted=text[tokens[start].start : tokens[amount.first - 1].end],
                    counted_key=str(found[1]),
                )
    if definite:
        return amount
    found_after = _counted_after(text, tokens, amount, words)
    if found_after.counted is None:
        found_after = _behind_article(text, tokens, _behind_denial(text, tokens, found_after, words), words)
    if found_after.counted is not None:
        return _before_counter(text, tokens, found_after, words)
    if amount.spelled and tokens[amount.last].key in words.collective:
        return replace(amount, counted_key=PERSONS)
    return _with_attached(text, tokens, amount, words)


def _behind_denial(text: str, tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> Amount:
    """The thing counted behind the comma that closes a denied figure: "330, not 430, boats"."""
    comma = amount.last + 1
    denied = amount.first > 0 and tokens[amount.first - 1].key in words.not_ and amount.counted is None
    if not denied or comma + 1 >= len(tokens) or tokens[comma].key not in COMMAS:
        return amount
    for at in (comma + 1, comma + 2):
        found = words.counted.match(tokens, at) if at < len(tokens) else None
        if found is not None and (at == comma + 1 or tokens[comma + 1].key in words.stop):
            counted = text[tokens[at].start : tokens[found[0] - 1].end]
            return replace(amount, counted=counted, counted_key=str(found[1]))
    return amount


def _behind_article(text: str, tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> Amount:
    """The thing counted behind its article where a small word leads to the number: "cifró en 3.000 los asistentes"."""
    article, before = amount.last + 1, amount.first - 1
    if amount.counted is not None or before < 0 or article + 1 >= len(tokens) or is_year(tokens, amount):
        return amount
    led = tokens[before].key in words.stop and tokens[before].key not in words.plural_articles
    found = words.counted.match(tokens, article + 1) if tokens[article].key in words.plural_articles else None
    if found is None or not led:
        return amount
    counted = text[tokens[article + 1].start : tokens[found[0] - 1].end]
    return replace(amount, counted=counted, counted_key=str(found[1]))


def _with_attached(text: str, tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> Amount:
    """The thing counted that is written together with the number: দুজন, "two persons"."""
    token = tokens[amount.last]
    for ending, key in words.attached.items():
        if amount.spelled and token.key.endswith(ending) and len(token.key) > len(ending):
            return replace(amount, counted=text[token.end - len(ending) : token.end], counted_key=key)
    return amount


def _is_ordinal(tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Whether figures are an ordinal before the noun: "two 17th-century paintings"."""
    found = number_at(tokens, at, words.language) if tokens[at].kind == "0" else None
    return found is not None and found.ordinal


def _noun_begins(tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> int:
    """Where the thing counted may begin: behind a hyphen, words such as "more", and what joins a part with its whole ("35 of the passengers")."""
    at = _behind_figures(tokens, amount)
    if at < len(tokens) and tokens[at].key in ("-", "‑") and not tokens[at].spaced:
        return at + 1
    parted = words.part_of.match(tokens, at) if at < len(tokens) else None
    at = at if parted is None else parted[0]
    if at + 1 < len(tokens) and tokens[at].key in _QUOTES and tokens[at].spaced and not tokens[at + 1].spaced:
        return at + 1  # 23 «Shaheds»
    return at + 1 if at + 1 < len(tokens) and tokens[at].key in words.skip else at


def _behind_figures(tokens: Sequence[Token], amount: Amount) -> int:
    """The index behind a number, and behind its figures where officials set them beside it: "veinticinco (25) viviendas"."""
    at = amount.last + 1
    told = [t.key for t in tokens[at : at + 3]]
    if len(told) == 3 and told[0] == "(" and told[2] == ")" and told[1].isdigit() and float(told[1]) == amount.low:
        return at + 3
    return at


def _is_number(tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Whether another number stands at a word, which then counts what is behind it; not where numerals are parts of other words too."""
    if not tokens[at].spaced or words.unspaced or words.spelled:
        return False
    found = number_at(tokens, at, words.language)
    return found is not None and not found.ordinal and found.value != 1


def _counted_after(text: str, tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> Amount:
    """The thing counted behind the number: a known one within reach, else a noun by its place and, where there is one, its plural."""
    begin = at = _noun_begins(tokens, amount, words)
    hyphen = begin < len(tokens) and begin > amount.last + 1 and tokens[begin - 1].kind == "."
    if hyphen and tokens[begin].kind == "w" and tokens[begin - 1].key not in (*_QUOTES, ")"):
        return _compound(text, tokens, begin, amount, words)
    if begin < len(tokens) and not tokens[begin].spaced and tokens[begin].key in words.endings:
        return amount  # "112ra", which the verb follows
    limit = min(len(tokens), begin + _COUNTED_REACH)
    while at < limit and (tokens[at].kind == "w" or joins(tokens, at) or _is_ordinal(tokens, at, words)):
        found = words.counted.match(tokens, at) or (words.inflected.match(tokens, at) if at == begin else None)
        if found is not None:
            found = _behind_counter(tokens, _behind_origin(text, tokens, at, found, words), words)
            span = text[tokens[begin].start : tokens[found[0] - 1].end]
            return replace(amount, last=found[0] - 1, counted=span, counted_key=_key(found[1]))
        if tokens[at].key in words.stop or _is_number(tokens, at, words):
            break
        state = words.scopes.match(tokens, at)
        if state is not None and not _is_attribute(tokens, state[0], words):
            break
        at = at + 1 if state is None else state[0]
    if at == begin or not words.stop:
        return amount
    if at < len(tokens) and (tokens[at].key in words.and_ or tokens[at].key in COMMAS) and at - begin <= 2:
        listed = after_list(tokens, begin, at, words)
        if listed is not None:
            span = text[tokens[begin].start : tokens[listed[0] - 1].end]
            return replace(amount, last=listed[0] - 1, counted=span, counted_key=listed[1])
    if _is_place(text, tokens, begin, amount, words):
        return amount
    last = _noun(text, tokens, begin, at, amount, words)
    if last is None:
        return amount
    return replace(amount, last=last, counted=text[tokens[begin].start : tokens[last].end])


def _is_place(text: str, tokens: Sequence[Token], begin: int, amount: Amount, words: Vocabulary) -> bool:
    """Whether a name stands behind what joins a part with its whole: whose figure it is ("las 330 de Nador")."""
    parted = words.part_of.match(tokens, amount.last + 1) if not amount.scaled and not words.nouns_capital else None
    if parted is None or parted[0] != begin or begin > amount.last + 2:
        return False
    at = begin
    while at < len(tokens) and tokens[at].kind == "w" and text[tokens[at].start].isupper():
        at += 1
    return at > begin and (at == len(tokens) or tokens[at].kind != "w" or tokens[at].key in words.stop)


def _key(found: object) -> str | None:
    return None if found is None else str(found)


def _is_attribute(tokens: Sequence[Token], after: int, words: Vocabulary) -> bool:
    """Whether a word of scope stands before the thing that it is told of: "three missing miners", "пять сбитых ракет"."""
    return after < len(tokens) and tokens[after].kind == "w" and words.counted.match(tokens, after) is not None


def _behind_origin(
    text: str, tokens: Sequence[Token], at: int, found: tuple[int, object], words: Vocabulary
) -> tuple[int, object]:
    """What stands behind a people's name or a state that is told as their attribute: "two Indian players" are players, "zwei verletzte Kinder" children."""
    after = found[0]
    if found[1] != PERSONS or after >= len(tokens) or tokens[after].kind != "w" or tokens[after].key in words.stop:
        return found
    origin = bool(words.adjectives) and text[tokens[at].start].isupper() and not is_plural(tokens, at)
    if not origin and words.scopes.match(tokens, at) is None:
        return found
    told = words.counted.match(tokens, after)
    if told is not None:
        return told if origin or told[1] in PEOPLE else found  # not "21 doden gevallen"
    return (after + 1, None) if origin and is_plural(tokens, after) else found


def _behind_counter(tokens: Sequence[Token], found: tuple[int, object], words: Vocabulary) -> tuple[int, object]:
    """What a counter of persons counts, where a known word for them follows at once: 12名记者, 44 জন রোগী."""
    behind = found[0]
    if found[1] != PERSONS or behind >= len(tokens) or tokens[behind - 1].key not in words.counters:
        return found
    if tokens[behind].kind != "w" or (words.unspaced and tokens[behind].spaced):
        return found
    told = words.counted.match(tokens, behind) or words.inflected.match(tokens, behind)
    if told is None or (not words.unspaced and (told[1] == PERSONS or told[1] not in PEOPLE)):
        return found
    return told


def _before_counter(text: str, tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> Amount:
    """The amount of the persons named right before the number, where only a counter stands behind it: 乗客38人, 승객 38명, ผู้โดยสาร 38 คน."""
    if amount.counted_key != PERSONS or tokens[amount.last].key not in words.counters:
        return amount
    for size in (3, 2, 1):
        start = amount.first - size
        found = words.counted.match(tokens, start) if start >= 0 and tokens[start].kind == "w" else None
        if found is not None and found[0] == amount.first and found[1] != PERSONS and found[1] in PEOPLE:
            named = text[tokens[start].start : tokens[amount.first - 1].end]
            return replace(amount, counted=named, counted_key=str(found[1]))
    return amount


def _compound(text: str, tokens: Sequence[Token], at: int, amount: Amount, words: Vocabulary) -> Amount:
    """The amount with the word that a hyphen joins it to: "six-cylinder" counts cylinders."""
    if tokens[at].spaced or not words.stop or tokens[at].key in words.endings:
        return amount
    found = words.counted.match(tokens, at)
    last = at if found is None else found[0] - 1
    counted = text[tokens[at].start : tokens[last].end]
    return replace(amount, last=last, counted=counted, counted_key=None if found is None else str(found[1]))


def _noun(text: str, tokens: Sequence[Token], begin: int, at: int, amount: Amount, words: Vocabulary) -> int | None:
    """The index of the noun among the words from `begin` up to `at`: the first plural; of one thing the first word that is no adjective; else the first word, None where that is none."""
    if words.adjectives and amount.low == amount.high == 1 and begin == amount.last + 1:
        return next((i for i in range(begin, at) if not tokens[i].key.endswith(words.adjectives)), at - 1)
    glued = sum(not tokens[i].spaced for i in range(begin + 1, at))
    plural = next((i for i in range(begin, min(at, begin + NOUN_REACH + glued)) if is_plural(tokens, i)), None)
    if plural is not None:
        return plural
    if at > begin + 2 and tokens[begin + 1].kind == ".":
        return at - 1  # "first-team" and the like: the noun is behind the compound
    first = tokens[begin]
    if (
        words.adjectives
        and tokens[begin - 1].kind != "."
        and (first.key.endswith("ing") or text[first.start].isupper())
    ):
        return None
    return begin
