"""Places that are known by their names alone, in scripts without capitals: countries, capitals, divisions and what is large."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from functools import lru_cache
from typing import Final

from reportedly import text
from reportedly.extract.names import roles
from reportedly.extract.names.found import Found
from reportedly.extract.names.institutions import TIGHT
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.roles import RoleAt
from reportedly.extract.names.tokens import Token, whole
from reportedly.extract.names.transcribed import is_within
from reportedly.naming import cities, common, countries, gazetteer
from reportedly.records import Span

_WELL_KNOWN: Final = 5.0  # logarithm of the population


def places(words: list[Token], lex: Lexicon, covered: Mapping[int, RoleAt], taken: Set[int]) -> Iterator[Found]:
    """Countries by their names and places that are large enough to be meant by their name alone."""
    i = 0
    while i < len(words):
        hit = roles.country_at(words, i, lex) if i not in taken else None
        if hit is not None:
            if not hit[2]:
                yield Found(
                    span=Span(words[i].start, words[hit[0] - 1].end), kind="LOC", confidence=0.8, rule="country"
                )
            i = hit[0]
            continue
        last = place_at(words, i, lex) if i not in taken and i not in covered else None
        if last is not None:
            yield Found(span=Span(words[i].start, words[last - 1].end), kind="LOC", confidence=0.55, rule="gazetteer")
        i = last or i + 1


def place_at(words: list[Token], i: int, lex: Lexicon) -> int | None:
    """One past the last word of the place that begins at the word: the longest that is named or large enough."""
    if words[i].folded in lex.stops or len(words[i].text) < 2 and not lex.unspaced:
        return None
    phrase, best = "", None
    for j in range(i, min(i + (6 if lex.unspaced else 3), len(words))):
        phrase += words[j].text
        named, large = _is_place(phrase, lex.language) if len(phrase) > 1 else (False, False)
        if (
            (named or large)
            and text.fold(phrase) not in lex.no_place
            and (not lex.unspaced or whole(words, i, j + 1) and not is_within(words, i, j + 1, lex.language))
            and (named or not _is_vague(words, i, j + 1, lex))
        ):
            best = j + 1
        if words[j].gap not in TIGHT:
            break
        if j == i + lex.unspaced and not (
            gazetteer.goes_on(phrase) or countries.may_begin(words[i].folded, lex.language)
        ):
            break
        phrase += words[j].gap
    return best


@lru_cache(maxsize=65536)
def _is_place(phrase: str, language: str) -> tuple[bool, bool]:
    """Whether a phrase names a capital or division as a language calls them, and whether it names a large place of the gazetteer."""
    if countries.capital(phrase, language) or countries.division(phrase, language):
        return True, False
    known = gazetteer.find(phrase)
    return False, bool(known) and known[0].people >= _WELL_KNOWN


def _is_vague(words: list[Token], i: int, after: int, lex: Lexicon) -> bool:
    """Whether words that name a large place more often mean something else."""
    if lex.is_vague([w.folded for w in words[i:after]]):
        return True
    if lex.unspaced:
        name = "".join(w.text for w in words[i:after])
        return common.word(name, lex.language) and not (
            countries.named(name, lex.language) or cities.find(name, lex.language)
        )
    return after == i + 1 and common.word(words[i].folded, lex.language)
