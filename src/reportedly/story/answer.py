"""The record of one event: what, when, where, who and how many report it, each answer with its reasoning."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from reportedly import naming
from reportedly.records import Answer, Article, Counts, Event, Location, Origin, Participant, Report
from reportedly.story.dates import event_when
from reportedly.story.people import participants
from reportedly.story.weigh import ROLE_WEIGHT, by_origin, origin_of, ranked
from reportedly.text import fold, is_unspaced, words

# Places listed with an event, best first: further ones are asides.
MAX_PLACES: Final = 6
# Headlines of fewer words are labels ("Live"), those of more are standfirsts.
HEADLINE_WORDS: Final = (4, 22)
# What a sentence is worth beside a headline.
UNTITLED: Final = 0.6


def answer(
    event_id: str, reports: Sequence[Report], articles: Mapping[str, Article], origins: Sequence[Origin]
) -> Event:
    """The event of the reports. Each independent origin has one vote in every answer; equals are settled by text, never by order of arrival.

    `articles` must hold the articles of the reports. Raises ValueError without a report.
    """
    if not reports:
        raise ValueError(f"event {event_id} has no report: an event is made of at least one")
    reports = sorted(reports, key=lambda r: r.id)
    origin = origin_of(reports, origins)
    when, reasoning = event_when(reports, origin)
    kind = kind_of(reports, origin)
    who = participants(reports, origin)
    # A call has no place of its own; the places in its reports are what it was about.
    called = kind is not None and kind.endswith(".phone")
    where = ends_of_call(who) if called else places(reports, origin)
    return Event(
        id=event_id,
        what=headline(reports, articles, origin),
        kind=kind,
        when=when,
        where=where,
        who=who,
        counts=counts(reports, articles, origin),
        reports=tuple(reports),
        reasoning=(*reasoning, *_place_steps(where, called=called)),
    )


def counts(reports: Sequence[Report], articles: Mapping[str, Article], origin: Mapping[str, str]) -> Counts:
    """Articles, outlets and origins that report the event. Articles without a known outlet count by their origin."""
    ids = {r.article for r in reports}
    outlets = {(fold(a.outlet) if (a := articles.get(i)) and a.outlet else f"origin {origin[i]}") for i in ids}
    return Counts(articles=len(ids), outlets=len(outlets), origins=len({origin[i] for i in ids}))


def kind_of(reports: Sequence[Report], origin: Mapping[str, str]) -> str | None:
    """The kind that most origins report; a kind given without its mode counts for its family first."""
    votes = [(r.kind, origin[r.article], ROLE_WEIGHT[r.role]) for r in reports if r.kind]
    if not votes:
        return None
    family = ranked(by_origin((k.split(".")[0], o, w) for k, o, w in votes))[0]
    return ranked(by_origin(v for v in votes if v[0].split(".")[0] == family))[0]


def headline(reports: Sequence[Report], articles: Mapping[str, Article], origin: Mapping[str, str]) -> str:
    """The headline (else the telling sentence) that says most of what the others say, in the language that most origins write in."""
    leads = [r for r in reports if r.role == "lead"] or list(reports)
    language = ranked(by_origin((r.language or "", origin[r.article], 1.0) for r in leads))[0]
    own = [r for r in leads if (r.language or "") == language]
    texts = {r.id: _title(r, articles) for r in own}
    bags = {i: _terms(t) for i, t in texts.items()}
    spread: defaultdict[str, set[str]] = defaultdict(set)
    for r in own:
        for term in bags[r.id] | _terms(r.what.quote):
            spread[term].add(origin[r.article])
    merit = {r.id: _central(bags[r.id], spread) * _shape(texts[r.id], r, articles) for r in own}
    best = max(own, key=lambda r: (round(merit[r.id], 6), texts[r.id], r.id))
    return texts[best.id]


def _shape(text: str, report: Report, articles: Mapping[str, Article]) -> float:
    """1 for a headline of ordinary length, less for labels, standfirsts and sentences that stand in for one."""
    low, high = HEADLINE_WORDS
    length = len(words(text)) / (3 if is_unspaced(text) else 1)
    article = articles.get(report.article)
    titled = report.role == "lead" and article is not None and bool(article.title)
    return (1.0 if low <= length <= high else 0.5) * (1.0 if titled else UNTITLED)


def _title(report: Report, articles: Mapping[str, Article]) -> str:
    article = articles.get(report.article)
    if report.role == "lead" and article is not None and article.title:
        return " ".join(article.title.split())
    return " ".join(report.what.quote.split())


def _terms(text: str) -> frozenset[str]:
    listed = [w for w, _ in words(fold(text))]
    if is_unspaced(text):
        return frozenset(a + b for a, b in zip(listed, listed[1:], strict=False))
    return frozenset(w for w in listed if len(w) > 3 or w.isdigit())


def _central(bag: frozenset[str], spread: Mapping[str, set[str]]) -> float:
    """How many origins share the text's terms, by the root of its length so that long texts do not win by length alone."""
    shared = sum(len(spread[t]) - 1 for t in sorted(bag))
    return (1 + shared) / math.sqrt(max(len(bag), 1))


