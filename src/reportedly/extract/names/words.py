"""Where words begin and end, as the search for names needs it."""

from __future__ import annotations

import re
from typing import Final

import regex

from reportedly.text import is_beyond, plain_class

# A word ends at a hyphen and at a possessive 's; the points of an abbreviation (U.S.), the apostrophe of O'Brien and of O‘zbekiston and the geresh of אזרבייג׳ן belong to it.
# Han and kana come by the character, also behind figures (22日新潟), so that phrases of them can be looked up like phrases of words.
# The mark before the last letter of a Hebrew acronym (צה״ל).
_GERSHAYIM: Final = r"(?<=[א-ת])[\"״](?=[א-ת](?![א-ת]))"
_WORD: Final = regex.compile(
    r"(?<=\p{L})['’](?i:s)\b()"  # passed over
    r"|[\p{Han}\p{Hiragana}\p{Katakana}ー]"
    r"|(?:\p{Lu}\.){2,}"
    r"|[\p{L}\p{N}](?:[[\p{L}\p{M}\p{N}\u200c\u200d\u055b\u055c\u055e]--[\p{Han}\p{Hiragana}\p{Katakana}ー]]|['’ʼ‘׳](?!(?i:s)\b)(?=\p{L})"
    rf"|{_GERSHAYIM})*",
    regex.V1,
)


def _plain() -> re.Pattern[str]:
    """The same for text without characters beyond U+FFFF."""
    single = r"[\p{Han}\p{Hiragana}\p{Katakana}ー]"
    kinds = {"l": r"\p{L}", "u": r"\p{Lu}", "w": r"\w", "single": single, "first": r"[\p{L}\p{N}]"}
    kinds["inner"] = rf"[[\p{{L}}\p{{M}}\p{{N}}\u200c\u200d\u055b\u055c\u055e]--{single}]"
    of = {name: f"[{plain_class(kind)}]" for name, kind in kinds.items()}
    no_word = f"(?!{of['w']})"
    return re.compile(
        rf"(?<={of['l']})['’][sSſ]{no_word}()|{of['single']}|(?:{of['u']}\.){{2,}}"
        rf"|{of['first']}{of['inner']}*(?:(?:['’ʼ‘׳](?![sSſ]{no_word})(?={of['l']})|{_GERSHAYIM}){of['inner']}*)*"
    )


_PLAIN_WORD: Final = _plain()


def cut(text: str) -> list[tuple[int, int]]:
    """The spans of the words of a text."""
    found = (_WORD if is_beyond(text) else _PLAIN_WORD).finditer(text)
    return [m.span() for m in found if m.lastindex is None]


def _katakana(word: str) -> bool:
    return "\u30a1" <= word[:1] <= "\u30ff" or "\uff66" <= word[:1] <= "\uff9d"


def is_whole(before: str, first: str, last: str, after: str) -> bool:
    """Whether a stretch from character `first` to `last` does not cut a row of katakana in two (マリ is not in マリナーズ)."""
    return not (_katakana(first) and _katakana(before)) and not (_katakana(last) and _katakana(after))
