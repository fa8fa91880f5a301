"""How names in Chinese characters are read in Korean and in Vietnamese: 徐度潤 is 서도윤, 范光明 is Phạm Quang Minh, which Mandarin does not tell; papers of Vietnam read all Chinese
names so (习近平 is Tập Cận Bình).

The table (`sinitic.tsv.gz`, made by `training/names/sinitic.py` from Unihan) holds the readings of single characters, `languages/*/families.toml` how families
are written. A name is read where it begins with a family and goes on with as many characters as given names have.
"""

from __future__ import annotations

import gzip
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice, product
from pathlib import Path
from typing import Final

from reportedly import languages
from reportedly.naming.scripts import script_of

FILE: Final = Path(__file__).with_name("sinitic.tsv.gz")
# Characters of given names. Those of one are left out in Korea: few have them.
GIVEN: Final[Mapping[str, range]] = {"ko": range(2, 3), "vi": range(1, 4)}
JOINT: Final = {"ko": "", "vi": " "}
MOST: Final = 2  # readings of one name that are given in each language
_FAMILY: Final = 2  # characters of the longest family names (諸葛, 南宮)
_SPACES: Final = str.maketrans("", "", " \u3000")


@lru_cache(maxsize=8192)
def readings(name: str) -> tuple[str, ...]:
    """How a name in Chinese characters may be read in Korean ("서 도윤") and in Vietnamese ("Phạm Quang Minh"); empty for any other name."""
    bare = name.translate(_SPACES)
    if not all(script_of(c) == "han" for c in bare):
        return ()
    return tuple(r for language in GIVEN for r in islice(dict.fromkeys(_read(bare, language)), MOST))


def _read(name: str, language: str) -> Iterator[str]:
    for length in range(_FAMILY, 0, -1):
        given = name[length:]
        family = _families(language).get(name[:length])
        if family is not None and len(given) in GIVEN[language]:
            for signs in product(*(_table(language).get(c, ()) for c in given)):
                spoken = [_initial(signs[0]), *signs[1:]] if language == "ko" else signs
                yield f"{family} {JOINT[language].join(spoken)}"
            return


# Sounds that no Korean word begins with: ㄹ is ㄴ there, and both are silent before i and y.
_L, _N, _SILENT = "\u1105", "\u1102", "\u110b"
_HIGH: Final = frozenset("\u1163\u1164\u1167\u1168\u116d\u1172\u1175")


def _initial(syllable: str) -> str:
    """A syllable as it is said at the beginning of a word (리 → 이, 량 → 양, 로 → 노)."""
    jamo = unicodedata.normalize("NFD", syllable)
    if jamo[0] not in (_L, _N):
        return syllable
    return unicodedata.normalize("NFC", (_SILENT if jamo[1] in _HIGH else _N) + jamo[1:])


def _table(language: str) -> Mapping[str, Sequence[str]]:
    return _tables()[language]


@cache
def _tables() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Language → character → its readings."""
    found: dict[str, defaultdict[str, list[str]]] = {language: defaultdict(list) for language in GIVEN}
    with gzip.open(FILE, "rt", encoding="utf-8") as rows:
        table = [row.rstrip("\n").split("\t") for row in rows]
    for rank in (2, 3):
        for row in table:
            for character in row[rank]:
                found[row[0]][character].append(row[1])
    return {language: dict(table) for language, table in found.items()}


@cache
def _families(language: str) -> Mapping[str, str]:
    """A family in Chinese characters → how it is read; in Vietnamese those of China too."""
    told: Mapping[str, Sequence[str]] = languages.load(language, "families")["in_han"]
    own = {written: reading for reading, all_written in told.items() for written in all_written}
    if language != "vi":
        return own
    chinese: Sequence[str] = languages.load("zh", "names")["surnames"]
    table = _table(language)
    return {c: table[c][0] for surnames in chinese for c in surnames if c in table} | own
