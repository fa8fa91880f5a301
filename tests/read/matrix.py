"""Pages made from `pages/LANG.toml`: a short invented report in each language, and what pages of that country put around it.

Every kind of furniture has two wordings. A row is one page with one such line at its usual place; half of the rows (`Row.held`) were kept back while the reader was mended.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, Final

from reportedly.read import articles
from reportedly.records import Article, Page
from reportedly.settings import Settings

PAGES: Final = Path(__file__).parent / "pages"
DAY: Final = "2026-03-04"
# Where the line stands: before the headline, below it, after the first or second paragraph, at the end.
PLACES: Final = {
    "menu": "top",
    "cookie": "top",
    "share": "head",
    "photo": "head",
    "caption": "head",
    "ago": "head",
    "author_box": "end",
    "author_lead": "head",
    "related": "first",
    "follow": "first",
    "letter": "second",
    "pay": "stub",
    "list": "end",
    "tags": "end",
    "note": "end",
    "comments": "end",
    "rights": "end",
    "published": "head",
    "updated": "head",
    "plain": "head",
    "dateline": "lead",
    "whole": "whole",
}
DATED: Final = ("published", "updated", "plain", "whole")
_BEGINNING: Final = 28


@dataclass(frozen=True)
class Row:
    """A page: its lines, the headline's place among them, which of them are the article's, and what stands for furniture."""

    language: str
    kind: str
    wording: int
    held: bool
    lines: tuple[str, ...]
    title: str
    body: tuple[str, ...]
    furniture: tuple[str, ...]
    markup: bool

    @property
    def name(self) -> str:
        return f"{self.language}-{self.kind}-{self.wording}{'-html' if self.markup else ''}"


def rows() -> Iterator[Row]:
    """All rows, languages and kinds in a fixed order."""
    for place, path in enumerate(sorted(PAGES.glob("*.toml"))):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for number, kind in enumerate(PLACES):
            for wording in (0, 1):
                for markup in (False, True):
                    if markup and PLACES[kind] in ("top", "whole"):
                        continue
                    yield _row(path.stem, table, kind, wording, held=(place + number + wording) % 2 == 1, markup=markup)


def _row(language: str, table: dict[str, Any], kind: str, wording: int, *, held: bool, markup: bool) -> Row:
    line: str = "" if kind == "whole" else table[{"author_lead": "author_box"}.get(kind, kind)][wording]
    body = list(table["body"])
    before: list[str] = []
    head: list[str] = []
    end: list[str] = []
    furniture = [line]
    place = PLACES[kind]
    if place == "top":
        before = [line]
    elif place == "head":
        above = {"updated": [table["published"][wording]], "author_lead": [table["author"]]}
        head = [*above.get(kind, ()), line]
    elif place == "lead":
        body[0], furniture = line + body[0], []
    elif place == "stub":
        body = body[:1]
        end = [line]
    elif place == "end":
        end = [line, *table["others"]] if kind == "list" else [line]
        head = [table["author"]] if kind == "author_box" else []
        furniture = end
    elif place == "whole":
        before = [table["cookie"][wording], table["menu"][wording], table["outlet"]]
        head = [table["published"][wording], table["share"][wording], table["photo"][wording]]
        end = [table[k][wording] for k in ("follow", "author_box", "tags", "comments", "list")] + [
            *table["others"],
            table["rights"][wording],
        ]
        furniture = [*before, *head, table["related"][wording], table["letter"][wording], *end]
    middle = list(body)
    if place in ("first", "second"):
        middle.insert(1 if place == "first" else 2, line)
    if place == "whole":
        middle = [body[0], table["related"][wording], body[1], table["letter"][wording], body[2]]
    lines = (*before, table["title"], *head, *middle, *end)
    return Row(language, kind, wording, held, lines, table["title"], tuple(body), tuple(furniture), markup)


def read(row: Row) -> Article | None:
    """What the reader makes of the page."""
    if row.markup:
        at = row.lines.index(row.title)
        inner = "".join(f"<p>{escape(line)}</p>" for line in row.lines[at + 1 :])
        text = f"<!doctype html><html lang='{row.language}'><head><meta charset='utf-8'><title>{escape(row.title)}</title></head><body><article><h1>{escape(row.title)}</h1>{inner}</article></body></html>"
    else:
        text = "\n\n".join(row.lines)
    page = Page(uri="p", body=text.encode(), source="p", media_type="text/html" if row.markup else "text/plain")
    (only,) = articles(page, settings=Settings())
    return only if isinstance(only, Article) else None


def faults(row: Row) -> list[str]:
    """What came out wrong, as short words; empty when the page was read as a person would."""
    article = read(row)
    if article is None:
        return ["nothing"]
    found = []
    if article.title != row.title:
        found.append("title")
    if article.language != row.language and not (row.language == "no" and article.language in ("nb", "nn")):
        found.append(f"language {article.language}")
    missing = [p for p in row.body if p[-_BEGINNING:] not in article.text]
    if missing:
        found.append("lost")
    blocks = [article.text[b.span.start : b.span.end] for b in article.blocks]
    left = [f for f in row.furniture if f and any(b.startswith(f[:_BEGINNING]) for b in blocks[1:])]
    if left and not (row.kind == "whole" and left == [row.title]):
        found.append("left")
    day = article.published.earliest[:10] if article.published is not None else None
    right = (DAY,) if row.kind in DATED else (None, DAY) if row.kind == "dateline" else (None,)
    if day not in right:
        found.append(f"day {day}")
    if row.kind == "dateline" and not any(b.kind == "dateline" for b in article.blocks):
        found.append("dateline")
    return found


def main() -> None:
    """Print the faults of the first half (or with `--held` the counts of both)."""
    total: Counter[tuple[bool, str, bool]] = Counter()
    right: Counter[tuple[bool, str, bool]] = Counter()
    for row in rows():
        key = (row.held, row.kind, row.markup)
        total[key] += 1
        wrong = faults(row)
        right[key] += not wrong
        if wrong and not row.held and "--counts" not in sys.argv:
            print(row.name, "; ".join(wrong), "|", " ".join(row.furniture)[:110])
    for markup in (False, True):
        for kind in PLACES:
            cells = [f"{right[held, kind, markup]}/{total[held, kind, markup]}" for held in (False, True)]
            if cells != ["0/0", "0/0"]:
                print(f"{'html' if markup else 'text'} {kind:12} first {cells[0]:8} held {cells[1]}")
    for held in (False, True):
        print(
            "held" if held else "first",
            sum(n for k, n in right.items() if k[0] == held),
            sum(n for k, n in total.items() if k[0] == held),
        )


if __name__ == "__main__":
    main()
