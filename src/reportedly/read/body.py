"""Lines into what an article needs: headline, body, furniture, and what the furniture tells (dates, authors, credits, outlet)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from reportedly.read import aside, furniture, headline
from reportedly.read.credits import credited, dateline, is_credit
from reportedly.read.cues import Cues, cues
from reportedly.read.dates import Found, find
from reportedly.read.lines import Line, is_date, measure, same
from reportedly.records import BlockKind, Furniture
from reportedly.text import fold

# " date 2025-04-08 The minister …": what an extractor left of a date field before the first sentence.
_LEADING_DATE: Final = re.compile(
    r"^\W*(?:date|published|posted|updated|publication date|fecha|datum|data|дата)\W{1,3}((?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?\S{0,6})?)\W+(?=\w)",
    re.IGNORECASE,
)
_RIGHTS_NAME: Final = re.compile(
    r"(?:©|ⓒ|\(c\)|copyright|저작권자)\s*(?:©|ⓒ|\(c\)|copyright)?\s*(?:copyright\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*(?:by |the (?=[a-z]))?([^\W\d_][^.,|©\n–—\d]{1,40}?)\s*(?:[.,|–—\d©]|all rights|무단|$|insert|reserved|tous|alle|todos|tutti|reproduc)",
    re.IGNORECASE,
)
_PUBLISHED_IN: Final = re.compile(r"published in ([^,.|]{3,40})", re.IGNORECASE)
# An article is signed within so many lines below it, with a place of so many words.
_FOOT_LINES: Final = 4
_PLACE_WORDS: Final = 3
# The tag of a line of a text page that another follows without an empty line between.
JOINED: Final = "joined"
# Places of lines before the headline.
ABOVE: Final = ("banner", "above")
_NAME_SPLIT: Final = re.compile(r"\s*(?:,|;|、| and | und | et | y | e | и | और | و |&)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A kept paragraph: its kind, its text, and for a post its moment as written."""

    kind: BlockKind
    text: str
    posted: str | None = None


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line of the page that shows a date: `place` is `banner` (before the headline), `above` (right above it, below the mast-head and without an empty line between, or with a clock time), `head` (beside it), `tail` (after the body), `foot` (right after it, with a place, as ministries sign), `body`, `dateline` or `lead`."""

    text: str
    found: tuple[Found, ...]
    place: str
    label: str | None = None


@dataclass(slots=True)
class Body:
    """What came of the lines."""

    title: str | None = None
    paragraphs: list[Paragraph] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    dates: list[DateLine] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    outlet: str | None = None


def sort(
    texts: list[tuple[str, str]],
    language: str | None,
    title: str | None,
    *,
    markup: bool,
    outlets: tuple[str, ...] = (),
    authors: tuple[str, ...] = (),
) -> Body:
    """Sort (tag, text) lines. `title` is the headline where the page states one; without it and without markup one is looked for.

    A line that is only one of the `outlets`' names is mast-head wherever it stands. `authors` are those that the page states."""
    table = cues(language)
    result = Body(title=title)
    if title is not None and not markup and is_date(stated := measure(title, language, table), language, table):
        # what another extractor took for the headline is the line of the date above it
        result.dates.append(DateLine(stated.text, tuple(stated.found), "head", _label(stated, table)))
        result.title = title = None
    texts = _without_leading_date(texts, language, result)
    lines = [measure(text, language, table, tag) for tag, text in texts]
    names = {fold(name) for name in outlets}
    for line in lines:
        line.prose = line.prose and not aside.is_caption(line)
        line.reason = "mast-head" if line.folded in names else None
    index = next((i for i, line in enumerate(lines) if title is not None and same(line.folded, fold(title))), None)
    aside.mark(lines, table, index, authors)
    if title is None and not markup and (index := headline.find(lines, table)) is not None:
        result.title = lines[index].text
    furniture.mark(lines, table, index, markup=markup, authors=authors)
    if not any(line.kept and i != index for i, line in enumerate(lines)) and lines:
        _rescue(lines, index)
    first = next((i for i, line in enumerate(lines) if line.kept and line.kind == "body" and i != index), len(lines))
    if not markup:
        result.outlet = headline.mast_head(lines, index, table)
    foot = _foot(lines, table)
    masted = False
    for position, line in enumerate(lines):
        _place(line, position, index, first, foot, table, language, result, masted=masted, markup=markup)
        masted = masted or line.reason != "address"
    return result


# What a line ends with that ends with a day.
_DAY_END: Final = re.compile(r"[\d日號号일][ .।۔։]*$")


def _foot(lines: list[Line], table: Cues) -> int | None:
    """The index of the line that signs an article with a place and a day ("Dhaka, 27 August 2026", or the day below the place), right below its last paragraph."""
    last = max((i for i, line in enumerate(lines) if line.kept and line.kind == "body"), default=None)
    if last is None:
        return None
    for i in range(last + 1, min(last + 1 + _FOOT_LINES, len(lines))):
        line = lines[i]
        if line.reason in ("related", "comments", "tags") or table.opens(line.folded, "more") is not None:
            return None
        if line.dated and len(line.found) == 1 and line.found[0].year is not None:
            place = _undated(line) or (lines[i - 1].text if i - 1 > last else "")
            named = 0 < len(place.split()) <= _PLACE_WORDS and not any(c.isdigit() or c in ":|" for c in place)
            return i if named and _DAY_END.search(line.text) and _label(line, table) is None else None
    return None


def _without_leading_date(texts: list[tuple[str, str]], language: str | None, result: Body) -> list[tuple[str, str]]:
    if not texts:
        return texts
    tag, text = texts[0]
    found = _LEADING_DATE.match(text)
    if found is None or len(text) - found.end() < 20:
        return texts
    result.dates.append(DateLine(found[0].strip(), tuple(find(found[1], language)), "lead", "published"))
    result.furniture.append(Furniture(text=found[0].strip(), reason="date"))
    return [(tag, text[found.end() :]), *texts[1:]]


