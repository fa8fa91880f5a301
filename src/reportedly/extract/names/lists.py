"""Names that are listed for all languages: given names, family names that stand first, abbreviations that are nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from reportedly import languages, text


@cache
def nobody() -> frozenset[str]:
    """Abbreviations in capitals that are nobody, as they are written."""
    return frozenset(w for listed in languages.common("abbreviations").values() for w in listed)


@cache
def surnames_first() -> frozenset[str]:
    """Family names that stand before the given name, folded."""
    return frozenset(text.fold(name) for group in languages.common("surnames_first").values() for name in group)


@cache
def given_names() -> frozenset[str]:
    """Common given names, folded, in Latin and Cyrillic letters and in some scripts without capitals."""
    return names_in("given", "given_spelt", "given_cyrillic", "given_native", "given_listed")


@cache
def heard_names() -> frozenset[str]:
    """Those of them that are known by their sound as well."""
    return names_in("given", "given_cyrillic", "given_native")


@cache
def names_in(*files: str) -> frozenset[str]:
    """The names of these files of all languages, folded."""
    groups = [group for file in files for group in languages.common(file).values()]
    return frozenset(text.fold(n) for group in groups for n in group)


def given_in(data: Mapping[str, Any]) -> frozenset[str]:
    """Common given names, those of Cyrillic letters in the cases of a language as well (`given_cases`: what they end in, "" for what else, and the endings of the other cases)."""
    cases: Mapping[str, Sequence[str]] = data.get("given_cases", {})
    unchanged = tuple(data.get("given_unchanged", ()))
    found: set[str] = set()
    for name in (n for group in languages.common("given_cyrillic").values() for n in group) if cases else ():
        ending = next(e for e in sorted(cases, key=lambda e: -len(e)) if name.endswith(e))
        if ending or not name.endswith(unchanged):
            found.update(text.fold(name[: len(name) - len(ending)] + other) for other in cases[ending])
    return given_names() | found if found else given_names()
