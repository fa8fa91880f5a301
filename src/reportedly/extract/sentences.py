"""The sentences of an article, with exact offsets.

Our own rules rather than a library's: a sentence never crosses a block, is never longer than `MAX_CHARACTERS`, and abbreviations and languages that
write ordinals with a point come from `languages/*/sentences.toml`, so that a language is added by a data file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly import languages
from reportedly.records import Article, Block, Sentence, Span
from reportedly.text import trim

# A sentence longer than this is cut at the last white space (or, without any, at the limit): no reader writes so, tables and broken
# pages do. Ten times the 99.9th percentile of sentence lengths in news.
MAX_CHARACTERS: Final = 2_000
# How far back from a point its word is looked for, and how far back the opening of a quotation.
_WORD_REACH: Final = 40
_QUOTE_REACH: Final = 600
# A line shorter than this that does not end a sentence is a line of its own (a list item, a caption), not a wrapped one.
_SHORT_LINE: Final = 50

_CLOSERS: Final = "\"'”’»)]」』）》】›\u200f\u200e"
# Armenian ends sentences with a sign like a colon, for which many write one, and announces quotations with a point.
_ARMENIAN_ANNOUNCED: Final = re.compile(r"(?<=[ա-և])\.\s?«")
_ALNUM: Final = re.compile(r"[^\W_]")
_END: Final = re.compile(
    r"(?P<full>[。！？｡]+|[।॥۔؟։]+|(?<=[ա-և]):(?=\s)|:(?=\s+[«“\"]?[Ա-Ֆ])|[!?‼⁇⁈⁉]+[!?.]*|…+\.*|\.{2,}|(?P<point>\.))(?P<close>["
    + re.escape(_CLOSERS)
    + r"]*)|(?P<line>\n\s*)"
)
_WORD_BEFORE: Final = re.compile(r"[^\s(\[\"“„«'‘]+$")
_NEXT_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_PARAGRAPH: Final = re.compile(r"\S(?:.*\S)?(?:[^\S\n]*\n[^\S\n]*\S(?:.*\S)?)*")
_WIDE: Final = "。！？｡"
_OPENERS: Final = {"”": "“", "」": "「", "』": "『", "’": "‘", "»": "«"}


@dataclass(frozen=True, slots=True)
class _Rules:
    """What a language says: words whose point never ends a sentence, words whose point may, words that begin sentences, ordinals with a point."""

    never: frozenset[str]
    maybe: frozenset[str]
    starters: frozenset[str]
    ordinal_point: bool


@cache
def _rules(language: str | None) -> _Rules:
    own, english = languages.load(language, "sentences"), languages.load("en", "sentences")
    never = frozenset(own.get("abbreviations", ())) | frozenset(english["abbreviations"])
    maybe = frozenset(own.get("may_end", ())) | frozenset(english["may_end"])
    starters = frozenset(own.get("starters", ())) if own else frozenset(english["starters"])
    return _Rules(never, maybe - never, starters, bool(own.get("ordinal_point", False)))


def sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of all blocks in order, numbered from 0; spans carry no surrounding white space and never cross a block.

    An article without blocks is cut at blank lines. Takes time linear in the text; no sentence is longer than `MAX_CHARACTERS`.
    """
    rules = _rules(article.language)
    blocks = article.blocks or tuple(
        Block(kind="body", span=Span(m.start(), m.end())) for m in _PARAGRAPH.finditer(article.text)
    )
    found = ((span, block.kind) for block in blocks for span in _of_block(article.text, block.span, rules))
    return tuple(Sentence(span=span, index=i, block=kind) for i, (span, kind) in enumerate(found))


def split(text: str, *, language: str | None = None) -> tuple[Span, ...]:
    """The spans of the sentences of a bare text."""
    rules = _rules(language)
    return tuple(s for m in _PARAGRAPH.finditer(text) for s in _of_block(text, Span(m.start(), m.end()), rules))


def _of_block(text: str, block: Span, rules: _Rules) -> Iterator[Span]:
    start = block.start
    for end in _ends(text, block, rules):
        yield from _bounded(text, trim(text, Span(start, end)))
        start = end
    yield from _bounded(text, trim(text, Span(start, block.end)))


def _ends(text: str, block: Span, rules: _Rules) -> Iterator[int]:
    start = seen = block.start
    worded = False
    for mark in _END.finditer(text, block.start, block.end):
        worded = worded or _ALNUM.search(text, seen, mark.start()) is not None
        seen = mark.end()
        if not worded:
            continue
        if mark.group("line") is not None:
            ends = _line_ends(text, mark, block, start)
        elif mark.group("point"):
            ends = _point_ends(text, mark, block, start, rules)
        else:
            ends = _mark_ends(text, mark, block)
        if ends:
            yield mark.end()
            start, worded = mark.end(), False


