"""Who brought something about: at whose request or invitation ("at the request of the Turkish side", "应中方邀请", "… talebi üzerine"), and who says to have done it, or not.

Who sought a call is what ministries tell differently, who carried out an attack what groups do. The phrases of a language stand in `languages/*/actions.toml`, `…` where the name stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly import languages
from reportedly.records import Article, Mentions, Span
from reportedly.text import is_unspaced

# Ways in which somebody brings something about: what the claims of it are about, by the list of phrases.
RESPONSIBILITY: Final = "responsibility"
WAYS: Final = {
    "requested": "request",
    "invited": "invitation",
    "claimed": RESPONSIBILITY,
    "disclaimed": RESPONSIBILITY,
}
DENYING: Final = "disclaimed"
NAME: Final = "…"
# Characters between such a phrase and the name behind it ("at the request of the new Turkish foreign minister, Ada Erdemli"), and before it, where clauses come between. Set by judgement.
_REACH: Final = 48
_REACH_BACK: Final = 96
_COMMAS: Final = re.compile("[,،՝，、]")


@dataclass(frozen=True, slots=True)
class Initiative:
    """Who brought it about, by `way` (`request`, `invitation`, `responsibility`), or is said not to have; `country` is the ISO code of a side or of a person's country, `keys` are the name keys of a
    person or body. Responsibility is that of people and bodies alone."""

    way: str
    denied: bool
    name: str
    country: str | None
    keys: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class _Phrase:
    """`core` is its longest word, casefolded: texts without it are not searched."""

    way: str
    denied: bool
    core: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class _Named:
    span: Span
    name: str
    country: str | None
    keys: tuple[str, ...]


def initiatives(article: Article, mentions: Mentions) -> Iterator[Initiative]:
    """Everything that the text says to have come about at somebody's request or invitation, in order."""
    folded = article.text.casefold()
    phrases = [p for p in _phrases(languages.code(article.language)) if p.core in folded]
    if not phrases:
        return
    for sentence in mentions.sentences:
        text = article.text[sentence.span.start : sentence.span.end]
        told: dict[tuple[str, Span], Initiative] = {}
        for phrase in phrases:
            for at, window in _windows(phrase, text, sentence.span.start):
                found = _nearest(_named(mentions, window, sides=phrase.way != RESPONSIBILITY), at)
                if found is not None and not _is_aside(article.text, found.span.end, at):
                    made = Initiative(phrase.way, phrase.denied, found.name, found.country, found.keys, found.span)
                    told.setdefault((made.way, made.span), made)
        yield from sorted(told.values(), key=lambda i: (i.span, i.way))


def _is_aside(text: str, name_end: int, at: int) -> bool:
    """Whether the phrase stands in a clause that only tells who that is: "the group, which claimed the attack of May, denied …"."""
    return name_end <= at and len(_COMMAS.findall(text, name_end, at)) % 2 == 1


def _windows(phrase: _Phrase, text: str, start: int) -> Iterator[tuple[int, Span]]:
    """For each place where the phrase stands, the border that the name is nearest to and the stretch that it lies in."""
    if phrase.before is None:
        assert phrase.after is not None
        for found in phrase.after.finditer(text):
            at = start + found.start()
            yield at, Span(max(start, at - _REACH_BACK), at)
        return
    for found in phrase.before.finditer(text):
        at = start + found.end()
        behind = phrase.after.search(text, found.end(), found.end() + _REACH) if phrase.after is not None else None
        if phrase.after is None or behind is not None:
            end = start + behind.start() if behind is not None else min(start + len(text), at + _REACH)
            yield at, Span(at, end)


def _named(mentions: Mentions, window: Span, *, sides: bool) -> Iterator[_Named]:
    """The people and bodies that are named within a stretch, and the countries, where these are the `sides` of something."""
    for entity in mentions.entities:
        for span in entity.mentions:
            if window.start <= span.start and span.end <= window.end:
                yield _Named(span, entity.name, entity.country, entity.keys)
    for place in mentions.places if sides else ():
        if (
            place.country is not None
            and not place.spot
            and window.start <= place.span.start
            and place.span.end <= window.end
        ):
            yield _Named(place.span, place.name, place.country, ())


def _nearest(named: Iterator[_Named], at: int) -> _Named | None:
    """The one next to the phrase."""
    return min(
        named,
        key=lambda n: (min(abs(n.span.start - at), abs(n.span.end - at)), n.span.start, n.span.end, n.name),
        default=None,
    )


@cache
def _phrases(language: str) -> tuple[_Phrase, ...]:
    words = languages.load(language, "actions").get("words", {})
    return tuple(
        _compiled(way, listed == DENYING, phrase) for listed, way in WAYS.items() for phrase in words.get(listed, ())
    )


def _compiled(way: str, denied: bool, phrase: str) -> _Phrase:
    before, _, after = (part.strip() for part in phrase.partition(NAME))
    core = max(f"{before} {after}".casefold().split(), key=len)
    return _Phrase(way, denied, core, _pattern(before), _pattern(after))


def _pattern(part: str) -> re.Pattern[str] | None:
    if not part:
        return None
    words = r"\s+".join(re.escape(word) for word in part.split())
    return re.compile(words if is_unspaced(part) or not part[0].isalnum() else rf"(?<!\w){words}", re.IGNORECASE)
