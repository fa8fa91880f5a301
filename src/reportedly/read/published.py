"""When an article was published: every candidate with its method and confidence, then a decision, or None.

Confidences were set by hand from how often each method gave the right day on `htmldate_eval` and `fundus_parser` (see `benchmarks/read.py`), for text pages by
judgement. Candidates that name the same day support each other; they are weighed against the day of the page's capture and the days in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from reportedly.read.body import DateLine
from reportedly.read.dates import Found, find, from_jalali
from reportedly.read.stated import moment
from reportedly.records import DateCandidate, When

ABOVE: Final = "above the headline"
CONFIDENCE: Final = {
    "feed": 0.95,
    "json-ld": 0.95,
    "open graph": 0.94,
    "microdata": 0.9,
    "meta": 0.9,
    "extractor": 0.86,
    "published label": 0.88,
    "beside the headline": 0.85,
    "leading date field": 0.85,
    "address": 0.9,
    "dateline": 0.8,
    "headline": 0.75,
    "time element": 0.74,
    "json-ld created": 0.6,
    "json-ld page": 0.7,
    "line with a date's class": 0.6,
    "meta date": 0.62,
    "dateline day, year of the capture": 0.6,
    "dateline day, year of the address": 0.75,
    "dateline day, year of an embedded post": 0.6,
    "dateline day, year of a day in the text": 0.52,
    "updated label": 0.58,
    "place and day below the article": 0.7,
    ABOVE: 0.62,
    "after the article": 0.42,
    "htmldate": 0.55,
    "script": 0.55,
    "time element above the headline": 0.55,
    "modified": 0.4,
    "day in the month of the address": 0.52,
    "banner": 0.3,
    "embedded post": 0.2,
    "hijri": 0.2,
}
# Below this a candidate is shown but not taken: `Article.published` stays None.
ENOUGH: Final = 0.5
OFFICIAL: Final = frozenset(
    {
        "json-ld",
        "open graph",
        "meta",
        "microdata",
        "json-ld page",
        "json-ld created",
        "meta date",
        "script",
        "modified",
        "time element",
        "htmldate",
        "banner",
        "updated label",
    }
)
_SHOWN: Final = frozenset({"beside the headline", "published label", "address"})
# htmldate takes the moment of the last change where a page states no other: one witness, and not of the publication. Of 613 pages of `htmldate_eval` and `fundus_parser` none has only these.
_ONLY_CHANGED: Final = {"htmldate", "modified"}
_LONG_BEFORE: Final = timedelta(days=60)
_AMBIGUOUS: Final = 0.4
# A day above the headline is a mast-head's like any other when the text names weekdays and none of them is that day or one of so many before it: of 391 pages with weekdays one in eleven
# has neither the day of publication nor the day before, one in thirty none of three; a crawler's day passes in .38 and .5 of the pages by chance. With a clock time it is more likely the article's.
_WEEKDAYS_BACK: Final = {True: 3, False: 2}
# Methods that may show another moment than the article's (a page moved to another system, a crawler's day).
_CHECKED: Final = frozenset({"address", "modified", "htmldate", "script", "time element", "extractor"})
_IMPLAUSIBLE: Final = 0.3
# The web has no older pages; the first of January without a clock is what systems fill in that know the year only.
_FIRST_YEAR: Final = 1995
_DEFAULT_VALUE: Final = 0.6
# A page cannot be captured before it is published; a day of slack for time zones.
_SLACK: Final = timedelta(days=1)
_BANNER_DISTANCE: Final = timedelta(days=3)
_ADDRESS: Final = (
    re.compile(r"/((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$|[^\d])"),
    re.compile(r"(?<!\d)((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(r"(?<!\d)(20[0-3]\d)-?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(r"/(0[1-9]|[12]\d|3[01])-(0[1-9]|1[0-2])-(20[0-3]\d)(?!\d)"),
)

# The same in the Solar Hijri calendar, as Iranian and Afghan papers write it (2001 to 2040).
_JALALI_ADDRESS: Final = re.compile(
    r"/(1(?:3[89]|4[01])\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$|\D)"
)

# What sets a date off from the rest of a headline, and what is left of the confidence in another tool's date where a headline has one of the two months before.
_SET_OFF: Final = ("-", "–", "—", "|", ":", "(")
_CRAWLED: Final = 0.8

_FIXED: Final = OFFICIAL - {"banner", "htmldate"}
_ADDRESS_MONTH: Final = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/(?!\d)")
_ADDRESS_YEAR: Final = re.compile(r"/(20[0-3]\d)(?=[/_-])")
# A text comes out within so many days of the posts that it shows and of most days that it names.
_SOON: Final = timedelta(days=45)
_IN_MONTH: Final = "day in the month of the address"
# What is left of the confidence in a shown day that is of another month than the address.
_OTHER_MONTH: Final = 0.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A candidate on its way: the possible days (one, or two for 03/04/2026), the moment as written, its method and confidence."""

    days: tuple[date, ...]
    moment: str
    method: str
    confidence: float
    quote: str
    shown: bool = True


