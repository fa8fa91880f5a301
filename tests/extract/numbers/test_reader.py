from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.extract.numbers import parse_number, scan


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "1.2 million", 1_200_000),
        ("en", "twenty-one", 21),
        ("en", "two hundred and five thousand three hundred", 205_300),
        ("en", "1,23,456", 123_456),
        ("de", "1.234,5", 1234.5),
        ("de", "zweihundertvierunddreißig", 234),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("es", "dos millones", 2_000_000),
        ("ru", "12 500", 12_500),
        ("ru", "две тысячи пятьсот", 2500),
        ("tr", "2 bin 434", 2434),
        ("hi", "5.5 लाख", 550_000),
        ("hi", "१२३", 123),
        ("bn", "১৪০ কোটি", 1_400_000_000),
        ("bn", "৫ দশমিক ৬", 5.6),
        ("ur", "ڈیڑھ لاکھ", 150_000),
        ("ar", "ثلاثة وعشرون", 23),
        ("fa", "سه هزار و دویست", 3200),
        ("fa", "۲ هزار و ۴۳۴", 2434),
        ("fa", "یک‌هزار و ۹۰۰", 1900),
        ("fa", "بیست‌وپنج", 25),
        ("fa", "دو میلیون و ۳۰۰ هزار", 2_300_000),
        ("ar", "ألف و900", 1900),
        ("ar", "2 مليون و300 ألف", 2_300_000),
        ("ar", "خمساً وثلاثين", 35),
        ("ar", "بثلاثة", 3),
        ("he", "משבעים", 70),
        ("cs", "pětadvacet", 25),
        ("cs", "devětačtyřiceti", 49),
        ("de", "zweitausend", 2000),
        ("zh", "三百二十一", 321),
        ("zh", "1.4亿", 140_000_000),
        ("zh", "二〇二五", 2025),
        ("ja", "1万8千", 18_000),
        ("ko", "삼백이십일", 321),
    ],
)
def test_value(language: str, text: str, value: float) -> None:
    assert parse_number(text, language=language) == pytest.approx(value)


@pytest.mark.parametrize("text", ["", "1.2.3", "thing", "7" * 30, "twelve things"])
def test_no_number(text: str) -> None:
    assert parse_number(text, language="en") is None


def test_ordinals_are_told_apart() -> None:
    assert [(n.value, n.ordinal) for n in scan("the 3rd of 4 and the second", language="en")] == [
        (3, True),
        (4, False),
        (2, True),
    ]


@given(
    st.text(alphabet="0123456789., abehnot-hundmil一三百万्२", max_size=120),
    st.sampled_from(["en", "de", "hi", "zh", "ru", None]),
)
def test_spans_lie_in_order_and_hold_the_number(text: str, language: str | None) -> None:
    found = list(scan(text, language=language))
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    assert all(0 <= n.start < n.end <= len(text) for n in found)


@given(st.integers(min_value=0, max_value=10**12))
def test_figures_with_separators_keep_their_value(value: int) -> None:
    assert parse_number(f"{value:,}", language="en") == value
    assert parse_number(f"{value:,}".replace(",", "."), language="de") == value


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("en", "1 200 people", [1, 200]),
        ("en", "the 1 200 300 people", [1_200_300]),
        ("fr", "1 200 personnes", [1200]),
        ("it", "1'200 persone", [1200]),
        ("de", "1’250’000 Franken", [1_250_000]),
        ("de", "16 000 Euro, 12 500 Menschen", [16_000, 12_500]),
        ("de", "Im Jahr 2019 300 Menschen", [2019, 300]),
        ("en", "about 100 000 people", [100_000]),
        ("it", "circa 15 000 persone", [15_000]),
        ("ar", "15 000 شخص", [15_000]),
        ("en", "on May 12 500 people", [12, 500]),
    ],
)
def test_groups_by_spaces_and_apostrophes(language: str, text: str, numbers: list[float]) -> None:
    assert [n.value for n in scan(text, language=language)] == numbers
