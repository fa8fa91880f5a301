"""The other happenings that an article recalls or announces: each with a day, a place, a kind or a stage of its own.

A sentence recalls another happening by a time that is not the news's, set beside a trigger or standing alone; by a trigger that the text sets before
or after the news ("ten days after a telephone conversation"); or by calling one of the news's own kind another ("the first leg", "the earlier quake").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from reportedly.extract.reports.anchor import Anchor, well_apart
from reportedly.extract.reports.apart import SetApart
from reportedly.extract.reports.asides import Asides
from reportedly.extract.reports.dated import Dated
from reportedly.extract.reports.lengths import counted
from reportedly.extract.reports.scene import HARMFUL, Scene
from reportedly.extract.reports.telling import is_of_telling
from reportedly.extract.reports.told import (
    FAR_DAYS,
    LEADING,
    SPECIFIC,
    Ground,
    Recalled,
    Told,
    days_apart,
    family,
    gap,
    of_nature,
)
from reportedly.records import Dating, Sentence, TimeMention

# Most background reports of one article.
_MOST: Final = 12
# Families whose happenings are told in rows, each with its day and place.
_IN_ROUNDS: Final = frozenset({"SPORT", "CONSULT", "PROTEST"})


def background(ground: Ground, lead: Told | None, *, chronicle: bool = False) -> list[Told]:
    """Other happenings in the order of the text; one for each day, family and stage. In a chronicle no sentence is of the news."""
    finder = _Finder(ground, lead, chronicle=chronicle)
    found: dict[tuple[str, str, tuple[str, ...]], Told] = {}
    headlines = [s for s in ground.mentions.sentences if s.block == "headline" and finder.announces(s)]
    for sentence in (*ground.mentions.sentences, *headlines):
        if sentence.block in ("body", "standfirst") or sentence in headlines:
            for told in finder.recalled(sentence):
                value = told.times[0].value if told.times else told.counted[0].value if told.counted else ""
                kind = told.kind if told.kind in SPECIFIC else family(told.kind)
                found.setdefault((value, kind or "", told.stages), told)
    undated = finder.led_to(found.values())
    if undated is not None:
        found[("", undated.kind or "", undated.stages)] = undated
    return sorted(found.values(), key=lambda t: t.what.index)[:_MOST]


class _Finder:
    def __init__(self, ground: Ground, lead: Told | None, *, chronicle: bool) -> None:
        self._g, self._s = ground, Scene(ground, lead, chronicle=chronicle)
        self._dated, self._apart, self._asides = Dated(ground, self._s), SetApart(ground, self._s), Asides(ground, lead)

    def announces(self, sentence: Sentence) -> bool:
        """Whether a headline names a day that is still to come, which is not the news's ("Prisoners to be exchanged on 2 May, says minister")."""
        published, own = self._g.article.published, self._s.lead.times if self._s.lead is not None else ()
        days = (t for t in self._g.times[sentence.index] if t not in own and t.when is not None and t.when.is_day)
        return published is not None and any(t.when is not None and t.when.first_day > published.last_day for t in days)

    def led_to(self, found: Iterable[Told]) -> Told | None:
        """The harm that led to the news, told in its first sentences without a day, where nothing else of the article tells of any: "the trial over the explosion that killed six people in Lund"."""
        lead = self._s.lead
        if (
            lead is None
            or not self._s.news
            or family(lead.kind) in HARMFUL
            or any(family(t.kind) in LEADING for t in found)
        ):
            return None
        for index in sorted({lead.what.index, *lead.sentences[:2]}):
            sentence = self._g.mentions.sentences[index]
            if sentence.block == "headline" or not self._s.counts_harmed(sentence) or not self._s.towns(sentence):
                continue
            for action in self._g.telling(sentence):
                if family(action.kind) in LEADING and action.tense == "past" and not action.negated:
                    return self._asides.told(sentence, Anchor(self._s.kind(action), "past", action, ()), ())
        return None

    def recalled(self, sentence: Sentence) -> list[Told]:
        """The other happenings that a sentence tells of."""
        found: list[Anchor] = []
        actions = of_nature(self._g.hinted(sentence))
        bare: list[TimeMention] = []
        own, when = self._s.own(sentence), self._s.when
        for time in self._dated.others(sentence):
            far = time.when is not None and when is not None and days_apart(time.when, when) > FAR_DAYS
            action = self._dated.action(time, [a for a in actions if a != own or not far], sentence)
            if action is None:
                bare.append(time)
            elif all(action != f.action or well_apart(time, f) for f in found) and self._dated.is_own(
                action, time, sentence
            ):
                found.append(Anchor(self._s.kind(action), action.tense, action, (time,)))
        if bare and not found and (alone := self._dated.alone(bare, sentence)):
            found.extend(alone)
        elif not found or actions[0] not in [f.action for f in found]:
            dated = {f.kind for f in found}
            found += [f for a in actions if a.kind not in dated and (f := self._apart.told(a, sentence)) is not None]
        if not found and not actions:
            found += self._apart.agreed(sentence)
        if not found:
            found += self._apart.counted_harm(sentence)
        found += self._apart.beside(actions, found, sentence)
        found += self._and_then(found, sentence)
        found = self._with_cause(found, sentence)
        return [self._asides.told(sentence, one, found) for one in found]

    def _with_cause(self, found: list[Anchor], sentence: Sentence) -> list[Anchor]:
        """What the sentence recalls with what led to the news, once: by its own day, or by the days that the text counts from it."""
        cause = self._s.lead.recalled if self._s.lead is not None else None
        if cause is None or self._told_in(cause) != sentence.index:
            return found
        since = self._since(cause)
        others = [f for f in found if family(f.kind) not in LEADING or (cause.since is None and not cause.times)]
        if not cause.times and not since:
            return found
        same = [f for f in found if f.action == cause.action or set(f.times) & set(cause.times)]
        if same and cause.since is None:
            return found
        return [
            *others,
            Anchor(self._s.kind(cause.action), cause.action.tense, cause.action, cause.times, tuple(since)),
        ]

    def _told_in(self, cause: Recalled) -> int:
        """The sentence of the body that recalls what led to the news: where a headline names it, that with its time."""
        index = cause.action.sentence
        if self._g.mentions.sentences[index].block != "headline":
            return index
        times = [*cause.times, *([cause.since] if cause.since is not None else [])]
        return self._g.index.of(times[0].span) if times else index

    def _since(self, cause: Recalled) -> list[Dating]:
        """The day from which the text counts so many days to the news."""
        base = self._s.when if self._s.when is not None and self._s.when.is_day else self._g.article.published
        if base is None or cause.since is None:
            return []
        return [counted(base, -cause.days[0], cause.days[1], self._g.article.evidence(cause.since.span))]

    def _and_then(self, found: Sequence[Anchor], sentence: Sentence) -> list[Anchor]:
        """A second happening of the same kind on a day and at a place of its own: "on Sunday, in the capital, Lund plays the winner of the match that is held in Split tomorrow"."""
        if (
            len(found) != 1
            or not found[0].times
            or sentence.index in self._s.news
            or family(found[0].kind) not in _IN_ROUNDS
        ):
            return []
        one = found[0]
        for time in self._g.times[sentence.index]:
            if time in one.times or time.when is None or not time.when.is_day or not self._s.is_other(time):
                continue
            if any(t.when is not None and days_apart(t.when, time.when) <= 0 for t in one.times) or self._s.is_offset(
                time
            ):
                continue
            own = any(gap(p.span, time.span) < one.gap(p.span) for p in self._s.towns(sentence))
            if own and not is_of_telling(self._g, time):
                return [Anchor(one.kind, one.tense, None, (time,))]
        return []
