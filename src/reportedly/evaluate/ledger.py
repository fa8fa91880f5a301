"""Measures of the whole task on a ledger corpus: pages with exact gold beside them (`gold/articles|events|claims|comparisons.jsonl`).

The demonstration corpus is one. What is counted: whether pages were read rightly (title, day of publication), which were linked (B³ of lead
events, false merges of look-alikes, background reports, origins), what is known of the events (day, country, participants), the recall of claims
by slot, and the points of comparison with their verdicts.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly import naming
from reportedly.evaluate.clusters import b_cubed
from reportedly.evaluate.measures import f1, ratio, rows
from reportedly.news import Account, Attributed, News
from reportedly.records import Comparison, Event, When
from reportedly.text import ascii_digits, fold

Figures = Iterator[tuple[str, float, int]]
Gold = dict[str, Any]

# A predicted name counts as the gold name from this similarity on: the same value that joins names within an article.
SAME_NAME = 0.8
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER = re.compile(r"(\d[\d.,\u00a0]*\d|\d)(?: (million|billion|trillion)\b)?")
_SCALES = {"million": 1e6, "billion": 1e9, "trillion": 1e12}


@dataclass(frozen=True, slots=True)
class Found:
    """What a ledger holds, keyed by the files of the gold."""

    accounts: dict[str, Account]
    claims: dict[str, list[Attributed]]
    events: dict[str, Event]
    comparisons: tuple[Comparison, ...]
    file_of: dict[str, str]


def score(folder: Path, news: News) -> Figures:
    """Read the corpus at `folder` into the (empty) ledger and take every figure: (measure, value, n)."""
    news.read(*(folder / name for name in ("pages", "feeds", "other") if (folder / name).is_dir()))
    gold = {
        name: list(rows(folder / "gold" / f"{name}.jsonl")) for name in ("articles", "events", "claims", "comparisons")
    }
    found = collect(gold["articles"], news)
    yield from reading(gold["articles"], found)
    yield from linking(gold["articles"], gold["events"], found)
    matched = match_events(gold["articles"], found)
    yield from answers(gold["events"], matched, found)
    yield from claims(gold["claims"], gold["events"], found)
    yield from comparisons(gold["comparisons"], matched, found)


def collect(articles: list[Gold], news: News) -> Found:
    """Everything in the ledger, with each article matched to the file of the gold that it was read from (by source, else by address)."""
    by_source = {g["file"]: g["file"] for g in articles}
    by_uri = {g["url"]: g["file"] for g in articles if g.get("url")}
    accounts: dict[str, Account] = {}
    file_of: dict[str, str] = {}
    for account in news.articles():
        source = account.article.source.replace("\\", "/")
        file = next((f for f in by_source if source.endswith(f)), None) or by_uri.get(account.article.uri)
        if file is not None:
            accounts.setdefault(file, account)
            file_of[account.article.id] = file
    by_file: dict[str, list[Attributed]] = defaultdict(list)
    for row in news.claims():
        if row.claim.article in file_of:
            by_file[file_of[row.claim.article]].append(row)
    events = {event.id: event for event in news.events()}
    return Found(accounts, dict(by_file), events, tuple(news.compare()), file_of)


def day(text: str | None) -> str | None:
    """The first ISO day in a text."""
    match = _DAY.search(text or "")
    return match.group() if match else None


def only_day(moment: When | None) -> str | None:
    """The day of a moment that is known to the day."""
    return day(moment.earliest) if moment is not None and moment.is_day else None


def numbers(text: str | None) -> set[float]:
    """The numbers in a text, thousands separators removed; "1.4 billion" as 1400000000."""
    found = set()
    for told in _NUMBER.finditer(ascii_digits(text or "")):
        plain = re.sub(r"[.,\u00a0](?=\d{3}(\D|$))", "", told[1]).replace(",", ".")
        try:
            found.add(round(float(plain) * _SCALES.get(told[2], 1.0), 3))
        except ValueError:
            continue
    return found


def reading(articles: list[Gold], found: Found) -> Figures:
    """Pages found; titles; days of publication; wrong days held with confidence; undated pages left undated."""
    read = [(g, found.accounts[g["file"]].article) for g in articles if g["file"] in found.accounts]
    yield "read.pages", ratio(len(read), len(articles)), len(articles)
    titled = [(g, a) for g, a in read if g.get("title")]
    yield "read.title", ratio(sum(fold(a.title or "") == fold(g["title"]) for g, a in titled), len(titled)), len(titled)
    dated = [(g, a) for g, a in read if day(g.get("published"))]
    right = sum(only_day(a.published) == day(g["published"]) for g, a in dated)
    yield "read.day", ratio(right, len(dated)), len(dated)
    sure = [(g, a) for g, a in read if a.published is not None and a.published.confidence >= 0.5]
    wrong = sum(only_day(a.published) not in (None, day(g.get("published"))) for g, a in sure)
    yield "read.day_wrong_and_sure", ratio(wrong, len(read)), len(read)


def linking(articles: list[Gold], events: list[Gold], found: Found) -> Figures:
    """B³ of lead events, false merges of look-alikes, background reports, B³ of origins."""
    files = {g["file"]: g for g in articles if g["file"] in found.accounts}
    lead, background = reports_by_file(found)
    gold = {f: g.get("lead_event") or f"alone:{f}" for f, g in files.items()}
    score = b_cubed(gold, lead)
    yield "link.b3_precision", score.precision, score.n
    yield "link.b3_recall", score.recall, score.n
    yield "link.b3_f1", score.f1, score.n
    never = {frozenset((e["id"], other)) for e in events for other in e.get("same_as_never", [])}
    merged = [(a, b) for a in files for b in files if a < b and lead.get(a) == lead.get(b) is not None]
    false = sum(frozenset((gold[a], gold[b])) in never for a, b in merged)
    yield "link.false_merges_of_look_alikes", float(false), len(merged)
    matched = match_events(articles, found)
    of_event = {event: g for g, event in matched.items()}
    wanted = {(f, e) for f, g in files.items() for e in g.get("background_events", []) if e in matched}
    had = {(f, of_event[e]) for f, es in background.items() for e in es if e in of_event and f in files}
    had = {(f, e) for f, e in had if files[f].get("lead_event") != e}
    hit = len(wanted & had)
    yield "link.background_f1", f1(ratio(hit, len(had)), ratio(hit, len(wanted))), len(wanted)
    origin = b_cubed({f: g["origin"] for f, g in files.items()}, {f: found.accounts[f].origin for f in files})
    yield "origin.b3_f1", origin.f1, origin.n


def reports_by_file(found: Found) -> tuple[dict[str, str], dict[str, set[str]]]:
    """For each file the event that it leads with, and those that it refers to."""
    lead: dict[str, str] = {}
    background: dict[str, set[str]] = defaultdict(set)
    for event in found.events.values():
        for report in event.reports:
            file = found.file_of.get(report.article)
            if file is not None and report.role == "lead":
                lead[file] = event.id
            elif file is not None:
                background[file].add(event.id)
    return lead, dict(background)


def match_events(articles: list[Gold], found: Found) -> dict[str, str]:
    """For each gold event the event that most of its articles lead with, where that is at least half of them."""
    lead, _ = reports_by_file(found)
    sizes = Counter(g["lead_event"] for g in articles if g.get("lead_event") and g["file"] in found.accounts)
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for g in articles:
        if g.get("lead_event") and g["file"] in lead:
            votes[g["lead_event"]][lead[g["file"]]] += 1
    best = {e: min(c.items(), key=lambda item: (-item[1], item[0])) for e, c in votes.items()}
    return {e: event for e, (event, n) in best.items() if 2 * n >= sizes[e]}


def answers(events: list[Gold], matched: Mapping[str, str], found: Found) -> Figures:
    """Of the matched events: the share whose day, country and participants are right."""
    pairs = [(g, found.events[matched[g["id"]]]) for g in events if g["id"] in matched]
    yield "event.matched", ratio(len(pairs), len(events)), len(events)
    right = sum(_is_on_day(g, e) for g, e in pairs)
    yield "event.day", ratio(right, len(pairs)), len(pairs)
    placed = [(g, e) for g, e in pairs if g.get("place_country")]
    there = sum(bool(e.where) and e.where[0].country == g["place_country"] for g, e in placed)
    yield "event.country", ratio(there, len(placed)), len(placed)
    wanted = [(p, e) for g, e in pairs for p in g.get("participants", [])]
    named = sum(any(is_name(spelling, p) for w in e.who for spelling in (w.name, *w.names)) for p, e in wanted)
    yield "event.participants", ratio(named, len(wanted)), len(wanted)


def _is_on_day(gold: Gold, event: Event) -> bool:
    """Whether the event is dated to the day, and that day is the gold's (or within its days)."""
    found, first = only_day(event.when), day(gold.get("date"))
    last = day(gold.get("date_end")) or first
    return found is not None and first is not None and last is not None and first <= found <= last


