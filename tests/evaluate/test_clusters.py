"""The cluster scores on small partitions worked out by hand, and what must hold for any."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.evaluate.clusters import b_cubed, pairwise, recall_across

GOLD = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2}


def test_b_cubed_by_hand() -> None:
    found = {"a": "x", "b": "x", "c": "y", "d": "y", "e": "y"}
    score = b_cubed(GOLD, found)
    # precision: a, b 1; c 1/3; d, e 2/3.  recall: a, b 2/3; c 1/3; d, e 1.
    assert score.precision == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5)
    assert score.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)


def test_pairs_by_hand() -> None:
    found = {"a": "x", "b": "x", "c": "y", "d": "y", "e": "y"}
    score = pairwise(GOLD, found)
    assert (score.precision, score.recall) == (pytest.approx(2 / 4), pytest.approx(2 / 4))


def test_what_was_not_found_is_alone() -> None:
    assert b_cubed(GOLD, {}).precision == 1.0
    assert pairwise(GOLD, {}).recall == 0.0


def test_pairs_across_languages() -> None:
    language = {"a": "en", "b": "hi", "c": "en", "d": "en", "e": "en"}
    across = recall_across(GOLD, {"a": 1, "b": 1, "c": 2, "d": 3, "e": 3}, language)
    assert across is not None
    assert (across.recall, across.n) == (0.5, 2)
    assert recall_across(GOLD, GOLD, dict.fromkeys(GOLD, "en")) is None


@given(st.dictionaries(st.text(min_size=1), st.integers(0, 5), min_size=1))
def test_the_gold_itself_is_perfect(gold: dict[str, int]) -> None:
    score = b_cubed(gold, gold)
    assert score.precision == pytest.approx(1.0)
    assert score.recall == pytest.approx(1.0)
    assert b_cubed(gold, dict.fromkeys(gold, 0)).recall == pytest.approx(1.0)
