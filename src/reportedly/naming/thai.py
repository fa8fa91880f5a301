"""How Thai letters sound: consonants by their place in the syllable, which the spelling leaves to the reader.

After the Royal Thai General System of Transcription (1999). A consonant that no vowel sign follows ends a syllable or is spoken with a vowel that is not written ("สมยศ" som-yot); some
sound otherwise there (s, ch and d as t, r and l as n). Names from other languages keep in Latin letters what Thai only writes ("โลตัส": Lotus), so that there is a second reading without
any of this.
"""

from __future__ import annotations

import re
from typing import Final

_INITIAL: Final = dict(
    zip("กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ", "kkkkkknJCCsCydttttndttttnbppfpfpmyrlvssshl\0h", strict=True)
)  # fmt: skip
_FINAL: Final = dict.fromkeys("จฉชซฌฎฏฐฑฒดตถทธศษส", "t") | dict.fromkeys("ญณนรลฬ", "n") | dict.fromkeys("บปพฟภ", "p")
_VOWELS: Final = {
    "ะ": "a",
    "า": "a",
    "ำ": "am",
    "ิ": "i",
    "ี": "i",
    "ึ": "u",
    "ื": "u",
    "ุ": "u",
    "ู": "u",
    "ั": "a",
    "ๅ": "a",
    "ฤ": "ri",
}
_BEFORE: Final = {"เ": "e", "แ": "e", "โ": "o", "ใ": "ai", "ไ": "ai"}
# Marks of tone and shortness, and what is left out with the mark of a silent letter.
_MARKS: Final = re.compile("[็ฺ่้๊๋]")
_SILENT: Final = re.compile("(?:[ตทด]ร|[ก-ฮ])[ิุ]?์")
# An r behind t at the end of a word is written and not spoken ("จักร" is "chak", "บุตร" "but").
_SILENT_R: Final = re.compile("([ตทดก])ร$")
_SILENCED_H: Final = "ห์"
_SILENCER: Final = "์"


def thai(word: str) -> tuple[str, ...]:
    """The sounds of a Thai word: as a native one, then as one from another language."""
    bare = _MARKS.sub("", word)
    native = _read(_SILENT_R.sub(r"\1", _SILENT.sub("", bare)), closing=True)
    foreign = _read(bare.replace(_SILENCED_H, "").replace(_SILENCER, ""), closing=False)
    return native, foreign


def _read(letters: str, *, closing: bool) -> str:
    """The sounds of letters; `closing` tells that consonants at the end of a syllable are spoken as such."""
    out: list[str] = []
    carried = ""  # the vowel that is written before its consonant
    open_syllable = False  # whether a consonant may end the syllable that stands
    for i, letter in enumerate(letters):
        following = letters[i + 1 : i + 2]
        if letter in _BEFORE:
            carried, open_syllable = _BEFORE[letter], False
        elif letter in _VOWELS:
            out.append(_VOWELS[letter])
            open_syllable = True
        elif letter in "อวย" and open_syllable and following not in _VOWELS and letters[i - 1 : i] not in _BEFORE:
            out.append({"อ": "o", "ว": "u", "ย": "y"}[letter])
        elif letter in _INITIAL:
            ends = open_syllable and (not following or following not in _VOWELS)
            sound = _FINAL.get(letter, _INITIAL[letter]) if ends and closing else _INITIAL[letter]
            out.append(sound.replace("\0", "") + carried)
            carried = ""
            open_syllable = not ends
    return "".join(out)
