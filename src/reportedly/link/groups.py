"""Groups of reports that join by average linkage of log odds, with the history of their joining.

The method is hierarchical agglomerative clustering (Sokal & Michener 1958): of all groups that may join, the two whose pairs have the highest mean log odds join first, until none
reach what is asked of groups of their size. A group remembers when it came to be and when it went up in a larger one ("times" are the negated means at which groups join, so they
only grow), by which `reportedly.link.settle` knows that two parts of a ledger could never have met.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import count
from typing import Final

from reportedly.link.closeness import LEAST, Texts, closeness, texts
from reportedly.link.shared import ENOUGH, most_common
from reportedly.link.view import DRIFT
from reportedly.records import Link, Report

# Log odds above `LEAN` in thousandths, as a link counts them at most. One sure pair must not outweigh several that say no (3,700, 4,700 and 5,700 tried: with the last six pairs of look-alikes
# of the ledger are merged, with the first a link of .75 counts as much as one of .95).
# Letting surer pairs count a little more beyond it (a quarter of the rest) merged look-alikes too.
SUREST: Final = 4_700
# The share of what lies beyond `SUREST` that counts all the same: so little that it decides nothing but which of two sure groups a report joins first. Before, the smaller name did: an undated
# page on an outbreak joined the vaccinations of two weeks later. B³ F1 of ecbplus .916 → .921; .03 gives the same.
BEYOND: Final = 0.01
# The log odds of a pair from which it speaks for joining its groups (0, in units of joining), below which it speaks against. A probability of .07: of all pairs between two groups most are far
# from likely in any case, and one happening is told in many ways. (-2,600 with the bars below 100 higher: ecbplus .945 instead of .947, eleven other corpora the same; -2,450 and -2,700 cost one or another .005 to .02.)
LEAN: Final = -2_500
# Mean above `LEAN`, in thousandths, from which two groups join whose smaller one has one report, two, or more. A report that stands alone may tell its happening in its own way; several accounts
# of it that agree among themselves, and less with those of another, are of another. Between two groups of three or more with a mean below 2,500, 6 of 30 joins were right in twelve corpora, of
# a single report with a group from 1,600 on 62 of 67. A single report from 1,500 costs cstnews .012, from 1,200 the ledger .006, from 1,000 on it merges look-alikes of the demonstration corpus.
# (All these above a `LEAN` 100 lower; 1,600, 2,000 and 2,500 there: giveme5w1h .905 → .908, others the same.) Two reports from 2,000 merge four look-alikes of the fifth new corpus and six of the third (one from 2,200), from 2,400 ntrex loses .019.
JOIN: Final = (1_500, 2_100, 2_400)
# Where it is known how close the texts of both are (`reportedly.link.closeness`), the mean asked is this, less so much for a closeness of 1. Of the joins of two groups of two accounts or more
# (245 in fourteen corpora) the mean alone tells the right from the wrong with an area under the curve of .88, with the closeness .93; of three or more (79) .78 and .87. B³ F1 (gva: pairs) of
# giveme5w1h, ecbplus, vietnamese, gva: bars by size alone .878 .891 .952 .926 (.828), 9,000 and 10,000 .878 .947 .964 .936 (.879), 8,500 and 10,000 .897 .950 .964 .934 (.873), these .886 .940
# .964 .935 (.877), 8,000 and 10,000 .906 .950 .964 .931 (.866); the ledger and all other corpora do not change with any. With extraction as it was later the two in the middle gave .882 .942 .964 .933
# and .882 .942 .964 .935 (all at a `LEAN` 100 lower, where the second was 8,000).
# The closeness of a single report to a group that is close within merges look-alikes of the ledger (56 from 5,000 and 5,000), that of the heads adds nothing.
ASKED: Final = 7_900
LESS_BY_CLOSENESS: Final = 9_000
# ... and this at least, however close: two launches of one missile are told in the same words. From 0, 600, 1,000 and 1,300: giveme5w1h .897, .886, .886, .869, ecbplus .952, .952, .942, .942, gva
# .934, .934, .935, .933.
LEAST_ASKED: Final = 600
# What is asked beyond that of a group without any day and a dated one, since nothing holds their times apart, by the size of the smaller: several accounts of which none has a day are seldom of what
# others date (ecbplus .937 with 3,000 for three or more, .950 with 3,500 and 4,000; 400 for single reports and pairs .950, 300 .952; 200 costs the ledger .006, 800 cstnews .012; no other corpus has such groups).
MORE_UNDATED: Final = (300, 300, 3_500)
# What is asked beyond that of two groups whose accounts agree on a day each, two or more of them (`AGREED` of those with a day), and not on the same or neighbouring ones: of one pair a day may be misread, of
# all accounts of both it is not. A made corpus with two demonstrations of neighbouring towns within two days .925 (20 look-alikes) → .939 (4), gva .9351 → .9356, all other corpora the same with 300 as with 600;
# 1,000 costs meantime .004 and ecbplus .006. From three accounts gva stays as it was.
MORE_APART: Final = 600
# What is asked beyond that for each bit that the groups have less in common than `ENOUGH` (`reportedly.link.shared`), and at most; training/link/README.md ("What is shared by chance") has what
# was tried. Of two samples of a thousand pages of all kinds 202 and 199 pairs were joined when two groups of which no pair shared two kinds of things were asked 2,500 more, now 197 and 203, of
# which fewer share only a name known everywhere; background reports given 47 and 57, now 30 and 23. With 500 for each bit 39 and 42. At most 3,000, 3,500 or no bound: vietnamese .956 → .954, all other corpora the same.
MORE_FOR_EACH_BIT: Final = 1_000
MOST_MORE: Final = 2_500
AGREED: Final = 0.75
# Mean from which a background report is given to an event. Right, given (596 in gold) in fourteen made corpora from 1,300, 1,400, 1,500, 1,600, 1,700 and 2,000: 449 of 494, 459 of 496, 458 of 491, 455 of 487, 440 of 471, 431 of 455
# (the second, third and fourth at the end of the twelfth round, the others halfway). The mean of the best half, two thirds or three quarters of the event's reports, each with a bar of its own, is no better.
JOIN_BACKGROUND: Final = 1_500
# What speaks against counts this many times what speaks for: a false merge claims a corroboration that never was (1, 2 and 3 tried).
AGAINST: Final = 3
# Of the pairs between two groups so many in a thousand must be links before the others are compared: two large groups that a few links tie are not looked at whole. Set for speed: B³ F1 of
# giveme5w1h and ecbplus with 300 .886 and .945, with 200 .897 and .945, with 100 and less .897 and .950, gva .935, .934, .934. Between languages fewer true pairs share a key (of ntrex's .6),
# so that a missing link says little: there 300 finds .72 of the true pairs, 100 .80, 50 .83.
SHARE: Final = 100
SHARE_ACROSS: Final = 50

Compare = Callable[[Report, Report], float]
"""The probability that two reports are of one happening."""


@lru_cache(50_000)
def log_odds(probability: float) -> int:
    """Log odds above `LEAN` in thousandths, negative ones `AGAINST` times, within ±SUREST but for a little."""
    p = min(max(probability, 1e-6), 1 - 1e-6)
    odds = round(1000 * math.log(p / (1 - p))) - LEAN
    more = round(BEYOND * max(0, odds - SUREST))
    return max(-SUREST, min(SUREST, odds if odds > 0 else AGAINST * odds) + more)


class Pairs:
    """The log odds of pairs of reports: of links as they stand, of all others compared when they are first asked for."""

    def __init__(self, compare: Compare) -> None:
        self._compare = compare
        self._held: dict[str, Report] = {}
        self._odds: dict[tuple[str, str], int] = {}
        self._near: dict[str, dict[str, int]] = {}

    def learn(self, reports: Mapping[str, Report], links: Iterable[Link]) -> None:
        """Take in reports, and links between any of those that are or will be known."""
        self._held.update(reports)
        for link in links:
            odds = log_odds(link.score)
            self._near.setdefault(link.left, {})[link.right] = odds
            self._near.setdefault(link.right, {})[link.left] = odds

    def near(self, report: str) -> Mapping[str, int]:
        """The log odds of the links of a report, by the other end."""
        return self._near.get(report, {})

    def of(self, one: str, two: str) -> int:
        """The log odds of a pair of known reports."""
        found = self.near(one).get(two)
        if found is not None:
            return found
        pair = (one, two) if one < two else (two, one)
        if pair not in self._odds:
            self._odds[pair] = log_odds(self._compare(self._held[pair[0]], self._held[pair[1]]))
        return self._odds[pair]


@dataclass(slots=True, eq=False)
class Group:
    """Reports taken for one happening, at one moment of the joining. Named by the smallest report id."""

    members: tuple[str, ...]
    articles: frozenset[str]
    dated: bool
    apart: frozenset[str]
    languages: Mapping[str | None, int]
    reports: tuple[Report, ...]
    birth: float = -math.inf
    death: float = math.inf
    parent: Group | None = None
    name: str = field(init=False)
    _texts: Mapping[str, Texts] | None = field(init=False, default=None)
    _day: int | None = field(init=False, default=-1)

    def __post_init__(self) -> None:
        self.name = min(self.members)

    def texts(self) -> Mapping[str, Texts]:
        """The accounts of the group by language, worked out when first asked for."""
        if self._texts is None:
            self._texts = texts(self.reports)
        return self._texts

    def day(self) -> int | None:
        """The day on which the accounts of the group agree, worked out when first asked for."""
        if self._day == -1:
            self._day = agreed_day(self.reports)
        return self._day

    def may_join(self, other: Group) -> bool:
        """Whether neither an article of both nor a person's judgement keeps the two apart."""
        return self.articles.isdisjoint(other.articles) and self.apart.isdisjoint(other.members)