def places(reports: Sequence[Report], origin: Mapping[str, str]) -> tuple[Location, ...]:
    """Where it happened, best supported first: the country that most origins name, its narrowest well-supported place first."""
    locations = [
        (loc, origin[r.article], ROLE_WEIGHT[r.role] * loc.confidence / (1 + rank * 0.5))
        for r in reports
        for rank, loc in enumerate(r.where)
    ]
    if not locations:
        return ()
    by_country = by_origin(((loc.country or "", o, w) for loc, o, w in locations))
    known = {c: s for c, s in by_country.items() if c} or by_country
    country = ranked(known)[0]
    locations = [(_at_home(loc, country), o, w) for loc, o, w in locations]
    by_place = by_origin(((_place_key(loc), o, w) for loc, o, w in locations))
    examples: dict[tuple[str, str], Location] = {}
    for loc, _, _ in sorted(locations, key=lambda x: (-x[0].confidence, x[0].evidence.article, x[0].evidence.span)):
        examples.setdefault(_place_key(loc), loc)
    order = sorted(by_place, key=lambda k: (k[0] != country, _is_country(examples[k]), -round(by_place[k], 6), k))
    return tuple(examples[k] for k in order[:MAX_PLACES])


def ends_of_call(who: Sequence[Participant]) -> tuple[Location, ...]:
    """The countries of the first two people in a call, the best supported first: no text says where they were, so no town is named, and the confidence is low."""
    ends: dict[str, Location] = {}
    for person in who:
        if person.kind == "PER" and person.country is not None and person.role_key is not None:
            names = naming.countries.names(person.country, "en")
            ends.setdefault(
                person.country,
                Location(name=names[0] if names else person.country, country=person.country, evidence=person.evidence, confidence=_END_OF_CALL),
            )  # fmt: skip
    return tuple(ends.values())[:_ENDS]


# A party of a call is mostly in its own country; set by judgement.
_END_OF_CALL: Final = 0.5
_ENDS: Final = 2


def _at_home(location: Location, country: str) -> Location:
    """A place of a name that the country of the happening has too, taken for that one: an article alone may not tell which is meant (Copacabana)."""
    if location.country == country or location.country is None or _is_country(location):
        return location
    there = next((p for p in naming.gazetteer.find(location.name) if p.country == country and p.kind == "place"), None)
    if there is None:
        return location
    return replace(
        location, country=country, division=there.division, latitude=there.latitude, longitude=there.longitude
    )


def _place_key(location: Location) -> tuple[str, str]:
    return (location.country or "", fold(location.name))


def _is_country(location: Location) -> bool:
    """Whether the location says no more than its country."""
    return location.country is not None and naming.countries.named(location.name, "en") == location.country


def _place_steps(where: Sequence[Location], *, called: bool) -> tuple[Answer, ...]:
    method = "countries of those in the call, which has no place of its own" if called else "named by most origins"
    return tuple(
        Answer(slot="where", value=f"{w.country or '??'} {w.name}", method=method, evidence=(w.evidence,))
        for w in (where if called else where[:1])
    )
