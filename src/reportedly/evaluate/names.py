"""Measures of names: entity spans, and names across scripts."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from reportedly import naming
from reportedly.evaluate.measures import Measure, f1, ratio, rows
from reportedly.extract.names import names
from reportedly.naming.scripts import script_of
from reportedly.records import Article, Sentence, Span

CANDIDATES: Final = 1000
MAX_ROWS: Final = 1500  # sentences measured of one set, drawn by hash: enough for a figure good to a percent
# Labels of the sets → ours. What is not listed (dates, works, products, peoples) is no name for this measure.
LABELS: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("PER", "PERSON", "PERS", "PS", "PPL", "人名", "Person", "pers", "B-PER", "NAMEX_PERSON", "person"), "PER"
    ),
    **dict.fromkeys(
        (
            "ORG",
            "ORGANIZATION",
            "OG",
            "IND",
            "法人名",
            "政治的組織名",
            "その他の組織名",
            "Org",
            "Organization",
            "organization",
            "ORGANISATION",
        ),
        "ORG",
    ),
    **dict.fromkeys(
        (
            "LOC",
            "LOCATION",
            "GPE",
            "LC",
            "PLC",
            "地名",
            "GPE_LOC",
            "GPE_ORG",
            "FAC",
            "Loc",
            "Location",
            "LocOrg",
            "LOC_GPE",
            "施設名",
            "location",
        ),
        "LOC",
    ),
}
_NO_SPACE: Final = frozenset({"zh", "ja", "th"})
_LIKE_LOC: Final = re.compile(r"^LOC|^GPE")


def _label(name: str) -> str | None:
    bare = name.split("-", 1)[1] if name[:2] in ("B-", "I-", "U-", "L-") else name
    return LABELS.get(bare) or LABELS.get(bare.upper())


def _gold(row: Mapping[str, Any]) -> tuple[str, set[tuple[int, int, str]]]:
    """The text of a row and its names as (start, end, label)."""
    if row.get("ents") and isinstance(row["ents"][0], dict) and "start" in row["ents"][0]:
        return row["text"], {(e["start"], e["end"], label) for e in row["ents"] if (label := _label(e["type"]))}
    if "tokens" not in row:
        return row.get("text", ""), set()
    glue = "" if row.get("lang") in _NO_SPACE else " "
    text, spans = "", []
    for token in row["tokens"]:
        text += glue if text else ""
        spans.append((len(text), len(text) + len(token)))
        text += token
    ents = row["ents"] if "ents" in row else list(_from_tags(row.get("tags", ())))
    return text, {
        (spans[a][0], spans[b - 1][1], label) for a, b, kind in ents if b <= len(spans) and (label := _label(kind))
    }


def _from_tags(tags: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    start, kind = 0, ""
    for i, tag in enumerate([*tags, "O"]):
        prefix, _, name = tag.partition("-")
        if kind and (prefix in ("O", "B", "U", "S") or name != kind):
            yield start, i, kind
            kind = ""
        if prefix in ("B", "U", "S") or prefix in ("I", "L", "E") and not kind:
            start, kind = i, name


def _drawn(items: Iterable[Mapping[str, Any]], most: int) -> list[Mapping[str, Any]]:
    """At most so many items, the same ones on every run, whatever the size of the file."""
    return sorted(items, key=lambda r: hashlib.sha256(repr(sorted(r.items())).encode()).digest())[:most]


def entity_f1(_: str, path: Path) -> Iterator[tuple[str, float, int]]:
    """Micro F1 of exact spans with PER, ORG, LOC."""
    count: Counter[str] = Counter()
    for row in _drawn(rows(path), MAX_ROWS):
        text, gold = _gold(row)
        if not text:
            continue
        article = Article(id="-", uri="-", source="-", outlet=None, title=None, text=text, language=row.get("lang"))
        mentions, _entities = names(article, _sentences(text))
        found = {
            (m.span.start, m.span.end, m.kind) for m in mentions if m.kind != "MISC" and m.extractor != "bare role"
        }
        count.update(right=len(gold & found), gold=len(gold), found=len(found))
    if count["gold"]:
        yield "f1", f1(ratio(count["right"], count["found"]), ratio(count["right"], count["gold"])), count["gold"]


def _sentences(text: str) -> tuple[Sentence, ...]:
    lines = [m.span() for m in re.finditer(r"[^\n]+", text)]
    return tuple(Sentence(span=Span(a, b), index=i) for i, (a, b) in enumerate(lines))


def ranked_first(_: str, path: Path) -> Iterator[tuple[str, float, int]]:
    """Share of names whose own spelling in the other script is ranked first among 1,000 drawn from the file."""
    pairs = [r for r in rows(path) if any(c.isalpha() and script_of(c) != "latin" for c in r["native"])]
    drawn = _drawn(pairs, CANDIDATES)
    answers: dict[str, set[str]] = {}
    for row in pairs:
        answers.setdefault(row["en"], set()).add(row["native"])
    candidates = sorted({str(r["native"]) for r in drawn})
    right = sum(naming.rank(str(r["en"]), candidates)[0][1] in answers[r["en"]] for r in drawn)
    if drawn:
        yield "accuracy_at_1", ratio(right, len(drawn)), len(drawn)


MEASURES = [
    Measure("extract/names/pairs_*", ranked_first),
    Measure("extract/names/trainable/*", entity_f1),
    Measure("extract/names/measure_only/*", entity_f1),
]
