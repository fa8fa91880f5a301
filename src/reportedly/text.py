"""What every stage needs to know of text: folding, scripts, words with their offsets, digits.

Nothing here changes a text that spans count in; functions that normalise return new strings for comparing only.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import Final

import regex

from reportedly.records import Span

_PLANE: Final = "".join(map(chr, range(0x10000)))


def plain_class(kind: str) -> str:
    """The inside of a class of the module `re` that holds the characters up to U+FFFF that a class of the module `regex` does.

    `re` reads text two or three times as fast, but knows no Unicode properties; for text beyond U+FFFF (`is_beyond`) the pattern of `regex` is needed.
    """
    runs = (m.group() for m in regex.finditer(f"{kind}+", _PLANE, regex.VERSION1))
    return "".join(f"\\u{ord(run[0]):04x}-\\u{ord(run[-1]):04x}" for run in runs)


_BEYOND: Final = re.compile("[\U00010000-\U0010ffff]")


def is_beyond(text: str) -> bool:
    """Whether a text has characters beyond U+FFFF (emoji, rare Han, old scripts)."""
    return not text.isascii() and _BEYOND.search(text) is not None


# Armenian writes its marks of stress, exclamation and question within the word that they are about ("ինչպե՞ս").
ARMENIAN_TONES: Final = "\u055b\u055c\u055e"
# Letters, digits and the marks that belong to them (Indic vowel signs and viramas are marks), joined by apostrophes, hyphens within
# words and zero-width joiners. Scripts written without spaces are cut into single characters, which callers pair into bigrams.
_SINGLE: Final = r"[\p{Han}\p{Hiragana}\p{Katakana}ー]"
_FIRST: Final = rf"[\p{{L}}\p{{N}}--{_SINGLE}]"
_INNER: Final = rf"[\p{{L}}\p{{N}}\p{{M}}\u200c\u200d{ARMENIAN_TONES}--{_SINGLE}]"
_WORD: Final = regex.compile(rf"{_SINGLE}|{_FIRST}{_INNER}*(?:['’‘׳״\-.·]{_FIRST}{_INNER}*)*", regex.VERSION1)
_PLAIN: Final = tuple(map(plain_class, (_SINGLE, _FIRST, _INNER)))
_PLAIN_WORD: Final = re.compile("[{0}]|[{1}][{2}]*(?:['’‘׳״\\-.·][{1}][{2}]*)*".format(*_PLAIN))
_UNSPACED: Final = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_SPACE: Final = re.compile(r"\s+")

# Characters whose script is remembered: those of a few languages, and some thousand Chinese ones.
CHARACTERS_AT_HAND: Final = 8_192
_SCRIPTS: Final = (
    ("Latin", regex.compile(r"\p{Latin}")),
    ("Arabic", regex.compile(r"\p{Arabic}")),
    ("Cyrillic", regex.compile(r"\p{Cyrillic}")),
    ("Devanagari", regex.compile(r"\p{Devanagari}")),
    ("Kana", regex.compile(r"[\p{Hiragana}\p{Katakana}]")),
    ("Han", regex.compile(r"\p{Han}")),
    ("Hangul", regex.compile(r"\p{Hangul}")),
    ("Bengali", regex.compile(r"\p{Bengali}")),
    ("Greek", regex.compile(r"\p{Greek}")),
    ("Hebrew", regex.compile(r"\p{Hebrew}")),
    ("Tamil", regex.compile(r"\p{Tamil}")),
    ("Telugu", regex.compile(r"\p{Telugu}")),
    ("Thai", regex.compile(r"\p{Thai}")),
    ("Georgian", regex.compile(r"\p{Georgian}")),
    ("Gurmukhi", regex.compile(r"\p{Gurmukhi}")),
    ("Gujarati", regex.compile(r"\p{Gujarati}")),
    ("Kannada", regex.compile(r"\p{Kannada}")),
    ("Malayalam", regex.compile(r"\p{Malayalam}")),
    ("Sinhala", regex.compile(r"\p{Sinhala}")),
    ("Armenian", regex.compile(r"\p{Armenian}")),
    ("Ethiopic", regex.compile(r"\p{Ethiopic}")),
    ("Myanmar", regex.compile(r"\p{Myanmar}")),
    ("Khmer", regex.compile(r"\p{Khmer}")),
)

# Orthographic variants of one letter in Arabic-script languages, and joiners and direction marks that carry no sound.
_VARIANTS: Final = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ی",
        "ي": "ی",
        "ئ": "ی",
        "ك": "ک",
        "ة": "ہ",
        "ه": "ہ",
        "ھ": "ہ",
        "ۀ": "ہ",
        "ؤ": "و",
    }
    | {"ё": "е", "ß": "ss", "ı": "i", "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "׳": "'", "״": '"'}
    | dict.fromkeys(
        "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u0640\u00ad", ""
    )
)

# Marks that are removed in folding: accents, vowel points and Armenian marks of tone, but not the vowel signs and viramas of Indic scripts, which carry the word.
_POINTS: Final = re.compile(
    rf"[{ARMENIAN_TONES}\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u09bc\u0a3c]"
)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """A text for comparing: NFKC, case-folded, without accents, points, joiners and direction marks, variants unified, spaces single."""
    if text.isascii():  # nothing to decompose, no points and no variants
        return " ".join(text.lower().split())
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = _POINTS.sub("", decomposed)
    return " ".join(unicodedata.normalize("NFKC", bare).translate(_VARIANTS).split())


def marked(text: str) -> str:
    """A text for comparing where accents and tones make another word (Vietnamese, Turkish): composed and case-folded, no more."""
    # The capital of a dotted "i" folds to the letter and a dot of its own.
    return unicodedata.normalize("NFC", text).casefold().replace("i\u0307", "i")


def word_ends(text: str) -> list[tuple[int, int]]:
    """Where the words of a text begin and end, as `words` has them."""
    return [m.span() for m in (_WORD if is_beyond(text) else _PLAIN_WORD).finditer(text)]


def words(text: str) -> list[tuple[str, Span]]:
    """The words of a text as they stand, with their spans. Han and kana characters come one by one."""
    return [(text[start:end], Span(start, end)) for start, end in word_ends(text)]


def is_unspaced(text: str) -> bool:
    """Whether the text is mainly in a script that puts no spaces between words (Han, kana, Thai, …)."""
    letters = sum(c.isalpha() for c in text)
    return letters > 0 and 2 * len(_UNSPACED.findall(text)) > letters


def script(text: str) -> str | None:
    """The Unicode script that most letters of the text are in, or None without letters. Japanese with any fifth of kana is `Kana`."""
    sample = text[:2000]
    if sample.isascii():
        return "Latin" if any(c.isalpha() for c in sample) else None
    counts = dict.fromkeys((name for name, _ in _SCRIPTS), 0)
    for character, number in Counter(sample).items():
        if (name := _script_of(character)) is not None:
            counts[name] += number
    total = sum(counts.values())
    if total == 0:
        return None
    if counts["Kana"] * 5 >= counts["Han"] + counts["Kana"] > total / 2:
        return "Kana"
    return max(counts, key=lambda name: counts[name])


@lru_cache(CHARACTERS_AT_HAND)
def _script_of(character: str) -> str | None:
    return next((name for name, pattern in _SCRIPTS if pattern.match(character)), None)


def is_right_to_left(text: str) -> bool:
    """Whether the first strong character of the text runs right to left (UAX #9, rule P2)."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def ascii_digits(text: str) -> str:
    """The text with every decimal digit of any script as 0-9; the number of code points stays the same."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if not c.isascii() and c.isdecimal() else c for c in text)


def trim(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
