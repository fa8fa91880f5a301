"""Districts, towns and villages by the word for their kind at their end, where that is written onto the name: 朝阳区, 朝陽区, 수원시; and Slavic adjectives of divisions
("Черниговской области")."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from reportedly import languages, text
from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names.tokens import Token
from reportedly.extract.names.transcribed import is_transcribing
from reportedly.extract.places.lexicon import Lexicon
from reportedly.naming import gazetteer
from reportedly.naming.gazetteer import Place

_LONGEST: Final = 4  # characters of the name of a unit without the word for its kind
_LEAST_HANGUL: Final = 2  # syllables of one in Hangul


@cache
def _kinds(language: str, field: str) -> tuple[str, ...]:
    """What a list of words of a language holds, the longest first."""
    kinds = languages.load(language, "places").get(field, ())
    return tuple(sorted(map(text.fold, kinds), key=lambda k: (-len(k), k)))


def unit_after(words: list[Token], i: int, lex: names_lexicon.Lexicon) -> int | None:
    """The index after the unit that begins at character `i`, right after another one that ends there ("苏州市|吴江区|震泽镇"); None where there is none."""
    kinds = _kinds(lex.language, "unit_kinds")
    if not kinds or not lex.unspaced or not i or words[i - 1].gap or words[i - 1].folded not in kinds:
        return None
    stops = frozenset(_kinds(lex.language, "unit_stops"))
    if words[i].folded in stops or words[i].folded in kinds:
        return None
    for j in range(i + 1, min(i + _LONGEST + 1, len(words))):
        if words[j - 1].gap:
            return None
        if words[j].folded in kinds:
            return j + 1
        if not text.is_unspaced(words[j].text) or words[j].folded in stops:
            return None
    return None


def with_kind(words: list[Token], after: int, lex: names_lexicon.Lexicon) -> int:
    """The index after the word for its kind that is written onto a name, where there is one ("河口|区")."""
    kinds = _kinds(lex.language, "unit_kinds")
    if lex.unspaced and after < len(words) and not words[after - 1].gap and words[after].folded in kinds:
        return after + 1
    return after


def hangul_unit(word: Token, lex: names_lexicon.Lexicon) -> str | None:
    """The name of a unit without the word for its kind that a word in Hangul ends in, endings of cases taken off before ("수원" of "수원시의")."""
    kinds = _kinds(lex.language, "unit_kinds") if lex.particles_joined else ()
    for form in (word.stem, word.folded) if kinds else ():
        written_form = word.text[: len(form)] if word.folded.startswith(form) else form
        for kind in kinds:
            if form.endswith(kind) and len(form) - len(kind) >= _LEAST_HANGUL:
                return written_form[: len(form) - len(kind)]
    return None


def adjective_division(
    words: list[Token], i: int, lex: names_lexicon.Lexicon, places: Lexicon
) -> tuple[Place, ...] | None:
    """The places that an adjective before a word for a division means ("Черниговской области"): none where the gazetteer lacks them, None where there is no such adjective."""
    data = _adjectives(lex.language)
    if not data or i + 1 >= len(words) or words[i].gap != " " or words[i + 1].folded not in places.containers:
        return None
    if not words[i].capital:
        return None
    ending = next((e for e in data if words[i].folded.endswith(e)), None)
    if ending is None or len(words[i].folded) - len(ending) < _SHORTEST:
        return None
    return _of_adjective(words[i].text[: -len(ending)], lex.language)


@cache
def _adjectives(language: str) -> tuple[str, ...]:
    """The endings of adjectives of towns, the longest first."""
    data = languages.load(language, "places").get("town_adjectives", ())
    return tuple(sorted(map(text.fold, data), key=lambda e: (-len(e), e)))


_SHORTEST: Final = 3


def _of_adjective(stem: str, language: str) -> tuple[Place, ...]:
    """The division of an adjective's stem by the names that the gazetteer has for it, else the town that it is called after, as large as its seat."""
    data = languages.load(language, "places")
    for pattern in data.get("division_names", ()):
        found = tuple(p for p in gazetteer.find(pattern.replace("{}", stem)) if p.kind in ("division", "county"))
        if found:
            return found
    bases = [stem, *(stem[: -len(old)] + new for old, new in data.get("adjective_changes", ()) if stem.endswith(old))]
    towns = (p for base in bases for ending in data.get("base_endings", ()) for p in gazetteer.find(base + ending))
    seat = max(towns, key=lambda p: (p.kind == "division", p.people, -p.record), default=None)
    if seat is None:
        return ()
    around = tuple(p for p in gazetteer.divisions(seat.country) if p.name == seat.division)
    return around if seat.kind == "place" and around else (seat,)


