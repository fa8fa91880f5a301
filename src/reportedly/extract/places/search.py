"""Where an article names places: countries, adjectives of countries, names that the gazetteer knows, and what place words stand beside."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.extract.names import features
from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names.roles import country_at, is_plain
from reportedly.extract.names.search import words_in
from reportedly.extract.names.tokens import Token
from reportedly.extract.names.transcribed import is_transcribing
from reportedly.extract.places import areas, thai
from reportedly.extract.places.again import again
from reportedly.extract.places.candidate import Candidate
from reportedly.extract.places.capitals import capital_at, capital_words
from reportedly.extract.places.known import is_ideographic, longest_name
from reportedly.extract.places.lexicon import Lexicon, of
from reportedly.extract.places.row import Row
from reportedly.extract.places.situation import use_before
from reportedly.extract.places.spots import Spot, find_unspaced
from reportedly.extract.places.spots import find as find_spots
from reportedly.extract.places.starting import Found, starting
from reportedly.extract.places.units import is_katakana, unit_after
from reportedly.extract.places.venues import within
from reportedly.naming import gazetteer
from reportedly.records import Article, NameMention, Sentence, Span


def find(article: Article, sentences: Sequence[Sentence], names: Sequence[NameMention]) -> list[Candidate]:
    """All candidates of an article, without overlaps, in the order of the text."""
    # A route ("the Naples-Cosenza train") says where something runs, not where anything happens.
    taken = sorted(
        n.span
        for n in names
        if n.kind in ("PER", "ORG") and n.extractor not in ("bare role", "repeat") or n.extractor == "route"
    )
    repeated = sorted(n.span for n in names if n.kind in ("PER", "ORG") and n.extractor == "repeat")
    located = {n.span.start: n.span.end for n in names if n.kind == "LOC"}
    bodies = sorted(n.span for n in names if n.kind in ("ORG", "PER") and n.extractor in _BODIES)
    found: list[Candidate] = []
    rows: list[Row] = []
    for sentence in sentences:
        lex, words = words_in(article, sentence)
        free = _outside(words, taken)
        for i in within(words, bodies, lex, of(lex.language)) if bodies else ():
            free[i] = True
        if repeated:
            of_others = _outside(words, repeated)
            free = [
                f and (o or _is_place_again(words, i, of(lex.language), sentence))
                for i, (f, o) in enumerate(zip(free, of_others, strict=True))
            ]
        rows.append(Row(sentence, words, free, lex, of(lex.language), located))
        found.extend(_in_sentence(rows[-1]))
        if article.language == "th":
            found.extend(thai.find(article.text, sentence, taken))
    return sorted([*found, *again(found, rows)], key=lambda c: c.span)


def spots(article: Article, sentences: Sequence[Sentence], names: Sequence[NameMention]) -> list[Spot]:
    """The squares, stations, crossings and the like of an article, in the order of the text."""
    bodies = sorted(n.span for n in names if n.kind in ("PER", "ORG"))
    found: list[Spot] = []
    for sentence in sentences:
        lex, words = words_in(article, sentence)
        if lex.unspaced:
            found.extend(find_unspaced(words, lex, sentence))
        else:
            low = max(0, bisect_right(bodies, sentence.span.start, key=lambda s: s.start) - 1)
            around = bodies[low : bisect_right(bodies, sentence.span.end, key=lambda s: s.start)]
            found.extend(find_spots(words, around, lex, of(lex.language), sentence))
    return found


# Rules whose names may hold the name of the place where what they name stands.
_BODIES: Final = frozenset({"organisation", "office", "shape", "tagger", "repeat"})


def _is_place_again(words: list[Token], i: int, places: Lexicon, sentence: Sentence) -> bool:
    """Whether a word that repeats somebody's name, or a club's, is said as a place that the gazetteer knows all the same ("in Niigata", 니가타에서)."""
    located = (
        use_before(words, i, places, sentence)[0] == "location"
        or bool(places.endings)
        and words[i].folded.endswith(places.endings)
    )
    if not located:
        return False
    if is_ideographic(words[i]):
        return i + 1 < len(words) and gazetteer.is_known(words[i].text + words[i + 1].text)
    return gazetteer.is_known(words[i].text) or gazetteer.is_known(words[i].stem)


def _outside(words: list[Token], taken: list[Span]) -> list[bool]:
    """For each word whether it lies outside all spans (both in the order of the text)."""
    out = [True] * len(words)
    if not words:
        return out
    first = max(0, bisect_right(taken, words[0].start, key=lambda s: s.start) - 1)
    for span in taken[first : bisect_right(taken, words[-1].start, key=lambda s: s.start)]:
        for i in range(
            bisect_left(words, span.start, key=lambda w: w.start), bisect_left(words, span.end, key=lambda w: w.start)
        ):
            out[i] = False
    return out


def _in_sentence(row: Row) -> Iterator[Candidate]:
    """The candidates of a sentence, from left to right."""
    i, ended = 0, -1  # the word looked at, and the index after the last candidate
    hits = features.find(row.words, row.lex)
    seats = capital_words(row.lex.language)
    while i < len(row.words):
        found: Found | None = _unit_behind(row, i) if i == ended and row.free[i] else None
        area = hits.get(i) if found is None and hits else None
        if area is not None and all(row.free[i : area.after]) and (lies := areas.feature(row, i, area)) is not None:
            yield lies
            i = area.after
            continue
        if found is None and row.lex.cased and row.free[i] and _may_be_seat(row, i, seats):
            found = capital_at(row, i)
        if found is None and row.free[i] and not _is_no_beginning(row, i):
            found = starting(row, i)
        after, candidate = found or (i + 1, None)
        if candidate is not None:
            yield candidate
            ended = after
        i = after


def _unit_behind(row: Row, i: int) -> tuple[int, Candidate] | None:
    """A district or village right behind the place that it is in, by the word for its kind."""
    after = unit_after(row.words, i, row.lex)
    if after is None or longest_name(row, i) is not None:
        return None
    name = row.written(i, after - 1)
    exact = not all(is_katakana(w) or is_transcribing(w.text, row.lex.language) for w in row.words[i : after - 1])
    return after, row.candidate(i, after, places=gazetteer.find(name), use="named", signed=True, stem=name, exact=exact)


def _may_be_seat(row: Row, i: int, seats: frozenset[str]) -> bool:
    """Whether a word, or it and the next, may tell of a capital."""
    word, last = row.words[i].folded, i + 1 == len(row.words)
    return word in seats or not last and f"{word} {row.words[i + 1].folded}" in seats


def _is_no_beginning(row: Row, i: int) -> bool:
    """Whether no place begins with a word where places have a capital: one that is written small, or plainly another word that opens no country's name."""
    word, lex = row.words[i], row.lex
    if not lex.cased:
        return False
    if (lex.plain.get(word.text) or is_plain(word, lex)) and word.start not in row.located:
        return not _opens_country(row.words, i, lex)
    return _is_small(row.words, i, lex, row.located)


def _opens_country(words: list[Token], i: int, lex: names_lexicon.Lexicon) -> bool:
    """Whether the name of a country in several words begins with a word that is no name by itself ("Ba Lan", "Den Dominikanske Republik")."""
    named = country_at(words, i, lex) if words[i].capital else None
    return named is not None and not named[2] and named[0] > i + 1


def _is_small(words: list[Token], i: int, lex: names_lexicon.Lexicon, located: dict[int, int]) -> bool:
    """Whether a word begins no place because it is written small, where places have a capital, and is no adjective of a country either."""
    first = words[i].text[0]
    small = not words[i].capital and first.lower() != first.upper()
    return small and words[i].start not in located and country_at(words, i, lex) is None
