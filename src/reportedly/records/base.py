"""What all records are made of: names for contents, JSON, moments, spans, evidence."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

import msgspec

BlockKind = Literal["headline", "standfirst", "dateline", "body", "post", "credit"]
NameKind = Literal["PER", "ORG", "LOC", "MISC"]
Role = Literal["lead", "background"]
Slot = Literal["date", "place", "participant", "action", "quantity", "statement"]
Mode = Literal["said", "denied", "confirmed", "alleged", "announced"]
Polarity = Literal["+", "-"]
Verdict = Literal["agrees", "more-precise", "different-scope", "older-figure", "contradicts", "only-here"]
Tense = Literal["past", "planned", "ordered", "unknown"]
ChangeKind = Literal["began", "grew", "merged", "split", "redrawn"]
Judged = Literal["same", "different"]

T = TypeVar("T")


def digest(*parts: str) -> str:
    """A stable name for a tuple of texts: the first 16 hexadecimal digits of SHA-256 over the length-prefixed parts."""
    encoded = [part.encode("utf-8", "surrogatepass") for part in parts]
    return hashlib.sha256(b"".join([len(data).to_bytes(8, "big") + data for data in encoded])).hexdigest()[:16]


def to_json(record: Any) -> bytes:
    """A record as compact JSON, fields in the order of their definition: equal records give equal bytes."""
    return msgspec.json.encode(record)


def from_json(data: bytes | str, kind: type[T]) -> T:
    """The record of the given type back from `to_json`; raises `msgspec.ValidationError` when it does not fit."""
    return msgspec.json.decode(data, type=kind)


def instant_of(moment: str) -> datetime.datetime | None:
    """The instant, in UTC, of an ISO moment with an offset; None for days, for times without one, and for what is no moment."""
    if len(moment) <= 10:
        return None
    try:
        found = datetime.datetime.fromisoformat(moment)
    except ValueError:
        return None
    return found.astimezone(datetime.UTC) if found.tzinfo is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A moment known only so well: somewhere from `earliest` to `latest`, both inclusive.

    `confidence` is in 0..1, `method` says in words how it was come by (`json-ld`, `dateline`, `weekday before publication`).
    """

    earliest: str
    latest: str
    confidence: float
    method: str

    @property
    def first_day(self) -> datetime.date:
        """The day that `earliest` falls on, in its own time zone."""
        return datetime.date.fromisoformat(self.earliest[:10])

    @property
    def last_day(self) -> datetime.date:
        """The day that `latest` falls on, in its own time zone."""
        return datetime.date.fromisoformat(self.latest[:10])

    @property
    def is_day(self) -> bool:
        """Whether it is known to the day."""
        return self.earliest[:10] == self.latest[:10]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` up to, not including, `end`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies within this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A verbatim quote: `article.text[span.start:span.end] == quote`, always."""

    article: str
    span: Span
    quote: str
