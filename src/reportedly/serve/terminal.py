"""Text for a terminal: cells that keep their columns in every script, colour only where it is wanted.

Widths of marks in Indic scripts differ from terminal to terminal, so free text always stands in the last column, and is wrapped by
the widest reading. Right-to-left text is isolated (UAX #9: RLI or LRI … PDI), line by line, so that a terminal that knows
directions does not turn the columns around.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby
from typing import Final

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from reportedly.serve.words import plain
from reportedly.text import is_right_to_left, is_unspaced

RLI: Final = "\u2067"
LRI: Final = "\u2066"
PDI: Final = "\u2069"
# Tables are made for 80 columns, and do not grow wider than a line that the eye can follow.
NARROWEST: Final = 40
STANDARD: Final = 80
WIDEST: Final = 120
GAP: Final = 2
# Signs that do not begin a line.
_CLOSING: Final = frozenset(",.;:!?)]}»”’、。，．；：！？」』）】》〉…؟،؛۔।")


@lru_cache(maxsize=4096)
def _cell(character: str) -> int:
    return 1 if unicodedata.category(character) == "Mc" else cell_len(character)


def width(text: str) -> int:
    """Columns that the text takes at most, in any terminal: spacing vowel signs count one."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def isolate(text: str, *, like: str | None = None) -> str:
    """The text in an isolate where any of it runs right to left, else as it is; in the direction of the text `like`, of which it is a piece."""
    if text.isascii() or not any(unicodedata.bidirectional(c) in ("R", "AL") for c in text):
        return text
    return f"{RLI if is_right_to_left(like or text) else LRI}{text}{PDI}"


def fit(text: str, columns: int) -> str:
    """The text cut to the columns, with … at the end where it was cut (not counting isolates)."""
    if width(text) <= columns:
        return text
    kept, used = [], 0
    for c in text:
        used += _cell(c)
        if used > columns - 1:
            break
        kept.append(c)
    return "".join(kept).rstrip() + "…"


def wrap(text: str, columns: int, *, most: int | None = None) -> list[str]:
    """The text in lines of at most so many columns, `most` lines at the most, the last cut with … where there would be more."""
    return [text[line.start : line.end] + ("…" if line.cut else "") for line in breaks(text, columns, most=most)]


@dataclass(frozen=True, slots=True)
class Line:
    """Characters `start` to `end` of a text stand on one line; `cut` where the text goes on but is not shown."""

    start: int
    end: int
    cut: bool = False


def breaks(text: str, columns: int, *, most: int | None = None) -> list[Line]:
    """Where the lines of a text begin and end: at spaces, or between characters of scripts without spaces."""
    lines: list[Line] = []
    at = 0
    while at < len(text):
        end = _line_end(text, at, columns)
        if most is not None and len(lines) == most - 1 and end < len(text):
            shown = fit(text[at:], columns)[:-1]
            return [*lines, Line(at, at + len(shown), cut=True)]
        lines.append(Line(at, end))
        at = end
        while at < len(text) and text[at] == " ":
            at += 1
    return lines or [Line(0, 0)]


