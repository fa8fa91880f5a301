"""What tells a Korean name from the words beside it: its syllables, and the particles that are written onto words."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, Final

from reportedly import languages
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.tokens import Token
from reportedly.naming import common, countries

_SHORTEST_PARTED: Final = 2  # a particle of one syllable on a word of two at least, else it is a part of the word
_LENGTH: Final = 3  # syllables of most names: a family name of one and a given name of two


def is_name(word: Token, lex: Lexicon) -> bool:
    """Whether a word is a name by its syllables alone: a surname of one and two that given names are made of, and no word of the language."""
    return (
        has_shape(word, lex)
        and not common.general(word.stem, lex.language)
        and _speaks(word.stem, lex) >= float(_weights()["least"])
    )


def has_shape(word: Token, lex: Lexicon) -> bool:
    """Whether a word may be a name, where something else tells one."""
    name = word.stem
    return (
        len(name) == _LENGTH
        and name[0] in lex.surnames
        and name[1] in lex.given_letters
        and name[2] in lex.given_letters
        and word.folded not in lex.stops
        and not is_clause(word, lex)
        and countries.named(name, lex.language) is None
    )


def is_clause(word: Token, lex: Lexicon) -> bool:
    """Whether a word is a verb made of a noun, which says something of the next one ("촉구한")."""
    noun, end = word.stem[:-1], word.stem[-1:]
    return end in _listed("doing") and (noun in _verbal_nouns(lex.language) or common.general(noun, lex.language))


def is_parted(word: Token) -> bool:
    """Whether a word ends in a particle, so that it is not what the next one is said of."""
    return word.folded.endswith(_listed("parting")) and len(word.folded) > _SHORTEST_PARTED


def is_body(word: Token, lex: Lexicon) -> bool:
    """Whether a word is the name of a body by its end ("노동부")."""
    return word.stem.endswith(_listed("bodies")) and len(word.stem) >= _LENGTH and not has_shape(word, lex)


@lru_cache(maxsize=4096)
def _speaks(name: str, lex: Lexicon) -> float:
    """How much the syllables speak for a name (training/names/korean.py)."""
    known = _weights()
    total = float(known["bias"]) + float(known["listed"])
    total += float(known["first_two"]) * common.general(name[:2], lex.language)
    total += float(known["last_two"]) * common.general(name[1:], lex.language)
    return total + sum(float(known["places"][i].get(c, known["unknown"][i])) for i, c in enumerate(name))


@cache
def _weights() -> dict[str, Any]:
    data = dict(languages.load("ko", "syllables"))
    tables = [data[place] for place in ("first", "second", "third")]
    data["unknown"] = [table["unknown"] for table in tables]
    data["places"] = [{c: w for cs, w in table.items() if cs != "unknown" for c in cs} for table in tables]
    return data


@cache
def _listed(name: str) -> tuple[str, ...]:
    return tuple(languages.load("ko", "names")[name])


@cache
def _verbal_nouns(language: str) -> frozenset[str]:
    """Nouns of two syllables that make verbs of speech (주장, 요구), which begin like names."""
    cues = languages.load(language, "speech").get("cues", {})
    listed = {w for group in cues.values() for w in group if w.rstrip("*")[2:] in ("했", "하", "한", "했다")}
    return frozenset(w[:2] for w in listed)
