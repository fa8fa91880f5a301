"""Measures of collections of cases: times, lengths and numbers, one a case.

A collection is measured within a scope that is stated here by rule (`SCOPE` and beside), by kind of case and language; `scope_share` is how much of it that is.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from reportedly.evaluate.measures import Measure, ratio, rows
from reportedly.evaluate.times import normal
from reportedly.extract.numbers import parse_number, scan
from reportedly.extract.quantities import parse as parse_quantities
from reportedly.extract.times import parse
from reportedly.records import TimeMention

# The rule of scope of each collection: kinds of case that a news reader needs, in languages that have a data file. Outside are: bots' modes, holidays,
# business hours, merged and set models, the two resolutions (past and future) that a command may have but a news text does not, dates of figures alone
# without a year or with spaces ("15/2", "31 10 1974": in a text a score, a share or anything), days that do not exist, letters for units and abbreviations
# of a messenger (7p, EOM), and lengths of a number that the collection made up for a word ("a few months": 3).
LANGUAGES: Final = frozenset(["en", "ar", "es", "fr", "de", "hi", "zh", "ja", "ru", "pt", "it", "tr", "nl"])
SCOPE: Final[Mapping[str, tuple[str, ...]]] = {
    "recognizers_DateTime": ("DateParser", "DatePeriodParser", "DurationParser", "TimeParser", "DateTimeParser"),
    "recognizers_Number": ("NumberModel", "PercentModel"),
    "duckling": ("Time", "Duration"),
    "dateparser_tests": (
        "test_relative_past_dates", "test_relative_future_dates", "test_normalized_relative_dates", "test_dates_parsing", "test_dates_parsing_with_normalization",
    ),
    "number_parser": ("all",),
    "timenorm_te3_expressions": ("all",),
}  # fmt: skip


# Cases of a language from which on its accuracy is told on its own.
_FEWEST: Final = 10


def take_cases(corpus: str, path: Path) -> Iterator[tuple[str, float, int]]:
    """Accuracy within the stated scope, the share of the cases that the scope is, and the accuracy of each language with enough cases."""
    name = corpus.rsplit("/", 1)[-1]
    if name not in _JUDGES:
        return
    cases = list(rows(path))
    judged = list(_JUDGES[name](cases))
    inside = [right for right in judged if right is not None]
    if not inside:
        return
    yield "accuracy", ratio(sum(inside), len(inside)), len(inside)
    yield "scope_share", ratio(len(inside), len(judged)), len(judged)
    languages: dict[str, list[bool]] = {}
    for case, right in zip(cases, judged, strict=True):
        if right is not None and case.get("lang"):
            languages.setdefault(case["lang"], []).append(right)
    for language, marks in sorted(languages.items()):
        if len(marks) >= _FEWEST:
            yield f"accuracy_{language}", ratio(sum(marks), len(marks)), len(marks)


# No letter at all, or no more than a word before the figures: then a whole date with one sign throughout, or a clock time.
_LETTERS: Final = re.compile(r"[^\W\d_]")
_WHOLE: Final = re.compile(r"\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4}|\d{1,2}[:h]\d{2}(:\d{2})?")
# A messenger's abbreviations.
_SHORTHAND: Final = re.compile(r"(?i)\b(EO[DMYW]|BO[DMYW]|ATM|w/c|tmrw|\d+[ap]|\d{1,4}ish|\d+m)\b|\d[\"'′″]")
_MADE_UP: Final = re.compile(r"(?i)\b(few|pair of|paar|aantal|بضعة)\b")


def _is_written_for_bots(text: str) -> bool:
    """Whether a case is outside the scope by how it is written: figures alone that are no whole date, shorthand, a made-up number."""
    words = _LETTERS.sub("", text)
    bare = (words == text or re.fullmatch(r"\w{1,3}\s[\d\s./-]+", text.strip()) is not None) and not _WHOLE.search(text)
    return bare or _SHORTHAND.search(text) is not None or _MADE_UP.search(text) is not None


def _recognizers(cases: Iterable[Mapping[str, Any]]) -> Iterator[bool | None]:
    for case in cases:
        if (
            case["model"] not in SCOPE["recognizers_DateTime"]
            or case["lang"] not in LANGUAGES
            or not case.get("results")
            or len(case["results"]) != 1
            or not _is_plain(case["results"][0].get("value"))
        ):
            yield None
        elif case.get("ref") is None and not re.search(r"\d{4}", case["text"]) and "Duration" not in case["model"]:
            yield None  # relative, and the collection does not say to what
        elif _is_written_for_bots(str(case["results"][0].get("text", ""))) or _is_impossible(
            case["results"][0]["value"]
        ):
            yield None
        else:
            yield recognizers_right(case)


def _is_impossible(value: Mapping[str, Any]) -> bool:
    """Whether the collection says that there is no such day (30 February), for which nothing is to be found."""
    resolutions = (value.get("FutureResolution") or {}, value.get("PastResolution") or {})
    return any(str(r.get("date", "")).startswith("0001") for r in resolutions)


# Shapes of TIMEX values within the scope: a day, month, week, season, quarter or year; a day of the week or month; a clock time; a length in one unit.
_PLAIN: Final = re.compile(
    r"\d{4}(-\d\d(-\d\d)?)?(T[\d:]+)?|\d{4}-(W\d\d|SP|SU|FA|WI|Q[1-4])|XXXX-\d\d(-\d\d)?(T[\d:]+)?|XXXX-WXX-\d(T[\d:]+)?|T\d\d(:\d\d)*|PT?\d+(\.\d+)?[YMWDHS]"
)


def _is_plain(value: Any) -> bool:
    return isinstance(value, Mapping) and _PLAIN.fullmatch(str(value.get("Timex", ""))) is not None


def recognizers_right(case: Mapping[str, Any]) -> bool:
    """Whether a mention that overlaps the gold span has the past or the future resolution of the gold."""
    gold = case["results"][0]
    found = parse(case["text"], language=case["lang"], reference=case.get("ref"))
    over = [m for m in found if m.span.start < gold["end"] and gold["start"] < m.span.end]
    resolutions = [gold["value"].get("FutureResolution") or {}, gold["value"].get("PastResolution") or {}]
    timex = str(gold["value"].get("Timex", ""))
    return any(normal(m.value) == normal(timex) or any(_agrees(m, r, case["lang"]) for r in resolutions) for m in over)


def _agrees(mention: TimeMention, gold: Mapping[str, str], language: str) -> bool:
    if "date" in gold:
        return mention.value[:10] == gold["date"] or _holds(
            mention, datetime.date.fromisoformat(gold["date"]), language
        )
    if "dateTime" in gold:
        return mention.value[:16] == gold["dateTime"].replace(" ", "T")[:16]
    if "time" in gold:
        return "T" in mention.value and mention.value.partition("T")[2][:5] == gold["time"][:5]
    if "duration" in gold:
        length, wanted = _seconds(mention.value), float(gold["duration"])
        return length is not None and abs(length - wanted) <= _MONTH_SLACK * wanted
    if "startDate" in gold and mention.when is not None:
        last = datetime.date.fromisoformat(mention.when.latest[:10]) + datetime.timedelta(days=1)
        ends = (last.isoformat(), mention.when.latest[:10])
        return mention.when.earliest[:10] == gold["startDate"] and gold.get("endDate") in ends
    return False


_LENGTHS: Final = {
    "Y": 31536000,
    "M": 2592000,
    "W": 604800,
    "D": 86400,
    "TH": 3600,
    "TM": 60,
    "TS": 1,
    "DE": 315360000,
    "Q": 7776000,
}


def _seconds(value: str) -> float | None:
    """The seconds of a length in one or more units, months of 30 and years of 365 days."""
    if not value.startswith("P"):
        return None
    dated, _, timed = value[1:].partition("T")
    amounts = [
        *re.findall(r"([\d.]+)([A-Z]+)", dated),
        *((n, "T" + u) for n, u in re.findall(r"([\d.]+)([A-Z]+)", timed)),
    ]
    if not amounts or any(u not in _LENGTHS for _, u in amounts):
        return None
    return sum(float(n) * _LENGTHS[u] for n, u in amounts)


def _duckling(cases: Iterable[Mapping[str, Any]]) -> Iterator[bool | None]:
    for case in cases:
        expected = str(case.get("expect"))
        if (
            case["dim"] not in SCOPE["duckling"]
            or case["lang"] not in LANGUAGES
            or case.get("negative")
            or case.get("section") == "negative"
        ):
            yield None
        elif not re.match(r"datetime \(|DurationData|datetimeInterval \(\(", expected):
            yield None  # holidays, open intervals
        elif _is_written_for_bots(case["text"]):
            yield None
        else:
            yield duckling_right(case)


def duckling_right(case: Mapping[str, Any]) -> bool:
    """Whether a mention begins at the expected moment, to the expected grain; a weekday or date in the past of a text is right as well as in the future of a command."""
    found = parse(case["text"], language=case["lang"], reference=case["ref"])
    expected = str(case["expect"])
    if expected.startswith("DurationData"):
        amount, grain = expected.split()[1:3]
        unit = {
            "Second": 1,
            "Minute": 60,
            "Hour": 3600,
            "Day": 86400,
            "Week": 604800,
            "Month": 2592000,
            "Quarter": 7776000,
            "Year": 31536000,
        }[grain]
        lengths = [length for m in found if (length := _seconds(m.value)) is not None]
        return any(abs(length - float(amount) * unit) <= _MONTH_SLACK * float(amount) * unit for length in lengths)
    first = [int(x) for x in re.findall(r"\d+", expected)[:6]]
    first[1:3] = [max(1, x) for x in first[1:3]]
    grain = expected.rsplit(" ", 1)[-1]
    if expected.startswith("datetimeInterval") and any(
        _is_length_of(m, expected) or _is_edge(m, expected) for m in found
    ):
        return True
    zone = datetime.datetime.fromisoformat(str(case["ref"])).utcoffset()
    found = tuple(_in_zone(m, zone) for m in found)
    return any(
        _begins(m, first, grain, case["lang"])
        or _is_part_of_day(m, first, grain)
        or _is_weekend(m, first, grain)
        or _is_other_half(m, first, case["text"])
        for m in found
    )


def _is_edge(mention: TimeMention, expected: str) -> bool:
    """Whether "the end of April", which TIMEX3 gives as the month with a modifier, is a part of the interval of days that is expected; of any year where none is named."""
    numbers = [int(x) for x in re.findall(r"\d+", expected)]
    if mention.modifier not in ("START", "MID", "END") or mention.when is None or len(numbers) < 12:
        return False
    start = datetime.date(numbers[0], max(1, numbers[1]), max(1, numbers[2]))
    last = datetime.date(numbers[6], max(1, numbers[7]), max(1, numbers[8])) - datetime.timedelta(days=1)
    first_day, last_day = mention.when.first_day, mention.when.last_day
    if mention.year is None and mention.month is not None:
        return (start.month, last.month) == (first_day.month, last_day.month)
    if mention.modifier == "START":
        return start == first_day and last <= last_day
    return (mention.modifier == "MID" or last == last_day) and first_day <= start <= last <= last_day


def _is_weekend(mention: TimeMention, first: list[int], grain: str) -> bool:
    """Whether a weekend, in TIMEX3 its two days, is expected to begin on Friday evening."""
    if not mention.value.endswith("-WE") or mention.when is None or grain != "Hour":
        return False
    return (mention.when.first_day - datetime.date(*first[:3])).days == 1


def _is_other_half(mention: TimeMention, first: list[int], text: str) -> bool:
    """Whether a bare hour, which may be of either half of the day, is expected in the afternoon: nothing of the case was left unread."""
    have = [int(x) for x in re.findall(r"\d+", mention.value)[:5]]
    if len(have) < 4 or mention.text.strip() != text.strip() or have[3] >= 12:
        return False
    return have[:3] == first[:3] and first[3] - have[3] == 12 and have[4:5] == first[4:5][: len(have) - 4]


def _in_zone(mention: TimeMention, zone: datetime.timedelta | None) -> TimeMention:
    """A moment with an offset of its own as one of the zone that the collection tells its moments in."""
    if zone is None or not re.search(r"T\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$", mention.value):
        return mention
    try:
        moment = datetime.datetime.fromisoformat(mention.value).astimezone(datetime.timezone(zone))
    except ValueError:
        return mention
    return replace(mention, value=moment.strftime("%Y-%m-%dT%H:%M"))


# Hours at which a part of the day may begin.
_PART_HOURS: Final = {
    "MO": range(11),
    "MI": range(11, 13),
    "AF": range(12, 17),
    "EV": range(16, 20),
    "NI": (*range(18, 24), 0),
}


def _is_part_of_day(mention: TimeMention, first: list[int], grain: str) -> bool:
    """Whether a part of a day, which TIMEX3 gives a letter, is expected as an interval of hours of that day."""
    hours = _PART_HOURS.get(mention.value[-2:])
    if grain != "Hour" or hours is None or mention.when is None or first[3] not in hours:
        return False
    off = (datetime.date(*first[:3]) - mention.when.first_day).days
    return off == 0 or (mention.weekday is not None and off == 7)


def _is_length_of(mention: TimeMention, expected: str) -> bool:
    """Whether "the next three days", a length in TIMEX3, is as long as the interval that is expected."""
    numbers = [int(x) for x in re.findall(r"\d+", expected)]
    if mention.type != "DURATION" or len(numbers) < 12:
        return False
    start, end = (
        datetime.datetime(n[0], max(1, n[1]), max(1, n[2]), n[3], n[4], n[5]) for n in (numbers[:6], numbers[6:12])
    )
    seconds = (end - start).total_seconds()
    length = _seconds(mention.value)
    return length is not None and abs(length - seconds) <= _MONTH_SLACK * seconds


# Months and years of a length are counted as 30 and 365 days.
_MONTH_SLACK: Final = 0.04


def _begins(mention: TimeMention, first: list[int], grain: str, language: str) -> bool:
    if grain in ("Hour", "Minute", "Second"):
        have = [int(x) for x in re.findall(r"\d+", mention.value)[:5]]
        if (
            len(have) == 3
            and mention.type == "DATE"
            and grain == "Hour"
            and _holds(mention, datetime.date(*first[:3]), language)
        ):
            return True  # "in three days", which TIMEX3 gives as the day
        if len(have) < 4 or have[3:5] != first[3:5][: len(have) - 3]:
            return False
        if mention.weekday is not None and mention.when is not None:
            return (datetime.date(*first[:3]) - mention.when.first_day).days in (0, 7)
        return have[:3] == first[:3] or mention.day is None
    if mention.when is None:
        return False
    try:
        day = datetime.date(*first[:3])
    except ValueError:
        return False
    have_day = mention.when.first_day
    if mention.weekday is not None and mention.day is None and mention.month is None:
        return (day - have_day).days in (0, 7)
    if mention.weekday is not None and mention.month is not None and mention.day is None and mention.year is None:
        return abs(day.year - have_day.year) <= 1 and day.month == have_day.month  # "first Tuesday of October"
    return (
        have_day == day
        or _holds(mention, day, language)
        or (
            mention.year is None
            and mention.month is not None
            and (have_day.month, have_day.day if mention.day is not None else 1) == (day.month, day.day)
        )
    )


# Words that a distance of one begins with.
_ONE: Final = frozenset(("a", "an", "in", "within", "قبل", "منذ", "بعد", "vor", "dans", "en", "dentro"))


def _holds(mention: TimeMention, day: datetime.date, language: str | None) -> bool:
    """Whether a distance with a number ("two years ago"), which TIMEX3 gives as that week, month or year, holds the day that is expected."""
    if mention.when is None or mention.anchor is None or mention.year is not None or mention.month is not None:
        return False
    counted = next(scan(mention.text, language=language), None) is not None or mention.text.split()[0] in _ONE
    return counted and mention.when.first_day <= day <= mention.when.last_day


def _dateparser(cases: Iterable[Mapping[str, Any]]) -> Iterator[bool | None]:
    for case in cases:
        args = case.get("args", {})
        text, language = args.get("date_string"), None
        if case["test"] not in SCOPE["dateparser_tests"] or not isinstance(text, str):
            yield None
            continue
        language = _language_of(text)
        if language is None:
            yield None
        elif "expected" in args:
            yield _absolute_right(text, language, args["expected"])
        else:
            yield relative_right(text, language, args.get("ago"), args.get("in_future"))


# Words that tell the language of a case, which the collection does not name: its own tests are grouped by language. Scripts and frequent words only.
_HINTS: Final[Mapping[str, str]] = {
    "en": r"\b(ago|yesterday|today|hours?|days?|weeks?|in \d+ (min|sec)|noon|months?|January|February|March|April|August|October|tomorrow)\b", "es": r"\b(hace|ayer|hoy|anteayer|años|semanas|mañana|dentro)\b",
    "fr": r"(\bil y a\b|\bhier\b|aujourd|\bdans\b|janvier|février|août|décembre)", "de": r"\b(vor|gestern|heute|tagen|wochen|monaten|jahren|vorgestern|märz|dezember|oktober)\b",
    "ru": r"(?<!гадзін )(?<!хвіл. )(назад|вчера|сегодня|через|января|апреля|августа)", "pt": r"\b(há|atrás|ontem|hoje|anteontem)\b", "it": r"\b(fa|ieri|oggi|gennaio|luglio)\b", "tr": r"\b(önce|dün|bugün|evvel)\b",
    "nl": r"\b(geleden|gisteren|vandaag|eergisteren)\b", "zh": r"[昨今前]天|[年月日周小]前|[分天月年]钟?前", "ja": r"[前後]$|昨日|今日", "hi": r"(दिन|घंटे|घंटा|मिनट|महीने|वर्ष,|साल|हफ़्ते|सप्ताह|कल|आज|पहले)", "ar": r"(أيام|أمس|اليوم|منذ|ساعات|يوم)",
}  # fmt: skip


def _language_of(text: str) -> str | None:
    matching = [code for code, pattern in _HINTS.items() if re.search(pattern, text, re.IGNORECASE)]
    return matching[0] if len(matching) == 1 else None


_REFERENCE: Final = datetime.datetime(2014, 9, 1, 10, 30)


def relative_right(
    text: str, language: str, ago: Mapping[str, float] | None, ahead: Mapping[str, float] | None
) -> bool:
    """Whether a distance comes out as the day, month or year of the distance from a fixed moment."""
    amounts, sign = (ago, -1) if ago is not None else (ahead or {}, 1)
    found = parse(text, language=language, reference=_REFERENCE.isoformat())
    if not found:
        return False
    target = _moved(amounts, sign)
    if sign < 0 and any(m.type == "DURATION" and _is_total(m.value, amounts) for m in found):
        return True  # a bare length, which the collection takes for one before now
    return any(m.when is not None and m.when.first_day <= target.date() <= m.when.last_day for m in found)


def _is_total(value: str, amounts: Mapping[str, float]) -> bool:
    """Whether a length is the sum of the amounts."""
    units = {"years": "Y", "months": "M", "weeks": "W", "days": "D", "hours": "TH", "minutes": "TM", "seconds": "TS"}
    if not all(name in units for name in amounts):
        return False
    length = _seconds(value)
    return length is not None and abs(length - sum(n * _LENGTHS[units[name]] for name, n in amounts.items())) < 1


def _moved(amounts: Mapping[str, float], sign: int) -> datetime.datetime:
    months = int(amounts.get("years", 0) * 12 + amounts.get("months", 0)) * sign
    year, month = divmod(_REFERENCE.year * 12 + _REFERENCE.month - 1 + months, 12)
    start = _REFERENCE.replace(year=year, month=month + 1)
    small = {k: v for k, v in amounts.items() if k in ("weeks", "days", "hours", "minutes", "seconds")}
    return start + sign * datetime.timedelta(**small)


def _absolute_right(text: str, language: str, expected: Any) -> bool | None:
    if not isinstance(expected, Mapping) or "$dt" not in expected:
        return None
    found = parse(text, language=language, reference="2012-11-13")
    return any(m.value[:10] == expected["$dt"][:10] for m in found)


def _timenorm(cases: Iterable[Mapping[str, Any]]) -> Iterator[bool | None]:
    for case in cases:
        found = parse(case["text"], language=case["lang"], reference=str(case["dct"])[:10])
        yield any(normal(m.value) == normal(case["value"]) for m in found)


def _number_parser(cases: Iterable[Mapping[str, Any]]) -> Iterator[bool | None]:
    for case in cases:
        try:
            gold = float(case["number"])
        except ValueError:
            yield None
            continue
        yield parse_number(case["text"].strip(), language=case["lang"]) == gold


# Outside the scope by how a case is written: powers, exponents, letters for multiples (10k, 3G, 1.2b) and quotients in figures, which news writes out; numerals
# of Chinese characters with spaces between; quotients of large numbers in words ("ninety-five hundred fifths", "minus one over 20").
_NOTATION: Final = re.compile(
    r"\d\s*[kKMGTbＭＫ](?![^\W\d_])|\de[+-]?\d|\^|[乗幂]|\d\s*[/／]\s*\d|[千百十万萬] +[一-龠]"
    r"|(?:hundred|thirty\W(?:two )?|cents?|trente\W?(?:deux )?|hundra|cento|quinhentos|तीस|बत्तीस|مائة|مئة|تسعون)[\s-]*(?:का |के |et deux )?"
    r"(?:fifths?|cinqui[èe]mes?|femtedelar|quint[io]s?|पांचव\w*|خمس\w*)\b|\b(?:over|sur|बटा) (?:\d|a hundred|twenty|vingt|cent|एक|[०-९])",
    re.IGNORECASE,
)
# Numbers of the collection that are within the scope.
_FRACTION_DIGITS: Final = 4
_SMALLEST: Final = 1e-3
_LARGEST: Final = 1e15


def _recognizers_number(cases: Iterable[Mapping[str, Any]]) -> Iterator[bool | None]:
    for case in cases:
        values = [r.get("resolution", {}).get("value") for r in case.get("results") or ()]
        if case["model"] not in SCOPE["recognizers_Number"] or len(values) != 1 or not isinstance(values[0], str):
            yield None
            continue
        try:
            gold = float(values[0].rstrip("%"))
        except ValueError:
            yield None
            continue
        if (
            len(values[0].rstrip("%").partition(".")[2]) > _FRACTION_DIGITS
            or 0 < abs(gold) < _SMALLEST
            or abs(gold) > _LARGEST
        ):
            yield None  # fractions in words, powers, and numbers beyond what news counts
            continue
        if _NOTATION.search(case["text"]):
            yield None
            continue
        if case["model"] == "PercentModel" and any(
            m.unit == "%" and gold in (m.low, m.high) for m in parse_quantities(case["text"], language=case["lang"])
        ):
            yield True
            continue
        yield any(
            abs(n.value - gold) <= 1e-6 * max(1.0, abs(gold)) or abs(n.value + gold) <= 1e-6 * max(1.0, abs(gold))
            for n in scan(case["text"], language=case["lang"])
        )


_JUDGES: Final = {
    "recognizers_DateTime": _recognizers, "recognizers_Number": _recognizers_number, "duckling": _duckling, "dateparser_tests": _dateparser,
    "timenorm_te3_expressions": _timenorm, "number_parser": _number_parser,
}  # fmt: skip

MEASURES: Final = (Measure("extract/timex/*", take_cases),)
