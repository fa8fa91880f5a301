"""People whose names no list has, in scripts without capitals: words that the language does not know, between a bound and a word that tells that somebody says something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly import languages, text
from reportedly.extract import conjugated
from reportedly.extract.names import agents
from reportedly.extract.names.found import Found
from reportedly.extract.names.given import (
    WELL_KNOWN,
    has_clitic,
    is_everyday,
    is_general,
    is_given,
    is_noun,
    is_unknown,
)
from reportedly.extract.names.institutions import TIGHT
from reportedly.extract.names.lexicon import Lexicon, split
from reportedly.extract.names.roles import AND, CONJUNCTIONS
from reportedly.extract.names.scene import Scene
from reportedly.extract.names.tokens import Token
from reportedly.naming import common
from reportedly.records import Span

_WORDS: Final = (2, 4)  # of a name
_LONGEST: Final = 5  # words of a phrase that tells that something is said
_GROUPS: Final = ("said", "announced", "confirmed", "denied", "alleged", "quoted")

_ENDING: Final = 3  # letters of an ending that a phrase begins with

Phrases = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Said:
    """How a language tells who says something: words before a name, words behind it, verbs, marks, what begins what was said, and whether verbs stand before their subject."""

    before: Phrases
    after: Phrases
    verbs: Phrases
    marks: frozenset[str]
    that: frozenset[str]
    verb_first: bool


@cache
def _said(language: str) -> _Said:
    data = languages.load(language, "speech")
    according, told = data.get("according", {}), data.get("words", {})
    cues = conjugated.cues(language)
    final = data.get("order") == "final"  # what stands before the verb is not who says it
    return _Said(
        before=_cut(p for p in according.get("before", ()) if len(p) > 1),
        after=_cut((*according.get("after", ()), *according.get("after_alleged", ()))),
        verbs=frozenset()
        if final
        else _cut(_with_and(language, (p for group in _GROUPS for p in cues.get(group, ())))),
        marks=agents.marks(language),
        that=frozenset(map(text.fold, told.get("that", ()))),
        verb_first=not (data.get("verb_last") or final or told.get("markers")) or bool(data.get("free_order")),
    )


def _with_and(language: str, phrases: Iterable[str]) -> Iterator[str]:
    """The phrases, also behind a conjunction that is written onto them."""
    for phrase in phrases:
        yield phrase
        if languages.load(language, "names").get("clitics"):
            yield from (conjunction + phrase for conjunction in CONJUNCTIONS)


def _cut(phrases: Iterable[str]) -> Phrases:
    return frozenset(tuple(text.fold(w) for w in split(p)) for p in phrases if "*" not in p)


def find(scene: Scene, people: Set[int]) -> Iterator[Found]:
    """The names of one sentence that stand beside a word of saying and at a bound, before what somebody is, or joined to a name; `people` are the ends of the names found."""
    words, lex = scene.words, scene.lex
    if not common.general_words(lex.language) or lex.surnames:
        return  # names of Korean have rules of their own
    i = 0
    while i < len(words):
        after = _run(scene, i)
        if (
            after - i >= _WORDS[0]
            and _sounds(words[i:after], lex.language)
            and (_is_speaker(scene, i, after) or _is_apposed(scene, i, after) or _is_joined(words, i, people))
        ):
            span = Span(words[i].start, words[after - 1].end)
            yield Found(span=span, kind="PER", confidence=0.58, rule="stranger")
        i = max(after, i + 1)


def _run(scene: Scene, i: int) -> int:
    """The index behind the words from `i` on that may together be the name of somebody unknown."""
    words, j = scene.words, i
    while j < len(words) and j - i <= _WORDS[1] and _is_strange(scene, j, first=j == i):
        if j > i and has_clitic(words[j], scene.lex):
            break
        j += 1
        if words[j - 1].gap != " ":
            break
    return j if j - i <= _WORDS[1] else i


def _is_strange(scene: Scene, i: int, *, first: bool) -> bool:
    """Whether a word is none of the language, or a given name, or a particle of names; a later one may be one that is not common."""
    word, lex = scene.words[i], scene.lex
    if not scene.may_be_part(i):
        return False
    if word.folded in lex.particles:
        return True
    if is_everyday(word, lex) or is_general(word, lex) or is_noun(word, lex):
        return False
    return not first or is_unknown(word, lex) or is_given(word.text, sure=True)


def _sounds(words: list[Token], language: str) -> bool:
    """Whether words that a language of few known words lacks are a name: one of them sounds like a given name, or ends as names do ("…შვილმა", "…ભાઈ")."""
    if common.general_words(language) >= WELL_KNOWN:
        return True
    tails = _tails(language)
    return any(is_given(w.text) or bool(tails) and w.folded.endswith(tails) for w in words)


@cache
def _tails(language: str) -> tuple[str, ...]:
    return tuple(map(text.fold, languages.load(language, "names").get("person_tails", ())))


def _is_speaker(scene: Scene, first: int, after: int) -> bool:
    """Whether a word of saying stands on one side of a name, and a bound on the other."""
    words, said = scene.words, _said(scene.lex.language)
    if _ends(words, first, said.before):
        return True
    if _begins(words, after, said.after) or _opens(words, first) and is_followed(words, after, scene.lex):
        return True
    bound = after >= len(words) or not scene.goes_on(after - 1) or words[after].folded in said.that
    return said.verb_first and bound and _ends(words, first, said.verbs)


def _opens(words: list[Token], first: int) -> bool:
    """Whether a sentence or a part of it behind a mark begins with a word."""
    return not first or words[first - 1].gap not in TIGHT and words[first - 1].gap[-1:].isspace()


def _is_apposed(scene: Scene, first: int, after: int) -> bool:
    """Whether what somebody is stands behind the name in a phrase of its own: "રૂપલબેન વાઘેલા, *પરિવારોના વકીલ*, …"."""
    words = scene.words
    if not _opens(words, first) or after >= len(words) or words[after - 1].gap.strip() not in _COMMAS:
        return False
    for i in range(after, min(after + _LONGEST, len(words))):
        if i in scene.covered:
            return True
        if not scene.goes_on(i):
            break
    return False


def _is_joined(words: list[Token], first: int, people: Set[int]) -> bool:
    """Whether "and" stands before a name, and the name of somebody before that: "رحمه لوگونگو *و* زفرینو ماکووله"."""
    tight = first > 1 and words[first - 1].gap == words[first - 2].gap == " "
    return tight and words[first - 1].folded in AND and words[first - 2].end in people


_COMMAS: Final = (",", "،", "、")


def is_followed(words: list[Token], after: int, lex: Lexicon) -> bool:
    """Whether what marks who says or does something stands behind a name: a word of its own, a verb of saying, or an ending and a word of saying."""
    said = _said(lex.language)
    if words[after - 1].gap not in TIGHT:
        return False
    if after < len(words) and words[after].folded in said.marks:
        return True
    return _begins(words, after, said.after) or _begins(words, after, said.verbs)


def _begins(words: list[Token], i: int, phrases: Phrases) -> bool:
    """Whether one of the phrases begins at word `i`, or its first part is written onto the word before ("…ના જણાવ્યા અનુસાર")."""
    told = tuple(w.folded for w in words[i : i + _LONGEST])
    if any(told[:n] in phrases for n in range(1, len(told) + 1)):
        return True
    last = words[i - 1].folded
    return any(
        (last[k:], *told[:n]) in phrases
        for n in range(1, len(told) + 1)
        for k in range(max(2, len(last) - _ENDING), len(last))
    )


def _ends(words: list[Token], i: int, phrases: Phrases) -> bool:
    """Whether one of the phrases ends before word `i`."""
    if not i or words[i - 1].gap not in TIGHT:
        return False
    told = tuple(w.folded for w in words[max(0, i - _LONGEST) : i])
    return any(told[-n:] in phrases for n in range(1, len(told) + 1))
