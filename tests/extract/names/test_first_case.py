"""People's names in the first case, in languages that change them; all names are invented."""

from __future__ import annotations

import pytest

from reportedly.extract.names.first_case import closes, first_case
from tests.extract.names.test_names import found, one


@pytest.mark.parametrize(
    ("language", "name", "first"),
    [
        ("ru", "Олегу Дарбинии", "Олег Дарбиния"),
        ("ru", "Ольги Малютиной", "Ольга Малютина"),
        ("ru", "Ивану Малютину", "Иван Малютин"),
        ("ru", "Анну Малютину", "Анна Малютина"),
        ("ru", "Анна Малютина", "Анна Малютина"),
        ("ru", "Сергеем Донским", "Сергей Донский"),
        ("uk", "Олега Гайченка", "Олег Гайченко"),
        ("sr", "Драгана Марића", "Драган Марић"),
        ("sr", "Софије Марић", "Софија Марић"),
        ("cs", "Lenky Havlové", "Lenka Havlová"),
        ("cs", "Tomáše Dudka", "Tomáš Dudek"),
        ("pl", "Tomasza Wronieckiego", "Tomasz Wroniecki"),
        ("ka", "ლაშა მელიძემ", "ლაშა მელიძე"),
        ("ka", "მაია კობაშვილს", "მაია კობაშვილი"),
        ("ka", "მელიძის", "მელიძე"),
        ("ne", "कमला बस्यालले", "कमला बस्याल"),
        ("uz", "Анвар Турсуновнинг", "Анвар Турсунов"),
        ("fi", "Aino Lehtosen", "Aino Lehtonen"),
        ("hy", "Կարեն Մելքոնյանին", "Կարեն Մելքոնյան"),
        ("hy", "Գրիգորյանն", "Գրիգորյան"),
        ("is", "Önnu Hallsdóttur", "Anna Hallsdóttir"),
        ("is", "Anna Hallsdóttir", "Anna Hallsdóttir"),
        ("is", "Jóns Karlssonar", "Jón Karlsson"),
        ("lv", "Kārlim Vanagam", "Kārlis Vanags"),
        ("lv", "Ieva Kalniņa", "Ieva Kalniņa"),
        ("lv", "Ievai Kalniņai", "Ieva Kalniņa"),
        ("en", "Ivan Petrova", "Ivan Petrova"),
    ],
)
def test_the_first_case(language: str, name: str, first: str) -> None:
    assert first_case(name, language) == first


def test_greek_men_by_the_article_before_them() -> None:
    assert first_case("Στέλιου Μαράνου", "el", "του") == "Στέλιος Μαράνος"
    assert first_case("Ελένη Μαράνου", "el", "η") == "Ελένη Μαράνου"


def test_an_ending_closes_a_name() -> None:
    assert closes("მელიძემ", "ka", first=True)
    assert not closes("ლაშა", "ka", first=True)
    _, entities = found("კომპანიის დირექტორმა ლაშა მელიძემ უარყო ბრალდება.", "ka")
    assert one(entities, "მელიძე").name == "ლაშა მელიძე"


def test_forms_of_a_name_are_one_person() -> None:
    _, entities = found("Письмо отправили Олегу Дарбинии. Олег Дарбиния ответил.", "ru")
    person = one(entities, "Дарбин")
    assert person.name == "Олег Дарбиния"
    assert set(person.names) >= {"Олег Дарбиния", "Олегу Дарбинии"}
