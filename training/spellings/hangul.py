"""Korean spellings made from how a name is spoken: from katakana, and from the sounds of English.

Of the pairs of Hangul and Latin spellings that open lists have, three in four are of Chinese and Korean given names; those of the rest of the world are few. How
the rest is spoken is told by its katakana (`katakana`: "ギヨーム", Guillaume, 기욤) and by dictionaries of English (`english`: M AY1 K AH0 L, Michael, 마이클). Both
write what the transcription rules of the National Institute of Korean Language (외래어 표기법) ask for a sound, told anew here from general knowledge; where
katakana does not tell (l and r, a vowel that is spoken and one that only carries a consonant), the Latin spelling does. The result is good enough to count
letters by, no dictionary of Korean.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

_LEADS: Final = ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_VOWELS: Final = (
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i",
)  # fmt: skip
_TAILS: Final = {"": 0, "k": 1, "n": 4, "l": 8, "m": 16, "p": 17, "s": 19, "ng": 21}
_AFTER_Y: Final = {"a": "ya", "ae": "yae", "eo": "yeo", "e": "ye", "i": "i", "o": "yo", "u": "yu"}
_AFTER_W: Final = {"a": "wa", "ae": "wae", "eo": "wo", "e": "we", "i": "wi", "o": "wo", "u": "u"}


class Block:
    """A syllable that is being built: what it begins with, its vowel, what it ends with."""

    __slots__ = ("lead", "row", "tail", "vowel")

    def __init__(self, lead: str, vowel: str, row: str = "") -> None:
        self.lead, self.vowel, self.row, self.tail = lead, vowel, row, ""

    def __str__(self) -> str:
        number = (_LEADS.index(self.lead) * 21 + _VOWELS.index(self.vowel)) * 28 + _TAILS[self.tail]
        return chr(0xAC00 + number)


# ---- katakana ------------------------------------------------------------------------------------------------------------

_KANA_LEADS: Final = {
    "K": "k", "G": "g", "S": "s", "Z": "j", "T": "t", "D": "d", "N": "n", "H": "h", "B": "b", "P": "p", "M": "m", "R": "r", "V": "b", "": "",
}  # fmt: skip
# By the name that Unicode gives a letter: what the rows of consonants and the glides are written with.
_KANA: Final = {
    "TI": ("ch", "i"), "TU": ("ch", "eu"), "HU": ("p", "eu"), "ZI": ("j", "i"), "DI": ("j", "i"), "DU": ("j", "eu"), "SU": ("s", "eu"), "ZU": ("j", "eu"), "WA": ("", "wa"),
    "WI": ("", "wi"), "WE": ("", "we"), "WO": ("", "o"), "YA": ("", "ya"), "YU": ("", "yu"), "YO": ("", "yo"), "VU": ("b", "eu"), "RU": ("r", "eu"), "KU": ("k", "eu"),
    "GU": ("g", "eu"), "BU": ("b", "eu"), "PU": ("p", "eu"), "MU": ("m", "eu"), "TO": ("t", "eu"), "DO": ("d", "eu"),
}  # fmt: skip
# What stands in the Latin spelling where the vowel of such a letter is spoken.
_SPOKEN: Final = {
    "KU": ("ku", "cu", "qu", "koo", "coo", "kou", "cou", "kü"), "GU": ("gu", "goo", "gü"), "BU": ("bu", "vu", "boo", "bou", "bü"), "PU": ("pu", "poo", "pou"),
    "MU": ("mu", "moo", "mou", "mü"), "SU": ("su", "sou", "zu"), "HU": ("fu", "fou"), "VU": ("vu",), "TO": ("to",), "DO": ("do",),
}  # fmt: skip
_SMALL: Final = {"TE": "t", "DE": "d"}  # ティ, ディ


def katakana(word: str, latin: str) -> str | None:
    """A name as Korean spells it, from its katakana and the small letters of its Latin spelling; None where a letter is not read."""
    out: list[Block] = []
    for sign in word:
        name = unicodedata.name(sign, "")
        syllable = name.rsplit(" ", 1)[-1]
        if sign == "ー":
            if out and out[-1].vowel == "a" and any(e in latin for e in ("er", "ur", "ir")) and "ar" not in latin:
                out[-1].vowel = "eo"
        elif sign == "ン":
            if not out or out[-1].tail:
                return None
            out[-1].tail = "n"
        elif "LETTER" not in name:
            return None
        elif "SMALL" in name:
            if sign != "ッ" and not (out and _small(out[-1], syllable, latin)):
                return None
        elif not _large(out, syllable, latin):
            return None
    if out and word.endswith("シュ") and latin[-1:] in ("h", "z", "s", "ś", "š"):
        out[-1].vowel = "i"
    if out and out[-1].tail == "n" and latin.endswith("ng"):
        out[-1].tail = "ng"
    return "".join(map(str, out)) or None


def _large(out: list[Block], syllable: str, latin: str) -> bool:
    """Add a letter of full size: a syllable, or what closes the one before it."""
    lead, vowel = _KANA.get(syllable, (_KANA_LEADS.get(syllable[:-1]), syllable[-1:].lower()))
    if lead is None or vowel not in _VOWELS:
        return False
    only = "l" if "l" in latin and "r" not in latin else "r" if "r" in latin and "l" not in latin else ""
    before = out[-1] if out and not out[-1].tail else None
    spoken = any(s in latin for s in _SPOKEN.get(syllable, ()))
    if syllable in ("RU", "MU") and not spoken and before is not None and not (syllable == "RU" and only == "r"):
        before.tail = "l" if syllable == "RU" else "m"
        return True
    if syllable in ("TO", "DO"):
        vowel = "o" if spoken else "eu"
    elif syllable == "RU" and not out and latin[1:2] in ("u", "o", "ü"):
        vowel = "u"
    elif syllable == "HU" and "hu" in latin:
        lead, vowel = "h", "u"
    elif spoken:
        vowel = "u"
    if before is not None and lead == "r" and only == "l":
        before.tail = "l"
    elif (
        out
        and out[-1].tail == "n"
        and lead in ("b", "p", "m")
        and syllable != "HU"
        and ("m" + lead in latin or "n" not in latin)
    ):
        out[-1].tail = "m"
    elif out and out[-1].tail == "n" and lead in ("k", "g"):
        out[-1].tail = "ng"
    out.append(Block(lead, vowel, syllable))
    return True


def _small(block: Block, syllable: str, latin: str) -> bool:
    """Change a syllable by the small letter behind it."""
    vowel, row = syllable[-1:].lower(), block.row
    if row in ("HU", "VU", "TO", "DO", "TU"):
        block.vowel = vowel
    elif row in _SMALL:
        block.lead, block.vowel = _SMALL[row], vowel
    elif row in ("U", "KU", "GU"):
        block.vowel = _AFTER_W[vowel]
    elif syllable == "YA" and row in ("KI", "GI") and "ya" not in latin and "ia" not in latin:
        block.vowel = "ae"  # キャロル, Carol
    elif row == "I" or syllable in ("YA", "YU", "YO") or row == "SI":
        block.vowel = vowel if block.lead in ("j", "ch") else _AFTER_Y[vowel]
    elif row in ("ZI", "TI"):
        block.vowel = vowel
    else:
        return False
    return True


# ---- English -------------------------------------------------------------------------------------------------------------

_SOUNDS: Final = {
    "AA": "a", "AE": "ae", "AH": "eo", "AO": "o", "AW": "a u", "AY": "a i", "EH": "e", "ER": "eo", "EY": "e i", "IH": "i", "IY": "i", "OW": "o", "OY": "o i", "UH": "u", "UW": "u",
}  # fmt: skip
_CONSONANTS: Final = {
    "B": "b", "CH": "ch", "D": "d", "DH": "d", "F": "p", "G": "g", "HH": "h", "JH": "j", "K": "k", "P": "p", "S": "s", "SH": "s", "T": "t", "TH": "s", "V": "b", "Z": "j",
    "ZH": "j", "M": "m", "N": "n", "R": "r", "L": "r", "NG": "",
}  # fmt: skip
_CHECKED: Final = frozenset(
    ("IH", "EH", "AE", "AH", "AA", "UH", "AO")
)  # short vowels: p, t, k behind them end the syllable
_STOPS: Final = {"P": "p", "T": "s", "K": "k"}
_GLIDES: Final = {"W": _AFTER_W, "Y": _AFTER_Y}


def english(phones: Sequence[str], latin: str) -> str:
    """A word as Korean spells it, from its sounds in the signs of the CMU dictionary ("F EH1 R AH0 L") and its small letters."""
    bare = [p.rstrip("012") for p in phones]
    out: list[Block] = []
    lead = glide = ""
    for i, sound in enumerate(bare):
        after = bare[i + 1] if i + 1 < len(bare) else ""
        if sound in _SOUNDS:
            first, *rest = _vowel(phones, i, latin).split()
            after_glide: dict[str, str] = _GLIDES.get(glide, _AFTER_Y if lead == "SH" else {})
            out.append(Block(_CONSONANTS.get(lead, ""), after_glide.get(first, first)))
            out.extend(Block("", v) for v in rest)
            lead = glide = ""
        elif sound in _GLIDES:
            glide = sound
        else:
            glides = after in _GLIDES and i + 2 < len(bare) and bare[i + 2] in _SOUNDS
            if sound == "L" and out and not out[-1].tail:
                out[-1].tail = "l"
            if after in _SOUNDS or glides and (after == "Y" or sound in ("K", "G", "HH", "M", "N", "R", "L")):
                lead = "" if sound == "NG" else sound
                if sound == "NG" and out:
                    out[-1].tail = out[-1].tail or "ng"
            else:
                _close(out, bare, i, latin)
    return "".join(map(str, out))


def _vowel(phones: Sequence[str], i: int, latin: str) -> str:
    """How a vowel is written; one without stress by its letter."""
    sound, stress = phones[i].rstrip("012"), phones[i][-1:]
    last, only_o = i == len(phones) - 1, "o" in latin and "a" not in latin
    after, before = phones[i + 1] if not last else "", phones[i - 1] if i else ""
    if sound == "AA" and only_o:
        return "o"
    if sound not in ("AH", "IH") or stress != "0":
        return _SOUNDS[sound]
    if sound == "AH" and (
        after == "N" and before in ("S", "Z") or after == "L" and i == len(phones) - 2 and latin.endswith(("le", "el"))
    ):
        return "eu"
    if last and latin.endswith("a"):
        return "a"
    if not i and latin.startswith("a"):
        return "a" if latin.startswith("am") else "eo"
    return "o" if sound == "AH" and only_o and "e" not in latin and after not in ("", "N") else _SOUNDS[sound]


def _close(out: list[Block], bare: Sequence[str], i: int, latin: str) -> None:
    """Write a consonant that no vowel follows: the end of a syllable, or one of its own."""
    sound, last = bare[i], i == len(bare) - 1
    after = "" if last else bare[i + 1]
    free = bool(out) and not out[-1].tail
    clustered = sound == "T" and after == "S" and not (i + 2 < len(bare) and bare[i + 2] in _SOUNDS)
    if sound in ("M", "N", "NG") and (free or sound == "NG"):
        if free:
            out[-1].tail = {"M": "m", "N": "n", "NG": "ng"}[sound]
    elif sound == "R" and out or sound == "L" and out:
        return
    elif sound == "SH":
        out.append(Block("s", "i" if last else "yu"))
    elif sound in ("CH", "JH", "ZH"):
        out.append(Block(_CONSONANTS[sound], "i"))
    elif clustered:
        out.append(Block("ch", "eu"))
    elif sound == "S" and i and bare[i - 1] == "T" and out and out[-1].lead == "ch":
        return
    elif sound in _STOPS and i and bare[i - 1] in _CHECKED and free and after not in ("L", "R", "M", "N"):
        out[-1].tail = _STOPS[sound]
    else:
        voiceless = sound == "Z" and last and "z" not in latin[-3:]
        out.append(Block("s" if voiceless else _CONSONANTS[sound], "eu"))
