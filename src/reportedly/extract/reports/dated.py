"""Other happenings that a sentence tells by a time of their own: beside a trigger, or standing alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from reportedly.extract.reports.anchor import TOLD, Anchor, other_month, well_apart
from reportedly.extract.reports.asides import other_stages
from reportedly.extract.reports.scene import HARMFUL, Scene
from reportedly.extract.reports.telling import HARM, SOON, is_of_telling
from reportedly.extract.reports.told import FAR_DAYS, LEADING, WEAK, Ground, Told, days_apart, family, gap
from reportedly.extract.values import date_value
from reportedly.records import ActionMention, Sentence, Span, TimeMention
from reportedly.text import is_unspaced, word_ends

# Families of weak kinds that are of a happening where the text dates it.
_LASTING: Final = frozenset({"HEALTH", "COURT", "POLICY", "BUSINESS", "PROTEST", "INQUIRY", "GOVERNMENT"})
# Families of weak kinds that are of a happening where a day stands right beside their trigger, though the sentence has no other ("had been put under sanctions on Monday").
_DATED: Final = _LASTING | {"SANCTION", "SPORT"}
# Families of weak kinds that are of a happening where a day stands beside their trigger, and their sentence has a figure or a place that the news does not name.
_TOLD: Final = frozenset({"ASSAULT", "CRIME", "CONCEDE", "COERCE", "AGREE", "RESCUE", "DEATH", "MOBILIZE", "RETREAT"})
# Families that go on in steps, months apart (offers, talks, suits); empty for news of no known kind.
_IN_STEPS: Final = frozenset({"", "BUSINESS", "CONSULT", "AGREE", "COURT", "GOVERNMENT", "ELECTION", "SANCTION"})
# Kinds of news that are about another happening, which is harm.
_ABOUT_HARM: Final = frozenset({"INQUIRY", "COURT"})
# Families of news that answers what somebody did before: what a day of weeks ago dates is that, not another of its kind; and what it is where nothing tells it.
_FOLLOWING: Final = frozenset({"COERCE", "SANCTION", "GOVERNMENT"})
_CAUSES: Final = {"COERCE.arrest": "CRIME"}
# Characters between such a trigger and its day. Set by judgement.
_NEAR: Final = 60
# What a time behind its trigger counts where times stand before: more than any sentence.
_BEHIND: Final = 10_000
# Words beside its day and its names from which a line says something. Set by judgement.
_LEAST_SAID: Final = 2
# Letters of a word where no spaces stand between words. Set by judgement.
_RUN_ON: Final = 4
# What "killed" alone says of the kind: nothing.
_UNTOLD: Final = "ASSAULT.killing"


class Dated:
    """Finds them in an article whose news is the scene's."""

    def __init__(self, ground: Ground, scene: Scene) -> None:
        self._g, self._s = ground, scene

    def others(self, sentence: Sentence) -> list[TimeMention]:
        times = [t for t in self._g.times[sentence.index] if self._s.is_other(t) and not self._s.is_offset(t)]
        if all(family(a.kind) in HARM for a in self._g.telling(sentence)):  # what is declared happens as it is told
            times = [t for t in times if not self._is_of_report(t)]
        stated = [t for t in times if t.day is not None or t.month is not None or t.weekday is not None]
        return stated or times

    def action(self, time: TimeMention, actions: Sequence[ActionMention], sentence: Sentence) -> ActionMention | None:
        """The trigger nearest to a time, unless a time of the news is nearer to it."""
        best = min(actions, key=lambda a: (self._apart(time, a), a.span.start), default=None)
        if best is None:
            return None
        dated = [t for t in self._g.times[sentence.index] if t.type in ("DATE", "TIME") and date_value(t) is not None]
        nearest = min(dated, key=lambda t: (self._apart(t, best), t.span.start), default=time)
        return best if nearest is time or self._s.is_other(nearest) else None

    def _apart(self, time: TimeMention, action: ActionMention) -> int:
        """The characters between a time and a trigger; where a language has the time first, one behind its trigger is further than any."""
        behind = self._g.recalls.time_first and time.span.start > action.span.start
        return gap(action.span, time.span) + (_BEHIND if behind else 0)

    def is_own(self, action: ActionMention, time: TimeMention, sentence: Sentence) -> bool:
        """In the sentences that tell the news a trigger of its kind needs a time well apart, or words or another place that set it apart."""
        lead = self._s.lead
        if lead is None or sentence.index not in self._s.telling:
            return True
        if family(action.kind) != family(lead.kind) or action in self._g.governed:
            return True
        if sentence.index not in self._s.news and self._sets_apart(action, sentence):
            return True
        return time.when is None or self._s.when is None or days_apart(time.when, self._s.when) > FAR_DAYS

    def _sets_apart(self, action: ActionMention, sentence: Sentence) -> bool:
        """Whether words, a stage, a plan or a place that only this sentence names tell another happening of the news's kind."""
        lead = self._s.lead
        if self._g.recalls.is_earlier(action, sentence.span) or action.tense == "planned":
            return True
        if self._g.recalls.is_before_news(action, sentence.span):
            return True
        if lead is not None and (other_stages(self._g, sentence, lead) or action.kind != lead.kind):
            return True
        return self._s.is_elsewhere(sentence)

    def alone(self, times: Sequence[TimeMention], sentence: Sentence) -> list[Anchor]:
        """Happenings without a trigger: a day of its own in a sentence that names nobody but those of the news is of the news's kind."""
        if not self._says_more(sentence):
            return []
        lead = self._s.lead
        stated = [t for t in times if t.day is not None]
        stated = stated or self._days_elsewhere(times, sentence) or self._months_before(times, sentence)
        stated = stated or self._months_of_harm(times, sentence)
        if sentence.index in self._s.news:
            stated = [t for t in stated if t.when and self._s.when and days_apart(t.when, self._s.when) > FAR_DAYS]
        if not stated or lead is None:
            return self._weakly(times, sentence)
        known = {e for i in lead.sentences for e in self._g.entities[i]}
        named = self._g.named_kinds(sentence)
        harm = [a.kind for a in self._g.actions[sentence.index] if a.kind in LEADING]
        strange = set(self._g.entities[sentence.index]) - known - named.keys()
        kind = next(iter((*named.values(), *harm)), None) or (self._subject(lead, sentence) if not strange else None)
        if kind is None:
            kind = self._nearest_kind(stated[0], sentence)
        found = [Anchor(kind, "past", None, (stated[0],))]
        for time in stated[1:]:
            if all(well_apart(time, f) or other_month(time, f.times[0]) for f in found):
                found.append(Anchor(kind, "past", None, (time,)))
        return found

    def _says_more(self, sentence: Sentence) -> bool:
        """Whether a sentence says more than a day and a name: the line under a post ("Mayor Ann Lund (@annlund) March 9, 2026") or over an entry ("Dec. 30, 6:12 p.m.") tells nothing."""
        index, text = sentence.index, self._g.article.text
        names = (s for k in self._g.entities[index] for s in self._g.mentions.entities[k].mentions)
        held = [*(t.span for t in self._g.times[index]), *(p.span for p in self._g.places[index]), *names]
        said = 0
        for start, end in word_ends(text[sentence.span.start : sentence.span.end]):
            span = Span(sentence.span.start + start, sentence.span.start + end)
            word = text[span.start : span.end]
            if word[0].isalpha() and text[span.start - 1 : span.start] != "@" and not any(map(span.overlaps, held)):
                said += max(1, len(word) // _RUN_ON) if is_unspaced(word) else 1
        return said >= _LEAST_SAID

    def _weakly(self, times: Sequence[TimeMention], sentence: Sentence) -> list[Anchor]:
        """A happening of a kind that stands in any news, told by a day right beside its trigger; in the sentences of the news only where another day is the news's."""
        lead, index = self._s.lead, sentence.index
        if (
            lead is None
            or index in self._s.news
            and not any(t.when is not None and t.when.is_day and not self._s.is_other(t) for t in self._g.times[index])
        ):
            return []
        cues = [s.cue for s in self._g.speech[index] if s.cue is not None]
        told = index not in self._s.news and (self._s.figures(sentence) or self._s.is_elsewhere(sentence))
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

    def _nearest_kind(self, time: TimeMention, sentence: Sentence) -> str | None:
        """The kind of the trigger beside a time that says what kind of thing happened, though it stands in any news ("the outbreak was declared on 5 May")."""
        actions = [a for a in self._g.actions[sentence.index] if family(a.kind) in _LASTING]
        return min(actions, key=lambda a: (gap(a.span, time.span), a.span.start)).kind if actions else None

    def _days_elsewhere(self, times: Sequence[TimeMention], sentence: Sentence) -> list[TimeMention]:
        """Days that are told by their weekday or as so many days earlier, where the sentence tells of harm at a place that the news does not name ("on Monday four people had died in Lund")."""
        if sentence.index in self._s.news or not self._s.is_elsewhere(sentence):
            return []
        days = [t for t in times if t.when is not None and t.when.is_day and not is_of_telling(self._g, t)]
        if not any(q.scope for q in self._s.quantities(sentence)):
            days = [t for t in days if t.anchor == TOLD]
        return days[:1]

    def _months_before(self, times: Sequence[TimeMention], sentence: Sentence) -> list[TimeMention]:
        """Months of what the text tells in a past that lies before the news's ("had raised the price in March")."""
        of_steps = self._s.lead is not None and family(self._s.lead.kind) in _IN_STEPS
        if sentence.index in self._s.news or not of_steps or not self._g.recalls.tells_before(sentence.span):
            return []
        return [t for t in times if t.month is not None and t.when is not None and not is_of_telling(self._g, t)]

    def _months_of_harm(self, times: Sequence[TimeMention], sentence: Sentence) -> list[TimeMention]:
        """Months before news of harm of which a sentence counts the dead and the injured ("in February, in Lund, there were six dead")."""
        lead, when = self._s.lead, self._s.when
        if sentence.index in self._s.news or lead is None or when is None or family(lead.kind) not in LEADING:
            return []
        if not self._s.counts_harmed(sentence):
            return []
        return [t for t in times if t.month is not None and t.when is not None and t.when.last_day < when.first_day]

    def _subject(self, lead: Told, sentence: Sentence) -> str | None:
        """What the news is about: its kind; of a call any contact; of an inquiry or a trial, and of what harms nobody where a sentence counts the dead, the harm that the article speaks of."""
        if family(lead.kind) in HARMFUL:
            return lead.kind
        if self._s.counts_harmed(sentence) or family(lead.kind) in _ABOUT_HARM:
            return self._harm()
        if family(lead.kind) in _FOLLOWING:
            return self._harm() or _CAUSES.get(lead.kind or "", lead.kind)
        return "CONSULT" if family(lead.kind) == "CONSULT" else lead.kind

    def _harm(self) -> str | None:
        """The kind of harm that the article tells most of."""
        kinds = Counter(
            a.kind for a in self._g.mentions.actions if family(a.kind) in LEADING and a.kind not in WEAK | {_UNTOLD}
        )
        return min(kinds, key=lambda k: (-kinds[k], k), default=None)

    def _is_of_report(self, time: TimeMention) -> bool:
        """Whether a day is that on which somebody tells how things stand, shortly before publication: "on the 20th four people were still missing, the office said"."""
        published = self._g.article.published
        if published is None or time.when is None:
            return False
        fresh = 0 <= (published.last_day - time.when.first_day).days <= SOON
        return fresh and is_of_telling(self._g, time)
