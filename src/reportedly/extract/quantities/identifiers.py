"""Numbers that name rather than count."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.extract.numbers.number import Number
from reportedly.extract.numbers.tokens import Token
from reportedly.extract.quantities.nouns import NOUN_REACH, is_plural
from reportedly.extract.quantities.vocabulary import Vocabulary

DASHES: Final = frozenset("-–—―‑−~～〜")
# Letters right after a figure that scale an amount of money: "$5m", "€3bn".
MONEY_SCALES: Final = {
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "k": 1e3,
    "tn": 1e12,
    "tr": 1e12,
    "trn": 1e12,
}
# Languages that write every noun with a capital.
_NOUN_CAPITALS: Final = frozenset(("de", "lb"))


def is_identifier(text: str, tokens: Sequence[Token], at: int, number: Number, words: Vocabulary) -> bool:
    """Whether a number names rather than counts: a part of a word or code (AK-47, M16, COVID-19), "No. 5", a telephone number."""
    if not number.digits:
        return False
    token = tokens[at]
    if at and not token.spaced:
        before = tokens[at - 1]
        if before.kind == "w" and before.key.isascii():
            return True
        if before.key in ("@", "#", "_", "/", "\\", "=", "&", "."):
            return True
        if (
            before.key in DASHES
            and at > 1
            and not before.spaced
            and tokens[at - 2].kind == "w"
            and tokens[at - 2].key.isascii()
        ):
            return True
        if before.key in DASHES and at > 1 and tokens[at - 2].key in words.identifiers:
            return True
    if number.next < len(tokens) and not tokens[number.next].spaced:
        after = tokens[number.next]
        if after.key == "s" and at and text[tokens[at - 1].start].isupper():
            return True  # names in the plural or with a missing apostrophe: "Model 3s"
        if after.key in ("/", "_", "@") or (after.kind == "w" and after.key.isascii() and after.key not in MONEY_SCALES and words.units.match(tokens, number.next) is None and words.language not in ("ja", "zh", "ko")):  # fmt: skip
            return not (after.key == "/" and words.units.match(tokens, number.next + 1))
    return at > 0 and (tokens[at - 1].key in words.identifiers or _names(text, tokens, at, number, words))


def _names(text: str, tokens: Sequence[Token], at: int, number: Number, words: Vocabulary) -> bool:
    """Whether a bare number ends a name: it follows a capitalised word within the sentence, and nothing that it could count or measure follows ("Fortune 100 on", "Part 3")."""
    if not number.bare or at < 2 or words.language in _NOUN_CAPITALS or number.next - at > 1:
        return False
    before = text[tokens[at - 1].start]
    if not before.isupper() or tokens[at - 2].key in '.!?"“' or not tokens[at].spaced:
        return False
    after = number.next
    if after >= len(tokens) or tokens[after].kind != "w":
        return not (after < len(tokens) and tokens[after].key in "%-–/°")
    if tokens[after].key in words.stop:
        return True
    return bool(words.stop) and text[tokens[after].start].islower() and not _may_measure(tokens, after, words)


def _may_measure(tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Whether what stands behind a number is counted or measured by it: a unit, a known thing, a scale or a plural within reach."""
    if not tokens[at].spaced or words.units.match(tokens, at) is not None:
        return True
    for i in range(at, min(len(tokens), at + NOUN_REACH)):
        if tokens[i].kind != "w" or tokens[i].key in words.stop:
            return i > at and tokens[i].key in words.and_ | DASHES
        if (
            words.counted.match(tokens, i) is not None
            or words.scopes.match(tokens, i) is not None
            or is_plural(tokens, i)
        ):
            return True
    return False
