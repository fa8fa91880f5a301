"""Happenings as reports: dated, placed, with who takes part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.reports.phrase import phrase
from reportedly.extract.reports.told import Ground, Told
from reportedly.extract.reports.wording import Wordings
from reportedly.extract.values import date_readings
from reportedly.records import (
    Claim,
    Dating,
    Entity,
    Evidence,
    Location,
    Participant,
    PlaceMention,
    Report,
    TimeMention,
    When,
    digest,
)

# How a place is used, the likeliest place of the happening first.
_USES: Final = ("location", "dateline", "named", "demonym")


def report(ground: Ground, told: Told, role: str, claims: tuple[Claim, ...], wordings: Wordings) -> Report:
    """The report of a happening, without its signature."""
    article = ground.article
    datings = (*(d for t in told.times for d in _datings(ground, t)), *told.counted, *told.extra)
    where = (*_where(ground, told.places), *_at(ground, told.spots))
    key = (told.kind or "", *(d.value for d in datings[:1]), *told.stages)
    return Report(
        id=digest(article.id, role, str(told.what.span.start), *key),
        article=article.id,
        role=role,  # type: ignore[arg-type]
        what=article.evidence(phrase(article.text, told.what.span, told.anchors)),
        kind=told.kind,
        tense=told.tense,  # type: ignore[arg-type]
        when=_settled(ground, told),
        datings=datings,
        where=where,
        who=tuple(_participant(ground, ground.mentions.entities[e]) for e in told.entities if ground.is_actor(e)),
        stages=told.stages,
        words=wordings.of(told, where),
        claims=claims,
        published=article.published,
        language=article.language,
        outlet=article.outlet,
    )


def _datings(ground: Ground, time: TimeMention) -> list[Dating]:
    """The reasons that a time gives: one, or where its weekday and its day disagree, one for each."""
    evidence = ground.article.evidence(time.span)
    return [Dating(value=v, when=w, evidence=evidence, weekday=d) for v, w, d in date_readings(time)]


def _settled(ground: Ground, told: Told) -> When | None:
    """The reading of the text's times; where the text contradicts itself, the day of an embedded post decides if it is one of the two."""
    when = ground.when(told.times)
    if when is None and told.counted:
        return told.counted[0].when
    if when is None or when.is_day:
        return when
    torn = {d.value for t in told.times if t.conflict for d in _datings(ground, t)}
    posted = {d.value for d in told.extra} & torn
    if not posted:
        return when
    day = min(posted)
    method = f"{when.method}; an embedded post's date agrees"
    return When(earliest=day, latest=day, confidence=when.confidence, method=method)


def _where(ground: Ground, places: Sequence[PlaceMention]) -> tuple[Location, ...]:
    """Places that the text puts something in, cities before countries; else where it was filed from, else what it names."""
    usable = [p for p in places if p.use == "location"]
    if not any(not p.is_country for p in usable):
        usable += [p for p in places if p.use in ("named", "dateline")]
    unique: dict[tuple[str | None, str], PlaceMention] = {}
    for p in sorted(usable, key=lambda p: (p.is_country, _USES.index(p.use), p.country is None, p.span)):
        unique.setdefault((p.country, p.name), p)
    return tuple(_location(ground, p) for p in unique.values())


def _at(ground: Ground, spots: Sequence[PlaceMention]) -> tuple[Location, ...]:
    """The squares, stations and the like, each once; behind the towns, which tell in all languages where it was, and without coordinates, which would be the town's."""
    unique: dict[tuple[str | None, str], PlaceMention] = {}
    for p in sorted(spots, key=lambda p: p.span):
        unique.setdefault((p.country, p.name), replace(p, latitude=None, longitude=None))
    return tuple(_location(ground, p) for p in unique.values())


def _location(ground: Ground, p: PlaceMention) -> Location:
    return Location(
        name=p.name,
        evidence=ground.article.evidence(p.span),
        country=p.country,
        division=p.division,
        latitude=p.latitude,
        longitude=p.longitude,
        confidence=p.confidence * (1.0 if p.use == "location" else 0.5),
    )


def _participant(ground: Ground, entity: Entity) -> Participant:
    return Participant(
        name=entity.name,
        names=entity.names,
        evidence=_evidence(ground, entity),
        kind=entity.kind,
        keys=entity.keys,
        latin=entity.latin,
        role=entity.role,
        role_key=entity.role_key,
        country=entity.country,
    )


def _evidence(ground: Ground, entity: Entity) -> Evidence:
    """The sentence of its fullest mention."""
    span = entity.mentions[0]
    index = ground.index.of(span)
    return ground.article.evidence(ground.mentions.sentences[index].span if index >= 0 else span)
