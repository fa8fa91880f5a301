"""Which line of a page without markup is the headline, and which its mast-head."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

import regex

from reportedly.read.aside import is_caption
from reportedly.read.credits import dateline, is_contact, is_credit
from reportedly.read.cues import Cues, fold_trim
from reportedly.read.furniture import ADDRESS
from reportedly.read.lines import Line, content
from reportedly.text import fold

# A line is a headline from this score on. Weights set by hand so that, of the pages tuned on, no menu entry passes and the true headline wins.
ENOUGH: Final = 2.0
# Enough for a line right above the date or the body.
_ENOUGH_BESIDE: Final = 0.8
_MOST_WORDS: Final = 32
_FEWEST_LETTERS: Final = 12
# A dateline's place has at most this many words.
_PLACE_WORDS: Final = 4
# A mast-head has this many words at most.
_MAST_WORDS: Final = 6
# Prose above a date that is no longer than this is a headline.
_SHORT_HEADLINE: Final = 14
_WELCOME: Final = re.compile(
    r"^\W*(?:welcome to|bienvenidos? a|bienvenue sur|willkommen bei|benvenuti su)\s+", re.IGNORECASE
)
_LETTER: Final = regex.compile(r"[\p{L}\p{M}]")
_BARE: Final = re.compile(r"^\W+|\W+$")
_SEPARATOR: Final = re.compile(r"\s+[|–—·•-]\s+|\s{2,}")
_SEPARATED: Final = re.compile(r"\s[|•·»]\s|^\W*\|")


def find(lines: list[Line], cues: Cues) -> int | None:
    """The index of the headline, None when the page shows none.

    The best of the short lines before the body by length, by how much of it recurs in the body, by what stands beside it (a date, a byline) and by
    being repeated; where there is none before, a line below the body that is repeated there.
    """
    prose = [i for i, line in enumerate(lines) if line.prose and _body_like(line)]
    if not prose:
        return None
    first = prose[0]
    if len(prose) > 1 and _dated_below(lines, first):
        prose = prose[1:]
    body = set().union(*(content(lines[i].folded) for i in prose[:12]))
    counts = Counter(fold_trim(line.folded) for line in lines if line.size > 20)
    scored = [
        (_score(lines, i, first, body, counts, cues), i)
        for i in range(min(first + 1, len(lines)))
        if i != first or _heads(lines, i) or i != prose[0]
    ]
    best = max(scored, key=lambda s: (s[0], s[1]), default=(0.0, 0))
    if lines[best[1]].words <= _MAST_WORDS:
        # a mast-head whose words the body has too, above a longer line that stands where headlines stand
        best = max(
            (s for s in scored if s[0] >= _ENOUGH_BESIDE and _over(lines, best[1], s[1], first, cues)), default=best
        )
    if best[0] >= ENOUGH or (best[0] >= _ENOUGH_BESIDE and _headed(lines, best[1], first, cues)):
        return best[1]
    return next(
        (
            i
            for i in range(prose[-1] + 1, len(lines))
            if counts[fold_trim(lines[i].folded)] > 1 and _possible(lines[i], cues)
        ),
        None,
    )


def _over(lines: list[Line], found: int, index: int, first: int, cues: Cues) -> bool:
    """Whether the line is longer than the one found above it, and stands as headlines do."""
    return index > found and lines[index].words > lines[found].words and _beside(lines, index, first, cues)


def _headed(lines: list[Line], index: int, first: int, cues: Cues) -> bool:
    """Whether a line stands as headlines do; the first of the page, where mast-heads stand, only when it is too long for one."""
    return (index > 0 or lines[index].words > _MAST_WORDS) and _beside(lines, index, first, cues)


def _beside(lines: list[Line], index: int, first: int, cues: Cues) -> bool:
    """Whether the body, or a line with a date, a dateline or a byline before it, follows at once."""
    below = _next(lines, index)
    if below >= first:
        return below == first
    line = lines[below]
    return line.dated or _placed_and_dated(line) or cues.opens(line.folded, "by") is not None


def _next(lines: list[Line], index: int) -> int:
    """The index of the line below, but for the page's own address."""
    index += 1
    while index < len(lines) and ADDRESS.match(lines[index].text):
        index += 1
    return index


def _body_like(line: Line) -> bool:
    """Prose that can begin a body: closed by a full stop, or too long for a headline."""
    ending = line.text.rstrip("\"'”’»›」』）) ")[-1:]
    return (ending in ".。।۔։" and line.words >= 9) or line.size >= 190 or line.words > _MOST_WORDS


