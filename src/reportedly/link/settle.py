"""The events of a ledger after a few reports came, went or were judged: what `reportedly.link.partition` would find, by looking at their surroundings only.

Average linkage is local in this sense. Cut the reports into regions and let each join on its own. If no group of one region, while it stood, met a group of another with which it was
worth joining, then all regions joined together would have come to the same: the first joining across would have been such a meeting. Every settled event is
a region of its own. So the reports that changed begin as a region; it is joined, held against the events that links lead to, takes in those that it meets, and is joined
again, until it meets none. Groups of the region that stood before, no earlier and no longer than now, have met nobody then and are not looked at again. Settled groups are taken as joining
left them; then reports around the change go over to the groups that they suit better (`reportedly.link.regroup`). After that the
background reports around the events that changed are given out anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set

from reportedly.link.groups import Compare, Group, Pairs, agglomerate, asked, leaf, linked_enough, mean, worth
from reportedly.link.partition import attach, roots
from reportedly.link.regroup import Regrouped
from reportedly.link.surroundings import Known, Unit
from reportedly.parts import Settled, Surroundings


def settle(touched: Iterable[str], around: Surroundings, compare: Compare) -> Settled:
    """Every event that may have changed, each whole, as sorted report ids, the list sorted; see `reportedly.parts.Linker.settle`."""
    known = Known(around, Pairs(compare))
    start = known.start(touched)
    leads = Regrouped(known, start, Region(known, known.is_lead).join(known.units(start, lead=True)))
    return Settled(Events(known, start, leads.groups).all(), leads.homes)


class Region:
    """Units and the settled groups that they meet, joined until they meet no other. `plays` says which units outside are in question at all."""

    def __init__(self, known: Known, plays: Callable[[Unit], bool]) -> None:
        self.known, self.plays = known, plays
        self._histories: dict[tuple[Unit, ...], list[Group]] = {}
        self._before: dict[tuple[str, ...], Group] = {}

    def join(self, units: Iterable[Unit]) -> list[Group]:
        """The groups of the region that comes of the units."""
        mine = set(units)
        while mine:
            self.known.look(m for unit in mine for m in unit)
            ever = agglomerate(self._leaves(mine), self.known.pairs)
            met = self._met(ever)
            if not met:
                return roots(ever)
            for group in met:
                mine.update(group)
                self._before.update((one.members, one) for one in self._history(group))
        return []

    def _leaves(self, units: Iterable[Unit]) -> list[Group]:
        return [leaf(unit, self.known.held, self.known.judged.apart(unit)) for unit in sorted(units)]

    def _history(self, group: tuple[Unit, ...]) -> list[Group]:
        """Every group that ever was while a settled group came to be."""
        if group not in self._histories:
            self.known.look_inside([m for unit in group for m in unit])
            self._histories[group] = agglomerate(self._leaves(group), self.known.pairs)
        return self._histories[group]

    def _met(self, ever: Sequence[Group]) -> list[tuple[Unit, ...]]:
        """The settled groups, as units, with some group of which one of these would have joined."""
        new = [one for one in ever if not self._stood(one)]
        mine = {m for one in ever for m in one.members}
        self.known.know(other for one in new for m in one.members for other in self.known.pairs.near(m))
        met: set[tuple[Unit, ...]] = set()
        for one in new:
            for group, ends in self._promising(one, mine).items():
                if group not in met and self._meets(one, self._history(group), ends):
                    met.add(group)
        return sorted(met)

    def _stood(self, one: Group) -> bool:
        """Whether the group stood before the region took it in, no earlier and no longer than now."""
        old = self._before.get(one.members)
        if old is None or old.birth > one.birth:
            return False
        same = old.parent is not None and one.parent is not None and old.parent.members == one.parent.members
        return one.death < old.death or (one.death == old.death and (same or one.parent is old.parent))

    def _promising(self, one: Group, mine: Collection[str]) -> Mapping[tuple[Unit, ...], Counter[str]]:
        """Of each settled group outside, how many links join each of its reports to this group; where any has links enough.

        Where none of a group's reports has links enough on its own, no part of it has.
        """
        ends = Counter(other for m in one.members for other in self.known.pairs.near(m) if other not in mine)
        held = self.known.held
        near = [end for end, links in ends.items() if 1000 * links >= asked(one, held[end].language)]
        groups = {self.known.settled(end) for end in near if self.plays(self.known.judged.together(end))}
        return {group: Counter({m: ends[m] for unit in group for m in unit}) for group in groups}

    def _meets(self, one: Group, history: Sequence[Group], ends: Mapping[str, int]) -> bool:
        for other in history:
            until = min(one.death, other.death)
            if max(one.birth, other.birth) > until:
                continue
            if not linked_enough(sum(ends[m] for m in other.members), one, other) or not one.may_join(other):
                continue
            average = mean(one, other, self.known.pairs)
            if worth(one, other, average) and max(one.birth, other.birth, -average) <= until:
                return True
        return False


class Events:
    """The events of a region: its groups of lead reports with the background reports given to them, and the background reports left over."""

    def __init__(self, known: Known, start: Set[str], leads: Sequence[Group]) -> None:
        self.known, self.start, self.leads = known, start, leads
        self._lead_of = {member: group for group in leads for member in group.members}
        self._outside: dict[str, Group] = {}

    def all(self) -> list[tuple[str, ...]]:
        """Every event that may have changed, whole."""
        affected = self._affected()
        leaves = {unit: leaf(unit, self.known.held, self.known.judged.apart(unit)) for unit in affected}
        given = attach(leaves.values(), self._event, self.known.pairs, self.known.held)
        hosts = {unit: given[one.name] for unit, one in leaves.items() if one.name in given}
        return sorted(tuple(sorted(event)) for event in [*self._hosting(hosts, affected), *self._left(hosts, affected)])

    def _affected(self) -> list[Unit]:
        """The background units whose event may have changed, with all that compete with them for it."""
        known = self.known
        changed = [g for g in self.leads if not known.stands(g.members) or not self.start.isdisjoint(g.members)]
        ends = {other for group in changed for m in group.members for other in known.pairs.near(m)}
        known.know(ends)
        found = set(known.units({*self.start, *ends}, lead=False))
        frontier = found
        while frontier:
            members = {m for unit in frontier for m in unit}
            beside = known.beside(members)
            frontier = set(known.units(beside, lead=False)) - found
            found |= frontier
        known.look(m for unit in found for m in unit)
        known.know(other for unit in found for m in unit for other in known.pairs.near(m))
        return sorted(found)

    def _event(self, report: str) -> Group | None:
        """The group of lead reports that a report is in; None for a report that only mentions the happening."""
        if report in self._lead_of:
            return self._lead_of[report]
        if not self.known.is_lead(self.known.judged.together(report)):
            return None
        members = self.known.leads_of(report)
        if members[0] not in self._outside:
            self._outside.update(
                dict.fromkeys(members, leaf(members, self.known.held, self.known.judged.apart(members)))
            )
        return self._outside[report]

    def _hosting(self, hosts: Mapping[Unit, Group], affected: Sequence[Unit]) -> Iterable[list[str]]:
        """The events with lead reports: those of the region, and those that gained or lost a background report."""
        moved = {m for unit in affected for m in unit}
        groups = {group.name: group for group in [*self.leads, *hosts.values()]}
        for report in sorted(moved):
            lost = self.known.leads_of(report)
            if lost and lost[0] not in self._lead_of:
                group = self._event(lost[0])
                assert group is not None
                groups[group.name] = group
        guests: dict[str, list[str]] = {}
        for unit, group in hosts.items():
            guests.setdefault(group.name, []).extend(unit)
        for group in groups.values():
            stay = [m for m in self.known.guests_of(group.members) if m not in moved]
            yield [*group.members, *stay, *guests.get(group.name, ())]

    def _left(self, hosts: Mapping[Unit, Group], affected: Sequence[Unit]) -> Iterable[tuple[str, ...]]:
        """The events of background reports alone: of those that no event took, with the groups of such that they meet."""
        known = self.known
        left = {
            unit
            for unit in affected
            if unit not in hosts and (not known.alone(unit) or not self.start.isdisjoint(unit))
        }
        for unit in hosts:
            left.update(u for u in known.companions(unit) if u not in hosts)
        taken = set(hosts)

        def plays(unit: Unit) -> bool:
            return not known.is_lead(unit) and unit not in taken and not known.leads_of(unit[0])

        return [group.members for group in Region(known, plays).join(left)]
