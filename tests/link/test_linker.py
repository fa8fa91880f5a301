"""Links say the same whichever comes first, explain themselves, and put the same happenings together."""

from __future__ import annotations

import math
from itertools import combinations, permutations

import pytest

from reportedly.link import PairwiseLinker, score
from reportedly.link.linker import HOPELESS, KEPT
from reportedly.link.scale import Scale
from reportedly.records import Link, Report
from tests.link.hand import BRIDGE, OSLO, RABAT, family, report


def run(reports: list[Report]) -> list[tuple[str, ...]]:
    """Links as a store would make them, one report after another, and the events."""
    linker, links = PairwiseLinker(), []
    for i, new in enumerate(reports):
        for old in reports[:i]:
            if set(linker.keys(new)) & set(linker.keys(old)) and (found := linker.link(new, old)) is not None:
                links.append(found)
    return linker.partition(reports, links, [])


def odds(link: Link) -> float:
    """What the reasons of a link add up to."""
    return sum(reason.weight for reason in link.reasons)


def test_reports_of_one_happening_are_one_event():
    expected = [("r-alfa", "r-bravo", "r-carla"), ("r-delta", "r-echo"), ("r-foxtrot",)]
    assert run(family()) == expected


def test_the_order_of_arrival_does_not_matter():
    reports = family()
    expected = run(reports)
    for order in list(permutations(range(6)))[::97]:
        assert run([reports[i] for i in order]) == expected


def test_a_link_is_the_same_both_ways_and_in_every_process():
    for a, b in combinations(family(), 2):
        one, two = PairwiseLinker(), PairwiseLinker()
        assert one.explain(a, b) == two.explain(b, a)
        assert one.link(a, b) == two.link(b, a)


def test_the_reasons_add_up_to_the_score():
    a, b, *_ = family()
    found = PairwiseLinker().explain(a, b)
    assert found.score == pytest.approx(score.probability(score.table().bias + odds(found)), abs=1e-3)
    assert all(reason.detail for reason in found.reasons)


def test_every_feature_is_weighed_and_explained():
    assert set(score.table().weights) == {feature.__name__ for feature in score.FEATURES}
    assert all(feature.__doc__ for feature in score.FEATURES)


def test_one_article_is_never_linked_with_itself():
    a = family()[0]
    assert PairwiseLinker().link(a, a) is None


@pytest.mark.parametrize(
    "against",
    [
        {"when": "2024-03-01"},
        {"kind": "COURT.ruling"},
        {"where": ("Rabat", RABAT)},
        {"published": "2024-09-30"},
    ],
)
def test_what_differs_speaks_against(against):
    title, facts = "Zandvoort footbridge collapses", {"when": "2024-05-13", "kind": "ACCIDENT.collapse", "where": ("Oslo", OSLO), "published": "2024-05-14"}  # fmt: skip
    first = report("one", title, BRIDGE, **facts)
    alike = report("two", title, BRIDGE, **facts)
    other = report("two", title, BRIDGE, **{**facts, **against})
    linker = PairwiseLinker()
    assert odds(linker.explain(first, other)) < odds(linker.explain(first, alike)) - 0.1


def test_a_missing_fact_counts_neither_way():
    title = "Zandvoort footbridge collapses"
    first, undated = report("one", title, BRIDGE, when="2024-05-13"), report("two", title, BRIDGE)
    reasons = {reason.feature for reason in PairwiseLinker().explain(first, undated).reasons}
    assert "day_apart" not in reasons and "distance" not in reasons


def test_judged_links_carry_no_hidden_state():
    a, b, *_ = family()
    linker = PairwiseLinker()
    before = linker.link(a, b)
    linker.partition([a, b], [Link(left=a.id, right=b.id, score=0.9)], [])
    assert linker.link(a, b) == before


def test_a_pair_that_is_given_up_never_reaches_the_log_odds():
    linker, table = PairwiseLinker(), score.table()
    scale = Scale(table)
    later = report("later", "Zandvoort footbridge opens", BRIDGE, when="2024-09-13", published="2024-09-14")
    given_up = 0
    for a, b in combinations([*family(), later], 2):
        views = linker._views.of(a), linker._views.of(b)
        odds = score.log_odds(score.values(*views), table)
        assert scale.log_odds(*views) == scale.log_odds(*views[::-1]) == odds
        for least in (-5.0, 0.0, HOPELESS, 3.0):
            found = scale.log_odds(*views, least)
            given_up += found is None
            assert odds < least if found is None else found == odds
    assert given_up


def test_what_is_passed_over_early_would_not_have_been_kept():
    title, where = "Zandvoort footbridge collapses", ("Oslo", OSLO)
    first = report("one", title, BRIDGE, when="2024-05-13", published="2024-05-14", kind="CONSULT.phone", where=where)
    later = report("two", title, BRIDGE, when="2024-09-13", published="2024-09-14", kind="CONSULT.meeting", where=where)
    linker = PairwiseLinker()
    assert Scale(score.table()).log_odds(linker._views.of(first), linker._views.of(later), HOPELESS) is None
    assert linker.link(first, later) is None and linker.likely(first, later) < KEPT


def test_all_that_is_about_one_thing_saturates_together():
    table = score.table()
    time = {n: 9.0 * (1 if w.weight < 0 else -1) for n, w in table.weights.items() if w.about == "time" and w.weight}
    found = score.parts(time, table)
    assert all(part < 0 for part in found.values())
    assert math.fsum(found.values()) == pytest.approx(-table.least["time"], abs=0.01)
    elsewhere = score.parts({**time, "kind_differs": 1.0}, table)
    assert elsewhere["kind_differs"] < 0
    assert {n: elsewhere[n] for n in time} == found


def test_likeness_adds_no_more_than_it_may():
    table = score.table()
    alike = {n: 9.0 for n, w in table.weights.items() if w.weight > 0}
    assert math.fsum(score.parts(alike, table).values()) == pytest.approx(table.most, abs=0.01)
