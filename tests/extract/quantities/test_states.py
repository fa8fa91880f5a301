"""What became of those who are counted, told in 29 ways in each language: `states/expected.tsv` says what a row's numbers are, `states/gaps.tsv` what is not found yet, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.extract import mentions
from reportedly.records import Article, QuantityMention

FOLDER = Path(__file__).with_name("states")


def table(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text("utf-8").splitlines()]


# By way of telling: the numbers, the state that each is told in and what is counted, "-" for no state of people or for anything counted.
EXPECTED = {
    way: [tuple(told.split("|")) for told in numbers.split("; ")] for way, _, numbers in table(FOLDER / "expected.tsv")
}
STATES = {state for numbers in EXPECTED.values() for _, state, _ in numbers} - {"-"}
GAPS = {(language, way): why for language, way, why in table(FOLDER / "gaps.tsv")}
# States of which either is right, and keys that one word may have: a court's defendants are suspects.
ALIKE = {"rescued": {"rescued", "evacuated"}, "evacuated": {"evacuated", "displaced"}}
ACCUSED = {"suspects", "defendants"}
ROWS = [
    pytest.param(*row, marks=[pytest.mark.xfail(reason=GAPS[row[0], row[1]], strict=True)] if (row[0], row[1]) in GAPS else [])
    for path in sorted(FOLDER.glob("*.tsv"))
    if path.stem not in ("expected", "gaps")
    for row in table(path)
]  # fmt: skip


def is_told(quantity: QuantityMention, state: str, key: str) -> bool:
    keys = ACCUSED if key in ACCUSED else {key}
    return bool(ALIKE.get(state, {state}) & set(quantity.scope)) and (key == "-" or quantity.counted_key in keys)


@pytest.mark.parametrize(("language", "way", "text"), ROWS)
def test_state(language: str, way: str, text: str) -> None:
    found = mentions(Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language))
    for number, state, key in EXPECTED[way]:
        told = [q for q in found.quantities if q.low == float(number)]
        if state == "-":
            assert not any(STATES & set(q.scope) for q in told if q.unit is None)
        else:
            assert any(is_told(q, state, key) for q in told)
