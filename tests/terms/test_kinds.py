"""Terms that tell the kind of what happened."""

from __future__ import annotations

import pytest

from reportedly.terms import tells_kind, terms


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("covid-19", "en"),
        ("vaccinated", "en"),
        ("shooting", "en"),
        ("terremoto", "es"),
        ("землетрясение", "ru"),
        ("भूकंप", "hi"),
        ("زلزال", "ar"),
        ("地震", "zh"),
        ("冠状病毒", "zh"),
        ("cease-fire", "en"),
    ],
)
def test_words_of_a_kind(word, language):
    assert any(tells_kind(t, language) for t in terms(word, language))


@pytest.mark.parametrize(
    ("word", "language"), [("Zandvoort", "en"), ("bridge", "en"), ("Kraska", "pl"), ("大阪", "ja"), ("shooting", None)]
)
def test_other_words(word, language):
    assert not any(tells_kind(t, language) for t in terms(word, language))
