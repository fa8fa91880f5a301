"""The day of news that announces what is to come: "the march on Thursday will go ahead, the organisers said on Tuesday" is news of Thursday's march.

Whoever announces something tells it on a day of his own. What the sentences of the news tell further on ("on Sunday two people were killed at another") has days of its own, too. Neither is
that of the march: the preview would stand on the day of what came before it, and draw the accounts of two marches together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reportedly.extract.reports.told import SPECIFIC, Ground, family, gap
from reportedly.extract.times.put_off import is_put_off
from reportedly.records import ActionMention, Sentence, Span, TimeMention

# Families of kinds that are announced and then happen: not harm, which nobody announces, nor what is decided on the one day and holds from the other.
_ANNOUNCED: Final = frozenset({"CONSULT", "ELECTION", "PROTEST", "SPORT"})
# What of these is an announcement itself.
_TELLING: Final = "ELECTION.announcement"
# Days ahead within which what is announced is the news itself; of what is to come later the news is that it was announced. Set by judgement.
_SOON: Final = 7
# What a comma between two words counts in characters, as for the tense of a date (`reportedly.extract.times.tense`).
_COMMA: Final = 25
_COMMAS: Final = re.compile("[,،、，;；]")


def to_come(
    ground: Ground, times: Sequence[TimeMention], kind: str | None, told: Sequence[Sentence]
) -> tuple[tuple[TimeMention, ...], tuple[TimeMention, ...]]:
    """Of the times of the news the days to come and those on which they are told, where the headline and the first sentence of the body have no others; else all, and none."""
    published = ground.article.published
    if published is None or kind == _TELLING or family(kind) not in _ANNOUNCED:
        return tuple(times), ()
    if _is_put_off(ground, told):
        return tuple(t for t in times if t.when is None or t.when.first_day <= published.last_day), ()
    head = {s.index for s in told if s.block == "headline"}
    first = [s.index for s in told if s.block in ("body", "post")][:1]
    days = [t for t in times if t.when is not None and t.when.is_day and ground.index.of(t.span) in {*head, *first}]
    coming = [t for t in days if t.when is not None and 0 < (t.when.first_day - published.last_day).days <= _SOON]
    coming = [t for t in coming if _is_of(ground, t, kind)]
    weekdays = {t.weekday for t in coming}
    others = [t for t in days if t not in coming]
    others = [t for t in others if t.weekday not in weekdays or ground.index.of(t.span) not in head]
    if coming and all(_is_of_telling(ground, t, coming) for t in others):
        return tuple(coming), tuple(others)
    return tuple(times), ()


def _is_put_off(ground: Ground, told: Sequence[Sentence]) -> bool:
    """Whether the headline or the first sentence says that it is put off: then that is the news, and a day to come is the old one or the new one."""
    text, language = ground.article.text, ground.article.language
    first = [s for s in told if s.block == "headline"] + [s for s in told if s.block in ("body", "post")][:1]
    return any(is_put_off(text[s.span.start : s.span.end], language) for s in first)


def beside(ground: Ground, time: TimeMention, actions: Sequence[ActionMention]) -> list[ActionMention]:
    """Which of the triggers of a sentence a day to come may date: the nearest, and that right before it ("the march announced for Thursday in Lund will be held in spite of the ban")."""
    near = min(actions, key=lambda a: (gap(a.span, time.span), a.span.start), default=None)
    before = [a for a in actions if a.span.end <= time.span.start and not ground.recalls.time_first]
    return [a for a in (near, max(before, key=lambda a: a.span.end, default=None)) if a is not None]


def _is_of(ground: Ground, time: TimeMention, kind: str | None) -> bool:
    """Whether a day is of a trigger of the news's kind, or its sentence has none."""
    near = beside(ground, time, ground.telling(ground.mentions.sentences[ground.index.of(time.span)]))
    return not near or any(a.kind == kind or (family(a.kind) == family(kind) and a.kind not in SPECIFIC) for a in near)


def _is_of_telling(ground: Ground, time: TimeMention, coming: Sequence[TimeMention]) -> bool:
    """Whether somebody tells on that day what the days to come are of: what is said holds them and all triggers of the sentence, and not that day; or the day stands
    nearer to the word of saying than to any trigger, and every trigger nearer to a day to come."""
    index = ground.index.of(time.span)
    ahead = [t.span for t in coming if ground.index.of(t.span) == index]
    triggers = [a.span for a in ground.telling(ground.mentions.sentences[index])]
    speeches = [(s.cue, s.content) for s in ground.speech[index] if s.cue is not None]
    if not ahead or not speeches:
        return False
    if any(not said.overlaps(time.span) and all(said.overlaps(s) for s in (*ahead, *triggers)) for _, said in speeches):
        return True
    cue = min(_apart(ground, cue, time.span) for cue, _ in speeches)
    return all(cue < _apart(ground, t, time.span) > min(_apart(ground, t, s) for s in ahead) for t in triggers)


def _apart(ground: Ground, one: Span, other: Span) -> int:
    """The characters between two stretches, a comma counting as many."""
    between = ground.article.text[min(one.end, other.end) : max(one.start, other.start)]
    return gap(one, other) + _COMMA * len(_COMMAS.findall(between))
