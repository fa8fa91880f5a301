from __future__ import annotations

import pytest

from reportedly.languages import available, common, load
from reportedly.read.cues import INSIDE, OPENING, WHOLE, cues
from reportedly.text import fold

KINDS = {*WHOLE, *OPENING, *INSIDE}
REQUIRED = (
    "en",
    "hi",
    "ur",
    "ar",
    "es",
    "fr",
    "de",
    "ru",
    "zh",
    "pt",
    "it",
    "tr",
    "fa",
    "ja",
    "ko",
    "bn",
    "id",
    "sw",
    "pl",
    "uk",
)


@pytest.mark.parametrize("language", REQUIRED)
def test_every_kind_of_cue_has_entries(language: str) -> None:
    assert language in available("furniture")
    table = load(language, "furniture")
    assert set(table) == KINDS
    for kind, entries in table.items():
        assert entries and all(e.strip() == e or e.endswith(" ") for e in entries), kind
        assert len(set(entries)) == len(entries), kind


@pytest.mark.parametrize("language", REQUIRED)
def test_menu_entries_and_list_headings_are_recognised(language: str) -> None:
    table, found = load(language, "furniture"), cues(language)
    for entry in table["lists"]:
        assert found.whole(fold(entry)) is not None, entry
        assert found.whole(fold(entry) + ":") is not None, entry
    for entry in table["more"]:
        assert found.opens(fold(entry), "more") is not None, entry


def test_an_unknown_language_gets_the_cues_of_all() -> None:
    assert cues("xx").whole(fold("Çok Okunanlar")) == "lists"
    assert cues("en").whole(fold("Çok Okunanlar")) is None


def test_calendars_have_twelve_months_and_agencies_no_shared_spelling() -> None:
    for names in common("calendars").values():
        assert set(names.values()) == set(range(1, 13))
    seen: dict[str, str] = {}
    for name, spellings in common("agencies")["names"].items():
        for spelling in spellings:
            assert seen.setdefault(fold(spelling), name) == name, spelling
