from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly import languages
from reportedly.extract.sentences import sentences
from reportedly.extract.times import parse, times
from reportedly.records import Article, Block, Span, TimeMention, When

REFERENCE = "2026-04-16"  # a Thursday


def values(text: str, language: str, reference: str | None = REFERENCE) -> list[tuple[str, str]]:
    return [(m.text, m.value) for m in parse(text, language=language, reference=reference)]


def of(
    text: str,
    *,
    published: str | None = None,
    blocks: tuple[Block, ...] = (),
    fetched: str | None = None,
    language: str = "en",
) -> tuple[TimeMention, ...]:
    when = None if published is None else When(earliest=published, latest=published, confidence=0.9, method="stated")
    article = Article(
        id="a",
        uri="a",
        source="a",
        outlet=None,
        title=None,
        text=text,
        language=language,
        published=when,
        blocks=blocks,
        fetched=fetched,
    )
    return times(article, sentences(article))


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "They met on Monday.", [("Monday", "2026-04-13")]),
        ("en", "He will speak on Monday.", [("Monday", "2026-04-20")]),
        ("en", "It fell last Friday night.", [("last Friday night", "2026-04-10TNI")]),
        ("en", "early on Tuesday", [("early on Tuesday", "2026-04-14")]),
        ("en", "two days ago", [("two days ago", "2026-04-14")]),
        ("en", "on 25-26 March", [("25-26 March", "2026-03-25/2026-03-26")]),
        ("en", "at 5:50 p.m. GMT on Monday", [("5:50 p.m. GMT on Monday", "2026-04-13T17:50Z")]),
        ("en", "in the third quarter of 2019", [("third quarter of 2019", "2019-Q3")]),
        ("en", "a three-day visit", [("three-day", "P3D")]),
        ("en", "July last year", [("July last year", "2025-07")]),
        ("hi", "बैठक मंगलवार तड़के हुई", [("मंगलवार तड़के", "2026-04-14TMO")]),
        ("ur", "منگل کی شام", [("منگل کی شام", "2026-04-14TEV")]),
        ("ar", "قبيل ظهر الاثنين 2 مارس", [("ظهر الاثنين 2 مارس", "2026-03-02TMI")]),
        ("es", "el domingo 24 de mayo", [("domingo 24 de mayo", "2026-05-24")]),
        ("fr", "il y a deux semaines", [("il y a deux semaines", "2026-W14")]),
        ("de", "am Dienstag (10. März)", [("Dienstag (10. März)", "2026-03-10")]),
        ("ru", "1 сентября 1939 года", [("1 сентября 1939 года", "1939-09-01")]),
        ("zh", "上周五下午3点", [("上周五下午3点", "2026-04-10T15:00")]),
        ("zh", "2024年3月5日(星期二)", [("2024年3月5日(星期二)", "2024-03-05")]),
        ("ja", "会議は15日午後7時に開かれた", [("15日午後7時", "2026-04-15T19:00")]),
        ("ko", "7일", [("7일", "2026-04-07")]),
        ("tr", "25-26 Mart'ta", [("25-26 Mart", "2026-03-25/2026-03-26")]),
        ("fa", "۲۳ دی ۱۴۰۴", [("۲۳ دی ۱۴۰۴", "2026-01-13")]),
        ("id", "Senin (2/3)", [("Senin (2/3)", "2026-03-02")]),
        ("bn", "গত বৃহস্পতিবার (২৬ মার্চ)", [("গত বৃহস্পতিবার (২৬ মার্চ)", "2026-03-26")]),
        ("vi", "7 tháng 4 năm 2026", [("7 tháng 4 năm 2026", "2026-04-07")]),
        ("vi", "Sáng thứ hai, ông đến Hà Nội.", [("Sáng thứ hai", "2026-04-13TMO")]),
        ("vi", "Vụ việc xảy ra vào thứ ba.", [("thứ ba", "2026-04-14")]),
        ("vi", "Đây là chiến thắng thứ hai của đội.", []),
        ("vi", "Hôm 12-3, lửa thiêu rụi nhà máy.", [("12-3", "2026-03-12")]),
        ("vi", "Vụ cháy bùng lên rạng sáng 9-4.", [("rạng sáng 9-4", "2026-04-09TMO")]),
        ("vi", "Mưa lớn thứ bảy (11-4).", [("thứ bảy (11-4)", "2026-04-11")]),
        ("vi", "Đội nhà thua 2-1, tôi 2-1 hai lần.", []),
        ("pt", "O incêndio começou na quinta-feira (2) em Lund.", [("quinta-feira (2)", "2026-04-02")]),
    ],
)
def test_value(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert values(text, language) == found


@pytest.mark.parametrize(
    "text",
    [
        "on 31 February 2024",
        "in the year 2203",
        "2024-13-45",
        "a 6-year-old boy",
        "He may march.",
        "three quarters of it",
    ],
)
def test_no_time(text: str) -> None:
    assert values(text, "en") == []


def test_weekday_and_date_that_disagree() -> None:
    (mention,) = of("They met on Friday (26 July).", published="2025-07-28")
    assert mention.conflict is not None
    assert mention.when is not None
    assert (mention.when.earliest, mention.when.latest) == ("2025-07-25", "2025-07-26")
    assert (mention.weekday, mention.day, mention.month, mention.year) == (5, 26, 7, None)


def test_weekday_after_the_day_of_the_page_is_not_almost_a_week_ago() -> None:
    """Where it happened it was Friday already; "last Friday" is what somebody says who means six days ago."""
    news = "The missile flew over the island early on Friday, officials said. It fell into the sea."
    (tomorrow,) = of(news, published="2026-04-16")
    assert tomorrow.value.startswith("2026-04-17") and tomorrow.when is not None and tomorrow.when.confidence < 0.7
    (ago,) = of(news.replace("early on", "last"), published="2026-04-16")
    assert ago.value.startswith("2026-04-10")


def test_year_from_an_embedded_post() -> None:
    text = "They met on Friday (26 July).\n\nMet the minister today"
    blocks = (Block(kind="body", span=Span(0, 29)), Block(kind="post", span=Span(31, len(text)), posted="2025-07-25"))
    met, today = of(text, blocks=blocks)
    assert met.conflict is not None and met.value == "2025-07-26" and met.anchor == "embedded post's date"
    assert today.value == "2025-07-25"


def test_today_in_a_post_is_the_day_of_the_post_whenever_the_article_came_out() -> None:
    text = "They met on Friday.\n\nMet the minister today"
    blocks = (Block(kind="body", span=Span(0, 19)), Block(kind="post", span=Span(21, len(text)), posted="2025-07-24"))
    friday, today = of(text, blocks=blocks, published="2025-07-27")
    assert (friday.value, today.value) == ("2025-07-25", "2025-07-24")


def test_undated_article_leaves_weekdays_open_and_takes_the_year_of_another_date() -> None:
    found = of("On August 4, 2025, they spoke. They had met on July 25. A call on Monday follows.")
    assert [m.value for m in found] == ["2025-08-04", "2025-07-25", "XXXX-WXX-1"]
    assert found[1].anchor == "another date in the text"
    assert found[2].when is None


def test_weekday_fixes_the_year_where_one_fits() -> None:
    (mention,) = of("They met on Friday, 25 July.", fetched="2026-01-03")
    assert mention.value == "2025-07-25"
    assert mention.anchor is not None and "2022 to 2026" in mention.anchor
    (bare,) = of("They met on 25 July.", fetched="2026-01-03")
    assert bare.value == "XXXX-07-25" and bare.when is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A man was shot on Sunday night. Two were held on Monday. He spoke of it. Police were called at 7.42pm.", "2026-04-12T19:42"),
        ("en", "The toll of Tuesday's derailment rose to nine on Thursday. Five are missing. They waited. The train left the rails at 2.41 am.", "2026-04-14T02:41"),
        ("ja", "14日早朝に起きた土砂崩れで、市は16日、死者が9人に増えたと発表した。午前5時40分ごろ、斜面が崩れた。", "2026-04-14T05:40"),
        ("en", "He was arrested on Tuesday. The court opened at 10 a.m. on Wednesday.", "2026-04-15T10:00"),
    ],
)  # fmt: skip
def test_an_hour_is_of_the_day_that_the_news_is_about(language: str, text: str, expected: str) -> None:
    assert [m.value for m in of(text, published=REFERENCE, language=language)][-1] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [("ja", "午後7時40分に発生した。"), ("ko", "오후 7시 40분에 발생했다."), ("zh", "下午7时40分发生。")],
)
def test_minutes_past_thirty_one_behind_a_half_of_the_day(language: str, text: str) -> None:
    assert values(text, language)[0][1] == "2026-04-16T19:40"


