"""The open entity corpora as sentences with PER, ORG and LOC spans, and which of them are kept aside.

Each set has its own tags; LABELS says what becomes of each. What is not named there is no name for us (dates, works, events,
products, nationalities, derived words). IGNORED are tags whose tokens may or may not be a name of ours: they carry no loss.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from recipe import bucket

PER = ("PER", "PERS", "PERSON", "Person", "PPL", "PS", "人名")
ORG = ("ORG", "ORGANIZATION", "Org", "OG", "POG", "GPE_ORG", "法人名", "政治的組織名", "その他の組織名")
# Countries, cities and built places are LOC, as in the guidelines of UNER and CoNLL.
LOC = ("LOC", "LOCATION", "Location", "LocOrg", "GPE", "GPE_LOC", "PLC", "LC", "FAC", "FACILITY", "地名", "施設名")
LABELS = {tag: kind for kind, tags in (("PER", PER), ("ORG", ORG), ("LOC", LOC)) for tag in tags}
# NERP's IND holds firms and products alike.
IGNORED = frozenset({"IND"})
# These two annotate common nouns too ("police officers", "the company"); a name in a cased script has a capital.
CAPITAL_SETS = frozenset({"ronec2", "factrueval2016"})
UNSPACED = frozenset({"zh", "ja", "th"})
CLOSING = set(",.;:!?)]}»”’%،؛؟۔।…、。，；：！？）」』】")
OPENING = set("([{«“‘（「『【")

LICENCES = {
    "banglakit": "CC0-1.0",
    "bengali_rifat": "MIT",
    "factrueval2016": "MIT",
    "germeval2014": "CC-BY-4.0",
    "hiner-collapsed": "CC-BY-SA-4.0",
    "idner2k": "MIT",
    "nerp": "MIT",
    "klue-ner": "CC-BY-SA-4.0",
    "nerkor": "CC-BY-SA-4.0",
    "norne": "CC0-1.0 (annotations)",
    "parstwiner": "MIT",
    "ronec2": "MIT",
    "stockmark-wikipedia": "CC-BY-SA-3.0",
    "turkish_wikiner": "CC-BY-SA-4.0",
    "turku": "CC-BY-SA-4.0",
    "wojood_sample": "MIT",
    "UNER": "CC-BY-SA-4.0",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text of a set with its names (start, end, kind in code points; kind "?" carries no loss)."""

    id: str
    set: str
    lang: str
    text: str
    spans: tuple[tuple[int, int, str], ...]
    held_out: bool


def sentences(folder: Path, *, every: int, spaced: bool = False) -> list[Sentence]:
    """All sentences of the sets in the folder; no text that is kept aside is also among the others.

    `spaced` keeps the corpus's own tokens apart by blanks; else punctuation is joined as in print.
    """
    found = [s for path in sorted(folder.glob("*.jsonl")) for s in _of_file(path, every=every, spaced=spaced)]
    aside = {s.text for s in found if s.held_out}
    return [s for s in found if s.held_out or s.text not in aside]


def _of_file(path: Path, *, every: int, spaced: bool) -> Iterator[Sentence]:
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        if row["ents"] and isinstance(row["ents"][0], dict):
            text, spans = row["text"], [(e["start"], e["end"], e["type"]) for e in row["ents"]]
        elif "text" in row and row["ents"] == [] and "tokens" not in row:
            text, spans = row["text"], []
        else:
            places = None if spaced or "text" not in row else aligned(row["tokens"], row["text"])
            if places is not None:
                text = row["text"]
            else:
                text, places = joined(row["tokens"], row["lang"], spaced=spaced)
            spans = [(places[a][0], places[b - 1][1], tag) for a, b, tag in row["ents"] if b <= len(places)]
        aside = _held_out(row, every)
        for part, (first, last) in enumerate(_paragraphs(text)):
            inside = [(a - first, b - first, tag) for a, b, tag in spans if first <= a and b <= last]
            yield Sentence(
                f"{row['id']}#{part}", row["set"], row["lang"], text[first:last],
                outermost(_kinds(inside, text[first:last], row["set"])), aside,
            )


def _held_out(row: dict[str, str], every: int) -> bool:
    if row["set"].startswith("UNER") and row["lang"] != "en":  # its own split; English has no other than dev
        return row["split"] != "train"
    return bucket(row["id"], of=every) == 0


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Lines of a document, so that long documents become texts of readable length."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _kinds(spans: list[tuple[int, int, str]], text: str, source: str) -> Iterator[tuple[int, int, str]]:
    for start, end, tag in spans:
        if tag in IGNORED:
            yield start, end, "?"
        elif tag in LABELS and (source not in CAPITAL_SETS or any(c.isupper() for c in text[start:end])):
            yield start, end, LABELS[tag]


def outermost(spans: Iterator[tuple[int, int, str]]) -> tuple[tuple[int, int, str], ...]:
    """The spans that lie in no other, in order."""
    kept: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)


def joined(tokens: list[str], lang: str, *, spaced: bool = False) -> tuple[str, list[tuple[int, int]]]:
    """The tokens as running text, and where each begins and ends in it."""
    text, places, glue = "", [], True
    for token in tokens:
        if not glue and (spaced and lang not in UNSPACED or not spaced and lang not in UNSPACED and token not in CLOSING):
            text += " "
        places.append((len(text), len(text) + len(token)))
        text += token
        glue = not spaced and token in OPENING
    return text, places


def aligned(tokens: list[str], text: str) -> list[tuple[int, int]] | None:
    """Where each token stands in the text; None when one is not found in its turn (contractions written apart)."""
    places, at = [], 0
    for token in tokens:
        start = text.find(token, at)
        if start < 0 or text[at:start].strip():
            return None
        places.append((start, start + len(token)))
        at = start + len(token)
    return places


def shuffled(items: list[Sentence], seed: int) -> list[Sentence]:
    """The same items in a fixed random order."""
    order = sorted(items, key=lambda s: s.id)
    random.Random(seed).shuffle(order)
    return order
