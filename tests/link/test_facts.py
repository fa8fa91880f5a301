"""Numbers, hours and countries that disagree speak against a link; what is missing says nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.link import facts
from reportedly.link.view import View, lay_out
from tests.link.hand import BRIDGE, report


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


def test_countries_that_only_one_names():
    one, two = view(places=("EG", "JO Amman")), view(places=("EG", "TN"))
    assert facts.countries_differ(one, one) == 0.0
    assert facts.countries_differ(one, two) == pytest.approx(2 / 3)
    assert facts.countries_differ(one, view()) is None
    assert facts.countries_differ(one, view(places=("?? Riverside",))) is None
