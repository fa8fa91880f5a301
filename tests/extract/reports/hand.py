"""Articles written by hand, and their reports."""

from __future__ import annotations

from reportedly.extract import mentions, reports
from reportedly.records import Article, Block, Report, Span, When


def told(*paragraphs: str, language: str = "en", published: str | None = None) -> tuple[Report, ...]:
    """The reports of an article without a headline."""
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(kind="body", span=Span(at, at + len(paragraph))))
        at += len(paragraph) + 2
    when = When(earliest=published, latest=published, confidence=0.9, method="stated") if published else None
    one = Article(
        id="a", uri="a", source="a", outlet=None, title=None, text="\n\n".join(paragraphs), language=language,
        blocks=tuple(blocks), published=when,
    )  # fmt: skip
    return reports(one, mentions(one))[0]
