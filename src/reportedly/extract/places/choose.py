"""Which of the places of one name is meant: what stands beside it, what else the article names, how many live there."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final

from babel.languages import get_official_languages

from reportedly import cldr, text
from reportedly.extract.names.transcribed import is_transcribing
from reportedly.extract.places.candidate import Candidate
from reportedly.extract.places.strange import is_word, strange
from reportedly.naming import countries, display, gazetteer
from reportedly.naming.features import LARGE
from reportedly.naming.gazetteer import Place
from reportedly.naming.scripts import sounds
from reportedly.naming.similarity import similarity
from reportedly.naming.skeleton import skeleton
from reportedly.records import Article, PlaceMention

# The choice is by odds: a logarithm of how often a place is spoken of at all, and how much likelier what else the article names makes it. Set by
# reasoning, not fitted; docs/measures.md tells which ones were moved, and has the figures of this way and of the one before it.
# For each power of ten of the population: towns are spoken of much less than in proportion to their people.
_SIZE: Final = 1.2
_KIND: Final = {"country": 3.0, "division": 1.5, "county": 0.0, "place": 0.0}
_OWN_NAME: Final = 2.0
_CAPITAL: Final = 2.0
_SHORTENED: Final = 3.0  # taken off a county whose name is written without the word for it
_BESIDE: Final = 30.0  # what stands beside the name decides
# How much likelier a place is when another name of the article surely means one close by, in the country and so on: the reciprocal of the share of all places that are so.
_CLOSE: Final = 1000.0  # within a degree or so
_NEAR: Final = 100.0  # within two degrees
_DIVISION: Final = 100.0
_COUNTRY: Final = 3.0
_NAMED: Final = 3.0  # the country is named, as a share of all namings of countries
_STATED: Final = 30.0  # the division is named, as a share of all namings of divisions
_ROUNDS: Final = 3  # each keeps company with what the one before found likely
_MAX_COMPANY: Final = 60  # names looked at for company; enough for any article and bounded for lists


def resolve(article: Article, found: Sequence[Candidate]) -> tuple[PlaceMention, ...]:
    """The candidates as mentions; the same name means the same place throughout an article, unless what stands beside it says otherwise."""
    strong = [c for c in found if not c.weak]
    begun = {c.span.start for c in strong}
    weak, found = [c for c in found if c.weak and c.span.start not in begun], _by_sound(strong, article.language)
    named = Counter(
        c.country or c.places[0].country for c in found if c.country or c.places and c.places[0].kind == "country"
    )
    settled = _settle(found, named)
    out = []
    odd = strange(found, settled, article.language)
    kept = [c for c in found if odd.get(text.fold(c.text), c) is not None or _stays(c) and not is_word(c.text)]
    settled = {name: odd.get(name, place) for name, place in settled.items()}
    found = sorted([*kept, *_beside(weak, settled)], key=lambda c: c.span) if weak else kept
    settled = {**{text.fold(c.text): c.places[0] for c in found if c.weak}, **settled}
    towns = [_town(c, settled) for c in found]
    for i, candidate in enumerate(found):
        chosen = settled[text.fold(candidate.text)]
        if candidate.country and chosen is not None and chosen.country != candidate.country:
            chosen = next((p for p in candidate.places if p.country == candidate.country), chosen)
        town = _town_of(i, found, towns) if candidate.quarter else None
        if town is not None and (chosen is None or _is_elsewhere(chosen, candidate, town)):
            out.append(_part(candidate, town))
        else:
            out.append(_mention(candidate, chosen, named, found, settled))
    out = _around(article, out)
    # A name that comes again in another case was looked up as it stood first.
    return tuple(
        m if len(m.text) == m.span.end - m.span.start else replace(m, text=article.text[m.span.start : m.span.end])
        for m in out
    )


def _around(article: Article, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The mentions, in which a division only tells where the town beside it is that something is in ("新潟県長岡市", "in Lublin, in Lublin province")."""
    out = list(mentions)
    for i, m in enumerate(mentions):
        if (
            m.use == "location"
            and m.name == m.division
            and any(_is_within(mentions[j], m, article.text) for j in (i - 1, i + 1) if 0 <= j < len(mentions))
        ):
            out[i] = replace(m, use="named")
    return out


def _is_within(town: PlaceMention, division: PlaceMention, article: str) -> bool:
    """Whether something is said to be in a town of this division, beside its name."""
    if town.use != "location" or town.is_country or (town.country, town.division) != (division.country, division.name):
        return False
    if town.name == town.division and town.text == division.text:
        return False
    between = article[min(town.span.end, division.span.end) : max(town.span.start, division.span.start)]
    return len(between.split()) <= _MOST_BETWEEN and "\n" not in between


