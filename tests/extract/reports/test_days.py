"""Which day of an article is that of its news; all texts are invented. `recalled/announced.txt` has what is announced in 36 languages."""

from __future__ import annotations

import pytest

from tests.extract.reports.hand import told

PUBLISHED = "2026-05-11"  # a Monday
WEDNESDAY = "2025-06-18"


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        ("en", ("The death toll from the sinking of a ferry off Sandvik has risen to 15, the coastguard said on Monday.", "The ferry Palmyra sank on Saturday afternoon between Sandvik and Holm.")),
        ("en", ("Police said on Monday that nine people are still missing after the ferry accident off Sandvik, in which a ferry sank on Saturday.",)),
        ("de", ("Nach dem Untergang einer Fähre vor Sandvik ist die Zahl der Toten auf 15 gestiegen, teilte die Küstenwache am Montag mit.", "Die Fähre war am Samstag vor Holm gekentert.")),
        ("es", ("La alcaldesa dijo este lunes que son 16 los fallecidos en el naufragio del Palmira, ocurrido el sábado cerca de Holm.",)),
        ("es", ("La Armada dio por terminada este lunes la búsqueda de los ocupantes de la Palmira, hundida el sábado frente a Holm, con 16 muertos.",)),
        ("zh", ("海岸警卫队11日通报，渡轮沉没事故死亡人数升至15人。", "事故发生在当地时间9日16时20分左右，渡轮沉没。")),
    ],
)  # fmt: skip
def test_harm_has_the_day_on_which_it_happened(language: str, paragraphs: tuple[str, ...]) -> None:
    lead = told(*paragraphs, language=language, published=PUBLISHED)[0]
    assert lead.when is not None and lead.when.earliest[:10] == "2026-05-09"


def test_an_earlier_accident_is_not_the_news() -> None:
    lead = told(
        "Two people died when a ferry sank off Sandvik, the coastguard said on Monday.",
        "In an earlier shipwreck on Saturday a tanker sank.",
        language="en",
        published=PUBLISHED,
    )[0]
    assert lead.when is not None and lead.when.earliest == "2026-05-11"


def test_attacks_come_in_series_and_keep_the_day_of_their_telling() -> None:
    lead = told(
        "Four soldiers were killed in an ambush near Holm, the army said on Monday.",
        "Three others were killed in an attack on Friday.",
        language="en",
        published=PUBLISHED,
    )[0]
    assert lead.when is not None and lead.when.earliest == "2026-05-11"


def test_talks_are_of_the_day_on_which_they_are_told() -> None:
    lead = told("The minister said on Monday that talks with Norland had been held.", "They spoke of Saturday's talks.", language="en", published=PUBLISHED)[0]  # fmt: skip
    assert lead.when is None or lead.when.earliest != "2026-05-09"


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
