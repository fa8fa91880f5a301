"""Stories: events with the same parties that are told in the same words or refer to one another, in the order in which they happened."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly import naming
from reportedly.disjoint import DisjointSets
from reportedly.records import Event, Participant, Story, digest
from reportedly.terms import telling
from reportedly.text import fold

# What two events share must reach this for one to follow from the other: the likeness of their parties (0 to 1) as far as these are no chance (`SURE`), that of their words, and what
# references add. Fitted with the numbers below on the families of eleven development ledgers: pairs of events in one story, precision .90, recall .73. One cosine over
# names, places and terms together had .88 and .38 on seven of them: it lost most stories that are told in several languages.
FOLLOWS: Final = 0.55
# Bits of parties that both events have, from which they are none by chance: how much the names tell (`reportedly.terms.telling`), so much each at
# most; below that the likeness of the parties counts in proportion, that of the words down to `WORDS_ALONE`. Of three samples of a thousand pages of all kinds 51, 70 and 76 pairs of
# events were in one story, most of them since both name one president, agency or party; now 33, 50 and 23 (with 14 bits 30, 45 and 22, but an event of a story of the
# demonstration's gold stood apart; with 10 33, 67 and 25). The families of the ledgers: .895 and .713 before, .897 and .725 with all of these.
SURE: Final = 11.0
ONE_NAME: Final = 7.0
WORDS_ALONE: Final = 0.5
# One name in two spellings (`reportedly.naming.similarity`), and of how many spellings of each.
ALIKE: Final = 0.8
SPELLINGS: Final = 3
# Likeness of words that is taken for granted where no language tells both events: about what two events of one story have at the least.
UNTOLD: Final = 0.25
# What an article adds that leads with the one event and refers to the other ("the call followed a meeting on 3 May"), and how many such articles count.
REFERENCE: Final = 0.1
REFERENCES: Final = 2
# Parties that are less alike than this make no story, whatever the words: two strikes, two quakes, two calls of other people.
PARTIES: Final = 0.05
# Parties are weighed by rarity as if the ledger held this many more events, so that those of a small ledger's only story do not count as common.
PRIOR: Final = 30
# A participant later in the list says less of the happening: weight halves at this rank. An organisation (a ministry, an agency) takes part in more than a person does.
RANK: Final = 6.0
ORGANISATION: Final = 0.7
# Events further apart than this many days only belong together when they are tied twice as firmly.
NEAR_DAYS: Final = 120
# No story grows beyond this many events: an endless topic is not a story.
MAX_EVENTS: Final = 60
# Keys that this many events share tell nothing (a capital, a head of state).
COMMON: Final = 200


@dataclass(frozen=True, slots=True)
class _Party:
    """Who takes part in an event: keys and spellings of the name, and the bits by which it is rare."""

    keys: frozenset[str]
    names: tuple[str, ...]
    bits: float


@dataclass(frozen=True, slots=True)
class _Profile:
    """Who takes part in an event, how it is told in each language, which articles lead with it and which only refer to it, and its day."""

    id: str
    names: Mapping[str, float]
    parties: Sequence[_Party]
    terms: Mapping[str, Mapping[str, float]]
    leads: frozenset[str]
    passing: frozenset[str]
    day: int | None


def stories(events: Sequence[Event]) -> tuple[Story, ...]:
    """Stories of two and more events, each in timeline order (undated events last), sorted by id; an event is in at most one."""
    held = {e.id: e for e in events}
    profiles = [_profile(held[i]) for i in sorted(held)]
    sets = DisjointSets(p.id for p in profiles)
    size = {p.id: 1 for p in profiles}
    for _, left, right in sorted(_ties(profiles), key=lambda t: (-round(t[0], 9), t[1], t[2])):
        a, b = sets.find(left), sets.find(right)
        if a != b and size[a] + size[b] <= MAX_EVENTS:
            sets.join(a, b)
            size[min(a, b)] = size[a] + size[b]
    return tuple(_story([held[i] for i in group]) for group in sets.groups() if len(group) > 1)


def timeline(events: Iterable[Event]) -> list[Event]:
    """The events in the order in which they happened; those without a date last, equals by id."""
    return sorted(
        events, key=lambda e: (e.when is None, e.when.earliest if e.when else "", e.when.latest if e.when else "", e.id)
    )


def _story(events: Sequence[Event]) -> Story:
    ordered = timeline(events)
    return Story(id=digest("story", min(e.id for e in events)), events=tuple(e.id for e in ordered))


def _profile(event: Event) -> _Profile:
    names: dict[str, float] = {}
    for rank, person in enumerate(event.who):
        weight = (1.0 if person.kind == "PER" else ORGANISATION) / (1 + rank / RANK)
        for key in person.keys or (fold(person.name),):
            names.setdefault(key, weight)
    leads = frozenset(r.article for r in event.reports if r.role == "lead")
    passing = frozenset(r.article for r in event.reports) - leads
    day = event.when.first_day.toordinal() if event.when is not None else None
    return _Profile(event.id, names, tuple(map(_party, event.who)), _told(event), leads, passing, day)


def _party(person: Participant) -> _Party:
    keys, names = frozenset(person.keys or (fold(person.name),)), person.names or (person.name,)
    return _Party(keys, names[:SPELLINGS], min(ONE_NAME, telling(person.name, None)))


def _told(event: Event) -> dict[str, dict[str, float]]:
    """The terms of the event's reports in each language, normalised."""
    summed: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for report in event.reports:
        for term, weight in report.signature.terms:
            summed[report.language or ""][term] += weight  # type: ignore[assignment]
    return {language: _unit(terms) for language, terms in summed.items()}


