"""Who is credited: verbs of saying in every language, and the bodies and people behind a description."""

from __future__ import annotations

import pytest

from tests.extract.speech.test_speech import said


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("« Nous n’avons plus de tentes », constate Jeanne Morvan, la maire.", "fr", "Jeanne Morvan"),
        ("« C’est une victoire », s’est félicitée Jeanne Morvan.", "fr", "Jeanne Morvan"),
        ("Nakhoda Rudi Santoso mengaku kapalnya dihantam ombak.", "id", "Rudi Santoso"),
        ("De reddingsdienst houdt het op 61 opvarenden.", "nl", "reddingsdienst"),
        ("Związek domaga się podwyżek o pięć procent.", "pl", "union"),
        ("A empresa garantiu que a ponte é segura.", "pt", "company"),
        ("Polisi walilalamika kwamba barabara imefungwa.", "sw", "police"),
        ("Polisi imesisitiza kwamba barabara imefungwa.", "sw", "police"),
    ],
)
def test_verbs_of_saying(text: str, language: str, speaker: str) -> None:
    _, found = said(text, language=language)
    assert any(speaker in (m.speaker or "") for m in found), found
