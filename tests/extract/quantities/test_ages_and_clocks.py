"""What looks like a length, a share or a count and is none: tens of years, degrees of burns, clock times with a point, abbreviations."""

import pytest

from reportedly.extract import mentions
from reportedly.records import Article, Mentions


def read(language: str, text: str) -> Mentions:
    return mentions(Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A woman in her 30s was hurt."),
        ("en", "A man in his late 40s was hurt."),
        ("en", "He has a third-degree burn."),
        ("tr", "Listede UC Browser ve UC News yer alıyor."),
    ],
)
def test_no_quantity_and_no_time(language: str, text: str) -> None:
    found = read(language, text)
    assert not found.quantities
    assert not found.times


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("es", "El hecho tuvo lugar a las 22.30 horas.", "T22:30"),
        ("es", "El hecho tuvo lugar las 22.30 horas.", "T22:30"),
        ("pt", "O caso foi às 22.30 horas.", "T22:30"),
        ("ca", "Va ser a les 22.30 hores.", "T22:30"),
        ("fr", "C'était à 9.30 heures.", "T09:30"),
        ("en", "It was at 22.30 hours.", "T22:30"),
        ("it", "È successo alle 22.30 ore.", "T22:30"),
        ("tr", "Son Güncelleme: 20.02.2020 12: 54 ABD", "2020-02-20T12:54"),
    ],
)
def test_clock_times_are_no_lengths(language: str, text: str, value: str) -> None:
    found = read(language, text)
    assert [t.value for t in found.times] == [value]
    assert not found.quantities


@pytest.mark.parametrize(
    ("language", "text", "low", "unit"),
    [
        ("en", "It takes 4.45 hours.", 4.45, "hour"),
        ("es", "Dura 2.5 horas.", 2.5, "hour"),
        ("tr", "ÜÇ KİŞİ ÖLDÜ.", 3, None),
        ("en", "A half-hour later", 30, "minute"),
        ("en", "A third of voters left.", 0.333, None),
    ],
)
def test_quantities_all_the_same(language: str, text: str, low: float, unit: str | None) -> None:
    first = read(language, text).quantities[0]
    assert first.low == pytest.approx(low, abs=0.01)
    assert first.unit == unit
