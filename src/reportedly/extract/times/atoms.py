"""A sentence as a row of atoms, one letter each: what the patterns of the grammar are matched on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Final

from reportedly.extract.numbers.number import Number
from reportedly.extract.numbers.reader import amount_at, number_at
from reportedly.extract.numbers.tokens import Token, tokenize
from reportedly.extract.numbers.words import words_of
from reportedly.extract.times.vocabulary import SHORTEST_YEAR, Vocabulary
from reportedly.text import ascii_digits, marked

_ISO: Final = re.compile(
    r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})"
    r"(?:[T ](?P<h>\d{2}):?(?P<n>\d{2})(?::?(?P<c>\d{2})(?:\.\d+)?)?(?P<z>Z|[+-]\d{2}:?\d{2})?)?(?![\d])"
)
_THREE: Final = re.compile(r"(?P<a>\d{1,2})(?P<s>[-/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d{2})(?![\d]|[-/.]\d)")
_TWO: Final = re.compile(r"(?P<a>\d{1,2})(?P<s>[/.])(?P<b>\d{1,2})(?P<t>\.?)(?![\d/%]|[.,]\d)")
_DASHED: Final = re.compile(r"(?P<a>\d{1,2})-(?P<b>\d{1,2})(?![\d/%-]|[.,]\d)")
_CLOCK: Final = re.compile(r"(?P<h>\d{1,2})(?P<s>[:.h])(?P<n>\d{2})(?:[:.](?P<c>\d{2}))?(?![\d%:])")
_MONTH_YEAR: Final = re.compile(r"(?P<m>\d{1,2})(?P<s>[/.-])(?P<y>\d{4})(?![\d/.-]\d?)")
_YEAR_MONTH: Final = re.compile(r"(?P<y>\d{4})(?P<s>[/.-])(?P<m>\d{1,2})(?![\d/.%:-])")
_OFFSET: Final = re.compile(r"[+-−](\d{1,2}):?(\d{2})?(?![\d.])")
# A number of four digits in this range that stands alone may be a year.
_YEARS: Final = range(1000, 2200)
# Years before a month in figures.
_MODERN: Final = range(1900, 2100)
# With a point between, where a number with decimals is more likely: 2082.1 is an index.
_NEAR: Final = range(1990, 2050)
_PUNCTUATION: Final = frozenset(",-.()/:'")
_FOLDED: Final = {
    "–": "-",
    "—": "-",
    "−": "-",
    "‑": "-",
    "~": "r",
    "～": "r",
    "〜": "r",
    "、": ",",
    "，": ",",
    "،": ",",
    "（": "(",
    "）": ")",
    "[": "(",
    "]": ")",
    "’": "'",
    "ʼ": "'",
    "・": ",",
    "：": ":",
}
_WORDLIKE: Final = frozenset("wnd")


@dataclass(slots=True)
class Atoms:
    """Parallel rows: `codes` is a string of one letter an atom; an atom without meaning is `#`."""

    text: str
    codes: str = ""
    capitals: bool = True
    hour_first: bool = False
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    payloads: list[Any] = field(default_factory=list)


def atoms(text: str, start: int, end: int, words: Vocabulary) -> Atoms:
    """The atoms of a stretch of text."""
    tokens = tokenize(text, start, end)
    codes: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    payloads: list[Any] = []
    at, count, idle = 0, len(tokens), words.idle
    while at < count:
        token = tokens[at]
        kind, key = token.kind, token.key
        after, stop, payload = at + 1, token.end, None
        if kind == "w" and (idle.get(key) or words.is_idle(key)) and text[token.start] not in "IVX":
            code = "#"
        elif kind == "w":
            code, payload, after = _word(text, tokens, at, words)
            stop = tokens[after - 1].end
        elif kind == "0":
            code, payload, stop, after = _figure(text, tokens, at, end, words)
        else:
            code = _sign(key)
        codes.append(code)
        starts.append(token.start)
        ends.append(stop)
        payloads.append(payload)
        at = after
    if words.ago_or_last:
        _as_ago(text, codes, starts, ends, words)
    return Atoms(text, "".join(codes), words.capitals, words.hour_first, starts, ends, payloads)


def _as_ago(text: str, codes: list[str], starts: Sequence[int], ends: Sequence[int], words: Vocabulary) -> None:
    """Words for both "ago" and "last" are the former behind a counted unit: "lima hari lalu", beside "Sabtu lalu"."""
    for i in range(2, len(codes)):
        counted = codes[i] == "S" and codes[i - 1] in "us" and codes[i - 2] in "wdnaq"
        if counted and text[starts[i] : ends[i]].casefold() in words.ago_or_last:
            codes[i] = "A"


@lru_cache(maxsize=1024)
def _sign(key: str) -> str:
    folded = _FOLDED.get(key, key)
    return folded if folded in _PUNCTUATION or folded == "r" else "#"


def _word(text: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> tuple[str, Any, int]:
    found = words.phrases.match(tokens, at) if _is_written_so(text, tokens[at], words) else None
    if tokens[at].key in words.parted and (found is None or found[1][0] != "L"):
        part = _part_of_unit(tokens, at, words)
        if part is not None:
            return part
    number = _with_half(tokens, at, number_at(tokens, at, words.language), words)
    if (
        words.language == "ko"
        and not tokens[at].spaced
        and at
        and tokens[at - 1].kind == "w"
        and tokens[at - 1].key.isalpha()
    ):
        number = None  # Hangul syllables within a word
    if words.language == "ko" and number is not None and number.value == 0 and _goes_on(tokens, number.next):
        number = None  # the syllable for nought begins many words
    if found is not None and (number is None or found[0] >= number.next):
        role, payload = found[1]
        if role == "V" and words.joined and at and tokens[at - 1].kind == "0" and tokens[at].key == "日":
            return "b", None, at + 1  # 15日前: the day, not "recently"
        if role == "z" and not _stands_as_zone(text, tokens, at, found[0]):
            return "#", None, found[0]
        return role, payload, found[0]
    if number is not None:
        spoken = _spoken_year(tokens, number, words)
        if spoken is not None:
            return "y", spoken, spoken.next
        return _number_code(number, spelled=True, joined=words.joined), number, number.next
    if words.spoken_years and len(tokens[at].key) > SHORTEST_YEAR:
        year = _glued_year(tokens[at].key, words)
        if year is not None:
            return "y", Number(year, tokens[at].start, tokens[at].end, at + 1), at + 1
    if text[tokens[at].start] in "IVX":
        century = _roman(text, tokens, at, words)
        if century is not None:
            return "o", century, at + 1
    return "#", None, at + 1


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word goes on with another sign."""
    return at < len(tokens) and tokens[at].kind == "w" and not tokens[at].spaced


