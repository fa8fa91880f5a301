"""Makes `src/reportedly/languages/ko/syllables.toml`: how much each syllable speaks for a Korean name of three syllables, or against it.

    python training/names/korean.py DATA          (needs `pip install wordfreq`, only here; DATA has `extract/names/trainable` and `text/parallel.jsonl.gz`)

Names are those of people in KLUE (CC BY-SA 4.0), words what stands elsewhere there without its particles, in Korean sentences under open licences (TICO-19, FLORES, XQuAD,
Tatoeba) and in wordfreq (3.1, CC BY-SA 4.0), all with a surname as their first syllable, each once. A syllable's weight is the logarithm of how much oftener it stands in its place
in names; how much the sum of three counts beside words of two syllables in the name (연장+전) and the list of syllables (`given_letters`) is fitted by logistic regression. Of
names and words set aside (five parts) .86 of names and .38 of words had syllables of that list; at `least` .86 and .13 pass.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import wordfreq

from reportedly.extract.names import lexicon
from reportedly.naming import common

FILE = Path("src/reportedly/languages/ko/syllables.toml")
SHAPE = re.compile(r"[가-힣]{3}")
WORD = re.compile(r"[가-힣]+")
PARTS = 5
SMOOTHED = 0.5
LEAST = -1.5
Weights = list[tuple[dict[str, float], float]]


def gathered(data: Path) -> tuple[list[str], list[str]]:
    """Names and words of three syllables that begin with a surname, each once."""
    lex = lexicon.of("ko")
    names, words = set[str](), set[str]()
    for line in (data / "extract/names/trainable/klue_dev_ko.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        spans = [(e["start"], e["end"]) for e in row["ents"]]
        names.update(row["text"][e["start"] : e["end"]] for e in row["ents"] if e["type"] == "PS")
        hits = (m for m in WORD.finditer(row["text"]) if not any(a < m.end() and m.start() < b for a, b in spans))
        words.update(lex.stem(m.group()) for m in hits)
    for told in _sentences(data / "text/parallel.jsonl.gz"):
        words.update(lex.stem(w) for w in WORD.findall(told))
    words.update(wordfreq.get_frequency_dict("ko", "best"))

    def fits(found: set[str]) -> list[str]:
        return sorted(w for w in found if SHAPE.fullmatch(w) and w[0] in lex.surnames)

    return fits(names), fits(words - names)


def _sentences(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            if told := json.loads(line)["texts"].get("ko"):
                yield told


def weights(names: Sequence[str], words: Sequence[str]) -> Weights:
    """For each place the weight of its syllables, and that of one never met."""
    found = []
    for place in range(3):
        n, k = Counter(w[place] for w in names), Counter(w[place] for w in words)
        kinds = len(set(n) | set(k))

        def weight(c: str, n: Counter[str] = n, k: Counter[str] = k, kinds: int = kinds) -> float:
            share = (n[c] + SMOOTHED) / (len(names) + SMOOTHED * kinds)
            return math.log(share / ((k[c] + SMOOTHED) / (len(words) + SMOOTHED * kinds)))

        found.append(({c: weight(c) for c in sorted(set(n) | set(k))}, weight("")))
    return found


def features(made: Weights) -> Callable[[str], list[float]]:
    """The sum of the weights, two words of two syllables, the list of syllables, and one."""
    letters = lexicon.of("ko").given_letters

    def of(w: str) -> list[float]:
        total = sum(table.get(c, unknown) for c, (table, unknown) in zip(w, made, strict=True))
        told = [float(common.general(part, "ko")) for part in (w[:2], w[1:])]
        return [total, *told, float(w[1] in letters and w[2] in letters), 1.0]

    return of


def fitted(names: Sequence[str], words: Sequence[str]) -> np.ndarray:
    """Logistic regression, each half's weights taken from the other half."""
    rows, right = [], []
    for mine, other in ((0, 1), (1, 0)):
        of = features(weights(names[other::2], words[other::2]))
        rows += [of(w) for w in (*names[mine::2], *words[mine::2])]
        right += [1.0] * len(names[mine::2]) + [0.0] * len(words[mine::2])
    x, y, w = np.array(rows), np.array(right), np.zeros(5)
    for _ in range(4000):
        w -= 0.5 * (x.T @ (1 / (1 + np.exp(-x @ w)) - y) / len(y))
    return w


def main() -> None:
    """Gather, measure on parts set aside, write."""
    names, words = gathered(Path(sys.argv[1]))
    passed: Counter[tuple[bool, float]] = Counter()
    for part in range(PARTS):
        kept = [[w for i, w in enumerate(found) if i % PARTS != part] for found in (names, words)]
        of, by = features(weights(*kept)), fitted(*kept)
        for named, found in ((True, names), (False, words)):
            for w in found[part::PARTS]:
                passed.update((named, bar) for bar in (-3.0, -2.0, LEAST, -1.0) if float(np.dot(of(w), by)) >= bar)
    for (named, bar), n in sorted(passed.items()):
        print("names" if named else "words", bar, round(n / len(names if named else words), 3))
    made, (total, first, last, listed, bias) = weights(names, words), fitted(names, words)
    lines = [
        "# How much syllables speak for a name of three, by their place. Made by training/names/korean.py from KLUE and wordfreq (both CC BY-SA 4.0).",
        f"least = {LEAST}",
    ]
    lines += [
        f"{k} = {v:.2f}" for k, v in (("first_two", first), ("last_two", last), ("listed", listed), ("bias", bias))
    ]
    for name, (table, unknown) in zip(("first", "second", "third"), made, strict=True):
        lines.append(f"\n[{name}]\nunknown = {total * unknown:.2f}")
        groups: dict[str, list[str]] = {}
        for c, w in table.items():
            groups.setdefault(f"{total * w:.1f}", []).append(c)
        lines += [f'"{"".join(cs)}" = {w}' for w, cs in sorted(groups.items(), key=lambda item: -float(item[0]))]
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
