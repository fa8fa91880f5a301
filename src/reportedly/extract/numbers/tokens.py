"""Tokens that the grammars of numbers, times and quantities read: numerals whole, words folded, everything else one character."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import regex

from reportedly.text import ascii_digits, fold

# Han, kana and (with their particles glued on) Hangul come one character a token; numerals keep their inner separators.
_SINGLE: Final = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}ー々〇]"
# Signs that are written for an apostrophe, some of which are letters to Unicode.
_APOSTROPHES: Final = "'’‘ʼʹ′‵՚ꞌ＇"
_TOKEN: Final = regex.compile(
    r"(?P<digits>\d{1,40}(?:[.,٬٫．，]\d{1,40}){0,12})"
    rf"|{_SINGLE}"
    rf"|(?P<word>[[\p{{L}}\p{{M}}\u200c\u200d]--[{_APOSTROPHES}]--{_SINGLE}]{{1,60}})"
    r"|[^\s]",
    regex.VERSION1,
)
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
    for m in _TOKEN.finditer(text, start, limit):
        s, e = m.span()
        raw, group = text[s:e], m.lastgroup
        if group == "word":
            token = Token(s, e, _key(raw), "w", s != before)
        elif group == "digits":
            token = Token(s, e, ascii_digits(raw).translate(_SEPARATORS), "0", s != before)
        elif raw in _APOSTROPHES:
            token = Token(s, e, "'", ".", s != before)
        else:
            token = Token(s, e, raw, "w" if raw.isalpha() else ".", s != before)
        out.append(token)
        before = e
    return tuple(out)


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
