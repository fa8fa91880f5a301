"""Entity corpora as texts with PER, ORG and LOC spans: how their tokens become text, and what becomes of their own tags.

What LABELS does not name is no name for us (dates, works, events, products, nationalities, words derived from a name). The
training of the shipped tagger reads the corpora through this module, so that what is measured is what was learnt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

_PER: Final = ("PER", "PERS", "PERSON", "Person", "PPL", "PS", "人名")
_ORG: Final = ("ORG", "ORGANIZATION", "Org", "OG", "POG", "GPE_ORG", "法人名", "政治的組織名", "その他の組織名")
# Countries, cities and built places are LOC, as in the guidelines of UNER and CoNLL.
_LOC: Final = (
    *("LOC", "LOCATION", "Location", "LocOrg", "GPE", "GPE_LOC", "PLC", "LC", "FAC", "FACILITY", "地名", "施設名"),
)
LABELS: Final = {tag: kind for kind, tags in (("PER", _PER), ("ORG", _ORG), ("LOC", _LOC)) for tag in tags}
# NERP's IND holds firms and products alike: neither right nor wrong.
UNSURE: Final = frozenset({"IND"})
# These two annotate common nouns too ("police officers", "the company"); a name in a cased script has a capital.
CAPITAL_SETS: Final = frozenset({"ronec2", "factrueval2016"})
UNSPACED: Final = frozenset({"zh", "ja", "th"})
CLOSING: Final = frozenset(",.;:!?)]}»”’%،؛؟۔।…、。，；：！？）」』】")
OPENING: Final = frozenset("([{«“‘（「『【")

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text and its names: (start, end, PER | ORG | LOC, or ? where the set does not tell), outermost, in order."""

    text: str
    spans: tuple[Span, ...]


def whole(row: dict[str, Any]) -> bool:
    """False for a row that has tags but lost the tokens that they stand for (282 of 1,759 in one set, with 513 names): its text would
    count as one without names."""
    return len(row.get("tags", ())) <= len(row.get("tokens", ()))


def annotated(row: dict[str, Any], *, spaced: bool = False) -> Annotated:
    """The text of a row of an entity corpus. `spaced` keeps its tokens apart by blanks; else punctuation is joined as in print."""
    text, spans = _placed(row, spaced)
    return Annotated(text, outermost(_kinds(spans, text, row["set"])))


def _placed(row: dict[str, Any], spaced: bool) -> tuple[str, list[Span]]:
    entities = row["ents"]
    if "tokens" not in row or (entities and isinstance(entities[0], dict)):
        return row["text"], [(e["start"], e["end"], e["type"]) for e in entities]
    places = None if spaced or "text" not in row else aligned(row["tokens"], row["text"])
    if places is None:
        text, places = joined(row["tokens"], row["lang"], spaced=spaced)
    else:
        text = row["text"]
    return text, [(places[a][0], places[b - 1][1], tag) for a, b, tag in entities if b <= len(places)]


def _kinds(spans: Iterable[Span], text: str, source: str) -> Iterator[Span]:
    for start, end, tag in spans:
        if tag in UNSURE:
            yield start, end, "?"
        elif tag in LABELS and (source not in CAPITAL_SETS or any(c.isupper() for c in text[start:end])):
            yield start, end, LABELS[tag]


def outermost(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans that lie in no other, in order."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)


def joined(tokens: list[str], lang: str, *, spaced: bool = False) -> tuple[str, list[tuple[int, int]]]:
    """The tokens as running text, and where each begins and ends in it."""
    text, places, glue = "", [], True
    for token in tokens:
        if not glue and lang not in UNSPACED and (spaced or token not in CLOSING):
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
