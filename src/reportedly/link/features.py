"""What speaks for and against two reports telling one happening: one function a feature, its docstring shown to the user.

A feature is a number, or None when the pair says nothing on it (which then counts neither way). All are symmetric and see nothing but the two reports.
Features of time, place and number stand in `reportedly.link.facts`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from reportedly import languages
from reportedly.link.facts import towns
from reportedly.link.view import View, dot, is_to_come, share_copied, sounds

# Pairs whose likenesses are remembered while their other features are worked out.
LAST: Final = 4
# The share of names in common below which two scripts tell nothing: short names meet by chance, most are not recognised. ntrex with models .940 → .946, other corpora the same; with .34 the ledger loses .006.
FEW_NAMES: Final = 0.2
# A likeness of whole texts up to which it matters most whether there is any.
SLIGHTLY: Final = 0.3

# Likenesses of whole texts, of what they dwell on, and of the head with that, from which on there is something in common. Of pairs below them that share a key, .00 to .03 are of
# one happening in five corpora, just above them .05 to .3.
SOME: Final = (0.12, 0.15, 0.12)

# A cosine of document vectors from which two texts in two languages tell the same, though they share no name or number: in meantime all such pairs do, of those between .4 and .6 one in
# twenty.
ONE_MEANING: Final = 0.6

# A cosine from which two texts mean the same however much closer they are: grades of readers rise with the cosine up to .6 to .8 (correlation .726, so bounded .735).
ALL_MEANING: Final = 0.7

# Sounds that two texts in two languages must share in names, wherever they stand, to have anything in common without a town: of pairs of one happening .81, .80 and .64 do in three
# corpora, of pairs of different stories .01, .00 and .02 (with a town: .99, .87, .97 and the same). Names of the head alone, of any length: .88, .80, .75 and .21, .16, .09.
TELLING_SOUNDS: Final = 4

# Kinds (`reportedly/languages/kinds.toml`) that are one happening under two names more often than not: an attack is a crime, a crime ends in arrest.
RELATED: Final = (frozenset({"ASSAULT", "CRIME", "COERCE"}), frozenset({"ACCIDENT", "RESCUE", "DEATH", "DISASTER"}))
# Kinds that are never another kind of the same family, and families in which no two are.
DISTINCT: Final = frozenset(
    {"CONSULT.phone", "CONSULT.commission", "ELECTION.announcement", "ELECTION.challenge", "DISASTER.aftershock"}
)
EXCLUSIVE: Final = frozenset({"ACCIDENT", "DISASTER", "POLICY"})
# What exploded by itself and what was made to: one happening where an account leaves open which.
EXPLOSIONS: Final = frozenset({"ACCIDENT.explosion", "ASSAULT.bombing"})
# A number of something from which it tells by itself.
LARGE: Final = 1000
# The family of kinds that are told by who takes part, and how many that is at least.
CONTACT: Final = "CONSULT"
PARTIES: Final = 2


def in_one_language(a: View, b: View) -> bool:
    """Whether the words of two reports can be compared."""
    return a.report.language == b.report.language or a.report.language is None or b.report.language is None


def both_lead(a: View, b: View) -> bool:
    """Whether both reports are what their articles lead with."""
    return a.report.role == "lead" and b.report.role == "lead"


def head_terms(a: View, b: View) -> float | None:
    """The headlines and first sentences use the same telling words (0 none, 1 all); within one language."""
    return dot(a.head, b.head) if in_one_language(a, b) and a.head and b.head else None


def head_told(a: View, b: View) -> float | None:
    """What each headline and first sentences tell stands somewhere in the other text (share of their telling words); within one language."""
    if not in_one_language(a, b) or not a.head or not b.head:
        return None
    shares = [
        _covered(one.head, other.body)
        for one, other in ((a, b), (b, a))
        if both_lead(a, b) or one.report.role != "lead"
    ]
    return math.prod(shares) ** (1 / len(shares))


def _covered(head: Mapping[str, float], body: Mapping[str, float]) -> float:
    return math.fsum([weight**2 for t, weight in head.items() if t in body])


@lru_cache(LAST)
def body_terms(a: View, b: View) -> float | None:
    """The whole texts use the same telling words (0 none, 1 all); within one language, between articles that lead with it."""
    return dot(a.body, b.body) if in_one_language(a, b) and a.body and b.body and both_lead(a, b) else None


def body_slightly(a: View, b: View) -> float | None:
    """The whole texts have at least something in common (as above, but 0.3 is all)."""
    found = body_terms(a, b)
    return None if found is None else min(found, SLIGHTLY) / SLIGHTLY


def unlike(a: View, b: View) -> float | None:
    """The texts have hardly a telling word in common, neither anywhere nor in what they dwell on (1 none, 0 some); within one language, between articles that lead with it."""
    found = [body_terms(a, b), focus(a, b), head_focus(a, b)]
    told = [value / some for value, some in zip(found, SOME, strict=True) if value is not None]
    return 1.0 - min(1.0, max(told)) if told else None


@lru_cache(LAST)
def focus(a: View, b: View) -> float | None:
    """Both texts dwell on the same things (0 no, 1 fully); within one language, between articles that lead with it."""
    return dot(a.focus, b.focus) if in_one_language(a, b) and a.focus and b.focus and both_lead(a, b) else None


@lru_cache(LAST)
def head_focus(a: View, b: View) -> float | None:
    """What each leads with is what the other dwells on (0 no, 1 fully); within one language, between articles that lead with it."""
    if not in_one_language(a, b) or not both_lead(a, b) or not (a.head and b.head and a.focus and b.focus):
        return None
    return math.sqrt(dot(a.head, b.focus) * dot(b.head, a.focus))


def cross_terms(a: View, b: View) -> float | None:
    """Words that stand alike in two languages of one script: names, numbers, loan words (0 none, 1 all)."""
    if in_one_language(a, b) or a.script != b.script or not both_lead(a, b):
        return None
    return math.sqrt(dot(a.body, b.body))


def near_copy(a: View, b: View) -> float | None:
    """The share of the shorter text's passages that stand in the other word for word."""
    return share_copied(a.shingles, b.shingles) if both_lead(a, b) else None