_MOST_BETWEEN: Final = 2  # words, with a comma of its own, between a town and the division that tells where it is


_DEGREES: Final = 1.5  # of latitude and longitude within which two places are near each other


def _beside(weak: Sequence[Candidate], settled: Mapping[str, Place | None]) -> list[Candidate]:
    """The small places that lie in the division of another place of the article, or near it; of several of a name the first that does."""
    sure = [p for p in settled.values() if p is not None and p.kind != "country" and p.feature is None]
    out = []
    for c in weak:
        near = (
            [p for p in c.places if any(_is_near(p, other) for other in sure)]
            if text.fold(c.text) not in settled
            else []
        )
        if near:
            out.append(replace(c, places=(near[0],)))
        elif settled.get(text.fold(c.text)) is not None:
            out.append(c)
    return out


def _is_near(place: Place, other: Place) -> bool:
    if place.country != other.country:
        return False
    close = abs(place.latitude - other.latitude) < _DEGREES and abs(place.longitude - other.longitude) < _DEGREES
    return close or place.division is not None and place.division == other.division


def _stays(candidate: Candidate) -> bool:
    """Whether the words beside a name say that it is a place's, whichever that is."""
    acronym = candidate.text.isupper() and len(candidate.text) <= _ACRONYM and candidate.use != "dateline"
    return candidate.signed and not candidate.tentative and candidate.text[:1].isupper() and not acronym


_ACRONYM: Final = 6  # letters up to which a word of capitals is taken for an abbreviation


_AFTER: Final = 40  # characters behind the name of a quarter within which its town may be named ("barrio de X, en Y")
# Logarithm of the population from which a namesake abroad is meant all the same ("the Jakarta district").
_KNOWN_ABROAD: Final = 6.3


def _town(candidate: Candidate, settled: Mapping[str, Place | None]) -> Place | None:
    """The town, or the division, that a candidate means, if it means one."""
    place = settled[text.fold(candidate.text)] if not candidate.quarter and candidate.use != "demonym" else None
    return place if place is not None and place.kind != "country" and place.feature is None else None


def _town_of(i: int, found: Sequence[Candidate], towns: Sequence[Place | None]) -> Place | None:
    """The town that a quarter is in: the one named right behind it, else the last one named before it."""
    after = next(((c, t) for c, t in zip(found[i + 1 :], towns[i + 1 :], strict=True) if t is not None), None)
    if (
        after is not None
        and after[0].span.start - found[i].span.end <= _AFTER
        and after[0].sentence == found[i].sentence
    ):
        return after[1]
    return next((t for t in reversed(towns[:i]) if t is not None), None)


def _is_elsewhere(place: Place, candidate: Candidate, town: Place) -> bool:
    """Whether what the gazetteer has by the name of a quarter is a namesake in another country."""
    return candidate.country is None and place.country != town.country and place.people < _KNOWN_ABROAD


def _part(candidate: Candidate, town: Place) -> PlaceMention:
    """A part of a town: where the town is."""
    return PlaceMention(
        span=candidate.span, text=candidate.text, name=candidate.text, country=town.country, division=town.division, latitude=town.latitude, longitude=town.longitude,
        use=candidate.use, confidence=0.6, extractor="part of a town",
    )  # fmt: skip


# Similarity by which a place that sounds alike may stand behind the most alike one of another country.
_AS_ALIKE: Final = 0.03
# Similarity and consonants of a name from which a word that a mere ending makes look like a place is taken for it ("কুড়িগ্রামে", not "দিয়ে" for Deesa).
_SURELY: Final = 0.88
_TELLING: Final = 3
_UNMISTAKABLE: Final = 5  # consonants from which nothing else sounds so, whatever its population
_TOWN: Final = 4.0  # logarithm of the population of a place that such a word may name
# The same where the word is one of general texts.
_DOUBTFUL: Final = 0.94
_CITY: Final = 5.0
_SPOKEN_OF: Final = 3  # countries of an article, the most named first, whose places are compared by sound
_SMALL: Final = 5.3  # logarithm of the population below which a namesake abroad may give way to a place that sounds alike in a country of the article


# Countries whose places are called in Latin letters as Mandarin reads their characters.
_SINITIC: Final = frozenset({"CN", "TW", "SG"})


_GREAT: Final = 5.3  # logarithm of the population from which a town tells by itself which country an article speaks of
_MOST_HOMES: Final = 2  # countries of a language above which it tells nothing of where its news are from


