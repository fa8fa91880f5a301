"""Which country a word means: names of countries in every language of CLDR, adjectives, peoples and capitals where the language has data.

`languages/*/places.toml` may give `countries` (code → more names), `no_country` (CLDR's names that are common words: "reunião" is a meeting), `demonyms` (code →
adjectives and peoples), `demonym_suffixes` (endings that make an adjective of a country's name, so that most adjectives need no entry), `no_demonyms` (words that only
look like such adjectives), `capitals` (code → more names of capitals) and `divisions`
(the gazetteer's name of a division → its abbreviations).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from reportedly import cldr, languages, text
from reportedly.naming import common
from reportedly.naming.scripts import script_of

# Languages to look in when none is given or the given one does not know the word, by script; earlier ones win.
_BY_SCRIPT: Final = {
    "latin": ("en", "es", "fr", "de", "pt", "it", "tr", "id", "nl", "pl", "sw", "ro"),
    "arabic": ("ar", "fa", "ur", "ps"),
    "cyrillic": ("ru", "uk", "bg", "sr", "kk"),
    "Devanagari": ("hi", "mr", "ne"),
    "han": ("zh", "zh_Hant", "ja"),
    "kana": ("ja", "zh"),
    "hangul": ("ko",),
    "Bengali": ("bn",),
    "greek": ("el",),
    "hebrew": ("he",),
    "Tamil": ("ta",),
    "Telugu": ("te",),
    "Thai": ("th",),
    "Georgian": ("ka",),
    "Gurmukhi": ("pa",),
    "Gujarati": ("gu",),
    "Kannada": ("kn",),
    "Malayalam": ("ml",),
    "Sinhala": ("si",),
    "Armenian": ("hy",),
    "Ethiopic": ("am",),
    "Myanmar": ("my",),
    "Khmer": ("km",),
}
# The other script of a language that is written in two, as CLDR calls it.
_ALSO_WRITTEN: Final = {"sr": ("sr_Latn",), "uz": ("uz_Cyrl",)}
_ARTICLES: Final = (
    "the ",
    "la ",
    "le ",
    "les ",
    "el ",
    "los ",
    "las ",
    "die ",
    "der ",
    "das ",
    "lo ",
    "il ",
    "gli ",
    "o ",
    "a ",
    "os ",
    "l'",
)
_SHORTEST_STEM: Final = 3
_SHORTEST_SMALL_STEM: Final = 4  # for words without a capital, which are mostly other words
_LONGEST_CUT: Final = 3
# The same by the letters that the name has, in languages whose adjectives keep most of it (no "Serena" of Serbia, no "Pereira" of Peru).
_CUT_OF_SHORT: Final = {4: 1, 5: 2, 6: 2}
_KEEPING: Final = frozenset({"en", "es", "fr", "pt", "it", "tr", "id", "ro"})


@cache
def _names(language: str) -> Mapping[str, str]:
    """Folded name → code of the countries in one language."""
    table = {
        text.fold(name): code
        for written in (*_ALSO_WRITTEN.get(language, ()), language)
        for code, name in sorted(_territories(written).items())
        if len(code) == 2 and code.isalpha() and code not in _NOT
    }
    table.update(_listed(language, "countries"))
    return table


def names_of(language: str) -> Mapping[str, str]:
    """Folded names of all countries in one language → ISO 3166-1 alpha-2 code."""
    return _names(language)


def _territories(language: str) -> Mapping[str, str]:
    return cldr.territories(language.replace("-", "_"))


_NOT: Final = frozenset({"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"})  # CLDR regions that are no country


def _listed(language: str, field: str) -> dict[str, str]:
    data = languages.load(language, "places").get(field, {})
    return {text.fold(name): code for code, names in sorted(data.items()) for name in names}


@cache
def _demonyms(language: str) -> Mapping[str, str]:
    listed = _listed(language, "demonyms")
    forms: Mapping[str, Sequence[str]] = languages.load(language, "places").get("adjective_forms", {})
    for name, code in tuple(listed.items()) if forms else ():
        ending = next((e for e in forms if name.endswith(text.fold(e))), None)
        for other in forms[ending] if ending is not None else ():
            listed.setdefault(name[: len(name) - len(text.fold(ending or ""))] + text.fold(other), code)
    return listed


@cache
def _no_demonyms(language: str) -> frozenset[str]:
    """Folded words that end as adjectives of countries do and are none."""
    return frozenset(map(text.fold, languages.load(language, "places").get("no_demonyms", ())))


@cache
def _capitals(language: str) -> Mapping[str, str]:
    return _listed(language, "capitals")


@cache
def _stems(language: str) -> Mapping[str, str]:
    """Beginnings of one-word names of countries → code, where no other country begins so."""
    found: dict[str, set[str]] = {}
    for name, code in _names(language).items():
        if " " in name:
            continue
        most = _CUT_OF_SHORT.get(len(name), _LONGEST_CUT) if language in _KEEPING else _LONGEST_CUT
        for cut in range(most + 1):
            stem = name[: len(name) - cut]
            if len(stem) >= _SHORTEST_STEM:
                found.setdefault(stem, set()).add(code)
    return {stem: next(iter(codes)) for stem, codes in found.items() if len(codes) == 1}


def _bare(folded: str) -> str:
    if not folded.startswith(_ARTICLES):
        return folded
    for article in _ARTICLES:
        if folded.startswith(article):
            return folded[len(article) :]
    return folded


def _script(word: str) -> str:
    for character in word:
        if character.isalpha():
            return "latin" if character < "\x80" else _script_of(character)
    return ""


@lru_cache(maxsize=8192)
def _script_of(character: str) -> str:
    name = script_of(character)
    return name if name not in ("indic", "other") else text.script(character) or ""


def _order(word: str, language: str | None) -> tuple[str, ...]:
    return _order_of(_script(word), language)


@cache
def _order_of(script: str, language: str | None) -> tuple[str, ...]:
    """The languages to look in for words of a script, in order."""
    if language is None:
        return _BY_SCRIPT.get(script, ())
    if script == "latin":
        return (language,) if language == "en" else (language, "en")
    return tuple(dict.fromkeys((language, *_BY_SCRIPT.get(script, ()))))


_FIRST: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\s'’\-‑]+")


@cache
def _beginnings(language: str | None, script: str) -> frozenset[str]:
    codes = tuple(
        dict.fromkeys(
            (
                *((language,) if language else ()),
                *(("en",) if script == "latin" and language else _BY_SCRIPT.get(script, ())),
            )
        )
    )
    phrases = (p for code in codes for table in (_names, _demonyms, _capitals) for p in table(code))
    return frozenset(hit.group().rstrip(".") for p in phrases if (hit := _FIRST.search(p)))


def may_begin(word: str, language: str | None = None) -> bool:
    """Whether any name of a country, listed adjective or capital begins with this folded word (in unspaced scripts: this character)."""
    begins = _beginnings(language, _script(word))
    # A geresh or apostrophe may stand within the word (צ׳כיה) or between two (Côte d’Ivoire).
    return word.rstrip(".") in begins or "'" in word and word.partition("'")[0] in begins


@lru_cache(maxsize=16384)
def country(word: str, language: str | None = None) -> str | None:
    """ISO 3166-1 alpha-2 code of the country that a name, adjective, people or capital means, or None. Longer texts are not searched."""
    if len(word) > 60:
        return None
    return named(word, language) or adjective(word, language) or capital(word, language)


@lru_cache(maxsize=16384)
def named(word: str, language: str | None = None) -> str | None:
    """The country that a name of a country means, or None."""
    return None if text.fold(word) in _common(language) else _find(_names, word, language)


@cache
def _common(language: str | None) -> frozenset[str]:
    """Names of countries in other languages or CLDR that are common words in this one."""
    return frozenset(map(text.fold, languages.load(language, "places").get("no_country", ())))


@lru_cache(maxsize=16384)
def capital(word: str, language: str | None = None) -> str | None:
    """The country that a capital's name means, or None."""
    return _find(_capitals, word, language)


