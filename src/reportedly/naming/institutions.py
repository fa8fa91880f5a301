"""One country's institution under its many names: "Pakistani foreign office", "Pakistan's Ministry of Foreign Affairs", "MOFA", "दفتر خارجہ", "Quai d'Orsay"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, Final

from reportedly import languages, text
from reportedly.naming import countries

WORLD: Final = "001"  # CLDR's code for the world, in the place of the country of a body of many countries
# A name of more words than this is no institution's name with a country beside it.
MOST_WORDS: Final = 10
# Particles between an institution and its country, folded; the possessive of English is split off its word.
_PARTICLES: Final = frozenset(
    {
        *("the", "of", "for", "'s", "s"),
        *("de", "del", "della", "dello", "d", "du", "des", "da", "do", "di", "der", "van", "von", "la", "le", "les", "el", "il", "lo", "l"),
        *("och", "og", "i", "u", "na", "w", "we", "в", "на", "ye", "wa", "za", "cha", "ya", "kwa", "của"),
        *("का", "की", "के", "র", "এর", "کا", "کی", "کے", "の", "의", "的"),
    }
)  # fmt: skip


@lru_cache(maxsize=16384)
def institution(name: str, country: str | None = None) -> tuple[str, str | None] | None:
    """Kind ("foreign-ministry", "united-nations") and country (ISO code, "001" for a body of many countries, None where neither the name nor `country` tells it) of a national institution; None for any other name.

    What stands beside the institution must be its country and nothing else, so that a city's health department is none.
    """
    folded = _spread(name)
    words = folded.split()
    if len(words) > MOST_WORDS:
        return None
    for low, high in _inside(words, text.is_unspaced(folded)):
        kind, own = _names()[" ".join(words[low:high]) if not text.is_unspaced(folded) else "".join(words[low:high])]
        beside = [w for w in (*words[:low], *words[high:]) if w not in _PARTICLES]
        stated = _country("".join(beside) if text.is_unspaced(folded) else " ".join(beside)) if beside else None
        if not beside or stated is not None:
            return kind, stated or own or country
    return None


def same_institution(left: str, right: str) -> bool:
    """Whether two names are one country's institution; names that tell no country are not taken for one."""
    one = institution(left)
    return one is not None and one[1] is not None and one == institution(right)


def _spread(name: str) -> str:
    """The folded name with its possessives apart, and words of unspaced scripts in single characters."""
    folded = text.fold(name).replace("'s ", " ").replace("s' ", "s ").strip(" .,'\"“”‘’«»()")
    return " ".join(w for w, _ in text.words(folded)) if text.is_unspaced(folded) else folded


def _inside(words: list[str], unspaced: bool) -> list[tuple[int, int]]:
    """Where names of institutions stand among the words, the longest first."""
    known = _names()
    spans = [(i, j) for i in range(len(words)) for j in range(i + 1, len(words) + 1)]
    joined = "" if unspaced else " "
    return sorted(
        (s for s in spans if joined.join(words[s[0] : s[1]]) in known), key=lambda s: (s[0] - s[1], s)
    )  # fmt: skip


def _country(beside: str) -> str | None:
    return countries.country(beside) or _inflected(beside)


def _inflected(word: str) -> str | None:
    """The country of a name in a case of a Slavic or Greek language (Пакистана, Польши), by its beginning."""
    if text.script(word) not in ("Cyrillic", "Greek") or len(word) < _LEAST_STEM:
        return None
    found = {countries.named(word[:-cut] + end) for cut in (1, 2) for end in _NOMINATIVE} - {None}
    return found.pop() if len(found) == 1 else None


_LEAST_STEM: Final = 5
_NOMINATIVE: Final = ("", "а", "я", "ія", "ия", "о", "ь", "ы")


@cache
def _names() -> Mapping[str, tuple[str, str | None]]:
    """Folded name → kind and the country whose institution alone goes by it."""
    table: dict[str, tuple[str, str | None]] = {}
    data: Mapping[str, Any] = languages.common("institutions")
    for kind, listed in data.items():
        for name in listed["names"]:
            table.setdefault(text.fold(name), (kind, None))
        for code, own in listed.get("of", {}).items():
            for name in own:
                table[text.fold(name)] = (kind, code)
    for kind, names in languages.common("bodies").items():
        for name in names:
            table.setdefault(text.fold(name), (kind, WORLD))
    return table
