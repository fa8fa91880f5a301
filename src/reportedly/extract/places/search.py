"""Where an article names places: countries, adjectives of countries, names that the gazetteer knows, and what place words stand beside."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly import text
from reportedly.extract.names import features, sites
from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names.roles import country_at, is_plain
from reportedly.extract.names.search import MAX_CHARACTERS, sentence_lexicon
from reportedly.extract.names.things import is_no_name
from reportedly.extract.names.tokens import Token, tokens
from reportedly.extract.places.candidate import Candidate
from reportedly.extract.places.capitals import capital_at, capital_words
from reportedly.extract.places.divisions import container_of, is_beside, short_division
from reportedly.extract.places.known import is_common, is_ideographic, longest_name, written
from reportedly.extract.places.lexicon import Lexicon, of
from reportedly.extract.places.situation import (
    Use,
    is_in,
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
    hangul_unit,
    is_katakana,
    transcribed_unit,
    unit_after,
    with_kind,
)
from reportedly.extract.places.unknown import run, unknown_name
from reportedly.extract.places.venues import within
from reportedly.naming import common, countries, gazetteer
from reportedly.naming.gazetteer import Place
from reportedly.records import Article, NameMention, Sentence, Span

MIN_PEOPLE: Final = (
    4.5  # logarithm of the population from which a place is taken without any sign that a place is meant
)
MIN_PEOPLE_CASELESS: Final = (
    5.2  # the same where no capital helps: many small places share their name with common words
)


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
    return sorted([*found, *_again(found, cut)], key=lambda c: c.span)


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


def _again(
    found: Sequence[Candidate], cut: Sequence[tuple[Sentence, list[Token], list[bool], names_lexicon.Lexicon]]
) -> Iterator[Candidate]:
    """What is surely a place's name in one sentence, in the others where nothing marks it ("Velinga buries its dead")."""
    known = {text.fold(c.text): c for c in found if _is_sure(c)}
    covered = {i for c in found if not c.weak for i in range(c.span.start, c.span.end)} if known else set()
    for sentence, words, free, lex in cut if known else ():
        if not lex.cased:
            continue
        places = of(lex.language)
        for i, word in enumerate(words):
            like = known.get(word.folded) or known.get(word.stem) if word.capital and free[i] else None
            if like is None or word.start in covered or not _is_alone(words, i):
                continue
            use, _ = use_before(words, i, places, sentence)
            yield Candidate(
                span=Span(word.start, word.end), text=like.text, places=like.places, use=use, signed=True, country=like.country, container=like.container, sentence=sentence.index, stem=like.stem
            )  # fmt: skip


def _is_sure(candidate: Candidate) -> bool:
    """Whether a single word is marked as a place's name where it stands, and means no country."""
    name = candidate.text
    marked = candidate.signed and not candidate.tentative and candidate.use in ("location", "named")
    small = not any(p.kind == "country" or p.feature is not None for p in candidate.places)
    return (
        marked and small and len(name) >= _LEAST_WEAK and name[:1].isupper() and name.isalpha() and not name.isupper()
    )


def _is_alone(words: list[Token], i: int) -> bool:
    """Whether no other word with a capital stands beside a word, which would make another name of the two."""
    before = i > 1 and words[i - 1].gap in (" ", "-") and words[i - 1].capital
    behind = i + 1 < len(words) and words[i].gap in (" ", "-") and words[i + 1].capital
    return not before and not behind


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
    areas = features.find(words, lex)
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
                sentence=sentence.index, stem=written(words, i, unit - 1), exact=not is_katakana(word),
            )  # fmt: skip
            i = ended = unit
            continue
        area = areas.get(i) if areas else None
        if area is not None and all(free[i : area.after]):
            candidate = _feature(words, i, area, lex, places, sentence)
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
        if lex.cased and (plain.get(word.text) or is_plain(word, lex)) and word.start not in located:
            i += 1
            continue
        worth = free[i] and not (lex.cased and _is_small(words, i, lex, located))
        after, candidate = (_at(words, i, free, lex, places, located, sentence) if worth else None) or (i + 1, None)
        if candidate is not None:
            yield candidate
            ended = after
        i = after


