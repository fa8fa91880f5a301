"""Days that are not of the happening, and days that only seem to differ; all texts are invented."""

from __future__ import annotations

import pytest

from reportedly.compare import compare
from reportedly.records import Article, Block, Claim, Location, Span
from tests.compare.hand import article, claim, dating, day, event, place, report


def verdicts(*told: tuple[Article, list[Claim]], first: str = "2025-05-02", where: str | None = None) -> set[str]:
    """The verdicts on days of accounts whose happening is dated to their first claim's day, else to `first`."""
    reports = []
    for a, claims in told:
        placed: tuple[Location, ...] = (place(a, where, where),) if where else ()
        reports.append(
            report(a, claims=tuple(claims), datings=(dating(a, first, first),), when=day(first), where=placed)
        )
    found = compare(event(reports, [a for a, _ in told]), {a.id: a for a, _ in told}).points
    return {p.verdict for p in found if p.slot == "date"}


SANK = article("a", "The ferry sank on 2 May.", published="2025-05-06")
HAPPENED = (SANK, [claim(SANK, "date", "2025-05-02")])


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Nine had died by the evening of 3 May.", "as of"),
        ("The port authority said on 3 May that the ferry had been overloaded.", "told"),
        ("Relatives have until 3 May to come to the harbour.", "until"),
    ],
)
def test_days_of_tolls_tellings_and_terms_do_not_contradict_the_day(text: str, scope: str) -> None:
    b = article("b", text, published="2025-05-06")
    assert "contradicts" in verdicts(HAPPENED, (b, [claim(b, "date", "2025-05-03")]))
    assert "contradicts" not in verdicts(HAPPENED, (b, [claim(b, "date", "2025-05-03", scope=scope)]))


def test_a_week_ago_is_about_that_day() -> None:
    b = article("b", "The ferry had sunk two weeks before.", published="2025-05-20")
    assert "contradicts" not in verdicts(HAPPENED, (b, [claim(b, "date", "2025-05-05/2025-05-11")]))


def test_a_post_after_the_happening_does_not_date_it() -> None:
    text = "The ferry sank on 2 May.\n\nThank you all. 3 May 2025"
    at = text.index("Thank")
    blocks = (
        Block(kind="body", span=Span(0, at - 2)),
        Block(kind="post", span=Span(at, len(text)), posted="2025-05-03"),
    )
    b = article("b", text, blocks=blocks, published="2025-05-06")
    signed = [claim(b, "date", "2025-05-02", "The ferry sank on 2 May."), claim(b, "date", "2025-05-03", text[at:])]
    assert "contradicts" not in verdicts(HAPPENED, (b, signed))


@pytest.mark.parametrize(("language", "found"), [("ko", False), ("en", True)])
def test_an_hour_in_a_paper_of_one_time_zone_may_be_its_readers(language: str, found: bool) -> None:
    a = article("a", "The final in Lima is on 10 May.", published="2025-05-08")
    b = article("b", "대표팀은 11일 오전 7시 결승전을 치른다.", language=language, published="2025-05-08")
    got = verdicts(
        (a, [claim(a, "date", "2025-05-10")]),
        (b, [claim(b, "date", "2025-05-11T07:00")]),
        first="2025-05-10",
        where="PE",
    )
    assert ("contradicts" in got) == found


@pytest.mark.parametrize(("kind", "found"), [("ACCIDENT.air", True), ("CONSULT.meeting", False)])
def test_the_first_hour_that_is_told_of_what_breaks_out_is_more_precise(kind: str, found: bool) -> None:
    a = article("a", "A helicopter fell on 2 May. Contact was lost at 10:47. The mayor spoke at 18:00.")
    told = [
        claim(a, "date", "2025-05-02", "A helicopter fell on 2 May."),
        claim(a, "date", "2025-05-02T10:47", "Contact was lost at 10:47."),
        claim(a, "date", "2025-05-02T18:00", "The mayor spoke at 18:00."),
    ]
    held = report(
        a,
        claims=tuple(told),
        kind=kind,
        datings=(dating(a, "2025-05-02", "2025-05-02", "on 2 May"),),
        when=day("2025-05-02"),
        what=a.evidence(Span(0, 27)),
    )
    shown = [p for p in compare(event([held], [a]), {"a": a}).points if p.slot == "date"]
    assert [{s.value for s in p.sides} for p in shown if p.verdict == "more-precise"] == (
        [{"2025-05-02", "2025-05-02T10:47"}] if found else []
    )


def test_the_week_of_a_day_is_less_precise() -> None:
    b = article("b", "The ferry sank this week.", published="2025-05-04")
    found = verdicts(HAPPENED, (b, [claim(b, "date", "2025-04-28/2025-05-04")]))
    assert "more-precise" in found and "different-scope" not in found
