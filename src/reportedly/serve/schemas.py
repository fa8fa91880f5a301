"""The JSON of the contract: what `--json` prints, line by line. Names of fields here are relied upon by scripts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportedly.news import Account, Attributed, News
from reportedly.records import (
    Change,
    Claim,
    Comparison,
    Event,
    Evidence,
    Judgement,
    Link,
    Location,
    Participant,
    Point,
    Reading,
    Report,
    Story,
    Tie,
    When,
)
from reportedly.serve import words

Json = dict[str, Any]


def when(moment: When | None) -> Json | None:
    """`{"earliest", "latest", "confidence", "method"}` or null."""
    if moment is None:
        return None
    return {
        "earliest": moment.earliest,
        "latest": moment.latest,
        "confidence": round(moment.confidence, 3),
        "method": moment.method,
    }


def evidence(one: Evidence) -> Json:
    """`{"start", "end", "quote"}`: `text[start:end] == quote`, in Unicode code points."""
    return {"start": one.span.start, "end": one.span.end, "quote": one.quote}


def article(account: Account) -> Json:
    """One line of `articles --json`."""
    one = account.article
    return {
        "id": one.id,
        "uri": one.uri,
        "source": one.source,
        "outlet": one.outlet,
        "title": one.title,
        "text": one.text,
        "language": one.language,
        "published": when(one.published),
        "published_candidates": [{**(when(c.when) or {}), "quote": c.quote} for c in one.published_candidates],
        "modified": one.modified,
        "authors": list(one.authors),
        "credits": list(one.credits),
        "origin": account.origin,
        "version_of": account.version_of,
        "removed": [{"text": f.text, "reason": f.reason} for f in one.furniture],
    }


def location(one: Location) -> Json:
    """`{"name", "country", …}`."""
    return {"name": one.name, "country": one.country, "division": one.division}


def participant(one: Participant) -> Json:
    """`{"name", "names", "role", "country", …}`."""
    return {
        "name": one.name,
        "names": list(one.names),
        "role": one.role,
        "country": one.country,
        "kind": one.kind,
        "latin": one.latin,
        "evidence": {"article": one.evidence.article, **evidence(one.evidence)},
    }


def report(one: Report) -> Json:
    """`{"article", "role", "evidence", "words"}` and the report's own id; `words` are the account's own for who, what, when and where."""
    own = {"who": one.words.who, "what": one.words.what, "when": one.words.when, "where": one.words.where}
    words = {slot: evidence(said) if said is not None else None for slot, said in own.items()}
    return {"id": one.id, "article": one.article, "role": one.role, "evidence": evidence(one.what), "words": words}


def event(one: Event) -> Json:
    """One line of `events --json`."""
    return {
        "id": one.id,
        "what": one.what,
        "kind": one.kind,
        "when": when(one.when),
        "where": [location(x) for x in one.where],
        "who": [participant(x) for x in one.who],
        "counts": {"articles": one.counts.articles, "outlets": one.counts.outlets, "origins": one.counts.origins},
        "reports": [report(x) for x in one.reports],
        "reasoning": [
            {
                "slot": step.slot,
                "value": step.value,
                "method": step.method,
                "evidence": [{"article": e.article, **evidence(e)} for e in step.evidence],
            }
            for step in one.reasoning
        ],
    }


def claim(row: Attributed) -> Json:
    """One line of `claims --json`."""
    one: Claim = row.claim
    return {
        "id": one.id,
        "article": one.article,
        "event": row.event,
        "slot": one.slot,
        "value": one.value,
        "unit": one.unit,
        "scope": one.scope,
        "about": one.about,
        "speaker": words.speaker(one),
        "via": one.via,
        "mode": one.mode,
        "polarity": one.polarity,
        "hedge": one.hedge,
        "when": when(one.when),
        "as_of": when(one.as_of),
        "role": one.role,
        "country": one.country,
        "evidence": evidence(one.evidence),
    }


def points(comparison: Comparison) -> Iterator[Json]:
    """The lines of `compare --json` for one event."""
    yield from (point(one) for one in comparison.points)


def point(one: Point) -> Json:
    """One line of `compare --json`."""
    return {
        "event": one.event,
        "slot": one.slot,
        "about": one.about,
        "verdict": one.verdict,
        "sides": [
            {
                "value": side.value,
                "origins": list(side.origins),
                "articles": list(side.articles),
                "speakers": list(side.speakers),
                "evidence": [{"article": e.article, **evidence(e)} for e in side.evidence],
                **({"tied": [_tie(t) for t in side.tied]} if side.tied else {}),
            }
            for side in one.sides
        ],
    }


def _tie(one: Tie) -> Json:
    """Two sentences in two languages that are taken for one statement by their meaning."""
    ends = {name: {"article": e.article, **evidence(e)} for name, e in (("left", one.left), ("right", one.right))}
    return {**ends, "likeness": one.likeness}


def link(one: Link) -> Json:
    """What `judge` and `--why` print of a link."""
    return {
        "left": one.left,
        "right": one.right,
        "score": round(one.score, 4),
        "alike": one.alike,
        "judgement": one.judgement,
        "decided_by": one.decided_by,
        "reasons": [
            {"feature": r.feature, "score": round(r.score, 4), "weight": round(r.weight, 4), "detail": r.detail}
            for r in one.reasons
        ],
    }


def story(one: Story) -> Json:
    """One line of `stories --json`."""
    return {"id": one.id, "events": list(one.events)}


def change(number: int, one: Change) -> Json:
    """One line of `changes --json`."""
    return {
        "number": number,
        "kind": one.kind,
        "event": one.event,
        "reports": list(one.reports),
        "replaces": list(one.replaces),
    }


def judgement(one: Judgement) -> Json:
    """One line of `judge --json`."""
    return {"left": one.left, "right": one.right, "judged": one.judged, "by": one.by}


def reading(one: Reading, news: News) -> Json:
    """What `show --json` prints: the article, its reports with their events, its claims."""
    account = next(a for a in news.articles() if a.article.id == one.article.id)
    event_of = news.store.event_of(r.id for r in one.reports)
    return {
        **article(account),
        "reports": [{**report(r), "event": event_of.get(r.id), "when": when(r.when)} for r in one.reports],
        "claims": [claim(row) for row in news.claims_of(one)],
    }
