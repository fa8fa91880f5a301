"""Offices whose holder is named further on, bodies by the name that they have in every language, bare nouns for a body that was named in full."""

from __future__ import annotations

import pytest

from reportedly.extract import mentions
from tests.extract.speech.test_northern import article, shortest


@pytest.mark.parametrize(
    ("language", "text", "said", "speaker"),
    [
        ("en", "At least nine people died, the district commissioner said. District Commissioner Neema Oduya visited the hospital.",
         "At least nine people died", "Neema Oduya"),
        # ... and whom the article names first of all after the office, without telling who that is
        ("en", "At least nine people died, the district commissioner said. The wall broke at night, Neema Oduya told reporters.",
         "At least nine people died", "Neema Oduya"),
        ("fr", "Le préfet a annoncé une évacuation. Le préfet Luc Moreau s'est rendu au port.", "une évacuation", "Luc Moreau"),
        # one body under its name in every language
        ("es", "El Ministerio de Minería informó que el depósito estaba lleno.", "el depósito estaba lleno", "mining ministry"),
        ("ja", "鉱業省は声明で、貯水池は満杯だったと指摘した。", "貯水池は満杯だった", "mining ministry"),
        ("pt", "Segundo a comissão eleitoral, votaram 61 por cento.", "votaram 61 por cento", "electoral commission"),
        ("en", "Peru's mining ministry said that the pond was full.", "the pond was full", "Peruvian mining ministry"),
        ("en", "The commission of inquiry said the pond was full.", "the pond was full", "inquiry commission"),
        # a bare noun comes back to the body
        ("cs", "Vyšetřovací komise zveřejnila zprávu. Komise tvrdí, že přehrada byla plná.", "přehrada byla plná", "inquiry commission"),
        ("de", "Die Wahlkommission tagte in der Nacht. Laut der Kommission stimmten 61 Prozent ab.", "61 Prozent", "electoral commission"),
        # an adjective for people of the place
        ("ru", "Местные говорят, что мост был закрыт.", "мост был закрыт", "residents"),
        ("ru", "По данным местных властей, мост был закрыт.", "мост был закрыт", "local authorities"),
    ],
)  # fmt: skip
def test_who_is_meant(language: str, text: str, said: str, speaker: str) -> None:
    found = shortest(text, language, said)
    assert found is not None and found.speaker == speaker


def test_a_word_of_marks_alone_breaks_nothing() -> None:
    mentions(article("bn", "তিনি ় ১২ জন বলেছেন। ় ়"))
