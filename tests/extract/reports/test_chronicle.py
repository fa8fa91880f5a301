from __future__ import annotations

from tests.extract.reports.hand import told

LONG_READ = (
    "The first explosion came on 3 May, at the bus station of Trondheim. Four people died.",
    "Eleven days later, on 14 May, a bomb exploded in the market. Nobody has said why.",
    "On 20 May the police raided a farm near Hell. They found nothing.",
)


def test_a_chronicle_has_no_lead_and_tells_each_happening() -> None:
    reports = told(*LONG_READ, published="2026-05-30")
    assert [r.role for r in reports] == ["background"] * 3
    assert [r.when and r.when.earliest for r in reports] == ["2026-05-03", "2026-05-14", "2026-05-20"]


def test_claims_belong_to_the_happening_told_last() -> None:
    first = told(*LONG_READ, published="2026-05-30")[0]
    assert {c.value for c in first.claims if c.slot == "quantity"} == {"4 people"}


def test_the_same_text_while_it_is_news_leads_with_it() -> None:
    assert told(*LONG_READ, published="2026-05-21")[0].role == "lead"


def test_news_that_recalls_an_older_day_is_no_chronicle() -> None:
    reports = told(
        "A train derailed near Hell on 20 May, killing two people.",
        "On 3 May another train had derailed near Trondheim.",
        published="2026-05-25",
    )
    assert [r.role for r in reports] == ["lead", "background"]


BRIEFS = (
    "NORWAY. A train derailed near Hell on 20 May, killing two people.",
    "BELGIUM. Two paintings were stolen from a museum in Ghent on 19 May.",
    "WEATHER. June may be the driest month since 2003.",
)


def test_news_in_brief_has_no_lead() -> None:
    reports = told(*BRIEFS, published="2026-05-21")
    assert reports and {r.role for r in reports} == {"background"}
    assert {r.when.earliest for r in reports if r.when} >= {"2026-05-19", "2026-05-20"}


def test_labels_that_come_again_or_stand_once_make_no_briefs() -> None:
    interview = [f"{who}: {text.split('. ', 1)[1]}" for who, text in zip(("Q", "A", "Q"), BRIEFS, strict=True)]
    assert told(*interview, published="2026-05-21")[0].role == "lead"
    dateline = [BRIEFS[0], *(text.split(". ", 1)[1] for text in BRIEFS[1:])]
    assert told(*dateline, published="2026-05-21")[0].role == "lead"


def test_labels_in_letters_without_case_end_in_a_colon() -> None:
    briefs = (
        "नॉर्वे: 20 मई को ट्रेन पटरी से उतर गई, दो लोगों की मौत हुई।",
        "बेल्जियम: 19 मई को संग्रहालय से चित्र चोरी हुए।",
        "मौसम: जून सूखा रहेगा।",
    )
    assert {r.role for r in told(*briefs, language="hi", published="2026-05-21")} == {"background"}


SMALL = (
    "Norway. A train derailed near Hell on 20 May, killing two people.",
    "Belgium. Dock workers went on strike at the port.",
    "Southern Europe. June may be the driest month since 2003.",
)


def test_labels_in_small_letters_are_countries() -> None:
    reports = told(*SMALL, published="2026-05-21")
    assert reports and {r.role for r in reports} == {"background"}
    assert ("PROTEST.strike", ["Belgium"]) in [(r.kind, [w.name for w in r.where]) for r in reports]


def test_short_sentences_that_name_no_place_are_no_labels() -> None:
    spoken = ("Nothing. " + SMALL[0][8:], "Silence. " + SMALL[1][9:], "Rain. " + SMALL[2][17:])
    assert told(*spoken, published="2026-05-21")[0].role == "lead"


def test_a_paragraph_of_a_round_up_borrows_nobody_from_another() -> None:
    briefs = (
        "NORWAY. Minister Adel Brandt resigned on 18 May.",
        "BELGIUM. The strike began on 19 May.",
        "WEATHER. Rain.",
    )
    strike = next(r for r in told(*briefs, published="2026-05-21") if r.kind == "PROTEST.strike")
    assert not strike.who
