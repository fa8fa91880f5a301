"""Capitals that are not named: "the Georgian capital", "la capitale géorgienne", "столица Грузии", "العاصمة الجورجية"."""

from __future__ import annotations

from functools import cache
from typing import Final

from reportedly import languages, text
from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names.roles import country_at
from reportedly.extract.names.tokens import Token
from reportedly.extract.places.candidate import Candidate
from reportedly.extract.places.known import longest_name
from reportedly.extract.places.row import Row
from reportedly.extract.places.situation import TIGHT, is_in, use_around, use_before
from reportedly.naming import gazetteer

_JOINS: Final = 2  # small words between the word for a capital and its country ("capitale de la Géorgie")
_GAPS: Final = (*TIGHT, ", ", ",", " (", "، ", "，", "、", ": ")


@cache
def capital_words(language: str) -> frozenset[str]:
    """The folded words for a capital."""
    return frozenset(map(text.fold, languages.load(language, "places").get("capital_words", ())))


def capital_at(row: Row, i: int) -> tuple[int, Candidate] | None:
    """The capital that is told by its country from word `i` on, where its name does not follow: the index after it, and the candidate."""
    words, lex, places = row.words, row.lex, row.places
    told = capital_words(lex.language)
    if not told:
        return None
    span = _capital(words, i, told, lex)
    if span is None:
        return None
    after, code = span
    seats = gazetteer.capital(code)
    if not seats or _is_named(row, after) or _is_named_before(row, i, seats[0].name):
        return None
    if lex.cased and not lex.base_endings and not (i and words[i - 1].folded in lex.begins | lex.locatives):
        return None  # "Russian capital fled": money
    use, _ = use_before(words, i, places, row.sentence)
    use = "location" if use == "named" and is_in(words, i, lex) else use
    use, _ = use_around(words, i, after, places, use)
    return after, row.candidate(i, after, places=seats, use=use, signed=True, country=code)


def _capital(words: list[Token], i: int, told: frozenset[str], lex: names_lexicon.Lexicon) -> tuple[int, str] | None:
    """The index after a country and the word for its capital, in either order, and the country's code."""
    word, size = words[i], _size(words, i, told)
    if size:
        j = i + size
        for _ in range(_JOINS + 1):
            if j >= len(words) or words[j - 1].gap not in TIGHT:
                return None
            hit = country_at(words, j, lex)
            if hit is not None:
                return hit[0], hit[1]
            small = lex.begins | lex.genitives | lex.joins | _site_joins(lex.language)
            if words[j].capital and lex.cased or words[j].folded not in small:
                return None
            j += 1
        return None
    hit = country_at(words, i, lex)
    if hit is None or word.folded in told:
        return None
    j = hit[0]
    if words[j - 1].gap not in ("'s ", "’s ", *TIGHT):
        return None
    if j < len(words) and words[j].folded in ("s", *lex.genitives):
        j += 1
    size = _size(words, j, told) if j < len(words) else 0
    return (j + size, hit[1]) if size else None


@cache
def _site_joins(language: str) -> frozenset[str]:
    """Small words between the word for a kind of place and its name (Swahili "mji mkuu *wa* Oman")."""
    return frozenset(map(text.fold, languages.load(language, "places").get("site_joins", ())))


def _size(words: list[Token], i: int, told: frozenset[str]) -> int:
    """How many words from word `i` on are a word for a capital: most, "ibu kota" is two, 首都 too."""
    one = words[i].folded
    if one in told or words[i].stem in told:
        return 1
    if i + 1 < len(words) and words[i].gap in ("", " ") and one + words[i].gap + words[i + 1].folded in told:
        return 2
    return 0


def _is_named(row: Row, after: int) -> bool:
    """Whether the name of a place follows ("the Georgian capital, Tbilisi")."""
    if after >= len(row.words) or row.words[after - 1].gap not in _GAPS:
        return False
    return longest_name(row.all_free(), after) is not None or row.lex.cased and row.words[after].capital


def _is_named_before(row: Row, i: int, name: str) -> bool:
    """Whether the capital's name stands right before ("Tbilisi, the Georgian capital")."""
    near = (longest_name(row.all_free(), j) for j in range(max(0, i - 3), i))
    return any(found is not None and any(p.name == name for p in found[1]) for found in near)
