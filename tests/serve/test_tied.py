from __future__ import annotations

from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any, cast

from reportedly.news import News
from reportedly.records import Article, Point, Side, Tie
from reportedly.serve import schemas
from reportedly.serve.view import View
from tests.compare.hand import article, evidence

HERE = article("a", "The well is dry.", outlet="Morning Post")
THERE = article("b", "Der Brunnen ist leer.", outlet="Abendblatt", language="de")
TIE = Tie(left=evidence(HERE), right=evidence(THERE), likeness=0.71)


def side(*tied: Tie) -> Side:
    return Side(value="dry", origins=("a", "b"), articles=("a", "b"), evidence=(TIE.left, TIE.right), tied=tied)


def view() -> View:
    def articles(ids: Iterable[str]) -> dict[str, Article]:
        return {i: {"a": HERE, "b": THERE}[i] for i in ids}

    return View(cast(News, SimpleNamespace(store=SimpleNamespace(articles=articles))))


def test_the_accounts_that_meaning_puts_together_are_named() -> None:
    told = "one statement by its meaning in two languages: Morning Post and Abendblatt, at 0.71 of 1"
    assert view().tied(side(TIE)) == told
    assert view().tied(side(*[TIE] * 5)) == "; ".join([told, *[told.split(": ")[1]] * 2, "and 2 more pairs"])
    assert view().tied(side()) is None


def test_json_has_both_sentences() -> None:
    def made(one: Side) -> dict[str, Any]:
        point = Point(event="e", slot="statement", about="statement", verdict="agrees", sides=(one,))
        return cast(dict[str, Any], schemas.point(point))["sides"][0]

    (tie,) = made(side(TIE))["tied"]
    assert (tie["left"]["article"], tie["left"]["quote"], tie["right"]["quote"], tie["likeness"]) == (
        "a", "The well is dry.", "Der Brunnen ist leer.", 0.71,
    )  # fmt: skip
    assert "tied" not in made(side())
