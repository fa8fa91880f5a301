"""Measures of event types on sentences with gold records (PLOVER in English, Spanish and Arabic), and of who, what, when, where on articles.

`type_accuracy`: sentences whose main event is of a gold type. The records use PLOVER's first type names; `SAME` maps ours to them.
`who_f1` … `where_f1`: token F1 of the first answer against the phrase that most coders gave, averaged over the articles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from reportedly.evaluate.measures import Measure, f1, ratio, rows
from reportedly.extract import mentions, reports
from reportedly.extract.actions import actions, main_type
from reportedly.extract.names import names
from reportedly.extract.sentences import sentences
from reportedly.records import Article, Block, Mentions, Report, Span, When
from reportedly.text import fold, words

# Names of the first edition of PLOVER, and misspellings of the records, by type of the second edition or kind of ours.
SAME: Final = {
    "DEMAND": {"REQUEST"},
    "DISAPPROVE": {"ACCUSE"},
    "FIGHT": {"ASSAULT"},
    "INVESTIGATE": {"INQUIRY"},
    "SACTION": {"SANCTION"},
    "MOBILIZE": {"MOBILIZE", "PROTEST"},
    "CRIME": {"CRIME", "COERCE"},
}
# CAMEO-like codes of the Spanish records that carry no type.
CODES: Final = {"13": "THREATEN", "14": "PROTEST", "17": "COERCE", "18": "ASSAULT", "19": "ASSAULT", "20": "ASSAULT"}

# What stands between two names that share a verb, and what begins another clause of a headline; an answer is no shorter than the least.
_JOINED: Final = re.compile(r"(?:^|,|\band\b|&|\s)*", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"[,:;]?\s(?:as|after|before|while|amid|despite|and|but)\s|[:;,–—]\s")
_LEAST: Final = 12


def types(corpus: str, path: Path) -> Iterator[tuple[str, float, int]]:
    """`type_accuracy` over the rows that have a gold type."""
    judged = [right for row in rows(path) if (right := _is_right(row)) is not None]
    if judged:
        yield "type_accuracy", ratio(sum(judged), len(judged)), len(judged)


def _is_right(row: dict[str, Any]) -> bool | None:
    gold = gold_types(row)
    return None if not gold else predicted(row) in gold


def gold_types(row: dict[str, Any]) -> set[str]:
    """The types that a row's records allow, in our names."""
    if "event" in row:
        names = [row["event"]]
    else:
        names = [e["plover"] or CODES.get(e["eventcode"][:2], "") for e in row.get("events", ())]
    return {kind for name in names if name for kind in SAME.get(name, {name})}


def predicted(row: dict[str, Any]) -> str | None:
    """The type of a row's main event."""
    text = row["text"]
    article = Article(
        id="0", uri="0", source="", outlet=None, title=None, text=text, language=row.get("lang") or row["language"],
        blocks=(Block(kind="body", span=Span(0, len(text))),),
    )  # fmt: skip
    split = sentences(article)
    named, entities = names(article, split, None)
    return main_type(actions(article, split, entities, named, (), ()))


def answers(corpus: str, path: Path) -> Iterator[tuple[str, float, int]]:
    """`who_f1`, `what_f1`, `when_f1`, `where_f1`."""
    sums: Counter[str] = Counter()
    count: Counter[str] = Counter()
    for row in rows(path):
        found = _answers(row)
        for question in ("who", "what", "when", "where"):
            gold = row["gold"].get(question)
            if gold:
                best = max(gold, key=lambda g: g["votes"])["text"]
                sums[question] += _token_f1(found.get(question, ""), best)  # type: ignore[assignment]
                count[question] += 1
    for question in count:
        yield f"{question}_f1", ratio(sums[question], count[question]), count[question]


def _answers(row: dict[str, Any]) -> dict[str, str]:
    article = _article(row)
    found = mentions(article)
    made, _ = reports(article, found)
    if not made:
        return {}
    lead = made[0]
    return {
        "who": lead.who[0].name if lead.who else "",
        "what": _what(article, lead, found),
        "when": lead.datings[0].evidence.quote if lead.datings else _first_day(found),
        "where": lead.where[0].evidence.quote if lead.where else "",
    }


def _first_day(found: Mentions) -> str:
    """The first day that the article names, for a report that says none of its own."""
    days = (t.text for t in found.times if t.type in ("DATE", "TIME") and t.when is not None and t.when.is_day)
    return next(days, "")


def _what(article: Article, lead: Report, found: Mentions) -> str:
    """What the headline says of those whom it begins with, or else from its first trigger on; up to where another clause begins."""
    title = article.title or lead.what.quote
    subject = 0
    for name in found.names:
        joined = _JOINED.fullmatch(title[subject : name.span.start]) if name.span.start <= len(title) else None
        if joined is None:
            break
        subject = name.span.end
    starts: Sequence[int] = [a.span.start for a in found.actions if a.span.start < len(title)]
    told = title[subject:] if subject else title[starts[0] :] if starts else title
    ends = (m.start() for m in _CLAUSE.finditer(told) if m.start() >= _LEAST)
    return told[: next(ends, len(told))].strip(": ")


def _article(row: dict[str, Any]) -> Article:
    title, body = row["title"], row["text"]
    text = f"{title}\n\n{body}"
    day = row["date"][:10]
    blocks = (
        Block(kind="headline", span=Span(0, len(title))),
        Block(kind="body", span=Span(len(title) + 2, len(text))),
    )
    return Article(
        id=row["id"], uri=row["url"], source="", outlet=row["publisher"], title=title, text=text, language="en",
        published=When(earliest=day, latest=day, confidence=1.0, method="stated"), blocks=blocks,
    )  # fmt: skip


def _tokens(text: str) -> Counter[str]:
    return Counter(fold(w) for w, _ in words(text))


def _token_f1(found: str, gold: str) -> float:
    a, b = _tokens(found), _tokens(gold)
    common = sum((a & b).values())
    return f1(ratio(common, sum(a.values())), ratio(common, sum(b.values())))


def _all(patterns: Iterable[str]) -> tuple[Measure, ...]:
    return tuple(Measure(pattern, types) for pattern in patterns)


MEASURES = (
    *_all(("extract/events/plover*", "extract/events/spanish*", "extract/events/arabic*")),
    Measure("extract/events/5w1h_gold", answers),
)
