from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.models import tags


def allowed(path: tuple[int, ...]) -> bool:
    return all(t == 0 or t % 2 == 1 or before in (t, t - 1) for before, t in zip((0, *path), path, strict=False))


@settings(max_examples=30)
@given(st.integers(0, 2**32 - 1), st.integers(1, 4))
def test_best_path_is_the_best_of_all_allowed(seed: int, length: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(length, len(tags.TAGS)))
    every = [p for p in itertools.product(range(len(tags.TAGS)), repeat=length) if allowed(p)]
    expected = max(every, key=lambda p: sum(scores[i, t] for i, t in enumerate(p)))
    assert tuple(tags.best_path(scores.tolist())) == expected


@settings(max_examples=60)
@given(st.integers(0, 2**32 - 1), st.integers(1, 6))
def test_the_likeliest_tags_are_the_best_path(seed: int, length: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(length, len(tags.TAGS))).astype(np.float32)
    assert tags.likeliest(scores) == tags.best_path(scores.tolist())


def test_a_later_tag_alone_is_not_the_likeliest() -> None:
    scores = np.array([[0, -9, 1, -9, -9, -9, -9], [0, -9, -9, -9, 1, -9, -9]], np.float32)
    assert tags.likeliest(scores) == [0, 0]


def test_no_pieces_no_path() -> None:
    assert tags.best_path([]) == []


def test_white_space_is_trimmed_from_pieces() -> None:
    assert tags.trimmed("in  Oslo ", [(0, 2), (2, 8), (8, 9)]) == [(0, 2), (4, 8), (9, 9)]


TEXT = "Ama Boateng visited Lyon ."
PLACES = [(0, 0), (0, 3), (4, 7), (7, 11), (12, 19), (20, 24), (24, 24), (25, 26), (0, 0)]


def test_spans_become_tags_and_come_back() -> None:
    gold = [(0, 11, "PER"), (20, 24, "LOC")]
    numbers = tags.numbered(gold, PLACES)
    assert numbers == [-1, 1, 2, 2, 0, 5, -1, 0, -1]
    chances = np.full((len(PLACES), len(tags.TAGS)), 0.01, np.float32)
    for i, number in enumerate(numbers):
        chances[i, max(number, 0)] = 0.9
    found = tags.spans(chances, PLACES, TEXT)
    assert [(a, b, kind) for a, b, kind, _ in found] == gold
    assert found[0][3] == pytest.approx(0.9)


def test_a_span_of_another_kind_carries_no_tag() -> None:
    assert tags.numbered([(0, 3, "?")], PLACES)[:3] == [-1, -1, 0]


def test_two_names_side_by_side_stay_two() -> None:
    chances = np.full((2, len(tags.TAGS)), 0.01, np.float32)
    chances[0, 5] = chances[1, 5] = 0.9
    assert [s[:3] for s in tags.spans(chances, [(0, 4), (5, 9)], "Lyon Rome")] == [(0, 4, "LOC"), (5, 9, "LOC")]


@pytest.mark.parametrize(
    ("text", "offsets", "expected"),
    [
        ("Lisbon", [(0, 3), (3, 6)], [False, True]),
        ("in Lyon", [(0, 2), (3, 7)], [False, False]),
        ("Lyon's", [(0, 4), (4, 5), (5, 6)], [False, False, False]),
        ("دمشق", [(0, 2), (2, 4)], [False, True]),
        ("ها\u200cی", [(0, 3), (3, 4)], [False, True]),
        ("ঢাকার", [(0, 2), (2, 5)], [False, True]),
        ("北京市", [(0, 2), (2, 3)], [False, False]),
        ("서울에서", [(0, 2), (2, 4)], [False, False]),
        ("Lisbon", [(0, 3), (3, 3), (3, 6)], [False, False, True]),
    ],
)
def test_names_end_inside_words_only_where_a_script_joins_words(
    text: str, offsets: list[tuple[int, int]], expected: list[bool]
) -> None:
    assert tags.continued(text, offsets) == expected


def test_a_word_has_one_tag_whatever_its_pieces_say_alone() -> None:
    chances = np.full((3, len(tags.TAGS)), 0.01, np.float32)
    chances[0, 5], chances[1, 6], chances[2, 0] = 0.9, 0.9, 0.6
    chances[2, 6] = 0.3
    [(start, end, kind, score)] = tags.spans(chances, [(0, 2), (2, 4), (4, 6)], "Lisbon")
    assert (start, end, kind) == (0, 6, "LOC")
    assert score == pytest.approx((0.9 + 0.9 + 0.3) / 3)
    assert [s[:2] for s in tags.spans(chances, [(0, 1), (1, 2), (2, 3)], "北京市")] == [(0, 2)]


@settings(max_examples=40)
@given(st.integers(0, 2**32 - 1), st.lists(st.booleans(), min_size=1, max_size=8))
def test_no_name_begins_or_ends_inside_a_word(seed: int, joins: list[bool]) -> None:
    text, offsets = "", []
    for join in joins:
        text += "ab" if join else " ab"
        offsets.append((len(text) - 2, len(text)))
    chances = np.random.default_rng(seed).dirichlet(np.ones(len(tags.TAGS)), len(offsets)).astype(np.float32)
    for start, end, _, score in tags.spans(chances, offsets, text):
        assert start == 0 or text[start - 1] == " "
        assert end == len(text) or text[end] == " "
        assert 0 < score <= 1


def test_probabilities_sum_to_one() -> None:
    assert np.allclose(tags.probabilities(np.array([[1000.0, 0, -1000]], np.float32)), [[1, 0, 0]])
