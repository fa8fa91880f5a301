"""Stories: what belongs together, in the order in which it happened."""

from __future__ import annotations

import dataclasses
import random

from reportedly.records import Event, Signature
from reportedly.story import stories
from tests.compare.hand import article, dating, person, place, report
from tests.compare.hand import event as make


def event(name: str, who: tuple[str, ...], where: str, terms: tuple[str, ...], date: str | None) -> Event:
    a = article(name)
    sign = Signature(terms=tuple((t, 1 / len(terms)) for t in sorted(terms)))
    dates = (dating(a, date, date),) if date else ()
    made = make(
        [report(a, who=tuple(person(a, w) for w in who), where=(place(a, where, "XX"),), signature=sign, datings=dates)]
    )
    return dataclasses.replace(made, id=name)


FERRY = ("Ilda Nhaca", "Tomas Beira")
EVENTS = [
    event("e3", FERRY, "Beira", ("ferry", "inquiry", "report"), "2025-05-01"),
    event("e1", FERRY, "Beira", ("ferry", "aground", "rescue"), "2025-03-01"),
    event("e2", FERRY, "Maputo", ("ferry", "captain", "arrest"), None),
    event("x1", ("Olav Strand",), "Bergen", ("salmon", "export", "tariff"), "2025-03-02"),
    *(
        event(f"y{i}", (f"Person {chr(65 + i)}ov",), f"Town{i}", (f"thing{i}", f"word{i}"), "2025-03-03")
        for i in range(6)
    ),
]


def test_a_story_is_in_order_and_leaves_out_what_does_not_belong() -> None:
    found = stories(EVENTS)
    assert [s.events for s in found] == [("e1", "e3", "e2")]


def test_order_never_matters() -> None:
    shuffled = EVENTS[:]
    random.Random(3).shuffle(shuffled)
    assert stories(shuffled) == stories(EVENTS)
