"""Keys by which reports that may tell one happening find each other: a function of the report alone.

A key joins facts that are rare enough together: a rare word or name within a fortnight, a rare word with a name or place at any time, a kind of happening at a place within a
fortnight, a passage. The rarer its parts the fewer reports share it, however large the ledger grows; rarity comes from the static table that
`reportedly.represent` weighed the words by. Two fairly rare words at any time are shared by ever more reports as an archive grows over the years (every fire at a market), so
they lead only to and from reports without any day; the rest meet within a fortnight, or by a name or place.

Keys are numbers: 31 bits for the place, which is the week or else the rarest part of the key, and 32 for the rest, so that the hundred keys of a report lie in two or three dozen
places of a sorted index. Of a report in a ledger of 20,000, 45 pages are written instead of 148. Where two keys have one number two reports are compared for nothing.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations
from typing import Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from reportedly.link.view import CLOCK, heard_key, window
from reportedly.records import Report

# Words that keys are made of, and the bits (of inverse document frequency) that their keys need: one word within a window, two within a
# window, two at any time where one of the reports is undated, two at any time in any case. Found on the linking corpora: with these 80 to 96 % of true pairs share a key, and 90 to 97 % are joined
# by a chain of such pairs, at 4 to 42 candidates a report. TWO_EVER at 15 instead of 17 joins three accounts of ecbplus that shared no key with their event (two keys a report more, one candidate in
# eighty; 13 and 14 find no others); two words of 22 at any time join sequels of one thing weeks later (giveme5w1h .874 → .879, gva .934 → .935, all others the same; a ninth more keys, in gva a sixth more candidates, of
# made reports none).
WORDS: Final = 12
ONE_IN_WINDOW: Final = 8.0
TWO_IN_WINDOW: Final = 12.0
TWO_EVER: Final = 15.0
TWO_ALWAYS: Final = 22.0
# Of the words, how many of the most telling are paired at any time (the rarest are often figures and misspellings that no other account has: by them cstnews .967, by these 1.000, ecbplus .926 and
# .927, with as many candidates), and how many of the rarest with names and places. With 6 and 8 instead of 8 and 12 (of any rarity), a quarter fewer keys: B³ F1 of giveme5w1h .862 →
# .856, ecbplus .904 → .897, gva .928 → .927, the ledger corpus .975 → .969.
WORDS_EVER: Final = 8
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
# A number of something with so many digits, the noughts that round it aside, is a key within weeks in every language: "14,600 people". (One pair of the second unread corpus of the tenth round, .868 → .883; one key in five
# reports, no candidate more in the others.)
TELLING_DIGITS: Final = 3
# Passages: the smallest sampled hashes, by which near-copies meet whatever their dates. Not tuned.
PASSAGES: Final = 4
# Letters of the key of a place that is a country, and days of the year that keys are made of.
COUNTRY: Final = 2
DAYS_OF_YEAR: Final = 2
# Digits of a sampled hash that are the place of its key.
HALF: Final = 8
MILLION: Final = 1e6
# Directions of a document vector that it leans to most, two of which together are a key by which texts in other languages meet: within a window, and where nothing is
# dated at any time. The vector is turned another way so many times first, more often where no day narrows the search. Of the pairs of 63 documents in 20 languages without days .18 meet
# by 2 turns, .31 by 4, at one and two false ones a document; with 8 turns (and names and numbers) .985 of true pairs are joined in the end, with 4 .95, with three of six directions .73.
TURNS: Final = 2
TURNS_EVER: Final = 8
LEANING: Final = 4

# Names of so many sounds are told apart within a day or two, and two of them by reports without a day; so many of the shortest, which are parts of names that every language and spelling
# agrees on, are taken.
AUDIBLE: Final = 3
SHORT_NAMES: Final = 6

# Days in a week, the step in which windows are counted. A report is found under the weeks of its own days and asks for those beside them as well: two days up to seven apart always meet, two
# a fortnight apart never. (With windows of two weeks that overlap, the same reports met under twice as many keys, and keys are most of what linking writes.)
WEEK: Final = 7
# Numbers of places that are remembered: they come again in one report and in the next ones.
PLACES_AT_HAND: Final = 4_096
# Ends of the keys at any time of reports with and without a day.
DATED, UNDATED = "#dated", "#undated"
# Beginnings of the places of keys within weeks and days.
WEEKS, DAYS = "@", "@@"
# The same of the keys by which what an article only refers to finds the reports that lead with it, and they find it: on a day, in a country, of a family of kinds. Too many reports lead with such on one
# day for them to meet each other by it. (Background reports: 9 corpora, recall +.012 in the mean, 1 more wrong of 14 more. With what has no place found by its family of kinds alone, and what has no kind by its country
# alone, 5 more right and 1 more wrong in thirteen; the days of a month or less told without a day ("in October") as well found one more but drew one of the ledger to another accident.)
REFERRED = "@@@"
# Beginnings of the keys by which what an article tells of only a month or a few weeks finds what leads with something in one of its towns in those weeks, of whatever kind ("were arrested in Lund early in March").
STRETCHED = "@@@@"
LEADING, RECALLING = "l", "r"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the keys of a report are made of, as texts.

    `near` joins two reports within weeks of each other, `daily` within days, `ever` any two, `undated` two of which one is without any day; the last two by their rarest part. `own` are what a report
    that leads is found by, within days, by those that only refer to it, or the other way round; `other` is what it asks for then. `towns` and `others_towns` are the same within weeks.
    """

    weeks: tuple[int, ...]
    days: tuple[int, ...]
    near: frozenset[str]
    daily: frozenset[str]
    own: frozenset[str]
    other: frozenset[str]
    towns: frozenset[str]
    others_towns: frozenset[str]
    standing: Mapping[str, Iterable[str]]
    others_standing: Mapping[str, Iterable[str]]
    ever: Mapping[str, Iterable[str]]
    undated: Mapping[str, Iterable[str]]


