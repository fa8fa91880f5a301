"""The ledger's memory: what was read, what links it, which events that makes, and every change, in one SQL database.

`open_store(location)` opens a SQLite file (made when absent), `:memory:`, or any SQLAlchemy address.
"""

from __future__ import annotations

from reportedly.store.database import SCHEMA_VERSION
from reportedly.store.sql import SqlStore, open_store, version_order

__all__ = ["SCHEMA_VERSION", "SqlStore", "open_store", "version_order"]
