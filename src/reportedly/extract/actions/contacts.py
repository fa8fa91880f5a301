"""Verbs that tell of a contact only between people: one person "received" another, but also a letter; one "rang" another, but also a bell.

`languages/*/contacts.toml` lists them under `[[verbs]]`: `of` are the verbs, `kind` is what they tell between two people. The one who is met or called
stands on the side that `object` names ("after" the verb, "before" it, or "either"), no more than a few words away and not behind a word of `not`
("received a letter *from*"); the other stands anywhere in the sentence. An office without a name ("received the Turkish ambassador") is a person, too, and
one of the two must hold an office: whom a victim rang or a shopkeeper saw is no news of a contact. With `then` one of its words, a day, a place or the end of the sentence must follow
that person ("called her on Monday", not "called her a liar"); with `apart` a word that the verb is split from must follow ("rief … an").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from reportedly import languages
from reportedly.extract.phrases import Phrases, Words
from reportedly.text import fold

# How many words may stand between the verb and whom it concerns: an office, a country, a day ("received Turkish Foreign Minister X"); set by judgement.
_REACH: Final = 7
# How far from its verb the other part of a split verb may stand, a clause of German.
_APART: Final = 16
# How many words may stand between an office and the name of who holds it ("Foreign Minister of Zambia X"); set by judgement.
_HELD: Final = 3
# From how many letters on a word for an office may have any ending.
_ENDED: Final = 4
# Two people make a contact.
_TWO: Final = 2
# The offices whose contacts are news, by their rank in `languages/roles.toml` (senators, mayors, ambassadors and above, and counterparts) without those who
# see people because of a crime; set by judgement (no contact is found in 1,896 reports of shootings (gva) that was not found before).
_RANK: Final = 6
_OF_JUSTICE: Final = frozenset({"police-chief", "prosecutor", "judge"})


@dataclass(frozen=True, slots=True)
class _Verb:
    kind: str
    then: frozenset[str]
    apart: frozenset[str]


@dataclass(frozen=True, slots=True)
class Person:
    """A name of a person in a sentence, or an office without one: the entity (below zero an office), the first and one past the last of its words, and
    whether the person holds an office."""

    entity: int
    first: int
    stop: int
    in_office: bool = True


@cache
def public_offices() -> frozenset[str]:
    """The keys of `languages/roles.toml` for offices whose contacts are news."""
    roles = languages.common("roles")["roles"]
    ranked = {key for key, role in roles.items() if role["rank"] >= _RANK}
    return frozenset(ranked - _OF_JUSTICE | {"counterpart"})


@dataclass(frozen=True, slots=True)
class Contacts:
    """The verbs of a language, and where whom they concern stands."""

    verbs: Phrases[tuple[_Verb, ...]]
    offices: Phrases[bool]
    before: bool
    after: bool
    unless: frozenset[str]

    def find(
        self, words: Words, lo: int, hi: int, people: Sequence[Person], set_apart: frozenset[int]
    ) -> Iterator[tuple[int, int, str]]:
        """(first word, one past the last, kind) of the verbs in the words `lo` to `hi` of a sentence that stand between two of its people.

        `set_apart` are the first words of days and places.
        """
        verbs = list(self.verbs.find(words, lo, hi)) if self.verbs else []
        for first, stop, known in verbs:
            parties = self._parties(words, lo, hi, (first, stop), people)
            kind = next((v.kind for v in known if self._between(v, words, hi, (first, stop), parties, set_apart)), None)
            if kind is not None:
                yield first, stop, kind

    def _parties(
        self, words: Words, lo: int, hi: int, verb: tuple[int, int], people: Sequence[Person]
    ) -> Sequence[Person]:
        """The people of a sentence, and the offices in it whose holder is not named beside them, in order."""
        found = [(first, stop) for first, stop, _ in self.offices.find(words, lo, hi)]
        named = [p for p in people if not any(p.first < stop and first < p.stop for first, stop in found)]
        offices = [
            Person(-1 - number, first, stop)
            for number, (first, stop) in enumerate(found)
            if (stop <= verb[0] or first >= verb[1])
            and not any(_holds(p, first, stop, verb) for p in named)
            and not any(p.first < stop and first < p.stop for p in people)
        ]
        return sorted([*people, *offices], key=lambda p: p.first) if offices else people

    def _between(
        self,
        verb: _Verb,
        words: Words,
        hi: int,
        at: tuple[int, int],
        people: Sequence[Person],
        set_apart: frozenset[int],
    ) -> bool:
        first, stop = at
        if verb.apart and verb.apart.isdisjoint(words.folds[stop : min(hi, stop + _APART)]):
            return False
        met = self._met(words, first, stop, people)
        if met is None or len({p.entity for p in people}) < _TWO or not any(p.in_office for p in people):
            return False
        follows = met.stop >= hi or met.stop in set_apart or words.folds[met.stop] in verb.then
        return follows or not verb.then

    def _met(self, words: Words, first: int, stop: int, people: Sequence[Person]) -> Person | None:
        """The person whom a verb concerns: the nearest behind it, or before it, where the language has them."""
        behind = [p for p in people if p.first >= stop] if self.after else []
        if behind and self._is_near(words, stop, behind[0].first):
            return behind[0]
        ahead = [p for p in people if p.stop <= first] if self.before else []
        if ahead and self._is_near(words, ahead[-1].stop, first) and ahead[-1].entity != ahead[0].entity:
            return ahead[-1]
        return None

    def _is_near(self, words: Words, start: int, end: int) -> bool:
        return end - start <= _REACH and self.unless.isdisjoint(words.folds[start:end])


def _holds(person: Person, first: int, stop: int, verb: tuple[int, int]) -> bool:
    """Whether a name stands beside an office, on the same side of the verb."""
    if (person.first < verb[0]) is not (first < verb[0]):
        return False
    return person.first - stop <= _HELD and first - person.stop <= _HELD


@cache
def contacts(language: str) -> Contacts:
    """The verbs of a language (ISO 639-1 code); none where there is no data."""
    data = languages.load(language, "contacts")
    by_verb: dict[str, list[_Verb]] = {}
    for entry in data.get("verbs", ()):
        verb = _Verb(entry["kind"], _folded(entry.get("then", ())), _folded(entry.get("apart", ())))
        for word in entry["of"]:
            by_verb.setdefault(word, []).append(verb)
    side = data.get("object", "after")
    roles = languages.load(language, "roles").get("roles", {})
    clitics = data.get("clitics", ())
    return Contacts(
        verbs=Phrases(((word, tuple(verbs)) for word, verbs in by_verb.items()), clitics=clitics),
        offices=Phrases(
            ((_ended(w), True) for key in sorted(public_offices() & set(roles)) for w in roles[key]), clitics=clitics
        ),
        before=side in ("before", "either"),
        after=side in ("after", "either"),
        unless=_folded(data.get("not", ())),
    )


def _ended(phrase: str) -> str:
    return " ".join(word + "*" if len(word) >= _ENDED and word.isalpha() else word for word in phrase.split())


def _folded(listed: Any) -> frozenset[str]:
    return frozenset(fold(word) for word in listed)
