"""Paragraphs that are prose and yet not of the article: notices, captions and authors' portraits above its first sentence, portraits below its last."""

from __future__ import annotations

import re
from typing import Final

from reportedly.naming.agencies import agency
from reportedly.read.credits import is_contact
from reportedly.read.cues import Cues
from reportedly.read.lines import Line, content
from reportedly.text import fold, is_unspaced

# Words of a caption that a credit alone gives away, and of one that stands above the article, where prose begins as well.
_CAPTION_WORDS: Final = 26
_LONG_WORDS: Final = 70
_CREDIT_WORDS: Final = 9
_NOTICE_WORDS: Final = 32
_PORTRAIT_WORDS: Final = 60
# A notice shares at most so much of what it is about with the rest of the page: a report on cookies is none.
_MOST_SHARED: Final = 0.34
_TOLD_WORDS: Final = 4
_NAME_WORDS: Final = (2, 5)
_NAME_LETTERS: Final = 8
# Lines from the top among which the author's name is looked for.
_BYLINES: Final = 14
_MOST_HEADLINE: Final = 32
_BEHIND_NAME: Final = re.compile(r"[|,·•(\d]")
_LABEL: Final = re.compile(r"[:：]")
_TRADE_WORDS: Final = 12
_HANDLE: Final = re.compile(r"(?<!\w)@\w{2,}")
_QUOTES: Final = re.compile('[“”„«»「」『』"]')
# What is quoted at more length than the name of a paper.
SPOKEN: Final = re.compile('[“„«「『"][^”»」』"]{30,}')
_HEAD: Final = 60
_TAIL: Final = 100
_HANDOUT: Final = re.compile(
    r"(?:[—–\-|/(（]|[.।۔]\s)\s*(?:handout|file photos?|file pictures?|afp|reuters|ap|epa|getty images|file|archive|archivo|archiv|courtesy|x|twitter|screengrab|photo[^.)]{0,30}|foto[^.)]{0,30}|صورة[^.)]{0,30}|فوتو|[^()]{0,20}فوتو|फोटो[^.)]{0,30})\s*[)）]?$",
    re.IGNORECASE,
)
# "(Foto: Jens Brückner/dpa)", "[Photo/Agencies]" and what stands behind the last sign that sets a credit off: "| Foto: ANP", ". Arkivbild", "＝資料写真", "© AFP".
_BRACKETED: Final = re.compile(r"[(（\[【]([^()（）\[\]【】]{2,70})[)）\]】]\s*\.?$")
_SET_OFF: Final = re.compile(r"(?:\s[|—–/]\s?|[.。।۔؟!?]\s*|\s?[＝=]\s?|(?=[©ⓒ]))([^|＝=.。।۔()]{2,60})\.?$")
_PARTS: Final = re.compile(r"\s*(?:[/|,،、:：–—]|\s-\s|-(?=[^\W\d_]))\s*")


def is_caption(line: Line) -> bool:
    """Whether the line ends as captions do: "(AFP)", "— Handout", "File photo"."""
    return line.words <= _CAPTION_WORDS and _HANDOUT.search(line.text[-60:]) is not None


def is_paragraph(line: Line, cues: Cues) -> bool:
    """Whether a paragraph that stands where the article begins tells what a picture shows: it says so itself ("FILE - …", "in this undated photo"), or ends with a picture's credit."""
    if line.words > _LONG_WORDS:
        return False
    label = cues.opens(line.folded, "photo")
    if label is not None and line.folded[label.end() - 1 :].lstrip()[:1] in tuple(":：-–—"):
        return True
    return _shown(line.folded, cues) or any(
        _credits(found[1], cues, bracketed=pattern is _BRACKETED)
        for pattern in (_BRACKETED, _SET_OFF)
        if (found := pattern.search(line.text.rstrip(" *")[-_TAIL:]))
    )


def _shown(folded: str, cues: Cues) -> bool:
    return cues.inside(folded[:_HEAD], "pictures")


def _credits(written: str, cues: Cues, *, bracketed: bool) -> bool:
    """Whether a short piece of text credits a picture: it begins with the word for one, or (in brackets) names an agency."""
    folded = fold(written)
    if len(written.split()) > _CREDIT_WORDS:
        return False
    if folded[:1] in ("©", "ⓒ") or cues.opens(folded, "photo") or cues.inside(folded, "pictures"):
        return True
    return bracketed and (cues.closes(folded) or any(agency(part) for part in _PARTS.split(written) if part))


