"""Thai names beside their Latin spellings."""

from __future__ import annotations

import pytest

from reportedly import naming
from reportedly.naming.thai import thai

NAMES = [("สมชาย วงศ์สวัสดิ์", "Somchai Wongsawat"), ("สุรินทร์", "Surin"), ("ภูเก็ต", "Phuket"), ("ทองสุข", "Thongsuk"), ("โรเบิร์ต", "Robert")]  # fmt: skip


@pytest.mark.parametrize(("native", "latin"), NAMES)
def test_spellings_of_one_name_share_a_key_and_are_alike(native: str, latin: str) -> None:
    assert set(naming.keys(native)) & set(naming.keys(latin))
    assert naming.similarity(native, latin) >= 0.75


@pytest.mark.parametrize(("native", "_"), NAMES)
def test_other_names_are_not_alike(native: str, _: str) -> None:
    assert naming.similarity(native, "Bertrand Kovács") < 0.6


def test_consonants_sound_otherwise_at_the_end_of_a_syllable() -> None:
    assert [one.rstrip("aeiou") for one in (thai("รส")[0], thai("นิล")[0], thai("กิจ")[0])] == ["rt", "nin", "kit"]
