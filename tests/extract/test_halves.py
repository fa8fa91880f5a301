"""Lengths of time and measures with a half, in 54 languages (`halves.txt`).

A line is a language, three sentences (talks that last so long, a convoy that is so long, loads delivered) and nine amounts: 1.5 hours, 2.5 hours, 1.5 years, 1.5 months, half an hour, 2.5 years as
times; 1.5 and 2.5 kilometres and 3.5 tonnes as quantities. "?" marks what does not come out yet: mostly words for years that also tell ages, which are read as quantities only. Half of the cells (language and
column counted together) were held back while the other half was mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.extract import mentions
from reportedly.records import Article, Block, Mentions, Span, When

_LENGTHS = {"TH": 1, "TM": 1 / 60, "M": 720, "Y": 8760, "D": 24, "W": 168}
_HOURS = (1.5, 2.5, 13140, 1080, 0.5, 21900)
_MEASURES = (1.5, 2.5, 3.5)


def cells() -> Iterator[object]:
    for line in (Path(__file__).parent / "halves.txt").read_text(encoding="utf-8").splitlines():
        language, lasted, long, delivered, *amounts = line.split("|")
        for column, (amount, value) in enumerate(zip(amounts, (*_HOURS, *_MEASURES), strict=True)):
            template = lasted if column < len(_HOURS) else delivered if value == _MEASURES[-1] else long
            marks = pytest.mark.xfail(strict=True) if amount.startswith("?") else ()
            text = template.format(amount.lstrip("?"))
            yield pytest.param(language, text, column < len(_HOURS), value, id=f"{language} {amount}", marks=marks)


def told(language: str, text: str) -> Mentions:
    return mentions(
        Article(
            id="a", uri="a", source="a", outlet=None, title="", text=text, language=language,
            blocks=(Block(kind="body", span=Span(0, len(text))),),
            published=When(earliest="2025-06-18", latest="2025-06-18", confidence=0.9, method="stated"),
        )
    )  # fmt: skip


def hours(value: str) -> float:
    dated, _, timed = value[1:].partition("T")
    amounts = [
        *re.findall(r"([\d.]+)([A-Z])", dated),
        *((n, f"T{u}") for n, u in re.findall(r"([\d.]+)([A-Z])", timed)),
    ]
    return sum(float(n) * _LENGTHS[u] for n, u in amounts)


@pytest.mark.parametrize(("language", "text", "is_time", "value"), cells())
def test_amounts_with_a_half(language: str, text: str, is_time: bool, value: float) -> None:
    found = told(language, text)
    if is_time:
        lengths = [hours(t.value) for t in found.times if t.type == "DURATION"]
        assert any(abs(length - value) <= 0.02 * value for length in lengths)
    else:
        assert any(q.unit is not None and q.low in (value, 1000 * value) for q in found.quantities)


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("es", "Caminaron dos kilómetros y media hora después descansaron.", [2.0, 30.0]),
        ("zh", "这里有三个半岛。", []),
        ("ko", "우주 정거장은 임무 초반에 고장이 났다.", []),
        ("fr", "Le train a parcouru deux kilomètres.", [2.0]),
    ],
)
def test_a_half_of_something_else(language: str, text: str, values: list[float]) -> None:
    assert [q.low for q in told(language, text).quantities if q.unit is not None or q.low == 3.5] == values
