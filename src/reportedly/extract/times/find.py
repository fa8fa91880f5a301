"""From an article and its sentences to `TimeMention`s."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal, cast

from reportedly.extract.times import groups
from reportedly.extract.times.atoms import Atoms, atoms
from reportedly.extract.times.expression import Expression
from reportedly.extract.times.grammar import expressions
from reportedly.extract.times.intervals import bounds
from reportedly.extract.times.put_off import Reading, readings, tense_of
from reportedly.extract.times.resolve import resolve
from reportedly.extract.times.setting import Resolved, Setting
from reportedly.extract.times.tense import Marks, is_far, is_of_telling, markers, tense_at
from reportedly.extract.times.titles import is_in_title
from reportedly.extract.times.vocabulary import TOLD, Vocabulary, plurals, vocabulary
from reportedly.records import Article, Block, Sentence, Span, TimeMention, When

EXTRACTOR: Final = "times"
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
_MODIFIERS: Final = {"START": "START", "MID": "MID", "END": "END"}
# Years before the last one that the page was fetched in that an undated article may be of.
_UNDATED_REACH: Final = 5
_QUARTER: Final = re.compile(r"(\d{4})-Q(\d)")


def times(article: Article, sentences: Sequence[Sentence]) -> tuple[TimeMention, ...]:
    """The time expressions of an article's sentences in the order of the text.

    Days are resolved against the publication date where one is known; days without a year else against an embedded post's date or another full date
    of the text (`anchor` says which), or fixed by the weekday beside them. What cannot be resolved keeps a value with X and `when` None.
    """
    words = vocabulary(article.language)
    base = _published(article)
    found = [
        (s, row, e)
        for s in sentences
        for row in (atoms(article.text, s.span.start, s.span.end, words),)
        for e in expressions(row)
    ]
    if not found:
        return ()
    others = _full_dates(found, article.blocks) if base is None else []
    years = _plausible_years(article, found)
    out: list[TimeMention] = []
    tenses: dict[int, Marks] = {}
    put_off: dict[int, dict[int, Reading]] = {}
    named: tuple[int, datetime.date] | None = None
    told_days = _Days(None if base is None else base.day)
    narrative = _is_narrative(found, base)
    story = _Story()
    quarter: tuple[int, int] | None = None
    for sentence, row, expression in found:
        if sentence.index not in tenses:
            marks = tenses[sentence.index] = markers(article.text, sentence.span.start, sentence.span.end, words)
            stated = [e for s, _, e in found if s.index == sentence.index]
            put_off[sentence.index] = readings(row, stated, marks, words)
        place = row.starts[expression.first]
        setting = _in_post(place, article.blocks) or base or _other_setting(place, others, years)
        if expression.kind in ("clock", "part"):
            day = told_days.of(expression, sentence.index)
            setting = setting if day is None else Setting(day, "day named before it", 0.8, weekdays=True)
        own = row.ends[expression.last] if (expression.value or "").startswith(TOLD) else 0  # "am nächsten Morgen"
        tense = tense_at(row.starts[expression.first], tenses[sentence.index], own)
        if _ends_past_range(expression, place, out, base):
            tense = -1
        elif _stands_behind(row, expression, words.forward) and not (
            tense < 0 and _is_before_past(row, expression, words)
        ):
            tense = 1
        elif _stands_behind(row, expression, words.backward) or is_of_telling(
            place, row.ends[expression.last], tenses[sentence.index]
        ):
            tense = -1
        reading = put_off[sentence.index].get(expression.first)
        if reading is not None:
            tense = tense_of(reading, expression, _days_back(expression, setting.day), tense)
        reach = _COUNTED_REACH if expression.kind == "ago" else _NAMED_REACH
        come_to = named[1] if named is not None and sentence.index - named[0] <= reach else None
        told = story.year_of(expression) if narrative else None
        vague = expression.kind == "month" and is_far(row.starts[expression.first], tenses[sentence.index])
        setting = replace(
            setting,
            tense=tense,
            told=told,
            quarter=quarter,
            named=come_to,
            vague_tense=vague,
            story=(story.year, story.month),
        )
        mention = _mention(row, expression, setting)
        if mention is None or is_in_title(article.text, mention.span) or _is_unsure_part(expression, mention, words):
            continue
        story.goes_on(expression, mention)
        found_quarter = _QUARTER.fullmatch(mention.value)
        if found_quarter is not None and expression.kind != "ago":
            quarter = (int(found_quarter.group(1)), int(found_quarter.group(2)))
        out.append(mention)
        if mention.when is not None and mention.when.is_day and expression.kind in ("date", "weekday", "day"):
            ahead = base is not None and base.day is not None and mention.when.first_day > base.day
            named = named if ahead else (sentence.index, mention.when.first_day)
            if not ahead:
                told_days.take(sentence.index, mention.when.first_day, expression)
    return tuple(_as_in_body(m, out, article.blocks) for m in out)


def _as_in_body(time: TimeMention, times: Sequence[TimeMention], blocks: Sequence[Block]) -> TimeMention:
    """The weekday of a headline, which often has no verb ("harbours shut from Monday"), is the day that the body first names so."""
    heads = [b.span for b in blocks if b.kind == "headline"]
    if time.when is None or not _is_bare_weekday(time) or not any(h.overlaps(time.span) for h in heads):
        return time
    told = (t for t in times if t.weekday == time.weekday and not any(h.overlaps(t.span) for h in heads))
    first = next((t for t in told if t.when is not None and t.when.is_day and t.type != "SET"), None)
    if first is None or first.when is None or first.when.earliest[:10] == time.value[:10]:
        return time
    day = first.when.earliest[:10]
    when = replace(time.when, earliest=day, latest=day)
    return replace(time, value=day + time.value[len(day) :], when=when)


def _is_unsure_part(e: Expression, time: TimeMention, words: Vocabulary) -> bool:
    """Whether a part of the day that stands alone may be another word: Arabic "noon" is "appeared", too."""
    return e.kind == "part" and time.text.casefold() in words.weak


def _is_bare_weekday(time: TimeMention) -> bool:
    """Whether a time is a day told by its weekday alone."""
    return time.weekday is not None and time.day is None and time.when is not None and time.when.is_day


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


def parse(text: str, *, language: str | None, reference: When | str | None = None) -> tuple[TimeMention, ...]:
    """The time expressions of a bare text, resolved against a reference (a `When` or an ISO day or moment) where one is given."""
    words = vocabulary(language)
    setting = _setting(reference, "reference")
    row = atoms(text, 0, len(text), words)
    marks = markers(text, 0, len(text), words)
    stated = expressions(row) or _alone(row, words)
    found = (_mention(row, e, replace(setting, tense=tense_at(row.starts[e.first], marks))) for e in stated)
    return tuple(m for m in found if m is not None)


def _alone(row: Atoms, words: Vocabulary) -> list[Expression]:
    """What is a time only where it is all that is said: a unit, as one ("час", "ровно месяц") or, in the plural, as some ("weeks"), and words such as "soon"."""
    last = len(row.codes) - 1
    if row.codes in ("u", "xu", "ju"):
        several = row.text[row.starts[-1] : row.ends[-1]].casefold() in plurals(words.language)
        count, value = (None, "X") if several else (1.0, None)
        return [Expression(kind="duration", unit=str(row.payloads[-1]), count=count, value=value, first=0, last=last)]
    vague = words.alone.get(row.text.strip(" .").casefold()) if last >= 0 else None
    return [] if vague is None else [Expression(kind="vague", value=vague, first=0, last=last)]


# ---- what mentions are set against -------------------------------------------------------------------------------------


def _setting(reference: When | str | None, source: str) -> Setting:
    if reference is None:
        return Setting()
    if isinstance(reference, When):
        if (reference.last_day - reference.first_day).days > 1:
            return Setting()
        exact = reference.earliest == reference.latest
        moment = _moment(reference.earliest) if exact else None
        return Setting(
            reference.last_day, source, min(1.0, max(0.5, reference.confidence)), weekdays=True, moment=moment
        )
    return Setting(datetime.date.fromisoformat(reference[:10]), source, 1.0, weekdays=True, moment=_moment(reference))


def _moment(text: str) -> datetime.datetime | None:
    """The local moment of an ISO text with a clock time, None for a bare day."""
    if len(text) < 16:
        return None
    try:
        return datetime.datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None


def _published(article: Article) -> Setting | None:
    if article.published is None:
        return None
    setting = _setting(article.published, "publication date")
    return replace(setting, telling=True) if setting.day is not None else None


def _full_dates(
    found: Iterable[tuple[Sentence, Atoms, Expression]], blocks: Sequence[Block]
) -> list[tuple[int, datetime.date, str]]:
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


def _stands_behind(row: Atoms, e: Expression, leading: frozenset[str]) -> bool:
    """Whether a word that tells what is to come ("by", "until") or gone by ("since") stands before an expression."""
    if not leading or row.text.startswith(("'s", "’s"), row.ends[e.last]):
        return False
    before = row.text[max(0, row.starts[e.first] - _AHEAD) : row.starts[e.first]].casefold().split()
    return any(" ".join(before[-n:]) in leading for n in range(1, min(len(before), _WORDS_AHEAD) + 1))


def _is_before_past(row: Atoms, e: Expression, words: Vocabulary) -> bool:
    """Whether what comes before something past is told: "by Friday they had left", but not where the word stands past a comma, unless the time opens its sentence."""
    first, last = row.starts[e.first], row.ends[e.last]
    clause = row.text.rfind(",", row.starts[0], first), row.text.find(",", last, row.ends[-1])
    opens = first - row.starts[0] <= _AHEAD
    begin = clause[0] + 1 if clause[0] >= 0 else row.starts[0]
    end = row.ends[-1] if opens or clause[1] < 0 else clause[1]
    return not words.pluperfect.isdisjoint(row.text[begin:end].casefold().split())


def _is_narrative(found: Sequence[tuple[Sentence, Atoms, Expression]], base: Setting | None) -> bool:
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


def _plausible_years(article: Article, found: Iterable[tuple[Sentence, Atoms, Expression]]) -> tuple[int, ...]:
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


# ---- mentions -----------------------------------------------------------------------------------------------------------


def _mention(row: Atoms, e: Expression, setting: Setting) -> TimeMention | None:
    resolved = resolve(e, setting)
    if resolved is None or resolved.value == "":
        return None
    if not e.sure and e.weekday is not None and e.day is not None and _is_other_day(resolved, e.day):
        e = replace(e, day=None, last=e.last - 1)  # the weekday alone: the number counts what follows
    span = Span(row.starts[e.first], row.ends[e.last])
    return TimeMention(
        span=span,
        text=row.text[span.start : span.end],
        confidence=round(resolved.confidence, 3),
        extractor=EXTRACTOR,
        type=cast(Literal["DATE", "TIME", "DURATION", "SET"], resolved.type),
        value=resolved.value,
        when=_when(resolved, _edge(row, e)),
        weekday=e.weekday,
        day=e.day,
        month=e.month,
        year=e.year,
        modifier=_MODIFIERS.get(e.edge or "") or ("APPROX" if e.approximate else None),
        anchor=resolved.anchor,
        conflict=resolved.conflict,
    )


def _is_other_day(resolved: Resolved, day: int) -> bool:
    found = bounds(resolved.value, None)
    return found is None or int(found[0][8:10]) != day


def _edge(row: Atoms, e: Expression) -> str | None:
    """The part of a period that an expression is of; not its end where something comes before that."""
    before = any("before" in groups.flags(row, at) for at in (e.first - 1, e.first - 2))
    return None if e.edge == "END" and before else e.edge


def _when(resolved: Resolved, edge: str | None) -> When | None:
    if resolved.type in ("DURATION", "SET"):
        return None
    if resolved.conflict is not None and resolved.days is not None:
        first, last = (d.isoformat() for d in resolved.days)
        return When(
            earliest=first, latest=last, confidence=round(resolved.confidence, 3), method="weekday and date disagree"
        )
    found = bounds(resolved.value, edge)
    if found is None:
        return None
    return When(
        earliest=found[0],
        latest=found[1],
        confidence=round(resolved.confidence, 3),
        method=resolved.anchor or "stated in the text",
    )
