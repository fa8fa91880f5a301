"""Invented sentences of news in languages without a corpus of their own: who speaks and how, what is denied, dates, clocks, money and nobody hurt."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from reportedly.extract import mentions
from reportedly.read.language import identify
from reportedly.records import Article, Mentions, Span, When

# A Wednesday.
TODAY: Final = "2026-10-14T09:00:00+00:00"
# Case → days or moments, amounts with their unit: the same in every language.
TOLD: Final[dict[str, tuple[tuple[str, ...], tuple[tuple[float, str], ...]]]] = {
    "direct": ((), ()),
    "indirect": ((), ()),
    "pronoun": ((), ()),
    "according": ((), ()),
    "denial": ((), ()),
    "hedged": ((), ()),
    "dates": (("2026-10-12", "2027-01-01", "2024-05"), ()),
    "days": (("2026-10-13", "2026-10-15", "2026-10-16"), ()),
    "clock": (("2026-10-14T14:30",), ()),
    "money": ((), ((1.5e6, "EUR"), (250_000, "USD"), (3.5, "%"))),
    "words": ((), ((21, ""), (300, ""), (45_000, ""))),
    "nobody": ((), ((0, ""),)),
}
# Lines of `language case text`; braces stand about a speaker, and for a pronoun about the name that it comes back to.
LINES: Final = [
    line.split(" ", 2)
    for line in (Path(__file__).parent / "voices.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def told(language: str, text: str) -> Mentions:
    now = When(earliest=TODAY, latest=TODAY, confidence=1.0, method="test")
    return mentions(
        Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, published=now)
    )


@pytest.mark.parametrize(("language", "case", "marked"), LINES, ids=[f"{row[0]}-{row[1]}" for row in LINES])
def test_voice(language: str, case: str, marked: str) -> None:
    days, amounts = TOLD[case]
    speakers, text = re.findall(r"\{(.*?)\}", marked), re.sub(r"[{}]", "", marked)
    found = told(language, text)
    assert identify(text) == language
    assert not [d for d in days if not any(t.value.startswith(d) for t in found.times)]
    assert not [a for a in amounts if not any(q.low == a[0] and a[1] in (q.unit or "") for q in found.quantities)]
    for speaker in speakers:
        said = [
            s
            for s in found.speech
            if (speaker in (s.speaker or "") if case == "pronoun" else _source(text, s.source, speaker))
        ]
        assert said
        assert case != "direct" or any(s.direct for s in said)
        assert any(s.polarity == ("-" if case == "denial" else "+") for s in said)
    assert case != "hedged" or any(s.hedge for s in found.speech)


def _source(text: str, span: Span | None, speaker: str) -> bool:
    return span is not None and speaker in text[span.start : span.end]
