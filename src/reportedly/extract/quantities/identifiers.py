"""Numbers that name rather than count."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from reportedly import languages
from reportedly import text as text_
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
    "md": 1e9,
    "mds": 1e9,
    "mrd": 1e9,
    "mm": 1e6,
    "k": 1e3,
    "mi": 1e6,
    "bi": 1e9,
    "tri": 1e12,
    "tn": 1e12,
    "tr": 1e12,
    "trn": 1e12,
}


def is_identifier(text: str, tokens: Sequence[Token], at: int, number: Number, words: Vocabulary) -> bool:
    """Whether a number names rather than counts: a part of a word or code (AK-47, M16, COVID-19), "No. 5", a telephone number."""
    if not number.digits:
        return False
    token = tokens[at]
    if token.key == _diseases()[1] and _is_disease(text[max(0, token.start - _NAME) : token.start]):
        return True
    if at and tokens[at - 1].key == "№":
        return True
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
            and (tokens[at - 2].key.isascii() or _is_bound(text, tokens, at, number, words))
        ):
            return True
        if before.key in DASHES and at > 1 and _goes_on(text, tokens, at, number, words):
            return True
    if number.next < len(tokens) and not tokens[number.next].spaced:
        after = tokens[number.next]
        if after.key == "s" and at and (text[tokens[at - 1].start].isupper() or tokens[at - 1].key in words.tens):
            return True  # names in the plural or with a missing apostrophe: "Model 3s"; tens of years: "her 30s"
        if after.key in DASHES and _is_letters(text, tokens, number.next + 1):
            return True  # "271-HALT"
        if after.key in ("/", "_", "@") or (after.kind == "w" and after.key.isascii() and after.key not in MONEY_SCALES and after.key not in words.endings and words.units.match(tokens, number.next) is None and not words.unspaced):  # fmt: skip
            return not (after.key == "/" and words.units.match(tokens, number.next + 1))
    if number.bare and number.next < len(tokens) and words.identifiers_after.match(tokens, number.next) is not None:
        return True
    if at == 0:
        return False
    return (
        (tokens[at - 1].key in words.identifiers and not _is_figure(tokens, at, words))
        or _labelled(tokens, at, number, words)
        or _on_street(text, tokens, at, number, words)
        or _coded(text, tokens, at, number, words)
        or _names(text, tokens, at, number, words)
    )


def _is_figure(tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Whether a phrase that leads to a number ends in a word for numbers of names: "con số 52", the figure."""
    found = words.number_of.match(tokens, at - 2) if at > 1 else None
    return found is not None and found[0] == at


def _is_bound(text: str, tokens: Sequence[Token], at: int, number: Number, words: Vocabulary) -> bool:
    """Whether a hyphen binds a number to a word beyond ASCII as a name's ("Ту-154", "धारा-144"): not to a small word for from, to or about (ל-200), nor to one that
    tells what is counted; in a script without capitals nothing that it could count follows."""
    word = tokens[at - 2]
    capital = text[word.start].isupper()
    if tokens[at - 1].key not in _HYPHENS or word.key in words.stop and not (capital and at > 2):
        return False
    if words.scopes.match(tokens, at - 2) is not None or words.units.match(tokens, at - 2) is not None:
        return False
    if capital:
        return True
    if word.end - word.start < _BOUND:
        return False
    return text[word.start].islower() or number.next >= len(tokens) or not _counts(tokens, number.next, words)


_HYPHENS: Final = frozenset("-‐‑")
_BOUND: Final = 4  # letters from which a word without a capital is no prefix or particle


def _is_disease(before: str) -> bool:
    """Whether a text ends in the name of a disease that a number belongs to."""
    return text_.fold(before).rstrip(_BETWEEN).endswith(_diseases()[0])


_NAME: Final = 12  # characters of the longest such name and what stands behind it
_BETWEEN: Final = " \u00a0-‐‑–"


@cache
def _diseases() -> tuple[tuple[str, ...], str]:
    data = languages.common("diseases")
    return tuple(map(text_.fold, data["numbered"])), str(data["number"])


