from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.extract.reports.phrase import phrase
from reportedly.records import Span

LONG = (
    "The harbour master, who has held the office since 2011, said that the second leg, to be played in Oslo on May 4, 2026, "
    "would be shown on a screen at the quay; entry is free."
)


def test_the_clause_with_the_anchors() -> None:
    at = LONG.index("second leg")
    day = LONG.index("May 4, 2026")
    found = phrase(LONG, Span(0, len(LONG)), [Span(at, at + 10), Span(day, day + 11)])
    assert LONG[found.start : found.end] == "said that the second leg, to be played in Oslo on May 4, 2026"


def test_a_short_sentence_stays_whole() -> None:
    assert phrase("They met on Friday, in Oslo.", Span(0, 28), [Span(5, 8)]) == Span(0, 28)


@given(st.text(alphabet="ab ,;:،、", max_size=200), st.integers(0, 200), st.integers(0, 20))
def test_a_phrase_lies_in_its_sentence_and_holds_its_anchor(text: str, start: int, length: int) -> None:
    text = f"x{text}x"
    at = min(start, len(text) - 1)
    anchor = Span(at, min(at + 1 + length, len(text)))
    found = phrase(text, Span(0, len(text)), [anchor])
    assert 0 <= found.start < found.end <= len(text)
    assert text[found.start : found.end].strip() != ""
