from __future__ import annotations

from reportedly.compare import compare
from reportedly.records import Claim, Point
from reportedly.serve import words
from tests.compare.hand import article, claim, day, event, figure, report


def points(*told: tuple[str, str, list[tuple[float, str]]]) -> list[Point]:
    """The points of articles, each as (day, text, figures of what)."""
    articles, reports = {}, []
    for i, (published, text, figures) in enumerate(told):
        a = article(f"a{i}", text, published=published)
        made: list[Claim] = [figure(a, number, about, scope=about) for number, about in figures]
        articles[a.id] = a
        reports.append(report(a, claims=tuple(made)))
    return list(compare(event(reports, list(articles.values())), articles).points)


def test_a_toll_that_grew_is_shown_in_the_order_of_time() -> None:
    found = points(
        ("2026-03-04", "The slide in Tolm killed 12 people.", [(12, "killed")]),
        ("2026-03-04", "Twelve died in the slide, the harbour master of Tolm said.", [(12, "killed")]),
        ("2026-03-02", "The slide near the harbour killed 7 people.", [(7, "killed")]),
        ("2026-03-03", "The slide of Tolm has killed 9 people.", [(9, "killed")]),
    )
    (p,) = (p for p in found if p.verdict == "older-figure")
    assert [s.value for s in p.sides] == ["7 people", "9 people", "12 people"]
    assert words.told_on(p, day("2026-03-04")) == "4 March 2026"


def test_the_dead_stand_before_all_else_that_is_counted() -> None:
    found = points(
        ("2026-03-02", "The slide destroyed 4 houses, hurt 3 people and killed 2.", [(3, "injured"), (2, "killed")]),
        ("2026-03-03", "The slide of Tolm hurt 5 people and killed 4 of them.", [(5, "injured"), (4, "killed")]),
        ("2026-03-03", "The slide of the harbour road hurt 5 people.", [(5, "injured")]),
    )
    assert [p.about for p in found if p.verdict == "older-figure"] == ["killed", "injured"]


def test_a_toll_that_grew_in_one_article_is_no_quarrel() -> None:
    text = (
        "The toll grew through the night, with the mayor saying 17 died. The prefect said 20 died. By noon it was 24."
    )
    a = article("a", text, published="2026-03-02")
    quotes = text.split(". ")
    made = tuple(
        claim(a, "quantity", f"{n} people", q, low=float(n), high=float(n), about="killed", scope="killed", speaker=who)
        for n, q, who in ((17, quotes[0], "mayor"), (20, quotes[1], "prefect"))
    )
    found = compare(event([report(a, claims=made)], [a]), {"a": a}).points
    assert "contradicts" not in {p.verdict for p in found}
