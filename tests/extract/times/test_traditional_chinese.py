"""Words of time in traditional characters, and Cantonese hours, by their value."""

from __future__ import annotations

import pytest

from reportedly.extract.times import parse


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("會議持續了一個半鐘。", "PT1H30M"),
        ("等了兩個半鐘。", "PT2H30M"),
        ("等了三刻鐘。", "PT45M"),
        ("等了一分半鐘。", "PT1.5M"),
        ("這座橋用了一個世紀。", "P1CE"),
        ("橋封閉了半日。", "P0.5D"),
        ("橋每個月檢查一次。", "P1M"),
        ("橋現在封閉。", "PRESENT_REF"),
        ("橋將來會重開。", "FUTURE_REF"),
    ],
)
def test_traditional_characters_tell_the_time(text: str, value: str) -> None:
    assert value in [m.value for m in parse(text, language="zh")]
