"""Which reports of finished groups suit another group better."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.link.groups import Group, Pairs, leaf
from reportedly.link.refine import Wish, granted, wish
from reportedly.records import Evidence, Link, Report, Signature, Span


def told(name: str, words: str, *, article: str = "", language: str = "en") -> Report:
    article = article or f"a{name}"
    weight = 1 / len(words.split()) ** 0.5
    return Report(
        id=name, article=article, role="lead", what=Evidence(article=article, span=Span(0, 1), quote="x"), language=language,
        signature=Signature(terms=tuple((word, weight) for word in sorted(words.split()))),
    )  # fmt: skip


OWN = [told("a1", "bakery fire oven"), told("a2", "bakery fire flour")]
OTHER = [told("b1", "harbour fire crane"), told("b2", "harbour fire crates"), told("b3", "harbour fire quay")]
LOST = told("x", "harbour fire crane")


def group(reports: list[Report]) -> Group:
    return leaf([r.id for r in reports], {r.id: r for r in reports}, ())


def wished(lost: Report = LOST, other: list[Report] | None = None, *, own: float = 0.9, to: float = 0.9) -> Wish | None:
    other = OTHER if other is None else other
    pairs = Pairs(lambda _one, _two: 0.05)
    links = [Link(left=r.id, right=lost.id, score=own) for r in OWN]
    links += [Link(left=r.id, right=lost.id, score=to) for r in other]
    pairs.learn({r.id: r for r in [*OWN, *other, lost]}, links)
    return wish(group([*OWN, lost]), group([lost]), [group(other)], pairs)


def test_a_report_wants_to_go_where_its_words_are() -> None:
    found = wished()
    assert found is not None and found.group.members == ("b1", "b2", "b3")


def test_it_stays_where_it_is_liker_by_all_else() -> None:
    assert wished(own=0.99, to=0.6) is None


def test_it_stays_beside_few_accounts() -> None:
    assert wished(other=OTHER[:2]) is None


def test_it_stays_where_the_other_group_is_told_in_another_language() -> None:
    assert wished(other=[replace(r, language="fr") for r in OTHER]) is None


def test_it_stays_where_its_words_are_no_closer() -> None:
    assert wished(told("x", "bakery fire crane")) is None


def test_it_does_not_go_to_its_own_article() -> None:
    assert wished(replace(LOST, article="ab2")) is None


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_of_one_article_the_closer_goes(order: tuple[int, int]) -> None:
    target = group(OTHER)
    two = [told("x", "harbour", article="both"), told("y", "harbour", article="both")]
    wishes = [Wish("x", group(two[:1]), target, 0.1), Wish("y", group(two[1:]), target, 0.2)]
    assert granted(wishes[i] for i in order) == {"y": target}