def of_stated(method: str, value: str) -> Candidate | None:
    """A candidate from a field of metadata, of a feed or of another extractor's JSON."""
    iso = moment(value)
    if iso is None:
        found = [h for h in find(value, None) if h.date is not None]
        return _of_found(found[0], method, value) if found else None
    return _make(iso, method, value)


def _make(iso: str, method: str, quote: str) -> Candidate | None:
    day = date.fromisoformat(iso[:10])
    if day.year < _FIRST_YEAR:
        return None
    confidence = CONFIDENCE[method] * (_DEFAULT_VALUE if iso[5:] == "01-01" and method != "address" else 1.0)
    return Candidate((day,), iso, method, round(confidence, 3), quote[:120])


def _of_found(hit: Found, method: str, quote: str) -> Candidate | None:
    if hit.date is None or hit.date.year < _FIRST_YEAR:
        return None
    confidence = CONFIDENCE["hijri"] if hit.calendar == "hijri" else CONFIDENCE[method]
    if hit.others:
        days = tuple(sorted({hit.date, *hit.others}))
        return Candidate(days, hit.date.isoformat(), method, min(confidence, _AMBIGUOUS), quote[:120])
    return Candidate((hit.date,), hit.moment or "", method, confidence, quote[:120])


def of_address(address: str) -> Candidate | None:
    """The date in the page's address."""
    for number, pattern in enumerate(_ADDRESS):
        for found in pattern.finditer(address.split("?", maxsplit=1)[0]):
            parts = found.groups() if number < 3 else found.groups()[::-1]
            try:
                day = date(int(parts[0]), int(parts[1]), int(parts[2]))
            except ValueError:
                continue
            return _make(day.isoformat(), "address", found[0].strip("/"))
    solar = _JALALI_ADDRESS.search(address.split("?", maxsplit=1)[0])
    told = from_jalali(int(solar[1]), int(solar[2]), int(solar[3])) if solar is not None else None
    return _make(told.isoformat(), "address", solar[0].strip("/")) if solar is not None and told is not None else None


def in_month_of(address: str, candidates: list[Candidate], elsewhere: Iterable[date]) -> list[Candidate]:
    """Candidates weighed against a month in the page's address (/2017/09/title): days of that month gain, shown days of another lose; where the page shows one day of it only, in whatever place, that is a candidate too."""
    found = _ADDRESS_MONTH.search(address)
    if found is None or any(c.method == "address" for c in candidates):
        return candidates
    month = (int(found[1]), int(found[2]))
    held = [(c, any((d.year, d.month) == month for d in c.days)) for c in candidates if c.method not in _FIXED]
    days = {d for d in elsewhere if (d.year, d.month) == month}
    if not any(within for _, within in held):
        if len(days) != 1 or any(c.confidence >= ENOUGH for c in candidates):
            return candidates
        day = days.pop()
        lone = Candidate((day,), day.isoformat(), _IN_MONTH, CONFIDENCE[_IN_MONTH], found[0].strip("/"))
        return [*candidates, lone]
    weighed = [c for c in candidates if c.method in _FIXED]
    for c, within in held:
        if not within:
            c = replace(c, confidence=round(c.confidence * _OTHER_MONTH, 3))
        elif c.confidence < CONFIDENCE[_IN_MONTH] and len(c.days) == 1:
            c = replace(c, method=_IN_MONTH, confidence=CONFIDENCE[_IN_MONTH])
        weighed.append(c)
    return weighed


