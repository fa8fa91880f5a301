"""A ledger filled from the demonstration corpus's gold: what serving prints is tested on it, whatever the extractors find today."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import reportedly
from reportedly import demo, link, read
from reportedly.news import News
from reportedly.records import (
    Article,
    Claim,
    Dating,
    Location,
    Participant,
    Reading,
    Report,
    Role,
    Signature,
    Skipped,
    Span,
    When,
    digest,
)
from reportedly.settings import load

Row = dict[str, Any]


def rows(name: str) -> list[Row]:
    """The lines of one gold file."""
    text = (demo.path() / "gold" / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def articles() -> dict[str, Article]:
    """The articles of the corpus by the file that gold names them by."""
    settings = load(encoder="none", tagger="none")
    found: dict[str, Article] = {}
    root = demo.path()
    for page in read.pages([str(root)], settings=settings):
        if isinstance(page, Skipped):
            continue
        for one in read.articles(page, settings=settings):
            if isinstance(one, Article):
                found[str(Path(one.source).relative_to(root)) if "#" not in one.source else one.source] = one
                found[one.uri] = one
    return found


def _when(value: str) -> When | None:
    days = value.split("/")
    if not all(len(d) >= 10 and d[:4].isdecimal() for d in days):
        return None
    return When(earliest=days[0], latest=days[-1], confidence=0.9, method="stated day")


def _claim(article: Article, row: Row, span: Span) -> Claim:
    number = row["value"].split()[0] if row["slot"] == "quantity" else ""
    size = float(number) if number.replace(".", "", 1).isdecimal() else None
    return Claim(
        id=digest(article.id, str(span), row["slot"], row["value"], str(row["event"])), article=article.id,
        slot=row["slot"], value=row["value"], evidence=article.evidence(span), scope=row["scope"],
        about=row["scope"], speaker=row["speaker"], mode=row["mode"], polarity=row["polarity"], hedge=row["hedge"],
        low=size, high=size, when=_when(row["value"]) if row["slot"] == "date" else None,
    )  # fmt: skip


def _report(article: Article, role: Role, event: Row, claims: list[Claim]) -> Report:
    known = {p["name"]: p for p in event["participants"]}
    country, name = event["place_country"], event["place"]
    named = [c for c in claims if c.slot == "participant"]
    places = [c for c in claims if c.slot == "place"] or claims[:1]
    return Report(
        id=digest("report", article.id, event["id"]), article=article.id, role=role, kind=KINDS.get(event["kind"]),
        what=claims[0].evidence, claims=tuple(claims), published=article.published, language=article.language,
        outlet=article.outlet, signature=Signature(), when=_when(event["date"]),
        datings=tuple(Dating(value=c.value, when=c.when, evidence=c.evidence) for c in claims if c.slot == "date"),
        who=tuple(
            Participant(
                name=c.value, names=(c.value, *known.get(c.value, {}).get("names_in_other_scripts", ())),
                evidence=c.evidence, role=known.get(c.value, {}).get("role"), keys=(c.value,),
            )
            for c in named
        ),
        where=tuple(Location(name=name.split(" (")[0], country=country, evidence=c.evidence) for c in places[:1]),
    )  # fmt: skip


KINDS = {
    "phone call of foreign ministers": "CONSULT.phone",
    "meeting of foreign ministers": "CONSULT.meeting",
}


def readings() -> tuple[list[Reading], dict[str, str]]:
    """Every article with its gold reports and claims; and the gold event of each report."""
    by_file = articles()
    events = {row["id"]: row for row in rows("events")}
    lead = {row["file"]: row["lead_event"] for row in rows("articles")}
    address = {row["file"]: row["url"] for row in rows("articles")}
    claims: dict[str, dict[str | None, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for row in rows("claims"):
        article = by_file.get(row["file"]) or by_file.get(address[row["file"]] or "")
        if article is None:
            continue
        start = article.text.find(row["quote"])
        if start >= 0:
            span = Span(start, start + len(row["quote"]))
            claims[row["file"]][row["event"]].append(_claim(article, row, span))
    made, event_of = [], {}
    for file, told in claims.items():
        article = by_file.get(file) or by_file[address[file]]
        reports = []
        for event, said in told.items():
            if event is not None:
                unique = list({c.id: c for c in said}.values())
                reports.append(_report(article, "lead" if lead[file] == event else "background", events[event], unique))
                event_of[reports[-1].id] = event
        loose = tuple({c.id: c for c in told.get(None, ())}.values())
        made.append(Reading(article=article, reports=tuple(reports), loose=loose, fingerprint="gold"))
    return made, event_of


def fill(news: News) -> None:
    """Put the gold into a ledger, events and all."""
    made, event_of = readings()
    reports = {r.id: r for one in made for r in one.reports}
    members: dict[str, list[str]] = defaultdict(list)
    for report, event in event_of.items():
        members[event].append(report)
    clusters = [tuple(sorted(members[event])) for event in sorted(members)]
    assignment, changes = link.changes({}, clusters, reports)
    with news.store.transaction():
        for one in sorted(made, key=lambda r: r.article.id):
            news.store.put_reading(one, {r.id: () for r in one.reports})
        news.store.settle(assignment, changes)


if __name__ == "__main__":
    import sys

    with reportedly.open(sys.argv[1]) as held:
        fill(held)
