"""A stretch of the text that may name a place."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.extract.places.situation import Use
from reportedly.naming.gazetteer import Place
from reportedly.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A stretch that may name a place. `signed` tells that the words around it say so; `country` and `container` (a division) are named right after it.

    `stem` is the name without an ending, where it may have one. `quarter` tells that the text calls it a part of a town. A `tentative` one is a place only if the gazetteer has one that sounds so; an `exact` one is
    written as at home, so that none that sounds so is meant; `mountain` is the own name of a mountain; a `doubtful` one is a word of general texts, so that it must sound very much like a large town; a `weak` one, a small place that nothing marks, is meant only beside others.
    """

    span: Span
    text: str
    places: tuple[Place, ...]
    use: Use
    signed: bool
    country: str | None = None
    container: str | None = None
    sentence: int = 0
    stem: str | None = None
    tentative: bool = False
    quarter: bool = False
    exact: bool = False
    weak: bool = False
    mountain: str | None = None
    doubtful: bool = False
