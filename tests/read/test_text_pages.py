from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.read import articles
from reportedly.read.credits import dateline
from reportedly.read.dates import find
from reportedly.records import Article, Page
from reportedly.settings import Settings

BODY = (
    "The harbour council of Lowmouth approved a second ferry line on Tuesday, its chairwoman Ada Brill said.",
    "The line will sail twice a day from June and cost the town 1.2 million pounds a year, according to the council.",
    "“We have waited nine years for this boat,” said Brill. Two of the eleven members voted against the ferry.",
)


def read(*lines: str, stated: tuple[tuple[str, str], ...] = (), fetched: str | None = None) -> Article:
    page = Page(
        uri="p.txt",
        body="\n".join(lines).encode(),
        source="p.txt",
        media_type="text/plain",
        stated=stated,
        fetched=fetched,
    )
    (only,) = articles(page, settings=Settings())
    assert isinstance(only, Article)
    return only


def kept(article: Article) -> list[str]:
    return [article.text[b.span.start : b.span.end] for b in article.blocks]


def test_a_whole_page() -> None:
    page = read(
        "The Lowmouth Argus", "Sunday, 21 June 2026", "News", "Sport", "Long reads", "Council backs second ferry line for Lowmouth",
        "By Ruth Tanner | 4 March 2026", "SHARE", BODY[0], "Read more: Bridge closed until autumn", BODY[1], "Advertisement", BODY[2],
        "Ruth Tanner covers the estuary for the Argus.", "Most read", "Ten walks along the estuary", "Who was the dredger’s captain?",
        "3 Comments", "gull_52", "My uncle says it was ten million.", "© The Lowmouth Argus. All rights reserved",
    )  # fmt: skip
    assert page.title == "Council backs second ferry line for Lowmouth"
    assert page.outlet == "The Lowmouth Argus"
    assert page.authors == ("Ruth Tanner",)
    assert kept(page) == [page.title, *BODY]
    assert page.published is not None and page.published.earliest == "2026-03-04"
    banner = next(c for c in page.published_candidates if c.when.earliest == "2026-06-21")
    assert banner.when.method == "banner" and banner.when.confidence < 0.5
    assert {f.reason for f in page.furniture} >= {
        "mast-head",
        "menu",
        "related",
        "advertisement",
        "author",
        "comments",
        "date",
    }


def test_a_banner_alone_dates_nothing() -> None:
    page = read("Sunday, 21 June 2026", "Council backs second ferry line for Lowmouth", *BODY)
    assert page.published is None
    assert [c.when.earliest for c in page.published_candidates] == ["2026-06-21"]


@pytest.mark.parametrize(
    "lines",
    [
        ("The Lowmouth Argus", "News  Sport", "4 March 2026"),  # right above the headline, below the mast-head
        ("4 March 2026, 07:45",),  # with a clock time
        ("Today: Sunday, 21 June 2026", "News  Sport", "Wednesday, 4 March 2026"),
    ],
)
def test_a_day_right_above_the_headline_dates(lines: tuple[str, ...]) -> None:
    page = read(*lines, "Council backs second ferry line for Lowmouth", *BODY)
    assert page.published is not None and page.published.earliest == "2026-03-04"
    assert page.published.method == "above the headline"


def test_a_day_above_the_headline_that_fits_no_weekday_of_the_text_dates_nothing() -> None:
    # A Monday; the text tells of a Tuesday.
    page = read("The Lowmouth Argus", "News", "9 March 2026", "Council backs second ferry line for Lowmouth", *BODY)
    assert page.published is None


def test_a_banner_below_the_address_dates_nothing() -> None:
    page = read("https://argus.example/x7", "4 March 2026", "Council backs second ferry line for Lowmouth", *BODY)
    assert page.published is None


def test_a_weekday_alone_dates_nothing() -> None:
    assert read("Council backs second ferry line for Lowmouth", "Tuesday", *BODY).published_candidates == ()


