"""People's names in the first case: "Мерабу Чхартии" is Мераб Чхартия, "ბურდიაშვილმა" is ბურდიაშვილი (`languages/LANG/cases.toml`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from reportedly import languages, text
from reportedly.extract.names.lists import names_in

_Changes = tuple[tuple[str, str], ...]
_SHORTEST: Final = 2  # letters that an ending leaves


@dataclass(frozen=True, slots=True)
class _Case:
    """One case of men's or women's names: what given and family names end in, and what they do in the first case. `strong` family names are in no other case; the others
    are only where the given name is a known one. `sure` given names are in no other case. `after` are words that the case stands behind."""

    given: _Changes
    family: _Changes
    strong: _Changes
    sure: _Changes
    after: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Cases:
    last: _Changes
    alone: _Changes
    cases: tuple[_Case, ...]


@cache
def _of(language: str) -> _Cases | None:
    data = languages.load(language, "cases")
    if not data:
        return None
    return _Cases(_changes(data, "last"), _changes(data, "alone"), tuple(_case(c) for c in data.get("cases", ())))


def _case(data: Mapping[str, Any]) -> _Case:
    given, family, strong, sure = (_changes(data, field) for field in ("given", "family", "strong", "sure"))
    return _Case(given, family, strong, sure, frozenset(data.get("after", ())))


def _changes(data: Mapping[str, Any], field: str) -> _Changes:
    """The pairs of endings, the longest first."""
    return tuple(sorted(((a, b) for a, b in data.get(field, ())), key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=8192)
def first_case(name: str, language: str | None, before: str = "") -> str:
    """A person's name as it is called in the first case, as far as its words tell; `before` is the word that stands before it."""
    known = _of(language) if language is not None else None
    if known is None:
        return name
    *first, last = name.split(" ")
    if not first:
        return _changed(last, known.alone) or name
    if (base := _changed(last, known.last)) is not None:
        return " ".join([*first, base])
    return next((n for case in known.cases if (n := _out_of(first, last, case, before)) is not None), name)


def closes(word: str, language: str, *, first: bool) -> bool:
    """Whether a word ends a person's name by its ending, in a script without capitals; of a `first` word only some endings tell it."""
    known = _of(language)
    return known is not None and _changed(word, known.alone if first else known.last) is not None


def _out_of(first: Sequence[str], last: str, case: _Case, before: str) -> str | None:
    if case.after and text.fold(before) not in case.after:
        return None
    if (sure := _changed(first[0], case.sure)) is not None:
        return " ".join([sure, *first[1:], _changed(last, case.strong) or last])
    strong = _changed(last, case.strong)
    bases = [first[0][: len(first[0]) - len(old)] + new for old, new in case.given if first[0].endswith(old)]
    known = [b for b in bases if text.fold(b) in _given()]
    if strong is not None and bases:
        return " ".join([(known or bases)[0], *first[1:], strong])
    if not known or text.fold(first[0]) in _given():
        return None
    return " ".join([known[0], *first[1:], _changed(last, case.family) or last])


def _changed(word: str, changes: _Changes) -> str | None:
    for old, new in changes:
        if word.endswith(old) and len(word) - len(old) >= _SHORTEST:
            return word[: len(word) - len(old)] + new
    return None


@cache
def _given() -> frozenset[str]:
    """Common given names in the first case, folded."""
    return names_in("given", "given_spelt", "given_cyrillic")
