"""The words of time of a language: months and weekdays from CLDR (Babel), the rest from `languages/*/times.toml`, each with a one-letter role.

Roles (the letters that the grammar in `patterns.py` is written in):
M month, m month that is also another word, W weekday, v weekday that is also another word, u unit, j l b marks of year, month and day after
a number (年月日), R day relative to today, F period relative to now, T day with its part, S last/this/next, A ago (after), B ago (before),
C later (after), I in (before), P part of the day, G early/mid/late, Z season, c season that is also another word, H half, p a.m./p.m., h hour mark, e minute mark, z time zone ("local time" without a payload),
V vague, L vague length, ! age, fraction or greeting (no time), E every, f frequency, r up to, & and, < from/between, i preposition, x about, g glue, a indefinite article, q some, s second, J and Q months of
the solar and lunar Hijri calendars, X filler between a number and its unit, N day of the year with a name, + minutes past or to an hour, D "day" before a date, K decade word, k named decade, U century word, Y "year" before a number, = era (its payload is the year before its first).

Connecting words carry what they may mean as a set of flags: after and before a moment that a distance is counted from, behind such a moment, clock before
a bare hour, hours before one with the unit that lengths have as well, past and to between minutes and an hour, starts between a week and its first day, per before a unit alone ("al mes", where "al viernes" is one Friday).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from babel import Locale
from babel.units import UnknownUnitError, format_unit

from reportedly import cldr, languages
from reportedly.extract.numbers.phrases import Phrases
from reportedly.extract.numbers.tokens import keys
from reportedly.extract.numbers.words import Words, words_of
from reportedly.extract.tables import filled, made, value
from reportedly.text import marked

# Table of a data file → role; payloads are the keys of the table.
_TABLES: Final = {
    "habits": "f", "told_days": "R", "told_parts": "T", "told_periods": "R", "nth": "o", "months": "M", "weekdays": "W", "weekdays_short": "v", "days": "R", "units": "u", "shift": "S", "fused": "F", "fused_days": "T", "parts": "P", "edges": "G", "seasons": "Z",
    "vague": "V", "frequency": "f", "jalali": "J", "hijri": "Q", "zones": "z", "halves": "H", "lengths": "L", "decades": "k", "feasts": "N", "past_hour": "+", "eras": "=", "counts": "a",
}  # fmt: skip
# List of a data file → role; the payload is empty.
_LISTS: Final = {
    "ago_after": "A", "ago_before": "B", "later_after": "C", "ahead_before": "I", "hour": "h", "minute": "e", "every": "E", "clock_at": "^", "to": "r", "and": "&",
    "from": "<", "prepositions": "i", "about": "x", "glue": "g", "article": "a", "some": "q", "second": "s", "year_mark": "j", "month_mark": "l", "day_mark": "b",
    "day_word": "D", "ages": "!", "fraction": "!", "greetings": "!", "decade": "K", "century": "U", "year_word": "Y", "ordinal_mark": "O", "fillers": "X",
}  # fmt: skip
# What begins the payload of a day that is counted from the day that the text has come to: the next day, that day.
TOLD: Final = "told"
# Lists of connecting words → flag: what a word may mean beside its role. It is the payload of its atom (a set of flags).
_FLAGS: Final = {
    "anchor_after": "after", "anchor_before": "before", "anchor_behind": "behind", "clock_words": "clock", "minutes_past": "past", "minutes_to": "to",
    "hours_at": "hours", "week_starts": "starts", "told_words": "told", "per": "per",
}  # fmt: skip
# Lists whose words are marks before they are units: 年 after a number is a year, whether of the calendar or of a length the grammar tells.
_FIRST: Final = ("ages", "fraction", "century", "year_mark", "month_mark", "day_mark", "minute")


# Words of which a vocabulary remembers whether anything can begin with them.
_IDLE_KEPT: Final = 20_000
# Letters that the shortest year written together has more than.
SHORTEST_YEAR: Final = 12


def _words(key: str) -> Any:
    return made(lambda it: frozenset(it.data.get(key, ())))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Phrases with (role, payload), the order of numeric dates, and words that tell tense."""

    language: str = made(lambda it: it.language)
    weak: frozenset[str] = _words("weak")
    """Words that may be another word."""
    phrases: Phrases = made(lambda it: _roles(it))
    order: str = value("order", "DMY")
    past: frozenset[str] = made(lambda it: frozenset((*it.data.get("past", ()), *it.data.get("reporting", ()))))
    future: frozenset[str] = _words("future")
    forward: frozenset[str] = _words("forward")
    """Words that a moment to come follows: by, until."""
    backward: frozenset[str] = _words("backward")
    """Words that a moment gone by follows: since."""
    reporting: frozenset[str] = _words("reporting")
    """Words of the past that tell of the report rather than of what is reported: said."""
    pluperfect: frozenset[str] = _words("pluperfect")
    """Words beside which what such a word leads to is past all the same: had, hatte."""
    spoken_years: bool = value("spoken_years")
    """Whether years are told in words as two numbers."""
    clock_beside: frozenset[str] = made(lambda it: frozenset(keys(w)[0] for w in it.data.get("clock_beside", ())))
    """Words beside which two figures with a point between are a clock time, in languages that write so: "saat 22.45"."""
    dash_beside: frozenset[str] = _words("dash_beside")
    """Words beside which two figures with a dash between are a day and month, in languages that write so: "hôm 12-3"."""
    dotted: bool = value("dotted")
    """Whether a day and month are written with points: 5.2."""
    comma: bool = made(lambda it: words_of(it.language).decimal == ",")
    """Whether decimals are written with a comma."""
    capitals: bool = made(lambda it: _has_capitals(it.language))
    """Whether months and weekdays are written with a capital."""
    nouns_capital: bool = made(lambda it: bool(languages.load(it.language, "names").get("nouns_capital", False)))
    """Whether all nouns are."""
    joined: bool = made(lambda it: words_of(it.language).joined)
    syllables: bool = made(lambda it: words_of(it.language).syllables)
    hour_first: bool = value("hour_first")
    """Whether the word for hours stands before a clock time: saat 8, where "8 saat" is a length."""
    from_dawn: bool = value("from_dawn")
    """Whether hours with a part of the day are counted from dawn and from dusk: saa mbili asubuhi is eight."""
    parted: frozenset[str] = made(lambda it: _parted(words_of(it.language)))
    """Keys of words that a fraction of a unit can begin with."""
    alone: Mapping[str, str] = made(
        lambda it: {w: told for told, listed in it.data.get("vague_alone", {}).items() for w in listed}
    )
    """Words that are a vague time where they are all that is said → its value."""
    accented: Mapping[str, frozenset[str]] = made(lambda it: _accented(it.language, it.data))
    """Words that are words of time with these accents alone → how they may be written: "år", beside "är"."""
    ago: frozenset[str] = _words("ago_after")
    """Words that mean "ago" behind a counted unit."""
    ago_or_last: frozenset[str] = made(lambda it: it.ago & frozenset(it.data.get("shift", {}).get("-1", ())))
    """Those of them that mean "last" beside a unit or a weekday."""
    goes_on: Mapping[str, tuple[str, ...]] = made(lambda it: _goes_on(it.language, it.data))
    """Words → what stands right behind them where they are the beginning of another word."""
    another: Mapping[str, re.Pattern[str]] = made(
        lambda it: {w: _behind(others) for w, others in it.data.get("another", {}).items()}
    )
    """Words → the words right behind which they are another word: "quinta posição", the fifth."""
    endings: frozenset[str] = _words("endings")
    """Particles that may be written onto a word of time, in a language where nothing else may be."""
    day_marks: frozenset[str] = _words("day_mark")
    """What marks the day of a month."""
    jalali: bool = made(lambda it: "jalali" in it.data)
    """Whether dates in figures may be of the solar Hijri calendar."""
    years: range = made(lambda it: range(*it.data.get("years", (0,))))
    """Numbers that are years beside those of the Gregorian calendar: the Buddhist ones."""
    parts: re.Pattern[str] | None = made(lambda it: _parts(it.language, it.data) if it.data.get("unspaced") else None)
    """The names of days and months, in a language that sets no spaces between words and whose letters come as one token."""
    idle: dict[str, bool] = field(default_factory=dict, compare=False)
    """What `is_idle` found for the words asked for before."""

    def is_idle(self, key: str) -> bool:
        """Whether no phrase, number or part of a unit can begin with a word: most words."""
        known = self.idle.get(key)
        if known is None:
            if len(self.idle) >= _IDLE_KEPT:
                self.idle.clear()
            may_begin = self.phrases.begins(key) or key in self.parted or words_of(self.language).may_begin(key)
            known = self.idle[key] = not (may_begin or self.spoken_years and len(key) > SHORTEST_YEAR)
        return known


