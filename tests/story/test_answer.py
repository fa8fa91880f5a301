"""The event record: headline, kind, places, participants, counts; the order of reports never matters."""

from __future__ import annotations

import itertools

import pytest

from reportedly.compare import origins
from reportedly.records import Article, Report
from reportedly.story import answer
from tests.compare.hand import article, dating, person, place, report

A = article(
    "a", "Ministers Okello and Haidar met in Muscat.", title="Okello and Haidar meet in Muscat", outlet="Gulf Post"
)
B = article("b", "The talks in Muscat lasted an hour.", title="Okello, Haidar hold talks in Muscat", outlet="Gulf Post")
C = article("c", "التقى أوكيلو وحيدر في مسقط.", title="لقاء في مسقط", outlet="Sada", language="ar")
D = article("d", "An aside on Oman and the ministers.", title="Oman this week", outlet="Weekly")


def reports() -> list[Report]:
    return [
        report(
            A,
            kind="CONSULT.meeting",
            where=(place(A, "Muscat", "OM"),),
            who=(
                person(A, "Amina Okello", role="foreign minister", role_key="foreign-minister", country="UG"),
                person(A, "Yusuf Haidar"),
            ),
            datings=(dating(A, "2025-03-02", "2025-03-02"),),
        ),
        report(
            B,
            kind="CONSULT.meeting",
            where=(place(B, "Muscat", "OM"), place(B, "Oman", "OM")),
            who=(person(B, "Okello", country="UG"),),
        ),
        report(
            C,
            kind="CONSULT.phone",
            where=(place(C, "Oman", "OM"),),
            who=(person(C, "أمينة أوكيلو", latin="Amina Okello", country="UG"),),
        ),
        report(D, role="background", kind="CONSULT.phone", where=(place(D, "Kampala", "UG"),)),
    ]


ARTICLES: dict[str, Article] = {a.id: a for a in (A, B, C, D)}


def test_the_answers() -> None:
    e = answer("e1", reports(), ARTICLES, origins(list(ARTICLES.values())))
    assert e.what in {"Okello and Haidar meet in Muscat", "Okello, Haidar hold talks in Muscat"}
    assert e.kind == "CONSULT.meeting"
    assert (e.where[0].name, e.where[0].country) == ("Muscat", "OM")
    assert [(w.name, w.country) for w in e.where[1:]] == [("Oman", "OM"), ("Kampala", "UG")]
    assert e.when is not None and e.when.earliest == "2025-03-02"
    assert (e.counts.articles, e.counts.outlets, e.counts.origins) == (4, 3, 4)
    first = e.who[0]
    assert first.name == "Amina Okello" and {"Okello", "أمينة أوكيلو"} <= set(first.names)
    assert (first.role_key, first.country) == ("foreign-minister", "UG")
    assert [p.name for p in e.who[1:]] == ["Yusuf Haidar"]


def test_order_of_reports_never_matters() -> None:
    held = origins(list(ARTICLES.values()))
    results = {repr(answer("e1", p, ARTICLES, held)) for p in itertools.permutations(reports())}
    assert len(results) == 1


def test_an_event_without_reports_is_an_error() -> None:
    with pytest.raises(ValueError, match="e9"):
        answer("e9", [], {}, [])


def test_two_people_of_one_surname_and_two_countries_stay_two() -> None:
    e = answer(
        "e1",
        [
            report(A, who=(person(A, "Amina Okello", country="UG"),)),
            report(B, who=(person(B, "Peter Okello", country="KE"),)),
        ],
        ARTICLES,
        [],
    )
    assert sorted(p.name for p in e.who) == ["Amina Okello", "Peter Okello"]


def test_names_without_latin_spelling_are_shown_as_written() -> None:
    e = answer("e1", [report(C, who=(person(C, "أوكيلو"),))], ARTICLES, [])
    assert [p.name for p in e.who] == ["أوكيلو"]


def test_a_call_has_no_place_of_its_own() -> None:
    told = report(A, kind="CONSULT.phone", where=(place(A, "Muscat", "OM"),))
    assert answer("e1", [told], ARTICLES, []).where == ()


def test_a_call_is_between_the_countries_of_those_in_it() -> None:
    people = (
        person(A, "Amina Okello", role="foreign minister", role_key="foreign-minister", country="UG"),
        person(A, "Rashid Noori", role="foreign minister", role_key="foreign-minister", country="OM"),
        person(A, "Peter Kato", role="spokesman", role_key="spokesperson", country="UG"),
    )
    told = report(A, kind="CONSULT.phone", who=people, where=(place(A, "Nairobi", "KE"),))
    event = answer("e1", [told], ARTICLES, [])
    assert [(w.name, w.country) for w in event.where] == [("Uganda", "UG"), ("Oman", "OM")]
    assert [w.evidence for w in event.where] == [p.evidence for p in people[:2]]
    assert {step.method for step in event.reasoning if step.slot == "where"} == {
        "countries of those in the call, which has no place of its own"
    }


def test_a_name_that_the_country_of_the_happening_has_too_is_taken_for_that_place() -> None:
    told = [
        report(A, where=(place(A, "Copacabana", "BO"), place(A, "Bolivia", "BO"))),
        report(C, where=(place(C, "Bolivia", "BO"),)),
        report(D, where=(place(D, "Copacabana", "BR"), place(D, "Lyon", "FR"))),
    ]
    event = answer("e", told, {a.id: a for a in (A, C, D)}, origins([A, C, D]))
    assert [(w.name, w.country) for w in event.where] == [("Copacabana", "BO"), ("Bolivia", "BO"), ("Lyon", "FR")]


def test_one_countrys_ministry_is_one_participant() -> None:
    told = [
        report(A, who=(person(A, "Foreign Office", kind="ORG", country="UG"), person(A, "MoFA", kind="ORG"))),
        report(C, who=(person(C, "الخارجية الأوغندية", kind="ORG", country="UG"),)),
        report(B, who=(person(B, "Foreign Ministry", kind="ORG", country="OM"),)),
    ]
    e = answer("e1", told, ARTICLES, origins(list(ARTICLES.values())))
    assert sorted((p.country or "", len(p.names)) for p in e.who) == [("OM", 1), ("UG", 3)]
