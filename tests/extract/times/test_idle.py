"""The quick test that passes over words: it never passes over one that something can begin with."""

from __future__ import annotations

import pytest

from reportedly.extract.quantities import vocabulary as quantities
from reportedly.extract.times import vocabulary as times


@pytest.mark.parametrize("language", ["en", "de", "ru", "ar", "hi", "tr"])
def test_no_word_that_begins_something_is_idle(language: str) -> None:
    of_times, of_quantities = times.vocabulary(language), quantities.vocabulary(language)
    stems = [stem + "xy" for stem in of_times.phrases.by_stem if len(stem) > 2]
    assert not any(map(of_times.is_idle, (*of_times.phrases.by_first, *of_times.parted, *stems)))
    assert not any(map(of_quantities.is_idle, (*of_quantities.triggers, *of_quantities.articles)))


def test_most_words_are_idle() -> None:
    for word in ("harbour", "minister", "spoke"):
        assert times.vocabulary("en").is_idle(word)
        assert quantities.vocabulary("en").is_idle(word)
