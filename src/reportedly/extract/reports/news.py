"""What an article leads with where one happening led to another: people are brought out two days after the explosion, a commission is set up, somebody is arrested or sentenced.

A headline and a first sentence tell what is new by their predicates (`languages/*/news.toml`). The harm that led to it stands in them, too: as a complement ("an inquiry into the
explosion of 3 May"), behind "after", with a day of its own. It is recalled, then, however often the article speaks of it, and its day is not the day of the news.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from reportedly import languages
from reportedly.extract.actions.lexicon import spelt
from reportedly.extract.phrases import Phrases, Words, words_of
from reportedly.extract.reports.anchor import TOLD, is_dated
from reportedly.extract.reports.lengths import length
from reportedly.extract.reports.told import LEADING, Ground, Recalled, family, gap, is_hour
from reportedly.records import ActionMention, Sentence, Span, TimeMention, When

# Kinds that belong to the harm itself while it is fresh, and the days after which they are news of their own. Set by judgement.
_PART_OF_IT: Final = frozenset({"RESCUE", "RESCUE.evacuation", "AID"})
_LATER: Final = 2
# Kinds by which an attacker is caught, which is part of the crime: in gva, where an incident holds all that is told of it, B³ F1 falls from .934 to .933 with arrests
# eight days after as news of their own, to .931 with arrests two days after.
_CAUGHT: Final = frozenset({"COERCE.arrest", "COURT.charge"})
HOSTILE: Final = frozenset({"ASSAULT", "CRIME"})
# The kinds of actions that are steps wherever a headline or a first sentence tells them.
_STEPS: Final = frozenset({"INQUIRY.report", "GOVERNMENT.resignation", "DEATH.funeral"})
# What "killed" alone says of the kind: the least.
_KILLING: Final = "ASSAULT.killing"
# Days within which harm that has the only day of the first sentences is the news itself.
_FRESH: Final = 1
# Words before a predicate within which a negation denies it.
_NEGATION_REACH: Final = 3
# Words between the parts of a predicate, at most, unless the data say otherwise. Set by judgement.
_REACH: Final = 8
# What words of another sentence count as characters between: more than any sentence has.
_ELSEWHERE: Final = 10_000


@dataclass(frozen=True, slots=True)
class Step:
    """What a headline or a first sentence tells as new: its kind and its words."""

    kind: str
    span: Span
    sentence: int


@dataclass(frozen=True, slots=True)
class News:
    """The step that an article leads with, the times that date it, and the harm that it recalls."""

    kind: str
    times: tuple[TimeMention, ...]
    recalled: Recalled


@dataclass(frozen=True, slots=True)
class _Together:
    """A predicate in parts that stand within `reach` words in any order: one of `of`, one of `with`, and if listed one of `about`."""

    kind: str
    of: Phrases[bool]
    verbs: Phrases[bool]
    about: Phrases[bool]
    reach: int


@dataclass(frozen=True, slots=True)
class NewsLexicon:
    """The predicates of a language: phrases with their kinds, and those in parts."""

    predicates: Phrases[str]
    together: tuple[_Together, ...]


@cache
def lexicon(language: str | None, *, tones: bool = False) -> NewsLexicon:
    """The predicates of `languages/*/news.toml`, for words with their accents if `tones`; none where there is no data."""
    data, actions = languages.load(language or "en", "news"), languages.load(language or "en", "actions")
    clitics = actions.get("words", {}).get("clitics", ())

    def phrases(entry: Mapping[str, Any], name: str) -> Phrases[bool]:
        return Phrases(((p, True) for p in entry.get(name, ())), clitics=clitics, tones=tones)

    pairs = [(p, kind) for kind, listed in data.get("predicates", {}).items() for p in listed]
    together = tuple(
        _Together(e["kind"], phrases(e, "of"), phrases(e, "with"), phrases(e, "about"), e.get("reach", _REACH))
        for e in data.get("together", ())
    )
    return NewsLexicon(Phrases(pairs, clitics=clitics, tones=tones), together)


def steps(ground: Ground, sentences: Sequence[Sentence]) -> list[Step]:
    """What the sentences tell as new, in their order, without what is denied or set before or after the news."""
    tokens = words_of(ground.article.text)
    written, words = spelt(ground.article.text, ground.article.language)
    lex = lexicon(ground.article.language, tones=words.tones)
    found = []
    for sentence in sentences:
        lo, hi = tokens.within(sentence.span)
        here = list(_predicates(written, lex, lo, hi))
        told = [(*tokens.within(a.span), a.kind) for a in ground.actions[sentence.index] if a.kind in _STEPS]
        here += [(a, b, kind) for a, b, kind in told if all(b <= x or y <= a for x, y, _ in here)]
        for first, stop, kind in sorted(here):
            span = Span(tokens.starts[first], tokens.ends[stop - 1])
            others = ground.actions[sentence.index]
            governed = ground.recalls.is_governed_at(span, sentence.span, others)
            taken = {k for a in others for k in range(*tokens.within(a.span))}  # "没" of "沉没" denies nothing
            before = set(range(max(lo, first - _NEGATION_REACH), first)) - taken
            if not governed and not any(tokens.folds[k] in words.negations for k in before):
                found.append(Step(kind, span, sentence.index))
    return found


def _predicates(tokens: Words, lex: NewsLexicon, lo: int, hi: int) -> Iterator[tuple[int, int, str]]:
    found = list(lex.predicates.find(tokens, lo, hi))
    yield from found
    for one in lex.together:
        verbs = list(one.verbs.find(tokens, lo, hi))
        about = list(one.about.find(tokens, lo, hi)) if one.about else None
        for first, stop, _ in one.of.find(tokens, lo, hi) if verbs and about != [] else ():
            near = [(a, b) for a, b, _ in verbs if max(first - b, a - stop) < one.reach and (b <= first or a >= stop)]
            if near:
                a, b = min(near, key=lambda v: max(first - v[1], v[0] - stop))
                if not any(x < max(stop, b) and min(first, a) < y for x, y, kind in found if kind == one.kind):
                    yield min(first, a), max(stop, b), one.kind
                break


def told(ground: Ground, sentences: Sequence[Sentence]) -> str | None:
    """The kind of what the headline or else the first sentence tells as new, where no trigger tells a kind that leads."""
    return next((s.kind for s in steps(ground, _opening(sentences))), None)


def hinted(ground: Ground, sentences: Sequence[Sentence]) -> str | None:
    """The kind of the wide triggers of the headline, those of the first sentence too first, of harm first; where nothing else tells one."""
    opening = _opening(sentences)
    wide = [(s.block == "headline", a.kind) for s in opening for a in ground.wide[s.index] if not a.negated]
    headed = {kind for in_head, kind in wide if in_head}
    again = {kind for in_head, kind in wide if not in_head}
    headed &= again
    rank = {kind: (kind not in again, family(kind) not in LEADING, kind == _KILLING) for kind in headed}
    return min(headed, key=lambda kind: (rank[kind], [k for _, k in wide].index(kind)), default=None)


def _opening(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The headline and the first sentence of the body."""
    head = [s for s in sentences if s.block == "headline"]
    return [*head, *[s for s in sentences if s.block in ("body", "post")][:1]]


