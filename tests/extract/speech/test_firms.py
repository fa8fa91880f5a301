"""Companies that nothing marks as such; written for this test."""

from __future__ import annotations

import pytest

from tests.extract.speech.test_speech import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Blue Lotus Tour has lost its licence. The company says it will appeal.", "Blue Lotus Tour"),
        ("Many have blamed Forestal Pehuén for the fire. The company denies the charge.", "Forestal Pehuén"),
        # No person, and nobody whom a comma sets behind an office.
        ("Nora Weiss came with Anton Brandt. The company denies the charge.", "company"),
        ("The mayor and the director, Hanu Kijun, came. The company denies the charge.", "company"),
    ],
)
def test_whom_the_company_means(text: str, speaker: str) -> None:
    _, found = said(text)
    assert [m.speaker for m in found][-1] == speaker
