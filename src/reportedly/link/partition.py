"""Reports, links and judgements → events, all at once: what the events of a ledger are. `reportedly.link.settle` finds the same a piece at a time.

Reports that lead with a happening settle first, by average linkage (`reportedly.link.groups`): one link between two settled events does not merge them, and
a report between two incompatible events goes to the better one only. Then each background report joins the event whose lead reports tell that happening best;
those that no lead report tells form events of their own. Ties are broken by id: the result does not depend on any order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from reportedly.link.groups import Compare, Group, Pairs, agglomerate, leaf, tells
from reportedly.link.judged import Judged
from reportedly.link.refine import granted, wish
from reportedly.records import Judgement, Link, Report


def partition(
    reports: Sequence[Report], links: Sequence[Link], judgements: Sequence[Judgement], compare: Compare
) -> list[tuple[str, ...]]:
    """The events among the reports; see `reportedly.parts.Linker.partition`. `compare` is asked for pairs that have no link."""
    held = {report.id: report for report in reports}
    pairs = Pairs(compare)
    pairs.learn(held, (link for link in links if link.left in held and link.right in held))
    judged = Judged(judgements, held)
    leaves = [leaf(unit, held, judged.apart(unit)) for unit in judged.units(held)]
    leads = refined(roots(agglomerate([one for one in leaves if leads_in(one, held)], pairs)), pairs, held, judged)
    background = [one for one in leaves if not leads_in(one, held)]
    event = {member: group for group in leads for member in group.members}
    given = attach(background, event.get, pairs, held)
    rest = roots(agglomerate([one for one in background if one.name not in given], pairs))
    members = {group.name: list(group.members) for group in leads}
    for one in background:
        if one.name in given:
            members[given[one.name].name].extend(one.members)
    return sorted(tuple(sorted(m)) for m in [*members.values(), *(group.members for group in rest)])


def roots(groups: Iterable[Group]) -> list[Group]:
    """The groups that went up in no other."""
    return [group for group in groups if group.parent is None]


def refined(groups: Sequence[Group], pairs: Pairs, held: Mapping[str, Report], judged: Judged) -> list[Group]:
    """The groups after the reports that suit another group better went over (`reportedly.link.refine`)."""
    mine = {member: group for group in groups for member in group.members}
    wishes = []
    for report in sorted(mine):
        if judged.together(report) == (report,):
            near = {mine[other].name: mine[other] for other in pairs.near(report) if other in mine}
            one = leaf((report,), held, judged.apart((report,)))
            found = wish(mine[report], one, [g for g in near.values() if g is not mine[report]], pairs)
            if found is not None:
                wishes.append(found)
    gone = granted(wishes)
    if not gone:
        return list(groups)
    members: dict[str, list[str]] = {}
    for member, group in mine.items():
        members.setdefault(gone.get(member, group).name, []).append(member)
    return [leaf(m, held, judged.apart(m)) for m in members.values()]


def leads_in(group: Group, held: Mapping[str, Report]) -> list[str]:
    """The reports of a group that lead with the happening."""
    return [member for member in group.members if held[member].role == "lead"]


def attach(
    background: Iterable[Group], event: Callable[[str], Group | None], pairs: Pairs, held: Mapping[str, Report]
) -> dict[str, Group]:
    """Background groups, by name, to the event each is given to: of the events with which a link joins it, the one whose lead reports it is most like,
    a dated group to a dated event where one is like it.

    `event` gives the group of lead reports that a report is in, None for others. Of two background groups that may not be in one event (two of one article) the one that is more
    like it is given, the other goes to its next best.
    """
    found = []
    for one in background:
        near = {e.name: e for m in one.members for other in pairs.near(m) if (e := event(other)) is not None}
        for lead in near.values():
            average = _likeness(one, lead, pairs, held) if one.may_join(lead) else None
            if average is not None and tells(one, lead, average):
                found.append((one.dated != lead.dated, -average, lead.name, one.name, lead, one))
    given: dict[str, Group] = {}
    guests: dict[str, list[Group]] = {}
    for _, _, name, own, lead, one in sorted(found, key=lambda f: f[:4]):
        if own not in given and all(one.may_join(guest) for guest in guests.get(name, ())):
            given[own] = lead
            guests.setdefault(name, []).append(one)
    return given


def _likeness(one: Group, lead: Group, pairs: Pairs, held: Mapping[str, Report]) -> float:
    """The mean log odds between a background group and the reports of an event that lead with it."""
    leading = leads_in(lead, held)
    return sum(pairs.of(m, other) for m in one.members for other in leading) / (len(one.members) * len(leading))