def _feature(
    words: list[Token], i: int, area: features.Hit, lex: names_lexicon.Lexicon, places: Lexicon, sentence: Sentence
) -> Candidate | None:
    """The candidate of waters, an island and so on; none where a country is named, or a town or division by more words. What else has the name may be meant."""
    named = country_at(words, i, lex)
    longest = longest_name(words, i, [True] * len(words), lex, places)
    if named is not None and not named[2] and named[0] >= area.after or longest is not None and longest[0] > area.after:
        return None
    others = longest[1] if longest is not None and longest[0] == area.after else ()
    use, _ = use_before(words, i, places, sentence)
    if use == "named" and is_in(words, i, lex):
        use = "location"
    use, _ = use_around(words, i, area.after, places, use)
    container, country = container_of(words, area.after, lex)
    return Candidate(
        span=Span(words[i].start, words[area.after - 1].end), text=written(words, i, area.after), places=(*area.places, *others), use=use, signed=True, country=country,
        container=container, sentence=sentence.index,
    )  # fmt: skip


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
    longest = longest_name(words, i, free, lex, places) or _hidden(words, i, free, lex, places, use, sentence)
    if i in sites.find(words, lex).kinds and (longest is None or longest[0] == i + 1):
        return None  # "Selat Malaka" is not in Selat: the name follows
    area = _region(words, i, lex)
    if area is None and words[i].folded in places.water_starts and words[i].capital:
        area = _waters(words, i, free, lex, places)
    if area is not None and (named is None or named[0] <= area) and (longest is None or longest[0] <= area):
        return area, None
    if named is not None and (longest is None or longest[0] <= named[0]) and all(free[i : named[0]]):
        return named[0], _country(words, i, named, use, sentence, places)
    unit = _unit(words, i, longest, lex, places, (use, signed), sentence)
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
        return _division(words, i, short, use, signed or marked is not None, sentence)
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
        and max(p.people for p in found) < (MIN_PEOPLE if lex.cased else MIN_PEOPLE_CASELESS)
    ):
        return _weak(words, i, after, found, lex, sentence)
    span = Span(words[i].start, words[after - 1].end)
    container, country = container_of(words, after, lex)
    if (
        marked is None
        and is_common(words, i, after, lex)
        and container is None
        and country is None
        and not (signed and lex.cased and not places.nouns_capital and _is_town(found, written(words, i, after)))
        and not of_settlement(words, i, places)
    ):
        return None
    return after, Candidate(
        span=span, text=written(words, i, after), places=found, use=use, signed=signed or settled or i in sites.find(words, lex).names, country=country, container=container, sentence=sentence.index,
        quarter=is_quarter(words, i, after, lex, places),
    )  # fmt: skip


def _hidden(
    words: list[Token],
    i: int,
    free: list[bool],
    lex: names_lexicon.Lexicon,
    places: Lexicon,
    use: Use,
    sentence: Sentence,
) -> tuple[int, tuple[Place, ...]] | None:
    """A town whose name is a word of the language, where a preposition stands before it ("in Nice", not in a headline of capitals) or what it lies in behind it ("Nice, France")."""
    if words[i].folded not in places.hidden or not words[i].capital or not free[i] or not _is_alone(words, i):
        return None
    plain = sentence.block != "headline" or any(not w.capital and len(w.text) >= _LEAST_PLAIN for w in words)
    if (use == "location" and plain) or container_of(words, i + 1, lex) != (None, None):
        return i + 1, places.lookup(words[i].text)
    return None


def _unit(
    words: list[Token],
    i: int,
    longest: tuple[int, tuple[Place, ...]] | None,
    lex: names_lexicon.Lexicon,
    places: Lexicon,
    sign: tuple[Use, bool],
    sentence: Sentence,
) -> tuple[int, Candidate] | None:
    """The division, district or village that word `i` names by the word for its kind, written onto it or behind it, where the gazetteer has no such name."""
    found: tuple[Place, ...] = ()
    after, stem, tentative = i + 1, None, False
    if (division := adjective_division(words, i, lex, places)) is not None and division:
        found, after = division, i + 2
    elif longest is None and (end := transcribed_unit(words, i, lex)) is not None:
        after, stem = end + 1, written(words, i, end)
        found = gazetteer.find(stem)
    elif longest is None and (name := hangul_unit(words[i], lex)) is not None:
        found = gazetteer.find(name)
        chained = i > 0 and words[i - 1].gap == " " and _is_unit(words, i - 1, lex)
        if common.noun(words[i].folded, lex.language) or common.noun(words[i].stem, lex.language):
            return None
        stem, tentative = name, not chained
        if tentative and found and found[0].people < MIN_PEOPLE_CASELESS:
            found = ()
    else:
        return None
    use, _ = use_around(words, i, after, places, sign[0])
    container, country = container_of(words, after, lex)
    return after, Candidate(
        span=Span(words[i].start, words[after - 1].end), text=written(words, i, after), places=found, use=use, signed=True, country=country, container=container,
        sentence=sentence.index, stem=stem, tentative=tentative,
    )  # fmt: skip