@cache
def _homes(language: str | None) -> tuple[str, ...]:
    """The countries that news in a language are from, where these are few."""
    if language is None:
        return ()
    codes = [c for c in gazetteer.codes() if language in get_official_languages(c, de_facto=True)]
    codes = codes or [c for c in gazetteer.codes() if language in cldr.spoken(c)]
    return tuple(codes) if len(codes) <= _MOST_HOMES else ()


def _by_sound(found: Sequence[Candidate], language: str | None) -> list[Candidate]:
    """The candidates with what the gazetteer writes in another way, by sound, in the countries that the article names; without tentative ones that it lacks."""
    named = Counter(
        c.country or next((p.country for p in c.places if p.kind in ("country", "division")), "") for c in found
    )
    towns = Counter(c.places[0].country for c in found if c.places and c.places[0].people >= _GREAT)
    order = sorted(named | towns, key=lambda code: (-named[code], -towns[code], code))
    spoken = [*[code for code in order if code][:_SPOKEN_OF]] or list(_homes(language))
    out = []
    for c in found:
        codes = [c.country] if c.country else spoken
        abroad = (
            not any(p.country in codes for p in c.places) and max((p.people for p in c.places), default=0.0) < _SMALL
        )
        if not c.places and (read := display.mandarin(c.stem or c.text)) is not None:
            c = replace(
                c, places=tuple(p for p in gazetteer.find(read) if p.country in codes and p.country in _SINITIC)
            )
            if not c.places and c.signed and not c.exact and _is_transcribed(c.stem or c.text):
                c = replace(c, places=_sounding(c, [code for code in codes if code not in _SINITIC]))
        elif codes and abroad and c.use != "demonym" and c.signed and not c.exact:
            c = replace(c, places=(*c.places, *_sounding(c, codes)))
        if not c.places and _may_be_great(c):
            least = _FAMOUS_AMID if order else _FAMOUS
            c = replace(c, places=gazetteer.sounding_great(c.stem or c.text, least))
        if c.places or not c.tentative:
            out.append(c)
    return out


def _may_be_great(candidate: Candidate) -> bool:
    """Whether a name that no country stands beside is said to be a place's."""
    told = candidate.use == "location" or candidate.use == "named" and not candidate.tentative
    return told and candidate.signed and not (candidate.exact or candidate.doubtful or candidate.country)


# Similarity from which a name that something is said to be in is a great town's of any country: where the article speaks of none, and where it does. Of 234 spellings of great towns in
# 13 languages .9 finds 113 and .93 105; of parts of 27 people's names in 14 scripts 42 and 24 sound like a town.
_FAMOUS: Final = 0.93
_FAMOUS_AMID: Final = 0.96


def _is_transcribed(name: str) -> bool:
    """Whether a name is written in so many transcribing characters that its sound tells it ("尼亚鲁古苏")."""
    return len(name) >= _TRANSCRIBED and all(is_transcribing(character, "zh") for character in name)


_TRANSCRIBED: Final = 3
_TOLD: Final = 4  # syllables of a name in Hangul below which its sound tells too little where nothing else does


def _sounding(candidate: Candidate, codes: Sequence[str]) -> tuple[Place, ...]:
    for spelling in dict.fromkeys((candidate.text, candidate.stem or candidate.text)):
        if candidate.tentative and len(spelling) < _TOLD and gazetteer.is_dense(spelling):
            continue
        hits = {p: similarity(spelling, p.name) for code in codes for p in gazetteer.sounding(spelling, code)}
        if candidate.tentative:
            hits = {
                p: score
                for p, score in hits.items()
                if score >= (_DOUBTFUL if candidate.doubtful else _SURELY)
                and _is_told(p, skeleton(sounds(p.name)[0]), _CITY if candidate.doubtful else _TOWN)
            }
        if hits:
            least = max(hits.values()) - _AS_ALIKE
            return tuple(p for p, score in hits.items() if score >= least)
    return ()


def _is_told(place: Place, consonants: str, people: float) -> bool:
    """Whether a place is large enough for a word that only sounds like it, or its name long enough."""
    return len(consonants) >= (_TELLING if place.people >= people else _UNMISTAKABLE)


@dataclass(frozen=True, slots=True)
class _Choice:
    """One name of an article: its places, and how likely each is before its company is looked at (a logarithm)."""

    name: str
    places: tuple[Place, ...]
    prior: tuple[float, ...]


