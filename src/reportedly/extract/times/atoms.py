"""A sentence as a row of atoms, one letter each: what the patterns of the grammar are matched on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from reportedly.extract.numbers.number import Number
from reportedly.extract.numbers.reader import amount_at, number_at
from reportedly.extract.numbers.tokens import Token, cut, tokenize
from reportedly.extract.times.boundaries import match
from reportedly.extract.times.distances import distances
from reportedly.extract.times.figures import YEARS, clock_of_four, written_clock, written_date
from reportedly.extract.times.vocabulary import SHORTEST_YEAR, Vocabulary
from reportedly.extract.times.worded import STROKES, glued_year, part_of_unit, roman_century, spoken_year
from reportedly.text import ascii_digits, marked

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


@dataclass(slots=True)
class Atoms:
    """Parallel rows: `codes` is a string of one letter an atom; an atom without meaning is `#`."""

    text: str
    codes: str = ""
    capitals: bool = True
    hour_first: bool = False
    from_dawn: bool = False
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    payloads: list[Any] = field(default_factory=list)


def atoms(text: str, start: int, end: int, words: Vocabulary) -> Atoms:
    """The atoms of a stretch of text."""
    tokens = tokenize(text, start, end)
    if words.parts is not None:
        tokens = cut(tokens, text, words.parts)
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
    _counted_periods(text, codes, starts, ends, payloads, words)
    distances(words.language).mark(text, codes, starts, ends, payloads)
    return Atoms(text, "".join(codes), words.capitals, words.hour_first, words.from_dawn, starts, ends, payloads)


def _as_ago(text: str, codes: list[str], starts: Sequence[int], ends: Sequence[int], words: Vocabulary) -> None:
    """Words for both "ago" and "last" are the former behind a counted unit: "lima hari lalu", beside "Sabtu lalu"."""
    for i in range(2, len(codes)):
        counted = codes[i] == "S" and codes[i - 1] in "us" and codes[i - 2] in "wdnaq"
        if counted and text[starts[i] : ends[i]].casefold() in words.ago_or_last:
            codes[i] = "A"


def _counted_periods(
    text: str, codes: list[str], starts: list[int], ends: list[int], payloads: list[Any], words: Vocabulary
) -> None:
    """Periods that are a unit and a word for "ago" are these two behind a number: "hai tuần trước" is two weeks ago, "tuần trước" last week."""
    for i in range(len(codes) - 1, 0, -1):
        if codes[i] != "F" or codes[i - 1] not in "wdnq" or (i > 1 and codes[i - 2] == "D"):
            continue
        period, cut = payloads[i], text.rfind(" ", starts[i], ends[i])
        last = isinstance(period, str) and period[:2] == "-1" and period[2:] in _COUNTED
        if cut > starts[i] and last and text[cut + 1 : ends[i]].casefold() in words.ago:
            codes[i : i + 1] = ["u", "A"]
            payloads[i : i + 1] = [period[2:], None]
            starts.insert(i + 1, cut + 1)
            ends.insert(i, cut)


# Units of periods that can be counted.
_COUNTED: Final = frozenset(("D", "W", "M", "Y"))


@lru_cache(maxsize=1024)
def _sign(key: str) -> str:
    folded = _FOLDED.get(key, key)
    return folded if folded in _PUNCTUATION or folded == "r" else "#"


def _word(text: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> tuple[str, Any, int]:
    found = match(text, tokens, at, words) if _is_written_so(text, tokens[at], words) else None
    if tokens[at].key in words.parted and (found is None or found[1][0] != "L"):
        part = part_of_unit(tokens, at, words)
        if part is not None:
            return part
    number = _with_half(tokens, at, number_at(tokens, at, words.language), words)
    if words.syllables and not tokens[at].spaced and at and tokens[at - 1].kind == "w" and tokens[at - 1].key.isalpha():
        number = None  # Hangul syllables within a word
    if words.syllables and number is not None and number.value == 0 and _goes_on(tokens, number.next):
        number = None  # the syllable for nought begins many words
    if found is not None and (number is None or found[0] >= number.next):
        role, payload = found[1]
        if role == "V" and words.joined and at and tokens[at - 1].kind == "0" and tokens[at].key == "日":
            return "b", None, at + 1  # 15日前: the day, not "recently"
        if role == "z" and payload is not None and not _stands_as_zone(text, tokens, at, found[0]):
            return "#", None, found[0]
        return role, payload, found[0]
    if number is not None:
        spoken = spoken_year(tokens, number, words)
        if spoken is not None:
            return "y", spoken, spoken.next
        return _number_code(number, words, spelled=True), number, number.next
    if words.spoken_years and len(tokens[at].key) > SHORTEST_YEAR:
        year = glued_year(tokens[at].key, words)
        if year is not None:
            return "y", Number(year, tokens[at].start, tokens[at].end, at + 1), at + 1
    if text[tokens[at].start] in "IVX":
        century = roman_century(text, tokens, at, words)
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


# Zones that are also written in small letters, where a clock time stands before them.
_SMALL_ZONES: Final = frozenset(("gmt", "utc", "cet", "cest", "edt", "pst", "pdt", "bst", "ist", "msk"))


def _stands_as_zone(text: str, tokens: Sequence[Token], at: int, after: int) -> bool:
    """Whether letters are a time zone: in capitals, or small behind a figure or half of the day."""
    if text[tokens[at].start : tokens[after - 1].end].isupper():
        return True
    before = tokens[at - 1].key if at else ""
    return tokens[at].key in _SMALL_ZONES and (before[:1].isdigit() or before in ("am", "pm", "m", ".", "h"))


def _number_code(number: Number, words: Vocabulary, *, spelled: bool) -> str:
    """The letter of a number: o ordinal, w in words, d possible day, y possible year, n another."""
    value = number.value
    if number.ordinal:
        return "o" if value == int(value) and value <= 100 else "n"
    if number.scaled or value != int(value):
        return "n"
    if spelled and not words.joined:
        return "w" if value < 1000 else "n"
    if value <= 31 and number.end - number.start <= 3:
        return "d"
    if (
        (number.bare or spelled)
        and number.end - number.start == 4
        and (int(value) in YEARS or int(value) in words.years)
    ):
        return "y"
    return "n"


def _figure(text: str, tokens: Sequence[Token], at: int, end: int, words: Vocabulary) -> tuple[str, Any, int, int]:
    """(letter, payload, end, index after) of what begins with digits: a whole date, a clock time, a number."""
    token = tokens[at]
    part = part_of_unit(tokens, at, words) if at + 1 < len(tokens) and tokens[at + 1].key in STROKES else None
    if part is not None:
        return part[0], part[1], tokens[part[2] - 1].end, part[2]
    raw = ascii_digits(text[token.start : min(end, token.start + 40)])
    special = (
        written_date(raw, words)
        or clock_of_four(raw, tokens, at, words)
        or written_clock(text, raw, token, tokens, at, words)
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
    code = _number_code(number, words, spelled=False)
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


def _with_half(tokens: Sequence[Token], at: int, number: Number | None, words: Vocabulary) -> Number | None:
    """A small number with the fraction behind it: "2 1/2 years", "two and a half years"."""
    if number is None or number.ordinal or number.scaled or number.value >= _MOST_WITH_HALF:
        return number
    return amount_at(tokens, at, words.language) or number


# Numbers of units of time that are told with halves; more digits are something else.
_MOST_WITH_HALF: Final = 100
