"""How names are written in another script, learnt: which letters stand for which, with what frequency.

A spelling and its Latin counterpart are cut into pieces that stand for each other (a *joint multigram* model: Deligne and Bimbot 1997; Bisani and Ney 2008),
up to three letters (five in Chinese) for up to two or three signs. The table (`spellings.tsv.gz`) holds how often each pair of pieces was met in pairs of
spellings of places (GeoNames) and of names of people (Wikidata); `training/spellings/fit.py` makes it and tells sources and licences.

Where a word begins and ends is marked in Hangul and beside it, so that pieces at its ends are told from those within (a silent e, "wr", "-ault"). The table of
Hangul was learnt from more: spellings made from katakana and from the sounds of English (`training/spellings/hangul.py`).

Hangul counts by its jamo, kana as katakana, the Brahmic scripts as Devanagari (their blocks are laid out alike). A Chinese character that the table
lacks, or has seldom, is read as the other characters of its Mandarin syllable are.
"""

from __future__ import annotations

import gzip
import math
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from anyascii import anyascii

from reportedly.naming.scripts import devanagari, script_of

FILE: Final = Path(__file__).with_name("spellings.tsv.gz")
LATIN_PIECE: Final = {"han": 5, "kana": 4}  # the most letters of a piece; 3 in other scripts
NATIVE_PIECE: Final = {"han": 1, "hangul": 3}  # the most signs of a piece; 2 in other scripts
# Marks of the first and last place of a word, and the scripts whose tables have them. In the others the same was tried: of 1,000 names of Hindi 915 instead of
# 905 were ranked first, of 233 cricketers 219 instead of 224, of 1,000 Chinese ones 826 instead of 829.
EDGES: Final = "^$"
EDGED: Final = frozenset({"hangul"})
# Taken off beside, so that names are as seldom taken for others as before: of names held out 969 of 1,000 are at least .8 like their spelling (by the table
# without edges 961) and one of two thousand other pairs is (one of four thousand).
_EDGE_COST: Final = 1.0
MOST_LETTERS: Final = 30  # of a word that is looked at
_SYLLABLE_WEIGHT: Final = (
    3.0  # occurrences that the reading of a character's syllable counts for; 1 to 5 measured alike
)
_UNSEEN: Final = 0.3  # occurrences that a piece counts for which was never met
_NATIVE_SHARE: Final = (
    0.9  # how much of the rarity of the native spelling is taken off: 1 prefers rare signs, .6 short names
)

