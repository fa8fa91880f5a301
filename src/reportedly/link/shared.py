"""How much two reports have in common that two reports of anything would not, in bits: a real archive holds little but reports that have nothing to do with each other, and many of them name one
head of state, one capital or one New Year's Day.

That an agreement on a rare value tells more than one on a common value is the value-specific weighting of record linkage (Newcombe et al. 1959, "Automatic linkage of vital records"; Fellegi and
Sunter 1969). How common a name is in general text is known for each language (`reportedly.terms`).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Set
from functools import lru_cache
from typing import Final

from reportedly import languages, naming
from reportedly.link import facts, features
from reportedly.link.view import DAY_OF_YEAR, UNKNOWN, View, Views, heard_key, hints_of, sounds
from reportedly.records import Participant, Report
from reportedly.terms import ORDINARY, bits, telling, tells_kind

# Bits that two reports of one happening have in common (`common`): below them more is asked of their groups. How the figures below were chosen stands in training/link/README.md ("What is shared by
# chance"): on the groups of two samples of a thousand pages of all kinds, read, and on the references of eleven made corpora; in steps of one or more, not fitted.
ENOUGH: Final = 10.0
# Bits that one who takes part can tell, and all of them together; a name that only one side writes as a participant's, of which no more than its sounds are known; a town.
ONE_NAME: Final = 7.0
ALL_NAMES: Final = 14.0
BY_SOUND: Final = 3.0
ONE_TOWN: Final = 5.0
# A town that is nothing but a common word of the language, and one whose name is not known as it is written.
LEAST_TOWN: Final = 1.0
SOME_TOWN: Final = 3.0
# A country: at least, for the largest, and at most.
COUNTRIES: Final = (0.5, 4.0)
# A number by its digits without the zeros around them: none (0), one (2, 50), two, more; a large number of whatever it counts.
DIGITS: Final = (1.0, 2.5, 4.0, 6.0)
LARGE: Final = 5.0
# What happened: a family of kinds ("an attack") and kinds of which there are several every day; others, where the news of both is of one, and where one only recalls it.
EVERYDAY: Final = 3.0
KIND: Final = 4.0
KIND_RECALLED: Final = 5.0
# The day, besides the country: of the news of both (an archive holds many reports of each day), recalled, told in part (a weekday, a day of the year), and the turn of the year, which is told
# in every December and January.
DAY: Final = 1.0
DAY_RECALLED: Final = 6.0
DAY_IN_PART: Final = 4.0
TURN_OF_THE_YEAR: Final = 2.0
TURN: Final = frozenset({"d12-31", "d01-01"})
# Names and towns that both texts have anywhere: each by its sounds beyond these, half a bit each, up to three; and all of them.
FAINT: Final = 3
PER_SOUND: Final = 0.5
MOST_SOUNDS: Final = 3
ALL_MENTIONED: Final = 6.0
# Likeness of words (what each leads with in the other, whole texts, what they dwell on) that is worth `WORDS`; what is beyond counts three times as much, so that a third more is worth twice.
LIKE_WORDS: Final = (0.3, 0.25, 0.25)
WORDS: Final = 5.0
BEYOND: Final = 3.0
# One name in two spellings (`reportedly.naming.similarity`): a match that different names seldom reach.
ALIKE: Final = 0.8


def most_common(one: Iterable[Report], other: Iterable[Report]) -> float:
    """The most bits that any report of the one group has in common with any of the other, up to `ENOUGH`."""
    right = [_VIEWS.of(report) for report in other]
    most = 0.0
    for left in map(_VIEWS.of, one):
        for view in right:
            most = max(most, common(left, view))
            if most >= ENOUGH:
                return ENOUGH
    return most


def common(one: View, other: View) -> float:
    """Bits that two reports have in common: who takes part, a town, a number, what happened, the day and country, names anywhere in both, telling words (within one language) or the
    meaning (between two). The same whichever comes first."""
    a, b = (one, other) if one.report.id <= other.report.id else (other, one)
    facts_shared = _who(a, b) + _town(a, b) + _number(a, b) + _what(a, b) + _when(a, b)
    return facts_shared + _mentioned(a, b) + _words(a, b)


def _who(a: View, b: View) -> float:
    shared = a.names & b.names
    if not shared:
        return 0.0
    told, left = 0.0, set(shared)
    for one in a.report.who:
        keys = left.intersection(one.keys)
        told_by = [_rarer(one, a, two, b) for two in b.report.who if _one_name(one, two, keys)] if keys else []
        if told_by:
            told += max(told_by)
            left.difference_update(one.keys)
    left -= _keys(a) & _keys(b)
    return min(ALL_NAMES, told + min(BY_SOUND, sounds(frozenset([max(left, key=len)])) - 1.0 if left else 0.0))


def _keys(view: View) -> set[str]:
    return {key for one in view.report.who for key in one.keys}


def _one_name(one: Participant, other: Participant, keys: Set[str]) -> bool:
    """Whether two who share keys share the name: a key has no vowels, and that of a first name is many people's."""
    return not keys.isdisjoint(other.keys) and _alike(one.name, other.name)


