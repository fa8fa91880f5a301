"""Names of countries as they stand in sentences of languages that change them: with what is written onto them, and in other cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from reportedly import text
from reportedly.naming import countries


def with_affixes(language: str, data: Mapping[str, Any]) -> Mapping[str, str]:
    """Folded names with a clitic before them (`country_prefixes`: "وكينيا", "للهند"), an ending behind (`country_endings`: "ভারতের") or in the place of what they end in
    (`country_cases`, of the longest that fits: Georgian ა → ის, "ანგოლის") → code.

    A pair of prefixes, as "لل" for "ال", puts the first in the place of the second. Forms that are the name of another country or its people are left out.
    """
    prefixes: Sequence[Sequence[str]] = [(p, "") if isinstance(p, str) else p for p in data.get("country_prefixes", ())]
    endings: Sequence[str] = data.get("country_endings", ())
    cases: Mapping[str, Sequence[str]] = data.get("country_cases", {})
    if not prefixes and not endings and not cases:
        return {}
    found: dict[str, str] = {}
    for name, code in countries.names_of(language).items():
        changed = [new + name[len(old) :] for new, old in prefixes if name.startswith(old)]
        for form in (*changed, *(name + ending for ending in endings), *_in_cases(name, cases)):
            folded = text.fold(form)
            if not countries.named(folded, language) and not countries.listed_adjective(folded, language):
                found.setdefault(folded, code)
    return found


def _in_cases(name: str, cases: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """A name with what it ends in replaced by each of the endings of its other cases."""
    fitting = [old for old in cases if name.endswith(text.fold(old))]
    if fitting:
        old = max(fitting, key=len)
        yield from (name[: len(name) - len(text.fold(old))] + new for new in cases[old])


def by_stems(language: str, stem: Callable[[str], str]) -> Mapping[str, str]:
    """The stems of the words of longer names ("юж коре") → code, where no two countries share them."""
    found: dict[str, set[str]] = {}
    for name, code in countries.names_of(language).items():
        words = name.replace("-", " ").split()
        if len(words) > 1:
            found.setdefault(" ".join(map(stem, words)), set()).add(code)
    return {phrase: next(iter(codes)) for phrase, codes in found.items() if len(codes) == 1}
