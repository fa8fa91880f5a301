"""Names in Chinese characters as they are read in Korea and Vietnam."""

from __future__ import annotations

import pytest

from reportedly import naming
from reportedly.naming.sinitic import readings


@pytest.mark.parametrize(
    ("characters", "other"),
    [
        ("徐度润", "서도윤"),
        ("徐度潤", "Seo Do-yun"),
        ("徐度润", "ソ・ドユン"),
        ("朴美景", "박미경"),
        ("林东赫", "임동혁"),
        ("李龙浩", "이용호"),
        ("南宫慧珍", "남궁혜진"),
        ("范光明", "Phạm Quang Minh"),
        ("阮氏雪梅", "Nguyễn Thị Tuyết Mai"),
        ("黄春福", "Hoàng Xuân Phúc"),
        ("习明德", "Tập Minh Đức"),
        ("王毅", "Vương Nghị"),
    ],
)
def test_a_name_is_found_by_its_reading(characters: str, other: str) -> None:
    assert naming.similarity(characters, other) >= 0.8
    assert set(naming.keys(characters)) & set(naming.keys(other))


def test_no_word_of_korean_begins_with_l() -> None:
    assert readings("朴龙浩")[0] == "박 용호"
    assert readings("羅亮柱")[0] == "나 양주"


@pytest.mark.parametrize("other", ["外交部", "李", "", "金融危機", "マルコ", "Kim Jae", "서도윤"])
def test_what_is_no_such_name_has_no_reading(other: str) -> None:
    assert readings(other) == ()


def test_chinese_names_are_still_read_in_mandarin() -> None:
    assert naming.similarity("李建华", "Li Jianhua") >= 0.9
    assert naming.similarity("陈明德", "Chen Mingde") >= 0.9


def test_names_of_two_characters_are_read_in_vietnamese_alone() -> None:
    assert readings("李明") == ("Lý Minh",)
    assert naming.similarity("王毅", "Vương") < naming.similarity("王毅", "Vương Nghị")


def test_other_people_of_one_family_are_not_alike() -> None:
    assert naming.similarity("徐度润", "서재혁") < 0.8
    assert naming.similarity("范光明", "Phạm Thị Hoa") < 0.8