def test_a_date_field_left_before_the_first_sentence() -> None:
    page = read(" date 2026-03-04 " + BODY[0], *BODY[1:])
    assert page.published is not None and page.published.earliest == "2026-03-04"
    assert page.text.startswith("The harbour council")


def test_a_headline_repeated_below_the_body_is_the_headline() -> None:
    page = read(
        *BODY,
        "Council backs second ferry line for Lowmouth",
        "https://argus.example/x7",
        "Council backs second ferry line for Lowmouth",
        "- Two of eleven members voted against it",
    )
    assert page.title == "Council backs second ferry line for Lowmouth"
    assert kept(page)[:4] == [page.title, *BODY]


def test_a_page_of_one_line_and_a_page_without_headline() -> None:
    assert kept(read(" ".join(BODY))) == [" ".join(BODY)]
    page = read("Tweet", "Pin", *BODY)
    assert page.title is None and kept(page) == list(BODY)


def test_an_embedded_post_belongs_to_the_body() -> None:
    page = read(
        *BODY[:2],
        "Sailed the new line today @lowmouth pic.twitter.example/abc",
        "— Ada Brill (@adabrill) July 3, 2026",
        BODY[2],
    )
    assert [b.kind for b in page.blocks] == ["body", "body", "post", "post", "body"]
    assert page.blocks[2].posted == page.blocks[3].posted == "2026-07-03"
    assert page.published is None and page.published_candidates[0].when.method == "embedded post"


@pytest.mark.parametrize(
    ("opening", "credits"),
    [
        ("LOWMOUTH (Estuary News) — ", ("Estuary News",)),
        ("LOWMOUTH, 4 March (Reuters) - ", ("Reuters",)),
        ("(AFP) - LOWMOUTH - ", ("AFP",)),
        ("LOWMOUTH: ", ()),
    ],
)
def test_datelines_get_their_own_block_and_credits(opening: str, credits: tuple[str, ...]) -> None:
    page = read("Council backs second ferry line for Lowmouth", opening + BODY[0], *BODY[1:])
    assert [b.kind for b in page.blocks[:3]] == ["headline", "dateline", "body"]
    assert kept(page)[2] == BODY[0]
    assert page.credits == credits


_STATEMENTS = [line.split("\t") for line in (Path(__file__).parent / "statements.tsv").read_text().splitlines()]


@pytest.mark.parametrize(("language", "paragraph"), _STATEMENTS)
def test_firms_and_ministries_open_a_statement_with_place_and_day(language: str, paragraph: str) -> None:
    opening = dateline(paragraph)
    assert opening is not None
    (day,) = (str(hit.date) for hit in find(paragraph[: opening[0]], language))
    assert day in ("2026-03-18", "2026-05-11")


@pytest.mark.parametrize(
    "paragraph",
    [
        "The trial is to begin on Monday, 18 May 2026. The judges have named eleven witnesses so far.",
        "وقع الحادث يوم الأحد، 18 مارس 2026. وقالت الشرطة إن أحدا لم يصب بأذى في الحادث.",
    ],
)
def test_a_sentence_that_names_a_day_opens_no_statement(paragraph: str) -> None:
    assert dateline(paragraph) is None


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("(AFP)", ("AFP",)),
        ("Source: Reuters", ("Reuters",)),
        ("With inputs from PTI", ("PTI",)),
        ("Anadolu with additional input by the Argus Desk", ("Anadolu", "the Argus Desk")),
        ("Lowmouth Argus/agencies", ("Lowmouth Argus", "agencies")),
    ],
)
def test_credit_lines(line: str, credits: tuple[str, ...]) -> None:
    page = read("Council backs second ferry line for Lowmouth", *BODY, line)
    assert page.credits == credits
    assert line not in page.text


def test_a_dateline_s_day_takes_its_year_from_the_capture() -> None:
    page = read(
        "Council backs second ferry line", "LOWMOUTH, Nov 4 (Reuters) - " + BODY[0], *BODY[1:], fetched="2026-02-01"
    )
    assert page.published is not None and page.published.earliest == "2025-11-04"