Table = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The pieces of one script: `pieces` native piece → Latin piece → share of all pieces, `native` and `latin` the shares of one side alone."""

    script: str
    pieces: Table
    native: dict[str, float]
    latin: dict[str, float]
    syllables: Mapping[str, Mapping[str, float]]
    unseen: float
    edges: float = 0.0
    """What the marks of the edges, which every word has, would add to the evidence of any pair."""

    def readings(self, piece: str) -> Mapping[str, float]:
        """The Latin pieces that a native piece stands for, with their shares; empty where it was never met."""
        found = self.pieces.get(piece)
        if found is None and self.script == "han":
            found = {a: p * self.unseen for a, p in self.syllables.get(anyascii(piece), {}).items()}
        return found or {}


@cache
def _tables() -> Mapping[str, Mapping[tuple[str, str], float]]:
    tables: dict[str, dict[tuple[str, str], float]] = defaultdict(dict)
    with gzip.open(FILE, "rt", encoding="utf-8") as lines:
        for line in lines:
            script, native, latin, count = line.rstrip("\n").split("\t")
            tables[script][latin, native] = float(count)
    return tables


@cache
def model(script: str) -> Model | None:
    """The pieces of a script as `scripts.script_of` names it, None where none were learnt."""
    counts = dict(_tables().get(script, {}))
    if not counts:
        return None
    syllables = _syllables(counts) if script == "han" else {}
    for native in sorted({n for _, n in counts if n}) if syllables else ():
        for latin, share in syllables[anyascii(native)].items():
            counts[latin, native] = counts.get((latin, native), 0.0) + _SYLLABLE_WEIGHT * share
    total = sum(counts.values())
    pieces: Table = {}
    sides: tuple[dict[str, float], dict[str, float]] = (defaultdict(float), defaultdict(float))
    for (latin, native), count in counts.items():
        pieces.setdefault(native, {})[latin] = count / total
        sides[0][native] += count / total
        sides[1][latin] += count / total
    return Model(
        script, pieces, dict(sides[0]), dict(sides[1]), syllables, _UNSEEN / total, _of_edges(script, sides[0])
    )


def _of_edges(script: str, shares: Mapping[str, float]) -> float:
    """The marks of the edges are sure, which the shares of their pieces do not know: what both sides together count too much for them."""
    if script not in EDGED:
        return 0.0
    first, last = (math.fsum(p for n, p in shares.items() if mark in n) for mark in EDGES)
    return _EDGE_COST - _NATIVE_SHARE * (math.log(first) + math.log(last))


def _syllables(counts: Mapping[tuple[str, str], float]) -> Mapping[str, Mapping[str, float]]:
    """Mandarin syllable → Latin piece → share, over all characters that are read so."""
    found: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for (latin, native), count in counts.items():
        if native:
            found[anyascii(native)][latin] += count
    return {s: {a: c / sum(row.values()) for a, c in row.items()} for s, row in found.items()}


def native_signs(word: str, script: str) -> str:
    """A word as the table of its script writes it."""
    bare = unicodedata.normalize("NFKC", word).casefold()
    if script == "hangul":
        return unicodedata.normalize("NFD", bare)
    if script == "indic":
        return "".join(devanagari(c) for c in unicodedata.normalize("NFC", bare))
    if script == "kana":
        return "".join(chr(ord(c) + 0x60) if "\u3041" <= c <= "\u3096" else c for c in bare)
    if script in ("arabic", "hebrew"):
        return "".join(c for c in bare if not unicodedata.combining(c) and c != "\u0640")
    return bare


def latin_letters(word: str, known: Mapping[str, float]) -> str:
    """The letters of a word in Latin script, small; letters that the table does not know as ASCII."""
    return "".join(c if c in known else anyascii(c).casefold() for c in word.casefold() if c.isalpha())


def edged(word: str, script: str) -> str:
    """Letters or signs with the marks of their edges, where the table of their script has them."""
    return f"{EDGES[0]}{word}{EDGES[1]}" if script in EDGED else word


@lru_cache(maxsize=65536)
def evidence(latin: str, native: str) -> float | None:
    """How much better than chance a word in Latin letters and one in another script explain each other.

    The natural logarithm of a ratio, some 1.5 a letter for a good spelling, less than 0 for another name; None where the scripts are not such a pair.
    """
    prepared = _prepared(native)
    if prepared is None:
        return None
    table, _, rarity, steps, size = prepared
    letters = latin_letters(latin, table.latin)[:MOST_LETTERS]
    if not letters:
        return None
    letters = edged(letters, table.script)
    return _joint(table, letters, steps, size) - _NATIVE_SHARE * rarity - _rarity(letters, table.script) - table.edges


@lru_cache(maxsize=32768)
def _prepared(native: str) -> tuple[Model, str, float, tuple[_Step, ...], int] | None:
    """The table of a word's script, its signs, their rarity, how the signs can be read piece by piece, and how many they are."""
    script = next((script_of(c) for c in native if c.isalpha()), "")
    table = model(script)
    signs = native_signs(native, script)[:MOST_LETTERS] if table is not None else ""
    if table is None or not signs:
        return None
    signs = edged(signs, script)
    longest = NATIVE_PIECE.get(script, 2)
    steps = tuple(
        (j, size, readings)
        for j in range(len(signs))
        for size in range(1, min(longest, len(signs) - j) + 1)
        if (readings := table.readings(signs[j : j + size])) or size == 1
    )
    return table, signs, _alone(signs, table.native, table.unseen, longest), steps, len(signs)


