"""Names in parts, and the script-neutral keys that the parts are looked up by.

A key is the row of consonant classes of a part: `p` for labials, `t`, `s` for all hissing sounds, `k`, `m`, `n`, `r` for l and r, and `h` at the beginning only.
Vowels are left out: Semitic scripts do not write them, East Asian ones insert them. Two spellings of a name nearly always share a key; names that
share one need not be alike, `similarity` tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from reportedly import text
from reportedly.naming import articles, japanese, sinitic, spellings
from reportedly.naming.scripts import romanised, script_of, sounds

# Words that join the parts of a name or stand before them, in the spellings of many languages; they tell nobody apart.
PARTICLES: Final = frozenset(
    re.split(
        " ",
        "al el ul ud ad as ash at an ar bin ibn ben bint de del de la los las da das do dos di der den van von zu zum y e af ter te "
        "अल बिन इब्न بن ابن ال آل бин ибн аль эль ад фон де да ди ван",
    )
)
MAX_PARTS: Final = 8  # a longer "name" is a list or a sentence; looking at its beginning keeps the work bounded
MAX_LETTERS: Final = 40

_CLASSES: Final = str.maketrans(
    {"p": "p", "b": "p", "f": "p", "v": "p", "t": "t", "d": "t", "s": "s", "z": "s", "S": "s", "Z": "s", "C": "s", "J": "s", "c": "s", "k": "k", "g": "k",
     "m": "m", "n": "n", "l": "r", "r": "r", "x": "h"}
    | dict.fromkeys("aeiouyw.", "")
)  # fmt: skip
# Marks of vowels are no letters to `\w`: those of the Brahmic scripts (India to Burma), of Thai, Lao and Khmer.
_IN_WORDS: Final = r"\w\u0300-\u036f\u055b\u055c\u055e\u0900-\u0edf\u1000-\u109f\u1780-\u17df\u200c\u200d'’׳`"
_SPLIT: Final = re.compile(rf"[^{_IN_WORDS}]+|[_·・‧•＝=]+")
# Syllables of East Asian given names are written with a hyphen ("Do-yun", "Sang-do") and look like particles; of Arabic names the article is ("El-Sherbiny").
_SYLLABLE: Final = re.compile(r"\b(D[aeiou]|L[ae])-(?=[a-z])|(?<=[a-z])-(?=(?:d[aeiou]|l[ae])(?:\s|$))")
_BEFORE_LABIAL: Final = re.compile(r"n(?=[pm])")


@lru_cache(maxsize=16384)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name that tell people apart, as written: without particles, at most eight."""
    found = [p for p in _SPLIT.split(_SYLLABLE.sub(r"\1", articles.without(name.strip()))) if p]
    telling = [p[:MAX_LETTERS] for p in found if text.fold(p) not in PARTICLES]
    return tuple((telling or found)[:MAX_PARTS])


@lru_cache(maxsize=65536)
def skeleton(reading: str) -> str:
    """The consonant classes of a row of sounds."""
    bare = reading.translate(_CLASSES)
    bare = bare[:1] + bare[1:].replace("h", "")
    if reading[:1] in "aeiou" and bare.startswith("h"):
        bare = bare[1:]
    return _assimilated(bare)


def joined(readings: Iterable[str]) -> str:
    """The consonant classes of a name of several parts."""
    return _assimilated("".join(map(skeleton, readings)))


def _assimilated(classes: str) -> str:
    """A row of consonants with the n before a labial as the m that it is spoken as, also where two parts of a name meet (Ding Mingda: one word in Chinese)."""
    return _BEFORE_LABIAL.sub("m", classes).replace("mm", "m") if "n" in classes else classes


@lru_cache(maxsize=65536)
def part_keys(part: str) -> tuple[str, ...]:
    """The keys of one part: one a reading, sorted; a part with a single consonant has none."""
    return tuple(sorted({k for k in map(skeleton, (*sounds(part), *_learnt(part))) if len(k) > 1}))


def _learnt(part: str) -> tuple[str, ...]:
    """How a word is read by the likeliest Latin letters for it, in scripts whose signs are syllables and leave consonants out (マーティン: Martin)."""
    latin = spellings.likely_latin(part) if script_of(part[0]) in _SYLLABIC else None
    return sounds(latin)[:1] if latin else ()


_SYLLABIC: Final = frozenset({"han", "hangul", "kana"})


@lru_cache(maxsize=16384)
def keys(name: str) -> tuple[str, ...]:
    """Script-neutral keys of a name's parts and of the whole name, sorted: what spellings of one name in any script have in common.

    A name all of whose parts are short ("Xi Li") has the key of the whole alone.
    """
    words = parts(name)
    found = {k for w in words for k in part_keys(w)}
    readings = _first(words)
    if readings and (len(readings) > 1 or not found):
        whole = joined(readings)
        if len(whole) > 1 or not found:
            found.add(whole or "-" + "".join(readings)[:4])
    for kana in japanese.readings(name):
        found.update(keys(kana))
    for reading in sinitic.readings(name):
        found.update(keys(reading.replace(" ", "")) if is_unspaced(reading) else _whole(_first(parts(reading))))
    found.update(_whole(romanised(name)))  # 김경희 with the h of Kim Kyung-hee, which no key of one word has
    return tuple(sorted(found))


def _first(words: Iterable[str]) -> list[str]:
    """The likeliest readings of those words that have any."""
    return [r[0] for r in map(sounds, words) if r]


def _whole(readings: Iterable[str]) -> tuple[str, ...]:
    """The key of a name by the readings of all its parts, in a tuple; empty where that is too little."""
    found = joined(readings)
    return (found,) if len(found) > 1 else ()


@lru_cache(maxsize=65536)
def is_unspaced(name: str) -> bool:
    """Whether the name is in a script that writes the parts of a name together (Han, Hangul, Thai)."""
    return any(script_of(c) in ("han", "hangul", "thai") for c in name)