def leading(ground: Ground, sentences: Sequence[Sentence], usual: str | None) -> News | None:
    """The step that the headline or the first sentence tells as new, where the article would else lead with harm that it only recalls (`usual` is the kind
    that it would lead with); None where the harm is the news."""
    opening = _opening(sentences)
    found = steps(ground, opening)
    if not found:
        return None
    step = next((s for s in found if _is_twice(s, found)), found[0])
    around = [s for s in sentences if s.block != "standfirst"][: len(opening) + 1]
    harm = [a for s in around for a in ground.hinted(s) if family(a.kind) in LEADING]
    if not harm or (step.kind in _CAUGHT and any(family(a.kind) in HOSTILE for a in harm)):
        return None
    headed = {a.kind for s in opening if s.block == "headline" for a in ground.actions[s.index]}
    passing = _is_twice(step, found) and usual not in headed
    if usual is not None and family(usual) not in LEADING | {family(step.kind)} and not passing:
        return None
    return _Dated(ground, step, steps(ground, around), harm, around).news()


def _is_twice(step: Step, found: Sequence[Step]) -> bool:
    """Whether the headline and the first sentence tell a step of its kind."""
    return any(step.kind == other.kind and step.sentence != other.sentence for other in found)


class _Dated:
    """Tells whether the harm is set apart from a step, and which times are whose."""

    def __init__(
        self,
        ground: Ground,
        step: Step,
        found: Sequence[Step],
        harm: Sequence[ActionMention],
        around: Sequence[Sentence],
    ) -> None:
        self._g, self._kind, self._harm = ground, step.kind, harm
        self._steps = [s for s in found if s.kind == step.kind]
        self._is_headed = _is_twice(step, found)
        self._bodies = {s.index for s in around if s.block != "headline"}
        self._needed = _LATER if step.kind in _PART_OF_IT else 1
        times = [t for s in around for t in ground.times[s.index]]
        self._offsets = [t for t in times if ground.recalls.is_counted(t)]
        self._times = [t for t in times if t not in self._offsets]

    def news(self) -> News | None:
        """The step as the news, None where the harm is the news itself."""
        days = [t for t in self._times if t.when is not None and self._is_past(t.when)]
        days = [t for t in days if not is_hour(t)] or days
        latest = self._of_step(days)
        before = [t for t in days if latest is not None and self._days(t, latest) >= self._needed]
        if before:
            return self._made(before)
        since = [t for t in self._offsets if self._length(t, latest)[0] >= self._needed]
        if since:
            return self._made((), since[0], self._length(since[0], latest))
        if latest is None and days and self._is_stale(days[0]):
            return self._made(days[:1])
        headed = self._is_headed and latest is not None
        if self._kind in _PART_OF_IT or (latest is None and days):
            return None
        return self._made(()) if headed or self._is_first() else None

    def _made(
        self, of_harm: Sequence[TimeMention], since: TimeMention | None = None, days: tuple[int, int] = (0, 0)
    ) -> News:
        near = [*of_harm, *([since] if since is not None else [])]
        harm = min(self._harm, key=lambda a: (min((self._apart(t, [a.span]) for t in near), default=0), a.span.start))
        times = tuple(sorted((t for t in self._times if t not in of_harm), key=is_hour))
        return News(self._kind, times, Recalled(harm, tuple(of_harm[:1]), since, days))

    def _is_past(self, when: When) -> bool:
        published = self._g.article.published
        return is_dated(when) and (published is None or when.first_day <= published.last_day)

    def _days(self, time: TimeMention, latest: TimeMention) -> int:
        """The days from a time to the day of the step."""
        if time.when is None or latest.when is None:
            return 0
        return (latest.when.first_day - time.when.last_day).days

    def _of_step(self, days: Sequence[TimeMention]) -> TimeMention | None:
        """The day of the step: of several the latest; of one only where it stands nearer to the step than to the harm."""
        whole = [(t.when.first_day, -t.span.start, t) for t in days if t.when is not None and t.when.is_day]
        if not whole:
            return None
        latest = max(whole, key=lambda day: day[:2])[2]
        if len({day for day, _, _ in whole}) > 1 or len(days) > len(whole):
            return latest
        of_step = self._apart(latest, [s.span for s in self._steps])
        return latest if of_step <= self._apart(latest, [a.span for a in self._harm]) else None

    def _apart(self, time: TimeMention, spans: Sequence[Span]) -> int:
        """The characters between a time and the nearest of some words of its sentence."""
        index = self._g.index.of(time.span)
        here = [s for s in spans if self._g.index.of(s) == index]
        return min((gap(s, time.span) for s in here), default=_ELSEWHERE)

    def _length(self, time: TimeMention, latest: TimeMention | None) -> tuple[int, int]:
        """The days, give or take, that a length counts from the harm; of one that was read as a day, from publication or from the day of the step."""
        published = self._g.article.published
        ago = time.when is not None and published is not None and time.when.last_day < published.first_day
        if self._g.recalls.is_ahead(time) and not ago:
            return 0, 0
        base = latest.when if latest is not None and time.anchor == TOLD else published
        return length(time, base) or (0, 0)

    def _is_stale(self, time: TimeMention) -> bool:
        """Whether the only day is so long before publication that it is the harm's."""
        published = self._g.article.published
        if published is None or time.when is None:
            return False
        return (published.last_day - time.when.last_day).days >= max(self._needed, _FRESH + 1)

    def _is_first(self) -> bool:
        """Whether a sentence of the body tells the step before any harm, or the harm only behind "after" or the like."""
        own = next((s for s in self._steps if s.sentence in self._bodies), None)
        if own is None:
            return False
        return all(
            a in self._g.governed or a.span.start > own.span.start for a in self._harm if a.sentence == own.sentence
        )