def transcribed_unit(words: list[Token], i: int, lex: names_lexicon.Lexicon) -> int | None:
    """The index of the word for its kind behind a transcribed name that begins at character `i` ("帕马塔塔|港", "ラム|島"); None where there is none."""
    kinds = _kinds(lex.language, "unit_kinds") if lex.unspaced else ()
    if not kinds or not _sounding(words[i], lex) or i and not words[i - 1].gap and _sounding(words[i - 1], lex):
        return None
    j = i + 1
    while j < len(words) and j - i < _MOST and not words[j - 1].gap and _sounding(words[j], lex):
        j += 1
    ends = j < len(words) and not words[j - 1].gap and words[j].folded in kinds
    return j if ends and j - i >= _LEAST_HANGUL else None


def transcribed_near(words: list[Token], i: int, lex: names_lexicon.Lexicon) -> int | None:
    """The index after a transcribed name that begins at character `i` and that something is said to be near ("库伦杜|附近", "リャリャグア|近郊"), another such name between or not
    ("阿克赛|和库伦杜附近"), or that follows a word for a town ("边境城市|米尔贾韦"); None where there is none."""
    nears = _kinds(lex.language, "near_kinds") if lex.unspaced else ()
    if not nears or not _sounding(words[i], lex):
        return None
    told = follows_town(words, i, lex)
    if i and not words[i - 1].gap and _sounding(words[i - 1], lex) and not told:
        return None
    j = _row(words, i, lex)
    if j - i < _LEAST_TRANSCRIBED:
        return None
    if told or _follows(words, j, nears):
        return j
    joined = j < len(words) and (words[j].text in _ANDS and not words[j - 1].gap or words[j - 1].gap == "、")
    other = j + (words[j].text in _ANDS) if joined else j
    end = _row(words, other, lex) if joined and other < len(words) and not (other > j and words[j].gap) else other
    return j if end - other >= _LEAST_TRANSCRIBED and _follows(words, end, nears) else None


def follows_town(words: list[Token], i: int, lex: names_lexicon.Lexicon) -> bool:
    """Whether a word for a town stands right before character `i`."""
    before = "".join(w.text for w in words[max(0, i - _MOST_BEFORE) : i]) if i and not words[i - 1].gap else ""
    return before.endswith(_kinds(lex.language, "town_kinds"))


def _row(words: list[Token], i: int, lex: names_lexicon.Lexicon) -> int:
    """The index after the row of transcribing characters that begins at character `i`, or `i`."""
    j = i
    while j < len(words) and j - i < _MOST and (j == i or not words[j - 1].gap) and _sounding(words[j], lex):
        j += 1
    return j


def _follows(words: list[Token], j: int, phrases: tuple[str, ...]) -> bool:
    if j >= len(words) or words[j - 1].gap:
        return False
    return "".join(w.text for w in words[j : j + _MOST_BEFORE]).startswith(phrases)


_LEAST_TRANSCRIBED: Final = 3  # characters of a transcribed name that no word for its kind ends
_MOST_BEFORE: Final = 3  # characters of such words
_ANDS: Final = frozenset("和与與及と")
_MOST: Final = 10  # characters of a transcribed name
_KATAKANA: Final = re.compile(r"[\u30a0-\u30ff]")


def is_katakana(word: Token) -> bool:
    """Whether a character is one of those that Japanese writes foreign names with."""
    return bool(_KATAKANA.match(word.text))


def _sounding(word: Token, lex: names_lexicon.Lexicon) -> bool:
    return bool(_KATAKANA.match(word.text)) or is_transcribing(word.text, lex.language)
