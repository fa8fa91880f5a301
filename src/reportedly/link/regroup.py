"""The groups of a region after the reports that suit another group better went over: what `reportedly.link.partition` finds for the whole, for the surroundings of a change.

Whether a report goes over depends on the groups as joining left them: its own and those that its links lead to. So only reports in groups that changed, and those with a link into one, are asked
anew, with all that may keep one of them out of a group; of the others the ledger knows what they did.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import Final

from reportedly.link.groups import Group, leaf
from reportedly.link.refine import Wish, granted, wish
from reportedly.link.surroundings import Known
from reportedly.parts import Home


class Regrouped:
    """The groups around a region that joining left (`joined`), and who of them goes over. `groups` are all that may have changed, `homes` what is to be kept of where their reports come from."""

    def __init__(self, known: Known, start: Set[str], joined: Sequence[Group]) -> None:
        self._known = known
        self._of: dict[str, Group] = {member: group for group in joined for member in group.members}
        changed = [g for g in joined if not known.joined(g.members) or not start.isdisjoint(g.members)]
        asked = self._asked(changed)
        self._goes: Final = granted(self._wishes(asked))
        self._asked_anew: Final = frozenset(asked)
        touched = {group.name: group for group in changed}
        anew = frozenset(touched)
        for report in asked:
            own, host = self._own(report), self._goes.get(report, self._own(report))
            home = known.home(report) or Home(own.name, own.name)
            if own.name in anew or home != Home(own.name, host.name):
                former = self._group(home.host) if home.host in known.held else None
                touched.update((g.name, g) for g in (own, host, former) if g is not None)
        self.homes: dict[str, Home | None] = {}
        self.groups: list[Group] = []
        for name in sorted(touched):
            self._regroup(touched[name])

    def _asked(self, changed: Iterable[Group]) -> list[str]:
        """The reports that are asked anew where they belong: those of the groups that changed and with links into them, and all that compete with one of them."""
        known = self._known
        inside = {member for group in changed for member in group.members}
        ends = {other for member in inside for other in known.pairs.near(member)}
        known.know(ends)
        found = self._leading(inside | ends)
        frontier = found
        while frontier:
            frontier = self._leading(known.beside(frontier)) - found
            found |= frontier
        known.look(found)
        known.know(other for report in found for other in known.pairs.near(report))
        return sorted(found)

    def _leading(self, reports: Iterable[str]) -> set[str]:
        """Those that lead with a happening, with all that a person judged the same."""
        return {report for unit in self._known.units(reports, lead=True) for report in unit}

    def _wishes(self, asked: Iterable[str]) -> list[Wish]:
        known, found = self._known, []
        for report in asked:
            if known.judged.together(report) != (report,):
                continue
            own = self._own(report)
            near = {g.name: g for other in known.pairs.near(report) if (g := self._group(other)) is not None}
            near.pop(own.name, None)
            one = leaf((report,), known.held, known.judged.apart((report,)))
            wanted = wish(own, one, near.values(), known.pairs)
            if wanted is not None:
                found.append(wanted)
        return found

    def _own(self, report: str) -> Group:
        group = self._group(report)
        assert group is not None
        return group

    def _group(self, report: str) -> Group | None:
        """The group in which joining left a report that leads with its happening; None for others."""
        if report not in self._of:
            if not self._known.is_lead(self._known.judged.together(report)):
                return None
            members = tuple(m for unit in self._known.settled(report) for m in unit)
            group = leaf(members, self._known.held, self._known.judged.apart(members))
            self._of.update(dict.fromkeys(members, group))
        return self._of[report]

    def _regroup(self, group: Group) -> None:
        """Work out who is in a group now, and where its own reports are."""
        hosts = {member: self._host(member, group) for member in group.members}
        comers = [report for report, host in self._goes.items() if host is group]
        stored = self._known.at_home(group.name)
        comers += [r for r, h in stored.items() if h.host == group.name != h.home and r not in self._asked_anew]
        members = [member for member, host in hosts.items() if host == group.name] + comers
        if members:
            self._known.know(members)
            self._known.look(members)
            self.groups.append(leaf(members, self._known.held, self._known.judged.apart(members)))
        all_stay = all(host == group.name for host in hosts.values())
        self.homes.update((m, None if all_stay else Home(group.name, host)) for m, host in hosts.items())

    def _host(self, member: str, group: Group) -> str:
        """The name of the group that a member of a group is in now."""
        if member in self._goes:
            return self._goes[member].name
        home = None if member in self._asked_anew else self._known.home(member)
        return group.name if home is None or home.host == home.home else home.host
