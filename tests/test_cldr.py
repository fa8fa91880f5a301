"""What CLDR has of the languages that we have data on."""

from __future__ import annotations

import pytest

from reportedly import cldr, text
from reportedly.languages import available

LANGUAGES = available("numbers")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_known(language: str) -> None:
    assert cldr.locale(language) is not None
    assert {(n.role, n.number) for n in cldr.names(language)} >= {("M", 12), ("W", 7)}


def test_no_language_has_the_names_of_another() -> None:
    for language in LANGUAGES:  # all in one process, one after another
        cldr.names(language)
    for language in LANGUAGES:
        scripts = {
            context: {text.script(n.name) for n in cldr.names(language) if (n.context, n.width) == (context, "wide")}
            for context in ("format", "stand-alone")
        }
        assert scripts["format"] == scripts["stand-alone"], language


def test_unknown_languages_have_nothing() -> None:
    assert cldr.locale("xx") is None
    assert cldr.names("xx") == ()
    assert cldr.territories("") == {}


def test_the_languages_of_a_country_and_its_parts() -> None:
    assert cldr.spoken("CH")[0] == "de"
    assert "cy" in cldr.spoken("GB")