@lru_cache(65536)
def _alike(one: str, other: str) -> bool:
    return naming.similarity(one, other) >= ALIKE


def _rarer(one: Participant, a: View, other: Participant, b: View) -> float:
    """The bits of a name that both have, by the language in which it is more common."""
    return min(ONE_NAME, telling(one.name, a.report.language), telling(other.name, b.report.language))


def _town(a: View, b: View) -> float:
    """A town by its name, whichever country it was placed in."""
    shared = _towns(a) & _towns(b)
    if not shared:
        return 0.0
    told = min(_told_town(a, shared), _told_town(b, shared))
    return min(ONE_TOWN, LEAST_TOWN + told)


def _towns(view: View) -> frozenset[str]:
    return frozenset(key.split(" ", 1)[1] for key in view.heard if " " in key)


def _told_town(view: View, shared: Set[str]) -> float:
    named = (w.name for w in view.report.where if heard_key(f"{UNKNOWN} {w.name}").split(" ", 1)[1] in shared)
    return max((telling(name, view.report.language) for name in named), default=SOME_TOWN - LEAST_TOWN)


def _number(a: View, b: View) -> float:
    alike = (a.numbers[k] & b.numbers[k] for k in a.numbers.keys() & b.numbers.keys() if k not in facts.VAGUE)
    told = max((_digits(n) for numbers in alike for n in numbers), default=0.0)
    return max(told, LARGE) if features.large_shared(a, b) else told


def _digits(number: float) -> float:
    digits = f"{number:.10g}".replace(".", "").strip("0")
    return DIGITS[min(len(digits), len(DIGITS) - 1)]


def _what(a: View, b: View) -> float:
    kind = a.report.kind
    if kind is None or kind != b.report.kind:
        return 0.0
    if "." not in kind or kind in languages.everyday():
        return EVERYDAY
    return KIND if features.both_lead(a, b) else KIND_RECALLED


def _when(a: View, b: View) -> float:
    country = max(map(_country, a.countries & b.countries), default=0.0)
    same = facts.same_day(a, b) == 1.0
    if features.both_lead(a, b):
        return DAY + country if same else 0.0
    if same:
        return _day(a, b) + country
    if country and (facts.date_fits(a, b) or 0.0) > 0.0:
        return min(DAY_IN_PART, _day(a, b)) + country
    return 0.0


def _day(a: View, b: View) -> float:
    """A day that is recalled: less at the turn of the year."""
    turns = all(day in TURN for view in (a, b) for day in _days_of_year(view))
    return TURN_OF_THE_YEAR if turns else DAY_RECALLED


def _days_of_year(view: View) -> list[str]:
    return [hints_of(day)[1] for day in view.days] or [hint for hint in view.hints if hint[0] == DAY_OF_YEAR]


@lru_cache(512)
def _country(code: str) -> float:
    """How little a country is spoken of, by its names in English."""
    least, most = COUNTRIES
    told = min((telling(name, "en") for name in naming.countries.names(code, "en")), default=most)
    return min(most, max(least, told))


def _mentioned(a: View, b: View) -> float:
    """Names and towns anywhere in both texts, but those of who takes part."""
    shared = (a.mentioned & b.mentioned) - (a.names | b.names)
    return min(ALL_MENTIONED, sum(map(_faintly, shared)))


def _faintly(key: str) -> float:
    return 1.0 if " " in key else PER_SOUND * min(MOST_SOUNDS, max(0, len(key) - FAINT))


def _words(a: View, b: View) -> float:
    if not features.in_one_language(a, b):
        cosine = features.cosine(a, b) or 0.0
        return 2 * WORDS if cosine >= features.ALL_MEANING else WORDS * (cosine >= features.ONE_MEANING)
    found = (features.head_told(a, b), features.body_terms(a, b), features.focus(a, b))
    alike = max((v / bar for v, bar in zip(found, LIKE_WORDS, strict=True) if v is not None), default=0.0)
    return min(WORDS * (alike if alike < 1.0 else 1.0 + BEYOND * (alike - 1.0)), _told_words(a, b))


def _told_words(a: View, b: View) -> float:
    """The bits of the words that one of two texts leads with and the other has anywhere: likeness is a share, and a line of three words may share them all.

    Numbers and the words for what happened tell what is told already (`_number`, `_what`), or less: a year, the word for the epidemic that every other page is about.
    """
    language = a.report.language or b.report.language
    shared = (a.head.keys() & b.body.keys()) | (b.head.keys() & a.body.keys())
    told = (t for t in shared if not _is_figure(t) and not tells_kind(t, language))
    return math.fsum(max(0.0, bits(t, language) - ORDINARY) for t in told)


def _is_figure(term: str) -> bool:
    """Whether a term is a number alone, also with separators ("1,000", "3.5"); not "37-year", nor a score."""
    return term.replace(",", "").replace(".", "").isdecimal()


# Views of the reports asked for last; only a memory.
_VIEWS: Final = Views(1_000)
