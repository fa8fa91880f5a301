"""Which of the places of one name is meant: what stands beside it, what else the article names, how many live there."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reportedly import text
from reportedly.extract.places.search import Candidate
from reportedly.naming import countries, gazetteer
from reportedly.naming.gazetteer import Place
from reportedly.records import Article, PlaceMention

# Weights of the choice, set on examples written for it: what the text says beside the name decides, then company, then size.
_BESIDE: Final = 20.0
_COUNTRY_NAMED: Final = 3.0
_DIVISION_NAMED: Final = 3.0
_NEAR: Final = 4.0
_BESIDES: Final = 3.0
_SIZE: Final = 1.0
_ROUNDS: Final = 2  # the second round keeps company with what the first one chose
_OWN_NAME: Final = 1.5
_CAPITAL: Final = 3.0
_KIND: Final = {"country": 3.0, "division": 1.5, "county": 0.0, "place": 0.0}
_MAX_COMPANY: Final = 60  # places looked at for nearness; enough for any article and bounded for lists


def resolve(article: Article, found: Sequence[Candidate]) -> tuple[PlaceMention, ...]:
    """The candidates as mentions; the same name means the same place throughout an article, unless what stands beside it says otherwise."""
    found = _by_sound(found)
    named = Counter(
        c.country or c.places[0].country for c in found if c.country or c.places and c.places[0].kind == "country"
    )
    company = _company(found)
    divisions = Counter(text.fold(c.container) for c in found if c.container)
    divisions.update(text.fold(p.name) for c in found for p in c.places[:1] if p.kind == "division")
    settled: dict[str, Place | None] = {}
    for _ in range(_ROUNDS):
        settled = _settle(found, named, divisions, company)
        company = _company([replace(c, places=(p,) if (p := settled[text.fold(c.text)]) else ()) for c in found])
    out = []
    for candidate in found:
        chosen = settled[text.fold(candidate.text)]
        if candidate.country and chosen is not None and chosen.country != candidate.country:
            chosen = next((p for p in candidate.places if p.country == candidate.country), chosen)
        out.append(_mention(candidate, chosen, named, found))
    return tuple(out)


_SPOKEN_OF: Final = 3  # countries of an article, the most named first, whose places are compared by sound
_SMALL: Final = 5.3  # logarithm of the population below which a namesake abroad may give way to a place that sounds alike in a country of the article


def _by_sound(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with what the gazetteer writes in another way, by sound, in the countries that the article names; without tentative ones that it lacks."""
    named = Counter(
        c.country or next((p.country for p in c.places if p.kind in ("country", "division")), "") for c in found
    )
    spoken = [code for code, _ in sorted(named.items(), key=lambda item: (-item[1], item[0])) if code][:_SPOKEN_OF]
    out = []
    for c in found:
        codes = [c.country] if c.country else spoken
        abroad = (
            not any(p.country in codes for p in c.places) and max((p.people for p in c.places), default=0.0) < _SMALL
        )
        if codes and abroad and c.use != "demonym" and c.signed:
            c = replace(c, places=(*c.places, *_sounding(c, codes)))
        if c.places or not c.tentative:
            out.append(c)
    return out


def _sounding(candidate: Candidate, codes: Sequence[str]) -> tuple[Place, ...]:
    for spelling in dict.fromkeys((candidate.text, candidate.stem or candidate.text)):
        hits = [p for code in codes for p in gazetteer.sounding(spelling, code)]
        if hits:
            return tuple(hits)
    return ()


def _settle(
    found: Sequence[Candidate], named: Counter[str], divisions: Counter[str], company: _Company
) -> dict[str, Place | None]:
    """For each name the place that is meant; where the text says so beside one of its mentions, that decides."""
    settled: dict[str, Place | None] = {}
    for candidate in sorted(found, key=lambda c: (c.container is None and c.country is None, c.span)):
        name = text.fold(candidate.text)
        if name not in settled:
            settled[name] = max(
                candidate.places,
                key=lambda p: (_score(p, candidate, named, divisions, company), -p.record),
                default=None,
            )
    return settled


