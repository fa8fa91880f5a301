"""Reports that have little in common are of two happenings until more speaks for one."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly import naming
from reportedly.link import PairwiseLinker, groups, shared
from reportedly.link.partition import partition
from reportedly.link.shared import ENOUGH, common, most_common
from reportedly.link.view import lay_out
from reportedly.records import Link, Participant, Report
from tests.link.hand import report

DAY, TURN = "2026-03-02", "2026-01-01"


def account(name: str, body: str, language: str, **signed: object) -> Report:
    kind, role, who = signed.pop("kind", None), signed.pop("role", "lead"), signed.pop("who", ())
    one = report(name, body, body, language=language, kind=kind, role=role)  # type: ignore[arg-type]
    people = tuple(
        Participant(name=n, names=(n,), evidence=one.what, keys=naming.keys(n))
        for n in who  # type: ignore[attr-defined]
    )
    keys = tuple(sorted({key for p in people for key in p.keys}))
    facts: dict[str, object] = {"names": keys, "places": (), "numbers": (), "days": (), "mentioned": (), **signed}
    return replace(one, who=people, signature=replace(one.signature, **facts))  # type: ignore[arg-type]


def pair(**signed: object) -> tuple[Report, Report]:
    """Accounts in two languages, so that no words are compared."""
    return (
        account("one", "The council met again.", "en", **signed),
        account("two", "Rada znowu się zebrała.", "pl", **signed),
    )


def told(**signed: object) -> float:
    one, two = (lay_out(r) for r in pair(**signed))
    assert common(one, two) == common(two, one)
    return common(one, two)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ({"who": ("Ransome Tikvahl",)}, {"who": ("Maria Garcia",)}),
        ({"who": ("Maria Garcia", "Ransome Tikvahl")}, {"who": ("Ransome Tikvahl",)}),
        ({"who": ("Maria Garcia",)}, {"who": ("President",)}),
        ({"places": ("SE Kopparberg",)}, {"places": ("SE",)}),
        ({"places": ("MU",), "days": (DAY,)}, {"places": ("US",), "days": (DAY,)}),
        ({"days": (DAY,), "role": "background"}, {"days": (TURN,), "role": "background"}),
        ({"days": (DAY,), "role": "background"}, {"days": (DAY,)}),
        ({"numbers": ("1873 voter",)}, {"numbers": ("19 killed",)}),
        ({"numbers": ("19 killed",)}, {"numbers": ("2 killed",)}),
        ({"numbers": ("2 killed",)}, {"numbers": ("2 day",)}),
        ({"kind": "ACCIDENT.rail"}, {"kind": "COERCE.arrest"}),
        ({"kind": "ACCIDENT.rail", "role": "background"}, {"kind": "ACCIDENT.rail"}),
        ({"kind": "COERCE.arrest"}, {"kind": None}),
        ({"mentioned": ("krstpn", "SE Lund")}, {"mentioned": ("kn",)}),
    ],
)
def test_the_rarer_what_they_share_the_more_it_tells(more: dict[str, object], less: dict[str, object]) -> None:
    assert told(**more) > told(**less) >= told() == 0.0


def test_one_rare_thing_is_not_enough_and_two_are() -> None:
    rare = {"who": ("Ransome Tikvahl",)}
    assert told(**rare) < ENOUGH <= told(**rare, kind="ACCIDENT.rail")
    assert most_common(pair()[:1], pair(**rare)[1:]) == 0.0
    one, two = pair(**rare, kind="ACCIDENT.rail", numbers=("19 killed",))
    assert most_common([one], [two]) == ENOUGH


def test_people_who_share_a_first_name_or_the_consonants_of_one_share_nothing() -> None:
    one = account("one", "The council.", "en", who=("Michael Gambrel",))
    two = account("two", "Rada.", "pl", who=("Eliza Michalu",))
    assert set(one.signature.names) & set(two.signature.names)
    assert common(lay_out(one), lay_out(two)) == 0.0


def test_a_name_in_two_scripts_is_one() -> None:
    one = account("one", "The council.", "en", who=("Ransome Tikvahl",))
    two = account("two", "Совет.", "ru", who=("Рансом Тиквал",))
    assert common(lay_out(one), lay_out(two)) == shared.ONE_NAME


def test_a_town_counts_whichever_country_it_was_placed_in() -> None:
    one = account("one", "Rada znowu.", "pl", places=("KM Mutsamudu",))
    other = account("two", "The council.", "en", places=("IT Moutsamoudou",))
    assert common(lay_out(one), lay_out(other)) > 0.0


def joins(reports: tuple[Report, ...], score: float) -> bool:
    links = [Link(left=a.id, right=b.id, score=score) for a, b in zip(reports, reports[1:], strict=False)]
    return len(partition(reports, links, [], lambda a, b: 0.0)) == 1


@pytest.mark.parametrize("role", ["lead", "background"])
def test_one_thing_shared_asks_for_more(role: str) -> None:
    told = [
        replace(r, role="lead") if r.id == "r-one" else replace(r, role=role)  # type: ignore[arg-type]
        for r in pair(who=("Ransome Tikvahl",))
    ]
    both = [replace(r, kind="ACCIDENT.rail") for r in told]
    assert not joins(tuple(told), 0.7)
    assert joins(tuple(told), 0.97)
    assert joins(tuple(both), 0.7)


def test_words_within_one_language_are_enough() -> None:
    body = "The ferry Palmyra ran aground off Tavolara with two hundred passengers."
    assert most_common([account("one", body, "en")], [account("two", body, "en")]) == ENOUGH


@given(st.sampled_from(["New Year's Day.", "They went.", "It was on Monday."]))
def test_a_line_of_common_words_tells_nothing_however_alike(line: str) -> None:
    long = f"{line} The ferry Palmyra ran aground off Tavolara with two hundred passengers."
    one, two = account("one", line, "en", role="background"), account("two", long, "en")
    assert common(lay_out(one), lay_out(two)) < ENOUGH / 2


@pytest.mark.parametrize(
    ("language", "topic"),
    [
        ("en", "Coronavirus: new infections, vaccines and quarantine in 2031."),
        ("es", "Coronavirus: contagios, vacunas y cuarentena en 2031."),
        ("ru", "Коронавирус: вакцинация и карантин в 2031."),
    ],
)
def test_what_a_thousand_pages_are_about_is_nothing_in_common(language: str, topic: str) -> None:
    name = "Tikvahl"
    one, two = (account(n, topic, language) for n in ("one", "two"))
    named, too = (account(n, f"{topic} {name}", language) for n in ("one", "two"))
    assert common(lay_out(one), lay_out(two)) < common(lay_out(named), lay_out(too))
    assert common(lay_out(one), lay_out(two)) < ENOUGH / 2


def test_what_is_told_to_be_asked_is_what_is_asked() -> None:
    one, two = pair()
    (little,) = [r for r in PairwiseLinker().explain(one, two).reasons if r.feature == "little_shared"]
    assert (little.score, little.weight) == (0.0, -groups.MOST_MORE / 1000)
