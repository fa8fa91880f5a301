"""Whether an article sets two accounts against each other: beside each other, each with a speaker of its own."""

from __future__ import annotations

from typing import Final

from reportedly.compare.accounts import Account
from reportedly.compare.figures import Figure
from reportedly.compare.speakers import same_speaker

# Characters between the sentences of two figures that an article sets against each other.
CONTRAST: Final = 250


def beside(f: Figure, g: Figure) -> bool:
    """Whether the two stand in one sentence or in neighbouring ones, as figures do that are set against each other; a headline sums up and is set against nothing."""
    if f.account.in_headline != g.account.in_headline:
        return False
    a, b = f.account.claim.evidence.span, g.account.claim.evidence.span
    return max(a.start, b.start) - min(a.end, b.end) <= CONTRAST


def speak_apart(a: Account, b: Account) -> bool:
    """Whether the two are told by two speakers, both known."""
    left, right = a.claim.speaker, b.claim.speaker
    return left is not None and right is not None and not same_speaker(left, right)
