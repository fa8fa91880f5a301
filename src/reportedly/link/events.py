"""Events and their ids: an event is named after its seed report, so every id ever given out leads to the event that the report is in now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reportedly.records import Change, ChangeKind, Report

_PREFIX = "e"
_NEVER = "9999-12-31"


def event_id(report: str) -> str:
    """The id of the event whose seed is the report of that id."""
    return _PREFIX + report


def seed_of(event: str) -> str:
    """The id of the report after which an event was named; the reverse of `event_id`."""
    return event.removeprefix(_PREFIX)


def seed(reports: Iterable[Report]) -> Report:
    """The report that an event is named after: a lead report before a background one, the earliest published (unknown last), the smallest id."""
    return min(reports, key=lambda r: (r.role != "lead", r.published.earliest if r.published else _NEVER, r.id))


def changes(
    before: Mapping[str, str], after: Sequence[Sequence[str]], reports: Mapping[str, Report]
) -> tuple[dict[str, str], list[Change]]:
    """What a settling did: (report id → event id, the changes sorted by event).

    `before` holds the event of each report that was in one, `after` the events drawn now as report ids, `reports` the reports themselves. An event
    whose reports and id stay the same gives no change.
    """
    held: dict[str, set[str]] = defaultdict(set)
    for report, event in before.items():
        held[event].add(report)
    assignment: dict[str, str] = {}
    found: list[Change] = []
    for cluster in after:
        event = event_id(seed(reports[r] for r in cluster).id)
        assignment.update(dict.fromkeys(cluster, event))
        change = _change(event, set(cluster), {e: held[e] for e in sorted({before[r] for r in cluster if r in before})})
        if change is not None:
            found.append(change)
    return assignment, sorted(found, key=lambda c: c.event)


def _change(event: str, cluster: set[str], old: Mapping[str, set[str]]) -> Change | None:
    if old == {event: cluster}:
        return None
    whole = all(reports <= cluster for reports in old.values())
    kind: ChangeKind
    if not old:
        kind = "began"
    elif len(old) == 1:
        kind = "grew" if whole else "split"
    else:
        kind = "merged" if whole else "redrawn"
    replaces = tuple(sorted(set(old) - {event}))
    return Change(kind=kind, event=event, reports=tuple(sorted(cluster)), replaces=replaces)
