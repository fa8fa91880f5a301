from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from reportedly.languages import available, load


def strings(data: Any) -> Iterator[str]:
    """Every string of a table, however deep; patterns of inflection are written in another way."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        yield from (s for key, value in data.items() if key not in ("inflection", "genitive") for s in strings(value))
    elif isinstance(data, list):
        yield from (s for value in data for s in strings(value))


@pytest.mark.parametrize("topic", ["speech", "speakers", "actions"])
def test_an_ending_is_left_open_only_at_the_end_of_a_word(topic: str) -> None:
    broken = [
        (language, entry)
        for language in available(topic)
        for entry in strings(load(language, topic))
        if any("*" in word[:-1] for word in entry.split())
    ]
    assert broken == []
