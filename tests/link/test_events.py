"""Events are named after their seed; changes say what a settling did."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.link import changes, event_id, seed, seed_of
from reportedly.records import Evidence, Report, Role, Span
from tests.link.hand import day


def bare(name: str, published: str | None = None, role: Role = "lead") -> Report:
    what = Evidence(article=name, span=Span(0, 1), quote="x")
    return Report(id=name, article=name, role=role, what=what, published=day(published) if published else None)


def test_the_seed_is_the_first_published_lead_report():
    late, early, background = bare("a", "2024-03-02"), bare("b", "2024-03-01"), bare("c", "2024-02-01", "background")
    assert seed([late, background, early, bare("0")]) is early
    assert seed([background, bare("0", None, "background")]) is background


@given(st.text(min_size=1))
def test_an_event_id_leads_back_to_its_seed(name):
    assert seed_of(event_id(name)) == name


def test_what_a_settling_did():
    reports = {n: bare(n, "2024-03-01") for n in "abcd"}
    assignment, found = changes({}, [("a", "b")], reports)
    assert assignment == {"a": "ea", "b": "ea"} and [(c.kind, c.event) for c in found] == [("began", "ea")]

    assert changes(assignment, [("a", "b")], reports)[1] == []

    grown, found = changes(assignment, [("a", "b", "c")], reports)
    assert [(c.kind, c.event, c.replaces) for c in found] == [("grew", "ea", ())]

    _, found = changes({"a": "ea", "b": "ea", "c": "ec", "d": "ec"}, [("a", "b", "c", "d")], reports)
    assert [(c.kind, c.event, c.replaces) for c in found] == [("merged", "ea", ("ec",))]

    _, found = changes(grown, [("a",), ("b", "c")], reports)
    assert [(c.kind, c.event, c.replaces) for c in found] == [("split", "ea", ()), ("split", "eb", ("ea",))]

    _, found = changes({"a": "ea", "b": "ea", "c": "ec", "d": "ec"}, [("a", "b", "c"), ("d",)], reports)
    assert [(c.kind, c.event, c.replaces) for c in found] == [("redrawn", "ea", ("ec",)), ("split", "ed", ("ec",))]


def test_an_earlier_report_that_arrives_late_renames_and_the_old_id_is_replaced():
    reports = {"b": bare("b", "2024-03-02"), "a": bare("a", "2024-03-01")}
    assignment, found = changes({"b": "eb"}, [("a", "b")], reports)
    assert assignment == {"a": "ea", "b": "ea"}
    assert [(c.kind, c.event, c.replaces) for c in found] == [("grew", "ea", ("eb",))]
