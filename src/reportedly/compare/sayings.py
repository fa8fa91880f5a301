"""A statement in a form that can be held against others: its terms, what it has that every script keeps, and what it does to what was said before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.compare.accounts import Account
from reportedly.compare.anchors import Anchors
from reportedly.compare.negation import denied_in, is_hollow, is_negative, is_rejection, points_back
from reportedly.compare.rebuttals import denies_it, rebuts
from reportedly.compare.silence import is_opposition, is_silence
from reportedly.compare.terms import terms
from reportedly.text import fold

# Statements with fewer terms say nothing that could be compared.
ENOUGH: Final = 2


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement: its terms and anchors (names and numbers, in any script) without those of its speaker, whether it rejects what it
    says, whether its speaker is a participant of the event, whether it rejects
    what another said, whether it does so in few words that repeat nothing ("a lie"), whether it only points back to what was said ("the accusation"),
    whether it only is against what is done or planned, whether its sentence tells that it contradicts another, and, of a denial, the spellings of
    whom it names beside its speaker."""

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
    others: frozenset[str] = frozenset()

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
            against = is_opposition(a)
            opposes = a.claim.mode == "denied" and against
            rejects = a.claim.mode == "denied" and not opposes
            value = denied_in(a.claim.value, a.article.language) if rejects else a.claim.value
            said = terms(value) - terms(a.claim.speaker or "")
            # "denied this", "wies das zurück": what is denied stands before it
            untrue = is_rejection(a.claim.value, a.article.language) or (rejects and len(said) < ENOUGH)
            untrue = untrue or is_hollow(a.claim.value, a.article.language)
            rejects = rejects or untrue
            if len(said) >= ENOUGH or untrue:
                denies = (a.claim.polarity == "-") != is_negative(a.claim.value, a.article.language) or rejects
                named = anchors.is_named(a.claim.speaker)
                contradicts = not against and (rebuts(a) or denies_it(a))
                others = anchors.people(a) if rejects else frozenset()
                points = rejects and (untrue or points_back(_without(value, others), a.article.language))
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
                        contradicts,
                        others,
                    )
                )
    return found


def _without(value: str, names: frozenset[str]) -> str:
    """The words without names: "the claims of Mira Holt" names nothing but claims."""
    told = fold(value)
    for name in sorted(names, key=len, reverse=True):
        told = told.replace(name, " ")
    return told if names else value