def _settle(found: Sequence[Candidate], named: Counter[str]) -> dict[str, Place | None]:
    """For each name the place that is meant; where the text says so beside one of its mentions, that decides."""
    first: dict[str, Candidate] = {}
    for candidate in sorted(found, key=lambda c: (c.container is None and c.country is None, c.span)):
        first.setdefault(text.fold(candidate.text), candidate)
    order = dict.fromkeys(text.fold(c.text) for c in found)
    stated = Counter(text.fold(c.container) for c in found if c.container)
    stated.update(text.fold(p.name) for c in found for p in c.places[:1] if p.kind == "division")
    choices = [_choice(name, first[name], named, stated) for name in order]
    company = choices[:_MAX_COMPANY]
    shares = [_shares(c.prior) for c in company]
    scores: list[list[float]] = []
    for _ in range(_ROUNDS):
        masses = _masses(company, shares)
        scores = [
            [p + masses.odds(place, i) for p, place in zip(c.prior, c.places, strict=True)]
            if len(c.places) > 1
            else list(c.prior)
            for i, c in enumerate(choices)
        ]
        shares = [_shares(s) for s in scores[:_MAX_COMPANY]]
    return {c.name: _best(c.places, s) for c, s in zip(choices, scores, strict=True)}


_UNDECIDED: Final = (
    0.1  # difference of scores below which nothing tells in which of its countries a sea or lake is meant
)


def _best(places: Sequence[Place], scores: Sequence[float]) -> Place | None:
    """The place of the highest score; waters and the like that several countries share are in none where nothing tells in which."""
    if not places:
        return None
    ordered = sorted(zip(scores, places, strict=True), key=lambda x: (-x[0], x[1].record))
    score, best = ordered[0]
    shared = [s for s, p in ordered[1:] if p.feature is not None and p.name == best.name]
    return replace(best, country="") if shared and score - shared[0] < _UNDECIDED else best


def _choice(name: str, candidate: Candidate, named: Counter[str], stated: Counter[str]) -> _Choice:
    priors = [_prior(p, name, candidate, named, stated) for p in candidate.places]
    return _Choice(name, tuple(candidate.places), tuple(priors))


def _prior(place: Place, name: str, candidate: Candidate, named: Counter[str], stated: Counter[str]) -> float:
    score = _SIZE * place.people + _KIND[place.kind] + (0.0 if place.alternate else _OWN_NAME)
    score += _CAPITAL * (place.record in {p.record for p in gazetteer.capital(place.country)})
    score -= _SHORTENED * (place.kind == "county" and text.fold(place.name) != name)
    if candidate.country is not None:
        score += _BESIDE * (place.country == candidate.country)
    if candidate.container is not None:
        score += _BESIDE * _is_inside(place, candidate.container)
    if place.division is not None and place.kind != "division" and stated:
        score += math.log1p(_STATED * stated[text.fold(place.division)] / sum(stated.values()))
    total = sum(named.values())
    return score + (math.log1p(_NAMED * named[place.country] / total) if total else 0.0)


def _is_inside(place: Place, container: str) -> bool:
    return place.division is not None and text.fold(place.division) == text.fold(container) and place.kind != "division"


def _shares(scores: Sequence[float]) -> list[float]:
    """Scores as shares of one."""
    if not scores:
        return []
    most = max(scores)
    weights = [math.exp(s - most) for s in scores]
    total = sum(weights)
    return [w / total for w in weights]


_LEAST: Final = 0.001  # share below which a place keeps nobody company
_FINE: Final = 2  # squares a degree


# A country; a country and a division; a square, as a number: squares a degree, row and column (`_square`).
_Area = str | tuple[str, str | None] | int
_ROW: Final = 1024  # more than twice the columns of the finest squares, so that no two squares have one number
_SIZE_OF_SQUARES: Final = 1 << 20
_NINE: Final = tuple(row * _ROW + column for row in (-1, 0, 1) for column in (-1, 0, 1))


@dataclass(frozen=True, slots=True)
class _Masses:
    """How surely names mean a place in or beside a square, in a division, in a country: all names together, and each."""

    total: dict[_Area, float]
    own: Sequence[dict[_Area, float]]

    def odds(self, place: Place, index: int) -> float:
        """The logarithm of how much likelier the company of other names than that of this index makes a place."""
        own, total = self.own[index] if index < len(self.own) else {}, self.total
        sure = 0.0
        lands, squares = _areas(place)
        if place.feature is not None:
            squares = ()  # the same for each of the countries beside a lake: they would drown what tells in which it is meant
        for weight, area in (*zip(_LANDS, lands, strict=False), *zip(_SQUARES, squares, strict=False)):
            if area in total:
                sure += weight * (total[area] - own.get(area, 0.0))
        return math.log1p(max(sure, 0.0))


