"""How close the texts of two groups are, beside how close those of each are among themselves.

Accounts of one happening share their words across the groups as they do within; two happenings of one kind are told in the same general words, but what all accounts of the one name (the
victim, the street, the court) no account of the other does. No single pair shows that. The measure is the relative closeness of Karypis, Han & Kumar (CHAMELEON, 1999), on the terms of the
texts instead of on links: the mean cosine between the groups over the geometric mean of those within.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from reportedly.link.view import dot, share_copied
from reportedly.records import Report

# Texts that share so large a part of the sampled passages of the shorter one are one account, told once: three copies of an agency's report are not close because they agree. Below a half, since an agency's report
# is often shortened; not tuned.
COPIED: Final = 0.4
# Accounts that a group must have in a language for its closeness to be known.
LEAST: Final = 2
# Terms of a text from which it is held against others: of two dozen words two accounts of one robbery share hardly any, or by chance nearly all. Groups of such are asked by their size alone. From 20: ecbplus .947 → .950;
# 15 changes nothing, 25 to 40 cost giveme5w1h .009 (headlines alone), no other corpus changes.
LEAST_TERMS: Final = 20
# Added to the closeness within, a cosine, so that groups without a common word do not divide by nothing. Of all joins looked at the closeness within is .1 to .6; not tuned.
FLOOR: Final = 0.02


@dataclass(frozen=True, slots=True)
class Texts:
    """The accounts of one language in a group: how many, copies counted once, and the sum of their term vectors."""

    accounts: int
    terms: Mapping[str, float]

    def within(self) -> float:
        """The mean cosine between two of them, 0..1."""
        pairs = self.accounts * (self.accounts - 1)
        return max(0.0, dot(self.terms, self.terms) - self.accounts) / pairs


def texts(reports: Iterable[Report]) -> dict[str, Texts]:
    """The accounts of a group by language; only reports that lead with the happening, say in which language and are no mere line count."""
    told: dict[str, list[Report]] = {}
    for report in sorted(reports, key=lambda r: r.id):
        if report.role == "lead" and report.language is not None and len(report.signature.terms) >= LEAST_TERMS:
            told.setdefault(report.language, []).append(report)
    return {language: _together(_accounts(held)) for language, held in sorted(told.items())}


def _accounts(reports: Iterable[Report]) -> list[Report]:
    """One report of every account: of each set of copies the first."""
    kept: list[tuple[Report, list[frozenset[str]]]] = []
    for report in reports:
        passages = frozenset(report.signature.shingles)
        copied = next((copies for _, copies in kept if any(_copied(passages, other) for other in copies)), None)
        if copied is None:
            kept.append((report, [passages]))
        else:
            copied.append(passages)
    return [report for report, _ in kept]


def _copied(one: frozenset[str], other: frozenset[str]) -> bool:
    share = share_copied(one, other)
    return share is not None and share > COPIED


def _together(accounts: list[Report]) -> Texts:
    terms: dict[str, float] = {}
    for report in accounts:
        for term, weight in report.signature.terms:
            terms[term] = terms.get(term, 0.0) + weight
    return Texts(accounts=len(accounts), terms=terms)


def closeness(one: Mapping[str, Texts], other: Mapping[str, Texts]) -> float | None:
    """How close two groups are beside how close each is within: about 1 for two halves of one happening, less for two happenings. Over the languages in which both have two
    accounts or more; None where there is no such language."""
    between = within = 0.0
    for language in sorted(one.keys() & other.keys()):
        a, b = one[language], other[language]
        if min(a.accounts, b.accounts) >= LEAST:
            between += dot(a.terms, b.terms)
            within += a.accounts * b.accounts * (math.sqrt(a.within() * b.within()) + FLOOR)
    return between / within if within else None
