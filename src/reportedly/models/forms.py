"""What the capital of a word, and particles written onto a name, tell beside the tagger's scores; the facts are in `forms.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np
import regex
from numpy.typing import NDArray

FILE: Final = Path(__file__).with_name("forms.toml")
_OPENERS: Final = frozenset(".!?:\"'“„«")
_SCRIPTS: Final = (("Hangul", regex.compile(r"\p{Hangul}")), ("kana", regex.compile(r"[\p{Hiragana}\p{Katakana}]")))
_HAN: Final = regex.compile(r"\p{Han}")
_HIRAGANA: Final = regex.compile(r"\p{Hiragana}")
Offsets = tuple[int, int]


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def going_on(words: Sequence[str]) -> NDArray[np.float32]:
    """What is added to the log score of each word of a line for going on with the name of the word before it: (words,).

    Only where a capital tells something: in a line that has both cases, and where the word before is not the first of its sentence.
    """
    found = np.zeros(len(words), np.float32)
    if not any(map(str.islower, "".join(words))):
        return found
    bonus, start, first = _file()["going_on"]["bonus"], True, False
    for number, word in enumerate(words):
        if word[0].isupper() and not start and not first:
            found[number] = bonus
        first = start and any(map(str.isalnum, word))
        start = word in _OPENERS or (start and not first)
    return found


def script(text: str) -> str | None:
    """Whose particles a text may have written onto its names: "Hangul", "kana" (Japanese), "Han" (Chinese) or None."""
    for name, sign in _SCRIPTS:
        if sign.search(text):
            return name
    return "Han" if _HAN.search(text) else None


def bare(start: int, end: int, text: str, *, first: Offsets, last: Offsets, script: str) -> Offsets:
    """A name without the particles that its first and last word pieces carry; a particle in a piece of its own is the tagger's to tell."""
    listed = _file()["particles"][script]
    start += len(next((p for p in listed["before"] if text.startswith(p, start, first[1] - 1)), ""))
    for particle in listed["after"]:
        cut = end - len(particle)
        if cut > max(start, last[0]) and text.startswith(particle, cut):
            # A word all in hiragana may be a name that ends so.
            return (start, end) if script == "kana" and _HIRAGANA.match(text, cut - 1) else (start, cut)
    return start, end
