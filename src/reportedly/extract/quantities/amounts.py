"""Amounts in a row of tokens: number or range, with its unit or sign, approximation and counted thing."""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.numbers.number import Number
from reportedly.extract.numbers.reader import amount_at, number_at
from reportedly.extract.numbers.tokens import Token
from reportedly.extract.quantities.amount import Amount
from reportedly.extract.quantities.counted import with_surroundings
from reportedly.extract.quantities.halved import before_unit, before_unit_alone, of_unit
from reportedly.extract.quantities.identifiers import DASHES, MONEY_SCALES, is_identifier
from reportedly.extract.quantities.nouns import COMMAS
from reportedly.extract.quantities.scaled import letter_scale, scaled_code, vague_amount
from reportedly.extract.quantities.units import is_currency, past_marks, with_inches, with_unit
from reportedly.extract.quantities.vocabulary import Vocabulary

_SCORE_LIMIT: Final = 99


def amounts(
    text: str, tokens: Sequence[Token], words: Vocabulary, dated: Container[int] = frozenset()
) -> Iterator[Amount]:
    """The amounts of a sentence from left to right, not overlapping; ordinals and identifiers left out. No number begins at the tokens of `dated`."""
    at, idle = 0, words.idle
    while at < len(tokens):
        token = tokens[at]
        passed = token.kind == "w" and (idle.get(token.key) or words.is_idle(token.key)) or at in dated
        found = _of_other_word(text, tokens, at, words) if passed else _amount_at(text, tokens, at, words)
        if found is None:
            at += 1
            continue
        at = found.last + 1
        if not found.ordinal:
            yield found


