"""Which of the places of one name is meant: what stands beside it, what else the article names, how many live there."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
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
_NEAR: Final = 2.0
_NEAR_KM: Final = 200.0
_OWN_NAME: Final = 1.5
_CAPITAL: Final = 3.0
_KIND: Final = {"country": 3.0, "division": 1.5, "county": 0.0, "place": 0.0}
_MAX_COMPANY: Final = 60  # places looked at for nearness; enough for any article and bounded for lists


def resolve(article: Article, found: Sequence[Candidate]) -> tuple[PlaceMention, ...]:
    """The candidates as mentions; the same name means the same place throughout an article, unless what stands beside it says otherwise."""
    named = Counter(c.country or c.places[0].country for c in found if c.country or c.places and c.places[0].kind == "country")
    anchors = _anchors(found)
    divisions = Counter(text.fold(c.container) for c in found if c.container)
    divisions.update(text.fold(p.name) for c in found for p in c.places[:1] if p.kind == "division")
    settled: dict[str, Place | None] = {}
    for candidate in sorted(found, key=lambda c: (c.container is None and c.country is None, c.span)):
        name = text.fold(candidate.text)
        if name not in settled or candidate.container or candidate.country:
            chosen = max(candidate.places, key=lambda p: (_score(p, candidate, named, divisions, anchors), -p.record), default=None)
            settled.setdefault(name, chosen)
    out = []
    for candidate in found:
        chosen = settled[text.fold(candidate.text)]
        if candidate.country and chosen is not None and chosen.country != candidate.country:
            chosen = next((p for p in candidate.places if p.country == candidate.country), chosen)
        out.append(_mention(candidate, chosen, named, anchors))
    return tuple(out)


def _anchors(found: Sequence[Candidate]) -> list[Place]:
    """Places that are hardly ambiguous: the only one of their name, or by far the biggest."""
    out: dict[int, Place] = {}
    for c in found:
        if c.use == "demonym" or not c.places or c.places[0].kind == "country":
            continue
        first = c.places[0]
        others = [p for p in c.places[1:] if _km(p, first) > _NEAR_KM]
        if not others or first.people >= 5.5 and all(first.people - p.people > 1.5 for p in others):
            out.setdefault(first.record, first)
        if len(out) >= _MAX_COMPANY:
            break
    return list(out.values())


def _score(place: Place, candidate: Candidate, named: Counter[str], divisions: Counter[str], anchors: list[Place]) -> float:
    score = place.people + _KIND[place.kind] + (0.0 if place.alternate else _OWN_NAME)
    score += _CAPITAL * (place.record in {p.record for p in gazetteer.capital(place.country)})
    if candidate.country is not None:
        score += _BESIDE * (place.country == candidate.country)
    if candidate.container is not None:
        inside = place.division is not None and text.fold(place.division) == text.fold(candidate.container) and place.kind != "division"
        score += _BESIDE * inside
    total = sum(named.values())
    score += _COUNTRY_NAMED * named[place.country] / total if total else 0.0
    if place.division is not None and place.kind != "division" and divisions[text.fold(place.division)]:
        score += _DIVISION_NAMED
    company = [a for a in anchors if a.record != place.record]
    near = sum(_km(a, place) < _NEAR_KM for a in company)
    return score + (_NEAR * math.log1p(near) if company else 0.0)


def _km(left: Place, right: Place) -> float:
    """The distance over the sphere, good to a percent."""
    a, b = math.radians(left.latitude), math.radians(right.latitude)
    d = math.radians(left.longitude - right.longitude)
    h = math.sin((a - b) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(d / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, h)))


def _mention(candidate: Candidate, place: Place | None, named: Counter[str], anchors: list[Place]) -> PlaceMention:
    if place is None:
        likely = Counter(a.country for a in anchors) + named
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
        country=candidate.country if is_country else place.country,
        division=None if is_country else place.division,
        latitude=place.latitude,
        longitude=place.longitude,
        use=candidate.use,
        is_country=is_country,
        confidence=0.9 if candidate.signed or is_country else 0.7,
        extractor="gazetteer",
    )
