"""A readable Latin spelling of a name in another script."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from anyascii import anyascii

from reportedly import languages
from reportedly.naming import japanese, spellings
from reportedly.naming.scripts import script_of, sounds
from reportedly.naming.skeleton import MAX_LETTERS

# Scripts that write few vowels: what names are spelt like in Latin letters is learnt, not read off.
UNVOWELLED: Final = frozenset({"arabic", "hebrew"})
_LETTERS: Final = {"S": "sh", "Z": "zh", "C": "ch", "J": "j", "c": "ts", "x": "kh"}
_WORD: Final = re.compile(r"[^\s·・•-]+|[\s·・•-]+")
_CLUSTER: Final = re.compile(r"(?<=[^aeiou])(?=[^aeiouyh](?:[^aeiou]|$))")


@lru_cache(maxsize=8192)
def latin(name: str, language: str | None = None) -> str | None:
    """A readable Latin spelling of a name in another script, None for a name that is in Latin letters already or has none.

    It is for reading, not for comparing: scripts that write no short vowels get an `a` where letters cannot be spoken together. Of a text in Japanese, names in kanji are spelt as they
    are read there, by the first reading.
    """
    if language == "ja" and (read := japanese.readings(name)):
        return latin(read[0])
    if (spelt := _chinese(name)) is not None:
        return spelt
    scripts = {script_of(c) for c in name if c.isalpha()}
    if not scripts or scripts == {"latin"}:
        return None
    words = [_spell(w) if any(c.isalnum() for c in w) else ("-" if "-" in w else " ") for w in _WORD.findall(name)]
    return "".join(words).strip() or None


def _chinese(name: str) -> str | None:
    """The pinyin of a Chinese name, family name first (习近平: Xi Jinping); None for other names, such as foreign ones in the characters that they are written with (鲁比奥)."""
    if len(name) not in _CHINESE_LENGTHS or any(script_of(c) != "han" for c in name):
        return None
    surnames, foreign = _chinese_characters()
    if name[0] not in surnames or all(c in foreign for c in name[1:]):
        return None
    given = mandarin(name[1:]) or anyascii(name[1:]).strip()
    return f"{anyascii(name[0]).strip()} {given}"


@cache
def _chinese_characters() -> tuple[frozenset[str], frozenset[str]]:
    """Family names of one character, and characters that foreign names are written with."""
    data = languages.load("zh", "names")
    return frozenset("".join(data["surnames"])), frozenset("".join(data["transliteration"]))


@lru_cache(maxsize=8192)
def mandarin(name: str) -> str | None:
    """How Mandarin reads a name of two characters or more, as places in China are spelt in Latin letters (羊口: Yangkou); None for what is in other letters."""
    if len(name) < _SHORTEST or any(script_of(c) != "han" for c in name):
        return None
    return "".join(anyascii(c).strip() for c in name).capitalize()


_SHORTEST: Final = 2
_CHINESE_LENGTHS: Final = (2, 3)


def _spell(word: str) -> str:
    scripts = {script_of(c) for c in word if c.isalpha()}
    if scripts <= {"latin"}:
        return word
    if scripts <= UNVOWELLED and (learnt := spellings.likely_latin(word)) is not None:
        return learnt[:1].upper() + learnt[1:]
    readings = sounds(word[:MAX_LETTERS])
    if not readings:
        return ""
    reading = readings[0]
    if "arabic" in scripts or "hebrew" in scripts:
        reading = _CLUSTER.sub("a", reading)
    bare = (
        reading.rstrip(".")
        if "indic" in scripts
        else reading.replace(".", "u" if "kana" in scripts else "e" if "hangul" in scripts else "")
    )
    spelt = "".join(_LETTERS.get(c, c) for c in bare.replace(".", "a"))
    return spelt[:1].upper() + spelt[1:]
