"""The drawn time line at the head of the report: a lane a story, a dot an event, larger where more origins report it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.serve.words import MONTHS

# Units of the drawing; it scales to the width of the page.
WIDTH: Final = 1000
MARGIN: Final = 24
LANE: Final = 40
TOP: Final = 14
FOOT: Final = 30
# Stories with a lane of their own; what is left shares the lowest.
LANES: Final = 7
# Dots nearer than this are drawn as one, with a count.
NEAR: Final = 9
# Characters of a story's name that fit.
NAME: Final = 60
# Ticks that fit.
TICKS: Final = 12

Dated = tuple[str, str, str, int, str | None]


@dataclass(frozen=True, slots=True)
class Dot:
    """One event, or several that lie too near to be told apart: `anchor` is the first one's."""

    x: float
    y: int
    radius: float
    anchor: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Name:
    """What a lane is called, above its first dot, or before its last where there is more room to the left."""

    x: float
    y: int
    text: str
    end: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """The drawing: dots, the lines that join a story's dots, and ticks with their labels."""

    width: int
    height: int
    dots: list[Dot]
    lines: list[tuple[float, float, int]]
    names: list[Name]
    ticks: list[tuple[float, str]]
    base: int


def axis(events: Sequence[Dated], names: Mapping[str, str]) -> Axis | None:
    """The drawing of (anchor, ISO day, title, origins, story) tuples, `names` of stories; None unless two events lie on different days."""
    dated = [e for e in events if e[1]]
    ordinal = {e[0]: datetime.date.fromisoformat(e[1]).toordinal() for e in dated}
    if len(set(ordinal.values())) < 2:
        return None
    first, last = _without_strays(sorted(ordinal.values()))
    x = {anchor: _place(day, first, last) for anchor, day in ordinal.items() if first <= day <= last}
    dots, lines, called = [], [], []
    lanes = _lanes(dated)
    for number, (story, lane) in enumerate(lanes):
        y = TOP + LANE * 5 // 8 + number * LANE
        held = [e for e in lane if e[0] in x]
        dots += _dots(held, x, y)
        if story is not None and held:
            lines.append((x[held[0][0]], x[held[-1][0]], y))
            called.append(_name(names.get(story, ""), x[held[0][0]], x[held[-1][0]], y))
        elif held and number:
            called.append(_name("Other events", x[held[0][0]], x[held[-1][0]], y))
    base = TOP + len(lanes) * LANE
    return Axis(WIDTH, base + FOOT, dots, lines, called, _ticks(first, last), base)


def _name(text: str, start: float, stop: float, y: int) -> Name:
    short = text if len(text) <= NAME else text[: NAME - 1] + "…"
    if start > WIDTH * 0.6:
        return Name(stop + 6, y - 14, short, end=True)
    return Name(start - 6, y - 14, short, end=False)


def _without_strays(days: Sequence[int]) -> tuple[int, int]:
    """First and last day of the axis: with many events, the outermost hundredth on each side does not stretch it."""
    cut = len(days) // 100
    return days[cut], days[-1 - cut]


def _lanes(dated: Sequence[Dated]) -> list[tuple[str | None, list[Dated]]]:
    """The largest stories with their events, by their first day; then, under None, all other events."""
    stories: dict[str, list[Dated]] = {}
    for e in dated:
        if e[4] is not None:
            stories.setdefault(e[4], []).append(e)
    held = [s for s in stories if len(stories[s]) > 1]
    largest = sorted(held, key=lambda s: (-len(stories[s]), s))[:LANES]
    rest = [e for e in dated if e[4] not in largest]
    own: list[tuple[str | None, list[Dated]]] = [
        (s, stories[s]) for s in sorted(largest, key=lambda s: (stories[s][0][1], s))
    ]
    return own + ([(None, rest)] if rest else [])


def _place(day: int, first: int, last: int) -> float:
    return round(MARGIN + (day - first) / (last - first) * (WIDTH - 2 * MARGIN), 1)


def _dots(lane: Sequence[Dated], x: dict[str, float], y: int) -> list[Dot]:
    groups: list[list[Dated]] = []
    for e in lane:
        if groups and x[e[0]] - x[groups[-1][0][0]] < NEAR:
            groups[-1].append(e)
        else:
            groups.append([e])
    return [_dot(g, x[g[0][0]], y) for g in groups]


def _dot(group: Sequence[Dated], x: float, y: int) -> Dot:
    anchor, day, what, origins, _ = group[0]
    weight = sum(e[3] for e in group)
    label = f"{day} {what} ({origins})" if len(group) == 1 else f"{day}: {len(group)} events"
    return Dot(x, y, round(min(4 + 1.6 * weight**0.5, 14), 1), anchor, label, len(group))


def _ticks(first: int, last: int) -> list[tuple[float, str]]:
    """Ticks at round days, months or years, whichever gives at most `TICKS`."""
    start, end = datetime.date.fromordinal(first), datetime.date.fromordinal(last)
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if last - first <= TICKS * 7:
        step = max(1, (last - first) // TICKS + 1)
        moments = [datetime.date.fromordinal(d) for d in range(first, last + 1, step)]
        return [(_place(m.toordinal(), first, last), f"{m.day} {MONTHS[m.month - 1][:3]}") for m in moments]
    step = next(s for s in (1, 2, 3, 6, 12, 24, 60, 120, 600, 6000) if months / s <= TICKS)
    ticks: list[tuple[float, str]] = []
    for n in range(start.year * 12 + start.month - 1, end.year * 12 + end.month, 1):
        day = datetime.date(n // 12, n % 12 + 1, 1).toordinal()
        if n % step == 0 and first <= day <= last:
            name = MONTHS[n % 12][:3] if step < 12 else ""
            year = str(n // 12) if step >= 12 or n % 12 == 0 or not ticks else ""
            ticks.append((_place(day, first, last), f"{name} {year}".strip()))
    return ticks
