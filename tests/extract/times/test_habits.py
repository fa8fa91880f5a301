"""Weekdays in the plural, which are every such day and no single one; invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.extract.times import parse

ROWS = [line.split("\t") for line in (Path(__file__).parent / "habits.tsv").read_text().splitlines()]


@pytest.mark.parametrize(("language", "weekday", "text"), ROWS)
def test_weekdays_in_the_plural_are_no_single_day(language: str, weekday: str, text: str) -> None:
    (found,) = parse(text, language=language, reference="2026-03-12")
    assert found.type == "SET" and found.value == f"XXXX-WXX-{weekday}" and found.when is None


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("sv", "Han kom i söndags.", "2026-03-08"),
        ("pl", "Przyjechał w niedzielę.", "2026-03-08"),
        ("lv", "Viņš ieradās sestdienas vakarā.", "2026-03-07TEV"),
        ("en", "He came two Sundays ago.", "2026-03-01"),
    ],
)
def test_forms_that_look_alike_are_a_day(language: str, text: str, value: str) -> None:
    assert [m.value for m in parse(text, language=language, reference="2026-03-12")] == [value]