def test_a_day_before_which_something_is_done_is_no_recent_past() -> None:
    assert values("居民须在5月15日前提交申请。", "zh")[0][1] == "2026-05-15"


def test_a_year_alone_says_nothing_of_an_undated_article_s_own() -> None:
    text = "Dockers will march on Thursday 2 January. They have had no new boots since 1997."
    assert [m.value for m in of(text)] == ["XXXX-01-02", "1997"]


def test_the_weekday_of_a_headline_is_the_day_that_the_body_names_so() -> None:
    head, body = "Harbours shut from Monday", "Dockers will go on strike on Monday, their union said on Tuesday."
    blocks = (
        Block(kind="headline", span=Span(0, len(head))),
        Block(kind="body", span=Span(len(head) + 2, len(head) + 2 + len(body))),
    )
    found = of(f"{head}\n\n{body}", published="2026-04-15", blocks=blocks)
    assert [m.value for m in found] == ["2026-04-20", "2026-04-20", "2026-04-14"]


def test_what_stands_behind_since_is_past_and_behind_by_to_come() -> None:
    """A word for what is over does not make the day behind "by" past where a comma parts them."""
    (since,) = of("They have been searching since shortly after the 23 October fire.", published="2026-05-06")
    assert since.value == "2025-10-23"
    (by,) = of("The sale, which had been expected, is to pay off the loan by February.", published="2026-10-30")
    assert by.value == "2027-02"
    (left,) = of("By Monday they had left the camp.", published="2026-04-16")
    assert left.value == "2026-04-13"