def names(a: View, b: View) -> float | None:
    """The people and organisations that take part are the same, in whichever script (0 none, 1 all of the shorter list; long names count more)."""
    if not a.names or not b.names:
        return None
    share = sounds(a.names & b.names) / min(a.sounds, b.sounds)
    if share < FEW_NAMES and a.script != b.script:
        return None  # names that were not recognised across scripts are no proof of other names
    return share


def people_differ(a: View, b: View) -> float | None:
    """Both name people who take part, in one script, and share none of them (1), some (between) or all of the shorter list (0)."""
    if not a.people or not b.people or a.script != b.script:
        return None
    least, most = sorted((a.people, b.people), key=len)
    return 1.0 - sum(any(_one_person(one, other) for other in most) for one in least) / len(least)


def _one_person(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the keys of two names agree in two parts, in the whole, or in all that the shorter name has; a first name alone is not enough."""
    shared = one & other
    return len(shared) > 1 or (bool(shared) and shared in (one, other))


def parties_differ(a: View, b: View) -> float | None:
    """Both tell a contact (a call, a visit, talks) and name two people or more, in one script, of whom none takes part in the other (1), or some do (0)."""
    if a.family != CONTACT or b.family != CONTACT or min(len(a.people), len(b.people)) < PARTIES:
        return None
    differ = people_differ(a, b)
    return None if differ is None else float(differ == 1.0)


def kind_differs(a: View, b: View) -> float | None:
    """They tell happenings of different kinds (1), of related kinds (0.5) or of the same kind (0)."""
    one, two = a.report.kind, b.report.kind
    if one is None or two is None:
        return None
    if one == two or _is_chain(one, two):
        return 0.0
    if a.family != b.family:
        return 0.5 if any(a.family in related and b.family in related for related in RELATED) else 1.0
    return 0.5


def _is_chain(one: str, two: str) -> bool:
    """Whether one of two kinds is what the other leads to (a building falls by an explosion), or both are of explosions, of which not every account tells whether it was a bomb."""
    return {one, two} == EXPLOSIONS or two in languages.consequences(one) or one in languages.consequences(two)


def kind_excludes(a: View, b: View) -> float | None:
    """They tell things that are never one happening: a call and a meeting, a quake and its aftershock, a flood and a storm (1), or not (0)."""
    one, two = a.report.kind, b.report.kind
    if one is None or two is None:
        return None
    if one == two or a.family != b.family or _is_chain(one, two):
        return 0.0
    return float(bool({one, two} & DISTINCT) or ("." in one and "." in two and a.family in EXCLUSIVE))


def foretold(a: View, b: View) -> float | None:
    """One announces what is to come, the other tells what has come (1); both the same (0). What an article announces beside its news is told as having come by others."""
    tenses = {a.report.tense, b.report.tense}
    if "unknown" in tenses or is_to_come(a.report) or is_to_come(b.report):
        return None
    return float(len(tenses & {"planned", "ordered"}) == 1 and "past" in tenses)


def other_language(a: View, b: View) -> float | None:
    """They are in two languages (1), so that their words cannot be compared, or in one (0)."""
    return float(not in_one_language(a, b))


def nothing_across(a: View, b: View) -> float | None:
    """Neither a name nor a town nor a number nor the meaning is the same (1), or something is (0); between two languages, and articles that lead with it."""
    if in_one_language(a, b) or not both_lead(a, b):
        return None
    close = cosine(a, b)
    return 0.0 if close is not None and close >= ONE_MEANING else float(not _something_shared(a, b))


def _something_shared(a: View, b: View) -> bool:
    told = a.mentioned & b.mentioned
    if any(" " in key for key in told) or towns(a.heard & b.heard):
        return True
    if sounds((a.names & b.names) | told) >= TELLING_SOUNDS:
        return True
    if any(a.numbers[about] & b.numbers[about] for about in a.numbers.keys() & b.numbers.keys()):
        return True
    return large_shared(a, b)


def large_shared(a: View, b: View) -> bool:
    """Whether both tell one number that is large enough to tell by itself, of whatever it is."""
    return not _large(a).isdisjoint(_large(b))


def _large(view: View) -> frozenset[float]:
    """The numbers of a report that are large enough to tell, of whatever they are: two languages seldom count by the same word ("1,800 dockers", "1,800 members")."""
    return frozenset(n for told in view.numbers.values() for n in told if n >= LARGE)


def cosine(a: View, b: View) -> float | None:
    """The cosine of the document vectors; None where one has none or they are of two encoders."""
    if a.vector is None or b.vector is None or len(a.vector) != len(b.vector):
        return None
    return float(a.vector @ b.vector)


def dense(a: View, b: View) -> float | None:
    """The meanings of two texts in different languages are close (cosine of the document vectors); where both tell a day, names and days tell more."""
    return None if in_one_language(a, b) or (a.days and b.days) else cosine(a, b)


def dense_within(a: View, b: View) -> float | None:
    """The meanings of two texts in one language are close (cosine of the document vectors); between articles that lead with it."""
    return cosine(a, b) if in_one_language(a, b) and both_lead(a, b) else None


def meaning(a: View, b: View) -> float | None:
    """The meanings of two texts are close, in whichever languages (cosine of the document vectors, of which 0.7 is all); between articles that lead with it."""
    close = cosine(a, b) if both_lead(a, b) else None
    return None if close is None else min(close, ALL_MEANING) / ALL_MEANING


def background(a: View, b: View) -> float | None:
    """Neither (0), one (1) or both (2) only mention the happening in the background of another."""
    return float((a.report.role == "background") + (b.report.role == "background"))
