"""The other happenings that an article recalls or announces: each with a day, a place, a kind or a stage of its own.

A sentence recalls another happening by a time that is not the news's, set beside a trigger or standing alone; by a trigger that the text sets before
or after the news ("ten days after a telephone conversation"); or by calling one of the news's own kind another ("the first leg", "the earlier quake").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from reportedly.extract.claims import date_value
from reportedly.extract.reports.anchor import (
    TOLD,
    Anchor,
    clock,
    counted,
    is_dated,
    is_hour,
    length,
    other_month,
    well_apart,
)
from reportedly.extract.reports.asides import OF_BOTH, OF_PEOPLE, Asides, other_stages
from reportedly.extract.reports.happened import HARM, SOON, day_beside, is_of_telling
from reportedly.extract.reports.told import (
    FAR_DAYS,
    LEADING,
    SPECIFIC,
    WEAK,
    Ground,
    Recalled,
    Told,
    days_apart,
    family,
    gap,
    of_nature,
)
from reportedly.records import (
    ActionMention,
    Dating,
    PlaceMention,
    QuantityMention,
    Sentence,
    TimeMention,
)

# Clock times of one day further apart than this (hours) are those of two happenings.
_FAR_HOURS: Final = 3
# Most background reports of one article.
_MOST: Final = 12
# Kinds of news that are about another happening, and the kinds that it is of.
_ABOUT_HARM: Final = frozenset({"INQUIRY", "COURT"})
_HARM: Final = frozenset({"ACCIDENT", "DISASTER", "ASSAULT", "CRIME"})
# Families of weak kinds that are of a happening where the text dates it.
_LASTING: Final = frozenset({"HEALTH", "COURT", "POLICY", "BUSINESS", "PROTEST", "INQUIRY", "GOVERNMENT"})
# Families of weak kinds that are of a happening where a day stands right beside their trigger, though the sentence has no other ("had been put under sanctions on Monday").
_DATED: Final = _LASTING | {"SANCTION", "SPORT"}
# Families of weak kinds that are of a happening where a day stands beside their trigger, and their sentence has a figure or a place that the news does not name.
_TOLD: Final = frozenset({"ASSAULT", "CRIME", "CONCEDE", "COERCE", "AGREE", "RESCUE", "DEATH", "MOBILIZE", "RETREAT"})
# Families that go on in steps, months apart (offers, talks, suits); empty for news of no known kind.
_IN_STEPS: Final = frozenset({"", "BUSINESS", "CONSULT", "AGREE", "COURT", "GOVERNMENT", "ELECTION", "SANCTION"})
# Families whose happenings are told in rows, each with its day and place.
_IN_ROUNDS: Final = frozenset({"SPORT", "CONSULT", "PROTEST"})
# Characters between such a trigger and its day. Set by judgement.
_NEAR: Final = 60
# What a time behind its trigger counts where times stand before: more than any sentence.
_BEHIND: Final = 10_000
# What "killed" alone says of the kind: nothing.
_UNTOLD: Final = "ASSAULT.killing"


def background(ground: Ground, lead: Told | None, *, chronicle: bool = False, brief: bool = False) -> list[Told]:
    """Other happenings in the order of the text; one for each day, family and stage. In a chronicle no sentence is of the news, in the news in brief only the first."""
    finder = _Finder(ground, lead, chronicle=chronicle, brief=brief)
    found: dict[tuple[str, str, tuple[str, ...]], Told] = {}
    headlines = [s for s in ground.mentions.sentences if s.block == "headline" and finder.announces(s)]
    for sentence in (*ground.mentions.sentences, *headlines):
        if sentence.block in ("body", "standfirst") or sentence in headlines:
            for told in finder.recalled(sentence):
                value = told.times[0].value if told.times else told.counted[0].value if told.counted else ""
                kind = told.kind if told.kind in SPECIFIC else family(told.kind)
                found.setdefault((value, kind or "", told.stages), told)
    return sorted(found.values(), key=lambda t: t.what.index)[:_MOST]


class _Finder:
    def __init__(self, ground: Ground, lead: Told | None, *, chronicle: bool, brief: bool) -> None:
        self._g, self._lead, self._asides = ground, lead, Asides(ground, lead)
        self._when = ground.when(lead.times) if lead is not None else None
        self._clock = next((c for t in (lead.times if lead else ()) if (c := clock(t)) is not None), None)
        self._news = {lead.what.index, *lead.sentences[:1]} if lead is not None and not chronicle else set()
        self._telling = self._news | ({*lead.sentences} if lead is not None and self._news and not brief else set())
        self._places = {p.name for p in lead.places} if lead is not None else set()
        self._news_places = {p.name for i in self._news for p in ground.places[i]}

    def announces(self, sentence: Sentence) -> bool:
        """Whether a headline names a day that is still to come, which is not the news's ("Prisoners to be exchanged on 2 May, says minister")."""
        published, own = self._g.article.published, self._lead.times if self._lead is not None else ()
        days = (t for t in self._g.times[sentence.index] if t not in own and t.when is not None and t.when.is_day)
        return published is not None and any(t.when is not None and t.when.first_day > published.last_day for t in days)

    def recalled(self, sentence: Sentence) -> list[Told]:
        """The other happenings that a sentence tells of."""
        found: list[Anchor] = []
        actions = of_nature(self._g.hinted(sentence))
        bare: list[TimeMention] = []
        for time in self._others(sentence):
            action = self._action(time, actions, sentence)
            if action is None:
                bare.append(time)
            elif all(action != f.action or well_apart(time, f) for f in found) and self._is_own(action, time, sentence):
                found.append(Anchor(self._kind(action), action.tense, action, (time,)))
        if bare and not found and (alone := self._alone(bare, sentence)):
            found.extend(alone)
        elif not found or actions[0] not in [f.action for f in found]:
            dated = {f.kind for f in found}
            found += [f for a in actions if a.kind not in dated and (f := self._setdays_apart(a, sentence)) is not None]
        if not found and not actions:
            found += self._agreed(sentence)
        found += self._beside(actions, found, sentence)
        found += self._and_then(found, sentence)
        found = self._with_cause(found, sentence)
        return [self._asides.told(sentence, one, found) for one in found]

    def _with_cause(self, found: list[Anchor], sentence: Sentence) -> list[Anchor]:
        """What the sentence recalls with what led to the news, once: by its own day, or by the days that the text counts from it."""
        cause = self._lead.recalled if self._lead is not None else None
        if cause is None or self._told_in(cause) != sentence.index:
            return found
        since = self._since(cause)
        others = [f for f in found if family(f.kind) not in LEADING or (cause.since is None and not cause.times)]
        if not cause.times and not since:
            return found
        same = [f for f in found if f.action == cause.action or set(f.times) & set(cause.times)]
        if same and cause.since is None:
            return found
        return [*others, Anchor(self._kind(cause.action), cause.action.tense, cause.action, cause.times, tuple(since))]

    def _told_in(self, cause: Recalled) -> int:
        """The sentence of the body that recalls what led to the news: where a headline names it, that with its time."""
        index = cause.action.sentence
        if self._g.mentions.sentences[index].block != "headline":
            return index
        times = [*cause.times, *([cause.since] if cause.since is not None else [])]
        return self._g.index.of(times[0].span) if times else index

    def _since(self, cause: Recalled) -> list[Dating]:
        """The day from which the text counts so many days to the news."""
        base = self._when if self._when is not None and self._when.is_day else self._g.article.published
        if base is None or cause.since is None:
            return []
        return [counted(base, -cause.days[0], cause.days[1], self._g.article.evidence(cause.since.span))]

    def _beside(self, actions: Sequence[ActionMention], found: Sequence[Anchor], sentence: Sentence) -> list[Anchor]:
        """A happening of a kind of its own told with another of its family ("the quake of 13 January and its aftershock"), on the same day where it has none."""
        if sentence.index in self._news or self._lead is None:
            return []
        kinds = {f.kind for f in found}
        for action in actions:
            if action.kind in SPECIFIC - kinds - {self._lead.kind} and not action.negated:
                kin = [f for f in found if family(f.kind) == family(action.kind) and f.times]
                return [Anchor(action.kind, action.tense, action, kin[0].times)] if kin else []
        return []

    def _and_then(self, found: Sequence[Anchor], sentence: Sentence) -> list[Anchor]:
        """A second happening of the same kind on a day and at a place of its own: "on Sunday, in the capital, Lund plays the winner of the match that is held in Split tomorrow"."""
        if (
            len(found) != 1
            or not found[0].times
            or sentence.index in self._news
            or family(found[0].kind) not in _IN_ROUNDS
        ):
            return []
        one = found[0]
        for time in self._g.times[sentence.index]:
            if time in one.times or time.when is None or not time.when.is_day or not self._is_other(time):
                continue
            if any(t.when is not None and days_apart(t.when, time.when) <= 0 for t in one.times) or self._is_offset(
                time
            ):
                continue
            own = any(gap(p.span, time.span) < one.gap(p.span) for p in self._towns(sentence))
            if own and not is_of_telling(self._g, time):
                return [Anchor(one.kind, one.tense, None, (time,))]
        return []

    def _kind(self, action: ActionMention) -> str:
        """The kind of a trigger; of a wide one of harm like the news's the news's ("the accident" of a ferry)."""
        lead = self._lead
        alike = lead is not None and family(action.kind) == family(lead.kind) and family(action.kind) in _HARM
        if action.wide and alike and lead is not None and lead.kind is not None:
            return lead.kind
        return action.kind

    # ---- by a time of its own

    def _others(self, sentence: Sentence) -> list[TimeMention]:
        times = [t for t in self._g.times[sentence.index] if self._is_other(t) and not self._is_offset(t)]
        if all(family(a.kind) in HARM for a in self._g.telling(sentence)):  # what is declared happens as it is told
            times = [t for t in times if not self._is_of_report(t)]
        stated = [t for t in times if t.day is not None or t.month is not None or t.weekday is not None]
        return stated or times

    def _is_offset(self, time: TimeMention) -> bool:
        """Whether a time is counted from a happening that stands beside it, not from the day that the text has come to ("three days earlier")."""
        return time.anchor != TOLD and self._g.recalls.is_offset(time)

    def _is_other(self, time: TimeMention) -> bool:
        """Whether a time is not the news's: another day or month, or another hour of its day."""
        value, when = date_value(time), self._when
        if value is None or (time.when is not None and not is_dated(time.when)):
            return False
        if time.when is None:
            if time.month is None or time.day is None:
                return False
            return when is None or (time.month, time.day) != (when.first_day.month, when.first_day.day)
        if when is None:
            return time.day is not None or (time.month is not None and self._lead is not None)
        if not is_hour(time) and (time.when.last_day < when.first_day or time.when.first_day > when.last_day):
            return True
        hour = clock(time)
        return hour is not None and self._clock is not None and abs(hour - self._clock) > _FAR_HOURS

    def _action(self, time: TimeMention, actions: Sequence[ActionMention], sentence: Sentence) -> ActionMention | None:
        """The trigger nearest to a time, unless a time of the news is nearer to it."""
        best = min(actions, key=lambda a: (self._apart(time, a), a.span.start), default=None)
        if best is None:
            return None
        dated = [t for t in self._g.times[sentence.index] if t.type in ("DATE", "TIME") and date_value(t) is not None]
        nearest = min(dated, key=lambda t: (self._apart(t, best), t.span.start), default=time)
        return best if nearest is time or self._is_other(nearest) else None

    def _apart(self, time: TimeMention, action: ActionMention) -> int:
        """The characters between a time and a trigger; where a language has the time first, one behind its trigger is further than any."""
        behind = self._g.recalls.time_first and time.span.start > action.span.start
        return gap(action.span, time.span) + (_BEHIND if behind else 0)

    def _is_own(self, action: ActionMention, time: TimeMention, sentence: Sentence) -> bool:
        """In the sentences that tell the news a trigger of its kind needs a time well apart, or words or another place that set it apart."""
        lead = self._lead
        if lead is None or sentence.index not in self._telling:
            return True
        if family(action.kind) != family(lead.kind) or action in self._g.governed:
            return True
        if sentence.index not in self._news and self._sets_apart(action, sentence):
            return True
        return time.when is None or self._when is None or days_apart(time.when, self._when) > FAR_DAYS

    def _sets_apart(self, action: ActionMention, sentence: Sentence) -> bool:
        """Whether words, a stage, a plan or a place that only this sentence names tell another happening of the news's kind."""
        lead = self._lead
        if self._g.recalls.is_earlier(action, sentence.span) or action.tense == "planned":
            return True
        if self._g.recalls.is_before_news(action, sentence.span):
            return True
        if lead is not None and (other_stages(self._g, sentence, lead) or action.kind != lead.kind):
            return True
        return self._is_elsewhere(sentence)

    def _known(self, sentence: Sentence) -> set[str]:
        """The places of the sentences that tell the news, without those that only this one names."""
        told = self._lead.sentences if self._lead is not None else ()
        return {p.name for i in told if i != sentence.index for p in self._g.places[i]}

    def _alone(self, times: Sequence[TimeMention], sentence: Sentence) -> list[Anchor]:
        """Happenings without a trigger: a day of its own in a sentence that names nobody but those of the news is of the news's kind."""
        lead = self._lead
        stated = [t for t in times if t.day is not None]
        stated = stated or self._days_elsewhere(times, sentence) or self._months_before(times, sentence)
        if not stated and lead is not None and other_stages(self._g, sentence, lead):
            stated = [t for t in times if t.when is not None and t.when.is_day][:1]
        if sentence.index in self._news:
            stated = [t for t in stated if t.when and self._when and days_apart(t.when, self._when) > FAR_DAYS]
        if not stated or lead is None:
            return self._weakly(times, sentence)
        known = {e for i in lead.sentences for e in self._g.entities[i]}
        named = self._g.named_kinds(sentence)
        harm = [a.kind for a in self._g.actions[sentence.index] if a.kind in _HARM]
        strange = set(self._g.entities[sentence.index]) - known - named.keys()
        kind = next(iter((*named.values(), *harm)), None) or (self._subject(lead) if not strange else None)
        if kind is None:
            kind = self._nearest_kind(stated[0], sentence)
        found = [Anchor(kind, "past", None, (stated[0],))]
        for time in stated[1:]:
            if all(well_apart(time, f) or other_month(time, f.times[0]) for f in found):
                found.append(Anchor(kind, "past", None, (time,)))
        return found

    def _is_of_report(self, time: TimeMention) -> bool:
        """Whether a day is that on which somebody tells how things stand, shortly before publication: "on the 20th four people were still missing, the office said"."""
        published = self._g.article.published
        if published is None or time.when is None:
            return False
        fresh = 0 <= (published.last_day - time.when.first_day).days <= SOON
        return fresh and is_of_telling(self._g, time)

    def _weakly(self, times: Sequence[TimeMention], sentence: Sentence) -> list[Anchor]:
        """A happening of a kind that stands in any news, told by a day right beside its trigger; in the sentences of the news only where another day is the news's."""
        lead, index = self._lead, sentence.index
        if (
            lead is None
            or index in self._news
            and not any(t.when is not None and t.when.is_day and not self._is_other(t) for t in self._g.times[index])
        ):
            return []
        cues = [s.cue for s in self._g.speech[index] if s.cue is not None]
        told = index not in self._news and (self._figures(sentence) or self._is_elsewhere(sentence))
        known = _DATED | _TOLD if told else _DATED
        actions = [
            a
            for a in self._g.actions[index]
            if family(a.kind) in known - {family(lead.kind)}
            and not a.negated
            and not any(c.overlaps(a.span) for c in cues)
        ]
        for time in times:
            if time.when is None or not time.when.is_day or is_of_telling(self._g, time):
                continue
            near = min(actions, key=lambda a: (gap(a.span, time.span), a.span.start), default=None)
            if near is not None and gap(near.span, time.span) <= _NEAR:
                return [Anchor(near.kind, near.tense, near, (time,))]
        return []

    def _is_elsewhere(self, sentence: Sentence) -> bool:
        """Whether a sentence names a town or a region that the news does not name."""
        known = self._known(sentence)
        return any(p.name not in known for p in self._placed(sentence))

    def _agreed(self, sentence: Sentence) -> list[Anchor]:
        """An agreement at a place that the news does not name, told before the news ("the exchange had been agreed in Lund"), where no other happening is told."""
        if self._lead is None or sentence.index in self._news:
            return []
        for action in self._g.actions[sentence.index]:
            if (
                family(action.kind) == "AGREE" != family(self._lead.kind)
                and not action.negated
                and action.tense == "past"
            ):
                elsewhere = any(p.name not in self._places for p in self._placed(sentence))
                if elsewhere and self._g.recalls.is_before_news(action, sentence.span):
                    return [Anchor(action.kind, action.tense, action, self._nearby(action, sentence))]
        return []

    def _nearest_kind(self, time: TimeMention, sentence: Sentence) -> str | None:
        """The kind of the trigger beside a time that says what kind of thing happened, though it stands in any news ("the outbreak was declared on 5 May")."""
        actions = [a for a in self._g.actions[sentence.index] if family(a.kind) in _LASTING]
        return min(actions, key=lambda a: (gap(a.span, time.span), a.span.start)).kind if actions else None

    def _days_elsewhere(self, times: Sequence[TimeMention], sentence: Sentence) -> list[TimeMention]:
        """Days that are told by their weekday or as so many days earlier, where the sentence tells of harm at a place that the news does not name ("on Monday four people had died in Lund")."""
        if sentence.index in self._news or not self._is_elsewhere(sentence):
            return []
        days = [t for t in times if t.when is not None and t.when.is_day and not is_of_telling(self._g, t)]
        if not any(q.scope for q in self._quantities(sentence)):
            days = [t for t in days if t.anchor == TOLD]
        return days[:1]

    def _months_before(self, times: Sequence[TimeMention], sentence: Sentence) -> list[TimeMention]:
        """Months of what the text tells in a past that lies before the news's ("had raised the price in March")."""
        of_steps = self._lead is not None and family(self._lead.kind) in _IN_STEPS
        if sentence.index in self._news or not of_steps or not self._g.recalls.tells_before(sentence.span):
            return []
        return [t for t in times if t.month is not None and t.when is not None and not is_of_telling(self._g, t)]

    def _subject(self, lead: Told) -> str | None:
        """What the news is about: its kind; of an inquiry or a trial the harm that it looks into; of a call any contact."""
        if family(lead.kind) == "CONSULT":
            return "CONSULT"
        if family(lead.kind) not in _ABOUT_HARM:
            return lead.kind
        kinds = Counter(
            a.kind for a in self._g.mentions.actions if family(a.kind) in _HARM and a.kind not in WEAK | {_UNTOLD}
        )
        return min(kinds, key=lambda k: (-kinds[k], k), default=None)

    # ---- without one

    def _setdays_apart(self, action: ActionMention, sentence: Sentence) -> Anchor | None:
        """A happening told without a day of its own, where words set it apart from the news and something identifies it."""
        lead = self._lead
        if lead is None or action.negated:
            return None
        counted = self._counted(action, sentence)
        if counted is not None:
            return Anchor(self._kind(action), action.tense, action, (), (counted,))
        if family(action.kind) == family(lead.kind):
            apart = self._is_another(action, sentence, lead)
        else:
            apart = self._is_set_apart(action, sentence) and bool(self._elsewhere(action, sentence))
        return Anchor(self._kind(action), action.tense, action, self._nearby(action, sentence)) if apart else None

    def _is_set_apart(self, action: ActionMention, sentence: Sentence) -> bool:
        """Whether the text tells it before or after the news, by a preposition or by the tense of its verb."""
        if action in self._g.governed:
            return True
        return sentence.index not in self._news and self._g.recalls.is_before_news(action, sentence.span)

    def _is_another(self, action: ActionMention, sentence: Sentence, lead: Told) -> bool:
        """Whether a trigger of the news's family is of another happening: another stage, a kind of its own, called another, or elsewhere."""
        if self._g.recalls.is_conditional(sentence.span) and not self._nearby(action, sentence):
            return False
        if other_stages(self._g, sentence, lead):
            return True
        told = bool(self._nearby(action, sentence)) or bool(self._figures(sentence))
        if (
            action.kind != lead.kind
            and action.kind in SPECIFIC
            and (sentence.index not in self._news or lead.kind in SPECIFIC)
        ):
            return told
        if action in self._g.governed and action.kind != lead.kind and lead.kind in SPECIFIC:
            return True
        if self._is_announced(action, lead, sentence):
            return True
        if sentence.index in self._news:
            return False
        if self._g.recalls.is_earlier(action, sentence.span):
            return told and not self._is_of_news_day(action, sentence)
        if family(lead.kind) == "SPORT":  # figures are of any match, but for a score
            told = bool(self._nearby(action, sentence)) or any(q.unit == "score" for q in self._quantities(sentence))
        told = told or action in self._g.governed
        told = told or self._g.recalls.is_before_news(action, sentence.span)
        return told and self._has_places(lead) and bool(self._elsewhere(action, sentence))

    def _is_of_news_day(self, action: ActionMention, sentence: Sentence) -> bool:
        """Whether the day beside a trigger is the news's ("Thursday's strike was the second")."""
        days = [t for t in self._nearby(action, sentence) if t.when is not None and t.when.is_day and not clock(t)]
        return self._when is not None and any(not self._is_other(t) for t in days)

    def _is_announced(self, action: ActionMention, lead: Told, sentence: Sentence) -> bool:
        """Whether what is still to come is another happening than the news, which has come: at another place, or of another kind (or called another) at some time."""
        if action.tense != "planned" or lead.tense == "planned" or family(action.kind) not in OF_PEOPLE | OF_BOTH:
            return False
        if any(p.name not in self._news_places for p in self._placed(sentence)):
            return True
        another = action.kind != lead.kind or self._g.recalls.is_earlier(action, sentence.span)
        times = (t for t in self._nearby(action, sentence) if t.when is None or not t.when.is_day or self._is_other(t))
        return another and any(times)

    def _has_places(self, lead: Told) -> bool:
        return any(not p.is_country for p in lead.places)

    def _elsewhere(self, action: ActionMention, sentence: Sentence) -> list[PlaceMention]:
        """Towns and regions that the news does not name, nearer to this trigger than to another of its sentence."""
        found = []
        for p in self._towns(sentence):
            near = min(self._triggers(sentence), key=lambda a: (gap(a.span, p.span), a.span.start))
            if p.name not in self._places and near == action:
                found.append(p)
        return found

    def _triggers(self, sentence: Sentence) -> list[ActionMention]:
        return self._g.actions[sentence.index] or self._g.wide[sentence.index]

    def _towns(self, sentence: Sentence) -> list[PlaceMention]:
        """The places smaller than a country that a sentence names, without those that are a whole region or called as one."""
        return [p for p in self._placed(sentence) if p.name != p.division]

    def _placed(self, sentence: Sentence) -> list[PlaceMention]:
        """The places smaller than a country that a sentence names."""
        return [p for p in self._g.places[sentence.index] if p.use in ("location", "named") and not p.is_country]

    def _nearby(self, action: ActionMention, sentence: Sentence) -> tuple[TimeMention, ...]:
        """The time nearest to a trigger in its sentence; in those of the news none that is the news's."""
        times = [t for t in self._g.times[sentence.index] if date_value(t) and not self._is_offset(t)]
        if sentence.index in self._news or self._g.recalls.is_before_news(action, sentence.span):
            times = [t for t in times if self._is_other(t)]
        return tuple(sorted(times, key=lambda t: (gap(action.span, t.span), t.span.start))[:1])

    def _figures(self, sentence: Sentence) -> bool:
        return any(q.scope or q.unit for q in self._quantities(sentence))

    def _quantities(self, sentence: Sentence) -> list[QuantityMention]:
        return [q for q in self._g.mentions.quantities if sentence.span.start <= q.span.start < sentence.span.end]

    def _counted(self, action: ActionMention, sentence: Sentence) -> Dating | None:
        """The day of a happening that the text counts from the news: "ten days after a telephone conversation"."""
        base = day_beside(self._g, sentence) or self._when
        base = base if base is not None and base.is_day else self._g.article.published
        times = [t for t in self._g.times[sentence.index] if self._g.recalls.is_offset(t)]
        if base is None or not times or self._is_news(action, sentence):
            return None
        if action not in self._g.governed and not self._is_counted_from(action, times, sentence):
            return None
        for time in sorted(times, key=lambda t: (gap(action.span, t.span), t.span.start)):
            days = length(time, self._g.article.published)
            if days is not None:
                sign = 1 if self._g.recalls.is_ahead(time) else -1
                found = counted(base, sign * days[0], days[1], self._g.article.evidence(time.span))
                known = self._lead is not None and self._lead.is_counted(action.kind, found.value)
                return None if known else found
        return None

    def _is_counted_from(self, action: ActionMention, times: Sequence[TimeMention], sentence: Sentence) -> bool:
        """Whether a trigger is the next behind a length that the sentence counts from the news, of which it has told before: "the arrests come three days after …, in a report, …"."""
        lead = self._lead
        for time in times:
            before = [a for a in self._g.actions[sentence.index] if a.span.end <= time.span.start]
            behind = [a for a in self._g.actions[sentence.index] if a.span.start >= time.span.end]
            if behind and behind[0] == action and lead is not None and any(a.kind == lead.kind for a in before):
                return True
        return False

    def _is_news(self, action: ActionMention, sentence: Sentence) -> bool:
        """Whether a trigger that stands behind "after" is still the news itself: nothing else of its kind is told as news."""
        lead = self._lead
        if lead is None or action.kind != lead.kind or sentence.index not in self._news:
            return False
        kin = [a for i in lead.sentences for a in self._g.actions[i] if a.kind == lead.kind]
        return all(a in self._g.governed or a == action for a in kin if a.sentence in self._news)
