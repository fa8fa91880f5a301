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


def _marked(row: Mapping[str, Any]) -> tuple[str, set[tuple[int, int, str]]]:
    """The text of a row and everything that is marked in it as (start, end, the label of the set)."""
    if row.get("ents") and isinstance(row["ents"][0], dict) and "start" in row["ents"][0]:
        return row["text"], {(e["start"], e["end"], e["type"]) for e in row["ents"]}
    if "tokens" not in row:
        return row.get("text", ""), set()
    glue = "" if row.get("lang") in _NO_SPACE else " "
    text, spans = "", []
    for token in row["tokens"]:
        text += glue if text else ""
        spans.append((len(text), len(text) + len(token)))
        text += token
    ents = row["ents"] if "ents" in row else list(_from_tags(row.get("tags", ())))
    return text, {(spans[a][0], spans[b - 1][1], kind) for a, b, kind in ents if b <= len(spans)}


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


def entity_figures(_: str, path: Path) -> Iterator[tuple[str, float, int]]:
    """Micro F1 of exact spans with PER, ORG, LOC; and of the people, organisations and places found, how many overlap anything that the set marks, by language where it has several.

    What is shown and marked nowhere is mostly no name at all (a verb, a noun); sets differ in what they mark, so the share is one to compare with itself.
    """
    count: Counter[str] = Counter()
    shown: Counter[tuple[str, str, bool]] = Counter()
    for row in _drawn(rows(path), MAX_ROWS):
        text, marked = _marked(row)
        if not text:
            continue
        found = found_in(text, row.get("lang"))
        gold = {(a, b, label) for a, b, kind in marked if (label := _label(kind))}
        count.update(right=len(gold & found), gold=len(gold), found=len(found))
        shown.update((k, str(row.get("lang")), is_marked(a, b, marked)) for a, b, k in found)
    if count["gold"]:
        yield "f1", f1(ratio(count["right"], count["found"]), ratio(count["right"], count["gold"])), count["gold"]
        yield from _named(shown)


def found_in(text: str, language: str | None) -> set[tuple[int, int, str]]:
    """The people, organisations and places named in a text, as (start, end, kind)."""
    article = Article(id="-", uri="-", source="-", outlet=None, title=None, text=text, language=language)
    mentions, _entities = names(article, _sentences(text))
    return {(m.span.start, m.span.end, m.kind) for m in mentions if m.kind != "MISC" and m.extractor != "bare role"}


def is_marked(start: int, end: int, marked: Iterable[tuple[int, int, str]]) -> bool:
    """Whether a stretch overlaps anything that is marked."""
    return any(a < end and start < b for a, b, _ in marked)


def _named(shown: Mapping[tuple[str, str, bool], int]) -> Iterator[tuple[str, float, int]]:
    languages = {language for _, language, _ in shown}
    for kind, name in _SHOWN.items():
        for language in sorted(languages):
            right, wrong = shown.get((kind, language, True), 0), shown.get((kind, language, False), 0)
            if right + wrong:
                end = f"_{language}" if len(languages) > 1 else ""
                yield f"{name}_named{end}", ratio(right, right + wrong), right + wrong


_SHOWN: Final = {"PER": "people", "ORG": "organisations", "LOC": "places"}


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
    Measure("extract/names/trainable/*", entity_figures),
    Measure("extract/names/measure_only/*", entity_figures),
]
