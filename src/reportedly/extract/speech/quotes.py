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
    for mark in _MARK.finditer(text, block.start, block.end):
        sign, at = mark.group(), mark.start()
        if opened is None:
            if sign in _PAIRS and _may_open(text, mark, block):
                opened, closers = at, _PAIRS[sign]
        elif _closes(sign, closers, text[opened:at], mixed=_is_mixed(text, mark, block)) and _may_close(text, mark):
            line = text.find("\n", opened, at)
            if line > 0 and _opens_again(text, mark, block):  # left open at the end of a line before
                found.append(Span(opened, line))
                opened, closers = at, _PAIRS[sign]
                continue
            found.append(Span(opened, mark.end()))
            opened = None
    if opened is not None and (text[opened] not in "\"'" or opened == block.start):
        found.append(Span(opened, block.end))
    return found


def _closes(sign: str, closers: str, quoted: str, *, mixed: bool) -> bool:
    """Whether the mark closes what was opened; where the writer mixed marks, a straight one closes a curly one, and a curly a straight one."""
    if sign in closers or mixed and quoted[0] == "“" and sign == '"':
        return True
    return quoted[0] == '"' and sign == "”" and "“" not in quoted


def _is_mixed(text: str, mark: re.Match[str], block: Span) -> bool:
    """Whether a straight mark may close a curly one: no curly one that closes follows before the next that opens."""
    if mark.group() != '"':
        return False
    after = text.find("”", mark.end(), block.end)
    return after < 0 or 0 <= text.find("“", mark.end(), block.end) < after


def _opens_again(text: str, mark: re.Match[str], block: Span) -> bool:
    """Whether a straight mark that could close a quotation begins one: it stands before a word and behind none."""
    return mark.group() == '"' and text[mark.start() - 1].isspace() and _may_open(text, mark, block)


def _may_open(text: str, mark: re.Match[str], block: Span) -> bool:
    """Not an apostrophe or inch sign within or after a word, and something follows; after the French mark a space may."""
    if mark.end() >= block.end or (text[mark.end()].isspace() and mark.group() != "«"):
        return False
    return mark.group() in "„«「『“〝" or mark.start() == block.start or not text[mark.start() - 1].isalnum()


def _may_close(text: str, mark: re.Match[str]) -> bool:
    """A single mark between two letters is an apostrophe."""
    return mark.group() != "’" or not text[mark.end() : mark.end() + 1].isalnum()
