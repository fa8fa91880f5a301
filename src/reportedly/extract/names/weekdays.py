"""Words of time that open a sentence, whose capital tells nothing: "*Lunedì* Mario Rossi ha detto …", "*Дүйсенбіде* Франция …"."""

from __future__ import annotations

from functools import cache

from reportedly import cldr, languages, text


@cache
def single_words(language: str) -> frozenset[str]:
    """The weekdays of a language in all forms that its table of times and CLDR have, and its words for today and the days about it, folded; only single words, and none that
    may be another word."""
    data = languages.load(language, "times")
    words = {w for table in ("weekdays", "days") for forms in data.get(table, {}).values() for w in forms}
    words |= {n.name.casefold() for n in cldr.names(language) if (n.role, n.width) == ("W", "wide")}
    return frozenset(text.fold(w) for w in words - set(data.get("weak", ())) if len(w.split()) == 1)
