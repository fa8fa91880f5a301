"""Scales of sums and of loose counts: letters behind a figure ("USD 45 B", "2 Mds €"), letters written onto a code ("45 MEUR"), "tens of thousands"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reportedly.extract.numbers.tokens import Token
from reportedly.extract.numbers.words import words_of
from reportedly.extract.quantities.amount import Amount
from reportedly.extract.quantities.identifiers import MONEY_SCALES
from reportedly.extract.quantities.named import symbols
from reportedly.extract.quantities.nouns import is_plural
from reportedly.extract.quantities.units import is_currency
from reportedly.extract.quantities.vocabulary import Vocabulary

# Letters that scale the sum of money whose sign follows, a space before them or not.
_BEFORE_SIGN: Final = frozenset(("M", "B", "k", "K", "Md", "Mds", "MM", "Mrd", "bn", "mn", "mln"))
# Words looked at behind an "m" for the plural that it scales: "2.7m combined digital sales".
_SCALED_REACH: Final = 5


def letter_scale(text: str, tokens: Sequence[Token], at: int, sign: str | None, words: Vocabulary) -> float | None:
    """What letters behind a figure scale it by: always a sum of money, else capitals ("4.3M") and an "m" or "k" that a plural follows ("2.7m copies", "35m of its devices")."""
    written = text[tokens[at].start : tokens[at].end]
    if written in words.sum_letters:
        return words.sum_letters[written] if _is_of_money(tokens, at, sign, words) else None
    if written in _THOUSANDS:  # "45 T€", but not "45 t"
        behind = tokens[at + 1] if sign is None and at + 1 < len(tokens) else None
        return _THOUSAND if behind is not None and behind.key in _SIGNS and not behind.spaced else None
    scale = MONEY_SCALES.get(tokens[at].key)
    if written in _BEFORE_SIGN and sign is None and _is_of_money(tokens, at, sign, words):  # "3,5 M€", "2 Mds €"
        return scale
    if tokens[at].spaced:
        apart = sign is not None and is_currency(sign) and written in _APART and _ends(tokens, at)
        return scale if apart else None
    if sign is not None or written in ("M", "bn", "mn", "mln", "mio", "K", "B"):
        return scale
    return scale if written in ("m", "k") and _is_of_plural(tokens, at, words) else None


def _is_of_money(tokens: Sequence[Token], at: int, sign: str | None, words: Vocabulary) -> bool:
    """Whether the sign of a currency stands before a figure, or a currency behind its letters."""
    if sign is not None:
        return is_currency(sign)
    money = words.units.match(tokens, at + 1) if at + 1 < len(tokens) else None
    return money is not None and is_currency(money[1][0])


def _is_of_plural(tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    behind = at + 1
    parted = words.part_of.match(tokens, behind) if behind < len(tokens) else None
    behind = behind if parted is None else parted[0]
    reach = _SCALED_REACH if parted is not None or "." in tokens[at - 1].key else 1
    for i in range(behind, min(len(tokens), behind + reach)):
        if tokens[i].kind != "w" or not tokens[i].spaced or tokens[i].key in words.stop - words.and_:
            return False
        if is_plural(tokens, i) and len(tokens[i].key) > 3:
            return True
    return False


# A thousand before the sign of a currency, written together with it.
_THOUSANDS: Final = frozenset("tT")
_THOUSAND: Final = 1e3
_SIGNS: Final = frozenset("€$£")
# Letters that scale the sum before them with a space between, where its currency stands before it: "USD 45 B", "R$ 45 bi".
_APART: Final = frozenset(
    ("M", "B", "MM", "Md", "Mds", "Mrd", "Mio", "mn", "mln", "bn", "bln", "tn", "mi", "bi", "tri")
)


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether a letter is a word of its own: no initial ("$45 M. Night"), no part of a name or code."""
    if at + 1 >= len(tokens) or tokens[at + 1].spaced:
        return True
    return tokens[at + 1].kind == "." and (tokens[at + 1].key != "." or at + 2 >= len(tokens))


# Scales written together with a code ("45 MEUR", "MNOK 45", 45 TEUR) or with a sign of letters ("Mkr", "mdkr"). Only codes of currencies in which firms and newsrooms write so: "TRON" and "MALL" are other words.
_SCALED: Final = re.compile(
    r"(?P<scale>[MKkTB]|Mn|Mio|Mrd|Mds?|[Bb]n|mn|mds?|mdr|[mt](?=kr))"
    r"(?:(?P<code>USD|EUR|GBP|CHF|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RUB|UAH|JPY|CNY|RMB|INR|CAD|AUD|BRL|ZAR)|(?P<sign>kr|Ft|Kč|zł))"
)
_SCALES: Final = {**MONEY_SCALES, "t": 1e3, "mdr": 1e9, "bn": 1e9}
_CODES: Final = {"RMB": "CNY", "Ft": "HUF", "Kč": "CZK", "zł": "PLN"}


def scaled_code(text: str, tokens: Sequence[Token], at: int, language: str) -> tuple[float, str] | None:
    """(scale, currency) of a scale and a currency written together."""
    if at >= len(tokens) or tokens[at].kind != "w":
        return None
    found = _SCALED.fullmatch(text, tokens[at].start, tokens[at].end)
    if found is None:
        return None
    written = found["code"] or found["sign"]
    code = dict(symbols(language)).get("kr") if written == "kr" else _CODES.get(written, written)
    return None if code is None else (_SCALES[found["scale"].casefold()], code)


# Loose counts up to here go on with a scale: tens or hundreds of thousands.
_LOOSE: Final = 1_000.0


def vague_amount(tokens: Sequence[Token], at: int, found: tuple[int, object], words: Vocabulary) -> Amount:
    """A loose count ("dozens", "hundreds of"), with the scale that goes on with it: "des dizaines de millions", "decenas de miles"."""
    low, high = _bounds(found[1])
    last = found[0]
    scale = _scale(tokens, last, words) if low < high < _LOOSE else None
    if scale is not None:
        tens = 10.0 if high < 100 else low  # "tens of thousands" begin with ten thousand
        low, high, last = tens * scale[1], (high + 1) * scale[1] - 1, scale[0]
    modifier = "about" if high > low else None
    return Amount(first=at, last=last - 1, low=low, high=high, modifier=modifier, spelled=True)


def _bounds(value: object) -> tuple[float, float]:
    low, _, high = str(value).partition("..")
    return float(low), float(high or low)


def _scale(tokens: Sequence[Token], at: int, words: Vocabulary) -> tuple[int, float] | None:
    """(index after, size) of a loose count of thousands or more, or of a scale."""
    if at >= len(tokens):
        return None
    linked = words.part_of.match(tokens, at)  # "decenas de miles"
    at = linked[0] if linked is not None and linked[0] < len(tokens) else at
    loose = words.vague.match(tokens, at)
    if loose is not None and _bounds(loose[1])[0] >= _LOOSE:
        return loose[0], _bounds(loose[1])[0]
    scale = words_of(words.language).scales.match(tokens, at)
    return (scale[0], float(scale[1])) if scale is not None and float(scale[1]) >= _LOOSE else None
