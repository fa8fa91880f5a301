"""Vietnamese, whose accents are letters, and names of countries that are common words; all texts are invented."""

from __future__ import annotations

import pytest

from reportedly.extract.places.lexicon import of
from reportedly.naming import countries
from tests.extract.places.test_places import found


@pytest.mark.parametrize(
    "text",
    ["Bộ trưởng nói như vậy.", "Hai người bị thương.", "Hàng trăm người chờ.", "Cơ quan này từ chối.", "Có một vụ nổ."],
)
def test_syllables_are_no_places(text: str) -> None:
    assert found(text, "vi") == ()


def test_vietnamese_places_are_found() -> None:
    places = found("Hội nghị diễn ra tại Huế, sau đó đoàn tới Trung Quốc và thành phố Đà Nẵng.", "vi")
    assert [(p.name, p.country) for p in places] == [("Huế", "VN"), ("China", "CN"), ("Da Nang", "VN")]


def test_countries_of_one_syllable_stand_alone_with_their_accents() -> None:
    text = "Hôm qua Tổng thống Mỹ Donald Brand gặp Thủ tướng Anh tại Huế. Ca sĩ Mỹ Linh và bà Trần Lan Anh vắng mặt. Anh ấy bận."
    assert [(p.text, p.country) for p in found(text, "vi") if p.is_country] == [("Mỹ", "US"), ("Anh", "GB")]


@pytest.mark.parametrize("word", ["Francis", "Ghani"])
def test_a_language_without_endings_has_no_adjectives_of_another(word: str) -> None:
    assert countries.adjective(word, "vi") is None


def test_a_name_with_other_accents_is_another_name() -> None:
    assert of("vi").lookup("Nha Trang") and not of("vi").lookup("Nhà Trắng")


@pytest.mark.parametrize(("word", "language"), [("Reunião", "pt"), ("مالی", "fa"), ("Того", "ru"), ("مالی", "ur")])
def test_common_words_are_no_countries(word: str, language: str) -> None:
    assert countries.named(word, language) is None
    assert countries.named("Mali", "en") == "ML"


def test_a_country_is_no_word_that_opens_sentences_with_other_accents() -> None:
    assert [p.country for p in found("Hôm thứ Hai, Bỉ và Pháp bác bỏ đề xuất. Bị cáo không nhận tội.", "vi")] == [
        "BE",
        "FR",
    ]
    assert [p.country for p in found("Các Tiểu Vương quốc Ả Rập Thống nhất bác bỏ đề xuất.", "vi")] == ["AE"]


def test_a_country_with_a_sign_in_brackets() -> None:
    assert [p.country for p in found("星期一，刚果（金）拒绝了该提议。刚果(布)发生火灾。", "zh")] == ["CD", "CG"]
