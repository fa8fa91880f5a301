"""Adds to `src/reportedly/naming/common.npz` the words of general texts, in scripts without capitals, that are nobody's name.

    python training/names/general.py DATA CLDR     (needs `pip install wordfreq stopwordsiso`, only here; DATA has `extract/names/trainable` and `text/parallel.jsonl.gz`,
                                                    CLDR is the folder of the npm package `cldr-annotations-full`)

Words come from wordfreq (3.1; Robyn Speer, CC BY-SA 4.0) from a frequency of `LEAST` on. For languages that it lacks, or has little of, they come from sentences with
their English under open licences (TICO-19 CC0, FLORES CC BY-SA 4.0, XQuAD CC BY-SA 4.0, Tatoeba CC BY 2.0 FR): words that are like no word with a capital in the
English; from the keywords of emoji (Unicode CLDR 48, Unicode License v3) and stopwords-iso (MIT); in Gujarati and Punjabi also from the Hindi words, whose letters
stand in one order in the three scripts. Left out is what may be somebody's name:
given names of any list, family names of Japan and what `languages/*/names.toml` lists as parts of people's names; parts of people's names in entity sets whose licence allows fitting, where a word is one more often than
`SHARE`; names of pairs in two scripts (CC0, MIT and Apache 2.0) but for everyday words; and what sounds like a name of these lists and sets that English texts have
as often ("ترامب", Trump): the more it sounds like it, the less often. Words that sound like a given name and are none are in `words_LL` (`words.py`).

Arrays: `general_LL`, the upper halves of the gazetteer's hashes of folded words, sorted. Run after `words.py`.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import stopwordsiso
import wordfreq
from plain import keywords, translated
from words import people as called

from reportedly import text
from reportedly.evaluate.entity_sets import LABELS
from reportedly.extract.names import given, lexicon, lists
from reportedly.extract.names.words import cut
from reportedly.naming import common, countries, gazetteer, japanese
from reportedly.naming.scripts import script_of, sounds
from reportedly.naming.similarity import part_similarity, sounds_like
from reportedly.naming.skeleton import part_keys, skeleton

COUNTED = ("ar", "bn", "fa", "he", "hi", "ja", "ko", "ta", "ur", "zh")  # languages that wordfreq has
LISTED = ("gu", "ka", "mr", "ne", "pa", "ps", "si", "te")  # those that it lacks
FEW = ("ta",)  # of which it has little
LEAST = 3.3  # frequency from which a word is taken: below it foreign names begin to be many
LEAST_OF_FEW = {"ta": 4.3}  # the same where a small corpus was counted and no entity set tells names
WRITTEN_LIKE = {"gu": 0x180, "pa": 0x100}  # how far the letters of a script stand behind those of Hindi
COMMON = 4.0  # frequency from which a Hindi word is looked for in those
SHARE = 0.1
SPELT, MARGIN_SPELT = (
    0.92,
    -0.3,
)  # likeness by sound and spelling from which a word is taken for a name, and by how much that must be commoner
MARGIN, MARGIN_SURE = 0.1, 0.8  # by how much a word must be commoner than a name that it sounds like
EVERYDAY = 4.9
MOST = 5.4  # the frequency of "John", the most that a name counts for
SHORTEST = 2
TRANSCRIBED = 4  # syllables from which a word of Korean is mostly a foreign one, often a name (카를로스)
RELATED = {
    "ar": ("fa",),
    "ur": ("fa", "ar"),
    "ps": ("fa",),
    "mr": ("hi",),
}  # whose names are written with the same letters
FATHERS = {"fa": text.fold("ی"), "ur": text.fold("ی")}  # the ending that makes a surname of a given name ("رستمی")
Tokens = Mapping[str, Counter[str]]


def people(data: Path) -> tuple[Tokens, Tokens]:
    """Words by language in entity sets: how often in people's names, and how often anywhere."""
    named: dict[str, Counter[str]] = defaultdict(Counter)
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted((data / "extract/names/trainable").glob("*.jsonl")):
        for line in path.open(encoding="utf-8"):
            row = json.loads(line)
            words, spans = _words(row)
            language = str(row["lang"])[:2]
            seen[language].update(map(text.fold, words))
            named[language].update(text.fold(w) for a, b in spans for w in words[a:b])
    return named, seen


def _words(row: Mapping[str, Any]) -> tuple[list[str], list[tuple[int, int]]]:
    """The words of a row and the people among them; where people are told by characters, their names as a whole and the words of the text."""
    if "tokens" in row:
        return row["tokens"], [(a, b) for a, b, kind in row.get("ents", ()) if LABELS.get(kind) == "PER"]
    named = [row["text"][e["start"] : e["end"]] for e in row["ents"] if LABELS.get(e["type"]) == "PER"]
    parts = [p for name in named for p in {name, *name.split()}]
    lex, told = lexicon.of(row["lang"]), row["text"]
    others = [lex.stem(told[a:b]) for a, b in cut(told)]
    return [*parts, *(w for w in others if w not in parts)], [(0, len(parts))]


