"""The news of an article as a scene: what its sentences name beside it, against which another happening must stand out."""

from __future__ import annotations

from typing import Final

from reportedly.extract.reports.anchor import TOLD, clock, is_dated
from reportedly.extract.reports.told import LEADING, Ground, Told, family, gap, is_hour
from reportedly.extract.values import date_value
from reportedly.records import ActionMention, PlaceMention, QuantityMention, Sentence, TimeMention

# Clock times of one day further apart than this (hours) are those of two happenings.
_FAR_HOURS: Final = 3
# Families of kinds in which people come to harm.
HARMFUL: Final = LEADING | {"DEATH", "HEALTH", "PROTEST", "RESCUE", "WEATHER"}
# What becomes of people in harm.
_HARMED: Final = frozenset({"killed", "dead", "injured", "missing"})


class Scene:
    """The news of an article, `news` the sentences that tell it first, `telling` all that tell it; in a chronicle no sentence is of the news."""

    def __init__(self, ground: Ground, lead: Told | None, *, chronicle: bool) -> None:
        self._g, self.lead = ground, lead
        self.when = ground.when(lead.times) if lead is not None else None
        self.clock = next((c for t in (lead.times if lead else ()) if (c := clock(t)) is not None), None)
        self.news = {lead.what.index, *lead.sentences[:1]} if lead is not None and not chronicle else set()
        self.telling = self.news | ({*lead.sentences} if lead is not None and self.news else set())
        self.places = {p.name for p in lead.places} if lead is not None else set()
        self.news_places = {p.name for i in self.news for p in ground.places[i]}

    def is_other(self, time: TimeMention) -> bool:
        """Whether a time is not the news's: another day or month, or another hour of its day."""
        value, when = date_value(time), self.when
        if self.lead is not None and time in self.lead.told_on:
            return False
        if value is None or (time.when is not None and not is_dated(time.when)):
            return False
        if time.when is None:
            if time.month is None or time.day is None:
                return False
            return when is None or (time.month, time.day) != (when.first_day.month, when.first_day.day)
        if when is None:
            stated = time.day is not None or (time.month is not None and self.lead is not None)
            return stated or (time.when.is_day and self.lead is not None and not self.news)
        if not is_hour(time) and (time.when.last_day < when.first_day or time.when.first_day > when.last_day):
            return True
        hour = clock(time)
        return hour is not None and self.clock is not None and abs(hour - self.clock) > _FAR_HOURS

    def is_offset(self, time: TimeMention) -> bool:
        """Whether a time is counted from a happening that stands beside it, not from the day that the text has come to ("three days earlier")."""
        return (time.anchor != TOLD or self._g.recalls.leads_on(time)) and self._g.recalls.is_offset(time)

    def own(self, sentence: Sentence) -> ActionMention | None:
        """The one trigger of a sentence that tells the news, where the day of the news stands in it, too: no other day dates it."""
        lead = self.lead
        if lead is None or sentence.index not in self.news:
            return None
        kin = [a for a in self._g.actions[sentence.index] if a.kind == lead.kind and a not in self._g.governed]
        days = [t for t in self._g.times[sentence.index] if t.when is not None and t.when.is_day]
        return kin[0] if len(kin) == 1 and self.when is not None and any(not self.is_other(t) for t in days) else None

    def kind(self, action: ActionMention) -> str:
        """The kind of a trigger; of a wide one of harm like the news's the news's ("the accident" of a ferry)."""
        lead = self.lead
        alike = lead is not None and family(action.kind) == family(lead.kind) and family(action.kind) in LEADING
        if action.wide and alike and lead is not None and lead.kind is not None:
            return lead.kind
        return action.kind

    def is_elsewhere(self, sentence: Sentence) -> bool:
        """Whether a sentence names a town or a region that the news does not name."""
        known = self._known(sentence)
        return any(p.name not in known for p in self.placed(sentence))

    def _known(self, sentence: Sentence) -> set[str]:
        """The places of the sentences that tell the news, without those that only this one names."""
        told = self.lead.sentences if self.lead is not None else ()
        return {p.name for i in told if i != sentence.index for p in self._g.places[i]}

    def has_places(self, lead: Told) -> bool:
        return any(not p.is_country for p in lead.places)

    def elsewhere(self, action: ActionMention, sentence: Sentence) -> list[PlaceMention]:
        """Towns and regions that the news does not name, nearer to this trigger than to another of its sentence."""
        found = []
        for p in self.towns(sentence):
            near = min(self._triggers(sentence), key=lambda a: (gap(a.span, p.span), a.span.start))
            if p.name not in self.places and near == action:
                found.append(p)
        return found

    def _triggers(self, sentence: Sentence) -> list[ActionMention]:
        return self._g.actions[sentence.index] or self._g.wide[sentence.index]

    def towns(self, sentence: Sentence) -> list[PlaceMention]:
        """The places smaller than a country that a sentence names, without those that are a whole region or called as one."""
        return [p for p in self.placed(sentence) if p.name != p.division]

    def placed(self, sentence: Sentence) -> list[PlaceMention]:
        """The places smaller than a country that a sentence names."""
        return [p for p in self._g.places[sentence.index] if p.use in ("location", "named") and not p.is_country]

    def nearby(self, action: ActionMention, sentence: Sentence) -> tuple[TimeMention, ...]:
        """The time nearest to a trigger in its sentence; in those of the news none that is the news's."""
        times = [t for t in self._g.times[sentence.index] if date_value(t) and not self.is_offset(t)]
        if sentence.index in self.news or self._g.recalls.is_before_news(action, sentence.span):
            times = [t for t in times if self.is_other(t)]
        return tuple(sorted(times, key=lambda t: (gap(action.span, t.span), t.span.start))[:1])

    def figures(self, sentence: Sentence) -> bool:
        return any(q.scope or q.unit for q in self.quantities(sentence))

    def quantities(self, sentence: Sentence) -> list[QuantityMention]:
        return [q for q in self._g.mentions.quantities if sentence.span.start <= q.span.start < sentence.span.end]

    def counts_harmed(self, sentence: Sentence) -> bool:
        """Whether a sentence counts people who came to harm."""
        return any(_HARMED & set(q.scope) for q in self.quantities(sentence))