@dataclass(frozen=True, slots=True)
class _Company:
    """Which names of the article have a candidate in each square degree and in each division: every name counts for less the more candidates it has."""

    cells: Mapping[tuple[int, int], Mapping[str, float]]
    divisions: Mapping[tuple[str, str], Mapping[str, float]]

    def near(self, place: Place, name: str) -> float:
        """How many other names have a candidate near the place (in the square degrees around it)."""
        row, column = round(place.latitude), round(place.longitude)
        found: dict[str, float] = {}
        for i in (row - 1, row, row + 1):
            for j in (column - 1, column, column + 1):
                for other, weight in self.cells.get((i, j), {}).items():
                    found[other] = max(weight, found.get(other, 0.0))
        return sum(weight for other, weight in sorted(found.items()) if other != name)

    def beside(self, place: Place, name: str) -> float:
        """How many other names have a candidate in the same division."""
        found = self.divisions.get((place.country, place.division or ""), {})
        return sum(weight for other, weight in sorted(found.items()) if other != name)


def _company(found: Sequence[Candidate]) -> _Company:
    cells: dict[tuple[int, int], dict[str, float]] = {}
    divisions: dict[tuple[str, str], dict[str, float]] = {}
    seen: set[str] = set()
    for c in found:
        name = text.fold(c.text)
        if name in seen or c.use == "demonym" or len(seen) >= _MAX_COMPANY:
            continue
        seen.add(name)
        spots = [p for p in c.places if p.kind != "country"]
        weight = 1 / math.sqrt(len(spots)) if spots else 0.0
        for place in spots:
            cells.setdefault((round(place.latitude), round(place.longitude)), {})[name] = weight
            divisions.setdefault((place.country, place.division or ""), {})[name] = weight
    return _Company(cells, divisions)


def _score(
    place: Place, candidate: Candidate, named: Counter[str], divisions: Counter[str], company: _Company
) -> float:
    name = text.fold(candidate.text)
    score = _SIZE * place.people + _KIND[place.kind] + (0.0 if place.alternate else _OWN_NAME)
    score += _CAPITAL * (place.record in {p.record for p in gazetteer.capital(place.country)})
    if candidate.country is not None:
        score += _BESIDE * (place.country == candidate.country)
    if candidate.container is not None:
        inside = (
            place.division is not None
            and text.fold(place.division) == text.fold(candidate.container)
            and place.kind != "division"
        )
        score += _BESIDE * inside
    total = sum(named.values())
    score += _COUNTRY_NAMED * named[place.country] / total if total else 0.0
    if place.division is not None and place.kind != "division" and divisions[text.fold(place.division)]:
        score += _DIVISION_NAMED
    return score + _NEAR * math.log1p(company.near(place, name)) + _BESIDES * math.log1p(company.beside(place, name))


def _mention(
    candidate: Candidate, place: Place | None, named: Counter[str], found: Sequence[Candidate]
) -> PlaceMention:
    if place is None:
        likely = Counter(c.places[0].country for c in found if c.places) + named
        country = candidate.country or (max(sorted(likely), key=lambda c: likely[c]) if likely else None)
        return PlaceMention(
            span=candidate.span, text=candidate.text, name=candidate.text, country=country, division=candidate.container, use=candidate.use, confidence=0.4,
            extractor="context",
        )  # fmt: skip
    is_country = place.kind == "country"
    english = countries.names(place.country, "en")
    return PlaceMention(
        span=candidate.span,
        text=candidate.text,
        name=english[0] if is_country and english else place.name,
        country=(candidate.country or place.country) if is_country else place.country,
        division=None if is_country else place.division,
        latitude=place.latitude,
        longitude=place.longitude,
        use=candidate.use,
        is_country=is_country,
        confidence=0.9 if candidate.signed or is_country else 0.7,
        extractor="gazetteer",
    )
