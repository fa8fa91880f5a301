"""The JSON of other extractors (news-please, trafilatura, Fundus, newspaper4k), JSON feeds, and JSON lines of any of them.

Every record becomes a page whose body is its text (or HTML) and whose `stated` pairs carry what the other tool says; that is taken as
one opinion among others by the reader.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import IO, Any, Final

from reportedly.records import Page, Skipped
from reportedly.settings import Settings

# Field names by meaning, in the order in which they are tried.
_FIELDS: Final = {
    "url": ("url", "canonical_url", "link", "original_url", "source-url", "uri", "href"),
    "title": ("title", "headline", "title_rss"),
    "text": ("maintext", "text", "plaintext", "body", "content", "article_text", "cleaned_text", "raw_text", "content_text"),
    "html": ("html", "raw_html", "content_html", "article_html"),
    "published": (
        "date_publish", "publishing_date", "publish_date", "date_published", "published", "date", "published_at", "pubdate", "pub_date",
        "datetime", "publication_date", "publishedAt",
    ),
    "modified": ("date_modify", "modified", "date_modified", "updated", "modified_date", "updated_at"),
    "fetched": ("date_download", "filedate", "crawl_date", "download_date", "fetched", "crawled_at", "date_crawled"),
    "outlet": ("outlet", "sitename", "publisher", "site_name", "source_name", "source_domain", "hostname", "domain", "source", "source-hostname"),
    "language": ("language", "lang", "meta_lang"),
    "authors": ("authors", "author", "byline"),
}  # fmt: skip
_INNER: Final = ("name", "published", "value", "text", "url", "date", "title", "#text")
_JSON_FEED: Final = "jsonfeed.org/version"


def looks_like_json(body: bytes) -> bool:
    """Whether the first character opens a JSON object or array."""
    head = body[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head[:1] == b"{" or (head[:1] == b"[" and head[1:].lstrip()[:1] in (b"{", b"]"))


def lines(stream: IO[bytes], uri: str, settings: Settings) -> Iterator[Page | Skipped]:
    """A page for each line of a JSON-lines stream, `source` with `#L` and the line's number; blank lines are passed over."""
    number = 0
    while line := stream.readline(settings.max_bytes + 1):
        number += 1
        source = f"{uri}#L{number}"
        if len(line) > settings.max_bytes:
            while line and not line.endswith(b"\n"):
                line = stream.readline(settings.max_bytes)
            yield Skipped(
                uri=source, reason=f"line larger than {settings.max_bytes:,} bytes: raise the setting max_bytes"
            )
        elif line.strip():
            yield _parsed(line, source)


def _parsed(line: bytes, source: str) -> Page | Skipped:
    try:
        record = json.loads(line.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError) as error:
        return Skipped(uri=source, reason=f"not a JSON object ({_brief(error)}): one object a line is expected")
    return page(record, source)


def document(body: bytes, uri: str, settings: Settings) -> Iterator[Page | Skipped]:
    """Pages of a JSON document: one record, an array of records, a JSON feed, or JSON lines under another name."""
    text = body.decode("utf-8-sig", "replace")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        rows = [line for line in text.splitlines() if line.strip()]
        if len(rows) > 1 and rows[0].lstrip().startswith("{") and rows[0].rstrip().endswith("}"):
            for number, line in enumerate(text.splitlines(), 1):
                if line.strip():
                    yield _parsed(line.encode("utf-8", "surrogatepass"), f"{uri}#L{number}")
            return
        yield Skipped(uri=uri, reason=f"not JSON ({_brief(error)}): export it again")
        return
    yield from _records(data, uri)


def _records(data: Any, uri: str) -> Iterator[Page | Skipped]:
    if isinstance(data, dict):
        if _JSON_FEED in str(data.get("version", "")) and isinstance(data.get("items"), list):
            yield from _feed(data, uri)
            return
        nested = next(
            (data[k] for k in ("articles", "items", "entries", "results", "data") if _is_records(data.get(k))), None
        )
        if nested is None:
            yield page(data, uri)
            return
        data = nested
    if not data:
        yield Skipped(uri=uri, reason="holds no records")
    for number, record in enumerate(data, 1):
        yield page(record, f"{uri}#{number}")


def _is_records(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, dict) for v in value)


def _feed(data: Mapping[str, Any], uri: str) -> Iterator[Page | Skipped]:
    outlet = str(data.get("title") or "")
    seen: set[str] = set()
    for number, item in enumerate(data["items"], 1):
        if not isinstance(item, dict):
            yield Skipped(uri=f"{uri}#{number}", reason="feed item is not an object")
            continue
        name = str(item.get("id") or item.get("url") or number)
        if name not in seen:
            seen.add(name)
            people = item.get("authors") or ([item["author"]] if item.get("author") else [])
            record = {
                **item,
                "outlet": outlet,
                "authors": people,
                "language": item.get("language") or data.get("language"),
            }
            yield page(record, f"{uri}#{name}", method="feed")


def page(record: Any, source: str, *, method: str = "extractor") -> Page | Skipped:
    """The page of one record: its text or HTML as body, the other fields as stated."""
    if not isinstance(record, dict):
        return Skipped(uri=source, reason="not a JSON object: one object a record is expected")
    stated = {
        meaning: _text(_first(record, names), joined=", " if meaning == "authors" else " ")
        for meaning, names in _FIELDS.items()
    }
    paragraphs = _first(record, _FIELDS["text"])
    text = _body(paragraphs)
    html = stated.pop("html")
    stated.pop("text")
    if not text and not html:
        return Skipped(
            uri=stated["url"] or source,
            reason="record without text: fields such as maintext, text or body are expected",
        )
    stated["method"] = method
    media = "text/plain" if text and not _is_markup(text) else "text/html"
    return Page(
        uri=stated["url"] or source,
        body=(text or html).encode("utf-8", "replace"),
        source=source,
        media_type=media,
        fetched=stated.pop("fetched") or None,
        stated=tuple(sorted((k, v) for k, v in stated.items() if v)),
    )


def _is_markup(text: str) -> bool:
    return text.lstrip()[:1] == "<" and ("</p>" in text or "</div>" in text or "<br" in text)


def _first(record: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    return next((record[name] for name in names if record.get(name)), None)


def _body(value: Any) -> str:
    """The text of a body, which Fundus states as summary and sections of paragraphs."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "\n\n".join(filter(None, (_body(v) for v in value)))
    if isinstance(value, dict):
        parts = [value.get(k) for k in ("summary", "headline", "paragraphs", "sections", "text")]
        return "\n\n".join(filter(None, (_body(p) for p in parts if p)))
    return ""


def _text(value: Any, *, joined: str) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list):
        return joined.join(filter(None, (_text(v, joined=joined) for v in value)))
    if isinstance(value, dict):
        return next((_text(value[k], joined=joined) for k in _INNER if value.get(k)), "")
    return ""


def _brief(error: BaseException) -> str:
    return str(error).split("\n")[0][:80] or type(error).__name__