def _is_written_so(text: str, token: Token, words: Vocabulary) -> bool:
    """Whether a word has the accents that make it a word of time, where they count."""
    written = words.accented.get(token.key)
    return written is None or marked(text[token.start : token.end]) in written


_ROMAN: Final = re.compile(r"(X{0,2})(IX|IV|V?I{0,3})(?:e|è|ème|er|º|th|st|nd|rd)?")


def _roman(text: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> Number | None:
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


# Earlier centuries in Roman figures are as often before our era, which the words behind them tell.
_FIRST_ROMAN: Final = 10


# Zones that are also written in small letters, where a clock time stands before them.
_SMALL_ZONES: Final = frozenset(("gmt", "utc", "cet", "cest", "edt", "pst", "pdt", "bst", "ist", "msk"))


# Units that are told in fractions with a word or article between: "three quarters of an hour".
_PARTED: Final = frozenset(("H", "MIN", "D", "W", "M", "Y", "DE", "CE"))
_MOST_PARTS: Final = 20
_STROKES: Final = frozenset("/⁄½¼¾")


def _part_of_unit(tokens: Sequence[Token], at: int, words: Vocabulary) -> tuple[str, Any, int] | None:
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
    if unit is None or not (unit[1][0] == "h" or (unit[1][0] == "u" and unit[1][1] in _PARTED)):
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
    if at + 2 >= len(tokens) or tokens[at].kind != "0" or tokens[at + 1].key not in _STROKES:
        return None
    over, under = tokens[at].key, tokens[at + 2].key
    if not (over.isdigit() and under in ("2", "3", "4")) or not 0 < int(over) < int(under):
        return None
    return Number(int(over) / int(under), tokens[at].start, tokens[at + 2].end, at + 3, digits=True)


def _stands_as_zone(text: str, tokens: Sequence[Token], at: int, after: int) -> bool:
    """Whether letters are a time zone: in capitals, or small behind a figure or half of the day."""
    if text[tokens[at].start : tokens[after - 1].end].isupper():
        return True
    before = tokens[at - 1].key if at else ""
    return tokens[at].key in _SMALL_ZONES and (before[:1].isdigit() or before in ("am", "pm", "m", ".", "h"))


def _year_in_words(tokens: Sequence[Token], number: Number, words: Vocabulary) -> bool:
    """Whether a number in words may be a year: it counts no word that follows."""
    if number.digits or number.ordinal or number.value not in _TOLD_YEARS or number.value != int(number.value):
        return False
    if number.next >= len(tokens):
        return True
    return tokens[number.next].kind == "." or words.phrases.match(tokens, number.next) is not None


# Years that are told in words as one number.
_TOLD_YEARS: Final = range(1500, 2100)


def _spoken_year(tokens: Sequence[Token], number: Number, words: Vocabulary) -> Number | None:
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


# Years told in words: hundreds and tens, or the thousands of this century.
_CENTURIES: Final = frozenset((17, 18, 19, 20))
_SPOKEN: Final = range(2001, 2051)


def _number_code(number: Number, *, spelled: bool, joined: bool) -> str:
    """The letter of a number: o ordinal, w in words, d possible day, y possible year, n another."""
    value = number.value
    if number.ordinal:
        return "o" if value == int(value) and value <= 100 else "n"
    if number.scaled or value != int(value):
        return "n"
    if spelled and not joined:
        return "w" if value < 1000 else "n"
    if value <= 31 and number.end - number.start <= 3:
        return "d"
    if (number.bare or spelled) and number.end - number.start == 4 and int(value) in _YEARS:
        return "y"
    return "n"


def _glued_year(key: str, words: Vocabulary) -> float | None:
    """The year of two numbers written together: negentienachtennegentig."""
    table = words_of(words.language).cardinals.by_first
    for size in range(5, len(key) - 3):
        century, rest = _whole_word(table, key[:size]), _whole_word(table, key[size:])
        if century in _CENTURIES and rest is not None and 10 <= rest <= 99:
            return 100 * (century or 0.0) + rest
    return None


def _whole_word(table: Mapping[str, Sequence[tuple[tuple[str, ...], Any]]], key: str) -> float | None:
    return next((float(value) for rest, value in table.get(key, ()) if not rest), None)


def _figure(text: str, tokens: Sequence[Token], at: int, end: int, words: Vocabulary) -> tuple[str, Any, int, int]:
    """(letter, payload, end, index after) of what begins with digits: a whole date, a clock time, a number."""
    token = tokens[at]
    part = _part_of_unit(tokens, at, words) if at + 1 < len(tokens) and tokens[at + 1].key in _STROKES else None
    if part is not None:
        return part[0], part[1], tokens[part[2] - 1].end, part[2]
    raw = ascii_digits(text[token.start : min(end, token.start + 40)])
    special = (
        _written_date(raw, words)
        or _four_figures(raw, tokens, at, words)
        or _written_clock(text, raw, token, tokens, at, words)
    )
    if special is not None:
        code, payload, length = special
        stop = token.start + length
        after = at + 1
        while after < len(tokens) and tokens[after].start < stop:
            after += 1
        return code, payload, max(stop, tokens[after - 1].end if tokens[after - 1].end <= stop else stop), after
    number = _with_half(tokens, at, number_at(tokens, at, words.language), words)
    if number is None:
        return "#", None, token.end, at + 1
    code = _number_code(number, spelled=False, joined=words.joined)
    if code == "y" and _is_within_word(text, tokens, at, number, words):
        code = "n"
    return code, number, number.end, number.next


def _is_within_word(text: str, tokens: Sequence[Token], at: int, number: Number, words: Vocabulary) -> bool:
    """Whether letters of no meaning stand right behind or before four figures: a part of a code, "8f1911e8d"."""
    behind = tokens[number.next] if number.next < len(tokens) else None
    if behind is not None and not behind.spaced and behind.kind == "w" and behind.key.isascii():
        return words.phrases.match(tokens, number.next) is None
    before = tokens[at - 1] if at else None
    return before is not None and not tokens[at].spaced and before.kind == "w" and before.key.isascii()


# Four figures in a row as hours and minutes: 2244 GMT, 0140 hrs.
_FOUR: Final = re.compile(r"([01]\d|2[0-4])([0-5]\d)(?![\d.,:/-]\d)(?!\d)")


def _with_half(tokens: Sequence[Token], at: int, number: Number | None, words: Vocabulary) -> Number | None:
    """A small number with the fraction behind it: "2 1/2 years", "two and a half years"."""
    if number is None or number.ordinal or number.scaled or number.value >= _MOST_WITH_HALF:
        return number
    return amount_at(tokens, at, words.language) or number


# Numbers of units of time that are told with halves; more digits are something else.
_MOST_WITH_HALF: Final = 100


def _four_figures(raw: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> tuple[str, Any, int] | None:
    """A clock time of four figures, which a time zone or a word for hours has to follow."""
    found = _FOUR.match(raw)
    if found is None or at + 1 >= len(tokens) or tokens[at].key != found.group():
        return None
    behind = words.phrases.match(tokens, at + 1)
    after = behind[0] if behind is not None else at
    if behind is not None and behind[1][0] == "h" and after < len(tokens) and tokens[after].kind == "0":
        return None  # in some languages the word for the hour stands before its figures: "2014 pukul 05.36"
    if behind is None or not (behind[1][0] in ("z", "h") or (behind[1] == ("u", "H") and found.group()[0] == "0")):
        return None
    return "t", (int(found[1]), int(found[2]), None), found.end()


def _written_date(raw: str, words: Vocabulary) -> tuple[str, Any, int] | None:
    found = _ISO.match(raw)
    if found and found.group("m") != "0":
        g = found.groupdict()
        clock = None if g["h"] is None else (int(g["h"]), int(g["n"]), g["c"], g["z"])
        return "@", (int(g["y"]), int(g["m"]), int(g["d"]), clock), found.end()
    found = _THREE.match(raw)
    if found:
        a, b, year = int(found["a"]), int(found["b"]), _full_year(found["y"])
        day, month = (b, a) if _month_first(a, b, found["s"], words) else (a, b)
        if 1 <= month <= 12 and 1 <= day <= 31:
            return "@", (year, month, day, None), found.end()
        return None
    found = _MONTH_YEAR.match(raw)
    if found and 1 <= int(found["m"]) <= 12 and int(found["y"]) in (_MODERN if found["s"] == "." else _YEARS):
        return "$", (int(found["y"]), int(found["m"])), found.end()
    found = _YEAR_MONTH.match(raw)
    years = _NEAR if found is not None and found["s"] == "." else _MODERN
    if found and 1 <= int(found["m"]) <= 12 and int(found["y"]) in years and not _is_season(found["y"], found["m"]):
        return "$", (int(found["y"]), int(found["m"])), found.end()
    return None


def _is_season(year: str, month: str) -> bool:
    """Whether two figures are the next year rather than a month: "2010-11"."""
    return len(month) == 2 and int(month) == (int(year) + 1) % 100


def _month_first(a: int, b: int, sign: str, words: Vocabulary) -> bool:
    return (words.order == "MDY" and sign != "." and a <= 12) or b > 12


def _full_year(raw: str) -> int:
    """A year of two digits lies within 1950 to 2049."""
    year = int(raw)
    return year if len(raw) == 4 else year + (1900 if year >= 50 else 2000)


def _stands_as_clock(tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Whether words beside figures with a point say that they are a clock time."""
    near = [tokens[i].key for i in (at - 1, at + 1, at + 2, at + 3) if 0 <= i < len(tokens)]
    return not words.clock_beside.isdisjoint(near)


# Languages that write every noun with a capital: there a capital tells no name.
_NOUNS_CAPITAL: Final = frozenset(("de", "lb"))


def _can_be_but_clock(text: str, found: re.Match[str], tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Whether figures with a point begin a line or stand behind a sign, are no day and month, and nothing that they could measure follows, in a language that writes decimals with a comma."""
    minutes = found["n"]
    if not words.comma or len(found["h"]) < 2 or int(found["h"]) > 23 or not (int(minutes) > 12 or minutes == "00"):
        return False
    if tokens[at].key != found.group() or (at and tokens[at - 1].kind != "."):
        return False
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is not None and at and behind.spaced and behind.kind == "w" and words.language not in _NOUNS_CAPITAL:
        return text[behind.start].isupper() and tokens[at - 1].key in ":)"
    return behind is None or behind.kind == "." and behind.key not in "%°€$£₺" or number_at(tokens, at, None) is None


def _written_clock(
    text: str, raw: str, token: Token, tokens: Sequence[Token], at: int, words: Vocabulary
) -> tuple[str, Any, int] | None:
    found = _CLOCK.match(raw)
    if found and int(found["h"]) <= 24 and int(found["n"]) < 60:
        payload = (int(found["h"]), int(found["n"]), found["c"])
        if found["s"] == ":":
            return "t", payload, found.end()
        pointed = found["s"] == "." and bool(words.clock_beside)
        if pointed and (_stands_as_clock(tokens, at, words) or _can_be_but_clock(text, found, tokens, at, words)):
            return "t", payload, found.end()
        if found["s"] == "h" and found.end() < 7:
            return "t", payload, found.end()
    dashed = _DASHED.match(raw)
    if dashed and int(dashed["b"]) <= 12 and _is_beside(text, tokens, at, words.dash_beside):
        return "%", (int(dashed["a"]), int(dashed["b"]), "/", True, None), dashed.end()
    two = _TWO.match(raw)
    pointed = two is not None and bool(two["t"]) and words.dotted
    dotted = two is not None and pointed and not _ends(raw, two)
    if two and (two["s"] == "/" or pointed or (found and found["s"] == ".")):
        # "9.30" may be a clock time, a day and month, or a number: the grammar looks at what stands beside it.
        a, b = int(two["a"]), int(two["b"])
        number = number_at(tokens, at, None) if two["s"] == "." else None
        sign = ".." if pointed and not dotted else two["s"]
        return (
            "%",
            (a, b, sign, dotted, number),
            two.end("b") + (1 if dotted and 1 <= b <= 12 and len(two["b"]) <= 2 else 0),
        )
    return None


def _is_beside(text: str, tokens: Sequence[Token], at: int, cues: frozenset[str]) -> bool:
    """Whether one of the words (of one or two tokens, as written) stands right before a token, a bracket between them or not."""
    last = at - 2 if at > 1 and tokens[at - 1].key == "(" else at - 1
    starts = (tokens[first].start for first in (last, last - 1) if first >= 0)
    return bool(cues) and any(text[start : tokens[last].end].lower() in cues for start in starts)


def _ends(raw: str, two: re.Match[str]) -> bool:
    """Whether the point behind "6.1." ends the sentence: then the figures are a number with decimals as likely as a day and month."""
    return not raw[two.end() :].strip()


def offset_at(text: str, at: int) -> tuple[int, int] | None:
    """(minutes from UTC, end) of a written offset ("+05:00", "+3") at a place, or None."""
    found = _OFFSET.match(ascii_digits(text[at : at + 8]))
    if found is None or int(found.group(1)) > 14:
        return None
    sign = 1 if text[at] == "+" else -1
    return sign * (int(found.group(1)) * 60 + int(found.group(2) or 0)), at + found.end()
