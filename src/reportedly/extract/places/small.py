"""Towns whose names are words of the language, and small ones that no word marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly import text
from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names.things import is_no_name
from reportedly.extract.names.tokens import Token
from reportedly.extract.places.again import LEAST_LETTERS, is_alone
from reportedly.extract.places.candidate import Candidate
from reportedly.extract.places.divisions import container_of
from reportedly.extract.places.known import is_common, written
from reportedly.extract.places.lexicon import Lexicon
from reportedly.extract.places.situation import Use
from reportedly.naming.gazetteer import Place
from reportedly.records import Sentence, Span

MIN_PEOPLE: Final = (
    4.5  # logarithm of the population from which a place is taken without any sign that a place is meant
)
MIN_PEOPLE_CASELESS: Final = (
    5.2  # the same where no capital helps: many small places share their name with common words
)
# Letters of a word that headlines of capitals write with one.
_LEAST_PLAIN: Final = 5


def hidden(
    words: list[Token],
    i: int,
    free: list[bool],
    lex: names_lexicon.Lexicon,
    places: Lexicon,
    use: Use,
    sentence: Sentence,
) -> tuple[int, tuple[Place, ...]] | None:
    """A town whose name is a word of the language, where a preposition stands before it ("in Nice", not in a headline of capitals) or what it lies in behind it ("Nice, France")."""
    if words[i].folded not in places.hidden or not words[i].capital or not free[i] or not is_alone(words, i):
        return None
    plain = sentence.block != "headline" or any(not w.capital and len(w.text) >= _LEAST_PLAIN for w in words)
    if (use == "location" and plain) or container_of(words, i + 1, lex) != (None, None):
        return i + 1, places.lookup(words[i].text)
    return None


def weak(
    words: list[Token], i: int, after: int, found: tuple[Place, ...], lex: names_lexicon.Lexicon, sentence: Sentence
) -> tuple[int, Candidate] | None:
    """A small place that no word marks: a name with a capital that stands alone, and is no given name nor word of the language."""
    if not lex.cased or lex.nouns_capital or len(words[i].text) < LEAST_LETTERS or words[i].folded in lex.given:
        return None
    before = words[i - 1] if i and words[i - 1].gap in (" ", "-") else None
    behind = words[after] if after < len(words) and words[after - 1].gap in (" ", "-") else None
    if before is not None and before.capital and i > 1 or behind is not None and behind.capital:
        return None
    if is_common(words, i, after, lex) or is_no_name(words[i:after], lex):
        return None
    name = written(words, i, after)
    spelt = tuple(p for p in found if p.alternate or p.name == name)  # a heron is not in Héron
    if not spelt:
        return None
    span = Span(words[i].start, words[after - 1].end)
    return after, Candidate(
        span=span, text=name, places=spelt, use="named", signed=False, sentence=sentence.index, weak=True
    )  # fmt: skip


def is_town(found: Sequence[Place], name: str) -> bool:
    """Whether a word of the language behind a preposition may mean any of the places: one of that very spelling and large enough, "in Split", but neither "a hearing into Bush's rules"
    (Būsh in Egypt) nor "a patch in IE" (Ie in Japan)."""
    return not found or any(
        p.people >= MIN_PEOPLE and (p.alternate or p.name == name or text.fold(p.name) != text.fold(name))
        for p in found
    )
