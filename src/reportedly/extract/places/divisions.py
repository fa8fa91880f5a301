"""Divisions beside a place: abbreviated ones ("Calif."), and what is named right behind a town as what it lies in."""

from __future__ import annotations

from typing import Final

from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names.roles import country_at
from reportedly.extract.names.tokens import Token
from reportedly.extract.places.situation import Use
from reportedly.naming import countries, gazetteer

_SHORT_WORDS: Final = 3  # words of an abbreviation of a division: "P.E.I." is one, "W. Va." two


def short_division(words: list[Token], i: int, lex: names_lexicon.Lexicon) -> tuple[int, str, bool] | None:
    """The abbreviation of a division from word `i` on: the index after it, the gazetteer's name, and whether it is written with points."""
    if not countries.may_begin_division(words[i].text, lex.language):
        return None
    phrase, best = "", None
    for j in range(i, min(i + _SHORT_WORDS, len(words))):
        pointed = words[j].gap.startswith(".") and not words[j].text.endswith(".")
        phrase += words[j].text + "." * pointed
        name = countries.division(phrase, lex.language)
        if name is not None:
            best = j + 1, name, "." in phrase
        if words[j].gap not in (".", ". "):
            break
    return best


def is_beside(words: list[Token], i: int, short: tuple[int, str, bool], use: Use, signed: bool) -> bool:
    """Whether an abbreviation stands where a division does: with points, behind a name and a comma or after a word before places."""
    if not short[2]:
        return False
    return signed or bool(i) and words[i - 1].capital and words[i - 1].gap in (", ", " (", ",")


def container_of(words: list[Token], after: int, lex: names_lexicon.Lexicon) -> tuple[str | None, str | None]:
    """The division or country named right behind a comma, "in" or "of" ("Springfield, Illinois", "Ravar in Kerman province")."""
    if after >= len(words):
        return None, None
    gap = words[after - 1].gap
    start = after
    if gap == " " and words[after].folded in lex.role_joins:
        start = after + 1
        if start < len(words) and words[start].folded in lex.begins and not words[start].capital:
            start += 1
    elif gap.strip() not in (",", "،", "(", "، ") and not (gap == " " and words[after].capital):
        return None, None
    if start >= len(words) or not (words[start].capital or not words[start].text.isascii()):
        return None, None
    hit = country_at(words, start, lex)
    if hit is not None and not hit[2]:
        return None, hit[1]
    short = short_division(words, start, lex) if words[start].capital else None
    if short is not None:
        return short[1], None
    phrase, best = "", None
    for j in range(start, min(start + 3, len(words))):
        phrase += words[j].text
        if any(p.kind != "place" for p in gazetteer.find(phrase)):
            best = phrase
        if words[j].gap != " ":
            break
        phrase += " "
    return best, None
