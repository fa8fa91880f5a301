"""The demonstration corpus: fictional news pages in nine languages with exact gold beside them.

`path()` is a folder with `pages/` (text as an extractor left it, and HTML), `feeds/` (RSS), `other/` (JSON lines of
another extractor) and `gold/` (`articles`, `events`, `claims`, `comparisons`, one JSON object a line). The README there
tells the stories, and what each page tests.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

__all__ = ["path", "sources"]


def path() -> Path:
    """The folder of the demonstration corpus on this machine; it exists wherever the package was installed unpacked."""
    return Path(str(files(__name__)))


def sources() -> tuple[Path, ...]:
    """What to read: the pages, the feeds and the other extractor's file, without the gold."""
    return tuple(path() / name for name in ("pages", "feeds", "other"))
