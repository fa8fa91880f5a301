"""Reports that share one thing are of two happenings until more speaks for one."""

from dataclasses import replace

import pytest

from reportedly.link.partition import partition
from reportedly.link.shared import ENOUGH, share_enough, things_shared
from reportedly.link.view import lay_out
from reportedly.records import Link, Report
from tests.link.hand import report

DAY = "2026-03-02"


def account(name: str, body: str, language: str, **signed: object) -> Report:
    kind = signed.pop("kind", None)
    role = signed.pop("role", "lead")
    one = report(name, body, body, language=language, kind=kind, role=role)  # type: ignore[arg-type]
    facts: dict[str, object] = {"names": (), "places": (), "numbers": (), "days": (), "mentioned": (), **signed}
    return replace(one, signature=replace(one.signature, **facts))  # type: ignore[arg-type]


def pair(**signed: object) -> tuple[Report, Report]:
    """Accounts in two languages, so that no words are compared."""
    return (
        account("one", "The council met again.", "en", **signed),
        account("two", "Rada znowu się zebrała.", "pl", **signed),
    )


NAMED = {"names": ("krstf", "nrbrg")}


@pytest.mark.parametrize(
    ("signed", "things"),
    [
        ({}, 0),
        (NAMED, 1),
        ({"places": ("SE Lund",)}, 1),
        ({"places": ("SE",)}, 0),
        ({"numbers": ("19 killed",)}, 1),
        ({"numbers": ("2 day",)}, 0),
        ({"kind": "ACCIDENT.rail"}, 1),
        ({"days": (DAY,)}, 0),
        ({"days": (DAY,), "places": ("SE",)}, 1),
        ({"days": (DAY,), "role": "background"}, 1),
        ({**NAMED, "kind": "ACCIDENT.rail"}, ENOUGH),
        ({**NAMED, "days": (DAY,), "places": ("SE",)}, ENOUGH),
        ({"names": ("k",), "days": (DAY,), "role": "background"}, ENOUGH),
    ],
)
def test_things_that_two_reports_share(signed: dict[str, object], things: int) -> None:
    one, two = pair(**signed)
    assert things_shared(lay_out(one), lay_out(two)) == things_shared(lay_out(two), lay_out(one)) == things
    assert share_enough([one], [two]) == (things == ENOUGH)


def test_a_town_counts_whichever_country_it_was_placed_in() -> None:
    one = account("one", "Rada znowu.", "pl", places=("KM Mutsamudu",), days=(DAY,))
    other = account("two", "The council.", "en", places=("IT Moutsamoudou",), days=(DAY,))
    assert things_shared(lay_out(one), lay_out(other)) == 1


def joins(reports: tuple[Report, ...], score: float) -> bool:
    links = [Link(left=a.id, right=b.id, score=score) for a, b in zip(reports, reports[1:], strict=False)]
    return len(partition(reports, links, [], lambda a, b: 0.0)) == 1


@pytest.mark.parametrize("role", ["lead", "background"])
def test_one_thing_shared_asks_for_more(role: str) -> None:
    told = [replace(r, role="lead") if r.id == "r-one" else replace(r, role=role) for r in pair(**NAMED)]  # type: ignore[arg-type]
    both = [replace(r, kind="ACCIDENT.rail") for r in told]
    assert not joins(tuple(told), 0.7)
    assert joins(tuple(told), 0.95)
    assert joins(tuple(both), 0.7)


def test_words_within_one_language_are_enough() -> None:
    body = "The ferry Palmyra ran aground off Tavolara with two hundred passengers."
    assert share_enough([account("one", body, "en")], [account("two", body, "en")])
