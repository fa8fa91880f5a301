"""Reports of finished groups that suit another group better: given to the one whose words they share most.

While groups are of one or two reports, a short account that stands between two happenings of one kind may join the wrong one, and average linkage never takes a joining back. When all groups
are finished, what several accounts of each happening have in common tells the two apart. Every report is asked once, on the groups as the joining left them: whether one moves does not depend
on who else does, but where two of one article, or two that a person held apart, would go to one group. B³ F1 without models of ecbplus .950 → .959, gva .934 → .936; all other corpora the same
(training/link/README.md, the eleventh round).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from reportedly.link.groups import Group, Pairs, asked_mean
from reportedly.link.view import dot
from reportedly.records import Report

# Accounts in its language that a group must have for a report to go over to it: from 1 giveme5w1h loses .003 to .013 (a sequel takes one from the happening itself), from 2 and 3 no corpus but ecbplus and gva changes.
ACCOUNTS: Final = 3
# The share of the group's reports with which it must have links, in thousandths: all that moved rightly had links with all or nearly all. Also what keeps settling quick.
LINKED: Final = 600
# How much less than with its own group its mean may be with the other (300: ecbplus .961, gva .9349; 600 .959, .9356; 1,000 .959, .9357; 0 .950, .9334).
LESS: Final = 600
# How much closer the words must be, as a mean cosine (0: ecbplus .956, gva .9356; a ratio of 1.1 or 1.2 ecbplus .955 and .952).
CLOSER: Final = 0.02


@dataclass(frozen=True, slots=True)
class Wish:
    """A report that suits another group better, and how much closer its words are to that group's."""

    report: str
    leaf: Group
    group: Group
    closer: float


def wish(own: Group, one: Group, others: Iterable[Group], pairs: Pairs) -> Wish | None:
    """Where a report alone (`one`) of a finished group wants to go, of groups with which it has links; None where it stays."""
    (report,) = one.reports
    rest = tuple(r for r in own.reports if r.id != report.id)
    if not rest or report.language is None:
        return None
    near = pairs.near(report.id)
    promising = [
        other
        for other in others
        if other.languages.get(report.language, 0) >= ACCOUNTS
        and 1000 * sum(member in near for member in other.members) >= LINKED * len(other.members)
        and one.may_join(other)
    ]
    if not promising:
        return None
    here = _cosine(report, rest, least=1)
    if here is None:
        return None
    mean = _mean(report, rest, pairs)
    best: Wish | None = None
    for other in sorted(promising, key=lambda g: g.name):
        there = _cosine(report, other.reports, least=ACCOUNTS)
        if there is None or there < here + CLOSER or best is not None and there - here <= best.closer:
            continue
        average = _mean(report, other.reports, pairs)
        if average >= mean - LESS and average >= asked_mean(one, other):
            best = Wish(report.id, one, other, there - here)
    return best


def granted(wishes: Iterable[Wish]) -> dict[str, Group]:
    """The groups that reports go over to: of two that may not be in one group the one that is closer to it goes, the other stays."""
    given: dict[str, Group] = {}
    guests: dict[str, list[Group]] = {}
    for one in sorted(wishes, key=lambda w: (-w.closer, w.report)):
        beside = guests.setdefault(one.group.name, [])
        if all(one.leaf.may_join(guest) for guest in beside):
            given[one.report] = one.group
            beside.append(one.leaf)
    return given


def _mean(report: Report, others: Iterable[Report], pairs: Pairs) -> float:
    odds = [pairs.of(report.id, other.id) for other in others]
    return sum(odds) / len(odds)


def _cosine(report: Report, others: Iterable[Report], least: int) -> float | None:
    """The mean cosine of its words with those of the reports in its language; None where there are fewer than `least`."""
    terms = dict(report.signature.terms)
    found = [
        dot(terms, dict(other.signature.terms))
        for other in others
        if other.language == report.language and other.signature.terms
    ]
    return math.fsum(found) / len(found) if len(found) >= least else None
