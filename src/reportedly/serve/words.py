"""How records are put into words, for the terminal and for the report alike."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from reportedly import languages
from reportedly.records import Claim, Point, Verdict, When

# A verdict is told by a sign and a word, never by colour alone.
SIGNS: Final[dict[Verdict, str]] = {
    "agrees": "=",
    "more-precise": "+",
    "different-scope": "~",
    "older-figure": "<",
    "contradicts": "≠",
    "only-here": "1",
}
VERDICTS: Final[dict[Verdict, str]] = {
    "agrees": "agrees",
    "more-precise": "more precise",
    "different-scope": "different scope",
    "older-figure": "older figure",
    "contradicts": "contradicts",
    "only-here": "only here",
}
MEANINGS: Final[dict[Verdict, str]] = {
    "agrees": "at least two independent origins say the same",
    "more-precise": "one says more exactly what the other says roughly",
    "different-scope": "the figures count different things",
    "older-figure": "a figure that a later one replaces",
    "contradicts": "both cannot be true: no side is taken",
    "only-here": "one origin alone says it",
}
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# Controls that could move the cursor, and direction overrides that could turn a line around; joiners and marks stay, they are spelling.
_UNSAFE: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff")


def plain(text: str) -> str:
    """A text on one line, without control characters, direction overrides and lone surrogates."""
    kept = (" " if c.isspace() else c for c in text if c not in _UNSAFE)
    return " ".join("".join(c for c in kept if c == " " or unicodedata.category(c) not in ("Cc", "Cs")).split())


def day(iso: str) -> str:
    """`2026-03-02T11:00+05:30` as `2026-03-02`."""
    return iso[:10]


def short_when(when: When | None) -> str:
    """A moment in at most 12 columns: `2026-03-02`, `2026-03`, `2026`, `2026-03-02/05`, or `unknown`."""
    if when is None:
        return "unknown"
    first, last = when.first_day, when.last_day
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.day == 1 and last == _month_end(first):
        return f"{first:%Y-%m}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.isoformat()}/{last.day:02d}"
    return f"{first:%Y-%m}…{last:%m}" if first.year == last.year else f"{first.year}–{last.year}"


def _month_end(first: datetime.date) -> datetime.date:
    return (first.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1)


def long_when(when: When | None) -> str:
    """A moment in words: `2 March 2026`, `2–5 March 2026`, `March 2026`, `30 March – 2 April 2026`, or `date unknown`."""
    if when is None:
        return "date unknown"
    first, last = when.first_day, when.last_day
    if first == last:
        return f"{first.day} {_month(first)}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.day == 1 and last == _month_end(first):
        return _month(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {_month(first)}"
    start = f"{first.day} {MONTHS[first.month - 1]}"
    return f"{start} – {last.day} {_month(last)}" if first.year == last.year else f"{start} {first.year} – {last.day} {_month(last)}"


def _month(moment: datetime.date) -> str:
    return f"{MONTHS[moment.month - 1]} {moment.year}"


def weekday(when: When | None) -> str | None:
    """`Monday`, where the moment is known to the day."""
    return when.first_day.strftime("%A") if when is not None and when.is_day else None


def kind(key: str | None) -> str | None:
    """A kind of happening in a few words: `CONSULT.phone` is `call by telephone or video`."""
    if key is None:
        return None
    glosses = languages.common("kinds")["kinds"]
    gloss = glosses.get(key) or glosses.get(key.split(".")[0])
    if gloss is None:
        return key.replace(".", " ").lower()
    first = str(gloss).split(",")[0]
    return first.removeprefix("a ").removeprefix("an ")


def count(number: int, one: str, many: str | None = None) -> str:
    """`1 article`, `2 articles`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def value(claim: Claim) -> str:
    """What a claim says, with its unit and scope where they are not in the value already."""
    parts = [plain(claim.value)]
    for extra in (claim.unit, claim.scope):
        if extra and plain(extra) not in parts[0]:
            parts.append(plain(extra))
    return " ".join(parts)


def attribution(claim: Claim) -> str | None:
    """Who says it, if not the outlet: `Hala Fawzy denied`, `via NPA`; with `perhaps` where it is hedged and `not` where it is rejected."""
    parts = [plain(claim.speaker)] if claim.speaker else []
    if claim.mode is not None and claim.speaker:
        parts.append(claim.mode)
    if claim.via:
        parts.append(f"via {plain(claim.via)}")
    if claim.polarity == "-":
        parts.append("(rejects it)")
    if claim.hedge:
        parts.append("(hedged)")
    return " ".join(p for p in parts if p) or None


def about(point: Point) -> str:
    """What a point is about: its slot and its label."""
    label = plain(point.about)
    return point.slot if not label or label == point.slot else f"{point.slot}: {label}"


def tally(points: Iterable[Point]) -> dict[Verdict, int]:
    """How many points have each verdict, in the order of `VERDICTS`, without those that none has."""
    found = [p.verdict for p in points]
    return {v: found.count(v) for v in VERDICTS if v in found}


def spans(numbers: Sequence[int]) -> str:
    """`1–3,7` for 1, 2, 3, 7."""
    runs: list[list[int]] = []
    for n in sorted(numbers):
        if runs and n == runs[-1][-1] + 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return ",".join(str(r[0]) if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs)
