"""Bodies of scripts without capitals: a word such as bank with those behind it, or before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from reportedly import text
from reportedly.extract import conjugated
from reportedly.extract.names import lexicon, roles, told
from reportedly.extract.names.found import Found
from reportedly.extract.names.given import SHORTEST_STEM, is_part
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.roles import RoleAt
from reportedly.extract.names.tokens import Token
from reportedly.naming import common, gazetteer
from reportedly.records import Span

# Particles that end a Korean noun phrase.
_PARTED: Final = ("은", "는", "을", "를", "에서", "에게", "으로", "라고", "다고", "며", "께서")
_ARTICLE: Final = ("ال", "لل")
TIGHT: Final = ("", " ", "-", "\u200c", "\u00a0", "‑")


def institutions(words: list[Token], lex: Lexicon, covered: Mapping[int, RoleAt]) -> Iterator[Found]:
    """A word such as بنك with the words after it, a word such as बैंक with those before it, up to the next small word."""
    for i, word in enumerate(words):
        if word.folded in lex.organisation_first:
            last = _until(words, i + 1, lex, covered, 3)
            if lex.constructs and not _is_definite(words, i, last, lex):
                last = i + 1
            if last > i + 1:
                yield Found(span=Span(word.start, words[last - 1].end), kind="ORG", confidence=0.7, rule="organisation")
        elif word.folded in lex.organisation_last:
            first = i
            while (
                first
                and i - first < 3
                and is_part(words, first - 1, lex, covered)
                and words[first - 1].gap in TIGHT
                and not (lex.surnames and words[first - 1].folded.endswith(_PARTED))
                and words[first - 1].folded not in _verbs(lex.language)
                and not _is_inflected(words[first - 1], lex)
            ):
                first -= 1
            if first < i:
                yield Found(span=Span(words[first].start, word.end), kind="ORG", confidence=0.7, rule="organisation")


def _is_inflected(word: Token, lex: Lexicon) -> bool:
    """Whether a word is one of general texts with a case ending, which the words of a body's name before the one for its kind have not ("আদালতে পাঠায় *পুলিশ*")."""
    ending = len(word.folded) - len(word.stem)
    if ending < _CASE or not word.folded.startswith(word.stem):
        return False
    if word.stem in lex.organisation_last or common.general(word.folded, lex.language):
        return True
    known = told.is_told(word.stem, lex.language) or told.may_be_told(word.stem, lex.language)
    return len(word.stem) >= SHORTEST_STEM and known


_CASE: Final = 2  # letters of an ending that no word ends in by chance


def _is_definite(words: list[Token], i: int, last: int, lex: Lexicon) -> bool:
    """Whether an Arabic phrase from word `i` names a body: behind the article only what has it ("اللجنة المشتركة"), else something definite or a name ("حزب الشعب", "شرطة ديالى")."""
    if last <= i + 1:
        return False
    if words[i].folded.startswith(_ARTICLE):
        return words[i + 1].folded.startswith(_ARTICLE)
    if _is_adjective(words, i + 1, lex):
        return False
    return any(w.folded.startswith(_ARTICLE) or not _is_told(w, lex) for w in words[i + 1 : last])


def _is_told(word: Token, lex: Lexicon) -> bool:
    """Whether a word is one of the language rather than a place or a name."""
    if any(p.people >= _TOWN for p in gazetteer.find(word.text)) and not common.everyday(word.folded, lex.language):
        return False
    told = common.general(word.folded, lex.language) or common.everyday(word.folded, lex.language)
    return told or lex.is_noun(word.text)


_TOWN: Final = 4.5  # logarithm of the population of a place that a body may be of


def _is_adjective(words: list[Token], i: int, lex: Lexicon) -> bool:
    """Whether a word is an adjective of a country without the article ("شركة *تركية*": any Turkish company)."""
    hit = roles.country_at(words, i, lex)
    return hit is not None and hit[2] and not words[i].folded.startswith(_ARTICLE)


def _until(words: list[Token], i: int, lex: Lexicon, covered: Mapping[int, RoleAt], most: int) -> int:
    j = i
    while (
        j < len(words)
        and j - i < most
        and words[j - 1].gap in TIGHT
        and words[j].folded not in lex.stops
        and j not in covered
    ):
        if words[j].folded in lex.settlements and lex.postpositional is False and not _names_body(words, i, j, lex):
            break
        if words[j].text.isdigit() or begins_cue(words, j, lex) or j > i and _closes_construct(words, i, j, lex):
            break
        j += 1
    return j


def _names_body(words: list[Token], i: int, j: int, lex: Lexicon) -> bool:
    """Whether an Arabic word for a kind of place right behind the one for a body belongs to its name ("هيئة *ميناء* دمياط")."""
    tight = j + 1 < len(words) and words[j].gap in TIGHT
    return lex.constructs and j == i and tight and not _is_told(words[j + 1], lex)


@cache
def _verbs(language: str) -> frozenset[str]:
    """The verbs of speech of one word ("জানিয়েছে"), and the last words of longer ones."""
    groups = conjugated.cues(language) if lexicon.of(language).verbs_of_nouns else {}
    return frozenset(text.fold(p.split()[-1]) for listed in groups.values() for p in listed)


@cache
def _cues(language: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The verbs of speech of several words ("هشدار داد"), by their first."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    groups = conjugated.cues(language) if lexicon.of(language).verbs_of_nouns else {}
    for phrase in sorted({p for listed in groups.values() for p in listed if " " in p}):
        first, *rest = text.fold(phrase).split()
        found[first] = (*found.get(first, ()), tuple(rest))
    return found


def begins_cue(words: list[Token], i: int, lex: Lexicon) -> bool:
    """Whether a verb of speech of several words begins at the word, which may sound like a name."""
    rests = _cues(lex.language).get(words[i].folded)
    return rests is not None and any(tuple(w.folded for w in words[i + 1 : i + 1 + len(r)]) == r for r in rests)


def _closes_construct(words: list[Token], first: int, j: int, lex: Lexicon) -> bool:
    """Whether in Arabic a word is no more part of the name of a body: behind a word with the article only adjectives with it are ("هيئة الموانئ | كريم"), behind a name
    no word of the language without it ("هيئة ميناء دمياط | احتجاز السفينة")."""
    before, word = words[j - 1], words[j]
    if not lex.constructs or word.folded in lex.particles or word.folded.startswith((*_ARTICLE, "وال")):
        return False
    return before.folded.startswith(_ARTICLE) or not _is_told(before, lex) and _is_told(word, lex)
