"""Whose words a press release is: the body that issued it says all that it does not credit to another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from reportedly import languages
from reportedly.extract.phrases import words_of
from reportedly.extract.speech.lexicon import lexicon
from reportedly.extract.speech.unnamed import extent, in_english
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
# Those of them whose sites bear their names and print nothing but what they say.
_STATE: Final = ("ministry", "government", "police", "prefecture", "city hall", "embassy", "parliament", "army")
# A number behind the label of a release.
_NUMBERED: Final = re.compile(r"\W*(?:n[or]?|num\w*|номер|sayi)?\W*\d")
# A place and a date before the first sentence ("Lund, 3 May 2026 – ").
_DATELINE: Final = re.compile(r"[^.!?\n–—]{2,60}? (?:[–—]|--?) ")
# A line that tells what a page is has no more characters than this; whom the press may ask stands in the last blocks.
_LABEL: Final = 60
_LAST: Final = 2
# The organisation that a release begins with stands among its first characters, behind an article.
_SUBJECT: Final = 12
# Who issues a release is named among its first sentences.
_FIRST: Final = 4


def issuer(article: Article, mentions: Mentions) -> str | None:
    """The body whose press release the article is, or None where it is none or does not tell."""
    if not (_is_labelled(article) or _has_contact(article)):
        return _site(article)
    return (
        _called(article, _announcing(mentions))
        or _called(article, _opening(article, mentions))
        or next(filter(None, (_official(article, p) for p in reversed(_heading(article)))), None)
    )


def _is_labelled(article: Article) -> bool:
    """Whether the page is called a press release, with its number perhaps ("NOTA DE PRENSA N.° 118-2026")."""
    labels = _labels(article.language)
    for part in map(fold, _labelling(article)):
        if part in labels or any(part.startswith(w) and _NUMBERED.match(part[len(w) :]) for w in labels):
            return True
    return False


def _has_contact(article: Article) -> bool:
    """Whether the page ends with whom the press may ask ("Media contact: …")."""
    contacts = _contacts(article.language)
    last = (article.text[b.span.start : b.span.end] for b in article.blocks[-_LAST:])
    lines = (fold(line.strip()) for text in (*(f.text for f in article.furniture), *last) for line in text.splitlines())
    return any(line.startswith(contacts) for line in lines)


@cache
def _labels(language: str | None) -> frozenset[str]:
    """What a press release is called, in the language and in English."""
    codes = ("en", languages.code(language, "en"))
    return frozenset(fold(w) for code in codes for w in languages.load(code, "speakers").get("releases", ()))


@cache
def _contacts(language: str | None) -> tuple[str, ...]:
    """What the line for the press begins with, in the language and in English."""
    codes = ("en", languages.code(language, "en"))
    return tuple(sorted({fold(w) for code in codes for w in languages.load(code, "speakers").get("contacts", ())}))


def _heading(article: Article) -> list[str]:
    """The parts of outlet and mast-head, in the order of the page."""
    lines = [article.outlet or "", *(f.text for f in article.furniture if f.reason in _HEADS)]
    return [part for line in lines for part in _PARTS.split(line) if part]


def _labelling(article: Article) -> Iterator[str]:
    yield from _heading(article)
    yield from (line for f in article.furniture for line in f.text.splitlines() if len(line) <= _LABEL)
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


def _opening(article: Article, mentions: Mentions) -> str | None:
    """The organisation that a release begins with ("The Water Board has closed …"), where it names one before anything else."""
    sentence = next((s for s in mentions.sentences if s.block == "body"), None)
    if sentence is None:
        return None
    dateline = _DATELINE.match(article.text, sentence.span.start, sentence.span.end)
    start = sentence.span.start if dateline is None else dateline.end()
    first = min((m for e in mentions.entities for m in e.mentions if m.start >= start), default=None)
    if first is None or first.start - start > _SUBJECT:
        return None
    return next((e.name for e in mentions.entities if e.kind == "ORG" and first in e.mentions), None)


def _site(article: Article) -> str | None:
    """The public body whose site the page is on, where the site is called by it."""
    lex, tokens = lexicon(article.language), words_of(article.outlet or "")
    if not len(tokens) or tokens.folds[0] not in lex.offices:
        return None
    known = extent(tokens, 0, len(tokens), lex)
    english = None if known is None else in_english(tokens, (0, known), lex, article.language)
    if article.language != "en" and (english is None or not english.endswith(_STATE)):
        return None
    if article.language == "en" and tokens.folds[0] not in _STATE:
        return None
    return _official(article, article.outlet or "")


def _called(article: Article, name: str | None) -> str | None:
    """A body by its English name where every word of it is understood, as it is called where it speaks in the text."""
    if name is None or article.language == "en":
        return name
    tokens = words_of(name)
    english = in_english(tokens, (0, len(tokens)), lexicon(article.language), article.language) if len(tokens) else None
    return english if english is not None and english.endswith(_BODIES) else name


def _official(article: Article, part: str) -> str | None:
    """A part of a mast-head that names a public body: in English where every word of it is understood, else as it stands."""
    lex, tokens = lexicon(article.language), words_of(part)
    if not len(tokens):
        return None
    english = in_english(tokens, (0, len(tokens)), lex, article.language)
    if english is not None and english.endswith(_BODIES):
        return english
    return part if any(fold(w) in lex.offices for w, _ in words(part)) else None
