"""What on a page is not of the article: each line gets a reason, or is kept.

Works on text that lost its markup and, with the tags that are left, on what trafilatura takes for the main text. The rules are general:
cues (`languages/*/furniture.toml`), where a line stands, whether it reads like prose, what its neighbours are, whether it is repeated.
The order matters: lists and comments first (they hold whole sentences), then single lines, then what only its place gives away.
"""

from __future__ import annotations

import re
from typing import Final

from reportedly.read.aside import SPOKEN, is_about, is_caption, is_portrait, names
from reportedly.read.credits import is_contact, is_credit
from reportedly.read.cues import Cues
from reportedly.read.lines import Line, same

# A cue somewhere within a line speaks for the line only when the line is about the cue, not a paragraph that mentions it.
_INSIDE_WORDS: Final = 40
_APPEAL_WORDS: Final = 26
_OPENING_WORDS: Final = 32
_LABEL_WORDS: Final = 14
_TAG_WORDS: Final = 5
# "Updated 5 minutes ago · 3 min read"
_STAMP_WORDS: Final = 9
# An entry of a menu whose entries stand in a row has at most this many words.
_LINK_WORDS: Final = 3
_MOST_HEADLINE: Final = 30
# A comments heading with more than this share of the page's prose behind it was a button.
_BUTTON_SHARE: Final = 0.5
# Short lines in a row that are no prose: a list (of headlines, tags, menu entries).
_LIST_RUN: Final = 3
_BULLET: Final = re.compile(r"^\s*[-–—•*·▪●■]\s*\S")
ADDRESS: Final = re.compile(r"^\W*(?:https?://|www\.)\S+\W*$")
_POST: Final = re.compile(r"^\s*[—–-]{1,2}\s*(.{1,80}?)\s*\((@\w{1,30})\)\s*(.{4,40})$")
_POST_SIGN: Final = re.compile(r"pic\.twitter\.com/|https?://t\.co/|(?<!\w)@\w{2,}")
_COUNT: Final = re.compile(r"^\W*\d+\s*")
_SYMBOLS: Final = re.compile(r"^[\W\d_]*$")
_QUOTED: Final = re.compile("[\"'‘’“”„«»「」『』]")
_QUOTES: Final = re.compile('[“”„«»「」『』"]')


def mark(lines: list[Line], cues: Cues, title: int | None, *, markup: bool, authors: tuple[str, ...] = ()) -> None:
    """Give each line that is not of the article its reason. `title` is the index of the headline, None where the lines hold none; `authors` are those that the page states."""
    _posts(lines)
    first = _first_prose(lines, title)
    _header(lines, cues, title, first, markup=markup)
    _comments(lines, cues, first)
    _lists(lines, cues, first)
    for index in range(first, len(lines)):
        if lines[index].kept and lines[index].kind == "body" and index != title:
            lines[index].reason = _single(lines, index, cues, first)
    _captions(lines, cues, first)
    _tail(lines, cues, title, first, names(lines, cues, authors, alone=False), markup=markup)
    _repeats(lines, title)
    if not markup:
        _runs(lines, first)


def _first_prose(lines: list[Line], title: int | None) -> int:
    """The first line of the body: the first prose after the headline (before it, the mast-head speaks)."""
    start = 0 if title is None or _stands_behind(lines, title) else title + 1
    return next(
        (i for i in range(start, len(lines)) if lines[i].prose and not _weak(lines[i])),
        start if start < len(lines) else 0,
    )


def _stands_behind(lines: list[Line], title: int) -> bool:
    """Whether the headline is repeated below the body instead of standing above it."""
    before = sum(line.size for line in lines[:title] if line.prose)
    return before > sum(line.size for line in lines[title + 1 :] if line.prose)


def _weak(line: Line) -> bool:
    return line.reason is not None


def _posts(lines: list[Line]) -> None:
    """Embedded posts: the line with name, handle and date, and the text above it."""
    for index, line in enumerate(lines):
        found = _POST.match(line.text)
        if found is None:
            continue
        line.kind, line.dated, line.prose = "post", False, False
        line.posted = found[3].strip()
        for above in range(index - 1, max(-1, index - 4), -1):
            if above == index - 1 or _POST_SIGN.search(lines[above].text):
                lines[above].kind, lines[above].posted = "post", line.posted
            else:
                break


