"""What the times of an article are set against, one after another: its own date, other dates in it, and what its text has come to."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from reportedly.extract.times.atoms import Atoms
from reportedly.extract.times.expression import Expression
from reportedly.extract.times.put_off import Reading, readings, tense_of
from reportedly.extract.times.resolve import resolve
from reportedly.extract.times.setting import Setting, setting_of
from reportedly.extract.times.tense import Marks, is_far, is_of_telling, markers, tense_at
from reportedly.extract.times.vocabulary import TOLD, Vocabulary
from reportedly.records import Article, Block, Sentence, TimeMention

# Sentences after which a time of day no longer means the day that was named last.
_NAMED_REACH: Final = 2
# The same for what is counted from it ("six days earlier").
_COUNTED_REACH: Final = 12
# A narrative names at least so many years, and more than this share of them are past by more than one: set so that no article of news with a
# paragraph of history becomes one.
_NARRATIVE_YEARS: Final = 8
_NARRATIVE_SHARE: Final = 0.8
# Characters and words before a time in which a word or phrase stands after which it is to come: "by", "au plus tard".
_AHEAD: Final = 32
_WORDS_AHEAD: Final = 4
# Years before the last one that the page was fetched in that an undated article may be of.
_UNDATED_REACH: Final = 5
_QUARTER: Final = re.compile(r"(\d{4})-Q(\d)")


class Stated(NamedTuple):
    """An expression where it stands."""

    sentence: Sentence
    row: Atoms
    expression: Expression

    @property
    def start(self) -> int:
        """The character at which it begins."""
        return self.row.starts[self.expression.first]

    @property
    def end(self) -> int:
        """The character behind it."""
        return self.row.ends[self.expression.last]


class Course:
    """What the expressions of an article are set against, one after another: its own date, the other dates in it, and what its text has come to."""

    def __init__(self, article: Article, found: Sequence[Stated], words: Vocabulary) -> None:
        self._article, self._found, self._words = article, found, words
        self._base = _published(article)
        self._others = _full_dates(found, article.blocks) if self._base is None else []
        self._years = _plausible_years(article, found)
        self._is_narrative = _is_narrative(found, self._base)
        self._told: list[TimeMention] = []
        self._days = _Days(None if self._base is None else self._base.day)
        self._story = _Story()
        self._named: tuple[int, datetime.date] | None = None  # the day named last, with its sentence
        self._quarter: tuple[int, int] | None = None
        self._marks: dict[
            int, Marks
        ] = {}  # of a sentence: its words that tell tense, and how the days of what is put off are read
        self._put_off: dict[int, dict[int, Reading]] = {}

    def setting(self, stated: Stated) -> Setting:
        """What the next expression is set against."""
        sentence, expression = stated.sentence, stated.expression
        self._read(sentence)
        setting = (
            _in_post(stated.start, self._article.blocks)
            or self._base
            or _other_setting(stated.start, self._others, self._years)
        )
        if expression.kind in ("clock", "part") and (day := self._days.of(expression, sentence.index)) is not None:
            setting = Setting(day, "day named before it", 0.8, weekdays=True)
        reach = _COUNTED_REACH if expression.kind == "ago" else _NAMED_REACH
        near = self._named is not None and sentence.index - self._named[0] <= reach
        return replace(
            setting,
            tense=self._tense(stated, setting),
            told=self._story.year_of(expression) if self._is_narrative else None,
            quarter=self._quarter,
            named=self._named[1] if self._named is not None and near else None,
            vague_tense=expression.kind == "month" and is_far(stated.start, self._marks[sentence.index]),
            story=(self._story.year, self._story.month),
        )

    def _read(self, sentence: Sentence) -> None:
        if sentence.index not in self._marks:
            marks = markers(self._article.text, sentence.span.start, sentence.span.end, self._words)
            here = [s for s in self._found if s.sentence.index == sentence.index]
            self._marks[sentence.index] = marks
            self._put_off[sentence.index] = readings(here[0].row, [s.expression for s in here], marks, self._words)

    def _tense(self, stated: Stated, setting: Setting) -> int:
        """Whether what a time is of has been (-1) or is to come (1): by the words before it, else by the verbs beside it; the days of what is put off by how they are attached."""
        expression, words, marks = stated.expression, self._words, self._marks[stated.sentence.index]
        own = stated.end if (expression.value or "").startswith(TOLD) else 0  # "am nächsten Morgen"
        tense = tense_at(stated.start, marks, own)
        if _ends_past_range(expression, stated.start, self._told, self._base):
            tense = -1
        elif _stands_behind(stated, words.forward) and not (tense < 0 and _is_before_past(stated, words)):
            tense = 1
        elif _stands_behind(stated, words.backward) or is_of_telling(stated.start, stated.end, marks):
            tense = -1
        reading = self._put_off[stated.sentence.index].get(expression.first)
        if reading is not None:
            tense = tense_of(reading, expression, _days_back(expression, setting.day), tense)
        return tense

    def take(self, stated: Stated, mention: TimeMention) -> None:
        """Go on to what a mention tells: the day, the quarter and the year that the text has come to."""
        expression = stated.expression
        self._told.append(mention)
        self._story.goes_on(expression, mention)
        quarter = _QUARTER.fullmatch(mention.value)
        if quarter is not None and expression.kind != "ago":
            self._quarter = (int(quarter.group(1)), int(quarter.group(2)))
        if mention.when is not None and mention.when.is_day and expression.kind in ("date", "weekday", "day"):
            day, base = mention.when.first_day, self._base
            if base is None or base.day is None or day <= base.day:
                self._named = (stated.sentence.index, day)
                self._days.take(stated.sentence.index, day, expression)


# Characters between the two ends of a range ("od kwietnia do czerwca").
_RANGE: Final = 8


def _ends_past_range(e: Expression, place: int, told: Sequence[TimeMention], base: Setting | None) -> bool:
    """Whether a month or a day without a year is the end of a range that began shortly before it, and has gone by: "from April to June" in August."""
    if not told or base is None or base.day is None or e.month is None or e.year is not None:
        return False
    first, now = told[-1], base.day
    if (
        first.when is None
        or first.month is None
        or not 0 < place - first.span.end <= _RANGE
        or (e.day is None) != (first.day is None)
    ):
        return False
    end = (now.year - ((e.month, e.day or 1) > (now.month, now.day)), e.month, e.day or 1)
    begin = first.when.first_day
    return begin <= now and end >= (begin.year, begin.month, begin.day)


def _days_back(e: Expression, day: datetime.date | None) -> int | None:
    """The days since the weekday of an expression was last."""
    return None if day is None or e.weekday is None else (day.isoweekday() - e.weekday) % 7


# Hours from and before which a clock time is of a part of the day; the night's after midnight are of either day.
_HOURS: Final = {"MO": (0, 12), "MI": (11, 14), "AF": (12, 19), "EV": (16, 24), "NI": (18, 24)}
# Sentences after which an hour is no longer of a day that the news names beside its own.
_HOUR_REACH: Final = 5
# Days before that of the news on which what it tells happened at most.
_FRESH: Final = 7


@dataclass(slots=True)
class _Days:
    """The days that a text has named, and which of them a clock time is of."""

    news: datetime.date | None
    named: list[tuple[int, datetime.date, str | None]] = field(default_factory=list)

    def take(self, sentence: int, day: datetime.date, e: Expression) -> None:
        self.named.append((sentence, day, e.part if e.clock is None else None))

    def of(self, e: Expression, sentence: int) -> datetime.date | None:
        """The day of a clock time or part of the day: the one named with that part of the day ("on Friday night … at 7.42pm"); else the one named last, near by.

        Where that is the day of the news itself, and its sentence names another shortly before, it is that: the news tells what happened on it.
        """
        near = [d for d in self.named if sentence - d[0] <= _COUNTED_REACH]
        hour = e.clock[0] if e.clock is not None else None
        if hour is not None:
            fitting = [d for d in near if d[2] in _HOURS and _HOURS[d[2]][0] <= hour < _HOURS[d[2]][1]]
            if fitting:
                return fitting[-1][1]
        if not near or sentence - near[-1][0] > _HOUR_REACH:
            return None
        index, day, _ = near[-1]
        before = [d for i, d, _ in near if i == index and self.news is not None and 0 < (self.news - d).days <= _FRESH]
        if before and day == self.news and index < sentence and hour is not None:
            return before[-1]
        return day if sentence - index <= _NAMED_REACH else None


# Years off what a narrative has told last from which a year that stands alone is taken for an aside ("the borders of 1772") until a second one follows.
_ASIDE: Final = 25
_HALF_A_YEAR: Final = 6
_YEAR_AND_MONTH: Final = re.compile(r"(\d{4})-(\d\d)(?!\d)")


@dataclass(slots=True)
class _Story:
    """Where a narrative has come to: the year, and the month where one was told; and a year far off that it may turn to."""

    year: int | None = None
    month: int | None = None
    aside: int | None = None

    def year_of(self, e: Expression) -> int | None:
        """The year of a month or day that is told without one: the nearest to the month told last."""
        if self.year is None or self.month is None or e.month is None or e.year is not None:
            return self.year
        off = e.month - self.month
        return self.year + (off < -_HALF_A_YEAR) - (off > _HALF_A_YEAR)

    def goes_on(self, e: Expression, mention: TimeMention) -> None:
        """Take in the next expression."""
        dated = _YEAR_AND_MONTH.match(mention.value) if e.month is not None else None
        if dated is not None:
            self.year, self.month, self.aside = int(dated.group(1)), int(dated.group(2)), None
        elif mention.year is not None:
            near = self.year is None or abs(mention.year - self.year) < _ASIDE
            if near or self.aside is not None and abs(mention.year - self.aside) < _ASIDE:
                self.month = self.month if mention.year == self.year else None
                self.year, self.aside = mention.year, None
            else:
                self.aside = mention.year


# ---- dates of the article itself -----------------------------------------------------------------------------------------


def _published(article: Article) -> Setting | None:
    if article.published is None:
        return None
    setting = setting_of(article.published, "publication date")
    return replace(setting, telling=True) if setting.day is not None else None


def _full_dates(found: Iterable[Stated], blocks: Sequence[Block]) -> list[tuple[int, datetime.date, str]]:
    """(place, day, source) of the days that the text itself states whole, embedded posts' dates among them."""
    out = []
    for _, row, e in found:
        if e.kind == "date" and e.year is not None and e.month is not None and e.day is not None and e.value is None:
            resolved = resolve(replace(e, weekday=None), Setting())
            if resolved is not None and resolved.days is not None:
                out.append((row.starts[e.first], resolved.days[0], "another date in the text"))
    for block in blocks:
        if block.posted is not None:
            day = _iso_day(block.posted)
            if day is not None:
                out.append((block.span.start, day, "embedded post's date"))
    return sorted(out)


