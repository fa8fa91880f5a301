"""The day of harm that the news only speaks of: "the death toll of the sinking has risen, the navy said on Monday" is news of Monday about what happened on Saturday.

An accident, a disaster or a crime has the day on which it happened, whenever somebody tells of it or of its toll. A day beside the words that tell who said so is the
day of the telling; the day of the happening then stands further on, beside a trigger of harm ("the boat had capsized on Saturday").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reportedly.extract.claims import date_value
from reportedly.extract.reports.lengths import counted, length
from reportedly.extract.reports.told import FRESH_DAYS, Ground, days_apart, family, gap
from reportedly.records import ActionMention, Dating, Sentence, TimeMention, When

# Families of kinds that have one day however long the news of them lasts. Arrests, trials and inquiries are happenings of their own.
HARM: Final = frozenset({"ACCIDENT", "DISASTER", "RESCUE", "DEATH", "ASSAULT", "CRIME"})
# Of these the ones that do not come in series: what an article on an attack tells further on may be the attack of another day.
SINGLE: Final = frozenset({"ACCIDENT", "DISASTER", "RESCUE", "DEATH"})
# Of these the ones that have a moment: people are looked for and die for days.
NATURAL: Final = frozenset({"ACCIDENT", "DISASTER"})
# Days after which what is told of harm is another happening: an inquiry's report, an anniversary. Set by judgement: tolls are told for weeks.
LONG_AGO: Final = 45
# Characters between a trigger and a day that stands right beside it ("sank early on"). Set by judgement.
BESIDE: Final = 12
# Days after which an office tells of an attack or a crime at the latest, if nothing else says that the day beside its telling is that of the same one. Set by judgement.
SOON: Final = 2


def of_happening(
    ground: Ground, times: Sequence[TimeMention], kind: str | None, told: Sequence[int]
) -> tuple[TimeMention, ...]:
    """The times of the news, of harm without those of its telling where another day is stated: beside them, or else (in sentences other than `told`) further on."""
    days = [t for t in times if t.when is not None and t.when.is_day]
    if family(kind) not in HARM or not days:
        return tuple(times)
    if family(kind) in SINGLE and (right_beside := _beside_harm(ground, days)):
        return tuple(t for t in times if t not in days or t in right_beside)
    telling = [t for t in days if is_of_telling(ground, t)]
    if not telling:
        return tuple(times)
    latest = max((t.when for t in telling if t.when is not None), key=lambda w: w.first_day)
    beside = [
        t.when
        for t in days
        if t not in telling and t.when is not None and days_apart(latest, t.when) <= LONG_AGO and _is_of_harm(ground, t)
    ]
    if family(kind) not in SINGLE and all(days_apart(latest, w) > SOON for w in beside):
        return tuple(times)
    if beside:
        return tuple(t for t in times if t not in telling)
    found = next(_stated(ground, (s for s in ground.mentions.sentences if s.index not in told), latest), None)
    return (found,) if found is not None else tuple(times)


def counted_back(ground: Ground, told: Sequence[Sentence], kind: str | None) -> Dating | None:
    """The day of an accident or a disaster from which the news of its toll is counted ("six days after the landslide, … said on Friday"), where the sentence tells of no further one."""
    published = ground.article.published
    if family(kind) not in NATURAL or published is None:
        return None
    for sentence in told:
        for time in ground.times[sentence.index]:
            days = (
                length(time, published)
                if ground.recalls.is_offset(time) and not ground.recalls.is_ahead(time)
                else None
            )
            behind = [a for a in ground.actions[sentence.index] if a.span.start >= time.span.end]
            if days is None or not behind or not _is_same(behind[0], kind) or not 0 < days[0] <= LONG_AGO:
                continue
            again = [a for a in ground.actions[sentence.index] if family(a.kind) == family(kind) and a != behind[0]]
            if not again and not ground.recalls.is_earlier(behind[0], sentence.span):
                return counted(
                    day_beside(ground, sentence) or published, -days[0], days[1], ground.article.evidence(time.span)
                )
    return None


def _is_same(action: ActionMention, kind: str | None) -> bool:
    """Whether a trigger may be of the news: its kind, or one of its family that says no more ("the accident")."""
    return family(action.kind) == family(kind) and (action.kind == kind or action.wide or "." not in action.kind)


def day_beside(ground: Ground, sentence: Sentence) -> When | None:
    """The one day, shortly before publication, on which a sentence tells what came so many days after another happening."""
    published = ground.article.published
    whens = {
        t.when
        for t in ground.times[sentence.index]
        if t.when is not None and t.when.is_day and not ground.recalls.is_offset(t)
    }
    fresh = [w for w in whens if published is not None and 0 <= (published.last_day - w.first_day).days <= SOON]
    return fresh[0] if len(whens) == len(fresh) == 1 else None


def _beside_harm(ground: Ground, days: Sequence[TimeMention]) -> list[TimeMention]:
    """The days that stand right beside a trigger of an accident or a disaster ("the ferry, which sank on Saturday"), where others of the same sentence stand further from it."""
    found = []
    for index in sorted({ground.index.of(t.span) for t in days}):
        here = [t for t in days if ground.index.of(t.span) == index]
        for action in ground.actions[index]:
            if family(action.kind) in NATURAL and _is_the_news(ground, action, ground.mentions.sentences[index]):
                nearest = min(here, key=lambda t: (gap(action.span, t.span), t.span.start))
                if len(here) > 1 and gap(action.span, nearest.span) <= BESIDE:
                    found.append(nearest)
    return found


def is_of_telling(ground: Ground, time: TimeMention) -> bool:
    """Whether a time stands outside what is said, nearer to the word of saying than to any trigger of harm."""
    index = ground.index.of(time.span)
    speech = [s for s in ground.speech[index] if s.cue is not None]
    if not speech or any(s.content.start <= time.span.start < s.content.end for s in speech):
        return False
    near = min(gap(s.cue, time.span) for s in speech if s.cue is not None)
    return all(near < gap(a.span, time.span) for a in _harm(ground, index))


def _is_of_harm(ground: Ground, time: TimeMention) -> bool:
    """Whether a trigger of harm nearest to a time, in its sentence, is not called another than that of the news; without one the sentence tells on ("it happened on Saturday")."""
    index = ground.index.of(time.span)
    near = min(_harm(ground, index), key=lambda a: (gap(a.span, time.span), a.span.start), default=None)
    return near is None or not ground.recalls.is_earlier(near, ground.mentions.sentences[index].span)


def _harm(ground: Ground, index: int) -> list[ActionMention]:
    return [a for a in ground.actions[index] if family(a.kind) in HARM]


def _stated(ground: Ground, sentences: Iterable[Sentence], latest: When) -> Iterator[TimeMention]:
    """The days before that of the telling, by a week at most, on which harm happened: in the past, beside a trigger that the text does not set apart from the news."""
    for sentence in sentences:
        if sentence.block not in ("body", "standfirst"):
            continue
        for time in ground.times[sentence.index]:
            if _is_fresh(time, latest) and not ground.recalls.is_offset(time) and not is_of_telling(ground, time):
                actions = ground.actions[sentence.index]
                near = min(actions, key=lambda a: (gap(a.span, time.span), a.span.start), default=None)
                if near is not None and _is_the_news(ground, near, sentence):
                    yield time


def _is_fresh(time: TimeMention, latest: When) -> bool:
    when = time.when
    if when is None or not when.is_day or date_value(time) is None:
        return False
    return 0 < (latest.first_day - when.first_day).days <= FRESH_DAYS


def _is_the_news(ground: Ground, action: ActionMention, sentence: Sentence) -> bool:
    """Whether a trigger is of such harm, and the text does not call it another than that of the news."""
    apart = action in ground.governed or action.negated or ground.recalls.is_earlier(action, sentence.span)
    return family(action.kind) in SINGLE and action.tense == "past" and not apart
