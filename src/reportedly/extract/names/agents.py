"""People who do something, by the word that marks them in languages of South Asia: "अज़रबैजान के रऊफ़ तालिबज़ादे ने", "آذربائیجان کے … نے"."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from functools import cache
from typing import Final

from reportedly import languages, text
from reportedly.extract.names import roles
from reportedly.extract.names.found import Found
from reportedly.extract.names.given import is_everyday, is_given, is_part
from reportedly.extract.names.institutions import TIGHT
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.roles import RoleAt
from reportedly.extract.names.tokens import Token
from reportedly.naming import common, gazetteer
from reportedly.records import Span

_WORDS: Final = (2, 4)  # of a name
_LARGE: Final = 4.0  # logarithm of the population of a place that somebody is said to be of


def find(words: list[Token], lex: Lexicon, covered: Mapping[int, RoleAt], taken: Container[int]) -> Iterator[Found]:
    """The names of several words before the mark of who does something, behind the country or place that they are of, or at the beginning of a sentence."""
    marks = _marks(lex.language)
    for i, word in enumerate(words):
        if not marks or word.folded not in marks or not i or words[i - 1].gap != " ":
            continue
        first = i
        while first and i - first < _WORDS[1] and _may_name(words, first - 1, lex, covered, taken):
            first -= 1
            if first and words[first - 1].gap not in TIGHT:
                break
        named = Span(words[first].start, words[i - 1].end)
        if i - first < _WORDS[0]:
            continue
        if _is_of_place(words, first, lex):
            yield Found(span=named, kind="PER", confidence=0.62, rule="agent")
        elif (not first or words[first - 1].gap not in TIGHT) and is_given(words[first].text):
            yield Found(span=named, kind="PER", confidence=0.6, rule="agent")


@cache
def _marks(language: str) -> frozenset[str]:
    return frozenset(map(text.fold, languages.load(language, "names").get("agent_marks", ())))


def _may_name(words: list[Token], i: int, lex: Lexicon, covered: Mapping[int, RoleAt], taken: Container[int]) -> bool:
    """Whether a word may be a part of a person's name: none of the language."""
    word = words[i]
    if i in covered or i in taken or word.folded in lex.genitives or not is_part(words, i, lex, covered):
        return False
    if is_everyday(word, lex):
        return False
    return not common.noun(word.folded, lex.language) or is_given(word.text, sure=True)


def _is_of_place(words: list[Token], first: int, lex: Lexicon) -> bool:
    """Whether a country, or a place that is large enough, stands before, and the word that says that somebody is of it."""
    if first < 2 or words[first - 1].folded not in lex.genitives or words[first - 1].gap not in TIGHT:
        return False
    named = roles.country_at(words, first - 2, lex)
    if named is not None and named[0] == first - 1 and not named[2]:
        return True
    return any(p.people >= _LARGE for p in gazetteer.find(words[first - 2].text))
