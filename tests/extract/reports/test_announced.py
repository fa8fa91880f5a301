"""News that announces what is to come has the day of that; `recalled/announced.txt` has it in 36 languages."""

from __future__ import annotations

import pytest

from tests.extract.reports.hand import told

WEDNESDAY = "2025-06-18"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Dockers in Lund will go on strike on Friday, their union said on Tuesday.", "2025-06-20"),
        # what was done is the news, whatever it announces
        ("Ministers Brandt and Weiss met in Oslo on Tuesday and said they would meet again on Friday.", "2025-06-17"),
        ("The ministers, who met in Oslo on Tuesday, said that they would meet again on Friday.", "2025-06-17"),
        # what is far off is announced
        ("Voters in the Bergen region will choose a governor on 24 August, officials said on Tuesday.", "2025-06-17"),
        # what somebody did is no day of what comes of it
        ("A court in Lund convicted the captain on Tuesday; dockers will demonstrate on Friday.", "2025-06-17"),
    ],
)
def test_the_day_of_what_is_announced(text: str, day: str) -> None:
    lead = told(text, published=WEDNESDAY)[0]
    assert lead.when is not None and lead.when.earliest == day


def test_the_day_of_the_telling_dates_nothing_else() -> None:
    reports = told(
        "The demonstration of dockers in Lund on Thursday will be held in spite of the ban, they said on Tuesday.",
        published=WEDNESDAY,
    )
    assert [(r.role, r.when.earliest if r.when else None) for r in reports] == [("lead", "2025-06-19")]


def test_news_of_harm_without_a_day_has_that_of_the_sentence_that_tells_of_it_again() -> None:
    lead = told(
        "Two shot dead in Lund car park: police ask for help.",
        "Detectives asked anybody who saw the shooting to come forward.",
        "The shooting happened on 25 March.",
        published=WEDNESDAY,
    )[0]
    assert lead.when is not None and lead.when.earliest == "2025-03-25"
