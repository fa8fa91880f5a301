"""Where pages come from: folders, files, standard input, compressed or not. Everything is streamed, in a fixed order."""

from __future__ import annotations

import gzip
import os
import stat
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Final

from reportedly.errors import UnreadableSource
from reportedly.read import archives, exchange
from reportedly.records import Page, Skipped
from reportedly.settings import Settings

_LINES: Final = frozenset({".jsonl", ".ndjson", ".jl", ".jsonlines"})
_MEDIA: Final = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/plain",
    "": "",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".shtml": "text/html",
    ".php": "text/html",
    ".asp": "text/html",
    ".aspx": "text/html",
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".xml": "application/xml",
    ".rdf": "application/xml",
    ".json": "application/json",
}
# Files that are never pages: named so that a folder of saved pages with its assets gives short reasons instead of long ones.
_NEVER: Final = frozenset(
    [
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".webp",
        ".svg",
        ".ico",
        ".avif",
        ".bmp",
        ".tif",
        ".tiff",
        ".mp3",
        ".mp4",
        ".m4a",
        ".webm",
        ".mov",
        ".wav",
        ".ogg",
        ".woff",
        ".woff2",
        ".ttf",
        ".otf",
        ".eot",
        ".css",
        ".js",
        ".mjs",
        ".map",
        ".py",
        ".pyc",
        ".zip",
        ".tar",
        ".7z",
        ".rar",
        ".pdf",
        ".doc",
        ".docx",
        ".xls",
        ".xlsx",
        ".ppt",
        ".pptx",
        ".epub",
        ".exe",
        ".dll",
        ".so",
        ".db",
        ".sqlite",
        ".toml",
        ".yaml",
        ".yml",
        ".csv",
        ".tsv",
    ]
)


def pages(locations: Iterable[str], *, settings: Settings) -> Iterator[Page | Skipped]:
    """The pages at the locations, one after the other, folders in sorted order and whole.

    A location is a folder, a file (text, HTML, feed, JSON or JSON lines of another extractor, WARC; `.gz` of any of them) or `-` for
    standard input. What is no page comes out as `Skipped`. Raises UnreadableSource, before the first page, for a location that does not exist.
    """
    named = [str(location) for location in locations]
    for location in named:
        if location != "-" and not os.path.lexists(location):
            raise UnreadableSource(f"{location}: does not exist: name a folder, a file or - for standard input")
    return _all(named, settings)


def _all(locations: list[str], settings: Settings) -> Iterator[Page | Skipped]:
    for location in locations:
        if location == "-":
            yield from _stream(sys.stdin.buffer, "-", "-", settings)
        elif os.path.isdir(location):
            yield from _folder(Path(location), settings)
        else:
            yield from _file(Path(location), settings)


def _folder(folder: Path, settings: Settings) -> Iterator[Page | Skipped]:
    """All below the folder, sorted by path. Links are followed, but no folder is entered twice."""
    entered: set[tuple[int, int]] = set()
    empty = True
    problems: list[OSError] = []
    for root, folders, files in os.walk(folder, followlinks=True, onerror=problems.append):
        while problems:
            error = problems.pop()
            yield Skipped(
                uri=str(error.filename), reason=f"folder cannot be read ({error.strerror}): check its permissions"
            )
        status = os.stat(root)
        if (status.st_dev, status.st_ino) in entered:
            folders.clear()
            continue
        entered.add((status.st_dev, status.st_ino))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                empty = False
                yield from _file(Path(root) / name, settings, found=True)
    if empty and not problems:
        yield Skipped(uri=str(folder), reason="folder without a file: nothing to read")
    for error in problems:
        yield Skipped(
            uri=str(error.filename), reason=f"folder cannot be read ({error.strerror}): check its permissions"
        )


def _file(path: Path, settings: Settings, *, found: bool = False) -> Iterator[Page | Skipped]:
    uri = str(path).encode("utf-8", "replace").decode("utf-8")
    if found and _suffix(path.name) in _NEVER:
        yield Skipped(uri=uri, reason=f"not a page: {_suffix(path.name)} files hold no news text")
        return
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            yield Skipped(uri=uri, reason="not a regular file (socket, pipe or device): name a file with text")
            return
        with path.open("rb") as stream:
            yield from _stream(stream, uri, path.name, settings)
    except OSError as error:
        yield Skipped(
            uri=uri, reason=f"cannot be read ({error.strerror or error}): check that it exists and its permissions"
        )


def _stream(stream: IO[bytes], uri: str, name: str, settings: Settings) -> Iterator[Page | Skipped]:
    """Pages of an open file, by its name, or for standard input by its first bytes."""
    suffix = _suffix(name)
    if name.lower().endswith((".warc", ".warc.gz")):
        yield from archives.pages(stream, uri, settings)
        return
    if suffix in _LINES:
        plain: IO[bytes] = gzip.GzipFile(fileobj=stream) if name.lower().endswith(".gz") else stream  # type: ignore[assignment]
        yield from _guarded(exchange.lines(plain, uri, settings), uri)
        return
    body = _bounded(stream, settings.max_bytes)
    if body is None:
        yield Skipped(
            uri=uri, reason=f"larger than {settings.max_bytes:,} bytes: split it, or raise the setting max_bytes"
        )
        return
    content, complete = body
    if content or complete:
        yield from _whole(content, uri, _MEDIA.get(suffix, ""), settings)
    if not complete:
        yield Skipped(uri=uri, reason="compressed data is damaged: what came before was read; fetch the file again")


def _whole(body: bytes, uri: str, media: str, settings: Settings) -> Iterator[Page | Skipped]:
    if media in ("application/json", "") and exchange.looks_like_json(body):
        yield from exchange.document(body, uri, settings)
    else:
        yield Page(uri=uri, body=body, source=uri, media_type=media)


def _guarded(found: Iterator[Page | Skipped], uri: str) -> Iterator[Page | Skipped]:
    try:
        yield from found
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield Skipped(
            uri=uri, reason=f"compressed data is damaged ({error}): what came before was read; fetch the file again"
        )


def _bounded(stream: IO[bytes], limit: int) -> tuple[bytes, bool] | None:
    """The content, unpacked, and whether it is whole; None when it is larger than the limit."""
    body = stream.read(limit + 1)
    if len(body) > limit:
        return None
    if body[:2] == b"\x1f\x8b":
        from reportedly.read.decode import gunzip

        return gunzip(body, limit)
    return body, True


def _suffix(name: str) -> str:
    lowered = name.lower().removesuffix(".gz")
    return os.path.splitext(lowered)[1]