def of_headline(title: str, language: str | None) -> Candidate | None:
    """The date that a headline begins or ends with, set off from the rest ("Evening news – 2 October 2017"): a bulletin's own."""
    for hit in find(title, language):
        if hit.date is None or hit.calendar == "hijri":
            continue
        before, behind = title[: hit.start].rstrip(" "), title[hit.end :].strip(" )")
        if (before.endswith(_SET_OFF) and not behind) or (behind.startswith(_SET_OFF) and not before):
            return _of_found(hit, "headline", title)
    return None


def of_htmldate(value: str, elsewhere: Iterable[date]) -> Candidate | None:
    """htmldate's choice; weak when it is the first of January (its guess from a bare year) or a day that only lists of other articles show."""
    candidate = of_stated("htmldate", value)
    if candidate is not None and (candidate.moment[5:10] == "01-01" or candidate.days[0] in set(elsewhere)):
        return replace(candidate, confidence=_IMPLAUSIBLE)
    return candidate


def of_line(line: DateLine) -> list[Candidate]:
    """Candidates from a line that shows dates: where it stands and its label tell how good they are. A line may show both first and last date."""
    found = [h for h in line.found if h.date is not None and h.calendar != "hijri"] or [
        h for h in line.found if h.date is not None
    ]
    if not found:
        return []
    method = _method(line)
    made = [c for h in found[:3] if (c := _of_found(h, method, line.text)) is not None]
    if len({c.days for c in made}) > 1 and line.place != "banner":  # published, then updated
        # Behind "Posted:" stands the day of posting, whatever day an update bears (a year mistyped, the clock of another system); else it is the earlier one.
        first = made[0] if line.label == "published" else min(made, key=lambda c: c.days)
        made = [
            c if c is first else replace(c, method="updated label", confidence=min(c.confidence, _AMBIGUOUS))
            for c in made
        ]
    return made


def _method(line: DateLine) -> str:
    if line.place == "lead":
        return "leading date field"
    if line.place == "dateline":
        return "dateline"
    if line.place == "foot" and line.label is None:
        return "place and day below the article"
    if line.place == "banner" and line.label is None:
        return "banner"
    if line.place == "above" and line.label is None:
        return ABOVE
    if line.label == "updated":
        return "updated label"
    if line.label == "published":
        return "published label"
    return "after the article" if line.place in ("tail", "foot") else "beside the headline"


def completed(
    lines: Iterable[DateLine],
    fetched: str | None,
    candidates: list[Candidate],
    *,
    address: str = "",
    posts: Iterable[date] = (),
    named: Callable[[], Iterable[date]] = tuple,
) -> list[Candidate]:
    """Dateline days without a year ("ISLAMABAD, April 28"), completed: from the day of capture or a banner the last such day before it, from an embedded post the
    first after it, from a year in the address that year's, from the full dates that the text names (`named` finds them) the one that lies near them.
    None where nothing tells the year: a weekday would fit every sixth one."""
    held = list(lines)
    bare = [(line, h) for line in held if line.place == "dateline" for h in line.found[:1] if h.year is None]
    bare = bare if not any(h.year is not None for line in held if line.place == "dateline" for h in line.found) else []
    anchors = (
        [date.fromisoformat(fetched[:10])] if fetched else [max(c.days) for c in candidates if c.method == "banner"]
    )
    made = []
    for line, hit in bare:
        method, day = _with_year(hit, anchors[:1], address, list(posts), named)
        if day is not None:
            made.append(Candidate((day,), day.isoformat(), method, CONFIDENCE[method], line.text))
    return made


