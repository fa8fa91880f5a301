"""A year, a month and a week ago; last year, month and week: in many languages, one a column of `ago.tsv`."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.extract.times import parse

VALUES = (
    ("2025", "2025-06", "2025-06-20"),
    ("2026-05", "2026-05-20"),
    ("2026-06-13", "2026-W24"),
    ("2025",),
    ("2026-05",),
    ("2026-W24",),
)
# What is not read yet: an apostrophe before the article; a word that the one for "last" hides.
GAPS = {("af", 0), ("uk", 3)}
ROWS = [
    (language, k, text)
    for language, told in (line.split("\t") for line in (Path(__file__).parent / "ago.tsv").read_text().splitlines())
    for k, text in enumerate(told.split("|"))
]


@pytest.mark.parametrize(("language", "column", "text"), ROWS)
def test_one_ago_and_last(language: str, column: int, text: str, request: pytest.FixtureRequest) -> None:
    if (language, column) in GAPS:
        request.applymarker(pytest.mark.xfail(reason="not read yet", strict=True))
    found = [m.value for m in parse(text, language=language, reference="2026-06-20")]
    assert len(found) == 1 and found[0] in VALUES[column]


@pytest.mark.parametrize(
    ("language", "text"),
    [("ar", "أُغلقت الشركة منذ عام ٢٠٢١."), ("cs", "Před rokem 2021 to nebylo možné."), ("sl", "Pred letom 2021 je bilo drugače.")],
)  # fmt: skip
def test_a_year_ago_before_a_number_is_that_year(language: str, text: str) -> None:
    assert [m.value for m in parse(text, language=language, reference="2026-06-20")] == ["2021"]
