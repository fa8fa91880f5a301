"""Keys by which reports that may tell one happening find each other: a function of the report alone.

A key joins facts that are rare enough together: a rare word or name within a fortnight, a rare word with a name or place at any time, a kind of happening at a place within a
fortnight, a passage. The rarer its parts the fewer reports share it, however large the ledger grows; rarity comes from the static table that
`reportedly.represent` weighed the words by. Two fairly rare words at any time are shared by ever more reports as an archive grows over the years (every fire at a market), so
they lead only to and from reports without any day; the rest meet within a fortnight, or by a name or place.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reportedly.records import Report

# Words that keys are made of, and the bits (of inverse document frequency) that their keys need: one word within a window, two within a
# window, two at any time. Found on the linking corpora: with these 80 to 96 % of true pairs share a key, and 90 to 97 % are joined by a chain of such
# pairs, at 4 to 42 candidates a report; TWO_EVER at 14 gave a third more candidates for two points of recall.
WORDS: Final = 12
ONE_IN_WINDOW: Final = 8.0
TWO_IN_WINDOW: Final = 12.0
TWO_EVER: Final = 17.0
# Of the words, how many of the rarest are paired at any time, and how many with names and places. With 6 and 8 instead of 8 and 12 (of any rarity), a quarter fewer keys: B³ F1 of giveme5w1h .862 →
# .856, ecbplus .904 → .897, gva .928 → .927, the ledger corpus .975 → .969.
WORDS_EVER: Final = 6
RARE_WORDS: Final = 8
# Names that keys are made of, the longest first; a key of LONG sounds or more is nearly always of one person or body.
NAMES: Final = 6
LONG_NAMES: Final = 4
LONG: Final = 5
# A name of so many sounds or more, with a word, is rare enough at any time. With 12 words, 6 such names and 3 places, a ledger of 4,900 made reports has 39 candidates a
# report instead of 270 by pairs of words alone, and of true links the same are found in giveme5w1h (1,098; 1,075 before), cstnews (96; 91), vietnamese (386; 406).
FAIRLY_LONG: Final = 4
PLACES: Final = 3
# Numbers that keys are made of, with a town. Not tuned.
FIGURES: Final = 6
# Passages: the smallest sampled hashes, by which near-copies meet whatever their dates. Not tuned.
PASSAGES: Final = 4
# Directions of a document vector that it leans to most, two of which together are a key by which texts in other languages meet: within a window, and where nothing is
# dated at any time. The vector is turned another way so many times first, more often where no day narrows the search. Of the pairs of 63 documents in 20 languages without days .18 meet
# by 2 turns, .31 by 4, at one and two false ones a document; with 8 turns (and names and numbers) .985 of true pairs are joined in the end, with 4 .95, with three of six directions .73.
TURNS: Final = 2
TURNS_EVER: Final = 8
LEANING: Final = 4

# Days in a week, the step in which windows are counted. A report is found under the weeks of its own days and asks for those beside them as well: two days up to seven apart always meet, two
# a fortnight apart never. (With windows of two weeks that overlap, the same reports met under twice as many keys, and keys are most of what linking writes.)
WEEK: Final = 7
# Ends of the keys at any time of reports with and without a day.
DATED, UNDATED = "#dated", "#undated"


def keys(report: Report) -> tuple[str, ...]:
    """The keys under which a report is found, sorted, without duplicates."""
    weeks = _weeks(report)
    mark = DATED if weeks else UNDATED
    return tuple(sorted({*_shared(report, weeks), *(f"{key}{mark}" for key in _at_any_time(report))}))


def asks(report: Report) -> tuple[str, ...]:
    """The keys under which those are found that a report is compared with, sorted, without duplicates. Where it finds another, that finds it."""
    weeks = _weeks(report)
    near = tuple(sorted({week + step for week in weeks for step in (-1, 0, 1)}))
    marks = (UNDATED,) if weeks else (DATED, UNDATED)
    return tuple(sorted({*_shared(report, near), *(f"{key}{m}" for key in _at_any_time(report) for m in marks)}))


def _at_any_time(report: Report) -> set[str]:
    """Keys that join two reports of which one is without any day: a passage, two words."""
    found = {f"s|{code}" for code in report.signature.shingles[:PASSAGES]}
    rarest = _rarest(report.signature.telling)[:WORDS_EVER]
    for (one, bits), (two, more) in combinations(sorted(rarest), 2):
        if bits + more >= TWO_EVER:
            found.add(f"w|{one}|{two}")
    return found


def _rarest(words: tuple[tuple[str, float], ...]) -> list[tuple[str, float]]:
    """The telling words, the rarest first."""
    return sorted(sorted(words[:WORDS]), key=lambda word: -word[1])


def _shared(report: Report, weeks: tuple[int, ...]) -> set[str]:
    """Keys that join any two reports."""
    sign = report.signature
    words = sorted(sign.telling[:WORDS])
    names = sorted(sign.names, key=lambda key: (-len(key), key))
    found = set(_within(weeks, (f"s|{code}" for code in sign.shingles[:PASSAGES])))
    found.update(_of_words(words, weeks))
    found.update(_of_names(names, weeks))
    whose = [*(name for name in names[:NAMES] if len(name) >= FAIRLY_LONG), *sign.places[:PLACES]]
    found.update(
        f"x|{word}|{one}" for word, bits in _rarest(sign.telling)[:RARE_WORDS] for one in whose if bits >= ONE_IN_WINDOW
    )
    found.update(_of_figures(sign.numbers, sign.places, weeks))
    if report.kind is not None:
        found.update(_of_kind(report.kind, sign.places, names, weeks))
    if report.role == "lead" and sign.vector:
        found.update(_of_vector(sign.vector, weeks))
    return found


def _of_words(words: list[tuple[str, float]], weeks: tuple[int, ...]) -> Iterator[str]:
    yield from _within(weeks, (f"w|{word}" for word, bits in words if bits >= ONE_IN_WINDOW))
    for (one, bits), (two, more) in combinations(words, 2):
        if bits + more >= TWO_IN_WINDOW and max(bits, more) < ONE_IN_WINDOW:
            yield from _within(weeks, [f"w|{one}|{two}"])


def _of_names(names: list[str], weeks: tuple[int, ...]) -> Iterator[str]:
    """Two names within a window; two long ones at any time. The longest names are the fullest and rarest."""
    yield from _within(weeks, (f"n|{one}|{two}" for one, two in combinations(sorted(names[:NAMES]), 2)))
    yield from (f"n|{one}|{two}" for one, two in combinations(sorted(_long(names)), 2))


def _of_figures(numbers: tuple[str, ...], places: tuple[str, ...], weeks: tuple[int, ...]) -> Iterator[str]:
    """How many, or how strong, in which town within a window: in every language alike."""
    towns = [place for place in places if " " in place]
    yield from _within(weeks, (f"f|{number}|{place}" for number in numbers[:FIGURES] for place in towns[:PLACES]))


def _of_kind(kind: str, places: tuple[str, ...], names: list[str], weeks: tuple[int, ...]) -> Iterator[str]:
    """What happened where within a window, and what happened to whom; with a long name, at any time."""
    yield from _within(weeks, (f"k|{kind}|{place}" for place in places))
    yield from _within(weeks, (f"k|{kind}|{name}" for name in names[:NAMES]))
    yield from (f"k|{kind}|{place}|{name}" for place in places[:PLACES] for name in _long(names))


def _of_vector(vector: tuple[float, ...], weeks: tuple[int, ...]) -> Iterator[str]:
    """The directions that a document vector leans to most (cross-polytope hashing, Andoni et al. 2015, with whole numbers, so that it is exact everywhere)."""
    for turn in range(TURNS if weeks else TURNS_EVER):
        turned = _turned(vector, turn)
        order = np.lexsort((np.arange(len(turned)), -np.abs(turned)))
        most = sorted(f"{i}{'+' if turned[i] > 0 else '-'}" for i in order[:LEANING])
        found = (f"v|{turn}|{'|'.join(two)}" for two in combinations(most, 2))
        yield from _within(weeks, found) if weeks else found


def _turned(vector: tuple[float, ...], turn: int) -> NDArray[np.int64]:
    """The vector in millionths under a fixed pseudo-random rotation: signs drawn by a hash, then a Walsh-Hadamard transform."""
    size = 1 << (len(vector) - 1).bit_length()
    held = np.zeros(size, dtype=np.int64)
    held[: len(vector)] = np.rint(np.array(vector) * 1e6).astype(np.int64)
    held *= _signs(size, turn)
    half = 1
    while half < size:
        pairs = held.reshape(-1, 2, half)
        held = np.stack((pairs[:, 0] + pairs[:, 1], pairs[:, 0] - pairs[:, 1]), axis=1).reshape(-1)
        half *= 2
    return held


@cache
def _signs(size: int, turn: int) -> NDArray[np.int64]:
    code = hashlib.blake2b(f"{size} {turn}".encode(), digest_size=64).digest()
    bits = b"".join(hashlib.blake2b(code + bytes([n]), digest_size=64).digest() for n in range(-(-size // 512)))
    return 2 * np.unpackbits(np.frombuffer(bits, dtype=np.uint8))[:size].astype(np.int64) - 1


def _long(names: list[str]) -> list[str]:
    return [name for name in names[:LONG_NAMES] if len(name) >= LONG]


def _within(weeks: tuple[int, ...], facts: Iterable[str]) -> Iterator[str]:
    for fact in facts:
        for week in weeks:
            yield f"{fact}@{week}"


def _weeks(report: Report) -> tuple[int, ...]:
    """The weeks of the days on which the happening can have been, and of the publication of a report that leads with it."""
    days = {datetime.date.fromisoformat(day).toordinal() for day in report.signature.days}
    if report.published is not None and (report.role == "lead" or not days):
        days.add(report.published.first_day.toordinal())
    return tuple(sorted({day // WEEK for day in days}))
