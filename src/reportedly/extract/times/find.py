"""From an article and its sentences to `TimeMention`s."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Literal, cast

from reportedly.extract.times import groups
from reportedly.extract.times.atoms import Atoms, atoms
from reportedly.extract.times.course import Course, Stated
from reportedly.extract.times.expression import Expression
from reportedly.extract.times.grammar import expressions
from reportedly.extract.times.intervals import bounds
from reportedly.extract.times.resolve import resolve
from reportedly.extract.times.setting import Resolved, Setting, setting_of
from reportedly.extract.times.tense import markers, tense_at
from reportedly.extract.times.titles import is_in_title
from reportedly.extract.times.vocabulary import Vocabulary, plurals, vocabulary
from reportedly.records import Article, Block, Sentence, Span, TimeMention, When

EXTRACTOR: Final = "times"
_MODIFIERS: Final = {"START": "START", "MID": "MID", "END": "END"}


def times(article: Article, sentences: Sequence[Sentence]) -> tuple[TimeMention, ...]:
    """The time expressions of an article's sentences in the order of the text.

    Days are resolved against the publication date where one is known; days without a year else against an embedded post's date or another full date
    of the text (`anchor` says which), or fixed by the weekday beside them. What cannot be resolved keeps a value with X and `when` None.
    """
    words = vocabulary(article.language)
    found = [
        Stated(s, row, e)
        for s in sentences
        for row in (atoms(article.text, s.span.start, s.span.end, words),)
        for e in expressions(row)
    ]
    if not found:
        return ()
    course, out = Course(article, found, words), []
    for stated in found:
        mention = _mention(stated.row, stated.expression, course.setting(stated))
        if mention is None or is_in_title(article.text, mention.span):
            continue
        if not _is_unsure_part(stated.expression, mention, words):
            course.take(stated, mention)
            out.append(mention)
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


def parse(text: str, *, language: str | None, reference: When | str | None = None) -> tuple[TimeMention, ...]:
    """The time expressions of a bare text, resolved against a reference (a `When` or an ISO day or moment) where one is given."""
    words = vocabulary(language)
    setting = setting_of(reference, "reference")
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
