"""Dates as pages write them: month names and numerals of every script, day order, Jalali, Hijri, Buddhist and ROC years, clock and zone.

Only absolute dates with day and month count here (relative words are the times stage's business). Month names are CLDR's
(through Babel), with the spellings that newsrooms use beside them from `languages/*/times.toml`, and from `dates.toml` what is told by dates of publication alone.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final

from reportedly import cldr
from reportedly.languages import common, load
from reportedly.read import formats
from reportedly.text import ascii_digits, is_unspaced

# Searched when the language of a page is not known.
_COMMON: Final = (
    "en",
    "es",
    "fr",
    "de",
    "pt",
    "it",
    "ru",
    "uk",
    "tr",
    "pl",
    "nl",
    "id",
    "sw",
    "ar",
    "fa",
    "ur",
    "hi",
    "bn",
)
# Locales whose month names differ from those of the plain language: the Levant and Iraq, the Maghreb.
_REGIONS: Final = {"ar": ("ar_IQ", "ar_DZ", "ar_MA"), "no": ("nb",), "sr": ("sr_Latn",), "zh": ()}
_FIRST_YEAR: Final = 1900
# Names of weekdays of so many letters may have another ending in a text (Russian "суббота", "в субботу").
_INFLECTED: Final = 5
# Days between the count of the Jalali arithmetic and Python's ordinal days; checked on 11 days from 1979 to 2029.
_JALALI_EPOCH: Final = 356_033


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: code points `start` to `end`, its day and month, and its year where one is written.

    `others` are further readings of the same characters (03/04/2026), `clock` is `HH:MM[:SS]` with `zone` (an ISO offset) where written.
    `calendar` is `gregorian`, `jalali` or `hijri`; dates of the latter two are converted.
    """

    start: int
    end: int
    month: int
    day: int
    year: int | None = None
    others: tuple[date, ...] = ()
    clock: str | None = None
    zone: str | None = None
    calendar: str = "gregorian"

    @property
    def date(self) -> date | None:
        """The day, None without a year."""
        return date(self.year, self.month, self.day) if self.year is not None else None

    @property
    def moment(self) -> str | None:
        """The ISO day, or moment with offset where clock and zone are written; None without a year."""
        if self.date is None:
            return None
        return f"{self.date.isoformat()}T{self.clock}{self.zone}" if self.clock and self.zone else self.date.isoformat()


_DAY: Final = r"(?<![\d.,:/])(?P<d>\d{1,2})"
_ANY_YEAR: Final = r"(?:19|20|25)\d\d"
_YEAR: Final = rf"(?P<y>{_ANY_YEAR})"
_ORDINAL: Final = r"(?:st|nd|rd|th|er|ère|º|ª|°|\.|-?го|-?ти)?"
_OF: Final = r"(?:[\s,]*(?:de|of|del|d['’]|ngày|से)?\s*)"
_NUMERIC: Final = (
    ("ymd", re.compile(rf"(?<![\d.,/-])({_ANY_YEAR})\s?([-./])\s?(\d{{1,2}})\s?\2\s?(\d{{1,2}})(?![\d/-])")),
    ("dmy", re.compile(r"(?<![\d.,/-])(\d{1,2})(\u200f?\s?[-./]\s?)(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/-]|\.\d)")),
    ("cjk", re.compile(r"(?:(民國|民国|中華民國|令和|平成)?\s?(?<!\d)(\d{1,4}|元)\s?[年년])?\s?(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]")),
    ("vi", re.compile(r"(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})(?:,?\s*(?:năm\s+)?((?:19|20)\d\d))?", re.IGNORECASE)),
    ("jalali", re.compile(r"(?<![\d/-])(1[34]\d\d)([-./])(\d{1,2})\2(\d{1,2})(?![\d/-])")),
)  # fmt: skip
_CLOCK: Final = (
    r"(\d{1,2})\s?[:.h٫]\s?(\d\d)(?::(\d\d))?\s?(a\.?m\.?|p\.?m\.?|오전|오후)?"
    r"\s?\(?((?:GMT|UTC|Z\b|MSK|CEST|CET|EEST|EET|EDT|PDT|JST|KST|PKT|EAT|WIB)?\s?(?:[+-]\d{1,2}(?::?\d\d)?)?)"
)
_AFTER: Final = re.compile(
    rf"(?:T|[\s,|·•/()–—-]|at|à|às|a las|um|alle|в|saat|pukul|ساعت|오전|오후){{0,12}}?{_CLOCK}", re.IGNORECASE
)
_BEFORE: Final = re.compile(rf"{_CLOCK}[\s,|·•/()–—-]{{0,4}}$", re.IGNORECASE)
_BARE_BEFORE: Final = re.compile(r"(?<!\d)([01]\d|2[0-3])([0-5]\d)\s?(GMT|UTC|Z)[\s,]{0,3}$")
# Time zones of North America, where the month is written first, and how near a date they stand.
_MONTH_FIRST: Final = re.compile(r"(?<!\w)(?:E[SD]?T|P[SD]?T|CDT|M[SD]T)(?!\w)")
_ZONE_NEAR: Final = 16
_OFFSETS: Final = {
    "GMT": "+00:00", "UTC": "+00:00", "Z": "+00:00", "MSK": "+03:00", "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00", "EEST": "+03:00",
    "EDT": "-04:00", "PDT": "-07:00", "JST": "+09:00", "KST": "+09:00", "PKT": "+05:00", "EAT": "+03:00", "WIB": "+07:00",
}  # fmt: skip


