"""What a set of names in Latin letters and in Hangul allows: how many of the spellings ranked among others render the name at all, by the official romanisations
alone, without anything of `reportedly.naming`.

    python benchmarks/hangul_pairs.py SHARED/data/extract/names/pairs_coling2018_korean_test20.jsonl

Each spelling is romanised (Revised, McCune-Reischauer without its marks, the usual spellings of families where it is one), consonants are taken by their
class and vowels by their number, and the name is compared with every candidate by plain edit distance. Where the pairing is right, the spelling of a pair stands
near the top of the thousand; where the pair is of two names, it stands anywhere. So the pairs whose spelling stands outside of the first tenth, divided by
the nine tenths of the places there, are about as many as the pairs of two names.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from reportedly.evaluate.measures import rows
from reportedly.evaluate.names import CANDIDATES, _drawn

_BASE: Final = 0xAC00
_RR: Final = (
    "g kk n d tt r m b pp s ss - j jj ch k t p h",
    "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i",
    "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t",
)
_MR: Final = (
    "k kk n t tt r m p pp s ss - ch tch ch k t p h",
    "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i",
    "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t",
)
_FAMILIES: Final = {
    "김": "kim", "이": "lee yi rhee li", "박": "park pak", "최": "choi choe", "정": "jung chung", "강": "kang", "조": "cho jo", "윤": "yoon yun",
    "장": "chang jang", "임": "lim rim", "오": "oh", "서": "suh seo", "신": "shin", "권": "kwon", "안": "ahn", "유": "yoo ryu", "전": "jun chun",
    "고": "koh ko", "문": "moon", "손": "sohn son", "배": "bae", "백": "paik baek", "허": "huh hur", "심": "shim", "노": "roh noh", "곽": "kwak",
    "성": "sung", "주": "joo chu", "우": "woo", "구": "koo", "나": "ra na", "진": "chin", "지": "chi", "엄": "um",
}  # fmt: skip
_CLASSES: Final = str.maketrans("gqcdbfvjzryw", "kkktpppssliu")


def romanised(spelling: str) -> set[str]:
    """The romanisations of a spelling."""
    found = {"".join(_syllable(c, table) for c in spelling) for table in (_RR, _MR)}
    return found | set(_FAMILIES.get(spelling, "").split())


def _syllable(sign: str, table: tuple[str, ...]) -> str:
    at = ord(sign) - _BASE
    if not 0 <= at < 11172:
        return sign
    first, vowel, last = at // 588, at % 588 // 28, at % 28
    parts = (letters.split()[k] for letters, k in zip(table, (first, vowel, last), strict=True))
    return "".join(parts).replace("-", "")


@cache
def sound(name: str) -> str:
    """A name in Latin letters by the classes of its consonants, and "a" for each row of vowels."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if c.isascii() and c.isalpha())
    bare = re.sub("(?<=[aeiou])h|ts?ch|ch|sh", lambda m: "s" if m[0] != "h" else "", bare).replace("ng", "n")
    return re.sub(r"(.)\1+", r"\1", re.sub("[aeiou]+", "a", bare.translate(_CLASSES)))


def distance(a: str, b: str) -> float:
    """Edit distance over the longer length."""
    before = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        now = [i]
        for j, y in enumerate(b, 1):
            now.append(min(before[j] + 1, now[-1] + 1, before[j - 1] + (x != y)))
        before = now
    return before[-1] / max(len(a), len(b), 1)


def main(path: Path) -> None:
    pairs = [r for r in rows(path) if any("가" <= c <= "힣" for c in r["native"])]
    ordered = _drawn(pairs, len(pairs))
    for first in range(0, len(ordered) - CANDIDATES + 1, CANDIDATES):
        print(f"pairs {first + 1} to {first + CANDIDATES}" + (", which are measured" if first == 0 else ""))
        tell(ordered[first : first + CANDIDATES])


def tell(drawn: Sequence[Mapping[str, Any]]) -> None:
    """Print how the spellings of these pairs stand among each other."""
    spellings = {c: {sound(r) for r in romanised(c)} for c in sorted({r["native"] for r in drawn})}
    count: Counter[str] = Counter()
    for row in drawn:
        name = sound(row["en"])
        far = {c: min(distance(name, s) for s in made) for c, made in spellings.items()}
        own = far[row["native"]]
        nearer = sum(d < own for d in far.values())
        count["another is as near"] += any(d <= own for c, d in far.items() if c != row["native"])
        count["another is nearer"] += nearer > 0
        count["stands outside of the first tenth"] += nearer >= len(far) / 10
        count["no consonant in common"] += not (set(name) & set().union(*spellings[row["native"]])) - {"a"}
    for told, n in count.items():
        print(f"  {told}: {n} of {len(drawn)}")
    print(f"  pairs of two names, about: {count['stands outside of the first tenth'] / 0.9:.0f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
