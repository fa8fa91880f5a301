"""Other happenings that words set apart from the news without a time of their own: "after", "the earlier quake", "ten days after a telephone conversation", "had been agreed in Lund"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.extract.reports.anchor import Anchor, clock
from reportedly.extract.reports.asides import OF_BOTH, OF_PEOPLE, other_stages
from reportedly.extract.reports.lengths import counted, length
from reportedly.extract.reports.scene import Scene
from reportedly.extract.reports.telling import day_beside
from reportedly.extract.reports.told import FAR_DAYS, LEADING, SPECIFIC, Ground, Told, family, gap
from reportedly.records import ActionMention, Dating, Sentence, TimeMention


class SetApart:
    """Finds them in an article whose news is the scene's."""

    def __init__(self, ground: Ground, scene: Scene) -> None:
        self._g, self._s = ground, scene

    def told(self, action: ActionMention, sentence: Sentence) -> Anchor | None:
        """A happening told without a day of its own, where words set it apart from the news and something identifies it."""
        lead = self._s.lead
        if lead is None or action.negated:
            return None
        counted = self._counted(action, sentence)
        if counted is not None:
            return Anchor(self._s.kind(action), action.tense, action, (), (counted,))
        if family(action.kind) == family(lead.kind):
            apart = self._is_another(action, sentence, lead)
        else:
            apart = self._is_set_apart(action, sentence) and bool(self._s.elsewhere(action, sentence))
        return Anchor(self._s.kind(action), action.tense, action, self._s.nearby(action, sentence)) if apart else None

    def _is_set_apart(self, action: ActionMention, sentence: Sentence) -> bool:
        """Whether the text tells it before or after the news, by a preposition or by the tense of its verb."""
        if action in self._g.governed:
            return True
        return sentence.index not in self._s.news and self._g.recalls.is_before_news(action, sentence.span)

    def _is_another(self, action: ActionMention, sentence: Sentence, lead: Told) -> bool:
        """Whether a trigger of the news's family is of another happening: another stage, a kind of its own, called another, or elsewhere."""
        if self._g.recalls.is_conditional(sentence.span) and not self._s.nearby(action, sentence):
            return False
        if other_stages(self._g, sentence, lead):
            return True
        told = bool(self._s.nearby(action, sentence)) or bool(self._s.figures(sentence))
        if (
            action.kind != lead.kind
            and action.kind in SPECIFIC
            and (sentence.index not in self._s.news or lead.kind in SPECIFIC)
        ):
            return told
        if action in self._g.governed and action.kind != lead.kind and lead.kind in SPECIFIC:
            return True
        if self._is_announced(action, lead, sentence):
            return True
        if sentence.index in self._s.news:
            return False
        if self._g.recalls.is_earlier(action, sentence.span):
            return told and not self._is_of_news_day(action, sentence)
        if family(lead.kind) == "SPORT":  # figures are of any match, but for a score
            told = bool(self._s.nearby(action, sentence)) or any(
                q.unit == "score" for q in self._s.quantities(sentence)
            )
        told = told or action in self._g.governed
        told = told or self._g.recalls.is_before_news(action, sentence.span)
        return told and self._s.has_places(lead) and bool(self._s.elsewhere(action, sentence))

    def _is_of_news_day(self, action: ActionMention, sentence: Sentence) -> bool:
        """Whether the day beside a trigger is the news's ("Thursday's strike was the second")."""
        days = [t for t in self._s.nearby(action, sentence) if t.when is not None and t.when.is_day and not clock(t)]
        return self._s.when is not None and any(not self._s.is_other(t) for t in days)

    def _is_announced(self, action: ActionMention, lead: Told, sentence: Sentence) -> bool:
        """Whether what is still to come is another happening than the news, which has come: at another place, or of another kind (or called another) at some time."""
        if action.tense != "planned" or lead.tense == "planned" or family(action.kind) not in OF_PEOPLE | OF_BOTH:
            return False
        if any(p.name not in self._s.news_places for p in self._s.placed(sentence)):
            return True
        another = action.kind != lead.kind or self._g.recalls.is_earlier(action, sentence.span)
        times = (
            t for t in self._s.nearby(action, sentence) if t.when is None or not t.when.is_day or self._s.is_other(t)
        )
        return another and any(times)

    def agreed(self, sentence: Sentence) -> list[Anchor]:
        """An agreement at a place that the news does not name, told before the news ("the exchange had been agreed in Lund"), where no other happening is told."""
        if self._s.lead is None or sentence.index in self._s.news:
            return []
        for action in self._g.actions[sentence.index]:
            if (
                family(action.kind) == "AGREE" != family(self._s.lead.kind)
                and not action.negated
                and action.tense == "past"
            ):
                elsewhere = any(p.name not in self._s.places for p in self._s.placed(sentence))
                if elsewhere and self._g.recalls.is_before_news(action, sentence.span):
                    return [Anchor(action.kind, action.tense, action, self._s.nearby(action, sentence))]
        return []

    def beside(self, actions: Sequence[ActionMention], found: Sequence[Anchor], sentence: Sentence) -> list[Anchor]:
        """A happening of a kind of its own told with another of its family ("the quake of 13 January and its aftershock"), on the same day where it has none."""
        if sentence.index in self._s.news or self._s.lead is None:
            return []
        kinds = {f.kind for f in found}
        for action in actions:
            if action.kind in SPECIFIC - kinds - {self._s.lead.kind} and not action.negated:
                kin = [f for f in found if family(f.kind) == family(action.kind) and f.times]
                return [Anchor(action.kind, action.tense, action, kin[0].times)] if kin else []
        return []

    def counted_harm(self, sentence: Sentence) -> list[Anchor]:
        """Harm like the news's from which a sentence counts the days to it, told by the dead or a place that it has behind them: "it comes four weeks after a plant in Lund burned down and killed 23"."""
        lead = self._s.lead
        base = self._s.when if self._s.when is not None and self._s.when.is_day else self._g.article.published
        if lead is None or base is None or sentence.index in self._s.news or family(lead.kind) not in LEADING:
            return []
        for time in self._g.times[sentence.index]:
            if not self._g.recalls.is_offset(time) or self._g.recalls.is_ahead(time):
                continue
            days = length(time, self._g.article.published)
            harmed = self._s.counts_harmed(sentence) and any(
                q.span.start >= time.span.end for q in self._s.quantities(sentence)
            )
            elsewhere = any(
                p.name not in self._s.places and p.span.start >= time.span.end for p in self._s.towns(sentence)
            )
            if days is not None and days[0] > FAR_DAYS and (harmed or elsewhere):
                found = counted(base, -days[0], days[1], self._g.article.evidence(time.span))
                return [Anchor(lead.kind, "past", None, (), (found,))]
        return []

    def _counted(self, action: ActionMention, sentence: Sentence) -> Dating | None:
        """The day of a happening that the text counts from the news: "ten days after a telephone conversation"."""
        base = day_beside(self._g, sentence) or self._s.when
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
                known = self._s.lead is not None and self._s.lead.is_counted(action.kind, found.value)
                return None if known else found
        return None

    def _is_counted_from(self, action: ActionMention, times: Sequence[TimeMention], sentence: Sentence) -> bool:
        """Whether a trigger is the next behind a length that the sentence counts from the news, of which it has told before: "the arrests come three days after …, in a report, …"."""
        lead = self._s.lead
        for time in times:
            before = [a for a in self._g.actions[sentence.index] if a.span.end <= time.span.start]
            behind = [a for a in self._g.actions[sentence.index] if a.span.start >= time.span.end]
            if behind and behind[0] == action and lead is not None and any(a.kind == lead.kind for a in before):
                return True
        return False

    def _is_news(self, action: ActionMention, sentence: Sentence) -> bool:
        """Whether a trigger that stands behind "after" is still the news itself: nothing else of its kind is told as news."""
        lead = self._s.lead
        if lead is None or action.kind != lead.kind or sentence.index not in self._s.news:
            return False
        kin = [a for i in lead.sentences for a in self._g.actions[i] if a.kind == lead.kind]
        return all(a in self._g.governed or a == action for a in kin if a.sentence in self._s.news)
