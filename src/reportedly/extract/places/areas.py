"""What is no town: countries, divisions and districts, waters, islands and mountains, parts of the world."""

from __future__ import annotations

from reportedly import text
from reportedly.extract.names import features
from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names.roles import country_at
from reportedly.extract.names.tokens import Token
from reportedly.extract.places.candidate import Candidate
from reportedly.extract.places.divisions import container_of
from reportedly.extract.places.known import longest_name, written
from reportedly.extract.places.lexicon import Lexicon
from reportedly.extract.places.situation import Use, is_in, use_around, use_before
from reportedly.extract.places.small import MIN_PEOPLE_CASELESS
from reportedly.extract.places.units import (
    adjective_division,
    follows_town,
    hangul_unit,
    transcribed_near,
    transcribed_unit,
)
from reportedly.extract.places.unknown import run
from reportedly.naming import common, countries, gazetteer
from reportedly.naming.gazetteer import Place
from reportedly.records import Sentence, Span


def country(
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


def region(words: list[Token], i: int, lex: names_lexicon.Lexicon) -> int | None:
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


def waters(words: list[Token], i: int, free: list[bool], lex: names_lexicon.Lexicon, places: Lexicon) -> int | None:
    """The index after the name of a gulf, bay or strait that is called after a land ("Gulf of Mexico"), None where there is none."""
    for phrase in places.waters:
        after = i + len(phrase)
        if after < len(words) and all(words[i + k].folded == w for k, w in enumerate(phrase)):
            return run(words, after, free, lex) if words[after].capital else None
    return None


def division(
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


def feature(
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


def unit(
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
    if (named := adjective_division(words, i, lex, places)) is not None and named:
        found, after = named, i + 2
    elif longest is None and (end := transcribed_unit(words, i, lex)) is not None:
        after, stem = end + 1, written(words, i, end)
        found = gazetteer.find(stem)
    elif (near := transcribed_near(words, i, lex)) is not None and (longest is None or longest[0] < near):
        after, stem, tentative = near, written(words, i, near), follows_town(words, i, lex)
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
