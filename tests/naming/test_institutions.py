"""One country's institution under its many names."""

from __future__ import annotations

import pytest

from reportedly import naming


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Kenyan foreign office", "KE"),
        ("Kenya’s Ministry of Foreign Affairs", "KE"),
        ("Ministry of Foreign Affairs of Japan", "JP"),
        ("日本外務省", "JP"),
        ("МИД Польши", "PL"),
        ("российский МИД", "RU"),
        ("الخارجية التركية", "TR"),
        ("केन्या का विदेश मंत्रालय", "KE"),
        ("پاکستانی دفتر خارجہ", "PK"),
        ("State Department", "US"),
        ("Quai d’Orsay", "FR"),
        ("MOFA", None),
        ("Dışişleri Bakanlığı", None),
    ],
)
def test_foreign_ministries_go_by_many_names(name: str, country: str | None) -> None:
    assert naming.institution(name) == ("foreign-ministry", country)


@pytest.mark.parametrize(
    "name", ["Oslo health department", "Foreign Office Minister", "Ishaan Verma", "Nordic Council"]
)
def test_other_names_are_none(name: str) -> None:
    assert naming.institution(name) is None


def test_the_country_beside_a_name_counts_where_the_name_tells_none() -> None:
    assert naming.institution("विदेश मंत्रालय", "IN") == ("foreign-ministry", "IN")
    assert naming.institution("МИД Польши", "DE") == ("foreign-ministry", "PL")


def test_two_countries_ministries_are_two() -> None:
    assert naming.same_institution("Pakistani foreign office", "وزارة الخارجية الباكستانية")
    assert not naming.same_institution("Pakistani foreign office", "МИД Польши")
    assert not naming.same_institution("foreign office", "Foreign Ministry")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("United Nations", "ООН"),
        ("Nações Unidas", "联合国"),
        ("Европейского союза", "European Union"),
        ("EU", "यूरोपीय संघ"),
        ("欧盟", "欧州連合"),
        ("НАТО", "حلف شمال الأطلسي"),
        ("World Health Organization", "विश्व स्वास्थ्य संगठन"),
        ("Банк", "World Bank"),
        ("UN Security Council", "United Nations"),
    ],
)
def test_a_body_of_many_countries_is_one_under_all_its_names(left: str, right: str) -> None:
    assert naming.same_institution(left, right) is (left not in ("Банк", "UN Security Council"))
