"""What happened, according to whom.

Reportedly reads news from many outlets in many languages, extracts what each article says, links the reports of one event,
compares the accounts, and keeps every fact tied to the sentence it came from.

    with reportedly.open("news.db") as news:
        news.read("pages/")
        for event in news.events():
            print(event.what, event.when)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportedly.errors import ReportedlyError
from reportedly.records import (
    Article,
    Claim,
    Comparison,
    Event,
    Evidence,
    Link,
    Page,
    Point,
    Reading,
    Report,
    Span,
    When,
)
from reportedly.settings import Settings
from reportedly.version import __version__

if TYPE_CHECKING:
    from reportedly.news import News, open

__all__ = [
    "Article",
    "Claim",
    "Comparison",
    "Event",
    "Evidence",
    "Link",
    "News",
    "Page",
    "Point",
    "Reading",
    "Report",
    "ReportedlyError",
    "Settings",
    "Span",
    "When",
    "__version__",
    "open",
]


def __getattr__(name: str) -> Any:
    """`open` and `News` are loaded on first use: importing the package stays quick and touches no model."""
    if name in ("News", "open"):
        from reportedly import news

        return getattr(news, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
