"""The ends of a name: small words that hang on where a country or the next sentence was cut off ("Marina *degli* | Stati Uniti", "Soleimani *Au* Caire")."""

from __future__ import annotations

from typing import Final

from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.tokens import Token


def trimmed(words: list[Token], low: int, high: int, lexicon: Lexicon) -> tuple[int, int]:
    """The stretch without small words at its ends; empty where nothing else is in it."""
    while low < high and _hangs(words[low], lexicon):
        low += 1
    low = _past_abbreviation(words, low, high, lexicon)
    while low < high and (_hangs(words[high - 1], lexicon) or opens_next(words, low, high, lexicon)):
        high -= 1
    return low, high


def _past_abbreviation(words: list[Token], low: int, high: int, lexicon: Lexicon) -> int:
    """Where the person's name begins behind an abbreviation that is nobody ("*CEO* Steve Jobs", "*TV-Moderatorin* Caroline Flack")."""
    if low == high or words[low].text not in lexicon.nobody:
        return low
    behind = low + (1 if words[low].gap == " " else 2)
    return behind if behind < high - 1 and words[behind].folded in lexicon.given else low


# Letters of the longest word that is surely a small one: nouns stand among those that open sentences as well ("State", "Police").
_SMALL: Final = 4


def _hangs(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word written small only joins others."""
    return not word.capital and word.folded in (lexicon.joins | lexicon.particles)


def opens_next(words: list[Token], low: int, high: int, lexicon: Lexicon) -> bool:
    """Whether the last word is a small word with the capital of a sentence that begins with it, the full stop before it lost or an initial's ("Mac OS X. *En* julio"):
    a word written small follows. Behind a given name alone it may be the surname ("Theresa May")."""
    last = words[high - 1]
    if high - low < 2 or high == len(words) or last.folded not in lexicon.begins:
        return False
    named = high - low > 2 and words[low].folded in lexicon.given and words[high - 2].folded not in lexicon.given
    if last.folded in lexicon.given and not named:  # "Stephen Jaquiery *Per* la …", but "Anna Maria May"
        return False
    if lexicon.tones or last.folded in lexicon.organisation_last:  # without its tone a name is many a small word
        return False
    if len(last.folded) > _SMALL and last.folded not in lexicon.joins | lexicon.particles:
        return False  # "Indiana State"
    if (
        len(last.text) > 1
        and last.text.isupper()
        or last.gap != " "
        or words[high].capital
        or not words[high].text[0].isalpha()
    ):
        return False
    body = any(w.folded in lexicon.organisation_first | lexicon.organisation_last for w in words[low:high])
    may_belong = body or high - low == 2 and words[low].folded in lexicon.given
    return not may_belong or last.folded in lexicon.joins | lexicon.particles
