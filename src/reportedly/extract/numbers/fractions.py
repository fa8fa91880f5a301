"""Numbers below zero, fractions ("two-thirds", "1/16", "2 1/2", 三点五) and numbers whose scale comes first (elfu mbili)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.numbers.number import Number
from reportedly.extract.numbers.tokens import Token
from reportedly.extract.numbers.words import Words

# Reads the whole number at an index; with a second index no token from there on.
Read = Callable[..., Number | None]
_MOST_DECIMALS: Final = 6
# Denominators that are written in figures: the parts of an inch, a gallon, a hundred; not of a date (9/11).
_DENOMINATORS: Final = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100, 128))
_SLASHES: Final = frozenset(("/", "⁄"))
# Denominators from here on may have a larger numerator: "thirty fifths"; "four quarters" are of a game.
_IMPROPER: Final = 5
# What follows the last figure of decimals in Chinese and Japanese is neither a ten (九点二十, a time) nor a minute.
NOT_DECIMALS: Final = frozenset("十分刻")
_SIGNS_BEFORE: Final = frozenset("$€£(-−~<>=")


def below_zero(tokens: Sequence[Token], at: int, step: int, read: Read) -> Number | None:
    """The number behind a word for minus, with or without a hyphen; `step` is the index after the word."""
    if step < len(tokens) and tokens[step].key == "-" and not tokens[step].spaced:
        step += 1
    found = read(step) if step < len(tokens) else None
    if found is None or found.ordinal:
        return None
    return replace(found, value=-found.value, start=tokens[at].start, bare=False)


def bare_decimals(tokens: Sequence[Token], at: int) -> Number | None:
    """ ".001": a point at the beginning of a word and figures right behind."""
    if at + 1 >= len(tokens) or tokens[at + 1].spaced or not tokens[at + 1].key.isdigit():
        return None
    if at and not tokens[at].spaced and tokens[at - 1].key not in _SIGNS_BEFORE:
        return None
    digits = tokens[at + 1]
    if len(digits.key) > _MOST_DECIMALS:
        return None
    return Number(float("0." + digits.key), tokens[at].start, digits.end, at + 2, digits=True)


def under_over(tokens: Sequence[Token], under: Number, words: Words, read: Read) -> Number | None:
    """五分之三, 8分の5: the denominator, a mark, the numerator. Of a hundred it is a percentage, which is read elsewhere."""
    mark = words.parts_of.match(tokens, under.next) if under.next < len(tokens) else None
    if mark is None or mark[0] >= len(tokens) or under.value in (0, 100):
        return None
    over = read(mark[0])
    return None if over is None else Number(over.value / under.value, under.start, over.end, over.next)


def with_fraction(tokens: Sequence[Token], at: int, found: Number | None, words: Words, read: Read) -> Number | None:
    """A number with the fraction behind it, or as the numerator of one."""
    if found is None:
        return None
    if found.ordinal or found.next >= len(tokens):
        return found
    half = words.halves.match(tokens, found.next)
    if half is not None:
        return _and_half(tokens, found, half, words)
    return (
        _of_figures(tokens, found)
        or _split(tokens, at, found, words, read)
        or _of_words(tokens, found, words)
        or _of_point(tokens, found, words)
        or _over(tokens, found, words, read)
        or _of_parts(tokens, found, words, read)
        or _and_fraction(tokens, found, words, read)
        or found
    )


def _and_half(tokens: Sequence[Token], found: Number, half: tuple[int, object], words: Words) -> Number:
    """ "two and a half million", "one million and a half", "a billion and a half million"."""
    part = float(str(half[1]))
    behind = words.scales.match(tokens, half[0]) if half[0] < len(tokens) else None
    size, at = (1.0, half[0]) if behind is None else (float(behind[1]), behind[0])
    if behind is None:
        value = found.value + part * _last_scale(found)
    else:
        value = found.value + part * size if found.scaled else (found.value + part) * size
    return Number(value, found.start, tokens[at - 1].end, at, scaled=behind is not None)


def standing(tokens: Sequence[Token], at: int, words: Words) -> Number | None:
    """A fraction without a numerator ("a half", "la moitié"), times the scale behind it ("half a million", "a quarter of a million")."""
    found = words.alone.match(tokens, at)
    if found is None:
        found = words.alone_definite.match(tokens, at)
        if found is None or found[0] >= len(tokens) or not tokens[found[0]].key.startswith(_ARTICLE):
            return None
    value, end = float(found[1]), found[0]
    if _is_rank(tokens, end, words):
        return None
    link = words.of_scale.match(tokens, end) if end < len(tokens) else None
    for step in (end,) if link is None else (link[0], end):
        scale = words.scales.match(tokens, step) if step < len(tokens) else None
        if scale is not None:
            return Number(
                float(f"{value * float(scale[1]):.12g}"),
                tokens[at].start,
                tokens[scale[0] - 1].end,
                scale[0],
                scaled=True,
            )
    return Number(value, tokens[at].start, tokens[end - 1].end, end, part=True)


def _is_rank(tokens: Sequence[Token], end: int, words: Words) -> bool:
    """Whether a hyphen joins a word to a fraction that is a rank as well ("a third-degree burn")."""
    if end + 1 >= len(tokens) or tokens[end].key not in ("-", "‑") or tokens[end].spaced or tokens[end + 1].spaced:
        return False
    return words.ordinals.match(tokens, end - 1) is not None and words.scales.match(tokens, end + 1) is None


# The article that is written together with an Arabic noun.
_ARTICLE: Final = "ال"


def added_before(tokens: Sequence[Token], at: int, words: Words, read: Read) -> Number | None:
    """साढ़े तीन लाख, सवा सौ: what is added to the count behind it, before its scale."""
    word = words.before.match(tokens, at)
    if word is None or word[0] >= len(tokens):
        return None
    part, step = float(word[1]), word[0]
    scale = words.scales.match(tokens, step)
    count = words.cardinals.match(tokens, step) if tokens[step].kind == "w" else None
    if scale is not None and part > -1:
        return Number((1 + part) * float(scale[1]), tokens[at].start, tokens[scale[0] - 1].end, scale[0], scaled=True)
    if count is None and tokens[step].kind == "0" and tokens[step].key.isdigit():
        count = (step + 1, float(tokens[step].key))
    if count is None or not 0 < float(count[1]) < 100:
        found = read(step)
        return (
            None if found is None or found.ordinal else replace(found, value=found.value + part, start=tokens[at].start)
        )
    value, end = float(count[1]) + part, count[0]
    scale = words.scales.match(tokens, end) if end < len(tokens) else None
    if scale is not None:
        value, end = value * float(scale[1]), scale[0]
    return Number(value, tokens[at].start, tokens[end - 1].end, end, scaled=scale is not None)


def denominator_first(tokens: Sequence[Token], at: int, words: Words, read: Read) -> Number | None:
    """ "üçte iki": two thirds."""
    under = words.under.match(tokens, at)
    if under is None or under[0] >= len(tokens):
        return None
    over = read(under[0])
    if over is None or over.ordinal or over.scaled or not 0 < over.value < float(under[1]):
        return None
    return Number(over.value / float(under[1]), tokens[at].start, over.end, over.next)


def _split(tokens: Sequence[Token], at: int, found: Number, words: Words, read: Read) -> Number | None:
    """ "one hundred and three quarters": what stands behind the last joining word is the numerator where it is smaller than the denominator."""
    if found.digits or not words.joiners or found.next >= len(tokens):
        return None
    under = words.denominators.match(tokens, found.next)
    if under is None:
        return None
    for joint in range(found.next - 1, at, -1):
        glued = tokens[joint].key[:1] in words.joiners and tokens[joint].key not in words.joiners
        if not glued and tokens[joint].key not in words.joiners:
            continue
        over, whole = read(joint if glued else joint + 1), _read_until(at, joint, read)
        if over is None or whole is None or over.next != found.next or not 0 < over.value < float(under[1]):
            return None
        value = whole.value + over.value / float(under[1]) * _last_scale(whole)
        return Number(value, found.start, tokens[under[0] - 1].end, under[0])
    return None


def _read_until(at: int, end: int, read: Read) -> Number | None:
    """The number on the tokens up to an index, which it has to fill."""
    found = read(at, end)
    return found if found is not None and found.next == end else None


def _over(tokens: Sequence[Token], found: Number, words: Words, read: Read) -> Number | None:
    """ "तीन बटा पाँच": a word between numerator and denominator."""
    if tokens[found.next].key not in words.over or found.next + 1 >= len(tokens):
        return None
    under = read(found.next + 1)
    if under is None or under.ordinal or not 0 < found.value < under.value:
        return None
    return Number(found.value / under.value, found.start, under.end, under.next)


def _of_parts(tokens: Sequence[Token], found: Number, words: Words, read: Read) -> Number | None:
    """ "तीन का पाँचवाँ हिस्सा": a word between a number and the ordinal that divides it."""
    if tokens[found.next].key not in words.parts or found.next + 1 >= len(tokens):
        return None
    under = words.ordinals.match(tokens, found.next + 1)
    if under is None or float(under[1]) < _SMALLEST_PART:
        return None
    return Number(found.value / float(under[1]), found.start, tokens[under[0] - 1].end, under[0])


_SMALLEST_PART: Final = 3


def _and_fraction(tokens: Sequence[Token], found: Number, words: Words, read: Read) -> Number | None:
    """ "twenty and three fifths", 二十と五分の三: a proper fraction behind a joining word."""
    if tokens[found.next].key not in words.and_fraction or found.next + 1 >= len(tokens):
        return None
    step = found.next + 1
    over = read(step)
    if over is None or over.ordinal:
        return None
    part = under_over(tokens, over, words, read) if words.parts_of.by_first else None
    part = (
        part or _of_words(tokens, over, words) or _over(tokens, over, words, read) if over.next < len(tokens) else part
    )
    if part is None or not 0 < part.value < 1 or (over.digits and not words.parts_of.by_first):
        return None
    sign = -1 if found.value < 0 else 1
    return Number(found.value + sign * part.value * _last_scale(found), found.start, part.end, part.next)


def _last_scale(found: Number) -> float:
    """What was counted last, that a half is of: of "one million and a half" a million, else one."""
    return _scale_of(found.value) if found.scaled else 1.0


def _scale_of(value: float) -> float:
    return next((size for size in (1e12, 1e9, 1e7, 1e6, 1e5, 1e3) if value >= size), 1.0)


def _of_figures(tokens: Sequence[Token], found: Number) -> Number | None:
    """ "1/16 of", "2 1/2 miles": a proper fraction that a word follows."""
    if not found.bare:
        return None
    single = _quotient(tokens, found.next - 1)
    if single is not None:
        return Number(single, found.start, tokens[found.next + 1].end, found.next + 2, digits=True)
    mixed = _quotient(tokens, found.next) if tokens[found.next].spaced else None
    if mixed is not None:
        return Number(found.value + mixed, found.start, tokens[found.next + 2].end, found.next + 3, digits=True)
    return None


def _quotient(tokens: Sequence[Token], at: int) -> float | None:
    if at + 2 >= len(tokens) or tokens[at + 1].key not in _SLASHES or tokens[at + 1].spaced or tokens[at + 2].spaced:
        return None
    over, under = tokens[at].key, tokens[at + 2].key
    if not (over.isdigit() and under.isdigit()) or len(over) > 3 or int(under[:4]) not in _DENOMINATORS:
        return None
    behind = at + 3
    if (
        behind < len(tokens)
        and not (tokens[behind].kind == "w" and tokens[behind].spaced)
        and tokens[behind].key not in _ENDS
    ):
        return None
    return int(over) / int(under) if 0 < int(over) < int(under) else None


_ENDS: Final = frozenset(".,;)-")


def _of_words(tokens: Sequence[Token], found: Number, words: Words) -> Number | None:
    """ "two-thirds", "three quarters"."""
    if found.digits or found.value <= 0 or found.value != int(found.value):
        return None
    at = found.next
    if tokens[at].key == "-" and at + 1 < len(tokens):
        at += 1
    under = words.denominators.match(tokens, at)
    if under is None or (float(under[1]) <= found.value and float(under[1]) < _IMPROPER):
        return None
    if found.value == 1 and _counts(tokens, at, under[0], words):
        return None
    return Number(found.value / float(under[1]), found.start, tokens[under[0] - 1].end, under[0])


def _of_point(tokens: Sequence[Token], found: Number, words: Words) -> Number | None:
    """Figures one by one behind a word for the point: 三点一四, "three point one four"."""
    at = found.next
    dot = tokens[at].key == _MIDDLE_DOT and words.unspaced and not tokens[at].spaced
    if found.digits or not (dot or tokens[at].key in words.point) or at + 1 >= len(tokens):
        return None
    pair = None if words.digits or found.value != int(found.value) else words.cardinals.match(tokens, at + 1)
    if pair is not None and 10 <= float(pair[1]) <= 99:  # "point seventy-one"
        return Number(found.value + float(pair[1]) / 100, found.start, tokens[pair[0] - 1].end, pair[0])
    figures, at = "", at + 1
    while at < len(tokens) and len(figures) < _MOST_DECIMALS:
        digit = words.digits.get(tokens[at].key) if words.digits else _spoken_digit(tokens, at, words)
        if digit is None or (words.digits and tokens[at].spaced):
            break
        figures, at = figures + str(digit), at + 1
    if not figures or (words.digits and at < len(tokens) and tokens[at].key in NOT_DECIMALS):
        return None
    value = found.value + float("0." + figures)
    scale = words.scales.match(tokens, at) if at < len(tokens) else None
    if scale is not None:
        value, at = value * float(scale[1]), scale[0]
    return Number(value, found.start, tokens[at - 1].end, at, scaled=scale is not None)


def _counts(tokens: Sequence[Token], at: int, after: int, words: Words) -> bool:
    """Whether an ordinal behind "one", the article, counts what follows ("un cinquième homme") and divides nothing."""
    if not words.behind_one or after >= len(tokens) or tokens[after].kind != "w":
        return False
    return words.ordinals.match(tokens, at) is not None and tokens[after].key not in words.behind_one


# Between numerals in characters the point of decimals: 四・八.
_MIDDLE_DOT: Final = "・"


def _spoken_digit(tokens: Sequence[Token], at: int, words: Words) -> int | None:
    match = words.cardinals.match(tokens, at)
    if match is None or match[0] != at + 1 or float(match[1]) > 9:
        return None
    return int(float(match[1]))


# ---- a scale before its count -------------------------------------------------------------------------------------------


def scale_first(tokens: Sequence[Token], at: int, words: Words) -> Number | None:
    """ "elfu mbili na mia tano": scales from large to small, each with its count behind it; a scale alone counts once."""
    total, last, end, i = 0.0, float("inf"), at, at
    while i < len(tokens):
        scale = words.scales.match(tokens, i)
        plain = words.cardinals.match(tokens, i)
        if scale is not None and float(scale[1]) < last and (plain is None or plain[0] <= scale[0]):
            last = float(scale[1])
            count, end = _count(tokens, scale[0], last, words)
            total += last * count
        elif plain is not None and float(plain[1]) < last:
            total, end = total + float(plain[1]), plain[0]
            last = min(last, 100.0 if float(plain[1]) >= 100 else 1.0)
        else:
            break
        i = end
        if i < len(tokens) and tokens[i].key in words.joiners:
            i += 1
        else:
            break
    if end == at:
        return None
    return Number(total, tokens[at].start, tokens[end - 1].end, end, scaled=True)


def _count(tokens: Sequence[Token], at: int, scale: float, words: Words) -> tuple[float, int]:
    """(count of a scale, index after it)."""
    if at >= len(tokens):
        return 1.0, at
    if tokens[at].kind == "0":
        raw = tokens[at].key.replace(",", "")
        return (float(raw), at + 1) if raw.count(".") <= 1 and len(raw) < 9 else (1.0, at)
    found = words.cardinals.match(tokens, at)
    if found is not None and 0 < float(found[1]) < scale:
        return float(found[1]), found[0]
    return 1.0, at
