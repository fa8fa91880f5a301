"""The Arabic article in names, as it is spoken before the letters that take it over ("as-Saffar", "eş-Şara", «аш-Шараа»)."""

from __future__ import annotations

import re
from typing import Final

from reportedly.text import fold

# How languages spell the article before sun letters, folded (so `as` is Czech and Turkish "aš", "eş" too); only with a hyphen behind it is one meant: most are words as well.
ARTICLES: Final = frozenset((
    "al", "el", "ul", "il", "ad", "ed", "an", "en", "ar", "er", "as", "es", "at", "et", "az", "ez", "ash", "esh", "asch", "esch", "ach", "ech",
    "asz", "esz", "adh", "edh", "ath", "eth", "аль", "эль", "ал", "ел", "ель", "ад", "эд", "ед", "ан", "эн", "ен", "ар", "эр", "ер", "ас", "эс",
    "ес", "аш", "эш", "еш", "ат", "эт", "ет", "аз", "эз", "ез", "αλ", "ελ", "αντ", "αν", "αρ", "ασ", "εσ", "ατ", "αζ", "ալ", "ադ", "ան",
    "ար", "աս", "աշ", "ատ", "ազ", "ალ", "ად", "ან", "არ", "ას", "აშ", "ატ", "აზ", "אל", "א", "अल", "अद", "अन", "अर", "अस", "अश", "अत",
    "अज",
))  # fmt: skip
_ARTICLE: Final = re.compile(r"(?<!\w)(\w{1,5})[-‑](?=(\w))")


def is_article(word: str) -> bool:
    """Whether a word, folded, is the Arabic article where a hyphen follows."""
    return word in ARTICLES


def without(name: str) -> str:
    """A name without the articles in it: "Nizar as-Saffar" as "Nizar Saffar"."""
    if "-" not in name and "‑" not in name:
        return name
    return _ARTICLE.sub(lambda m: "" if _is_meant(m[1], m[2]) else m[0], name)


def _is_meant(word: str, follows: str) -> bool:
    """Whether the article is meant, and not a syllable of an East Asian given name ("En-lai")."""
    return fold(word) in ARTICLES and not (word[0].isupper() and follows.islower())
