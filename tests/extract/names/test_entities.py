"""From names to those who bear them; all texts are invented."""

from __future__ import annotations

import pytest

from reportedly.extract import mentions
from reportedly.records import Article, Block, Span


def people(text: str, language: str) -> list[tuple[str, ...]]:
    one = Article(
        id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language,
        blocks=(Block(kind="body", span=Span(0, len(text))),),
    )  # fmt: skip
    return [e.names for e in mentions(one).entities if e.kind == "PER"]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("ko", "한국의 배은호 감독은 웃었다. 배 감독은 “다음 경기를 준비하겠다”고 말했다.", ("배은호", "배")),
        ("ja", "三宅健斗社長は陳謝した。三宅社長は調査を約束した。", ("三宅健斗", "三宅")),
    ],
)
def test_a_family_name_beside_a_role_is_who_has_it(language: str, text: str, names: tuple[str, ...]) -> None:
    assert people(text, language) == [names]


def test_a_family_name_of_two_people_stays_alone() -> None:
    found = people("배은호 감독과 배수진 코치가 왔다. 배 감독은 “준비하겠다”고 말했다.", "ko")
    assert ("배",) in found


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("hu", "Kovács Béla igazgató közölte, hogy a munka folytatódik.", "director"),
        ("is", "Anna Hallsdóttir seðlabankastjóri sagði að vextir hækkuðu.", "central-bank-governor"),
        ("eu", "Jon Berasategi sindikatuko buruak esan du lanak aurrera doazela.", "leader"),
        ("is", "Að sögn Jóns Bergs Karlssonar lögreglustjóra var maðurinn handtekinn.", "police-chief"),
    ],
)
def test_a_title_behind_a_name(language: str, text: str, role: str) -> None:
    one = Article(
        id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language,
        blocks=(Block(kind="body", span=Span(0, len(text))),),
    )  # fmt: skip
    found = mentions(one)
    assert [e.role_key for e in found.entities] == [role]
    assert [s.content.start > text.index(" ", 20) for s in found.speech] == [True]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("lv", "Premjers Jānis Krūze Rīgā tikās ar ministriem.", "Jānis Krūze"),
        ("lt", "Ministras Jonas Petraitis Klaipėdoje susitiko su žurnalistais.", "Jonas Petraitis"),
        ("fi", "Ministeri Matti Virtanen Turussa kertoi asiasta.", "Matti Virtanen"),
    ],
)
def test_a_place_in_the_case_of_where_is_no_part_of_the_name_before_it(language: str, text: str, name: str) -> None:
    assert people(text, language) == [(name,)]
