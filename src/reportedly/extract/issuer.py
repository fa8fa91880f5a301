"""Whose words a press release is: the body that issued it says all that it does not credit to another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from reportedly import languages
from reportedly.extract.phrases import words_of
from reportedly.extract.speech.lexicon import lexicon
from reportedly.extract.speech.unnamed import in_english
from reportedly.records import Article, Mentions, SpeechMention
from reportedly.text import fold, words

# Furniture that stands above or beside an article, where a page says what kind of text it is and whose.
_HEADS: Final = frozenset({"mast-head", "menu", "byline", "kicker"})
# Between the parts of a mast-head or a path ("Media centre > Press releases").
_PARTS: Final = re.compile(r"\s*(?:[>›»|·•:/—–\n]| - )\s*")
# How the English names of public bodies end.
_BODIES: Final = (
    "ministry",
    "government",
    "police",
    "court",
    "authority",
    "directorate",
    "department",
    "office",
    "commission",
    "agency",
    "army",
    "navy",
)
# Who issues a release is named among its first sentences.
_FIRST: Final = 4


def issuer(article: Article, mentions: Mentions) -> str | None:
    """The body whose press release the article is, or None where it is none or does not tell."""
    if not any(fold(part) in _labels(article.language) for part in _labelling(article)):
        return None
    return _announcing(mentions) or next(
        filter(None, (_official(article, p) for p in reversed(_heading(article)))), None
    )


@cache
def _labels(language: str | None) -> frozenset[str]:
    """What a press release is called, in the language and in English."""
    codes = ("en", (language or "en").split("-")[0].lower())
    return frozenset(fold(w) for code in codes for w in languages.load(code, "speakers").get("releases", ()))


def _heading(article: Article) -> list[str]:
    """The parts of outlet and mast-head, in the order of the page."""
    lines = [article.outlet or "", *(f.text for f in article.furniture if f.reason in _HEADS)]
    return [part for line in lines for part in _PARTS.split(line) if part]


def _labelling(article: Article) -> Iterator[str]:
    yield from _heading(article)
    yield from _PARTS.split(article.title or "")[:1]
    for block in article.blocks[:2]:
        yield article.text[block.span.start : block.span.end].strip(" .:")


def _announcing(mentions: Mentions) -> str | None:
    """The organisation that speaks first, where a release begins with it ("The Water Board announces …")."""
    first: SpeechMention | None = min(mentions.speech, key=lambda m: m.span, default=None)
    if first is None or first.speaker_entity is None or first.direct:
        return None
    sentence = next(
        (s for s in mentions.sentences if s.span.contains(first.content) or s.span.overlaps(first.span)), None
    )
    entity = mentions.entities[first.speaker_entity]
    return entity.name if sentence is not None and sentence.index < _FIRST and entity.kind == "ORG" else None


def _official(article: Article, part: str) -> str | None:
    """A part of a mast-head that names a public body: in English where every word of it is understood, else as it stands."""
    lex, tokens = lexicon(article.language), words_of(part)
    if not len(tokens):
        return None
    english = in_english(tokens, (0, len(tokens)), lex, article.language)
    if english is not None and english.endswith(_BODIES):
        return english
    return part if any(fold(w) in lex.offices for w, _ in words(part)) else None
