"""The forms of the verbs of saying of a language, made of those that dictionaries have (`verbs` and `inflection` of `languages/*/speech.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from reportedly import languages

# Groups of verbs that report nothing by themselves, or tell which of the others are nouns as well.
_BESIDE: Final = ("nouns", "light", "taking", "receiving", "chaining")


def forms(base: str, inflection: Mapping[str, Any]) -> list[str]:
    """The forms of a verb by the first rule that fits its first word, or as listed: "vow", "vows", "vowed", "vowing"; of its last word where the verb stands behind
    what it goes with (`last`), with forms of several words then (`_` for the space): "आलोचना करना", "आलोचना कर रहे हैं"."""
    last = inflection.get("last", False)
    before, head, behind = (*base.rpartition(" ")[::2], "") if last else ("", *base.partition(" ")[::2])
    listed = inflection["irregular"].get(head)
    if listed is None:
        listed = next(re.sub(pattern, made, head) for pattern, made in inflection["rules"] if re.search(pattern, head))
    return [" ".join(filter(None, (before, form.replace("_", " "), behind))) for form in listed.split()]


def verbs(data: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Every form of the verbs of a language that lists base forms, group by group."""
    for group, bases in data.get("verbs", {}).items():
        if group not in _BESIDE:
            yield group, [form for base in bases for form in forms(base, data["inflection"])]


@cache
def cues(language: str) -> Mapping[str, tuple[str, ...]]:
    """The phrases by which a language tells that something is said, group by group: as its file lists them, and made of its verbs where those stand last (`last`)."""
    data = languages.load(language, "speech")
    found = {group: tuple(listed) for group, listed in data.get("cues", {}).items()}
    for group, made in verbs(data) if data.get("inflection", {}).get("last", False) else ():
        found[group] = (*found.get(group, ()), *made)
    return found
