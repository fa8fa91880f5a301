"""Numbers, hours and countries that disagree speak against a link; what is missing says nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

import pytest

from reportedly.link import facts
from reportedly.link.view import View, lay_out
from reportedly.records import When
from tests.link.hand import BRIDGE, day, report


def view(*, numbers: tuple[str, ...] = (), places: tuple[str, ...] = ()) -> View:
    made = report("one", "Zandvoort footbridge collapses", BRIDGE)
    return lay_out(replace(made, signature=replace(made.signature, numbers=numbers, places=places)))


def test_figures_that_do_not_grow_differ_or_do_not():
    strong, revised, weak = view(numbers=("6.3 magnitude",)), view(numbers=("6.2 magnitude",)), view(numbers=("4.8 magnitude",))  # fmt: skip
    assert facts.figures_differ(strong, strong) == 0.0
    assert facts.figures_differ(strong, revised) < 0.3
    assert facts.figures_differ(strong, weak) == 1.0
    assert facts.figures_differ(strong, view(numbers=("6.3 depth",))) is None
    assert facts.figures_differ(view(numbers=("40 killed",)), view(numbers=("4 killed",))) is None


def test_both_sides_of_a_score_count():
    one = view(numbers=("3 score", "2 score against"))
    assert facts.figures_differ(one, view(numbers=("2 score", "1 score against"))) == 2.0
    assert facts.figures_differ(one, one) == 0.0


def test_counts_grow_and_only_far_ones_speak_against():
    few, more, many = (view(numbers=(f"{n} killed", f"{n} injured")) for n in (10, 12, 100))
    assert 0 < facts.counts_far(few, more) < 0.5
    assert facts.counts_far(few, many) == 2.0
    assert facts.counts_far(view(numbers=("3 day",)), view(numbers=("30 day",))) is None


def test_longer_numbers_that_agree_tell_more():
    short, long = view(numbers=("7 trucks",)), view(numbers=("48213 trucks",))
    assert 0 < facts.figures_agree(short, short) < facts.figures_agree(long, long) <= 3.0
    assert facts.figures_agree(short, long) == 0.0
    assert facts.figures_agree(short, view()) is None


@pytest.mark.parametrize(("one", "other", "differs"), [(60, 60, 0.0), (60, 150, 0.0), (10, 1430, 0.0), (60, 330, 0.5), (60, 780, 1.0)])  # fmt: skip
def test_hours_are_compared_around_midnight(one, other, differs):
    a, b = view(numbers=(f"{one} clock",)), view(numbers=(f"{other} clock",))
    assert facts.clocks_differ(a, b) == facts.clocks_differ(b, a) == differs
    assert facts.clocks_differ(a, view()) is None
    assert facts.figures_differ(a, b) is None


def test_one_country_shared_is_enough():
    one, two = view(places=("EG", "JO Amman")), view(places=("EG", "TN"))
    assert facts.no_country_shared(one, two) == facts.no_country_shared(one, one) == 0.0
    assert facts.no_country_shared(one, view(places=("TN",))) == 1.0
    assert facts.no_country_shared(one, view()) is None
    assert facts.no_country_shared(one, view(places=("?? Riverside",))) is None


def test_another_score_is_another_match():
    one = view(numbers=("3 score", "2 score against"))
    assert facts.scores_differ(one, one) == 0.0
    assert facts.scores_differ(one, view(numbers=("3 score", "1 score against"))) == 0.5
    assert facts.scores_differ(one, view(numbers=("2 score", "1 score against"))) == 1.0
    assert facts.scores_differ(one, view(numbers=("2 goals",))) is None


def told(on: str, *, sure: float = 0.9, published: str = "2024-05-14") -> View:
    """An account that gives the day with that confidence."""
    made = report("one", "Zandvoort footbridge collapses", BRIDGE, published=published, when=on)
    return lay_out(replace(made, when=replace(day(on), confidence=sure)))


def test_a_day_that_was_only_inferred_speaks_less_against():
    stated, other, inferred = told("2024-05-13"), told("2024-04-02"), told("2024-04-02", sure=0.5)
    assert facts.days_apart(stated, told("2024-05-05")) == pytest.approx(1.0)
    assert 1.5 < facts.days_apart(stated, other) < facts.days_apart(stated, told("2023-05-13")) == 2.0
    assert 0 < facts.days_apart(stated, inferred) < 0.5 * facts.days_apart(stated, other)
    assert facts.days_apart(stated, inferred) == facts.days_apart(inferred, stated)


def test_other_days_are_not_counted_twice_as_too_early():
    early, late = told("2024-05-13"), told("2024-06-20", published="2024-06-21")
    assert facts.days_apart(early, late) > 1.0
    assert facts.too_early(early, late) is None
    undated = lay_out(report("two", "Zandvoort footbridge collapses", BRIDGE, published="2024-05-14"))
    assert facts.too_early(undated, late) == 1.0


@pytest.mark.parametrize(("days", "near", "far"), [(0, 0.0, 0.0), (3, 0.66, 0.0), (7, 1.0, 0.0), (14, 1.0, 0.32), (90, 1.0, 1.0)])  # fmt: skip
def test_publication_days_are_near_or_far(days, near, far):
    first = date(2024, 5, 14)
    a, b = (
        lay_out(report("one", "Footbridge", BRIDGE, published=d.isoformat())) for d in (first, first + timedelta(days))
    )
    assert facts.published_apart(a, b) == facts.published_apart(b, a) == pytest.approx(near, abs=0.01)
    assert facts.published_far(a, b) == facts.published_far(b, a) == pytest.approx(far, abs=0.01)


def of_kind(view: View, kind: str) -> View:
    return lay_out(replace(view.report, kind=kind))


def test_what_comes_again_is_told_apart_by_its_day():
    first, again = told("2024-05-13"), told("2024-04-02")
    assert facts.recurs(of_kind(first, "CONSULT.phone"), of_kind(again, "CONSULT.meeting")) == 1.0
    assert facts.recurs(of_kind(first, "SPORT.match"), of_kind(first, "SPORT.match")) == 0.0
    assert facts.recurs(of_kind(first, "CRIME"), of_kind(again, "CRIME")) is None
    assert facts.recurs(of_kind(first, "SPORT.match"), of_kind(again, "CONSULT.phone")) is None
    assert 0 < facts.recurs(of_kind(first, "CONSULT"), of_kind(told("2024-04-02", sure=0.5), "CONSULT")) < 1.0


def aside(*, published: str, tense: Literal["past", "planned"] = "past", when: When | None = None) -> View:
    """A visit that an article tells or announces beside its news."""
    made = report("aside", "A visit", BRIDGE, published=published, role="background", kind="CONSULT.visit")
    return lay_out(replace(made, tense=tense, when=when))


def test_a_month_is_held_against_a_day():
    may = aside(published="2024-06-20", when=When(earliest="2024-05-01", latest="2024-05-31", confidence=0.8, method="test"))  # fmt: skip
    assert facts.date_fits(may, told("2024-05-14")) == 0.5 and facts.date_clashes(may, told("2024-05-14")) == 0.0
    assert facts.date_clashes(may, told("2024-03-14", published="2024-03-14")) == 1.0


def test_what_was_announced_comes_after_it_was_announced():
    visit = aside(published="2024-05-01", tense="planned")
    assert facts.too_early(visit, told("2024-05-14")) == 0.0
    assert facts.too_early(visit, told("2024-04-14", published="2024-04-14")) == 1.0
