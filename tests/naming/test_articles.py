"""The Arabic article before the letters that take it over."""

from __future__ import annotations

import pytest

from reportedly import naming
from reportedly.extract import mentions
from reportedly.naming.articles import without
from tests.extract.speech.test_northern import article


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Nizar as-Saffar", "Nizar Saffar"),
        ("Yusuf eş-Şami", "Yusuf Şami"),
        ("Юсуф аш-Шами", "Юсуф Шами"),
        ("Chou En-lai", "Chou En-lai"),
        ("Kim Da-eun", "Kim Da-eun"),
    ],
)
def test_the_article_is_taken_off(name: str, bare: str) -> None:
    assert without(name) == bare


@pytest.mark.parametrize("name", ["Yusuf asch-Schami", "Yusuf eş-Şami", "Юсуф аш-Шами", "Yusuf ach-Chami"])
def test_its_spellings_are_of_one_name(name: str) -> None:
    assert naming.similarity(name, "Yusuf al-Shami") >= 0.9


# An article form, and a sentence of each of some languages.
SENTENCES = [
    ("en", "Prime Minister {} met the press on Monday."),
    ("fr", "Le premier ministre {} a rencontré lundi le président."),
    ("de", "Der Premierminister {} traf am Montag den Präsidenten."),
    ("es", "El primer ministro {} se reunió el lunes."),
    ("pl", "Premier {} spotkał się w poniedziałek."),
    ("cs", "Premiér {} se v pondělí sešel."),
    ("sv", "Premiärminister {} träffade i måndags pressen."),
    ("id", "Perdana Menteri {} bertemu pada hari Senin."),
    ("sw", "Waziri Mkuu {} alikutana Jumatatu."),
    ("hr", "Premijer {} sastao se u ponedjeljak."),
    ("ru", "Премьер-министр {} встретился в понедельник."),
    ("uk", "Прем'єр-міністр {} зустрівся в понеділок."),
    ("bg", "Премиерът {} се срещна в понеделник."),
    ("sr", "Премијер {} састао се у понедељак."),
    ("el", "Ο πρωθυπουργός {} συναντήθηκε τη Δευτέρα."),
]
LATIN = [
    "Nizar as-Saffar",
    "Karim ar-Rashid",
    "Walid an-Nasser",
    "Yusuf ash-Shami",
    "Yusuf at-Tamimi",
    "Yusuf ez-Zubaidi",
]
NAMES = {
    "ru": ["Низар ас-Саффар", "Карим ар-Рашид", "Юсуф аш-Шами"],
    "uk": ["Нізар ас-Саффар", "Карім ар-Рашид", "Юсуф аш-Шамі"],
    "bg": ["Низар ас-Саффар", "Карим ар-Рашид", "Юсуф аш-Шами"],
    "sr": ["Низар ас-Сафар", "Карим ар-Рашид", "Јусуф аш-Шами"],
    "el": ["Νιζάρ ας-Σαφάρ", "Καρίμ αρ-Ρασίντ"],
}


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [(language, sentence, name) for language, sentence in SENTENCES for name in NAMES.get(language, LATIN)],
)
def test_a_name_with_it_is_found_whole(language: str, sentence: str, name: str) -> None:
    found = mentions(article(language, sentence.format(name)))
    assert name in [e.name for e in found.entities if e.kind == "PER"]
