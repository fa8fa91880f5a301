"""Names that begin with the family name, in Latin letters: Korean, Chinese and Vietnamese ones (`languages/surnames_first.toml`)."""

from __future__ import annotations

from typing import Final

from reportedly.extract.names import roles
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.tokens import Token

# Letters of a syllable: seung, hyeon, nghĩa.
_LONGEST: Final = 6
# Words of such a name: the family name and two syllables.
_WORDS: Final = 3
_HYPHENS: Final = ("-", "‑")


def goes_on(words: list[Token], first: int, i: int, lexicon: Lexicon) -> bool:
    """Whether word `i` is the last syllable of a name that begins at `first`: a small one behind a hyphen ("Kim Jong-*un*"), or a capital one that means something else as well ("Nguyễn Quốc *Anh*")."""
    country = roles.country_at(words, first, lexicon) if first + _WORDS < i + 1 else None
    family = first if country is None or country[0] > i - 1 else country[0]
    if words[family].folded not in lexicon.surnames_first or not all(w.capital for w in words[family:i]):
        return False
    vietnamese = not words[family].text.isascii()
    second = vietnamese and i - family == 1 and i + 1 < len(words) and words[i + 1].capital and words[i].gap == " "
    if i - family != _WORDS - 1 and not second and not (vietnamese and i - family == _WORDS):
        return False
    return _is_small_syllable(words, i, lexicon) or (
        vietnamese and words[i - 1].gap == " " and words[i].capital and len(words[i].text) <= _LONGEST
    )


def _is_small_syllable(words: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether word `i` is the second syllable of a given name, and no ending of a common word ("Park City-based")."""
    syllables = all(len(w.text) <= _LONGEST for w in words[i - 1 : i + 1])
    parted = words[i - 1].gap in _HYPHENS and words[i].text.islower()
    return parted and syllables and words[i].folded not in lexicon.compound_tails


def is_person(words: list[Token], low: int, high: int, lexicon: Lexicon) -> bool:
    """Whether the words are such a name with a small syllable: nothing else is written so."""
    return (
        high - low == _WORDS
        and words[low].folded in lexicon.surnames_first
        and _is_small_syllable(words, high - 1, lexicon)
    )