def _with_year(
    hit: Found, anchors: list[date], address: str, posts: list[date], named: Callable[[], Iterable[date]]
) -> tuple[str, date | None]:
    """How the year of a dateline's day is known, and the day."""
    for anchor in anchors:
        before = [d for d in _days(hit, anchor.year - 1, anchor.year) if d <= anchor + _SLACK]
        return "dateline day, year of the capture", max(before, default=None)
    year = _ADDRESS_YEAR.search(address)
    if year is not None:
        return "dateline day, year of the address", next(iter(_days(hit, int(year[1]), int(year[1]))), None)
    if posts:
        newest = max(posts)
        after = [d for d in _days(hit, newest.year, newest.year + 1) if timedelta() <= d - newest + _SLACK <= _SOON]
        return "dateline day, year of an embedded post", min(after, default=None)
    days = sorted(set(named()))
    near = {d for n in days for d in _days(hit, n.year - 1, n.year + 1) if abs(d - n) <= _SOON}
    # A text that tells of this year's and of last year's happening alike names days near two such days.
    return "dateline day, year of a day in the text", near.pop() if len(near) == 1 else None


def _days(hit: Found, first: int, last: int) -> list[date]:
    """The dateline's day in each of the years."""
    made = []
    for year in range(first, last + 1):
        try:
            made.append(date(year, hit.month, hit.day))
        except ValueError:  # the 29th of February
            continue
    return made


def beside_weekdays(candidates: list[Candidate], named: Callable[[], set[int]]) -> list[Candidate]:
    """Candidates above the headline held against the weekdays that the text names (Monday 0); a mast-head with the day of the crawl rarely fits them."""
    if not any(c.method == ABOVE for c in candidates):
        return candidates
    told = named()
    return [
        replace(c, method="banner", confidence=CONFIDENCE["banner"])
        if c.method == ABOVE and told and not _is_beside(c, told)
        else c
        for c in candidates
    ]


def _is_beside(c: Candidate, told: set[int]) -> bool:
    back = _WEEKDAYS_BACK[len(c.moment) > len("2026-03-04")]
    return any((day.weekday() - b) % 7 in told for day in c.days for b in range(back))


def decide(
    candidates: list[Candidate], *, fetched: str | None, days: list[date], posts: list[date], datelines: list[Found]
) -> tuple[When | None, tuple[DateCandidate, ...]]:
    """The publication date where one candidate can be believed, and all candidates, best first.

    `fetched` is the moment of capture, `days` the full dates that the text names, `posts` the days of embedded posts, `datelines` the days (perhaps without year) of datelines.
    """
    weighed = _beside_headline([_plausible(c, fetched, days, posts) for c in _resolved(candidates, days, datelines)])
    ranked = sorted(weighed, key=lambda c: (-c.confidence, c.moment, c.method))
    kept = tuple(dict.fromkeys(DateCandidate(when=_when(c), quote=c.quote) for c in ranked))
    groups: dict[date, list[Candidate]] = {}
    for c in ranked:
        if len(c.days) == 1:
            groups.setdefault(c.days[0], []).append(c)
    if not groups:
        return None, kept
    day, group = max(groups.items(), key=lambda g: (round(_support(g[1]), 4), -g[0].toordinal()))
    day, group = _as_shown(day, group, groups)
    day, group = _earlier_edition(day, group, groups)
    confidence = round(min(0.99, _support(group) - _doubt(day, groups)), 3)
    if confidence < ENOUGH:
        return None, kept
    exact = next((c for c in group if len(c.moment) > 10), group[0])
    return When(
        earliest=exact.moment,
        latest=exact.moment,
        confidence=confidence,
        method=", ".join(dict.fromkeys(c.method for c in group)),
    ), kept


def _support(group: list[Candidate]) -> float:
    """How far the methods that agree can be believed together: half of what is left of doubt after the best, for each different method."""
    best: dict[str, float] = {}
    for c in group:
        best[c.method] = max(best.get(c.method, 0.0), c.confidence)
    if best.keys() == _ONLY_CHANGED:
        return best["modified"]
    ordered = sorted(best.values(), reverse=True)
    support = ordered[0]
    for value in ordered[1:]:
        support += (1 - support) * value * 0.5
    return support