def _stands_behind(stated: Stated, leading: frozenset[str]) -> bool:
    """Whether a word that tells what is to come ("by", "until") or gone by ("since") stands before an expression."""
    text = stated.row.text
    if not leading or text.startswith(("'s", "’s"), stated.end):
        return False
    before = text[max(0, stated.start - _AHEAD) : stated.start].casefold().split()
    return any(" ".join(before[-n:]) in leading for n in range(1, min(len(before), _WORDS_AHEAD) + 1))


def _is_before_past(stated: Stated, words: Vocabulary) -> bool:
    """Whether what comes before something past is told: "by Friday they had left", but not where the word stands past a comma, unless the time opens its sentence."""
    row, first, last = stated.row, stated.start, stated.end
    clause = row.text.rfind(",", row.starts[0], first), row.text.find(",", last, row.ends[-1])
    opens = first - row.starts[0] <= _AHEAD
    begin = clause[0] + 1 if clause[0] >= 0 else row.starts[0]
    end = row.ends[-1] if opens or clause[1] < 0 else clause[1]
    return not words.pluperfect.isdisjoint(row.text[begin:end].casefold().split())


def _is_narrative(found: Sequence[Stated], base: Setting | None) -> bool:
    """Whether a text tells of years gone by: most of the years that it names are long before its date. Then a day without a year is of the year named last."""
    years = [
        e.year for _, _, e in found if e.year is not None and e.kind in ("date", "month", "year") and e.value is None
    ]
    if base is None or base.day is None or len(years) < _NARRATIVE_YEARS:
        return False
    return sum(base.day.year - y > 1 for y in years) > _NARRATIVE_SHARE * len(years)


