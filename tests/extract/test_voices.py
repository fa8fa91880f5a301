"""Who a statement is laid at: all who make it together, and no happening."""

from __future__ import annotations

from reportedly import extract
from reportedly.records import Article, Claim
from reportedly.settings import load

CALL = "Norway's Foreign Minister Anna Lindt and Poland's Foreign Minister Piotr Nowak held a phone call to discuss fishing rights in the Baltic Sea."


def claims(text: str) -> list[Claim]:
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language="en")
    reports, loose = extract.reports(article, extract.mentions(article, settings=load()))
    return [*loose, *(c for r in reports for c in r.claims)]


def speakers(text: str) -> set[str | None]:
    return {c.speaker for c in claims(text) if c.slot == "statement"}


def test_what_two_say_together_both_say() -> None:
    assert speakers(CALL) == {"Anna Lindt", "Piotr Nowak"}
    assert speakers("Anna Lindt told the lawyer of Piotr Nowak that the port would stay closed.") == {"Anna Lindt"}


def test_that_they_talk_is_not_said_by_those_who_talk() -> None:
    (call,) = [c for c in claims(CALL) if c.about == "CONSULT.phone"]
    assert call.speaker is None


def test_a_call_highlights_nothing() -> None:
    assert speakers("The phone call highlights the growing friendship between Norway and Poland.") == {None}


def test_what_the_writer_makes_of_it_is_nobodys_word() -> None:
    said = claims("Lindt confirmed her commitment to regular talks, signalling a thaw after years of strain.")
    assert not any("thaw" in c.value and c.speaker for c in said if c.value.startswith("a thaw"))


def test_an_owner_is_no_speaker() -> None:
    text = "Both nations will try to address Norway's losses through quiet diplomacy, while also focusing on lasting peace in the region."
    assert "Norway" not in speakers(text)


def test_what_is_said_ends_with_its_bracket() -> None:
    said = claims("Anna Lindt called for an end to fishing by groups like the Northern Rowing Party (NRP).")
    assert all(c.value.count("(") == c.value.count(")") for c in said)
