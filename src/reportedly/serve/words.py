"""How records are put into words, for the terminal and for the report alike."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from reportedly import languages
from reportedly.naming import countries
from reportedly.records import Claim, Point, Slot, Verdict, When

# What is measured, where the name of the dimension is no word for it.
MEASURED: Final = {
    "mass": "weight",
    "time": "length of time",
    "months": "months and years",
    "percent": "share in percent",
    "points": "percentage points",
    "money": "sum of money",
    "celsius": "temperature",
    "rain": "rain or depth",
}
# A verdict is told by a sign and a word, never by colour alone.
SIGNS: Final[dict[Verdict, str]] = {
    "agrees": "=",
    "more-precise": "+",
    "different-scope": "~",
    "older-figure": "<",
    "contradicts": "≠",
    "only-here": "•",
}
VERDICTS: Final[dict[Verdict, str]] = {
    "agrees": "agrees",
    "more-precise": "more precise",
    "different-scope": "different scope",
    "older-figure": "older figure",
    "contradicts": "contradicts",
    "only-here": "only here",
}
# As in "3 contradict".
COUNTED: Final[dict[Verdict, str]] = {**VERDICTS, "agrees": "agree", "contradicts": "contradict"}
MEANINGS: Final[dict[Verdict, str]] = {
    "agrees": "at least two independent origins say the same",
    "more-precise": "one says more exactly what the other says roughly",
    "different-scope": "the figures count different things",
    "older-figure": "a figure that a later one replaces",
    "contradicts": "both cannot be true: no side is taken",
    "only-here": "one origin alone says it",
}
MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# Controls that could move the cursor, and direction overrides that could turn a line around; joiners and marks stay, they are spelling.
_UNSAFE: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff")


def plain(text: str) -> str:
    """A text on one line, without control characters, direction overrides and lone surrogates."""
    if text.isprintable() and "  " not in text:  # most texts: nothing to take out
        return text.strip()
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
    return (
        f"{start} – {last.day} {_month(last)}"
        if first.year == last.year
        else f"{start} {first.year} – {last.day} {_month(last)}"
    )


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
    parts = [said(claim.slot, claim.value)]
    for extra in (claim.unit, claim.scope):
        if extra and plain(extra) not in parts[0] and plain(extra) not in plain(claim.value):
            parts.append(plain(extra))
    return ", ".join(parts) if claim.slot == "quantity" else " ".join(parts)


def marks(sentence: str) -> tuple[str, str]:
    """The quotation marks to set around a sentence; none where it brings its own."""
    return ("", "") if sentence.lstrip()[:1] in _OPENING else ("“", "”")


def said(slot: Slot, text: str) -> str:
    """A claim's or a side's value as a reader wants it: `2026-03-02` as 2 March 2026, `OM Muscat` as Muscat, Oman, `300000 tonnes` as 300,000 tonnes."""
    clean = plain(text)
    if slot == "date":
        return _date(clean)
    if slot == "place" and _PLACE.match(clean):
        land = next(iter(countries.names(clean[:2])), clean[:2])
        return land if clean[3:] == land else f"{clean[3:]}, {land}"
    if slot == "action":
        return _KIND.sub(lambda m: kind(m.group()) or m.group(), clean, count=1)
    if slot == "quantity":
        return _UNIT.sub(_many, _LONG_NUMBER.sub(lambda m: f"{int(m.group()):,}", clean), count=1)
    return clean


def _many(found: re.Match[str]) -> str:
    """A measure with its unit in the plural: 25 minutes, 3 square feet, 2 kilometres per hour."""
    number, unit, rest = found.groups()
    if number == "1":
        return found.group()
    return f"{number} {unit.replace('foot', 'feet') if unit.endswith('foot') else unit + 's'}{rest}"


_OPENING: Final = frozenset("“\"«„「『‘”’'")
_PLACE: Final = re.compile(r"[A-Z]{2} \S")
_LONG_NUMBER: Final = re.compile(r"(?<![\d.,])\d{5,15}(?![\d,])")
_KIND: Final = re.compile(r"^[A-Z]{3,}(?:\.[a-z]+)?(?![\w.])")
# A value with one of the units that extraction writes in the singular, and what it is per.
_UNIT: Final = re.compile(
    r"^([\d.,–-]+(?: (?:thousand|million|billion|trillion))?) ((?:square |cubic |nautical |percentage |basis )?"
    r"(?:second|minute|hour|day|week|month|year|metre|millimetre|centimetre|kilometre|mile|foot|knot|gram|milligram|kilogram|tonne|hectare|acre|dunam|litre|barrel|point"
    r"|(?:kilo|mega|giga|tera)watt(?: hour)?))((?: per [a-z]+)?)$"
)
_DAY: Final = re.compile(r"(\d{4}|-)-(\d\d)(?:-(\d\d))?(?:T(\d\d:\d\d)\S*)?")


def _date(text: str) -> str:
    """A date value in words; what is no date is left as it is."""
    if text.startswith("weekday:"):
        return f"a {text.removeprefix('weekday:')}"
    if "/" in text:
        return " – ".join(_date(part) for part in text.split("/", 1))
    found = _DAY.fullmatch(text)
    if found is None or not 1 <= int(found[2]) <= 12:
        return text
    year, month, day_of_month, time = found.groups()
    parts = [str(int(day_of_month)) if day_of_month else "", MONTHS[int(month) - 1], year if year != "-" else ""]
    return " ".join(p for p in parts if p) + (f", {time}" if time else "")


def speaker(claim: Claim) -> str | None:
    """Who says it; a body by its English name with what the text calls it: `Kenyan central bank (肯尼亚中央银行)`."""
    if claim.speaker is None or claim.speaker_written is None or claim.speaker_written == claim.speaker:
        return claim.speaker
    return f"{claim.speaker} ({claim.speaker_written})"


def attribution(claim: Claim) -> str | None:
    """Who says it, if not the outlet: `Hala Fawzy denied`, `via NPA`; with `perhaps` where it is hedged and `not` where it is rejected."""
    who = speaker(claim)
    parts = [plain(who)] if who else []
    if claim.mode is not None and who:
        parts.append(claim.mode)
    if claim.via:
        parts.append(f"via {plain(claim.via)}")
    if claim.polarity == "-" and claim.mode != "denied":
        parts.append("(rejects it)")
    if claim.hedge:
        parts.append("(hedged)")
    return " ".join(p for p in parts if p) or None


def label(point: Point) -> str:
    """What a point is about, without its slot; a kind of happening and what is measured in words (`mass` as weight, `money:EUR` as sum in EUR)."""
    if point.slot == "action":
        return said("action", point.about)
    text = plain(point.about)
    if point.slot != "quantity":
        return text
    money = text.removeprefix("money:")
    return f"sum in {money}" if money != text and money else MEASURED.get(text, text)


def about(point: Point) -> str:
    """What a point is about: its slot and its label."""
    text = label(point)
    return point.slot if not text or text == point.slot else f"{point.slot}: {text}"


def told_on(point: Point, published: When | None) -> str | None:
    """When a side of a point was published, where that is what the sides differ in: figures of which the later replaces the earlier."""
    return long_when(published) if point.verdict == "older-figure" and published is not None else None


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
