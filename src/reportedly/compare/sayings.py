"""A statement in a form that can be held against others: its terms, what it has that every script keeps, and what it does to what was said before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.compare.accounts import Account
from reportedly.compare.anchors import Anchors
from reportedly.compare.negation import is_hollow, is_negative, is_rejection, points_back
from reportedly.compare.rebuttals import denies_it, rebuts
from reportedly.compare.silence import is_opposition, is_silence
from reportedly.compare.terms import terms

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
            untrue = untrue or is_hollow(a.claim.value, a.article.language)
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
