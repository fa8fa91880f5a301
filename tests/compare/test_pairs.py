from __future__ import annotations

import pytest

from reportedly.compare.accounts import Account
from reportedly.compare.figures import Figure, figure
from reportedly.compare.pairs import is_pair
from tests.compare.hand import article, claim


def told(language: str, text: str, value: str, number: float = 2.0, **fields: object) -> Figure:
    a = article("a", text, language=language)
    made = claim(
        a, "quantity", value, **({"low": number, "high": number, "unit": value.rsplit(maxsplit=1)[-1]} | fields)
    )
    found = figure(Account(made, a, "a", "lead", None))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The two foreign ministers walked through the old harbour.", "2 ministers"),
        ("en", "Both ships had left Valpar at dawn.", "2 ships"),
        ("fr", "Les deux dirigeants se sont vus à Lannion.", "2 dirigeants"),
        ("de", "Die beiden Minister fuhren nach Husum.", "2 Minister"),
        ("ru", "Обе страны хотят открыть мост.", "2 страны"),
        ("hi", "दोनों नेताओं ने पुल की बात की।", "2 नेताओं"),
        ("ur", "دونوں ممالک پل کھولیں گے۔", "2 ممالک"),
        ("ar", "وقال كلا الوزيرين إن الجسر سيفتح.", "2 الوزيرين"),
        ("zh", "两国将重开大桥。", "2 国"),
    ],
)
def test_a_two_that_is_known_counts_nothing(language: str, text: str, value: str) -> None:
    assert is_pair(told(language, text, value))


def test_two_countries_are_those_of_the_report_in_any_words() -> None:
    assert is_pair(told("tr", "İki ülke köprüyü açacak.", "2 ülke", keys=("countries",)))


@pytest.mark.parametrize(
    ("text", "value", "number", "fields"),
    [
        ("Two trains collided near Valpar, and the two drivers fled.", "2 trains", 2.0, {}),
        ("Both men died.", "2 men", 2.0, {"scope": "killed"}),
        ("The two sides named three countries.", "3 countries", 3.0, {"keys": ("countries",)}),
    ],
)
def test_a_count_of_the_happening_stays(text: str, value: str, number: float, fields: dict[str, object]) -> None:
    assert not is_pair(told("en", text, value, number, **fields))
