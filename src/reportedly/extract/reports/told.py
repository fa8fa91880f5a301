"""A happening before it becomes a report, and what the sentences of an article name, by sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final, TypeVar

from reportedly.extract.actions.lexicon import spelt
from reportedly.extract.phrases import words_of
from reportedly.extract.reports.lengths import length
from reportedly.extract.reports.recall import Recalls
from reportedly.extract.values import date_value
from reportedly.naming.agencies import is_channel
from reportedly.records import (
    ActionMention,
    Article,
    Dating,
    Mentions,
    PlaceMention,
    Sentence,
    Span,
    TimeMention,
    When,
)

T = TypeVar("T")

# Kinds that stand in the news about anything (somebody urges, agrees, has goods): they lead only where nothing else does.
WEAK: Final = frozenset(
    {"AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "MOBILIZE",
     "COERCE", "ASSAULT", "INQUIRY", "COURT", "CRIME", "POLICY", "BUSINESS", "MARKET", "HEALTH", "SCIENCE", "CULTURE", "DEATH", "RESCUE",
     "WEATHER", "RESCUE.evacuation", "TRANSPORT.journey", "CHANGE", "GOVERNMENT", "CONSULT", "SPORT"}
)  # fmt: skip
# Kinds that are of a happening of its own wherever they are told, though others of their family are not.
SPECIFIC: Final = frozenset(
    {"DISASTER.aftershock", "CONSULT.commission", "CONSULT.phone", "ELECTION.runoff", "ELECTION.challenge", "COURT.appeal", "INQUIRY.report"}
)  # fmt: skip
# Kinds whose wide triggers are of no happening that an article would recall: they stand in the news about anything.
UNTOLD: Final = WEAK | {"CHANGE", "TRANSPORT.journey", "TRANSPORT.disruption", "WEATHER"}
# Kinds that another happening leads to.
SEQUELS: Final = frozenset({"ELECTION.runoff", "COURT.appeal"})
# Families of kinds of harm that leads to other news: rescues, inquiries, arrests, trials.
LEADING: Final = frozenset({"ACCIDENT", "DISASTER", "ASSAULT", "CRIME"})
# How many days from the news's another day in its own sentences must be to be that of another happening of its kind.
FAR_DAYS: Final = 6
# The confidence of a day that is guessed for an hour, at most (what the reading of times gives where it names no day).
_GUESSED: Final = 0.6
# News is told within this many days.
FRESH_DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class Recalled:
    """The harm that led to the news: its trigger, the times that date it, and the length that the text counts from it to the news, in days, give or take."""

    action: ActionMention
    times: tuple[TimeMention, ...]
    since: TimeMention | None = None
    days: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Told:
    """A happening: the sentence that tells it best, all that tell it, its kind, and what they name.

    `stages` are "1 leg", "2 round"; `counted` are days that the text counts from the news; `anchors` the words of `what` that tell this happening and
    no other: its trigger and its times; `recalled` is what led to it, as the article recalls it; `told_on` are the days on which somebody announces it.
    """

    what: Sentence
    sentences: tuple[int, ...]
    kind: str | None
    tense: str
    times: tuple[TimeMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    spots: tuple[PlaceMention, ...] = ()
    entities: tuple[int, ...] = ()
    stages: tuple[str, ...] = ()
    extra: tuple[Dating, ...] = field(default=())
    counted: tuple[Dating, ...] = field(default=())
    anchors: tuple[Span, ...] = field(default=())
    recalled: Recalled | None = None
    told_on: tuple[TimeMention, ...] = ()

    def is_counted(self, kind: str, day: str) -> bool:
        """Whether the text counts this happening back to that day, told as one of the family of the kind."""
        return family(kind) == family(self.kind) and day in {d.value for d in self.counted}


class Ground:
    """An article's mentions by the number of their sentence; the wide triggers of actions apart."""

    def __init__(self, article: Article, mentions: Mentions) -> None:
        self.wide = _by_sentence((a.sentence, a) for a in mentions.actions if a.wide and a.kind not in UNTOLD)
        mentions = replace(mentions, actions=tuple(a for a in mentions.actions if not a.wide))
        self.article, self.mentions = article, mentions
        self.index = index = SentenceIndex(mentions.sentences)
        self.actions = _by_sentence((a.sentence, a) for a in mentions.actions)
        self.times = _by_sentence((index.of(t.span), t) for t in mentions.times)
        self.places = _by_sentence((index.of(p.span), p) for p in mentions.places if not p.spot)
        self.spots = _by_sentence((index.of(p.span), p) for p in mentions.places if p.spot)
        self.speech = _by_sentence((index.of(m.cue or m.content), m) for m in mentions.speech)
        self.entities: dict[int, list[int]] = defaultdict(list)
        for k, entity in enumerate(mentions.entities):
            for span in entity.mentions:
                self.entities[index.of(span)].append(k)

    @cached_property
    def _acting(self) -> frozenset[int]:
        return frozenset(e for a in self.mentions.actions for e in (*a.agents, *a.recipients))

    @cached_property
    def recalls(self) -> Recalls:
        """What the words beside an action say of it."""
        return Recalls(words_of(self.article.text), self.article.language)

    @cached_property
    def governed(self) -> frozenset[ActionMention]:
        """The actions that the text sets before or after the news."""
        return frozenset(
            a
            for i, actions in (*self.actions.items(), *self.wide.items())
            for a in actions
            if i >= 0 and self.recalls.is_governed(a, self.mentions.sentences[i].span, actions)
        )

    @cached_property
    def _harmed(self) -> bool:
        """Whether the article tells of a disaster, an accident or a bomb, of which "killed" is a part and no happening of its own."""
        return any(
            family(a.kind) in ("DISASTER", "ACCIDENT") or a.kind == "ASSAULT.bombing" for a in self.mentions.actions
        )

    @cached_property
    def recalling(self) -> frozenset[int]:
        """The sentences of the body behind the first that tell of another time only: a day or a month weeks before publication ("in March, a ferry sank"), or a length counted
        from what happened then ("it comes three weeks after")."""
        body = [s for s in self.mentions.sentences if s.block == "body"]
        return frozenset(s.index for s in body[1:] if self._is_of_old(self.times[s.index]))

    def _is_of_old(self, times: Sequence[TimeMention]) -> bool:
        """Whether of the times of a sentence some are of weeks ago, and none is of the days before publication or still to come."""
        published = self.article.published
        if published is None:
            return False
        known = [t.when for t in times if t.when is not None and not self.recalls.is_offset(t)]
        if any((published.first_day - w.last_day).days <= FRESH_DAYS for w in known):
            return False
        counted = (t for t in times if self.recalls.is_offset(t) and not self.recalls.is_ahead(t))
        lengths = (found[0] for t in counted if (found := length(t, published)) is not None)
        return bool(known) or any(days > FAR_DAYS for days in lengths)

    def telling(self, sentence: Sentence) -> list[ActionMention]:
        """The actions of a sentence that tell of a happening: none that stand in any news."""
        actions = [a for a in self.actions[sentence.index] if a.kind not in WEAK]
        return [a for a in actions if not (self._harmed and a.kind == "ASSAULT.killing")]

    def hinted(self, sentence: Sentence) -> list[ActionMention]:
        """The actions of a sentence that tell of a happening, by wide triggers where there are no others."""
        return self.telling(sentence) or self.wide[sentence.index]

    def named_kinds(self, sentence: Sentence) -> dict[int, str]:
        """Entities of a sentence whose names tell a kind of happening, with the kind: a commission's session goes by its name."""
        tokens, lexicon = spelt(self.article.text, self.article.language)
        found: dict[int, str] = {}
        for k in self.entities[sentence.index]:
            spans = [s for s in self.mentions.entities[k].mentions if s.overlaps(sentence.span)]
            kinds = [kind for s in spans for _, _, kind in lexicon.triggers.find(tokens, *tokens.within(s))]
            for kind in kinds:
                if family(kind) == "CONSULT":
                    found.setdefault(k, kind)
        return found

    def when(self, times: Sequence[TimeMention]) -> When | None:
        """The first reading known to the day that is fresh at publication, else the first that is no plan, else the first; without days the narrowest."""
        known = [t.when for t in times if t.when is not None and date_value(t) is not None]
        days = [t for t in times if t.when in known and t.when is not None and t.when.is_day]
        if days:
            return min(days, key=self._staleness).when
        return min(known, key=lambda w: (w.last_day - w.first_day, w.earliest), default=None)

    def _staleness(self, time: TimeMention) -> tuple[int, bool]:
        """0 for a day shortly before publication (or with no publication known), 1 for an older day, 2 for one to come; of equals first what is no mere hour, which "nightclub" has as well."""
        if self.article.published is None or time.when is None:
            return 0, is_hour(time)
        age = (self.article.published.last_day - time.when.first_day).days
        return 2 if age < 0 else int(age > FRESH_DAYS), is_hour(time)

    def is_actor(self, entity: int) -> bool:
        """Whether an entity is a person or an organisation; an agency or a platform only where something is done by it or to it."""
        told = self.mentions.entities[entity]
        return told.kind in ("PER", "ORG") and (entity in self._acting or not is_channel(told.name))