def _heads(lines: list[Line], index: int) -> bool:
    """Whether the first prose may itself be the headline: not closed by a full stop, with more prose behind it."""
    return lines[index].text.rstrip("\"'”’» ")[-1:] not in ".。।۔։" and lines[index].words <= _MOST_WORDS


def _dated_below(lines: list[Line], index: int) -> bool:
    """Whether prose no longer than a headline has the line of the date right below it ("Rates up by 5 p.c." and the day): its full stop is an abbreviation's."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    return lines[index].words <= _SHORT_HEADLINE and below is not None and below.dated and not below.prose


def _possible(line: Line, cues: Cues) -> bool:
    if not line.kept or line.dated or line.kind == "post" or line.words > _MOST_WORDS or line.size < _FEWEST_LETTERS:
        return False
    if (
        len(_LETTER.findall(line.text)) * 5 < 2 * len(line.text)
        or is_contact(line.text)
        or is_credit(line.text)
        or is_caption(line)
        or ADDRESS.match(line.text)
    ):
        return False
    if _placed_and_dated(line):
        return False
    if cues.is_menu(line.folded) or cues.whole(line.folded) or (cues.opens(line.folded, "by") and line.words <= 7):
        return False
    if any(cues.opens(line.folded, kind) for kind in ("tags", "photo", "comments", "editor", "source")):
        return False
    if line.words <= 4 and cues.inside(line.folded, "staff"):
        return False
    pointer = cues.opens(line.folded, "more") or cues.opens(line.folded, "share")
    return pointer is None or (
        line.folded[pointer.end() :].lstrip()[:1] not in (":", "：", "|", "–", "—", "-", "")
        and line.words > 5
        and not line.text.split()[0].isupper()
    )


def _placed_and_dated(line: Line) -> bool:
    """Whether the line is a place and a day without its year ("KISUMU, Kenya, Oct 21"), as agencies begin."""
    if len(line.found) != 1 or line.found[0].end < len(line.text.rstrip(" .:-–—")):
        return False
    before = line.text[: line.found[0].start].rstrip()
    return (
        before.endswith(",")
        and len(before.split()) <= _PLACE_WORDS
        and not any(w[:1].islower() for w in before.split())
    )


def _score(lines: list[Line], index: int, first: int, body: set[str], counts: Counter[str], cues: Cues) -> float:
    line = lines[index]
    if not _possible(line, cues):
        return -1.0
    own = content(line.folded)
    shared = len(own & body)
    if line.words <= _MAST_WORDS and any(other.prose and other.folded.startswith(line.folded) for other in lines):
        shared = 0  # a name, and what it opens: whom the page introduces below
    score = 2.4 * shared / max(len(own), 1) if own else 0.0
    score += min(shared, 3) * 0.25
    score += min(line.size, 70) / 70 * 1.4
    score += 1.0 if counts[fold_trim(line.folded)] > 1 else 0.0
    after = _next(lines, index)
    below = lines[after] if after < len(lines) else None
    if below is not None and (below.dated or bool(cues.opens(below.folded, "by"))):
        score += 0.5
    if below is not None and after <= first and (below.prose and (dateline(below.text) is not None or after == first)):
        score += 0.6
    score -= 0.8 if _WELCOME.match(line.text) or _SEPARATED.search(line.text) else 0.0
    score -= 0.7 if line.terminal and line.text.rstrip()[-1:] in ".。।۔։" else 0.0
    score -= 0.6 if line.words < 3 and shared == 0 else 0.0
    return score


def mast_head(lines: list[Line], title: int | None, cues: Cues) -> str | None:
    """The outlet's name where the page begins with it: a short first line that is no menu entry, date or headline."""
    for index, line in enumerate(lines[:3]):
        if index == title or line.prose or (title is not None and index > title):
            return None
        skippable = line.dated or (index == 0 and line.words >= 3 and cues.whole(line.folded) == "menu")
        if skippable:
            continue
        name = _BARE.sub("", _SEPARATOR.split(_WELCOME.sub("", line.text).strip(" |"))[0])
        if (
            cues.is_menu(fold(name))
            or cues.whole(fold(name))
            or len(name.split()) > _MAST_WORDS
            or any(c.isdigit() for c in name)
            or len(name) < 4
        ):
            return None
        plain = (
            cues.opens(line.folded, "more") is None
            and cues.opens(line.folded, "share") is None
            and cues.opens(line.folded, "by") is None
        )
        shouted = name.isupper() and len(name.split()) > 3
        return name if plain and not line.terminal and not shouted and _name_like(name) else None
    return None


def _name_like(name: str) -> bool:
    words = name.split()
    return 1 <= len(words) <= _MAST_WORDS and sum(not w[:1].islower() for w in words) * 2 > len(words)