def _line_end(text: str, start: int, columns: int) -> int:
    used, end = 0, start
    while end < len(text) and used + _cell(text[end]) <= columns:
        used += _cell(text[end])
        end += 1
    if end == len(text):
        return end
    space = text.rfind(" ", start, end + 1)
    if space > start and not (is_unspaced(text[start:end]) and space - start < (end - start) * 2 // 3):
        return len(text[:space].rstrip(" "))
    return _between_characters(text, start, end)


def _between_characters(text: str, start: int, end: int) -> int:
    """The last place up to `end` that parts no mark from its letter and puts no closing sign at the start of a line."""
    for at in range(end, start + 1, -1):
        if text[at] not in _CLOSING and not unicodedata.category(text[at]).startswith("M"):
            return at
    return max(end, start + 1)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of text in one style (`""` for none); `joined` where it goes on with what stands before it, in one direction."""

    text: str
    style: str = ""
    joined: bool = False


Cell = str | Part | Sequence[Part]


class Printer:
    """Prints to standard output, at most `columns` wide."""

    def __init__(self, columns: int | None = None) -> None:
        self.console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
        found = columns or (self.console.width if _has_width() else STANDARD)
        self.columns = max(NARROWEST, min(found, WIDEST))

    def line(self, *parts: Part | str, indent: int = 0, most: int | None = None) -> None:
        """One line of parts, cut where it is too long, or wrapped into `most` lines."""
        self.row(
            [""] if indent else [],
            [p if isinstance(p, Part) else Part(p) for p in parts],
            [max(indent - GAP, 0)] if indent else [],
            most=most,
        )

    def blank(self) -> None:
        """An empty line."""
        self.console.print()

    def heading(self, text: str) -> None:
        """A heading in bold."""
        self.row([], [Part(text, "bold")], [])

    def row(self, cells: Sequence[Cell], last: Cell, widths: Sequence[int], *, most: int | None = None) -> None:
        """A row of a table: short cells in columns of the widths, then the last cell, wrapped in what remains."""
        head = Text()
        for cell, columns in zip(cells, widths, strict=True):
            self._short(head, _parts(cell), columns)
        offset = sum(widths) + GAP * len(widths)
        for number, line in enumerate(_flow(_parts(last), self.columns - offset, most)):
            start = head if number == 0 else Text(" " * offset)
            self.console.print(_joined(start, line))

    def verbatim(self, label: Cell, text: str, columns: int) -> None:
        """A label in a column, then a text that is neither wrapped nor cut, since people copy it (paths, commands)."""
        head = Text()
        self._short(head, _parts(label), columns)
        self.console.print(head + Text(plain(text)))

    def _short(self, head: Text, parts: Sequence[Part], columns: int) -> None:
        used = 0
        for part in parts:
            text = fit(plain(part.text), columns - used)
            used += width(text)
            head.append(isolate(text), part.style)
        head.append(" " * (columns - used + GAP))


def _has_width() -> bool:
    """Whether the width is known: a terminal's own, or COLUMNS as set by hand."""
    return sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdecimal()


def _parts(cell: Cell) -> Sequence[Part]:
    if isinstance(cell, str):
        return [Part(cell)]
    return [cell] if isinstance(cell, Part) else cell


def _flow(parts: Iterable[Part], columns: int, most: int | None) -> list[list[Part]]:
    """The parts one after the other, wrapped into lines of pieces that keep their styles; joined parts share an isolate."""
    whole = [Part(_kept(p.text), p.style, p.joined) for p in parts if p.text]
    groups = list(accumulate((not p.joined for p in whole), initial=0))[1:]
    like = {g: "".join(p.text for p, h in zip(whole, groups, strict=True) if h == g) for g in groups}
    owner = [n for n, p in enumerate(whole) for _ in p.text]
    text = "".join(p.text for p in whole)
    found = []
    for line in breaks(text, columns, most=most):
        pieces: list[Part] = []
        for group, run in groupby(range(line.start, line.end), key=lambda at: groups[owner[at]]):
            pieces += _group(text, whole, owner, list(run), like[group])
        found.append([*pieces, Part("…")] if line.cut else pieces)
    return found


def _group(text: str, parts: Sequence[Part], owner: Sequence[int], at: Sequence[int], like: str) -> list[Part]:
    """The characters of one group on one line: its pieces, in an isolate where any of it runs right to left."""
    whole = text[at[0] : at[-1] + 1]
    isolated = isolate(whole, like=like)
    pieces = []
    for number, run in groupby(at, key=lambda i: owner[i]):
        pieces.append(Part("".join(text[i] for i in run), parts[number].style))
    return pieces if isolated == whole else [Part(isolated[0]), *pieces, Part(PDI)]


def _kept(text: str) -> str:
    """The text made plain, with the single spaces at its ends that part it from its neighbours."""
    return (" " if text[:1].isspace() else "") + plain(text) + (" " if text[-1:].isspace() and text.strip() else "")


def _joined(start: Text, pieces: Sequence[Part]) -> Text:
    line = start.copy()
    for piece in pieces:
        line.append(piece.text, piece.style)
    line.rstrip()
    return line


def listed(texts: Sequence[str], style: str = "") -> list[Part]:
    """The texts with commas between, each a part of its own so that each keeps its direction."""
    return [p for i, t in enumerate(texts) for p in ((Part(", ", style), Part(t, style)) if i else (Part(t, style),))]
