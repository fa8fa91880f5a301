"""Those told as some of the dead or hurt are a part of them, and the group that they are of is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.extract.quantities import parse

ROWS = [
    tuple(part.strip() for part in line.split("|"))
    for line in (Path(__file__).parent / "among_those.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
# The word for the hurt is not known in its case, or its number is not read.
GAPS = {
    ("nl", "4"),
    ("cs", "2"),
    ("cs", "4"),
    ("ru", "4"),
    ("uk", "4"),
    ("bg", "2"),
    ("ar", "4"),
    ("vi", "4"),
    ("hr", "4"),
    ("sr", "4"),
}
HARM = {"killed", "injured"}


@pytest.mark.parametrize(("language", "part", "whole", "text"), ROWS, ids=[f"{r[0]} {r[1]}" for r in ROWS])
def test_some_of_a_group_are_a_part(
    language: str, part: str, whole: str, text: str, request: pytest.FixtureRequest
) -> None:
    if (language, part) in GAPS:
        request.applymarker(pytest.mark.xfail(reason="a gap", strict=True))
    told = {q.low: set(q.scope) for q in parse(text, language=language)}
    some = told.get(float(part), set())
    assert not some & HARM or "among" in some
    if whole != "-":
        assert told[float(whole)] & HARM and "among" not in told[float(whole)]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed among the rocks.",
        "Among other things 9 were killed.",
        "Between 9 and 12 people were killed.",
    ],
)
def test_a_toll_is_no_part(text: str) -> None:
    told = [q.scope for q in parse(text, language="en") if "killed" in q.scope]
    assert told and not any("among" in scope for scope in told)
