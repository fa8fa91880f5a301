"""Which of the days that the headline and the first sentences of an article name is the day of its news.

Every time has one owner (`_Days.owner`): the news, or something else that the sentences tell. Of those of the news some are days on which somebody tells of it (`_Days.choose`). An
accident, a disaster or a crime has the day on which it happened, whenever somebody tells of its toll. A march, a match or a vote that is announced has the day to come: the preview would
else stand on the day of what came before it, and draw the accounts of two marches together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from reportedly.extract.reports.lengths import counted, length
from reportedly.extract.reports.telling import HARM, SOON, apart, day_beside, is_beside_telling, is_of_telling
from reportedly.extract.reports.told import FAR_DAYS, LEADING, Ground, days_apart, family, gap
from reportedly.extract.times.put_off import is_put_off
from reportedly.records import ActionMention, Dating, Sentence, TimeMention

# Families of harm that do not come in series: what an article on an attack tells further on may be the attack of another day.
_SINGLE: Final = frozenset({"ACCIDENT", "DISASTER", "RESCUE", "DEATH"})
# Of these the ones that have a moment: people are looked for and die for days.
_NATURAL: Final = frozenset({"ACCIDENT", "DISASTER"})
# Families of kinds that are announced and then happen: not harm, which nobody announces, nor what is decided on the one day and holds from the other.
_ANNOUNCED: Final = frozenset({"CONSULT", "ELECTION", "PROTEST", "SPORT"})
# What of these is an announcement itself.
_ANNOUNCEMENT: Final = "ELECTION.announcement"
# Days after which what is told of harm is another happening: an inquiry's report, an anniversary. Set by judgement: tolls are told for weeks.
_LONG_AGO: Final = 45
# Days ahead within which what is announced is the news itself; of what is to come later the news is that it was announced. Set by judgement.
_AHEAD: Final = 7
# Characters between a trigger and a day that stands right beside it ("sank early on"). Set by judgement.
_BESIDE: Final = 12


@dataclass(frozen=True, slots=True)
class Dates:
    """The times of the news; those on which somebody tells of it beforehand; the day that it is counted back to."""

    times: tuple[TimeMention, ...]
    told_on: tuple[TimeMention, ...] = ()
    since: Dating | None = None


class _Owner(IntEnum):
    """Whose a time is, the news's first; the news has a time of a later one where it has none of an earlier."""

    NEWS = 0
    ANOTHER = 1  # beside a trigger of another family, or to come: told less exactly than by the day
    COUNTED = 2  # counted from another happening
    ELSE = 3


def dates(ground: Ground, told: Sequence[Sentence], kind: str | None) -> Dates:
    """The times of news of a kind among those of the sentences that tell it."""
    return _Days(ground, told, kind).choose()