def test_day_order_that_nothing_settles_stays_open() -> None:
    page = read("Council backs second ferry line for Lowmouth", "03/04/2026", *BODY)
    assert page.published is None
    (only,) = page.published_candidates
    assert (only.when.earliest, only.when.latest) == ("2026-03-04", "2026-04-03") and only.when.confidence < 0.5
    settled = read(
        "Council backs second ferry line for Lowmouth", "03/04/2026", "LOWMOUTH, April 3 (AFP) — " + BODY[0], *BODY[1:]
    )
    assert settled.published is not None and settled.published.earliest == "2026-04-03"


def test_a_headline_that_the_body_repeats_is_not_doubled() -> None:
    page = read(BODY[0], *BODY[1:], stated=(("title", BODY[0]),))
    assert page.text.count(BODY[0]) == 1 and page.title == BODY[0]


@pytest.mark.parametrize(
    ("language", "headline", "pointer", "rights", "body"),
    [
        (
            "es",
            "El concejo aprueba otra línea de ferri",
            "Lea también: Cierran el puente",
            "Todos los derechos reservados",
            "El concejo del puerto aprobó este martes una segunda línea de ferri, dijo su presidenta.",
        ),
        (
            "ru",
            "Совет одобрил вторую паромную линию",
            "Читайте также: Мост закрыт до осени",
            "Все права защищены",
            "Совет гавани одобрил во вторник вторую паромную линию, сообщила председатель совета Ада Брилль.",
        ),
        (
            "hi",
            "परिषद ने दूसरी फेरी सेवा को मंज़ूरी दी",
            "यह भी पढ़ें: पुल शरद तक बंद",
            "सर्वाधिकार सुरक्षित",
            "बंदरगाह परिषद ने मंगलवार को दूसरी फेरी सेवा को मंज़ूरी दे दी, परिषद की अध्यक्ष ने यह जानकारी दी।",
        ),
        (
            "ar",
            "مجلس الميناء يوافق على خط عبارات ثان",
            "اقرأ أيضا: إغلاق الجسر حتى الخريف",
            "جميع الحقوق محفوظة",
            "وافق مجلس الميناء يوم الثلاثاء على خط عبارات ثان بين الضفتين، بحسب ما قالت رئيسة المجلس.",
        ),
        (
            "zh",
            "港口委员会批准第二条渡轮航线",
            "相关阅读：大桥关闭至秋季",
            "版权所有 未经授权不得转载",
            "港口委员会星期二批准开通第二条渡轮航线，委员会主席在新闻发布会上表示，航线将于六月启用。",
        ),
        (
            "ko",
            "항만위원회, 두 번째 여객선 항로 승인",
            "관련기사: 다리 가을까지 폐쇄",
            "무단전재 및 재배포 금지",
            "항만위원회는 화요일 두 번째 여객선 항로를 승인했다고 위원장이 기자회견에서 밝혔다.",
        ),
    ],
)
def test_many_languages(language: str, headline: str, pointer: str, rights: str, body: str) -> None:
    page = read(headline, body, pointer, body[:-1] + " 2026.", rights)
    assert page.language == language
    assert page.title == headline
    assert pointer not in page.text and rights not in page.text
    assert body in page.text


def test_a_ministry_signs_below_with_place_and_day() -> None:
    body = "The minister received the delegation of the harbour towns. They spoke about the ferry to the islands for two hours.\n"
    for foot in ("Lisbon, 4 March 2026", "Lisbon\n4 March 2026"):
        page = read(
            *f"Visit of the delegation of the harbour towns\n{body}{body}Press Office\n{foot}\nTenders | Sitemap".splitlines()
        )
        assert page.published is not None and page.published.earliest == "2026-03-04"


def test_a_day_among_related_stories_is_no_signature() -> None:
    body = "The minister received the delegation of the harbour towns. They spoke about the ferry to the islands for two hours.\n"
    page = read(
        *f"Visit of the delegation of the harbour towns\n{body}{body}Related\nLisbon, 4 March 2026".splitlines()
    )
    assert page.published is None