def _of_other_word(text: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> Amount | None:
    """What begins with a word that no other amount does: a unit with its half behind it, a scaled code before its figures ("MNOK 45")."""
    money = (
        scaled_code(text, tokens, at, words.language) if at + 1 < len(tokens) and tokens[at + 1].kind == "0" else None
    )
    if money is not None and (number := number_at(tokens, at + 1, words.language)) is not None:
        number = replace(number, value=number.value * money[0])
        return _of_number(text, tokens, number, at, money[1], words)
    told = of_unit(tokens, at, words)
    return None if told is None else with_surroundings(text, tokens, told, words)


def _amount_at(text: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> Amount | None:
    length = words.lengths.match(tokens, at) if tokens[at].kind == "w" else None
    if length is not None:
        number, unit = length[1]
        told = Amount(first=at, last=length[0] - 1, low=number, high=number, unit=unit, spelled=True, unit_after=True)
        return with_surroundings(text, tokens, told, words)
    dual = words.duals.match(tokens, at) if tokens[at].kind == "w" else None
    if dual is not None:
        written = text[tokens[at].start : tokens[dual[0] - 1].end]
        return Amount(
            first=at, last=dual[0] - 1, low=2.0, high=2.0, counted=written, counted_key=str(dual[1]), spelled=True
        )
    vague = words.vague.match(tokens, at) if tokens[at].kind == "w" else None
    longer = number_at(tokens, at, words.language) if vague is not None else None
    if vague is not None and (longer is None or longer.next <= vague[0]):  # "half a mile", not "half a dozen"
        amount = vague_amount(tokens, at, vague, words)
        return with_surroundings(text, tokens, with_unit(text, tokens, amount, words), words)
    if tokens[at].kind == "." and tokens[at].key != ".":
        return _after_sign(text, tokens, at, words)
    if tokens[at].key in words.articles and words.adjectives:
        return _of_article(text, tokens, at, words) or _share_at(text, tokens, at, words)
    before = words.before.match(tokens, at) if tokens[at].kind == "w" else None
    if before is not None and _exact(text, tokens, at, before[0], before[1][1]):
        found = _after_sign(text, tokens, at, words)
        if found is not None:
            return found
    number = amount_at(tokens, at, words.language) or before_unit_alone(tokens, at, words)
    if number is not None and not number.digits and number.scaled and at and _is_per(tokens[at - 1].key, words):
        return None
    if words.spelled and number is not None and not number.digits and not _is_spelled(text, tokens, at, words):
        return None
    if number is not None and not number.digits and _is_acronym(text, tokens, at, words):
        return None
    if number is not None and number.part:
        share = _share(text, tokens, at, number, words)
        if share is not None:
            return share
        number = number_at(tokens, at, words.language)  # "half" alone counts nothing
    if number is None or is_identifier(text, tokens, at, number, words):
        return None
    return _of_number(text, tokens, _as_odds(tokens, number, words) or number, at, None, words)


def _is_spelled(text: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Whether a word for a number is written as such, its marks and small letters too: năm, but not the Nam of Việt Nam."""
    written = unicodedata.normalize("NFC", text[tokens[at].start : tokens[at].end])
    if written.casefold() not in words.spelled:
        return False
    if not written[0].isupper() or at == 0:
        return True
    behind = text[tokens[at + 1].start] if at + 1 < len(tokens) else ""
    return not (text[tokens[at - 1].start].isupper() or behind.isupper())


def _is_acronym(text: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Whether a word for a number that has accents stands without them in capitals, before a word that is not in capitals ("UC Browser" in Turkish)."""
    written = text[tokens[at].start : tokens[at].end]
    if tokens[at].key not in words.accented or not (written.isascii() and written.isupper()):
        return False
    behind = text[tokens[at + 1].start : tokens[at + 1].end] if at + 1 < len(tokens) else ""
    return not behind.isupper()


def _share_at(text: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> Amount | None:
    """A share that an article begins: "a third"."""
    number = amount_at(tokens, at, words.language)
    return _share(text, tokens, at, number, words) if number is not None and number.part else None


def _share(text: str, tokens: Sequence[Token], at: int, number: Number, words: Vocabulary) -> Amount | None:
    """A fraction that says how much of something there is: before a unit ("half an hour"), behind a word of approximation ("fewer than half"), before its whole ("la moitié des trains")."""
    before = number_at(tokens, at - 1, words.language) if at else None
    if before is not None and before.ordinal:
        return None  # "the second half of the year"
    amount = Amount(
        first=at, last=number.next - 1, low=number.value, high=number.value, spelled=True, text_start=number.start
    )
    amount = with_unit(text, tokens, amount, words)
    told = with_surroundings(text, tokens, amount, words)
    if amount.unit is not None or told.modifier is not None:
        return told
    whole = words.part_of.match(tokens, number.next) if number.next < len(tokens) else None
    return told if whole is not None and told.counted_key is not None else None


# The largest number that a share is told of: "one in ten thousand".
_MOST_ODDS: Final = 1e6
# Up to here a share is told in words: "two trains out of three".
_FEW: Final = 10
_ROUND: Final = frozenset((*range(2, 11), 20, 100, 1000))


def _as_odds(tokens: Sequence[Token], number: Number, words: Vocabulary) -> Number | None:
    """A share told by two numbers, "one in five", "two out of three", "deux trains sur trois", as their quotient."""
    if number.ordinal or number.next >= len(tokens) or not 0 < number.value < _MOST_ODDS:
        return None
    joint = words.odds.match(tokens, number.next)
    noun = joint is None and number.next + 1 < len(tokens) and number.value <= _FEW and not number.digits
    if noun and tokens[number.next].kind == "w" and tokens[number.next].key not in words.stop:
        joint = words.odds.match(tokens, number.next + 1)
    if joint is None or joint[0] >= len(tokens):
        return None
    whole = number_at(tokens, joint[0], words.language)
    if whole is None or whole.ordinal or not number.value < whole.value <= _MOST_ODDS:
        return None
    if _is_year(tokens, whole) or (whole.next < len(tokens) and words.units.match(tokens, whole.next) is not None):
        return None
    few = not number.digits and not whole.digits and whole.value <= _FEW
    if tokens[joint[0] - 2].start < number.end or noun:  # a single word joins the two: "in", "sur"
        told = (number.value == 1 and not noun) or (few and not words.odds_of_one)
    else:
        told = few or whole.value in _ROUND
    if not told:
        return None
    return Number(number.value / whole.value, number.start, whole.end, whole.next)


def _is_year(tokens: Sequence[Token], number: Number) -> bool:
    return number.bare and 1900 <= number.value <= 2100


# Lengths that are told loosely with an article: "more than a decade" counts nothing.
_LOOSE: Final = frozenset(("decade", "century"))


def _of_article(text: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> Amount | None:
    """ "just over an hour", "an hour and 10 minutes": an article before a unit is one behind a word of approximation, or where the length goes on."""
    amount = Amount(first=at, last=at, low=1.0, high=1.0, spelled=True, text_start=tokens[at].start)
    measured = with_unit(text, tokens, amount, words)
    if measured.unit is None or measured.unit in _LOOSE:
        return None
    told = with_surroundings(text, tokens, measured, words)
    goes_on = (
        told.last + 2 < len(tokens) and tokens[told.last + 1].key in words.and_ and tokens[told.last + 2].kind == "0"
    )
    return told if told.modifier is not None or goes_on else None


def _is_per(key: str, words: Vocabulary) -> bool:
    """Whether a number stands for what something is a part of: "parts per million"."""
    return len(key) > 2 and key in words.per


def _after_sign(text: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> Amount | None:
    """An amount that a sign or unit begins: "$5", "Rs 20 crore", "asilimia 5.75"."""
    before = words.before.match(tokens, at)
    if before is None or not _exact(text, tokens, at, before[0], before[1][1]):
        return None
    step = past_marks(tokens, before[0])
    if step < len(tokens) and tokens[step].key == "." and not tokens[step].spaced:
        step += 1
    if step >= len(tokens) or (tokens[step].kind != "0" and before[1][1] is not None):
        return None
    number = number_at(tokens, step, words.language)
    if number is None:
        return None
    amount = _of_number(text, tokens, number, at, before[1][0], words)
    if amount is not None and before[1][1] in _ASCII and not _is_sum(amount):
        return None  # "PS5"
    return amount


def _is_sum(amount: Amount) -> bool:
    """Whether an amount is of thousands or has pence, as no model of a thing has."""
    ends = [end for end in (amount.low, amount.high) if end is not None]
    return any(end >= _SUM or end % 1 > 0 for end in ends)


def _exact(text: str, tokens: Sequence[Token], at: int, after: int, sign: str | None) -> bool:
    """Whether a sign stands as it is spelled, not within a word."""
    if sign is None:
        return True
    return text[tokens[at].start : tokens[after - 1].end].replace(" ", "") == sign.replace(" ", "")


def _of_number(
    text: str, tokens: Sequence[Token], number: Number, first: int, sign: str | None, words: Vocabulary
) -> Amount | None:
    start = tokens[first].start
    number = before_unit(tokens, number, words)
    value, after = number.value, number.next
    scale = letter_scale(text, tokens, after, sign, words) if after < len(tokens) else None
    if scale is not None:
        value, after = value * scale, after + 1
    money = scaled_code(text, tokens, after, words.language) if sign is None else None
    if money is not None:
        value, sign, after = value * money[0], money[1], after + 1
    if number.scaled or value >= _LINKED and _links_money(tokens, after, words):
        after = _past_link(text, tokens, after, words)
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
    amount = with_inches(tokens, with_unit(text, tokens, amount, words))
    if amount.unit in (None, "year") and _is_aged(tokens, amount, first, words):
        return replace(amount, unit="year-old")
    amount = _ranged(text, tokens, amount, words)
    amount = with_surroundings(text, tokens, amount, words)
    return None if _is_part_of_word(tokens, number, amount, words) else amount


# Signs of money as they stand in a text that was written in ASCII: letters that name other things as well, but for sums from here on or with a fraction.
_ASCII: Final = frozenset({"PS"})
_SUM: Final = 1000
_SURE: Final = 10_000


def _is_part_of_word(tokens: Sequence[Token], number: Number, amount: Amount, words: Vocabulary) -> bool:
    """Whether a numeral that names and words have as well (五十岚, 공식) stands before nothing that is counted: no unit, counter or known thing."""
    if not words.unspaced or not amount.spelled:
        return False
    behind = tokens[number.next] if number.next < len(tokens) else None
    counter = behind is not None and (
        behind.key in words.counters
        or words.units.match(tokens, number.next) is not None
        or words.counted.match(tokens, number.next) is not None
    )
    if words.syllables and behind is not None and not behind.spaced and behind.kind == "w" and not counter:
        return True
    if words.syllables and tokens[number.next - 1].start == number.start and _is_particle(tokens, number.next - 1):
        return True
    if amount.unit is not None or amount.counted_key is not None or (amount.low or 0.0) >= _SURE:
        return False
    return not counter


def _is_particle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a syllable that is a number as well ends a word ("7명이 다쳤다고"), where the next word begins behind it."""
    if not at or tokens[at].spaced or tokens[at - 1].kind != "w":
        return False
    return at + 1 >= len(tokens) or tokens[at + 1].spaced


# The oldest age that a figure between commas after a name can be.
_OLDEST: Final = 115
# The youngest age behind one word at the beginning of a sentence ("Sims, 20, was shot"), which may be no name.
_ADULT: Final = 10


def _is_age(text: str, tokens: Sequence[Token], number: Number) -> bool:
    """Whether a figure stands behind a name and a comma, and nothing that it could count follows: "Mira Solano, 34, said", "a warrant for Ed Ash-Lind, 20."."""
    at, after = number.next - 1, number.next
    if not number.bare or not number.digits or not 0 < number.value <= _OLDEST or at < 2:
        return False
    if tokens[at - 1].key not in COMMAS or (after < len(tokens) and tokens[after].key not in _BEHIND_AGE):
        return False
    name = at - 2
    if tokens[name].key == "." and name:
        name -= 1  # "Jr.", "V."
    if not _is_capitalised(text, tokens[name]):
        return False
    short = tokens[name].end - tokens[name].start == 1
    if after < len(tokens) and tokens[after].key in _IN_LIST and not short and (name or number.value >= _ADULT):
        return True
    return name > 0 and _is_capitalised(text, tokens[_before(tokens, name)])


# What stands behind an age; and what does between the ages of several: "Ana, 8; Luis, 5, and Eva, 2".
_BEHIND_AGE: Final = COMMAS | frozenset(".;)")
_IN_LIST: Final = COMMAS | frozenset(";")


def _is_capitalised(text: str, token: Token) -> bool:
    return token.kind == "w" and text[token.start].isupper()


def _before(tokens: Sequence[Token], at: int) -> int:
    """The token of the name before the one at `at`, across the hyphen or full stop within it."""
    at -= 1
    while at > 0 and tokens[at].kind != "w" and tokens[at].key in ".-‐‑":
        at -= 1
    return at


def _is_aged(tokens: Sequence[Token], amount: Amount, first: int, words: Vocabulary) -> bool:
    """Whether words of age stand before a number that counts nothing: "aged 35", "he will be 35"."""
    value, behind = amount.low or 0.0, amount.last + 1
    if not 0 < value <= _OLDEST or value != int(value):
        return False
    if behind < len(tokens) and tokens[behind].kind == "w":
        joined = tokens[behind].key in words.stop | words.and_
        if not joined and words.scopes.match(tokens, behind) is None:  # but "aged 46 died"
            return False
    for size in (3, 2, 1):
        found = words.ages.match(tokens, first - size) if first >= size else None
        if found is not None and found[0] == first:
            return True
    return False


_LINKED: Final = 20  # from which Romanian joins a number with what it counts: "2.500 de lei"


def _links_money(tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    found = words.units.match(tokens, at + 1) if at + 1 < len(tokens) and tokens[at].key in words.links else None
    return found is not None and is_currency(found[1][0])


def _past_link(text: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> int:
    """The index past what joins a scale with what it scales: the point of "тыс. тонн", the elided article of "millions d'euros", the "de" of "millones de euros"."""
    if at + 1 >= len(tokens):
        return at
    ahead = tokens[at + 1]
    if tokens[at].key in words.links and words.units.match(tokens, at + 1) is not None:
        return at + 1
    if tokens[at].key == "." and not tokens[at].spaced and ahead.spaced:
        money = words.units.match(tokens, at + 1)
        if text[ahead.start].islower() or money is not None and is_currency(money[1][0]):
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


def _ranged(text: str, tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> Amount:
    """The amount up to a second number: "5 to 6 percent", "$3-5 million", "between 5% and 6%"."""
    at = amount.last + 1
    if at + 1 >= len(tokens):
        return amount
    joint = tokens[at].key
    between = joint in words.and_ and _is_between(tokens, amount.first, words)
    dash = joint in DASHES and (tokens[at].spaced == tokens[at + 1].spaced)
    if not (dash or joint in words.to or between):
        return amount
    if joint in words.to and _is_change(tokens, amount, words):
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
    second = with_unit(text, tokens, Amount(first=start, last=after - 1, low=value, high=value, unit=unit), words)
    other = words.units.match(tokens, after) if after < len(tokens) and amount.unit_after else None
    if other is not None and other[1][0] != amount.unit:
        return amount  # "de 9 anos e 10 meses"
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


# Tokens before a number in which "between" stands: an article, what is counted ("tussen de 20 en 30", "kati ya watu 20 na 30").
_BETWEEN_REACH: Final = 3


def _is_between(tokens: Sequence[Token], first: int, words: Vocabulary) -> bool:
    """Whether "between" stands before a number, with nothing but words in between."""
    for token in reversed(tokens[max(0, first - _BETWEEN_REACH) : first]):
        if token.kind != "w":
            return False
        if token.key in words.between:
            return True
    return False


# Tokens before "from A to B" in which a word of change is looked for.
_CHANGE_REACH: Final = 6


def _is_change(tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> bool:
    """Whether "from" and a word of change stand before a number: then what it came to is another amount ("rose from 12 to 14")."""
    if not words.changes or amount.first == 0 or tokens[amount.first - 1].key not in words.between:
        return False
    before = tokens[max(0, amount.first - 1 - _CHANGE_REACH) : amount.first - 1]
    return any(t.key in words.changes for t in before)


def _is_span(tokens: Sequence[Token], at: int) -> bool:
    """Whether a range goes on behind a second number, whose first is then another: "from 24 to 33-35"."""
    return at + 1 < len(tokens) and tokens[at].key in DASHES and tokens[at + 1].kind == "0" and not tokens[at].spaced


def _leading(value: float) -> float:
    """The number that a scale was put on: 5 of 5,000,000; 1.5 of 1,500,000."""
    for scale in (1e12, 1e9, 1e7, 1e6, 1e5, 1e4, 1e3, 1e2):
        if value >= scale:
            return value / scale
    return value or 1.0