def _is_letters(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a word in capitals is joined on, as in numbers to call."""
    if at >= len(tokens) or tokens[at].spaced:
        return False
    written = text[tokens[at].start : tokens[at].end]
    return len(written) > _ACRONYM and written.isascii() and written.isalpha() and written.isupper()


# Letters of what may be a unit or a short name ("a 5-GW plant", "a 30-ODI career").
_ACRONYM: Final = 3


def _goes_on(text: str, tokens: Sequence[Token], at: int, number: Number, words: Vocabulary) -> bool:
    """Whether a number behind a dash goes on with a code or season: "flight-12", "ISO 3888-2", "2014-15"."""
    first = tokens[at - 2]
    if first.key in words.identifiers:
        return True
    if first.kind != "0" or not first.key.isdigit() or tokens[at - 1].spaced:
        return False
    if len(first.key) == 4 and number.bare and number.value == (int(first.key) + 1) % 100 and len(tokens[at].key) == 2:
        return True
    code = text[tokens[at - 3].start : tokens[at - 3].end] if at > 2 else ""
    return len(code) > 1 and code.isascii() and code.isalpha() and code.isupper()


def _labelled(tokens: Sequence[Token], at: int, number: Number, words: Vocabulary) -> bool:
    """Whether a bare number behind a label names it: nothing that it could count follows ("day 3", not "that day 3 people")."""
    if not number.bare or tokens[at - 1].key not in words.labels:
        return False
    return number.next >= len(tokens) or not _counts(tokens, number.next, words)


# Words of a street's name, its own word the last.
_STREET_REACH: Final = 5


def _on_street(text: str, tokens: Sequence[Token], at: int, number: Number, words: Vocabulary) -> bool:
    """Whether a bare number is that of a house: capitalised words follow that end with a word for a street ("49 Alder Hill Road")."""
    if not number.bare or not words.streets:
        return False
    limit = min(len(tokens), number.next + _STREET_REACH)
    for i in range(number.next, limit):
        if not text[tokens[i].start].isupper() and tokens[i].kind != "0" and tokens[i].spaced:
            return False
        if tokens[i].key not in words.streets or not tokens[i].spaced:
            continue
        if i > number.next or (i + 1 < limit and tokens[i + 1].kind == "w" and text[tokens[i + 1].start].isupper()):
            return True
    return False


def _coded(text: str, tokens: Sequence[Token], at: int, number: Number, words: Vocabulary) -> bool:
    """Whether a bare number belongs to letters before it, in capitals ("ISO 3888-2", "S&P 500"): no known thing or unit follows that it could count."""
    before = tokens[at - 1]
    written = text[before.start : before.end]
    if not number.bare or before.kind != "w" or not tokens[at].spaced or not (written.isupper() and written.isascii()):
        return False
    if len(written) == 1 and (at < 2 or tokens[at - 2].key not in ("&", "-") and not _is_capital(text, tokens[at - 2])):
        return False
    after = number.next
    if after >= len(tokens):
        return True
    return not _counts(tokens, after, words, plural=False)


def _is_capital(text: str, token: Token) -> bool:
    return token.end - token.start == 1 and text[token.start].isupper()


def _counts(tokens: Sequence[Token], after: int, words: Vocabulary, *, plural: bool = True) -> bool:
    """Whether a unit, a known thing, a word of scope or (where plurals are asked for) a plural stands behind a number."""
    if words.units.match(tokens, after) is not None or tokens[after].key in "%°$€£":
        return True
    for i in range(after, min(len(tokens), after + NOUN_REACH)):
        if tokens[i].kind != "w" or tokens[i].key in words.stop:
            return False
        if words.counted.match(tokens, i) is not None or words.scopes.match(tokens, i) is not None:
            return True
        if plural and is_plural(tokens, i):
            return True
    return False


def _names(text: str, tokens: Sequence[Token], at: int, number: Number, words: Vocabulary) -> bool:
    """Whether a bare number ends a name: it follows a capitalised word within the sentence, and nothing that it could count or measure follows ("Fortune 100 on", "Part 3")."""
    if not number.bare or at < 2 or words.nouns_capital or number.next - at > 1:
        return False
    before = text[tokens[at - 1].start]
    if not before.isupper() or tokens[at - 2].key in '.!?"“' or not tokens[at].spaced:
        return False
    after = number.next
    if after >= len(tokens) or tokens[after].kind != "w":
        sign = tokens[after] if after < len(tokens) else None
        return sign is None or sign.key not in "%-–/°" or (sign.spaced and sign.key in DASHES)
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
