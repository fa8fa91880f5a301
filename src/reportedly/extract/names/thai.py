"""People in Thai, which writes no spaces between words: what stands behind a title or an office (`languages/th/people.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly import languages
from reportedly.extract.names.found import Found
from reportedly.naming import countries
from reportedly.records import Span

_LETTERS: Final = "\u0e01-\u0e3a\u0e40-\u0e4e"
_LETTER: Final = re.compile(f"[{_LETTERS}]")
_WORD: Final = re.compile(f"[{_LETTERS}]+")
_SHORTEST: Final = 2  # letters of a name
_LONGEST: Final = 24
_LONG: Final = 4  # letters of a word that no name holds by chance


@dataclass(frozen=True, slots=True)
class _People:
    titles: re.Pattern[str]
    before: tuple[str, ...]
    ends: re.Pattern[str]
    verbs: re.Pattern[str]
    roles: re.Pattern[str]
    keys: dict[str, str]
    countries: re.Pattern[str]


@cache
def _people() -> _People:
    data = languages.load("th", "people")
    keys = {phrase: key for key, phrases in sorted(data["roles"].items()) for phrase in phrases}
    no_titles = _any(data["no_titles"])
    return _People(
        titles=re.compile(f"(?!{no_titles})(?:{_any(data['titles'])})"),
        before=tuple(data["before"]),
        ends=re.compile(_any(data["ends"])),
        verbs=re.compile(_any(w for w in data["ends"] if len(w) >= _LONG or w in data["joins"])),
        roles=re.compile(_any(keys)),
        keys=keys,
        countries=re.compile(_any(n for n in countries.names_of("th") if len(n) >= _SHORTEST)),
    )


def _any(words: object) -> str:
    return "|".join(re.escape(w) for w in sorted(map(str, words), key=lambda w: (-len(w), w)))  # type: ignore[call-overload]


def find(text: str, sentence: Span) -> Iterator[Found]:
    """The people of one sentence, in order."""
    people = _people()
    at = sentence.start
    role, title = (p.search(text, at, sentence.end) for p in (people.roles, people.titles))
    while at < sentence.end:
        # What was found further on is kept: a sentence with many of the one and none of the other is read once.
        if role is not None and role.start() < at:
            role = people.roles.search(text, at, sentence.end)
        if title is not None and title.start() < at:
            title = people.titles.search(text, at, sentence.end)
        hit = min((h for h in (role, title) if h is not None), key=lambda h: (h.start(), -h.end()), default=None)
        if hit is None:
            return
        at = hit.end()
        if hit is title and not _may_stand(text, hit.start(), people):
            continue
        found = _named(text, hit, sentence.end, people, office=hit is role)
        if found is not None:
            yield found
            at = found.span.end


def _may_stand(text: str, start: int, people: _People) -> bool:
    """Whether a title begins a word: behind no letter, or a word that titles are written onto (not the "นาย" of "ทนาย")."""
    return (
        not _LETTER.match(text[start - 1 : start])
        or text.endswith(people.before, 0, start)
        or any(h.end() == start for h in people.roles.finditer(text, max(0, start - _LONGEST), start))
    )


def _named(text: str, hit: re.Match[str], end: int, people: _People, *, office: bool) -> Found | None:
    at, country = hit.end(), None
    if office and (land := people.countries.match(text, at, end)) is not None:
        at, country = land.end(), countries.named(land.group(), "th")
    spaced = text[at : at + 1] == " "
    if office and (title := people.titles.match(text, at + spaced, end)) is not None:
        at = title.end()
    elif office and spaced:
        return None
    at += text[at : at + 1] == " "
    first = _name(text, at, end, people)
    if first is None:
        return None
    last = _name(text, first + 1, end, people) if text[first : first + 1] == " " else None
    if office and last is None and country is None:
        return None
    span = Span(at, last or first)
    held = Span(hit.start(), hit.end()) if office else None
    key = people.keys[hit.group()] if office else None
    if held is None:
        held, key, country = _office_behind(text, span.end, end, people)
    return Found(
        span=span, kind="PER", confidence=0.9 if last else 0.8, rule="role" if held else "honorific", role=held, role_key=key, country=country
    )  # fmt: skip


def _name(text: str, at: int, end: int, people: _People) -> int | None:
    """The index after the word of a name that begins here, which a verb may be written onto; None where there is none."""
    word = _WORD.match(text, at, end)
    if word is None or people.roles.match(text, at, end) or people.titles.match(text, at, end):
        return None
    if people.ends.match(text, at, end) or people.countries.match(text, at, end):
        return None
    closed = people.verbs.search(text, at + _SHORTEST, word.end())
    stop = closed.start() if closed is not None else word.end()
    return stop if _SHORTEST <= stop - at <= _LONGEST else None


def _office_behind(text: str, at: int, end: int, people: _People) -> tuple[Span | None, str | None, str | None]:
    """The office that a name is followed by ("นาย… รัฐมนตรีต่างประเทศศรีลังกา"), with its country."""
    hit = people.roles.match(text, at + 1, end) if text[at : at + 1] in (" ", ",") else None
    if hit is None:
        return None, None, None
    land = people.countries.match(text, hit.end(), end)
    return Span(*hit.span()), people.keys[hit.group()], countries.named(land.group(), "th") if land else None
