"""The five pages that the project began from come out right. Their text is not ours and is not here; only what must be known of them is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import reportedly
from reportedly.news import News
from reportedly.records import Event, Point
from tests.shared import SHARED, needs

pytestmark = needs("seeds")
APRIL, AUGUST, UNDATED, MASTHEAD, HINDI = "000_", "001_", "002_", "003_", "004_"


@pytest.fixture(scope="module", params=["with models", "without models"])
def news(request: pytest.FixtureRequest) -> Iterator[News]:
    """A ledger of the five pages, with the shipped models where they are installed, and without."""
    choice = "auto" if request.param == "with models" else "none"
    with reportedly.open(":memory:", encoder=choice, tagger=choice) as opened:
        assert opened.read(SHARED / "seeds").new == 5
        yield opened


def page(news: News, article: str) -> str:
    """The first characters of the file that an article was read from."""
    source = news.store.articles([article])[article].source
    return source.replace("\\", "/").rsplit("/", 1)[-1][:4]


def leads(news: News, event: Event) -> set[str]:
    """The pages that lead with an event."""
    return {page(news, r.article) for r in event.reports if r.role == "lead"}


def event_of(news: News, lead: str) -> Event:
    """The event that a page leads with."""
    return next(e for e in news.events() if lead in leads(news, e))


def points(news: News, event: Event) -> tuple[Point, ...]:
    """The comparison of an event."""
    return next(iter(news.compare(event.id))).points


def test_there_are_four_events(news: News) -> None:
    assert sorted(map(sorted, (leads(news, e) for e in news.events()))) == [
        [APRIL, UNDATED],
        [AUGUST],
        [MASTHEAD],
        [HINDI],
    ]


def test_the_april_call_is_dated_by_two_reports_together(news: News) -> None:
    event = event_of(news, UNDATED)
    assert event.when is not None
    assert (event.when.earliest, event.when.latest) == ("2025-04-07", "2025-04-07")
    reasoning = " ".join(f"{step.value} {step.method}" for step in event.reasoning if step.slot == "when")
    assert "Monday" in reasoning
    assert "2025-04-08" in reasoning


def test_nobody_else_tells_of_the_april_call(news: News) -> None:
    assert {page(news, r.article) for r in event_of(news, UNDATED).reports} == {APRIL, UNDATED}


def test_the_july_meeting_has_a_lead_and_a_passing_reference(news: News) -> None:
    event = event_of(news, HINDI)
    assert event.when is not None
    assert (event.when.earliest, event.when.latest) == ("2025-07-25", "2025-07-25")
    assert [page(news, r.article) for r in event.reports if r.role == "background"] == [AUGUST]
    assert event.where[0].country == "US"
    assert event.where[0].name.startswith("Washington")


def test_the_day_that_contradicts_its_own_weekday_is_shown(news: News) -> None:
    wanted = [p for p in points(news, event_of(news, HINDI)) if p.slot == "date" and p.verdict == "contradicts"]
    sides = {side.value[-5:]: side for p in wanted for side in p.sides}
    assert {"07-25", "07-26"} <= set(sides)
    assert {page(news, a) for a in sides["07-25"].articles} >= {AUGUST, HINDI}
    assert {page(news, a) for a in sides["07-26"].articles} == {HINDI}


def test_the_august_call_is_another_event(news: News) -> None:
    event = event_of(news, AUGUST)
    assert event.when is not None
    assert (event.when.earliest, event.when.latest) == ("2025-08-04", "2025-08-04")


def test_the_masthead_date_is_a_weak_candidate_and_nothing_more(news: News) -> None:
    event = event_of(news, MASTHEAD)
    assert event.when is None
    (article,) = (a.article for a in news.articles() if page(news, a.article.id) == MASTHEAD)
    assert article.published is None
    assert [c.when.confidence < 0.5 for c in article.published_candidates if c.when.earliest == "2024-05-21"] == [True]
    assert not any(row.claim.value.startswith("2024") for row in news.claims() if row.claim.article == article.id)


def test_the_contacts_of_2025_are_one_story(news: News) -> None:
    wanted = tuple(event_of(news, lead).id for lead in (UNDATED, HINDI, AUGUST))
    assert [story.events for story in news.stories()] == [wanted]


def test_calls_and_meetings_are_told_apart(news: News) -> None:
    kinds = {lead: event_of(news, lead).kind for lead in (APRIL, AUGUST, MASTHEAD, HINDI)}
    assert kinds == {
        APRIL: "CONSULT.phone",
        AUGUST: "CONSULT.phone",
        MASTHEAD: "CONSULT.phone",
        HINDI: "CONSULT.meeting",
    }


def test_furniture_makes_no_claim(news: News) -> None:
    for row in news.claims():
        quote = row.claim.evidence.quote
        assert "http" not in quote
        assert "Read more" not in quote
        assert "यह भी पढ़ें" not in quote
    (hindi,) = (a.article for a in news.articles() if page(news, a.article.id) == HINDI)
    assert len([f for f in hindi.furniture if len(f.text) > 20]) >= 4
    assert "कारगिल" not in hindi.text


def test_names_meet_across_scripts(news: News) -> None:
    who = {p.name: p for p in event_of(news, HINDI).who}
    rubio = who["Marco Rubio"]
    assert any("रुबियो" in name for name in rubio.names)
    assert rubio.country == "US"
    assert rubio.role is not None
    assert rubio.evidence.quote
    dar = next(p for p in event_of(news, HINDI).who if "Ishaq Dar" in p.name)
    assert any("डार" in name for name in dar.names)
    assert dar.country == "PK"


def test_figures_of_a_survey_are_its_claims(news: News) -> None:
    figures = {
        row.claim.low: row.claim
        for row in news.claims()
        if row.claim.slot == "quantity" and page(news, row.claim.article) == UNDATED
    }
    for number in (258_300, 64_300, 63_000, 56_155, 31_000, 9_115):
        claim = figures[number]
        assert claim.speaker is not None
        assert "Small Arms Survey" in claim.speaker
        assert claim.as_of is not None
        assert claim.as_of.earliest.startswith("2021-08")


def test_a_refusal_stands_alone(news: News) -> None:
    alone = [p for p in points(news, event_of(news, APRIL)) if p.slot == "statement" and p.verdict == "only-here"]
    speakers = [speaker for p in alone for side in p.sides for speaker in side.speakers]
    assert any("Mujahid" in speaker for speaker in speakers)
