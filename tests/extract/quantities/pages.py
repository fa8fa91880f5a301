"""Pages of a few sentences."""

from __future__ import annotations

from reportedly.records import Article, Sentence, Span


def page(text: str, language: str) -> tuple[Article, tuple[Sentence, ...]]:
    """The article of a text whose sentences are parted by bars, and its sentences."""
    plain = text.replace("|", " ")
    spans, at = [], 0
    for part in text.split("|"):
        spans.append(Span(at, at + len(part)))
        at += len(part) + 1
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text=plain, language=language)
    return article, tuple(Sentence(span=span, index=i) for i, span in enumerate(spans))
