"""The script-neutral facts of a report that linking compares: names, places, numbers, possible days."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from reportedly import naming
from reportedly.naming.agencies import is_channel
from reportedly.records import Location, Mentions, QuantityMention, Report, Span, When

# A reading that spans more days than this says too little to be held against another.
WIDEST_DAYS: Final = 7
# An article names many people and bodies in passing; those named twice, or where the news is told, take part in it.
NAMED_OFTEN: Final = 2
# Sounds of a name that is no other's by chance, and names of an article that are kept at most: nearly all of a usual one.
AUDIBLE: Final = 3
MENTIONED: Final = 80
# What `numbers` call the two sides of a score and a clock time.
SCORE: Final = "score"
AGAINST: Final = "against"
CLOCK: Final = "clock"
# Scopes that say which view of a thing a figure is (the 80 kilometres allowed), or that it is a part of another.
VIEWS: Final = ("limit", "suspected", "confirmed", "demanded", "offered", "target", "average", "among")
# Scopes that say what a figure is about, not what became of whom: two happenings of one kind have them alike.
TOPICS: Final = frozenset(
    ("cancelled", "pay", "fine", "damage", "sentence", "intercepted", "launched", "acquitted", "released", *VIEWS)
)
# A scope that a figure has beside its unit, and what `numbers` call such figures: a bank sets another rate each time, a quarter of a point away.
POLICY_RATE: Final = "policy rate"
RATE: Final = "rate"
MINUTES: Final = 24 * 60
_CLOCK: Final = re.compile(r"T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:?\d\d)?$")


def names(report: Report, mentions: Mentions, head: Iterable[Span]) -> tuple[str, ...]:
    """Name keys of those who take part, and for a lead report of those named in its head or repeatedly; sorted."""
    zones = tuple(head)
    keys = {key for participant in report.who for key in participant.keys}
    for entity in mentions.entities:
        if entity.kind not in ("PER", "ORG") or is_channel(entity.name):
            continue
        in_head = any(zone.overlaps(span) for zone in zones for span in entity.mentions)
        if in_head or (report.role == "lead" and len(entity.mentions) >= NAMED_OFTEN):
            keys.update(entity.keys)
    return tuple(sorted(keys))


def place_key(name: str, country: str | None, is_country: bool) -> str:
    """`CC Name`, the country's code first; the code alone for a country; `?? Name` where the country is unknown."""
    return country if is_country and country is not None else f"{country or '??'} {name}"


def places(report: Report, mentions: Mentions, head: Iterable[Span]) -> tuple[str, ...]:
    """Place keys of where it happened and of the places named where the news is told; sorted."""
    zones = tuple(head)
    countries = {(p.name, p.country) for p in mentions.places if p.is_country}
    spots = {
        (p.name, p.country) for p in mentions.places if p.spot
    }  # a square tells less than its town, in one language only
    where = (w for w in report.where if (w.name, w.country) not in spots)
    keys = {place_key(w.name, w.country, (w.name, w.country) in countries or _is_country(w)) for w in where}
    named = (
        p for p in mentions.places if p.use != "demonym" and not p.spot and any(zone.overlaps(p.span) for zone in zones)
    )
    return tuple(sorted(keys | {place_key(p.name, p.country, p.is_country) for p in named}))


def _is_country(where: Location) -> bool:
    """Whether a place is the country that it is in, though the article names only towns of it."""
    whole = where.country is not None and where.latitude is None
    return whole and where.name in naming.countries.names(where.country or "", "en")[:1]


def mentioned(report: Report, mentions: Mentions) -> tuple[str, ...]:
    """Keys of the people, organisations and places smaller than a country that the article of a lead report names anywhere, each of `AUDIBLE` sounds or more; sorted.

    The names named most come first where there are more than `MENTIONED`.
    """
    if report.role != "lead":
        return ()
    often: Counter[str] = Counter()
    for entity in mentions.entities:
        if entity.kind in ("PER", "ORG") and not is_channel(entity.name):
            often.update(dict.fromkeys((key for key in entity.keys if len(key) >= AUDIBLE), len(entity.mentions)))
    often.update(
        place_key(p.name, p.country, False)
        for p in mentions.places
        if p.use != "demonym" and not p.is_country and not p.spot
    )
    kept = sorted(often, key=lambda key: (-often[key], key))[:MENTIONED]
    return tuple(sorted(kept))


def told_by(quantity: QuantityMention) -> list[str]:
    """`value unit-or-scope` of a quantity; nothing for one that says nothing about a happening (no unit, scope or thing counted).

    A score gives two, the higher side's and the lower's, since sources name either side first.
    """
    value = quantity.low if quantity.low is not None else quantity.high
    about = (
        (RATE if quantity.unit == "%" and POLICY_RATE in quantity.scope else None)
        or next((s for s in quantity.scope if " " not in s and s not in TOPICS), None)
        or quantity.counted_key
        or quantity.unit
    )
    if value is None or about is None:
        return []
    if about == SCORE and quantity.low is not None and quantity.high is not None:
        lower, higher = sorted((quantity.low, quantity.high))
        return [f"{higher:g} {SCORE}", f"{lower:g} {SCORE} {AGAINST}"]
    return [f"{value:g} {about}"]


def numbers(report: Report, mentions: Mentions, head: Iterable[Span]) -> tuple[str, ...]:
    """The numbers, stages and clock times told in the head of a lead report, or in the sentence of a background report, without what a change left behind; sorted."""
    zones = tuple(head)
    told = (q for q in mentions.quantities if not q.left_behind and any(zone.overlaps(q.span) for zone in zones))
    found = {text for q in told for text in told_by(q)}
    times = [t.value for t in mentions.times if t.type == "TIME" and any(zone.overlaps(t.span) for zone in zones)]
    times.extend(dating.value for dating in report.datings)
    found.update(report.stages)
    found.update(text for value in times if (text := clock(value, report)) is not None)
    return tuple(sorted(found))


def clock(value: str, report: Report) -> str | None:
    """`minutes clock`: a clock time as minutes of the day in universal time, or None for one that is not known to the minute.

    A time without a zone is taken for that of the place of the happening, whose zone follows from its longitude to an hour or so.
    """
    told = _CLOCK.search(value)
    if told is None:
        return None
    hour, minute, zone = int(told[1]), int(told[2]), told[3]
    if zone and zone != "Z":
        sign = -1 if zone[0] == "-" else 1
        ahead = sign * (60 * int(zone[1:3]) + int(zone[-2:]))
    else:
        east = next((w.longitude for w in report.where if w.longitude is not None), None)
        if not zone and east is None:
            return None
        ahead = 0 if zone else round(4 * (east or 0.0))
    return f"{(60 * hour + minute - ahead) % MINUTES:g} {CLOCK}"


def _span_of_days(when: When | None) -> tuple[str, ...]:
    if when is None:
        return ()
    first, last = when.first_day, when.last_day
    width = (last - first).days
    if not 0 <= width < WIDEST_DAYS:
        return ()
    return tuple((first + datetime.timedelta(days=i)).isoformat() for i in range(width + 1))


def days(report: Report) -> tuple[str, ...]:
    """ISO days on which the happening can have been by what the report says; empty when it says too little; sorted."""
    return tuple(sorted(set(_span_of_days(report.when))))
