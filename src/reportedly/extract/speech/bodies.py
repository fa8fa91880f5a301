"""Bodies with a place in their name, in English: 苏州市应急管理局 is the Suzhou emergency management bureau, 주칭다오 한국총영사관 the South Korean
consulate general in Qingdao.

`languages/*/speakers.toml` lists, beside nouns and modifiers: `units`, words for kinds of districts behind (or before) a place's name, with their English;
`hosts_before` and `hosts_after`, with which the place stands where a mission is; `compounds`, where a language writes place and noun as one word;
`genitives`, endings of a place's name before its noun; `country_genitives`, endings of a country's name beside its noun, each with that of the
nominative; `reads_places`, where a place's name that no list has is read off its characters.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from anyascii import anyascii

from reportedly import languages
from reportedly.extract.phrases import Phrases, Words, words_of
from reportedly.naming import countries, gazetteer
from reportedly.naming.common import word as is_common
from reportedly.naming.scripts import script_of

# Missions are named after the country that sends them, and the place where they are.
MISSIONS: Final = ("embassy", "consulate", "consulate general", "high commission", "mission", "ambassador")
# How the English names of bodies end that have a name of their own, beside those of missions.
BODIES: Final = (
    "ministry", "government", "police", "court", "authority", "authorities", "directorate", "department", "office", "commission", "committee",
    "agency", "army", "navy", "force", "bank", "bureau", "council", "association", "federation", "parliament", "service", "hall", "regulator",
    "institute", "board", "university", "hospital", "airport", "administration", "command", "intelligence", "guard", "guards", "customs", "staff",
    "district", "city", "county", "province", "prefecture", "region", "party", "union", "chamber", "club", "team", "prosecutors", "cabinet",
)  # fmt: skip
# A place's name has no more characters in writing without spaces, and no more words elsewhere.
_CHARACTERS: Final = 6
_WORDS: Final = 3
# Decimal logarithm of the population from which a place is meant by its name alone.
_KNOWN: Final = 4.5
# A Chinese place's name is read off its characters where it has no more than this many.
_READ: Final = 3
# A compound's parts have at least so many characters.
_PART: Final = 2


@dataclass(frozen=True, slots=True)
class Placing:
    """How a language puts places into the names of bodies."""

    units: Phrases[str]
    hosts_before: Phrases[bool]
    hosts_after: Phrases[bool]
    genitives: tuple[str, ...]
    country_genitives: tuple[tuple[str, str], ...]
    compounds: bool
    reads_places: bool
    prefixes: tuple[str, ...]


@cache
def placing(language: str) -> Placing:
    """The lists of a language; empty ones where it has none."""
    data = languages.load(language, "speakers")
    clitics = data.get("clitics", ())
    return Placing(
        units=Phrases(((w, en) for en, listed in data.get("units", {}).items() for w in listed), clitics=clitics),
        hosts_before=Phrases((w, True) for w in data.get("hosts_before", ())),
        hosts_after=Phrases((w, True) for w in data.get("hosts_after", ())),
        genitives=tuple(sorted(data.get("genitives", ()), key=len, reverse=True)),
        country_genitives=tuple((ending, made) for ending, made in data.get("country_genitives", ())),
        compounds=bool(data.get("compounds", False)),
        reads_places=bool(data.get("reads_places", False)),
        prefixes=tuple(data.get("hosts_before", ())) if data.get("compounds", False) else (),
    )


def place(tokens: Words, index: int, stop: int, language: str) -> tuple[int, str] | None:
    """A town or district at the word: one past its end and its Latin name. In writing without spaces the word for its kind must follow, unless the
    name alone is known; a Chinese name is read off its characters."""
    unspaced = tokens.is_sign(index)
    lists = placing(language)
    longest = min(stop, index + (_CHARACTERS if unspaced else _WORDS))
    for end in range(longest, index + unspaced, -1):
        if any(tokens.gaps[k].strip("-") if not unspaced else tokens.gaps[k] for k in range(index + 1, end)):
            continue
        text = tokens.text[tokens.starts[index] : tokens.ends[end - 1]]
        unit = end < stop and lists.units.at(tokens, end, stop) is not None
        if (name := _name(text, language, lists, sure=unit)) is not None:
            return end, name
    if not lists.reads_places:
        return None
    ends = range(index + 2, min(stop, index + _READ + 1))
    read = next((k for k in ends if lists.units.at(tokens, k, stop) is not None), None)
    return None if read is None else (read, pinyin(tokens.text[tokens.starts[index] : tokens.ends[read - 1]]))


def _name(text: str, language: str, lists: Placing, *, sure: bool) -> str | None:
    for form in (text, *(text[: -len(g)] for g in lists.genitives if text.endswith(g) and len(text) > len(g) + 1)):
        country = countries.capital(form, language)
        if country is not None and (capital := gazetteer.capital(country)):
            return capital[0].name
        if len(form) < 2 or script_of(form[0]) == "latin" or is_common(form, language):
            continue
        found = gazetteer.find(form)
        if found and (sure or found[0].people >= _KNOWN and len(form) > _PART):
            return min((p.name for p in found[:2] if p.country == found[0].country), key=len)
    return None


def town(text: str, language: str, *, chinese: bool) -> str | None:
    """The Latin name of a town that is written in Chinese characters: the gazetteer's, else, where the text is about China, read off them."""
    known = _name(text, language, placing(language), sure=True)
    return known if known is not None else pinyin(text) if chinese or placing(language).reads_places else None


def pinyin(text: str) -> str:
    """A Chinese name in Latin letters, as one word."""
    return anyascii(text).replace(" ", "").capitalize()


@cache
def apart(text: str, language: str) -> str:
    """A phrase with the words that are a place and a noun written together cut in two (부산소방본부: 부산 소방본부), where the language writes so."""
    if not placing(language).compounds:
        return text
    return " ".join(_cut(word, language) for word in text.split())


def _cut(word: str, language: str) -> str:
    host = next(
        (h for h in placing(language).prefixes if word.startswith(h) and _is_place(word[len(h) :], language)), None
    )
    if host is not None:
        return f"{host} {word[len(host) :]}"
    for at in range(len(word) - 1, _PART - 1, -1):
        front = word[:at]
        if _is_place(front, language):
            return f"{front} {word[at:]}"
    return word


def _is_place(text: str, language: str) -> bool:
    known = countries.named(text, language) or countries.capital(text, language)
    return known is not None or len(text) > 1 and bool(gazetteer.find(text))


def cut(text: str, language: str) -> Words:
    """The words of a phrase, compounds cut."""
    return words_of(apart(text, language))
