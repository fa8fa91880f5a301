"""Whether a person of an article is a woman or a man, as far as names, titles and offices tell; for the pronouns that come back to her or him.

Given names first, then what stands before a name ("Mme", "spokesman"), the article before an office ("la ministre"), the ending of the office, the endings of
surnames that a language has, and last the ending of the given name (`languages/genders.toml`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from reportedly import languages
from reportedly.extract.phrases import Words
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.records import Entity, Span
from reportedly.text import fold

Gender = Literal["f", "m"]
# Shorter given names are initials and particles.
_SHORTEST: Final = 3


@dataclass(frozen=True, slots=True)
class Genders:
    """The lists of `genders.toml`, of one gender."""

    names: frozenset[str]
    endings: tuple[str, ...]
    titles: frozenset[str]
    articles: frozenset[str]


@cache
def _lists() -> dict[Gender, Genders]:
    data = languages.common("genders")
    made: dict[Gender, Genders] = {}
    kinds: tuple[tuple[Gender, str], ...] = (("f", "feminine"), ("m", "masculine"))
    for gender, word in kinds:
        made[gender] = Genders(
            names=frozenset(fold(w) for w in (*data[word], *data[f"{word}_native"])),
            endings=tuple(fold(w) for w in data[f"{word}_endings"]),
            titles=frozenset(fold(w) for w in data[f"{word}_titles"]),
            articles=frozenset(fold(w) for w in data[f"{word}_articles"]),
        )
    return made


@dataclass(frozen=True, slots=True)
class Told:
    """A person's gender, and whether more than the ending of the given name tells it."""

    gender: Gender
    sure: bool


def of_person(entity: Entity, tokens: Words, lex: SpeechLexicon) -> Told | None:
    """The gender of a person, or None where nothing tells it."""
    known = _known(entity, tokens, lex)
    if known is not None:
        return Told(known, sure=True)
    given = [fold(w) for w in entity.name.split()]
    if len(given) == 1 or len(given[0]) < _SHORTEST:
        return None
    guessed = next((g for g, lists in _lists().items() if given[0].endswith(lists.endings)), None)
    return None if guessed is None else Told(guessed, sure=False)


def _known(entity: Entity, tokens: Words, lex: SpeechLexicon) -> Gender | None:
    given = [fold(w) for w in entity.name.split()]
    lists = _lists()
    for gender, known in lists.items():
        if any(w in known.names for w in given[:-1] or given):
            return gender
    titled = _by_title(entity.mentions, tokens) or _by_office(entity.role_span, tokens, lex.language)
    if titled is not None:
        return titled
    if lex.feminine_endings and given[-1].endswith(lex.feminine_endings):
        return "f"
    return "m" if lex.masculine_endings and given[-1].endswith(lex.masculine_endings) else None


def article_gender(word: str) -> Gender | None:
    """The gender that an article right before an office tells ("la ministra"), or None."""
    return next((gender for gender, known in _lists().items() if word in known.articles and len(word) > 1), None)


def _by_title(mentions: Sequence[Span], tokens: Words) -> Gender | None:
    """By the word right before a name ("Mme Ridjali")."""
    for span in mentions:
        k = bisect_left(tokens.starts, span.start)  # past the last word where a name begins within it
        beside = tokens.folds[max(0, k - 1) : k + 1]
        for gender, known in _lists().items():
            if any(word in known.titles for word in beside):
                return gender
    return None


def _by_office(span: Span | None, tokens: Words, language: str) -> Gender | None:
    """By the article before an office and the ending of the office ("la ministre", "die Sprecherin")."""
    if span is None:
        return None
    first, stop = tokens.within(span)
    if first >= stop:
        return None
    for gender, known in _lists().items():
        if first > 0 and tokens.folds[first - 1] in known.articles and language not in ("en", "hu"):
            return gender
        if any(tokens.folds[k] in known.titles for k in range(first, stop)):
            return gender
    endings = languages.common("genders").get("feminine_offices", {}).get(language, ())
    return "f" if endings and tokens.folds[first].endswith(tuple(fold(e) for e in endings)) else None
