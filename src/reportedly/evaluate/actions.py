"""Measures of event types on sentences with gold records (PLOVER in English, Spanish and Arabic), and of who, what, when, where on articles.

`type_accuracy`: sentences whose main event is of a gold type. The records use PLOVER's first type names; `SAME` maps ours to them.
`who_f1` … `where_f1`: token F1 of the lead report's own words against the phrase that most coders gave, averaged over the articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from reportedly.evaluate.measures import Measure, f1, ratio, rows
from reportedly.extract import mentions, reports
from reportedly.extract.actions import actions, main_type
from reportedly.extract.names import names
from reportedly.extract.sentences import sentences
from reportedly.records import Article, Block, Span, When
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
    made, _ = reports(article, mentions(article))
    if not made:
        return {}
    own = made[0].words
    told = {"who": own.who, "what": own.what, "when": own.when, "where": own.where}
    return {question: answer.quote for question, answer in told.items() if answer is not None}


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
