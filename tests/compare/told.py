"""Small articles on one happening, as newsrooms of several countries write them: read, answered and compared, each pair with the points that a careful reader lists.

A pair (or more) is told in `pairs/*.toml`: each account is a line with language and moment of publication, a headline, and a body. `want` are points that must be
shown: verdicts (any of those between slashes), slot, and what tells the sides. Of figures those are the numbers of the sides, of days and places values, of all
others words of the sentences, one side each. What contradicts and is not wanted is wrong; so is what `never` names.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import regex

from reportedly import story
from reportedly.compare import compare, origins
from reportedly.pipeline import Reader
from reportedly.records import Article, Block, Point, Side, Span, When
from reportedly.settings import Settings

HERE = Path(__file__).parent / "pairs"
_NUMBER = regex.compile(r"(\d[\d,]*(?:\.\d+)?(?:e\+?\d+)?)(?: (thousand|million|billion|trillion)\b)?")
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


@dataclass(frozen=True)
class Pair:
    """Accounts of one happening; `name` is the file and the place in it, `held_back` whether nothing was mended by it."""

    name: str
    about: str
    told: tuple[str, ...]
    want: tuple[str, ...]
    never: tuple[str, ...]
    held_back: bool


def pairs() -> Iterator[Pair]:
    for path in sorted(HERE.glob("*.toml")):
        for n, row in enumerate(tomllib.loads(path.read_text("utf-8")).get("pair", ()), 1):
            never = tuple(row.get("never", ()))
            yield Pair(f"{path.stem} {n}", row["about"], tuple(row["told"]), tuple(row["want"]), never, n % 2 == 0)


def article(name: str, text: str) -> Article:
    head, title, body = text.split("\n", 2)
    language, moment = head.split()
    published = When(earliest=moment, latest=moment, confidence=0.95, method="stated")
    whole = f"{title}\n\n{body}"
    blocks = (
        Block(kind="headline", span=Span(0, len(title))),
        Block(kind="body", span=Span(len(title) + 2, len(whole))),
    )
    return Article(
        id=name, uri=f"https://{name}.example/1", source=name, outlet=f"Outlet {name}", title=title, text=whole,
        language=language, published=published, blocks=blocks,
    )  # fmt: skip


@cache
def _reader() -> Reader:
    return Reader(Settings(encoder="none", tagger="none"))


@dataclass(frozen=True)
class Shown:
    """The points of a pair, and the words of each claim behind them."""

    points: tuple[Point, ...]
    claims: Mapping[str, str]


def compared(pair: Pair) -> Shown:
    articles = {f"a{n}": article(f"a{n}", text) for n, text in enumerate(pair.told)}
    readings = [_reader().reading(a) for a in articles.values()]
    reports = [r for reading in readings for r in reading.reports if r.role == "lead"]
    if not reports:
        return Shown((), {})
    event = story.answer("e", reports, articles, origins(list(articles.values())))
    claims = {c.id: f"{c.value} {c.evidence.quote}" for r in reports for c in r.claims}
    return Shown(tuple(compare(event, articles).points), claims)


def wrong(pair: Pair, shown: Shown) -> list[str]:
    """What is missing of the points wanted, and what is shown and must not be."""
    points = shown.points
    found = [f"missing: {w}" for w in pair.want if not any(_is(p, w, len(pair.told), shown.claims) for p in points)]
    found += [f"shown: {w}" for w in pair.never if any(_is(p, w, len(pair.told), shown.claims) for p in points)]
    wanted = [w for w in pair.want if w.startswith("contradicts")]
    for p in points:
        if p.verdict == "contradicts" and not any(_is(p, w, len(pair.told), shown.claims) for w in wanted):
            found.append(f"contradicts {p.slot}: {' | '.join(s.value for s in p.sides)}")
    return found


def _is(p: Point, wanted: str, accounts: int, claims: Mapping[str, str]) -> bool:
    verdicts, slot, *rest = wanted.split(" ", 2)
    if p.verdict not in verdicts.split("/") or p.slot != slot:
        return False
    sides = [x.strip() for x in rest[0].split("|")] if rest else []
    if p.verdict == "agrees" and len({a for s in p.sides for a in s.articles}) < min(accounts, 2):
        return False
    if slot == "quantity":
        told = [_number(s) for s in p.sides]
        return all(float(x) in told for x in sides)
    if slot in ("date", "place"):
        return all(any(v in s.value for s in p.sides for v in x.split("/")) for x in sides)
    words = [" ".join([s.value, *(claims.get(c, "") for c in s.claims)]) for s in p.sides]
    return _told(sides, words, p.verdict)


def _told(wanted: list[str], sides: list[str], verdict: str) -> bool:
    """Whether the sides hold what is wanted: of what contradicts, each a side of its own."""
    if verdict != "contradicts":
        return all(any(w in s for s in sides) for w in wanted)
    return all(any(w in s for s in sides) for w in wanted) and len(sides) >= len(wanted)


def _number(s: Side) -> float | None:
    m = _NUMBER.search(s.value)
    return float(m[1].replace(",", "")) * _SCALES.get(m[2] or "", 1.0) if m else None


def halves(found: Mapping[str, list[str]], all_pairs: list[Pair]) -> dict[str, tuple[int, int, int, int]]:
    """Of each half: pairs without a fault, pairs, points missing, points that must not be shown."""
    out = {}
    for half in (False, True):
        held = [p for p in all_pairs if p.held_back is half]
        faults = [f for p in held for f in found[p.name]]
        missing = sum(f.startswith("missing") for f in faults)
        out["held back" if half else "first"] = (
            sum(not found[p.name] for p in held),
            len(held),
            missing,
            len(faults) - missing,
        )
    return out
