"""What a settling knows of the ledger: each thing read once, as far as it is asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from reportedly.link.groups import Pairs
from reportedly.link.judged import Judged
from reportedly.parts import Home, Surroundings
from reportedly.records import Report

Unit = tuple[str, ...]
"""Ids of reports that go together whatever happens: one, or those that a person judged the same; sorted."""


class Known:
    """The reports, links, events and judgements around a change."""

    def __init__(self, around: Surroundings, pairs: Pairs) -> None:
        self._around, self.pairs = around, pairs
        judgements = around.judgements()
        self.judged = Judged(judgements, around.reports({end for j in judgements for end in (j.left, j.right)}))
        self.held: dict[str, Report] = {}
        self._event: dict[str, str] = {}
        self._inside: dict[str, tuple[str, ...]] = {}
        self._looked: set[str] = set()
        self._home: dict[str, Home] = {}
        self._homes: dict[str, dict[str, Home]] = {}

    def start(self, touched: Iterable[str]) -> set[str]:
        """The reports touched that are held, with all that are in one event with one of them or belong to it by judgement."""
        found: set[str] = set()
        frontier = set(self._around.reports(touched))
        while frontier:
            found |= frontier
            self.know(frontier)
            reached = {m for report in frontier for m in (*self.judged.together(report), *self._members(report))}
            reached |= {
                m for report in frontier if report in self._home for m in self._of_home(self._home[report].home)
            }
            frontier = reached - found
        return found

    def know(self, reports: Iterable[str]) -> None:
        """Read reports, and all of the events that they are in."""
        missing = set(reports) - self.held.keys()
        if not missing:
            return
        self._event.update(self._around.event_of(missing))
        events = {self._event[report] for report in missing if report in self._event} - self._inside.keys()
        self._inside.update(self._around.members_of(events))
        more = {member for event in events for member in self._inside[event]}
        self._event.update((member, event) for event in events for member in self._inside[event])
        fresh = self._around.reports((missing | more) - self.held.keys())
        self.held.update(fresh)
        self._home.update(self._around.homes_of(fresh))
        self.pairs.learn(fresh, ())

    def look(self, reports: Iterable[str]) -> None:
        """Read the links of reports."""
        missing = set(reports) - self._looked
        if missing:
            self._looked |= missing
            self.pairs.learn({}, self._around.links(missing))

    def look_inside(self, reports: Collection[str]) -> None:
        """Read the links between reports."""
        if not self._looked.issuperset(reports):
            self.pairs.learn({}, self._around.links_among(reports))

    def _members(self, report: str) -> tuple[str, ...]:
        """All that is in the event of a report; nothing for a report in none."""
        return self._inside.get(self._event.get(report, ""), ())

    def is_lead(self, unit: Unit) -> bool:
        """Whether any of the reports leads with the happening."""
        return any(self.held[report].role == "lead" for report in unit)

    def units(self, reports: Iterable[str], *, lead: bool) -> list[Unit]:
        """The units of those reports that lead with a happening, or of those that do not."""
        return [unit for unit in self.judged.units(reports) if self.is_lead(unit) == lead]

    def settled(self, report: str) -> tuple[Unit, ...]:
        """The units of the settled group in which joining left a report: lead reports of its event and those that went over to others, or all of an event without lead reports."""
        if not self.is_lead(self.judged.together(report)):
            return tuple(self.units(self._members(report), lead=False))
        home = self._home.get(report)
        if home is None:
            return tuple(self.units((m for m in self.leads_of(report) if m not in self._home), lead=True))
        members = self._of_home(home.home)
        self.know(members)
        return tuple(self.units(members, lead=True))

    def _of_home(self, group: str) -> list[str]:
        """The reports that joining left in a group from which some went over to others."""
        return [report for report, home in self.at_home(group).items() if home.home == group]

    def at_home(self, group: str) -> Mapping[str, Home]:
        """The reports of which a group is the home or the host."""
        if group not in self._homes:
            self._homes[group] = self._around.at_home([group])
        return self._homes[group]

    def home(self, report: str) -> Home | None:
        """Where a report comes from, when somebody went over from its group."""
        return self._home.get(report)

    def joined(self, members: Collection[str]) -> bool:
        """Whether joining had left just these reports in a group when the ledger was last settled."""
        return {m for unit in self.settled(min(members)) for m in unit} == set(members)

    def leads_of(self, report: str) -> tuple[str, ...]:
        """The reports that lead, in the settled event of a report."""
        return tuple(m for unit in self.units(self._members(report), lead=True) for m in unit)

    def guests_of(self, leads: Collection[str]) -> list[str]:
        """The background reports of the settled event that has just these lead reports; none when there is no such event."""
        first = min(leads)
        if set(self.leads_of(first)) != set(leads):
            return []
        return [m for unit in self.units(self._members(first), lead=False) for m in unit]

    def stands(self, leads: Collection[str]) -> bool:
        """Whether there is a settled event with just these lead reports."""
        return set(self.leads_of(min(leads))) == set(leads)

    def companions(self, unit: Unit) -> list[Unit]:
        """All units of the settled event that a unit is in, when that has no lead reports."""
        return [] if self.leads_of(unit[0]) else self.units(self._members(unit[0]), lead=False)

    def alone(self, unit: Unit) -> bool:
        """Whether the unit is settled in an event without lead reports."""
        return bool(self._members(unit[0])) and not self.leads_of(unit[0])

    def beside(self, reports: Collection[str]) -> set[str]:
        """What competes with background reports for an event: other reports of their articles, and those that a person held apart from them."""
        others = self._around.reports_of({self.held[report].article for report in reports})
        found = {*others, *self._around.reports(self.judged.apart(reports))}
        self.know(found)
        return {m for report in found for m in self.judged.together(report)}