def test_time_of_day_belongs_to_the_day_named_before_it() -> None:
    found = of("The quake came on Tuesday. It struck at 15:35 GMT.", published="2026-01-15")
    assert [m.value for m in found] == ["2026-01-13", "2026-01-13T15:35Z"]


def test_tomorrow_and_yesterday_share_a_word_in_hindi() -> None:
    assert values("बैठक कल हुई थी", "hi") == [("कल", "2026-04-15")]
    assert values("बैठक कल होगी", "hi") == [("कल", "2026-04-17")]


def test_every_data_file_loads() -> None:
    assert len(languages.available("times")) >= 20
    for language in languages.available("times"):
        parse("12", language=language)


@settings(max_examples=60)
@given(
    st.text(alphabet="0123456789 MayonFrid.,:/-ago今月日年上周前स", max_size=80),
    st.sampled_from(["en", "zh", "hi", "de", "xx", None]),
)
def test_mentions_quote_the_text_and_intervals_are_ordered(text: str, language: str | None) -> None:
    for mention in parse(text, language=language, reference=REFERENCE):
        assert text[mention.span.start : mention.span.end] == mention.text
        if mention.when is not None:
            assert mention.when.earliest[:10] <= mention.when.latest[:10]
            assert mention.when.first_day <= mention.when.last_day


@pytest.mark.parametrize("unit", ["7", "12 345 ", "3 March, ", "and one ", "Monday "])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    began = time.process_time()
    of(unit * (60_000 // len(unit)), published=REFERENCE)
    assert time.process_time() - began < 6


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "the first Monday of May", "2026-05-04"),
        ("en", "the last Friday in March 2015", "2015-03-27"),
        ("en", "the second week of 2015", "2015-W02"),
        ("en", "first week of August 2016", "2016-W31"),
        ("en", "the third attack in two months", "P2M"),
        ("en", "nineteen ninety-seven", "1997"),
        ("en", "the nineties", "199"),
        ("en", "40 years of drought", "P40Y"),
        ("es", "los últimos años", "PXY"),
        ("es", "el año pasado", "2025"),
        ("de", "nach einem dreitägigen Besuch", "P3D"),
        ("de", "ein halbes Jahr", "P0.5Y"),
        ("ru", "двухдневный визит", "P2D"),
        ("et", "kümne aasta eest", "2016"),
        ("tr", "Saat 22.45'te başladı", "2026-04-16T22:45"),
    ],
)
def test_nth_days_lengths_in_one_word_and_named_years(language: str, text: str, expected: str) -> None:
    assert expected in [value for _, value in values(text, language)]


def test_figures_with_a_point_are_a_time_only_beside_words_of_time() -> None:
    assert values("yüzde 22.45", "tr") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said on Tuesday that the bridge will open.", "2026-04-14"),
        ("The talks are set to resume Monday.", "2026-04-20"),
        ("Until Monday, they had not met.", "2026-04-13"),
        ("The mayor, who resigned on Monday, will speak on Saturday.", "2026-04-18"),
    ],
)
def test_the_nearest_word_of_tense_decides(text: str, expected: str) -> None:
    assert expected in [value for _, value in values(text, "en")]


@pytest.mark.parametrize(
    ("language", "text"), [("en", "$3 million last year"), ("en", "12 last year"), ("de", "12 letztes Jahr")]
)
def test_a_number_before_last_year_is_no_length_of_it(language: str, text: str) -> None:
    assert [value for _, value in values(text, language)] == ["2025"]