class SentenceIndex:
    """Sentences by the characters in them."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._starts = [s.span.start for s in sentences]
        self._sentences = sentences

    def of(self, span: Span) -> int:
        """The number of the sentence that the span begins in, -1 outside all."""
        k = bisect_right(self._starts, span.start) - 1
        return self._sentences[k].index if k >= 0 and span.start < self._sentences[k].span.end else -1


def is_hour(time: TimeMention) -> bool:
    """Whether a text says only the hour or the part of the day, and the day is a guess."""
    return time.type == "TIME" and time.day is None and time.weekday is None and time.confidence <= _GUESSED


def family(kind: str | None) -> str:
    """A kind without its mode; empty without a kind."""
    return (kind or "").split(".")[0]


def days_apart(one: When, other: When) -> int:
    """The days between two intervals, 0 or less where they overlap."""
    return max((one.first_day - other.last_day).days, (other.first_day - one.last_day).days)


def gap(one: Span, other: Span) -> int:
    """The characters between two stretches, 0 where they touch or overlap."""
    return max(other.start - one.end, one.start - other.end, 0)


def _by_sentence(pairs: Iterable[tuple[int, T]]) -> defaultdict[int, list[T]]:
    found: defaultdict[int, list[T]] = defaultdict(list)
    for index, item in pairs:
        found[index].append(item)
    return found


def of_nature(actions: Sequence[ActionMention]) -> list[ActionMention]:
    """The triggers of a sentence without those of an attack where it tells of a disaster: a cyclone strikes as well."""
    disaster = any(family(a.kind) == "DISASTER" for a in actions)
    return [a for a in actions if not disaster or family(a.kind) != "ASSAULT"]
