"""Scripts as they are counted."""

from __future__ import annotations

import pytest

from reportedly.text import fold, script, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge fell", "Latin"),
        ("Cầu sập ở Đà Nẵng", "Latin"),
        ("Мост обрушился в Oslo", "Cyrillic"),
        ("انهار الجسر", "Arabic"),
        ("पुल गिर गया", "Devanagari"),
        ("大桥倒塌", "Han"),
        ("橋が崩落した", "Kana"),
        ("다리가 무너졌다", "Hangul"),
        ("2024-05-14, 12:30", None),
        ("", None),
        ("мост мост Oslo bridges of the city", "Latin"),
    ],
)
def test_the_script_is_that_of_most_letters(text: str, expected: str | None) -> None:
    assert script(text) == expected


def test_armenian_marks_of_tone_are_of_the_word_that_they_stand_in() -> None:
    assert [w for w, _ in words("Ինչպե՞ս, ո՛չ։")] == ["Ինչպե՞ս", "ո՛չ"]
    assert fold("Ինչպե՞ս") == "ինչպես"
