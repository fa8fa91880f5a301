"""Origins: copies, rewrites, versions and twins are one; independent accounts that quote one statement are two."""

from __future__ import annotations

import random

from reportedly.compare import origins
from tests.compare.hand import article

WIRE = (
    "A passenger ferry ran aground off the port of Beira on Saturday evening with 61 people aboard, the harbour master said. "
    "Tugs reached the vessel before midnight and took off most of the passengers in two trips. "
    "The cause of the grounding was not immediately known. "
    "Fishermen who saw the ferry turn said that it had been sailing without lights. "
    "The company that runs it declined to comment on its maintenance record."
)
REWRITE = (
    "Tugs reached the vessel before midnight and took off most passengers in two trips. "
    "A passenger ferry ran aground near the port of Beira on Saturday night with 61 people aboard, the harbour master said. "
    "Fishermen who saw the ferry turn said it had been sailing without lights. "
    "Our correspondent found the quay closed on Sunday."
)
OWN = (
    "Sixty-one people were brought ashore after a ferry grounded on a sandbank outside Beira. "
    "Harbour master Ilda Nhaca told this newspaper that two tugs worked through the night. "
    "Relatives waited at the quay until dawn, wrapped in blankets, for news of the last boat."
)


def groups(*articles: object) -> list[tuple[str, ...]]:
    return [o.articles for o in origins(articles)]  # type: ignore[arg-type]


def test_rewrites_join_and_independent_accounts_do_not() -> None:
    assert groups(article("a", WIRE), article("b", REWRITE), article("c", OWN)) == [("a", "b"), ("c",)]


def test_a_shared_quotation_is_not_a_shared_origin() -> None:
    quote = "“We heard the hull tear and then the lights went out, and nobody told us where the boats were or who would come for us,” said one passenger."
    left, right = article("a", f"{quote} {OWN}"), article("b", f"{quote} {WIRE}")
    assert groups(left, right) == [("a",), ("b",)]


def test_short_copies_without_spaces_join() -> None:
    text = "贝拉港星期六晚间发生客轮搁浅事故，船上共有六十一人。港务局长表示，两艘拖船在午夜前抵达现场，分两次转移了大部分乘客。搁浅原因尚不清楚。"
    other = "一艘客轮在贝拉外海的沙洲上搁浅，六十一人获救上岸。本报记者在码头看到，家属们裹着毯子一直等到天亮，等待最后一条船的消息。"
    edited = text.replace("晚间", "夜间").replace("表示", "说")
    assert groups(article("a", text), article("b", edited), article("c", other)) == [("a", "b"), ("c",)]


def test_versions_and_twins_of_one_address_join() -> None:
    pages = [
        article("a", WIRE, uri="https://www.cais.example/2025/ferry.html"),
        article("b", OWN, uri="https://cais.example/amp/2025/ferry?utm_source=x"),
        article("c", OWN.replace("Sixty", "Seventy"), uri="https://cais.example/2025/other"),
    ]
    assert [o.articles for o in origins(pages[:2])] == [("a", "b")]
    assert [o.articles for o in origins([pages[0], pages[2]])] == [("a",), ("c",)]


def test_the_credit_is_named_and_lowers_the_bar_only() -> None:
    part = (
        "Tugs reached the vessel before midnight and took off most passengers in two trips. "
        "The cause of the grounding was not immediately known. " + OWN
    )
    assert groups(article("a", WIRE), article("b", part)) == [("a",), ("b",)]
    joined = origins([article("a", WIRE, credits=("Lusofax",)), article("b", part, credits=("Lusofax",))])
    assert [(o.articles, o.credit) for o in joined] == [(("a", "b"), "Lusofax")]
    assert groups(article("a", WIRE, credits=("Lusofax",)), article("b", OWN, credits=("Lusofax",))) == [("a",), ("b",)]


def test_every_article_is_in_exactly_one_origin_in_any_order() -> None:
    held = [article(f"{i}{j}", t) for i, t in enumerate((WIRE, REWRITE, OWN)) for j in range(3)]
    expected = origins(held)
    shuffled = held[:]
    random.Random(7).shuffle(shuffled)
    assert origins(shuffled) == expected
    assert sorted(a for o in expected for a in o.articles) == sorted(a.id for a in held)
    assert all(o.id == o.articles[0] for o in expected)
    assert origins([]) == ()