@lru_cache(maxsize=64)
def _months(language: str) -> dict[str, int]:
    """Folded month names of a language → 1..12."""
    names: dict[str, int] = {}
    for code in (language, *_REGIONS.get(language, ())):
        for named in cldr.names(code):
            if named.role == "M":
                names.setdefault(_key(named.name), named.number)
    for number, listed in load(language, "times").get("months", {}).items():
        names.update((_key(name), int(number)) for name in listed if "*" not in name)  # "januar*": any of its cases
    for name, number in load(language, "dates").get("months", {}).items():
        names[_key(name)] = number
    for name, number in [*names.items()]:
        names.setdefault(_bare(name), number)
    return {n: m for n, m in names.items() if len(n) > 1 and not n[:1].isdigit()}


def _bare(name: str) -> str:
    """The name without accents, as capitals (ΜΑΡΤΙΟΥ) and hasty hands (brezna) write it; marks of other scripts are letters."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not "\u0300" <= c <= "\u036f")


def _key(name: str) -> str:
    return name.lower().replace("\u0307", "").rstrip(".").strip()  # not casefold, which takes letters apart ("Μαΐου")


@dataclass(frozen=True, slots=True)
class _Grammar:
    names: dict[str, int]
    named: tuple[re.Pattern[str], ...]
    century: int = 2000
    """What is added to a year of two figures."""


@lru_cache(maxsize=64)
def _grammar(languages: tuple[str, ...]) -> _Grammar:
    names: dict[str, int] = {}
    for language in languages:
        for name, number in _months(language).items():
            names.setdefault(name, number)
    alternatives = "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True))
    month = rf"(?<!\w)(?P<m>{alternatives})(?![^\W\d_])\.?"
    usual = (
        re.compile(rf"{_DAY}{_ORDINAL}{_OF}{month}(?:{_OF}{_YEAR}(?!\d))?", re.IGNORECASE),
        re.compile(
            rf"{month}\s?(?P<d>\d{{1,2}})(?:st|nd|rd|th|,)?(?!\d|[:.]\d)(?:[\s,]*{_YEAR}(?!\d))?", re.IGNORECASE
        ),
        re.compile(rf"{_YEAR}(?:\.|\. gada|\sm\.)?\s*{month}\s?(?P<d>\d{{1,2}})(?!\d|[:.]\d)", re.IGNORECASE),
    )
    grammar = _Grammar(names, usual, century=load(languages[0], "dates").get("century", 2000))
    own = [pattern for language in languages for pattern in _own(language, alternatives, grammar)]
    return replace(grammar, named=(*usual, *own))


def _own(language: str, alternatives: str, usual: _Grammar) -> list[re.Pattern[str]]:
    """The patterns of a language's own formats by CLDR, of those in which the usual ones miss a day."""
    locale = cldr.locale(language)
    if locale is None:
        return []
    eras = {era for width in locale.eras.values() for era in width.values()}
    found: dict[str, re.Pattern[str]] = {}
    for form, sample in formats.formats(locale):
        known = {hit.date for p in usual.named for m in p.finditer(ascii_digits(sample)) if (hit := _named(m, usual))}
        pattern = None if formats.SAMPLE in known else formats.pattern(form, alternatives, _ANY_YEAR, eras)
        if pattern is not None:
            found.setdefault(pattern.pattern, pattern)
    for form in load(language, "dates").get("formats", ()):
        pattern = formats.pattern(form, alternatives, _ANY_YEAR, eras)
        if pattern is not None:
            found.setdefault(pattern.pattern, pattern)
    return [*found.values()]


