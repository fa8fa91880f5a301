"""How Japanese names in kanji are read: 本間大輔 is ホンマ ダイスケ, which no table of characters tells.

The table (`japanese.tsv.gz`, made by `training/names/japanese.py` from UniDic) holds family and given names with their readings. A name is read where it can be cut into the one and the
other. Papers of China print such names in their own characters, which count as those of Japan (`languages/ja/kanji.toml`).
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from reportedly import languages
from reportedly.naming.scripts import script_of

FILE: Final = Path(__file__).with_name("japanese.tsv.gz")
FAMILY: Final = "f"
GIVEN: Final = "g"
# Characters of a family name, the commonest length first: where a name can be cut in two ways the first is taken.
_LENGTHS: Final = (2, 3, 1, 4)
_LONGEST: Final = 8
# Readings of one name that are given: of 美紀 Miki and Yoshinori.
MOST: Final = 4
_SPACES: Final = str.maketrans("", "", " \u3000・")

Readings = Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=8192)
def readings(name: str) -> tuple[str, ...]:
    """How a name in kanji may be read, in katakana: family and given name with a space between ("ホンマ ダイスケ"), or a family name alone; empty for any other name.

    A single character is no family name by itself: it is a surname of China or Korea as well.
    """
    bare = name.translate(_SPACES)
    if not 1 < len(bare) <= _LONGEST or not any(script_of(c) == "han" for c in bare):
        return ()
    for shaped in dict.fromkeys((bare, bare.translate(_shapes()))):
        found = _full(shaped) or _table(FAMILY).get(shaped, ())
        if found:
            return found[:MOST]
    return ()


def _full(name: str) -> tuple[str, ...]:
    for length in _LENGTHS:
        families, given = _table(FAMILY).get(name[:length], ()), _table(GIVEN).get(name[length:], ())
        if families and given:
            return tuple(f"{one} {other}" for one in families for other in given)
    return ()


def _table(kind: str) -> Readings:
    return _tables()[kind]


@cache
def _tables() -> Mapping[str, Readings]:
    found: dict[str, dict[str, tuple[str, ...]]] = {FAMILY: {}, GIVEN: {}}
    with gzip.open(FILE, "rt", encoding="utf-8") as rows:
        for row in rows:
            kind, name, read = row.rstrip("\n").split("\t")
            found[kind][name] = tuple(read.split(","))
    return found


@cache
def _shapes() -> Mapping[int, str]:
    """Characters of China → those of Japan."""
    groups = languages.load("ja", "kanji")["shapes"].split()
    return {ord(other): group[0] for group in reversed(groups) for other in group[1:]}
