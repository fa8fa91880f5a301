"""Places by what their names sound like."""

from __future__ import annotations

import pytest

from reportedly import naming


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kabupaten Garut", "Гарут"),
        ("Farīdpur", "ফরিদপুর"),
        ("Distrito de Sicuani", "Sicuani"),
        ("Sakarya İlçesi", "Сакарья"),
        ("Prachin Buri", "ปราจีนบุรี"),
        ("Maligram", "মালিগ্রাম"),
    ],
)
def test_one_place_sounds_alike_in_two_spellings(one: str, other: str) -> None:
    assert naming.heard(one) == naming.heard(other) is not None


SHORT = [
    "Hatya",
    "Hatiya",
    "Hatiya Island",
    "হাতিয়া",
    "হাতিয়া দ্বীপ",
    "哈蒂亚岛",
    "ハティヤ",
    "ハティヤ島",
    "остров Хатия",
    "हातिया",
    "하티야",
    "하티야섬",
]


@pytest.mark.parametrize("spelling", SHORT)
def test_two_consonants_tell_with_the_first_vowel(spelling: str) -> None:
    assert naming.heard(spelling) == "hta"


@pytest.mark.parametrize("other", ["Hotia", "Hati Hoti", "Itaha"])
def test_other_short_names_sound_otherwise(other: str) -> None:
    assert naming.heard(other) != "hta"


@pytest.mark.parametrize("name", ["阿里山", "黑龙江"])
def test_the_sign_for_a_kind_belongs_to_a_chinese_name(name: str) -> None:
    assert naming.heard(name) == naming.heard(naming.latin(name, "zh") or "")


@pytest.mark.parametrize("short", ["Ulu", "", "Río", "Ny"])
def test_too_few_sounds_tell_nothing(short: str) -> None:
    assert naming.heard(short) is None


def test_other_places_sound_otherwise() -> None:
    assert naming.heard("Faridabad") != naming.heard("Faridpur")


def test_a_name_that_is_nothing_but_a_word_for_its_kind_keeps_it() -> None:
    assert naming.heard("District") == naming.heard("district") is not None
