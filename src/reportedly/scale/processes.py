"""Map the Reader over pages on this machine's cores, in order, without ever holding more than a few pages."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Iterable, Iterator
from typing import Final

from reportedly.pipeline import Reader
from reportedly.records import Page, Reading, Skipped

# Pages handed to a process at a time: enough that passing them costs little, few enough that a slow page holds up few others.
CHUNK: Final = 8

# Objects made and not yet freed after which the garbage collector looks at the youngest ones, and how many looks at those and at the older ones come
# before the next: with Python's own numbers (700, 10, 10) it takes a tenth of the time of reading articles.
COLLECTED_AFTER: Final = (50_000, 20, 50)

_reader: Reader | None = None


def collect_seldom() -> None:
    """Make the garbage collector of this process look less often. Nearly all that reading makes is freed without it, and what stays are tables that it would
    walk through again and again. For processes of our own: a library leaves the collector of the program that uses it alone."""
    gc.set_threshold(*COLLECTED_AFTER)


def read_all(reader: Reader, pages: Iterable[Page | Skipped], *, jobs: int) -> Iterator[Reading | Skipped]:
    """The readings of all pages, in the order of the pages whatever the number of processes."""
    if jobs <= 1:
        for page in pages:
            yield from [page] if isinstance(page, Skipped) else reader.readings(page)
        return
    # spawn: the same on every platform, and safe beside the threads that models start
    with multiprocessing.get_context("spawn").Pool(jobs, _begin, (reader,)) as pool:
        for readings in pool.imap(_read, pages, chunksize=CHUNK):
            yield from readings


def _begin(reader: Reader) -> None:
    global _reader
    collect_seldom()
    _reader = reader


def _read(page: Page | Skipped) -> list[Reading | Skipped]:
    if isinstance(page, Skipped):
        return [page]
    assert _reader is not None
    return list(_reader.readings(page))