def _unit(weights: Mapping[str, float]) -> dict[str, float]:
    norm = math.sqrt(sum(sorted(w * w for w in weights.values())))
    return {k: weights[k] / norm for k in sorted(weights)} if norm > 0 else {}


def _dot(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    few, many = sorted((left, right), key=len)
    return sum(sorted(w * many[k] for k, w in few.items() if k in many))


def _ties(profiles: Sequence[_Profile]) -> list[tuple[float, str, str]]:
    """Pairs of events that belong together, with how firmly."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for i, p in enumerate(profiles):
        for k in sorted(p.names):
            holders[k].append(i)
    rarity = {k: math.log((len(profiles) + PRIOR) / len(h)) for k, h in holders.items()}
    parties = [_unit({k: w * rarity[k] for k, w in p.names.items()}) for p in profiles]
    near = {
        (i, j) for h in holders.values() if 1 < len(h) <= COMMON for a, i in enumerate(h) for j in h[a + 1 :]
    }  # fmt: skip
    found = []
    for i, j in sorted(near):
        left, right = profiles[i], profiles[j]
        alike, asked = _dot(parties[i], parties[j]), FOLLOWS * _distance(left, right)
        if alike < PARTIES:
            continue
        words, more = _words(left, right), REFERENCE * min(_references(left, right), REFERENCES)
        if alike + words + more >= asked:
            sure = min(1.0, _in_common(left, right) / SURE)
            score = sure * alike + (WORDS_ALONE + (1.0 - WORDS_ALONE) * sure) * words + more
            if score >= asked:
                found.append((score, left.id, right.id))
    return found


def _in_common(left: _Profile, right: _Profile) -> float:
    """The bits of the parties of one event that are parties of the other."""
    free, told = list(right.parties), 0.0
    for party in left.parties:
        same = next((p for p in free if _one(party, p)), None)
        if same is not None:
            free.remove(same)
            told += min(party.bits, same.bits)
    return told


def _one(left: _Party, right: _Party) -> bool:
    """Whether two names that share a key are alike: a key has no vowels, and that of a first name is many people's."""
    if left.keys.isdisjoint(right.keys):
        return False
    return any(naming.similarity(a, b) >= ALIKE for a in left.names for b in right.names)


def _words(left: _Profile, right: _Profile) -> float:
    """How alike the two are told, in the language in which they are most alike."""
    shared = left.terms.keys() & right.terms.keys()
    return max((_dot(left.terms[x], right.terms[x]) for x in shared), default=UNTOLD)


def _references(left: _Profile, right: _Profile) -> int:
    """How many articles lead with the one event and refer to the other."""
    return len(left.leads & right.passing) + len(right.leads & left.passing)


def _distance(left: _Profile, right: _Profile) -> float:
    """1 for events near in time, growing to 2 for those a year and more apart; 1.2 where one has no date."""
    if left.day is None or right.day is None:
        return 1.2
    return 1.0 + min(max(abs(left.day - right.day) - NEAR_DAYS, 0) / 245, 1.0)
