from __future__ import annotations

import datetime

import pytest

from reportedly.compare import compare, shown
from reportedly.compare.clocks import offsets, stand
from reportedly.records import Point
from tests.compare.hand import article, claim, dating, event, figure, place, report


@pytest.mark.parametrize(
    ("utc", "local", "countries", "wanted"),
    [
        ("2025-05-01T20:40", "2025-05-02T02:10", ("IN",), "agrees"),
        ("2025-05-01T20:40", "2025-05-01T23:30", ("IN",), "contradicts"),
        ("2025-05-01T20:40", "2025-05-02T05:00", ("IN",), None),  # two hours of one day
        ("2025-05-01T20:40", "2025-05-02T02:10", (), None),  # somewhere it is one instant
        ("2025-05-01T20:40", "2025-05-03T02:10", (), "contradicts"),
        ("2025-05-01T20:40", "2025-05-01T16:40", ("CL", None), "agrees"),
    ],
)
def test_a_clock_time_meets_a_moment_by_the_clocks_of_the_place(
    utc: str, local: str, countries: tuple[str, ...], wanted: str | None
) -> None:
    moment = datetime.datetime.fromisoformat(utc).replace(tzinfo=datetime.UTC)
    assert stand(moment, datetime.datetime.fromisoformat(local), offsets(countries)) == wanted


def dated(country: str, *values: str) -> list[Point]:
    """The points on the day of a quake that two articles and more date, an article a value."""
    texts = ("The ground shook in Valpar at {}.", "In Valpar a quake was felt, at {}.", "A quake of Valpar came, {}.")
    held = [article(f"a{n}", texts[n % 3].format(v)) for n, v in enumerate(values)]
    reports = [
        report(
            a, claims=(claim(a, "date", v),), datings=(dating(a, v, v[:10], v),), where=(place(a, "Valpar", country),)
        )
        for a, v in zip(held, values, strict=True)
    ]
    found = compare(event(reports, held), {a.id: a for a in held}).points
    return [p for p in found if p.slot == "date"]


def test_a_local_hour_and_the_same_instant_in_gmt_agree() -> None:
    found = dated("IN", "2025-05-02T02:10", "2025-05-01T20:40Z")
    assert [p.verdict for p in found] == ["agrees"]
    assert {s.value for s in found[0].sides} == {"2025-05-02T02:10", "2025-05-01T20:40Z"}


def test_a_day_that_agrees_is_told_once() -> None:
    found = dated("IN", "2025-05-02", "2025-05-02", "2025-05-02T10:10")
    assert [p.verdict for p in found] == ["more-precise", "agrees"]
    assert [p.verdict for p in shown(found)] == ["more-precise"]


def test_an_agreement_is_not_shown_under_the_difference_that_has_it() -> None:
    held = [
        article("a", "The dam broke. Nine were killed, the prefect said.", published="2025-05-02"),
        article("b", "Water took the mill; nine died there.", published="2025-05-02"),
        article("c", "Twelve people are dead after a dam broke.", published="2025-05-03"),
    ]
    reports = [
        report(a, claims=(figure(a, n, "killed", scope="killed"),)) for a, n in zip(held, (9, 9, 12), strict=True)
    ]
    found = [p for p in compare(event(reports, held), {a.id: a for a in held}).points if p.slot == "quantity"]
    assert {p.verdict for p in found} == {"older-figure", "agrees"}
    assert [p.verdict for p in shown(found)] == ["older-figure"]
