"""Towns whose names are words of the language, and small ones that no word marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly import text
from reportedly.extract.names.things import is_no_name
from reportedly.extract.places.again import LEAST_LETTERS, is_alone
from reportedly.extract.places.candidate import Candidate
from reportedly.extract.places.divisions import container_of
from reportedly.extract.places.known import is_common
from reportedly.extract.places.row import Row
from reportedly.extract.places.situation import Use
from reportedly.naming.gazetteer import Place

MIN_PEOPLE: Final = (
    4.5  # logarithm of the population from which a place is taken without any sign that a place is meant
)
MIN_PEOPLE_CASELESS: Final = (
    5.2  # the same where no capital helps: many small places share their name with common words
)
# Letters of a word that headlines of capitals write with one.
_LEAST_PLAIN: Final = 5


def hidden(row: Row, i: int, use: Use) -> tuple[int, tuple[Place, ...]] | None:
    """A town whose name is a word of the language, where a preposition stands before it ("in Nice", not in a headline of capitals) or what it lies in behind it ("Nice, France")."""
    words, places = row.words, row.places
    if words[i].folded not in places.hidden or not words[i].capital or not row.free[i] or not is_alone(words, i):
        return None
    plain = row.sentence.block != "headline" or any(not w.capital and len(w.text) >= _LEAST_PLAIN for w in words)
    if (use == "location" and plain) or container_of(words, i + 1, row.lex) != (None, None):
        return i + 1, places.lookup(words[i].text)
    return None


def weak(row: Row, i: int, after: int, found: tuple[Place, ...]) -> tuple[int, Candidate] | None:
    """A small place that no word marks: a name with a capital that stands alone, and is no given name nor word of the language."""
    words, lex = row.words, row.lex
    if not lex.cased or lex.nouns_capital or len(words[i].text) < LEAST_LETTERS or words[i].folded in lex.given:
        return None
    before = words[i - 1] if i and words[i - 1].gap in (" ", "-") else None
    behind = words[after] if after < len(words) and words[after - 1].gap in (" ", "-") else None
    if before is not None and before.capital and i > 1 or behind is not None and behind.capital:
        return None
    if is_common(words, i, after, lex) or is_no_name(words[i:after], lex):
        return None
    name = row.written(i, after)
    spelt = tuple(p for p in found if p.alternate or p.name == name)  # a heron is not in Héron
    if not spelt:
        return None
    return after, row.candidate(i, after, places=spelt, use="named", signed=False, weak=True)


def is_town(found: Sequence[Place], name: str) -> bool:
    """Whether a word of the language behind a preposition may mean any of the places: one of that very spelling and large enough, "in Split", but neither "a hearing into Bush's rules"
    (Būsh in Egypt) nor "a patch in IE" (Ie in Japan)."""
    return not found or any(
        p.people >= MIN_PEOPLE and (p.alternate or p.name == name or text.fold(p.name) != text.fold(name))
        for p in found
    )
