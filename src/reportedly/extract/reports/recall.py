"""Words by which a text sets another happening beside the news: "after the", "the earlier", "the first leg" (`languages/*/recall.toml`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly import languages
from reportedly.extract.phrases import Phrases, Words
from reportedly.records import ActionMention, Span, TimeMention
from reportedly.text import fold

# How many words stand between a preposition and the happening that it governs ("after a short but bitter strike").
_GOVERNED: Final = 6
# A postposition stands right behind what it governs, perhaps behind an ending or a case particle.
_BEHIND: Final = 3
# An adjective such as "earlier" stands beside its noun.
_EARLIER: Final = 5
# Words in which an adjective behind its noun stands.
_POSTPOSED: Final = 2
# The verb that tells of a happening stands near what names it, on either side ("hatten sich am Montag in Lund getroffen"). Set by judgement.
_HAD: Final = 6
# What a day is resolved against where nothing else in the text gives one.
_PUBLICATION: Final = "publication date"
# Words behind a length within which a phrase ends that counts it from a happening ("to the day after").
_TO_THE_DAY: Final = 5
# What the stages are of (the legs of a tie, the rounds of a vote), and the families of kinds that go through them.
_COURSES: Final = {
    "leg": ("SPORT",),
    "knockout": ("SPORT",),
    "round": ("SPORT", "ELECTION", "CONSULT"),
}
_NONE: Final[Mapping[str, list[str]]] = {}


@dataclass(frozen=True, slots=True)
class RecallLexicon:
    """`before`: prepositions ("after", "ahead of"); `right_before`: those that mean this only right before a happening ("nach" is "to" as well); `behind`: postpositions of the same meaning; `earlier`: words for one of several ("previous",
    "first"); `before_that`: adverbs that say so of a whole sentence ("before that"); `offset`: words that count a span of time from a happening ("ten days after"), `ahead`: those of them
    that count to one still to come ("ten days before"); `if`: words that put what follows under a condition; `had`: what makes a past that lies before the news's ("had met"), `had_endings`: the same as endings of a verb; `time_first`: whether a time stands before what it dates, as in languages with the verb behind; `stages`: "1 leg", "2 leg", … as phrases say them."""

    before: Phrases[bool]
    right_before: Phrases[bool]
    behind: Phrases[bool]
    earlier: Phrases[bool]
    before_that: Phrases[bool]
    offset: Phrases[bool]
    ahead: Phrases[bool]
    conditions: Phrases[bool]
    had: Phrases[bool]
    had_endings: tuple[str, ...]
    stages: Phrases[str]
    time_first: bool


@cache
def lexicon(language: str | None) -> RecallLexicon:
    """The words of a language, empty where there is no data."""
    data = languages.load(language or "en", "recall")
    lists: Mapping[str, list[str]] = data.get("words", _NONE)
    clitics = lists.get("clitics", ())

    def phrases(name: str) -> Phrases[bool]:
        return Phrases(((w, True) for w in lists.get(name, ())), clitics=clitics)

    stages = [(p, stage) for stage, listed in data.get("stages", {}).items() for p in listed]
    return RecallLexicon(
        before=phrases("before"),
        right_before=phrases("right_before"),
        behind=phrases("behind"),
        earlier=phrases("earlier"),
        before_that=phrases("before_that"),
        offset=phrases("offset"),
        ahead=phrases("ahead"),
        conditions=phrases("if"),
        had=phrases("had"),
        had_endings=tuple(fold(w) for w in lists.get("had_endings", ())),
        stages=Phrases(stages, clitics=clitics),
        time_first=bool(data.get("time_first", False)),
    )


