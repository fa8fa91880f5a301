"""The forms of verbs of saying that are made of those that dictionaries have."""

from __future__ import annotations

import pytest

from reportedly import languages
from reportedly.extract import conjugated


@pytest.mark.parametrize(
    ("language", "made"),
    [
        ("hi", ["आलोचना कर रहे हैं", "दलील दी है", "कहा है"]),
        ("ur", ["تنقید کر رہے ہیں", "دلیل دی ہے", "کہا ہے"]),
        ("bn", ["সুপারিশ করেছিলেন", "যুক্তি দিয়েছেন", "বলছেন"]),
        ("mr", ["टीका केली आहे", "इशारा दिला", "म्हणतात"]),
        ("gu", ["ટીકા કરી હતી", "ચેતવણી આપી છે", "જણાવ્યું હતું"]),
        ("pa", ["ਨਿੰਦਾ ਕੀਤੀ ਹੈ", "ਚੇਤਾਵਨੀ ਦਿੱਤੀ ਸੀ", "ਕਿਹਾ ਸੀ"]),
        ("ne", ["आग्रह गरेका छन्", "चेतावनी दिए", "बताउनुभयो"]),
        ("fa", ["هشدار داده است", "تاکید می\u200cکند", "گفته بودند"]),
        ("ta", ["தெரிவிக்கின்றன", "கூறியிருந்தார்", "எச்சரித்துள்ளனர்", "சொல்கின்றனர்"]),
        ("te", ["ప్రకటించాయి", "హెచ్చరిస్తున్నారు", "విజ్ఞప్తి చేసింది"]),
    ],
)
def test_forms(language: str, made: list[str]) -> None:
    found = {form for group in conjugated.cues(language).values() for form in group}
    assert not [form for form in made if form not in found]


@pytest.mark.parametrize("language", languages.available("speech"))
def test_every_verb_has_forms(language: str) -> None:
    data = languages.load(language, "speech")
    assert all(forms for _, forms in conjugated.verbs(data))
