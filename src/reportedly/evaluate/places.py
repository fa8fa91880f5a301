"""Measures of places: resolved within 161 km (100 miles) of the gold point, and in the right country (Leidner 2007; Gritta et al. 2018)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reportedly.evaluate.measures import Measure, ratio, rows
from reportedly.extract.places import places
from reportedly.extract.sentences import sentences
from reportedly.naming import countries
from reportedly.records import Article, NameMention, PlaceMention, Span

NEAR_KM: Final = 161.0


def accuracy(_: str, path: Path) -> Iterator[tuple[str, float, int]]:
    """Both accuracies over the gold places that have coordinates, their spans given (resolution alone); one without an answer counts as wrong."""
    near = right = total = 0
    for row in rows(path):
        text = row["text"]
        article = Article(
            id=str(row["id"]),
            uri="-",
            source="-",
            outlet=None,
            title=row.get("title"),
            text=text,
            language=row.get("lang"),
        )
        given = tuple(
            NameMention(span=Span(g["start"], g["end"]), text=g["phrase"], kind="LOC") for g in row["toponyms"]
        )
        found = places(article, sentences(article), given)
        for gold in row["toponyms"]:
            if not gold.get("lat") or not gold.get("lon"):
                continue
            total += 1
            hit = _at(found, gold["start"], gold["end"])
            if hit is None:
                continue
            near += (
                hit.latitude is not None
                and hit.longitude is not None
                and _km(hit, float(gold["lat"]), float(gold["lon"])) <= NEAR_KM
            )
            right += hit.country is not None and hit.country == countries.named(gold.get("country") or "", "en")
    if total:
        yield "accuracy_161km", ratio(near, total), total
        yield "country_accuracy", ratio(right, total), total


def _at(found: tuple[PlaceMention, ...], start: int, end: int) -> PlaceMention | None:
    overlapping = [p for p in found if p.span.start < end and start < p.span.end]
    return max(overlapping, key=lambda p: min(p.span.end, end) - max(p.span.start, start), default=None)


def _km(place: PlaceMention, latitude: float, longitude: float) -> float:
    if place.latitude is None or place.longitude is None:
        return math.inf
    a, b = math.radians(place.latitude), math.radians(latitude)
    h = (
        math.sin((a - b) / 2) ** 2
        + math.cos(a) * math.cos(b) * math.sin(math.radians(place.longitude - longitude) / 2) ** 2
    )
    return 12742 * math.asin(math.sqrt(min(1.0, h)))


MEASURES = [Measure("extract/places/*", accuracy)]