@lru_cache(maxsize=1)
def _foreign() -> tuple[tuple[str, dict[str, int], re.Pattern[str]], ...]:
    """The calendars with month names of their own: (calendar, names, pattern)."""
    tables = []
    for calendar, names in common("calendars").items():
        folded = {_key(name): number for name, number in names.items()}
        alternatives = "|".join(re.escape(n) for n in sorted(folded, key=len, reverse=True))
        year, month = r"(?P<y>1[34]\d\d)", rf"(?P<m>{alternatives})"
        for form in (
            rf"(?<!\d)(?P<d>\d{{1,2}})\s+{month}(?!\w)\s*(?:ماه)?[،,]?\s*{year}",
            rf"(?<!\d){year}\s+(?:کال\s+)?د\s+{month}\s+(?P<d>\d{{1,2}})(?!\d)",  # "د ۱۴۰۵ کال د غبرګولي ۷مه"
        ):
            tables.append((calendar, folded, re.compile(form, re.IGNORECASE)))
    return tuple(tables)


def find(text: str, language: str | None) -> list[Found]:
    """The dates in the text, in order, without overlaps; month names of the language and of English (of many where it is None)."""
    if not any(c.isdigit() for c in text):
        return []
    plain = ascii_digits(text)
    found: list[Found] = []
    for kind, pattern in _NUMERIC:
        if kind != "jalali" or language in ("fa", "ps", "ckb", None):
            found += [hit for m in pattern.finditer(plain) if (hit := _numeric(kind, m, language)) is not None]
    grammar = _grammar(_languages(language))
    for pattern in grammar.named:
        found += [hit for m in pattern.finditer(plain) if (hit := _named(m, grammar)) is not None]
    if not text.isascii():
        for calendar, names, pattern in _foreign():
            found += [hit for m in pattern.finditer(plain) if (hit := _converted(calendar, names, m)) is not None]
    return [_clocked(plain, hit) for hit in _apart(found)]


def _languages(language: str | None) -> tuple[str, ...]:
    if language is None:
        return _COMMON
    return (language, "en") if language != "en" else ("en",)


def _apart(found: list[Found]) -> list[Found]:
    """The longest (with a year before without) of overlapping finds."""
    kept: list[Found] = []
    for hit in sorted(found, key=lambda h: (h.year is None, h.start - h.end, h.start)):
        if all(hit.end <= k.start or k.end <= hit.start for k in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: h.start)


def _valid(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year if year is not None else 2000, month, day)
    except ValueError:
        return None


def _make(m: re.Match[str], year: int | None, month: int, day: int, others: tuple[date, ...] = ()) -> Found | None:
    if year is not None and year >= 2500:
        year -= 543  # Buddhist era
    if _valid(year, month, day) is None or (year is not None and year < _FIRST_YEAR):
        return None
    return Found(start=m.start(), end=m.end(), month=month, day=day, year=year, others=others)


def _numeric(kind: str, m: re.Match[str], language: str | None) -> Found | None:
    if kind == "ymd":
        return _make(m, int(m[1]), int(m[3]), int(m[4]))
    if kind == "dmy":
        return _day_order(m, language)
    if kind == "cjk":
        return _make(m, _era(m[1], m[2]), int(m[3]), int(m[4]))
    if kind == "vi":
        return _make(m, int(m[3]) if m[3] else None, int(m[2]), int(m[1]))
    day = from_jalali(int(m[1]), int(m[3]), int(m[4]))
    if day is None:
        return None
    return Found(start=m.start(), end=m.end(), month=day.month, day=day.day, year=day.year, calendar="jalali")


def _day_order(m: re.Match[str], language: str | None) -> Found | None:
    """01/02/2026: day first, except where that is impossible; in English without dots both readings stand."""
    first, second, year = int(m[1]), int(m[3]), int(m[4]) if len(m[4]) == 4 else 2000 + int(m[4])
    dots = m[2].strip("\u200f ") == "."
    if len(m[4]) == 2 and (len(m[2].strip("\u200f")) > 1 or (dots and not (13 <= year - 2000 <= 40))):
        return None  # 5.4.12 is a version, a score, a section, 5 - 4 - 12 a sum
    if _MONTH_FIRST.search(m.string[max(0, m.start() - _ZONE_NEAR) : m.end() + _ZONE_NEAR]):
        return _make(m, year, first, second) or _make(m, year, second, first)
    if first > 12 or second > 12 or first == second or dots or language not in ("en", None):
        return _make(m, year, second, first) or _make(m, year, first, second)
    other = _valid(year, first, second)
    return _make(m, year, second, first, (other,) if other is not None else ())


def _era(era: str | None, year: str | None) -> int | None:
    if year is None:
        return None
    number = 1 if year == "元" else int(year)
    if era:
        return number + {"令": 2018, "平": 1988}.get(era[0], 1911)
    return number if number >= _FIRST_YEAR else 2000 + number if 10 <= number < 40 else None


