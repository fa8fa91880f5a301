"""Amounts in a row of tokens: number or range, with its unit or sign, approximation and counted thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reportedly.extract.numbers.number import Number
from reportedly.extract.numbers.reader import amount_at, number_at
from reportedly.extract.numbers.tokens import Token
from reportedly.extract.quantities.identifiers import DASHES, MONEY_SCALES, is_identifier
from reportedly.extract.quantities.nouns import COMMAS, NOUN_REACH, after_list, is_plural, joins
from reportedly.extract.quantities.vocabulary import Vocabulary
from reportedly.text import fold

# Words between a number and the thing counted that are looked across.
_COUNTED_REACH: Final = 5
# The unit that data files give to words for tenths.
_TENTHS: Final = "tenth"
_SCORE_LIMIT: Final = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """`first` and `last` are tokens (both inclusive) of the number with its unit; `low` and `high` as in `QuantityMention`."""

    first: int
    last: int
    low: float | None
    high: float | None
    unit: str | None = None
    modifier: str | None = None
    counted: str | None = None
    counted_key: str | None = None
    spelled: bool = False
    ordinal: bool = False
    scaled: bool = False
    text_start: int = 0
    unit_after: bool = False


def amounts(text: str, tokens: Sequence[Token], words: Vocabulary) -> Iterator[Amount]:
    """The amounts of a sentence from left to right, not overlapping; ordinals and identifiers left out."""
    at = 0
    while at < len(tokens):
        found = _amount_at(text, tokens, at, words)
        if found is None:
            at += 1
            continue
        at = found.last + 1
        if not found.ordinal:
            yield found


def _amount_at(text: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> Amount | None:
    dual = words.duals.match(tokens, at) if tokens[at].kind == "w" else None
    if dual is not None:
        written = text[tokens[at].start : tokens[dual[0] - 1].end]
        return Amount(
            first=at, last=dual[0] - 1, low=2.0, high=2.0, counted=written, counted_key=str(dual[1]), spelled=True
        )
    vague = words.vague.match(tokens, at) if tokens[at].kind == "w" else None
    if vague is not None:
        low, _, high = str(vague[1]).partition("..")
        amount = Amount(
            first=at,
            last=vague[0] - 1,
            low=float(low),
            high=float(high or low),
            modifier="about" if high else None,
            spelled=True,
        )
        return _with_surroundings(text, tokens, _with_unit(text, tokens, amount, words), words)
    if tokens[at].kind == "." and tokens[at].key != ".":
        return _after_sign(text, tokens, at, words)
    before = words.before.match(tokens, at) if tokens[at].kind == "w" else None
    if before is not None and _exact(text, tokens, at, before[0], before[1][1]):
        found = _after_sign(text, tokens, at, words)
        if found is not None:
            return found
    number = amount_at(tokens, at, words.language)
    if number is not None and not number.digits and number.scaled and at and _is_per(tokens[at - 1].key, words):
        return None
    if number is None or is_identifier(text, tokens, at, number, words):
        return None
    return _of_number(text, tokens, number, at, None, words)


def _is_per(key: str, words: Vocabulary) -> bool:
    """Whether a number stands for what something is a part of: "parts per million"."""
    return len(key) > 2 and key in words.per


def _after_sign(text: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> Amount | None:
    """An amount that a sign or unit begins: "$5", "Rs 20 crore", "asilimia 5.75"."""
    before = words.before.match(tokens, at)
    if before is None or not _exact(text, tokens, at, before[0], before[1][1]):
        return None
    step = before[0]
    if step < len(tokens) and tokens[step].key == "." and not tokens[step].spaced:
        step += 1
    if step >= len(tokens) or (tokens[step].kind != "0" and before[1][1] is not None):
        return None
    number = number_at(tokens, step, words.language)
    if number is None:
        return None
    return _of_number(text, tokens, number, at, before[1][0], words)


def _exact(text: str, tokens: Sequence[Token], at: int, after: int, sign: str | None) -> bool:
    """Whether a sign stands as it is spelled, not within a word."""
    if sign is None:
        return True
    return text[tokens[at].start : tokens[after - 1].end].replace(" ", "") == sign.replace(" ", "")


def _of_number(
    text: str, tokens: Sequence[Token], number: Number, first: int, sign: str | None, words: Vocabulary
) -> Amount | None:
    start = tokens[first].start
    value, after = number.value, number.next
    if after < len(tokens) and _is_scale_letter(text, tokens, after, sign, words):
        value, after = value * MONEY_SCALES[tokens[after].key], after + 1
    if number.scaled:
        after = _past_link(text, tokens, after)
    if _negative(text, tokens, first):
        value, first = -value, first - 1
    amount = Amount(
        first=first, last=after - 1, low=value, high=value, unit=sign, spelled=not number.digits, ordinal=number.ordinal, scaled=number.scaled, text_start=start
    )  # fmt: skip
    if number.ordinal:
        return amount
    score = _score(text, tokens, number, words) if sign is None else None
    if score is not None:
        return score
    if sign is None and _is_age(text, tokens, number):
        return replace(amount, unit="year-old")
    amount = _with_unit(text, tokens, amount, words)
    amount = _ranged(text, tokens, amount, words)
    return _with_surroundings(text, tokens, amount, words)


# The oldest age that a figure between commas after a name can be.
_OLDEST: Final = 115


def _is_age(text: str, tokens: Sequence[Token], number: Number) -> bool:
    """Whether a figure stands between commas behind a name: "Mira Solano, 34, said"."""
    at, after = number.next - 1, number.next
    if not number.bare or not 0 < number.value <= _OLDEST or at < 2 or after >= len(tokens):
        return False
    if tokens[at - 1].key not in COMMAS or tokens[after].key not in COMMAS:
        return False
    name = tokens[at - 2]
    before = tokens[at - 3] if at > 2 else None
    capital = name.kind == "w" and text[name.start].isupper() and len(name.key) > 1
    return capital and before is not None and before.kind == "w" and text[before.start].isupper()


def _is_scale_letter(text: str, tokens: Sequence[Token], at: int, sign: str | None, words: Vocabulary) -> bool:
    """Whether letters right after a figure scale it: always of money, else capitals ("4.3M") and an "m" that a plural follows ("2.7m copies")."""
    if tokens[at].spaced or tokens[at].key not in MONEY_SCALES:
        return False
    written = text[tokens[at].start : tokens[at].end]
    if sign is not None or written in ("M", "bn", "mn", "mln", "mio", "K", "B"):
        return True
    behind = at + 1
    return (
        written in ("m", "k")
        and behind < len(tokens)
        and tokens[behind].spaced
        and tokens[behind].key.endswith("s")
        and len(tokens[behind].key) > 3
    )


def _past_link(text: str, tokens: Sequence[Token], at: int) -> int:
    """The index past what joins a scale with what it scales: the point of "тыс. тонн", the elided article of "millions d'euros"."""
    if at + 1 >= len(tokens):
        return at
    ahead = tokens[at + 1]
    if tokens[at].key == "." and not tokens[at].spaced and ahead.spaced and text[ahead.start].islower():
        return at + 1
    if tokens[at].key == "d" and ahead.key in ("'", "’") and at + 2 < len(tokens) and not tokens[at + 2].spaced:
        return at + 2
    return at


def _negative(text: str, tokens: Sequence[Token], first: int) -> bool:
    """Whether a minus sign stands before, not a dash within a word or between numbers."""
    if first == 0 or tokens[first - 1].key not in ("-", "−") or tokens[first].spaced:
        return False
    return tokens[first - 1].spaced or first == 1


def _score(text: str, tokens: Sequence[Token], number: Number, words: Vocabulary) -> Amount | None:
    """ "3-2", "1:0", "1比1": two small whole numbers with nothing but a sign between, and no unit after."""
    at = number.next
    if at + 1 >= len(tokens) or not number.bare or number.value > _SCORE_LIMIT:
        return None
    sign = tokens[at]
    if sign.key not in DASHES and sign.key not in (":", "比", "対", "대"):
        return None
    other = tokens[at + 1]
    if other.kind != "0" or not other.key.isdigit() or len(other.key) > 2 or len(tokens[at - 1].key) > 2:
        return None
    if sign.spaced != other.spaced or (
        at + 2 < len(tokens) and tokens[at + 2].key in DASHES | {":"} and not tokens[at + 2].spaced
    ):
        return None
    if at >= 2 and tokens[at - 2].key in DASHES | {":", "/"} and not tokens[at - 1].spaced:
        return None
    behind = at + 2
    ahead = number_at(tokens, at + 1, words.language)
    if ahead is not None and ahead.scaled:
        return None
    if behind < len(tokens) and (
        words.units.match(tokens, behind)
        or words.counted.match(tokens, behind)
        or not tokens[behind].spaced
        and tokens[behind].key == "%"
    ):
        return None
    return Amount(first=at - 1, last=at + 1, low=number.value, high=float(other.key), unit="score")


def _with_unit(text: str, tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> Amount:
    at = amount.last + 1
    if (
        at < len(tokens)
        and tokens[at].key in ("-", "‑")
        and not tokens[at].spaced
        and at + 1 < len(tokens)
        and not tokens[at + 1].spaced
    ):
        at += 1
    if at < len(tokens) and tokens[at].key in words.counters and at + 1 < len(tokens):
        at += 1
    if at >= len(tokens):
        return amount
    found = words.units.match(tokens, at)
    if found is None:
        return amount
    thing = words.counted.match(tokens, at)
    if thing is not None and thing[0] > found[0]:
        return amount
    key, sign = found[1]
    if sign is not None and (
        not _spelled(text, tokens, at, found[0], sign) or (sign.isalpha() and _goes_on(tokens, found[0]))
    ):
        return amount
    if (
        sign is not None
        and len(sign) == 1
        and sign.isalpha()
        and (amount.spelled or (tokens[at].spaced and amount.scaled))
    ):
        return amount
    if amount.unit is not None and amount.unit != "score":
        return replace(amount, last=found[0] - 1, unit_after=True) if key == amount.unit else amount
    if key == _TENTHS:  # 三成, 3割: tenths of a whole, told as a share of a hundred
        low, high = (None if n is None else 10 * n for n in (amount.low, amount.high))
        return replace(amount, last=found[0] - 1, low=low, high=high, unit="%", unit_after=True)
    return replace(amount, last=found[0] - 1, unit=key, unit_after=True)


def _spelled(text: str, tokens: Sequence[Token], at: int, after: int, sign: str) -> bool:
    """Whether a unit's sign stands as it is spelled; of three letters and more, in any case."""
    written = text[tokens[at].start : tokens[after - 1].end]
    return written == sign or (len(sign) >= 2 and fold(written) == fold(sign))


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether letters follow without a space: the sign was the beginning of a word."""
    return at < len(tokens) and not tokens[at].spaced and tokens[at].kind == "w" and tokens[at].key.isascii()


def _ranged(text: str, tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> Amount:
    """The amount up to a second number: "5 to 6 percent", "$3-5 million", "between 5% and 6%"."""
    at = amount.last + 1
    if at + 1 >= len(tokens):
        return amount
    joint = tokens[at].key
    between = joint in words.and_ and amount.first > 0 and tokens[amount.first - 1].key in words.between
    dash = joint in DASHES and (tokens[at].spaced == tokens[at + 1].spaced)
    if not (dash or joint in words.to or between):
        return amount
    start = at + 1
    sign = words.before.match(tokens, start)
    unit = amount.unit
    if sign is not None and sign[1][1] is not None and sign[0] < len(tokens):
        unit, start = unit or sign[1][0], sign[0]
    number = number_at(tokens, start, words.language)
    if number is None or number.ordinal:
        return amount
    value, after = number.value, number.next
    if unit is not None and after < len(tokens) and not tokens[after].spaced and tokens[after].key in MONEY_SCALES:
        value, after = value * MONEY_SCALES[tokens[after].key], after + 1
    second = _with_unit(text, tokens, Amount(first=start, last=after - 1, low=value, high=value, unit=unit), words)
    low = amount.low or 0.0
    if number.scaled and low < 1000 and not amount.scaled:
        low *= value / _leading(value)
    if amount.unit_after and sign is None and not second.unit_after and joint in words.to:
        return amount
    if not amount.unit_after and amount.unit is None and second.unit is None and _is_span(tokens, second.last + 1):
        return amount
    if low > value or (unit is None and second.unit is None and joint in words.to and not between and low == 0):
        return amount
    return replace(amount, last=second.last, low=low, high=value, unit=amount.unit or second.unit)


def _is_span(tokens: Sequence[Token], at: int) -> bool:
    """Whether a range goes on behind a second number, whose first is then another: "from 24 to 33-35"."""
    return at + 1 < len(tokens) and tokens[at].key in DASHES and tokens[at + 1].kind == "0" and not tokens[at].spaced


def _leading(value: float) -> float:
    """The number that a scale was put on: 5 of 5,000,000; 1.5 of 1,500,000."""
    for scale in (1e12, 1e9, 1e7, 1e6, 1e5, 1e4, 1e3, 1e2):
        if value >= scale:
            return value / scale
    return value or 1.0


# ---- what stands around -------------------------------------------------------------------------------------------------


def _with_surroundings(text: str, tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> Amount:
    amount = _approximated(tokens, amount, words)
    return _with_counted(text, tokens, amount, words)


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
    definite = bool(words.definite) and tokens[amount.first].key.startswith(words.definite)
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
    return found_after if found_after.counted is not None else _with_attached(text, tokens, amount, words)


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


def _counted_after(text: str, tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> Amount:
    """The thing counted behind the number: a known one within reach, else a noun by its place and, where there is one, its plural."""
    at, limit = amount.last + 1, min(len(tokens), amount.last + 1 + _COUNTED_REACH)
    if at < limit and tokens[at].key in ("-", "‑") and not tokens[at].spaced:
        at += 1
    begin = at
    while at < limit and (tokens[at].kind == "w" or joins(tokens, at) or _is_ordinal(tokens, at, words)):
        found = words.counted.match(tokens, at)
        if found is not None:
            span = text[tokens[begin].start : tokens[found[0] - 1].end]
            return replace(amount, last=found[0] - 1, counted=span, counted_key=str(found[1]))
        if tokens[at].key in words.stop or words.scopes.match(tokens, at) is not None:
            break
        at += 1
    if at == begin or not words.stop:
        return amount
    if at < len(tokens) and (tokens[at].key in words.and_ or tokens[at].key in COMMAS) and at - begin <= 2:
        listed = after_list(tokens, begin, at, words)
        if listed is not None:
            span = text[tokens[begin].start : tokens[listed[0] - 1].end]
            return replace(amount, last=listed[0] - 1, counted=span, counted_key=listed[1])
    glued = sum(not tokens[i].spaced for i in range(begin + 1, at))
    last = next((i for i in range(begin, min(at, begin + NOUN_REACH + glued)) if is_plural(tokens, i)), begin)
    if last == begin and at > begin + 2 and tokens[begin + 1].kind == ".":
        last = at - 1  # "first-team" and the like: the noun is behind the compound
    return replace(amount, last=last, counted=text[tokens[begin].start : tokens[last].end])
