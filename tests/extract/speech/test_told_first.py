"""What is said before who says it, without a comma or a "that": languages in which the verb stands last."""

from __future__ import annotations

import pytest

from reportedly.extract import mentions
from reportedly.records import Article


def said(text: str, language: str) -> list[tuple[str | None, str]]:
    one = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language)
    return [(s.speaker, text[s.content.start : s.content.end]) for s in mentions(one).speech]


@pytest.mark.parametrize(
    ("text", "language", "speaker", "content"),
    [
        ("Köprünün güvenli olduğunu Bakan Ahmet Yılmaz söyledi.", "tr", "Ahmet Yılmaz", "Köprünün güvenli olduğunu"),
        ("Köprünün güvenli olduğunu yetkililer açıkladı.", "tr", "officials", "Köprünün güvenli olduğunu"),
        ("Körpünün təhlükəsiz olduğunu nazir Elçin Məmmədov deyib.", "az", "Elçin Məmmədov", "Körpünün təhlükəsiz olduğunu"),
        ("Көпір қауіпсіз екенін министр Асқар Омаров айтты.", "kk", "Асқар Омаров", "Көпір қауіпсіз екенін"),
        ("Ko‘prik xavfsiz ekanini vazir Anvar Karimov ma’lum qildi.", "uz", "Anvar Karimov", "Ko‘prik xavfsiz ekanini"),
        ("সেতুটি নিরাপদ বলে মন্ত্রী রবি কুমার জানান।", "bn", "রবি কুমার", "সেতুটি নিরাপদ"),
        ("पूल सुरक्षित असल्याचे मंत्री रवी कुमार यांनी सांगितले.", "mr", "रवी कुमार", "पूल सुरक्षित असल्याचे"),
        ("पुल सुरक्षित रहेको मन्त्री रवि कुमारले बताए।", "ne", "रवि कुमार", "पुल सुरक्षित रहेको"),
        ("વચલો પુલ સુરક્ષિત હોવાનું પોલીસે જણાવ્યું હતું.", "gu", "police", "વચલો પુલ સુરક્ષિત હોવાનું"),
        ("వంతెన మూసివేసినట్లు మంత్రి రవి కుమార్ వెల్లడించారు.", "te", "రవి కుమార్", "వంతెన మూసివేసినట్లు"),
        ("వంతెన సురక్షితమని మంత్రి రవి కుమార్ తెలిపారు.", "te", "రవి కుమార్", "వంతెన సురక్షితమని"),
    ],
)  # fmt: skip
def test_who_tells_it_stands_right_before_the_verb(text: str, language: str, speaker: str, content: str) -> None:
    assert said(text, language) == [(speaker, content)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bakan Ahmet Yılmaz, köprünün güvenli olduğunu Ali Demir'e söyledi.", "Ahmet Yılmaz"),
        ("Bakan Ahmet Yılmaz, köprünün güvenli olduğunu bir kez daha söyledi.", "Ahmet Yılmaz"),
        ("Yetkililer köprünün güvenli olduğunu açıkladı.", "officials"),
    ],
)
def test_who_leads_the_sentence_speaks_and_not_whom_he_tells(text: str, speaker: str) -> None:
    assert [who for who, _ in said(text, "tr")] == [speaker]
