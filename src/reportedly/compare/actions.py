"""What was done held against each other: who did it to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from reportedly import naming
from reportedly.compare.accounts import Account, alone_or_agreed, point, side
from reportedly.compare.speakers import same_speaker
from reportedly.compare.terms import label
from reportedly.records import Event, Point
from reportedly.text import fold

# Between who acts and whom it is done to, in the value of an action claim.
ARROW: Final = " → "


def action_points(event: Event, told: Sequence[Account]) -> list[Point]:
    """Points about the event's own action: who did it to whom (agrees, or contradicts where the roles are turned round), of contacts who sought them, of attacks who says to have
    done it."""
    names = _Names(event)
    held = [a for a in told if a.claim.slot == "action" and a.claim.about and a.claim.about == event.kind]
    # What is negated is left to the statements: a "not" near a verb is of something else more often than of the happening.
    done = [a for a in held if a.claim.polarity == "+"]
    return [
        *_directions(event, done, names),
        *_together(event, done, names),
        *_initiatives(event, told),
        *_responsibility(event, told),
    ]


class _Names:
    """The people who take part in the event, found by any of their spellings."""

    def __init__(self, event: Event) -> None:
        self._who = [(p.name, tuple(p.names)) for p in event.who if p.kind == "PER"]
        self._known: dict[str, str | None] = {}

    def find(self, name: str) -> str | None:
        """The participant's name as the event gives it, None for nobody known."""
        if name not in self._known:
            found = (shown for shown, names in self._who if any(same_speaker(name, n) for n in names))
            self._known[name] = next(found, None)
        return self._known[name]

    def all(self, listed: str) -> tuple[str, ...]:
        """The participants among names set off by commas, each once, in their order."""
        return tuple(dict.fromkeys(found for n in listed.split(", ") if n and (found := self.find(n)) is not None))


def _parts(a: Account, names: _Names) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(who acts, whom it is done to)."""
    _, _, told = a.claim.value.partition(": ")
    left, _, right = told.partition(ARROW)
    agents, recipients = names.all(left), names.all(right)
    speaker = names.find(a.claim.speaker) if a.claim.speaker else None
    # "…, said the spokesman" stands close enough to the verb to be taken for somebody to whom it was done.
    return agents, tuple(r for r in recipients if r != speaker)


def _directions(event: Event, done: Sequence[Account], names: _Names) -> list[Point]:
    held: defaultdict[tuple[str, str], list[Account]] = defaultdict(list)
    for a in done:
        agents, recipients = _parts(a, names)
        if len(agents) == 1 and len(recipients) == 1 and agents != recipients:
            held[agents[0], recipients[0]].append(a)
    sides = {k: side(f"{event.kind}: {k[0]}{ARROW}{k[1]}", held[k]) for k in sorted(held)}
    found = []
    for (agent, recipient), s in sides.items():
        turned = sides.get((recipient, agent))
        if turned is not None and agent < recipient:
            found.append(point(event.id, "action", event.kind or "", "contradicts", [s, turned]))
        elif turned is None and len(s.origins) > 1:
            found.append(point(event.id, "action", event.kind or "", "agrees", [s]))
    return found


def _together(event: Event, done: Sequence[Account], names: _Names) -> list[Point]:
    """The participants whom several newsrooms name together, whatever their parts in it."""
    held: defaultdict[tuple[str, ...], list[Account]] = defaultdict(list)
    for a in done:
        agents, recipients = _parts(a, names)
        held[tuple(sorted({*agents, *recipients}))].append(a)
    best = max(held, key=lambda k: (len({a.origin for a in held[k]}), len(k), k), default=None)
    if best is None:
        return []
    s = side(f"{event.kind}: {', '.join(best)}" if best else str(event.kind), held[best])
    return [point(event.id, "action", event.kind or "", "agrees", [s])] if len(s.origins) > 1 else []


# What claims of who brought a contact about are about (`reportedly.extract.initiative`), and the family of kinds that are sought by somebody.
SOUGHT: Final = ("request", "invitation")
CONTACT: Final = "CONSULT"


def _initiatives(event: Event, told: Sequence[Account]) -> list[Point]:
    """At whose request or invitation a contact came about: each side by its country where it is known, else by its name."""
    if not (event.kind or "").startswith(CONTACT):
        return []
    found = []
    for way in SOUGHT:
        held: defaultdict[str, list[Account]] = defaultdict(list)
        for a in told:
            if a.claim.slot == "action" and a.claim.about == way and a.role == "lead" and a.claim.polarity == "+":
                held[a.claim.country or fold(a.claim.value)].append(a)
        sides = [side(label([a.claim.value for a in held[key]]), held[key]) for key in sorted(held)]
        if len(sides) > 1:
            found.append(point(event.id, "action", way, "contradicts", sides))
        else:
            found.extend(point(event.id, "action", way, alone_or_agreed(s), [s]) for s in sides)
    return found


RESPONSIBILITY: Final = "responsibility"
# Families of kinds that somebody may claim to have done.
CLAIMED: Final = frozenset({"ASSAULT", "CRIME", "COERCE", "ACCIDENT", "MOBILIZE"})


def _responsibility(event: Event, told: Sequence[Account]) -> list[Point]:
    """Who says to have done it, and who says not to, a point for each. Where one account has both of one claimant, it recalls that they claimed something else."""
    if (event.kind or "").split(".")[0] not in CLAIMED:
        return []
    held: dict[str, list[Account]] = {}
    for a in told:
        if a.claim.slot == "action" and a.claim.about == RESPONSIBILITY and a.claim.speaker:
            name = a.claim.speaker
            held.setdefault(next((n for n in held if _one_claimant(n, name)), name), []).append(a)
    found = []
    for name in sorted(held):
        # an account that recalls an attack may deny another in the same sentence
        denials = [a for a in held[name] if a.claim.polarity == "-" and a.role == "lead"]
        denying = {a.article.id for a in denials}
        claims = [a for a in held[name] if a.claim.polarity == "+" and a.article.id not in denying]
        values = ((f"{RESPONSIBILITY} of {name}", claims), (f"not: {RESPONSIBILITY} of {name}", denials))
        sides = [side(value, accounts) for value, accounts in values if accounts]
        if sides:
            verdict = "contradicts" if len(sides) > 1 else alone_or_agreed(sides[0])
            found.append(point(event.id, "action", RESPONSIBILITY, verdict, sides))
    return found


def _one_claimant(a: str, b: str) -> bool:
    """Whether two names are of one group or person within an event: alike, or each part of the shorter one sounds like a part of the other ("al-Jisr",
    "Saraya al-Jisr", "Seraja al-Dżisr")."""
    one, two = sorted((naming.parts(a), naming.parts(b)), key=len)
    if same_speaker(a, b) or {fold(p) for p in one} <= {fold(p) for p in two}:
        return True
    heard = [set(naming.keys(p)) for p in two]
    return bool(one) and all(any(set(naming.keys(p)) & keys for keys in heard) for p in one)
