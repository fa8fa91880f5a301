"""What CLDR writes is read back: amounts of money, numbers in short, shares, measures, in every language."""

from __future__ import annotations

import pytest
from babel import Locale
from babel.numbers import format_compact_decimal, format_decimal, format_percent, get_currency_name
from babel.units import format_unit

from reportedly.extract.quantities import parse
from reportedly.extract.times import parse as times
from reportedly.languages import available

_LANGUAGES = sorted(available("quantities"))
_CURRENCIES = [
    "USD",
    "EUR",
    "GBP",
    "JPY",
    "CNY",
    "RUB",
    "UAH",
    "KZT",
    "INR",
    "PKR",
    "BDT",
    "IDR",
    "TRY",
    "IRR",
    "ILS",
    "EGP",
    "SAR",
    "AED",
    "KES",
    "NGN",
    "ZAR",
    "BRL",
    "MXN",
    "ARS",
    "CLP",
    "COP",
    "CHF",
    "SEK",
    "PLN",
    "CZK",
    "HUF",
    "RON",
    "KRW",
    "THB",
    "VND",
    "PHP",
    "MYR",
    "GEL",
    "AMD",
    "AZN",
    "UZS",
    "NPR",
    "LKR",
]
# "조지아 라리": the first syllable is the word for 10 to the twelfth; the Thai name of the pound has a country in brackets.
_OTHERWISE = {("ko", "GEL"), ("th", "GBP")}
_SIZES = (12_000, 150_000, 3_500_000, 40_000_000, 2_000_000_000)
# CLDR writes a size wrongly: Swahili "milioni 35" and Nepali "3.5 करोड" for 3.5 million; Pashto has single letters and "12.000".
_WRONG = {("sw", size) for size in _SIZES} | {("ps", size) for size in _SIZES} | {("ne", 3_500_000), ("ne", 40_000_000)}
_UNITS = (
    "length-kilometer", "length-meter", "mass-kilogram", "mass-tonne", "area-hectare", "area-square-kilometer", "volume-liter", "speed-kilometer-per-hour",
    "duration-hour", "duration-minute", "duration-day",
)  # fmt: skip
# Chinese 千克 is read as a thousand grams.
_OTHER_UNIT = {("zh", "mass-kilogram")}


@pytest.mark.parametrize("language", _LANGUAGES)
def test_currencies_by_their_full_names(language: str) -> None:
    locale, missed = Locale.parse(language), []
    for currency in _CURRENCIES:
        name = get_currency_name(currency, count=120, locale=locale)
        if name == currency or (language, currency) in _OTHERWISE:
            continue
        text = f"{format_decimal(120, locale=locale)}{'' if language in ('zh', 'ja') else ' '}{name}"
        if (currency, 120.0) not in {(found.unit, found.low) for found in parse(text, language=language)}:
            missed.append(text)
    assert missed == []


@pytest.mark.parametrize("language", _LANGUAGES)
def test_numbers_in_short(language: str) -> None:
    """Thousands, millions and billions in words."""
    locale, missed = Locale.parse(language), []
    for size in _SIZES:
        if (language, size) not in _WRONG and "long" in locale.compact_decimal_formats:
            text = format_compact_decimal(size, format_type="long", locale=locale, fraction_digits=1)
            text += f" {get_currency_name('USD', count=size, locale=locale)}"
            if size not in {found.low for found in parse(text, language=language)}:
                missed.append(text)
    assert missed == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("be", "12 тыс. долараў", 12_000),
        ("el", "3,5 εκ. δολάρια", 3_500_000),
        ("sl", "2 mrd. ameriških dolarjev", 2e9),
        ("mk", "12 илј. Американски долари", 12_000),
        ("az", "3,5 mln dollar", 3_500_000),
        ("sk", "12 tis. dolárov", 12_000),
        ("sr", "12 хиљ. долара", 12_000),
        ("ka", "12 ათ. დოლარი", 12_000),
    ],
)
def test_sizes_abbreviated(language: str, text: str, value: float) -> None:
    assert value in {found.low for found in parse(text, language=language)}


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("share", [0.12, 0.055])
def test_shares(language: str, share: float) -> None:
    text = format_percent(share, format="#,##0.#%" if share == 0.055 else None, locale=language)
    assert [(found.low, found.unit) for found in parse(text, language=language)] == [(share * 100, "%")]


@pytest.mark.parametrize("language", _LANGUAGES)
def test_units_by_their_full_names(language: str) -> None:
    missed = []
    for unit in _UNITS:
        for count in (1, 3, 25):
            text = format_unit(count, unit, length="long", locale=language)
            told = {found.low for found in parse(text, language=language) if found.unit is not None}
            length = unit.startswith("duration") and any(
                t.value.startswith("P") for t in times(text, language=language)
            )
            if (
                any(c.isdigit() for c in text)
                and (language, unit) not in _OTHER_UNIT
                and count not in told
                and not length
            ):
                missed.append(text)
    assert missed == []


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("kk", "20 млн теңге", "KZT"),
        ("en", "3 million tenge", "KZT"),
        ("zh", "300万坚戈", "KZT"),
        ("fr", "250 000 tenges", "KZT"),
        ("uk", "2 млн манатів", "AZN"),
        ("id", "lomba 5.000 lari", None),
        ("ta", "1000 லாரிகள்", None),
        ("ru", "выплатили 10 000 так и не", None),
        ("fr", "12 naira", None),
    ],
)
def test_a_currencys_word_alone_behind_large_numbers(language: str, text: str, unit: str | None) -> None:
    assert [found.unit for found in parse(text, language=language)] == [unit]


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("pl", "3 godz.", "hour"),
        ("ka", "25 კმ", "kilometre"),
        ("he", "25 קמ״ר", "square kilometre"),
        ("ta", "25 கி.கி.", "kilogram"),
        ("th", "25 ตร.กม.", "square kilometre"),
        ("de", "200 l", "litre"),
        ("ru", "5 т", "tonne"),
        ("ru", "5 т. е.", None),
        ("fr", "12 l’ont vu", None),
        ("ru", "обезвредили 25 мин", None),
        ("hy", "25 ու 30", None),
        ("sv", "25 män", None),
    ],
)
def test_units_abbreviated(language: str, text: str, unit: str | None) -> None:
    assert parse(text, language=language)[0].unit == unit