def test_a_headline_that_ends_in_an_abbreviation() -> None:
    text = (
        "News\n\nTown and country\n\nFerry dispute settled at last: fares to the islands rise by 4.5 p.c.\n\n(kl) 22 May 2026, 7:40\n\n"
        "The company and the union agreed on Thursday. Fares to the islands rise in July, both said after the talks.\n\n"
        "Some 900 people work on the ferries, and most of them had stopped work twice in spring.\n"
    )
    page = read(*text.splitlines())
    assert page.title == "Ferry dispute settled at last: fares to the islands rise by 4.5 p.c."
    assert page.published is not None and page.published.earliest.startswith("2026-05-22")


DATED = "LOWMOUTH, April 28 (LNA) — " + BODY[0]


@pytest.mark.parametrize(
    ("extra", "day", "how"),
    [
        ("The council last met on March 30, 2025, the clerk said, and put the matter off.", "2025-04-28", "a day in the text"),
        ("It met on March 30, 2025 and on May 2, 2024, the clerk said, and put the matter off.", None, ""),
        ("Good talks today on the new ferry line.\n— Lowmouth Council (@lowmouth) April 27, 2025", "2025-04-28", "an embedded post"),
        ("The council last met in March, the clerk said, and put the matter off again.", None, ""),
    ],
)  # fmt: skip
def test_a_dateline_takes_its_year_from_what_tells_it(extra: str, day: str | None, how: str) -> None:
    page = read("Council backs second ferry line for Lowmouth", DATED, extra, BODY[1])
    assert (page.published and page.published.earliest) == day
    if page.published is not None:
        assert how in page.published.method and page.published.confidence <= 0.6


def test_a_page_that_shows_its_address_is_of_that_year_and_outlet() -> None:
    address = "https://argus.example/2025/ferries/second-line"
    page = read("Council backs second ferry line for Lowmouth", address, DATED, *BODY[1:])
    assert page.title == "Council backs second ferry line for Lowmouth"
    assert page.outlet == "argus.example"
    assert page.published is not None and page.published.earliest == "2025-04-28"
    assert "https" not in page.text
    elsewhere = read("Council backs second ferry line for Lowmouth", "https://t.me/lowmouth", *BODY)
    assert elsewhere.outlet is None


def test_a_stated_headline_that_is_a_date_is_the_line_above_the_headline() -> None:
    page = read("Last updated: 4 March 2026, 10:15", "Council backs second ferry line", *BODY, stated=(("title", "Last updated: 4 March 2026, 10:15"),))  # fmt: skip
    assert page.title == "Council backs second ferry line"
    assert page.published is not None and page.published.earliest == "2026-03-04"
    told = read("4 March 2026: the day of the ferry", *BODY, stated=(("title", "4 March 2026: the day of the ferry"),))
    assert told.title == "4 March 2026: the day of the ferry"


def test_what_is_updated_every_day_has_no_day() -> None:
    page = read("Lowmouth Week", "Updated daily. Today: Monday 23 November 2026", "News | Sport", "", "Ferrymen lay down oars", *BODY)  # fmt: skip
    assert page.published is None


def test_an_office_signs_below_with_its_name_and_day_in_chinese() -> None:
    body = (
        "经查，鲁姆斯渡轮公司在许可证过期的情况下违规组织航行，造成重大人员伤亡，社会影响恶劣。",
        "公安机关已依法对该公司董事长等七人采取强制措施。目前，案件正在进一步侦办中。",
    )
    page = read("警情通报", *body, "鲁姆斯市公安局", "2026年4月21日", "阅读 10万+")
    assert page.published is not None and page.published.earliest == "2026-04-21"


def test_the_date_below_the_sentence_that_sums_up_stands_beside_the_headline() -> None:
    page = read("Council backs second ferry line for Lowmouth", BODY[0], "Wed, 4 March 2026", *BODY[1:])
    assert page.published is not None and page.published.earliest == "2026-03-04"


