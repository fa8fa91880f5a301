"""People who do something, by the word that marks them in languages of South Asia: "अज़रबैजान के रऊफ़ तालिबज़ादे ने", "آذربائیجان کے … نے"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from reportedly import languages, text
from reportedly.extract.names import roles
from reportedly.extract.names.found import Found
from reportedly.extract.names.given import is_everyday, is_given
from reportedly.extract.names.scene import Scene
from reportedly.naming import common, gazetteer
from reportedly.records import Span

_WORDS: Final = (2, 4)  # of a name
_LARGE: Final = 4.0  # logarithm of the population of a place that somebody is said to be of


def find(scene: Scene) -> Iterator[Found]:
    """The names of several words before the mark of who does something, behind the country or place that they are of, or at the beginning of a sentence."""
    words, known = scene.words, marks(scene.lex.language)
    for i, word in enumerate(words):
        if word.folded not in known or not i or words[i - 1].gap != " ":
            continue
        first = i
        while first and i - first < _WORDS[1] and _may_name(scene, first - 1):
            first -= 1
            if first and not scene.goes_on(first - 1):
                break
        named = Span(words[first].start, words[i - 1].end)
        if i - first < _WORDS[0]:
            continue
        if _is_of_place(scene, first):
            yield Found(span=named, kind="PER", confidence=0.62, rule="agent")
        elif (not first or not scene.goes_on(first - 1)) and is_given(words[first].text):
            yield Found(span=named, kind="PER", confidence=0.6, rule="agent")


@cache
def marks(language: str) -> frozenset[str]:
    """What stands behind who does something."""
    return frozenset(map(text.fold, languages.load(language, "names").get("agent_marks", ())))


def _may_name(scene: Scene, i: int) -> bool:
    """Whether a word may be a part of a person's name: none of the language."""
    word, lex = scene.words[i], scene.lex
    if word.folded in lex.genitives or not scene.may_be_part(i) or is_everyday(word, lex):
        return False
    return not common.noun(word.folded, lex.language) or is_given(word.text, sure=True)


def _is_of_place(scene: Scene, first: int) -> bool:
    """Whether a country, or a place that is large enough, stands before, and the word that says that somebody is of it."""
    words, lex = scene.words, scene.lex
    if first < 2 or words[first - 1].folded not in lex.genitives or not scene.goes_on(first - 1):
        return False
    named = roles.country_at(words, first - 2, lex)
    if named is not None and named[0] == first - 1 and not named[2]:
        return True
    return any(p.people >= _LARGE for p in gazetteer.find(words[first - 2].text))