def _bounded(text: str, span: Span) -> Iterator[Span]:
    """The trimmed span in pieces of at most `MAX_CHARACTERS`, cut at white space where there is any."""
    if 0 < span.end - span.start <= MAX_CHARACTERS:
        yield span
        return
    start = span.start
    while span.end - start > MAX_CHARACTERS:
        limit = start + MAX_CHARACTERS
        space = max(text.rfind(" ", start + 1, limit), text.rfind("\n", start + 1, limit))
        cut = space if space > start else limit
        piece = trim(text, Span(start, cut))
        if piece.end > piece.start:
            yield piece
        start = cut
    rest = trim(text, Span(start, span.end))
    if rest.end > rest.start:
        yield rest


def _line_ends(text: str, mark: re.Match[str], block: Span, start: int) -> bool:
    """Whether a line break ends a sentence: not where a paragraph was wrapped at a width."""
    if mark.end() >= block.end or mark.group("line").count("\n") > 1:
        return True
    begin = text.rfind("\n", max(start, mark.start() - MAX_CHARACTERS), mark.start()) + 1
    return mark.start() - max(begin, start) < _SHORT_LINE and not text[mark.end()].islower()


def _mark_ends(text: str, mark: re.Match[str], block: Span) -> bool:
    """Whether `!`, `?`, `…`, a danda or a full stop of an unspaced script ends a sentence."""
    if mark.end() >= block.end:
        return True
    after = text[mark.end()]
    if mark.group("full")[0] in _WIDE:
        return not mark.group("close") or _opened_after_colon(text, mark, block)
    following = _first_letter(text, mark.end(), block.end)
    return not (following.islower() or after in ",;:،؛—–-")


def _opened_after_colon(text: str, mark: re.Match[str], block: Span) -> bool:
    """Whether a quotation that ends here was announced ("he said: …"): then what follows is not its "he said"."""
    opener = _OPENERS.get(mark.group("close")[0], '"')
    at = text.rfind(opener, max(block.start, mark.start() - _QUOTE_REACH), mark.start())
    return at > block.start and text[at - 1] in ":：，,"


def _point_ends(text: str, mark: re.Match[str], block: Span, start: int, rules: _Rules) -> bool:
    """Whether a point ends a sentence: not in abbreviations, initials, numbers, ordinals and addresses."""
    end = mark.end()
    if end >= block.end:
        return True
    if _ARMENIAN_ANNOUNCED.match(text, mark.start()):
        return False
    word = _word_before(text, mark.start(), start)
    if not text[end].isspace():
        return _glued(text, word, mark, block, rules)
    following = _first_letter(text, end, block.end)
    if following.islower():
        return False
    if mark.group("close"):
        return True
    if word.isdecimal():
        return not (rules.ordinal_point and len(word) <= 2) and mark.start() - start > len(word) + 1
    if _is_initial(word) and following:
        return False
    return _word_ends(text, word, end, block.end, rules)


def _glued(text: str, word: str, mark: re.Match[str], block: Span, rules: _Rules) -> bool:
    """Whether a point without a space after it ends a sentence: "growth.He said", never "example.com", "3.5" or "U.S.A"."""
    after = text[mark.end() : mark.end() + 2]
    if after[0] in "“«「" and len(word) > 1:
        return word.casefold() not in rules.never
    capital = len(after) == 2 and after[0].isupper() and after[1].isalpha()
    return capital and len(word) > 2 and word.isalpha() and word[-1].islower() and word.casefold() not in rules.never


def _word_ends(text: str, word: str, end: int, limit: int, rules: _Rules) -> bool:
    folded = word.casefold()
    if folded in rules.never:
        return False
    if folded in rules.maybe or ("." in word and word[-1:].isalpha() and len(word) <= 6):
        if _first_letter(text, end, limit).isdecimal():
            return False
        following = _NEXT_WORD.search(text, end, min(limit, end + _WORD_REACH))
        return following is not None and following.group().casefold() in rules.starters
    return True


def _word_before(text: str, end: int, start: int) -> str:
    found = _WORD_BEFORE.search(text[max(start, end - _WORD_REACH) : end])
    return found.group() if found else ""


def _first_letter(text: str, start: int, end: int) -> str:
    """The first letter or digit after the point, past spaces and opening marks; empty where something else stands first."""
    for i in range(start, min(end, start + 6)):
        if text[i].isalnum():
            return text[i]
        if not (text[i].isspace() or text[i] in "\"'“„«‘([¿¡—–-「『"):
            return ""
    return ""


def _is_initial(word: str) -> bool:
    """Whether the word is a single capital (or a single letter of a script without capitals), as in "J. Blinken", or a chain of such."""
    last = word.rpartition(".")[2].rpartition("-")[2]
    return len(last) == 1 and last.isalpha() and not last.islower() and len(word) <= 2