def _named(m: re.Match[str], grammar: _Grammar) -> Found | None:
    number = int(m["m"]) if m["m"].isdigit() else grammar.names.get(_key(m["m"]))
    if number is None:
        return None
    year = int(m["y"]) if m["y"] else None
    return _make(m, year + grammar.century if year is not None and year < 100 else year, number, int(m["d"]))


def _converted(calendar: str, names: dict[str, int], m: re.Match[str]) -> Found | None:
    convert = from_jalali if calendar == "jalali" else from_hijri
    day = convert(int(m["y"]), names[_key(m["m"])], int(m["d"]))
    if day is None:
        return None
    return Found(start=m.start(), end=m.end(), month=day.month, day=day.day, year=day.year, calendar=calendar)


def from_jalali(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a day of the Solar Hijri calendar (arithmetic of Borkowski's 33-year cycles, right for 1178-1633)."""
    if not (1178 <= year <= 1633 and 1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):
        return None
    days = 365 * (year + 1595) + ((year + 1595) // 33) * 8 + ((year + 1595) % 33 + 3) // 4 + day
    days += (month - 1) * 31 if month < 7 else (month - 7) * 30 + 186
    return date.fromordinal(days - _JALALI_EPOCH)


def from_hijri(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a day of the tabular Islamic calendar; sightings of the moon may move it by a day or two."""
    if not (1300 <= year <= 1500 and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    return date.fromordinal(day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + 227014)


def _clocked(text: str, hit: Found) -> Found:
    """The date with the clock time and zone that stand beside it."""
    after = _AFTER.match(text, hit.end)
    before = _BARE_BEFORE.search(text, max(0, hit.start - 14), hit.start)
    if after is not None:
        clock, zone = _clock(after)
    elif before is not None:
        clock, zone = f"{before[1]}:{before[2]}", "+00:00"
    else:
        before = _BEFORE.search(text, max(0, hit.start - 30), hit.start)
        clock, zone = _clock(before) if before is not None else (None, None)
    if clock is None:
        return hit
    return Found(hit.start, hit.end, hit.month, hit.day, hit.year, hit.others, clock, zone, hit.calendar)


def _clock(m: re.Match[str]) -> tuple[str | None, str | None]:
    hour, minute = int(m[1]), int(m[2])
    half = (m[4] or "").replace(".", "").lower()
    if half in ("pm", "오후") and hour < 12:
        hour += 12
    if half in ("am", "오전") and hour == 12:
        hour = 0
    if hour > 23 or minute > 59:
        return None, None
    seconds = f":{m[3]}" if m[3] and int(m[3]) < 60 else ""
    return f"{hour:02}:{minute:02}{seconds}", _zone((m[5] or "").upper().replace(" ", ""))


def _zone(written: str) -> str | None:
    for name in sorted(_OFFSETS, key=len, reverse=True):
        if written.startswith(name):
            rest = written.removeprefix(name)
            return _offset(rest) if rest and name in ("GMT", "UTC") else _OFFSETS[name]
    return _offset(written) if written else None


def _offset(written: str) -> str | None:
    digits = written[1:].replace(":", "")
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits or 0), 0)
    return f"{written[0]}{hours:02}:{minutes:02}" if hours <= 14 and minutes < 60 else None


@lru_cache(maxsize=64)
def weekdays(language: str | None) -> re.Pattern[str]:
    """A pattern for the names of weekdays, wide and abbreviated, of the language and of English."""
    names: set[str] = set()
    for code in _languages(language):
        names.update(named.name for named in cldr.names(code) if named.role == "W")
        names.update(load(code, "dates").get("weekdays", ()))
    alternatives = "|".join(re.escape(n.rstrip(".")) for n in sorted(names, key=lambda n: (-len(n), n)) if len(n) > 1)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)\.?", re.IGNORECASE)


@lru_cache(maxsize=64)
def _weekday_stems(language: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    """A pattern for each name of a weekday in the language, in whatever case it stands, with its number (Monday 0)."""
    found = {}
    for named in cldr.names(language) or cldr.names("en"):
        if (named.role, named.width) == ("W", "wide"):
            joined = is_unspaced(named.name)
            stem = named.name[:-1] if len(named.name) >= _INFLECTED and not joined else named.name
            found[re.compile(("" if joined else r"(?<!\w)") + re.escape(stem), re.IGNORECASE)] = named.number - 1
    return tuple(found.items())


def weekdays_named(text: str, language: str | None) -> set[int]:
    """The weekdays that a text names, Monday 0 to Sunday 6."""
    return {number for pattern, number in _weekday_stems(language or "en") if pattern.search(text)}
