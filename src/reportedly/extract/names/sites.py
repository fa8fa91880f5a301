"""Names that a word for a kind of place stands before: "barragem de X", "pelabuhan X", "пункт пропуску «X»", "wsi X". No gazetteer need know them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly import languages, text
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.tokens import Token, remembered
from reportedly.naming import gazetteer
from reportedly.records import Span

_GAPS: Final = ("", " ", "-", "‑", "'", "’", "\u00a0")
_HYPHENS: Final = ("-", "‑")
_OPENING: Final = '«“„"»'
_CLOSING: Final = '»”“"«'
# Words between the word for the kind and the name ("posto de fronteira da X"), and words of a name.
_MOST_JOINS: Final = 2
_MOST_WORDS: Final = 4


@dataclass(frozen=True, slots=True)
class _Kinds:
    """The words for kinds of places that stand before names, by their last word, the small words in between, and adjectives that say whose a place is."""

    phrases: dict[str, tuple[tuple[str, ...], ...]]
    joins: frozenset[str]
    homes: frozenset[str]


@cache
def _kinds(language: str) -> _Kinds:
    data = languages.load(language, "places")
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in data.get("sites_first", ()):
        *before, last = text.fold(phrase).split()
        phrases[last] = (*phrases.get(last, ()), tuple(before))
    joins, homes = (frozenset(map(text.fold, data.get(field, ()))) for field in ("site_joins", "home_words"))
    return _Kinds(phrases, joins, homes)


@dataclass(frozen=True, slots=True)
class Sites:
    """The names of a sentence: the index after each by that of its first word; and the indices of the words for their kinds."""

    names: dict[int, int]
    kinds: frozenset[int]


def find(words: list[Token], lex: Lexicon) -> Sites:
    """The names that words for kinds of places stand before; with that word where the gazetteer has it so ("Rio de Janeiro")."""
    found: Sites = remembered(words, lex, "sites", lambda: _sites(words, lex))
    return found


def _sites(words: list[Token], lex: Lexicon) -> Sites:
    found = list(_find(words, lex))
    return Sites({first: after for _, first, after in found}, frozenset(kind for kind, _, _ in found if kind >= 0))


def spans(words: list[Token], lex: Lexicon) -> Iterator[Span]:
    """The same as stretches of text."""
    for first, after in find(words, lex).names.items():
        yield Span(words[first].start, words[after - 1].end)


def _find(words: list[Token], lex: Lexicon) -> Iterator[tuple[int, int, int]]:
    kinds = _kinds(lex.language)
    if not kinds.phrases or not lex.cased:
        return
    for i, word in enumerate(words[:-1]):
        if word.folded in kinds.phrases and any(_stands(words, i, p) for p in kinds.phrases[word.folded]):
            name = _name(words, i + 1, kinds, lex)
            known = _known(words, i, name[1]) if name is not None and word.capital else None
            if known is not None:
                yield -1, i, known
            elif name is not None:
                yield i, *name


def _known(words: list[Token], first: int, last: int) -> int | None:
    """The index after the longest beginning of these words, of more than one, by which the gazetteer has a place."""
    phrase, found = words[first].text, None
    for i in range(first + 1, last):
        phrase += words[i - 1].gap + words[i].text
        if words[i].capital and gazetteer.find(phrase):
            found = i + 1
    return found


def _stands(words: list[Token], i: int, before: tuple[str, ...]) -> bool:
    if not before:
        return True
    return i >= len(before) and all(words[i - len(before) + k].folded == w for k, w in enumerate(before))


def _name(words: list[Token], first: int, kinds: _Kinds, lex: Lexicon) -> tuple[int, int] | None:
    """The name that follows from word `first` on: its first word and the index after its last."""
    joins = 0
    if kinds.joins and _describes(words, first, kinds):
        first += 1
    while (
        first < len(words) and joins < _MOST_JOINS and words[first].folded in kinds.joins and not words[first].capital
    ):
        if words[first - 1].gap not in _GAPS:
            return None
        first, joins = first + 1, joins + 1
    if first >= len(words) or kinds.joins and not joins:
        return None
    gap = words[first - 1].gap
    if gap.strip() and gap.strip() in _OPENING:
        return _quoted(words, first)
    if gap not in _GAPS or not _may_begin(words[first], lex):
        return None
    after = first + 1
    while after < len(words) and after - first < _MOST_WORDS and words[after - 1].gap in _GAPS:
        opened = all(w.folded in lex.no_place for w in words[first:after])  # "*Lower* Dir district"
        if words[after].capital and (opened or not _begins_larger(words, after, lex)):
            after += 1
        elif kinds.joins and words[after].folded in kinds.joins and _is_capital(words, after + 1):
            after += 2
        else:
            break
        if lex.nouns_capital:
            break
    if after - first > 1 and words[first].folded in lex.given and not joins:
        return None
    return first, after if not lex.nouns_capital or "-" in words[first].gap else first + 1


def _describes(words: list[Token], i: int, kinds: _Kinds) -> bool:
    """Whether an adjective stands between the word for the kind and the small word before the name ("la localidad *siria* de X", but not "la ciudad *natal* de X")."""
    return (
        i + 1 < len(words)
        and not words[i].capital
        and words[i].folded not in kinds.joins
        and words[i].folded not in kinds.homes
        and words[i].gap == words[i - 1].gap == " "
        and words[i + 1].folded in kinds.joins
        and not words[i + 1].capital
    )


def _quoted(words: list[Token], first: int) -> tuple[int, int] | None:
    """A name in quotation marks, all that they hold."""
    for after in range(first + 1, min(first + 1 + _MOST_WORDS, len(words) + 1)):
        mark = words[after - 1].gap.strip()[:1]
        if mark:
            return (first, after) if mark in _CLOSING and words[first].capital else None
    return None


def _may_begin(word: Token, lex: Lexicon) -> bool:
    return (
        word.capital
        and (len(word.text) > 2 or word.gap in _HYPHENS)  # "Ak-Sai"
        and word.folded not in lex.no_name
        and word.folded not in lex.begins
        and word.folded not in lex.organisation_first
        and not (word.text.isupper() and len(word.text) < 5)
    )


def _is_capital(words: list[Token], i: int) -> bool:
    return i < len(words) and words[i].capital and words[i - 1].gap in _GAPS


def _begins_larger(words: list[Token], i: int, lex: Lexicon) -> bool:
    """Whether the larger place begins here, whose kind follows it ("Лубен *Полтавской* области")."""
    return i + 1 < len(words) and words[i + 1].folded in lex.containers and not words[i + 1].capital
