"""Numbers of time told in a way of their own: fractions of units, years in words, centuries in Roman figures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from reportedly.extract.numbers.number import Number
from reportedly.extract.numbers.reader import amount_at, number_at
from reportedly.extract.numbers.tokens import Token
from reportedly.extract.numbers.words import words_of
from reportedly.extract.times.vocabulary import Vocabulary

_ROMAN: Final = re.compile(r"(X{0,2})(IX|IV|V?I{0,3})(?:e|è|ème|er|º|th|st|nd|rd)?")
# Earlier centuries in Roman figures are as often before our era, which the words behind them tell.
_FIRST_ROMAN: Final = 10
# Units that are told in fractions with a word or article between: "three quarters of an hour".
_PARTED: Final = frozenset(("H", "MIN", "D", "W", "M", "Y", "DE", "CE"))
_MOST_PARTS: Final = 20
STROKES: Final = frozenset("/⁄½¼¾")
# Years that are told in words as one number.
_TOLD_YEARS: Final = range(1500, 2100)
# Years told in words: hundreds and tens, or the thousands of this century.
_CENTURIES: Final = frozenset((17, 18, 19, 20))
_SPOKEN: Final = range(2001, 2051)


def roman_century(text: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> Number | None:
    """The number of a century in Roman figures, which a word for centuries stands beside: siglo XXI, XXe siècle, XIX век."""
    token = tokens[at]
    found = _ROMAN.fullmatch(text[token.start : token.end])
    if found is None or not (found[1] or found[2]):
        return None
    after = at + 2 if at + 1 < len(tokens) and tokens[at + 1].key in (".", "-") else at + 1
    for step in (after, at - 1):
        beside = words.phrases.match(tokens, step) if 0 <= step < len(tokens) else None
        if beside is not None and beside[1][0] == "U" and len(tokens[step].key) > 1:
            ones = found[2]
            value = {"IX": 9, "IV": 4}.get(ones, 5 * ones.count("V") + ones.count("I")) + 10 * len(found[1])
            in_our_era = value >= _FIRST_ROMAN
            return Number(float(value), token.start, token.end, at + 1, ordinal=True) if in_our_era else None
    return None


def part_of_unit(tokens: Sequence[Token], at: int, words: Vocabulary) -> tuple[str, Any, int] | None:
    """A fraction of a unit of time: "3/4 hour", "one and three quarters of an hour", पौने दो घंटे."""
    if not _may_be_part(tokens, at, words):
        return None
    number = _and_standing(tokens, amount_at(tokens, at, words.language) or _quotient(tokens, at), words)
    if number is None or number.ordinal or not 0 < number.value < _MOST_PARTS or number.value == int(number.value):
        return None
    step = number.next
    for _ in range(2):  # of, an
        role = words.phrases.match(tokens, step) if step < len(tokens) else None
        if role is not None and role[1][0] in "gai":
            step = role[0]
    unit = words.phrases.match(tokens, step) if step < len(tokens) else None
    if unit is None or not (unit[1][0] in "hj" or (unit[1][0] == "u" and unit[1][1] in _PARTED)):
        return None
    if unit[1][0] == "h" and (number.value < 1 or number.digits):
        return None  # साढ़े सात बजे: hours with a half are a clock time
    return "n", number, step


def _and_standing(tokens: Sequence[Token], number: Number | None, words: Vocabulary) -> Number | None:
    """ "one and a quarter": a whole number with a fraction that stands without a numerator."""
    table = words_of(words.language)
    if number is None or number.value != int(number.value) or number.next + 1 >= len(tokens):
        return number
    if tokens[number.next].key not in table.and_fraction:
        return number
    part = table.alone.match(tokens, number.next + 1)
    if part is None:
        return number
    return replace(number, value=number.value + float(part[1]), end=tokens[part[0] - 1].end, next=part[0])


def _may_be_part(tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """A quick test: whether figures with a stroke, or words of fractions or numbers with one near, begin here."""
    if tokens[at].kind == "0":
        return True
    table = words_of(words.language)
    if tokens[at].key in table.alone.by_first or tokens[at].key in table.before.by_first:
        return True
    return tokens[at].key in table.firsts and any(
        t.key in table.denominators.by_first or t.key in table.alone.by_first for t in tokens[at + 1 : at + 5]
    )


def _quotient(tokens: Sequence[Token], at: int) -> Number | None:
    """ "3/4" right before a unit's letters: 3/4h."""
    if at + 2 >= len(tokens) or tokens[at].kind != "0" or tokens[at + 1].key not in STROKES:
        return None
    over, under = tokens[at].key, tokens[at + 2].key
    if not (over.isdigit() and under in ("2", "3", "4")) or not 0 < int(over) < int(under):
        return None
    return Number(int(over) / int(under), tokens[at].start, tokens[at + 2].end, at + 3, digits=True)


def _year_in_words(tokens: Sequence[Token], number: Number, words: Vocabulary) -> bool:
    """Whether a number in words may be a year: it counts no word that follows."""
    if number.digits or number.ordinal or number.value not in _TOLD_YEARS or number.value != int(number.value):
        return False
    if number.next >= len(tokens):
        return True
    return tokens[number.next].kind == "." or words.phrases.match(tokens, number.next) is not None


def spoken_year(tokens: Sequence[Token], number: Number, words: Vocabulary) -> Number | None:
    """ "nineteen ninety-seven", "two thousand and five": a year in words, where the language's file says that they are read so."""
    if number.ordinal:
        return None
    if words.spoken_years and number.value in _SPOKEN:
        return replace(number, scaled=False)
    if _year_in_words(tokens, number, words):
        return replace(number, scaled=True)  # which tells it from a year told as two numbers
    if not words.spoken_years or number.value not in _CENTURIES or number.next >= len(tokens):
        return None
    step = number.next
    if not tokens[step].spaced:
        return None
    zero = words_of(words.language).cardinals.match(tokens, step)
    if zero is not None and float(zero[1]) == 0 and zero[0] < len(tokens):
        step = zero[0]  # nineteen zero one
    rest = number_at(tokens, step, words.language)
    if rest is None or rest.digits or rest.ordinal or not (10 if step == number.next else 1) <= rest.value <= 99:
        return None
    return replace(rest, value=100 * number.value + rest.value, start=number.start, scaled=False)


def glued_year(key: str, words: Vocabulary) -> float | None:
    """The year of two numbers written together: negentienachtennegentig."""
    table = words_of(words.language).cardinals.by_first
    for size in range(5, len(key) - 3):
        century, rest = _whole_word(table, key[:size]), _whole_word(table, key[size:])
        if century in _CENTURIES and rest is not None and 10 <= rest <= 99:
            return 100 * (century or 0.0) + rest
    return None


def _whole_word(table: Mapping[str, Sequence[tuple[tuple[str, ...], Any]]], key: str) -> float | None:
    return next((float(value) for rest, value in table.get(key, ()) if not rest), None)