def test_words_of_tense_cost_no_more_than_linear_time() -> None:
    text = "he said on Monday, will "
    start = time.perf_counter()
    parse(text * 2000, language="en", reference=REFERENCE)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("A ponte caiu a 11 deste mês.", "pt", "2026-04-11"),
        ("A ponte caiu a 11 do corrente.", "pt", "2026-04-11"),
        ("El puente cayó el día 11 del mes pasado.", "es", "2026-03-11"),
        ("Die Brücke stürzte am 11. dieses Monats ein.", "de", "2026-04-11"),
        ("Jembatan itu runtuh pada tanggal 11 bulan ini.", "id", "2026-04-11"),
        ("Jembatan itu runtuh lima hari lalu.", "id", "2026-04-11"),
        ("Cầu sập sáng ngày 11/4.", "vi", "2026-04-11"),
        ("Cầu sập ngày 11 tháng này.", "vi", "2026-04-11"),
        ("Daraja liliporomoka tarehe 11 mwezi huu.", "sw", "2026-04-11"),
        ("پل پنج روز پیش فرو ریخت.", "fa", "2026-04-11"),
        ("다리는 지난 11일 무너졌다.", "ko", "2026-04-11"),
        ("Il ponte è crollato il 12 novembre scorso.", "it", "2025-11-12"),
        ("El puente cayó el 12 de noviembre pasado.", "es", "2025-11-12"),
        ("El festival será del 20 al 22 de abril.", "es", "2026-04-20/2026-04-22"),
        ("Most zawalił się, policja zamknęła drogę w środę.", "pl", "2026-04-15"),
        ("সোমবার তাঁরা বৈঠকে বসবেন।", "bn", "2026-04-20"),
        ("Пятью днями ранее мост закрыли.", "ru", "2026-04-11"),
    ],
)
def test_days_by_their_month_or_by_what_counts_them(text: str, language: str, value: str) -> None:
    assert value in [v[:10] if "/" not in v else v for _, v in values(text, language)]


def test_a_count_behind_a_weekday_is_no_day() -> None:
    (found,) = of("Во вторник 16 человек покинули остров.", published="2026-04-16", language="ru")
    assert found.value == "2026-04-14"


def test_what_is_counted_from_the_day_told_before() -> None:
    told = "The ferry sank on 4 April. " + "It was old. " * 5 + "Six days earlier it had run aground."
    assert of(told, published="2026-04-16")[-1].value == "2026-03-29"


def test_a_narrative_goes_on_past_new_year_and_over_an_aside() -> None:
    text = (
        "In 1916 the siege began. On 12 December the fort fell. It was built in 1623. On 5 January the river froze. "
        "The same year the bridge burned. It was rebuilt in 1919, widened in 1924, again in 1931, in 1935, in 1936 and closed in 1938."
    )
    found = [m.value for m in of(text, published="2020-05-19")]
    assert found[:5] == ["1916", "1916-12-12", "1623", "1917-01-05", "1917"]


def test_a_month_far_from_the_word_of_the_past_is_the_nearer_one() -> None:
    text = "The ministry told firms from three continents and a dozen banks of a long-awaited cut in supplies in September."
    assert [m.value for m in of(text, published="1990-08-16")] == ["1990-09"]


def test_a_decade_ago_is_ten_years_ago() -> None:
    assert [m.value for m in of("The mine closed a decade ago.", published="2026-04-16")] == ["2016"]


def test_in_the_quarter_is_the_last_one() -> None:
    assert [m.value for m in of("Sales were flat in the quarter.", published="2026-04-16")] == ["2026-Q1"]


@pytest.mark.parametrize(
    ("language", "text", "day", "time"),
    [
        ("en", "On Monday 12 miners were brought out alive.", "2026-10-05", "Monday"),
        ("en", "Officials said on Saturday 26 people were killed.", "2026-10-03", "Saturday"),
        ("es", "El lunes 12 mineros salieron con vida.", "2026-10-05", "lunes"),
        ("fa", "امدادگران عصر دوشنبه ۱۲ کارگر را بیرون کشیدند.", "2026-10-05", "عصر دوشنبه"),
        ("es", "El lunes 5 visitó la ministra la mina.", "2026-10-05", "lunes 5"),
        ("pt", "Na segunda-feira 28, a ministra visitou a mina.", "2026-09-28", "segunda-feira 28"),
        ("en", "The council will meet on Thursday 8 to vote.", "2026-10-08", "Thursday 8"),
    ],
)
def test_a_number_behind_a_weekday_counts_what_follows_where_it_makes_no_near_day(
    language: str, text: str, day: str, time: str
) -> None:
    assert [(m.value[:10], m.text) for m in of(text, published="2026-10-06", language=language)] == [(day, time)]
