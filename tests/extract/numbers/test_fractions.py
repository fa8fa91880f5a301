from __future__ import annotations

import pytest

from reportedly.extract.numbers import parse_number, scan


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


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "forty and two fifths", 40.4),
        ("en", "two hundred and three quarters", 200.75),
        ("en", "one billion and a half million", 1_000_500_000),
        ("en", "a quarter of a million", 250_000),
        ("en", "half a dozen", 6),
        ("en", "forty-one fifths", 8.2),
        ("en", "six hundred point eighty-two", 600.82),
        ("fr", "sept huitièmes", 0.875),
        ("fr", "la moitié", 0.5),
        ("fr", "quart de million", 250_000),
        ("it", "mezzo milione", 500_000),
        ("es", "seis con tres cuartos", 6.75),
        ("ru", "две пятых", 0.4),
        ("tr", "üçte iki", 2 / 3),
        ("ar", "أربعة وخمسين", 54),
        ("ar", "أربعة و خمسين", 54),
        ("ar", "سبع مئة وثلاثة", 703),
        ("ar", "نصف مليون", 500_000),
        ("ar", "ثلاثة أخماس", 0.6),
        ("hi", "साढ़े चार लाख", 450_000),
        ("hi", "सवा सौ", 125),
        ("hi", "पौने तीन", 2.75),
        ("hi", "दो बटा पाँच", 0.4),
        ("hi", "चार का पाँचवाँ", 0.8),
        ("hi", "तीन चौथाई", 0.75),
        ("hi", "पंद्रह", 15),
        ("hi", "पांच", 5),
        ("ur", "ساڑھے تین", 3.5),
        ("bn", "সাড়ে তিন", 3.5),
        ("ja", "三十と四分の一", 30.25),
        ("ja", "六・二五", 6.25),
        ("ja", "四ダース", 48),
    ],
)
def test_fractions_in_words(language: str, text: str, value: float) -> None:
    assert parse_number(text, language=language) == pytest.approx(value)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "5 hundred and 13", 513),
        ("fr", "6 cents et 12", 612),
        ("en", "3 412 905", 3_412_905),
        ("es", "cuatro mil seiscientos millones", 4_600_000_000),
        ("es", "dos billones tres mil cien millones", 2_003_100_000_000),
        ("zh", "2千零30", 2030),
        ("fr", "nonante-deux", 92),
    ],
)
def test_sums_of_figures_and_words(language: str, text: str, value: float) -> None:
    assert parse_number(text, language=language) == value


def test_an_article_with_an_ordinal_is_no_fraction() -> None:
    assert [n.value for n in scan("un cinquième passager", language="fr")] != [0.2]
    assert parse_number("un cinquième de", language="fr") is None  # the word behind it is not of the number
    assert [n.value for n in scan("un cinquième de la ville", language="fr")][0] == pytest.approx(0.2)


def test_an_ordinal_ends_a_number() -> None:
    found = next(scan("the two hundred forty-third day", language="en"))
    assert (found.value, found.ordinal) == (243, True)


def test_a_numeral_stands_beside_latin_letters() -> None:
    assert [n.value for n in scan("WTOの三百人", language="ja")] == [300]


def test_a_word_for_minus_is_matched_whole() -> None:
    assert [n.value for n in scan("ス千円", language="ja")] == [1000]
    assert [n.value for n in scan("マイナス七", language="ja")] == [-7]
