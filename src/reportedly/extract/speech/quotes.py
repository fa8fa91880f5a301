"""Where somebody's own words stand between quotation marks, in every script's marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reportedly.records import Block, Span

# Opening marks and those that may close them: „German“ and „Polish” share their opener; »German« turns the French marks round.
_PAIRS: Final = {
    "“": "”“",
    "„": "“”„",
    "‟": "”",
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    "‘": "’",
    "‹": "›",
    '"': '"',
    "''": "''",
    "＂": "＂",
    "〝": "〞",
    "``": "''",
    "”": "”",
    "’’": "‘‘",
    "‘‘": "’’",
}
_MARK: Final = re.compile(r"''|``|’’|‘‘|[“”„‟«»「」『』‘’‹›\"＂〝〞]")


def quotations(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    """The quotations of a text with their marks, in order, outermost only. None crosses a block: one that is left open
    at the end of a paragraph (as quotations that go on in the next do) ends there."""
    return tuple(span for block in blocks for span in _of_block(text, block.span))


def _of_block(text: str, block: Span) -> list[Span]:
    found: list[Span] = []
    opened: int | None = None
    closers = ""
    last = text.rfind("”", block.start, block.end)
    for mark in _MARK.finditer(text, block.start, block.end):
        sign, at = mark.group(), mark.start()
        if opened is None:
            if sign in _PAIRS and _may_open(text, mark, block):
                opened, closers = at, _PAIRS[sign]
        elif _closes(sign, closers, text[opened], mixed=last < at) and _may_close(text, mark):
            found.append(Span(opened, mark.end()))
            opened = None
    if opened is not None and (text[opened] not in "\"'" or opened == block.start):
        found.append(Span(opened, block.end))
    return found


def _closes(sign: str, closers: str, opener: str, *, mixed: bool) -> bool:
    """Whether the mark closes what the opener opened; where the writer mixed marks and no “”” follows, a straight one closes a curly."""
    return sign in closers or mixed and opener == "“" and sign == '"'


def _may_open(text: str, mark: re.Match[str], block: Span) -> bool:
    """Not an apostrophe or inch sign within or after a word, and something follows; after the French mark a space may."""
    if mark.end() >= block.end or (text[mark.end()].isspace() and mark.group() != "«"):
        return False
    return mark.group() in "„«「『“〝" or mark.start() == block.start or not text[mark.start() - 1].isalnum()


def _may_close(text: str, mark: re.Match[str]) -> bool:
    """A single mark between two letters is an apostrophe."""
    return mark.group() != "’" or not text[mark.end() : mark.end() + 1].isalnum()
