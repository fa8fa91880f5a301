"""The tables. Records stand in them as JSON; columns repeat what is looked up, and views spread the JSON out for people who open the file.

Kept plain (no server-side types), so that SQLite and Postgres take the same statements.
"""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa

metadata: Final = sa.MetaData()

meta: Final = sa.Table(
    "meta", metadata, sa.Column("key", sa.Text, primary_key=True), sa.Column("value", sa.Text, nullable=False)
)

articles: Final = sa.Table(
    "articles",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("uri", sa.Text, nullable=False, index=True),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("outlet", sa.Text),
    sa.Column("language", sa.Text),
    sa.Column("title", sa.Text),
    sa.Column("fingerprint", sa.Text, nullable=False),
    sa.Column("record", sa.Text, nullable=False),
    sa.Column("loose", sa.Text, nullable=False),
)

# `number` counts arrivals and only keeps the index small: nothing that is printed depends on it. None is given twice, even when its report went, since keys may still name it.
reports: Final = sa.Table(
    "reports",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("article", sa.Text, nullable=False, index=True),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("event", sa.Text, index=True),
    sa.Column("record", sa.Text, nullable=False),
    sa.Column("claims", sa.Text, nullable=False),
    sqlite_autoincrement=True,
)

# Sorted by key, so that keys with near numbers are written together (`reportedly.link.keys`).
keys: Final = sa.Table(
    "keys",
    metadata,
    sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("report", sa.Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# Of the groups from which a report went over to another: in which joining left each of their reports, and in which each is now (`reportedly.link.refine`). Few have any.
homes: Final = sa.Table(
    "homes",
    metadata,
    sa.Column("report", sa.Text, primary_key=True),
    sa.Column("home", sa.Text, nullable=False, index=True),
    sa.Column("host", sa.Text, nullable=False, index=True),
    sqlite_with_rowid=False,
)

# Only the scores: the reasons behind a link are worked out anew when somebody asks for them.
links: Final = sa.Table(
    "links",
    metadata,
    sa.Column("left", sa.Text, primary_key=True),
    sa.Column("right", sa.Text, primary_key=True, index=True),
    sa.Column("score", sa.Float, nullable=False),
    sqlite_with_rowid=False,
)

judgements: Final = sa.Table(
    "judgements",
    metadata,
    sa.Column("left", sa.Text, primary_key=True),
    sa.Column("right", sa.Text, primary_key=True, index=True),
    sa.Column("judged", sa.Text, nullable=False),
    sa.Column("decided_by", sa.Text, nullable=False),
)

changes: Final = sa.Table(
    "changes",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("event", sa.Text, nullable=False, index=True),
    sa.Column("record", sa.Text, nullable=False),
)

# For people who look into the file with SQL or Datasette (SQLite only; the package itself never reads them).
VIEWS: Final = (
    """CREATE VIEW IF NOT EXISTS claims AS
    SELECT json_extract(c.value, '$.id') AS id, r.article, r.event, json_extract(c.value, '$.slot') AS slot,
           json_extract(c.value, '$.value') AS value, json_extract(c.value, '$.unit') AS unit,
           json_extract(c.value, '$.scope') AS scope, json_extract(c.value, '$.speaker') AS speaker,
           json_extract(c.value, '$.mode') AS mode, json_extract(c.value, '$.polarity') AS polarity,
           json_extract(c.value, '$.evidence.quote') AS quote
    FROM reports AS r, json_each(r.claims) AS c""",
    """CREATE VIEW IF NOT EXISTS events AS
    SELECT event AS id, count(*) AS reports, count(DISTINCT article) AS articles,
           sum(role = 'lead') AS lead_reports FROM reports WHERE event IS NOT NULL GROUP BY event""",
)
