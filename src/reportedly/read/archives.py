"""Web archives (WARC), where `warcio` is installed (`pip install reportedly[warc]`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from reportedly.records import Page, Skipped
from reportedly.settings import Settings


def pages(stream: IO[bytes], uri: str, settings: Settings) -> Iterator[Page | Skipped]:
    """The HTML responses of a web archive, `fetched` as the archive says, `source` with `#` and the record's offset in it."""
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError:
        yield Skipped(uri=uri, reason="web archives need warcio: pip install 'reportedly[warc]'")
        return
    number = 0
    try:
        for record in ArchiveIterator(stream):
            number += 1
            if record.rec_type == "response":
                yield from _page(record, f"{uri}#{number}", settings)
    except Exception as error:
        yield Skipped(
            uri=uri,
            reason=f"web archive is damaged after record {number} ({type(error).__name__}): what came before was read",
        )


def _page(record: object, source: str, settings: Settings) -> Iterator[Page | Skipped]:
    headers = record.rec_headers  # type: ignore[attr-defined]
    http = record.http_headers  # type: ignore[attr-defined]
    address = headers.get_header("WARC-Target-URI") or source
    media = (http.get_header("Content-Type") if http is not None else "") or ""
    if (
        http is None
        or http.get_statuscode() != "200"
        or not media.startswith(("text/html", "application/xhtml", "text/plain"))
    ):
        return
    body = record.content_stream().read(settings.max_bytes + 1)  # type: ignore[attr-defined]
    if len(body) > settings.max_bytes:
        yield Skipped(uri=address, reason=f"larger than {settings.max_bytes:,} bytes: raise the setting max_bytes")
        return
    yield Page(
        uri=address,
        body=body,
        source=source,
        media_type=media,
        fetched=headers.get_header("WARC-Date"),
        stated=(("url", address),),
    )