_Step = tuple[int, int, Mapping[str, float]]  # the first sign of a piece, how many signs it has, and its readings


@lru_cache(maxsize=32768)
def _rarity(letters: str, script: str) -> float:
    table = model(script)
    assert table is not None
    return _alone(letters, table.latin, table.unseen, LATIN_PIECE.get(script, 3))


def _alone(signs: str, shares: Mapping[str, float], unseen: float, longest: int) -> float:
    """The logarithm of the probability of one side of a pair."""
    total = [0.0] * (len(signs) + 1)
    total[0] = 1.0
    for i in range(len(signs)):
        for size in range(1, min(longest, len(signs) - i) + 1):
            share = shares.get(signs[i : i + size])
            if share is not None:
                total[i + size] += total[i] * share
            elif size == 1:
                total[i + 1] += total[i] * unseen
    return math.log(total[-1])


def _joint(table: Model, letters: str, steps: Sequence[_Step], size: int) -> float:
    """The logarithm of the probability of a pair: the sum over all ways to cut both sides into pieces that stand for each other."""
    unseen, width = table.unseen, len(letters)
    silent, least = table.pieces.get("", {}), 0.01 * unseen
    lost, changed = (
        0.1 * unseen,
        0.01 * unseen,
    )  # a sign that no letter stands for, and one for which a wrong letter does
    unspoken = [silent.get(letter, least) for letter in letters]
    places = _places(letters, LATIN_PIECE.get(table.script, 3))
    pieces = places.keys()
    rows = [[0.0] * (width + 1) for _ in range(size + 1)]
    rows[0][0] = 1.0
    done = -1
    for j, signs, readings in steps:
        row, after = rows[j], rows[j + signs]
        if j > done:
            done = j
            _pass_over(row, unspoken)
        for piece in sorted(readings.keys() & pieces):  # sums of floats depend on their order
            share = readings[piece]
            for i, end in places[piece]:
                after[end] += row[i] * share
        if signs == 1:
            before = row[0]
            after[0] += lost * before
            for i in range(1, width + 1):
                weight = row[i]
                after[i] = after[i] + changed * before + lost * weight
                before = weight
    _pass_over(rows[-1], unspoken)
    return math.log(rows[-1][width]) if rows[-1][width] > 0 else -700.0


@lru_cache(maxsize=16384)
def _places(letters: str, most: int) -> Mapping[str, Sequence[tuple[int, int]]]:
    """Where each piece of some letters stands in them."""
    found: dict[str, list[tuple[int, int]]] = {}
    width = len(letters)
    for i in range(width + 1):
        for end in range(i, min(width, i + most) + 1):
            found.setdefault(letters[i:end], []).append((i, end))
    return found


def _pass_over(row: list[float], unspoken: Sequence[float]) -> None:
    """Add to a row the letters that no sign stands for."""
    weight = row[0]
    for i, share in enumerate(unspoken, 1):
        weight = row[i] = row[i] + weight * share


@lru_cache(maxsize=32768)
def likely_latin(native: str) -> str | None:
    """The likeliest Latin letters for a word of another script, to look candidates up by; None where its script was not learnt."""
    prepared = _prepared(native)
    if prepared is None:
        return None
    table, signs, _, _, _ = prepared
    best: list[tuple[float, str]] = [(-math.inf, "")] * (len(signs) + 1)
    best[0] = (0.0, "")
    for j in range(len(signs)):
        for size in range(1, min(NATIVE_PIECE.get(table.script, 2), len(signs) - j) + 1):
            readings = table.readings(signs[j : j + size])
            if readings:
                piece = max(readings, key=lambda a: (readings[a], a))
                step = (best[j][0] + math.log(readings[piece]), best[j][1] + piece)
            elif size == 1:
                step = (best[j][0] + math.log(table.unseen), best[j][1])
            else:
                continue
            best[j + size] = max(best[j + size], step)
    return anyascii(best[-1][1].strip(EDGES))
