"""Number words as they are spelled in full, in a table: language, value, words."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.extract.numbers import parse_number

_ROWS = [line.split("\t") for line in Path(__file__).with_name("words.tsv").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("language", sorted({row[0] for row in _ROWS}))
def test_numbers_spelled_in_full(language: str) -> None:
    rows = [(float(value), words) for code, value, words in _ROWS if code == language]
    assert [(value, words) for value, words in rows if parse_number(words, language=language) != value] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("th", "ร้อยกรอง"),
        ("fi", "satama"),
        ("fi", "satakieli"),
        ("hu", "százalék"),
        ("th", "พันธุ์ไม้"),
    ],
)
def test_a_word_that_begins_like_a_number_is_none(language: str, text: str) -> None:
    assert parse_number(text, language=language) is None
