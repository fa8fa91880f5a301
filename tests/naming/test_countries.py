"""Countries by name, adjective and capital, in many languages; the gazetteer."""

from __future__ import annotations

import pytest

from reportedly import languages
from reportedly.naming import countries, gazetteer


@pytest.mark.parametrize(
    ("word", "language", "code"),
    [
        ("Pakistan", "en", "PK"), ("the Netherlands", "en", "NL"), ("U.S.", "en", "US"), ("Kenyan", "en", "KE"), ("अमेरिकी", "hi", "US"), ("पाकिस्तान", None, "PK"),
        ("پاکستانی", "ur", "PK"), ("الباكستانية", "ar", "PK"), ("الكينية", "ar", "KE"), ("российский", "ru", "RU"), ("пакистанского", "ru", "PK"), ("韩国", "zh", "KR"),
        ("パキスタン", "ja", "PK"), ("estadounidense", "es", "US"), ("Türkiye", "tr", "TR"), ("Islamabad", "en", "PK"), ("вашингтон", "ru", "US"), ("Kenia", "de", "KE"),
    ],
)  # fmt: skip
def test_country(word: str, language: str | None, code: str) -> None:
    assert countries.country(word, language) == code


@pytest.mark.parametrize("word", ["table", "", "xyz", "Bank", "और", "2025", "a" * 500])
def test_other_words_are_no_country(word: str) -> None:
    assert countries.country(word, "en") is None


@pytest.mark.parametrize("language", languages.available("places"))
def test_codes_in_the_data_are_countries(language: str) -> None:
    data = languages.load(language, "places")
    for field in ("countries", "demonyms", "capitals"):
        for code in data.get(field, {}):
            assert code == "XK" or gazetteer.country(code) is not None or code == "VA", (field, code)


@pytest.mark.parametrize("language", languages.available("places"))
def test_divisions_in_the_data_are_in_the_gazetteer(language: str) -> None:
    for name in languages.load(language, "places").get("divisions", {}):
        assert any(p.kind == "division" for p in gazetteer.find(name)), name


def test_regions_are_no_countries() -> None:
    assert countries.region("Middle East", "en")
    assert not countries.region("Kenya", "en")


def test_the_gazetteer_finds_other_scripts() -> None:
    place = gazetteer.find("بعقوبة")[0]
    assert (place.name, place.country, place.division) == ("Baqubah", "IQ", "Diyala")


def test_the_gazetteer_knows_divisions_and_capitals() -> None:
    assert any(p.kind == "division" for p in gazetteer.find("Kerman"))
    assert gazetteer.capital("QA")[0].name == "Doha"
    assert "Illinois" in [p.name for p in gazetteer.divisions("US")]
    assert gazetteer.country("XX") is None
    assert gazetteer.find("") == () == gazetteer.find("Nosuchplacename")


@pytest.mark.parametrize(
    ("word", "language"),
    [("Serena", "es"), ("Pereira", "pt"), ("Germán", "es"), ("Green", "it"), ("البحرية", "ar"), ("بحریہ", "ur"), ("Canan", "tr")],
)  # fmt: skip
def test_what_only_looks_like_an_adjective_of_a_country_is_none(word: str, language: str) -> None:
    assert countries.adjective(word, language) is None


@pytest.mark.parametrize(
    ("word", "language", "code"),
    [("serbi", "it", "RS"), ("danés", "es", "DK"), ("Cubano", "es", "CU"), ("Syriennes", "fr", "SY"), ("Сирийской", "ru", "SY"), ("سوري", "ar", "SY"), ("German", "en", "DE"), ("بحريني", "ar", "BH")],
)  # fmt: skip
def test_adjectives_stay_adjectives(word: str, language: str, code: str) -> None:
    assert countries.adjective(word, language) == code