def is_post(text: str) -> bool:
    """Whether the line is the signature of an embedded post."""
    return _POST.match(text) is not None


def _header(lines: list[Line], cues: Cues, title: int | None, first: int, *, markup: bool) -> None:
    """Everything before the body that is not the headline: mast-head, menu, dates, byline; a standfirst stays.

    Of what trafilatura took for main text only lines with a cue go: there is no mast-head left in it.
    """
    for index in range(first):
        line = lines[index]
        if index == title or line.kind == "post" or not line.kept:
            continue
        if line.tag == "nav":  # what stands before the headline in a row of a table
            line.reason = "menu"
            continue
        told = _header_cue(line, cues)
        placed = None if told is not None else _placed(line, after_title=title is not None and index > title)
        if not markup or (title is not None and index < title and line.tag == "item"):
            line.reason = told or placed  # an item: the way to the page, above its headline
        elif line.tag not in ("item", "row", "code") and (
            told != "byline" or is_contact(line.text) or (cues.opens(line.folded, "by") and line.words <= 6)
        ):
            line.reason = told


def _header_cue(line: Line, cues: Cues) -> str | None:
    """The reason that a line before the body gives itself."""
    if line.dated or _is_stamp(line, cues):
        return "date"
    if ADDRESS.match(line.text):
        return "address"
    if cues.is_menu(line.folded) or cues.whole(line.folded) or (line.tag != "row" and _row_of_links(line)):
        return "menu"
    for kind in ("share", "tags", "photo", "more", "comments", "editor"):
        if cues.opens(line.folded, kind):
            return {"more": "related", "photo": "caption"}.get(kind, kind)
    if is_credit(line.text) or cues.opens(line.folded, "source"):
        return "credit"
    if is_contact(line.text) or cues.opens(line.folded, "by"):
        return "byline"
    return None


def _is_stamp(line: Line, cues: Cues) -> bool:
    return (
        line.words <= _STAMP_WORDS
        and not line.terminal
        and not _QUOTED.search(line.text)
        and cues.is_stamp(line.folded)
    )


def _placed(line: Line, *, after_title: bool) -> str | None:
    """The reason that its place before the body gives a line that says nothing of itself; a sentence below the headline is a standfirst."""
    if not after_title:
        return "mast-head"
    if line.terminal and line.words >= 4:
        line.kind = "standfirst"
        return None
    return "byline" if line.words <= 6 else "caption"


def _comments(lines: list[Line], cues: Cues, first: int) -> None:
    """From the heading of the readers' comments on nothing is of the article."""
    total = sum(line.size for line in lines if line.prose and line.kept) or 1.0
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if (
            line.words > _LABEL_WORDS
            or (line.prose and line.words > 10)
            or not cues.opens(_COUNT.sub("", line.folded), "comments")
        ):
            continue
        behind = sum(below.size for below in lines[index + 1 :] if below.prose and below.kept)
        if behind > _BUTTON_SHARE * total:
            line.reason = "menu"
            continue
        for below in lines[index:]:
            below.reason = below.reason or "comments"
        return


def _lists(lines: list[Line], cues: Cues, first: int) -> None:
    """Headings of lists of other articles, and the headlines below them, up to the next prose."""
    listing = listed = False
    for index in range(first, len(lines)):
        line = lines[index]
        if not line.kept or line.kind == "post":
            continue
        heading = not line.prose and (cues.whole(line.folded) == "lists" or _bare_pointer(line, cues))
        if heading and index > first:
            line.reason, listing, listed = (
                "related",
                True,
                cues.whole(line.folded) == "lists" or _bare_pointer(line, cues),
            )
        elif listing:
            if line.prose and not (_headline_like(line) or (listed and _open_ended(line))):
                listing = False
            else:
                line.reason = "related"


