"""What each line of a page looks like, before anything is decided about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import regex

from reportedly.read.cues import Cues, fold_trim
from reportedly.read.dates import Found, find, weekdays
from reportedly.text import fold, is_unspaced

_TERMINAL: Final = re.compile(r"[.!?…。！？।۔։؟॥．][\s\"'”’»›」』）)\]*]*$")
_INNER: Final = re.compile(r"[^\W\d_]{3,}[.!?।۔։؟][\"'”’»)]*\s+[\"'“‘«¿¡(]?\w|[。！？]\S{4}")
_CLOCK: Final = re.compile(
    r"\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?|(?<!\w)(?:a\.?m\.?|p\.?m\.?|gmt|utc|ist|est|edt|hrs?|uhr|오전|오후|上午|下午|午前|午後)(?!\w)",
    re.IGNORECASE,
)
# `re` takes the vowel signs of Indic scripts for word boundaries; `regex` with marks does not.
_LETTERS: Final = regex.compile(r"[\p{L}\p{M}]")
_CONTENT: Final = regex.compile(r"[\p{Hangul}]{2,}|[\p{L}\p{M}\p{N}]{3,}|[\u3040-\u30ff\u3400-\u9fff]")
_HANGUL: Final = regex.compile(r"\p{Hangul}")
_WIDE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
# Scripts that write words together: pieces of so many letters stand for words.
_RUN: Final = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_PIECE: Final = 5
# Characters of dense scripts count for this many of alphabetic ones: average of parallel texts (zh, ja 2.7; ko 2.0).
_DENSITY: Final = 2.5
_DENSE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
# Characters of an alphabet in a word, with the space behind it.
_WORD_LENGTH: Final = 6
# Prose: a line that ends like a sentence with this many words, or one that is simply long. Set on pages of 20 languages.
PROSE_WORDS: Final = 7
_HEAD: Final = 120
PROSE_LENGTH: Final = 170
# Letters that may stand around a date on a date line: a place, a name, a label, but not a sentence.
_DATE_LINE_REST: Final = 48
_DATE_LINE: Final = 130
_DATE_LINE_WORDS: Final = 20
# Beside a date, words so short say nothing: "at", "the", a time zone.
_WORD: Final = regex.compile(r"[\p{L}\p{M}]+")
_SHORT_WORD: Final = 3


@dataclass(slots=True)
class Line:
    """A line with its features. `size` is its length in alphabetic-script characters, `words` the same in words."""

    text: str
    folded: str
    size: float
    words: float
    terminal: bool
    prose: bool
    tag: str = "p"
    found: list[Found] = field(default_factory=list)
    dated: bool = False
    reason: str | None = None
    kind: str = "body"
    posted: str | None = None

    @property
    def kept(self) -> bool:
        """Whether nothing has been said against it."""
        return self.reason is None


def measure(text: str, language: str | None, cues: Cues, tag: str = "p") -> Line:
    """The features of one line."""
    size, words = extent(text)
    terminal = _TERMINAL.search(text[-12:]) is not None
    prose = (
        (terminal and words >= PROSE_WORDS)
        or (size >= PROSE_LENGTH and words >= PROSE_WORDS)
        or (words >= PROSE_WORDS and _INNER.search(text[:600]) is not None)
    )
    line = Line(text, fold(text.replace("ⓒ", "©")), size, words, terminal, prose, tag)
    if len(text) <= _DATE_LINE and words <= _DATE_LINE_WORDS:
        line.found = find(text, language)
        line.dated = any(h.year is not None for h in line.found) and _rest(line, language, cues) <= _DATE_LINE_REST
        if line.dated:
            line.prose = False
    return line


def extent(text: str) -> tuple[float, float]:
    """The length of a text in characters of an alphabet, and in words; both are estimated where no spaces stand between words."""
    if is_unspaced(text[:_HEAD]):
        return (size := len(text) * _DENSITY), size / _WORD_LENGTH
    return float(len(text)), float(len(text.split()))


def letters(text: str) -> Iterator[float]:
    """For each letter of a text, how many letters of an alphabet say as much: one, or more for a Han or kana character or a Hangul syllable."""
    return (_DENSITY if _DENSE.match(c) else 1.0 for c in text if c.isalpha())


def is_date(line: Line, language: str | None, cues: Cues) -> bool:
    """Whether a line is a date and nothing else: "Last updated on Friday, 11 November 2011, 20:09 IST"."""
    return line.dated and all(
        len(word) <= _SHORT_WORD or fold(word) in cues.labels for word in _WORD.findall(_undated(line, language))
    )


def _undated(line: Line, language: str | None) -> str:
    """The line without dates, clock times and weekdays."""
    rest = line.text
    for hit in reversed(line.found):
        rest = rest[: hit.start] + " " + rest[hit.end :]
    return weekdays(language).sub(" ", _CLOCK.sub(" ", rest))


def _rest(line: Line, language: str | None, cues: Cues) -> int:
    """Letters (weighed by density) that remain when dates, clock times, weekdays and labels are taken out."""
    rest = _undated(line, language)
    letters = len(_LETTERS.findall(rest)) * (_DENSITY if _WIDE.search(rest) else 1.0)
    if (
        line.terminal
        and letters > 24
        and not cues.opens(line.folded, "published")
        and not cues.opens(line.folded, "updated")
    ):
        return _DATE_LINE_REST + 1
    return int(letters)


def content(folded: str) -> set[str]:
    """What a line is about: the first letters of its longer words (endings change), pairs of characters in Han and kana, pieces of runs in other scripts without spaces."""
    found = set()
    pieces = _CONTENT.findall(folded)
    for left, right in zip(pieces, pieces[1:] + [""], strict=False):
        if len(left) == 1:
            if len(right) == 1:
                found.add(left + right)
        elif _WIDE.search(left):
            wide = _WIDE.findall(left)
            found.update(a + b for a, b in zip(wide, wide[1:], strict=False))
        elif _RUN.match(left):
            found.update(left[i : i + _PIECE] for i in range(len(left) - _PIECE + 1))
        elif _HANGUL.match(left):
            found.add(left[:2])
        elif len(left) >= 4:
            found.add(left[:5] if left.isascii() else left[:4])
    return found


def same(left: str, right: str) -> bool:
    """Whether two folded lines are the same but for punctuation at their ends and white space."""
    return left == right or "".join(fold_trim(left).split()) == "".join(fold_trim(right).split())
