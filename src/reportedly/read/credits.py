"""Whom a page credits: agencies in datelines and credit lines, bylines, contacts."""

from __future__ import annotations

import re
from typing import Final

from reportedly.naming.agencies import agency

_PARENTHESISED: Final = re.compile(r"^[\s*]*[(（\[【]\s*(.{2,80}?)\s*[)）\]】]\.?[\s*]*$")
_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SPLIT: Final = re.compile(
    r"\s*(?:[/,;،、|+&]| and | y | et | und | e | и | و | और | with additional inputs? (?:by|from) | with inputs? (?:by|from) )\s*",
    re.IGNORECASE,
)
_WITH: Final = re.compile(
    r"with (?:additional )?(?:inputs?|reporting|information|material) (?:by|from)|additional (?:inputs?|reporting) (?:by|from)|con información de|com informações d[aeo]s?|mit material (?:von|der)|с использованием материалов|نقلا عن|نقلاً عن",
    re.IGNORECASE,
)
# CITY (AGENCY) -, CITY, 4. Nov. (Agency) —, CITY, 4 nov /AGENCY/ -, (AGENCY) - CITY, [도시=매체], （社名 地名 … 電）, 本报内罗毕…电, CITY, 4 нояб — Agency.
_NAME: Final = r"[^\W\d_][^()\[\]\n]{1,38}?"
# A full stop within a dateline belongs to a number or to a shortened month.
_IN_PLACE: Final = r"(?:[^()/\n.:。]|(?<=\d)\.|\.(?=\s*(?:\d|[(（/,])))"
DATELINE: Final = (
    re.compile(rf"^\s*(?P<place>[^\W\d_](?:{_IN_PLACE}|/){{1,60}}?)[\s,.]*[(（](?P<agency>{_NAME})[)）]\s*(?:[-–—:：]{{1,2}}|[.।]\s*[-–—])\s*"),
    re.compile(rf"^\s*(?P<place>[^\W\d_]{_IN_PLACE}{{1,60}}?)[\s,.]*[(（](?P<known>{_NAME})[)）]\s*।\s*"),
    re.compile(rf"^\s*(?P<place>[^\W\d_]{_IN_PLACE}{{1,60}}?)[\s,.]*/\s?(?P<slashed>[^\W\d_][^/()\n]{{1,24}}?)\s?/\s*[.:]?\s*[-–—]?\s*(?=[^\s/])"),
    re.compile(r"^\s*(?P<place>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ ’'-]{2,30})\s[(](?P<agency>[A-Z]{2,5})[)]\s+(?=[A-ZÀ-ÖØ-Þ])"),
    re.compile(rf"^\s*[(（](?P<agency>{_NAME})[)）]\s*[-–—]\s*(?P<place>[^\W\d_][^\n.:]{{1,60}}?)\s*[-–—]\s+"),
    re.compile(r"^\s*[\[【](?P<place>[^\]】=/\n]{1,20})[=/](?P<agency>[^\]】\n]{1,30})[\]】]\s*"),
    re.compile(r"^\s*[\[【](?P<place>[^\]】＝\n]{1,20})＝(?P<known>[^\]】\n]{1,30})[\]】]\s*"),
    re.compile(r"^\s*[（(【](?P<agency>[\u3400-\u9fff]{2,6}[社網报報])(?P<place>[\u3400-\u9fff]{1,12}?)?[^）)】\n]{0,20}[电電](?:[^）)】\n]{0,14})[）)】]\s*"),
    re.compile(r"^\s*[（(【](?P<place>[\u3400-\u9fff]{2,8})(?:\d{1,2}月)?\d{1,2}日[电電讯訊][）)】]\s*"),
    re.compile(r"^\s*(?P<agency>本[报報网社]|[\u3400-\u9fff]{2,5}[社网報报])(?P<place>[\u3400-\u9fff]{1,12}?)?(?:\d{1,2}月)?(?:\d{1,2}日)?[电電讯訊]\s*(?:[（(][^）)\n]{1,24}[）)])?\s*"),
    re.compile(rf"^\s*(?P<place>[^\W\d_]{_IN_PLACE}{{1,30}}?)\s*[-–—]\s*(?P<known>[^\W\d_][^\n.:()/–—]{{1,24}}?)(?:\.|\s[-–—])\s+(?=\S)"),
    re.compile(r"^\s*(?P<place>[^\W\d_][^\n.:()–—]{1,30}?)\s*[-–—]\s*(?P<agency>[^\W\d_][^\n.:()–—]{1,24}?)\s*:\s+"),
    re.compile(r"^\s*(?P<agency>[^\W\d_][^\n.:()/]{1,24}?)/\s*(?P<place>[^\W\d_][^\n.:()/]{1,24}?):\s+"),
    re.compile(r"^\s*(?P<place>[^\W\d_][^\n:()–—]{1,40}?)\s*[–—]\s+(?=\S)"),
    re.compile(r"^\s*(?P<place>[A-ZÀ-ÖØ-ÞА-ЯЁ][A-ZÀ-ÖØ-ÞА-ЯЁ ,'’/-]{3,40})\s*(?:[-–—:]|\.\s*[-–—]?)\s+(?=\S)"),
    re.compile(r"^\s*(?P<place>[^\W\d_][^\n.:(),–—।]{1,24}?)\s*(?::|।|\.-)\s+(?=\S)"),
)  # fmt: skip
# The same with a whole date, as firms and ministries open a statement: "Paris, le 18 mars 2026 – …", "Lima, 11 de mayo de 2026.- …", "BERLIN, March 18, 2026 /PRNewswire/ -- …".
_DATED: Final = re.compile(
    r"^\s*(?P<place>[^\W\d_][^\d\n.:;!?]{1,60}?)(?P<comma>[,،、，]?)(?P<small>(?:\s+[^\W\d_]{1,9})?)\s*(?<!\w)(?P<day>\d{1,4}[^\n:()–—/]{4,28}?)(?<=[\d.日일])"
    r"(?:\s?(?:г|р|r|roku|року|года|год|m|թ)\b\.?)?\s*(?P<end>/[^/\n]{2,20}/|\([^)\n]{2,20}\))?\s*(?P<sign>[-–—]{1,2}|[.:।]\s?[-–—]*)\s*(?=[^\d\s])"
)
_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
_SHORT: Final = 4
_DATELINE_WORDS: Final = 7