def _rescue(lines: list[Line], index: int | None) -> None:
    """A page of nothing but short lines: rather its longest than none."""
    longest = max((i for i in range(len(lines)) if i != index), key=lambda i: (lines[i].size, -i), default=None)
    if (
        longest is not None
        and lines[longest].words >= 5
        and lines[longest].reason not in ("comments", "related", "copyright", "legal", "appeal")
    ):
        lines[longest].reason, lines[longest].kind = None, "body"


def _place(
    line: Line,
    position: int,
    title: int | None,
    first: int,
    foot: int | None,
    table: Cues,
    language: str | None,
    result: Body,
    *,
    masted: bool,
    markup: bool,
) -> None:
    if position == title:
        return
    place = "banner" if title is not None and position < title else "head" if position < first else "tail"
    if (
        place == "banner"
        and not markup
        and position + 1 == title
        and (masted and line.tag == JOINED or any(h.clock for h in line.found))
    ):
        place = "above"
    place = "foot" if position == foot else place
    if place == "tail" and title is not None and position == first + 1 and is_date(line, language, table):
        place = "head"  # below the headline and the sentence that sums the article up
    if line.kept:
        kind: BlockKind = "post" if line.kind == "post" else "standfirst" if line.kind == "standfirst" else "body"
        result.paragraphs.append(Paragraph(kind, line.text, line.posted))
        if position == first and line.kind == "body":
            _dateline(line.text, language, result)
        return
    result.furniture.append(Furniture(text=line.text, reason=line.reason or ""))
    _tell(line, place, table, result)


def _dateline(text: str, language: str | None, result: Body) -> None:
    found = dateline(text)
    if found is None:
        return
    end, _, agency = found
    if agency is not None:
        result.credits += [name for name in credited(agency) if name not in result.credits]
    dates = find(text[:end], language)
    if dates:
        result.dates.append(DateLine(text[:end].strip(), tuple(dates), "dateline"))


def _tell(line: Line, place: str, table: Cues, result: Body) -> None:
    """What a line of furniture tells of the article."""
    if line.reason in ("date", "mast-head", "byline", "caption", "menu", "editor") and any(
        h.year is not None for h in line.found
    ):
        near = "head" if place in ABOVE and table.opens(line.folded, "by") else place
        result.dates.append(DateLine(line.text, tuple(line.found), near, _label(line, table)))
    if line.reason == "credit" or (line.reason in ("byline", "date") and is_credit(_undated(line))):
        text = _undated(line)
        source = table.opens(line.folded, "source")
        text = text[source.end() :] if source is not None and len(text) == len(line.text) == len(line.folded) else text
        result.credits += [name for name in credited(text) if name not in result.credits]
    elif line.reason in ("byline", "date") and place not in ABOVE:
        result.authors += [name for name in _authors(line, table) if name not in result.authors]
    if line.reason in ("copyright", "menu", "appeal", "after the end", "legal") and result.outlet is None:
        result.outlet = _owner(line.text)


# A full stop behind more than an abbreviation ("Fri.").
_NEXT_SENTENCE: Final = re.compile(r"[^\W\d_]{5,}\.\s")


def _label(line: Line, table: Cues) -> str | None:
    """`published` or `updated` where the line says which before its date; the word may stand behind a byline."""
    for number, piece in enumerate((line.folded, *re.split(r"[|,·•–—()-]\s*", line.folded)[1:])):
        for kind in ("updated", "published"):
            opened = table.opens(piece.strip(), kind)
            if opened is not None and _NEXT_SENTENCE.search(piece.strip()[opened.end() :].partition(":")[0]):
                return None  # "Updated daily. Today: Monday, 9 March"
            if opened is not None:
                return (
                    kind
                    if number == 0 or any(c.isdigit() for c in line.folded[line.folded.find(piece) + 12 :])
                    else None
                )
    return None


def _undated(line: Line) -> str:
    text = line.text
    for hit in reversed(line.found):
        text = text[: hit.start] + "|" + text[hit.end :]
    return text.split("|")[0].strip(" ,·•–—-") if line.found else text


def _authors(line: Line, table: Cues) -> list[str]:
    """Names behind "By", cut at the date; a line of letters alone beside the headline counts as a name when it looks like one."""
    text = _undated(line)
    found = table.opens(fold(text), "by")
    if found is None or not text:
        return []
    bare = text[found.end() :] if len(fold(text)) == len(text) else text.split(" ", 1)[-1]
    names = [n.strip(" .:|") for n in _NAME_SPLIT.split(bare)]
    return [n for n in names if 2 <= len(n.split()) <= 5 and not any(c.isdigit() for c in n) and len(n) <= 50]


def _owner(text: str) -> str | None:
    found = _PUBLISHED_IN.search(text) or _RIGHTS_NAME.search(text)
    name = found[1].strip(" .-") if found is not None else ""
    return name if 3 <= len(name) <= 40 and len(name.split()) <= 5 else None


def date_lines(near: list[tuple[str, str]], language: str | None) -> list[DateLine]:
    """Date lines among short lines of a page given with their place (`head`, `banner`, `classed`)."""
    table = cues(language)
    found = []
    for text, place in near:
        line = measure(text, language, table)
        if line.dated and not furniture.is_post(text):
            label = _label(line, table)
            found.append(
                DateLine(
                    text,
                    tuple(line.found),
                    "head" if place == "classed" and label else "banner" if place == "classed" else place,
                    label,
                )
            )
    return found
