"""Statements with many values as SQLite's driver takes them: SQLAlchemy takes longer to lay out one with two hundred values than SQLite to run it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import sqlalchemy as sa

# The name of the values in a statement made by `among`, and what SQLAlchemy writes for them as long as it does not know how many there are.
AMONG: Final = "among"
MARK: Final = f"(__[POSTCOMPILE_{AMONG}])"


def among(statement: sa.Select[Any], column: sa.Column[Any]) -> sa.Select[Any]:
    """The statement for the rows whose column has one of the values that are given to it."""
    return statement.where(column.in_(sa.bindparam(AMONG, expanding=True)))


class Driver:
    """Runs statements on a connection, as text where the driver marks values by `?`, else through SQLAlchemy."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._plain: Final = connection.dialect.paramstyle == "qmark"
        self._texts: dict[int, str] = {}

    def rows(self, statement: sa.Select[Any], values: Sequence[Any]) -> Sequence[sa.Row[Any]]:
        """The rows that a statement made by `among` finds for the values."""
        if not self._plain:
            return self._connection.execute(statement, {AMONG: values}).all()
        text = self._text(statement, statement).replace(MARK, f"({','.join('?' * len(values))})")
        return self._connection.exec_driver_sql(text, tuple(values)).all()

    def insert(self, table: sa.Table, rows: Sequence[tuple[Any, ...]]) -> None:
        """Add rows, each the values of all columns in their order."""
        if not rows:
            return
        if self._plain:
            self._connection.exec_driver_sql(self._text(table, sa.insert(table)), list(rows))
        else:
            names = [column.name for column in table.columns]
            self._connection.execute(sa.insert(table), [dict(zip(names, row, strict=True)) for row in rows])

    def _text(self, known: object, statement: sa.Select[Any] | sa.Insert) -> str:
        """The statement in the words of the database; remembered by a constant (it, or its table) that is told by its identity."""
        text = self._texts.get(id(known))
        if text is None:
            text = self._texts[id(known)] = str(statement.compile(dialect=self._connection.dialect))
        return text