def _is_unit(words: list[Token], i: int, lex: names_lexicon.Lexicon) -> bool:
    """Whether a word in Hangul is a known place with the word for its kind ("산둥성")."""
    name = hangul_unit(words[i], lex)
    return name is not None and gazetteer.is_known(name)


def _weak(
    words: list[Token], i: int, after: int, found: tuple[Place, ...], lex: names_lexicon.Lexicon, sentence: Sentence
) -> tuple[int, Candidate] | None:
    """A small place that no word marks: a name with a capital that stands alone, and is no given name nor word of the language."""
    if not lex.cased or lex.nouns_capital or len(words[i].text) < _LEAST_WEAK or words[i].folded in lex.given:
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


def _is_town(found: Sequence[Place], name: str) -> bool:
    """Whether a word of the language behind a preposition may mean any of the places: one of that very spelling and large enough, "in Split", but neither "a hearing into Bush's rules"
    (Būsh in Egypt) nor "a patch in IE" (Ie in Japan)."""
    return not found or any(
        p.people >= MIN_PEOPLE and (p.alternate or p.name == name or text.fold(p.name) != text.fold(name))
        for p in found
    )


# Letters of a word that headlines of capitals write with one.
_LEAST_PLAIN: Final = 5
_LEAST_WEAK: Final = 4  # letters of a small place that no word marks


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


def _division(
    words: list[Token], i: int, short: tuple[int, str, bool], use: Use, signed: bool, sentence: Sentence
) -> tuple[int, Candidate]:
    after, name, _ = short
    last = words[after - 1]
    name_written = written(words, i, after)
    pointed = last.gap.startswith(".") and not last.text.endswith(".")
    return after, Candidate(
        span=Span(words[i].start, last.end + pointed), text=name_written + "." * pointed, places=tuple(p for p in gazetteer.find(name) if p.kind == "division"), use=use, signed=signed,
        sentence=sentence.index,
    )  # fmt: skip


def _waters(words: list[Token], i: int, free: list[bool], lex: names_lexicon.Lexicon, places: Lexicon) -> int | None:
    """The index after the name of a gulf, bay or strait that is called after a land ("Gulf of Mexico"), None where there is none."""
    for phrase in places.waters:
        after = i + len(phrase)
        if after < len(words) and all(words[i + k].folded == w for k, w in enumerate(phrase)):
            return run(words, after, free, lex) if words[after].capital else None
    return None


def _region(words: list[Token], i: int, lex: names_lexicon.Lexicon) -> int | None:
    """The index after a part of the world ("Middle East") that begins at word `i`, None where there is none."""
    if not words[i].capital and lex.cased or not countries.may_begin_region(words[i].folded, lex.language):
        return None
    phrase, best = "", None
    for j in range(i, min(i + 3, len(words))):
        phrase += words[j].text
        if len(phrase) > 3 and countries.region(phrase, lex.language):
            best = j + 1
        phrase += words[j].gap
    return best


def _country(
    words: list[Token], i: int, hit: tuple[int, str, bool], use: Use, sentence: Sentence, places: Lexicon
) -> Candidate:
    record = gazetteer.country(hit[1])
    name = written(words, i, hit[0])
    namesakes = () if hit[2] else tuple(p for p in gazetteer.find(name) if p.kind != "country" and not p.alternate)
    part = next((p for p in namesakes if p.kind == "division" and p.country == hit[1]), None)
    if part is not None and record is not None and text.fold(part.name) != text.fold(record.name):
        record, namesakes = part, ()  # England is named, and lies in the United Kingdom
    namesakes = tuple(p for p in namesakes if p.country != hit[1])
    use = "demonym" if hit[2] else use_around(words, i, hit[0], places, use)[0]
    return Candidate(
        span=Span(words[i].start, words[hit[0] - 1].end), text=name, places=((record,) if record else ()) + namesakes, use=use, signed=True,
        country=None if namesakes else hit[1], sentence=sentence.index,
    )  # fmt: skip
