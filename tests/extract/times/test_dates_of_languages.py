"""Whole dates in running text: the formats of CLDR and those of newsrooms, of a year that is not that of the page."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from babel import Locale
from babel.dates import format_date

from reportedly.extract.times import parse
from reportedly.languages import available

# 4 March 2023: the language, and its forms with a stroke between.
_FORMS = [line.split("\t") for line in Path(__file__).with_name("dates.tsv").read_text("utf-8").splitlines()]
# Formats of CLDR that are not read in running text: Basque "2023(e)ko", Vietnamese "thg 1", Telugu with a comma behind the day, Pashto "د جون 17" (June may be a name).
_NOT_READ = frozenset(
    {("eu", "full"), ("eu", "long"), ("eu", "medium"), ("vi", "medium"), ("te", "full"), ("ps", "full")}
)


def days(text: str, language: str) -> set[str]:
    return {found.value[:10] for found in parse(text, language=language, reference="2026-08-12")}


@pytest.mark.parametrize(("language", "form"), [(code, form) for code, forms in _FORMS for form in forms.split("|")])
def test_a_date_as_newsrooms_of_a_language_write_it(language: str, form: str) -> None:
    assert "2023-03-04" in days(form, language)


@pytest.mark.parametrize("language", sorted(available("times")))
def test_each_day_in_the_formats_of_cldr(language: str) -> None:
    locale = Locale.parse(language)
    widths = [width for width in ("full", "long", "medium") if (language, width) not in _NOT_READ]
    written = [
        (day, format_date(day, width, locale=locale))
        for width in widths
        for day in (datetime.date(2023, month, 17) for month in range(1, 13))
    ]
    assert [text for day, text in written if day.isoformat() not in days(text, language)] == []
