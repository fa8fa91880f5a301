"""The table of waters, islands, mountains and regions."""

from __future__ import annotations

import pytest

from reportedly import languages
from reportedly.naming import countries, features


def test_the_table_is_sound() -> None:
    records = [p.record for f in features.table().values() for p in f.places]
    assert len(records) == len(set(records))
    for feature in features.table().values():
        assert feature.core and "{}" not in feature.core
        for place in feature.places:
            assert -90 <= place.latitude <= 90 and -180 <= place.longitude <= 180
            assert not place.country or countries.names(place.country, "en"), feature.key


@pytest.mark.parametrize("language", languages.available("features"))
def test_a_language_names_only_what_the_table_has(language: str) -> None:
    data = languages.load(language, "features")
    assert set(data["names"]) <= set(features.table())
    assert all(form.count("{}") == 1 for written in data["forms"].values() for form in written)
    assert set(data["forms"]) <= {f.kind for f in features.table().values()}


def test_the_word_for_the_kind_is_no_part_of_the_core() -> None:
    table = features.table()
    assert (table["victoria"].core, table["victoria"].bare) == ("Victoria", False)
    assert (table["hormuz"].core, table["hormuz"].bare) == ("Hormuz", True)
    assert [p.country for p in table["pacific"].places] == [""]
