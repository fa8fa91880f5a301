"""What a store keeps at hand for linking, so that the surroundings of each new article need not be read from the file again and again.

Only a memory: whatever is in it stands in the file as well, it is dropped when a transaction fails or another process has written, and nothing that
is found depends on what it holds.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Final

from reportedly.parts import Home
from reportedly.records import Judgement, Link, Report

# Decoded reports that are kept, about 45 kB each: half a gigabyte. Candidates of a made article lie all over its ledger: with 4,000 (and the linker
# laying out 6,000) linking and storing took 22 ms an article over 10,000 of them, with 12,000 of both 15 (benchmarks/line.py).
REPORTS: Final = 12_000
# Reports whose links and events are kept; about 1 kB each. When there are more all are forgotten, which costs a few readings.
AROUND: Final = 50_000


class Homes:
    """Where reports come from, all that the ledger knows: few."""

    def __init__(self, of: Mapping[str, Home]) -> None:
        self.of: dict[str, Home] = {}
        self._reports: dict[str, set[str]] = {}
        for report, home in of.items():
            self.put(report, home)

    def put(self, report: str, home: Home | None) -> None:
        """Keep where a report comes from, or forget it."""
        for group in self.of.pop(report, ()):
            self._reports.get(group, set()).discard(report)
        if home is not None:
            self.of[report] = home
            for group in home:
                self._reports.setdefault(group, set()).add(report)

    def at(self, groups: Iterable[str]) -> dict[str, Home]:
        """The reports of which one of the groups is the home or the host."""
        return {report: self.of[report] for report in sorted({r for g in groups for r in self._reports.get(g, ())})}


class Memory:
    """Reports, links, events and judgements lately asked for. What is not in here is unknown, not absent."""

    def __init__(self) -> None:
        self.reports: OrderedDict[str, Report] = OrderedDict()
        self.links: dict[str, dict[str, float]] = {}
        self.event: dict[str, str | None] = {}
        self.members: dict[str, set[str]] = {}
        self.judgements: list[Judgement] | None = None
        self.homes: Homes | None = None

    def make_room(self) -> None:
        """Forget what is around when there is too much of it. To be called before anything is looked up, so that nothing goes that was just found."""
        for held in (self.links, self.event, self.members):
            if len(held) > AROUND:
                held.clear()

    def clear(self) -> None:
        """Forget all."""
        for held in (self.reports, self.links, self.event, self.members):
            held.clear()
        self.judgements = self.homes = None

    def remember_reports(self, found: Mapping[str, Report]) -> None:
        """Keep reports, the least lately asked for giving way."""
        for report, record in found.items():
            self.reports[report] = record
            self.reports.move_to_end(report)
        while len(self.reports) > REPORTS:
            self.reports.popitem(last=False)

    def remember_links(self, reports: Iterable[str], links: Iterable[Link]) -> None:
        """Keep all links of some reports."""
        self.links.update((report, {}) for report in reports)
        self.add_links(links)

    def add_links(self, links: Iterable[Link]) -> None:
        """Take in links, at the ends that are known."""
        for link in links:
            for one, other in ((link.left, link.right), (link.right, link.left)):
                if one in self.links:
                    self.links[one][other] = link.score

    def forget_report(self, report: str) -> None:
        """Forget a report that goes, and its links at their other ends."""
        self.reports.pop(report, None)
        if self.homes is not None:
            self.homes.put(report, None)
        event = self.event.pop(report, None)
        if event is not None:
            self.members.pop(event, None)
        known = self.links.pop(report, None)
        for other in self.links if known is None else known:
            self.links.get(other, {}).pop(report, None)

    def remember_events(self, event_of: Mapping[str, str | None]) -> None:
        """Keep which events reports are in."""
        self.event.update(event_of)

    def remember_members(self, members: Mapping[str, Iterable[str]]) -> None:
        """Keep all that is in events."""
        self.members.update((event, set(reports)) for event, reports in members.items())

    def move(self, assignment: Mapping[str, str]) -> None:
        """Reports go over to other events."""
        for report, event in assignment.items():
            if report not in self.event:  # no telling what it leaves
                self.members.clear()
            old = self.event.get(report)
            if old is not None and old in self.members:
                self.members[old].discard(report)
            if event in self.members:
                self.members[event].add(report)
            self.event[report] = event
