"""Of how many kinds of things two reports share at least one: a name, a town, a number … alone says little in a real archive, where most reports have nothing to do with each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from reportedly.link import facts, features
from reportedly.link.view import View, Views, sounds
from reportedly.records import Report

# Kinds of things that two reports share from which it no longer matters how many (`little_shared`): of pairs of one happening in seven made corpora 3 % share fewer (and 6 % of background
# reports), of the pairs that were joined among a thousand pages of all kinds 58 % (and 80 % of background reports), nearly all of them wrongly.
ENOUGH: Final = 2
# Sounds of names of those who take part, and names found anywhere in both texts, that are one of the things.
OWN_SOUNDS: Final = 3
MANY_NAMES: Final = 5
# Likeness of words from which they are one of the things: what each leads with in the other, whole texts, what they dwell on.
LIKE_WORDS: Final = (0.3, 0.25, 0.25)
# ... and from which they are two of the things.
VERY_LIKE_WORDS: Final = (0.4, 0.32, 0.32)


def share_enough(one: Iterable[Report], other: Iterable[Report]) -> bool:
    """Whether any report of the one group shares with any of the other at least `ENOUGH` of: who takes part, a town, a number, what happened, the day together with the country, five
    names anywhere in both, telling words (within one language) or the meaning (between two)."""
    right = [_VIEWS.of(report) for report in other]
    return any(things_shared(_VIEWS.of(report), view) == ENOUGH for report in one for view in right)


def things_shared(a: View, b: View) -> int:
    """How many of those things two reports share, `ENOUGH` at most."""
    found = 0
    for thing in _THINGS:
        found += thing(a, b)
        if found == ENOUGH:
            break
    return found


def _who(a: View, b: View) -> bool:
    return sounds(a.names & b.names) >= (OWN_SOUNDS if features.both_lead(a, b) else 1)


def _town(a: View, b: View) -> bool:
    """A town by its name, whichever country it was placed in."""
    return not _towns(a).isdisjoint(_towns(b))


def _towns(view: View) -> frozenset[str]:
    return frozenset(key.split(" ", 1)[1] for key in view.heard if " " in key)


def _number(a: View, b: View) -> bool:
    alike = any(a.numbers[k] & b.numbers[k] for k in a.numbers.keys() & b.numbers.keys() if k not in facts.VAGUE)
    return alike or features.large_shared(a, b)


def _what(a: View, b: View) -> bool:
    return a.report.kind is not None and a.report.kind == b.report.kind


def _when(a: View, b: View) -> bool:
    """The day, where one is only recalled, which is seldom by chance; or a day that fits together with the country."""
    if features.both_lead(a, b):
        return False
    return facts.same_day(a, b) == 1.0 or (facts.date_fits(a, b) or 0.0) > 0.0 and _country(a, b)


def _when_and_where(a: View, b: View) -> bool:
    return facts.same_day(a, b) == 1.0 and _country(a, b)


def _country(a: View, b: View) -> bool:
    return not a.countries.isdisjoint(b.countries)


def _names(a: View, b: View) -> bool:
    return len((a.names & b.names) | (a.mentioned & b.mentioned)) >= MANY_NAMES


def _words(a: View, b: View) -> bool:
    return _alike(a, b, LIKE_WORDS, features.ONE_MEANING)


def _many_words(a: View, b: View) -> bool:
    return _alike(a, b, VERY_LIKE_WORDS, features.ALL_MEANING)


def _alike(a: View, b: View, least: tuple[float, float, float], meaning: float) -> bool:
    if not features.in_one_language(a, b):
        cosine = features.cosine(a, b)
        return cosine is not None and cosine >= meaning
    found = (features.head_told(a, b), features.body_terms(a, b), features.focus(a, b))
    return any(v is not None and v >= bar for v, bar in zip(found, least, strict=True))


_THINGS: Final[tuple[Callable[[View, View], bool], ...]] = (
    _who,
    _town,
    _number,
    _what,
    _when,
    _when_and_where,
    _names,
    _words,
    _many_words,
)
# Views of the reports asked for last; only a memory.
_VIEWS: Final = Views(1_000)
