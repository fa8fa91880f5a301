"""Where a quotation begins and ends, also where the writer mixed his marks."""

from __future__ import annotations

import pytest

from reportedly.extract.speech.quotes import quotations
from reportedly.records import Block, Span


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"The bridge is safe”, she said.\nHe called it "a risk".', ['"The bridge is safe”', '"a risk"']),
        ('“The bridge is safe", she said.\nHe called it “a risk”.', ['“The bridge is safe"', "“a risk”"]),
        ('She said: "The bridge is safe.\nHe called it "a risk".', ['"The bridge is safe.', '"a risk"']),
        ('"He said “wait” and left", she said.', ['"He said “wait” and left"']),
        ('“He said "wait" and left”, she said.', ['“He said "wait" and left”']),
        ('"The bridge is safe.\nIt was built well," she said.', ['"The bridge is safe.\nIt was built well,"']),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    found = quotations(text, (Block(kind="body", span=Span(0, len(text))),))
    assert [text[q.start : q.end] for q in found] == quoted
