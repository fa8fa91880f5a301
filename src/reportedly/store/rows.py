"""Records to rows of the ledger's tables and back."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from reportedly.records import Claim, Reading, Report, from_json, to_json


def article_row(reading: Reading) -> dict[str, Any]:
    """The columns of a reading's article."""
    article = reading.article
    return {
        "id": article.id,
        "uri": article.uri,
        "source": article.source,
        "outlet": article.outlet,
        "language": article.language,
        "title": article.title,
        "fingerprint": reading.fingerprint,
        "record": to_json(article).decode(),
        "loose": to_json(reading.loose).decode(),
    }


def report_row(report: Report) -> dict[str, Any]:
    """The columns of a report."""
    bare = Report(**{name: getattr(report, name) for name in Report.__slots__ if name != "claims"})
    return {
        "id": report.id,
        "article": report.article,
        "role": report.role,
        "record": to_json(bare).decode(),
        "claims": to_json(report.claims).decode(),
    }


def report_of(row: sa.Row[Any]) -> Report:
    """The report of a whole row."""
    bare = from_json(row.record, Report)
    fields = {name: getattr(bare, name) for name in Report.__slots__}
    return Report(**(fields | {"claims": from_json(row.claims, tuple[Claim, ...])}))