def keys(report: Report) -> tuple[int, ...]:
    """The keys under which a report is found, sorted, without duplicates."""
    return both(report)[0]


def asks(report: Report) -> tuple[int, ...]:
    """The keys under which those are found that a report is compared with, sorted, without duplicates. Where it finds another, that finds it."""
    return both(report)[1]


def both(report: Report) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The keys under which a report is found, and those that it asks for."""
    told = facts(report)
    near, daily = [_number(fact) for fact in told.near], [_number(fact) for fact in told.daily]
    mine, theirs = [_number(fact) for fact in told.own], [_number(fact) for fact in told.other]
    ever = _placed(told.ever, "")
    dated, undated = _placed(told.undated, DATED), _placed(told.undated, UNDATED)
    beside = {week + step for week in told.weeks for step in (-1, 0, 1)}
    around = {day + step for day in told.days for step in (-1, 0, 1)}
    own = [
        *_within(WEEKS, told.weeks, near),
        *_within(DAYS, told.days, daily),
        *_within(REFERRED, told.days, mine),
        *_within(STRETCHED, told.weeks, [_number(fact) for fact in told.towns]),
        *ever,
        *_placed(told.standing, ""),
        *(dated if told.weeks else undated),
    ]
    wanted = [
        *_within(WEEKS, beside, near),
        *_within(DAYS, around, daily),
        *_within(REFERRED, around, theirs),
        *_within(STRETCHED, beside, [_number(fact) for fact in told.others_towns]),
        *ever,
        *_placed(told.others_standing, ""),
        *undated,
    ]
    return _sorted(own), _sorted([*wanted, *(() if told.weeks else dated)])


def _placed(told: Mapping[str, Iterable[str]], mark: str) -> list[int]:
    """The keys of what is told at each place, whatever the week."""
    return [
        upper | _number(rest + mark) for place, rests in told.items() for upper in (_place(place),) for rest in rests
    ]


def _within(mark: str, times: Iterable[int], near: Sequence[int]) -> list[int]:
    """The keys of what is told within weeks or days."""
    return [upper | lower for upper in [_place(f"{mark}{time}") for time in times] for lower in near]


def _sorted(keys: list[int]) -> tuple[int, ...]:
    """The keys in order, each once."""
    found = np.array(keys, dtype=np.int64)
    found.sort()
    return tuple(found[np.append(True, found[1:] != found[:-1])[: len(found)]].tolist())


@lru_cache(PLACES_AT_HAND)
def _place(text: str) -> int:
    """The upper part of a key: a number below 2^63 whose lower 32 bits are empty."""
    return _number(text) >> 1 << 32


def _number(text: str) -> int:
    """The lower part of a key: 32 bits."""
    return crc32(text.encode("utf-8", "surrogatepass"))


def facts(report: Report) -> Facts:
    """What the keys of a report are made of."""
    sign, days = report.signature, _days(report)
    weeks = tuple(sorted({day // WEEK for day in (*days, *_stretch(report))}))
    telling = sign.telling[:WORDS]
    words = sorted(telling)
    rarest = sorted(words, key=lambda word: -word[1])
    names = sorted(sign.names, key=lambda key: (-len(key), key))
    passages = sign.shingles[:PASSAGES]
    near = {f"s|{code}" for code in passages}
    near.update(_of_words(words), _of_names(names))
    figures = tuple(_of_figures(sign.numbers, sign.places))
    near.update(f"{town}|{figure}" for town, figure in figures)
    near.update(f"f|{number}" for number in sign.numbers if _digits(number) >= TELLING_DIGITS)
    whose = [f"x|{one}" for one in (*(n for n in names[:NAMES] if len(n) >= FAIRLY_LONG), *sign.places[:PLACES])]
    ever = {word: {*whose} for word, bits in rarest[:RARE_WORDS] if bits >= ONE_IN_WINDOW and whose}
    _add(ever, ((one, f"n|{two}") for one, two in combinations(sorted(_long(names)), 2)))
    if report.kind is not None:
        near.update(f"k|{report.kind}|{one}" for one in (*sign.places, *names[:NAMES]))
        _add(ever, ((name, f"k|{report.kind}|{one}") for one in sign.places[:PLACES] for name in _long(names)))
    if report.role == "lead" and sign.vector:
        directions = _of_vector(sign.vector, TURNS if weeks else TURNS_EVER)
        if weeks:
            near.update(f"{one}|{two}" for one, two in directions)
        else:
            _add(ever, directions)
    _add(ever, _of_two_words(telling[:WORDS_EVER], TWO_ALWAYS))
    undated: dict[str, set[str]] = {}
    _add(undated, ((code[:HALF], f"s|{code[HALF:]}") for code in passages))
    _add(undated, _of_two_words(telling[:WORDS_EVER], TWO_EVER))
    # Without these an undated report found nothing of another language (the ledger corpus: B³ F1 .975 → .988). Two names as well: ecbplus .910 → .916, for a tenth more keys; left out.
    _add(undated, figures)
    if report.kind is not None:
        what = [f"k|{report.kind.partition('.')[0]}|{one}" for one in sorted({p[:COUNTRY] for p in sign.places})]
        _add(undated, ((day, fact) for day in _days_of_year(report) for fact in what))
    audible = sorted((name for name in sign.names if len(name) >= AUDIBLE), key=lambda key: (len(key), key))[
        :SHORT_NAMES
    ]
    _add(undated, ((one, f"n|{two}") for one, two in combinations(sorted(audible), 2)))
    daily = frozenset((*(f"n|{name}" for name in audible), *(f"x|{town}" for town in _towns(sign.places))))
    own, other = _of_references(report)
    towns, others_towns = _of_stretches(report)
    standing, others_standing = _of_standing(report)
    return Facts(
        weeks=weeks, days=days, near=frozenset(near), daily=daily, own=own, other=other, towns=towns,
        others_towns=others_towns, standing=standing, others_standing=others_standing, ever=ever, undated=undated,
    )  # fmt: skip


def _of_references(report: Report) -> tuple[frozenset[str], frozenset[str]]:
    """Of what family of kinds a happening with a day is and in which countries, as what leads with it and as what refers to it: this report's, and the other side's.

    What refers to it may leave out the one or the other: a call has no place, and a common word no kind.
    """
    countries = {place[:COUNTRY] for place in report.signature.places}
    family = (report.kind or "").partition(".")[0]
    if report.role == "lead":
        what = {(kind, country) for kind in (family, "") for country in (*countries, "")}
        mine, theirs = LEADING, RECALLING
    elif report.signature.days:
        what = {(family, country) for country in countries or {""}}
        mine, theirs = RECALLING, LEADING
    else:
        return frozenset(), frozenset()
    told = [f"{kind}|{country}" for kind, country in what if kind or country]
    return frozenset(f"{mine}|{one}" for one in told), frozenset(f"{theirs}|{one}" for one in told)


def _of_stretches(report: Report) -> tuple[frozenset[str], frozenset[str]]:
    """The towns by which what leads and what is only told to have been within some weeks find each other: as this report's own, and as the other side's."""
    towns = _towns(report.signature.places)
    leading, recalling = (frozenset(f"{side}|x|{town}" for town in towns) for side in (LEADING, RECALLING))
    if report.role == "lead":
        return leading, recalling
    return (recalling, leading) if window(report) is not None else (frozenset(), frozenset())


def _of_standing(report: Report) -> tuple[Mapping[str, Iterable[str]], Mapping[str, Iterable[str]]]:
    """Kinds in towns."""
    family = (report.kind or "").partition(".")[0]
    towns = _towns(report.signature.places)
    leading, recalling = ({f"{town}": [f"{side}|k|{family}"] for town in towns} for side in (LEADING, RECALLING))
    if family and report.role == "lead":
        return leading, recalling
    if family and not report.signature.days and window(report) is None:
        return recalling, leading
    return {}, {}


def _add(told: dict[str, set[str]], more: Iterable[tuple[str, str]]) -> None:
    for place, rest in more:
        told.setdefault(place, set()).add(rest)


def _of_words(words: list[tuple[str, float]]) -> Iterator[str]:
    """A rare word, or two that are fairly rare."""
    yield from (f"w|{word}" for word, bits in words if bits >= ONE_IN_WINDOW)
    fairly = [word for word in words if word[1] < ONE_IN_WINDOW]
    for (one, bits), (two, more) in combinations(fairly, 2):
        if bits + more >= TWO_IN_WINDOW:
            yield f"w|{one}|{two}"


def _of_two_words(words: Sequence[tuple[str, float]], least: float) -> Iterator[tuple[str, str]]:
    """Two words that are so rare together."""
    for (one, bits), (two, more) in combinations(sorted(words), 2):
        if bits + more >= least:
            yield one, f"w|{two}"


def _of_names(names: list[str]) -> Iterator[str]:
    """Two names; the longest are the fullest and rarest."""
    yield from (f"n|{one}|{two}" for one, two in combinations(sorted(names[:NAMES]), 2))


def _of_figures(numbers: tuple[str, ...], places: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """In which town how many, or how strong: in every language alike."""
    yield from ((town, f"f|{number}") for number in numbers[:FIGURES] for town in _towns(places))


def _digits(number: str) -> int:
    """The digits of a number of something without the noughts that round it; none of a clock time."""
    value, _, about = number.partition(" ")
    return 0 if about == CLOCK else len(value.partition("e")[0].replace(".", "").strip("0"))


def _towns(places: tuple[str, ...]) -> list[str]:
    """The first places that are smaller than a country, by what they sound like."""
    return [heard_key(place) for place in places if " " in place][:PLACES]


def _of_vector(vector: tuple[float, ...], turns: int) -> Iterator[tuple[str, str]]:
    """The directions that a document vector leans to most (cross-polytope hashing, Andoni et al. 2015, with whole numbers, so that it is exact everywhere)."""
    whole = np.zeros(1 << (len(vector) - 1).bit_length())
    whole[: len(vector)] = np.rint(np.array(vector) * MILLION)
    for turn in range(turns):
        turned = _turned(whole, turn)
        order = np.argsort(-np.abs(turned), kind="stable")
        most = sorted(f"{i}{'+' if turned[i] > 0 else '-'}" for i in order[:LEANING].tolist())
        yield from ((f"v{turn}|{one}", two) for one, two in combinations(most, 2))


def _turned(whole: NDArray[np.float64], turn: int) -> NDArray[np.float64]:
    """A vector of whole numbers under a fixed pseudo-random rotation: signs drawn by a hash, then a Walsh-Hadamard transform.

    The transform is done along both sides of a rectangle; sums of whole numbers far below 2^53 are exact in whatever order they are added.
    """
    rows = 1 << (len(whole).bit_length() - 1) // 2
    rectangle = (whole * _signs(len(whole), turn)).reshape(rows, -1)
    return (_hadamard(rows) @ rectangle @ _hadamard(rectangle.shape[1])).reshape(-1)


@cache
def _hadamard(size: int) -> NDArray[np.float64]:
    """The Walsh-Hadamard matrix of a size that is a power of two."""
    found = np.ones((1, 1))
    while len(found) < size:
        found = np.block([[found, found], [found, -found]])
    return found


@cache
def _signs(size: int, turn: int) -> NDArray[np.int64]:
    code = hashlib.blake2b(f"{size} {turn}".encode(), digest_size=64).digest()
    bits = b"".join(hashlib.blake2b(code + bytes([n]), digest_size=64).digest() for n in range(-(-size // 512)))
    return 2 * np.unpackbits(np.frombuffer(bits, dtype=np.uint8))[:size].astype(np.int64) - 1


def _long(names: list[str]) -> list[str]:
    return [name for name in names[:LONG_NAMES] if len(name) >= LONG]


def _days_of_year(report: Report) -> list[str]:
    """The days of the happening without their year, as texts that have no year name them; none of a longer stretch."""
    told = {dating.value[1:] for dating in report.datings if dating.value.startswith("--")}
    return sorted({day[4:] for day in report.signature.days} | told)[:DAYS_OF_YEAR]


def _stretch(report: Report) -> range:
    """The days of a stretch on some day of which it happened."""
    between = window(report)
    return range(0) if between is None else range(between[0], between[1] + 1)


def _days(report: Report) -> tuple[int, ...]:
    """The days on which the happening can have been, and that of the publication of a report that leads with it."""
    days = {datetime.date.fromisoformat(day).toordinal() for day in report.signature.days}
    if report.published is not None and (report.role == "lead" or not days):
        days.add(report.published.first_day.toordinal())
    return tuple(sorted(days))
