"""Where an article names places: countries, adjectives of countries, names that the gazetteer knows, and what place words stand beside."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly import text
from reportedly.extract.names import features, sites
from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names.roles import country_at, is_plain
from reportedly.extract.names.search import MAX_CHARACTERS, sentence_lexicon
from reportedly.extract.names.tokens import Token, tokens, whole
from reportedly.extract.places.divisions import container_of, is_beside, short_division
from reportedly.extract.places.lexicon import Lexicon, of
from reportedly.extract.places.situation import (
    TIGHT,
    Use,
    is_featured,
    is_in,
    is_quarter,
    of_settlement,
    settles,
    use_around,
    use_before,
)
from reportedly.naming import common, countries, gazetteer
from reportedly.naming.gazetteer import Place
from reportedly.records import Article, NameMention, Sentence, Span

MAX_WORDS: Final = 5  # words of the longest name looked up
MIN_PEOPLE: Final = (
    4.5  # logarithm of the population from which a place is taken without any sign that a place is meant
)
MIN_PEOPLE_CASELESS: Final = (
    5.2  # the same where no capital helps: many small places share their name with common words
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A stretch that may name a place. `signed` tells that the words around it say so; `country` and `container` (a division) are named right after it.

    `stem` is the name without an ending, where it may have one. `quarter` tells that the text calls it a part of a town. A `tentative` one is a place only if the gazetteer has one that sounds so.
    """

    span: Span
    text: str
    places: tuple[Place, ...]
    use: Use
    signed: bool
    country: str | None = None
    container: str | None = None
    sentence: int = 0
    stem: str | None = None
    tentative: bool = False
    quarter: bool = False


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
    found: list[Candidate] = []
    for sentence in sentences:
        lex = sentence_lexicon(article, sentence)
        words = tokens(
            article.text, sentence.span.start, min(sentence.span.end, sentence.span.start + MAX_CHARACTERS), lex
        )
        free = _outside(words, taken)
        if repeated:
            of_others = _outside(words, repeated)
            free = [
                f and (o or _is_place_again(words, i, of(lex.language), sentence))
                for i, (f, o) in enumerate(zip(free, of_others, strict=True))
            ]
        found.extend(_in_sentence(words, free, lex, of(lex.language), located, sentence))
    return found


def _is_place_again(words: list[Token], i: int, places: Lexicon, sentence: Sentence) -> bool:
    """Whether a word that repeats somebody's name, or a club's, is said as a place that the gazetteer knows all the same ("in Niigata", 니가타에서)."""
    located = (
        use_before(words, i, places, sentence)[0] == "location"
        or bool(places.endings)
        and words[i].folded.endswith(places.endings)
    )
    if not located:
        return False
    if _ideographic(words[i]):
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
    while i < len(words):
        word = words[i]
        area = areas.get(i) if areas else None
        if area is not None and all(free[i : area.after]):
            candidate = _feature(words, i, area, lex, places, sentence)
            if candidate is not None:
                yield candidate
                i = area.after
                continue
        if lex.cased and (plain.get(word.text) or is_plain(word, lex)) and word.start not in located:
            i += 1
            continue
        worth = free[i] and not (lex.cased and _is_small(words, i, lex, located))
        after, candidate = (_at(words, i, free, lex, places, located, sentence) if worth else None) or (i + 1, None)
        if candidate is not None:
            yield candidate
        i = after


