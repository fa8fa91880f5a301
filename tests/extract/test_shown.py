"""Where it happened and who took part, as shown of one article, in 65 languages (`shown.txt`); what does not come out yet (`shown_gaps.txt`) may only grow less."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reportedly import naming, story
from reportedly.extract import mentions, reports
from reportedly.records import Article, Block, Event, Location, Participant, Span, When
from reportedly.text import fold

PUBLISHED = When(earliest="2026-05-06", latest="2026-05-06", confidence=0.9, method="stated")
ALIKE = 0.86  # similarity of a name in another case to the one in the first, or of a spelling


@dataclass
class Row:
    """A tiny article and what is to be shown of it."""

    name: str
    text: list[str] = field(default_factory=list)
    place: tuple[list[str], str] = ([], "")
    who: list[list[str]] = field(default_factory=list)
    may: list[list[str]] = field(default_factory=list)
    no: list[str] = field(default_factory=list)


def rows() -> list[Row]:
    out: list[Row] = []
    for line in Path(__file__).with_name("shown.txt").read_text(encoding="utf-8").splitlines():
        sign, _, rest = line.partition(" ")
        if sign == "=":
            out.append(Row(name=rest))
        elif sign == "@":
            names, _, country = rest.rpartition(" ")
            out[-1].place = (names.split("|"), country)
        elif sign in ("+", "~"):
            (out[-1].who if sign == "+" else out[-1].may).append(rest.split("|"))
        elif sign == "-":
            out[-1].no.append(rest)
        elif sign != "#":
            out[-1].text.append(line)
    return out


def told(headline: str, *paragraphs: str, language: str) -> Event | None:
    """The event of an article with a headline."""
    parts, blocks, at = (headline, *paragraphs), [], 0
    for k, part in enumerate(parts):
        blocks.append(Block(kind="body" if k else "headline", span=Span(at, at + len(part))))
        at += len(part) + 2
    one = Article(
        id="a", uri="a", source="a", outlet=None, title=headline, text="\n\n".join(parts), language=language,
        blocks=tuple(blocks), published=PUBLISHED,
    )  # fmt: skip
    found = [r for r in reports(one, mentions(one))[0] if r.role == "lead"]
    return story.answer("e", found, {"a": one}, []) if found else None


def is_one(shown: Participant, names: list[str]) -> bool:
    spelt = [n for n in (shown.name, *shown.names, shown.latin) if n]
    return any(
        fold(s) == fold(n) or len(s.split()) == len(n.split()) and naming.similarity(s, n) >= ALIKE
        for s in spelt
        for n in names
    )


def is_there(shown: Location, names: list[str], country: str) -> bool:
    return shown.country == country and any(
        fold(shown.name) == fold(n) or naming.similarity(shown.name, n) >= 0.84 for n in names
    )


def wrong(row: Row) -> list[str]:
    """What is wrong in what is shown of an article."""
    event = told(row.text[0], "\n\n".join(row.text[1:]), language=row.name.split()[0])
    where, who = (event.where, event.who) if event is not None else ((), ())
    out = [] if where and is_there(where[0], *row.place) else ["place"]
    out += [f"missed {names[0]}" for names in row.who if not any(is_one(p, names) for p in who)]
    out += [f"shown {p.name}" for p in who if not any(is_one(p, names) for names in row.who + row.may)]
    shown = {fold(x.name) for x in (*where, *who)}
    return out + [f"nonsense {name}" for name in row.no if fold(name) in shown]


GAPS = {
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("shown_gaps.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
}


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.name)
def test_shown(row: Row) -> None:
    assert not [w for w in wrong(row) if (row.name, w) not in GAPS]


def test_the_gaps_are_few() -> None:
    """What is wrong in what is shown, of 247 articles; a figure that may only fall (282 when the table was written)."""
    assert len(GAPS) <= MOST_GAPS


MOST_GAPS = 211
