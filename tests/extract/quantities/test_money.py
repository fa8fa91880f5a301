"""Sums of money as newsrooms and CLDR write them: signs behind short scales, local signs, codes, and words that only look like codes."""

import pytest

from reportedly.extract.quantities import parse


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("de", "Kosten von 3,5 Mio. € entstanden.", 3_500_000, "EUR"),
        ("de", "rund 3,5 Mio. Euro", 3_500_000, "EUR"),
        ("ru", "Штраф составил 45 тыс. ₽.", 45_000, "RUB"),
        ("ru", "45 тыс. евро", 45_000, "EUR"),
        ("uk", "45 тис. ₴", 45_000, "UAH"),
        ("cs", "2 mld. Kč", 2e9, "CZK"),
        ("pl", "45 tys. €", 45_000, "EUR"),
        ("sl", "2 mrd. €", 2e9, "EUR"),
        ("el", "2 δισ. €", 2e9, "EUR"),
        ("ka", "3,5 მლნ. ₾", 3_500_000, "GEL"),
        ("hy", "45 000,00 ֏", 45_000, "AMD"),
        ("az", "3,50 ₼", 3.5, "AZN"),
        ("mn", "₮45,000.00", 45_000, "MNT"),
        ("kk", "45 000 тг", 45_000, "KZT"),
        ("hu", "45 ezer Ft", 45_000, "HUF"),
        ("sv", "2,5 mdr kr", 2.5e9, "SEK"),
        ("no", "kr 3,5 mill.", 3_500_000, "NOK"),
        ("da", "300 kr.", 300, "DKK"),
        ("ro", "45 mii RON", 45_000, "RON"),
        ("ro", "2.500 de lei", 2_500, "RON"),
        ("ro", "16.000 de euro", 16_000, "EUR"),
        ("ro", "100 de dolari", 100, "USD"),
        ("sr", "45 хиљ. RSD", 45_000, "RSD"),
        ("sq", "45 000,00 €", 45_000, "EUR"),
        ("uz", "45 ming soʻm", 45_000, "UZS"),
        ("ar", "3.5 مليون ج.م.", 3_500_000, "EGP"),
        ("he", "1,250.00 \u200f₪", 1_250, "ILS"),
        ("zh", "罚款¥350万", 3_500_000, "CNY"),
        ("ja", "¥350万", 3_500_000, "JPY"),
        ("fr", "un contrat de 45 M€", 45e6, "EUR"),
        ("fr", "2 Mds € de dette", 2e9, "EUR"),
        ("es", "una inversión de 3,5 M€", 3_500_000, "EUR"),
        ("en", "a $5mm deal", 5e6, "USD"),
        ("en", "a fine of RSD 45,000", 45_000, "RSD"),
    ],
)
def test_sums_of_money(language: str, text: str, value: float, unit: str) -> None:
    assert (value, unit) in [(q.low, q.unit) for q in parse(text, language=language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On the third go, 5 try again."),
        ("en", "Some 100 mad men."),
        ("la", "20 ars"),
        ("en", "a bolt of 5 mm"),
        ("mk", "по 5 ден. одмор"),
    ],
)
def test_words_that_look_like_codes_are_none(language: str, text: str) -> None:
    units = [q.unit for q in parse(text, language=language)]
    assert all(u is None or not (len(u) == 3 and u.isupper()) for u in units)
