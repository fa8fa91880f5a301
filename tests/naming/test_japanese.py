"""Names in kanji as they are read in Japan."""

from __future__ import annotations

import pytest

from reportedly import naming
from reportedly.naming.japanese import readings


@pytest.mark.parametrize(
    ("kanji", "latin"),
    [
        ("佐々木健一", "Kenichi Sasaki"),
        ("佐々木 健一", "Kenichi Sasaki"),
        ("森下由美子", "Yumiko Morishita"),
        ("原敬子", "Keiko Hara"),
    ],
)
def test_a_name_is_found_by_its_reading(kanji: str, latin: str) -> None:
    assert naming.similarity(kanji, latin) >= 0.9
    assert set(naming.keys(kanji)) & set(naming.keys(latin))


@pytest.mark.parametrize("printed_in_china", ["涩泽健一", "澀澤健一"])
def test_the_characters_of_china_count_as_those_of_japan(printed_in_china: str) -> None:
    assert readings(printed_in_china) == readings("渋沢健一") != ()


def test_names_with_one_reading_but_other_characters_are_not_taken_for_one() -> None:
    assert set(readings("森下由美")) & set(readings("森下裕美"))
    assert naming.similarity("森下由美", "森下裕美") < naming.similarity("森下由美", "Yumi Morishita")


@pytest.mark.parametrize("other", ["外務省", "王", "Kenichi", "", "東京電力福島第一原子力発電所", "マルコ・ルビオ"])
def test_what_is_no_name_has_no_reading(other: str) -> None:
    assert readings(other) == ()


def test_a_chinese_name_is_still_read_in_mandarin() -> None:
    assert naming.similarity("习近平", "Xi Jinping") >= 0.9


def test_a_japanese_text_spells_its_names_as_they_are_read() -> None:
    assert naming.latin("森下由美子", "ja") == "Morishita Yumiko"
    assert naming.latin("森下由美子") != "Morishita Yumiko"


@pytest.mark.parametrize(
    ("name", "spelt"), [("习近平", "Xi Jinping"), ("王毅", "Wang Yi"), ("張建國", "Zhang Jianguo")]
)
def test_chinese_names_are_spelt_in_pinyin(name: str, spelt: str) -> None:
    assert naming.latin(name, "zh") == spelt


def test_foreign_names_in_chinese_characters_are_spelt_by_their_sounds() -> None:
    assert (naming.latin("鲁比奥", "zh") or "").startswith("Rubi")
