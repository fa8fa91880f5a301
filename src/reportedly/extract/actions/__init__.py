"""Who did what to whom: triggers of a lexicon, their kinds, and the names, time and place beside them.

Kinds are PLOVER's event types and our own (`languages/kinds.toml`); triggers stand in `languages/*/actions.toml`, and those that are looked for only in
sentences without any of these in `languages/*/wide_actions.toml`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.actions.attackers import without_attacker
from reportedly.extract.actions.contacts import Person, public_offices
from reportedly.extract.actions.lexicon import NOTHING, ActionLexicon, spelt
from reportedly.extract.actions.main import main_type
from reportedly.extract.phrases import Phrases, Words, split_at, words_of
from reportedly.records import (
    ActionMention,
    Article,
    Entity,
    NameMention,
    PlaceMention,
    Sentence,
    Span,
    Tense,
    TimeMention,
)

__all__ = ["actions", "main_type"]

# How many words before a trigger may negate or plan it.
_NEGATION_REACH: Final = 4
_PLAN_REACH: Final = 5
# How many words before those a phrase may begin that only looks like a plan ("por la mañana").
_BEGUN: Final = 3
# How many words before a trigger a verb of receiving stands, and behind a name a word that marks its part.
_RECEIVING_REACH: Final = 4
_RECEIVING_FIRST: Final = 12  # the same where the verb stands before who receives ("تلقى الوزير … اتصالا من")
_MARK_REACH: Final = 2
# How many triggers, and words, after a word for people may tell what they do.
_NEXT: Final = 2
_DOING_REACH: Final = 4
_APART: Final = frozenset('"“”„«»;')
_KATAKANA: Final = re.compile("[ァ-ヺー]{2}")
# Longer sentences are lists and tables: who did what is beyond a rule there, and time must stay linear.
_MAX_NAMES: Final = 12


def actions(
    article: Article,
    sentences: Sequence[Sentence],
    entities: Sequence[Entity],
    names: Sequence[NameMention],
    places: Sequence[PlaceMention],
    times: Sequence[TimeMention],
) -> tuple[ActionMention, ...]:
    """All triggers of the article in the order of the text, with whom, when and where they concern."""
    tokens, (written, lex) = words_of(article.text), spelt(article.text, article.language)
    if not lex.triggers:
        return ()
    if lex.parts is not None:
        tokens = written = split_at(tokens, lex.parts)
    finder = _Finder(tokens, written, lex, entities, names, places, times)
    found = [action for sentence in sentences for action in finder.sentence(sentence)]
    return without_attacker(_accompanied(found, tokens, lex), tokens, lex)


def _accompanied(found: Sequence[ActionMention], tokens: Words, lex: ActionLexicon) -> list[ActionMention]:
    """The actions without those of families of which the article has nothing but triggers that need company."""
    lonely = lex.senses.lonely([(a.kind, *tokens.within(a.span)) for a in found], tokens) if lex.senses.company else ()
    return [a for a in found if a.kind.split(".", maxsplit=1)[0] not in lonely] if lonely else list(found)


def _overlap(one: ActionMention, other: ActionMention) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end


class _Finder:
    def __init__(
        self,
        tokens: Words,
        written: Words,
        lex: ActionLexicon,
        entities: Sequence[Entity],
        names: Sequence[NameMention],
        places: Sequence[PlaceMention],
        times: Sequence[TimeMention],
    ) -> None:
        self._w, self._spelt, self._lex, self._entities = tokens, written, lex, entities
        named = sorted((n for n in names if n.entity is not None), key=lambda n: n.span)
        self._names = named
        self._name_starts = [n.span.start for n in named]
        self._places, self._place_starts = places, [p.span.start for p in places]
        self._times, self._time_starts = times, [t.span.start for t in times]

    def sentence(self, sentence: Sentence) -> list[ActionMention]:
        lo, hi = self._w.within(sentence.span)
        names = self._names[
            bisect_left(self._name_starts, sentence.span.start) : bisect_left(self._name_starts, sentence.span.end)
        ]
        found = self._found(sentence, names, lo, hi, self._lex.triggers)
        made = list(self._contacts(sentence, names, lo, hi, found)) if self._lex.contacts.verbs else []
        if made:
            found = sorted([*(a for a in found if not any(_overlap(a, m) for m in made)), *made], key=lambda a: a.span)
        if found or not self._lex.wide:
            return found
        return [replace(a, wide=True) for a in self._found(sentence, names, lo, hi, self._lex.wide)]

    def _found(
        self, sentence: Sentence, names: Sequence[NameMention], lo: int, hi: int, phrases: Phrases[str]
    ) -> list[ActionMention]:
        found: list[ActionMention] = []
        triggers = list(self._meant(phrases, lo, hi))
        for number, (first, stop, kind) in enumerate(triggers):
            begin, end = self._w.starts[first], self._w.ends[stop - 1]
            # A name that is nothing but the trigger ("غارة جوية") is none.
            if any(n.span.start <= begin < n.span.end and n.span != Span(begin, end) for n in names[:_MAX_NAMES]):
                continue
            if self._only_acts(first, stop, kind, triggers[number + 1 :][:_NEXT]):
                continue
            found.append(self._action(sentence, names[:_MAX_NAMES], lo, hi, first, stop, kind))
        return found

    def _contacts(
        self, sentence: Sentence, names: Sequence[NameMention], lo: int, hi: int, found: Sequence[ActionMention]
    ) -> Iterator[ActionMention]:
        """What verbs between two people tell, where no other trigger tells of a contact; it goes before what else they may mean ("welcomed")."""
        told = [a.span for a in found if a.kind.startswith("CONSULT")]
        near = names[:_MAX_NAMES]
        people = [
            Person(n.entity, *self._w.within(n.span), self._entities[n.entity].role_key in public_offices())
            for n in near
            if n.entity is not None and self._entities[n.entity].kind == "PER"
        ]
        for first, stop, kind in self._lex.contacts.find(self._w, lo, hi, people, self._set_apart(sentence)):
            span = Span(self._w.starts[first], self._w.ends[stop - 1])
            if not any(t.start < span.end and span.start < t.end for t in told):
                yield self._action(sentence, near, lo, hi, first, stop, kind)

    def _set_apart(self, sentence: Sentence) -> frozenset[int]:
        """The first words of the days and places of a sentence."""
        starts = [
            start
            for listed in (self._time_starts, self._place_starts)
            for start in listed[bisect_left(listed, sentence.span.start) : bisect_left(listed, sentence.span.end)]
        ]
        return frozenset(self._w.within_end(start) for start in starts)

    def _meant(self, phrases: Phrases[str], lo: int, hi: int) -> Iterator[tuple[int, int, str]]:
        """The triggers of a sentence with the kinds that the words beside them leave."""
        for first, stop, kind in phrases.find(self._spelt, lo, hi):
            meant = None if kind == NOTHING else self._lex.senses.kind(kind, self._w, lo, hi, first, stop)
            if meant is not None and not self._within_katakana(first, stop):
                yield first, stop, meant

    def _within_katakana(self, first: int, stop: int) -> bool:
        """Whether a trigger is a part of a longer word in katakana ("スト" in "レストラン")."""
        begin, end = self._w.starts[first], self._w.ends[stop - 1]
        beside = (self._w.text[max(0, begin - 1) : begin + 1], self._w.text[end - 1 : end + 1])
        return any(map(_KATAKANA.fullmatch, beside))

    def _only_acts(self, first: int, stop: int, kind: str, after: Sequence[tuple[int, int, str]]) -> bool:
        """Whether the word is for people who do something else in the same clause ("the protesters demand …")."""
        if self._lex.people.at(self._w, first, stop) is None:
            return False
        family = kind.split(".", maxsplit=1)[0]
        return any(k.split(".")[0] != family and i - stop <= _DOING_REACH for i, _, k in after)

    def _action(
        self, sentence: Sentence, names: Sequence[NameMention], lo: int, hi: int, first: int, stop: int, kind: str
    ) -> ActionMention:
        span = Span(self._w.starts[first], self._w.ends[stop - 1])
        agents, recipients = self._sides(names, span, first, stop, hi)
        return ActionMention(
            span=span,
            text=self._w.text[span.start : span.end],
            confidence=0.7,
            extractor="actions",
            kind=kind,
            sentence=sentence.index,
            agents=agents,
            recipients=recipients,
            time=self._nearest(
                self._time_starts, sentence.span, span, [t.type in ("DATE", "TIME") for t in self._times]
            ),
            place=self._nearest(
                self._place_starts,
                sentence.span,
                span,
                [p.use in ("location", "dateline") and not p.spot for p in self._places],
            ),
            negated=self._negated(lo, hi, first, stop),
            tense=self._tense(lo, hi, first, stop, kind),
        )

    def _sides(
        self, names: Sequence[NameMention], span: Span, first: int, stop: int, hi: int
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Persons and organisations before the trigger did it, those after it had it done to them, unless a word behind a name tells; the passive,
        and verbs of receiving, turn this round."""
        before, marked = self._marked([n for n in names if n.span.end <= span.start], first)
        after = [n.entity for n in names if n.span.start >= span.end and n.entity is not None]
        agents, recipients = self._actors(before), self._actors([*marked, *after])
        recipients = tuple(e for e in recipients if e not in agents)
        reach = _RECEIVING_FIRST if self._lex.verb_first else _RECEIVING_REACH
        received = any(w in self._lex.receiving for w in self._w.folds[max(0, first - reach) : first])
        if self._is_passive(first, stop, hi) or (received and recipients):
            return recipients, agents
        return agents, recipients

    def _marked(self, names: Sequence[NameMention], first: int) -> tuple[list[int], list[int]]:
        """(who acts, to whom it is done) of the names before a trigger: names that no word marks go with the next that is marked."""
        agents: list[int] = []
        recipients: list[int] = []
        pending: list[int] = []
        for name in names:
            if name.entity is None:
                continue
            pending.append(name.entity)
            end = self._w.within(name.span)[1]
            behind = self._w.folds[end : min(first, end + _MARK_REACH)]
            mark = next((w for w in behind if w in self._lex.doers or w in self._lex.undergoers), None)
            if mark is not None:
                (agents if mark in self._lex.doers else recipients).extend(pending)
                pending = []
        return [*agents, *pending], recipients

    def _actors(self, entities: Sequence[int]) -> tuple[int, ...]:
        actors = [e for e in entities if self._entities[e].kind in ("PER", "ORG")]
        return tuple(dict.fromkeys(actors or entities))

    def _is_passive(self, first: int, stop: int, hi: int) -> bool:
        before = self._w.folds[max(0, first - 2) : first]
        after = self._w.folds[stop : min(hi, stop + 6)]
        return any(w in self._lex.passive for w in before) and any(w in self._lex.by for w in after)

    def _nearest(self, starts: Sequence[int], sentence: Span, span: Span, usable: Sequence[bool]) -> int | None:
        a, b = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        inside = [k for k in range(a, b) if usable[k]]
        return min(inside, key=lambda k: abs(starts[k] - span.start)) if inside else None

    def _negated(self, lo: int, hi: int, first: int, stop: int) -> bool:
        start = self._apart(max(lo, first - _NEGATION_REACH), first)
        if any(w in self._lex.negations for w in self._w.folds[start:first]):
            return next(self._lex.affirmed.find(self._w, start, first), None) is None
        endings = self._lex.negative_endings
        return bool(endings) and any(w.endswith(endings) for w in self._w.folds[first : min(hi, stop + 3)])

    def _planned(self, lo: int, start: int, first: int, stop: int) -> Iterator[tuple[int, int]]:
        """The phrases between two words that tell of a plan: none that only begin like one ("due to the rain"), dates ("on 4 May") and people ("Theresa May"),
        nor, behind the trigger, what only leads to the next ("met *ahead of* the summit")."""
        for i, end, plan in self._lex.planned.find(self._w, max(lo, start - _BEGUN), stop):
            if i < start or not plan or plan == "ahead" and i > first:
                continue
            if self._w.folds[i] in self._lex.months and self._is_date_or_person(self._w.starts[i]):
                continue
            yield i, end

    def _is_date_or_person(self, at: int) -> bool:
        """Whether the character stands within a time or a person's name."""
        k, n = bisect_right(self._time_starts, at) - 1, bisect_right(self._name_starts, at) - 1
        if k >= 0 and at < self._times[k].span.end:
            return True
        name = self._names[n] if n >= 0 else None
        person = name is not None and name.entity is not None and self._entities[name.entity].kind == "PER"
        return name is not None and person and at < name.span.end

    def _apart(self, start: int, first: int) -> int:
        """Where the words begin that stand with the trigger in one clause: behind the last quotation mark or semicolon between."""
        return next((k for k in range(first, start, -1) if not _APART.isdisjoint(self._w.gaps[k])), start)

    def _tense(self, lo: int, hi: int, first: int, stop: int, kind: str) -> Tense:
        start = self._apart(max(lo, first - _PLAN_REACH), first)
        if any(True for _ in self._lex.ordered.find(self._w, start, first)):
            return "ordered"
        planned = self._planned(lo, start, first, min(hi, stop + 3))
        # Who "agreed to" go has agreed: no plan is in the word itself.
        agreed = kind.startswith("AGREE")
        if any(not (agreed and i == first and end >= stop) for i, end in planned):
            return "planned"
        endings = self._lex.planned_endings
        if endings and any(w.endswith(endings) for w in self._w.folds[first : min(hi, stop + 4)]):
            return "planned"
        return "past"
