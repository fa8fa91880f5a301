"""How much names tell."""

import pytest

from reportedly.terms import telling


@pytest.mark.parametrize(
    ("rare", "common", "language"),
    [
        ("Ransome Tikvahl", "Maria Garcia", "en"),
        ("Maria Garcia", "President", "en"),
        ("Kopparberg", "London", "sv"),
        ("Тиквал", "Путин", "ru"),
        ("رانسوم", "محمد", "ar"),
    ],
)
def test_a_rare_name_tells_more_than_one_that_is_everywhere(rare: str, common: str, language: str) -> None:
    assert telling(rare, language) > telling(common, language) >= 0.0


def test_a_name_of_no_words_tells_nothing() -> None:
    assert telling("", "en") == telling("—", None) == 0.0
