"""Figures of a part of the happening, or of more than it."""

from __future__ import annotations

import pytest

from reportedly.compare.accounts import Account
from reportedly.compare.figures import Figure, figure
from reportedly.compare.portions import portion
from tests.compare import hand


def told(text: str, number: float, *, language: str = "en", unit: str = "people") -> Figure:
    a = hand.article("a", f"Arlen. {text}", language=language)
    found = figure(Account(hand.figure(a, number, "killed", text, unit=unit), a, "a", "lead", None))
    assert found is not None
    return portion(found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Twelve of the deaths were in Tamsa alone."), ("de", "Zwölf Menschen starben allein in Tamsa."), ("pt", "Doze pessoas morreram só no distrito de Tamsa."),
        ("es", "Doce personas murieron sólo en Tamsa."), ("ru", "Только в Тамсе погибли 12 человек."), ("hi", "अकेले तमसा में 12 लोग मारे गए।"), ("ja", "タムサだけで12人が死亡した。"),
    ],
)  # fmt: skip
def test_the_dead_of_one_place_alone_are_a_part(language: str, text: str) -> None:
    assert "among" in told(text, 12, language=language).parts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "One of them died on the way."), ("de", "Einer von ihnen starb unterwegs."), ("fr", "L’un des blessés est mort."), ("it", "Uno dei feriti è morto."),
        ("pl", "Jeden z rannych zmarł."), ("id", "Satu dari mereka tewas."), ("tr", "Yaralılardan biri öldü."),
    ],
)  # fmt: skip
def test_one_of_several_is_no_toll(language: str, text: str) -> None:
    assert told(text, 1, language=language).noun == "one of them"
    assert told(text, 2, language=language).noun == ""


def test_the_dead_of_a_year_are_not_those_of_the_day() -> None:
    assert told("This year 31 people have been shot in the country.", 31).noun == "of the year"


def test_people_called_by_their_nation_are_a_part() -> None:
    assert "among" in told("The list names four Chinese.", 4, unit="Chinese").parts
    assert told("The blast killed four miners.", 4, unit="miners").parts == frozenset()
