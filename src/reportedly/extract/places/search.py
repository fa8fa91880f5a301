"""Where an article names places: countries, adjectives of countries, names that the gazetteer knows, and what place words stand beside."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.extract.names import features, sites
from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names.roles import country_at, is_plain
from reportedly.extract.names.search import MAX_CHARACTERS, sentence_lexicon
from reportedly.extract.names.tokens import Token, tokens
from reportedly.extract.names.transcribed import is_transcribing
from reportedly.extract.places import areas, small, thai
from reportedly.extract.places.again import again
from reportedly.extract.places.candidate import Candidate
from reportedly.extract.places.capitals import capital_at, capital_words
from reportedly.extract.places.divisions import container_of, is_beside, short_division
from reportedly.extract.places.known import is_common, is_ideographic, longest_name, written
from reportedly.extract.places.lexicon import Lexicon, is_spoken, of
from reportedly.extract.places.situation import (
    Use,
    is_quarter,
    of_settlement,
    settles,
    use_around,
    use_before,
)
from reportedly.extract.places.spots import Spot, find_unspaced
from reportedly.extract.places.spots import find as find_spots
from reportedly.extract.places.units import (
    adjective_division,
    is_katakana,
    unit_after,
    with_kind,
)
from reportedly.extract.places.unknown import run, unknown_name
from reportedly.extract.places.venues import within
from reportedly.naming import cities, common, countries, gazetteer
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
    cut: list[tuple[Sentence, list[Token], list[bool], names_lexicon.Lexicon]] = []
    for sentence in sentences:
        lex = sentence_lexicon(article, sentence)
        words = tokens(
            article.text, sentence.span.start, min(sentence.span.end, sentence.span.start + MAX_CHARACTERS), lex
        )
        free = _outside(words, taken)
        for i in within(words, bodies, lex, of(lex.language)) if bodies else ():
            free[i] = True
        if repeated:
            of_others = _outside(words, repeated)
            free = [
                f and (o or _is_place_again(words, i, of(lex.language), sentence))
                for i, (f, o) in enumerate(zip(free, of_others, strict=True))
            ]
        found.extend(_in_sentence(words, free, lex, of(lex.language), located, sentence))
        cut.append((sentence, words, free, lex))
        if article.language == "th":
            found.extend(thai.find(article.text, sentence, taken))
    return sorted([*found, *again(found, cut)], key=lambda c: c.span)


def spots(article: Article, sentences: Sequence[Sentence], names: Sequence[NameMention]) -> list[Spot]:
    """The squares, stations, crossings and the like of an article, in the order of the text."""
    bodies = sorted(n.span for n in names if n.kind in ("PER", "ORG"))
    found: list[Spot] = []
    for sentence in sentences:
        lex = sentence_lexicon(article, sentence)
        words = tokens(
            article.text, sentence.span.start, min(sentence.span.end, sentence.span.start + MAX_CHARACTERS), lex
        )
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


def _in_sentence(
    words: list[Token],
    free: list[bool],
    lex: names_lexicon.Lexicon,
    places: Lexicon,
    located: dict[int, int],
    sentence: Sentence,
) -> Iterator[Candidate]:
    i, plain = 0, lex.plain
    hits = features.find(words, lex)
    seats = capital_words(lex.language)
    ended = -1  # the index after the last candidate
    while i < len(words):
        word = words[i]
        unit = unit_after(words, i, lex) if i == ended and free[i] else None
        if unit is not None and longest_name(words, i, free, lex, places) is not None:
            unit = None
        if unit is not None:
            yield Candidate(
                span=Span(word.start, words[unit - 1].end), text=written(words, i, unit), places=gazetteer.find(written(words, i, unit - 1)), use="named", signed=True,
                sentence=sentence.index, stem=written(words, i, unit - 1), exact=not all(is_katakana(w) or is_transcribing(w.text) for w in words[i : unit - 1]),
            )  # fmt: skip
            i = ended = unit
            continue
        area = hits.get(i) if hits else None
        if area is not None and all(free[i : area.after]):
            candidate = areas.feature(words, i, area, lex, places, sentence)
            if candidate is not None:
                yield candidate
                i = area.after
                continue
        seat = word.folded in seats or i + 1 < len(words) and f"{word.folded} {words[i + 1].folded}" in seats
        told = lex.cased and seat and free[i] and capital_at(words, i, lex, places, sentence)
        if told:
            yield told[1]
            i = ended = told[0]
            continue
        skipped = lex.cased and (plain.get(word.text) or is_plain(word, lex)) and word.start not in located
        if skipped and not _opens_country(words, i, lex):
            i += 1
            continue
        worth = free[i] and not (lex.cased and _is_small(words, i, lex, located))
        after, candidate = (_at(words, i, free, lex, places, located, sentence) if worth else None) or (i + 1, None)
        if candidate is not None:
            yield candidate
            ended = after
        i = after


def _opens_country(words: list[Token], i: int, lex: names_lexicon.Lexicon) -> bool:
    """Whether the name of a country in several words begins with a word that is no name by itself ("Ba Lan", "Den Dominikanske Republik")."""
    named = country_at(words, i, lex) if words[i].capital else None
    return named is not None and not named[2] and named[0] > i + 1


def _is_small(words: list[Token], i: int, lex: names_lexicon.Lexicon, located: dict[int, int]) -> bool:
    """Whether a word begins no place because it is written small, where places have a capital, and is no adjective of a country either."""
    first = words[i].text[0]
    small = not words[i].capital and first.lower() != first.upper()
    return small and words[i].start not in located and country_at(words, i, lex) is None


def _at(
    words: list[Token],
    i: int,
    free: list[bool],
    lex: names_lexicon.Lexicon,
    places: Lexicon,
    located: dict[int, int],
    sentence: Sentence,
) -> tuple[int, Candidate | None] | None:
    """What word `i` begins: the index after it, and the candidate (None for a part of the world, or waters, which are passed over)."""
    seat = capital_at(words, i, lex, places, sentence)
    if seat is not None and all(free[i : seat[0]]):
        return seat
    use, signed = use_before(words, i, places, sentence)
    named = country_at(words, i, lex)
    longest = longest_name(words, i, free, lex, places) or small.hidden(words, i, free, lex, places, use, sentence)
    if i in sites.find(words, lex).kinds and (longest is None or longest[0] == i + 1):
        return None  # "Selat Malaka" is not in Selat: the name follows
    area = areas.region(words, i, lex)
    if area is None and words[i].folded in places.water_starts and words[i].capital:
        area = areas.waters(words, i, free, lex, places)
    if area is not None and (named is None or named[0] < area) and (longest is None or longest[0] <= area):
        return area, None
    if (
        named is not None
        and (longest is None or longest[0] <= named[0])
        and all(free[i : named[0]])
        and not _is_province(words, i, named, longest, places)
    ):
        return named[0], areas.country(words, i, named, use, sentence, places)
    unit = areas.unit(words, i, longest, lex, places, (use, signed), sentence)
    if unit is not None:
        return unit
    marked = _marked(words, i, located) if located else None
    if marked is not None and marked > i + 1 and adjective_division(words, marked - 1, lex, places) is not None:
        marked -= 1  # "Прилуках *Черниговской* области"
    short = short_division(words, i, lex) if words[i].capital else None
    if (
        short is not None
        and (longest is None or longest[0] <= short[0])
        and (marked is not None or is_beside(words, i, short, use, signed))
    ):
        return areas.division(words, i, short, use, signed or marked is not None, sentence)
    if (
        longest is not None
        and marked is not None
        and longest[0] < marked
        and _goes_on(words[longest[0] - 1 : marked], places)
    ):
        longest = None
    if (
        longest is not None
        and lex.cased
        and is_quarter(words, i, i, lex, places)
        and longest[0] < run(words, i, free, lex)
    ):
        longest = None  # "Stadtteil Rothe Erde" is not Rothe
    if longest is None and marked is not None and i + 1 < marked and words[i].folded in places.settlements:
        return None  # "مدينة لوبني": the name follows
    if longest is None and marked is not None and settles(words, i, places) and i + 2 < marked:
        return None  # "Town of Groton": the name follows
    if lex.nouns_capital and longest is None and words[i].folded in places.quarters:
        return None  # "Stadtteil Rothe Erde"
    if lex.nouns_capital and longest is None and i + 2 < len(words) and words[i + 1].folded in places.quarters:
        return i + 2, _townsman(words[i], sentence)
    if longest is None:
        return unknown_name(words, i, free, lex, places, marked, (use, signed), sentence)
    after, found = with_kind(words, longest[0], lex), longest[1]
    signed = signed or after > longest[0]
    use, settled = use_around(words, i, after, places, use)
    if (
        found
        and not (signed or settled or marked)
        and max(p.people for p in found) < (small.MIN_PEOPLE if lex.cased else small.MIN_PEOPLE_CASELESS)
    ):
        return small.weak(words, i, after, found, lex, sentence)
    if not signed and _is_everyday(words, i, after, found, use, lex):
        return None
    span = Span(words[i].start, words[after - 1].end)
    container, country = container_of(words, after, lex)
    if (
        marked is None
        and is_common(words, i, after, lex)
        and container is None
        and country is None
        and not (signed and lex.cased and not places.nouns_capital and small.is_town(found, written(words, i, after)))
        and not of_settlement(words, i, places)
    ):
        return None
    return after, Candidate(
        span=span, text=written(words, i, after), places=found, use=use, signed=signed or settled or i in sites.find(words, lex).names, country=country, container=container, sentence=sentence.index,
        quarter=is_quarter(words, i, after, lex, places),
    )  # fmt: skip


def _is_everyday(
    words: list[Token],
    i: int,
    after: int,
    found: Sequence[gazetteer.Place],
    use: Use,
    lex: names_lexicon.Lexicon,
) -> bool:
    """Whether what would be a place abroad is an everyday word of a script without capitals: "میدان" is a square rather than Medan."""
    if lex.cased or after > i + 1 or any(p.kind == "country" or is_spoken(lex.language, p.country) for p in found):
        return False
    if countries.capital(words[i].text, lex.language) or cities.find(words[i].text, lex.language):
        return False
    forms = {words[i].folded, words[i].stem}
    return any(common.everyday(form, lex.language) for form in forms)


def _is_province(
    words: list[Token],
    i: int,
    named: tuple[int, str, bool],
    longest: tuple[int, tuple[gazetteer.Place, ...]] | None,
    places: Lexicon,
) -> bool:
    """Whether a country's name is a province's of another one: the word for one stands beside it ("Gaza province", "province de Luxembourg") and the gazetteer has it."""
    after, code, adjective = named
    if (
        adjective
        or longest is None
        or longest[0] != after
        or not any(p.country != code and p.kind == "division" for p in longest[1])
    ):
        return False
    behind = after < len(words) and words[after - 1].gap == " "
    if behind and words[after].folded in places.containers:
        return True
    if i and words[i - 1].gap == " " and words[i - 1].folded in places.settlements | places.settlement_words:
        return True
    return i > 1 and words[i - 1].folded in places.of and words[i - 2].folded in places.settlement_words


def _townsman(word: Token, sentence: Sentence) -> Candidate | None:
    """The town that an adjective before the word for a part of it is made of ("im Aachener Stadtteil X")."""
    ending = next((e for e in _OF_TOWNS if word.folded.endswith(e)), None)
    found = gazetteer.find(word.text[: -len(ending)]) if ending is not None else ()
    span = Span(word.start, word.end)
    return (
        Candidate(span=span, text=word.text, places=found, use="named", signed=True, sentence=sentence.index)
        if found
        else None
    )


_OF_TOWNS: Final = (
    "er",
)  # the ending of German adjectives of towns; those of other stems (Bremer, Dresdner) are not found


def _marked(words: list[Token], i: int, located: dict[int, int]) -> int | None:
    """The index after the name of a place that begins at word `i`, where one does; its last point is no word's."""
    end = located.get(words[i].start)
    return None if end is None else next((j for j in range(i + 1, len(words) + 1) if _reaches(words[j - 1], end)), None)


# Words of a name with the larger place that it is in: its last, the name of that and the word for its kind.
_WITH_LARGER: Final = 3


def _goes_on(words: list[Token], places: Lexicon) -> bool:
    """Whether the name of a place goes on behind its first word of these: "Griffith Park" is not in Griffith, "Niigata City" is Niigata."""
    if words[0].gap in ("-", "‑"):
        return True
    if len(words) > _WITH_LARGER - 1 and words[-1].folded in places.containers:
        return False  # "Пинск Брестской области"
    return any(w.capital and w.folded not in places.containers and w.folded not in places.kinds for w in words[1:])


def _reaches(word: Token, end: int) -> bool:
    return word.end + word.gap.startswith(".") >= end
