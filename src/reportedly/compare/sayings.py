"""A statement in a form that can be held against others: its terms, what it has that every script keeps, and what it does to what was said before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reportedly import naming
from reportedly.compare.accounts import Account
from reportedly.compare.negation import is_negative, is_rejection, points_back
from reportedly.compare.rebuttals import denies_it, rebuts
from reportedly.compare.silence import is_opposition, is_silence
from reportedly.compare.terms import terms
from reportedly.records import Event
from reportedly.text import ascii_digits, fold, words

# Consonants that two words must share in sound to be taken for one name or loan word; shorter ones meet by chance.
SOUNDING: Final = 4
# Similarity of two spellings of a speaker from which they are one.
SAME_SPEAKER: Final = 0.8
# Statements with fewer terms say nothing that could be compared.
ENOUGH: Final = 2


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement: its terms and anchors (names and numbers, in any script) without those of its speaker, whether it rejects what it
    says, whether its speaker is a participant of the event, whether it rejects
    what another said, whether it does so in few words that repeat nothing ("a lie"), whether it only points back to what was said ("the accusation"),
    whether it only is against what is done or planned, and whether its sentence tells that it contradicts another."""

    account: Account
    said: frozenset[str]
    anchors: frozenset[str]
    denies: bool
    named: bool
    rejects: bool = False
    untrue: bool = False
    points: bool = False
    opposes: bool = False
    rebuts: bool = False

    @property
    def language(self) -> str | None:
        return self.account.article.language

    @property
    def speaker(self) -> str | None:
        return self.account.claim.speaker


def sayings_of(anchors: Anchors, told: Sequence[Account]) -> list[Saying]:
    found = []
    for a in told:
        if a.claim.slot == "statement" and not is_silence(a):
            own = terms(a.claim.speaker or "")
            said = terms(a.claim.value) - own
            opposes = is_opposition(a)
            rejects = a.claim.mode == "denied" and not opposes
            # "denied this", "wies das zurück": what is denied stands before it
            untrue = is_rejection(a.claim.value, a.article.language) or (rejects and len(said) < ENOUGH)
            rejects = rejects or untrue
            if len(said) >= ENOUGH or untrue:
                denies = (a.claim.polarity == "-") != is_negative(a.claim.value, a.article.language) or rejects
                named = anchors.is_named(a.claim.speaker)
                points = rejects and (untrue or points_back(a.claim.value, a.article.language))
                found.append(
                    Saying(
                        a,
                        said,
                        anchors.of(a),
                        denies,
                        named,
                        rejects,
                        untrue,
                        points,
                        opposes,
                        rebuts(a) or denies_it(a),
                    )
                )
    return found


class Anchors:
    """What a statement has that every script keeps: names of the event in any spelling, words that sound the same, numbers."""

    def __init__(self, event: Event) -> None:
        self._spellings = sorted(
            {(fold(n), f"who:{p.name}") for p in event.who for n in p.names if len(n) > 2}
            | {(fold(w.name), f"where:{w.name}") for w in event.where if len(w.name) > 2}
        )

    def is_named(self, speaker: str | None) -> bool:
        """Whether the speaker is a participant of the event in any of the spellings."""
        folded = fold(speaker or "")
        return (
            any(spelling in folded for spelling, key in self._spellings if key.startswith("who:")) if folded else False
        )

    def of(self, a: Account) -> frozenset[str]:
        """The anchors of an account's statement, without its speaker."""
        found = self.within(a.claim.value)
        return found - self.within(a.claim.speaker or "")

    def within(self, text: str) -> frozenset[str]:
        """The anchors of any text."""
        folded = fold(text)
        listed = [w for w, _ in words(ascii_digits(folded))]
        numbers = {f"number:{w}" for w in listed if w[0].isdigit()}
        named = {key for spelling, key in self._spellings if spelling in folded}
        sounds = {f"sound:{k}" for w in listed if len(w) >= SOUNDING for k in naming.keys(w) if len(k) >= SOUNDING}
        return frozenset(numbers | named | sounds)


def same_speaker(a: str | None, b: str | None) -> bool:
    """Whether two speakers are one, across spellings and scripts; unknown speakers are nobody's match."""
    if a is None or b is None:
        return False
    # Names without a key in common are never alike: looking that up is a hundred times cheaper than comparing sounds.
    return (
        a == b
        or (bool(_keys(a) & _keys(b)) and naming.similarity(a, b) >= SAME_SPEAKER)
        or naming.same_institution(a, b)
    )


@lru_cache(maxsize=16384)
def _keys(name: str) -> frozenset[str]:
    return frozenset(naming.keys(name))
