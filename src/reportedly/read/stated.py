"""Moments as other tools, feeds and metadata state them."""

from __future__ import annotations

import email.utils
import re
from datetime import datetime

_ISO = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(Z)?$")


def moment(text: str) -> str | None:
    """An ISO day, or a second with offset where the text states one; None for what states no day."""
    text = text.strip()
    found = _ISO.match(text) or _COMPACT.match(text)
    if found is None:
        return _mail(text)
    year, month, day, hour, minute, second, zone = found.groups()
    try:
        if hour is None or zone is None:
            return datetime(int(year), int(month), int(day)).date().isoformat()
        when = datetime(int(year), int(month), int(day), int(hour), int(minute), int(second or 0))
    except ValueError:
        return None
    return when.isoformat() + _offset(zone)


def _offset(zone: str) -> str:
    if zone.upper() in ("Z", "UTC", "GMT"):
        return "+00:00"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _mail(text: str) -> str | None:
    try:
        when = email.utils.parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError):
        return None
    return when.isoformat() if when.tzinfo is not None else when.date().isoformat()