def mark(lines: list[Line], cues: Cues, title: int | None, authors: tuple[str, ...]) -> None:
    """Give its reason to the prose above the article's first sentence that is a notice, a caption or an author's portrait, as long as other prose follows."""
    known = names(lines, cues, authors, alone=True)
    prose = [i for i, line in enumerate(lines) if line.prose and line.kept and i != title]
    for place, index in enumerate(prose[:-1]):
        line = lines[index]
        reason = _reason(lines, index, cues, known)
        if reason is not None:
            line.reason, line.prose = reason, False
        elif place or not _headline_like(line):
            return


def _headline_like(line: Line) -> bool:
    return line.words <= _MOST_HEADLINE and line.text.rstrip("\"'”’» ")[-1:] not in ".。।۔։"


def _reason(lines: list[Line], index: int, cues: Cues, known: tuple[str, ...]) -> str | None:
    line = lines[index]
    if is_paragraph(line, cues):
        return "caption"
    if line.words <= _PORTRAIT_WORDS and is_portrait(lines, index, cues, known):
        return "author"
    return _notice(lines, index, cues)


def _notice(lines: list[Line], index: int, cues: Cues) -> str | None:
    """Whether the line is about the site and not about what the page tells: consent, conditions, newsletters."""
    line = lines[index]
    if line.words > _NOTICE_WORDS or _QUOTES.search(line.text):
        return None
    reason = next((kind for kind in ("legal", "appeal") if cues.inside(line.folded, kind)), None)
    if reason is None:
        return None
    own = content(line.folded)
    rest = set().union(
        *(content(other.folded) for i, other in enumerate(lines) if i != index and other.words >= _TOLD_WORDS)
    )
    return reason if len(own & rest) <= _MOST_SHARED * len(own) else None


def names(lines: list[Line], cues: Cues, authors: tuple[str, ...], *, alone: bool) -> tuple[str, ...]:
    """Folded names of the page's authors: stated, behind the word of a byline, or (`alone`) all that a short line near the top holds."""
    found = [fold(name) for name in authors]
    for line in lines[:_BYLINES]:
        by = cues.opens(line.folded, "by")
        if line.prose or line.terminal or (by is None and not alone):
            continue
        name = _BEHIND_NAME.split(line.folded[by.end() :] if by is not None else line.folded)[0]
        found.append(name.strip(" .:–—-"))
    return tuple(dict.fromkeys(n for n in found if _is_name(n)))


def _is_name(name: str) -> bool:
    """Whether a line can be somebody's name: two words and more, or one in a script without capitals, where names are written together."""
    words = len(name.split())
    return _NAME_WORDS[0] <= words <= _NAME_WORDS[1] or (
        words == 1 and 1 < len(name) <= _NAME_LETTERS and name.upper() == name.lower()
    )


def is_portrait(lines: list[Line], index: int, cues: Cues, known: tuple[str, ...]) -> bool:
    """Whether a paragraph says who its author is: under such a heading, or somebody named on the page and nowhere else in its text, or with an address to write to, and the author's trade."""
    line = lines[index]
    head = " ".join(line.folded.split()[:_TRADE_WORDS])
    label = _LABEL.split(line.folded)[0]
    if len(label) < len(line.folded) and cues.begins(f"{label}:", "author") and (" " in label or is_unspaced(label)):
        return True
    if is_about(line, known) and (cues.inside(head, "author") or cues.inside(head, "trade")):
        name = next(name for name in known if line.folded.startswith(name))
        return not any(_mentions(other, name) for i, other in enumerate(lines) if i != index)
    return cues.inside(head, "author") and (
        is_contact(line.text) or _HANDLE.search(line.text) is not None or cues.inside(line.folded, "legal")
    )


def _mentions(line: Line, name: str) -> bool:
    return line.prose and name.rsplit(maxsplit=1)[-1] in line.folded


def is_about(line: Line, names: tuple[str, ...]) -> bool:
    """Whether a paragraph without quoted speech begins with one of the names."""
    return not SPOKEN.search(line.text) and any(line.folded.startswith(name) for name in names)
