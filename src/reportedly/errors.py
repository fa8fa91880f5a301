"""The one tree of errors.

    ReportedlyError                 everything that the package raises on purpose
    ├── InputError                  something that was given cannot be used: which one, and what to do
    │   ├── UnreadableSource        a file, folder or stream that cannot be opened or parsed at all
    │   └── UnknownRecord           an id that the ledger does not hold
    ├── SettingsError               a setting that does not exist or has an impossible value
    ├── PartError                   a part (plug-in, model) that is missing or breaks its contract
    │   └── ModelError              weights that are absent, damaged or of another version
    └── StoreError                  the ledger file
        ├── StoreBusy               another process is writing to it
        ├── StoreFull               no space left on the device
        └── StoreVersion            it was written by a version of the package with another format

A bad *page* is not an error: it becomes a `reportedly.records.Skipped` with its reason, and the run goes on.
"""

from __future__ import annotations


class ReportedlyError(Exception):
    """Root of the tree. `str(error)` says what happened, to which thing, and what to do about it, in one line."""


class InputError(ReportedlyError):
    """Something that was given cannot be used."""


class UnreadableSource(InputError):
    """A source that cannot be opened or parsed at all."""


class UnknownRecord(InputError):
    """An id that the ledger does not hold."""


class SettingsError(ReportedlyError):
    """A setting that does not exist or has an impossible value."""


class PartError(ReportedlyError):
    """A part that is missing or breaks its contract."""


class ModelError(PartError):
    """Weights that are absent, damaged or of another version."""


class StoreError(ReportedlyError):
    """The ledger file cannot be used as asked."""


class StoreBusy(StoreError):
    """Another process is writing to the ledger."""


class StoreFull(StoreError):
    """No space left where the ledger lies."""


class StoreVersion(StoreError):
    """The ledger was written by a newer version of the package, or an older one with another format."""
