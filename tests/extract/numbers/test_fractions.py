from __future__ import annotations

import pytest

from reportedly.extract.numbers import parse_number


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "minus-5", -5),
        ("en", "minus five", -5),
        ("en", ".001", 0.001),
        ("en", "two-thirds", 2 / 3),
        ("en", "three quarters", 0.75),
        ("en", "2 1/2", 2.5),
        ("en", "one and a half million", 1_500_000),
        ("en", "half a million", 500_000),
        ("de", "dreieinhalb Millionen", 3_500_000),
        ("es", "tres millones y medio", 3_500_000),
        ("zh", "三点一四", 3.14),
        ("zh", "五分之三", 0.6),
        ("ja", "八分の五", 0.625),
        ("sw", "elfu mbili", 2000),
        ("sw", "elfu mbili na mia tano", 2500),
        ("sw", "milioni mbili na laki tano", 2_500_000),
        ("sw", "mia tatu", 300),
        ("ur", "ایک ارب 40 کروڑ", 1_400_000_000),
        ("ur", "2 کروڑ بیس لاکھ", 22_000_000),
        ("ru", "2 миллиона 300 тысяч", 2_300_000),
        ("nl", "tweeduizend tweehonderdtwintig", 2220),
    ],
)
def test_amounts_below_zero_in_parts_and_in_sums(language: str, text: str, value: float) -> None:
    assert parse_number(text, language=language) == pytest.approx(value)


@pytest.mark.parametrize(
    ("language", "text"), [("zh", "九点二十"), ("en", "Street.5"), ("en", "1/2/2024"), ("en", "9/11")]
)
def test_what_only_looks_like_a_fraction_is_none(language: str, text: str) -> None:
    assert parse_number(text, language=language) is None


def test_a_word_for_less_within_at_least_is_no_minus() -> None:
    assert parse_number("moins 5", language="fr") == -5
    assert parse_number("au moins 5", language="fr") is None


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("zh", "二十万亿", 2e13),
        ("zh", "三万五", 35_000),
        ("zh", "十余万", 100_000),
        ("ja", "百三", 103),
        ("en", "five and a quarter", 5.25),
    ],
)
def test_scales_of_scales_and_short_tails(language: str, text: str, value: float) -> None:
    assert parse_number(text, language=language) == value


def test_a_page_of_minus_signs_is_no_number_and_no_crash() -> None:
    assert parse_number("minus-" * 5000, language="en") is None
    assert parse_number("minus minus 5", language="en") is None
