"""Adds to `src/reportedly/naming/common.npz` the everyday words, in scripts without capitals, that sound like a given name and are none.

    python training/names/words.py TEXTS    (needs `pip install wordfreq`, only here; TEXTS has `parallel.jsonl.gz`)

Frequencies are wordfreq's (3.1; Robyn Speer, CC BY-SA 4.0). A word is an everyday word where it is commoner in its language (Zipf scale) than every name that it
sounds like is in English, which names of people from elsewhere are not (توماس .4 below Thomas, صورة .7 above Sarah), and it is none of the given names of its own
language (`languages/given_native.toml`). What a word sounds like is asked of the tables of sounds and of what spellings of names taught (পিটার, Peter). Names whose
English spelling is an everyday word (Will, Said) count as commonly as "John" at the most.

In languages that wordfreq lacks, or has little of, a word that sounds like a name is an everyday word where sentences with their English have it without a name there
that it is like (`plain.py`); in the others too, where it stands in `SURELY` of them. A share of `SENTENCES` stands there for a frequency.

Words of a frequency of 4.9 and more are everyday words whatever they sound like, but for given names, particles and what `languages/*/names.toml` lists as parts of people's names, and bound a name.

Arrays: `everyday_LL` and `words_LL`, the upper halves of the gazetteer's hashes of folded words, sorted. `training/gazetteer/common.py` makes the others and is run before.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import wordfreq
from plain import sentences, translated

from reportedly import languages, text
from reportedly.extract.names import given, lexicon, lists
from reportedly.naming import common, gazetteer
from reportedly.naming.scripts import script_of, sounds
from reportedly.naming.similarity import part_similarity, sounds_like
from reportedly.naming.skeleton import part_keys, skeleton

LANGUAGES = ("ar", "bn", "fa", "he", "hi", "ur")
TRANSLATED = ("ka", "mr", "ps", "ta", "te")  # languages that it lacks, or has little of
SENTENCES = 0.02  # share of them in which a word stands that is as common as `EVERYDAY`
SURELY = 3  # sentences in which a word of the others stands that is no name although its frequency does not tell
LEAST = 2.5  # frequency below which a word is hardly met
MARGIN = 0.1
EVERYDAY = 4.9
MOST = 5.4  # the frequency of "John"


def people(language: str) -> set[str]:
    """Words of a language that are parts of people's names as well, folded."""
    return {text.fold(w) for w in languages.load(language, "names").get("people", ())}


Named = dict[str, list[tuple[float, str]]]


def latin() -> Named:
    """By the skeletons of their readings the given names, and how common each is in English."""
    frequencies = wordfreq.get_frequency_dict("en", "best")
    found = defaultdict(list)
    for name in sorted(n for n in lists.given_names() if script_of(n[0]) == "latin"):
        zipf = math.log10(frequencies.get(name.casefold(), 1e-9)) + 9
        for key in part_keys(name):
            found[key].append((min(zipf, MOST), name))
    return found


def commonest(word: str, index: Named) -> float:
    """How common in English the commonest name is that a word may be a spelling of."""
    least = given.GIVEN_VAGUE if script_of(word[0]) in ("arabic", "hebrew") else given.GIVEN
    own, most = sounds(word), 0.0
    for zipf, name in sorted({n for key in part_keys(word) for n in index.get(key, ())}, reverse=True):
        if zipf > most and (_sounds(word, own, name, least) or part_similarity(name, word) >= given.least_alike(name)):
            most = zipf
    return most


def _sounds(word: str, own: tuple[str, ...], name: str, least: float) -> bool:
    """Whether a word sounds like the likeliest reading of a name."""
    return (
        name in lists.heard_names()
        and skeleton(sounds(name)[0]) in part_keys(word)
        and sounds_like(own, sounds(name), least)
    )


def unnamed(language: str, least: int) -> dict[str, int]:
    """The folded words that stand in so many sentences, and are no names there, and in how many."""
    listed = people(language) | lexicon.of(language).particles | lists.given_names()
    plain = (
        (text.fold(w), n) for w, n in translated(language, Path(sys.argv[1])).items() if w[0].isalpha() and n >= least
    )
    return {w: n for w, n in plain if len(w) > 1 and not w.isascii() and w not in listed}


def hashes(words: Iterable[str]) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    """The upper halves of the gazetteer's hashes, sorted."""
    return np.array(sorted({gazetteer.key(w) >> 32 for w in words}), dtype=np.uint32)


def main() -> None:
    """Compare, write."""
    index, names = latin(), lists.given_names()
    with np.load(common.FILE) as file:
        arrays = {name: file[name] for name in file.files if not name.startswith(("words_", "everyday_"))}
    for language in TRANSLATED:
        plain = unnamed(language, 1)
        arrays[f"words_{language}"] = hashes(w for w in plain if given.is_given(w) or given.is_spelling(w, sure=False))
        least = SENTENCES * sentences(language, Path(sys.argv[1]))
        arrays[f"everyday_{language}"] = hashes(w for w, n in plain.items() if n >= least)
        print(language, len(arrays[f"words_{language}"]), len(arrays[f"everyday_{language}"]))
    for language in LANGUAGES:
        found, everyday = set(), set()
        parts = people(language) | lexicon.of(language).particles
        for word, share in wordfreq.get_frequency_dict(language, "best").items():
            zipf = math.log10(share) + 9
            folded = text.fold(word)
            if zipf < LEAST or folded in names or word.isascii():
                continue
            if zipf >= EVERYDAY and folded not in parts and word[0].isalpha():
                everyday.add(folded)
            if not given.is_given(word):
                continue
            if zipf - commonest(word, index) > MARGIN:
                found.add(folded)
        found |= {w for w in unnamed(language, SURELY) if given.is_given(w)}
        arrays[f"words_{language}"] = hashes(found)
        arrays[f"everyday_{language}"] = hashes(everyday)
        print(language, len(found), len(everyday))
    np.savez_compressed(common.FILE, **arrays)
    print(f"{common.FILE.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
