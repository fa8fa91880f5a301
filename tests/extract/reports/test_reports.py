from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.extract import mentions, reports
from reportedly.extract.reports import _told_apart
from reportedly.records import Article, Block, BlockKind, Evidence, Report, Span, When
from tests.extract.reports.hand import told


def article(*paragraphs: tuple[BlockKind, str], language: str = "en", published: str | None = None) -> Article:
    blocks, at = [], 0
    for kind, paragraph in paragraphs:
        posted = "2025-07-25" if kind == "post" else None
        blocks.append(Block(kind=kind, span=Span(at, at + len(paragraph)), posted=posted))
        at += len(paragraph) + 2
    when = When(earliest=published, latest=published, confidence=0.9, method="stated") if published else None
    return Article(
        id="a", uri="a", source="a", outlet="The Lund Courier", title=None, text="\n\n".join(p for _, p in paragraphs),
        language=language, blocks=tuple(blocks), published=when,
    )  # fmt: skip


def made(*paragraphs: tuple[BlockKind, str], language: str = "en", published: str | None = None) -> tuple[Report, ...]:
    one = article(*paragraphs, language=language, published=published)
    return reports(one, mentions(one))[0]


CALL = (
    ("headline", "Brandt and Weiss discuss ferry link in phone call"),
    ("body", "Foreign Minister Adel Brandt held a phone call with his counterpart Nora Weiss on May 4, 2026."),
    ("body", "They spoke for an hour about the ferry."),
    ("body", "The call followed a meeting between Brandt and Weiss in Vienna on April 12, 2026."),
)


def test_a_lead_and_what_it_recalls() -> None:
    lead, back = made(*CALL, published="2026-05-05")  # type: ignore[arg-type]
    assert (lead.role, lead.kind, lead.when and lead.when.earliest) == ("lead", "CONSULT.phone", "2026-05-04")
    assert (back.role, back.kind, back.when and back.when.earliest) == ("background", "CONSULT.meeting", "2026-04-12")
    assert [w.name for w in back.where] == ["Vienna"]
    assert {"Adel Brandt", "Nora Weiss"} <= {w.name for w in lead.who}
    assert {"Adel Brandt", "Nora Weiss"} == {w.name for w in back.who}


def test_an_undated_call_keeps_its_weekday_and_has_no_date() -> None:
    (lead,) = made(
        ("body", "The dam needs repair, the ministry said on Monday."),
        ("body", "The statement came after Foreign Minister Adel Brandt’s telephone conversation with Nora Weiss."),
    )
    assert lead.kind == "CONSULT.phone"
    assert lead.when is None
    assert [d.value for d in lead.datings] == ["weekday:Monday"]


def test_a_post_dates_what_the_text_dates_twice() -> None:
    (lead, *_) = made(
        ("body", "Minister Adel Brandt met Nora Weiss in Vienna on Friday (26 July)."),
        ("post", "Met with Nora Weiss today. — Adel Brandt July 25, 2025"),
    )
    assert "2025-07-25" in {d.value for d in lead.datings}


def test_an_article_without_a_known_happening_leads_with_its_first_sentence() -> None:
    (lead,) = made(("body", "A good soup needs patience. Onions first, then everything else."))
    assert (lead.role, lead.kind, lead.when) == ("lead", None, None)
    assert lead.what.quote == "A good soup needs patience."


def test_claims_belong_to_their_report_and_quote_their_article() -> None:
    one = article(*CALL, published="2026-05-05")  # type: ignore[arg-type]
    told, loose = reports(one, mentions(one))
    assert loose == ()
    for report in told:
        for claim in report.claims:
            assert one.text[claim.evidence.span.start : claim.evidence.span.end] == claim.evidence.quote
    dates = {r.role: {c.value for c in r.claims if c.slot == "date"} for r in told}
    assert dates == {"lead": {"2026-05-04"}, "background": {"2026-04-12"}}


def test_ids_tell_reports_apart_and_stay() -> None:
    first, second = made(*CALL), made(*CALL)  # type: ignore[arg-type]
    assert [r.id for r in first] == [r.id for r in second]
    assert len({r.id for r in first}) == len(first)


@given(st.text(max_size=400), st.sampled_from(["en", "hi", "ar", "zh", "ja", None]))
@settings(max_examples=40)
def test_any_text_gives_claims_that_quote_it(text: str, language: str | None) -> None:
    one = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language)
    told, loose = reports(one, mentions(one))
    for claim in (*loose, *(c for r in told for c in r.claims)):
        assert text[claim.evidence.span.start : claim.evidence.span.end] == claim.evidence.quote != ""


def test_happenings_told_alike_keep_ids_of_their_own() -> None:
    """The store holds one row an id: two happenings of one sentence, kind and day must not meet in one."""
    one = Report(id="r", article="a", role="background", what=Evidence(article="a", span=Span(0, 1), quote="x"))
    ids = [r.id for r in _told_apart([one, one, one])]
    assert ids[0] == "r" and len(set(ids)) == 3
    assert ids == [r.id for r in _told_apart([one, one, one])]


