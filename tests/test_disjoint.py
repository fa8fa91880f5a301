from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.disjoint import DisjointSets, grouped

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12)


@given(PAIRS, st.randoms())
def test_groups_do_not_depend_on_the_order_of_joining(pairs: list[tuple[int, int]], random: object) -> None:
    shuffled = sorted(pairs, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert grouped(range(10), pairs) == grouped(range(10), shuffled)


@given(PAIRS)
def test_every_thing_is_in_one_group_and_pairs_in_the_same(pairs: list[tuple[int, int]]) -> None:
    groups = grouped(range(10), pairs)
    assert sorted(x for group in groups for x in group) == list(range(10))
    assert all(any(a in group and b in group for group in groups) for a, b in pairs)
    assert groups == sorted(sorted(group) for group in groups)


def test_a_set_is_named_after_its_smallest_member() -> None:
    sets = DisjointSets("dcba")
    sets.join("d", "c")
    sets.join("c", "a")
    assert (sets.find("d"), sets.find("b")) == ("a", "b")
    with pytest.raises(KeyError):
        sets.find("e")