def _bare_pointer(line: Line, cues: Cues) -> bool:
    """ "Read also:" with nothing behind it points at the lines below."""
    found = cues.opens(line.folded, "more")
    return found is not None and not re.search(r"\w", line.folded[found.end() :])


def _headline_like(line: Line) -> bool:
    """Sentences among headlines: short ones that end in a question or exclamation mark or not at all."""
    return line.words < 14 and (not line.terminal or line.text.rstrip("\"'”’» ")[-1:] in "!?؟！？")


def _open_ended(line: Line) -> bool:
    """Long headlines: one clause after the other, but no full stop."""
    return line.words <= _MOST_HEADLINE and line.text.rstrip("\"'”’»)） ")[-1:] not in ".。।۔։"


def _single(lines: list[Line], index: int, cues: Cues, first: int) -> str | None:
    """The reason that the line itself gives."""
    line = lines[index]
    if _SYMBOLS.match(line.text) and not line.dated:
        return "symbols" if line.size <= 40 else None
    if line.dated:
        return "date"
    whole = cues.whole(line.folded)
    if whole is not None and not line.prose:
        return {"lists": "related", "advert": "advertisement"}.get(whole, "menu")
    if not line.prose and (cues.is_menu(line.folded) or (line.tag != "row" and _row_of_links(line))):
        return "menu"
    if ADDRESS.match(line.text):
        return "address"
    if line.words <= _OPENING_WORDS:
        reason = _opening(line, cues, index, first)
        if reason is not None:
            return reason
    if is_credit(line.text):
        return "credit"
    return _inside(lines, index, cues, first)


def _row_of_links(line: Line) -> bool:
    """Short words with bars between ("Harbour | Council | Chess"), in whatever language: a menu."""
    pieces = [piece.split() for piece in line.text.strip(" |").split("|")]
    return (
        len(pieces) >= _LIST_RUN
        and not line.terminal
        and all(
            1 <= len(words) <= _LINK_WORDS and not any(c.isdigit() for word in words for c in word) for words in pieces
        )
    )


def _opening(line: Line, cues: Cues, index: int, first: int) -> str | None:
    pointer = cues.opens(line.folded, "more")
    if pointer is not None and _points(line, pointer, index, first):
        return "related"
    if index == first:
        return None
    for kind, reason in (("tags", "tags"), ("share", "share"), ("photo", "caption"), ("editor", "editor")):
        found = cues.opens(line.folded, kind)
        if found is not None and (
            not line.prose
            or _labelled(line.folded, found)
            or (kind == "editor" and index > first + 1 and line.words <= 20)
        ):
            return reason
    if line.words <= _LABEL_WORDS and not line.prose:
        if any(cues.opens(line.folded, kind) for kind in ("published", "updated")) and line.found:
            return "date"
        if cues.opens(line.folded, "source"):
            return "credit"
        if cues.opens(line.folded, "by") and line.words <= 8 and not line.terminal:
            return "byline"
    return None


def _points(line: Line, found: re.Match[str], index: int, first: int) -> bool:
    """A pointer has a colon, a dash or capitals, or is no sentence: "More than forty people …" is none."""
    label = line.text[: found.end() + 2]
    return (
        _labelled(line.folded, found)
        or (label.strip().isupper() and index > first)
        or (not line.terminal and index > first)
    )


def _labelled(folded: str, found: re.Match[str]) -> bool:
    return folded[found.end() :].lstrip()[:1] in tuple(":：|–—-=/") or folded[: found.end()].rstrip()[-1:] in tuple(
        ":：|=/】])"
    )


def _inside(lines: list[Line], index: int, cues: Cues, first: int) -> str | None:
    """Cues anywhere in a line that is short enough to be about them; quoted speech is never furniture, and the first line of the body only where it is all and begins with an appeal."""
    line = lines[index]
    if line.words > _INSIDE_WORDS:
        return None
    if index == first:
        alone = line.words <= _APPEAL_WORDS and not any(other.prose for other in lines[first + 1 :])
        return "appeal" if alone and cues.begins(line.folded, "appeal") and not _QUOTES.search(line.text) else None
    if cues.inside(line.folded, "rights") and (line.words <= 24 or "©" in line.folded):
        return "copyright"
    if _QUOTES.search(line.text):
        return None
    if is_contact(line.text):
        return "contact"
    for kind, reason in (("developing", "note"), ("legal", "legal"), ("appeal", "appeal")):
        if cues.inside(line.folded, kind):
            limit = _INSIDE_WORDS if index > first + 2 and not line.terminal else _APPEAL_WORDS
            return reason if line.words <= limit else None
    return None


