"""RSS and Atom feeds: an entry is a page of its own, with what the feed states of it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import feedparser

from reportedly.records import Page, Skipped

_ROOT: Final = re.compile(rb"<(?:[\w-]+:)?(rss|feed|RDF)[\s>]", re.IGNORECASE)
_PROLOG: Final = 4096
# Real feeds declare no entities of their own; documents that do are attacks on the parser (a billion laughs).
_ENTITY: Final = re.compile(rb"<!ENTITY", re.IGNORECASE)


def is_feed(body: bytes) -> bool:
    """Whether the document's root element is that of RSS, Atom or RDF."""
    head = body[:_PROLOG]
    if b"\x00" in head:  # UTF-16
        head = head.replace(b"\x00", b"")
    found = _ROOT.search(head)
    return found is not None and b"<html" not in head[: found.start()].lower()


def is_xml(body: bytes) -> bool:
    """Whether the document begins as XML that is not HTML."""
    head = body[:_PROLOG].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith(b"<?xml") and b"<html" not in head and b"<!doctype html" not in head


def entries(page: Page) -> Iterator[Page | Skipped]:
    """A page for each entry, in the feed's order, each id or address once; `source` is the feed's with `#` and the entry's id."""
    if _ENTITY.search(page.body[: 64 * 1024]):
        yield Skipped(
            uri=page.uri,
            reason="feed declares XML entities, which may expand without end: fetch it from its publisher again",
        )
        return
    feed = feedparser.parse(io.BytesIO(page.body), resolve_relative_uris=False, sanitize_html=True)
    if not feed.entries:
        trouble = (
            f" ({feed.bozo_exception})".split("\n")[0][:100] if feed.get("bozo") and feed.get("bozo_exception") else ""
        )
        yield Skipped(uri=page.uri, reason=f"feed without entries{trouble}: fetch it again")
        return
    seen: set[str] = set()
    for number, entry in enumerate(feed.entries, 1):
        name = entry.get("id") or entry.get("link") or f"{entry.get('title', '')}|{entry.get('published', number)}"
        if name not in seen and (not entry.get("link") or entry["link"] not in seen):
            seen.update(filter(None, (name, entry.get("link"))))
            yield _entry(entry, feed.feed, page, name)


def _entry(entry: Mapping[str, Any], feed: Mapping[str, Any], page: Page, name: str) -> Page | Skipped:
    source = f"{page.source}#{name}"
    body = _fullest(entry)
    link = entry.get("link") or ""
    if not body and not entry.get("title"):
        return Skipped(uri=link or source, reason="feed entry without text")
    stated = {
        "url": link,
        "title": entry.get("title", ""),
        "published": entry.get("published") or entry.get("created") or "",
        # not the feed parser's own get, which falls back to `published`
        "modified": str(entry.get("updated", "")) if "updated" in dict(entry) else "",
        "outlet": (entry.get("source") or {}).get("title") or feed.get("title", ""),
        "language": feed.get("language", ""),
        "authors": ", ".join(a["name"] for a in entry.get("authors", ()) if a.get("name")),
        "method": "feed",
    }
    return Page(
        uri=link or source,
        body=f"<article>{body}</article>".encode("utf-8", "replace"),
        source=source,
        media_type="text/html; fragment",
        fetched=page.fetched,
        stated=tuple(sorted((k, v) for k, v in stated.items() if v)),
    )


def _fullest(entry: Mapping[str, Any]) -> str:
    """The longest of the entry's contents and its summary, as HTML."""
    texts = [content.get("value", "") for content in entry.get("content", ())] + [entry.get("summary", "")]
    return str(max(texts, key=len, default=""))