def _feature(
    words: list[Token], i: int, area: features.Hit, lex: names_lexicon.Lexicon, places: Lexicon, sentence: Sentence
) -> Candidate | None:
    """The candidate of waters, an island and so on; none where a country is named, or a town or division by more words. What else has the name may be meant."""
    named = country_at(words, i, lex)
    longest = _known(words, i, [True] * len(words), lex, places)
    if named is not None and not named[2] and named[0] >= area.after or longest is not None and longest[0] > area.after:
        return None
    others = longest[1] if longest is not None and longest[0] == area.after else ()
    use, _ = use_before(words, i, places, sentence)
    if use == "named" and is_in(words, i, lex):
        use = "location"
    use, _ = use_around(words, i, area.after, places, use)
    container, country = container_of(words, area.after, lex)
    return Candidate(
        span=Span(words[i].start, words[area.after - 1].end), text=_written(words, i, area.after), places=(*area.places, *others), use=use, signed=True, country=country,
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
    use, signed = use_before(words, i, places, sentence)
    named = country_at(words, i, lex)
    longest = _known(words, i, free, lex, places)
    if i in sites.find(words, lex).kinds and (longest is None or longest[0] == i + 1):
        return None  # "Selat Malaka" is not in Selat: the name follows
    area = _region(words, i, lex)
    if area is None and words[i].folded in places.water_starts and words[i].capital:
        area = _waters(words, i, free, lex, places)
    if area is not None and (named is None or named[0] <= area) and (longest is None or longest[0] <= area):
        return area, None
    if named is not None and (longest is None or longest[0] <= named[0]) and all(free[i : named[0]]):
        return named[0], _country(words, i, named, use, sentence, places)
    marked = _marked(words, i, located) if located else None
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
        and longest[0] < _run(words, i, free, lex)
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
        return _unknown(words, i, free, lex, places, marked, (use, signed), sentence)
    after = longest[0]
    found = longest[1]
    use, settled = use_around(words, i, after, places, use)
    if (
        found
        and not (signed or settled or marked)
        and max(p.people for p in found) < (MIN_PEOPLE if lex.cased else MIN_PEOPLE_CASELESS)
    ):
        return None
    span = Span(words[i].start, words[after - 1].end)
    container, country = container_of(words, after, lex)
    if (
        after == i + 1
        and marked is None
        and common.word(words[i].folded, lex.language)
        and container is None
        and country is None
        and not (signed and lex.cased and not places.nouns_capital)
        and not of_settlement(words, i, places)
    ):
        return None
    return after, Candidate(
        span=span, text=_written(words, i, after), places=found, use=use, signed=signed or settled, country=country, container=container, sentence=sentence.index,
        quarter=is_quarter(words, i, after, lex, places),
    )  # fmt: skip


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
    written = _written(words, i, after)
    pointed = last.gap.startswith(".") and not last.text.endswith(".")
    return after, Candidate(
        span=Span(words[i].start, last.end + pointed), text=written + "." * pointed, places=tuple(p for p in gazetteer.find(name) if p.kind == "division"), use=use, signed=signed,
        sentence=sentence.index,
    )  # fmt: skip


def _waters(words: list[Token], i: int, free: list[bool], lex: names_lexicon.Lexicon, places: Lexicon) -> int | None:
    """The index after the name of a gulf, bay or strait that is called after a land ("Gulf of Mexico"), None where there is none."""
    for phrase in places.waters:
        after = i + len(phrase)
        if after < len(words) and all(words[i + k].folded == w for k, w in enumerate(phrase)):
            return _run(words, after, free, lex) if words[after].capital else None
    return None


def _unknown(
    words: list[Token],
    i: int,
    free: list[bool],
    lex: names_lexicon.Lexicon,
    places: Lexicon,
    marked: int | None,
    sign: tuple[Use, bool],
    sentence: Sentence,
) -> tuple[int, Candidate] | None:
    """A name that the gazetteer does not know, where the words around it say that it is a place's."""
    if marked is None and words[i].folded in places.features_first:
        return None  # a lake; its name follows
    able = (
        (_is_name(words[i], lex) and not _is_noun(words[i], lex))
        if lex.cased
        else not lex.unspaced and _free_word(words[i], lex)
    )
    if not able and marked is None:
        return None
    after = marked if marked is not None else _run(words, i, free, lex)
    use, settled = use_around(words, i, after, places, sign[0])
    settlement, featured = of_settlement(words, i, places), is_featured(words, i, after, places)
    if marked is None and lex.cased and not (settled or featured or settlement or sign[1] and use == "location"):
        return None
    ended = words[i].folded.endswith(places.endings) if places.endings else False
    if marked is None and not lex.cased and not (settled and use == "named" or featured or settlement or ended):
        return None
    if featured and after < len(words) and words[after].folded in places.features:
        after += 1
    name = _written(words, i, after)
    found = _called_otherwise(words, i, after, places) if lex.cased else ()
    container, country = container_of(words, after, lex)
    return after, Candidate(
        span=Span(words[i].start, words[after - 1].end), text=name, places=found, use=use, signed=True, country=country, container=container, sentence=sentence.index,
        stem=words[i].stem if after == i + 1 and words[i].stem != words[i].folded else None, tentative=not lex.cased and marked is None and not featured,
        quarter=is_quarter(words, i, after, lex, places),
    )  # fmt: skip


_LARGE: Final = 5.0  # logarithm of the population from which a part of a town is looked for in it ("South Los Angeles", but not the Western Wall in Wall)


def _called_otherwise(words: list[Token], i: int, after: int, places: Lexicon) -> tuple[Place, ...]:
    """The places of a name that the gazetteer writes with another word for its kind, or of what a part is named of ("Western Massachusetts")."""
    name, last = _written(words, i, after), words[after - 1]
    if last.folded in places.short_last and after > i + 1:
        return gazetteer.find(f"{_written(words, i, after - 1)} {places.short_last[last.folded]}")
    found = next((f for word in places.counties if (f := gazetteer.find(f"{name} {word}"))), ())
    rest = i
    while rest < after - 1 and words[rest].folded in places.parts:
        rest += 1
    if found or rest == i:
        return found
    return tuple(
        p
        for p in places.lookup(_written(words, rest, after))
        if p.kind in ("country", "division") or p.people >= _LARGE
    )


def _is_noun(word: Token, lex: names_lexicon.Lexicon) -> bool:
    """Whether a word with a capital is another word, or a Roman numeral."""
    return lex.is_vague([word.folded]) or lex.nouns_capital and common.noun(word.folded, lex.language)


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


def _written(words: list[Token], i: int, after: int) -> str:
    return "".join(w.text + (w.gap if j < after - 1 else "") for j, w in enumerate(words[i:after], i))


def _country(
    words: list[Token], i: int, hit: tuple[int, str, bool], use: Use, sentence: Sentence, places: Lexicon
) -> Candidate:
    record = gazetteer.country(hit[1])
    name = _written(words, i, hit[0])
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


def _is_name(word: Token, lex: names_lexicon.Lexicon) -> bool:
    return word.capital and word.folded not in lex.no_name and word.folded not in lex.begins and len(word.text) > 2


def _free_word(word: Token, lex: names_lexicon.Lexicon) -> bool:
    return (
        len(word.text) > 2
        and word.text[0].isalpha()
        and word.folded not in lex.stops
        and word.folded not in lex.genitives
        and not word.text.isascii()
    )


def _run(words: list[Token], i: int, free: list[bool], lex: names_lexicon.Lexicon) -> int:
    j = i + 1
    while (
        lex.cased
        and j < len(words)
        and j - i < MAX_WORDS
        and free[j]
        and words[j - 1].gap in TIGHT
        and words[j].capital
        and words[j].folded not in lex.no_name
    ):
        j += 1
    return j


def _known(
    words: list[Token], i: int, free: list[bool], lex: names_lexicon.Lexicon, places: Lexicon
) -> tuple[int, tuple[Place, ...]] | None:
    """The longest name from word `i` on that the gazetteer knows: the index after it and the places of that name."""
    word = words[i]
    cased = word.text[0].lower() != word.text[0].upper()
    ideographic = _ideographic(word)
    if cased and not word.capital or len(word.text) < 2 and not ideographic or word.folded in lex.no_name:
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
            if j > i and full is not None:
                found = tuple(dict.fromkeys((*found, *places.lookup(full + phrase[len(word.text) + 1 :]))))
            if not found and j == i and word.stem != word.folded:
                found = places.lookup(word.stem) or lex.inflected_places(word.folded)
            if not found and lex.nouns_capital and phrase.endswith("s"):
                found = _of_genitive(phrase[:-1], places)
            if found and (
                lex.is_vague([w.folded for w in words[i : j + 1]])
                or j == i
                and not lex.cased
                and word.folded in places.features_first
            ):
                found = ()
            if found and len(phrase) > 1 and (not lex.unspaced or whole(words, i, j + 1)):
                best = (j + 1, found)
        if (
            len(phrase) > 1
            and j == i + ideographic
            and not (gazetteer.goes_on(phrase) or full or countries.may_begin(word.folded, lex.language))
        ):
            break
        phrase += words[j].gap
    return best


_WELL_KNOWN: Final = 5.0  # logarithm of the population from which a name with the s of a German genitive is taken


def _of_genitive(name: str, places: Lexicon) -> tuple[Place, ...]:
    """The divisions and great towns of a name whose genitive stands in the text ("in Teilen Baden-Württembergs")."""
    return tuple(p for p in places.lookup(name) if p.kind in ("country", "division") or p.people >= _WELL_KNOWN)


def _ideographic(word: Token) -> bool:
    return len(word.text) == 1 and not word.text.isascii() and word.text.isalpha() and text.is_unspaced(word.text)
