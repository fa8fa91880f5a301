"""The one event type that a sentence is about, as event coders of PLOVER decide it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.records import ActionMention

# Types that govern what follows them in the sentence: whoever demands, refuses, threatens or agrees to do something has not done it.
_GOVERNING: Final = frozenset({"REQUEST", "REJECT", "THREATEN"})
# What a protest does: it blocks a road, assembles people, cancels a visit. Where a sentence tells of a protest, these are its form.
_FORMS_OF_PROTEST: Final = frozenset(
    {"SANCTION", "COERCE", "CONSULT", "MOBILIZE", "SUPPORT", "AGREE", "COOPERATE", "AID"}
)
_HOSTILE: Final = frozenset({"COERCE", "ASSAULT", "SANCTION"})
_KIND: Final = frozenset({"AID", "COOPERATE", "SUPPORT", "CONCEDE", "RETREAT", "CONSULT"})
# Kinds of ours that PLOVER would code under one of its types.
_PLOVER: Final = {"CRIME": "ASSAULT", "COURT": "ACCUSE", "COURT.trial": "INQUIRY", "GOVERNMENT": "RETREAT"}
_OTHERS: Final = frozenset(
    {"CRIME.fraud", "ACCIDENT", "DISASTER", "ELECTION", "POLICY", "SPORT", "BUSINESS", "MARKET", "HEALTH", "SCIENCE", "CULTURE", "DEATH", "RESCUE", "WEATHER", "TRANSPORT", "CHANGE"}
)  # fmt: skip


def main_type(actions: Sequence[ActionMention]) -> str | None:
    """The PLOVER type of the first event that is not a mere noun in passing, or None. What is planned counts as threatened or agreed;
    a protest that is called is one."""
    coded = [a for a in actions if not a.wide and a.kind.split(".")[0] not in _OTHERS and a.kind not in _OTHERS]
    if not coded:
        return None
    # What is not done is not what happened, where anything is: "the workers, who did not call off their strike, …".
    coded = [a for a in coded if not a.negated or a.kind.split(".")[0] not in _HOSTILE | {"PROTEST"}] or coded
    first = next((a for a in coded if a.kind in _GOVERNING), None)
    chosen = first if first is not None and first.span.start <= coded[0].span.start else coded[0]
    family = chosen.kind.split(".")[0]
    kind = _PLOVER.get(chosen.kind) or _PLOVER.get(family, family)
    if kind in _FORMS_OF_PROTEST and any(a.kind.startswith("PROTEST") and not a.negated for a in coded):
        return "PROTEST"
    if chosen.negated and kind in _KIND | {"AGREE"}:
        return "REJECT"
    if chosen.tense == "planned" and kind in _HOSTILE:
        return "THREATEN"
    if chosen.tense == "planned" and kind in _KIND:
        return "AGREE"
    return kind
