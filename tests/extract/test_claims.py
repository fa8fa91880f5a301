from __future__ import annotations

import pytest

from reportedly.extract import mentions
from reportedly.extract.claims import Claims
from reportedly.extract.values import date_value
from reportedly.records import Article, Block, Claim, Span, TimeMention, When


def claims(text: str, *, language: str = "en", published: str | None = "2026-05-05") -> list[Claim]:
    when = When(earliest=published, latest=published, confidence=0.9, method="stated") if published else None
    one = Article(
        id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, published=when
    )  # fmt: skip
    return [p.claim for p in Claims(one, mentions(one)).all()]


def test_a_figure_within_speech_is_the_speakers() -> None:
    (figure,) = [c for c in claims("Mayor Nora Weiss said nine people were injured.") if c.slot == "quantity"]
    assert (figure.speaker, figure.mode) == ("Nora Weiss", "said")
    assert figure.low == figure.high == 9
    assert figure.scope is not None and "injured" in figure.scope


def test_a_denial_is_a_statement_with_polarity_minus() -> None:
    (told,) = [c for c in claims("The company denied that the valve had failed.") if c.slot == "statement"]
    assert (told.mode, told.polarity) == ("denied", "-")


def test_the_outlet_itself_says_what_nobody_is_quoted_for() -> None:
    (told,) = [c for c in claims("Roads into the town were closed.") if c.slot == "statement"]
    assert told.speaker is None and told.mode is None


def test_a_percentage_at_the_border_of_speech_is_the_speakers() -> None:
    told = claims("La participación fue del 58,9 %, según la directora regional, Nora Weiss.", language="es")
    assert {c.speaker for c in told if c.slot == "quantity"} == {"Nora Weiss"}


def test_what_a_cue_introduces_may_be_short() -> None:
    told = claims("Nora Weiss, the mayor, called this a lie.")
    assert [(c.value, c.speaker) for c in told if c.slot == "statement"] == [("this a lie", "Nora Weiss")]


def test_who_decides_says_so() -> None:
    told = claims("The Central Bank of Kenya cut its benchmark rate by 25 basis points on Tuesday.")
    assert ("Central Bank of Kenya", "announced") in {(c.speaker, c.mode) for c in told if c.slot == "action"}


def test_a_participant_is_claimed_with_role() -> None:
    names = {
        c.value: c.role for c in claims("Foreign Minister Adel Brandt arrived in Vienna.") if c.slot == "participant"
    }
    assert names == {"Adel Brandt": "Foreign Minister"}


@pytest.mark.parametrize(
    ("fields", "value"),
    [
        ({"value": "2026-05-04", "day": 4, "when": When(earliest="2026-05-04", latest="2026-05-04", confidence=1, method="")}, "2026-05-04"),
        ({"value": "XXXX-07-26", "day": 26, "month": 7}, "--07-26"),
        ({"value": "XXXX-WXX-2", "weekday": 2}, "weekday:Tuesday"),
        ({"value": "2026-03", "when": When(earliest="2026-03-01", latest="2026-03-31", confidence=1, method="")}, "2026-03"),
        ({"value": "PAST_REF"}, None),
    ],
)  # fmt: skip
def test_date_values(fields: dict[str, object], value: str | None) -> None:
    assert date_value(TimeMention(span=Span(0, 1), text="x", type="DATE", **fields)) == value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Trade stood at $1.4 billion.", "1.4 billion USD"),
        ("The port handled 12,345,678 tonnes.", "12345678 tonne"),
        ("It costs 3.2 to 3.5 million euros.", "3.2 million-3.5 million EUR"),
        ("The gate held 31,000 people.", "31000 people"),
        ("No casualties were reported.", "0 people"),
    ],
)
def test_a_figure_is_written_as_people_write_it(text: str, value: str) -> None:
    assert value in {c.value for c in claims(text) if c.slot == "quantity"}


def sent_from(body: str) -> list[str | None]:
    text = f"DOHA (Gulf Wire) –\n{body}"
    start = text.index("\n") + 1
    blocks = (Block(kind="dateline", span=Span(0, start - 1)), Block(kind="body", span=Span(start, len(text))))
    one = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language="en", blocks=blocks)
    return [p.claim.scope for p in Claims(one, mentions(one)).all() if p.claim.value == "QA DOHA"]


def test_the_place_of_a_dateline_is_claimed_where_the_news_names_no_town() -> None:
    assert sent_from("A court sentenced the former harbour master to nine years in prison.") == ["dateline"]
    assert sent_from("A court in Leeds sentenced the former harbour master to nine years.") == []


def actions_of(text: str) -> list[str]:
    return [c.value for c in claims(text) if c.slot == "action"]


def test_who_only_tells_of_deaths_is_not_their_cause() -> None:
    (told,) = actions_of("Three miners died in the shaft, said Ruben Oltmans, a doctor at the pit.")
    assert told == "DEATH"


def test_who_says_that_a_body_acted_may_be_that_body() -> None:
    (told,) = [v for v in actions_of("NATO said it had bombed two bridges.") if v.startswith("ASSAULT")]
    assert "NATO" in told


def test_who_is_named_in_what_is_said_takes_part() -> None:
    told = actions_of("Ruben Oltmans said that Marit Velde had attacked the guard.")
    assert any("Marit Velde" in value for value in told)
    assert not any("Oltmans" in value for value in told)