@cache
def vocabulary(language: str | None) -> Vocabulary:
    """The vocabulary of a language; for one without data file months and weekdays of CLDR, for an unknown language nothing but figures."""
    code = languages.code(language)
    return filled(Vocabulary, language=code, data=languages.load(code, "times"))


def _roles(it: Any) -> Phrases:
    """All words of time with their roles; the first role of a word stays."""
    data, weak = it.data, it.weak
    phrases, flags = Phrases(prefixes=tuple(data.get("prefixes", ()))), _flags(data)
    for name in _FIRST:
        _add(phrases, data.get(name, ()), _LISTS[name], None, weak)
    for table, role in _TABLES.items():
        for key, words in data.get(table, {}).items():
            _add(phrases, words, role, _payload(table, key), weak)
    for name, role in _LISTS.items():
        for word in data.get(name, ()):
            _add(phrases, [word], role, flags.get(word), weak)
    for word, meanings in flags.items():
        if meanings.isdisjoint({"told", "per"}):
            _add(phrases, [word], "i", meanings, weak)
    for half in ("am", "pm"):
        _add(phrases, data.get(half, ()), "p", half, weak)
    for hour, name in ((12, "noon"), (24, "midnight")):
        for word in data.get(name, ()):
            phrases.add([word], ("t", (hour, 0, None)))
    _add_compounds(phrases, data, it.language)
    if not data.get("marked"):
        _add_cldr(phrases, it.language, weak)
    _add_common(phrases)
    for name in ("local_time", "reader_time"):
        _add(phrases, data.get(name, ()), "z", None, weak)
    _add_halves_of_units(phrases, words_of(it.language))
    return phrases.seal()


