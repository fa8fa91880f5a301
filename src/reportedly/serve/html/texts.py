"""An article's text for the page: paragraphs in pieces, each piece with the claims that it is evidence for, each claim with an anchor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.records import Article, Claim, Evidence, Reading, Span
from reportedly.serve import words
from reportedly.serve.view import language_name, outlet, title

# Characters of text in a ledger up to which articles are shown whole; beyond it only the paragraphs that hold evidence are.
WHOLE: Final = 6_000_000


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of a paragraph: the anchors of evidence that begins here, of all that covers it, and the numbers of the claims whose evidence ends here."""

    text: str
    anchors: tuple[str, ...]
    covering: tuple[str, ...]
    ended: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim beneath its article."""

    number: int
    anchor: str
    slot: str
    value: str
    who: str | None
    event: str | None


@dataclass(frozen=True, slots=True)
class Shown:
    """An article on the page. `paragraphs` is its text in pieces; None stands for paragraphs that are left out."""

    article: Article
    anchor: str
    lead: str | None
    outlet: str
    title: str
    language: str | None
    language_name: str
    date: str
    dating: str | None
    candidates: list[tuple[str, str, str, bool]]
    removed: list[tuple[str, str]]
    paragraphs: list[list[Piece] | None]
    claims: list[Mark]
    anchors: Mapping[Span, str]

    def anchor_of(self, span: Span) -> str:
        """The anchor of the evidence at the span: its own, else that of evidence it overlaps, else the article's."""
        if span in self.anchors:
            return self.anchors[span]
        return next((a for s, a in self.anchors.items() if s.overlaps(span)), self.anchor)


def shown(reading: Reading, anchor: str, events: Mapping[str, str], *, whole: bool) -> Shown:
    """The article of a reading. `events` maps reports to the anchors of their events."""
    one = reading.article
    marks, spans = _marks(reading, anchor, events)
    evidence = sorted({*spans, *(r.what.span for r in reading.reports), *_supporting(reading)})
    anchors = {s: spans[s][1] if s in spans else f"{anchor}x{n}" for n, s in enumerate(evidence)}
    numbers = {s: spans[s][0] if s in spans else () for s in evidence}
    blocks: list[list[Piece] | None] = [_pieces(one.text, b, evidence, anchors, numbers) for b in _paragraphs(one.text)]
    return Shown(
        article=one,
        anchor=anchor,
        lead=next((events[r.id] for r in reading.reports if r.role == "lead" and r.id in events), None),
        outlet=outlet(one),
        title=title(one),
        language=one.language,
        language_name=language_name(one.language),
        date=words.long_when(one.published),
        dating=one.published.method if one.published is not None else None,
        candidates=[
            (words.long_when(c.when), words.plain(c.when.method), words.plain(c.quote), c.when == one.published)
            for c in one.published_candidates
        ],
        removed=[(words.plain(f.reason), words.plain(f.text)) for f in one.furniture],
        paragraphs=blocks if whole else _shortened(blocks),
        claims=marks,
        anchors=anchors,
    )


def _marks(
    reading: Reading, anchor: str, events: Mapping[str, str]
) -> tuple[list[Mark], dict[Span, tuple[tuple[int, ...], str]]]:
    """The claims in the order of the text; and for each span its claims' numbers and its anchor."""
    event_of = {c.id: events.get(r.id) for r in reading.reports for c in r.claims}
    every = {c.id: c for c in (*(c for r in reading.reports for c in r.claims), *reading.loose)}
    ordered = sorted(every.values(), key=_claim_order)
    spans: dict[Span, tuple[tuple[int, ...], str]] = {}
    marks = []
    for number, claim in enumerate(ordered, 1):
        held, name = spans.get(claim.evidence.span, ((), f"{anchor}c{number}"))
        spans[claim.evidence.span] = ((*held, number), name)
        who = words.attribution(claim)
        marks.append(Mark(number, name, claim.slot, words.value(claim), who, event_of.get(claim.id)))
    return marks, spans


def _claim_order(claim: Claim) -> tuple[Span, str, str, str]:
    return (claim.evidence.span, claim.slot, claim.value, claim.id)


def _supporting(reading: Reading) -> set[Span]:
    """Spans that answers rest on besides claims: of participants, places and dates."""
    evidence: list[Evidence] = []
    for r in reading.reports:
        evidence += [p.evidence for p in r.who] + [w.evidence for w in r.where] + [d.evidence for d in r.datings]
    return {e.span for e in evidence}


def _paragraphs(text: str) -> list[Span]:
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Span(at, at + len(line)))
        at += len(line) + 1
    return found


def _pieces(
    text: str,
    block: Span,
    evidence: Sequence[Span],
    anchors: Mapping[Span, str],
    numbers: Mapping[Span, tuple[int, ...]],
) -> list[Piece]:
    inside = [s for s in evidence if s.overlaps(block)]
    cuts = sorted(
        {block.start, block.end} | {x for s in inside for x in (s.start, s.end) if block.start < x < block.end}
    )
    pieces = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        covering = [anchors[s] for s in inside if s.start <= start and end <= s.end]
        begun = tuple(anchors[s] for s in inside if s.start == start)
        ended = sorted(n for s in inside if s.end == end for n in numbers[s])
        pieces.append(Piece(text[start:end], begun, tuple(covering), tuple(ended)))
    return pieces


def _shortened(blocks: Sequence[list[Piece] | None]) -> list[list[Piece] | None]:
    """The paragraphs with evidence; None for each run of others."""
    found: list[list[Piece] | None] = []
    for block in blocks:
        if block is not None and any(p.covering for p in block):
            found.append(block)
        elif not found or found[-1] is not None:
            found.append(None)
    return found
