"""Stories: what belongs together, in the order in which it happened."""

from __future__ import annotations

import dataclasses
import random

from reportedly import naming
from reportedly.records import Event, Signature
from reportedly.story import stories
from tests.compare.hand import article, dating, person, place, report
from tests.compare.hand import event as make


def event(name: str, who: tuple[str, ...], where: str, terms: tuple[str, ...], date: str | None) -> Event:
    a = article(name)
    sign = Signature(terms=tuple((t, 1 / len(terms)) for t in sorted(terms)))
    dates = (dating(a, date, date),) if date else ()
    made = make(
        [report(a, who=tuple(person(a, w) for w in who), where=(place(a, where, "XX"),), signature=sign, datings=dates)]
    )
    return dataclasses.replace(made, id=name)


FERRY = ("Ilda Nhaca", "Tomas Beira")
EVENTS = [
    event("e3", FERRY, "Beira", ("ferry", "inquiry", "report"), "2025-05-01"),
    event("e1", FERRY, "Beira", ("ferry", "aground", "rescue"), "2025-03-01"),
    event("e2", FERRY, "Maputo", ("ferry", "captain", "arrest"), None),
    event("x1", ("Olav Strand",), "Bergen", ("salmon", "export", "tariff"), "2025-03-02"),
    *(
        event(f"y{i}", (f"Person {chr(65 + i)}ov",), f"Town{i}", (f"thing{i}", f"word{i}"), "2025-03-03")
        for i in range(6)
    ),
]


def test_a_story_is_in_order_and_leaves_out_what_does_not_belong() -> None:
    found = stories(EVENTS)
    assert [s.events for s in found] == [("e1", "e3", "e2")]


def test_order_never_matters() -> None:
    shuffled = EVENTS[:]
    random.Random(3).shuffle(shuffled)
    assert stories(shuffled) == stories(EVENTS)


def told(
    name: str, who: tuple[str, ...], language: str, terms: tuple[str, ...], *, passing: Event | None = None
) -> Event:
    """An event told in one language; with `passing` one that the articles of that event refer to as well."""
    made = event(name, who, "Beira", terms, "2025-05-01")
    reports = tuple(dataclasses.replace(r, language=language) for r in made.reports)
    referring = tuple(
        dataclasses.replace(r, id=f"passing-{r.id}", role="background") for r in (passing.reports if passing else ())
    )
    return dataclasses.replace(made, reports=reports + referring)


CALL = told("c1", FERRY, "en", ("call", "ferry", "inspection"))


def test_two_languages_make_one_story_where_the_parties_are_the_same() -> None:
    meeting = told("c2", FERRY, "pt", ("reunião", "balsa", "vistoria"))
    assert [s.events for s in stories([CALL, meeting, *EVENTS[3:]])] == [("c1", "c2")]


def test_a_reference_ties_what_shares_some_of_the_parties() -> None:
    guests = ("Ilda Nhaca", "Rui Matola", "Ana Sofala")
    alone = told("c3", guests, "pt", ("visita",))
    assert stories([CALL, alone, *EVENTS[3:]]) == ()
    referred = told("c3", guests, "pt", ("visita",), passing=CALL)
    assert [s.events for s in stories([CALL, referred, *EVENTS[3:]])] == [("c1", "c3")]


def test_words_alone_make_no_story() -> None:
    assert stories([CALL, told("c4", ("Ruud Visser",), "en", ("call", "ferry", "inspection")), *EVENTS[3:]]) == ()


def test_a_name_that_every_paper_has_makes_no_story() -> None:
    everyday = [
        told("p1", ("President", "European Union"), "en", ("golf", "club", "holiday")),
        told("p2", ("President", "European Union"), "pt", ("imposto", "lei", "senado")),
    ]
    assert stories([*everyday, *EVENTS[3:]]) == ()


def test_people_who_share_only_the_keys_of_their_names_make_no_story() -> None:
    def keyed(one: Event) -> Event:
        return dataclasses.replace(one, who=tuple(dataclasses.replace(p, keys=naming.keys(p.name)) for p in one.who))

    namesakes = [
        keyed(told("m1", ("Dwight Brown",), "en", ("award", "film", "critic"))),
        keyed(told("m2", ("Cyntoia Brown",), "en", ("award", "prison", "pardon"))),
    ]
    assert set(namesakes[0].who[0].keys) & set(namesakes[1].who[0].keys)
    assert stories([*namesakes, *EVENTS[3:]]) == ()
