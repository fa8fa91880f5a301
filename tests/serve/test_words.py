from __future__ import annotations

import pytest

from reportedly.records import Point
from reportedly.serve import words


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("25 minute", "25 minutes"),
        ("1 hour", "1 hour"),
        ("300000 tonne", "300,000 tonnes"),
        ("4.1 million tonne", "4.1 million tonnes"),
        ("90 kilometre per hour", "90 kilometres per hour"),
        ("5 square foot", "5 square feet"),
        ("3.2 million EUR", "3.2 million EUR"),
        ("17 personas", "17 personas"),
        ("400 طالب", "400 طالب"),
    ],
)
def test_a_measure_is_shown_with_its_unit_in_the_plural(value: str, shown: str) -> None:
    assert words.said("quantity", value) == shown


@pytest.mark.parametrize(
    ("about", "label"),
    [("mass", "weight"), ("time", "length of time"), ("money:EUR", "sum in EUR"), ("killed", "killed")],
)
def test_what_is_measured_is_told_in_words(about: str, label: str) -> None:
    point = Point(event="e1", slot="quantity", about=about, verdict="agrees", sides=())
    assert words.label(point) == label
    assert words.about(point) == f"quantity: {label}"