def _as_shown(day: date, group: list[Candidate], groups: dict[date, list[Candidate]]) -> tuple[date, list[Candidate]]:
    """What readers are shown, or what the address says, against metadata that say another day.

    On `htmldate_eval` the address was right in 5 of 5 such pages, the line by the headline in 9 of 12; metadata are filled in anew when a page moves
    to another system, and give UTC where the line gives local days. Lines more than two months before the metadata lost (they tell of the event).
    """
    methods = {c.method for c in group}
    if not methods <= OFFICIAL or methods & _SHOWN:
        return day, group
    rivals = [(d, g) for d, g in groups.items() if any(c.method in _SHOWN and c.confidence >= 0.8 for c in g)]
    rivals = [(d, g) for d, g in rivals if day - d <= _LONG_BEFORE or any(c.method == "address" for c in g)]
    return max(rivals, key=lambda r: (_support(r[1]), -r[0].toordinal())) if rivals else (day, group)


def _doubt(day: date, groups: dict[date, list[Candidate]]) -> float:
    """Strong candidates for another day, not a neighbouring one (time zones), take some of the belief away."""
    others = [
        _support(g)
        for d, g in groups.items()
        if abs((d - day).days) > 1 and any(c.method in OFFICIAL | _SHOWN and c.confidence >= 0.8 for c in g)
    ]
    return 0.25 * max(others, default=0.0)


def _earlier_edition(
    day: date, group: list[Candidate], groups: dict[date, list[Candidate]]
) -> tuple[date, list[Candidate]]:
    """A page that only tells of its update may still show its first day elsewhere."""
    if all(c.method in ("updated label", "modified") for c in group):
        earlier = [(d, g) for d, g in groups.items() if d < day and _support(g) >= ENOUGH]
        if earlier:
            return max(earlier, key=lambda g: (_support(g[1]), -g[0].toordinal()))
    return day, group


def _resolved(candidates: list[Candidate], days: list[date], datelines: list[Found]) -> list[Candidate]:
    """Ambiguous day orders settled by other candidates, by datelines or by the days in the text, where these fit one reading only."""
    sure = {c.days[0] for c in candidates if len(c.days) == 1 and c.method != "banner"}
    bare = {(h.month, h.day) for h in datelines}
    settled = []
    for c in candidates:
        fits = [d for d in c.days if d in sure or (d.month, d.day) in bare]
        if len(c.days) > 1 and not fits:
            fits = [d for d in c.days if any(timedelta(0) <= d - other <= timedelta(days=2) for other in days)]
        if len(c.days) > 1 and len(fits) == 1:
            c = replace(c, days=(fits[0],), moment=fits[0].isoformat(), confidence=CONFIDENCE[c.method] * 0.95)
        settled.append(c)
    return settled


def _beside_headline(candidates: list[Candidate]) -> list[Candidate]:
    """Less confidence for the date that another tool gives where the headline's is up to two months before: the day of a crawl."""
    told = next((c.days[0] for c in candidates if c.method == "headline" and len(c.days) == 1), None)
    if told is None:
        return candidates
    return [
        replace(c, confidence=round(c.confidence * _CRAWLED, 3))
        if c.method == "extractor" and _SLACK < c.days[0] - told <= _LONG_BEFORE
        else c
        for c in candidates
    ]


def _plausible(c: Candidate, fetched: str | None, days: list[date], posts: list[date]) -> Candidate:
    """Less confidence for a day after the capture, before an embedded post, or long before days that the text tells of as past or present."""
    factor = 1.0
    if fetched and max(c.days) > date.fromisoformat(fetched[:10]) + _SLACK:
        factor *= _IMPLAUSIBLE
    if posts and max(c.days) < max(posts) - _SLACK:
        factor *= 0.5
    if days and c.method in _CHECKED and min(c.days) - max(days) > timedelta(days=1500):
        factor *= 0.8
    return replace(c, confidence=round(c.confidence * factor, 3)) if factor != 1.0 else c


def asks_text(c: Candidate) -> bool:
    """Whether the days that the text names bear on the candidate."""
    return len(c.days) > 1 or c.method in _CHECKED


def _when(c: Candidate) -> When:
    if len(c.days) > 1:
        return When(
            earliest=c.days[0].isoformat(),
            latest=c.days[-1].isoformat(),
            confidence=c.confidence,
            method=c.method + ", day or month first unknown",
        )
    return When(earliest=c.moment, latest=c.moment, confidence=c.confidence, method=c.method)
