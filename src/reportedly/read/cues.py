"""Words by which a line gives itself away: `languages/*/furniture.toml` as patterns, for the page's language and English."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from reportedly.languages import available, load
from reportedly.text import ascii_digits, fold

WHOLE: Final = ("lists", "advert", "menu")
OPENING: Final = ("more", "comments", "tags", "photo", "editor", "updated", "published", "source", "share", "by")
# Of these the words that stand beside a date and say which.
LABELS: Final = ("updated", "published")
INSIDE: Final = ("rights", "legal", "appeal", "developing", "author", "staff", "pictures", "trade", "refused")
# A button or menu entry may carry a count, an arrow or a colon.
_TRIM: Final = re.compile(r"^[\s|•·*»«>‹›\-–—+#▶☞■◆●]+|[\s|•·*»«>‹›:：\-–—+…▼▲.]+$|\s*[(（\[]?\d+[)）\]]?$")
_LABEL: Final = re.compile(r"[^\W\d_]+")


class Cues:
    """The cues of a language and of English; `labels` are the words that stand beside the date of a page."""

    def __init__(self, language: str | None) -> None:
        codes = list(
            dict.fromkeys(
                filter(None, (language, "en")) if language in available("furniture") else available("furniture")
            )
        )
        tables = [load(code, "furniture") for code in codes]
        entries = {
            kind: sorted({fold(e) for t in tables for e in t.get(kind, ())}) for kind in (*WHOLE, *OPENING, *INSIDE)
        }
        self._whole = {kind: frozenset(fold_trim(e) for e in entries[kind]) for kind in WHOLE}
        self._opening = {kind: _beginning(entries[kind]) for kind in OPENING}
        self._closing = tuple(filter(None, (e.strip(" :：=(（[【") for e in entries["photo"])))
        self._stamp = _number_and_unit(codes)
        self.labels = frozenset(word for kind in LABELS for entry in entries[kind] for word in _LABEL.findall(entry))
        # looked for one by one: a hundred searches for a plain text are ten times faster than one for a pattern of them
        mine = load(language, "furniture") if language is not None and language in codes else {}
        own = {kind: {fold(e) for e in mine.get(kind, ())} for kind in INSIDE}
        self._inside = {kind: tuple((e, e in own[kind]) for e in entries[kind] if e) for kind in INSIDE}

    def whole(self, folded: str) -> str | None:
        """The cue that the whole line is: a menu entry, the heading of a list of articles, an advertisement mark."""
        trimmed = fold_trim(folded)
        return next((kind for kind in WHOLE if trimmed in self._whole[kind]), None)

    def is_menu(self, folded: str) -> bool:
        """Whether the line is several menu entries in a row."""
        if self._whole["menu"].__contains__(fold_trim(folded)):
            return True
        parts = [p.strip() for p in re.split(r"\s*[|•·»>/]\s*|\s{2,}", folded) if p.strip()]
        if len(parts) < 3:
            parts = folded.split()
        return len(parts) >= 3 and sum(p in self._whole["menu"] for p in parts) * 10 >= 6 * len(parts)

    def opens(self, folded: str, kind: str) -> re.Match[str] | None:
        """The match of a cue of that kind at the beginning of the line."""
        return self._opening[kind].match(folded)

    def inside(self, folded: str, kind: str) -> bool:
        """Whether a cue of that kind stands anywhere in the line."""
        return any(_stands(entry, folded, grown=own) for entry, own in self._inside[kind] if entry in folded)

    def closes(self, folded: str) -> bool:
        """Whether a word for pictures ends the line ("田中誠撮影")."""
        return folded.rstrip(" .").endswith(self._closing)

    def is_stamp(self, folded: str) -> bool:
        """Whether minutes or hours stand in the line with their number: "2 hours ago", "3 min read"."""
        return self._stamp.search(ascii_digits(folded)) is not None

    def begins(self, folded: str, kind: str) -> bool:
        """Whether the line begins with a cue that otherwise may stand anywhere."""
        return any(folded.startswith(e) and not folded[len(e) :][:1].isalnum() for e, _ in self._inside[kind])


def _number_and_unit(codes: list[str]) -> re.Pattern[str]:
    units = sorted(
        {fold(u) for code in codes for kind in ("H", "MIN") for u in load(code, "times").get("units", {}).get(kind, ())}
    )
    return re.compile(r"(?<!\d)\d{1,2}\s?(?:" + "|".join(map(re.escape, units or ["(?!)"])) + ")")


@lru_cache(maxsize=16384)
def fold_trim(folded: str) -> str:
    """A folded line without bullets, counts and closing punctuation."""
    previous = None
    line = fold(folded)
    while line != previous:
        previous, line = line, _TRIM.sub("", line)
    return line


def _beginning(entries: list[str]) -> re.Pattern[str]:
    parts = [
        re.escape(e) + (r"(?!\w)" if _needs_boundary(e) else "") for e in sorted(entries, key=len, reverse=True) if e
    ]
    return re.compile(r"[\s|•·*»>\-–—\[(【]{0,3}(?:" + "|".join(parts or [r"(?!)"]) + ")")


def _stands(entry: str, folded: str, *, grown: bool) -> bool:
    """Whether an entry stands in the line where a word begins; Han, kana, Hangul and Thai anywhere. Words of the page's own language may have an ending
    (`grown`), the English that pages of all languages use may not, but for a plural ("consent" is no part of "consente")."""
    if not entry[0].isalnum() or _is_wide(entry[0]):
        return entry in folded
    at = folded.find(entry)
    while at >= 0:
        behind = folded[at + len(entry) : at + len(entry) + 2]
        whole = (
            grown
            or not _needs_boundary(entry)
            or not behind[:1].isalnum()
            or (behind[0] == "s" and not behind[1:].isalnum())
        )
        if whole and (at == 0 or not (folded[at - 1].isalnum() or folded[at - 1] == "_")):
            return True
        at = folded.find(entry, at + 1)
    return False


def _needs_boundary(entry: str) -> bool:
    return entry[-1].isalnum() and not _is_wide(entry[-1])


def _is_wide(character: str) -> bool:
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\u0e00" <= character <= "\u0eff"
        or "\uac00" <= character <= "\ud7a3"
        or "\u3040" <= character <= "\u30ff"
    )


@lru_cache(maxsize=64)
def cues(language: str | None) -> Cues:
    """The cues for a page in the language; of all languages where it is unknown."""
    return Cues(language)