def _iso_day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None


def _in_post(place: int, blocks: Sequence[Block]) -> Setting | None:
    """Within an embedded post its date: "today" is the day on which it was written, whenever the article came out."""
    for block in blocks:
        if block.posted is not None and block.span.start <= place < block.span.end:
            day = _iso_day(block.posted)
            if day is not None:
                return Setting(day, "embedded post's date", 0.9, weekdays=True)
    return None


def _other_setting(place: int, others: Sequence[tuple[int, datetime.date, str]], years: tuple[int, ...]) -> Setting:
    """Without a publication date: the nearest full date of the text, for days without a year only."""
    if not others:
        return Setting(years=years)
    before = [o for o in others if o[0] < place]
    posts = [o for o in others if o[2] == "embedded post's date"]
    _, day, source = posts[0] if posts else (before[-1] if before else others[0])
    return Setting(day, source, 0.7)


def _plausible_years(article: Article, found: Iterable[Stated]) -> tuple[int, ...]:
    """Years that an undated article can be of: up to the one that it was fetched in, not before the last that it names. A year alone ("since 1997") may be long before the article."""
    named = [
        e.year
        for _, _, e in found
        if e.year is not None
        and e.kind in ("year", "date", "month", "part_of_year", "range")
        and 1990 <= e.year <= 2100
    ]
    if article.fetched is not None and article.fetched[:4].isdigit():
        last = int(article.fetched[:4])
        first = max([last - _UNDATED_REACH + 1, *[y for y in named if y <= last]])
        return tuple(range(first, last + 1))
    dated = any(e.year in named and e.kind != "year" for _, _, e in found)
    return tuple(range(max(named), max(named) + _UNDATED_REACH)) if dated and named else ()
