"""Tiny invented articles by construct and language (`recalled/*.txt`): what each leads with and what it recalls, and how much of it comes out.

`# xx` is a language, `@K` a construct, then the headline, the body, `> KIND DAY PLACE` for the lead and `< KIND DAY PLACE` for each happening recalled; all are published on
Wednesday 18 June 2025. Kinds count by their family, `!` says which it must not be, `*` and `-` that it does not matter; days are `MM-DD` of that year, `~N` give or take, months, or `a..b`.
Half of the cells (language and construct counted together) were held back while the other half was mended.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reportedly.extract import mentions, reports
from reportedly.records import Article, Block, Mentions, Report, Span, When
from reportedly.text import fold

PUBLISHED = When(earliest="2025-06-18", latest="2025-06-18", confidence=0.9, method="stated")
FILES = ("west", "east", "south", "announced")


@dataclass
class Row:
    """One article with what must come out: (kind, day, place) of the lead and of each happening recalled."""

    language: str
    construct: str
    text: list[str] = field(default_factory=list)
    lead: tuple[str, str, str] = ("*", "", "-")
    recalled: list[tuple[str, str, str]] = field(default_factory=list)
    held_back: bool = False

    @property
    def name(self) -> str:
        return f"{self.language} {self.construct}"


def rows() -> list[Row]:
    found: list[Row] = []
    language = ""
    for file in FILES:
        for line in (Path(__file__).parent / "recalled" / f"{file}.txt").read_text(encoding="utf-8").splitlines():
            mark, rest = line[:2], line[2:]
            if mark == "# ":
                language = rest
            elif line.startswith("@"):
                found.append(Row(language, line[1:]))
            elif mark in ("> ", "< "):
                kind, day, place = rest.split(" ", 2)
                if mark == "> ":
                    found[-1].lead = (kind, day, place)
                else:
                    found[-1].recalled.append((kind, day, place))
            elif line:
                found[-1].text.append(line)
    languages = list(dict.fromkeys(row.language for row in found))
    for row in found:
        row.held_back = (languages.index(row.language) + ord(row.construct)) % 2 == 1
    return found


def told(row: Row) -> tuple[Report, ...]:
    return analysed(row)[2]


def analysed(row: Row) -> tuple[Article, Mentions, tuple[Report, ...]]:
    """The article of a row, what it names, and its reports."""
    blocks, at = [], 0
    for k, part in enumerate(row.text):
        blocks.append(Block(kind="body" if k else "headline", span=Span(at, at + len(part))))
        at += len(part) + 2
    one = Article(
        id=row.name, uri="a", source="a", outlet=None, title=row.text[0], text="\n\n".join(row.text), language=row.language,
        blocks=tuple(blocks), published=PUBLISHED,
    )  # fmt: skip
    named = mentions(one)
    return one, named, reports(one, named)[0]


def failures(row: Row) -> Iterator[str]:
    """What is not as it must be: the lead's kind, day, place; what is not recalled, recalled elsewhere, or recalled though nothing was told."""
    found = told(row)
    lead = next((r for r in found if r.role == "lead"), None)
    left = [r for r in found if r.role != "lead"]
    kind, day, place = row.lead
    if lead is None or not _is_kind(lead.kind, kind):
        yield "lead kind"
    if lead is None or not _is_day(lead.when, day):
        yield "lead day"
    if lead is None or not _is_place(lead, place):
        yield "lead place"
    for kind, day, place in row.recalled:
        hit = next((r for r in left if _is_day(r.when, day) and _is_kind(r.kind, kind)), None)
        if hit is None:
            yield "not recalled"
            continue
        left.remove(hit)
        if not _is_place(hit, place):
            yield "recalled place"
    yield from ("not told" for _ in left)


def _is_kind(kind: str | None, wanted: str) -> bool:
    families = {w.split(".")[0] for w in wanted.lstrip("!").split("|")}
    return wanted == "*" or ((kind or "").split(".")[0] in families) is not wanted.startswith("!")


def _is_day(when: When | None, wanted: str) -> bool:
    if when is None:
        return False
    first, last = _interval(wanted)
    return first <= when.first_day and when.last_day <= last


def _is_place(report: Report, wanted: str) -> bool:
    names = [fold(w.evidence.quote) + " " + fold(w.name) for w in report.where]
    return wanted == "-" or any(fold(p) in name for name in names for p in wanted.split("|"))


def _interval(wanted: str) -> tuple[datetime.date, datetime.date]:
    day, _, tolerance = wanted.partition("~")
    give = datetime.timedelta(int(tolerance or 0))
    if ".." in day:
        first, last = (datetime.date.fromisoformat(d) for d in day.split(".."))
    elif day.count("-") == 1 and len(day) == 7:
        first = datetime.date.fromisoformat(f"{day}-01")
        last = (first + datetime.timedelta(31)).replace(day=1) - datetime.timedelta(1)
    else:
        first = last = datetime.date.fromisoformat(day if len(day) > 5 else f"2025-{day}")
    return first - give, last + give