def is_name(spelling: str, participant: Gold) -> bool:
    """Whether a spelling is one of a gold participant's names, in any script."""
    forms = [participant["name"], *(participant.get("names_in_other_scripts") or [])]
    return any(naming.similarity(spelling, form) >= SAME_NAME for form in forms)


def claims(gold: list[Gold], events: list[Gold], found: Found) -> Figures:
    """Recall by slot (same article, overlapping quote, same value; for actions and statements the quote), and the right speaker, of those recalled."""
    people = {p["name"]: p for e in events for p in e.get("participants", [])}
    hits: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    spoken = right = 0
    for g in (g for g in gold if g["file"] in found.accounts):
        totals[g["slot"]] += 1
        same = [row for row in found.claims.get(g["file"], []) if _is_claim(g, row, people, found)]
        hits[g["slot"]] += bool(same)
        if same and g.get("speaker"):
            spoken += 1
            right += any(_is_person(row.claim.speaker, g["speaker"], people) for row in same)
    for slot in sorted(totals):
        yield f"claims.{slot}_recall", hits[slot] / totals[slot], totals[slot]
    yield "claims.speaker", ratio(right, spoken), spoken


def _is_claim(g: Gold, row: Attributed, people: Mapping[str, Gold], found: Found) -> bool:
    claim = row.claim
    if claim.slot != g["slot"]:
        return False
    start = found.accounts[g["file"]].article.text.find(g["quote"])
    span = claim.evidence.span
    if start >= 0:
        near = start < span.end and span.start < start + len(g["quote"])
    else:
        near = fold(claim.evidence.quote) in fold(g["quote"]) or fold(g["quote"]) in fold(claim.evidence.quote)
    return near and _same_value(g, claim.value, people)