def _has_capitals(code: str) -> bool:
    return any(
        n.name[:1].isupper() for n in cldr.names(code) if (n.role, n.context, n.width) == ("M", "format", "wide")
    )


def _parted(numbers: Words) -> frozenset[str]:
    return frozenset((*numbers.firsts, *numbers.alone.by_first, *numbers.before.by_first))


def _flags(data: Any) -> dict[str, frozenset[str]]:
    """What the connecting words of a data file may mean."""
    found: dict[str, set[str]] = {}
    for name, flag in _FLAGS.items():
        for word in data.get(name, ()):
            found.setdefault(word, set()).add(flag)
    return {word: frozenset(meanings) for word, meanings in found.items()}


# Letters that the name of a day or month has at least, so that it is no part of another word.
_SHORTEST_NAME: Final = 5


def _parts(code: str, data: Any) -> re.Pattern[str]:
    """The names of days and months, the units and what halves them, the longest first."""
    tables = [data.get(table, {}) for table in ("weekdays", "days", "fused_days", "units")]
    tables.append(languages.load(code, "fractions").get("behind_unit", {}))
    names = {word for table in tables for listed in table.values() for word in listed}
    names |= {n.name for n in cldr.names(code) if (n.role, n.context, n.width) == ("M", "format", "wide")}
    return re.compile("|".join(sorted((n for n in names if len(n) >= _SHORTEST_NAME), key=lambda n: (-len(n), n))))


def _accented(code: str, data: Any) -> dict[str, frozenset[str]]:
    """The words whose accents count, by key: those that a data file lists, and months and weekdays, which may lose accents but get none (Polish "Mają" is no May)."""
    found: dict[str, set[str]] = {}
    for word in data.get("accented", ()):
        found.setdefault(keys(word)[0], set()).add(marked(word))
    named: dict[str, set[str]] = {}
    for word in _day_names(code, data):
        key = keys(word.rstrip("."))
        if len(key) == 1 and key[0].isascii() and key[0] not in found:
            named.setdefault(key[0], {key[0]}).add(marked(word.rstrip(".")))
    return {key: frozenset(written) for key, written in (found | named).items()}


def _day_names(code: str, data: Any) -> Iterator[str]:
    """The names of months and weekdays of a language, from its data and from CLDR."""
    for table in ("months", "weekdays", "weekdays_short"):
        for words in data.get(table, {}).values():
            yield from words
    yield from (n.name for n in cldr.names(code))


def _behind(others: list[str]) -> re.Pattern[str]:
    """What begins with one of the words, "*" standing for any letters."""
    parts = "|".join(re.escape(w).replace(r"\*", r"[^\W\d_]*") for w in others)
    return re.compile(rf"\s+(?:{parts})(?!\w)", re.IGNORECASE)


def _goes_on(code: str, data: Any) -> dict[str, tuple[str, ...]]:
    """What stands right behind the words of time of a data file where they are no words of time: the letters of another word, and offices behind a word that
    means both "ago" and "former" ("12일 전 대통령": a former president)."""
    found: dict[str, tuple[str, ...]] = {word: tuple(others) for word, others in data.get("goes_on", {}).items()}
    roles = languages.load(code, "roles")
    offices = sorted({name for names in roles.get("roles", {}).values() for name in names})
    for word in sorted(set(roles.get("before", ())) & set(data.get("ago_after", ()))):
        found[word] = (*found.get(word, ()), *offices, *(f" {name}" for name in offices))
    return found


def _add_halves_of_units(phrases: Phrases, numbers: Words) -> None:
    """What adds a half to the unit before it ("et demie"), where it is no word of a clock time."""
    for first, entries in numbers.behind_unit.by_first.items():
        for rest, added in entries:
            if float(added) == _HALF:
                phrases.add([" ".join((first, *rest))], ("H", None))


