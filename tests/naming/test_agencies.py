"""Agencies and platforms, which tell of happenings."""

import pytest

from reportedly.naming.agencies import agency, is_channel


@pytest.mark.parametrize(
    "name", ["Reuters", "REUTERS", "dpa", "DPA", "ANI", "Рейтер", "رويترز", "新华社", "Facebook", "تويتر", "推特"]
)
def test_an_agency_or_a_platform_is_a_channel(name: str) -> None:
    assert is_channel(name)


@pytest.mark.parametrize(
    "name", ["Ani", "Rita", "Reuter", "Face", "Ministry of Health", "Ana Reuters Lopes", "Michael Bloomberg"]
)
def test_others_are_none(name: str) -> None:
    assert not is_channel(name)


def test_credits_are_filed_under_one_name() -> None:
    assert agency("Thomson Reuters") == agency("路透社") == "Reuters"