def in_pairs(data: Path) -> frozenset[str]:
    """The words of names written in two scripts, folded."""
    rows = (
        json.loads(x) for p in sorted((data / "extract/names").glob("pairs_*.jsonl")) for x in p.open(encoding="utf-8")
    )
    return frozenset(text.fold(w) for row in rows for w in str(row["native"]).split())


Sounding = Mapping[str, list[tuple[float, str]]]


def sounding(named: Tokens) -> Sounding:
    """By the skeletons of their readings the parts of people's names in Latin letters, and how common each is in English."""
    frequencies = wordfreq.get_frequency_dict("en", "best")
    latin = {w for counts in named.values() for w, n in counts.items() if w.isalpha() and script_of(w[0]) == "latin"}
    latin |= {n for n in lists.given_names() if script_of(n[0]) == "latin"}
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for name in sorted(n for n in latin if len(n) > SHORTEST):
        zipf = math.log10(frequencies.get(name, 1e-9)) + 9
        for key in part_keys(name):
            found[key].append((min(zipf, MOST), name))
    return found


def words(language: str, data: Path, cldr: Path) -> Iterator[tuple[str, float]]:
    """The words of a language with their frequency (Zipf scale; of words that wordfreq lacks, `LEAST`)."""
    if language in COUNTED:
        for word, share in wordfreq.get_frequency_dict(language, "best").items():
            if (zipf := math.log10(share) + 9) >= LEAST_OF_FEW.get(language, LEAST):
                yield word, zipf
    if language in LISTED + FEW:
        found = {*translated(language, data / "text"), *keywords(language, cldr), *stopwordsiso.stopwords(language)}
        yield from ((w, LEAST) for w in sorted(found))
    if language in WRITTEN_LIKE:
        hindi = wordfreq.get_frequency_dict("hi", "best")
        common_words = sorted(w for w, share in hindi.items() if math.log10(share) + 9 >= COMMON)
        yield from (
            (_moved(w, WRITTEN_LIKE[language]), LEAST) for w in common_words if common.general(text.fold(w), "hi")
        )


def _moved(word: str, by: int) -> str:
    """A word of Hindi in a script whose letters stand in the same order."""
    return "".join(chr(ord(c) + by) if "\u0900" <= c <= "\u0963" else c for c in word)


def is_name(word: str, zipf: float, index: Sounding) -> bool:
    """Whether a word sounds like a name that English texts have as often, or is by what spellings taught one that they have more often."""
    vague = script_of(word[0]) in ("arabic", "hebrew", "hangul")
    least, sure = (given.GIVEN_VAGUE, given.SURE_VAGUE) if vague else (given.GIVEN, given.SURE)
    own, keys = sounds(word), part_keys(word)
    near = {n for key in keys for n in index.get(key, ()) if zipf - n[0] <= MARGIN_SURE}
    heard = [(z, sounds(name)) for z, name in near if skeleton(sounds(name)[0]) in keys]
    if any(zipf - z <= MARGIN and sounds_like(own, s, least) for z, s in heard):
        return True
    if any(sounds_like(own, s, sure) for _, s in heard):
        return True
    return any(zipf - z <= MARGIN_SPELT and part_similarity(name, word) >= SPELT for z, name in near)


def main() -> None:
    """Count, leave out, write."""
    data, cldr = Path(sys.argv[1]), Path(sys.argv[2])
    named, seen = people(data)
    pairs = in_pairs(data)
    index = sounding(named)
    with np.load(common.FILE) as file:
        arrays = {name: file[name] for name in file.files if not name.startswith("general_")}
    for language in (*COUNTED, *LISTED):
        found = set()
        parts = called(language)
        for word, zipf in words(language, data, cldr):
            folded = text.fold(word)
            if len(folded) < SHORTEST or not folded[0].isalpha() or folded.isascii() or folded in lists.given_names():
                continue
            if folded in parts or zipf < EVERYDAY and folded in pairs:
                continue
            if language in FATHERS and folded[-1] == FATHERS[language] and folded[:-1] in lists.given_names():
                continue
            if language == "ko" and (len(word) >= TRANSCRIBED or given.is_given(word)):
                continue
            if language == "ja" and japanese.readings(word):
                continue
            if any(named[code][folded] > SHARE * seen[code][folded] for code in (language, *RELATED.get(language, ()))):
                continue
            if countries.named(word, language) or countries.capital(word, language):
                continue
            if (
                not common.no_given(folded, language)
                and not common.everyday(folded, language)
                and is_name(word, zipf, index)
            ):
                continue
            found.add(gazetteer.key(folded) >> 32)
        arrays[f"general_{language}"] = np.array(sorted(found), dtype=np.uint32)
        print(language, len(found))
    np.savez_compressed(common.FILE, **arrays)
    print(f"{common.FILE.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