def _captions(lines: list[Line], cues: Cues, first: int) -> None:
    """A picture's credit takes the short line above it with it; "(AFP)" or "— Handout" at its end gives a caption away."""
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if line.reason == "caption":
            above = lines[index - 1]
            if (
                above.kept
                and index - 1 > first
                and above.words <= 16
                and _labels_only(line, cues)
                and above.kind == "body"
            ):
                above.reason = "caption"
        elif line.kept and line.kind == "body" and is_caption(line):
            line.reason = "caption"


def _labels_only(line: Line, cues: Cues) -> bool:
    """Whether a photo line holds only the credit, so that the caption must be the line above."""
    return line.words <= 7 or cues.opens(line.folded, "photo") is None


def _tail(
    lines: list[Line], cues: Cues, title: int | None, first: int, authors: tuple[str, ...], *, markup: bool
) -> None:
    """Behind the last sentence of the body: tags, names, slogans, and the author's or outlet's description of itself."""
    last = max(
        (i for i in range(first, len(lines)) if lines[i].kept and (lines[i].prose or lines[i].kind == "post")),
        default=first,
    )
    while last > first + 1 and _describes(lines, last, cues, authors):
        lines[last].reason = "author"
        last = max(
            (i for i in range(first, last) if lines[i].kept and (lines[i].prose or lines[i].kind == "post")),
            default=first,
        )
    for index in range(last + 1, len(lines)):
        line = lines[index]
        if not line.kept or index == title:
            continue
        if markup and (line.words > _TAG_WORDS or (line.tag != "p" and line.words > 2) or line.tag in ("row", "code")):
            continue
        if _BULLET.match(line.text) and line.words >= 5:
            line.kind = "standfirst"
        elif line.terminal and line.words >= 4:
            continue
        else:
            line.reason = "byline" if line.words <= 4 and index == last + 1 else "after the end"


_DESCRIPTION: Final = re.compile(r"^(?:the\s+)?(?:[^\W\d_][\w’'.&-]*\s+){1,5}?(?=\S)")


def _describes(lines: list[Line], index: int, cues: Cues, authors: tuple[str, ...]) -> bool:
    """ "Jane Roe covers shipping." at the end of a page is about its author."""
    line = lines[index]
    if line.words > _INSIDE_WORDS or SPOKEN.search(line.text):
        return False
    if is_about(line, authors) or is_portrait(lines, index, cues, names(lines, cues, (), alone=True)):
        return True
    head = " ".join(line.folded.split()[:9])
    capitals = sum(word[:1].isupper() for word in line.text.split()[:5])
    return cues.inside(head, "author") and (capitals >= 2 or not line.text[:1].isupper())


def _repeats(lines: list[Line], title: int | None) -> None:
    """Lines that are the headline again, or a line that stood before."""
    seen: list[str] = []
    for index, line in enumerate(lines):
        if not line.kept:
            continue
        if title is not None and index != title and same(line.folded, lines[title].folded):
            line.reason = "repeated headline"
        elif line.size >= 30 and line.folded in seen and index != title:
            line.reason = "repeated"
        else:
            seen.append(line.folded)


def _runs(lines: list[Line], first: int) -> None:
    """Several short lines in a row that are no sentences: a list of headlines without a heading."""
    start = first + 1
    while start < len(lines):
        end = start
        while (
            end < len(lines)
            and lines[end].kept
            and lines[end].kind == "body"
            and not lines[end].prose
            and not lines[end].terminal
            and not _BULLET.match(lines[end].text)
        ):
            end += 1
        if end - start >= _LIST_RUN:
            for line in lines[start:end]:
                line.reason = "list"
        start = max(end, start + 1)