def leaf(members: Sequence[str], held: Mapping[str, Report], apart: Iterable[str]) -> Group:
    """The group that reports form before any joining: one report, or those that a person judged the same."""
    reports = [held[m] for m in members]
    return Group(
        members=tuple(sorted(members)),
        articles=frozenset(r.article for r in reports),
        dated=any(bool(r.signature.days) or r.published is not None for r in reports),
        apart=frozenset(apart),
        languages=Counter([r.language for r in reports]) if len(reports) > 1 else {reports[0].language: 1},
        reports=tuple(reports),
    )


def _sum(one: Mapping[str | None, int], two: Mapping[str | None, int]) -> dict[str | None, int]:
    return {**one, **{language: one.get(language, 0) + reports for language, reports in two.items()}}


def mean(a: Group, b: Group, pairs: Pairs) -> float:
    """The mean log odds over all pairs between two groups."""
    return sum(pairs.of(one, two) for one in a.members for two in b.members) / (len(a.members) * len(b.members))


def asked(group: Group, language: str | None) -> int:
    """How many links, in thousandths, a report in a language must have with the reports of a group, for any others of its pairs with them to be compared."""
    same = group.languages.get(language, 0)
    return SHARE * same + SHARE_ACROSS * (len(group.members) - same)


def linked_enough(links: int, a: Group, b: Group) -> bool:
    """Whether so many links between two groups are a large enough share of their pairs for them to join at all."""
    return 1000 * links >= sum(reports * asked(a, language) for language, reports in b.languages.items())


