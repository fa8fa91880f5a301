"""What speaks for and against two reports: those features that need more than a pair of numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.link import facts, features, groups
from reportedly.link.view import View, lay_out
from reportedly.records import Participant
from tests.link.hand import BRIDGE, FERRY, report


def view(*people: str, kind: str | None = "CONSULT.phone", title: str = "Ministers speak", body: str = BRIDGE) -> View:
    made = report("one", title, body, kind=kind)
    who = tuple(
        Participant(name=p, names=(p,), evidence=made.what, kind="PER", keys=(p[:3].lower(), p)) for p in people
    )
    return lay_out(replace(made, who=who))


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (("Alma Berg", "Tariq Nasr"), ("Ivo Petek", "Chen Lu"), 1.0),
        (("Alma Berg", "Tariq Nasr"), ("Alma Berg", "Chen Lu"), 0.0),
        (("Alma Berg",), ("Ivo Petek", "Chen Lu"), None),
    ],
)
def test_contacts_of_other_people_are_other_contacts(
    one: tuple[str, ...], other: tuple[str, ...], differ: float | None
) -> None:
    assert (
        features.parties_differ(view(*one), view(*other)) == features.parties_differ(view(*other), view(*one)) == differ
    )


def test_people_of_an_accident_are_no_parties() -> None:
    one, other = (
        view(*names, kind="ACCIDENT.sea") for names in (("Alma Berg", "Tariq Nasr"), ("Ivo Petek", "Chen Lu"))
    )
    assert features.parties_differ(one, other) is None


def test_texts_with_nothing_in_common_are_unlike() -> None:
    bridge, ferry = view(title="Footbridge collapses", body=BRIDGE), view(title="Ferry aground", body=FERRY)
    assert features.unlike(bridge, ferry) == 1.0
    assert features.unlike(bridge, view(title="Zandvoort footbridge falls", body=BRIDGE)) == 0.0


def test_fewer_links_are_asked_between_languages() -> None:
    held = {f"{tongue}{n}": replace(report(f"{tongue}{n}", "A title", BRIDGE, language=tongue), id=f"{tongue}{n}") for tongue in ("en", "ru") for n in range(8)}  # fmt: skip
    english, russian, more = (
        groups.leaf([f"{t}{n}" for n in ns], held, ())
        for t, ns in (("en", (0, 1)), ("ru", (0, 1, 2, 3, 4, 5)), ("en", (2, 3, 4, 5, 6, 7)))
    )
    assert groups.linked_enough(1, english, russian) and groups.linked_enough(1, russian, english)
    assert not groups.linked_enough(1, english, more) and groups.linked_enough(2, english, more)


def test_two_languages_need_something_in_common() -> None:
    bridge = view(title="Footbridge collapses", body=BRIDGE)
    abroad = lay_out(replace(view(title="Мост обрушился", body="Мост обрушился в понедельник.").report, language="ru"))

    def telling(view: View, **facts: tuple[str, ...]) -> View:
        return lay_out(replace(view.report, signature=replace(view.report.signature, **facts)))

    nothing = {
        "names": ("brgmnt",),
        "places": ("NL Zandvoort",),
        "numbers": ("19 people",),
        "mentioned": ("NL Haarlem",),
    }
    assert features.nothing_across(bridge, bridge) is None
    assert features.nothing_across(telling(bridge, names=(), places=("NL",), numbers=()), telling(abroad, names=(), places=("NL",), numbers=())) == 1.0  # fmt: skip
    for name, told in nothing.items():
        one, other = ({**dict.fromkeys(nothing, ()), name: told} for _ in "12")
        assert features.nothing_across(telling(bridge, **one), telling(abroad, **other)) == 0.0
    for by_chance in ({"names": ("brg",)}, {"mentioned": ("brg",)}):
        assert features.nothing_across(telling(bridge, **by_chance), telling(abroad, **by_chance)) == 1.0


def test_a_place_counts_for_shared_between_languages_by_what_it_sounds_like() -> None:
    nothing = {"names": (), "numbers": ()}
    here, there = view(), view()
    one = lay_out(replace(here.report, signature=replace(here.report.signature, places=("PL Garwolin",), **nothing)))
    other = replace(there.report, language="uk", signature=replace(there.report.signature, places=("PL Гарволін",), **nothing))  # fmt: skip
    assert features.nothing_across(one, lay_out(other)) == 0.0
    assert facts.places(one, lay_out(other)) == pytest.approx(1.0)
    assert facts.places(one, lay_out(replace(other, language=one.report.language))) == 0.0


@pytest.mark.parametrize(
    ("one", "other", "differ", "excludes"),
    [
        ("ACCIDENT.explosion", "ACCIDENT.collapse", 0.0, 0.0),
        ("ACCIDENT.explosion", "ACCIDENT.sea", 0.5, 1.0),
        ("DISASTER.flood", "DISASTER.storm", 0.0, 0.0),
        ("DISASTER.landslide", "ACCIDENT.collapse", 0.0, 0.0),
    ],
)
def test_what_a_happening_leads_to_is_a_part_of_it(one: str, other: str, differ: float, excludes: float) -> None:
    pair = view(kind=one), view(kind=other)
    assert (features.kind_differs(*pair), features.kind_excludes(*pair)) == (differ, excludes)
    assert (features.kind_differs(*pair[::-1]), features.kind_excludes(*pair[::-1])) == (differ, excludes)


def test_a_large_number_is_something_in_common_of_whatever_it_is() -> None:
    def counted(number: str, language: str) -> View:
        made = report("one", "Port", "The cranes stand still.", kind="PROTEST.strike")
        sign = replace(made.signature, names=(), places=(), mentioned=(), numbers=(number,))
        return lay_out(replace(made, language=language, signature=sign))

    assert features.nothing_across(counted("1800 people", "zh"), counted("1800 members", "en")) == 0.0
    assert features.nothing_across(counted("1800 people", "zh"), counted("1700 members", "en")) == 1.0
    assert features.nothing_across(counted("18 people", "zh"), counted("18 members", "en")) == 1.0
