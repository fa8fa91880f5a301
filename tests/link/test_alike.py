"""How alike two accounts are is a grade of its own beside the probability that they tell one happening."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from reportedly.link import PairwiseLinker, alike
from reportedly.link.view import lay_out
from reportedly.records import Report
from tests.link.hand import BRIDGE, family, report


def grade(a: Report, b: Report) -> float:
    return alike.alike(lay_out(a), lay_out(b))


def with_vector(one: Report, *vector: float) -> Report:
    return replace(one, signature=replace(one.signature, vector=vector))


def test_the_grade_lies_between_nothing_and_all_and_knows_no_order():
    for a, b in combinations(family(), 2):
        assert 0.0 <= grade(a, b) == grade(b, a) <= 1.0


def test_the_same_page_again_is_as_alike_as_can_be_and_another_story_less():
    bridge, second, _, ferry, *_ = family()
    again = report("again", "Zandvoort footbridge collapses during marathon", BRIDGE, published="2024-05-14")
    assert grade(bridge, again) >= grade(bridge, second) > grade(bridge, ferry)


def test_two_happenings_that_are_alike_have_a_low_probability_and_a_high_grade():
    text = "Adel Brandt telephoned Nora Weiss about the ferry link on {}."
    first = report(
        "one",
        "Ministers speak of the ferry",
        text.format("Monday"),
        kind="CONSULT.phone",
        when="2024-05-13",
        published="2024-05-14",
    )
    later = report(
        "two",
        "Ministers speak of the ferry",
        text.format("Tuesday"),
        kind="CONSULT.phone",
        when="2024-08-13",
        published="2024-08-14",
    )
    stranger = report("six", "Orchard prices rise", "Apple growers of the Vinschgau met.", published="2024-05-14")
    link = PairwiseLinker().explain(first, later)
    assert link.score < 0.5 and link.alike is not None and link.alike > grade(first, stranger) + 0.1


def test_meaning_raises_the_grade_where_no_word_is_shared():
    french = report("fr", "Une passerelle s'effondre", "Dix-neuf personnes ont été repêchées.", language="fr")
    english = family()[0]
    near = grade(with_vector(french, 1.0, 0.0), with_vector(english, 0.8, 0.6))
    far = grade(with_vector(french, 1.0, 0.0), with_vector(english, 0.0, 1.0))
    assert near > far + 0.2


@pytest.mark.parametrize("vectors", [True, False])
def test_every_feature_counts_in_its_direction_or_not_at_all(vectors):
    table = alike.tables()[vectors]
    for features, sign in ((alike.FOR, 1), (alike.AGAINST, -1)):
        for name in (feature.__name__ for feature in features):
            assert name in table.features or (name == "meaning" and not vectors)
            assert name not in table.features or table.features[name].weight * sign >= 0
