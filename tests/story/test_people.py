"""Who took part, each once."""

from __future__ import annotations

from reportedly.compare import origins
from reportedly.records import Article
from reportedly.story import answer, speaker_names
from tests.compare.hand import article, person, report
from tests.story.test_speakers import said

A = article("a", "Amina Okello met Yusuf Haidar.", outlet="Gulf Post")
B = article("b", "Amina Okello Yusuf Haidar, in a picture.", outlet="Sada")
C = article("c", "Kim Dong-yup spoke of Kim Jong-ho, or Kim.", outlet="Weekly")
ARTICLES: dict[str, Article] = {a.id: a for a in (A, B, C)}


def test_a_name_that_holds_two_joins_nobody() -> None:
    reports = (
        report(A, who=(person(A, "Amina Okello"), person(A, "Yusuf Haidar")), claims=(said(A, "Yusuf Haidar"),)),
        report(B, who=(person(B, "Amina Okello Yusuf Haidar"),), claims=()),
    )
    one = answer("e1", reports, ARTICLES, origins([A, B]))
    assert sorted(p.names for p in one.who) == [("Amina Okello",), ("Yusuf Haidar",)]
    assert speaker_names(one) == {}


def test_a_full_name_is_not_somebodys_surname() -> None:
    who = (person(C, "Kim Jong-ho", names=("Kim Jong-ho", "Kim")),)
    one = answer("e1", (report(C, who=who, claims=(said(C, "Kim Dong-yup"),)),), ARTICLES, origins([C]))
    assert speaker_names(one) == {}
