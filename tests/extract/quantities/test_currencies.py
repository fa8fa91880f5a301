"""Sums of money in the words of each language, and things counted that meet across languages by their key."""

from __future__ import annotations

import pytest

from reportedly.extract.quantities import parse


@pytest.mark.parametrize(
    ("language", "text", "unit", "value"),
    [
        ("es", "La obra cuesta 4,5 millones de euros.", "EUR", 4.5e6),
        ("es", "Pagó 12 millones de dólares.", "USD", 12e6),
        ("it", "Il ponte costa 30 milioni di euro.", "EUR", 30e6),
        ("pt", "O museu custou 7 milhões de reais.", "BRL", 7e6),
        ("fr", "Le port coûte 3 milliards de roupies.", "INR", 3e9),
        ("tr", "Bilet fiyatı 45 liraya çıktı.", "TRY", 45),
        ("tr", "Hisse 12,5 avrodan kapandı.", "EUR", 12.5),
        ("ru", "Билет подорожал на 40 лиру.", "TRY", 40),
        ("bn", "সেতুর জন্য ৫০ কোটি শিলিং রাখা হয়েছে।", "KES", 500e6),
        ("ja", "港の整備に3億シリングを充てる。", "KES", 300e6),
        ("ko", "항구에 3억 실링을 쓴다.", "KES", 300e6),
        ("zh", "港口耗资3亿里拉。", "TRY", 300e6),
        ("id", "Jembatan itu menelan 5 juta ringgit.", "MYR", 5e6),
    ],
)
def test_money_in_words(language: str, text: str, unit: str, value: float) -> None:
    (found,) = parse(text, language=language)
    assert (found.unit, found.low) == (unit, value)


@pytest.mark.parametrize(
    ("language", "text"),
    [("tr", "Belediye 3 yeni okul açtı."), ("ru", "Есть 7 реальных дел."), ("uk", "Є 5 реальних справ.")],
)
def test_common_words_are_no_money(language: str, text: str) -> None:
    assert all(q.unit is None for q in parse(text, language=language))


@pytest.mark.parametrize(
    ("language", "text", "key"),
    [
        ("en", "A 34-member delegation came.", "members"),
        ("hi", "प्रतिनिधिमंडल में 34 सदस्य थे।", "members"),
        ("de", "In 12 Familien fehlt das Wasser.", "families"),
        ("bn", "১২ হাজার পরিবার পানিবন্দী।", "families"),
        ("ru", "В лагере 40 беженцев.", "migrants"),
        ("pl", "Zwolniono 14 jeńców.", "prisoners"),
        ("ar", "وصل 12 صحفيا.", "journalists"),
        ("vi", "Có 30 học sinh.", "students"),
        ("zh", "现场有12名记者。", "journalists"),
        ("sw", "Vitanda 60 vimeletwa, wanafunzi 12 wamefika.", "students"),
    ],
)
def test_things_counted_meet_by_their_key(language: str, text: str, key: str) -> None:
    assert key in {q.counted_key for q in parse(text, language=language)}


@pytest.mark.parametrize(
    ("language", "text", "state"),
    [
        ("en", "Since March 214 people have fallen ill.", "infected"),
        ("id", "Sebanyak 30 orang terjangkit demam.", "infected"),
        ("fr", "Dix-sept personnes ont été vaccinées, 12 personnes infectées.", "infected"),
        ("it", "Finora 800 persone sono state vaccinate.", "vaccinated"),
        ("ru", "Заболели 40 человек.", "infected"),
        ("es", "La policía incautó 30 fusiles.", "seized"),
    ],
)
def test_states_of_every_language(language: str, text: str, state: str) -> None:
    assert any(state in q.scope for q in parse(text, language=language))


def test_a_share_has_the_state_of_the_things() -> None:
    (found,) = parse("Some 62 percent of the trains were cancelled.", language="en")
    assert "cancelled" in found.scope


def test_a_model_is_no_sum() -> None:
    assert [f.unit for f in parse("Decollano due caccia e 2 KC-135 da Doha.", language="it")] == [None, None]
    assert [f.unit for f in parse("Lístek stojí 135 Kč.", language="cs")] == ["CZK"]
