"""The days on which somebody tells of a happening: "the death toll of the sinking has risen, the navy said on Monday" is news of Monday about what happened on Saturday."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reportedly.extract.reports.told import Ground, family, gap
from reportedly.records import ActionMention, Sentence, Span, TimeMention, When

# Families of kinds that have one day however long the news of them lasts. Arrests, trials and inquiries are happenings of their own.
HARM: Final = frozenset({"ACCIDENT", "DISASTER", "RESCUE", "DEATH", "ASSAULT", "CRIME"})
# Days after which somebody tells of what happened at the latest, if nothing else says that the day beside the telling is that of the same. Set by judgement.
SOON: Final = 2
# What a comma between two words counts in characters, as for the tense of a date (`reportedly.extract.times.tense`).
_COMMA: Final = 25
_COMMAS: Final = re.compile("[,،、，;；]")


def is_of_telling(ground: Ground, time: TimeMention) -> bool:
    """Whether a time stands outside what is said, where somebody tells of harm."""
    index = ground.index.of(time.span)
    if any(s.content.start <= time.span.start < s.content.end for s in ground.speech[index] if s.cue is not None):
        return False
    return is_beside_telling(ground, time, [a for a in ground.actions[index] if family(a.kind) in HARM])


def is_beside_telling(ground: Ground, time: TimeMention, triggers: Sequence[ActionMention]) -> bool:
    """Whether somebody tells at a time of what some triggers of its sentence tell: all of them stand in what is said and the time does not, or it stands nearer to the word of saying."""
    speech = [(s.cue, s.content) for s in ground.speech[ground.index.of(time.span)] if s.cue is not None]
    if any(not said.overlaps(time.span) and all(said.overlaps(a.span) for a in triggers) for _, said in speech):
        return True
    cue = min((apart(ground, cue, time.span) for cue, _ in speech), default=None)
    return cue is not None and all(cue < apart(ground, a.span, time.span) for a in triggers)


def apart(ground: Ground, one: Span, other: Span) -> int:
    """The characters between two stretches, a comma counting as many."""
    between = ground.article.text[min(one.end, other.end) : max(one.start, other.start)]
    return gap(one, other) + _COMMA * len(_COMMAS.findall(between))


def day_beside(ground: Ground, sentence: Sentence) -> When | None:
    """The one day, shortly before publication, on which a sentence tells what came so many days after another happening."""
    published = ground.article.published
    times = (t for t in ground.times[sentence.index] if not ground.recalls.is_offset(t))
    whens = {t.when for t in times if t.when is not None and t.when.is_day}
    fresh = [w for w in whens if published is not None and 0 <= (published.last_day - w.first_day).days <= SOON]
    return fresh[0] if len(whens) == len(fresh) == 1 else None
