"""One page into its articles."""

from __future__ import annotations

from collections.abc import Iterator

import trafilatura

from reportedly.read import feeds
from reportedly.read.decode import clean, clean_line, decode, is_binary
from reportedly.read.language import identify
from reportedly.records import Article, Block, DateCandidate, Page, Skipped, Span, When, digest
from reportedly.settings import Settings


def articles(page: Page, *, settings: Settings) -> Iterator[Article | Skipped]:
    """The articles on the page (several for a feed), or why there is none. Never raises for what the page holds."""
    if not page.body.strip():
        yield Skipped(uri=page.uri, reason="empty")
    elif len(page.body) > settings.max_bytes:
        yield Skipped(uri=page.uri, reason="too large")
    elif feeds.is_feed(page.body):
        for entry in feeds.entries(page):
            yield entry if isinstance(entry, Skipped) else _article(entry)
    elif is_binary(page.body):
        yield Skipped(uri=page.uri, reason="binary data, not text")
    else:
        yield _article(page)


def _article(page: Page) -> Article | Skipped:
    stated = dict(page.stated)
    text = decode(page.body)
    title, outlet, date, url = stated.get("title"), stated.get("outlet"), stated.get("published"), stated.get("url")
    if "html" in page.media_type or text.lstrip()[:1] == "<":
        data = trafilatura.bare_extraction(text, with_metadata=True)
        if data is not None:
            title, outlet = title or data.title, outlet or data.sitename
            date, url = date or data.date, url or data.url
            text = data.text or ""
    paragraphs = [line for line in clean(text).split("\n") if line]
    title = clean_line(title) if title else (paragraphs[0] if paragraphs else None)
    if title and paragraphs and paragraphs[0] == title:
        paragraphs = paragraphs[1:]
    if not paragraphs:
        return Skipped(uri=page.uri, reason="no text")
    whole = "\n\n".join(([title] if title else []) + paragraphs)
    blocks, at = [], 0
    for n, part in enumerate(whole.split("\n\n")):
        blocks.append(Block(kind="headline" if title and n == 0 else "body", span=Span(at, at + len(part))))
        at += len(part) + 2
    published = None
    if date:
        from reportedly.read.stated import moment

        value = moment(date)
        if value:
            published = When(earliest=value, latest=value, confidence=0.85, method=stated.get("method", "metadata"))
    return Article(
        id=digest(url or "", outlet or "", title or "", whole, published.earliest[:10] if published else ""),
        uri=url or page.uri, source=page.source, outlet=outlet, title=title, text=whole,
        language=identify(whole), published=published,
        published_candidates=(DateCandidate(when=published, quote=date or ""),) if published else (),
        fetched=page.fetched, blocks=tuple(blocks),
    )  # fmt: skip
