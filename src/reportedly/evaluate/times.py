"""Measures of time expressions on TimeML documents: TempEval-3's relaxed and strict spans, and values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from reportedly.evaluate.measures import Measure, f1, ratio, rows
from reportedly.extract.sentences import sentences
from reportedly.extract.times import times
from reportedly.records import Article, TimeMention, When


def take_timeml(corpus: str, path: Path) -> Iterator[tuple[str, float, int]]:
    """Spans and values over TimeML documents, each resolved against its document date."""
    counts = {"gold": 0, "found": 0, "strict": 0, "relaxed_gold": 0, "relaxed_found": 0, "value": 0}
    documents = [r for r in rows(path) if "timex" in r and "text" in r]
    for row in documents:
        _count(counts, row)
    if not counts["gold"]:
        return
    n = counts["gold"]
    yield "span_f1_relaxed", _f1(counts["relaxed_found"], counts["found"], counts["relaxed_gold"], n), n
    yield "span_f1_strict", _f1(counts["strict"], counts["found"], counts["strict"], n), n
    yield "value_f1_relaxed", _f1(counts["value"], counts["found"], counts["value"], n), n


def _f1(right: int, found: int, hit: int, gold: int) -> float:
    return f1(ratio(right, found), ratio(hit, gold))


def _count(counts: dict[str, int], row: Mapping[str, Any]) -> None:
    gold = [
        t
        for t in row["timex"]
        if t.get("start") is not None and t["end"] > t["start"] and t.get("functionInDocument") != "CREATION_TIME"
    ]
    dct = [t for t in row["timex"] if t.get("functionInDocument") == "CREATION_TIME" and t.get("start") is not None]
    found = [
        m for m in document_times(row) if not any(m.span.start < t["end"] and t["start"] < m.span.end for t in dct)
    ]
    annotated = max(
        (int(m["end"]) for key in ("entity_mentions", "values") for m in row.get(key, ()) if m.get("end")), default=0
    )
    if annotated:  # only the beginning of the document is annotated
        annotated = max(annotated, *(t["end"] for t in (*gold, *dct)))
        found = [m for m in found if m.span.start < annotated]
    counts["gold"] += len(gold)
    counts["found"] += len(found)
    taken: set[int] = set()
    for mention in found:
        over = [(i, t) for i, t in enumerate(gold) if mention.span.start < t["end"] and t["start"] < mention.span.end]
        if not over:
            continue
        counts["relaxed_found"] += 1
        fresh = [(i, t) for i, t in over if i not in taken]
        if not fresh:
            continue
        i, best = max(fresh, key=lambda p: min(p[1]["end"], mention.span.end) - max(p[1]["start"], mention.span.start))
        taken.add(i)
        counts["strict"] += (best["start"], best["end"]) == (mention.span.start, mention.span.end)
        counts["value"] += normal(mention.value) == normal(str(best.get("value", "")))
    counts["relaxed_gold"] += len(
        taken | {i for i, t in enumerate(gold) for m in found if m.span.start < t["end"] and t["start"] < m.span.end}
    )


# Some document dates are written with the day first.
_DAY_FIRST: Final = re.compile(r"^(\d\d)-(\d\d)-(\d{4})$")


def document_times(row: Mapping[str, Any]) -> tuple[TimeMention, ...]:
    """The time expressions of a row with its text, language and document date."""
    made = next(
        (str(t.get("value")) for t in row.get("timex", ()) if t.get("functionInDocument") == "CREATION_TIME"), ""
    )
    date = _DAY_FIRST.sub(r"\3-\2-\1", str(row.get("dct") or made)[:10])
    published = (
        When(earliest=date, latest=date, confidence=1.0, method="document date")
        if re.fullmatch(r"\d{4}-\d\d-\d\d", date)
        else None
    )
    article = Article(
        id="x",
        uri="x",
        source="x",
        outlet=None,
        title=None,
        text=row["text"],
        language=row.get("lang"),
        published=published,
    )
    return times(article, sentences(article))


def _halved(match: re.Match[str]) -> str:
    """A length with a half, "P2.5Y", in whole units: "P2Y6M"; half a month stays."""
    timed, count, unit = match.groups()
    half = {"Y": "6M", "TH": "30M", "TM": "30S"}.get(timed + unit)
    return match.group() if half is None else f"P{timed}{count}{unit}{half}"


def normal(value: str) -> str:
    """A value with what is the same written one way: no seconds of zero, no zone, hours with minutes, weeks in two figures, nothing for what is unknown (199X, 1952-XX, 19XX), quarters in months, halves in whole units."""
    value = value.strip().upper().replace(" ", "")
    value = re.sub(r"(T\d\d:\d\d):00$", r"\1", value)
    value = re.sub(r"(T\d\d)$", r"\1:00", value)
    value = re.sub(r"(T\d\d:\d\d(?::\d\d)?)(?:Z|[+-]\d\d:?\d\d)$", r"\1", value)
    value = re.sub(r"^(\d{4}-W)(\d)$", r"\g<1>0\2", value)
    value = re.sub(r"^(\d\d)XX$", r"\1", value)
    value = re.sub(r"^P(T?)(\d+)\.5([YHM])$", _halved, value)
    value = re.sub(r"^(\d{3})X$", r"\1", re.sub(r"^(\d{4}(?:-\d\d)?)(?:-XX)+$", r"\1", value))
    value = re.sub(r"^P(\d+)Q$", lambda m: f"P{3 * int(m.group(1))}M", value)
    return re.sub(r"^P(\d+)D?E$", lambda m: f"P{int(m.group(1)) * 10}Y", value)


MEASURES: Final = (Measure("extract/timex/*", take_timeml),)