def asked_mean(a: Group, b: Group) -> float:
    """The mean log odds, in thousandths above `LEAN`, from which two groups join."""
    smaller = min(len(a.members), len(b.members), len(JOIN))
    close = closeness(a.texts(), b.texts()) if smaller >= LEAST else None
    bar = JOIN[smaller - 1] if close is None else max(LEAST_ASKED, ASKED - LESS_BY_CLOSENESS * close)
    undated = MORE_UNDATED[smaller - 1] if a.dated != b.dated else 0
    return bar + undated + (MORE_APART if _are_apart(a, b) else 0)


def agreed_day(reports: Iterable[Report]) -> int | None:
    """The number of the day on which `AGREED` of the reports with a day agree; None where they do not, or fewer than two have one."""
    days = Counter(date.fromisoformat(min(r.signature.days)).toordinal() for r in reports if r.signature.days)
    ((day, agreeing),) = days.most_common(1) or [(0, 0)]
    return day if days.total() >= LEAST and agreeing >= AGREED * days.total() else None


def _are_apart(a: Group, b: Group) -> bool:
    """Whether the accounts of two groups agree on a day each, and not on the same."""
    one, other = a.day(), b.day()
    return one is not None and other is not None and abs(one - other) > DRIFT


def worth(a: Group, b: Group, average: float) -> bool:
    """Whether groups of that mean log odds join."""
    bar = asked_mean(a, b) if average >= LEAST_ASKED else math.inf
    return average >= bar and _in_common(average - bar, a.reports, b.reports)


