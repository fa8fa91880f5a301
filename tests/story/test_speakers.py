"""One name for one speaker of an event, across spellings and scripts."""

from __future__ import annotations

from reportedly.compare import origins
from reportedly.records import Article, Claim, Event, Evidence, Report, Span
from reportedly.story import answer, speaker_names, with_names
from tests.compare.hand import article, person, report

A = article("a", "Amina Okello said the road was open.", outlet="Gulf Post")
B = article("b", "أمينة أوكيلو قالت إن الطريق مفتوح.", outlet="Sada", language="ar")
C = article("c", "Амина Окелло заявила, что дорога открыта.", outlet="Vesti", language="ru")
D = article("d", "Yusuf Haidar said the road was closed, police said.", outlet="Weekly")
ARTICLES: dict[str, Article] = {a.id: a for a in (A, B, C, D)}


def said(of: Article, speaker: str | None) -> Claim:
    evidence = Evidence(article=of.id, span=Span(0, len(of.text)), quote=of.text)
    return Claim(
        id=f"{of.id}-{speaker}", article=of.id, slot="statement", value="x", evidence=evidence, speaker=speaker
    )


def event(*reports: Report) -> Event:
    return answer("e1", reports, ARTICLES, origins([ARTICLES[r.article] for r in reports]))


def test_a_participant_has_one_name_in_all_scripts() -> None:
    one = event(
        report(A, who=(person(A, "Amina Okello"),), claims=(said(A, "Amina Okello"),)),
        report(B, who=(person(B, "أمينة أوكيلو", latin="Amina Okello"),), claims=(said(B, "أمينة أوكيلو"),)),
        report(C, who=(), claims=(said(C, "Амина Окелло"),)),
    )
    assert speaker_names(one) == {"أمينة أوكيلو": "Amina Okello", "Амина Окелло": "Amina Okello"}
    claims = [c for r in with_names(one).reports for c in r.claims]
    assert [(c.speaker, c.speaker_written) for c in claims] == [
        ("Amina Okello", None),
        ("Amina Okello", "أمينة أوكيلو"),
        ("Amina Okello", "Амина Окелло"),
    ]


def test_a_speaker_who_takes_no_part_is_called_by_the_latin_spelling() -> None:
    one = event(
        report(A, who=(), claims=(said(A, "Yusuf Haidar"),)), report(C, who=(), claims=(said(C, "Юсуф Хайдар"),))
    )
    assert speaker_names(one) == {"Юсуф Хайдар": "Yusuf Haidar"}


def test_nouns_and_other_people_keep_their_names() -> None:
    one = event(
        report(A, who=(person(A, "Amina Okello"),), claims=(said(A, "police"), said(A, None))),
        report(D, who=(), claims=(said(D, "Yusuf Haidar"), said(D, "residents"))),
    )
    assert speaker_names(one) == {}
    assert with_names(one) == one


def test_a_surname_that_two_have_stays() -> None:
    one = event(
        report(A, who=(person(A, "Amina Okello"), person(A, "Peter Okello")), claims=(said(A, "Okello"),)),
    )
    assert "Okello" not in speaker_names(one)
