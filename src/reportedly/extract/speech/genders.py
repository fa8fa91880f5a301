"""Whether a person of an article is a woman or a man, as far as names, titles and offices tell; for the pronouns that come back to her or him.

The endings of surnames that a language has first, then given names, what stands before a name ("Mme", "spokesman"), the article before an office ("la ministre"),
the ending of the office, and last the ending of the given name (`languages/genders.toml`).
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
# An ending of surnames that tells more than a given name has so many letters.
_TELLING: Final = 2


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


def of_person(entity: Entity, tokens: Words, lex: SpeechLexicon, name: str | None = None) -> Told | None:
    """The gender of a person by the name, which is that of a subject where the entity may have another case; None where nothing tells it."""
    given = [fold(w) for w in (name or entity.name).split()]
    known = _known(entity, given, tokens, lex)
    if known is not None:
        return Told(known, sure=True)
    if len(given) == 1 or len(given[0]) < _SHORTEST:
        return None
    guessed = next((g for g, lists in _lists().items() if given[0].endswith(lists.endings)), None)
    return None if guessed is None else Told(guessed, sure=False)


def _known(entity: Entity, given: Sequence[str], tokens: Words, lex: SpeechLexicon) -> Gender | None:
    lists = _lists()
    if len(given) > 1 and (family := _by_family(given[-1], lex, _TELLING)) is not None:
        return family
    for gender, known in lists.items():
        if any(w in known.names for w in given[:-1] or given):
            return gender
    told = titled(entity, tokens, lex)
    return told if told is not None else _by_family(given[-1], lex)


def titled(entity: Entity, tokens: Words, lex: SpeechLexicon) -> Gender | None:
    """The gender that what stands before a person's name tells, or the office."""
    return _by_title(entity.mentions, tokens) or _by_office(entity.role_span, tokens, lex.language)


def _by_family(name: str, lex: SpeechLexicon, least: int = 1) -> Gender | None:
    """By the ending of a surname ("Сидорова") of so many letters at least, in languages where it tells."""
    endings: tuple[tuple[Gender, tuple[str, ...]], ...] = (("f", lex.feminine_endings), ("m", lex.masculine_endings))
    return next((g for g, known in endings if any(name.endswith(e) for e in known if len(e) >= least)), None)


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
    data = languages.common("genders")
    gendered = first > 0 and language not in data["ungendered"]
    for gender, known in _lists().items():
        if gendered and tokens.folds[first - 1] in known.articles:
            return gender
        if any(tokens.folds[k] in known.titles for k in range(first, stop)):
            return gender
    endings = data.get("feminine_offices", {}).get(language, ())
    return "f" if endings and tokens.folds[first].endswith(tuple(fold(e) for e in endings)) else None