class _Days:
    def __init__(self, ground: Ground, told: Sequence[Sentence], kind: str | None) -> None:
        self._g, self._told, self._kind, self._family = ground, told, kind, family(kind)
        self._published = ground.article.published
        self._times = [t for s in told for t in ground.times[s.index]]
        self._recalled = {s.index for s in told} & ground.recalling
        if self._family in LEADING and not any(
            _is_day(t) for t in self._times if ground.index.of(t.span) not in self._recalled
        ):  # "Three men were charged in a July shooting. … On July 25 a car …"
            self._recalled = {i for i in self._recalled if not any(map(self._is_kin, ground.actions[i]))}

    def choose(self) -> Dates:
        """The times of the news, without those of its telling where another is stated."""
        owned = [(self.owner(t), t) for t in self._times]
        times: list[TimeMention] = []
        for last in (_Owner.NEWS, _Owner.ANOTHER, _Owner.COUNTED):
            times = [t for owner, t in owned if owner <= last]
            if any(t.when or t.weekday for t in times):
                break
        return self._of_harm(times) if self._family in HARM else self._announced(sorted(times, key=self._nearness))

    def owner(self, time: TimeMention) -> _Owner:
        """Whose a time is."""
        index = self._g.index.of(time.span)
        if index in self._recalled:
            return _Owner.ELSE
        if time.when is None:
            return _Owner.NEWS
        age = (self._published.last_day - time.when.first_day).days if self._published is not None else 0
        if age < 0 and self._is_of_sequel(time, index):
            return _Owner.ELSE
        if age > FAR_DAYS and self._is_in_brackets(time, index):
            return _Owner.ELSE
        if self._g.recalls.is_offset(time):
            return _Owner.COUNTED
        if not time.when.is_day and (age < 0 or self._is_of_another(time, index)):
            return _Owner.ANOTHER
        return _Owner.NEWS

    def _is_kin(self, action: ActionMention) -> bool:
        return family(action.kind) == self._family

    def _is_of_sequel(self, time: TimeMention, index: int) -> bool:
        """Whether a day to come is of a trigger of another family: the nearest, and that right before it ("the march announced for Thursday in Lund will be held in spite of the ban")."""
        actions = self._g.hinted(self._g.mentions.sentences[index])
        near = _nearest(time, actions)
        before = [] if self._g.recalls.time_first else [a for a in actions if a.span.end <= time.span.start]
        beside = [a for a in (near, max(before, key=lambda a: a.span.end, default=None)) if a is not None]
        return bool(beside) and self._kind is not None and not any(map(self._is_kin, beside))

    def _is_of_another(self, time: TimeMention, index: int) -> bool:
        """Whether a time stands beside a trigger of another family: an inquiry's report on the crash "in October"."""
        near = _nearest(time, self._g.telling(self._g.mentions.sentences[index]))
        return near is not None and not self._is_kin(near)

    def _is_in_brackets(self, time: TimeMention, index: int) -> bool:
        """Whether a time dates what it stands beside in brackets ("the score of the first leg (played on 9 April)")."""
        before = self._g.article.text[self._g.mentions.sentences[index].span.start : time.span.start]
        return max(before.rfind("("), before.rfind("（")) > max(before.rfind(")"), before.rfind("）"))

    def _nearness(self, time: TimeMention) -> tuple[int, int]:
        """In one sentence the time nearest to a trigger of the news is first: "since talks had failed on Friday, the dockers began a strike on Monday"."""
        index = self._g.index.of(time.span)
        kin = [a for a in self._g.actions[index] if a.kind == self._kind and a not in self._g.governed]
        return index, min((gap(a.span, time.span) for a in kin), default=0)

    # ---- what happened on a day, whenever it is told -----------------------------------------------------------------

    def _of_harm(self, times: Sequence[TimeMention]) -> Dates:
        days = [t for t in times if _is_day(t)]
        own = self._right_beside(days) if self._family in _SINGLE else []
        apart = [t for t in days if t not in own] if own else self._of_telling(days)
        times = [t for t in times if t not in apart]
        since = self._counted_back()
        if since is not None and since.when is not None:  # later days are those of its tolls
            latest = since.when.last_day
            times = [t for t in times if t.when is None or not t.when.is_day or t.when.last_day <= latest]
        return Dates(tuple(times), since=since)

    def _of_telling(self, days: Sequence[TimeMention]) -> list[TimeMention]:
        """The days on which somebody tells of harm, where another day of it is stated beside them."""
        telling = [t for t in days if is_of_telling(self._g, t)]
        latest = max((t.when for t in telling if t.when is not None), key=lambda w: w.first_day, default=None)
        reach = _LONG_AGO if self._family in _SINGLE else SOON
        for time in days:
            near = time.when is not None and latest is not None and days_apart(latest, time.when) <= reach
            if near and time not in telling and not self._is_of_earlier(time):
                return telling
        return []

    def _is_of_earlier(self, time: TimeMention) -> bool:
        """Whether the nearest trigger of harm is called another than that of the news ("in an earlier shipwreck on Saturday")."""
        index = self._g.index.of(time.span)
        near = _nearest(time, [a for a in self._g.actions[index] if family(a.kind) in HARM])
        return near is not None and self._g.recalls.is_earlier(near, self._g.mentions.sentences[index].span)

    def _right_beside(self, days: Sequence[TimeMention]) -> list[TimeMention]:
        """The days that stand right beside a trigger of an accident or a disaster ("the ferry, which sank on Saturday"), where others of the same sentence stand further from it."""
        found = []
        for sentence in self._told:
            here = [t for t in days if self._g.index.of(t.span) == sentence.index]
            for action in self._g.actions[sentence.index] if len(here) > 1 else ():
                nearest = min(here, key=lambda t: (gap(action.span, t.span), t.span.start))
                if self._is_moment(action, sentence) and gap(action.span, nearest.span) <= _BESIDE:
                    found.append(nearest)
        return found

    def _is_moment(self, action: ActionMention, sentence: Sentence) -> bool:
        """Whether a trigger tells that an accident or a disaster happened, and not another one."""
        aside = action in self._g.governed or action.negated or self._g.recalls.is_earlier(action, sentence.span)
        return family(action.kind) in _NATURAL and action.tense == "past" and not aside

    def _counted_back(self) -> Dating | None:
        """The day of an accident or a disaster from which the news of its toll is counted ("six days after the landslide, … said on Friday"), where the sentence tells of no further one."""
        if self._family not in _NATURAL or self._published is None:
            return None
        for sentence in self._told:
            actions = self._g.actions[sentence.index]
            for time in self._g.times[sentence.index]:
                if not self._g.recalls.is_offset(time) or self._g.recalls.is_ahead(time):
                    continue
                days = length(time, self._published)
                behind = next((a for a in actions if a.span.start >= time.span.end), None)
                if days is None or behind is None or not self._is_same(behind) or not 0 < days[0] <= _LONG_AGO:
                    continue
                again = any(self._is_kin(a) for a in actions if a != behind)
                if not again and not self._g.recalls.is_earlier(behind, sentence.span):
                    base = day_beside(self._g, sentence) or self._published
                    return counted(base, -days[0], days[1], self._g.article.evidence(time.span))
        return None

    def _is_same(self, action: ActionMention) -> bool:
        """Whether a trigger may be of the news: its kind, or one of its family that says no more ("the accident")."""
        return self._is_kin(action) and (action.kind == self._kind or "." not in action.kind)

    # ---- what is told beforehand -------------------------------------------------------------------------------------

    def _announced(self, times: Sequence[TimeMention]) -> Dates:
        """Of times of what is announced the days to come, where the headline and the first sentence of the body have no others but those on which they are told."""
        published = self._published
        if published is None or self._kind == _ANNOUNCEMENT or self._family not in _ANNOUNCED:
            return Dates(tuple(times))
        head = [s for s in self._told if s.block == "headline"]
        first = [s for s in self._told if s.block in ("body", "post")][:1]
        if any(
            self._is_put_off(s) for s in (*head, *first)
        ):  # then that is the news; a day to come is the old one or the new one
            return Dates(tuple(t for t in times if t.when is None or t.when.first_day <= published.last_day))
        opening, titles = {s.index for s in (*head, *first)}, {s.index for s in head}
        days = [t for t in times if _is_day(t) and self._g.index.of(t.span) in opening]
        coming = [t for t in days if t.when and 0 < (t.when.first_day - published.last_day).days <= _AHEAD]
        weekdays = {t.weekday for t in coming}
        others = [t for t in days if t not in coming]
        others = [t for t in others if t.weekday not in weekdays or self._g.index.of(t.span) not in titles]
        if coming and all(self._is_beforehand(t, coming) for t in others):
            return Dates(tuple(coming), tuple(others))
        return Dates(tuple(times))

    def _is_put_off(self, sentence: Sentence) -> bool:
        text = self._g.article.text[sentence.span.start : sentence.span.end]
        return is_put_off(text, self._g.article.language)

    def _is_beforehand(self, time: TimeMention, coming: Sequence[TimeMention]) -> bool:
        """Whether somebody tells on a day what a day to come in its sentence is of: no trigger is nearer to it than to that, but in what is said."""
        index = self._g.index.of(time.span)
        ahead = [t.span for t in coming if self._g.index.of(t.span) == index]
        said = [s.content for s in self._g.speech[index] if not s.content.overlaps(time.span)]
        triggers = self._g.telling(self._g.mentions.sentences[index])
        outside = [a.span for a in triggers if not any(s.overlaps(a.span) for s in said)]
        nearer = all(min(apart(self._g, a, s) for s in ahead) < apart(self._g, a, time.span) for a in outside if ahead)
        return bool(ahead) and nearer and is_beside_telling(self._g, time, triggers)


def _is_day(time: TimeMention) -> bool:
    return time.when is not None and time.when.is_day


def _nearest(time: TimeMention, actions: Sequence[ActionMention]) -> ActionMention | None:
    return min(actions, key=lambda a: (gap(a.span, time.span), a.span.start), default=None)