def _find(
    table: Callable[[str], Mapping[str, str]], word: str, language: str | None, *, own: bool = False
) -> str | None:
    folded = text.fold(word).strip(" .")
    known = _known(table, _script(word), language, own)
    found = known.get(folded)
    return found if found is not None or not folded.startswith(_ARTICLES) else known.get(_bare(folded))


@cache
def _known(
    table: Callable[[str], Mapping[str, str]], script: str, language: str | None, own: bool
) -> Mapping[str, str]:
    """The tables of the languages to look in for words of a script."""
    order = _order_of(script, language)
    return _together(table, _own(order, language) if own else order)


@cache
def _together(table: Callable[[str], Mapping[str, str]], order: tuple[str, ...]) -> Mapping[str, str]:
    """The tables of several languages as one, the earlier ones first."""
    joined: dict[str, str] = {}
    for code in reversed(order):
        joined.update(table(code))
    return joined


def is_written(word: str, code: str, language: str) -> bool:
    """Whether a word is a name of a country letter by letter, accents counting, in whatever case."""
    return _composed(word) in map(_composed, names(code, language))


def _composed(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold()


def listed_adjective(word: str, language: str | None = None) -> str | None:
    """The country that a listed adjective or name of a people means, or None."""
    return _find(_demonyms, word, language, own=True)


@cache
def begins_listed(language: str) -> frozenset[str]:
    """The folded beginnings of listed adjectives that are short or joined by a hyphen ("ruso", "sud" of "sud-coréen"): small words that may be looked at."""
    return frozenset(a.partition("-")[0] for a in _demonyms(language) if "-" in a or len(a) < _SHORT_ADJECTIVE)


_SHORT_ADJECTIVE: Final = 5


def _own(order: tuple[str, ...], language: str | None) -> tuple[str, ...]:
    """The language alone where it has adjectives of its own: in a Spanish text German is a given name."""
    return order[:1] if language in _KEEPING and order[:1] == (language,) and _demonyms(language) else order


@lru_cache(maxsize=16384)
def adjective(word: str, language: str | None = None) -> str | None:
    """The country that an adjective or the name of a people means, or None: listed ones, then name and ending."""
    found = listed_adjective(word, language)
    if found is not None:
        return found
    folded = _bare(text.fold(word))
    found = _formed(word, folded, language)
    if found is None or common.no_adjective(word, language or "en") or folded in _no_demonyms(language or "en"):
        return None
    if common.everyday(folded, language or "en"):
        return None  # "ترک" (he left) begins like Türkiye's name
    return found


def _formed(word: str, folded: str, language: str | None) -> str | None:
    """The country whose name with a prefix or an ending a word is. Languages that list no endings (an empty list) have none, of any other language either."""
    if language is not None and languages.load(language, "places").get("demonym_suffixes") == []:
        return None
    least = _SHORTEST_SMALL_STEM if word[:1].islower() else _SHORTEST_STEM
    for code in _own(_order(word, language), language):
        prefixes, endings = _affixes(code)
        for prefix in prefixes:
            found = _by_ending(folded[len(prefix) :], code, endings, least) if folded.startswith(prefix) else None
            if found is not None:
                return found
    return None


@cache
def _affixes(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a language puts before and behind a country's name to make an adjective of it, folded; the first prefix is none."""
    data = languages.load(language, "places")
    return tuple(map(text.fold, ("", *data.get("demonym_prefixes", ())))), tuple(
        map(text.fold, data.get("demonym_suffixes", ()))
    )


def _by_ending(word: str, language: str, endings: tuple[str, ...], least: int) -> str | None:
    if not word.endswith(endings):
        return None
    for tail in endings:
        if word.endswith(tail) and len(word) - len(tail) >= least:
            found = _stems(language).get(word[: len(word) - len(tail)])
            if found is not None:
                return found
    return None


@cache
def _divisions(language: str) -> Mapping[str, str]:
    data = languages.load(language, "places").get("divisions", {})
    return {_squeezed(other): name for name, others in sorted(data.items()) for other in others}


def _squeezed(short: str) -> str:
    """An abbreviation without spaces, and without case where it has points: "W. Va." and "W.VA." are one, "OR" is not "or"."""
    bare = "".join(short.split())
    return bare.casefold() if "." in bare else bare


@cache
def _division_starts(language: str) -> frozenset[str]:
    return frozenset(short.partition(".")[0].casefold() for short in _divisions(language))


@lru_cache(maxsize=16384)
def may_begin_division(word: str, language: str = "en") -> bool:
    """Whether an abbreviation of a division begins with this word, written without its point."""
    return word.partition(".")[0].casefold() in _division_starts(language)


def division(word: str, language: str = "en") -> str | None:
    """The gazetteer's name of a first-level division that an abbreviation means ("Calif.", "W. Va.", "WV"), or None.

    Points and capitals count, since words and names are written with the same letters ("Ill", "or"); of several points the last may be missing ("N.Y").
    """
    table, bare = _divisions(language), _squeezed(word)
    found = table.get(bare)
    return table.get(f"{bare}.") if found is None and "." in bare else found


@lru_cache(maxsize=4096)
def names(code: str, language: str = "en") -> tuple[str, ...]:
    """The names of a country in a language, CLDR's first; empty where there are none."""
    first = _territories(language).get(code)
    more = languages.load(language, "places").get("countries", {}).get(code, ())
    return tuple(dict.fromkeys(n for n in (first, *more) if n))


@cache
def _regions(language: str) -> frozenset[str]:
    """Folded names of continents and groups of countries: CLDR's regions with a number for a code."""
    return frozenset(
        text.fold(name) for code, name in _territories(language).items() if code.isdigit() or code in _NOT
    ) | frozenset(map(text.fold, languages.load(language, "places").get("regions", ())))


@cache
def _region_starts(language: str | None, script: str) -> frozenset[str]:
    codes = dict.fromkeys(
        (
            *((language,) if language else ()),
            *(("en",) if script == "latin" and language else _BY_SCRIPT.get(script, ())),
        )
    )
    return frozenset(hit.group() for code in codes for name in _regions(code) if (hit := _FIRST.search(name)))


def may_begin_region(word: str, language: str | None = None) -> bool:
    """Whether any region's name begins with this folded word (in unspaced scripts: this character)."""
    return word in _region_starts(language, _script(word))


def region(word: str, language: str | None = None) -> bool:
    """Whether a word names a continent or another part of the world that is larger than a country."""
    return text.fold(word) in _all_regions(_order(word, language))


@cache
def _all_regions(order: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*map(_regions, order))