class Recalls:
    """What the words around an action or a time say of it."""

    def __init__(self, tokens: Words, language: str | None) -> None:
        self._w, self._lex = tokens, lexicon(language)

    def is_governed(self, action: ActionMention, sentence: Span, others: Sequence[ActionMention]) -> bool:
        """Whether the text sets the action's happening before or after the news: "after the flood", "ahead of the summit"."""
        return self.is_governed_at(action.span, sentence, others)

    def is_governed_at(self, span: Span, sentence: Span, others: Sequence[ActionMention]) -> bool:
        """The same of any words that tell of a happening."""
        first, stop = self._w.within(span)
        lo, hi = self._w.within(sentence)
        start = max(lo, first - _GOVERNED)
        last = max((a.span.end for a in others if a.span.end <= span.start), default=None)
        if last is not None:
            start = max(start, self._w.within(Span(last, last))[1])
        before = [stop - 1 for _, stop, _ in self._lex.before.find(self._w, start, first)]
        if before and not self._is_cut(before[-1], first):
            return True
        if any(stop == first for _, stop, _ in self._lex.right_before.find(self._w, max(lo, first - 1), first)):
            return True
        return any(self._lex.behind.find(self._w, stop, min(hi, stop + _BEHIND)))

    def _is_cut(self, first: int, stop: int) -> bool:
        """Whether a clause ends between a preposition and a word; a comma right behind the preposition begins its own ("efter, at et tog …")."""
        gaps = [self._w.gaps[k] for k in range(first + 1, stop + 1)]
        gaps = gaps[1:] if len(gaps) > 1 and gaps[0].strip() == "," else gaps
        return any(mark in gap for gap in gaps for mark in ",;:.،՝؛，；")

    def is_earlier(self, action: ActionMention, sentence: Span) -> bool:
        """Whether it is called another than the news: "the earlier explosion", "their previous meeting"."""
        first, stop = self._w.within(action.span)
        lo, hi = self._w.within(sentence)
        beside = self._lex.earlier.find(self._w, max(lo, first - _EARLIER), first)
        if any(k == stop for k, _, _ in self._lex.earlier.find(self._w, stop, min(hi, stop + _POSTPOSED))):
            return True  # "paro anterior"
        return any(beside) or any(self._lex.before_that.find(self._w, lo, first))

    @property
    def time_first(self) -> bool:
        """Whether the language has a time before what it dates."""
        return self._lex.time_first

    def tells_before(self, sentence: Span) -> bool:
        """Whether a sentence tells in a past that lies before the news's."""
        lo, hi = self._w.within(sentence)
        endings = self._lex.had_endings
        return any(self._lex.had.find(self._w, lo, hi)) or (
            bool(endings) and any(w.endswith(endings) for w in self._w.folds[lo:hi])
        )

    def is_conditional(self, sentence: Span) -> bool:
        """Whether a sentence tells what would be ("if the second leg ends level as well, …")."""
        return any(self._lex.conditions.find(self._w, *self._w.within(sentence)))

    def is_earlier_in(self, sentence: Span) -> bool:
        """Whether a sentence has a word for another of several ("previous")."""
        return any(self._lex.earlier.find(self._w, *self._w.within(sentence)))

    def is_before_news(self, action: ActionMention, sentence: Span) -> bool:
        """Whether its verb is in a past that lies before that of the news ("had met", "hatten sich getroffen")."""
        first, stop = self._w.within(action.span)
        lo, hi = self._w.within(sentence)
        reach = range(max(lo, first - _HAD), min(hi, stop + _HAD))
        if any(k <= reach.stop for k, _, _ in self._lex.had.find(self._w, reach.start, reach.stop)):
            return True
        endings = self._lex.had_endings
        return bool(endings) and any(self._w.folds[k].endswith(endings) for k in range(first, reach.stop))

    def stages(self, span: Span, family: str) -> tuple[tuple[str, Span], ...]:
        """The stages of a family of kinds that a stretch names, with their characters: "1 leg", "2 round"."""
        lo, hi = self._w.within(span)
        return tuple(
            (stage, Span(self._w.starts[first], self._w.ends[stop - 1]))
            for first, stop, stage in self._lex.stages.find(self._w, lo, hi)
            if family in _COURSES.get(course(stage), ())
        )

    def is_offset(self, time: TimeMention) -> bool:
        """Whether a time is counted from a happening ("ten days after …") rather than from the day of the article."""
        return self.is_counted(time) and not self._is_ago(time)

    def is_counted(self, time: TimeMention) -> bool:
        """The same, "ago" among them where a language has one word for it and for "before"."""
        first, stop = self._w.within(time.span)
        if time.day is not None or time.weekday is not None or time.month is not None:
            return False
        if time.type != "DURATION":
            return any(self._lex.offset.find(self._w, first, stop))
        last = stop + 1  # a phrase of several words ("to the day after") begins beside the length as well
        return any(
            k <= last
            for k, _, _ in self._lex.offset.find(self._w, max(0, first - 1), min(len(self._w), stop + _TO_THE_DAY))
        )

    def _is_ago(self, time: TimeMention) -> bool:
        """Whether a day counted from the article's begins a clause, in a language that has one word for "ago" and "before" ("Üç hafta önce …", "3週間前には…"): nothing
        stands before it that it could be counted from."""
        if time.type == "DURATION" or time.when is None or not (time.anchor or "").startswith(_PUBLICATION):
            return False
        first, _ = self._w.within(time.span)
        return first == 0 or bool(self._w.gaps[first].strip())

    def leads_on(self, time: TimeMention) -> bool:
        """Whether the last word of a time begins a phrase that sets what follows before the news ("tre uger efter, at et tog …"): it is no "three weeks later"."""
        _, stop = self._w.within(time.span)
        return any(end > stop for _, end, _ in self._lex.before.find(self._w, stop - 1, min(len(self._w), stop + 2)))

    def is_ahead(self, time: TimeMention) -> bool:
        """Whether a time that is counted from a happening leads to one still to come ("ten days before …")."""
        first, stop = self._w.within(time.span)
        return any(self._lex.ahead.find(self._w, max(0, first - 1), min(len(self._w), stop + 2)))


def course(stage: str) -> str:
    """What a stage is of: "leg" of "2 leg"."""
    return stage.partition(" ")[2]
