"""Places in Thai, which writes no spaces between words: countries, and what stands behind a word for a kind of place (`languages/th/places.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly import languages
from reportedly.extract.places.candidate import Candidate
from reportedly.naming import countries, gazetteer
from reportedly.records import Sentence, Span

_WORD: Final = re.compile("[\u0e01-\u0e3a\u0e40-\u0e4e]+")
_SHORTEST: Final = 3  # letters of a name
_LONGEST: Final = 20


@dataclass(frozen=True, slots=True)
class _Kinds:
    kinds: re.Pattern[str]
    ends: re.Pattern[str]
    countries: re.Pattern[str]


@cache
def _kinds() -> _Kinds:
    data = languages.load("th", "places")
    lands = [n for n in countries.names_of("th") if n not in data["no_country"] and len(n) >= _SHORTEST]
    behind = "".join(f"(?<!{re.escape(w)})" for w in data["not_behind"])
    return _Kinds(
        kinds=re.compile(f"{behind}(?:{_any(data['kinds'])})(?!{_any(data['not_before'])})"),
        ends=re.compile(_any(data["ends"])),
        countries=re.compile(_any(lands)),
    )


def _any(words: list[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


def find(text: str, sentence: Sentence, taken: list[Span]) -> Iterator[Candidate]:
    """The candidates of one sentence outside of people's names, in order."""
    known = _kinds()
    low, high = sentence.span.start, sentence.span.end
    at = low
    while at < high:
        kind, land = known.kinds.search(text, at, high), known.countries.search(text, at, high)
        hit = min((h for h in (kind, land) if h is not None), key=lambda h: h.start(), default=None)
        if hit is None:
            return
        at = hit.end()
        if any(s.start <= hit.start() < s.end for s in taken):
            continue
        candidate = _country(hit, sentence) if hit is land else _place(text, hit, high, sentence, known)
        if candidate is not None:
            yield candidate
            at = candidate.span.end


def _country(hit: re.Match[str], sentence: Sentence) -> Candidate | None:
    code = countries.named(hit.group(), "th")
    record = gazetteer.country(code) if code is not None else None
    return Candidate(
        span=Span(*hit.span()), text=hit.group(), places=(record,) if record else (), use="named", signed=True, country=code, sentence=sentence.index
    ) if code is not None else None  # fmt: skip


def _place(text: str, kind: re.Match[str], high: int, sentence: Sentence, known: _Kinds) -> Candidate | None:
    start = kind.end() + (text[kind.end() : kind.end() + 1] == " " and kind.group().endswith("."))
    word = _WORD.match(text, start, high)
    if word is None or known.ends.match(text, start, high):
        return None
    closed = known.ends.search(text, start + _SHORTEST, word.end())
    end = closed.start() if closed is not None else word.end()
    name = text[start:end]
    if not _SHORTEST <= len(name) <= _LONGEST:
        return None
    return Candidate(
        span=Span(start, end), text=name, places=gazetteer.find(name), use="location", signed=True, sentence=sentence.index, tentative=kind.group() in _VAGUE
    )  # fmt: skip


# Words for places that are parts of other words as well: a name behind them is one only if the gazetteer has one that sounds so.
_VAGUE: Final = frozenset({"เมือง", "นคร", "รัฐ", "เกาะ", "ต.", "อ.", "จ."})