def is_contact(text: str) -> bool:
    """Whether the line is an address to write to (with the name it belongs to)."""
    return _EMAIL.search(text) is not None and len(text.split()) <= 16


def is_credit(text: str) -> bool:
    """Whether the line only says whose report it is: "(AFP)", "Gulf Tribune/agencies", "Anadolu with additional input by the desk"."""
    words = text.split()
    if len(words) > 14 or len(text) > 110:
        return False
    if _WITH.search(text):
        return True
    inner = _PARENTHESISED.match(text)
    if inner is not None:
        return len(inner[1].split()) <= 5 and not any(c.isdigit() for c in inner[1])
    return len(words) <= 8 and any(agency(part) for part in _SPLIT.split(text) if part)


def credited(text: str) -> list[str]:
    """The names in a credit line, agencies under their usual name."""
    inner = _PARENTHESISED.match(text)
    names = []
    for part in _SPLIT.split(_WITH.sub(" / ", inner[1] if inner is not None else text)):
        bare = part.strip(" .:-–—|*()[]（）")
        if bare and len(bare) <= 40 and len(bare.split()) <= 5:
            names.append(agency(bare) or bare)
    return names


def dateline(paragraph: str) -> tuple[int, str | None, str | None] | None:
    """(end, place, agency) of the dateline that a paragraph begins with, None without one."""
    head = paragraph[:110]
    if (dated := _DATED.match(head)) is not None and dated.end() < len(paragraph) - 10 and _opens_statement(dated):
        return dated.end(), dated["place"], (dated["end"] or "").strip("/()") or None
    for number, pattern in enumerate(DATELINE):
        found = pattern.match(head)
        if found is None or found.end() >= len(paragraph) - 10:
            continue
        parts = found.groupdict()
        unsure = parts.get("known") or parts.get("slashed")
        place, name = parts.get("place"), parts.get("agency") or unsure
        if unsure and agency(unsure) is None and (parts.get("known") or unsure[:1].islower()):
            continue
        if len((place or "").split()) > _DATELINE_WORDS or (
            number >= len(DATELINE) - 5 and not _plausible(place, name, number)
        ):
            continue
        return found.end(), place, name
    return None


def _opens_statement(dated: re.Match[str]) -> bool:
    """Whether a place and a whole date are no beginning of a sentence ("On 18 March 2026 – …") and no life ("A. Kask, 3 May 1930 – …")."""
    words = [w for w in re.split(r"[\s,،/]+", dated["place"]) if w]
    capital = all(not w[:1].islower() or len(w) <= _SHORT for w in words) and not words[0][:1].islower()
    dashed = dated["sign"][-1] in "-–—"
    sure = (
        dashed or words[0][:1].isupper() or dated["sign"][0] != "."
    )  # a script without capitals may tell so much in a sentence
    sure = sure and (bool(dated["comma"]) or (dashed and len(words[0]) >= _SHORT))
    return sure and capital and len(words) <= _DATELINE_WORDS and _YEAR.search(dated["day"]) is not None


def _plausible(place: str | None, name: str | None, number: int) -> bool:
    """Datelines without parentheses must look like a place: few words, capitalised where the script has capitals."""
    words = (place or "").replace(",", " ").split()
    if not words or len(words) > (3 if number == len(DATELINE) - 1 else 5):
        return False
    if number == len(DATELINE) - 1:  # "ISLAMABAD: …" in capitals, or a script without capitals
        return (place or "").isupper() or not any(c.isupper() or c.islower() for c in place or "")
    return all(w[:1].isupper() or not w[:1].islower() for w in words) and (name is None or len(name.split()) <= 4)
