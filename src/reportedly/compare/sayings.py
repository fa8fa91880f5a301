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
class Stance:
    """What a statement does to what was said before."""

    rejects: bool
    """Denies what another said, in words of its own or in a few that repeat nothing."""
    untrue: bool
    """Does so in a few words that repeat nothing ("a lie", "denied it")."""
    points: bool
    """Only points back to what was said ("the accusation")."""
    opposes: bool
    """Is only against what is done or planned, which contests no account of it."""
    rebuts: bool
    """Its sentence tells that it contradicts another."""
    others: frozenset[str]
    """Of a denial, the spellings of whom it names beside its speaker."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement: its terms and anchors (names and numbers, in any script) without those of its speaker, whether he is a participant of the event, and whether it
    says that something is not so."""

    account: Account
    said: frozenset[str]
    anchors: frozenset[str]
    named: bool
    denies: bool
    stance: Stance

    @property
    def language(self) -> str | None:
        return self.account.article.language

    @property
    def speaker(self) -> str | None:
        return self.account.claim.speaker


def sayings_of(anchors: Anchors, told: Sequence[Account]) -> list[Saying]:
    """The statements among the accounts that say enough to be compared, or call what was said untrue."""
    found = (_saying(anchors, a) for a in told if a.claim.slot == "statement" and not is_silence(a))
    return [s for s in found if len(s.said) >= ENOUGH or s.stance.untrue]


def _saying(anchors: Anchors, a: Account) -> Saying:
    claim, language = a.claim, a.article.language
    against = is_opposition(a)
    denied = claim.mode == "denied" and not against
    value = denied_in(claim.value, language) if denied else claim.value
    said = terms(value) - terms(claim.speaker or "")
    untrue = is_rejection(claim.value, language) or is_hollow(claim.value, language)
    untrue = untrue or (
        denied and len(said) < ENOUGH
    )  # "denied this", "wies das zurück": what is denied stands before it
    rejects = denied or untrue
    others = anchors.people(a) if rejects else frozenset()
    return Saying(
        account=a,
        said=said,
        anchors=anchors.of(a),
        named=anchors.is_named(claim.speaker),
        denies=rejects or (claim.polarity == "-") != is_negative(claim.value, language),
        stance=Stance(
            rejects=rejects,
            untrue=untrue,
            points=rejects and (untrue or points_back(_without(value, others), language)),
            opposes=claim.mode == "denied" and against,
            rebuts=not against and (rebuts(a) or denies_it(a)),
            others=others,
        ),
    )


def _without(value: str, names: frozenset[str]) -> str:
    """The words without names: "the claims of Mira Holt" names nothing but claims."""
    told = fold(value)
    for name in sorted(names, key=len, reverse=True):
        told = told.replace(name, " ")
    return told if names else value
