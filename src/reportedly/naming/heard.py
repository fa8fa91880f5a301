"""What a name of a place sounds like, in whichever language and spelling, without the words that say what kind of place it is."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from reportedly import languages, text
from reportedly.naming import features
from reportedly.naming.scripts import script_of, sounds
from reportedly.naming.skeleton import is_unspaced, joined, parts

# Consonants of a name of a place that within one country is another place's by chance at most: Faridpur has five, Lima two. By judgement; not tuned.
TELLING: Final = 3
# The same where the first vowel is heard too: of other names of a country one in 530 has two consonants and this vowel alike, one in 490 three consonants (20 countries of the
# gazetteer); of 1,600 spellings of such names in other scripts .73 have them alike.
WITH_VOWEL: Final = 2
_VOWELS: Final = {"a": "a", "e": "i", "i": "i", "y": "i", "o": "u", "u": "u", "w": "u"}
# Kinds of places that small ones have, whose words stand beside or in a name.
_SMALL_KINDS: Final = ("island", "river", "lake", "mountain")
_SLOT: Final = "{}"
_LATIN: Final = 4  # letters of such a word below which it is another language's name ("hồ", "Ho")


@lru_cache(maxsize=16384)
def heard(name: str) -> str | None:
    """The consonants of a name of a place ("Kabupaten Garut" and "Гарут": `krt`), and its first vowel where there are but two ("Hatya", ハティヤ島: `hta`); None where they are too few
    to tell it from others."""
    words = parts(name)
    kinds = _kinds()
    told = [w for w in words if text.fold(w) not in kinds] or words
    readings = [r[0] for w in told if (r := sounds(_bare(w)))]
    found = joined(readings)
    if len(found) == WITH_VOWEL:
        found += next((_VOWELS[s] for r in readings for s in r if s in _VOWELS), "")
    return found if len(found) >= TELLING else None


def _bare(word: str) -> str:
    """A transcribed name without the sign for its kind (哈蒂亚岛, ハティヤ島, 하티야섬); other words as they are."""
    if not is_unspaced(word) and not any(script_of(c) == "kana" for c in word):
        return word
    for ending in _endings():
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _fewest(rest) and all(map(_is_transcribed, rest)):
            return rest
    return word


def _fewest(word: str) -> int:
    """Characters that a transcribed name has at least: two of Han are as often of Chinese (阿里山)."""
    return 3 if any(script_of(c) == "han" for c in word) else 2


def _is_transcribed(character: str) -> bool:
    """Whether a character is one that foreign names are transcribed with."""
    return script_of(character) in ("kana", "hangul") or character in _transcribing()


@cache
def _transcribing() -> frozenset[str]:
    return frozenset("".join(languages.load("zh", "names")["transliteration"]))


@cache
def _kinds() -> frozenset[str]:
    """The words for kinds of places that stand apart from the name."""
    apart = {form.replace(_SLOT, "").strip() for form in _forms() if " " in form}
    told = (word for word in apart if " " not in word and len(word) >= (_LATIN if word[:1].isascii() else 2))
    return frozenset(map(text.fold, (*languages.common("place_kinds")["words"], *told)))


@cache
def _endings() -> tuple[str, ...]:
    """The signs for kinds that are written together with the name, the longest first. A single syllable of Hangul but the island's is as often part of one."""
    found = {f.removeprefix(_SLOT) for f in _forms() if f.startswith(_SLOT) and " " not in f and is_unspaced(f)}
    return tuple(
        sorted((e for e in found if len(e) > 1 or e == "섬" or script_of(e) == "han"), key=lambda e: (-len(e), e))
    )


@cache
def _forms() -> tuple[str, ...]:
    """How names of places of these kinds are written in all languages ("Lake {}")."""
    told = (features.forms(language) for language in languages.available("features"))
    return tuple(dict.fromkeys(form for forms in told for kind in _SMALL_KINDS for form in forms.get(kind, ())))
