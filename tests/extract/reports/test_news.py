"""What an article leads with where one happening led to another; all texts are invented (`leads.toml`)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from reportedly import languages
from reportedly.extract import mentions, reports
from reportedly.records import Article, Block, Report, Span, When

PUBLISHED = When(earliest="2026-05-06", latest="2026-05-06", confidence=0.9, method="stated")
LEADS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("leads.toml").read_text(encoding="utf-8"))["leads"]


def told(headline: str, *paragraphs: str, language: str) -> tuple[Report, ...]:
    """The reports of an article with a headline."""
    parts, blocks, at = (headline, *paragraphs), [], 0
    for k, part in enumerate(parts):
        blocks.append(Block(kind="body" if k else "headline", span=Span(at, at + len(part))))
        at += len(part) + 2
    one = Article(
        id="a", uri="a", source="a", outlet=None, title=headline, text="\n\n".join(parts), language=language,
        blocks=tuple(blocks), published=PUBLISHED,
    )  # fmt: skip
    return reports(one, mentions(one))[0]


@pytest.mark.parametrize("case", LEADS, ids=lambda case: f"{case['language']}: {case['headline']}")
def test_the_lead_is_what_is_new_and_what_led_to_it_is_recalled(case: dict[str, Any]) -> None:
    lead, *others = told(case["headline"], case["paragraph"], language=case["language"])
    assert lead.role == "lead"
    assert lead.kind is not None
    assert lead.kind.startswith(tuple(case["kinds"]))
    assert (None if lead.when is None else lead.when.earliest[:10]) == case.get("day")
    if "recalled" in case:
        assert case["recalled"] in [o.when.earliest[:10] for o in others if o.when is not None]


def test_who_is_rescued_on_the_day_of_the_harm_belongs_to_it() -> None:
    lead = told(
        "Forty rescued as ferry sinks off Sandvik",
        "Forty people were rescued on Tuesday when a ferry sank off Sandvik, the coastguard said.",
        language="en",
    )[0]
    assert lead.kind == "ACCIDENT.sea"


def test_an_inquiry_into_harm_of_the_day_is_no_news_of_its_own() -> None:
    lead = told(
        "Eleven killed in warehouse fire, inquiry ordered",
        "Eleven people died on Tuesday in a fire in a warehouse in Sandvik. The mayor ordered an inquiry.",
        language="en",
    )[0]
    assert lead.kind == "ACCIDENT.fire"


def test_an_arrest_over_a_crime_is_part_of_it_and_one_over_an_accident_is_not() -> None:
    crime = told("Man arrested over shooting in Holm", "Police arrested a man on Tuesday over the shooting on 12 April in Holm, in which a shopkeeper was shot.", language="en")[0]  # fmt: skip
    crash = told("Driver arrested over bus crash in Holm", "Police arrested a driver on Tuesday over the bus crash on 12 April near Holm.", language="en")[0]  # fmt: skip
    assert crash.kind == "COERCE.arrest"
    assert crash.when is not None and crash.when.earliest == "2026-05-05"
    assert crime.kind is not None


def test_predicates_are_of_known_kinds() -> None:
    kinds = languages.common("kinds")["kinds"]
    for language in languages.available("news"):
        data = languages.load(language, "news")
        unknown = {*data.get("predicates", {}), *(one["kind"] for one in data.get("together", ()))} - set(kinds)
        assert not unknown, language


def test_what_an_inquiry_looked_into_is_recalled_from_the_first_sentence_though_the_headline_names_it_too() -> None:
    lead, *backs = told(
        "룬드 공장 화재 조사 결과 발표",
        "지난 3월 노동자 7명이 숨진 룬드 공장 화재는 용접 불꽃에서 비롯됐다는 조사 결과가 나왔다.",
        "조사단은 5일 기자회견을 열었다.",
        language="ko",
    )
    assert (lead.kind or "").startswith("INQUIRY")
    assert [(b.kind, b.when and b.when.earliest) for b in backs] == [("ACCIDENT.fire", "2026-03-01")]


def test_a_day_to_come_in_the_headline_is_that_of_what_it_announces() -> None:
    lead, *backs = told(
        "Prisoner exchange due on 20 May, says Brandt",
        "Minister Adel Brandt returned to Oslo after two days of talks in Muscat. He called them useful.",
        language="en",
    )
    assert lead.when is None or lead.when.earliest != "2026-05-20"
    assert [b.when and b.when.earliest for b in backs] == ["2026-05-20"]