def test_a_month_to_come_does_not_date_the_news() -> None:
    (lead, *_) = made(
        ("headline", "Brandt and Weiss sign ferry agreement"),
        ("body", "Foreign ministers Adel Brandt and Nora Weiss signed an agreement on the ferry on 4 May."),
        ("body", 'Brandt said: "The agreement takes effect in September."'),
        published="2026-05-05",
    )
    assert lead.when is not None
    assert (lead.when.earliest, {d.value for d in lead.datings}) == ("2026-05-04", {"2026-05-04"})


def test_who_is_introduced_later_and_whom_a_speaker_stands_for_take_part_after_the_others() -> None:
    lead, *_ = made(
        ("headline", "Lund elects a mayor in May"),
        ("body", "Voters in Lund will choose a new mayor on May 24, the electoral board said on Tuesday."),
        ("body", "A run-off would be held in June. Polling stations open at eight."),
        ("body", "Foreign Ministry spokesman Adel Brandt said that embassies would be open to voters."),
        ("body", "The campaign has been short. The ferry and the price of milk are likely to be its matter."),
        ("body", "The lawyer Nora Weiss is expected to stand. Nobody else has come forward so far."),
        published="2026-05-05",
    )
    names = [w.name for w in lead.who]
    assert names.index("Adel Brandt") < names.index("Nora Weiss")
    assert "Foreign Ministry" in names


def test_what_the_news_comes_after_is_not_its_kind() -> None:
    for language, headline, body in (
        ("en", "After ferry disaster: captain arrested", "Police arrested the captain in Holm after the ferry disaster."),
        ("de", "Nach Bootsunglück bei Holm: Kapitän festgenommen", "Die Polizei hat den Kapitän nach dem Bootsunglück festgenommen."),
        ("ru", "После кораблекрушения задержан капитан", "После кораблекрушения полиция задержала капитана."),
    ):  # fmt: skip
        assert made(("headline", headline), ("body", body), language=language)[0].kind == "COERCE.arrest", language
    (toll, *_) = made(("headline", "Toll climbs to 19 after ferry sank"), ("body", "Nineteen people are known to have died after the ferry sank off Holm."))  # fmt: skip
    assert toll.kind == "ACCIDENT.sea"


def test_what_the_opening_sets_beside_its_news_is_not_the_news_further_on() -> None:
    (lead, *_) = made(
        ("headline", "Striker Ivo Lind arrested five days before the cup final"),
        ("body", "Police arrested Ivo Lind in Holm early on Tuesday."),
        ("body", "Holm are due to meet Sandvik in a playoff match on Sunday, and the winner goes to the league final."),
    )
    assert lead.kind == "COERCE.arrest"


def test_an_older_day_in_brackets_does_not_date_the_news() -> None:
    (lead, *_) = made(
        ("headline", "Holm reach the cup final"),
        (
            "body",
            "Holm beat Sandvik 2-1, the score of the first leg (played on April 9), and won the match on penalties.",
        ),
        published="2026-04-17",
    )
    assert all(d.value != "2026-04-09" for d in lead.datings)


def test_an_undated_text_does_not_lead_with_the_day_of_what_it_recalls() -> None:
    (lead, *back) = made(
        ("headline", "Second storm kills six"),
        ("body", "Six people were killed when the storm Gudrun hit Holm on Thursday, officials said."),
        ("body", "It crossed the coast 90 kilometres south of Sandvik, where the storm Astrid struck on February 11."),
    )
    assert [d.value for d in lead.datings] == ["weekday:Thursday"]
    assert any(d.value == "--02-11" for one in back for d in one.datings)


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "A five-storey building collapsed in Lund on Wednesday after an explosion in its cellar.", "ACCIDENT.explosion"),
        ("en", "A warehouse collapsed in Lund on Wednesday after a fire broke out on its ground floor, killing two.", "ACCIDENT.fire"),
        ("en", "An earthquake of magnitude 6.2 triggered landslides above Lund on Wednesday, and the landslides buried two villages.", "DISASTER.earthquake"),
        ("de", "Nach einer Explosion ist am Mittwoch in Lund ein Wohnhaus eingestürzt.", "ACCIDENT.explosion"),
        ("en", "A five-storey building collapsed in Lund on Wednesday.", "ACCIDENT.collapse"),
    ],
)  # fmt: skip
def test_news_that_another_happening_led_to_is_called_by_what_came_first(language: str, text: str, kind: str) -> None:
    assert told(text, language=language, published="2026-03-05")[0].kind == kind


def test_an_agency_that_only_tells_takes_no_part() -> None:
    (lead,) = told(
        "Two barges collided off Lund on Wednesday, killing four sailors.",
        "Harbour master Ann Sundkvist told Reuters that fog had hidden the lights. Reuters could not reach the owner.",
        published="2026-03-05",
    )
    assert "Reuters" not in [p.name for p in lead.who]


def test_an_agency_to_which_something_is_done_takes_part() -> None:
    (lead, *_) = told(
        "Police arrested three Reuters journalists and raided Reuters in Lund on Wednesday.", published="2026-03-05"
    )
    assert any("Reuters" in p.name for p in lead.who)
