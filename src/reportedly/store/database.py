"""A ledger's database: opened and checked, its transactions, and its errors in our words.

SQLite runs in write-ahead mode: a transaction is either wholly there after a kill or not at all, and readers never wait for the
writer. A write transaction takes the write lock when it begins (`BEGIN IMMEDIATE`), so two writers queue instead of failing half-way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa

from reportedly.errors import StoreBusy, StoreError, StoreFull, StoreVersion
from reportedly.store import tables as t
from reportedly.store.driver import Driver

# 2 and 3: reports are kept under other keys than before, so that new articles would no longer find the older ones. 4: where reports come from is kept. 5: keys of what is recalled without a day.
SCHEMA_VERSION: Final = 5
# Statements with more variables than this are cut: SQLite takes 32,766, older builds 999.
VARIABLES: Final = 900
# SQLite's own memory of pages, and the pages of its log after which that is folded into the file. The keys of a report lie in some forty
# pages of their index. Not tuned.
CACHE_KILOBYTES: Final = 64_000
CHECKPOINT_PAGES: Final = 8_000
# Bytes at the beginning of every SQLite file.
_HEADER: Final = 100


class Database:
    """One connection to the database at a path, `:memory:` or an SQLAlchemy address, whose tables are made when it is empty.

    Raises StoreVersion for a ledger of a newer or older format, StoreError for a file that is no ledger or cannot be opened.
    """

    def __init__(self, location: str, *, busy_seconds: float) -> None:
        # SQLite takes a file that is too short for its header for an empty one, and would write over it
        path = Path(location)
        if "://" not in location and location != ":memory:" and path.is_file() and 0 < path.stat().st_size < _HEADER:
            raise _no_ledger(location)
        address = location if "://" in location else f"sqlite:///{location}"
        self._name = location
        self.writing = False
        self._version: int | None = None
        sqlite = address.startswith("sqlite")
        arguments: dict[str, Any] = {"timeout": busy_seconds, "check_same_thread": False} if sqlite else {}
        with self._errors():
            self._engine = sa.create_engine(address, connect_args=arguments, poolclass=sa.StaticPool)
            if sqlite:
                _tame_sqlite(self._engine)
            self.connection = self._engine.connect()
            self._driver = Driver(self.connection)
            self._prepare(sqlite=sqlite)

    def _prepare(self, *, sqlite: bool) -> None:
        """Make the tables in an empty database, or check the version of a filled one."""
        found = set(sa.inspect(self._engine).get_table_names())
        if found and "meta" not in found:
            raise StoreError(f"{self._name}: is a database, but not a ledger: name another file")
        if "meta" in found:
            self._check_version()
            return
        with self.transaction():
            t.metadata.create_all(self.connection)
            for view in t.VIEWS if sqlite else ():
                self.connection.exec_driver_sql(view)
            self.connection.execute(sa.insert(t.meta).values(key="schema_version", value=str(SCHEMA_VERSION)))

    def _check_version(self) -> None:
        with self._read() as connection:
            version = connection.scalar(sa.select(t.meta.c.value).where(t.meta.c.key == "schema_version"))
        if version is None or not version.isdecimal():
            raise StoreError(f"{self._name}: is a database, but not a ledger: name another file")
        if int(version) > SCHEMA_VERSION:
            raise StoreVersion(
                f"{self._name}: was written by a newer version (its format is {version}, this one knows {SCHEMA_VERSION}): "
                "update reportedly, or name another file"
            )
        if int(version) < SCHEMA_VERSION:
            raise StoreVersion(
                f"{self._name}: was written by an older version (its format is {version}, this one needs {SCHEMA_VERSION}) whose index new articles would not be found in: "
                "make the ledger anew with `reportedly run`, or name another file; this one is left as it is"
            )

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()
        self._engine.dispose()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """Turn the database's errors into ours, with what to do."""
        try:
            yield
        except sa.exc.DBAPIError as error:
            raise _translated(self._name, error) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Begin (taking the write lock), and commit at the end or roll back on any exception."""
        with self._errors():
            self.connection.info["write"] = True
            try:
                with self.connection.begin():
                    self.writing = True
                    yield
            finally:
                self.writing = False
                self.connection.info["write"] = False

    def written_elsewhere(self) -> bool:
        """Whether another connection has written since this was asked last; where the database cannot tell, always."""
        if self._engine.dialect.name != "sqlite":
            return True
        before = self._version
        self._version = self.connection.exec_driver_sql("PRAGMA data_version").scalar()
        return self._version != before

    @contextmanager
    def _read(self) -> Iterator[sa.Connection]:
        """The connection, inside the open transaction or in a short one of its own."""
        with self._errors():
            if self.writing:
                yield self.connection
            else:
                with self.connection.begin():
                    yield self.connection

    def rows(self, statement: sa.Select[Any]) -> list[sa.Row[Any]]:
        """The rows that a statement finds."""
        with self._read() as connection:
            return list(connection.execute(statement).all())

    def rows_in(self, statement: sa.Select[Any], values: Iterable[Any]) -> list[sa.Row[Any]]:
        """The rows that a statement made by `among` finds for the values, however many values there are."""
        wanted = sorted(set(values))
        if not wanted:
            return []
        with self._read():
            cuts = (wanted[i : i + VARIABLES] for i in range(0, len(wanted), VARIABLES))
            return [row for cut in cuts for row in self._driver.rows(statement, cut)]

    def execute(
        self,
        statement: sa.Executable,
        values: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
    ) -> sa.CursorResult[Any]:
        """Run a statement that writes, within the open transaction, with the values of its parameters or of many rows of them."""
        return self.connection.execute(statement, values)

    def insert(self, table: sa.Table, rows: Sequence[tuple[Any, ...]]) -> None:
        """Add rows within the open transaction, each the values of all columns in their order."""
        self._driver.insert(table, rows)


def _tame_sqlite(engine: sa.Engine) -> None:
    """Write-ahead log, and transactions that begin when we say (the driver's own begin is too late for a write lock)."""

    @sa.event.listens_for(engine, "connect")
    def _connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute(f"PRAGMA cache_size=-{CACHE_KILOBYTES}")
        connection.execute(f"PRAGMA wal_autocheckpoint={CHECKPOINT_PAGES}")

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.info.get("write") else "BEGIN")


def _translated(name: str, error: sa.exc.DBAPIError) -> StoreError:
    """Our error for a database's, with what to do about it."""
    message = str(error.orig)
    if "locked" in message or "busy" in message:
        return StoreBusy(f"{name}: another process is writing to this ledger: wait for it to end, and run again")
    if "full" in message or "No space" in message:
        return StoreFull(f"{name}: no space left on the device: nothing was lost; make room, and run again")
    if "not a database" in message or "malformed" in message:
        return _no_ledger(name)
    if "unable to open" in message:
        return StoreError(f"{name}: cannot be opened: does its folder exist, and may you write there?")
    if "readonly" in message or "read-only" in message:
        return StoreError(f"{name}: may not be written to: change its permissions, or name another file")
    return StoreError(f"{name}: {message}")


def _no_ledger(name: str) -> StoreError:
    return StoreError(f"{name}: is not a ledger (or is damaged): name another file, or restore it from a copy")
