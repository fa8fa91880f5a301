from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.extract import mentions, reports
from reportedly.records import Article, Block, OwnWords, Span, When


def own(title: str, *paragraphs: str, language: str = "en", published: str | None = "2026-03-04") -> OwnWords:
    """The own words of the lead report of an article."""
    blocks, at = [], 0
    for number, paragraph in enumerate((title, *paragraphs)):
        span = Span(at, at + len(paragraph))
        blocks.append(Block(kind="headline" if number == 0 else "body", span=span))
        at += len(paragraph) + 2
    when = When(earliest=published, latest=published, confidence=0.9, method="stated") if published else None
    one = Article(
        id="a", uri="a", source="a", outlet=None, title=title, text="\n\n".join((title, *paragraphs)), language=language,
        blocks=tuple(blocks), published=when,
    )  # fmt: skip
    made, _ = reports(one, mentions(one))
    for said in (made[0].words.who, made[0].words.what, made[0].words.when, made[0].words.where):
        assert said is None or one.text[said.span.start : said.span.end] == said.quote
    return made[0].words


def said(words: OwnWords) -> tuple[str | None, ...]:
    answers = (words.who, words.what, words.when, words.where)
    return tuple(answer.quote if answer is not None else None for answer in answers)


@pytest.mark.parametrize(
    ("title", "who", "what"),
    [
        ("Nora Weiss opens the harbour bridge after years of delay", "Nora Weiss", "opens the harbour bridge"),
        ("Lund ferry fire: Police name the captain", "Police", "name the captain"),
        ("While the council waits, Nora Weiss opens the bridge", "Nora Weiss", "opens the bridge"),
        ("Ferry captain Nora Weiss denies the charge", "Nora Weiss", "denies the charge"),
        ("Nora Weiss and Adel Brandt sign the pact as ferries stand still", "Nora Weiss and Adel Brandt", "sign the pact"),
        ("Lund ferry captain narrowly avoids crash", "Lund ferry captain", "narrowly avoids crash"),
        ("Thieves steal two old paintings from Lund museum", "Thieves", "steal two old paintings from Lund museum"),
        ("Nora Weiss opens the bridge and denies a delay", "Nora Weiss", "opens the bridge"),
    ],
)  # fmt: skip
def test_a_headline_is_parted_into_subject_and_deed(title: str, who: str, what: str) -> None:
    assert said(own(title, "The bridge is in Lund."))[:2] == (who, what)


@pytest.mark.parametrize(
    ("title", "language", "who", "what"),
    [
        ("Nora Weiss eröffnet die Brücke nach Jahren", "de", "Nora Weiss", "eröffnet die Brücke"),
        ("Städtische Fähre rammt Brücke in Lund", "de", None, None),
        ("Fischer retten zwei Kinder aus dem Fluss", "de", "Fischer", "retten zwei Kinder aus dem Fluss"),
        ("Pescadores rescatan a dos niños del río", "es", "Pescadores", "rescatan a dos niños del río"),
        ("Des pêcheurs sauvent deux enfants", "fr", None, None),
        ("Trois communes ferment leur piscine municipale", "fr", "Trois communes", "ferment leur piscine municipale"),
        ("Dois barcos perdem o rumo no rio", "pt", "Dois barcos", "perdem o rumo no rio"),
        ("Due pescatori salvano un bambino nel fiume", "it", "Due pescatori", "salvano un bambino nel fiume"),
        ("Twee vissers redden kind uit rivier", "nl", "Twee vissers", "redden kind uit rivier"),
        ("Рыбаки спасли двоих детей из реки", "ru", "Рыбаки", "спасли двоих детей из реки"),
        ("Рибалки врятували двох дітей з річки", "uk", "Рибалки", "врятували двох дітей з річки"),
        ("Rybacy uratowali dwoje dzieci z rzeki", "pl", "Rybacy", "uratowali dwoje dzieci z rzeki"),
        ("Nelayan selamatkan dua anak di sungai", "id", "Nelayan", "selamatkan dua anak di sungai"),
    ],
)
def test_headlines_in_other_languages(title: str, language: str, who: str | None, what: str | None) -> None:
    words = own(title, "2026.", language=language)
    if who is not None:
        assert said(words)[:2] == (who, what)


def test_a_surname_is_given_in_full() -> None:
    words = own("Weiss opens the bridge", "Nora Weiss opened the bridge in Lund. Nora Weiss smiled.")
    assert words.who is not None and words.who.quote == "Nora Weiss"


def test_those_harmed_are_who_it_is_about() -> None:
    words = own("Tram derails in Lund", "At least seven people were killed when a tram derailed in Lund on Tuesday.")
    assert words.who is not None and words.who.quote == "At least seven people"


@pytest.mark.parametrize(
    ("body", "when"),
    [
        ("The bridge opened at 11pm on Tuesday, the mayor said.", "11pm on Tuesday"),
        ("The mayor opened it after Monday's vote, on Tuesday.", "Tuesday"),
        ("Weiss, who won the vote on Monday, opened the bridge on Tuesday.", "Tuesday"),
        ("The morning after the vote she opened it. It was Tuesday.", "Tuesday"),
        ("(Photo: USA TODAY Sports) The bridge opened on Tuesday.", "Tuesday"),
    ],
)
def test_the_words_that_date_it(body: str, when: str) -> None:
    words = own("Nora Weiss opens the harbour bridge", body)
    assert words.when is not None and words.when.quote == when


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ("Weiss met Adel Brandt at the White House on Tuesday.", "White House"),
        ("The bridge was opened in Ystad, Sweden, on Tuesday.", "Ystad, Sweden"),
        ("A car burnt in the northern city of Mazar-e-Sharif on Tuesday.", "Mazar-e-Sharif"),
    ],
)
def test_the_place_as_it_is_put(body: str, where: str) -> None:
    words = own("What the mayor did", body)
    assert words.where is not None and words.where.quote == where


def test_where_the_verb_stands_last_the_deed_is_the_whole_clause() -> None:
    words = own("मंत्री नोरा वाइस ने पुल खोला", "पुल मंगलवार को खोला गया।", language="hi")
    assert words.what is not None and words.what.quote.endswith("पुल खोला")


@settings(max_examples=60)
@given(st.text(alphabet="aA ,:'“”-0.\n", max_size=40), st.sampled_from(["en", "de", "zh", "ar"]))
def test_any_headline_leaves_evidence(title: str, language: str) -> None:
    one = Article(
        id="a", uri="a", source="a", outlet=None, title=title, text=f"{title}\n\nA tram derailed.", language=language
    )
    made, _ = reports(one, mentions(one))
    for report in made:
        for answer in (report.words.who, report.words.what, report.words.when, report.words.where):
            assert answer is None or one.text[answer.span.start : answer.span.end] == answer.quote