def _in_common(more: float, one: Iterable[Report], other: Iterable[Report]) -> bool:
    """Whether what two groups have beyond what is asked of them, in thousandths, makes up for the bits that they have too little in common."""
    return more >= MOST_MORE or more >= MORE_FOR_EACH_BIT * (ENOUGH - most_common(one, other))


def tells(background: Group, lead: Group, average: float) -> bool:
    """Whether a background group of that mean log odds is given to an event."""
    more = average - JOIN_BACKGROUND
    return more >= 0 and _in_common(more, background.reports, [r for r in lead.reports if r.role == "lead"])


# What is known between two groups: how many links, the sum of the log odds known, of how many pairs.
_Between = tuple[int, int, int]


class _Joining:
    """The state of one agglomeration."""

    def __init__(self, leaves: Sequence[Group], pairs: Pairs) -> None:
        self.pairs = pairs
        self.alive = {one.name: one for one in leaves}
        self.ever = list(leaves)
        self.heap: list[tuple[float, str, str, int, Group, Group]] = []
        self.serial = count()
        self.near: dict[str, dict[str, _Between]] = {name: {} for name in self.alive}
        owner = {member: one.name for one in leaves for member in one.members}
        for member, mine in owner.items():
            for other, odds in pairs.near(member).items():
                theirs = owner.get(other)
                if theirs is not None and theirs != mine:
                    links, total, known = self.near[mine].get(theirs, (0, 0, 0))
                    self.near[mine][theirs] = (links + 1, total + odds, known + 1)

    def run(self) -> None:
        for name in sorted(self.alive):
            self._offer(self.alive[name], [other for other in self.near[name] if name < other])
        while self.heap:
            key, _, _, _, a, b = heapq.heappop(self.heap)
            if self.alive.get(a.name) is a and self.alive.get(b.name) is b:
                self._offer(self._join(a, b, key), list(self.near[a.name]))

    def _offer(self, one: Group, others: Iterable[str]) -> None:
        """Queue the pairs of a group with others that are worth joining."""
        for name in others:
            a, b = sorted((one, self.alive[name]), key=lambda g: g.name)
            key = self._key(a, b)
            if key is not None:
                heapq.heappush(self.heap, (key, a.name, b.name, next(self.serial), a, b))

    def _key(self, a: Group, b: Group) -> float | None:
        links, total, known = self.near[a.name][b.name]
        if not linked_enough(links, a, b) or not a.may_join(b):
            return None
        every = len(a.members) * len(b.members)
        if known < every:
            total = sum(self.pairs.of(one, two) for one in a.members for two in b.members)
            self.near[a.name][b.name] = self.near[b.name][a.name] = (links, total, every)
        return -total / every if worth(a, b, total / every) else None

    def _join(self, a: Group, b: Group, key: float) -> Group:
        joined = Group(
            members=tuple(sorted(a.members + b.members)),
            articles=a.articles | b.articles,
            dated=a.dated or b.dated,
            apart=a.apart | b.apart,
            languages=_sum(a.languages, b.languages),
            reports=a.reports + b.reports,
            birth=max(key, a.birth, b.birth),
        )
        a.parent = b.parent = joined
        a.death = b.death = joined.birth
        self.ever.append(joined)
        del self.alive[b.name]
        self.alive[joined.name] = joined
        for other, more in self.near.pop(b.name).items():
            del self.near[other][b.name]
            if other != a.name:
                had = self.near[a.name].get(other, (0, 0, 0))
                both = (had[0] + more[0], had[1] + more[1], had[2] + more[2])
                self.near[a.name][other] = self.near[other][a.name] = both
        return joined


def agglomerate(leaves: Sequence[Group], pairs: Pairs) -> list[Group]:
    """Join the best two groups until none are alike enough: every group that ever was, in order of making; those without a parent are the result.

    The leaves are changed (their parents and times). Ties are broken by name, sums are of whole thousandths: no order matters.
    """
    joining = _Joining(leaves, pairs)
    joining.run()
    return joining.ever
