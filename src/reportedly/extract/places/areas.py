"""What is no town: countries, divisions and districts, waters, islands and mountains, parts of the world."""

from __future__ import annotations

from reportedly import text
from reportedly.extract.names import features
from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names.roles import country_at
from reportedly.extract.names.tokens import Token
from reportedly.extract.places.candidate import Candidate
from reportedly.extract.places.divisions import container_of
from reportedly.extract.places.known import longest_name
from reportedly.extract.places.row import Row
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
from reportedly.records import Span


def country(row: Row, i: int, hit: tuple[int, str, bool], use: Use) -> Candidate:
    """The candidate of a country's name or adjective (`hit`: the index after it, the code, whether it is an adjective)."""
    record = gazetteer.country(hit[1])
    name = row.written(i, hit[0])
    namesakes = () if hit[2] else tuple(p for p in gazetteer.find(name) if p.kind != "country" and not p.alternate)
    part = next((p for p in namesakes if p.kind == "division" and p.country == hit[1]), None)
    if part is not None and record is not None and text.fold(part.name) != text.fold(record.name):
        record, namesakes = part, ()  # England is named, and lies in the United Kingdom
    namesakes = tuple(p for p in namesakes if p.country != hit[1])
    use = "demonym" if hit[2] else use_around(row.words, i, hit[0], row.places, use)[0]
    held = ((record,) if record else ()) + namesakes
    return row.candidate(i, hit[0], places=held, use=use, signed=True, country=None if namesakes else hit[1])


def region(row: Row, i: int) -> int | None:
    """The index after a part of the world ("Middle East") that begins at word `i`, None where there is none."""
    words, lex = row.words, row.lex
    if not words[i].capital and lex.cased or not countries.may_begin_region(words[i].folded, lex.language):
        return None
    phrase, best = "", None
    for j in range(i, min(i + 3, len(words))):
        phrase += words[j].text
        if len(phrase) > 3 and countries.region(phrase, lex.language):
            best = j + 1
        phrase += words[j].gap
    return best


def waters(row: Row, i: int) -> int | None:
    """The index after the name of a gulf, bay or strait that is called after a land ("Gulf of Mexico"), None where there is none."""
    words = row.words
    for phrase in row.places.waters:
        after = i + len(phrase)
        if after < len(words) and all(words[i + k].folded == w for k, w in enumerate(phrase)):
            return run(row, after) if words[after].capital else None
    return None


def division(row: Row, i: int, short: tuple[int, str, bool], use: Use, signed: bool) -> tuple[int, Candidate]:
    """The candidate of an abbreviated division (`short`: the index after it, the gazetteer's name of it, whether it has points), its last point included."""
    after, name, _ = short
    last = row.words[after - 1]
    pointed = last.gap.startswith(".") and not last.text.endswith(".")
    span, text_ = Span(row.words[i].start, last.end + pointed), row.written(i, after) + "." * pointed
    held = tuple(p for p in gazetteer.find(name) if p.kind == "division")
    return after, row.candidate(i, after, span=span, text=text_, places=held, use=use, signed=signed)


def feature(row: Row, i: int, area: features.Hit) -> Candidate | None:
    """The candidate of waters, an island and so on; none where a country is named, or a town or division by more words. What else has the name may be meant."""
    words, lex, places = row.words, row.lex, row.places
    named = country_at(words, i, lex)
    longest = longest_name(row.all_free(), i)
    if named is not None and not named[2] and named[0] >= area.after or longest is not None and longest[0] > area.after:
        return None
    others = longest[1] if longest is not None and longest[0] == area.after else ()
    use, _ = use_before(words, i, places, row.sentence)
    if use == "named" and is_in(words, i, lex):
        use = "location"
    use, _ = use_around(words, i, area.after, places, use)
    container, country = container_of(words, area.after, lex)
    held = (*area.places, *others)
    return row.candidate(i, area.after, places=held, use=use, signed=True, country=country, container=container)


def unit(row: Row, i: int, longest: tuple[int, tuple[Place, ...]] | None, use: Use) -> tuple[int, Candidate] | None:
    """The division, district or village that word `i` names by the word for its kind, written onto it or behind it, where the gazetteer has no such name."""
    words, lex, places = row.words, row.lex, row.places
    found: tuple[Place, ...] = ()
    after, stem, tentative = i + 1, None, False
    if (named := adjective_division(words, i, lex, places)) is not None and named:
        found, after = named, i + 2
    elif longest is None and (end := transcribed_unit(words, i, lex)) is not None:
        after, stem = end + 1, row.written(i, end)
        found = gazetteer.find(stem)
    elif (near := transcribed_near(words, i, lex)) is not None and (longest is None or longest[0] < near):
        after, stem, tentative = near, row.written(i, near), follows_town(words, i, lex)
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
    use, _ = use_around(words, i, after, places, use)
    container, country = container_of(words, after, lex)
    return after, row.candidate(
        i,
        after,
        places=found,
        use=use,
        signed=True,
        country=country,
        container=container,
        stem=stem,
        tentative=tentative,
    )


def _is_unit(words: list[Token], i: int, lex: names_lexicon.Lexicon) -> bool:
    """Whether a word in Hangul is a known place with the word for its kind ("산둥성")."""
    name = hangul_unit(words[i], lex)
    return name is not None and gazetteer.is_known(name)
