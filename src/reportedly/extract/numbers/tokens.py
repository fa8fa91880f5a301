"""Tokens that the grammars of numbers, times and quantities read: numerals whole, words folded, everything else one character."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import regex

from reportedly.text import ARMENIAN_TONES, ascii_digits, fold, is_beyond, plain_class

# Han, kana and (with their particles glued on) Hangul come one character a token; numerals keep their inner separators.
_SINGLE: Final = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}ー々〇]"
# Signs that are written for an apostrophe, some of which are letters to Unicode.
_APOSTROPHES: Final = "'’‘ʼʹ′‵՚ꞌ＇"
_LETTER: Final = rf"[[\p{{L}}\p{{M}}\u200c\u200d{ARMENIAN_TONES}]--[{_APOSTROPHES}]--{_SINGLE}]"
_TOKEN: Final = regex.compile(
    r"(?P<digits>\d{1,40}(?:[.,٬٫．，]\d{1,40}){0,12})"
    rf"|{_SINGLE}"
    rf"|(?P<word>{_LETTER}{{1,60}})"
    r"|[^\s]",
    regex.VERSION1,
)


def _plain() -> re.Pattern[str]:
    """The same for text without characters beyond U+FFFF; groups and their order agree."""
    digit, single, space = (f"[{plain_class(kind)}]" for kind in (r"\d", _SINGLE, r"\s"))
    letter = f"[{plain_class(_LETTER)}]"
    return re.compile(
        rf"(?P<digits>{digit}{{1,40}}(?:[.,٬٫．，]{digit}{{1,40}}){{0,12}})|{single}|(?P<word>{letter}{{1,60}})|[^{space[1:]}"
    )


_PLAIN_TOKEN: Final = _plain()
_DIGITS, _WORD = (_TOKEN.groupindex[name] for name in ("digits", "word"))
# Sentences whose tokens are kept: those of a few articles.
_SENTENCES_KEPT: Final = 512
_SEPARATORS: Final = str.maketrans({"٬": ",", "٫": ".", "．": ".", "，": ","})


@dataclass(slots=True)
class Token:
    """`start` and `end` in the text; `key` is the folded word, the ASCII digits, or the character; `kind` is `0`, `w` or `.`; `spaced` tells whether white space precedes."""

    start: int
    end: int
    key: str
    kind: str
    spaced: bool


@lru_cache(maxsize=_SENTENCES_KEPT)
def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of a stretch of text, offsets counting in the whole text. Those of an article's sentences are kept: times and quantities read the same."""
    limit = len(text) if end is None else end
    out: list[Token] = []
    before = start - 1
    pattern = _TOKEN if is_beyond(text[start:limit]) else _PLAIN_TOKEN
    for m in pattern.finditer(text, start, limit):
        s, e = m.span()
        raw, group = text[s:e], m.lastindex
        if group == _WORD:
            out.append(Token(s, e, _key(raw), "w", s != before))
        elif group == _DIGITS:
            out.append(Token(s, e, ascii_digits(raw).translate(_SEPARATORS), "0", s != before))
        elif raw in _APOSTROPHES:
            out.append(Token(s, e, "'", ".", s != before))
        else:
            out.append(Token(s, e, raw, "w" if raw.isalpha() else ".", s != before))
        before = e
    return tuple(out)


def cut(tokens: Sequence[Token], text: str, parts: re.Pattern[str]) -> tuple[Token, ...]:
    """The tokens with those of words written in a row (Thai) cut around the parts that a pattern finds in them."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        first = last = tokens[at]
        at += 1
        if first.kind != "w":
            out.append(first)
            continue
        while at < len(tokens) and tokens[at].kind == "w" and not tokens[at].spaced:  # a row longer than a token
            last = tokens[at]
            at += 1
        out.extend(_cut(first, last.end, text, parts))
    return tuple(out)


def _cut(first: Token, end: int, text: str, parts: re.Pattern[str]) -> Iterator[Token]:
    """The parts of a row of letters and what stands between them."""
    at = first.start
    for start, stop in (*(m.span() for m in parts.finditer(text, at, end)), (end, end)):
        for low, high in ((at, start), (start, stop)):
            if high > low:
                yield Token(low, high, _key(text[low:high]), "w", first.spaced and low == first.start)
        at = stop


# Nasals before a consonant of their own place, which Devanagari writes with the letter or with a point: पन्द्रह, पंद्रह; पाँच, पांच.
_NASALS: Final = regex.compile(r"ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])|ँ")
_DEVANAGARI: Final = ("\u0900", "\u097f")


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    folded = fold(word)
    if _DEVANAGARI[0] <= word[0] <= _DEVANAGARI[1]:
        return _NASALS.sub("ं", folded)
    return folded


@lru_cache(maxsize=8192)
def keys(phrase: str) -> tuple[str, ...]:
    """The keys of the tokens of a phrase of a data file."""
    return tuple(t.key for t in tokenize(phrase))