# How much the company tells that is in the country of a place and in its division, in or beside its squares.
_LANDS: Final = (_COUNTRY, _DIVISION)
_SQUARES: Final = (_CLOSE, _NEAR)


def _masses(choices: Sequence[_Choice], shares: Sequence[Sequence[float]]) -> _Masses:
    total: dict[_Area, float] = {}
    everyone = []
    for choice, shared in zip(choices, shares, strict=True):
        own: dict[_Area, float] = {}
        squares: dict[int, float] = {}
        for place, share in zip(choice.places, shared, strict=True):
            if share < _LEAST:
                continue
            lands, within = _areas(place)
            for land in lands:
                own[land] = own.get(land, 0.0) + share
            for square in within if place.kind != "division" else ():
                squares[square] = squares.get(square, 0.0) + share
        for square, share in squares.items():
            for near in _NINE:
                own[square + near] = own.get(square + near, 0.0) + share
        for area, share in own.items():
            total[area] = total.get(area, 0.0) + share
        everyone.append(own)
    return _Masses(total, everyone)


def _square(place: Place, fine: int) -> int:
    return fine * _SIZE_OF_SQUARES + round(place.latitude * fine) * _ROW + round(place.longitude * fine)


@lru_cache(maxsize=8192)
def _areas(place: Place) -> tuple[tuple[str | tuple[str, str | None], ...], tuple[int, ...]]:
    """Where a place is: its country and, if it is smaller than that, its division and its squares. A division is larger than squares, and keeps nobody
    company there; so are seas and rivers."""
    if place.kind == "country" or place.feature in LARGE:
        return (place.country,), ()
    return (place.country, (place.country, place.division)), (_square(place, _FINE), _square(place, 1))


# Scripts whose letters tell how a name is written in Latin ones, near enough; what Chinese characters, kana and Hangul stand for depends on whose name it is.
_LEGIBLE: Final = frozenset({"Cyrillic", "Arabic", "Devanagari", "Bengali", "Greek", "Hebrew", "Georgian", "Armenian"})


def _shown(candidate: Candidate, country: str | None, found: Sequence[Candidate] = ()) -> str:
    """What a place is called that the gazetteer lacks: as written, in Latin letters where the script tells them, so that reports in several languages name one place."""
    if candidate.mountain is not None:
        return f"Mount {display.latin(candidate.mountain) or candidate.mountain}"
    if country in _SINITIC and (read := display.mandarin(candidate.stem or candidate.text)) is not None:
        return read
    if text.script(candidate.text) not in _LEGIBLE:
        return candidate.text
    written = candidate.text
    if candidate.stem is not None and text.fold(written).startswith(candidate.stem):
        kept = text.fold(written)[len(candidate.stem) :] in _OF_FIRST
        written = written if kept else _first_case(written[: len(candidate.stem)], found)
    return display.latin(written) or candidate.text


def _first_case(stem: str, found: Sequence[Candidate]) -> str:
    """A name as the article has it in the first case elsewhere ("села Глола" beside "в Глоле"), else without its ending."""
    whole = (c.text for c in found if c.stem is None and not c.places and c.text.startswith(stem))
    return next((w for w in whole if len(w) - len(stem) <= _ENDING), stem)


# Endings that names of few other cases have, so that a name that ends so, and comes in no other form, may well be in the first one ("в Шови").
_OF_FIRST: Final = frozenset({"и", "о", "і", "ο"})
_ENDING: Final = 2  # letters of the ending of a name in the first case


def _mention(
    candidate: Candidate,
    place: Place | None,
    named: Counter[str],
    found: Sequence[Candidate],
    settled: Mapping[str, Place | None],
) -> PlaceMention:
    if place is None:
        likely = (
            Counter(p.country for c in found if (p := settled[text.fold(c.text)]) is not None and p.feature is None)
            + named
        )
        country = candidate.country or (max(sorted(likely), key=lambda c: likely[c]) if likely else None)
        return PlaceMention(
            span=candidate.span, text=candidate.text, name=_shown(candidate, country, found), country=country, division=candidate.container, use=candidate.use, confidence=0.4,
            extractor="context",
        )  # fmt: skip
    is_country = place.kind == "country"
    own = place.country or None  # an ocean has none
    english = countries.names(place.country, "en")
    return PlaceMention(
        span=candidate.span,
        text=candidate.text,
        name=english[0] if is_country and english else place.name,
        country=(candidate.country or own) if is_country else own,
        division=None if is_country else place.division,
        latitude=place.latitude,
        longitude=place.longitude,
        use=candidate.use,
        is_country=is_country,
        confidence=0.9 if candidate.signed or is_country else 0.7,
        extractor="gazetteer",
    )
