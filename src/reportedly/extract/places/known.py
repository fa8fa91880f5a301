"""Names of places that the gazetteer knows, as they stand in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly import text
from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names.tokens import Token, whole
from reportedly.extract.names.transcribed import is_within
from reportedly.extract.places.lexicon import Lexicon, is_spoken
from reportedly.extract.places.row import Row, written
from reportedly.extract.places.situation import OF_NOTE, TIGHT
from reportedly.naming import cities, common, countries, gazetteer
from reportedly.naming.gazetteer import Place

MAX_WORDS: Final = 5  # words of the longest name looked up


def longest_name(row: Row, i: int) -> tuple[int, tuple[Place, ...]] | None:
    """The longest name from word `i` on that the gazetteer knows: the index after it and the places of that name."""
    words, free, lex, places = row.words, row.free, row.lex, row.places
    word = words[i]
    cased = word.text[0].lower() != word.text[0].upper()
    ideographic = is_ideographic(word)
    if (
        cased
        and not word.capital
        or len(word.text) < 2
        and not ideographic
        or word.folded in lex.no_name
        or word.text in lex.nobody
    ):
        return None
    best: tuple[int, tuple[Place, ...]] | None = None
    phrase = ""
    full = places.short.get(word.folded) if word.gap.startswith(".") else None
    for j in range(i, min(len(words), i + (8 if ideographic else MAX_WORDS))):
        if not free[j] or j > i and words[j - 1].gap not in TIGHT:
            break
        phrase += words[j].text
        if j == i and (word.folded in places.no_place or word.folded in lex.stops):
            phrase += words[j].gap
            continue
        if not cased or words[j].capital:
            found = places.lookup(phrase)
            if j == i and lex.base_endings and _is_rather_at_home(words, i, places, found):
                found = lex.inflected_at_home(word.folded) or found
            if j > i and full is not None:
                found = tuple(dict.fromkeys((*found, *places.lookup(full + phrase[len(word.text) + 1 :]))))
            if not found and j == i and word.stem != word.folded:
                found = places.lookup(word.stem) or lex.inflected_places(word.folded)
                if found and places.article and places.article in word.folded[: -len(word.stem)]:
                    found = tuple(p for p in found if is_spoken(places.language, p.country))
            if not found and cased and j > i and lex.base_endings and all(w.capital for w in words[i : j + 1]):
                found = lex.inflected_name([w.folded for w in words[i : j + 1]])
            if not found and j == i and places.joined and word.text.startswith(places.joined):
                found = _without_clitic(word.text, places)
            if not found and lex.nouns_capital and phrase.endswith("s"):
                found = _of_genitive(phrase[:-1], places)
            if found and (
                lex.is_vague([w.folded for w in words[i : j + 1]])
                and not (j > i and _opens_name(words, i, lex))
                or j == i
                and not lex.cased
                and word.folded in places.features_first
            ):
                found = ()
            if (
                found
                and len(phrase) > 1
                and (not lex.unspaced or whole(words, i, j + 1) and not is_within(words, i, j + 1, lex.language))
            ):
                best = (j + 1, found)
        if (
            len(phrase) > 1
            and j == i + ideographic
            and not (
                gazetteer.goes_on(phrase)
                or cities.begins(phrase, lex.language)
                or full
                or countries.may_begin(word.folded, lex.language)
                or lex.first_changes
                and word.folded.endswith(tuple(old for old, _ in lex.first_changes))
            )
        ):
            break
        phrase += words[j].gap
    return best


def _is_rather_at_home(words: list[Token], i: int, places: Lexicon, found: Sequence[Place]) -> bool:
    """Whether a town at home in another case is meant rather than what is written so: a word right before says that the name of a place follows, or the ending does ("Baján" in Hungarian)."""
    if any(is_spoken(places.language, p.country) for p in found):
        return False
    people = max((p.people for p in found), default=0.0)
    if found and words[i].text.endswith(places.where_endings) and all(p.alternate for p in found):
        return people < OF_NOTE
    told = i > 0 and words[i - 1].gap in TIGHT and words[i - 1].folded in places.locatives | places.settlements
    return told and people < _OF_SOME_NOTE


_OF_SOME_NOTE: Final = (
    4.5  # logarithm of the population from which a place abroad is meant rather than a town at home in another case
)


def _opens_name(words: list[Token], i: int, lex: names_lexicon.Lexicon) -> bool:
    """Whether an article has a capital within a sentence, so that it is part of a name ("la provincia de La Serena")."""
    return lex.cased and i > 0 and words[i].capital and words[i].folded in lex.begins and words[i - 1].gap in TIGHT


_WELL_KNOWN: Final = 5.0  # logarithm of the population from which a name with the s of a German genitive is taken


def _of_genitive(name: str, places: Lexicon) -> tuple[Place, ...]:
    """The divisions and great towns of a name whose genitive stands in the text ("in Teilen Baden-Württembergs")."""
    return tuple(p for p in places.lookup(name) if p.kind in ("country", "division") or p.people >= _WELL_KNOWN)


_LEAST_BEHIND: Final = 3  # letters of a name behind a clitic


def _without_clitic(name: str, places: Lexicon) -> tuple[Place, ...]:
    """The places of some size whose name stands behind a conjunction or preposition written onto it ("وبغداد", "لكييف")."""
    for clitic in places.joined:
        rest = name[len(clitic) :]
        if (
            name.startswith(clitic)
            and len(rest) >= _LEAST_BEHIND
            and not common.everyday(text.fold(name), places.language)
            and not common.word(text.fold(rest), places.language)
        ):
            found = tuple(p for p in places.lookup(rest) if p.kind != "county" and p.people >= _OF_SOME_SIZE)
            if found:
                return found
    return ()


_OF_SOME_SIZE: Final = 5.6  # logarithm of the population


def is_ideographic(word: Token) -> bool:
    return len(word.text) == 1 and not word.text.isascii() and word.text.isalpha() and text.is_unspaced(word.text)


def is_common(words: list[Token], i: int, after: int, lex: names_lexicon.Lexicon) -> bool:
    """Whether the word that a place was found by is hardly ever one: as it stands, or without what was taken off it to find the place."""
    if lex.unspaced:
        return common.word(written(words, i, after), lex.language)
    if after > i + 1:
        return False
    word = words[i]
    if common.word(word.folded, lex.language):
        return True
    return word.stem != word.folded and common.word(word.stem, lex.language) and not gazetteer.find(word.text)
