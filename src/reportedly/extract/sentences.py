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

import regex

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
    r"(?P<full>[。！？｡]+|[।॥۔؟։။።]+|(?<=[ա-և]):(?=\s)|:(?=\s+[«“\"]?[Ա-Ֆ])|[!?‼⁇⁈⁉]+[!?.]*|…+\.*|\.{2,}|(?P<point>\.))(?P<close>["
    + re.escape(_CLOSERS)
    + r"]*)|(?P<line>\n\s*)"
)
_WORD_BEFORE: Final = re.compile(r"[^\s(\[\"“„«'‘]+$")
_NEXT_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_FIGURE_BEFORE: Final = re.compile(r"\d[\d.,]*\s?[^\W\d_.]+$")
# Letters with points, and spaces between; what stands behind the first of them.
_SPACED: Final = re.compile(r"(?<!\w)(?:[^\W\d_]\.\s?)+[^\W\d_]$")
_LETTER_POINT: Final = re.compile(r"\s?[^\W\d_]\.")
_HEBREW_ACRONYM: Final = re.compile(r"[א-ת]+[\"״][א-ת]$")
_MARKS: Final = regex.compile(r"\p{M}")
# The longest initial with a point or hyphen before it.
_INITIAL: Final = 2
# The end of a quotation with a letter right behind it, in the same line.
# In other quotation marks only Korean goes on so.
_CLOSED: Final = re.compile(r"[^\n\"”」』]*(?:(?P<mark>[\"”])(?=[가-힣])|(?P<corner>[」』])(?=[^\W\d_]))")
_PARAGRAPH: Final = re.compile(r"\S(?:.*\S)?(?:[^\S\n]*\n[^\S\n]*\S(?:.*\S)?)*")
_WIDE: Final = "。！？｡"
_OPENERS: Final = {"”": "“", "」": "「", "』": "『", "’": "‘", "»": "«"}


@dataclass(frozen=True, slots=True)
class _Rules:
    """What a language says: words whose point never ends a sentence, words whose point may, words whose point does before a capital ("etc."), words that begin sentences, ordinals with a point.

    A word that is in both lists may end a sentence behind a figure ("в 1968 г. Его …"), not elsewhere ("г. Москва").
    """

    never: frozenset[str]
    maybe: frozenset[str]
    closing: frozenset[str]
    starters: frozenset[str]
    ordinal_point: bool


@cache
def _rules(language: str | None) -> _Rules:
    own, english = languages.load(language, "sentences"), languages.load("en", "sentences")
    never = frozenset(own.get("abbreviations", ())) | frozenset(english["abbreviations"])
    maybe = frozenset(own.get("may_end", ())) | frozenset(english["may_end"])
    begins = set(map(str.casefold, languages.load(language, "names").get("begins", ())))
    titles = {t.casefold() for names in languages.load(language, "roles").get("roles", {}).values() for t in names}
    starters = frozenset((*(own or english).get("starters", ()), *(begins - titles)))
    return _Rules(never, maybe, frozenset(own.get("closing", ())), starters, bool(own.get("ordinal_point", False)))


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
        if _is_within_quotation(text, mark, block):
            return False
        return not mark.group("close") or _opened_after_colon(text, mark, block)
    following = _first_letter(text, mark.end(), block.end)
    return not (_is_small(following) or after in ",;:،؛—–-")


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
    if _is_small(following) or _is_within_quotation(text, mark, block):
        return False
    if mark.group("close"):
        return True
    if word.isdecimal():
        return not (rules.ordinal_point and len(word) <= 2) and mark.start() - start > len(word) + 1
    if _is_initial(word) and following or _goes_on(text, word, end):
        return False
    return _word_ends(text, word, mark.start(), end, block.end, rules)


def _glued(text: str, word: str, mark: re.Match[str], block: Span, rules: _Rules) -> bool:
    """Whether a point without a space after it ends a sentence: "growth.He said", never "example.com", "3.5" or "U.S.A"."""
    after = text[mark.end() : mark.end() + 2]
    if after[0] in "“«「" and len(word) > 1:
        return word.casefold() not in rules.never
    capital = len(after) == 2 and after[0].isupper() and after[1].isalpha()
    return capital and len(word) > 2 and word.isalpha() and word[-1].islower() and word.casefold() not in rules.never


def _word_ends(text: str, word: str, point: int, end: int, limit: int, rules: _Rules) -> bool:
    folded = word.casefold()
    if folded in rules.closing:
        return True
    if folded in rules.never and (
        folded not in rules.maybe or _FIGURE_BEFORE.search(text, max(0, point - _WORD_REACH), point) is None
    ):
        return False
    if folded in rules.maybe or ("." in word and word[-1:].isalpha() and len(word) <= 6):
        if _first_letter(text, end, limit).isdecimal():
            return False
        following = _NEXT_WORD.search(text, end, min(limit, end + _WORD_REACH))
        return following is not None and following.group().casefold() in rules.starters
    return True


def _word_before(text: str, end: int, start: int) -> str:
    """The word before a point; letters with points and spaces between ("u. a", "т. д") are one, and so are the halves of a Hebrew acronym."""
    before = text[max(start, end - _WORD_REACH) : end]
    found = _SPACED.search(before) or _HEBREW_ACRONYM.search(before)
    if found is not None:
        return "".join(found.group().split())
    word = _WORD_BEFORE.search(before)
    return word.group() if word else ""


def _goes_on(text: str, word: str, end: int) -> bool:
    """Whether a point stands within letters with points and spaces between: "z. B. …"."""
    return len(word) == 1 and word.isalpha() and _is_small(word) and _LETTER_POINT.match(text, end) is not None


def _first_letter(text: str, start: int, end: int) -> str:
    """The first letter or digit after the point, past spaces and opening marks; empty where something else stands first."""
    for i in range(start, min(end, start + 6)):
        if text[i].isalnum():
            return text[i]
        if not (text[i].isspace() or text[i] in "\"'“„«‘([¿¡—–-「『"):
            return ""
    return ""


def _is_initial(word: str) -> bool:
    """Whether the word is a single capital (or a single letter of a script without capitals, with its vowel signs), as in "J. Blinken", or a row of such in a
    script without capitals ("ए.के. शर्मा")."""
    parts = [_MARKS.sub("", part) for part in re.split(r"[.-]", word)]
    last = parts[-1]
    if len(last) != 1 or not last.isalpha() or _is_small(last):
        return False
    return len(word) <= _INITIAL or not last.isupper() and all(len(part) == 1 for part in parts)


def _is_small(letter: str) -> bool:
    """Whether a letter is a small one; Georgian has no capitals in texts, though Unicode counts its letters as small."""
    return letter.islower() and not "\u10d0" <= letter <= "\u10ff"


def _is_within_quotation(text: str, mark: re.Match[str], block: Span) -> bool:
    """Whether a sentence ends within a quotation that the sentence around it goes on right behind, in the same line: 「…だ。…」と述べた, "….…"라고 말했다."""
    if mark.group("close"):
        return False
    closing = _CLOSED.match(text, mark.end(), min(block.end, mark.end() + _QUOTE_REACH))
    if closing is None:
        return False
    closer = closing["mark"] or closing["corner"]
    opener = _OPENERS.get(closer, closer)
    before = text[
        max(block.start, mark.start() - _QUOTE_REACH, text.rfind("\n", block.start, mark.start()) + 1) : mark.start()
    ]
    if opener == closer:
        return before.count(opener) % 2 == 1
    return before.count(opener) > before.count(closer)
