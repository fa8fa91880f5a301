from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from babel import Locale
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from reportedly.languages import available
from reportedly.read import dates
from reportedly.read.dates import find, from_hijri, from_jalali, weekdays


@pytest.mark.parametrize(
    ("text", "language", "moment"),
    [
        ("Tuesday, June 09, 2026", "en", "2026-06-09"),
        ("4 May 2026, 9:05 am GMT", "en", "2026-05-04T09:05+00:00"),
        ("UPDATED 2320 GMT MAR 3 2026", "en", "2026-03-03T23:20+00:00"),
        ("2026-06-20T10:00:00+02:00", "en", "2026-06-20T10:00:00+02:00"),
        ("24 de mayo de 2026", "es", "2026-05-24"),
        ("10 marzo, 2026", "it", "2026-03-10"),
        ("17 OTT 2025 20:45", "it", "2025-10-17"),
        ("1er mars 2026", "fr", "2026-03-01"),
        ("4. März 2026", "de", "2026-03-04"),
        ("3 марта 2026 г.", "ru", "2026-03-03"),
        ("20 червня 2026, субота", "uk", "2026-06-20"),
        ("3 maja 2026", "pl", "2026-05-03"),
        ("17 Haziran 2026 Çarşamba", "tr", "2026-06-17"),
        ("14 يناير 2026", "ar", "2026-01-14"),
        ("١٤ كانون الثاني ٢٠٢٦", "ar", "2026-01-14"),
        ("۲۳ دی ۱۴۰۴ - ۰۵:۱۰", "fa", "2026-01-13"),
        ("۱۴۰۵/۳/۳۰", "fa", "2026-06-20"),
        ("د ۱۴۰۵ کال د غبرګولي ۷مه، پنجشنبه", "ps", "2026-05-28"),
        ("20 جون 2026، ہفتہ", "ur", "2026-06-20"),
        ("१४ जनवरी २०२६", "hi", "2026-01-14"),
        ("செவ்வாய்க்கிழமை, 10 பெப்ரவரி 2026", "ta", "2026-02-10"),
        ("10 غشت 2026", "ar", "2026-08-10"),
        ("শনিবার ২০ জুন ২০২৬", "bn", "2026-06-20"),
        ("2026年4月22日 20:55", "ja", "2026-04-22"),
        ("令和8年4月22日", "ja", "2026-04-22"),
        ("民國115年6月9日", "zh", "2026-06-09"),
        ("2026년 6월 9일", "ko", "2026-06-09"),
        ("2026.04.08 오전 8:41", "ko", "2026-04-08"),
        ("ngày 4 tháng 3 năm 2026", "vi", "2026-03-04"),
        ("12 มีนาคม 2569", "th", "2026-03-12"),
        ("8 Aprili 2026", "sw", "2026-04-08"),
        ("27.03.2026 - 09:12", "tr", "2026-03-27"),
        ("27. 3. 2026", "cs", "2026-03-27"),
        ("27 / 03 / 2026", "en", "2026-03-27"),
        ("3:21 PM ET, 03/04/2026", "en", "2026-03-04"),
    ],
)
def test_scripts_calendars_and_orders(text: str, language: str, moment: str) -> None:
    (found,) = find(text, language)
    assert found.moment == moment


def test_day_order_stays_open_in_english_only() -> None:
    (english,) = find("03/04/2026", "en")
    assert {english.date, *english.others} == {datetime.date(2026, 4, 3), datetime.date(2026, 3, 4)}
    (spanish,) = find("03/04/2026", "es")
    assert (spanish.date, spanish.others) == (datetime.date(2026, 4, 3), ())
    (clear,) = find("03/14/2026", "en")
    assert (clear.date, clear.others) == (datetime.date(2026, 3, 14), ())


@pytest.mark.parametrize(
    "text",
    ["31 February 2026", "99/99/9999", "version 5.4.12", "score 3-2 (1-1)", "room 12/3", "00.00.2026", "6 - 4 - 12"],
)
def test_what_is_no_date(text: str) -> None:
    assert [h for h in find(text, "en") if h.year is not None] == []


def test_hijri_beside_gregorian_is_marked() -> None:
    found = find("السبت 20 يونيو 2026 5 محرم 1448", "ar")
    assert [(h.calendar, h.date) for h in found][0] == ("gregorian", datetime.date(2026, 6, 20))
    assert found[1].calendar == "hijri"


@given(
    st.dates(datetime.date(1990, 1, 1), datetime.date(2060, 1, 1)),
    st.sampled_from(["en", "es", "fr", "de", "ru", "tr", "it", "pt", "pl", "uk", "id", "sw"]),
)
def test_every_day_is_read_back_with_the_locale_s_month_names(day: datetime.date, language: str) -> None:
    from babel.dates import format_date

    text = format_date(day, "d MMMM y", Locale.parse(language))
    assert [h.date for h in find(text, language)] == [day]


@given(st.integers(1350, 1450), st.integers(1, 12), st.integers(1, 29))
def test_jalali_days_follow_each_other(year: int, month: int, day: int) -> None:
    one, two = from_jalali(year, month, day), from_jalali(year, month, day + 1)
    assert one is not None and (two is None or (two - one).days == 1)
    assert from_jalali(1403, 12, 30) == datetime.date(2025, 3, 20) and from_jalali(1404, 1, 1) == datetime.date(
        2025, 3, 21
    )


def test_hijri_is_right_within_two_days() -> None:
    known = {
        (1445, 9, 1): datetime.date(2024, 3, 11),
        (1446, 10, 1): datetime.date(2025, 3, 30),
        (1447, 1, 1): datetime.date(2025, 6, 26),
    }
    for hijri, day in known.items():
        found = from_hijri(*hijri)
        assert found is not None and abs((found - day).days) <= 2


def test_weekdays_of_language_and_english() -> None:
    assert (
        weekdays("tr").search("Çarşamba")
        and weekdays("tr").search("Wednesday")
        and not weekdays("tr").search("harbour")
    )


def test_every_language_has_names_of_months_and_weekdays() -> None:
    for code in available("times"):
        assert code in ("ja", "ko", "zh", "vi") or set(dates._months(code).values()) == set(range(1, 13)), code
        assert {number for _, number in dates._weekday_stems(code)} == set(range(7)), code
    assert dates.weekdays_named("On Monday and Friday", "xx") == {0, 4}


# 4 March 2026 as pages of each language write it: the language, and its forms with a stroke between.
_FORMS = [line.split("\t") for line in Path(__file__).with_name("dates.tsv").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("language", "form"), [(code, form) for code, forms in _FORMS for form in forms.split("|")])
def test_a_day_as_newsrooms_of_a_language_write_it(language: str, form: str) -> None:
    assert datetime.date(2026, 3, 4) in {hit.date for hit in find(form, language)}


@pytest.mark.parametrize("language", sorted(available("times")))
def test_each_day_in_the_formats_of_cldr(language: str) -> None:
    locale = Locale.parse(language)
    days = [datetime.date(2026, month, 17) for month in range(1, 13)]
    written = [(day, format_date(day, width, locale=locale)) for day in days for width in ("full", "long", "medium")]
    assert [text for day, text in written if day not in {hit.date for hit in find(text, language)}] == []
