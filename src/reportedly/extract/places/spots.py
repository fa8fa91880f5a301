"""Spots: squares, streets, stations, crossings, industrial areas and the like within or near towns, by the word for their kind beside the name ("Karol Square", "ulica Lipowa",
"das Lindentor am Marktplatz" has none). No gazetteer has them; where they are follows from the town that the text names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from reportedly import languages, text
from reportedly.extract.names import features
from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names.roles import country_at
from reportedly.extract.names.tokens import Token
from reportedly.extract.places.lexicon import Lexicon, is_spoken
from reportedly.naming import common, display, gazetteer
from reportedly.naming.similarity import similarity
from reportedly.records import PlaceMention, Sentence, Span

_GAPS: Final = (" ", "\u00a0", "-", "‑", "–", " – ", " - ", "'", "’", "\u200c")
_MOST_WORDS: Final = 4  # words of a name
_MOST_JOINS: Final = 2  # small words between the word for the kind and the name
_FAR: Final = 3  # words before a spot among which a preposition stands ("at the busy X station")


@dataclass(frozen=True, slots=True)
class Spot:
    """A spot as it stands in the text, and how it is called: the word for its kind in its first form; `core` is the name that its Latin spelling is made of,
    and `before` tells that the word stands before the name."""

    span: Span
    text: str
    name: str
    core: str
    before: bool


@dataclass(frozen=True, slots=True)
class Kinds:
    """The words for kinds of spots of one language: (words of a form) → the first form, before and behind the name, and the first words of all forms; the ends of words that are written onto it.

    `capital` are the forms behind a name that count with a capital only ("Square"); `joins` small words within; `signs` what tells that something is there, before it or (`after`) behind it;
    `told` are forms whose case tells it by itself; `changes` endings of adjectives before the word. `plain` are words that alone are no name beside it, and whole names that mean something else ("Wall Street");
    `kept` the kinds that belong to the name where it is written in Latin letters ("ploshchad Lenina", but "Rimdan" of a crossing).
    """

    before: Mapping[tuple[str, ...], str]
    behind: Mapping[tuple[str, ...], str]
    firsts: frozenset[str]
    glued: Mapping[str, str]
    capital: frozenset[str]
    joins: frozenset[str]
    signs: frozenset[str]
    after: frozenset[str]
    told: frozenset[str]
    changes: tuple[tuple[str, str], ...]
    plain: frozenset[str]
    kept: frozenset[str]


@cache
def kinds(language: str) -> Kinds | None:
    """The data of a language, None where there is none."""
    data = languages.load(language, "spots")
    if not data:
        return None

    def forms(field: str) -> dict[tuple[str, ...], str]:
        table: Mapping[str, Sequence[str]] = data.get(field, {})
        return {tuple(text.fold(f).split()): base for base, others in table.items() for f in (base, *others)}

    def folded(field: str) -> frozenset[str]:
        return frozenset(map(text.fold, data.get(field, ())))

    before, behind = forms("before"), forms("behind")
    return Kinds(
        before=before, behind=behind, firsts=frozenset(f[0] for f in (*before, *behind) if f), glued={f[0]: base for f, base in forms("glued").items()}, capital=folded("capital"), joins=folded("joins"),
        signs=folded("signs"), after=folded("after"), told=folded("told"), changes=tuple((text.fold(a), b) for a, b in data.get("changes", ())), plain=folded("plain"), kept=folded("kept"),
    )  # fmt: skip


def find(
    words: list[Token], names: Sequence[Span], lex: names_lexicon.Lexicon, places: Lexicon, sentence: Sentence
) -> list[Spot]:
    """The spots that a sentence says something is at, without overlaps; none within one of the longer names."""
    known = kinds(lex.language)
    if known is None or not words or sentence.block == "dateline":
        return []
    found: list[Spot] = []
    for first, after, name, core in sorted(_all(words, lex, known), key=lambda f: (f[0], -f[1])):
        span = Span(words[first].start, words[after - 1].end)
        if found and span.start < found[-1].span.end or any(n.contains(span) and n != span for n in names):
            continue
        if _is_there(words, first, after, lex, places, known):
            found.append(
                Spot(
                    span,
                    "".join(w.text + w.gap for w in words[first : after - 1]) + words[after - 1].text,
                    name,
                    core,
                    _begins(words, first, known),
                )
            )
    return found


def _begins(words: list[Token], first: int, known: Kinds) -> bool:
    return any(tuple(w.folded for w in words[first : first + size]) in known.before for size in (1, 2, 3))


def _all(words: list[Token], lex: names_lexicon.Lexicon, known: Kinds) -> Iterator[tuple[int, int, str, str]]:
    """First word, index after the last, name and core of whatever looks like a spot."""
    for i in range(len(words)):
        for forms, put in (
            ((known.before, _named_after), (known.behind, _named_before)) if words[i].folded in known.firsts else ()
        ):
            for size in (3, 2, 1):
                base = forms.get(tuple(w.folded for w in words[i : i + size])) if i + size <= len(words) else None
                if base is not None and all(w.gap in _GAPS for w in words[i : i + size - 1]):
                    hit = put(words, i, i + size, base, lex, known)
                    if hit is not None:
                        yield hit
                    break
        hit = _written_on(words, i, lex, known)
        if hit is not None:
            yield hit


def _named_after(
    words: list[Token], i: int, j: int, base: str, lex: names_lexicon.Lexicon, known: Kinds
) -> tuple[int, int, str, str] | None:
    """ "plac Miarki", "rue de la Gare", "معبر ريمدان"."""
    first, joins = j, 0
    while (
        first < len(words) and joins < _MOST_JOINS and words[first].folded in known.joins and not words[first].capital
    ):
        first, joins = first + 1, joins + 1
    opening = (*_GAPS, *_OPENING, ". ") if len(words[j - 1].text) < _LEAST_STEM + 1 else (*_GAPS, *_OPENING)
    if first >= len(words) or any(w.gap not in opening for w in words[j - 1 : first]):
        return None
    after = _run_right(words, first, lex, known)
    if after is None or _is_plain(words, first, after, lex, known):
        return None
    written = "".join(w.text + w.gap for w in words[j : after - 1]) + words[after - 1].text
    head = base if words[i].text[:1].islower() or not lex.cased else base[:1].upper() + base[1:]
    name = f"{head} {written}" if words[j - 1].gap not in ("-", "‑") else f"{head}-{written}"
    return i, after, name, name if text.fold(base) in known.kept else _bare(words, first, after)


_OPENING: Final = (' "', " „", " «", " “")


def _run_right(words: list[Token], first: int, lex: names_lexicon.Lexicon, known: Kinds) -> int | None:
    after = first
    while after < len(words) and after - first < _MOST_WORDS and (after == first or words[after - 1].gap in _GAPS):
        if _may_name(words[after], lex):
            after += 1
        elif (
            after > first
            and lex.cased
            and words[after].folded in known.joins
            and after + 1 < len(words)
            and words[after].gap in _GAPS
            and _may_name(words[after + 1], lex)
        ):
            after += 2
        else:
            break
        if not lex.cased and words[after - 1].gap not in ("-", "‑", "–", " – ", " - "):
            break
    return after if after > first else None


def _named_before(
    words: list[Token], i: int, j: int, base: str, lex: names_lexicon.Lexicon, known: Kinds
) -> tuple[int, int, str, str] | None:
    """ "Masaryk Square", "the Terboyo industrial area", "Lipové náměstí", "تفتان سرحد"."""
    form = " ".join(w.folded for w in words[i:j])
    if form in known.capital and not all(w.capital for w in words[i:j]):
        return None
    first = i
    while first and i - first < _MOST_WORDS and words[first - 1].gap in _GAPS and _may_name(words[first - 1], lex):
        first -= 1
        if not lex.cased and (not first or words[first - 1].gap not in ("-", "‑", "–")):
            break
    while first < i and (words[first].folded in lex.begins or words[first].folded in lex.no_name):
        first += 1
    if first == i or _is_plain(words, first, i, lex, known) or not lex.cased and words[i - 1].gap != " ":
        return None
    kind = "".join(w.text + w.gap for w in words[i : j - 1]) + words[j - 1].text
    if text.fold(kind) != text.fold(base):
        kind = base if kind[:1].islower() or not lex.cased else base[:1].upper() + base[1:]
    alone = sum(1 for b in known.behind.values() if b == base) == 1
    written = [
        _agreeing(words[k].text, known) if form != text.fold(base) or alone else words[k].text for k in range(first, i)
    ]
    name = "".join(w + words[first + k].gap for k, w in enumerate(written)) + kind
    return first, j, name, name if text.fold(base) in known.kept else _bare(words, first, i)


def _bare(words: list[Token], first: int, after: int) -> str:
    return "".join(w.text + w.gap for w in words[first : after - 1]) + words[after - 1].text


def _agreeing(word: str, known: Kinds) -> str:
    """An adjective before the word for the kind as it stands in its first form ("Masarykově" → "Masarykovo")."""
    folded = text.fold(word)
    for ending, base in known.changes:
        if folded.endswith(ending) and len(folded) - len(ending) >= _LEAST_STEM:
            return word[: len(word) - len(ending)] + base
    return word


_LEAST_STEM: Final = 3


def _written_on(
    words: list[Token], i: int, lex: names_lexicon.Lexicon, known: Kinds
) -> tuple[int, int, str, str] | None:
    """ "Masaryktorget", "Alexanderplatz", 강남역."""
    word = words[i]
    for form in (word.folded, word.stem) if lex.particles_joined else (word.folded,):
        for ending, base in known.glued.items():
            if not form.endswith(ending) or len(form) - len(ending) < (_LEAST_GLUED if lex.cased else 2):
                continue
            if lex.cased and (not word.capital or i == 0 and common.noun(word.folded, lex.language)):
                continue
            rest = form[: -len(ending)]
            if common.everyday(form, lex.language) or rest in known.plain:
                continue
            if rest in lex.given or gazetteer.is_known(rest):
                name = word.text[: len(form) - len(ending)] + base
                return i, i + 1, name, name
            if common.noun(form, lex.language):
                continue
            if lex.nouns_capital and (common.noun(rest, lex.language) or common.noun(rest.rstrip("s"), lex.language)):
                continue  # "Parkplatz"
            name = word.text[: len(form) - len(ending)] + base
            return i, i + 1, name, name
    return None


_LEAST_GLUED: Final = 3


_ORDINAL: Final = re.compile(r"\d+(?:st|nd|rd|th)$", re.IGNORECASE)  # "53rd Street"


def _may_name(word: Token, lex: names_lexicon.Lexicon) -> bool:
    if lex.cased:
        return word.capital or _ORDINAL.match(word.text) is not None
    if len(word.text) < 3 or not word.text[0].isalpha() or word.folded in lex.stops or word.folded in lex.genitives:
        return False
    if common.everyday(word.folded, lex.language):
        return False
    return not common.noun(word.folded, lex.language) or _is_at_home(word.text, lex.language)


@lru_cache(maxsize=4096)
def _is_at_home(name: str, language: str) -> bool:
    """Whether a place of a country of the language sounds like a word of general texts."""
    return any(
        similarity(name, p.name) >= _SURELY
        for code in gazetteer.codes()
        if is_spoken(language, code)
        for p in gazetteer.sounding(name, code)
    )


_SURELY: Final = 0.9  # similarity from which a word of general texts is taken for the name of a place


def _is_plain(words: list[Token], first: int, after: int, lex: names_lexicon.Lexicon, known: Kinds) -> bool:
    """Whether words are an adjective of a country, or no name at all."""
    hit = country_at(words, first, lex)
    if hit is not None and hit[0] >= after:
        return True
    if "".join(w.folded + w.gap for w in words[first : after + 1]).strip(" .,") in known.plain:
        return True
    return all(
        w.folded in known.plain or w.folded in lex.no_name or w.folded in lex.begins or w.text.isdigit()
        for w in words[first:after]
    )


def _is_there(
    words: list[Token], first: int, after: int, lex: names_lexicon.Lexicon, places: Lexicon, known: Kinds
) -> bool:
    """Whether the words around say that something is at a spot."""
    if known.told and (words[after - 1].folded in known.told or words[first].folded in known.told):
        return True
    if after < len(words) and words[after - 1].gap in _GAPS:
        two = f"{words[after].folded} {words[after + 1].folded}" if after + 1 < len(words) else ""
        if (
            words[after].folded in places.postpositions | known.after
            or two
            and two in places.postpositions | known.after
        ):
            return True
    signs = places.locatives | places.travels | known.signs | features.locatives(lex.language)
    for k in range(first - 1, max(-1, first - 1 - _FAR), -1):
        if words[k].gap.strip() not in ("", "'", "’"):
            return False
        if words[k].folded in signs:
            return True
        if words[k].capital and lex.cased:
            return False
    return False


_LONGEST: Final = 10  # characters of a name where there are no spaces


def find_unspaced(words: list[Token], lex: names_lexicon.Lexicon, sentence: Sentence) -> list[Spot]:
    """The spots of a sentence in Chinese or Japanese: a row of characters of names up to the word for the kind, from a word for being there, a larger place or a small word on."""
    pattern = _unspaced(lex.language)
    if pattern is None or not words or sentence.block == "dateline":
        return []
    start = words[0].start
    written = "".join(w.text + w.gap for w in words)
    found = []
    for hit in pattern.finditer(written):
        name = hit["name"]
        if common.noun(name + hit["kind"], lex.language) or common.word(name, lex.language):
            continue
        span = Span(start + hit.start("name"), start + hit.end("kind"))
        whole = name + hit["kind"]
        found.append(Spot(span, whole, whole, whole, before=False))
    return found


@cache
def _unspaced(language: str) -> re.Pattern[str] | None:
    data = languages.load(language, "spots")
    ends = sorted(data.get("ends", ()), key=lambda e: (-len(e), e))
    if not ends:
        return None
    starts = "|".join(f"(?<={re.escape(s)})" for s in sorted(data["starts"], key=lambda s: (-len(s), s)))
    kind = "|".join(map(re.escape, ends))
    stops = re.escape("".join(data.get("stops", ())))
    return re.compile(
        rf"(?:(?<!\w)|{starts})(?P<name>(?:(?![{stops}])[{_HAN}]){{2,{_LONGEST}}}?)(?P<kind>{kind})(?!{data.get('goes_on', '$^')})"
    )


_HAN: Final = "\u30a0-\u30ff\u3400-\u9fff·・"


# Characters behind a spot within which the town may be named that it is in ("X Square in the centre of Y").
_AFTER: Final = 40


def placed(spots: Sequence[Spot], found: Sequence[PlaceMention], language: str | None) -> list[PlaceMention]:
    """The spots as mentions: where the town is that is named within one, right behind it or in its sentence, else the town that most of the places named in the article are."""
    towns = [p for p in found if _is_town(p)]
    often = Counter((p.name, p.country) for p in towns).most_common(1)
    usual = often[0][0] if often and often[0][1] * 2 > len(towns) else None
    most = next((p for p in towns if (p.name, p.country) == usual), None)
    lands = Counter(p.country for p in found if p.country).most_common(1)
    out = []
    for spot in spots:
        if any(p.span.contains(spot.span) for p in found if p.extractor == "gazetteer"):
            continue  # "in West Palm Beach"
        inner = [p for p in found if spot.span.contains(p.span) and p.span != spot.span and p.text == spot.core]
        if inner and spot.before and (text.script(spot.core) in _LEGIBLE or inner[0].extractor == "context"):
            continue  # "на переходе Римдан": the place that it is called after says as much
        beside = _beside(spot, towns)
        town = beside or next((p for p in towns if spot.span.overlaps(p.span)), None) or most
        shown = display.latin(spot.core) if text.script(spot.name) in _LEGIBLE else None
        out.append(
            PlaceMention(
                span=spot.span, text=spot.text, name=(shown.strip() if shown else None) or spot.name, country=town.country if town else lands[0][0] if lands else None, division=town.division if town else None,
                latitude=town.latitude if town else None, longitude=town.longitude if town else None, use="location", town=town.name if town is not None and not town.span.overlaps(spot.span) else None, spot=True, confidence=0.6, extractor="spot",
            )
        )  # fmt: skip
    return out


_LEGIBLE: Final = frozenset({"Cyrillic", "Arabic", "Devanagari", "Bengali", "Greek", "Hebrew", "Georgian", "Armenian"})
_NEAR: Final = 120  # characters before a spot within which a town of its sentence counts


def _is_town(place: PlaceMention) -> bool:
    known = place.country is not None and place.latitude is not None
    return known and not place.is_country and place.use != "demonym" and not _is_division(place)


def _is_division(place: PlaceMention) -> bool:
    """Whether a place is a division that no town is called like."""
    if place.name != place.division:
        return False
    towns = (p for p in gazetteer.find(place.name) if p.kind == "place" and p.country == place.country)
    return not any(abs(p.latitude - (place.latitude or 0.0)) < _WITHIN for p in towns)


_WITHIN: Final = 1.0  # degrees of latitude between the middle of a division and the town that it is called after


def _beside(spot: Spot, towns: Sequence[PlaceMention]) -> PlaceMention | None:
    """The town named right behind a spot, else before it in its sentence or so."""
    behind = [p for p in towns if 0 <= p.span.start - spot.span.end <= _AFTER]
    before = [p for p in towns if 0 <= spot.span.start - p.span.end <= _NEAR]
    return (*behind[:1], *before[-1:], None)[0]


def without_inner(found: Sequence[PlaceMention], spots: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The places of an article without what no gazetteer knows and is only a part of a spot's name ("Palánkově náměstí")."""
    return [p for p in found if not any(s.span.contains(p.span) and _is_part(p, s) for s in spots)]


def _is_part(place: PlaceMention, spot: PlaceMention) -> bool:
    if place.use == "demonym" or place.is_country:
        return False
    return place.latitude is None and (place.span == spot.span or spot.name != spot.text)