@pytest.mark.parametrize(
    ("title", "stated", "day"),
    [
        ("Evening round-up -- 4 March 2026", None, "2026-03-04"),
        ("4 March 2026 | Evening round-up", None, "2026-03-04"),
        ("Evening round-up – 4 March 2026", "2026-04-20", "2026-03-04"),
        ("The ferry a year on: 4 March 2026", "2027-03-04", "2027-03-04"),
        ("Ferry council met on 4 March 2026", "2026-04-20", "2026-04-20"),
    ],
)
def test_a_headline_with_its_own_date(title: str, stated: str | None, day: str) -> None:
    pairs = (("title", title), *((("method", "extractor"), ("published", stated)) if stated else ()))
    page = read(title, *BODY, stated=pairs)
    assert page.published is not None and page.published.earliest == day


def test_a_page_of_an_appeal_alone_tells_its_headline() -> None:
    page = read("Chat with us in the Lowmouth app. See what the estuary is talking about today.", stated=(("title", "Second ferry line approved in Lowmouth"),))  # fmt: skip
    assert page.text == "Second ferry line approved in Lowmouth"
    assert [f.reason for f in page.furniture] == ["appeal"]


@pytest.mark.parametrize(
    "above",
    [
        ("The Lowmouth Argus", "News Sport", "Ferrymen lay down oars", "By Ruth Tanner"),  # a byline below it
        ("Ferrymen of Lowmouth lay down oars for shorter days", "Lowmouth, 4 March 2026"),  # the first line of the page
        (
            "Ferrymen of Lowmouth lay down oars for shorter days",
            "LOWMOUTH, England, March 4",
        ),  # an agency's dateline on its own
    ],
)
def test_headlines_whose_words_the_body_does_not_repeat(above: tuple[str, ...]) -> None:
    body = (
        "No boat left the quay on Tuesday after the crews asked for higher pay, the harbour council said.",
        "Their union, which speaks for ninety of them, wants eight hours where there are now eleven.",
    )
    assert read(*above, *body).title == next(line for line in above if line.startswith("Ferrymen"))


def test_a_mast_head_whose_words_recur_is_no_headline() -> None:
    page = read(
        "Lowmouth Ferries", "Timetable  Fares", "Narrow majority: crews accept the second offer", "4 March 2026", *BODY
    )
    assert page.title == "Narrow majority: crews accept the second offer"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("洛港议会批准第二条渡轮线", "洛港议会星期二批准开通第二条渡轮线，议长布里尔说。"),
        ("ロウ港に新航路", "ロウ港の議会は4日、二つ目のフェリー航路を承認した。"),
        ("로우항 두 번째 여객선 승인", "로우항 의회는 4일 두 번째 여객선 노선을 승인했다고 밝혔다."),
    ],
)
def test_a_brief_in_a_dense_script_is_an_article(title: str, text: str) -> None:
    assert read(text, stated=(("title", title),)).text.endswith(text)


def test_a_headline_in_characters_is_all_that_a_film_page_tells() -> None:
    page = read("洛港议会今天批准了第二条渡轮线", "视频", stated=(("title", "洛港议会今天批准了第二条渡轮线"),))
    assert "渡轮线" in page.text


def test_a_page_of_nothing_but_a_short_headline_is_an_article() -> None:
    page = Page(
        uri="v", source="v", media_type="text/plain", body=b"March 06, 2026\nAnn Sundkvist, swimming star, dies at 91"
    )
    (found,) = articles(page, settings=Settings())
    assert isinstance(found, Article) and "Sundkvist" in found.text


@pytest.mark.parametrize(
    ("shown", "day"),
    [
        ("Posted: March 4, 2026 (updated 2025-03-04)", "2026-03-04"),
        ("Posted: March 4, 2026 (updated 2026-03-05)", "2026-03-04"),
        ("Published: 4 March 2026, last updated 6 March 2026", "2026-03-04"),
        ("4 March 2026 | 2 March 2026", "2026-03-02"),
    ],
)
def test_a_day_behind_its_label_goes_before_one_of_another_kind(shown: str, day: str) -> None:
    page = read("Lowmouth Argus", "", "Council backs second ferry line for Lowmouth", "", shown, *BODY)
    assert page.published is not None and page.published.earliest == day
