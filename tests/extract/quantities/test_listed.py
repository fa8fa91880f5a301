"""Ages in a row are ages, each of them: nobody is arrested twenty-two times."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.extract.quantities import parse

ROWS = [
    tuple(part.strip() for part in line.split("|"))
    for line in (Path(__file__).parent / "ages_in_rows.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
# The conjunction is read as what is counted, or the two numbers as a range.
GAPS = {
    "שני חשודים בני 15 ו-22 נעצרו.",
    "שתי נשים בנות 34 ו-41 נפצעו.",
    "三名女子受伤，年龄分别为34、41和57岁。",
    "Deux femmes de 34 et 41 ans ont été blessées.",
}


@pytest.mark.parametrize(("language", "ages", "text"), ROWS, ids=[f"{r[0]} {r[1]}" for r in ROWS])
def test_every_age_of_a_row_is_a_number_of_years(
    language: str, ages: str, text: str, request: pytest.FixtureRequest
) -> None:
    if text in GAPS:
        request.applymarker(pytest.mark.xfail(reason="a gap", strict=True))
    told = {q.low: q.unit for q in parse(text, language=language)}
    assert {told.get(float(a)) for a in ages.split()} <= {"year-old", "year"}


@pytest.mark.parametrize(
    "text", ["Three trucks, two cars and 4 boats sank.", "Nine died, 12 and 15 are missing, 20 were hurt."]
)
def test_other_rows_keep_what_they_count(text: str) -> None:
    assert not any(q.unit == "year-old" for q in parse(text, language="en"))


def test_lengths_in_a_row_share_their_unit() -> None:
    assert [(q.low, q.unit) for q in parse("They got 5, 8 and 12 years.", language="en")] == [
        (5.0, "year"), (8.0, "year"), (12.0, "year"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "inches"), [("The 6-foot-6 forward scored.", 78.0), ("She is 5 feet 11 inches tall.", 71.0)]
)
def test_feet_and_inches_are_one_height(text: str, inches: float) -> None:
    assert [(q.low, q.high, q.unit) for q in parse(text, language="en")] == [(inches, inches, "inch")]


def test_a_number_behind_one_name_between_commas_is_an_age() -> None:
    assert [q.unit for q in parse("Sims, 20, was shot and killed.", language="en")] == ["year-old"]
