"""Two values of one thing with the figures that have them: who gave which, when, and whether they are set against each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from reportedly.compare.contrast import beside, speak_apart
from reportedly.compare.figures import Figure
from reportedly.compare.rounding import ROUNDING, significant
from reportedly.compare.speakers import same_speaker
from reportedly.compare.terms import Rarity

# Up to this ratio a toll grows while reports are written; a smaller figure is of a part unless all who tell it wrote before.
GROWTH: Final = 4.0
# How many figures of a value are held against those of the other.
MOST_PAIRS: Final = 12
# Up to this ratio two figures of one thing contradict each other; beyond it they are hardly of one thing.
CONTRARY: Final = 1.7


@dataclass(frozen=True)
class Two:
    """The figures of the lower and of the higher of two values of one thing; `develops` where a later figure may replace an earlier one."""

    low: Sequence[Figure]
    high: Sequence[Figure]
    develops: bool
    rarity: Rarity

    @property
    def one(self) -> Figure:
        """A figure that tells what is counted."""
        return self.low[0]

    @property
    def all(self) -> tuple[Figure, ...]:
        return (*self.low, *self.high)

    @property
    def is_near(self) -> bool:
        """Whether a toll can have grown from the one to the other while reports were written."""
        return self.high[0].value <= GROWTH * self.low[0].value

    @cached_property
    def articles(self) -> tuple[frozenset[str], frozenset[str]]:
        left, right = (frozenset(f.account.article.id for f in held) for held in (self.low, self.high))
        return left, right

    @cached_property
    def times(self) -> tuple[list[str], list[str]]:
        """When each was told, sorted, as far as it is known."""
        return times(self.low), times(self.high)

    @cached_property
    def rivals(self) -> bool:
        """Whether half of the articles that give the rarer value set the two against each other, each with a speaker of its own."""
        contrasting = {
            f.account.article.id
            for f in self.low
            for g in self.high
            if f.account.article.id == g.account.article.id
            and speak_apart(f.account, g.account)
            and beside(f, g)
            and not _on_other_days(f, g)
        }
        return bool(contrasting) and 2 * len(contrasting) >= min(map(len, self.articles))

    @cached_property
    def one_voice(self) -> bool:
        """Whether whoever gives one of the values also gives the other: then they are figures of two things."""
        left, right = self.articles
        return (left <= right or right <= left) and not self.rivals

    @cached_property
    def are_shared(self) -> bool:
        """Whether several newsrooms give each of the two: what one alone sets beside another figure is a detail of its own. (Of ten such pairs in real
        news eight were of two things: the companies of one bank and all companies, the staff of a firm and the people of its town.)"""
        return min(len({f.account.origin for f in held}) for held in (self.low, self.high)) > 1

    @cached_property
    def are_versions(self) -> bool:
        """Whether the two stand in two versions of one page: the later one corrects the earlier."""
        left, right = ({f.account.article.uri for f in held} for held in (self.low, self.high))
        return bool(left & right) and not self.articles[0] & self.articles[1]

    @cached_property
    def are_ordered(self) -> bool:
        """Whether it is known which of the two was told first. Of one day without a clock time, it is not."""
        first, then = self.times
        if not first or not then:
            return False
        a, b = first[0], then[0]
        return a[:10] != b[:10] or (len(a) > 10 and len(b) > 10 and a != b)

    @cached_property
    def grows(self) -> bool:
        """Whether everybody who gives the lower value wrote before everybody who gives the higher one."""
        return strictly_earlier(*self.times)

    @cached_property
    def shrinks(self) -> bool:
        """Whether everybody who gives the higher value wrote first."""
        return strictly_earlier(*reversed(self.times))

    @cached_property
    def told_apart(self) -> bool:
        """Whether the two have speakers, and none in common."""
        left, right = ([f.account.claim.speaker for f in held] for held in (self.low, self.high))
        if not any(left) or not any(right):
            return False
        return not any(same_speaker(a, b) for a in left[:MOST_PAIRS] for b in right[:MOST_PAIRS])

    @cached_property
    def are_comparable(self) -> bool:
        """Whether the two can be two views of one: near each other, or alike but for a lost or added zero or a unit (miles for kilometres)."""
        low, high = self.low[0], self.high[0]
        return high.value <= CONTRARY * low.value or _lost_zero(low, high)

    @cached_property
    def are_led(self) -> bool:
        """Whether an article has each figure in its own news: what is recalled in passing stands beside facts of other happenings."""
        return all(any(f.account.role == "lead" for f in held) for held in (self.low, self.high))


def _on_other_days(f: Figure, g: Figure) -> bool:
    """Whether their sentences name days, and no day in common: "seven were in hospital on Friday, on Saturday six remained"."""
    return bool(f.days) and bool(g.days) and not f.days & g.days


def _lost_zero(low: Figure, high: Figure) -> bool:
    """Whether the one is ten times the other but for rounding: 18,204 and 180,000, but not 21 and 200."""
    if abs(10 * low.value - high.value) > ROUNDING * high.value:
        return False
    digits = min(significant(low.stated), significant(high.stated))
    return digits > 1 or significant(low.stated) == significant(high.stated)


def times(held: Sequence[Figure]) -> list[str]:
    """When figures were told, sorted, as far as it is known."""
    return sorted(f.account.time for f in held if f.account.time)


def strictly_earlier(first: Sequence[str], then: Sequence[str]) -> bool:
    """Whether all of the first of two sorted lists of times come before the others, and both are known."""
    return bool(first) and bool(then) and first[-1] < then[0]