def _same_value(g: Gold, value: str, people: Mapping[str, Gold]) -> bool:
    match g["slot"]:
        case "date":
            return day(value) == day(g["value"])
        case "place":
            return fold(g["value"][3:]) in fold(value) or fold(value[3:]) in fold(g["value"])
        case "participant":
            return _is_person(value, g["value"], people)
        case "quantity":
            return bool(numbers(g["value"]) & numbers(value))
        case _:
            return True


def _is_person(spelling: str | None, name: str, people: Mapping[str, Gold]) -> bool:
    return spelling is not None and (
        fold(spelling) == fold(name) or is_name(spelling, people.get(name, {"name": name}))
    )


def comparisons(gold: list[Gold], matched: Mapping[str, str], found: Found) -> Figures:
    """Recall of gold points (same event and slot, the sides' files apart as in gold), and the share of right verdicts among those."""
    by_event = {c.event: c.points for c in found.comparisons}
    wanted = [g for g in gold if g["event"] in matched]
    seen = right = 0
    for g in wanted:
        points = [p for p in by_event.get(matched[g["event"]], ()) if p.slot == g["slot"]]
        verdicts = {p.verdict for p in points if _same_point(g, [_files(s.articles, found) for s in p.sides])}
        seen += bool(verdicts)
        right += g["verdict"] in verdicts
    yield "compare.points", ratio(seen, len(wanted)), len(wanted)
    yield "compare.verdict", ratio(right, seen), seen


def _files(articles: tuple[str, ...], found: Found) -> set[str]:
    return {found.file_of[a] for a in articles if a in found.file_of}


def _same_point(g: Gold, sides: list[set[str]]) -> bool:
    """Whether a point's sides hold apart files that gold's sides hold apart (or, for a gold point of one side, hold them together)."""
    wanted = [set(side["files"]) for side in g["sides"]]
    if len(wanted) == 1:
        return any(wanted[0] & side for side in sides) and (
            len(wanted[0]) == 1 or any(len(wanted[0] & s) > 1 for s in sides)
        )
    first, others = wanted[0], wanted[1:]
    return any(
        left & first and right & other
        for other in others
        for i, left in enumerate(sides)
        for j, right in enumerate(sides)
        if i != j
    )