_HALF: Final = 0.5
_NUMBERED: Final = frozenset(
    ("months", "weekdays", "weekdays_short", "habits", "shift", "jalali", "hijri", "past_hour", "eras", "counts", "nth")
)


_TOLD_TABLES: Final = frozenset(("told_days", "told_parts", "told_periods"))


def _payload(table: str, key: str) -> Any:
    if table in _TOLD_TABLES:
        return TOLD + key
    return int(key) if table in _NUMBERED else key


# Roles of words that may be another word → the same with that doubt.
_WEAK: Final = {"M": "m", "W": "v", "Z": "c"}


def _add(phrases: Phrases, words: Any, role: str, payload: Any, weak: frozenset[str]) -> None:
    for word in words:
        strong = _WEAK.get(role, role) if word in weak else role
        phrases.add([word], (strong, payload))


def _add_compounds(phrases: Phrases, data: Any, code: str) -> None:
    """Words written together: weekday and part of day (German), week and weekday (Chinese), number and unit (dreitägig)."""
    for unit, tails in data.get("glued_units", {}).items():
        for number, names in data.get("glued_numbers", {}).items():
            length = f"PT{number}{unit[-1]}" if unit in ("TH", "TM") else f"P{number}{unit}"
            phrases.add([n + t for n in names for t in tails], ("L", length))
    for number, days in data.get("weekdays", {}).items():
        for part, names in data.get("glued_parts", {}).items():
            phrases.add([d + p for d in days for p in names], ("T", f"W{number}{part}"))
        for shift, weeks in data.get("glued_weeks", {}).items():
            phrases.add([w + t for w in weeks for t in data["weekday_tails"][number]], ("T", f"w{number}{shift}"))


def _add_cldr(phrases: Phrases, code: str, weak: frozenset[str]) -> None:
    locale = cldr.locale(code)
    if locale is None:
        return
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            _add_halves(phrases, locale, context, width)
    for named in cldr.names(code):
        _add_name(phrases, named.name, named.role, named.number, weak)


# Letters for the halves of the day that every language with a clock of twelve hours writes as well.
_HALVES: Final = {"am": ("am", "a.m."), "pm": ("pm", "p.m.")}


def _add_halves(phrases: Phrases, locale: Locale, context: str, width: str) -> None:
    """The names of the halves of the day, in languages that tell the clock time by them."""
    if "a" in locale.time_formats["short"].pattern:
        named = locale.day_periods.get(context, {}).get(width, {})
        for half, letters in _HALVES.items():
            phrases.add([w for w in (named.get(half, ""), *letters) if len(w) > 1], ("p", half))


@cache
def plurals(code: str) -> frozenset[str]:
    """The plurals of units of time as CLDR has them in a language, where they differ from the singulars; in small letters."""
    found, locale = set(), cldr.locale(code)
    if locale is None:
        return frozenset()
    try:
        for unit in ("second", "minute", "hour", "day", "week", "month", "year"):
            one, two = (format_unit(n, f"duration-{unit}", locale=locale).strip("0123456789 \u00a0") for n in (1, 2))
            found |= {two.casefold()} - {one.casefold()}
    except UnknownUnitError:
        return frozenset()
    return frozenset(found)


def _add_name(phrases: Phrases, name: str, role: str, number: int, weak: frozenset[str]) -> None:
    bare = name.rstrip(".")
    if len(bare) < 2 or any(c.isdigit() for c in bare):
        return
    strong = {"M": "m", "W": "v"}[role] if bare.casefold() in weak or len(bare) < 3 else role
    # Without capitals a short form without its point is too often another word (Tamil "ஆக." August, "ஆக" to).
    dotted = bare != name and not any(c.isupper() or c.islower() for c in name)
    phrases.add([name] if dotted else [bare, name], (strong, number))


# Zones that news names by letters, as minutes from UTC.
_ZONES: Final = {
    "GMT": 0, "UTC": 0, "Z": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300,
    "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "ET": -300, "PT": -480, "IST": 330, "PKT": 300, "JST": 540, "KST": 540, "EAT": 180, "WIB": 420, "AEST": 600,
    "ART": -180, "BRT": -180, "CLT": -240, "TRT": 180, "WITA": 480, "WIT": 540, "HKT": 480, "SGT": 480, "IRST": 210, "GST": 240, "ГМТ": 0, "MEZ": 60, "MESZ": 120,
}  # fmt: skip


def _add_common(phrases: Phrases) -> None:
    for name, minutes in _ZONES.items():
        if len(name) > 1:
            phrases.add([name], ("z", str(minutes)))
